/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-selection.h"

struct _AtlasEntrySelection
{
  GObject parent_instance;

  AtlasTable *table;
  guint       position; /* of the entry that is looked at, or GTK_INVALID_LIST_POSITION */
  GtkBitset  *selected; /* positions, that one among them */
  GHashTable *ids;      /* of the entries there, if they are more than one */
  gboolean    is_choosing;
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
  return gtk_bitset_contains (ATLAS_ENTRY_SELECTION (model)->selected, position);
}

/* Asked for a range, the model answers for all of it, as it may. */
static GtkBitset *
atlas_entry_selection_get_selection_in_range (GtkSelectionModel *model,
                                              guint              position,
                                              guint              n_items)
{
  return gtk_bitset_ref (ATLAS_ENTRY_SELECTION (model)->selected);
}

/* A position means another entry after each sort and filter; an id doesn't. */
static void
remember_ids (AtlasEntrySelection *self)
{
  GtkBitsetIter iter;
  guint position;

  g_clear_pointer (&self->ids, g_hash_table_unref);
  if (gtk_bitset_get_size (self->selected) < 2)
    return;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, self->selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      AtlasEntry *entry = atlas_table_get_entry (self->table, position);

      g_hash_table_add (self->ids, g_strdup (atlas_entry_get_id (entry)));
    }
}

/* Takes over which rows are selected, and tells of those for which that is news. */
static void
take_selected (AtlasEntrySelection *self,
               GtkBitset           *selected)
{
  g_autoptr (GtkBitset) changed = g_steal_pointer (&self->selected);

  self->selected = selected;
  gtk_bitset_difference (changed, selected);
  if (gtk_bitset_is_empty (changed))
    return;

  gtk_selection_model_selection_changed (
      GTK_SELECTION_MODEL (self), gtk_bitset_get_minimum (changed),
      gtk_bitset_get_maximum (changed) - gtk_bitset_get_minimum (changed) + 1);
}

static void
choose (AtlasEntrySelection *self,
        GtkBitset           *selected,
        guint                position)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);

  self->is_choosing = TRUE;
  self->position = position;
  atlas_selection_set_entry (selection, position != GTK_INVALID_LIST_POSITION
                                            ? atlas_table_get_entry (self->table, position)
                                            : NULL);
  self->is_choosing = FALSE;

  take_selected (self, selected);
  remember_ids (self);
}

/* What is looked at stays so while more rows are selected, or fewer, as long as
 * it is one of them. */
static gboolean
atlas_entry_selection_set_selection (GtkSelectionModel *model,
                                     GtkBitset         *selected,
                                     GtkBitset         *mask)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (model);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  GtkBitset *result = gtk_bitset_copy (self->selected);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);
  guint position = self->position;

  gtk_bitset_intersect (added, mask);
  gtk_bitset_subtract (result, mask);
  gtk_bitset_union (result, added);
  gtk_bitset_remove_range_closed (result, n_items, G_MAXUINT);

  if (!gtk_bitset_contains (result, position))
    position = gtk_bitset_is_empty (result) ? GTK_INVALID_LIST_POSITION
                                            : gtk_bitset_get_minimum (result);
  choose (self, result, position);

  return TRUE;
}

static gboolean
atlas_entry_selection_select_item (GtkSelectionModel *model,
                                   guint              position,
                                   gboolean           unselect_rest)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (model);
  GtkBitset *selected;

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (model)))
    return FALSE;

  selected = unselect_rest ? gtk_bitset_new_empty () : gtk_bitset_copy (self->selected);
  gtk_bitset_add (selected, position);
  choose (self, selected, position);

  return TRUE;
}

static void
atlas_entry_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->get_selection_in_range = atlas_entry_selection_get_selection_in_range;
  iface->is_selected = atlas_entry_selection_is_selected;
  iface->select_item = atlas_entry_selection_select_item;
  iface->set_selection = atlas_entry_selection_set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasEntrySelection, atlas_entry_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_entry_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      atlas_entry_selection_selection_model_init))

/* Whoever else chooses an entry chooses that one alone. */
static void
entry_changed_cb (AtlasEntrySelection *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);
  GtkBitset *selected;

  if (self->is_choosing)
    return;

  self->position = atlas_table_find (self->table, atlas_selection_get_entry (selection));
  selected = gtk_bitset_new_empty ();
  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (selected, self->position);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  take_selected (self, selected);
}

static void
table_changed_cb (AtlasEntrySelection *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);
  GtkBitset *selected;

  if (self->ids == NULL)
    {
      entry_changed_cb (self);
      return;
    }

  selected = gtk_bitset_new_empty ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    if (g_hash_table_contains (self->ids,
                               atlas_entry_get_id (atlas_table_get_entry (self->table, i))))
      gtk_bitset_add (selected, i);
  self->position = atlas_table_find (self->table, atlas_selection_get_entry (selection));
  take_selected (self, selected);
  remember_ids (self);
}

/* Only rows at the end come and go; which entries stand in the others is said
 * by AtlasTable::changed, which follows. */
static void
items_changed_cb (AtlasEntrySelection *self,
                  guint                position,
                  guint                n_removed,
                  guint                n_added)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->table));
  GtkBitset *selected = gtk_bitset_copy (self->selected);

  if (self->position != GTK_INVALID_LIST_POSITION && self->position >= n_items)
    self->position = GTK_INVALID_LIST_POSITION;
  gtk_bitset_remove_range_closed (selected, n_items, G_MAXUINT);
  gtk_bitset_unref (self->selected);
  self->selected = selected;

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
atlas_entry_selection_dispose (GObject *object)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (object);

  g_clear_object (&self->table);
  g_clear_pointer (&self->ids, g_hash_table_unref);

  G_OBJECT_CLASS (atlas_entry_selection_parent_class)->dispose (object);
}

static void
atlas_entry_selection_finalize (GObject *object)
{
  gtk_bitset_unref (ATLAS_ENTRY_SELECTION (object)->selected);

  G_OBJECT_CLASS (atlas_entry_selection_parent_class)->finalize (object);
}

static void
atlas_entry_selection_class_init (AtlasEntrySelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_entry_selection_finalize;
}

static void
atlas_entry_selection_init (AtlasEntrySelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
  self->selected = gtk_bitset_new_empty ();
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
  g_signal_connect_object (table, "changed", G_CALLBACK (table_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_table_get_selection (table), "notify::entry",
                           G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  entry_changed_cb (self);

  return self;
}

/**
 * atlas_entry_selection_get_position:
 * @self: a selection model
 *
 * Gets the row of the entry that is looked at.
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
atlas_entry_selection_get_position (AtlasEntrySelection *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}
