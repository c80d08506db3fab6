/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-table.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-compat.h"
#include "atlas-entry-columns.h"
#include "atlas-entry-menus.h"
#include "atlas-entry-row-actions.h"
#include "atlas-entry-selection.h"
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
  GSettings           *settings;

  guint shown_position; /* of the entry that is looked at, when it was scrolled to */
};

G_DEFINE_FINAL_TYPE (AtlasEntryTable, atlas_entry_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DESCENDING,
  PROP_SORT_FIELD,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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

static const char *
get_sort_heading (AtlasEntryTable *self)
{
  AtlasField field;

  if (!atlas_table_get_order (self->table, &field, NULL))
    return NULL;

  return atlas_entry_columns_get_heading (self->columns, field);
}

static void
update_sort_button (AtlasEntryTable *self)
{
  const char *heading = get_sort_heading (self);
  g_autofree char *label = NULL;

  if (heading == NULL)
    label = g_strdup (C_ ("sort", "As in the document"));
  else if (atlas_entry_table_get_descending (self))
    /* Translators: %s is the heading of a column, such as "Status" */
    label = g_strdup_printf (_("By %s, reversed"), heading);
  else
    /* Translators: %s is the heading of a column, such as "Status" */
    label = g_strdup_printf (_("By %s"), heading);

  gtk_menu_button_set_label (self->sort_button, label);
}

static void
scroll_to_selected (AtlasEntryTable *self)
{
  guint position = atlas_entry_selection_get_position (self->model);

  if (position == self->shown_position)
    return;

  self->shown_position = position;
  /* The list is the last child of a column view; it has no better way in 4.8. */
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                "list.scroll-to-item", "u", position);
}

static void
update_summary (AtlasEntryTable *self)
{
  g_autofree char *summary = atlas_format_summary (self->table);
  guint n_rows = atlas_entry_selection_count (self->model);
  g_autofree char *selected = NULL;
  g_autofree char *text = NULL;

  /* That the entry which is shown is selected goes without saying. */
  if (n_rows > 1)
    /* Translators: goes on after such as "6 initiatives" */
    selected = g_strdup_printf (ngettext ("; %u selected", "; %u selected", n_rows), n_rows);
  text = g_strconcat (summary, selected, NULL);
  if (g_str_equal (text, gtk_label_get_text (self->summary)))
    return;

  gtk_label_set_text (self->summary, text);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    atlas_compat_announce (GTK_WIDGET (self->summary), text);
}

static void
selection_changed_cb (AtlasEntryTable *self)
{
  scroll_to_selected (self);
  update_summary (self);
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

  update_sort_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT_FIELD]);
}

/* If the row that the view is scrolled to went away, the view would build all
 * rows anew; at the top it keeps them. */
static void
will_change_cb (AtlasEntryTable *self,
                guint            n_items)
{
  if (n_items < g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

static void
columns_changed_cb (AtlasEntryTable *self)
{
  g_autoptr (GMenuModel) sort_menu = atlas_entry_menu_new_for_order (self->columns);
  g_autoptr (GMenuModel) columns = atlas_entry_menu_new_for_columns (self->columns);
  g_autoptr (GMenuModel) options = atlas_entry_menu_new_for_options (columns);

  gtk_menu_button_set_menu_model (self->sort_button, sort_menu);
  gtk_menu_button_set_menu_model (self->options_button, options);
  atlas_entry_columns_set_header_menu (self->columns, columns);
}

static void
style_changed_cb (AtlasEntryTable *self,
                  const char      *key)
{
  if (g_settings_get_boolean (self->settings, key))
    gtk_widget_add_css_class (GTK_WIDGET (self->view), key);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), key);
}

static void
follow_style (AtlasEntryTable *self)
{
  static const char *const keys[] = { "table-compact", "table-striped" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, keys[i]);
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (actions), action);
      g_signal_connect_object (self->settings, signal, G_CALLBACK (style_changed_cb), self,
                               G_CONNECT_SWAPPED);
      style_changed_cb (self, keys[i]);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table-style", G_ACTION_GROUP (actions));
}

static void
move_column_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    if (g_str_equal (atlas_field_get_id (field), id))
      atlas_entry_columns_move_forward (self->columns, field);
}

static void
reset_columns_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  atlas_entry_columns_reset (ATLAS_ENTRY_TABLE (widget)->columns);
}

static void
atlas_entry_table_dispose (GObject *object)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (object);
  GtkWidget *child;

  /* A view that goes takes its columns apart, and says so as a change of order. */
  if (self->columns != NULL)
    g_object_run_dispose (G_OBJECT (self->columns));
  g_clear_object (&self->columns);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->view = NULL;
  g_clear_object (&self->model);
  g_clear_object (&self->rows);
  g_clear_object (&self->table);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_entry_table_parent_class)->dispose (object);
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

  /**
   * AtlasEntryTable:descending:
   *
   * Whether the last row comes first.
   */
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);

  /**
   * AtlasEntryTable:sort-field:
   *
   * The field by which the rows are sorted, empty for the order of the document.
   */
  props[PROP_SORT_FIELD] = g_param_spec_string ("sort-field", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

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
  gtk_widget_class_install_action (widget_class, "table.move-column", "s", move_column_action);
  gtk_widget_class_install_action (widget_class, "table.reset-columns", NULL, reset_columns_action);
  gtk_widget_class_install_property_action (widget_class, "table.sort-field", "sort-field");
  atlas_entry_row_actions_install (widget_class);

  gtk_widget_class_set_css_name (widget_class, "entry-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_entry_table_init (AtlasEntryTable *self)
{
  self->settings = g_settings_new (ATLAS_APPLICATION_ID);
  self->shown_position = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  follow_style (self);
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
  g_signal_connect_object (self->rows, "will-change", G_CALLBACK (will_change_cb), self,
                           G_CONNECT_SWAPPED);
  self->model = atlas_entry_selection_new (self->rows);

  cells = atlas_entry_cells_new (self->rows);
  self->columns = atlas_entry_columns_new (self->view, cells);
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
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
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
 * atlas_entry_table_get_sort_field:
 * @self: a view
 *
 * Gets the field by which the rows are sorted.
 *
 * Returns: the name of the field, empty for the order of the document
 */
const char *
atlas_entry_table_get_sort_field (AtlasEntryTable *self)
{
  AtlasField field;

  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), "");

  if (self->table == NULL || !atlas_table_get_order (self->table, &field, NULL))
    return "";

  return atlas_field_get_id (field);
}

static void
sort (AtlasEntryTable *self,
      const char      *id,
      gboolean         descending)
{
  /* Through the view, so that its arrow is right; the table hears of it from there. */
  if (*id == '\0')
    atlas_entry_columns_unsort (self->columns);
  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    if (g_str_equal (atlas_field_get_id (field), id))
      atlas_entry_columns_sort (self->columns, field, descending);
}

/**
 * atlas_entry_table_set_sort_field:
 * @self: a view
 * @field: the name of a field, or an empty one for the order of the document
 *
 * Sorts the rows by a field, the first one first.
 */
void
atlas_entry_table_set_sort_field (AtlasEntryTable *self,
                                  const char      *field)
{
  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));
  g_return_if_fail (field != NULL);

  if (!g_str_equal (field, atlas_entry_table_get_sort_field (self)))
    sort (self, field, FALSE);
}

/**
 * atlas_entry_table_get_descending:
 * @self: a view
 *
 * Gets whether the last row comes first.
 *
 * Returns: whether it does
 */
gboolean
atlas_entry_table_get_descending (AtlasEntryTable *self)
{
  gboolean descending = FALSE;

  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), FALSE);

  return self->table != NULL && atlas_table_get_order (self->table, NULL, &descending) &&
         descending;
}

/**
 * atlas_entry_table_set_descending:
 * @self: a view
 * @descending: whether the last row comes first
 *
 * Turns the order round. The order of the document can't be turned.
 */
void
atlas_entry_table_set_descending (AtlasEntryTable *self,
                                  gboolean         descending)
{
  const char *field;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  field = atlas_entry_table_get_sort_field (self);
  if (*field != '\0' && atlas_entry_table_get_descending (self) != descending)
    sort (self, field, descending);
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

  self->shown_position = GTK_INVALID_LIST_POSITION;
  scroll_to_selected (self);
}

/**
 * atlas_entry_table_sort_by_nth:
 * @self: a view
 * @n: a column that is shown, from 1, or 0 for the order of the document
 *
 * Sorts the rows by a column, and once more the other way round. Where there is
 * no such column nothing happens.
 */
void
atlas_entry_table_sort_by_nth (AtlasEntryTable *self,
                               guint            n)
{
  AtlasField shown[ATLAS_N_FIELDS];
  const char *field;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  if (n > atlas_entry_columns_get_shown (self->columns, shown))
    return;

  field = n == 0 ? "" : atlas_field_get_id (shown[n - 1]);
  if (n > 0 && g_str_equal (field, atlas_entry_table_get_sort_field (self)))
    atlas_entry_table_set_descending (self, !atlas_entry_table_get_descending (self));
  else
    atlas_entry_table_set_sort_field (self, field);
}
