/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-selection.h"

#include "atlas-gradual-model.h"

struct _AtlasEntrySelection
{
  GObject parent_instance;

  AtlasRows         *rows;
  AtlasGradualModel *items;    /* those of the rows that are there yet, or still */
  guint              position; /* of the entry that is looked at, or GTK_INVALID_LIST_POSITION */
  GtkBitset         *selected; /* positions of entries, that one among them */
  GHashTable        *ids;      /* of the entries there, if they are more than one */
  gboolean           is_choosing;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static AtlasSelection *
get_selection (AtlasEntrySelection *self)
{
  return atlas_table_get_selection (atlas_rows_get_table (self->rows));
}

static GType
atlas_entry_selection_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ROW;
}

static guint
atlas_entry_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ATLAS_ENTRY_SELECTION (model)->items));
}

static gpointer
atlas_entry_selection_get_item (GListModel *model,
                                guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (ATLAS_ENTRY_SELECTION (model)->items), position);
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
      AtlasEntry *entry = atlas_rows_get_entry (self->rows, position);

      g_hash_table_add (self->ids, g_strdup (atlas_entry_get_id (entry)));
    }

  /* One entry in several groups is still one. */
  if (g_hash_table_size (self->ids) < 2)
    g_clear_pointer (&self->ids, g_hash_table_unref);
}

/* Takes over which rows are selected, and tells of those for which that is news.
 * A row that can't be told of because it isn't there yet comes now: somebody wants
 * to see it. */
static void
take_selected (AtlasEntrySelection *self,
               GtkBitset           *selected)
{
  g_autoptr (GtkBitset) changed = g_steal_pointer (&self->selected);

  self->selected = selected;
  remember_ids (self);
  gtk_bitset_difference (changed, selected);
  if (gtk_bitset_is_empty (changed))
    return;

  atlas_entry_selection_reach (self, gtk_bitset_get_maximum (changed));
  gtk_selection_model_selection_changed (
      GTK_SELECTION_MODEL (self), gtk_bitset_get_minimum (changed),
      gtk_bitset_get_maximum (changed) - gtk_bitset_get_minimum (changed) + 1);
}

static void
choose (AtlasEntrySelection *self,
        GtkBitset           *selected,
        guint                position)
{
  AtlasSelection *selection = get_selection (self);

  /* The first rows of a document that is still read are only to be seen. */
  if (atlas_selection_get_briefing (selection) == NULL)
    {
      gtk_bitset_unref (selected);
      return;
    }

  self->is_choosing = TRUE;
  self->position = position;
  atlas_selection_set_entry (selection, position != GTK_INVALID_LIST_POSITION
                                            ? atlas_rows_get_entry (self->rows, position)
                                            : NULL);
  self->is_choosing = FALSE;

  take_selected (self, selected);
}

static void
remove_headings (AtlasEntrySelection *self,
                 GtkBitset           *positions)
{
  g_autoptr (GtkBitset) headings = NULL;
  GtkBitsetIter iter;
  guint position;

  if (atlas_rows_get_grouping (self->rows) == ATLAS_GROUPING_NONE)
    return;

  headings = gtk_bitset_new_empty ();
  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    if (atlas_rows_get_entry (self->rows, position) == NULL)
      gtk_bitset_add (headings, position);
  gtk_bitset_subtract (positions, headings);
}

/* An entry that stands in several groups is selected in all of them or in none:
 * what is true of one of the rows in the mask is true of the others. */
static void
join_repeated (AtlasEntrySelection *self,
               GtkBitset           *positions,
               GtkBitset           *mask)
{
  g_autoptr (GHashTable) selected = NULL;
  g_autoptr (GHashTable) unselected = NULL;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  GtkBitsetIter iter;
  guint position;

  if (atlas_rows_get_n_repeated (self->rows) == 0)
    return;

  selected = g_hash_table_new (NULL, NULL);
  unselected = g_hash_table_new (NULL, NULL);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position);
       more && position < n_items;
       more = gtk_bitset_iter_next (&iter, &position))
    g_hash_table_add (gtk_bitset_contains (positions, position) ? selected : unselected,
                      atlas_rows_get_entry (self->rows, position));

  for (guint i = 0; i < n_items; i++)
    {
      AtlasEntry *entry = atlas_rows_get_entry (self->rows, i);

      if (entry != NULL && g_hash_table_contains (selected, entry))
        gtk_bitset_add (positions, i);
      else if (entry != NULL && g_hash_table_contains (unselected, entry))
        gtk_bitset_remove (positions, i);
    }
}

/* What is looked at stays so while more rows are selected, or fewer, as long as
 * it is one of them. */
static gboolean
atlas_entry_selection_set_selection (GtkSelectionModel *model,
                                     GtkBitset         *selected,
                                     GtkBitset         *mask)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (model);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  GtkBitset *result = gtk_bitset_copy (self->selected);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);
  guint position = self->position;

  gtk_bitset_intersect (added, mask);
  gtk_bitset_subtract (result, mask);
  gtk_bitset_union (result, added);
  gtk_bitset_remove_range_closed (result, n_items, G_MAXUINT);
  remove_headings (self, result);
  join_repeated (self, result, mask);

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
  g_autoptr (GtkBitset) mask = NULL;
  GtkBitset *selected;

  /* Neither behind the end nor at a heading is there anything to select. */
  if (atlas_rows_get_entry (self->rows, position) == NULL)
    return FALSE;

  mask = gtk_bitset_new_range (position, 1);
  selected = unselect_rest ? gtk_bitset_new_empty () : gtk_bitset_copy (self->selected);
  gtk_bitset_add (selected, position);
  join_repeated (self, selected, mask);
  choose (self, selected, position);

  return TRUE;
}

/* All means all rows, whether they are there yet or not. */
static gboolean
atlas_entry_selection_select_all (GtkSelectionModel *model)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (ATLAS_ENTRY_SELECTION (model)->rows));
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n_rows);

  return gtk_selection_model_set_selection (model, all, all);
}

static gboolean
atlas_entry_selection_unselect_all (GtkSelectionModel *model)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (ATLAS_ENTRY_SELECTION (model)->rows));
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n_rows);
  g_autoptr (GtkBitset) none = gtk_bitset_new_empty ();

  return gtk_selection_model_set_selection (model, none, all);
}

static void
atlas_entry_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->get_selection_in_range = atlas_entry_selection_get_selection_in_range;
  iface->is_selected = atlas_entry_selection_is_selected;
  iface->select_all = atlas_entry_selection_select_all;
  iface->select_item = atlas_entry_selection_select_item;
  iface->set_selection = atlas_entry_selection_set_selection;
  iface->unselect_all = atlas_entry_selection_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasEntrySelection, atlas_entry_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_entry_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      atlas_entry_selection_selection_model_init))

/* Finds the row of the entry that is looked at, which is one of those selected. */
static void
find_position (AtlasEntrySelection *self,
               GtkBitset           *selected)
{
  g_autoptr (GtkBitset) mask = NULL;

  self->position = atlas_rows_find (self->rows, atlas_selection_get_entry (get_selection (self)),
                                    self->position);
  if (self->position == GTK_INVALID_LIST_POSITION ||
      gtk_bitset_contains (selected, self->position))
    return;

  mask = gtk_bitset_new_range (self->position, 1);
  gtk_bitset_add (selected, self->position);
  join_repeated (self, selected, mask);
}

/* Whoever else chooses an entry chooses that one alone. */
static void
follow_entry (AtlasEntrySelection *self)
{
  GtkBitset *selected = gtk_bitset_new_empty ();

  find_position (self, selected);
  take_selected (self, selected);
}

static void
entry_changed_cb (AtlasEntrySelection *self)
{
  AtlasEntry *entry = atlas_selection_get_entry (get_selection (self));

  if (self->is_choosing)
    return;

  /* It may be folded away. */
  if (entry != NULL)
    atlas_rows_reveal (self->rows, entry);
  follow_entry (self);
}

static void
rows_changed_cb (AtlasEntrySelection *self)
{
  GtkBitset *selected;

  if (self->ids == NULL)
    {
      if (!self->is_choosing)
        follow_entry (self);
      return;
    }

  selected = gtk_bitset_new_empty ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      AtlasEntry *entry = atlas_rows_get_entry (self->rows, i);

      if (entry != NULL && g_hash_table_contains (self->ids, atlas_entry_get_id (entry)))
        gtk_bitset_add (selected, i);
    }
  find_position (self, selected);
  take_selected (self, selected);
}

/* Only rows at the end come and go; which entries stand in the others is said
 * by AtlasRows::changed, which follows. */
static void
forget_gone (AtlasEntrySelection *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  GtkBitset *selected = gtk_bitset_copy (self->selected);

  if (self->position != GTK_INVALID_LIST_POSITION && self->position >= n_items)
    self->position = GTK_INVALID_LIST_POSITION;
  gtk_bitset_remove_range_closed (selected, n_items, G_MAXUINT);
  gtk_bitset_unref (self->selected);
  self->selected = selected;
}

static void
items_changed_cb (AtlasEntrySelection *self,
                  guint                position,
                  guint                n_removed,
                  guint                n_added)
{
  forget_gone (self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
atlas_entry_selection_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
atlas_entry_selection_dispose (GObject *object)
{
  AtlasEntrySelection *self = ATLAS_ENTRY_SELECTION (object);

  g_clear_object (&self->items);
  g_clear_object (&self->rows);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_entry_selection_dispose;
  object_class->finalize = atlas_entry_selection_finalize;
  object_class->get_property = atlas_entry_selection_get_property;

  /**
   * AtlasEntrySelection:n-items:
   *
   * How many rows there are. Newer GTK goes by this one's changes when it tells a screen
   * reader how many rows a table has, and would stay with the number that each row began
   * with.
   */
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_entry_selection_init (AtlasEntrySelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
  self->selected = gtk_bitset_new_empty ();
}

/**
 * atlas_entry_selection_new:
 * @rows: rows
 *
 * Makes a selection model of rows.
 *
 * Returns: (transfer full): the model
 */
AtlasEntrySelection *
atlas_entry_selection_new (AtlasRows *rows)
{
  AtlasEntrySelection *self;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_SELECTION, NULL);
  self->rows = g_object_ref (rows);
  self->items = atlas_gradual_model_new (rows);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (forget_gone), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_selection (self), "notify::entry",
                           G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  follow_entry (self);

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

/**
 * atlas_entry_selection_count:
 * @self: a selection model
 *
 * Counts the entries that are selected: headings are none, and one in several
 * groups is one.
 *
 * Returns: the number
 */
guint
atlas_entry_selection_count (AtlasEntrySelection *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_SELECTION (self), 0);

  if (self->ids != NULL)
    return g_hash_table_size (self->ids);

  return gtk_bitset_is_empty (self->selected) ? 0 : 1;
}

/**
 * atlas_entry_selection_get_rows:
 * @self: a selection model
 *
 * Gets the rows that it selects from.
 *
 * Returns: (transfer none): the rows
 */
AtlasRows *
atlas_entry_selection_get_rows (AtlasEntrySelection *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_SELECTION (self), NULL);

  return self->rows;
}

/**
 * atlas_entry_selection_set_n_first:
 * @self: a selection model
 * @n_first: a number of rows
 *
 * Sets how many rows come at once, which is best as many as are seen.
 */
void
atlas_entry_selection_set_n_first (AtlasEntrySelection *self,
                                   guint                n_first)
{
  g_return_if_fail (ATLAS_IS_ENTRY_SELECTION (self));

  atlas_gradual_model_set_n_first (self->items, n_first);
}

/**
 * atlas_entry_selection_step:
 * @self: a selection model
 *
 * Lets more rows come, if not all are there, or some of those go that are empty
 * since there are fewer. A list view builds widgets for more rows than it shows, and
 * takes them down, so it is given them one after the other.
 *
 * Returns: whether there is more to do
 */
gboolean
atlas_entry_selection_step (AtlasEntrySelection *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_SELECTION (self), FALSE);

  atlas_gradual_model_step (self->items);

  return !atlas_gradual_model_is_complete (self->items);
}

/**
 * atlas_entry_selection_reach:
 * @self: a selection model
 * @position: the position of a row
 *
 * Makes sure that a row is there, if not now then at once.
 */
void
atlas_entry_selection_reach (AtlasEntrySelection *self,
                             guint                position)
{
  g_return_if_fail (ATLAS_IS_ENTRY_SELECTION (self));

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self)))
    atlas_entry_selection_complete (self);
}

/**
 * atlas_entry_selection_complete:
 * @self: a selection model
 *
 * Makes sure that all rows are there, and none that is empty.
 */
void
atlas_entry_selection_complete (AtlasEntrySelection *self)
{
  g_return_if_fail (ATLAS_IS_ENTRY_SELECTION (self));

  atlas_gradual_model_complete (self->items);
}
