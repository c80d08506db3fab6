/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-present-request.h"

#include "atlas-presentation.h"

/* A document that is to be presented as soon as it has been read. */
typedef struct
{
  AtlasWindow *window;
  GFile       *file;
  gboolean     is_windowed;
  gulong       handler;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->file);
  g_free (request);
}

static void
present (AtlasWindow    *window,
         AtlasSelection *selection,
         gboolean        is_windowed)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  AtlasPresentation *presentation = atlas_presentation_start (application, GTK_WINDOW (window),
                                                              selection, FALSE, is_windowed);

  if (presentation != NULL)
    atlas_presentation_set_monitor (presentation, atlas_window_get_monitor (window));
  if (presentation != NULL && !gtk_widget_get_visible (GTK_WIDGET (window)))
    g_signal_connect_object (presentation, "ended", G_CALLBACK (gtk_window_destroy), window,
                             G_CONNECT_SWAPPED);
}

/* Where the document can't be read another one takes its place, and a window has to
 * be there to say so. */
static void
briefing_cb (AtlasSelection *selection,
             GParamSpec     *pspec,
             Request        *request)
{
  AtlasWindow *window = request->window;
  gboolean is_windowed = request->is_windowed;
  gboolean is_read = atlas_window_shows_file (window, request->file);

  g_signal_handler_disconnect (selection, request->handler);
  if (is_read)
    present (window, selection, is_windowed);
  else
    gtk_window_present (GTK_WINDOW (window));
}

/**
 * atlas_present_request:
 * @window: a window
 * @file: a document
 * @is_windowed: whether to leave all screens as they are
 *
 * Presents a document as soon as a window has read it. A window that isn't shown
 * stays hidden, and goes when the presentation ends.
 */
void
atlas_present_request (AtlasWindow *window,
                       GFile       *file,
                       gboolean     is_windowed)
{
  AtlasSelection *selection;
  Request *request;

  g_return_if_fail (ATLAS_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  selection = atlas_window_get_selection (window);
  if (atlas_window_shows_file (window, file))
    {
      present (window, selection, is_windowed);
      return;
    }

  request = g_new0 (Request, 1);
  request->window = window;
  request->file = g_object_ref (file);
  request->is_windowed = is_windowed;
  request->handler = g_signal_connect_data (selection, "notify::briefing",
                                            G_CALLBACK (briefing_cb), request,
                                            (GClosureNotify) (void (*) (void)) request_free, 0);
  atlas_window_open (window, file);
}
