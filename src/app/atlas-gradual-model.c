/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-gradual-model.h"

/* As many rows as a large window shows. */
#define N_FIRST 36

/* As many as can be built and painted between two frames of a screen. */
#define N_STEP 24

/* GTK 4.8 keeps widgets for 205 rows, and never for more: however many items come
 * after so many, none of them gets a widget until it is scrolled to. */
#define N_WIDGETS 216

struct _AtlasGradualModel
{
  GObject parent_instance;

  GListModel *model;
  guint       n_items; /* how many of it there are here */
};

static GType
atlas_gradual_model_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (ATLAS_GRADUAL_MODEL (model)->model);
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

  return position < self->n_items ? g_list_model_get_item (self->model, position) : NULL;
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
  guint n_all = g_list_model_get_n_items (self->model);
  guint n_items = self->n_items + n_new;

  return n_items < N_WIDGETS ? MIN (n_items, n_all) : n_all;
}

static void
items_changed_cb (AtlasGradualModel *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added)
{
  guint n_all = g_list_model_get_n_items (self->model);

  g_return_if_fail (position + n_added == n_all);

  /* Of the items here, those that stay are the same ones. */
  set_n_items (self, MIN (self->n_items, position));
  set_n_items (self, get_reachable (self, self->n_items < N_FIRST ? N_FIRST - self->n_items : 0));
}

static void
atlas_gradual_model_finalize (GObject *object)
{
  g_clear_object (&ATLAS_GRADUAL_MODEL (object)->model);

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
}

/**
 * atlas_gradual_model_new:
 * @model: a model whose items come and go at its end only
 *
 * Makes a model of the first items of another one.
 *
 * Returns: (transfer full): the model
 */
AtlasGradualModel *
atlas_gradual_model_new (GListModel *model)
{
  AtlasGradualModel *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (ATLAS_TYPE_GRADUAL_MODEL, NULL);
  self->model = g_object_ref (model);
  self->n_items = get_reachable (self, N_FIRST);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_gradual_model_is_complete:
 * @self: a model
 *
 * Gets whether all items are there.
 *
 * Returns: whether they are
 */
gboolean
atlas_gradual_model_is_complete (AtlasGradualModel *self)
{
  g_return_val_if_fail (ATLAS_IS_GRADUAL_MODEL (self), TRUE);

  return self->n_items == g_list_model_get_n_items (self->model);
}

/**
 * atlas_gradual_model_grow:
 * @self: a model
 *
 * Takes a step towards all items. Is none of them missing, nothing happens.
 */
void
atlas_gradual_model_grow (AtlasGradualModel *self)
{
  g_return_if_fail (ATLAS_IS_GRADUAL_MODEL (self));

  set_n_items (self, get_reachable (self, N_STEP));
}

/**
 * atlas_gradual_model_complete:
 * @self: a model
 *
 * Has all items at once, for somebody who won't wait for one of them.
 */
void
atlas_gradual_model_complete (AtlasGradualModel *self)
{
  g_return_if_fail (ATLAS_IS_GRADUAL_MODEL (self));

  set_n_items (self, g_list_model_get_n_items (self->model));
}
