/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-show-request.h"

#include "atlas-open-request.h"
#include "atlas-search.h"

#include <string.h>

typedef struct
{
  char *found; /* (nullable) */
  char *text;  /* (nullable) */
} Sought;

static void
sought_free (Sought *sought)
{
  g_free (sought->found);
  g_free (sought->text);
  g_free (sought);
}

/* The entry is to be seen among the others of its kind, so nothing may hide it. */
static void
show_entry (AtlasSelection *selection,
            AtlasEntry     *entry)
{
  atlas_selection_clear_query (selection);
  atlas_selection_set_place (selection, NULL);
  atlas_selection_set_kind (selection, atlas_entry_get_kind (entry));
  atlas_selection_set_entry (selection, entry);
}

static void
show (AtlasSelection *selection,
      const char     *found,
      const char     *text)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  AtlasEntry *entry = NULL;

  if (found != NULL && g_str_has_prefix (found, ATLAS_SEARCH_ENTRY))
    entry = atlas_briefing_lookup_entry (briefing, found + strlen (ATLAS_SEARCH_ENTRY));

  if (entry != NULL)
    {
      show_entry (selection, entry);
    }
  else if (found != NULL && g_str_has_prefix (found, ATLAS_SEARCH_PLACE) &&
           atlas_briefing_lookup_place (briefing, found + strlen (ATLAS_SEARCH_PLACE)) != NULL)
    {
      atlas_selection_set_place (selection, found + strlen (ATLAS_SEARCH_PLACE));
    }
  else if (text != NULL)
    {
      g_autoptr (AtlasQuery) query = atlas_query_parse (text, briefing);

      atlas_selection_set_place (selection, NULL);
      atlas_selection_set_query (selection, query);
    }
}

static void
opened_cb (AtlasWindow *window,
           gboolean     is_read,
           gpointer     user_data)
{
  const Sought *sought = user_data;

  if (is_read)
    show (atlas_window_get_selection (window), sought->found, sought->text);
}

/**
 * atlas_show_request:
 * @window: a window
 * @file: a document
 * @found: (nullable): what atlas_briefing_search() has found in it
 * @text: (nullable): what to search for in it, where nothing is found
 *
 * Looks at something of a document as soon as a window has read it.
 */
void
atlas_show_request (AtlasWindow *window,
                    GFile       *file,
                    const char  *found,
                    const char  *text)
{
  Sought *sought = g_new0 (Sought, 1);

  sought->found = g_strdup (found);
  sought->text = g_strdup (text);
  atlas_open_request (window, file, opened_cb, sought, (GDestroyNotify) sought_free);
}
