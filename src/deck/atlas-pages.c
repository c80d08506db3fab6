/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-pages.h"

#include "atlas-deck-svg-private.h"
#include "atlas-deck.h"
#include "atlas-handout-private.h"
#include "atlas-map-description.h"
#include "atlas-map-picture.h"
#include "atlas-paper-text-private.h"
#include "atlas-tag-private.h"
#include "atlas-words.h"

#define SLIDE_WIDTH  ATLAS_PAGES_SLIDE_WIDTH
#define SLIDE_HEIGHT ATLAS_PAGES_SLIDE_HEIGHT

/* Points in a pixel of CSS. */
#define POINTS 0.75

/* How many rows are laid out between two looks at whether somebody waits still. */
#define ROWS_AT_ONCE 200

/* The least room around what stands alone on a printer's sheet, and the line around a
 * slide there, whose ground is as white as the paper. */
#define SHEET_MARGIN 24.0
#define FRAME_WIDTH  0.5
#define FRAME_GRAY   0.7

/* Around what is said below a map and covered by it. */
#define SAID_MARGIN 8.0

#define HAIR 0.01

struct _AtlasPages
{
  char          *language;
  double         width;
  double         height;
  AtlasRectangle place;  /* of a slide or a map on its page */
  gboolean       has_sheet;
  AtlasDeck     *deck;   /* or NULL */
  GPtrArray     *papers; /* of AtlasPaper, or NULL */
  AtlasMapScene *scene;  /* of a map alone, or NULL */
};

/* A printer's sheet has the margins of a file's, unless the printer needs more: so what
 * is printed breaks where the file does. That of a place, which is to be one page, has
 * narrower ones. */
static AtlasPaperSize
get_paper_size (AtlasExportPaper      paper,
                const AtlasPaperSize *sheet,
                gboolean              is_place)
{
  const AtlasPaperSize sizes[] = { { 595.28, 841.89, 54.0, 54.0, 50.0, 40.0 },
                                   { 595.28, 841.89, 30.0, 30.0, 28.0, 24.0 } };
  AtlasPaperSize size = sizes[is_place];

  if (paper == ATLAS_EXPORT_LETTER)
    {
      size.width = 612.0;
      size.height = 792.0;
    }
  if (sheet != NULL)
    {
      size.width = sheet->width;
      size.height = sheet->height;
      size.left = MAX (size.left, sheet->left);
      size.right = MAX (size.right, sheet->right);
      size.top = MAX (size.top, sheet->top);
      size.bottom = MAX (size.bottom, sheet->bottom);
    }

  return size;
}

static void
add_paper (AtlasPages               *self,
           AtlasBriefing            *briefing,
           const AtlasExportOptions *options,
           const AtlasPaperSize     *size,
           const char               *place)
{
  AtlasHandoutOptions handout = {
    .language = options->language,
    .place = place,
    .layer = options->layer,
    .kind = options->kind,
    .boundaries = options->boundaries,
    .has_notes = options->has_notes,
    .has_entries_only = options->form == ATLAS_EXPORT_ENTRIES,
  };

  g_ptr_array_add (self->papers, atlas_handout_new (briefing, size, &handout));
}

/* A handout, or a paper for each place that the briefing is about. */
static void
add_papers (AtlasPages               *self,
            AtlasBriefing            *briefing,
            const AtlasExportOptions *options,
            const AtlasPaperSize     *sheet)
{
  gboolean is_place = options->form == ATLAS_EXPORT_PLACE ||
                      (options->place != NULL && options->form != ATLAS_EXPORT_ENTRIES);
  const AtlasPaperSize size = get_paper_size (options->paper, sheet, is_place);

  self->width = size.width;
  self->height = size.height;
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_paper_free);
  if (options->form == ATLAS_EXPORT_PLACE && options->place == NULL)
    for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
      {
        const char *code = atlas_place_get_code (atlas_briefing_get_place (briefing, i));

        if (atlas_briefing_is_focus (briefing, code))
          add_paper (self, briefing, options, &size, code);
      }
  if (self->papers->len == 0)
    add_paper (self, briefing, options, &size, options->place);
}

/* What stands on a sheet alone is as large as its margins let it be. */
static void
set_sheet (AtlasPages           *self,
           const AtlasPaperSize *sheet)
{
  double left = MAX (sheet->left, SHEET_MARGIN), right = MAX (sheet->right, SHEET_MARGIN);
  double top = MAX (sheet->top, SHEET_MARGIN), bottom = MAX (sheet->bottom, SHEET_MARGIN);

  self->has_sheet = TRUE;
  self->width = sheet->width;
  self->height = sheet->height;
  self->place = (AtlasRectangle) { left, top, MAX (sheet->width - left - right, 1.0),
                                   MAX (sheet->height - top - bottom, 1.0) };
}

static void
add_deck (AtlasPages               *self,
          AtlasBriefing            *briefing,
          const AtlasExportOptions *options,
          const AtlasPaperSize     *sheet)
{
  self->width = self->place.width = SLIDE_WIDTH;
  self->height = self->place.height = SLIDE_HEIGHT;
  self->deck = atlas_deck_new (briefing, atlas_geometry_get_default (), options->language,
                               ATLAS_DECK_LIGHT, self->width / self->height);
  if (sheet != NULL)
    set_sheet (self, sheet);
}

static void
add_map (AtlasPages               *self,
         AtlasBriefing            *briefing,
         const AtlasExportOptions *options,
         const AtlasPaperSize     *sheet)
{
  self->width = self->place.width = options->width * POINTS;
  self->height = self->place.height = options->height * POINTS;
  self->scene = atlas_export_create_scene (briefing, options);
  if (sheet != NULL)
    set_sheet (self, sheet);
}

/**
 * atlas_pages_new:
 * @briefing: a briefing
 * @options: how it leaves the program
 *
 * Makes pages.
 *
 * Returns: (transfer full): the pages
 */
AtlasPages *
atlas_pages_new (AtlasBriefing            *briefing,
                 const AtlasExportOptions *options)
{
  return atlas_pages_new_for_sheet (briefing, options, NULL);
}

/**
 * atlas_pages_new_for_sheet:
 * @briefing: a briefing
 * @options: how it leaves the program
 * @sheet: (nullable): the paper in a printer, with the margins that it needs
 *
 * Makes pages for the paper that there is, whatever size the options ask for. A
 * slide or a map is as large as it fits between the margins; a handout breaks into
 * pages as in a file of the same paper.
 *
 * Returns: (transfer full): the pages
 */
AtlasPages *
atlas_pages_new_for_sheet (AtlasBriefing            *briefing,
                           const AtlasExportOptions *options,
                           const AtlasPaperSize     *sheet)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new (options->language);
  AtlasPages *self = g_new0 (AtlasPages, 1);

  self->language = g_strdup (options->language);
  switch (options->form)
    {
    case ATLAS_EXPORT_DECK:
      add_deck (self, briefing, options, sheet);
      break;
    case ATLAS_EXPORT_MAP:
      add_map (self, briefing, options, sheet);
      break;
    case ATLAS_EXPORT_WHOLE:
    case ATLAS_EXPORT_HANDOUT:
    case ATLAS_EXPORT_PLACE:
    case ATLAS_EXPORT_ENTRIES:
    default:
      add_papers (self, briefing, options, sheet);
      break;
    }

  return self;
}

/**
 * atlas_pages_free:
 * @self: pages
 *
 * Frees pages.
 */
void
atlas_pages_free (AtlasPages *self)
{
  g_free (self->language);
  g_clear_object (&self->deck);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_free (self);
}

/**
 * atlas_pages_paginate:
 * @self: pages
 *
 * Lays out some pages, for whoever has other things to do in between.
 *
 * Returns: whether all pages are laid out
 */
gboolean
atlas_pages_paginate (AtlasPages *self)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new (self->language);

  for (guint i = 0; self->papers != NULL && i < self->papers->len; i++)
    if (!atlas_paper_paginate (self->papers->pdata[i], ROWS_AT_ONCE))
      return FALSE;

  return TRUE;
}

/**
 * atlas_pages_lay_out:
 * @self: pages
 * @cancellable: (nullable): a cancellable
 *
 * Lays out all pages, which takes its time where there are thousands.
 *
 * Returns: whether they are all laid out, and nobody has cancelled
 */
gboolean
atlas_pages_lay_out (AtlasPages   *self,
                     GCancellable *cancellable)
{
  while (!atlas_pages_paginate (self))
    if (g_cancellable_is_cancelled (cancellable))
      return FALSE;

  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * atlas_pages_get_n_pages:
 * @self: pages
 *
 * Gets how many there are.
 *
 * Returns: the number
 */
guint
atlas_pages_get_n_pages (AtlasPages *self)
{
  guint n_pages = 0;

  if (self->deck != NULL)
    return atlas_deck_get_n_pages (self->deck);
  for (guint i = 0; self->papers != NULL && i < self->papers->len; i++)
    n_pages += atlas_paper_get_n_pages (self->papers->pdata[i]);

  return MAX (n_pages, 1);
}

/**
 * atlas_pages_get_size:
 * @self: pages
 * @width: (out): the width of a page, in points
 * @height: (out): its height
 *
 * Gets how large pages are.
 */
void
atlas_pages_get_size (const AtlasPages *self,
                      double           *width,
                      double           *height)
{
  *width = self->width;
  *height = self->height;
}

/* --- The outline. --- */

static void
outline_deck (AtlasPages            *self,
              AtlasPagesOutlineFunc  func,
              gpointer               data)
{
  for (guint i = 0; i < atlas_deck_get_n_pages (self->deck); i++)
    {
      const AtlasDeckPage *page = atlas_deck_get_page (self->deck, i);

      /* What goes on from the page before has its title already. */
      if (page->part == 0 && page->heading != NULL && *page->heading != '\0')
        func (page->heading, 0, i, data);
    }
}

/* The parts of a handout, or those of each of several papers. */
static void
outline_papers (AtlasPages            *self,
                AtlasPagesOutlineFunc  func,
                gpointer               data)
{
  guint first = 0;

  for (guint i = 0; i < self->papers->len; i++)
    {
      AtlasPaper *paper = self->papers->pdata[i];
      guint level = self->papers->len > 1 ? 1 : 0;

      if (level > 0)
        func (atlas_paper_get_title (paper), 0, first, data);
      for (guint j = 0; j < atlas_paper_get_n_sections (paper); j++)
        {
          guint page;
          const char *title = atlas_paper_get_section (paper, j, &page);

          func (title, level, first + page, data);
        }
      first += atlas_paper_get_n_pages (paper);
    }
}

/**
 * atlas_pages_foreach_outline:
 * @self: pages
 * @func: (scope call): is told of each part
 * @data: for @func
 *
 * Tells which parts pages have, in order. A map alone has none.
 */
void
atlas_pages_foreach_outline (AtlasPages            *self,
                             AtlasPagesOutlineFunc  func,
                             gpointer               data)
{
  if (self->deck != NULL)
    outline_deck (self, func, data);
  else if (self->papers != NULL)
    outline_papers (self, func, data);
}

/* --- Ink. --- */

/* What a map shows in words, for whoever hears the file or searches it. It lies below
 * the map, which covers it. */
static void
say_map (const AtlasMapScene  *scene,
         const AtlasRectangle *area,
         cairo_t              *cr)
{
  g_autofree char *words = atlas_map_description_format (scene);
  PangoContext *context = atlas_paper_text_create_context (atlas_map_scene_get_language (scene));
  g_autoptr (PangoLayout) layout = atlas_paper_text_create (
      context, ATLAS_PAPER_TEXT_NOTE, words, MAX (area->width - 2 * SAID_MARGIN, 1), 0);

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  atlas_tag_begin (cr, "P");
  atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_NOTE, cr, area->x + SAID_MARGIN,
                         area->y + SAID_MARGIN);
  atlas_tag_end (cr, "P");
  cairo_restore (cr);
  g_object_unref (context);
}

static void
draw_slide (AtlasPages *self,
            guint       number,
            cairo_t    *cr)
{
  AtlasDeckPage *page = atlas_deck_get_page (self->deck, number);
  AtlasRectangle area;

  /* What fills a whole page lets cairo forget all before it, the beginnings of tags
   * included, whose ends would then spoil the file. A hair's breadth is left out. */
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, SLIDE_WIDTH, SLIDE_HEIGHT - HAIR);
  cairo_clip (cr);
  if (page->has_map && atlas_tag_is_heard (cr) &&
      atlas_deck_page_get_map_area (self->deck, page, (int) SLIDE_WIDTH, (int) SLIDE_HEIGHT, &area, NULL))
    say_map (atlas_deck_get_scene (self->deck, page), &area, cr);
  atlas_deck_paint_page (self->deck, page, NULL, cr, (int) SLIDE_WIDTH, (int) SLIDE_HEIGHT,
                         ATLAS_MAP_QUALITY_EXPORT);
  cairo_restore (cr);
}

static void
place_slide (AtlasPages *self,
             guint       number,
             cairo_t    *cr)
{
  const AtlasRectangle *place = &self->place;
  double scale = MIN (place->width / SLIDE_WIDTH, place->height / SLIDE_HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, place->x + (place->width - SLIDE_WIDTH * scale) / 2.0,
                   place->y + (place->height - SLIDE_HEIGHT * scale) / 2.0);
  cairo_scale (cr, scale, scale);
  draw_slide (self, number, cr);
  if (self->has_sheet)
    {
      cairo_rectangle (cr, 0.0, 0.0, SLIDE_WIDTH, SLIDE_HEIGHT);
      cairo_set_source_rgb (cr, FRAME_GRAY, FRAME_GRAY, FRAME_GRAY);
      cairo_set_line_width (cr, FRAME_WIDTH / scale);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_map (AtlasPages *self,
          cairo_t    *cr)
{
  AtlasMapPalette palette;

  if (atlas_tag_is_heard (cr))
    say_map (self->scene, &self->place, cr);
  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  atlas_tag_begin (cr, "Figure");
  cairo_save (cr);
  cairo_translate (cr, self->place.x, self->place.y);
  cairo_scale (cr, POINTS, POINTS);
  atlas_map_picture_draw (self->scene, &palette, NULL, (int) (self->place.width / POINTS),
                          (int) (self->place.height / POINTS),
                          ATLAS_MAP_PICTURE_HEAD | ATLAS_MAP_PICTURE_FOOT, cr);
  cairo_restore (cr);
  atlas_tag_end (cr, "Figure");
}

static void
draw_paper (AtlasPages *self,
            guint       number,
            cairo_t    *cr)
{
  for (guint i = 0; i < self->papers->len; i++)
    {
      AtlasPaper *paper = self->papers->pdata[i];
      guint n_pages = atlas_paper_get_n_pages (paper);

      if (number < n_pages)
        {
          atlas_paper_draw (paper, number, cr);
          return;
        }
      number -= n_pages;
    }
}

/**
 * atlas_pages_draw:
 * @self: pages
 * @page: the number of a page, from 0
 * @cr: a cairo context whose unit is a point and whose origin is the corner of the page
 *
 * Draws a page.
 */
void
atlas_pages_draw (AtlasPages *self,
                  guint       page,
                  cairo_t    *cr)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new (self->language);

  g_return_if_fail (page < atlas_pages_get_n_pages (self));

  if (self->deck != NULL)
    place_slide (self, page, cr);
  else if (self->scene != NULL)
    draw_map (self, cr);
  else
    draw_paper (self, page, cr);
}

/**
 * atlas_pages_write_svg:
 * @self: the pages of a deck
 * @page: the number of a page, from 0
 * @width: the width, in pixels
 * @height: the height, in pixels
 *
 * Writes a slide as a drawing.
 *
 * Returns: (transfer full): the drawing
 */
char *
atlas_pages_write_svg (AtlasPages *self,
                       guint       page,
                       int         width,
                       int         height)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new (self->language);

  g_return_val_if_fail (self->deck != NULL && page < atlas_pages_get_n_pages (self), NULL);

  return atlas_deck_svg_write (self->deck, atlas_deck_get_page (self->deck, page), width, height);
}
