/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-open-request.h"

typedef struct
{
  AtlasWindow    *window; /* borrowed: its selection goes first, and this with it */
  GFile          *file;
  AtlasOpenFunc   func;
  gpointer        user_data;
  GDestroyNotify  destroy; /* (nullable) */
} Request;

static void
request_clear (Request *request)
{
  if (request->destroy != NULL)
    request->destroy (request->user_data);
  g_object_unref (request->file);
}

static void
request_unref (Request *request)
{
  g_rc_box_release_full (request, (GDestroyNotify) request_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_unref)

static void
disconnected_cb (gpointer  data,
                 GClosure *closure)
{
  request_unref (data);
}

/* It is asked for once, and what is done then may open another document. */
static void
briefing_cb (AtlasSelection *selection,
             GParamSpec     *pspec,
             Request        *request)
{
  g_autoptr (Request) kept = g_rc_box_acquire (request);

  g_signal_handlers_disconnect_by_func (selection, briefing_cb, request);
  kept->func (kept->window, atlas_window_shows_file (kept->window, kept->file), kept->user_data);
}

/**
 * atlas_open_request:
 * @window: a window
 * @file: a document
 * @func: (scope notified): what to do when the document has been read
 * @user_data: what @func is given
 * @destroy: (nullable): frees @user_data
 *
 * Opens a document and goes on when it has been read; at once if the window shows it
 * already. Where it can't be read the window says so and shows another one. Nothing is
 * done for a window that is closed meanwhile.
 */
void
atlas_open_request (AtlasWindow    *window,
                    GFile          *file,
                    AtlasOpenFunc   func,
                    gpointer        user_data,
                    GDestroyNotify  destroy)
{
  g_autoptr (Request) request = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (func != NULL);

  request = g_rc_box_new0 (Request);
  request->window = window;
  request->file = g_object_ref (file);
  request->func = func;
  request->user_data = user_data;
  request->destroy = destroy;
  if (atlas_window_shows_file (window, file))
    {
      func (window, TRUE, user_data);
      return;
    }

  g_signal_connect_data (atlas_window_get_selection (window), "notify::briefing",
                         G_CALLBACK (briefing_cb), g_rc_box_acquire (request), disconnected_cb,
                         0);
  atlas_window_open (window, file);
}
