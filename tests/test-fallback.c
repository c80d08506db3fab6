/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

#include <string.h>

#include "atlas-deck-text-private.h"
#include "atlas-handout-private.h"
#include "atlas-html-private.h"
#include "atlas-language.h"
#include "atlas-map-placer-private.h"
#include "atlas-map-svg.h"
#include "atlas-paper-briefing.h"
#include "atlas-paper-private.h"
#include "atlas-paper-table-private.h"
#include "atlas-test-deck.h"
#include "atlas-words.h"

/* What nobody has translated, on slides and on paper: it is set in the language that it
 * is in, and nothing else is. */

#define WORD "untranslated"

/* Each text of the document is this word, once or twice, and in English only. */
static const char document[] =
    "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"language\": \"en\","
    "  \"title\": \"untranslated\", \"subtitle\": \"untranslated untranslated\","
    "  \"asOf\": \"2025-03-11\","
    "  \"map\": { \"focus\": [\"BA\", \"XK\"], \"layers\": [ { \"id\": \"l\","
    "    \"label\": \"untranslated\", \"classes\": ["
    "      { \"label\": \"untranslated\", \"places\": [\"BA\"] },"
    "      { \"label\": \"untranslated untranslated\", \"places\": [\"XK\"] } ] } ] },"
    "  \"places\": [ { \"code\": \"BA\", \"facts\": ["
    "      { \"label\": \"untranslated\", \"value\": \"untranslated untranslated\","
    "        \"date\": \"2024-12-24\", \"source\": \"a\" },"
    "      { \"label\": \"untranslated\", \"value\": \"untranslated\" } ] },"
    "    { \"code\": \"XK\", \"mark\": \"*\", \"footnote\": \"n\" } ],"
    "  \"footnotes\": [ { \"id\": \"n\", \"text\": \"untranslated untranslated\" } ],"
    "  \"statuses\": [ { \"id\": \"s\", \"label\": \"untranslated\", \"stage\": \"planned\" } ],"
    "  \"themes\": [ { \"id\": \"t\", \"label\": \"untranslated\" },"
    "                { \"id\": \"u\", \"label\": \"untranslated\" } ],"
    "  \"sections\": [ { \"id\": \"c\", \"heading\": \"untranslated\" } ],"
    "  \"glossary\": [ { \"id\": \"g\", \"term\": \"untranslated\","
    "                    \"gloss\": \"untranslated untranslated\" } ],"
    "  \"sources\": [ { \"id\": \"a\", \"title\": \"A\" } ],"
    "  \"initiatives\": [ { \"id\": \"i\", \"title\": \"untranslated\", \"status\": \"s\","
    "    \"text\": \"untranslated untranslated\", \"themes\": [\"t\", \"u\"], \"section\": \"c\","
    "    \"places\": [\"XK\"], \"caution\": \"untranslated\", \"notes\": \"untranslated\","
    "    \"sources\": [\"a\"] } ],"
    "  \"points\": [ { \"id\": \"p\", \"title\": \"untranslated untranslated\","
    "    \"text\": \"untranslated\", \"caution\": \"untranslated\", \"sources\": [\"a\"] },"
    "    { \"id\": \"q\", \"title\": \"untranslated\", \"places\": [\"BA\"],"
    "      \"caution\": \"untranslated\" } ],"
    "  \"deck\": [ { \"slide\": \"title\" }, { \"slide\": \"map\", \"heading\": \"untranslated\" },"
    "    { \"slide\": \"place\", \"place\": \"BA\" }, { \"slide\": \"place\", \"place\": \"XK\" },"
    "    { \"slide\": \"table\", \"kind\": \"initiatives\" },"
    "    { \"slide\": \"list\", \"kind\": \"points\" }, { \"slide\": \"sources\" } ] }";

static PangoLanguage *
get_language_at (PangoLayout *layout,
                 guint        index)
{
  g_autoptr (PangoAttrIterator) iterator =
      pango_attr_list_get_iterator (pango_layout_get_attributes (layout));
  int start, end;

  do
    {
      PangoAttribute *attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);

      pango_attr_iterator_range (iterator, &start, &end);
      if ((guint) start <= index && index < (guint) end)
        return attribute != NULL ? ((PangoAttrLanguage *) attribute)->value : NULL;
    }
  while (pango_attr_iterator_next (iterator));

  return NULL;
}

/* Where the program was built without its catalogues its own words are in English. */
static gboolean
has_catalogues (void)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("ar");

  return atlas_words_get_fallback ("ar") == NULL;
}

/* Checks a text letter by letter, and returns how many of the words are in it. */
static guint
check_layout (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoLanguage *english = pango_language_from_string ("en");
  const char *next = strstr (text, WORD), *inside = NULL;
  guint n_found = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      PangoLanguage *language = get_language_at (layout, (guint) (p - text));

      if (p == next)
        {
          inside = p + strlen (WORD);
          next = strstr (inside, WORD);
          n_found++;
        }
      if (p < inside && language != english)
        g_error ("“%s” is not marked as English", text);
      if (p >= inside && g_unichar_isalnum (g_utf8_get_char (p)) && language != NULL &&
          (language != english || has_catalogues ()))
        g_error ("“%s” is marked as %s from “%s” on", text, pango_language_to_string (language), p);
    }

  return n_found;
}

/* --- Slides. --- */

static guint
check_page (const AtlasDeckPage *page)
{
  g_auto (AtlasDeckSetter) setter = { 0 };
  guint n_found = 0;

  atlas_deck_setter_init (&setter, "ar");
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (box->kind != ATLAS_DECK_BOX_TEXT)
        continue;
      layout = atlas_deck_setter_layout (&setter, box, box->area.width, NULL);
      n_found += check_layout (layout);
    }

  return n_found;
}

static void
test_slides (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (document);
  g_autoptr (AtlasDeck) deck = atlas_deck_new (briefing, atlas_geometry_get_default (), "ar",
                                               ATLAS_DECK_LIGHT, 16.0 / 9.0);
  /* What each slide says in words of the document, its foot included. */
  static const guint n_words[] = { 3, 8, 9, 8, 8, 6, 5 };

  g_assert_cmpuint (atlas_deck_get_n_pages (deck), ==, G_N_ELEMENTS (n_words));
  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    {
      g_test_message ("page %u", i + 1);
      g_assert_cmpuint (check_page (atlas_deck_get_page (deck, i)), ==, n_words[i]);
    }
}

static void
test_questions (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (document);
  g_autoptr (AtlasDeck) deck = atlas_deck_new (briefing, atlas_geometry_get_default (), "ar",
                                               ATLAS_DECK_DARK, 4.0 / 3.0);

  for (guint i = 0; i < atlas_briefing_get_n_entries (briefing); i++)
    {
      g_autoptr (AtlasDeckPage) page =
          atlas_deck_make_entry_page (deck, atlas_briefing_get_entry (briefing, i));

      g_assert_cmpstr (pango_language_to_string (page->heading_language), ==, "en");
      g_assert_cmpuint (check_page (page), >=, 3);
    }
}

/* In its own language a document has nothing to mark. */
static void
test_own_language (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (document);
  g_autoptr (AtlasDeck) deck = atlas_deck_new (briefing, atlas_geometry_get_default (), "en",
                                               ATLAS_DECK_LIGHT, 16.0 / 9.0);

  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    {
      const AtlasDeckPage *page = atlas_deck_get_page (deck, i);

      g_assert_null (page->heading_language);
      for (guint k = 0; k < page->boxes->len; k++)
        g_assert_null (g_array_index (page->boxes, AtlasDeckBox, k).foreign);
    }
}

/* What is cut off the front of a text takes its share of all marks. */
static void
test_cut (void)
{
  g_auto (AtlasDeckDraft) box = { .text = (char *) "one two three", .strong_to = 3,
                                  .quiet_from = 8 };
  PangoLanguage *german = pango_language_from_string ("de");
  const AtlasDeckForeign *parts;

  atlas_deck_box_mark (&box, german, 0, 3);
  atlas_deck_box_mark (&box, NULL, 0, 13);
  atlas_deck_box_mark (&box, german, 8, 8);
  atlas_deck_box_mark (&box, german, 8, 13);
  g_assert_cmpuint (box.foreign->len, ==, 2);
  parts = (const AtlasDeckForeign *) (gpointer) box.foreign->data;
  g_assert_true (parts[1].start == 8 && parts[1].end == 13);
  atlas_deck_box_cut (&box, 4);
  g_assert_cmpuint (box.strong_to, ==, 0);
  g_assert_cmpuint (box.quiet_from, ==, 4);
  g_assert_true (parts[0].start == 0 && parts[0].end == 0);
  g_assert_true (parts[1].start == 4 && parts[1].end == 9);
}

/* --- Paper. --- */

static guint
check_paper (AtlasPaper *paper)
{
  guint n_found = 0;

  g_assert_cmpuint (atlas_paper_get_n_pages (paper), >, 0);
  for (guint i = 0; i < paper->tables->len; i++)
    {
      const AtlasPaperTable *table = paper->tables->pdata[i];

      for (guint row = 0; row < atlas_paper_table_get_n_rows (table); row++)
        for (guint column = 0; column < atlas_paper_table_get_n_columns (table); column++)
          {
            g_autoptr (PangoLayout) layout = atlas_paper_table_create_layout (table, row, column);

            n_found += check_layout (layout);
          }
    }
  for (guint i = 0; i < paper->notes->len; i++)
    g_assert_cmpstr (pango_language_to_string (g_array_index (paper->notes, AtlasPaperNote,
                                                              i).foreign), ==, "en");

  return n_found;
}

static void
test_handout (gconstpointer place)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (document);
  const AtlasPaperSize size = { 595.28, 841.89, 40, 40, 40, 40 };
  const AtlasHandoutOptions options = { .language = "ar", .place = place, .has_notes = TRUE };
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("ar");
  g_autoptr (AtlasPaper) paper = atlas_handout_new (briefing, &size, &options);
  PangoLanguage *foreign;

  g_assert_cmpuint (check_paper (paper), ==, place == NULL ? 19 : 8);
  foreign = place == NULL ? paper->title_foreign : paper->subtitle_foreign;
  g_assert_cmpstr (pango_language_to_string (foreign), ==, "en");
}

/* All of a paper that is read from the right begins there, line by line. */
static void
test_sides (void)
{
  static const char json[] =
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"language\": \"en\", \"title\": \"T\","
      "  \"places\": [ { \"code\": \"BA\", \"facts\": ["
      "    { \"label\": \"L\", \"value\": { \"en\": \"English.\", \"ar\": \"عربي.\" } },"
      "    { \"label\": \"L\", \"value\": \"English.\\nMore of it.\" },"
      "    { \"label\": \"L\", \"value\": { \"en\": \"English.\", \"ar\": \"عربي.\" } } ] } ] }";
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (json);
  const AtlasPaperSize size = { 595.28, 841.89, 40, 40, 40, 40 };
  const AtlasHandoutOptions options = { .language = "ar", .place = "BA" };
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("ar");
  g_autoptr (AtlasPaper) paper = atlas_handout_new (briefing, &size, &options);
  g_autoptr (PangoLayout) layout = NULL;
  const AtlasPaperTable *table;

  g_assert_cmpuint (atlas_paper_get_n_pages (paper), >, 0);
  table = paper->tables->pdata[0];
  layout = atlas_paper_table_create_layout (table, 0, atlas_paper_table_get_n_columns (table) - 1);
  g_assert_cmpint (pango_layout_get_line_count (layout), >=, 4);
  g_assert_cmpint (pango_layout_get_alignment (layout), ==, PANGO_ALIGN_RIGHT);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    g_assert_cmpint (
        pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, i)), ==,
        PANGO_DIRECTION_RTL);
}

static void
test_table (void)
{
  static const AtlasField fields[] = { ATLAS_FIELD_TITLE, ATLAS_FIELD_TEXT, ATLAS_FIELD_STATUS,
                                       ATLAS_FIELD_THEMES, ATLAS_FIELD_SECTION };
  static const char *const headings[] = { "A", "B", "C", "D", "E" };
  const AtlasPaperSize size = { 595.28, 841.89, 40, 40, 40, 40 };
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (document);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("ar");
  g_autoptr (AtlasTable) table = NULL;
  g_autoptr (AtlasPaper) paper = NULL;

  atlas_selection_set_briefing (selection, briefing);
  atlas_selection_set_language (selection, "ar");
  table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  paper = atlas_paper_new_for_table (&size, table, fields, headings, G_N_ELEMENTS (fields));

  g_assert_cmpuint (check_paper (paper), ==, 7);
}

/* --- Lists of which some is translated. --- */

static const char mixed[] =
    "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"language\": \"en\","
    "  \"title\": { \"en\": \"T\", \"ar\": \"عنوان\" },"
    "  \"places\": [ { \"code\": \"BA\", \"name\": \"untranslated\", \"mark\": \"*\" },"
    "    { \"code\": \"XK\", \"name\": { \"en\": \"Kosovo\", \"ar\": \"كوسوفو\" } },"
    "    { \"code\": \"RS\", \"name\": \"untranslated\" },"
    "    { \"code\": \"AL\", \"name\": { \"en\": \"Albania\", \"ar\": \"ألبانيا\" } } ],"
    "  \"themes\": [ { \"id\": \"t\", \"label\": { \"en\": \"T\", \"ar\": \"موضوع\" } },"
    "                { \"id\": \"u\", \"label\": \"untranslated\" } ],"
    "  \"initiatives\": [ { \"id\": \"i\", \"title\": { \"en\": \"I\", \"ar\": \"مبادرة\" },"
    "    \"places\": [\"BA\", \"XK\", \"RS\"], \"themes\": [\"t\", \"u\"] },"
    "    { \"id\": \"j\", \"title\": { \"en\": \"J\", \"ar\": \"أخرى\" },"
    "      \"except\": [\"RS\", \"AL\"], \"themes\": [\"u\"] } ],"
    "  \"points\": [ { \"id\": \"p\", \"title\": { \"en\": \"P\", \"ar\": \"نقطة\" },"
    "    \"text\": { \"en\": \"P.\", \"ar\": \"نص.\" }, \"places\": [\"AL\", \"RS\"] } ],"
    "  \"deck\": [ { \"slide\": \"table\", \"kind\": \"initiatives\" },"
    "    { \"slide\": \"list\", \"kind\": \"points\" } ] }";

static void
test_lists_on_slides (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (mixed);
  g_autoptr (AtlasDeck) deck = atlas_deck_new (briefing, atlas_geometry_get_default (), "ar",
                                               ATLAS_DECK_LIGHT, 16.0 / 9.0);
  static const guint n_words[] = { 3, 1 };
  /* The second one's page of its own has its places, but no themes. */
  static const guint n_words_alone[] = { 2, 1, 1 };

  g_assert_cmpuint (atlas_deck_get_n_pages (deck), ==, G_N_ELEMENTS (n_words));
  for (guint i = 0; i < G_N_ELEMENTS (n_words); i++)
    g_assert_cmpuint (check_page (atlas_deck_get_page (deck, i)), ==, n_words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (n_words_alone); i++)
    {
      g_autoptr (AtlasDeckPage) page =
          atlas_deck_make_entry_page (deck, atlas_briefing_get_entry (briefing, i));

      g_assert_cmpuint (check_page (page), ==, n_words_alone[i]);
    }
}

/* However many there are, all of them are marked, and what stands between them is not. */
static void
test_long_lists (void)
{
  enum { N_THEMES = 24 };
  g_autoptr (GString) json = g_string_new (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"language\": \"en\","
      "  \"title\": { \"en\": \"T\", \"ar\": \"عنوان\" }, \"themes\": [");
  g_autoptr (AtlasBriefing) briefing = NULL;
  g_autoptr (AtlasDeck) deck = NULL;

  for (guint i = 0; i < N_THEMES; i++)
    g_string_append_printf (json, "%s { \"id\": \"t%u\", \"label\": \"" WORD "\" }",
                            i > 0 ? "," : "", i);
  g_string_append (json, "], \"recommendations\": [ { \"id\": \"r\","
                         "  \"title\": { \"en\": \"R\", \"ar\": \"توصية\" }, \"themes\": [");
  for (guint i = 0; i < N_THEMES; i++)
    g_string_append_printf (json, "%s \"t%u\"", i > 0 ? "," : "", i);
  g_string_append (json, "] } ],"
                         "  \"deck\": [ { \"slide\": \"table\","
                         "                \"kind\": \"recommendations\" } ] }");
  briefing = atlas_test_deck_load_json (json->str);
  deck = atlas_deck_new (briefing, atlas_geometry_get_default (), "ar", ATLAS_DECK_LIGHT,
                         16.0 / 9.0);

  g_assert_cmpuint (atlas_deck_get_n_pages (deck), ==, 1);
  g_assert_cmpuint (check_page (atlas_deck_get_page (deck, 0)), ==, N_THEMES);
}

static void
test_lists_on_paper (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (mixed);
  const AtlasPaperSize size = { 595.28, 841.89, 40, 40, 40, 40 };
  const AtlasHandoutOptions options = { .language = "ar" };
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("ar");
  g_autoptr (AtlasPaper) paper = atlas_handout_new (briefing, &size, &options);

  g_assert_cmpuint (check_paper (paper), ==, 4);
}

static guint
count (const char *text,
       const char *word)
{
  guint n_found = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n_found++;

  return n_found;
}

static void
test_lists_on_web_pages (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (mixed);
  const AtlasHtmlOptions options = { .language = "ar" };
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("ar");
  g_autofree char *html = atlas_html_write (briefing, &options);

  g_assert_nonnull (strstr (html, "<span lang=\"en\" dir=\"ltr\">untranslated*</span>"));
  g_assert_nonnull (strstr (html, " وكوسوفو و"));
  g_assert_cmpuint (count (html, ">untranslated"), >=, 4);
  g_assert_cmpuint (count (html, ">untranslated"), ==,
                    count (html, " lang=\"en\" dir=\"ltr\">untranslated"));
}

/* --- Maps. --- */

static const char mapped[] =
    "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"language\": \"en\","
    "  \"title\": \"untranslated\", \"asOf\": \"2025-03-11\","
    "  \"map\": { \"focus\": [\"BA\", \"RS\", \"XK\"] },"
    "  \"places\": [ { \"code\": \"BA\", \"name\": { \"en\": \"Bosnia\", \"ar\": \"البوسنة\" },"
    "      \"capital\": { \"name\": \"untranslated\", \"at\": [18.4131, 43.8563] } },"
    "    { \"code\": \"RS\", \"name\": \"untranslated-name\","
    "      \"capital\": { \"name\": { \"en\": \"Belgrade\", \"ar\": \"بلغراد\" },"
    "                     \"at\": [20.4569, 44.8178] } },"
    "    { \"code\": \"XK\", \"name\": { \"en\": \"Kosovo\", \"ar\": \"كوسوفو\" } } ],"
    "  \"visits\": [ { \"id\": \"v\", \"title\": \"V\", \"places\": [\"BA\"],"
    "                 \"start\": \"2025-03-10\" } ] }";

static char *
draw_map (const char *language)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (mapped);
  g_autoptr (AtlasMapScene) scene = NULL;
  AtlasMapSvgOptions options = { NULL };
  AtlasMapPalette palette;

  scene = atlas_map_scene_new_for_briefing (atlas_geometry_get_default (), briefing, language, NULL,
                                            ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_LIGHT);

  return atlas_map_svg_write (scene, &palette, NULL, 1600, 1200, &options);
}

#define MARKED(element) "<" element " lang=\"en\" xml:lang=\"en\">untranslated"

/* The name of a place, a capital beside the date of a visit, and the head of the map. */
static void
test_map (void)
{
  g_autofree char *arabic = draw_map ("ar");
  g_autofree char *english = draw_map ("en");

  g_assert_nonnull (strstr (arabic, MARKED ("title") "-name</title>"));
  g_assert_nonnull (strstr (arabic, MARKED ("tspan") "-name</tspan>"));
  g_assert_nonnull (strstr (arabic, MARKED ("tspan") "</tspan>" ATLAS_POP_ISOLATE "، "));
  /* Three words, and the title of the place. */
  g_assert_cmpuint (count (arabic, MARKED ("tspan")), ==, 3);
  g_assert_cmpuint (count (arabic, " lang=\"en\""), ==, 4);
  g_assert_null (strstr (english, "<tspan lang="));
  g_assert_cmpuint (count (english, " lang=\"en\""), ==, 1);
}

/* A hyphen at which a name breaks has the end of a line behind it, and what is behind
 * that moves on by a byte. */
static void
test_broken_name (void)
{
  static const struct
  {
    const char *string;
    AtlasSpan   whole;
    AtlasSpan   broken;
  } cases[] = {
    { "one-three, 1", { 0, 9 }, { 0, 10 } },
    { "one-three, 1", { 11, 12 }, { 12, 13 } },
    { "one-three, 1", { 0, 4 }, { 0, 4 } },
    { "one three, 1", { 0, 9 }, { 0, 9 } },
  };
  PangoContext *context = atlas_map_text_create_context ("ar");
  AtlasMapPalette palette;
  AtlasMapPlacer placer = { .context = context, .palette = &palette, .unit = 1.0 };

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasMapShaping shaping = { .style = { .family = palette.family, .size = 20 },
                                  .shrink = 0.5, .least = 0.9 };
      g_autoptr (GArray) shapes = NULL;
      const AtlasSpan *whole, *broken;

      shaping.style.foreign = (AtlasForeign) { cases[i].whole, "en" };
      shapes = atlas_map_placer_make_shapes (&placer, cases[i].string, &shaping);
      g_assert_cmpuint (shapes->len, ==, 2);
      whole = &g_array_index (shapes, AtlasMapShape, 0).style.foreign.span;
      broken = &g_array_index (shapes, AtlasMapShape, 1).style.foreign.span;
      g_assert_true (whole->start == cases[i].whole.start && whole->end == cases[i].whole.end);
      g_assert_cmpuint (broken->start, ==, cases[i].broken.start);
      g_assert_cmpuint (broken->end, ==, cases[i].broken.end);
    }
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_words_set_folder (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR"));

  g_test_add_func ("/fallback/slides", test_slides);
  g_test_add_func ("/fallback/questions", test_questions);
  g_test_add_func ("/fallback/own-language", test_own_language);
  g_test_add_func ("/fallback/cut", test_cut);
  g_test_add_data_func ("/fallback/handout/all", NULL, test_handout);
  g_test_add_data_func ("/fallback/handout/place", "BA", test_handout);
  g_test_add_func ("/fallback/sides", test_sides);
  g_test_add_func ("/fallback/table", test_table);

  g_test_add_func ("/fallback/lists/slides", test_lists_on_slides);
  g_test_add_func ("/fallback/lists/long", test_long_lists);
  g_test_add_func ("/fallback/lists/paper", test_lists_on_paper);
  g_test_add_func ("/fallback/lists/web-pages", test_lists_on_web_pages);

  g_test_add_func ("/fallback/map", test_map);
  g_test_add_func ("/fallback/broken-name", test_broken_name);

  return g_test_run ();
}
