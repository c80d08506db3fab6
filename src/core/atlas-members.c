/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-members.h"

struct _AtlasMembers
{
  /* One of both. A list takes 32 bits a member, a set one bit an entry. */
  GArray    *list; /* of guint32, sorted */
  AtlasBits *bits;
};

/**
 * atlas_members_new:
 *
 * Makes an empty set.
 *
 * Returns: (transfer full): the set
 */
AtlasMembers *
atlas_members_new (void)
{
  AtlasMembers *self = g_new0 (AtlasMembers, 1);

  self->list = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

/**
 * atlas_members_free:
 * @self: a set
 *
 * Frees a set.
 */
void
atlas_members_free (AtlasMembers *self)
{
  g_clear_pointer (&self->list, g_array_unref);
  g_free (self->bits);
  g_free (self);
}

/**
 * atlas_members_append:
 * @self: a set that has not been packed
 * @entry: a number not less than those in the set
 *
 * Adds an entry behind all others.
 */
void
atlas_members_append (AtlasMembers *self,
                      guint         entry)
{
  guint32 member = entry;
  GArray *list = self->list;

  if (list->len == 0 || g_array_index (list, guint32, list->len - 1) != member)
    g_array_append_val (list, member);
}

/**
 * atlas_members_pack:
 * @self: a set
 * @n_entries: the number of all entries
 *
 * Makes the set as small as it can be, when most of it is there.
 */
void
atlas_members_pack (AtlasMembers *self,
                    guint         n_entries)
{
  if (self->list->len <= n_entries / 32)
    {
      /* What an array has in reserve would be half of all that the lists take. */
      GArray *list = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->list->len);

      g_array_append_vals (list, self->list->data, self->list->len);
      g_array_unref (self->list);
      self->list = list;
      return;
    }

  self->bits = atlas_bits_new (n_entries, FALSE);
  for (guint i = 0; i < self->list->len; i++)
    atlas_bits_set (self->bits, g_array_index (self->list, guint32, i));
  g_clear_pointer (&self->list, g_array_unref);
}

/* The position of the first member that is not less. */
static guint
find_position (const AtlasMembers *self,
               guint               entry)
{
  guint low = 0, high = self->list->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->list, guint32, middle) < entry)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * atlas_members_has:
 * @self: a set
 * @entry: the number of an entry
 *
 * Checks whether an entry is in the set.
 *
 * Returns: whether it is
 */
gboolean
atlas_members_has (const AtlasMembers *self,
                   guint               entry)
{
  guint position;

  if (self->bits != NULL)
    return atlas_bits_has (self->bits, entry);

  position = find_position (self, entry);

  return position < self->list->len && g_array_index (self->list, guint32, position) == entry;
}

/**
 * atlas_members_add:
 * @self: a set
 * @entry: the number of an entry
 *
 * Adds an entry.
 */
void
atlas_members_add (AtlasMembers *self,
                   guint         entry)
{
  guint32 member = entry;

  if (self->bits != NULL)
    atlas_bits_set (self->bits, entry);
  else if (!atlas_members_has (self, entry))
    g_array_insert_val (self->list, find_position (self, entry), member);
}

/**
 * atlas_members_remove:
 * @self: a set
 * @entry: the number of an entry
 *
 * Removes an entry.
 */
void
atlas_members_remove (AtlasMembers *self,
                      guint         entry)
{
  if (self->bits != NULL)
    atlas_bits_unset (self->bits, entry);
  else if (atlas_members_has (self, entry))
    g_array_remove_index (self->list, find_position (self, entry));
}

/**
 * atlas_members_or:
 * @self: a set
 * @bits: where to add it
 *
 * Adds all members to a set of bits.
 */
void
atlas_members_or (const AtlasMembers *self,
                  AtlasBits          *bits)
{
  if (self->bits != NULL)
    {
      atlas_bits_or (bits, self->bits);
      return;
    }

  for (guint i = 0; i < self->list->len; i++)
    atlas_bits_set (bits, g_array_index (self->list, guint32, i));
}

/**
 * atlas_members_clear:
 * @self: a set
 * @bits: where to remove it
 *
 * Removes all members from a set of bits.
 */
void
atlas_members_clear (const AtlasMembers *self,
                     AtlasBits          *bits)
{
  if (self->bits != NULL)
    {
      atlas_bits_clear (bits, self->bits);
      return;
    }

  for (guint i = 0; i < self->list->len; i++)
    atlas_bits_unset (bits, g_array_index (self->list, guint32, i));
}

/**
 * atlas_members_count:
 * @self: a set
 * @bits: (nullable): a set of bits
 * @first: the first entry to look at
 * @n_entries: how many to look at
 *
 * Counts the members in a range, those in a set of bits if there is one.
 *
 * Returns: the number
 */
guint
atlas_members_count (const AtlasMembers *self,
                     const AtlasBits    *bits,
                     guint               first,
                     guint               n_entries)
{
  guint count = 0;

  if (self->bits != NULL)
    return atlas_bits_count (self->bits, bits, first, n_entries);

  for (guint i = find_position (self, first); i < self->list->len; i++)
    {
      guint32 entry = g_array_index (self->list, guint32, i);

      if (entry >= first + n_entries)
        break;
      count += bits == NULL || atlas_bits_has (bits, entry);
    }

  return count;
}

static void
for_each_bit (const AtlasBits *bits,
              guint            first,
              guint            n_entries,
              AtlasMembersFunc func,
              gpointer         user_data)
{
  guint end = MIN (first + n_entries, bits->n_bits);

  for (guint i = first / 64; i * 64 < end; i++)
    {
      for (guint64 word = bits->words[i]; word != 0; word &= word - 1)
        {
          guint entry = i * 64 + __builtin_ctzll (word);

          if (entry >= first && entry < end)
            func (entry, user_data);
        }
    }
}

/**
 * atlas_members_foreach:
 * @self: a set
 * @first: the first entry to look at
 * @n_entries: how many to look at
 * @func: (scope call): what to call
 * @user_data: what to pass along
 *
 * Calls a function for each member in a range, in their order.
 */
void
atlas_members_foreach (const AtlasMembers *self,
                       guint               first,
                       guint               n_entries,
                       AtlasMembersFunc    func,
                       gpointer            user_data)
{
  if (self->bits != NULL)
    {
      for_each_bit (self->bits, first, n_entries, func, user_data);
      return;
    }

  for (guint i = find_position (self, first); i < self->list->len; i++)
    {
      guint32 entry = g_array_index (self->list, guint32, i);

      if (entry >= first + n_entries)
        break;
      func (entry, user_data);
    }
}
