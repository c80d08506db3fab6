/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-history.h"

/* How many views are kept. */
#define MAX_VIEWS 200

/* Changes of the same sort that follow each other this quickly are one step. */
#define PAUSE_US (G_USEC_PER_SEC)

/* What is looked at, at some time. The entry is kept by its id, since another
 * value may have taken its place by then. */
typedef struct
{
  char        *place;
  AtlasKind    kind;
  char        *entry;
  AtlasQuery *query;
  char       *way; /* how the entries were shown */
} View;

typedef enum
{
  CHANGE_NONE,
  CHANGE_TEXT,
  CHANGE_ENTRY,
  CHANGE_OTHER,
} Change;

struct _AtlasHistory
{
  GObject parent_instance;

  AtlasSelection *selection;
  GPtrArray      *views; /* of View; the one at the position is looked at now */
  guint           position;

  /* The change that brought this view, and when. */
  Change last_change;
  gint64 last_time;

  guint source;
};

G_DEFINE_FINAL_TYPE (AtlasHistory, atlas_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static View *
view_new (AtlasSelection *selection)
{
  AtlasEntry *entry = atlas_selection_get_entry (selection);
  View *view = g_new (View, 1);

  view->place = g_strdup (atlas_selection_get_place (selection));
  view->kind = atlas_selection_get_kind (selection);
  view->entry = entry != NULL ? g_strdup (atlas_entry_get_id (entry)) : NULL;
  view->query = atlas_query_ref (atlas_selection_get_query (selection));
  view->way = g_strdup (atlas_selection_get_view (selection));

  return view;
}

static void
view_free (View *view)
{
  g_free (view->place);
  g_free (view->entry);
  atlas_query_unref (view->query);
  g_free (view->way);
  g_free (view);
}

static Change
compare_views (const View *a,
               const View *b)
{
  g_autoptr (AtlasQuery) retyped =
      atlas_query_with_text (a->query, atlas_query_get_text (b->query));
  gboolean same_place = g_strcmp0 (a->place, b->place) == 0 && a->kind == b->kind &&
                        g_str_equal (a->way, b->way);
  gboolean same_entry = g_strcmp0 (a->entry, b->entry) == 0;
  gboolean same_query = atlas_query_equal (a->query, b->query);

  if (same_place && same_entry && same_query)
    return CHANGE_NONE;
  if (same_place && same_query)
    return CHANGE_ENTRY;
  /* What is typed may leave out the entry. */
  if (same_place && atlas_query_equal (retyped, b->query))
    return CHANGE_TEXT;

  return CHANGE_OTHER;
}

static void
announce (AtlasHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_FORWARD]);
}

static void
take_view (AtlasHistory *self,
           View         *view)
{
  view_free (g_ptr_array_index (self->views, self->position));
  g_ptr_array_index (self->views, self->position) = view;
}

static void
append_view (AtlasHistory *self,
             View         *view)
{
  g_ptr_array_set_size (self->views, self->position + 1);
  g_ptr_array_add (self->views, view);
  if (self->views->len > MAX_VIEWS)
    g_ptr_array_remove_index (self->views, 0);
  self->position = self->views->len - 1;
}

/* Notes what is looked at now, if it is something else. */
static void
record (AtlasHistory *self)
{
  View *view = view_new (self->selection);
  Change change = compare_views (g_ptr_array_index (self->views, self->position), view);
  gint64 now = g_get_monotonic_time ();

  g_clear_handle_id (&self->source, g_source_remove);
  if (change == CHANGE_NONE)
    {
      view_free (view);
      return;
    }

  if (change != CHANGE_OTHER && change == self->last_change && now - self->last_time < PAUSE_US &&
      self->position == self->views->len - 1)
    take_view (self, view);
  else
    append_view (self, view);
  self->last_change = change;
  self->last_time = now;
  announce (self);
}

static void
idle_cb (gpointer user_data)
{
  AtlasHistory *self = user_data;

  self->source = 0;
  record (self);
}

/* Several things often change at once, such as the place and with it the entry:
 * that is one step, which is over when the program rests. */
static void
selection_changed_cb (AtlasHistory *self)
{
  if (self->source == 0)
    self->source = g_idle_add_once (idle_cb, self);
}

static void
briefing_changed_cb (AtlasHistory *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_set_size (self->views, 0);
  g_ptr_array_add (self->views, view_new (self->selection));
  self->position = 0;
  self->last_change = CHANGE_NONE;
  announce (self);
}

static void
show_view (AtlasHistory *self,
           const View   *view)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const char *place = view->place;
  AtlasEntry *entry = NULL;

  if (briefing == NULL)
    return;

  if (place != NULL && atlas_briefing_lookup_place (briefing, place) == NULL)
    place = NULL;
  if (view->entry != NULL)
    entry = atlas_briefing_lookup_entry (briefing, view->entry);

  g_object_freeze_notify (G_OBJECT (self->selection));
  atlas_selection_set_query (self->selection, view->query);
  atlas_selection_set_place (self->selection, place);
  atlas_selection_set_kind (self->selection, view->kind);
  atlas_selection_set_entry (self->selection, entry);
  atlas_selection_set_view (self->selection, view->way);
  g_object_thaw_notify (G_OBJECT (self->selection));
}

static void
go (AtlasHistory *self,
    int           step)
{
  record (self);
  if (step < 0 ? self->position == 0 : self->position + 1 >= self->views->len)
    return;

  self->position += step;
  self->last_change = CHANGE_NONE;
  show_view (self, g_ptr_array_index (self->views, self->position));
  /* Whether or not all of it is still there, this is where one is now. */
  g_clear_handle_id (&self->source, g_source_remove);
  take_view (self, view_new (self->selection));
  announce (self);
}

static void
atlas_history_constructed (GObject *object)
{
  AtlasHistory *self = ATLAS_HISTORY (object);
  static const char *const signals[] = {
    "notify::entry",
    "notify::query",
    "notify::kind",
    "notify::place",
    "notify::view",
  };

  G_OBJECT_CLASS (atlas_history_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->selection, signals[i], G_CALLBACK (selection_changed_cb), self,
                             G_CONNECT_SWAPPED);
  /* After whoever drops what the new document doesn't have. */
  g_signal_connect_object (self->selection, "notify::briefing", G_CALLBACK (briefing_changed_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  briefing_changed_cb (self);
}

static void
atlas_history_dispose (GObject *object)
{
  AtlasHistory *self = ATLAS_HISTORY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_history_parent_class)->dispose (object);
}

static void
atlas_history_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_HISTORY (object)->views);

  G_OBJECT_CLASS (atlas_history_parent_class)->finalize (object);
}

static void
atlas_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AtlasHistory *self = ATLAS_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, atlas_history_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, atlas_history_get_can_go_forward (self));
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_history_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AtlasHistory *self = ATLAS_HISTORY (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      self->selection = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_history_class_init (AtlasHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = atlas_history_constructed;
  object_class->dispose = atlas_history_dispose;
  object_class->finalize = atlas_history_finalize;
  object_class->get_property = atlas_history_get_property;
  object_class->set_property = atlas_history_set_property;

  /**
   * AtlasHistory:can-go-back:
   *
   * Whether something was looked at before.
   */
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);

  /**
   * AtlasHistory:can-go-forward:
   *
   * Whether one has gone back.
   */
  props[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);

  /**
   * AtlasHistory:selection:
   *
   * The selection whose history it is.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_history_init (AtlasHistory *self)
{
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) view_free);
}

/**
 * atlas_history_new:
 * @selection: a selection
 *
 * Begins the history of a selection with what is looked at now.
 *
 * Returns: (transfer full): the history
 */
AtlasHistory *
atlas_history_new (AtlasSelection *selection)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);

  return g_object_new (ATLAS_TYPE_HISTORY, "selection", selection, NULL);
}

/**
 * atlas_history_get_can_go_back:
 * @self: a history
 *
 * Gets whether something was looked at before.
 *
 * Returns: whether there was
 */
gboolean
atlas_history_get_can_go_back (AtlasHistory *self)
{
  g_return_val_if_fail (ATLAS_IS_HISTORY (self), FALSE);

  return self->position > 0;
}

/**
 * atlas_history_get_can_go_forward:
 * @self: a history
 *
 * Gets whether one has gone back.
 *
 * Returns: whether one has
 */
gboolean
atlas_history_get_can_go_forward (AtlasHistory *self)
{
  g_return_val_if_fail (ATLAS_IS_HISTORY (self), FALSE);

  return self->position + 1 < self->views->len;
}

/**
 * atlas_history_go_back:
 * @self: a history
 *
 * Looks at what was looked at before. Where there is nothing, nothing happens.
 */
void
atlas_history_go_back (AtlasHistory *self)
{
  g_return_if_fail (ATLAS_IS_HISTORY (self));

  go (self, -1);
}

/**
 * atlas_history_go_forward:
 * @self: a history
 *
 * Looks at what one has gone back from. Where there is nothing, nothing happens.
 */
void
atlas_history_go_forward (AtlasHistory *self)
{
  g_return_if_fail (ATLAS_IS_HISTORY (self));

  go (self, 1);
}
