/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slots-private.h"

#include "atlas-briefing-private.h"
#include "atlas-table-private.h"

/* A slot is the number of an entry, counted from the first one of the kind; or
 * with this bit it is a heading, and the other bits number the group. */
#define HEADING (1u << 31)

/* Where the entries of a group would begin that is folded or empty. */
#define NOWHERE G_MAXUINT32

static void
count_entries (AtlasSlots   *self,
               const GArray *entries)
{
  self->counts = g_new0 (guint32, atlas_groups_get_n_groups (self->groups));
  for (guint i = 0; i < entries->len; i++)
    {
      guint n;
      const guint32 *groups =
          atlas_groups_find (self->groups, g_array_index (entries, guint32, i), &n);

      self->n_repeated += n > 1;
      for (guint j = 0; j < n; j++)
        self->counts[groups[j]]++;
    }
}

/* Puts the headings down and says where the entries of each group begin. A
 * group that nothing is in has no heading. */
static void
place_headings (AtlasSlots *self,
                GHashTable *folded,
                guint32    *places)
{
  guint n_groups = atlas_groups_get_n_groups (self->groups);

  for (guint group = 0; group < n_groups; group++)
    {
      guint32 heading = HEADING | group;
      const char *value = atlas_groups_get_value (self->groups, group);

      places[group] = NOWHERE;
      if (self->counts[group] == 0)
        continue;
      g_array_append_val (self->slots, heading);
      if (g_hash_table_contains (folded, value))
        continue;
      places[group] = self->slots->len;
      g_array_set_size (self->slots, self->slots->len + self->counts[group]);
    }
}

/* A counting sort by group, which keeps the order of the table within each. */
static void
place_entries (AtlasSlots   *self,
               const GArray *entries,
               GHashTable   *folded)
{
  g_autofree guint32 *places = g_new (guint32, atlas_groups_get_n_groups (self->groups));

  self->slots = g_array_new (FALSE, FALSE, sizeof (guint32));
  count_entries (self, entries);
  place_headings (self, folded, places);
  for (guint i = 0; i < entries->len; i++)
    {
      guint32 entry = g_array_index (entries, guint32, i);
      guint n;
      const guint32 *groups = atlas_groups_find (self->groups, entry, &n);

      for (guint j = 0; j < n; j++)
        if (places[groups[j]] != NOWHERE)
          g_array_index (self->slots, guint32, places[groups[j]]++) = entry;
    }
}

/**
 * atlas_slots_new:
 * @table: a table
 * @groups: (nullable): the groups of its entries, or %NULL for no headings
 * @folded: the values of the groups whose entries have no slot
 *
 * Puts entries in slots. Without groups they share the numbers of the table;
 * with groups it takes a millisecond for 100,000 of them.
 *
 * Returns: (transfer full): the slots
 */
AtlasSlots *
atlas_slots_new (AtlasTable  *table,
                 AtlasGroups *groups,
                 GHashTable  *folded)
{
  AtlasSlots *self;
  GArray *entries;
  AtlasBriefing *briefing;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  self = g_new0 (AtlasSlots, 1);
  briefing = atlas_table_get_briefing (table);
  g_set_object (&self->briefing, briefing);
  atlas_table_get_result (table, &self->first);
  entries = atlas_table_get_entries (table);

  if (groups != NULL)
    {
      self->groups = atlas_groups_ref (groups);
      place_entries (self, entries, folded);
    }
  else
    self->slots = g_array_ref (entries);
  self->n_slots = self->slots->len;

  return self;
}

/**
 * atlas_slots_free:
 * @self: slots
 *
 * Frees slots.
 */
void
atlas_slots_free (AtlasSlots *self)
{
  g_clear_object (&self->briefing);
  g_clear_pointer (&self->groups, atlas_groups_unref);
  g_array_unref (self->slots);
  g_free (self->counts);
  g_free (self);
}

/**
 * atlas_slots_get_group:
 * @self: slots
 * @position: a position
 * @group: (out): the number of the group
 *
 * Gets of which group a slot is the heading.
 *
 * Returns: whether it is a heading
 */
gboolean
atlas_slots_get_group (const AtlasSlots *self,
                       guint             position,
                       guint            *group)
{
  guint32 slot;

  if (position >= self->n_slots)
    return FALSE;
  slot = g_array_index (self->slots, guint32, position);
  if ((slot & HEADING) == 0)
    return FALSE;
  *group = slot & ~HEADING;

  return TRUE;
}

/**
 * atlas_slots_get_entry:
 * @self: slots
 * @position: a position
 *
 * Gets the entry in a slot.
 *
 * Returns: (transfer none) (nullable): the entry, %NULL in a heading and behind
 *   the end
 */
AtlasEntry *
atlas_slots_get_entry (const AtlasSlots *self,
                       guint             position)
{
  guint32 slot;

  if (position >= self->n_slots)
    return NULL;
  slot = g_array_index (self->slots, guint32, position);
  if ((slot & HEADING) != 0)
    return NULL;

  return atlas_briefing_get_entry (self->briefing, self->first + slot);
}

/**
 * atlas_slots_count_group:
 * @self: slots
 * @group: the number of a group
 *
 * Gets how many entries are in a group, in slots or folded.
 *
 * Returns: the number
 */
guint
atlas_slots_count_group (const AtlasSlots *self,
                         guint             group)
{
  g_return_val_if_fail (self->counts != NULL, 0);

  return self->counts[group];
}

static guint
get_distance (guint a,
              guint b)
{
  return MAX (a, b) - MIN (a, b);
}

/**
 * atlas_slots_find:
 * @self: slots
 * @entry: (nullable): an entry
 * @near: a position, or %G_MAXUINT for none
 *
 * Finds the slot of an entry, the one nearest to a position, or the first one, where
 * there are several.
 *
 * Returns: its position, or %G_MAXUINT where it has none
 */
guint
atlas_slots_find (const AtlasSlots *self,
                  AtlasEntry       *entry,
                  guint             near)
{
  guint found = G_MAXUINT;
  guint number;

  if (entry == NULL || self->n_slots == 0)
    return G_MAXUINT;
  number = atlas_briefing_get_number (self->briefing, entry);
  if (number == G_MAXUINT || number < self->first)
    return G_MAXUINT;

  if (near == G_MAXUINT)
    near = 0;
  for (guint i = 0; i < self->n_slots; i++)
    {
      if (g_array_index (self->slots, guint32, i) != number - self->first)
        continue;
      if (found == G_MAXUINT || get_distance (i, near) < get_distance (found, near))
        found = i;
      if (self->n_repeated == 0 || i >= near)
        break;
    }

  return found;
}
