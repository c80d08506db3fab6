/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For gettid(). */
#define _GNU_SOURCE

#include "atlas-config.h"

#include "atlas-loading.h"

#include "atlas-beginning-private.h"
#include "atlas-briefing-reader.h"
#include "atlas-index.h"
#include "atlas-progress.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

/* Behind whatever is waiting to be painted, such as the first rows. */
#define PRIORITY_DONE G_PRIORITY_DEFAULT_IDLE

/* How much a thread gives way that reads what nobody waits for yet; as nice(1) has it. */
#define NICE_LATER 10

/* Bytes of a document that takes longer to read than a window to open. */
#define LONG_DOCUMENT (8 * 1024 * 1024)

/* How long the reader of such a one waits for its first rows to be painted. */
#define PAINT_PATIENCE G_TIME_SPAN_SECOND

/**
 * AtlasLoading:
 *
 * A document that is being read, in threads. It begins when it is made, which may
 * be long before there is a window to show anything in; what is heard of it is
 * heard in the main context of the thread that made it.
 */
struct _AtlasLoading
{
  GObject parent_instance;

  GFile            *file;
  GCancellable     *cancellable;
  AtlasProgress    *progress;
  AtlasLoadingFunc  prepare; /* (nullable) */
  GMainContext     *context;

  /* Of the thread that reads. */
  GThread    *preparing; /* (nullable) */
  GListStore *problems;

  AtlasBriefing *beginning; /* (nullable) */
  GTask         *task;      /* (nullable): when it is done */

  /* Of both. */
  GMutex   lock;
  GCond    idle;
  gboolean is_idle; /* whether the beginning has been heard of, and dealt with */
};

G_DEFINE_FINAL_TYPE (AtlasLoading, atlas_loading, G_TYPE_OBJECT)

enum
{
  BEGUN,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- In the thread that reads. --- */

typedef struct
{
  AtlasLoading  *self;
  AtlasBriefing *briefing;
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_object_unref (beginning->self);
  g_object_unref (beginning->briefing);
  g_free (beginning);
}

static gboolean
idle_cb (gpointer data)
{
  AtlasLoading *self = data;

  g_mutex_lock (&self->lock);
  self->is_idle = TRUE;
  g_cond_signal (&self->idle);
  g_mutex_unlock (&self->lock);

  return G_SOURCE_REMOVE;
}

static gboolean
begun_cb (gpointer data)
{
  Beginning *beginning = data;
  AtlasLoading *self = beginning->self;
  g_autoptr (GSource) idle = g_idle_source_new ();

  g_source_set_priority (idle, PRIORITY_DONE);
  g_source_set_callback (idle, idle_cb, g_object_ref (self), g_object_unref);
  g_source_attach (idle, self->context);
  if (g_cancellable_is_cancelled (self->cancellable))
    return G_SOURCE_REMOVE;

  g_set_object (&self->beginning, beginning->briefing);
  g_signal_emit (self, signals[BEGUN], 0);

  return G_SOURCE_REMOVE;
}

static void
send_beginning (AtlasLoading  *self,
                AtlasBriefing *briefing)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Beginning *beginning = g_new (Beginning, 1);

  beginning->self = g_object_ref (self);
  beginning->briefing = g_object_ref (briefing);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, begun_cb, beginning, beginning_free);
  g_source_attach (source, self->context);
}

static gpointer
prepare_thread (gpointer data)
{
  Beginning *beginning = data;

  beginning->self->prepare (beginning->briefing);
  beginning_free (beginning);

  return NULL;
}

static void
start_preparing (AtlasLoading  *self,
                 AtlasBriefing *briefing)
{
  Beginning *beginning = g_new (Beginning, 1);

  beginning->self = g_object_ref (self);
  beginning->briefing = g_object_ref (briefing);
  self->preparing = g_thread_new ("prepare", prepare_thread, beginning);
}

/* From now on those threads need the processors more that draw the first rows. Only Linux
 * has a priority for each thread. */
static void
give_way (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, (id_t) gettid (), NICE_LATER);
#endif
}

static gboolean
is_long (AtlasLoading *self)
{
  g_autoptr (GFileInfo) info = g_file_query_info (self->file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) >= LONG_DOCUMENT;
}

/* Even with a processor for each thread, the first of 100,000 entries are painted a
 * tenth later where the others are read meanwhile. */
static void
wait_for_first_rows (AtlasLoading *self)
{
  gint64 end = g_get_monotonic_time () + PAINT_PATIENCE;

  g_mutex_lock (&self->lock);
  while (!self->is_idle && g_cond_wait_until (&self->idle, &self->lock, end))
    ;
  g_mutex_unlock (&self->lock);
}

/* What comes of the beginning is of use as long as the rest is read. */
static void
read_beginning (const guint8 *data,
                gsize         length,
                gpointer      user_data)
{
  AtlasLoading *self = user_data;
  g_autoptr (AtlasBriefing) briefing =
      atlas_briefing_new_from_beginning ((const char *) data, length, self->file);

  if (briefing == NULL)
    return;

  /* Nobody's first look at it makes the index in the thread of the windows. */
  atlas_briefing_get_index (briefing);
  send_beginning (self, briefing);
  if (self->prepare != NULL)
    start_preparing (self, briefing);
  give_way ();
  if (is_long (self))
    wait_for_first_rows (self);
}

/* A thread of its own, which may be less important than others in the end. */
static gpointer
load_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  AtlasLoading *self = g_task_get_source_object (task);
  GError *error = NULL;
  AtlasBriefing *briefing =
      atlas_briefing_load_piecewise (self->file, self->problems, self->progress, read_beginning,
                                     self, self->cancellable, &error);

  if (briefing != NULL)
    atlas_briefing_prepare (briefing, self->progress);
  if (self->preparing != NULL)
    g_thread_join (g_steal_pointer (&self->preparing));
  else if (briefing != NULL && self->prepare != NULL)
    self->prepare (briefing);

  if (briefing != NULL)
    g_task_return_pointer (task, briefing, g_object_unref);
  else
    g_task_return_error (task, error);

  return NULL;
}

/* --- In the thread that asked for it. --- */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  AtlasLoading *self = ATLAS_LOADING (source);

  self->task = G_TASK (g_object_ref (result));
  g_clear_object (&self->beginning);
  g_signal_emit (self, signals[DONE], 0);
}

static void
atlas_loading_finalize (GObject *object)
{
  AtlasLoading *self = ATLAS_LOADING (object);

  g_clear_object (&self->task);
  g_clear_object (&self->beginning);
  g_clear_object (&self->problems);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->progress, atlas_progress_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_cond_clear (&self->idle);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (atlas_loading_parent_class)->finalize (object);
}

static void
atlas_loading_class_init (AtlasLoadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_loading_finalize;

  /**
   * AtlasLoading::begun:
   *
   * The first entries are there, while the others are read.
   */
  signals[BEGUN] = g_signal_new ("begun", ATLAS_TYPE_LOADING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  /**
   * AtlasLoading::done:
   *
   * The document has been read, or can't be.
   */
  signals[DONE] = g_signal_new ("done", ATLAS_TYPE_LOADING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
atlas_loading_init (AtlasLoading *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->idle);
  self->cancellable = g_cancellable_new ();
  self->progress = atlas_progress_new ();
  self->problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  self->context = g_main_context_ref_thread_default ();
}

/**
 * atlas_loading_new:
 * @file: a file
 * @prepare: (nullable) (scope forever): what else to make of the document in a
 *   thread, of its beginning if that is there first
 *
 * Begins to read a document, as atlas_briefing_load() does.
 *
 * Returns: (transfer full): the document that is being read
 */
AtlasLoading *
atlas_loading_new (GFile            *file,
                   AtlasLoadingFunc  prepare)
{
  AtlasLoading *self;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ATLAS_TYPE_LOADING, NULL);
  self->file = g_object_ref (file);
  self->prepare = prepare;
  task = g_task_new (self, self->cancellable, loaded_cb, NULL);
  g_task_set_source_tag (task, atlas_loading_new);
  g_task_set_priority (task, PRIORITY_DONE);
  g_thread_unref (g_thread_new ("load", load_thread, g_steal_pointer (&task)));

  return self;
}

/**
 * atlas_loading_get_file:
 * @self: a document that is being read
 *
 * Gets the file that is read.
 *
 * Returns: (transfer none): the file
 */
GFile *
atlas_loading_get_file (AtlasLoading *self)
{
  g_return_val_if_fail (ATLAS_IS_LOADING (self), NULL);

  return self->file;
}

/**
 * atlas_loading_get_fraction:
 * @self: a document that is being read
 *
 * Gets how far it is.
 *
 * Returns: a fraction from 0 to 1
 */
double
atlas_loading_get_fraction (AtlasLoading *self)
{
  g_return_val_if_fail (ATLAS_IS_LOADING (self), 0.0);

  return atlas_progress_get_fraction (self->progress);
}

/**
 * atlas_loading_is_done:
 * @self: a document that is being read
 *
 * Checks whether there is something to finish.
 *
 * Returns: whether [signal@Loading::done] has been told
 */
gboolean
atlas_loading_is_done (AtlasLoading *self)
{
  g_return_val_if_fail (ATLAS_IS_LOADING (self), FALSE);

  return self->task != NULL;
}

/**
 * atlas_loading_get_beginning:
 * @self: a document that is being read
 *
 * Gets the first entries of a document of which the others are still read, see
 * atlas_briefing_new_from_beginning().
 *
 * Returns: (transfer none) (nullable): the beginning
 */
AtlasBriefing *
atlas_loading_get_beginning (AtlasLoading *self)
{
  g_return_val_if_fail (ATLAS_IS_LOADING (self), NULL);

  return self->beginning;
}

/**
 * atlas_loading_finish:
 * @self: a document that has been read
 * @problems: (out) (transfer full) (optional): the problems of the document, a
 *   list model of [class@Problem]; empty where it has none or couldn't be read
 * @error: return location for an error
 *
 * Gets what came of it, once.
 *
 * Returns: (transfer full) (nullable): the briefing, or %NULL with an error of
 *   %ATLAS_BRIEFING_ERROR or %G_IO_ERROR
 */
AtlasBriefing *
atlas_loading_finish (AtlasLoading  *self,
                      GListModel   **problems,
                      GError       **error)
{
  g_return_val_if_fail (ATLAS_IS_LOADING (self), NULL);
  g_return_val_if_fail (self->task != NULL, NULL);

  if (problems != NULL)
    *problems = G_LIST_MODEL (g_object_ref (self->problems));

  return g_task_propagate_pointer (self->task, error);
}

/**
 * atlas_loading_cancel:
 * @self: a document that is being read
 *
 * Gives up reading. That is the end of it, too.
 */
void
atlas_loading_cancel (AtlasLoading *self)
{
  g_return_if_fail (ATLAS_IS_LOADING (self));

  g_cancellable_cancel (self->cancellable);
}
