/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <string.h>

#include "atlas-handout-private.h"
#include "atlas-paper-briefing.h"
#include "atlas-test-deck.h"
#include "atlas-words.h"

/* The bundled briefing on paper, in all languages and in the program's own words in them:
 * no text is cut, leaves its page, or lies over another. */

#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 40.0

/* Where a text has come to stand, in points. */
typedef struct
{
  char           *text;
  cairo_rectangle_t area;
} Drawn;

static GArray *drawn; /* of Drawn */

static void
drawn_clear (Drawn *self)
{
  g_free (self->text);
}

static void
add (cairo_t              *cr,
     const char           *text,
     gsize                 length,
     const PangoRectangle *logical)
{
  Drawn added = { NULL, { 0 } };
  cairo_matrix_t matrix;
  double x, y, right, bottom;

  /* Maps are scaled, and place their names with rules of their own; headings that are
   * turned come down to the same line. */
  cairo_get_matrix (cr, &matrix);
  if (matrix.xx != 1.0)
    return;
  cairo_get_current_point (cr, &x, &y);
  x += (double) logical->x / PANGO_SCALE;
  y += (double) logical->y / PANGO_SCALE;
  right = x + (double) logical->width / PANGO_SCALE;
  bottom = y + (double) logical->height / PANGO_SCALE;
  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device (cr, &right, &bottom);
  added.text = g_strndup (text, length);
  added.area = (cairo_rectangle_t) { x, y, right - x, bottom - y };
  g_array_append_val (drawn, added);
}

/* These two stand in front of Pango's: what is drawn comes by here. */

void
pango_cairo_show_layout (cairo_t     *cr,
                         PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (pango_layout_is_ellipsized (layout))
    g_error ("“%s” is cut", text);
  add (cr, text, strlen (text), &logical);
}

void
pango_cairo_show_layout_line (cairo_t         *cr,
                              PangoLayoutLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  add (cr, pango_layout_get_text (line->layout) + line->start_index, (gsize) line->length,
       &logical);
}

/* Lines of letters that reach far up and down may touch by a hair. */
static gboolean
overlap (const cairo_rectangle_t *a,
         const cairo_rectangle_t *b)
{
  const double hair = 1.0;

  return a->x + hair < b->x + b->width && b->x + hair < a->x + a->width &&
         a->y + hair < b->y + b->height && b->y + hair < a->y + a->height;
}

static void
check_drawn (const Drawn *self,
             const Drawn *others,
             guint        n_others)
{
  const cairo_rectangle_t *area = &self->area;

  if (area->x < MARGIN - 1.0 || area->y < MARGIN - 1.0 ||
      area->x + area->width > WIDTH - MARGIN + 1.0 ||
      area->y + area->height > HEIGHT - MARGIN + 1.0)
    g_error ("“%s” leaves the page: %g, %g, %g × %g", self->text, area->x, area->y, area->width,
             area->height);
  for (guint i = 0; i < n_others; i++)
    if (overlap (area, &others[i].area))
      g_error ("“%s” lies over “%s”", self->text, others[i].text);
}

static void
check_paper (AtlasPaper *paper)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  guint n_pages = atlas_paper_get_n_pages (paper);

  for (guint page = 0; page < n_pages; page++)
    {
      cairo_t *cr = cairo_create (surface);

      drawn = g_array_new (FALSE, TRUE, sizeof (Drawn));
      g_array_set_clear_func (drawn, (GDestroyNotify) drawn_clear);
      atlas_paper_draw (paper, page, cr);
      g_assert_cmpuint (drawn->len, >, 2);
      for (guint i = 0; i < drawn->len; i++)
        check_drawn (&g_array_index (drawn, Drawn, i), (const Drawn *) drawn->data, i);
      g_clear_pointer (&drawn, g_array_unref);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
}

static const AtlasPaperSize size = { WIDTH, HEIGHT, MARGIN, MARGIN, MARGIN, MARGIN };

static void
check_handout (AtlasBriefing *briefing,
               const char    *language,
               const char    *place)
{
  const AtlasHandoutOptions options = { .language = language, .place = place, .has_notes = TRUE };
  g_autoptr (AtlasPaper) paper = atlas_handout_new (briefing, &size, &options);

  g_test_message ("handout of %s", place != NULL ? place : "all");
  check_paper (paper);
}

static void
check_tables (AtlasBriefing *briefing,
              const char    *language)
{
  static const AtlasFacet across[] = { ATLAS_FACET_THEME, ATLAS_FACET_STATUS, ATLAS_FACET_KIND };
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();

  atlas_selection_set_briefing (selection, briefing);
  atlas_selection_set_language (selection, language);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autoptr (AtlasTable) table = atlas_table_new (selection, kind);
      guint n_columns;
      const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);
      AtlasField fields[ATLAS_N_FIELDS];
      const char *headings[ATLAS_N_FIELDS];
      g_autoptr (AtlasPaper) paper = NULL;

      for (guint i = 0; i < n_columns; i++)
        {
          fields[i] = columns[i].field;
          headings[i] = atlas_column_get_heading (&columns[i]);
        }
      g_test_message ("table %u", kind);
      paper = atlas_paper_new_for_table (&size, table, fields, headings, n_columns);
      check_paper (paper);
    }
  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    {
      g_autoptr (AtlasMatrix) matrix =
          atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, across[i]);
      g_autoptr (AtlasPaper) paper = atlas_paper_new_for_matrix (&size, selection, matrix);

      g_test_message ("matrix %u", i);
      check_paper (paper);
    }
}

static void
test_paper (gconstpointer language)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_translated ();
  g_autoptr (AtlasWordsScope) scope = NULL;

  if (briefing == NULL)
    {
      g_test_skip ("built without the briefing");
      return;
    }
  scope = atlas_words_scope_new (language);
  if (!g_str_equal (language, "en"))
    g_assert_cmpstr (_("Glossary"), !=, "Glossary");

  check_handout (briefing, language, NULL);
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      const char *code = atlas_place_get_code (atlas_briefing_get_place (briefing, i));

      if (atlas_briefing_is_focus (briefing, code))
        check_handout (briefing, language, code);
    }
  check_tables (briefing, language);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "en", "ar", "bs", "cnr", "de", "fr", "hr", "mk", "sq",
                                           "sr", "sr-Latn" };

  g_test_init (&argc, &argv, NULL);
  atlas_words_set_folder (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR"));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/boxes/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_paper);
    }

  return g_test_run ();
}
