/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-columns.h"

#include <glib/gi18n.h>

#include "atlas-entry-columns-private.h"
#include "atlas-entry-factory.h"
#include "atlas-entry-settings.h"

/* How long to wait for the next change before changes are written: a column
 * that is pulled wider changes with each pixel. */
#define SAVE_DELAY_MS 300

G_DEFINE_FINAL_TYPE (AtlasEntryColumns, atlas_entry_columns, G_TYPE_OBJECT)

enum
{
  CHANGED,
  ORDER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a field is called in the tables of kinds that have no word of their own
 * for it. */
static const AtlasColumn other_columns[] = {
  { ATLAS_FIELD_TITLE, NC_ ("column", "Title"), 5 },
  { ATLAS_FIELD_TEXT, NC_ ("column", "Text"), 6 },
  { ATLAS_FIELD_STATUS, NC_ ("column", "Status"), 3 },
  { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 3 },
  { ATLAS_FIELD_THEMES, NC_ ("column", "Themes"), 4 },
  { ATLAS_FIELD_SECTION, NC_ ("column", "Section"), 4 },
  { ATLAS_FIELD_START, NC_ ("column", "Date"), 3 },
};

/* --- Which column the rows are sorted by. --- */

/*
 * The column view only draws arrows and takes clicks; the table sorts. GTK 4.8
 * doesn't say by which column it would sort, so each column has a sorter that
 * compares nothing and notes that it was asked. The first one that is asked is
 * the column that was clicked, and the sign of the answer is the direction.
 */
typedef struct
{
  AtlasEntryColumns *self; /* borrowed */
  AtlasField         field;
} Probe;

static int
probe (gconstpointer a,
       gconstpointer b,
       gpointer      user_data)
{
  Probe *p = user_data;

  p->self->probed_field = p->field;

  return -1;
}

static void
sorter_changed_cb (AtlasEntryColumns *self,
                   GtkSorterChange    change,
                   GtkSorter         *sorter)
{
  GtkOrdering ordering;

  /* Any two objects will do, as long as they aren't one. */
  self->probed_field = NO_FIELD;
  ordering = gtk_sorter_compare (sorter, self, self->settings);

  self->sort_field = self->probed_field;
  self->is_descending = ordering == GTK_ORDERING_LARGER;
  g_signal_emit (self, signals[ORDER_CHANGED], 0);
}

/* --- What is remembered. --- */

static GListModel *
get_model (AtlasEntryColumns *self)
{
  return gtk_column_view_get_columns (self->view);
}

static int
find_field (AtlasEntryColumns   *self,
            GtkColumnViewColumn *column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[self->infos[i]->field] == column)
      return self->infos[i]->field;

  return NO_FIELD;
}

static void
save_timeout_cb (gpointer user_data)
{
  AtlasEntryColumns *self = user_data;

  self->save_id = 0;
  atlas_entry_columns_save (self);
}

static void
width_changed_cb (AtlasEntryColumns   *self,
                  GParamSpec          *pspec,
                  GtkColumnViewColumn *column)
{
  if (self->is_arranging)
    return;

  self->widths[find_field (self, column)] = gtk_column_view_column_get_fixed_width (column);
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_DELAY_MS, save_timeout_cb, self);
}

static void
keep_cb (gpointer user_data)
{
  AtlasEntryColumns *self = user_data;

  self->keep_id = 0;
  atlas_entry_columns_keep (self);
}

/* Pulled to another place: taken out, and put back in. The view has yet to move its
 * headings and cells. */
static void
columns_changed_cb (AtlasEntryColumns *self,
                    guint              position,
                    guint              n_removed,
                    guint              n_added)
{
  if (n_added > 0 && !self->is_arranging && self->keep_id == 0)
    self->keep_id = g_idle_add_once (keep_cb, self);
}

/* --- The object. --- */

static void
add_infos (AtlasEntryColumns *self)
{
  const AtlasColumn *own = atlas_kind_get_columns (self->kind, &self->n_own);
  gboolean is_own[ATLAS_N_FIELDS] = { FALSE };

  for (guint i = 0; i < self->n_own; i++)
    {
      self->infos[self->n_columns++] = &own[i];
      is_own[own[i].field] = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_columns); i++)
    if (!is_own[other_columns[i].field])
      self->infos[self->n_columns++] = &other_columns[i];
}

static void
append_column (AtlasEntryColumns *self,
               const AtlasColumn *info)
{
  GtkColumnViewColumn *column;
  g_autoptr (GtkSorter) sorter = NULL;
  Probe *p = g_new (Probe, 1);

  p->self = self;
  p->field = info->field;
  sorter = GTK_SORTER (gtk_custom_sorter_new (probe, p, g_free));

  column = gtk_column_view_column_new (atlas_column_get_heading (info),
                                       atlas_entry_factory_new (info, self->cells));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column,
                                     info->field == ATLAS_FIELD_TITLE ||
                                         info->field == ATLAS_FIELD_TEXT);
  gtk_column_view_append_column (self->view, column);
  self->columns[info->field] = column;
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
change_shown_cb (GSimpleAction     *action,
                 GVariant          *state,
                 AtlasEntryColumns *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      AtlasField field = self->infos[i]->field;

      if (g_str_equal (atlas_field_get_id (field), g_action_get_name (G_ACTION (action))))
        self->is_shown[field] = g_variant_get_boolean (state);
    }
  atlas_entry_columns_keep (self);
}

/* A row without its title would be a riddle: that column always stays. */
static void
add_actions (AtlasEntryColumns *self)
{
  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < self->n_columns; i++)
    {
      AtlasField field = self->infos[i]->field;
      g_autoptr (GSimpleAction) action = NULL;

      if (field == ATLAS_FIELD_TITLE)
        continue;
      action = g_simple_action_new_stateful (atlas_field_get_id (field), NULL,
                                             g_variant_new_boolean (FALSE));
      g_signal_connect_object (action, "change-state", G_CALLBACK (change_shown_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

static void
atlas_entry_columns_dispose (GObject *object)
{
  AtlasEntryColumns *self = ATLAS_ENTRY_COLUMNS (object);

  /* A view that goes takes its columns apart, which nobody wants to remember. */
  if (self->view != NULL)
    {
      if (self->save_id != 0 || self->keep_id != 0)
        atlas_entry_columns_save (self);
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      g_signal_handlers_disconnect_by_data (get_model (self), self);
    }
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_weak_pointer (&self->view);
  for (guint i = 0; i < ATLAS_N_FIELDS; i++)
    {
      if (self->columns[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->columns[i], self);
      g_clear_object (&self->columns[i]);
    }
  g_clear_object (&self->actions);
  g_clear_object (&self->cells);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_entry_columns_parent_class)->dispose (object);
}

static void
atlas_entry_columns_class_init (AtlasEntryColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_columns_dispose;

  /**
   * AtlasEntryColumns::changed:
   *
   * Columns were shown, hidden or moved.
   */
  signals[CHANGED] = g_signal_new ("changed", ATLAS_TYPE_ENTRY_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AtlasEntryColumns::order-changed:
   *
   * Somebody asked for another order of rows.
   */
  signals[ORDER_CHANGED] = g_signal_new ("order-changed", ATLAS_TYPE_ENTRY_COLUMNS,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_entry_columns_init (AtlasEntryColumns *self)
{
  self->settings = g_settings_new (ATLAS_APPLICATION_ID);
  self->sort_field = NO_FIELD;
}

/**
 * atlas_entry_columns_new:
 * @view: a column view without columns
 * @cells: the cells that it will have
 *
 * Gives a view the columns of the kind that its rows are of, as they were left.
 *
 * Returns: (transfer full): the columns
 */
AtlasEntryColumns *
atlas_entry_columns_new (GtkColumnView   *view,
                         AtlasEntryCells *cells)
{
  AtlasEntryColumns *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELLS (cells), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_COLUMNS, NULL);
  g_set_weak_pointer (&self->view, view);
  self->kind = atlas_table_get_kind (atlas_rows_get_table (atlas_entry_cells_get_rows (cells)));
  self->cells = g_object_ref (cells);
  add_infos (self);
  for (guint i = 0; i < self->n_columns; i++)
    append_column (self, self->infos[i]);
  add_actions (self);
  atlas_entry_columns_arrange (self);

  g_signal_connect_object (get_model (self), "items-changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_entry_columns_get_actions:
 * @self: columns
 *
 * Gets the actions that show and hide columns: one for each, named as its
 * field.
 *
 * Returns: (transfer none): the actions
 */
GActionGroup *
atlas_entry_columns_get_actions (AtlasEntryColumns *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * atlas_entry_columns_get_shown:
 * @self: columns
 * @fields: (out caller-allocates): where to put them, room for all fields
 *
 * Gets the fields that people want to see, in their order: as columns or, where
 * there is no room for those, in a line below the title.
 *
 * Returns: how many there are
 */
guint
atlas_entry_columns_get_shown (AtlasEntryColumns *self,
                               AtlasField         fields[ATLAS_N_FIELDS])
{
  guint n_shown = 0;

  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), 0);
  g_return_val_if_fail (self->view != NULL, 0);

  for (guint i = 0; i < self->n_columns; i++)
    {
      AtlasField field = atlas_entry_columns_get_nth_field (self, i);

      if (self->is_shown[field])
        fields[n_shown++] = field;
    }

  return n_shown;
}

/**
 * atlas_entry_columns_get_visible:
 * @self: columns
 * @fields: (out caller-allocates): where to put them, room for all fields
 *
 * Gets the fields that have a column on the screen now, in their order.
 *
 * Returns: how many there are
 */
guint
atlas_entry_columns_get_visible (AtlasEntryColumns *self,
                                 AtlasField         fields[ATLAS_N_FIELDS])
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), 0);

  if (!self->is_stacked)
    return atlas_entry_columns_get_shown (self, fields);

  fields[0] = ATLAS_FIELD_TITLE;

  return 1;
}

/**
 * atlas_entry_columns_get_fields:
 * @self: columns
 * @fields: (out caller-allocates): where to put them, room for all fields
 *
 * Gets the fields that have a column, shown or not: first those that the kind
 * shows by itself.
 *
 * Returns: how many there are
 */
guint
atlas_entry_columns_get_fields (AtlasEntryColumns *self,
                                AtlasField         fields[ATLAS_N_FIELDS])
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), 0);

  for (guint i = 0; i < self->n_columns; i++)
    fields[i] = self->infos[i]->field;

  return self->n_columns;
}

/**
 * atlas_entry_columns_get_heading:
 * @self: columns
 * @field: a field
 *
 * Gets the heading of a field's column, shown or not.
 *
 * Returns: (nullable): the heading, in the language of the interface
 */
const char *
atlas_entry_columns_get_heading (AtlasEntryColumns *self,
                                 AtlasField         field)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), NULL);
  g_return_val_if_fail (field < ATLAS_N_FIELDS, NULL);

  return self->columns[field] != NULL ? gtk_column_view_column_get_title (self->columns[field])
                                      : NULL;
}

/**
 * atlas_entry_columns_get_order:
 * @self: columns
 * @field: (out) (optional): where to put the field
 * @descending: (out) (optional): where to put whether the last row comes first
 *
 * Gets by what the rows should be sorted.
 *
 * Returns: whether they should be; else the order of the document stands
 */
gboolean
atlas_entry_columns_get_order (AtlasEntryColumns *self,
                               AtlasField        *field,
                               gboolean          *descending)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), FALSE);

  if (self->sort_field == NO_FIELD)
    return FALSE;
  if (field != NULL)
    *field = self->sort_field;
  if (descending != NULL)
    *descending = self->is_descending;

  return TRUE;
}

/**
 * atlas_entry_columns_sort:
 * @self: columns
 * @field: a field
 * @descending: whether the last row comes first
 *
 * Asks for the rows to be sorted by a column, whose heading says so.
 */
void
atlas_entry_columns_sort (AtlasEntryColumns *self,
                          AtlasField         field,
                          gboolean           descending)
{
  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (self));
  g_return_if_fail (field < ATLAS_N_FIELDS && self->columns[field] != NULL);

  gtk_column_view_sort_by_column (self->view, self->columns[field],
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * atlas_entry_columns_unsort:
 * @self: columns
 *
 * Asks for the order of the document.
 */
void
atlas_entry_columns_unsort (AtlasEntryColumns *self)
{
  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (self));

  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
}

/* Keeps what people have made of the columns, and tells of it. */
void
atlas_entry_columns_keep (AtlasEntryColumns *self)
{
  atlas_entry_columns_apply (self);
  atlas_entry_columns_save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Which field has the n-th column, whether that is shown or not. */
AtlasField
atlas_entry_columns_get_nth_field (AtlasEntryColumns *self,
                                   guint              n)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (get_model (self), n);

  return find_field (self, column);
}

/**
 * atlas_entry_columns_reset:
 * @self: columns
 *
 * Shows the columns that the kind has by itself, as it has them.
 */
void
atlas_entry_columns_reset (AtlasEntryColumns *self)
{
  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (self));

  g_clear_handle_id (&self->save_id, g_source_remove);
  atlas_entry_settings_set_layout (self->settings, self->kind, NULL);
  atlas_entry_columns_arrange (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * atlas_entry_columns_set_header_menu:
 * @self: columns
 * @field: the field of one of them
 * @menu: (nullable): a menu
 *
 * Sets the menu that a heading shows when it is asked for one.
 */
void
atlas_entry_columns_set_header_menu (AtlasEntryColumns *self,
                                     AtlasField         field,
                                     GMenuModel        *menu)
{
  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (self));
  g_return_if_fail (field < ATLAS_N_FIELDS && self->columns[field] != NULL);
  g_return_if_fail (menu == NULL || G_IS_MENU_MODEL (menu));

  gtk_column_view_column_set_header_menu (self->columns[field], menu);
}
