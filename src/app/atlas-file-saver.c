/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-file-saver.h"

#include <glib/gi18n.h>

#include "atlas-briefing-writer.h"
#include "atlas-compat.h"
#include "atlas-files.h"
#include "atlas-problems-window.h"

struct _AtlasFileSaver
{
  GObject parent_instance;

  /* Borrowed: it owns the saver, and closes it when it goes. */
  GtkWindow *window;

  /* Owned. */
  AtlasSelection *selection;
  GSettings      *settings;
  GCancellable   *cancellable; /* of everything, until the window closes */
};

G_DEFINE_FINAL_TYPE (AtlasFileSaver, atlas_file_saver, G_TYPE_OBJECT)

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What goes along with a file until it is written. */
typedef struct
{
  AtlasFileSaver *saver;
  GFile          *file;
} Job;

static Job *
job_new (AtlasFileSaver *saver,
         GFile          *file)
{
  Job *job = g_new0 (Job, 1);

  job->saver = g_object_ref (saver);
  job->file = g_object_ref (file);

  return job;
}

static void
job_free (Job *job)
{
  g_clear_object (&job->saver);
  g_clear_object (&job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gboolean
is_closed (AtlasFileSaver *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  AtlasFileSaver *self = job->saver;
  gboolean is_saved = atlas_briefing_save_finish (result, &error);

  if (is_closed (self))
    return;

  if (is_saved)
    {
      atlas_recent_files_add (self->settings, job->file);
      g_signal_emit (self, signals[SAVED], 0, job->file);
    }
  else
    {
      atlas_problems_window_show (self->window, self->selection, _("The Copy Could Not Be Saved"),
                                  job->file, error, NULL);
    }
}

static void
chosen_to_save_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AtlasFileSaver) self = user_data;
  g_autoptr (GFile) file = atlas_compat_save_file_finish (result, NULL);
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);

  if (file == NULL || briefing == NULL || is_closed (self))
    return;

  atlas_briefing_save_async (briefing, file, self->cancellable, saved_cb, job_new (self, file));
}

static void
atlas_file_saver_dispose (GObject *object)
{
  AtlasFileSaver *self = ATLAS_FILE_SAVER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_file_saver_parent_class)->dispose (object);
}

static void
atlas_file_saver_finalize (GObject *object)
{
  g_clear_object (&ATLAS_FILE_SAVER (object)->cancellable);

  G_OBJECT_CLASS (atlas_file_saver_parent_class)->finalize (object);
}

static void
atlas_file_saver_class_init (AtlasFileSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_file_saver_dispose;
  object_class->finalize = atlas_file_saver_finalize;

  /**
   * AtlasFileSaver::saved:
   * @self: the saver
   * @file: the file
   *
   * A copy has been saved.
   */
  signals[SAVED] = g_signal_new ("saved", ATLAS_TYPE_FILE_SAVER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
atlas_file_saver_init (AtlasFileSaver *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * atlas_file_saver_new:
 * @window: the window to ask and to complain in, which owns the saver
 * @selection: the selection that looks at the document
 * @settings: the settings, for the list of files opened last
 *
 * Makes a saver.
 *
 * Returns: (transfer full): the saver
 */
AtlasFileSaver *
atlas_file_saver_new (GtkWindow      *window,
                      AtlasSelection *selection,
                      GSettings      *settings)
{
  AtlasFileSaver *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_FILE_SAVER, NULL);
  self->window = window;
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);

  return self;
}

/**
 * atlas_file_saver_save_copy:
 * @self: a saver
 *
 * Asks where to, and saves a copy of the document there. The one that is open
 * stays the one that is open.
 */
void
atlas_file_saver_save_copy (AtlasFileSaver *self)
{
  AtlasBriefing *briefing;
  g_autoptr (GListModel) filters = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ATLAS_IS_FILE_SAVER (self));

  briefing = atlas_selection_get_briefing (self->selection);
  if (briefing == NULL)
    return;

  filters = atlas_file_filters_new (FALSE);
  if (atlas_briefing_get_file (briefing) != NULL)
    name = atlas_file_dup_name (atlas_briefing_get_file (briefing));
  else
    name = g_strconcat (atlas_briefing_get_id (briefing), ".briefing", NULL);

  atlas_compat_save_file_async (self->window, _("Save a Copy"), name, filters, self->cancellable,
                                chosen_to_save_cb, g_object_ref (self));
}

/**
 * atlas_file_saver_close:
 * @self: a saver
 *
 * Gives up whatever is under way, because the window closes.
 */
void
atlas_file_saver_close (AtlasFileSaver *self)
{
  g_return_if_fail (ATLAS_IS_FILE_SAVER (self));

  g_cancellable_cancel (self->cancellable);
}
