/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-table.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-compat.h"
#include "atlas-content-text.h"
#include "atlas-entry-cell.h"
#include "atlas-entry-columns.h"
#include "atlas-entry-header.h"
#include "atlas-entry-input.h"
#include "atlas-entry-menus.h"
#include "atlas-entry-order.h"
#include "atlas-entry-room.h"
#include "atlas-entry-row-actions.h"
#include "atlas-entry-scroller.h"
#include "atlas-entry-selection.h"
#include "atlas-entry-settings.h"
#include "atlas-focus.h"
#include "atlas-number.h"
#include "atlas-view-switcher.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

struct _AtlasEntryTable
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel      *summary;
  GtkMenuButton *sort_button;
  GtkMenuButton *options_button;
  GtkStack      *stack;
  GtkColumnView *view;
  GtkLabel      *empty;
  GtkWidget     *clear;

  /* Owned. */
  AtlasTable          *table;
  AtlasRows           *rows;
  AtlasEntrySelection *model;
  AtlasEntryColumns   *columns;
  AtlasEntryRoom      *room;
  AtlasEntryScroller  *scroller;
  GSettings           *settings;
};

G_DEFINE_FINAL_TYPE (AtlasEntryTable, atlas_entry_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DESCENDING,
  PROP_GROUPING,
  PROP_SORT_FIELD,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Columns stand in the order in which the content is read. */
static void
update_direction (AtlasEntryTable *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);

  atlas_content_set_language (GTK_WIDGET (self->view), atlas_selection_get_language (selection));
}

static void
order_changed_cb (AtlasEntryTable *self)
{
  AtlasField field;
  gboolean descending;

  if (atlas_entry_columns_get_order (self->columns, &field, &descending))
    atlas_table_set_order (self->table, field, descending);
  else
    atlas_table_unset_order (self->table);
}

static char *
format_summary (AtlasEntryTable *self)
{
  g_autofree char *summary = atlas_format_summary (self->table);
  guint n_repeated = atlas_rows_get_n_repeated (self->rows);
  guint n_selected = atlas_entry_selection_count (self->model);
  g_autofree char *repeated = NULL;
  g_autofree char *selected = NULL;

  if (atlas_table_is_beginning (self->table))
    return g_strdup (_("The first rows; the others are being read."));

  /* Who adds up the headings should know why that is more. */
  if (n_repeated > 0)
    /* Translators: goes on after such as "6 initiatives"; rows are grouped by place */
    repeated = atlas_number_printf (ngettext ("; %u stands under several places",
                                              "; %u stand under several places", n_repeated),
                                    n_repeated);
  /* That the entry which is shown is selected goes without saying. */
  if (n_selected > 1)
    /* Translators: goes on after such as "6 initiatives" */
    selected =
        atlas_number_printf (ngettext ("; %u selected", "; %u selected", n_selected), n_selected);

  return g_strconcat (summary, repeated != NULL ? repeated : "", selected, NULL);
}

static void
update_summary (AtlasEntryTable *self)
{
  g_autofree char *text = format_summary (self);

  atlas_label_tell (self->summary, text);
}

static void
update_order (AtlasEntryTable *self)
{
  g_autofree char *label = atlas_entry_order_format (self);

  if (g_strcmp0 (label, gtk_menu_button_get_label (self->sort_button)) == 0)
    return;

  gtk_menu_button_set_label (self->sort_button, label);
  atlas_entry_header_update (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    atlas_compat_announce (GTK_WIDGET (self->sort_button), label);
}

static void
rows_changed_cb (AtlasEntryTable *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);
  gboolean is_empty = atlas_table_get_n_matching (self->table) == 0;

  update_summary (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "rows");
  if (is_empty)
    {
      g_autofree char *text = atlas_format_empty (self->table);

      gtk_label_set_text (self->empty, text);
      gtk_widget_set_visible (self->clear,
                              !atlas_query_is_empty (atlas_selection_get_query (selection)));
    }

  update_order (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT_FIELD]);
}

static void
columns_changed_cb (AtlasEntryTable *self)
{
  atlas_entry_menus_update (self->columns, self->sort_button, self->options_button);
  atlas_entry_header_update (self);
  update_direction (self);
}

static void
update_grouping (AtlasEntryTable *self)
{
  gboolean is_grouped = atlas_rows_get_grouping (self->rows) != ATLAS_GROUPING_NONE;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.collapse-all", is_grouped);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.expand-all", is_grouped);
}

static void
reset_columns_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  atlas_entry_columns_reset (ATLAS_ENTRY_TABLE (widget)->columns);
}

/* Since 4.12 GTK never lets go of a column that stands beside the one with the focus
 * when that is taken away, as all are in the end. What makes its cells would stay with
 * it, and all that they show. */
static void
release_factories (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_factory (column, NULL);
    }
}

static void
atlas_entry_table_dispose (GObject *object)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (object);
  GtkWidget *child;

  if (self->room != NULL)
    g_object_run_dispose (G_OBJECT (self->room));
  g_clear_object (&self->room);
  /* A view that goes takes its columns apart, and says so as a change of order. */
  if (self->columns != NULL)
    g_object_run_dispose (G_OBJECT (self->columns));
  g_clear_object (&self->columns);
  if (self->scroller != NULL)
    g_object_run_dispose (G_OBJECT (self->scroller));
  g_clear_object (&self->scroller);
  if (self->view != NULL)
    {
      gtk_column_view_set_model (self->view, NULL);
      release_factories (self->view);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->view = NULL;
  g_clear_object (&self->model);
  g_clear_object (&self->rows);
  g_clear_object (&self->table);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_entry_table_parent_class)->dispose (object);
}

/* A table that comes to where another one was has its width from the beginning. */
static void
atlas_entry_table_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_entry_table_parent_class)->root (widget);

  atlas_entry_room_settle (ATLAS_ENTRY_TABLE (widget)->room,
                           gtk_widget_get_width (gtk_widget_get_parent (widget)));
}

/* To the row that had the focus last, not to the first button above the rows.
 * Asked to grab it, the list would take it itself, where no key does anything.
 * Newer ones look for the cell of the column that had it, too, and give up where
 * that has moved meanwhile. */
static gboolean
atlas_entry_table_grab_focus (GtkWidget *widget)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (widget);
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkWidget *row = gtk_widget_get_focus_child (list);

  if (row == NULL && gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD))
    return TRUE;
  if (row == NULL)
    row = gtk_widget_get_first_child (list);

  return row != NULL && gtk_widget_grab_focus (row);
}

static void
atlas_entry_table_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (object);

  switch (prop_id)
    {
    case PROP_DESCENDING:
      g_value_set_boolean (value, atlas_entry_table_get_descending (self));
      break;
    case PROP_GROUPING:
      g_value_set_string (value, atlas_entry_table_get_grouping (self));
      break;
    case PROP_SORT_FIELD:
      g_value_set_string (value, atlas_entry_table_get_sort_field (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_table_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (object);

  switch (prop_id)
    {
    case PROP_DESCENDING:
      atlas_entry_table_set_descending (self, g_value_get_boolean (value));
      break;
    case PROP_GROUPING:
      atlas_entry_table_set_grouping (self, g_value_get_string (value));
      break;
    case PROP_SORT_FIELD:
      atlas_entry_table_set_sort_field (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_table_class_init (AtlasEntryTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = atlas_entry_table_dispose;
  object_class->get_property = atlas_entry_table_get_property;
  object_class->set_property = atlas_entry_table_set_property;
  widget_class->focus = atlas_focus_children;
  widget_class->grab_focus = atlas_entry_table_grab_focus;
  widget_class->root = atlas_entry_table_root;

  /**
   * AtlasEntryTable:descending:
   *
   * Whether the last row comes first.
   */
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);

  /**
   * AtlasEntryTable:grouping:
   *
   * By what the rows are grouped: `none`, `section`, `place` or `status`.
   */
  props[PROP_GROUPING] = g_param_spec_string ("grouping", NULL, NULL, "none", flags);

  /**
   * AtlasEntryTable:sort-field:
   *
   * The field by which the rows are sorted, empty for the order of the document.
   */
  props[PROP_SORT_FIELD] = g_param_spec_string ("sort-field", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ATLAS_TYPE_VIEW_SWITCHER);
  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-entry-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, clear);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, empty);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, options_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, sort_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, view);

  gtk_widget_class_install_property_action (widget_class, "table.descending", "descending");
  gtk_widget_class_install_property_action (widget_class, "table.grouping", "grouping");
  gtk_widget_class_install_action (widget_class, "table.reset-columns", NULL, reset_columns_action);
  gtk_widget_class_install_property_action (widget_class, "table.sort-field", "sort-field");
  atlas_entry_header_install (widget_class);
  atlas_entry_order_install (widget_class);
  atlas_entry_row_actions_install (widget_class);

  gtk_widget_class_set_css_name (widget_class, "entry-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_entry_table_init (AtlasEntryTable *self)
{
  self->settings = g_settings_new (ATLAS_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_entry_settings_follow_style (self->settings, GTK_WIDGET (self), GTK_WIDGET (self->view));
  atlas_entry_header_attach (self);
  atlas_entry_input_attach (self);
  atlas_entry_row_actions_attach (self);
}

/**
 * atlas_entry_table_new:
 * @table: a table
 *
 * Makes a view of a table.
 *
 * Returns: the view
 */
GtkWidget *
atlas_entry_table_new (AtlasTable *table)
{
  AtlasEntryTable *self;
  g_autoptr (AtlasEntryCells) cells = NULL;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_TABLE, NULL);
  self->table = g_object_ref (table);
  self->rows = atlas_rows_new (table);
  atlas_rows_set_grouping (
      self->rows,
      atlas_entry_settings_get_grouping (self->settings, atlas_table_get_kind (table)));
  update_grouping (self);
  self->model = atlas_entry_selection_new (self->rows);
  self->scroller = atlas_entry_scroller_new (self->view, self->model);

  cells = atlas_entry_cells_new (self->rows, self->view);
  self->columns = atlas_entry_columns_new (self->view, cells);
  self->room = atlas_entry_room_new (self->view, self->columns);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column",
                                  atlas_entry_columns_get_actions (self->columns));
  columns_changed_cb (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  atlas_kind_get_heading (atlas_table_get_kind (table)),
                                  -1);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->model));
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "order-changed", G_CALLBACK (order_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "selection-changed",
                           G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_table_get_selection (table), "notify::language",
                           G_CALLBACK (update_direction), self, G_CONNECT_SWAPPED);
  rows_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_entry_table_get_table:
 * @self: a view
 *
 * Gets the table that is shown.
 *
 * Returns: (transfer none): the table
 */
AtlasTable *
atlas_entry_table_get_table (AtlasEntryTable *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), NULL);

  return self->table;
}

/**
 * atlas_entry_table_get_rows:
 * @self: a view
 *
 * Gets the rows of the table, headings of groups among them.
 *
 * Returns: (transfer none): the rows
 */
AtlasRows *
atlas_entry_table_get_rows (AtlasEntryTable *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), NULL);

  return self->rows;
}

/**
 * atlas_entry_table_get_columns:
 * @self: a view
 *
 * Gets the columns.
 *
 * Returns: (transfer none): the columns
 */
AtlasEntryColumns *
atlas_entry_table_get_columns (AtlasEntryTable *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), NULL);

  return self->columns;
}

/**
 * atlas_entry_table_get_model:
 * @self: a view
 *
 * Gets the rows, and which of them are selected.
 *
 * Returns: (transfer none): the model
 */
GtkSelectionModel *
atlas_entry_table_get_model (AtlasEntryTable *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), NULL);

  return GTK_SELECTION_MODEL (self->model);
}

/**
 * atlas_entry_table_get_view:
 * @self: a view
 *
 * Gets the widget of the rows.
 *
 * Returns: (transfer none): the widget
 */
GtkColumnView *
atlas_entry_table_get_view (AtlasEntryTable *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), NULL);

  return self->view;
}

/**
 * atlas_entry_table_get_grouping:
 * @self: a view
 *
 * Gets by what the rows are grouped.
 *
 * Returns: the word for it
 */
const char *
atlas_entry_table_get_grouping (AtlasEntryTable *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), NULL);

  return atlas_grouping_get_id (self->rows != NULL ? atlas_rows_get_grouping (self->rows)
                                                   : ATLAS_GROUPING_NONE);
}

/**
 * atlas_entry_table_set_grouping:
 * @self: a view
 * @id: `none`, `section`, `place` or `status`
 *
 * Groups the rows, now and in later tables of the kind.
 */
void
atlas_entry_table_set_grouping (AtlasEntryTable *self,
                                const char      *id)
{
  AtlasGrouping grouping;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  grouping = atlas_entry_settings_find_grouping (id);
  if (grouping == atlas_rows_get_grouping (self->rows))
    return;

  atlas_rows_set_grouping (self->rows, grouping);
  atlas_entry_settings_set_grouping (self->settings, atlas_table_get_kind (self->table), grouping);
  update_grouping (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GROUPING]);
}

/**
 * atlas_entry_table_set_expanded:
 * @self: a view
 * @position: the row of a heading
 * @expanded: whether to show the entries of its group
 *
 * Unfolds a group, or folds it.
 */
void
atlas_entry_table_set_expanded (AtlasEntryTable *self,
                                guint            position,
                                gboolean         expanded)
{
  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  atlas_entry_scroller_set_staying (self->scroller, TRUE);
  atlas_rows_set_expanded (self->rows, position, expanded);
  atlas_entry_scroller_set_staying (self->scroller, FALSE);
}

/**
 * atlas_entry_table_focus_row:
 * @self: a view
 * @position: a row
 *
 * Moves the focus to a row, as an arrow key would; an entry is selected.
 */
void
atlas_entry_table_focus_row (AtlasEntryTable *self,
                             guint            position)
{
  GtkWidget *row;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  atlas_entry_scroller_go_to (self->scroller, position);
  row = atlas_entry_cell_get_row_at (self->view, position);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->model), position, TRUE);
}

/**
 * atlas_entry_table_scroll_to_selected:
 * @self: a table
 *
 * Brings the row of the entry that is looked at into view.
 */
void
atlas_entry_table_scroll_to_selected (AtlasEntryTable *self)
{
  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  atlas_entry_scroller_show_selected (self->scroller);
}
