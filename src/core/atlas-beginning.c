/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-beginning-private.h"

#include "atlas-briefing-reader.h"

#include <string.h>

/* Where entries stand: in a list in the document, which is an object. */
#define DEPTH 2

/* What closes that list and the document behind an entry. */
#define ENDING "]}"

typedef struct
{
  const char *at;
  const char *end;
  guint       depth;

  /* The string that was read last, quotes excluded: in front of a list it is the
   * name of the member. */
  const char *name;
  gsize       name_length;

  guint       n_entries; /* in the list that is open */
} Walk;

/* Goes behind the closing quote, if there is one. */
static gboolean
skip_string (Walk *walk)
{
  const char *start = ++walk->at;

  for (; walk->at < walk->end; walk->at++)
    {
      if (*walk->at == '\\')
        walk->at++;
      else if (*walk->at == '"')
        break;
    }
  if (walk->at >= walk->end)
    return FALSE;

  walk->name = start;
  walk->name_length = walk->at - start;
  walk->at++;

  return TRUE;
}

static gboolean
is_wanted_list (const Walk *walk)
{
  const char *wanted = atlas_kind_get_member (ATLAS_KIND_INITIATIVE);

  return walk->depth == DEPTH - 1 && *walk->at == '[' && walk->name != NULL &&
         walk->name_length == strlen (wanted) &&
         memcmp (walk->name, wanted, walk->name_length) == 0;
}

/* Looks for the first list of the kind that a window shows first, and for the end
 * of the last entry there that is wanted. Whether all this is JSON isn't asked:
 * whoever reads the cut text finds out. */
static const char *
find_cut (const char *text,
          gsize       length)
{
  Walk walk = { .at = text, .end = text + length };
  const char *cut = NULL;
  gboolean is_inside = FALSE;

  while (walk.at < walk.end && walk.n_entries < ATLAS_BEGINNING_ENTRIES)
    {
      char c = *walk.at;

      if (c == '"')
        {
          if (!skip_string (&walk))
            break;
          continue;
        }
      if (c == '{' || c == '[')
        {
          is_inside |= is_wanted_list (&walk);
          walk.depth++;
        }
      else if (c == '}' || c == ']')
        {
          walk.depth--;
          /* All of the list is here, and so is most of the document: soon it is
           * read as a whole. */
          if (is_inside && walk.depth < DEPTH)
            return NULL;
          if (is_inside && walk.depth == DEPTH)
            {
              walk.n_entries++;
              cut = walk.at + 1;
            }
        }
      walk.at++;
    }

  return cut;
}

/**
 * atlas_briefing_new_from_beginning:
 * @text: the first bytes of a document
 * @length: how many they are
 * @file: (nullable): the file that they come from
 *
 * Reads the first entries of a long document, with all that they refer to. They
 * are what its first rows will show when it has been read to its end, but no
 * number that is counted from them means anything.
 *
 * There is no such beginning where anything is wrong with these bytes; nor where
 * something that the entries refer to stands behind them, the document begins
 * with another kind than [enum@Kind.INITIATIVE], or it has few entries and is soon
 * read anyway.
 *
 * Returns: (transfer full) (nullable): a briefing of %ATLAS_BEGINNING_ENTRIES
 *   entries at most
 */
AtlasBriefing *
atlas_briefing_new_from_beginning (const char *text,
                                   gsize       length,
                                   GFile      *file)
{
  const char *cut;
  GString *document;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  cut = find_cut (text, length);
  if (cut == NULL)
    return NULL;

  document = g_string_new_len (text, cut - text);
  g_string_append (document, ENDING);
  bytes = g_string_free_to_bytes (document);

  return atlas_briefing_new_from_bytes (bytes, file, NULL, NULL);
}
