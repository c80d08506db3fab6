/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cells.h"

#include "atlas-entry-cell.h"

struct _AtlasEntryCells
{
  GObject parent_instance;

  AtlasRows  *rows;
  GHashTable *cells; /* of AtlasEntryCell, which it doesn't hold */
  AtlasField  first_field;
  AtlasField  line[ATLAS_N_FIELDS];
  guint       n_line;
  guint       layout_serial;
};

G_DEFINE_FINAL_TYPE (AtlasEntryCells, atlas_entry_cells, G_TYPE_OBJECT)

static void
update_cells (AtlasEntryCells *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    atlas_entry_cell_update (cell);
}

static void
atlas_entry_cells_dispose (GObject *object)
{
  g_clear_object (&ATLAS_ENTRY_CELLS (object)->rows);

  G_OBJECT_CLASS (atlas_entry_cells_parent_class)->dispose (object);
}

static void
atlas_entry_cells_finalize (GObject *object)
{
  g_hash_table_unref (ATLAS_ENTRY_CELLS (object)->cells);

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
}

/**
 * atlas_entry_cells_new:
 * @rows: the rows that the cells show
 *
 * Makes an object for the cells of a view.
 *
 * Returns: (transfer full): the object
 */
AtlasEntryCells *
atlas_entry_cells_new (AtlasRows *rows)
{
  AtlasEntryCells *self;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_CELLS, NULL);
  self->rows = g_object_ref (rows);
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

  g_hash_table_remove (self->cells, cell);
}
