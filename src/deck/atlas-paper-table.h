/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "atlas-stage.h"

G_BEGIN_DECLS

/**
 * AtlasPaperTable:
 *
 * Columns and rows for paper: what stands in the cells, how wide the columns
 * are, how high the rows, and how both are drawn. Which row comes to stand on
 * which page is the [struct@Paper]'s business.
 *
 * All sizes are points.
 */
typedef struct _AtlasPaperTable AtlasPaperTable;

/**
 * AtlasPaperColumn:
 * @ATLAS_PAPER_COLUMN_TEXT: text that breaks into lines
 * @ATLAS_PAPER_COLUMN_STRONG: the same, of what the row is about
 * @ATLAS_PAPER_COLUMN_COUNT: a number; such columns are as wide as each other
 * @ATLAS_PAPER_COLUMN_SMALL: text as small as a footnote
 *
 * What a column holds.
 */
typedef enum
{
  ATLAS_PAPER_COLUMN_TEXT,
  ATLAS_PAPER_COLUMN_STRONG,
  ATLAS_PAPER_COLUMN_COUNT,
  ATLAS_PAPER_COLUMN_SMALL,
} AtlasPaperColumn;

/**
 * AtlasPaperDensity:
 * @ATLAS_PAPER_OPEN: rows with lines between them
 * @ATLAS_PAPER_DENSE: rows closer together, without lines
 * @ATLAS_PAPER_DENSEST: the same in somewhat smaller letters
 *
 * How close a table is set, where all of a paper is to stand on a page.
 */
typedef enum
{
  ATLAS_PAPER_OPEN,
  ATLAS_PAPER_DENSE,
  ATLAS_PAPER_DENSEST,
} AtlasPaperDensity;

/**
 * AtlasPaperPart:
 * @row: a row
 * @from: (nullable): for each column its first line, or %NULL for a row that begins here
 * @to: (nullable): for each column the line after its last one, or %NULL for a row that
 *   ends here
 *
 * A row, or what a page has of it.
 */
typedef struct
{
  guint  row;
  guint *from;
  guint *to;
} AtlasPaperPart;

AtlasPaperTable *atlas_paper_table_new           (void);
void             atlas_paper_table_free          (AtlasPaperTable       *self);
void             atlas_paper_table_add_column    (AtlasPaperTable       *self,
                                                  AtlasPaperColumn       column,
                                                  const char            *heading);
void             atlas_paper_table_add_cell      (AtlasPaperTable       *self,
                                                  const char            *text,
                                                  guint                  stages);
void             atlas_paper_table_set_link      (AtlasPaperTable       *self,
                                                  const char            *url);
void             atlas_paper_table_set_attributes
                                                 (AtlasPaperTable       *self,
                                                  PangoAttrList         *attributes);
void             atlas_paper_table_set_title     (AtlasPaperTable       *self,
                                                  const char            *title);
void             atlas_paper_table_set_title_foreign
                                                 (AtlasPaperTable       *self,
                                                  PangoLanguage         *foreign);
const char      *atlas_paper_table_get_title     (const AtlasPaperTable *self);
void             atlas_paper_table_set_plain     (AtlasPaperTable       *self);
void             atlas_paper_table_set_density   (AtlasPaperTable       *self,
                                                  AtlasPaperDensity      density);
guint            atlas_paper_table_get_n_columns (const AtlasPaperTable *self);
guint            atlas_paper_table_get_n_rows    (const AtlasPaperTable *self);
const char      *atlas_paper_table_get_heading   (const AtlasPaperTable *self,
                                                  guint                  column);
const char      *atlas_paper_table_get_text      (const AtlasPaperTable *self,
                                                  guint                  row,
                                                  guint                  column);
void             atlas_paper_table_set_width     (AtlasPaperTable       *self,
                                                  PangoContext          *context,
                                                  double                 width,
                                                  double                 most_heading);
double           atlas_paper_table_get_heading_height
                                                 (const AtlasPaperTable *self);
double           atlas_paper_table_measure       (const AtlasPaperTable *self,
                                                  const AtlasPaperPart  *part);
gboolean         atlas_paper_table_split         (const AtlasPaperTable *self,
                                                  guint                  row,
                                                  const guint           *from,
                                                  double                 room,
                                                  gboolean               is_forced,
                                                  guint                 *to);
gboolean         atlas_paper_table_is_end        (const AtlasPaperTable *self,
                                                  guint                  row,
                                                  const guint           *to);
void             atlas_paper_table_get_range     (const AtlasPaperTable *self,
                                                  const AtlasPaperPart  *part,
                                                  guint                  column,
                                                  gsize                 *start,
                                                  gsize                 *end);
void             atlas_paper_table_draw_heading  (const AtlasPaperTable *self,
                                                  gboolean               is_continued,
                                                  cairo_t               *cr,
                                                  double                 x,
                                                  double                 y);
void             atlas_paper_table_draw          (const AtlasPaperTable *self,
                                                  const AtlasPaperPart  *part,
                                                  cairo_t               *cr,
                                                  double                 x,
                                                  double                 y,
                                                  double                 height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasPaperTable, atlas_paper_table_free)

G_END_DECLS
