/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-sharer.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-files.h"
#include "atlas-problems-window.h"

struct _AtlasMapSharer
{
  GObject       parent_instance;

  GtkWidget    *widget; /* borrowed: it owns the sharer, and stops it when it goes */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AtlasMapSharer, atlas_map_sharer, G_TYPE_OBJECT)

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What goes along until a file is chosen and written. */
typedef struct
{
  AtlasMapSharer *sharer;
  AtlasMapExport  export;
  GFile          *file;
} Job;

static Job *
job_new (AtlasMapSharer       *sharer,
         const AtlasMapExport *export,
         GFile                *file)
{
  Job *job = g_new0 (Job, 1);

  job->sharer = g_object_ref (sharer);
  job->export = *export;
  atlas_map_scene_ref (job->export.scene);
  g_set_object (&job->file, file);

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->sharer);
  atlas_map_scene_unref (job->export.scene);
  g_clear_object (&job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gboolean
is_stopped (AtlasMapSharer *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static GtkWindow *
get_window (AtlasMapSharer *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
show_error (AtlasMapSharer *self,
            const char     *title,
            GFile          *file,
            const GError   *error)
{
  g_autofree char *name = file != NULL ? atlas_file_dup_name (file) : NULL;
  GtkWindow *window = GTK_WINDOW (
    atlas_problems_window_new (get_window (self), title, name, error, NULL, NULL));

  gtk_window_present (window);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AtlasMapSharer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = atlas_map_export_draw_finish (result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (is_stopped (self))
    return;

  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture == NULL)
    {
      show_error (self, _("The Map Could Not Be Copied"), NULL, error);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (self->widget), texture);
  g_signal_emit (self, signals[TOLD], 0, _("Map copied as a picture"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = atlas_file_dup_name (job->file);
  g_autofree char *text = NULL;
  gboolean is_saved = atlas_map_export_save_finish (result, &error);

  if (is_stopped (job->sharer))
    return;

  if (!is_saved)
    {
      show_error (job->sharer, _("The Map Could Not Be Exported"), job->file, error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Map saved as “%s”"), name);
  g_signal_emit (job->sharer, signals[TOLD], 0, text);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GFile) file = atlas_compat_save_file_finish (result, NULL);

  if (file != NULL && !is_stopped (job->sharer))
    atlas_map_sharer_save (job->sharer, &job->export, file);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _("PNG Pictures"));
  gtk_file_filter_add_pattern (pictures, "*.png");
  g_list_store_append (filters, pictures);

  return G_LIST_MODEL (filters);
}

static gboolean
is_png (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".png");
}

static void
atlas_map_sharer_dispose (GObject *object)
{
  AtlasMapSharer *self = ATLAS_MAP_SHARER (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (atlas_map_sharer_parent_class)->dispose (object);
}

static void
atlas_map_sharer_finalize (GObject *object)
{
  AtlasMapSharer *self = ATLAS_MAP_SHARER (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (atlas_map_sharer_parent_class)->finalize (object);
}

static void
atlas_map_sharer_class_init (AtlasMapSharerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_map_sharer_dispose;
  object_class->finalize = atlas_map_sharer_finalize;

  /**
   * AtlasMapSharer::told:
   * @self: the sharer
   * @text: what has been done, as plain text in the language of the interface
   *
   * Something has been handed on.
   */
  signals[TOLD] = g_signal_new ("told", ATLAS_TYPE_MAP_SHARER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
atlas_map_sharer_init (AtlasMapSharer *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * atlas_map_sharer_new:
 * @widget: the map, which owns the sharer
 *
 * Makes a sharer.
 *
 * Returns: (transfer full): the sharer
 */
AtlasMapSharer *
atlas_map_sharer_new (GtkWidget *widget)
{
  AtlasMapSharer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (ATLAS_TYPE_MAP_SHARER, NULL);
  self->widget = widget;

  return self;
}

/**
 * atlas_map_sharer_copy:
 * @self: a sharer
 * @export: a picture of a map
 *
 * Draws a map and puts it on the clipboard.
 */
void
atlas_map_sharer_copy (AtlasMapSharer       *self,
                       const AtlasMapExport *export)
{
  g_return_if_fail (ATLAS_IS_MAP_SHARER (self));
  g_return_if_fail (export != NULL);

  atlas_map_export_draw_async (export, self->cancellable, drawn_cb, g_object_ref (self));
}

/**
 * atlas_map_sharer_save:
 * @self: a sharer
 * @export: a picture of a map
 * @file: where it goes
 *
 * Draws a map and writes it to a file.
 */
void
atlas_map_sharer_save (AtlasMapSharer       *self,
                       const AtlasMapExport *export,
                       GFile                *file)
{
  g_return_if_fail (ATLAS_IS_MAP_SHARER (self));
  g_return_if_fail (export != NULL);
  g_return_if_fail (G_IS_FILE (file));

  /* A picture of one format under the name of another helps nobody. */
  if (!is_png (file))
    {
      g_autoptr (GError) error =
        g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                             _("A map can be written as PNG only. Choose a name that ends in “.png”."));

      show_error (self, _("The Map Could Not Be Exported"), file, error);
      return;
    }

  atlas_map_export_save_async (export, file, self->cancellable, saved_cb,
                               job_new (self, export, file));
}

/**
 * atlas_map_sharer_ask:
 * @self: a sharer
 * @export: a picture of a map
 * @name: the name to begin with
 *
 * Asks where to, then draws a map and writes it there.
 */
void
atlas_map_sharer_ask (AtlasMapSharer       *self,
                      const AtlasMapExport *export,
                      const char           *name)
{
  g_autoptr (GListModel) filters = NULL;

  g_return_if_fail (ATLAS_IS_MAP_SHARER (self));
  g_return_if_fail (export != NULL);
  g_return_if_fail (name != NULL);

  filters = create_filters ();
  atlas_compat_save_file_async (get_window (self), _("Export Map"), name, filters,
                                self->cancellable, chosen_cb, job_new (self, export, NULL));
}

/**
 * atlas_map_sharer_stop:
 * @self: a sharer
 *
 * Gives up whatever is under way, because the map goes.
 */
void
atlas_map_sharer_stop (AtlasMapSharer *self)
{
  g_return_if_fail (ATLAS_IS_MAP_SHARER (self));

  g_cancellable_cancel (self->cancellable);
}
