/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-selection.h"

struct _AtlasEntrySelection
{
  GObject parent_instance;

  AtlasTable *table;
  guint       position; /* GTK_INVALID_LIST_POSITION where no row is selected */
};

static GType
atlas_entry_selection_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ROW;
}

static guint
atlas_entry_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ATLAS_ENTRY_SELECTION (model)->table));
}

static gpointer
atlas_entry_selection_get_item (GListModel *model,
                                guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (ATLAS_ENTRY_SELECTION (model)->table), position);
}

static void
atlas_entry_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_entry_selection_get_item_type;
  iface->get_n_items = atlas_entry_selection_get_n_items;
  iface->get_item = atlas_entry_selection_get_item;
}

static gboolean
atlas_entry_selection_is_selected (GtkSelectionModel *model,
                                   guint              position)
{
  return ATLAS_ENTRY_SELECTION (model)->position == position;
}

/* Asked for a range, the model answers for all of it, as it may. */
static GtkBitset *
atlas_entry_selection_get_selection_in_range (GtkSelectionModel *model,
                                              guint              position,
                                              guint              n_items)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (model);
  GtkBitset *bitset = gtk_bitset_new_empty ();

  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (bitset, self->position);

  return bitset;
}

static gboolean
atlas_entry_selection_select_item (GtkSelectionModel *model,
                                   guint              position,
                                   gboolean           unselect_rest)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (model);
  AtlasEntry *entry = atlas_table_get_entry (self->table, position);

  if (entry == NULL)
    return FALSE;

  atlas_selection_set_entry (atlas_table_get_selection (self->table), entry);

  return TRUE;
}

static gboolean
atlas_entry_selection_unselect_all (GtkSelectionModel *model)
{
  atlas_selection_set_entry (atlas_table_get_selection (ATLAS_ENTRY_SELECTION (model)->table),
                             NULL);

  return TRUE;
}

static gboolean
atlas_entry_selection_unselect_item (GtkSelectionModel *model,
                                     guint              position)
{
  if (atlas_entry_selection_is_selected (model, position))
    atlas_entry_selection_unselect_all (model);

  return TRUE;
}

static void
atlas_entry_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->get_selection_in_range = atlas_entry_selection_get_selection_in_range;
  iface->is_selected = atlas_entry_selection_is_selected;
  iface->select_item = atlas_entry_selection_select_item;
  iface->unselect_all = atlas_entry_selection_unselect_all;
  iface->unselect_item = atlas_entry_selection_unselect_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasEntrySelection, atlas_entry_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_entry_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      atlas_entry_selection_selection_model_init))

static void
update (AtlasEntrySelection *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);
  guint before = self->position;

  self->position = atlas_table_find (self->table, atlas_selection_get_entry (selection));
  if (self->position == before)
    return;

  if (before != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), before, 1);
  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), self->position, 1);
}

/* Only rows at the end come and go; which entries stand in the others is said
 * by AtlasTable::changed, which follows. */
static void
items_changed_cb (AtlasEntrySelection *self,
                  guint                position,
                  guint                n_removed,
                  guint                n_added)
{
  if (self->position != GTK_INVALID_LIST_POSITION &&
      self->position >= g_list_model_get_n_items (G_LIST_MODEL (self->table)))
    self->position = GTK_INVALID_LIST_POSITION;

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
atlas_entry_selection_dispose (GObject *object)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (object);

  g_clear_object (&self->table);

  G_OBJECT_CLASS (atlas_entry_selection_parent_class)->dispose (object);
}

static void
atlas_entry_selection_class_init (AtlasEntrySelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_selection_dispose;
}

static void
atlas_entry_selection_init (AtlasEntrySelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
}

/**
 * atlas_entry_selection_new:
 * @table: a table
 *
 * Makes a selection model of a table.
 *
 * Returns: (transfer full): the model
 */
AtlasEntrySelection *
atlas_entry_selection_new (AtlasTable *table)
{
  AtlasEntrySelection *self;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_SELECTION, NULL);
  self->table = g_object_ref (table);
  g_signal_connect_object (table,
                           "items-changed",
                           G_CALLBACK (items_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_table_get_selection (table), "notify::entry",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * atlas_entry_selection_get_position:
 * @self: a selection model
 *
 * Gets the row that is selected.
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
atlas_entry_selection_get_position (AtlasEntrySelection *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}
