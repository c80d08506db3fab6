/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cells.h"

#include <math.h>

#include "atlas-entry-cell.h"

struct _AtlasEntryCells
{
  GObject parent_instance;

  AtlasRows     *rows;
  GtkColumnView *view; /* weak: it outlives neither its cells nor their factories */

  GHashTable *cells; /* of AtlasEntryCell, which it doesn't hold */
  GHashTable *late;  /* those of them that show what stood there before */
  guint       tick_id;
  gboolean    is_painted; /* what is in sight */

  AtlasField  first_field;
  AtlasField  line[ATLAS_N_FIELDS];
  guint       n_line;
  guint       layout_serial;
};

G_DEFINE_FINAL_TYPE (AtlasEntryCells, atlas_entry_cells, G_TYPE_OBJECT)

/* --- Cells that nobody sees. --- */

/* As many cells of a few rows as can be updated and laid out between two frames of a
 * screen, along with all else that comes after a filter. */
#define N_STEP 40

/* Behind another view, where frames go on, but nothing of the table is seen. */
static gboolean
is_behind (AtlasEntryCells *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  return gtk_widget_get_realized (view) && !gtk_widget_get_mapped (view);
}

/* A list view of GTK 4.8 has widgets for some 200 rows, of which a screen shows thirty;
 * a page more on both sides, because it may be scrolled. All rows are of one height. */
static void
get_seen (AtlasEntryCells *self,
          double          *start,
          double          *end)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkWidget *row = gtk_widget_get_first_child (list);
  graphene_rect_t bounds;

  *start = 0.0;
  *end = is_behind (self) ? 0.0 : HUGE_VAL;
  /* With its border, which isn't part of its height. */
  if (is_behind (self) || row == NULL || !gtk_widget_compute_bounds (row, list, &bounds) ||
      bounds.size.height <= 0.0F)
    return;

  *start = (value - page) / bounds.size.height - 1;
  *end = (value + 2 * page) / bounds.size.height + 1;
}

/* Who goes far by a key has rows there before the adjustment says so. Others that were
 * in sight have none any more; but for one that has the focus, and the like. */
static gboolean
is_far (AtlasEntryCells *self,
        double           start,
        double           end)
{
  guint middle = end < HUGE_VAL ? (guint) MAX (0.0, (start + end) / 2) : G_MAXUINT;
  gboolean has_middle = FALSE;
  gboolean has_next = middle >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)) - 1;
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      guint position = atlas_entry_cell_get_position (cell);

      has_middle = has_middle || position == middle;
      has_next = has_next || position == middle + 1;
    }

  return !has_middle || !has_next;
}

static gboolean
can_wait (AtlasEntryCells *self,
          AtlasEntryCell  *cell,
          double           start,
          double           end)
{
  guint position = atlas_entry_cell_get_position (cell);

  return (position < start || position >= end) && atlas_entry_cell_has_shown (cell);
}

static void
update_late (AtlasEntryCells *self,
             guint            n_most,
             double           start,
             double           end)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->late);
  while (cells->len < n_most && g_hash_table_iter_next (&iter, &cell, NULL))
    if (!can_wait (self, cell, start, end))
      {
        g_ptr_array_add (cells, cell);
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = 0; i < cells->len; i++)
    atlas_entry_cell_update (g_ptr_array_index (cells, i));
}

/* A tick comes before its frame: what is in sight is painted first. */
static gboolean
tick_cb (GtkWidget     *view,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  AtlasEntryCells *self = user_data;
  double start, end;

  get_seen (self, &start, &end);
  if (!is_behind (self) && is_far (self, start, end))
    update_late (self, G_MAXUINT, 0.0, HUGE_VAL);
  else
    update_late (self, G_MAXUINT, start, end);
  if (self->is_painted)
    update_late (self, N_STEP, 0.0, HUGE_VAL);
  self->is_painted = TRUE;
  if (g_hash_table_size (self->late) > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
add_late (AtlasEntryCells *self,
          AtlasEntryCell  *cell)
{
  if (self->tick_id == 0)
    {
      self->is_painted = FALSE;
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb,
                                                    g_object_ref (self), g_object_unref);
    }
  g_hash_table_add (self->late, cell);
}

static void
update_cell (AtlasEntryCells *self,
             AtlasEntryCell  *cell,
             double           start,
             double           end)
{
  if (can_wait (self, cell, start, end))
    add_late (self, cell);
  else
    {
      g_hash_table_remove (self->late, cell);
      atlas_entry_cell_update (cell);
    }
}

static void
update_cells (AtlasEntryCells *self)
{
  GHashTableIter iter;
  gpointer cell;
  double start, end;

  if (self->view == NULL)
    return;

  get_seen (self, &start, &end);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    update_cell (self, cell, start, end);
}

/* --- The object. --- */

static void
atlas_entry_cells_dispose (GObject *object)
{
  AtlasEntryCells *self = ATLAS_ENTRY_CELLS (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (atlas_entry_cells_parent_class)->dispose (object);
}

static void
atlas_entry_cells_finalize (GObject *object)
{
  AtlasEntryCells *self = ATLAS_ENTRY_CELLS (object);

  g_hash_table_unref (self->late);
  g_hash_table_unref (self->cells);

  G_OBJECT_CLASS (atlas_entry_cells_parent_class)->finalize (object);
}

static void
atlas_entry_cells_class_init (AtlasEntryCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_cells_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_entry_cells_finalize;
}

static void
atlas_entry_cells_init (AtlasEntryCells *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->late = g_hash_table_new (NULL, NULL);
}

/**
 * atlas_entry_cells_new:
 * @rows: the rows that the cells show
 * @view: the view that they are in
 *
 * Makes an object for the cells of a view. Those that are in sight are told of
 * changes at once, the others with the next frames.
 *
 * Returns: (transfer full): the object
 */
AtlasEntryCells *
atlas_entry_cells_new (AtlasRows     *rows,
                       GtkColumnView *view)
{
  AtlasEntryCells *self;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_CELLS, NULL);
  self->rows = g_object_ref (rows);
  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (rows, "changed", G_CALLBACK (update_cells), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_entry_cells_get_rows:
 * @self: cells
 *
 * Gets the rows that the cells show.
 *
 * Returns: (transfer none): the rows
 */
AtlasRows *
atlas_entry_cells_get_rows (AtlasEntryCells *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELLS (self), NULL);

  return self->rows;
}

/**
 * atlas_entry_cells_get_first_field:
 * @self: cells
 *
 * Gets the field of the first column, where the headings of groups stand.
 *
 * Returns: the field
 */
AtlasField
atlas_entry_cells_get_first_field (AtlasEntryCells *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELLS (self), ATLAS_FIELD_TITLE);

  return self->first_field;
}

/**
 * atlas_entry_cells_get_line:
 * @self: cells
 * @fields: (out) (array length=n_fields) (transfer none): where to put the fields
 *
 * Gets what stands in a line below each title.
 *
 * Returns: how many fields that are, 0 where each has a column of its own
 */
guint
atlas_entry_cells_get_line (AtlasEntryCells   *self,
                            const AtlasField **fields)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELLS (self), 0);
  g_return_val_if_fail (fields != NULL, 0);

  *fields = self->line;

  return self->n_line;
}

/**
 * atlas_entry_cells_get_layout_serial:
 * @self: cells
 *
 * Gets a number that stands for what stands where: after a change it is another
 * one.
 *
 * Returns: the number
 */
guint
atlas_entry_cells_get_layout_serial (AtlasEntryCells *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELLS (self), 0);

  return self->layout_serial;
}

/**
 * atlas_entry_cells_set_layout:
 * @self: cells
 * @first_field: the field of the column that is now the first one on the screen
 * @line: (array length=n_line): fields that stand in a line below the title
 * @n_line: how many those are
 *
 * Sets where the headings of groups stand, and what stands below titles.
 */
void
atlas_entry_cells_set_layout (AtlasEntryCells  *self,
                              AtlasField        first_field,
                              const AtlasField *line,
                              guint             n_line)
{
  g_return_if_fail (ATLAS_IS_ENTRY_CELLS (self));
  g_return_if_fail (first_field < ATLAS_N_FIELDS);
  g_return_if_fail (n_line <= ATLAS_N_FIELDS);

  if (self->first_field == first_field && self->n_line == n_line &&
      memcmp (self->line, line, n_line * sizeof (AtlasField)) == 0)
    return;

  self->first_field = first_field;
  memcpy (self->line, line, n_line * sizeof (AtlasField));
  self->n_line = n_line;
  self->layout_serial++;
  update_cells (self);
}

/**
 * atlas_entry_cells_add:
 * @self: cells
 * @cell: a new cell
 *
 * Begins to tell a cell of changes.
 */
void
atlas_entry_cells_add (AtlasEntryCells *self,
                       GtkWidget       *cell)
{
  g_return_if_fail (ATLAS_IS_ENTRY_CELLS (self));

  g_hash_table_add (self->cells, cell);
}

/**
 * atlas_entry_cells_remove:
 * @self: cells
 * @cell: one of them
 *
 * Forgets a cell, which is about to go.
 */
void
atlas_entry_cells_remove (AtlasEntryCells *self,
                          GtkWidget       *cell)
{
  g_return_if_fail (ATLAS_IS_ENTRY_CELLS (self));

  g_hash_table_remove (self->late, cell);
  g_hash_table_remove (self->cells, cell);
}

/**
 * atlas_entry_cells_update_cell:
 * @self: cells
 * @cell: one of them, which may have come to another row
 *
 * Lets a cell show what stands in its row: at once if it is in sight, and soon if
 * it is not. Whoever scrolls a long way has two hundred rows come to other places.
 */
void
atlas_entry_cells_update_cell (AtlasEntryCells *self,
                               GtkWidget       *cell)
{
  double start, end;

  g_return_if_fail (ATLAS_IS_ENTRY_CELLS (self));
  g_return_if_fail (ATLAS_IS_ENTRY_CELL (cell));

  if (self->view == NULL)
    return;

  get_seen (self, &start, &end);
  update_cell (self, ATLAS_ENTRY_CELL (cell), start, end);
}
