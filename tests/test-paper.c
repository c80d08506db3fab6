/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-briefing.h"
#include "atlas-paper-text-private.h"
#include "atlas-sample.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

static const AtlasPaperSize a4 = { 595.28, 841.89, 54, 54, 50, 42 };
static const AtlasPaperSize letter = { 612, 792, 36, 90, 72, 30 };
static const AtlasPaperSize card = { 297.64, 419.53, 24, 24, 24, 24 };

static const char *const latin[] = { "exchange", "of", "officers", "rule", "law", "A&B", "<b>" };
static const char *const arabic[] = { "التدريب", "مع", "القوات", "في", "المنطقة" };

static char *
make_text (GRand             *rand,
           const char *const *words,
           guint              n_words,
           guint              length,
           const char        *token)
{
  GString *text = g_string_new (token);

  for (guint i = 0; i < length; i++)
    g_string_append_printf (text, " %s", words[g_rand_int_range (rand, 0, (gint32) n_words)]);

  return g_string_free (text, FALSE);
}

/* Each row has a word that no other has in its first and in its last cell. */
static AtlasPaper *
make_paper (const AtlasPaperSize *size,
            GRand                *rand,
            guint                 n_rows,
            gboolean              is_arabic,
            guint                 longest)
{
  const AtlasPaperHead head = {
    .title = "Title of it all",
    .subtitle = "After the visits",
    .sentence = "Some of them",
    .as_of = "As of today",
    .language = is_arabic ? "ar" : "en",
  };
  AtlasPaper *paper = atlas_paper_new (size, &head);
  AtlasPaperTable *table = atlas_paper_table_new ();

  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "Name");
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "Status");
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "Text");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *first = g_strdup_printf ("r%05ux", i);
      g_autofree char *last = g_strdup_printf ("t%05ux", i);
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;
      guint length = (guint) g_rand_int_range (rand, 0, i % 11 == 4 ? (gint32) longest
                                                              : MIN ((gint32) longest, 14));

      name = make_text (rand, is_arabic ? arabic : latin, 5, i % 4, first);
      text = make_text (rand, is_arabic ? arabic : latin, 5, length, i % 7 == 2 ? "Kosovo*" : "");
      atlas_paper_table_add_cell (table, name, 0);
      atlas_paper_table_add_cell (table, "Planned", 1u << ATLAS_STAGE_PLANNED);
      if (i % 13 == 1)
        {
          g_autofree char *word = g_strnfill (200, 'w');
          g_autofree char *with_word = g_strdup_printf ("%s %s %s", text, word, last);

          atlas_paper_table_add_cell (table, with_word, 0);
          continue;
        }
      g_autofree char *with_last = g_strdup_printf ("%s %s", text, last);
      atlas_paper_table_add_cell (table, with_last, 0);
    }
  atlas_paper_add_note (paper, "Kosovo*", "*",
                        "Without prejudice to positions on status, and in line with what all who "
                        "had a say in it have written down, some of it more than once, so that "
                        "this takes a few lines at the foot of a small page.",
                        NULL);
  atlas_paper_take_table (paper, table);

  return paper;
}

static cairo_status_t
write_cb (gpointer             data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Whether all ink of a page is within its margins. */
static void
assert_within (AtlasPaper           *paper,
               const AtlasPaperSize *size,
               guint                 page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  atlas_paper_draw (paper, page, cr);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (x, >=, size->left - 2);
  g_assert_cmpfloat (y, >=, size->top - 2);
  g_assert_cmpfloat (x + width, <=, size->width - size->right + 2);
  g_assert_cmpfloat (y + height, <=, size->height - size->bottom + 2);
}

static gboolean
has_pdftotext (void)
{
  g_autofree char *path = g_find_program_in_path ("pdftotext");

  return path != NULL;
}

/* Writes the paper and reads it with another program. */
static char *
read_back (AtlasPaper           *paper,
           const AtlasPaperSize *size,
           const char           *option)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_cb, bytes, size->width, size->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  for (guint i = 0; i < atlas_paper_get_n_pages (paper); i++)
    {
      atlas_paper_draw (paper, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                             "pdftotext", option, "-", "-", NULL);
  g_assert_no_error (error);
  input = g_bytes_new (bytes->data, bytes->len);
  {
    g_autoptr (GBytes) output = NULL;

    g_subprocess_communicate (reader, input, NULL, &output, NULL, &error);
    g_assert_no_error (error);
    text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  }

  return text;
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;

  return n;
}

/* How often each of these words is there, such as "r00042x". */
static GHashTable *
count_tokens (const char *text)
{
  GHashTable *tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *p = text; *p != '\0'; p++)
    if ((*p == 'r' || *p == 't') && strspn (p + 1, "0123456789") == 5 && p[6] == 'x')
      {
        g_autofree char *token = g_strndup (p, 7);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (tokens, token));

        g_hash_table_insert (tokens, g_steal_pointer (&token), GUINT_TO_POINTER (n + 1));
      }

  return tokens;
}

static void
assert_once_each (const char *text,
                  guint       n_rows)
{
  g_autoptr (GHashTable) tokens = count_tokens (text);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *first = g_strdup_printf ("r%05ux", i);
      g_autofree char *last = g_strdup_printf ("t%05ux", i);

      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (tokens, first)), ==, 1);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (tokens, last)), ==, 1);
    }
  g_assert_cmpuint (g_hash_table_size (tokens), ==, 2 * n_rows);
}

static const struct
{
  const char           *name;
  const AtlasPaperSize *size;
  guint                 n_rows;
  gboolean              is_arabic;
  guint                 longest; /* text, in words */
} cases[] = {
  { "none", &a4, 0, FALSE, 15 },
  { "one", &a4, 1, FALSE, 15 },
  { "some", &a4, 43, FALSE, 60 },
  { "letter", &letter, 300, FALSE, 200 },
  { "card", &card, 90, FALSE, 900 },
  { "arabic", &a4, 60, TRUE, 300 },
  { "longer-than-a-page", &a4, 8, FALSE, 5000 },
  { "many", &a4, 10000, FALSE, 3 },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7 + i);
  g_autoptr (AtlasPaper) paper = make_paper (cases[i].size, rand, cases[i].n_rows,
                                             cases[i].is_arabic, cases[i].longest);
  guint n_pages = atlas_paper_get_n_pages (paper);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  g_assert_cmpuint (n_pages, >=, 1);
  for (guint page = 0; page < n_pages; page += n_pages > 50 ? 17 : 1)
    assert_within (paper, cases[i].size, page);

  if (!has_pdftotext ())
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  text = read_back (paper, cases[i].size, "-layout");
  assert_once_each (text, cases[i].n_rows);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, n_pages + 1);
  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page + 1, n_pages);
      /* A note stands where its name does, and nowhere else. */
      gboolean has_note = count (pages[page], "Without prejudice") == 1;

      g_assert_cmpuint (count (pages[page], number), ==, 1);
      g_assert_cmpint (has_note, ==, count (pages[page], "Kosovo") > 0);
      if (cases[i].n_rows > 0 && page > 0)
        g_assert_cmpuint (count (pages[page], "Status"), ==, 1);
    }
}

/* Words that stand on each other can't be read, whatever they say. */
static void
test_nothing_overlaps (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (AtlasPaper) paper = make_paper (&card, rand, 150, FALSE, 700);
  g_autofree char *boxes = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  if (!has_pdftotext ())
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  boxes = read_back (paper, &card, "-bbox");
  lines = g_strsplit (boxes, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *word = strstr (lines[i], "<word ");
      cairo_rectangle_t box;
      double right, bottom;

      if (strstr (lines[i], "<page ") != NULL)
        g_array_set_size (words, 0);
      if (word == NULL || sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                                  &box.x, &box.y, &right, &bottom) != 4)
        continue;
      /* Of a line that is as high as its font asks for, the middle is what shows. */
      box.height = (bottom - box.y) * 0.4;
      box.y += box.height * 0.75;
      box.width = right - box.x;
      for (guint j = 0; j < words->len; j++)
        {
          const cairo_rectangle_t *other = &g_array_index (words, cairo_rectangle_t, j);

          g_assert_true (box.x + box.width <= other->x + 0.5 ||
                         other->x + other->width <= box.x + 0.5 ||
                         box.y + box.height <= other->y || other->y + other->height <= box.y);
        }
      g_array_append_val (words, box);
    }
}

/* A footnote as long as a page is not where it takes the page. */
static void
test_long_note (void)
{
  const AtlasPaperHead head = { .title = "Kosovo* and more", .language = "en" };
  g_autoptr (AtlasPaper) paper = atlas_paper_new (&card, &head);
  AtlasPaperTable *table = atlas_paper_table_new ();
  GString *note = g_string_new ("BEGIN");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 900; i++)
    g_string_append (note, " without prejudice");
  g_string_append (note, " FINISH");
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "Name");
  atlas_paper_table_add_cell (table, "One", 0);
  atlas_paper_add_note (paper, "Kosovo*", "*", note->str, NULL);
  atlas_paper_take_table (paper, table);
  g_string_free (note, TRUE);

  g_assert_cmpuint (atlas_paper_get_n_pages (paper), >, 1);
  for (guint page = 0; page < atlas_paper_get_n_pages (paper); page++)
    assert_within (paper, &card, page);
  if (!has_pdftotext ())
    return;
  text = read_back (paper, &card, "-layout");
  g_assert_cmpuint (count (text, "BEGIN"), ==, 1);
  g_assert_cmpuint (count (text, "FINISH"), ==, 1);
  g_assert_cmpuint (count (text, "See the notes at the end."), ==,
                    atlas_paper_get_n_pages (paper));
}

static guint
count_ink (cairo_surface_t *surface,
           int              first,
           int              last)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint count = 0;

  for (int y = first; y < last; y++)
    for (int x = 0; x < width; x++)
      count += data[y * stride + x * 4 + 3] > 128;

  return count;
}

/* The sign of a caution is ink of its own: a triangle, broader below than above, and
 * nothing that somebody copies. */
static void
test_caution_sign (void)
{
  const AtlasPaperHead head = { .title = "Title", .language = "en" };
  g_autoptr (AtlasPaper) paper = atlas_paper_new (&card, &head);
  AtlasPaperTable *table = atlas_paper_table_new ();
  cairo_surface_t *sign = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 120, 120);
  cairo_t *cr;
  double x, y;
  PangoContext *context = atlas_paper_text_create_context ("en");
  g_autoptr (PangoLayout) layout = atlas_paper_text_create (context, ATLAS_PAPER_TEXT_BODY,
                                                            ATLAS_PAPER_TEXT_SIGN, -1, 0);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, atlas_paper_text_create_sign (0));
  atlas_paper_text_add_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  x = atlas_paper_text_get_width (layout);
  y = atlas_paper_text_get_height (layout);
  g_assert_cmpfloat (x, >, 6.0);
  g_assert_cmpfloat (x, <, 10.0);
  cr = cairo_create (sign);
  cairo_scale (cr, 10.0, 10.0);
  atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_BODY, cr, 0, 0);
  cairo_destroy (cr);
  cairo_surface_flush (sign);
  y = MIN (y, 12.0) * 10.0;
  g_assert_cmpuint (count_ink (sign, 0, (int) (y / 2)), >, 100);
  g_assert_cmpuint (count_ink (sign, (int) (y / 2), (int) y), >,
                    count_ink (sign, 0, (int) (y / 2)));

  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "Name");
  atlas_paper_table_add_cell (table, "Text " ATLAS_PAPER_TEXT_SIGN " Caution: hot", 0);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, atlas_paper_text_create_sign (strlen ("Text ")));
  atlas_paper_table_set_attributes (table, attributes);
  pango_attr_list_unref (attributes);
  atlas_paper_take_table (paper, table);
  if (has_pdftotext ())
    {
      g_autofree char *text = read_back (paper, &card, "-layout");

      g_assert_cmpuint (count (text, "Caution: hot"), ==, 1);
      g_assert_cmpuint (count (text, ATLAS_PAPER_TEXT_SIGN), ==, 0);
    }
  cairo_surface_destroy (sign);
  g_object_unref (context);
}

/* No heading stands at the foot of a page with a single one of its rows. */
static void
test_heading_has_rows (void)
{
  const AtlasPaperHead head = { .title = "Title", .language = "en" };

  if (!has_pdftotext ())
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint n_before = 8; n_before < 20; n_before++)
    {
      g_autoptr (AtlasPaper) paper = atlas_paper_new (&card, &head);
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < 2; i++)
        {
          AtlasPaperTable *table = atlas_paper_table_new ();

          atlas_paper_table_set_title (table, i == 0 ? "Before" : "Behind");
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "Name");
          for (guint row = 0; row < (i == 0 ? n_before : 6); row++)
            {
              g_autofree char *cell = g_strdup_printf ("%c%u", i == 0 ? 'a' : 'b', row);

              atlas_paper_table_add_cell (table, cell, 0);
            }
          atlas_paper_take_table (paper, table);
        }
      text = read_back (paper, &card, "-layout");
      pages = g_strsplit (text, "\f", -1);
      for (guint page = 0; pages[page] != NULL; page++)
        if (count (pages[page], "Behind") > count (pages[page], "(continued)"))
          g_assert_cmpuint (count (pages[page], "b1"), ==, 1);
    }
}

/* What a window shows stands on the paper. */
static void
test_of_briefing (void)
{
  static const AtlasField fields[] = { ATLAS_FIELD_TITLE, ATLAS_FIELD_STATUS, ATLAS_FIELD_PLACES };
  static const char *const headings[] = { "Initiative", "Status", "Places" };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = NULL;
  g_autoptr (AtlasMatrix) matrix = NULL;
  g_autoptr (AtlasPaper) rows = NULL;
  g_autoptr (AtlasPaper) counts = NULL;
  g_autofree char *row_text = NULL;
  g_autofree char *count_text = NULL;

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, ATLAS_FACET_THEME);
  rows = atlas_paper_new_for_table (&a4, table, fields, headings, 3);
  counts = atlas_paper_new_for_matrix (&a4, selection, matrix);
  g_assert_cmpuint (atlas_paper_get_n_pages (rows), ==, 1);
  assert_within (rows, &a4, 0);
  assert_within (counts, &a4, 0);
  if (!has_pdftotext ())
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  row_text = read_back (rows, &a4, "-layout");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (count (row_text, headings[i]), ==, 1);
  g_assert_cmpuint (count (row_text, "A & B <b>sample</b>"), ==, 2);
  g_assert_cmpuint (count (row_text, "Concept <b>& more</b>"), ==, 1);
  g_assert_cmpuint (count (row_text, "Region-wide, not Kosovo*"), ==, 1);
  g_assert_cmpuint (count (row_text, "* Without prejudice."), ==, 1);
  g_assert_cmpuint (count (row_text, "3 initiatives"), ==, 1);
  g_assert_cmpuint (count (row_text, "As of 11 March 2025"), ==, 2);

  count_text = read_back (counts, &a4, "-layout");
  g_assert_cmpuint (count (count_text, "Whole region"), ==, 1);
  g_assert_cmpuint (count (count_text, "Exercises"), ==, 1);
  g_assert_cmpuint (count (count_text, "3 initiatives by place and theme"), ==, 1);
}

/* More columns than a page has room for stand below each other. */
static void
test_wide_matrix (void)
{
  const AtlasPaperSize slip = { 150, 400, 20, 20, 20, 20 };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasMatrix) matrix = NULL;
  g_autoptr (AtlasPaper) paper = NULL;
  g_autofree char *text = NULL;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, ATLAS_FACET_THEME);
  paper = atlas_paper_new_for_matrix (&slip, selection, matrix);
  for (guint page = 0; page < atlas_paper_get_n_pages (paper); page++)
    assert_within (paper, &slip, page);
  if (!has_pdftotext ())
    return;
  text = read_back (paper, &slip, "-layout");
  g_assert_cmpuint (count (text, "Bosnia"), ==, 3);
}

/* Words that are wider than their columns are turned, and shapes that have no room
 * beside a number stand below it. */
static void
test_turned_headings (void)
{
  static const char *const headings[] = { "Antiterrorism", "Interoperability", "Peacekeeping",
                                          "Disinformation", "Procurement", "Reconciliation" };
  const AtlasPaperHead head = { .title = "Counts", .language = "en" };
  g_autoptr (AtlasPaper) paper = atlas_paper_new (&card, &head);
  AtlasPaperTable *table = atlas_paper_table_new ();
  g_autofree char *text = NULL;

  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "Place");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_COUNT, headings[i]);
  for (guint row = 0; row < 30; row++)
    {
      atlas_paper_table_add_cell (table, "Bosnia and Herzegovina", 0);
      for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
        {
          g_autofree char *number = g_strdup_printf ("%u", 100 + row);

          atlas_paper_table_add_cell (table, number, (1u << ATLAS_N_STAGES) - 1);
        }
    }
  atlas_paper_take_table (paper, table);
  g_assert_true (atlas_paper_paginate (paper, G_MAXUINT));

  g_assert_cmpuint (atlas_paper_get_n_pages (paper), >, 1);
  for (guint page = 0; page < atlas_paper_get_n_pages (paper); page++)
    assert_within (paper, &card, page);
  if (!has_pdftotext ())
    return;
  text = read_back (paper, &card, "-layout");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    g_assert_cmpuint (count (text, headings[i]), ==, atlas_paper_get_n_pages (paper));
  for (guint row = 0; row < 30; row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 100 + row);

      g_assert_cmpuint (count (text, number), ==, G_N_ELEMENTS (headings));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/paper/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/paper/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/paper/long-note", test_long_note);
  g_test_add_func ("/paper/caution-sign", test_caution_sign);
  g_test_add_func ("/paper/heading-has-rows", test_heading_has_rows);
  g_test_add_func ("/paper/of-briefing", test_of_briefing);
  g_test_add_func ("/paper/wide-matrix", test_wide_matrix);
  g_test_add_func ("/paper/turned-headings", test_turned_headings);

  return g_test_run ();
}
