/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-paper-table.h"
#include "atlas-paper-text-private.h"

G_BEGIN_DECLS

/* Around the text of a cell, and between marks of stages, in points. */
#define ATLAS_PAPER_CELL_X 5.0
#define ATLAS_PAPER_CELL_Y 3.5
#define ATLAS_PAPER_DENSE_CELL_Y 1.2
#define ATLAS_PAPER_MARK_SIZE 6.4
#define ATLAS_PAPER_MARK_GAP 2.6
#define ATLAS_PAPER_AFTER_TITLE 4.0
#define ATLAS_PAPER_DENSE_AFTER_TITLE 2.0

typedef struct
{
  AtlasPaperColumn sort;
  char            *heading;
  double           x; /* from the side where one begins to read */
  double           width;
} AtlasPaperTableColumn;

struct _AtlasPaperTable
{
  GArray       *columns; /* of AtlasPaperTableColumn */
  GStringChunk *strings;
  GPtrArray    *texts;   /* of the cells, row by row */
  GByteArray   *stages;  /* a bit for each stage that a cell shows */
  GHashTable   *links;   /* (nullable) addresses by the numbers of cells */
  GHashTable   *attributes; /* (nullable) PangoAttrList by the numbers of cells */
  char         *title;   /* (nullable) */
  PangoLanguage *title_foreign; /* (nullable) */

  PangoContext *context;
  gboolean      is_mirrored; /* the first column is at the right */
  double        width;
  double        title_height;
  double        heading_height; /* with the title's */
  gboolean      is_turned; /* the headings of counts */
  gboolean      is_plain;  /* without headings and lines */
  AtlasPaperDensity density;
};

static inline const AtlasPaperTableColumn *
atlas_paper_table_get_column (const AtlasPaperTable *self,
                              guint                  column)
{
  return &g_array_index (self->columns, AtlasPaperTableColumn, column);
}

/* How much is above and below the text of a cell. */
static inline double
atlas_paper_table_get_pad (const AtlasPaperTable *self)
{
  return self->density != ATLAS_PAPER_OPEN ? ATLAS_PAPER_DENSE_CELL_Y : ATLAS_PAPER_CELL_Y;
}

/* A line of a cell, in its layout. */
typedef struct
{
  double top;
  double bottom;
  double baseline;
  double x;
} AtlasPaperLine;

static inline AtlasPaperLine
atlas_paper_table_get_line (PangoLayoutIter *iter)
{
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);

  return (AtlasPaperLine) {
    (double) logical.y / PANGO_SCALE,
    (double) (logical.y + logical.height) / PANGO_SCALE,
    (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE,
    (double) logical.x / PANGO_SCALE,
  };
}

static inline gboolean
atlas_paper_part_has (const AtlasPaperPart *part,
                      guint                 column,
                      guint                 line)
{
  return (part->from == NULL || line >= part->from[column]) &&
         (part->to == NULL || line < part->to[column]);
}

void         atlas_paper_table_share_width   (AtlasPaperTable       *self,
                                              double                 most_heading);
double       atlas_paper_table_get_marks     (const AtlasPaperTable *self,
                                              guint                  row,
                                              guint                  column);
gboolean     atlas_paper_table_has_marks_below
                                             (const AtlasPaperTable *self,
                                              guint                  row,
                                              guint                  column);
PangoLayout *atlas_paper_table_create_layout (const AtlasPaperTable *self,
                                              guint                  row,
                                              guint                  column);
PangoLayout *atlas_paper_table_create_title  (const AtlasPaperTable *self,
                                              const char            *title);
AtlasPaperTextStyle
             atlas_paper_table_get_style     (const AtlasPaperTable *self,
                                              guint                  column);

G_END_DECLS
