/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-paper-table.h"

G_BEGIN_DECLS

/**
 * AtlasPaperSize:
 * @width: the width of a page
 * @height: its height
 * @left: the margin at the left
 * @right: the margin at the right
 * @top: the margin at the top
 * @bottom: the margin at the bottom
 *
 * A page, in points: 595.28 × 841.89 is A4.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} AtlasPaperSize;

/**
 * AtlasPaperHead:
 * @title: what the paper is about
 * @title_foreign: (nullable): its language, if that isn't the paper's
 * @subtitle: (nullable): the same, in more words
 * @subtitle_foreign: (nullable): its language, if that isn't the paper's
 * @sentence: (nullable): what is shown
 * @as_of: (nullable): when that was right, in words
 * @language: the BCP 47 tag of the language of all this
 *
 * What stands at the top of the first page, and at the foot of all.
 */
typedef struct
{
  const char    *title;
  PangoLanguage *title_foreign;
  const char    *subtitle;
  PangoLanguage *subtitle_foreign;
  const char    *sentence;
  const char    *as_of;
  const char    *language;
} AtlasPaperHead;

/**
 * AtlasPaper:
 *
 * Tables as pages: a head, rows under headings that come again on each page,
 * the footnotes of the names that stand on a page, and its number. A row breaks
 * only where it is higher than a page; no line is lost or cut.
 *
 * It draws onto any cairo context: a printer's, a preview's, a file's.
 */
typedef struct _AtlasPaper AtlasPaper;

/**
 * AtlasPaperFigureFunc:
 * @cr: a cairo context whose unit is a point and whose origin is the corner of the figure
 * @width: how wide it is
 * @height: how high it is
 * @data: what it was set with
 *
 * Draws the figure of a paper.
 */
typedef void (*AtlasPaperFigureFunc) (cairo_t  *cr,
                                      double    width,
                                      double    height,
                                      gpointer  data);

AtlasPaper *atlas_paper_new         (const AtlasPaperSize *size,
                                     const AtlasPaperHead *head);
void        atlas_paper_free        (AtlasPaper           *self);
void        atlas_paper_add_note    (AtlasPaper           *self,
                                     const char           *name,
                                     const char           *mark,
                                     const char           *text,
                                     PangoLanguage        *foreign);
void        atlas_paper_take_table  (AtlasPaper           *self,
                                     AtlasPaperTable      *table);
void        atlas_paper_set_figure  (AtlasPaper           *self,
                                     double                height,
                                     const char           *caption,
                                     AtlasPaperFigureFunc  draw,
                                     gpointer              data,
                                     GDestroyNotify        destroy);
void        atlas_paper_set_figure_notes
                                    (AtlasPaper           *self);
void        atlas_paper_set_n_columns
                                    (AtlasPaper           *self,
                                     guint                 n_columns);
double      atlas_paper_get_column_width
                                    (const AtlasPaper     *self);
const char *atlas_paper_get_title   (AtlasPaper           *self);
guint       atlas_paper_get_n_sections
                                    (AtlasPaper           *self);
const char *atlas_paper_get_section (AtlasPaper           *self,
                                     guint                 index,
                                     guint                *page);
gboolean    atlas_paper_paginate    (AtlasPaper           *self,
                                     guint                 n_rows);
gboolean    atlas_paper_fits        (AtlasPaper           *self,
                                     guint                 n_pages);
guint       atlas_paper_get_n_pages (AtlasPaper           *self);
void        atlas_paper_draw        (AtlasPaper           *self,
                                     guint                 page,
                                     cairo_t              *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasPaper, atlas_paper_free)

G_END_DECLS
