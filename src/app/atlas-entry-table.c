/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-table.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-entry-cell.h"
#include "atlas-entry-selection.h"

struct _AtlasEntryTable
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel      *summary;
  GtkMenuButton *sort_button;
  GtkStack      *stack;
  GtkColumnView *view;
  GtkLabel      *empty;
  GtkWidget     *clear;

  /* Owned. */
  AtlasTable          *table;
  AtlasEntrySelection *model;

  int probed_field; /* what a probing sorter has been asked for last */
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

/*
 * The column view only draws arrows and takes clicks; the table sorts. GTK 4.8
 * doesn't say by which column it would sort, so each column has a sorter that
 * compares nothing and notes that it was asked. The first one that is asked is
 * the column that was clicked, and the sign of the answer is the direction.
 */
typedef struct
{
  AtlasEntryTable *self; /* borrowed */
  AtlasField       field;
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
view_order_changed_cb (AtlasEntryTable *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkOrdering ordering;

  /* Any two objects will do, as long as they aren't one. */
  self->probed_field = -1;
  ordering = gtk_sorter_compare (sorter, self->table, self->model);

  if (self->probed_field < 0)
    atlas_table_unset_order (self->table);
  else
    atlas_table_set_order (self->table, self->probed_field, ordering == GTK_ORDERING_LARGER);
}

static GtkColumnViewColumn *
find_column (AtlasEntryTable *self,
             const char      *field)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  const AtlasColumn *infos;
  guint n_columns;

  infos = atlas_kind_get_columns (atlas_table_get_kind (self->table), &n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      /* The view keeps the column alive. */
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (atlas_field_get_id (infos[i].field), field))
        return column;
    }

  return NULL;
}

static const char *
get_sort_heading (AtlasEntryTable *self)
{
  GtkColumnViewColumn *column = find_column (self, atlas_entry_table_get_sort_field (self));

  return column != NULL ? gtk_column_view_column_get_title (column) : NULL;
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
table_changed_cb (AtlasEntryTable *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);
  gboolean is_empty = atlas_table_get_n_matching (self->table) == 0;
  g_autofree char *summary = atlas_format_summary (self->table);

  gtk_label_set_text (self->summary, summary);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "rows");
  if (is_empty)
    {
      g_autofree char *text = atlas_format_empty (self->table);

      gtk_label_set_text (self->empty, text);
      gtk_widget_set_visible (self->clear,
                              !atlas_filter_is_empty (atlas_selection_get_filter (selection)));
    }

  update_sort_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT_FIELD]);
}

/* If the row that the view is scrolled to went away, the view would build all
 * rows anew; at the top it keeps them. */
static void
items_changed_cb (AtlasEntryTable *self,
                  guint            position,
                  guint            n_removed,
                  guint            n_added)
{
  if (n_removed > 0)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

static void
scroll_to_selected (AtlasEntryTable *self)
{
  guint position = atlas_entry_selection_get_position (self->model);

  /* The list is the last child of a column view; it has no better way in 4.8. */
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                "list.scroll-to-item", "u", position);
}

static void
update_row_label (AtlasEntryCell *cell,
                  GtkListItem    *item)
{
  AtlasRow *row = gtk_list_item_get_item (item);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (cell));
  g_autofree char *description = NULL;

  if (row == NULL || parent == NULL || gtk_widget_get_parent (parent) == NULL)
    return;

  /* A list item can't be given a name before GTK 4.12; the widget of the row
   * can, and is the parent of the cell's. */
  g_object_get (row, "description", &description, NULL);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (parent)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                    -1);
}

static void
row_changed_cb (GtkListItem *item)
{
  update_row_label (ATLAS_ENTRY_CELL (gtk_list_item_get_child (item)), item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          const AtlasColumn        *column)
{
  GtkWidget *cell = atlas_entry_cell_new (column->field, column->weight);

  gtk_list_item_set_child (item, cell);
  atlas_entry_cell_bind (ATLAS_ENTRY_CELL (cell), item);

  if (column->field == ATLAS_FIELD_TITLE)
    g_signal_connect_object (cell, "map", G_CALLBACK (update_row_label), item, 0);
}

static void
bind_title_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::description",
                           G_CALLBACK (row_changed_cb), item, G_CONNECT_SWAPPED);
  row_changed_cb (item);
}

static void
unbind_title_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_changed_cb, item);
}

static void
append_column (AtlasEntryTable   *self,
               const AtlasColumn *info)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;
  Probe *p = g_new (Probe, 1);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) info);
  if (info->field == ATLAS_FIELD_TITLE)
    {
      g_signal_connect (factory, "bind", G_CALLBACK (bind_title_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_title_cb), NULL);
    }

  p->self = self;
  p->field = info->field;
  sorter = GTK_SORTER (gtk_custom_sorter_new (probe, p, g_free));

  column = gtk_column_view_column_new (atlas_column_get_heading (info), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column,
                                     info->field == ATLAS_FIELD_TITLE ||
                                         info->field == ATLAS_FIELD_TEXT);
  gtk_column_view_append_column (self->view, column);
}

static GMenuModel *
create_sort_menu (const AtlasColumn *columns,
                  guint              n_columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();
  g_autoptr (GMenu) directions = g_menu_new ();

  g_menu_append (fields, C_ ("sort", "As in the document"), "table.sort-field::");
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;

      label = g_strdup_printf (_("By %s"), atlas_column_get_heading (&columns[i]));
      action = g_strconcat ("table.sort-field::", atlas_field_get_id (columns[i].field), NULL);
      g_menu_append (fields, label, action);
    }
  g_menu_append (directions, C_ ("sort", "Reversed"), "table.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));

  return G_MENU_MODEL (menu);
}

static void
atlas_entry_table_dispose (GObject *object)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (object);
  GtkWidget *child;

  /* A view that goes takes its columns apart, and says so as a change of order. */
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view),
                                            view_order_changed_cb, self);
      gtk_column_view_set_model (self->view, NULL);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->view = NULL;
  g_clear_object (&self->model);
  g_clear_object (&self->table);

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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-entry-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, clear);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, empty);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, sort_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTable, view);

  gtk_widget_class_install_property_action (widget_class, "table.descending", "descending");
  gtk_widget_class_install_property_action (widget_class, "table.sort-field", "sort-field");

  gtk_widget_class_set_css_name (widget_class, "entry-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_entry_table_init (AtlasEntryTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  const AtlasColumn *columns;
  g_autoptr (GMenuModel) menu = NULL;
  guint n_columns;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_TABLE, NULL);
  self->table = g_object_ref (table);
  /* Before the model, which hands the change on to the view. */
  g_signal_connect_object (table,
                           "items-changed",
                           G_CALLBACK (items_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  self->model = atlas_entry_selection_new (table);

  columns = atlas_kind_get_columns (atlas_table_get_kind (table), &n_columns);
  for (guint i = 0; i < n_columns; i++)
    append_column (self, &columns[i]);
  menu = create_sort_menu (columns, n_columns);
  gtk_menu_button_set_menu_model (self->sort_button, menu);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  atlas_kind_get_heading (atlas_table_get_kind (table)),
                                  -1);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->model));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (view_order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table,
                           "changed",
                           G_CALLBACK (table_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "selection-changed",
                           G_CALLBACK (scroll_to_selected), self, G_CONNECT_SWAPPED);
  table_changed_cb (self);

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
      const char      *field,
      gboolean         descending)
{
  /* Through the view, so that its arrow is right; the table hears of it from there. */
  gtk_column_view_sort_by_column (self->view,
                                  find_column (self, field),
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
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
 * atlas_entry_table_sort_by_nth:
 * @self: a view
 * @n: a column, from 1, or 0 for the order of the document
 *
 * Sorts the rows by a column, and once more the other way round. Where there is
 * no such column nothing happens.
 */
void
atlas_entry_table_sort_by_nth (AtlasEntryTable *self,
                               guint            n)
{
  const AtlasColumn *columns;
  const char *field;
  guint n_columns;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  columns = atlas_kind_get_columns (atlas_table_get_kind (self->table), &n_columns);
  if (n > n_columns)
    return;

  field = n == 0 ? "" : atlas_field_get_id (columns[n - 1].field);
  if (n > 0 && g_str_equal (field, atlas_entry_table_get_sort_field (self)))
    atlas_entry_table_set_descending (self, !atlas_entry_table_get_descending (self));
  else
    atlas_entry_table_set_sort_field (self, field);
}
