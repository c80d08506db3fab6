/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-paper.h"

G_BEGIN_DECLS

/* The line at the foot of a page, and the room above it, in points. */
#define ATLAS_PAPER_FOOT_HEIGHT 20.0

/* Between columns of tables, in points. */
#define ATLAS_PAPER_COLUMN_GAP 18.0

/* A name that has a footnote, wherever it stands. */
typedef struct
{
  char *name;
  char *words; /* the mark and the text; the same for names that share a note */
  PangoLanguage *foreign; /* (nullable) what language that is, if it isn't the paper's */
  guint first; /* the first of the notes with these words */
  double height;
} AtlasPaperNote;

typedef struct
{
  AtlasPaperPart part;
  guint          table;
  guint          column; /* of the page */
  gboolean       has_heading; /* stands below one */
  double         y;
  double         height;
} AtlasPaperPiece;

typedef struct
{
  GArray   *pieces;
  gboolean *notes; /* which of them stand at the foot */
} AtlasPaperPage;

struct _AtlasPaper
{
  AtlasPaperSize size;
  char          *title;
  PangoLanguage *title_foreign; /* (nullable) */
  char          *subtitle;
  PangoLanguage *subtitle_foreign; /* (nullable) */
  char          *sentence;
  char          *as_of;
  PangoContext  *context;
  double         head_height;
  guint          n_columns; /* of a page */

  /* Below the head, or NULL. */
  AtlasPaperFigureFunc draw_figure;
  gpointer       figure;
  GDestroyNotify destroy_figure;
  double         figure_height;
  char          *caption;
  gboolean       has_figure_notes;

  GArray        *notes;  /* of AtlasPaperNote */
  GPtrArray     *tables; /* of AtlasPaperTable */
  GPtrArray     *pages;  /* of AtlasPaperPage */

  /* How far the pages are laid out. */
  gboolean       is_begun;
  gboolean       is_complete;
  guint          table;
  guint          row;
  guint         *from; /* where the row goes on, or NULL */
  guint          column; /* of the page that is laid out */
  double         y;
};

double atlas_paper_get_width        (const AtlasPaper *self);
double atlas_paper_set_head         (const AtlasPaper *self,
                                     cairo_t          *cr);

GArray *atlas_paper_create_notes    (void);
void   atlas_paper_find_notes       (const AtlasPaper *self,
                                     const char       *text,
                                     gsize             start,
                                     gsize             end,
                                     gboolean         *notes);
void   atlas_paper_move_long_notes  (AtlasPaper       *self);
double atlas_paper_get_notes_height (const AtlasPaper *self,
                                     const gboolean   *notes);

G_END_DECLS
