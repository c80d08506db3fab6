/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix.h"

#include "atlas-content-text.h"
#include "atlas-entry-matrix-cell.h"
#include "atlas-entry-matrix-grid.h"
#include "atlas-matrix.h"
#include "atlas-view-switcher.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

struct _AtlasEntryMatrix
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel             *summary;
  AtlasEntryMatrixGrid *grid;

  /* Owned. */
  AtlasTable   *table;
  GSignalGroup *table_signals;
  AtlasMatrix  *matrix;

  AtlasFacet across;
  guint      focus_row; /* where the keyboard is, or was, in the grid */
  guint      focus_column;
  gboolean   wants_focus;
};

G_DEFINE_FINAL_TYPE (AtlasEntryMatrix, atlas_entry_matrix, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ACROSS,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What the columns can be, in the order of the buttons. */
static const AtlasFacet facets[] = { ATLAS_FACET_THEME, ATLAS_FACET_STATUS, ATLAS_FACET_KIND };

static AtlasSelection *
get_selection (AtlasEntryMatrix *self)
{
  return atlas_table_get_selection (self->table);
}

/* The first row and column of the grid are headings, the last ones sums. */
static guint
get_matrix_row (AtlasEntryMatrix *self,
                guint             row)
{
  return row <= atlas_matrix_get_n_rows (self->matrix) ? row - 1 : ATLAS_MATRIX_ALL;
}

static guint
get_matrix_column (AtlasEntryMatrix *self,
                   guint             column)
{
  return column <= atlas_matrix_get_n_columns (self->matrix) ? column - 1 : ATLAS_MATRIX_ALL;
}

static gboolean
is_looked_at (AtlasEntryMatrix *self,
              guint             row,
              guint             column)
{
  AtlasSelection *selection = get_selection (self);
  g_autoptr (AtlasQuery) query = atlas_matrix_create_query (self->matrix, row, column);

  return row != ATLAS_MATRIX_ALL && column != ATLAS_MATRIX_ALL &&
         atlas_matrix_is_question (self->matrix, row, column) &&
         atlas_matrix_get_kind (self->matrix, column) == atlas_selection_get_kind (selection) &&
         atlas_query_equal (query, atlas_selection_get_query (selection)) &&
         g_strcmp0 (atlas_matrix_get_place (self->matrix, row),
                    atlas_selection_get_place (selection)) == 0;
}

static void
update_selected (AtlasEntryMatrix *self)
{
  for (guint row = 1; row <= atlas_matrix_get_n_rows (self->matrix); row++)
    for (guint column = 1; column <= atlas_matrix_get_n_columns (self->matrix); column++)
      {
        GtkWidget *cell = atlas_entry_matrix_grid_get_child_at (self->grid, row, column);
        gboolean is_selected = is_looked_at (self, row - 1, column - 1);

        if (is_selected)
          gtk_widget_set_state_flags (cell, GTK_STATE_FLAG_SELECTED, FALSE);
        else
          gtk_widget_unset_state_flags (cell, GTK_STATE_FLAG_SELECTED);
        gtk_accessible_update_state (GTK_ACCESSIBLE (cell),
                                     GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                                     -1);
      }
}

/* What is in a cell is shown where it can be read: in the table. */
static void
choose (AtlasEntryMatrix *self,
        guint             row,
        guint             column)
{
  AtlasSelection *selection = get_selection (self);
  g_autoptr (AtlasQuery) query = NULL;
  g_autofree char *place = NULL;
  AtlasKind kind;

  if (!atlas_matrix_is_question (self->matrix, row, column))
    return;

  query = atlas_matrix_create_query (self->matrix, row, column);
  place = g_strdup (atlas_matrix_get_place (self->matrix, row));
  kind = atlas_matrix_get_kind (self->matrix, column);
  g_object_freeze_notify (G_OBJECT (selection));
  atlas_selection_set_query (selection, query);
  atlas_selection_set_place (selection, place);
  atlas_selection_set_kind (selection, kind);
  atlas_selection_set_view (selection, ATLAS_VIEW_TABLE);
  g_object_thaw_notify (G_OBJECT (selection));
}

static void
cell_clicked_cb (AtlasEntryMatrix *self,
                 GtkWidget        *cell)
{
  guint row, column;

  if (!atlas_entry_matrix_grid_find (self->grid, cell, &row, &column))
    return;

  self->focus_row = row;
  self->focus_column = column;
  choose (self, get_matrix_row (self, row), get_matrix_column (self, column));
}

static void
attach_cells (AtlasEntryMatrix *self,
              guint             n_rows,
              guint             n_columns)
{
  for (guint row = 1; row < n_rows; row++)
    for (guint column = 1; column < n_columns; column++)
      {
        GtkWidget *cell = atlas_entry_matrix_cell_new ();

        g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self,
                                 G_CONNECT_SWAPPED);
        gtk_accessible_update_relation (GTK_ACCESSIBLE (cell),
                                        GTK_ACCESSIBLE_RELATION_ROW_INDEX, row,
                                        GTK_ACCESSIBLE_RELATION_COL_INDEX, column,
                                        -1);
        atlas_entry_matrix_grid_attach (self->grid, cell, row, column);
      }
}

/* A heading that is too long for four lines ends in dots, and says the rest to
 * whoever points at it. */
static GtkWidget *
create_heading (void)
{
  GtkWidget *heading = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (heading), 4);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

static void
attach_headings (AtlasEntryMatrix *self,
                 guint             n_rows,
                 guint             n_columns)
{
  for (guint row = 1; row < n_rows; row++)
    {
      GtkWidget *heading = create_heading ();

      gtk_label_set_max_width_chars (GTK_LABEL (heading), 24);
      gtk_widget_add_css_class (heading, "row-heading");
      atlas_entry_matrix_grid_attach (self->grid, heading, row, 0);
    }
  for (guint column = 1; column < n_columns; column++)
    {
      GtkWidget *heading = create_heading ();

      gtk_label_set_justify (GTK_LABEL (heading), GTK_JUSTIFY_CENTER);
      gtk_label_set_xalign (GTK_LABEL (heading), 0.5);
      gtk_widget_set_margin_start (heading, 3);
      gtk_widget_set_margin_end (heading, 3);
      gtk_widget_add_css_class (heading, "column-heading");
      atlas_entry_matrix_grid_attach (self->grid, heading, 0, column);
    }
}

/* Cells and headings stay as long as there are as many, whatever is in them. */
static void
set_size (AtlasEntryMatrix *self,
          guint             n_rows,
          guint             n_columns)
{
  if (atlas_entry_matrix_grid_get_n_rows (self->grid) == n_rows &&
      atlas_entry_matrix_grid_get_n_columns (self->grid) == n_columns)
    return;

  atlas_entry_matrix_grid_set_size (self->grid, n_rows, n_columns);
  attach_cells (self, n_rows, n_columns);
  attach_headings (self, n_rows, n_columns);
}

static void
update_heading (AtlasEntryMatrix *self,
                guint             row,
                guint             column,
                const char       *words,
                const char       *fallback)
{
  GtkWidget *heading = atlas_entry_matrix_grid_get_child_at (self->grid, row, column);

  gtk_label_set_label (GTK_LABEL (heading), words);
  atlas_content_mark_label (GTK_LABEL (heading), fallback);
  gtk_widget_set_tooltip_text (heading, words);
}

static void
update_headings (AtlasEntryMatrix *self,
                 guint             n_rows,
                 guint             n_columns)
{
  for (guint row = 1; row < n_rows; row++)
    {
      guint r = get_matrix_row (self, row);
      GtkWidget *heading = atlas_entry_matrix_grid_get_child_at (self->grid, row, 0);
      g_autofree char *words = atlas_matrix_format_row (self->matrix, r);

      update_heading (self, row, 0, words, atlas_matrix_get_row_fallback (self->matrix, r));
      atlas_widget_set_css_class (heading, "region",
                                  r != ATLAS_MATRIX_ALL &&
                                    atlas_matrix_get_row (self->matrix, r) !=
                                      ATLAS_MATRIX_ROW_PLACE);
    }
  for (guint column = 1; column < n_columns; column++)
    {
      guint c = get_matrix_column (self, column);
      g_autofree char *words = atlas_matrix_format_column (self->matrix, c);

      update_heading (self, 0, column, words, atlas_matrix_get_column_fallback (self->matrix, c));
    }
}

static void
update_cells (AtlasEntryMatrix *self,
              guint             n_rows,
              guint             n_columns)
{
  for (guint row = 1; row < n_rows; row++)
    for (guint column = 1; column < n_columns; column++)
      {
        GtkWidget *cell = atlas_entry_matrix_grid_get_child_at (self->grid, row, column);

        atlas_entry_matrix_cell_update (ATLAS_ENTRY_MATRIX_CELL (cell), self->matrix,
                                        get_matrix_row (self, row),
                                        get_matrix_column (self, column));
      }
}

static GtkWidget *
get_focus_cell (AtlasEntryMatrix *self)
{
  GtkWidget *cell = atlas_entry_matrix_grid_get_child_at (self->grid, MAX (self->focus_row, 1),
                                                          MAX (self->focus_column, 1));

  return cell != NULL ? cell : atlas_entry_matrix_grid_get_child_at (self->grid, 1, 1);
}

static void
remember_focus (AtlasEntryMatrix *self)
{
  GtkWidget *cell = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));

  if (cell != NULL)
    atlas_entry_matrix_grid_find (self->grid, cell, &self->focus_row, &self->focus_column);
}

static void
name_grid (AtlasEntryMatrix *self,
           guint             n_rows,
           guint             n_columns)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->summary),
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, n_rows - 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, n_columns - 1,
                                  -1);
}

static void
show_matrix (AtlasEntryMatrix *self)
{
  g_autofree char *summary = atlas_matrix_describe (self->matrix);
  guint n_rows = atlas_matrix_get_n_rows (self->matrix) + 2;
  guint n_columns = atlas_matrix_get_n_columns (self->matrix) + 2;

  atlas_label_tell (self->summary, summary);
  set_size (self, n_rows, n_columns);
  update_headings (self, n_rows, n_columns);
  update_cells (self, n_rows, n_columns);
  atlas_content_set_language (GTK_WIDGET (self->grid),
                              atlas_selection_get_language (get_selection (self)));
  name_grid (self, n_rows, n_columns);
  update_selected (self);
}

/* A matrix that nobody sees need not be right. */
static void
update (AtlasEntryMatrix *self)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  gboolean wants_focus = self->wants_focus || gtk_widget_get_focus_child (grid) != NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  remember_focus (self);
  g_clear_pointer (&self->matrix, atlas_matrix_free);
  self->matrix = atlas_entry_matrix_create_matrix (self);
  if (self->matrix == NULL)
    {
      atlas_entry_matrix_grid_set_size (self->grid, 0, 0);
      return;
    }

  show_matrix (self);
  self->wants_focus = FALSE;
  if (wants_focus && gtk_widget_get_focus_child (grid) == NULL && get_focus_cell (self) != NULL)
    gtk_widget_grab_focus (get_focus_cell (self));
}

static const char *
get_across (AtlasEntryMatrix *self)
{
  return atlas_facet_get_field (self->across);
}

static void
set_across (AtlasEntryMatrix *self,
            const char       *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (g_strcmp0 (field, atlas_facet_get_field (facets[i])) == 0 && self->across != facets[i])
      {
        self->across = facets[i];
        self->focus_row = self->focus_column = 1;
        update (self);
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACROSS]);
        return;
      }
}

static void
atlas_entry_matrix_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_entry_matrix_parent_class)->map (widget);

  update (ATLAS_ENTRY_MATRIX (widget));
}

/* The cell where one was, of a matrix that may not have been shown since. */
static gboolean
atlas_entry_matrix_grab_focus (GtkWidget *widget)
{
  AtlasEntryMatrix *self = ATLAS_ENTRY_MATRIX (widget);

  /* There are no cells before the matrix is on the screen. */
  self->wants_focus = get_focus_cell (self) == NULL;

  return !self->wants_focus && gtk_widget_grab_focus (get_focus_cell (self));
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
    gtk_widget_grab_focus (atlas_entry_matrix_grid_get_child_at (self->grid, 1, 1));
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
    case PROP_ACROSS:
      g_value_set_string (value, get_across (self));
      break;
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
    case PROP_ACROSS:
      set_across (self, g_value_get_string (value));
      break;
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
  widget_class->grab_focus = atlas_entry_matrix_grab_focus;
  widget_class->map = atlas_entry_matrix_map;

  /**
   * AtlasEntryMatrix:across:
   *
   * What the columns are: `theme`, `status` or `kind`.
   */
  props[PROP_ACROSS] =
      g_param_spec_string ("across", NULL, NULL, atlas_facet_get_field (ATLAS_FACET_THEME),
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasEntryMatrix:table:
   *
   * The table whose entries are counted.
   */
  props[PROP_TABLE] =
      g_param_spec_object ("table", NULL, NULL, ATLAS_TYPE_TABLE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ATLAS_TYPE_ENTRY_MATRIX_GRID);
  g_type_ensure (ATLAS_TYPE_VIEW_SWITCHER);
  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-entry-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryMatrix, grid);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryMatrix, summary);

  gtk_widget_class_install_property_action (widget_class, "matrix.across", "across");

  gtk_widget_class_set_css_name (widget_class, "entry-matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_entry_matrix_init (AtlasEntryMatrix *self)
{
  self->across = ATLAS_FACET_THEME;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->table_signals = g_signal_group_new (ATLAS_TYPE_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update), self);
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
  self->focus_row = self->focus_column = 1;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}

/**
 * atlas_entry_matrix_create_matrix:
 * @self: a matrix
 *
 * Counts what is shown once more, for paper or a file.
 *
 * Returns: (transfer full) (nullable): the counts, or %NULL where there is no
 *   briefing
 */
AtlasMatrix *
atlas_entry_matrix_create_matrix (AtlasEntryMatrix *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX (self), NULL);

  if (self->table == NULL || atlas_selection_get_briefing (get_selection (self)) == NULL)
    return NULL;

  return atlas_matrix_new (get_selection (self), atlas_table_get_kind (self->table), self->across);
}
