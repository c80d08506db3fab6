/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-raster.h"

#include <math.h>

struct _AtlasMapRaster
{
  AtlasMapRasterFunc func;
  gpointer           user_data;
  GMainContext      *context; /* of the thread that asks */
  GThreadPool       *pool;    /* of one thread, so that pictures come in turn */
  struct _Task      *current; /* the latest request, until it is answered */
};

/* A request on its way: held by the raster, by the pool, and by the answer. */
typedef struct _Task
{
  AtlasMapJob      job;
  GCancellable    *cancellable;
  cairo_surface_t *surface;
  AtlasMapRaster  *raster; /* there as long as the task is not cancelled */
} Task;

static void
task_clear (Task *task)
{
  g_clear_pointer (&task->job.plane, atlas_plane_unref);
  g_clear_pointer (&task->job.scene, atlas_map_scene_unref);
  g_clear_object (&task->cancellable);
  g_clear_pointer (&task->surface, cairo_surface_destroy);
}

static void
task_unref (gpointer task)
{
  g_atomic_rc_box_release_full (task, (GDestroyNotify) task_clear);
}

/* Cancelling is done in this thread too: a task that is not cancelled now is the
 * latest, and its raster is there. */
static gboolean
answer_cb (gpointer data)
{
  Task *task = data;
  AtlasMapRaster *self = task->raster;

  if (g_cancellable_is_cancelled (task->cancellable))
    return G_SOURCE_REMOVE;
  self->current = NULL;
  self->func (&task->job, task->surface, self->user_data);
  task_unref (task);
  return G_SOURCE_REMOVE;
}

static void
draw_cb (gpointer data,
         gpointer context)
{
  Task *task = data;
  GSource *source;

  task->surface = atlas_map_raster_draw (&task->job, task->cancellable);
  if (task->surface == NULL)
    {
      task_unref (task);
      return;
    }
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, answer_cb, task, task_unref);
  g_source_attach (source, context);
  g_source_unref (source);
}

/**
 * atlas_map_raster_new:
 * @func: what takes the pictures
 * @user_data: what @func gets
 *
 * Makes a raster. It answers in the main context that is the default of the calling
 * thread, and is used and freed in that thread alone.
 *
 * Returns: (transfer full): the raster
 */
AtlasMapRaster *
atlas_map_raster_new (AtlasMapRasterFunc func,
                      gpointer           user_data)
{
  AtlasMapRaster *self = g_new0 (AtlasMapRaster, 1);

  g_return_val_if_fail (func != NULL, NULL);

  self->func = func;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  /* A thread that is shared, unlike one of its own, is there at once. */
  self->pool = g_thread_pool_new (draw_cb, self->context, 1, FALSE, NULL);
  return self;
}

/**
 * atlas_map_raster_free:
 * @self: a raster
 *
 * Frees a raster. Nothing is heard of it any more. What it is drawing is given up,
 * which is waited for.
 */
void
atlas_map_raster_free (AtlasMapRaster *self)
{
  atlas_map_raster_cancel (self);
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * atlas_map_raster_request:
 * @self: a raster
 * @job: what is to be drawn
 *
 * Asks for a picture, and for no other one.
 */
void
atlas_map_raster_request (AtlasMapRaster    *self,
                          const AtlasMapJob *job)
{
  Task *task;

  g_return_if_fail (self != NULL && job != NULL);

  atlas_map_raster_cancel (self);
  task = g_atomic_rc_box_new0 (Task);
  task->job = *job;
  atlas_plane_ref (task->job.plane);
  atlas_map_scene_ref (task->job.scene);
  task->cancellable = g_cancellable_new ();
  task->raster = self;
  self->current = task;
  g_thread_pool_push (self->pool, g_atomic_rc_box_acquire (task), NULL);
}

/**
 * atlas_map_raster_cancel:
 * @self: a raster
 *
 * Gives the request up that is not answered yet, if there is one.
 */
void
atlas_map_raster_cancel (AtlasMapRaster *self)
{
  g_return_if_fail (self != NULL);

  if (self->current == NULL)
    return;
  g_cancellable_cancel (self->current->cancellable);
  g_clear_pointer (&self->current, task_unref);
}

/**
 * atlas_map_raster_get_current:
 * @self: a raster
 *
 * Gets what is being drawn.
 *
 * Returns: (transfer none) (nullable): the request that is not answered yet
 */
const AtlasMapJob *
atlas_map_raster_get_current (AtlasMapRaster *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->current != NULL ? &self->current->job : NULL;
}

/**
 * atlas_map_raster_draw:
 * @job: what is to be drawn
 * @cancellable: (nullable): a cancellable
 *
 * Draws the base of a map at once, in the calling thread.
 *
 * Returns: (transfer full) (nullable): an image surface, or %NULL if @cancellable
 *   was cancelled
 */
cairo_surface_t *
atlas_map_raster_draw (const AtlasMapJob *job,
                       GCancellable      *cancellable)
{
  cairo_surface_t *surface;
  gboolean done;
  cairo_t *cr;

  g_return_val_if_fail (job != NULL, NULL);

  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int) ceil (job->frame.width * job->device_scale),
                                        (int) ceil (job->frame.height * job->device_scale));
  cairo_surface_set_device_scale (surface, job->device_scale, job->device_scale);
  cr = cairo_create (surface);
  done = atlas_map_painter_draw_base (cr, job->plane, &job->frame, job->scene, &job->palette,
                                      job->quality, cancellable);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (!done)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}
