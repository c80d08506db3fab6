/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-document-monitor.h"

#include "atlas-briefing-private.h"
#include "atlas-document-file.h"

/* A document that has just been read is shown first, and watched then: to begin with
 * that may take a while where the file is on another machine. */
#define START_MS 500

/* Editors write a file in several steps, and some take it away first. */
#define SETTLE_MS 250

#define LOOK_ATTRIBUTES                                                    \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE        \
  "," G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_ID_FILE

struct _AtlasDocumentMonitor
{
  GObject parent_instance;

  /* Owned. */
  AtlasBriefing      *briefing;
  GFileMonitor       *monitor; /* (nullable): where nothing can be watched */
  GCancellable       *looking; /* (nullable): of the look that is under way */
  char               *mark;    /* (nullable): of the file as it was looked at last */
  AtlasDocumentState  state;
  guint               timer;
};

G_DEFINE_ENUM_TYPE (AtlasDocumentState, atlas_document_state,
                    G_DEFINE_ENUM_VALUE (ATLAS_DOCUMENT_SAME, "same"),
                    G_DEFINE_ENUM_VALUE (ATLAS_DOCUMENT_CHANGED, "changed"),
                    G_DEFINE_ENUM_VALUE (ATLAS_DOCUMENT_UNREADABLE, "unreadable"),
                    G_DEFINE_ENUM_VALUE (ATLAS_DOCUMENT_GONE, "gone"))

G_DEFINE_FINAL_TYPE (AtlasDocumentMonitor, atlas_document_monitor, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BRIEFING,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  RELOAD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One look at the file, in a thread. */
typedef struct
{
  GFile              *file;
  GBytes             *bytes;
  char               *old_mark; /* (nullable): if it is still this, there is nothing new */
  char               *mark;
  AtlasDocumentState  state;
  gboolean            is_new;
} Look;

static void
look_free (Look *look)
{
  g_clear_object (&look->file);
  g_clear_pointer (&look->bytes, g_bytes_unref);
  g_clear_pointer (&look->old_mark, g_free);
  g_clear_pointer (&look->mark, g_free);
  g_free (look);
}

static void
set_state (AtlasDocumentMonitor *self,
           AtlasDocumentState    state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* What is different whenever anyone writes to a file, or puts another in its place. */
static char *
create_mark (GFileInfo *info)
{
  const char *etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);
  const char *id = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE);

  return g_strdup_printf ("%s %s %" G_GOFFSET_FORMAT, etag != NULL ? etag : "",
                          id != NULL ? id : "", g_file_info_get_size (info));
}

/* Fails where nobody can tell, as without permission: then what is known stays. */
static gboolean
take_look (Look          *look,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  gboolean is_same;

  info = g_file_query_info (look->file, LOOK_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable,
                            &local_error);
  if (info == NULL && g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      look->mark = g_strdup ("gone");
      look->is_new = g_strcmp0 (look->mark, look->old_mark) != 0;
      look->state = ATLAS_DOCUMENT_GONE;
      return TRUE;
    }
  if (info == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  look->mark = create_mark (info);
  look->is_new = g_strcmp0 (look->mark, look->old_mark) != 0;
  if (!look->is_new)
    return TRUE;

  /* A pipe in its place is not to be waited for. */
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    is_same = FALSE;
  else if (!atlas_document_file_compare (look->file, look->bytes, &is_same, cancellable, error))
    return FALSE;
  look->state = is_same ? ATLAS_DOCUMENT_SAME : ATLAS_DOCUMENT_CHANGED;

  return TRUE;
}

static void
look_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (take_look (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  AtlasDocumentMonitor *self = ATLAS_DOCUMENT_MONITOR (source);
  g_autoptr (GError) error = NULL;
  Look *look = g_task_get_task_data (G_TASK (result));

  /* Another briefing is watched meanwhile, or another look is under way. */
  if (g_task_get_cancellable (G_TASK (result)) != self->looking)
    return;

  g_clear_object (&self->looking);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_debug ("The file of the briefing can't be looked at: %s", error->message);
      return;
    }
  if (!look->is_new)
    return;

  g_free (self->mark);
  self->mark = g_steal_pointer (&look->mark);
  set_state (self, look->state);
}

static void
cancel_look (AtlasDocumentMonitor *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
start_look (AtlasDocumentMonitor *self,
            gboolean              is_whole)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  cancel_look (self);
  look = g_new0 (Look, 1);
  look->file = g_object_ref (atlas_briefing_get_file (self->briefing));
  look->bytes = g_bytes_ref (atlas_briefing_get_bytes (self->briefing));
  look->old_mark = is_whole ? NULL : g_strdup (self->mark);

  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, start_look);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_thread);
}

static void
settled_cb (gpointer user_data)
{
  AtlasDocumentMonitor *self = user_data;

  self->timer = 0;
  start_look (self, TRUE);
}

static void
event_cb (AtlasDocumentMonitor *self,
          GFile                *file,
          GFile                *other_file,
          GFileMonitorEvent     event)
{
  /* Who may read it says nothing of what is in it. */
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;

  cancel_look (self);
  self->timer = g_timeout_add_once (SETTLE_MS, settled_cb, self);
}

/* The first look is for what happened after the file was read. */
static void
started_cb (gpointer user_data)
{
  AtlasDocumentMonitor *self = user_data;
  g_autoptr (GError) error = NULL;

  self->timer = 0;
  self->monitor = g_file_monitor_file (atlas_briefing_get_file (self->briefing),
                                       G_FILE_MONITOR_WATCH_MOVES, NULL, &error);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (event_cb), self,
                             G_CONNECT_SWAPPED);
  else
    g_debug ("The file of the briefing can't be watched: %s", error->message);
  start_look (self, TRUE);
}

static void
stop (AtlasDocumentMonitor *self)
{
  cancel_look (self);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->mark, g_free);
}

static void
atlas_document_monitor_dispose (GObject *object)
{
  AtlasDocumentMonitor *self = ATLAS_DOCUMENT_MONITOR (object);

  stop (self);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (atlas_document_monitor_parent_class)->dispose (object);
}

static void
atlas_document_monitor_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  AtlasDocumentMonitor *self = ATLAS_DOCUMENT_MONITOR (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      g_value_set_object (value, self->briefing);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_document_monitor_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  AtlasDocumentMonitor *self = ATLAS_DOCUMENT_MONITOR (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      atlas_document_monitor_set_briefing (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_document_monitor_class_init (AtlasDocumentMonitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_document_monitor_dispose;
  object_class->get_property = atlas_document_monitor_get_property;
  object_class->set_property = atlas_document_monitor_set_property;

  /**
   * AtlasDocumentMonitor:briefing:
   *
   * The briefing whose file is watched.
   */
  props[PROP_BRIEFING] =
      g_param_spec_object ("briefing", NULL, NULL, ATLAS_TYPE_BRIEFING,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasDocumentMonitor:state:
   *
   * What has become of the file.
   */
  props[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, ATLAS_TYPE_DOCUMENT_STATE, ATLAS_DOCUMENT_SAME,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * AtlasDocumentMonitor::reload:
   * @self: a monitor
   *
   * Somebody asks to read the file again.
   */
  signals[RELOAD] = g_signal_new ("reload", ATLAS_TYPE_DOCUMENT_MONITOR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_document_monitor_init (AtlasDocumentMonitor *self)
{
}

/**
 * atlas_document_monitor_new:
 *
 * Makes a monitor that watches nothing yet.
 *
 * Returns: (transfer full): the monitor
 */
AtlasDocumentMonitor *
atlas_document_monitor_new (void)
{
  return g_object_new (ATLAS_TYPE_DOCUMENT_MONITOR, NULL);
}

/**
 * atlas_document_monitor_get_briefing:
 * @self: a monitor
 *
 * Gets the briefing whose file is watched.
 *
 * Returns: (transfer none) (nullable): the briefing
 */
AtlasBriefing *
atlas_document_monitor_get_briefing (AtlasDocumentMonitor *self)
{
  g_return_val_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self), NULL);

  return self->briefing;
}

/**
 * atlas_document_monitor_set_briefing:
 * @self: a monitor
 * @briefing: (nullable): a briefing that has just been read
 *
 * Watches the file of a briefing, shortly after. What is part of the program, or has
 * no file, needs no watching.
 */
void
atlas_document_monitor_set_briefing (AtlasDocumentMonitor *self,
                                     AtlasBriefing        *briefing)
{
  GFile *file;

  g_return_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self));
  g_return_if_fail (briefing == NULL || ATLAS_IS_BRIEFING (briefing));

  if (self->briefing == briefing)
    return;

  stop (self);
  g_set_object (&self->briefing, briefing);
  file = briefing != NULL ? atlas_briefing_get_file (briefing) : NULL;
  if (file != NULL && atlas_briefing_get_bytes (briefing) != NULL &&
      !g_file_has_uri_scheme (file, "resource"))
    self->timer = g_timeout_add_once (START_MS, started_cb, self);

  g_object_freeze_notify (G_OBJECT (self));
  set_state (self, ATLAS_DOCUMENT_SAME);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BRIEFING]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_document_monitor_get_state:
 * @self: a monitor
 *
 * Gets what has become of the file.
 *
 * Returns: the state
 */
AtlasDocumentState
atlas_document_monitor_get_state (AtlasDocumentMonitor *self)
{
  g_return_val_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self), ATLAS_DOCUMENT_SAME);

  return self->state;
}

/**
 * atlas_document_monitor_look:
 * @self: a monitor
 *
 * Looks whether the file has changed, in a thread. Not every file system tells: of one
 * on another machine, or outside of a sandbox, nothing may be heard. So whoever comes
 * back to the window should have this done.
 */
void
atlas_document_monitor_look (AtlasDocumentMonitor *self)
{
  g_return_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self));

  /* Before the first look, and while there is one to come, another is of no use. */
  if (self->mark != NULL && self->timer == 0 && self->looking == NULL)
    start_look (self, FALSE);
}

/**
 * atlas_document_monitor_set_unreadable:
 * @self: a monitor
 *
 * Takes note that reading the file again has failed.
 */
void
atlas_document_monitor_set_unreadable (AtlasDocumentMonitor *self)
{
  g_return_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self));

  if (self->briefing != NULL)
    set_state (self, ATLAS_DOCUMENT_UNREADABLE);
}

/**
 * atlas_document_monitor_dismiss:
 * @self: a monitor
 *
 * Takes what is in the file now for known. The next change is told again.
 */
void
atlas_document_monitor_dismiss (AtlasDocumentMonitor *self)
{
  g_return_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self));

  set_state (self, ATLAS_DOCUMENT_SAME);
}

/**
 * atlas_document_monitor_reload:
 * @self: a monitor
 *
 * Asks whoever reads documents to read the file again.
 */
void
atlas_document_monitor_reload (AtlasDocumentMonitor *self)
{
  g_return_if_fail (ATLAS_IS_DOCUMENT_MONITOR (self));

  g_signal_emit (self, signals[RELOAD], 0);
}
