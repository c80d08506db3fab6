/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-export.h"

#include "atlas-document-file.h"
#include "atlas-map-palette.h"
#include "atlas-map-picture.h"

/* What a thread works on. */
typedef struct
{
  AtlasMapExport export;
  GFile         *file;
} Job;

static Job *
job_new (const AtlasMapExport *export,
         GFile                *file)
{
  Job *job = g_new0 (Job, 1);

  job->export = *export;
  atlas_map_scene_ref (job->export.scene);
  g_set_object (&job->file, file);

  return job;
}

static void
job_free (Job *job)
{
  atlas_map_scene_unref (job->export.scene);
  g_clear_object (&job->file);
  g_free (job);
}

static GBytes *
draw (const AtlasMapExport *self,
      GCancellable         *cancellable,
      GError              **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  gboolean has_extents = self->extents.width > 0 && self->extents.height > 0;
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  if (!atlas_map_picture_write_png (self->scene, &palette, has_extents ? &self->extents : NULL,
                                    self->width, self->height, self->device_scale, memory,
                                    cancellable, error) ||
      !g_output_stream_close (memory, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = draw (&job->export, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = draw (&job->export, cancellable, &error);

  if (bytes != NULL && atlas_document_file_write (job->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run (const AtlasMapExport *self,
     GFile                *file,
     gpointer              tag,
     GTaskThreadFunc       function,
     GCancellable         *cancellable,
     GAsyncReadyCallback   callback,
     gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job_new (self, file), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, function);
}

/**
 * atlas_map_export_draw_async:
 * @self: what to draw
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: what to call it with
 *
 * Draws a map with all that belongs to it: labels, footnotes, attribution, scale. It
 * is done in a thread.
 */
void
atlas_map_export_draw_async (const AtlasMapExport *self,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  run (self, NULL, atlas_map_export_draw_async, draw_in_thread, cancellable, callback, user_data);
}

/**
 * atlas_map_export_draw_finish:
 * @result: the result
 * @error: return location for an error of %G_IO_ERROR
 *
 * Ends what atlas_map_export_draw_async() began.
 *
 * Returns: (transfer full): the picture as PNG, or %NULL with @error set
 */
GBytes *
atlas_map_export_draw_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlas_map_export_draw_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * atlas_map_export_save_async:
 * @self: what to draw
 * @file: where it goes
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: what to call it with
 *
 * Draws a map as atlas_map_export_draw_async() does, and writes it as a PNG file. All
 * or nothing: whoever looks for the file never finds half of it.
 */
void
atlas_map_export_save_async (const AtlasMapExport *self,
                             GFile                *file,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  run (self, file, atlas_map_export_save_async, save_in_thread, cancellable, callback, user_data);
}

/**
 * atlas_map_export_save_finish:
 * @result: the result
 * @error: return location for an error of %G_IO_ERROR
 *
 * Ends what atlas_map_export_save_async() began.
 *
 * Returns: whether the file was written
 */
gboolean
atlas_map_export_save_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlas_map_export_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
