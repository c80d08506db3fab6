/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-matrix.h"
#include "atlas-stage-mark.h"
#include "atlas-wrap-box.h"

struct _AtlasEntryMatrix
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel *summary;
  GtkGrid  *grid;

  /* Owned. */
  AtlasTable   *table;
  GSignalGroup *table_signals;
  GSignalGroup *selection_signals;
  AtlasMatrix  *matrix;

  guint focus_row; /* where the keyboard is, or was */
  guint focus_column;
};

G_DEFINE_FINAL_TYPE (AtlasEntryMatrix, atlas_entry_matrix, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AtlasSelection *
get_selection (AtlasEntryMatrix *self)
{
  return atlas_table_get_selection (self->table);
}

static char *
format_theme (AtlasEntryMatrix *self,
              guint             row)
{
  AtlasSelection *selection = get_selection (self);
  const char *id = atlas_matrix_get_theme (self->matrix, row);
  AtlasCategory *theme = atlas_briefing_lookup_category (atlas_selection_get_briefing (selection),
                                                         ATLAS_CATEGORY_THEME, id);

  if (theme == NULL)
    return g_strdup (C_ ("matrix", "No theme"));

  return g_strdup (atlas_text_get (theme->label, atlas_selection_get_language (selection)));
}

static char *
format_place (AtlasEntryMatrix *self,
              guint             column)
{
  AtlasSelection *selection = get_selection (self);
  const char *code = atlas_matrix_get_place (self->matrix, column);

  if (code == NULL)
    return g_strdup (C_ ("matrix", "Whole region"));

  return atlas_briefing_format_place (atlas_selection_get_briefing (selection), code,
                                      atlas_selection_get_language (selection));
}

/* Such as "Kosovo*, Exercises: 2 initiatives, Planned, Completed". */
static char *
format_cell (AtlasEntryMatrix *self,
             guint             row,
             guint             column)
{
  guint count = atlas_matrix_get_count (self->matrix, row, column);
  guint stages = atlas_matrix_get_stages (self->matrix, row, column);
  g_autofree char *place = format_place (self, column);
  g_autofree char *theme = format_theme (self, row);
  g_autofree char *counted = atlas_kind_format_count (atlas_table_get_kind (self->table), count);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: a cell for a screen reader: a place, a theme, and such as "2 initiatives" */
  g_string_printf (words, C_ ("matrix", "%s, %s: %s"), place, theme, counted);
  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    if (stages & 1u << stage)
      g_string_append_printf (words, ", %s", atlas_stage_get_label (stage));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_looked_at (AtlasEntryMatrix *self,
              guint             row,
              guint             column)
{
  AtlasSelection *selection = get_selection (self);
  g_autoptr (AtlasQuery) query = atlas_matrix_create_query (self->matrix, row, column);

  return atlas_query_equal (query, atlas_selection_get_query (selection)) &&
         g_strcmp0 (atlas_matrix_get_place (self->matrix, column),
                    atlas_selection_get_place (selection)) == 0;
}

static void
update_selected (AtlasEntryMatrix *self)
{
  for (guint row = 0; row < atlas_matrix_get_n_themes (self->matrix); row++)
    for (guint column = 0; column < atlas_matrix_get_n_places (self->matrix); column++)
      {
        GtkWidget *cell = gtk_grid_get_child_at (self->grid, column + 1, row + 1);
        gboolean is_selected = is_looked_at (self, row, column);

        if (is_selected)
          gtk_widget_set_state_flags (cell, GTK_STATE_FLAG_SELECTED, FALSE);
        else
          gtk_widget_unset_state_flags (cell, GTK_STATE_FLAG_SELECTED);
        gtk_accessible_update_state (GTK_ACCESSIBLE (cell),
                                     GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                                     -1);
      }
}

/* A second time, the cell is not looked at any more. */
static void
choose (AtlasEntryMatrix *self,
        guint             row,
        guint             column)
{
  AtlasSelection *selection = get_selection (self);
  g_autoptr (AtlasQuery) query = NULL;

  if (atlas_matrix_get_count (self->matrix, row, column) == 0)
    return;

  g_object_freeze_notify (G_OBJECT (selection));
  if (is_looked_at (self, row, column))
    {
      atlas_selection_clear_query (selection);
      atlas_selection_set_place (selection, NULL);
    }
  else
    {
      query = atlas_matrix_create_query (self->matrix, row, column);
      atlas_selection_set_query (selection, query);
      atlas_selection_set_place (selection, atlas_matrix_get_place (self->matrix, column));
    }
  g_object_thaw_notify (G_OBJECT (selection));
}

static void
cell_clicked_cb (AtlasEntryMatrix *self,
                 GtkWidget        *cell)
{
  int row, column;

  gtk_grid_query_child (self->grid, cell, &column, &row, NULL, NULL);
  choose (self, row - 1, column - 1);
}

static void
fill_cell (AtlasEntryMatrix *self,
           GtkWidget        *cell,
           guint             row,
           guint             column)
{
  guint count = atlas_matrix_get_count (self->matrix, row, column);
  guint stages = atlas_matrix_get_stages (self->matrix, row, column);
  g_autofree char *number = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("–");
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3));

  gtk_widget_set_halign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  gtk_box_append (box, gtk_label_new (number));
  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    if (stages & 1u << stage)
      gtk_box_append (box, atlas_stage_mark_new (stage));

  if (count == 0)
    gtk_widget_add_css_class (cell, "gap");
  gtk_button_set_child (GTK_BUTTON (cell), GTK_WIDGET (box));
}

static GtkWidget *
create_cell (AtlasEntryMatrix *self,
             guint             row,
             guint             column)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BUTTON,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                  "has-frame", FALSE,
                                  NULL);
  g_autofree char *words = format_cell (self, row, column);

  gtk_widget_add_css_class (cell, "matrix-cell");
  if (atlas_matrix_get_place (self->matrix, column) == NULL)
    gtk_widget_add_css_class (cell, "region");
  fill_cell (self, cell, row, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1,
                                  -1);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self, G_CONNECT_SWAPPED);

  return cell;
}

static GtkWidget *
create_heading (const char *text,
                gboolean    is_region)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  if (is_region)
    gtk_widget_add_css_class (heading, "region");

  return heading;
}

static void
attach_sum (AtlasEntryMatrix *self,
            guint             row,
            guint             column)
{
  guint n_rows = atlas_matrix_get_n_themes (self->matrix);
  guint n_columns = atlas_matrix_get_n_places (self->matrix);
  g_autofree char *number =
      g_strdup_printf ("%u", atlas_matrix_get_count (self->matrix, row, column));
  GtkWidget *sum = gtk_label_new (number);

  gtk_widget_add_css_class (sum, "sum");
  gtk_grid_attach (self->grid, sum, MIN (column, n_columns) + 1, MIN (row, n_rows) + 1, 1, 1);
}

static void
attach_headings (AtlasEntryMatrix *self)
{
  guint n_rows = atlas_matrix_get_n_themes (self->matrix);
  guint n_columns = atlas_matrix_get_n_places (self->matrix);
  GtkWidget *heading;

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *place = format_place (self, column);

      heading = create_heading (place, atlas_matrix_get_place (self->matrix, column) == NULL);
      gtk_label_set_justify (GTK_LABEL (heading), GTK_JUSTIFY_CENTER);
      gtk_label_set_max_width_chars (GTK_LABEL (heading), 9);
      gtk_widget_set_valign (heading, GTK_ALIGN_END);
      gtk_grid_attach (self->grid, heading, column + 1, 0, 1, 1);
    }
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *theme = format_theme (self, row);

      heading = create_heading (theme, FALSE);
      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_label_set_max_width_chars (GTK_LABEL (heading), 24);
      gtk_widget_set_hexpand (heading, TRUE);
      gtk_grid_attach (self->grid, heading, 0, row + 1, 1, 1);
    }

  heading = create_heading (C_ ("matrix", "All"), FALSE);
  gtk_widget_set_valign (heading, GTK_ALIGN_END);
  gtk_grid_attach (self->grid, heading, n_columns + 1, 0, 1, 1);
  heading = create_heading (C_ ("matrix", "All"), FALSE);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_grid_attach (self->grid, heading, 0, n_rows + 1, 1, 1);
}

static void
attach_cells (AtlasEntryMatrix *self)
{
  guint n_rows = atlas_matrix_get_n_themes (self->matrix);
  guint n_columns = atlas_matrix_get_n_places (self->matrix);

  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        gtk_grid_attach (self->grid, create_cell (self, row, column), column + 1, row + 1, 1, 1);
      attach_sum (self, row, ATLAS_MATRIX_ALL);
    }
  for (guint column = 0; column < n_columns; column++)
    attach_sum (self, ATLAS_MATRIX_ALL, column);
  attach_sum (self, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  atlas_kind_get_heading (atlas_table_get_kind (self->table)),
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, n_rows,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, n_columns,
                                  -1);
}

static GtkWidget *
get_focus_cell (AtlasEntryMatrix *self)
{
  return gtk_grid_get_child_at (self->grid, self->focus_column + 1, self->focus_row + 1);
}

static void
remember_focus (AtlasEntryMatrix *self)
{
  GtkWidget *cell = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));
  int row, column;

  if (cell == NULL)
    return;

  gtk_grid_query_child (self->grid, cell, &column, &row, NULL, NULL);
  self->focus_row = row - 1;
  self->focus_column = column - 1;
}

static void
clear (AtlasEntryMatrix *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_clear_pointer (&self->matrix, atlas_matrix_free);
}

/* A matrix that nobody sees need not be right. */
static void
update (AtlasEntryMatrix *self)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
  g_autofree char *summary = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  remember_focus (self);
  clear (self);
  if (self->table == NULL || atlas_selection_get_briefing (get_selection (self)) == NULL)
    return;

  summary = atlas_format_summary (self->table);
  gtk_label_set_text (self->summary, summary);
  self->matrix = atlas_matrix_new (get_selection (self), atlas_table_get_kind (self->table));
  attach_headings (self);
  attach_cells (self);
  update_selected (self);
  if (has_focus && get_focus_cell (self) != NULL)
    gtk_widget_grab_focus (get_focus_cell (self));
}

static void
atlas_entry_matrix_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_entry_matrix_parent_class)->map (widget);

  update (ATLAS_ENTRY_MATRIX (widget));
}

/* Tab leads to the cell where one was, and out of the cells again; arrows lead
 * from cell to cell. */
static gboolean
atlas_entry_matrix_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  AtlasEntryMatrix *self = ATLAS_ENTRY_MATRIX (widget);
  GtkWidget *grid = GTK_WIDGET (self->grid);
  gboolean was_in_grid = gtk_widget_get_focus_child (grid) != NULL;
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (was_in_grid)
    remember_focus (self);
  if (is_tab && was_in_grid && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  /* Backwards, the grid is left by its first cell. */
  if (is_tab && was_in_grid)
    gtk_widget_grab_focus (gtk_grid_get_child_at (self->grid, 1, 1));
  else if (was_in_grid)
    return GTK_WIDGET_CLASS (atlas_entry_matrix_parent_class)->focus (widget, direction);

  if (!GTK_WIDGET_CLASS (atlas_entry_matrix_parent_class)->focus (widget, direction))
    return FALSE;
  if (is_tab && gtk_widget_get_focus_child (grid) != NULL && get_focus_cell (self) != NULL)
    gtk_widget_grab_focus (get_focus_cell (self));

  return TRUE;
}

static void
atlas_entry_matrix_dispose (GObject *object)
{
  AtlasEntryMatrix *self = ATLAS_ENTRY_MATRIX (object);
  GtkWidget *child;

  g_clear_object (&self->table_signals);
  g_clear_object (&self->selection_signals);
  g_clear_pointer (&self->matrix, atlas_matrix_free);
  g_clear_object (&self->table);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_entry_matrix_parent_class)->dispose (object);
}

static void
atlas_entry_matrix_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AtlasEntryMatrix *self = ATLAS_ENTRY_MATRIX (object);

  switch (prop_id)
    {
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_matrix_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AtlasEntryMatrix *self = ATLAS_ENTRY_MATRIX (object);

  switch (prop_id)
    {
    case PROP_TABLE:
      atlas_entry_matrix_set_table (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_matrix_class_init (AtlasEntryMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_entry_matrix_dispose;
  object_class->get_property = atlas_entry_matrix_get_property;
  object_class->set_property = atlas_entry_matrix_set_property;
  widget_class->focus = atlas_entry_matrix_focus;
  widget_class->map = atlas_entry_matrix_map;

  /**
   * AtlasEntryMatrix:table:
   *
   * The table whose entries are counted.
   */
  props[PROP_TABLE] =
      g_param_spec_object ("table", NULL, NULL, ATLAS_TYPE_TABLE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-entry-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryMatrix, grid);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryMatrix, summary);

  gtk_widget_class_set_css_name (widget_class, "entry-matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_entry_matrix_init (AtlasEntryMatrix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->table_signals = g_signal_group_new (ATLAS_TYPE_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update), self);
  self->selection_signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "notify::language", G_CALLBACK (update),
                                  self);
}

/**
 * atlas_entry_matrix_new:
 *
 * Makes a matrix of nothing yet.
 *
 * Returns: the matrix
 */
GtkWidget *
atlas_entry_matrix_new (void)
{
  return g_object_new (ATLAS_TYPE_ENTRY_MATRIX, NULL);
}

/**
 * atlas_entry_matrix_get_table:
 * @self: a matrix
 *
 * Gets the table whose entries are counted.
 *
 * Returns: (transfer none) (nullable): the table
 */
AtlasTable *
atlas_entry_matrix_get_table (AtlasEntryMatrix *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX (self), NULL);

  return self->table;
}

/**
 * atlas_entry_matrix_set_table:
 * @self: a matrix
 * @table: (nullable): a table
 *
 * Sets the table whose entries are counted.
 */
void
atlas_entry_matrix_set_table (AtlasEntryMatrix *self,
                              AtlasTable       *table)
{
  g_return_if_fail (ATLAS_IS_ENTRY_MATRIX (self));
  g_return_if_fail (table == NULL || ATLAS_IS_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;

  g_signal_group_set_target (self->table_signals, table);
  g_signal_group_set_target (self->selection_signals, table != NULL ? get_selection (self) : NULL);
  self->focus_row = self->focus_column = 0;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}
