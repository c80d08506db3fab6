/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export-job.h"

#include "atlas-pages.h"

/* What a fraction is counted in, between threads. */
#define PARTS 1000

struct _AtlasExportJob
{
  GObject parent_instance;

  AtlasBriefing      *briefing;
  AtlasExportOptions *options;

  int                 done; /* of PARTS, atomic */
};

G_DEFINE_FINAL_TYPE (AtlasExportJob, atlas_export_job, G_TYPE_OBJECT)

/* What a thread draws. */
typedef struct
{
  int        width;
  int        height;
  guint      n_pages;
} Preview;

static void
atlas_export_job_finalize (GObject *object)
{
  AtlasExportJob *self = ATLAS_EXPORT_JOB (object);

  g_clear_object (&self->briefing);
  g_clear_pointer (&self->options, atlas_export_options_free);

  G_OBJECT_CLASS (atlas_export_job_parent_class)->finalize (object);
}

static void
atlas_export_job_class_init (AtlasExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_export_job_finalize;
}

static void
atlas_export_job_init (AtlasExportJob *self)
{
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  AtlasExportJob *self = data;

  g_atomic_int_set (&self->done, (int) (fraction * PARTS));
}

/**
 * atlas_export_job_new:
 * @briefing: a briefing
 * @options: how it leaves the program
 *
 * Makes a job that isn't begun.
 *
 * Returns: (transfer full): the job
 */
AtlasExportJob *
atlas_export_job_new (AtlasBriefing            *briefing,
                      const AtlasExportOptions *options)
{
  AtlasExportJob *self = g_object_new (ATLAS_TYPE_EXPORT_JOB, NULL);

  self->briefing = g_object_ref (briefing);
  self->options = atlas_export_options_copy (options);
  self->options->progress = progress_cb;
  self->options->progress_data = self;

  return self;
}

/**
 * atlas_export_job_get_fraction:
 * @self: a job
 *
 * Gets how much of the file is written.
 *
 * Returns: from 0 to 1
 */
double
atlas_export_job_get_fraction (AtlasExportJob *self)
{
  g_return_val_if_fail (ATLAS_IS_EXPORT_JOB (self), 0.0);

  return (double) g_atomic_int_get (&self->done) / PARTS;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  AtlasExportJob *self = source;
  GError *error = NULL;

  if (atlas_export_save (self->briefing, self->options, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * atlas_export_job_save_async:
 * @self: a job
 * @file: where it goes
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is written
 * @user_data: for @callback
 *
 * Writes the file, all of it or nothing.
 */
void
atlas_export_job_save_async (AtlasExportJob      *self,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, atlas_export_job_save_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, save_thread);
}

/**
 * atlas_export_job_save_finish:
 * @self: a job
 * @result: what the callback got
 * @error: return location for an error of %G_IO_ERROR
 *
 * Finishes atlas_export_job_save_async().
 *
 * Returns: whether it is written
 */
gboolean
atlas_export_job_save_finish (AtlasExportJob  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkTexture *
draw (AtlasPages *pages,
      guint       page,
      int         width,
      int         height)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  double page_width, page_height, scale;
  cairo_t *cr;

  atlas_pages_get_size (pages, &page_width, &page_height);
  scale = MIN (width / page_width, height / page_height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX ((int) (page_width * scale), 1),
                                        MAX ((int) (page_height * scale), 1));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  atlas_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface),
      (gsize) cairo_image_surface_get_stride (surface) * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static void
preview_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  AtlasExportJob *self = source;
  Preview *preview = data;
  g_autoptr (AtlasPages) pages = NULL;
  guint page;

  if (g_task_return_error_if_cancelled (task))
    return;
  pages = atlas_pages_new (self->briefing, self->options);
  if (!atlas_pages_lay_out (pages, cancellable) && g_task_return_error_if_cancelled (task))
    return;
  preview->n_pages = atlas_pages_get_n_pages (pages);
  page = CLAMP (self->options->slide, 1, preview->n_pages) - 1;
  g_task_return_pointer (task, draw (pages, page, preview->width, preview->height),
                         g_object_unref);
}

/**
 * atlas_export_job_preview_async:
 * @self: a job that makes pages
 * @width: how wide the picture may be, in pixels
 * @height: how high it may be
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is drawn
 * @user_data: for @callback
 *
 * Draws the first page, or the slide that is chosen, as a picture.
 */
void
atlas_export_job_preview_async (AtlasExportJob      *self,
                                int                  width,
                                int                  height,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Preview *preview = g_new0 (Preview, 1);

  preview->width = width;
  preview->height = height;
  g_task_set_source_tag (task, atlas_export_job_preview_async);
  g_task_set_task_data (task, preview, g_free);
  g_task_run_in_thread (task, preview_thread);
}

/**
 * atlas_export_job_preview_finish:
 * @self: a job
 * @result: what the callback got
 * @n_pages: (out): how many pages there are
 * @error: return location for an error of %G_IO_ERROR
 *
 * Finishes atlas_export_job_preview_async().
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkTexture *
atlas_export_job_preview_finish (AtlasExportJob  *self,
                                 GAsyncResult    *result,
                                 guint           *n_pages,
                                 GError         **error)
{
  const Preview *preview;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  preview = g_task_get_task_data (G_TASK (result));
  *n_pages = preview->n_pages;

  return g_task_propagate_pointer (G_TASK (result), error);
}
