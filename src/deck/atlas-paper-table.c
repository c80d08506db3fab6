/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-table-private.h"

/* --- What stands in it. --- */

static void
column_clear (AtlasPaperTableColumn *column)
{
  g_free (column->heading);
}

/**
 * atlas_paper_table_new:
 *
 * Makes a table without columns.
 *
 * Returns: (transfer full): the table
 */
AtlasPaperTable *
atlas_paper_table_new (void)
{
  AtlasPaperTable *self = g_new0 (AtlasPaperTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (AtlasPaperTableColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) column_clear);
  self->strings = g_string_chunk_new (4096);
  self->texts = g_ptr_array_new ();
  self->stages = g_byte_array_new ();

  return self;
}

/**
 * atlas_paper_table_free:
 * @self: a table
 *
 * Frees a table.
 */
void
atlas_paper_table_free (AtlasPaperTable *self)
{
  g_array_unref (self->columns);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->texts);
  g_byte_array_unref (self->stages);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->attributes, g_hash_table_unref);
  g_free (self->title);
  g_clear_object (&self->context);
  g_free (self);
}

/**
 * atlas_paper_table_add_column:
 * @self: a table without cells
 * @column: what the column holds
 * @heading: its heading
 *
 * Adds a column.
 */
void
atlas_paper_table_add_column (AtlasPaperTable  *self,
                              AtlasPaperColumn  column,
                              const char       *heading)
{
  AtlasPaperTableColumn added = { column, g_strdup (heading), 0, 0 };

  g_return_if_fail (self->texts->len == 0);

  g_array_append_val (self->columns, added);
}

/**
 * atlas_paper_table_add_cell:
 * @self: a table with columns
 * @text: what stands in the cell, valid UTF-8
 * @stages: a bit, 1 << the stage, for each stage whose shape goes with it
 *
 * Adds a cell to the row that isn't full, or begins another one.
 */
void
atlas_paper_table_add_cell (AtlasPaperTable *self,
                            const char      *text,
                            guint            stages)
{
  guint8 byte = (guint8) stages;

  g_return_if_fail (self->columns->len > 0);
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->texts, g_string_chunk_insert_const (self->strings, text));
  g_byte_array_append (self->stages, &byte, 1);
}

/**
 * atlas_paper_table_set_link:
 * @self: a table with cells
 * @url: an address
 *
 * Lets the last cell lead to an address, where the paper is a file.
 */
void
atlas_paper_table_set_link (AtlasPaperTable *self,
                            const char      *url)
{
  g_return_if_fail (self->texts->len > 0);

  if (self->links == NULL)
    self->links = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (self->links, GUINT_TO_POINTER (self->texts->len - 1), g_strdup (url));
}

/**
 * atlas_paper_table_set_attributes:
 * @self: a table with cells
 * @attributes: attributes of the text of the last cell
 *
 * Says what isn't alike all through the last cell: strong letters, where a row has one
 * cell for all it says, and texts in another language.
 */
void
atlas_paper_table_set_attributes (AtlasPaperTable *self,
                                  PangoAttrList   *attributes)
{
  g_return_if_fail (self->texts->len > 0);

  if (self->attributes == NULL)
    self->attributes =
        g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pango_attr_list_unref);
  g_hash_table_insert (self->attributes, GUINT_TO_POINTER (self->texts->len - 1),
                       pango_attr_list_ref (attributes));
}

/**
 * atlas_paper_table_set_title:
 * @self: a table
 * @title: what stands above its headings
 *
 * Gives the table a title, which is also that of a section in an outline.
 */
void
atlas_paper_table_set_title (AtlasPaperTable *self,
                             const char      *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * atlas_paper_table_set_title_foreign:
 * @self: a table
 * @foreign: (nullable): the language of its title, or %NULL for that of the paper
 *
 * Says which language the title is in, where it has not been translated.
 */
void
atlas_paper_table_set_title_foreign (AtlasPaperTable *self,
                                     PangoLanguage   *foreign)
{
  self->title_foreign = foreign;
}

/**
 * atlas_paper_table_get_title:
 * @self: a table
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
atlas_paper_table_get_title (const AtlasPaperTable *self)
{
  return self->title;
}

/**
 * atlas_paper_table_set_plain:
 * @self: a table
 *
 * Leaves out headings and lines, and lets no column be wider than it needs.
 */
void
atlas_paper_table_set_plain (AtlasPaperTable *self)
{
  self->is_plain = TRUE;
}

/**
 * atlas_paper_table_set_density:
 * @self: a table
 * @density: how close its rows are
 *
 * Sets the rows closer together, where all of a paper is to stand on a page.
 */
void
atlas_paper_table_set_density (AtlasPaperTable   *self,
                               AtlasPaperDensity  density)
{
  self->density = density;
}

/**
 * atlas_paper_table_get_n_columns:
 * @self: a table
 *
 * Gets how many columns it has.
 *
 * Returns: the number
 */
guint
atlas_paper_table_get_n_columns (const AtlasPaperTable *self)
{
  return self->columns->len;
}

/**
 * atlas_paper_table_get_n_rows:
 * @self: a table
 *
 * Gets how many rows are full.
 *
 * Returns: the number
 */
guint
atlas_paper_table_get_n_rows (const AtlasPaperTable *self)
{
  return self->columns->len > 0 ? self->texts->len / self->columns->len : 0;
}

/**
 * atlas_paper_table_get_heading:
 * @self: a table
 * @column: a column
 *
 * Gets what stands above a column.
 *
 * Returns: (transfer none): the heading
 */
const char *
atlas_paper_table_get_heading (const AtlasPaperTable *self,
                               guint                  column)
{
  return atlas_paper_table_get_column (self, column)->heading;
}

/**
 * atlas_paper_table_get_text:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Gets what stands in a cell.
 *
 * Returns: (transfer none): the text
 */
const char *
atlas_paper_table_get_text (const AtlasPaperTable *self,
                            guint                  row,
                            guint                  column)
{
  return g_ptr_array_index (self->texts, row * self->columns->len + column);
}

static guint
get_stages (const AtlasPaperTable *self,
            guint                  row,
            guint                  column)
{
  return self->stages->data[row * self->columns->len + column];
}

/* --- How large it is. --- */

AtlasPaperTextStyle
atlas_paper_table_get_style (const AtlasPaperTable *self,
                             guint                  column)
{
  static const AtlasPaperTextStyle texts[] = {
    [ATLAS_PAPER_OPEN] = ATLAS_PAPER_TEXT_BODY,
    [ATLAS_PAPER_DENSE] = ATLAS_PAPER_TEXT_DENSE,
    [ATLAS_PAPER_DENSEST] = ATLAS_PAPER_TEXT_DENSEST,
  };

  switch (atlas_paper_table_get_column (self, column)->sort)
    {
    case ATLAS_PAPER_COLUMN_STRONG:
      return ATLAS_PAPER_TEXT_STRONG;
    case ATLAS_PAPER_COLUMN_SMALL:
      return self->density != ATLAS_PAPER_OPEN ? ATLAS_PAPER_TEXT_DENSE_NOTE
                                               : ATLAS_PAPER_TEXT_NOTE;
    case ATLAS_PAPER_COLUMN_TEXT:
    case ATLAS_PAPER_COLUMN_COUNT:
    default:
      return texts[self->density];
    }
}

/* How much room the shapes of a cell's stages take, the gap to its text included. */
double
atlas_paper_table_get_marks (const AtlasPaperTable *self,
                             guint                  row,
                             guint                  column)
{
  guint n_marks = 0;

  for (guint stages = get_stages (self, row, column); stages != 0; stages >>= 1)
    n_marks += stages & 1;

  return n_marks * (ATLAS_PAPER_MARK_SIZE + ATLAS_PAPER_MARK_GAP);
}

/* Beside a number there may be no room for its shapes. */
gboolean
atlas_paper_table_has_marks_below (const AtlasPaperTable *self,
                                   guint                  row,
                                   guint                  column)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  double marks = atlas_paper_table_get_marks (self, row, column);
  g_autoptr (PangoLayout) layout = NULL;

  if (c->sort != ATLAS_PAPER_COLUMN_COUNT || marks <= 0)
    return FALSE;

  layout = atlas_paper_table_create_layout (self, row, column);

  return atlas_paper_text_get_width (layout) + marks > c->width - 2;
}

PangoLayout *
atlas_paper_table_create_layout (const AtlasPaperTable *self,
                                 guint                  row,
                                 guint                  column)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  double room = c->width - 2 * ATLAS_PAPER_CELL_X - atlas_paper_table_get_marks (self, row, column);
  gpointer cell = GUINT_TO_POINTER (row * self->columns->len + column);
  PangoAttrList *attributes =
      self->attributes != NULL ? g_hash_table_lookup (self->attributes, cell) : NULL;
  PangoLayout *layout =
      atlas_paper_text_create (self->context, atlas_paper_table_get_style (self, column),
                               atlas_paper_table_get_text (self, row, column),
                               c->sort == ATLAS_PAPER_COLUMN_COUNT ? -1 : MAX (room, 1), 0);

  if (attributes != NULL)
    atlas_paper_text_add_attributes (layout, attributes);

  return layout;
}

/**
 * atlas_paper_table_set_width:
 * @self: a table with all its rows
 * @context: what texts are set with
 * @width: how wide the table is
 * @most_heading: how high its headings may be
 *
 * Settles how wide the columns are, which depends on what stands in them.
 */
void
atlas_paper_table_set_width (AtlasPaperTable *self,
                             PangoContext    *context,
                             double           width,
                             double           most_heading)
{
  g_set_object (&self->context, context);
  self->is_mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  /* Texts stand below what is above the table; only lines are as wide as it. */
  self->width = width + 2 * ATLAS_PAPER_CELL_X;
  atlas_paper_table_share_width (self, most_heading);
}

/**
 * atlas_paper_table_get_heading_height:
 * @self: a table
 *
 * Gets how much room the title and the headings of columns take at the top of
 * each page. The width has to be set.
 *
 * Returns: the height, in points
 */
double
atlas_paper_table_get_heading_height (const AtlasPaperTable *self)
{
  return self->heading_height;
}

/* --- Lines of rows that are parted. --- */

static guint
get_n_lines (const AtlasPaperTable *self,
             guint                  row,
             guint                  column)
{
  g_autoptr (PangoLayout) layout = atlas_paper_table_create_layout (self, row, column);

  return (guint) pango_layout_get_line_count (layout);
}

/* How high the lines are that a part has of a cell. */
static double
measure_lines (const AtlasPaperTable *self,
               const AtlasPaperPart  *part,
               guint                  column)
{
  g_autoptr (PangoLayout) layout = atlas_paper_table_create_layout (self, part->row, column);
  PangoLayoutIter *iter;
  double height = 0, top = -1;
  guint line = 0;

  if (part->from == NULL && part->to == NULL)
    return atlas_paper_text_get_height (layout);

  iter = pango_layout_get_iter (layout);
  do
    {
      AtlasPaperLine l = atlas_paper_table_get_line (iter);

      if (!atlas_paper_part_has (part, column, line++))
        continue;
      top = top < 0 ? l.top : top;
      height = l.bottom - top;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return height;
}

/**
 * atlas_paper_table_measure:
 * @self: a table whose width is set
 * @part: a row, or a part of one
 *
 * Gets how high a row is.
 *
 * Returns: the height
 */
double
atlas_paper_table_measure (const AtlasPaperTable *self,
                           const AtlasPaperPart  *part)
{
  double height = 0;

  for (guint column = 0; column < self->columns->len; column++)
    height = MAX (height, measure_lines (self, part, column) +
                              (atlas_paper_table_has_marks_below (self, part->row, column)
                                   ? ATLAS_PAPER_MARK_SIZE
                                   : 0));

  return height + 2 * atlas_paper_table_get_pad (self);
}

static guint
count_fitting (const AtlasPaperTable *self,
               guint                  row,
               guint                  column,
               guint                  from,
               double                 room)
{
  g_autoptr (PangoLayout) layout = atlas_paper_table_create_layout (self, row, column);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double top = -1;
  guint line = 0;

  do
    {
      AtlasPaperLine l = atlas_paper_table_get_line (iter);

      if (line >= from && top < 0)
        top = l.top;
      if (line >= from && l.bottom - top > room)
        break;
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return MAX (line, from);
}

/**
 * atlas_paper_table_split:
 * @self: a table whose width is set
 * @row: a row
 * @from: (nullable): for each column the first line that is left, or %NULL for all
 * @room: how much room there is
 * @is_forced: whether a line of each cell has to go even where there is no room
 * @to: (out caller-allocates): for each column the line after the last one that fits
 *
 * Parts a row that is higher than what is left of a page.
 *
 * Returns: whether any line fits
 */
gboolean
atlas_paper_table_split (const AtlasPaperTable *self,
                         guint                  row,
                         const guint           *from,
                         double                 room,
                         gboolean               is_forced,
                         guint                 *to)
{
  gboolean fits = FALSE;

  for (guint column = 0; column < self->columns->len; column++)
    {
      guint first = from != NULL ? from[column] : 0;
      guint n_lines = get_n_lines (self, row, column);

      to[column] = count_fitting (self, row, column, first, room - 2 * atlas_paper_table_get_pad (self));
      if (is_forced && to[column] == first)
        to[column] = MIN (first + 1, n_lines);
      fits |= to[column] > first;
    }

  return fits;
}

/**
 * atlas_paper_table_is_end:
 * @self: a table whose width is set
 * @row: a row
 * @to: for each column a line
 *
 * Gets whether nothing of a row is left from these lines on.
 *
 * Returns: whether nothing is
 */
gboolean
atlas_paper_table_is_end (const AtlasPaperTable *self,
                          guint                  row,
                          const guint           *to)
{
  for (guint column = 0; column < self->columns->len; column++)
    if (to[column] < get_n_lines (self, row, column))
      return FALSE;

  return TRUE;
}

/**
 * atlas_paper_table_get_range:
 * @self: a table whose width is set
 * @part: a row, or a part of one
 * @column: a column
 * @start: (out): where the part begins in the text of the cell, in bytes
 * @end: (out): where it ends
 *
 * Gets what a part has of the text of a cell.
 */
void
atlas_paper_table_get_range (const AtlasPaperTable *self,
                             const AtlasPaperPart  *part,
                             guint                  column,
                             gsize                 *start,
                             gsize                 *end)
{
  g_autoptr (PangoLayout) layout = NULL;
  gsize length = strlen (atlas_paper_table_get_text (self, part->row, column));

  *start = 0;
  *end = length;
  if (part->from == NULL && part->to == NULL)
    return;

  layout = atlas_paper_table_create_layout (self, part->row, column);
  for (int line = 0; line < pango_layout_get_line_count (layout); line++)
    {
      PangoLayoutLine *l = pango_layout_get_line_readonly (layout, line);

      if (part->from != NULL && (guint) line < part->from[column])
        *start = (gsize) l->start_index + (gsize) l->length;
      if (part->to != NULL && (guint) line < part->to[column])
        *end = (gsize) l->start_index + (gsize) l->length;
    }
  if (part->to != NULL && part->to[column] == 0)
    *end = 0;
}
