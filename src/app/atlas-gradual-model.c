/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-gradual-model.h"

/* As many rows as an ordinary window shows, until somebody knows better. */
#define N_FIRST 16

/* As many as can be built, or taken down, and painted between two frames of a
 * screen. */
#define N_STEP 24

struct _AtlasGradualModel
{
  GObject parent_instance;

  AtlasRows *rows;
  guint      n_first; /* how many come at once */
  guint      n_items; /* how many there are here */
  GPtrArray *surplus; /* those at the end that are no longer among the rows */
};

static guint
count_rows (AtlasGradualModel *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static GType
atlas_gradual_model_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ROW;
}

static guint
atlas_gradual_model_get_n_items (GListModel *model)
{
  return ATLAS_GRADUAL_MODEL (model)->n_items;
}

static gpointer
atlas_gradual_model_get_item (GListModel *model,
                              guint       position)
{
  AtlasGradualModel *self = ATLAS_GRADUAL_MODEL (model);
  guint n_rows = count_rows (self);

  if (position >= self->n_items)
    return NULL;
  if (position >= n_rows)
    return g_object_ref (g_ptr_array_index (self->surplus, position - n_rows));

  return g_list_model_get_item (G_LIST_MODEL (self->rows), position);
}

static void
atlas_gradual_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_gradual_model_get_item_type;
  iface->get_n_items = atlas_gradual_model_get_n_items;
  iface->get_item = atlas_gradual_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasGradualModel, atlas_gradual_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_gradual_model_list_model_init))

static void
set_n_items (AtlasGradualModel *self,
             guint              n_items)
{
  guint n_before = self->n_items;
  guint n_kept = MIN (n_before, n_items);

  if (n_items == n_before)
    return;

  self->n_items = n_items;
  g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, n_items - n_kept);
}

/* As many as cost no more than so many new widgets. */
static guint
get_reachable (AtlasGradualModel *self,
               guint              n_new)
{
  guint n_all = count_rows (self);
  guint n_items = self->n_items + n_new;

  return n_items < ATLAS_GRADUAL_MODEL_N_WIDGETS ? MIN (n_items, n_all) : n_all;
}

/* A view guesses the height of rows that have no widget by those that have one, and
 * would be misled by hidden ones. */
static gboolean
are_all_shown (AtlasGradualModel *self,
               guint              n_rows)
{
  if (n_rows >= ATLAS_GRADUAL_MODEL_N_WIDGETS)
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    if (atlas_rows_peek (self->rows, i) == NULL)
      return FALSE;

  return TRUE;
}

/* Rows that went stay for a while if they have widgets, empty: to take those down
 * takes longer than all the rest of a filter. They are held by whoever shows them,
 * and a row that isn't has no widget; after the first such one none can be kept. */
static void
keep_surplus (AtlasGradualModel *self)
{
  GPtrArray *surplus = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = count_rows (self);
  AtlasRow *row;

  if (are_all_shown (self, n_rows))
    while (surplus->len < ATLAS_GRADUAL_MODEL_N_WIDGETS && n_rows + surplus->len < self->n_items &&
           (row = atlas_rows_peek (self->rows, n_rows + surplus->len)) != NULL)
      g_ptr_array_add (surplus, g_object_ref (row));
  g_ptr_array_unref (self->surplus);
  self->surplus = surplus;
}

static void
items_changed_cb (AtlasGradualModel *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added)
{
  guint n_rows = count_rows (self);

  g_return_if_fail (position + n_added == n_rows);

  /* Of the items here, those that stay are the same ones. */
  keep_surplus (self);
  set_n_items (self, MIN (self->n_items, n_rows + self->surplus->len));
  if (self->surplus->len == 0)
    set_n_items (self, get_reachable (self, self->n_first - MIN (self->n_items, self->n_first)));
}

static void
atlas_gradual_model_finalize (GObject *object)
{
  AtlasGradualModel *self = ATLAS_GRADUAL_MODEL (object);

  g_ptr_array_unref (self->surplus);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (atlas_gradual_model_parent_class)->finalize (object);
}

static void
atlas_gradual_model_class_init (AtlasGradualModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_gradual_model_finalize;
}

static void
atlas_gradual_model_init (AtlasGradualModel *self)
{
  self->n_first = N_FIRST;
  self->surplus = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * atlas_gradual_model_new:
 * @rows: rows
 *
 * Makes a model of the first ones of rows.
 *
 * Returns: (transfer full): the model
 */
AtlasGradualModel *
atlas_gradual_model_new (AtlasRows *rows)
{
  AtlasGradualModel *self;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);

  self = g_object_new (ATLAS_TYPE_GRADUAL_MODEL, NULL);
  self->rows = g_object_ref (rows);
  self->n_items = get_reachable (self, N_FIRST);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_gradual_model_set_n_first:
 * @self: a model
 * @n_first: a number of rows
 *
 * Sets how many rows come at once from now on, which is best as many as are seen.
 */
void
atlas_gradual_model_set_n_first (AtlasGradualModel *self,
                                 guint              n_first)
{
  g_return_if_fail (ATLAS_IS_GRADUAL_MODEL (self));

  self->n_first = n_first;
}

/**
 * atlas_gradual_model_is_complete:
 * @self: a model
 *
 * Gets whether all rows are there, and nothing else.
 *
 * Returns: whether that is so
 */
gboolean
atlas_gradual_model_is_complete (AtlasGradualModel *self)
{
  g_return_val_if_fail (ATLAS_IS_GRADUAL_MODEL (self), TRUE);

  return self->n_items == count_rows (self);
}

static void
drop_surplus (AtlasGradualModel *self,
              guint              n_dropped)
{
  g_autoptr (GPtrArray) dropped = g_ptr_array_new_with_free_func (g_object_unref);

  while (dropped->len < n_dropped && self->surplus->len > 0)
    g_ptr_array_add (dropped,
                     g_ptr_array_steal_index (self->surplus, self->surplus->len - 1));
  if (dropped->len > 0)
    set_n_items (self, self->n_items - dropped->len);
}

/**
 * atlas_gradual_model_step:
 * @self: a model
 *
 * Takes a step towards all rows: some more come, or some of those that are empty
 * go. If neither is left to do, nothing happens.
 */
void
atlas_gradual_model_step (AtlasGradualModel *self)
{
  g_return_if_fail (ATLAS_IS_GRADUAL_MODEL (self));

  if (self->surplus->len > 0)
    drop_surplus (self, N_STEP);
  else
    set_n_items (self, get_reachable (self, N_STEP));
}

/**
 * atlas_gradual_model_complete:
 * @self: a model
 *
 * Has all rows at once, and nothing else, for somebody who won't wait for one of
 * them.
 */
void
atlas_gradual_model_complete (AtlasGradualModel *self)
{
  g_return_if_fail (ATLAS_IS_GRADUAL_MODEL (self));

  drop_surplus (self, G_MAXUINT);
  set_n_items (self, count_rows (self));
}
