/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-show-request.h"

#include "atlas-search.h"

#include <string.h>

/* What is to be looked at as soon as a document has been read. */
typedef struct
{
  AtlasWindow *window;
  GFile       *file;
  char        *found; /* (nullable) */
  char        *text;  /* (nullable) */
  gulong       handler;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->file);
  g_free (request->found);
  g_free (request->text);
  g_free (request);
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

/* Where the document can't be read the window says so, and shows another one. */
static void
briefing_cb (AtlasSelection *selection,
             GParamSpec     *pspec,
             Request        *request)
{
  g_autofree char *found = g_steal_pointer (&request->found);
  g_autofree char *text = g_steal_pointer (&request->text);
  gboolean is_read = atlas_window_shows_file (request->window, request->file);

  g_signal_handler_disconnect (selection, request->handler);
  if (is_read)
    show (selection, found, text);
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
  AtlasSelection *selection;
  Request *request;

  g_return_if_fail (ATLAS_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  selection = atlas_window_get_selection (window);
  if (atlas_window_shows_file (window, file))
    {
      show (selection, found, text);
      return;
    }

  request = g_new0 (Request, 1);
  request->window = window;
  request->file = g_object_ref (file);
  request->found = g_strdup (found);
  request->text = g_strdup (text);
  request->handler = g_signal_connect_data (selection, "notify::briefing",
                                            G_CALLBACK (briefing_cb), request,
                                            (GClosureNotify) (void (*) (void)) request_free, 0);
  atlas_window_open (window, file);
}
