/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-present-request.h"

#include "atlas-open-request.h"
#include "atlas-presentation.h"

static void
present (AtlasWindow *window,
         gboolean     is_windowed)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  AtlasPresentation *presentation =
      atlas_presentation_start (application, GTK_WINDOW (window),
                                atlas_window_get_selection (window), FALSE, is_windowed);

  if (presentation != NULL)
    atlas_presentation_set_monitor (presentation, atlas_window_get_monitor (window));
  if (presentation != NULL && !gtk_widget_get_visible (GTK_WIDGET (window)))
    g_signal_connect_object (presentation, "ended", G_CALLBACK (gtk_window_destroy), window,
                             G_CONNECT_SWAPPED);
}

/* Where the document can't be read another one takes its place, and a window has to
 * be there to say so. */
static void
opened_cb (AtlasWindow *window,
           gboolean     is_read,
           gpointer     is_windowed)
{
  if (is_read)
    present (window, GPOINTER_TO_INT (is_windowed));
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
  atlas_open_request (window, file, opened_cb, GINT_TO_POINTER (is_windowed), NULL);
}
