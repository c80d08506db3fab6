/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-deck.h"

#include "atlas-deck-text-private.h"
#include "atlas-test-deck.h"
#include "atlas-translation.h"
#include "atlas-words.h"

/* Every page of good and bad briefings: nothing too small, nothing cut, nothing over
 * anything else, by the boxes that the painter goes by. */

static const double aspects[] = { 16.0 / 9.0, 16.0 / 10.0, 4.0 / 3.0 };

static gboolean
overlap (const AtlasRectangle *a,
         const AtlasRectangle *b)
{
  /* Half a unit is a quarter of a dot at most on any screen. */
  return a->x + 0.5 < b->x + b->width && b->x + 0.5 < a->x + a->width &&
         a->y + 0.5 < b->y + b->height && b->y + 0.5 < a->y + a->height;
}

/* Figures alone, in the digits of any language. */
static gboolean
is_number (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isdigit (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static void
check_text (const AtlasDeckSetter *setter,
            const AtlasDeckBox    *box)
{
  g_autoptr (PangoLayout) layout = atlas_deck_setter_layout (setter, box, box->area.width, NULL);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  g_assert_cmpfloat (box->size, >=, ATLAS_DECK_LEAST_SIZE);
  g_assert_cmpfloat (logical.width, <=, (box->area.width + 1.0) * PANGO_SCALE);
  /* Figures alone are allowed to be lower than their line, for they have no descenders. */
  if (!is_number (box->text))
    g_assert_cmpfloat (logical.height, <=, (box->area.height + 0.5) * PANGO_SCALE);
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_true (g_utf8_validate (box->text, -1, NULL));
}

static void
check_page (AtlasDeck           *deck,
            const AtlasDeckPage *page)
{
  AtlasRectangle whole = { 0.0, 0.0, ATLAS_DECK_HEIGHT * atlas_deck_get_aspect (deck),
                           ATLAS_DECK_HEIGHT };
  g_auto (AtlasDeckSetter) setter = { 0 };

  atlas_deck_setter_init (&setter, atlas_deck_get_language (deck));
  g_assert_cmpuint (page->boxes->len, >, 0);
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);

      g_assert_cmpfloat (box->area.x, >=, 0.0);
      g_assert_cmpfloat (box->area.y, >=, 0.0);
      g_assert_cmpfloat (box->area.x + box->area.width, <=, whole.width + 0.5);
      g_assert_cmpfloat (box->area.y + box->area.height, <=, whole.height + 0.5);
      if (box->kind == ATLAS_DECK_BOX_TEXT)
        check_text (&setter, box);
      if (page->has_map && box->kind != ATLAS_DECK_BOX_BAR)
        g_assert_false (overlap (&box->area, &page->map_area));
      for (guint k = 0; k < i; k++)
        {
          const AtlasDeckBox *other = &g_array_index (page->boxes, AtlasDeckBox, k);

          if (overlap (&box->area, &other->area))
            g_error ("“%s” (%g, %g) lies over “%s” (%g, %g)", box->text, box->area.x, box->area.y,
                     other->text, other->area.x, other->area.y);
        }
    }
}

static void
check_deck (AtlasBriefing *briefing,
            const char    *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_autoptr (AtlasDeck) deck =
          atlas_test_deck_make (briefing, language, ATLAS_DECK_LIGHT, aspects[i]);

      g_assert_cmpuint (atlas_deck_get_n_pages (deck), >, 0);
      for (guint k = 0; k < atlas_deck_get_n_pages (deck); k++)
        {
          g_test_message ("aspect %g, page %u", aspects[i], k + 1);
          check_page (deck, atlas_deck_get_page (deck, k));
        }
    }
}

static void
test_bundled (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();

  check_deck (briefing, "en");
  check_deck (briefing, "sr");
}

/* A text that fits in no letters loses its end. None of the briefing has one of its own. */
static void
check_whole (const AtlasDeckPage *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);

      if (box->text != NULL && g_str_has_suffix (box->text, "…"))
        g_error ("“%s” has lost its end", box->text);
    }
}

/* Whether the program itself speaks the language: the heading of sources is its own. */
static void
check_words (AtlasDeck  *deck,
             const char *language)
{
  const AtlasDeckPage *last = atlas_deck_get_page (deck, atlas_deck_get_n_pages (deck) - 1);

  g_assert_cmpint (last->layout, ==, ATLAS_SLIDE_LAYOUT_SOURCES);
  if (!g_str_equal (language, "en") && !g_str_equal (language, "fr"))
    g_assert_cmpstr (last->heading, !=, "Sources");
}

static void
check_bundled (AtlasBriefing *briefing,
               const char    *language)
{
  g_autoptr (AtlasDeck) deck =
      atlas_test_deck_make (briefing, language, ATLAS_DECK_LIGHT, 16.0 / 9.0);

  check_words (deck, language);
  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    check_whole (atlas_deck_get_page (deck, i));
  for (guint i = 0; i < atlas_briefing_get_n_entries (briefing); i++)
    {
      g_autoptr (AtlasDeckPage) page =
          atlas_deck_make_entry_page (deck, atlas_briefing_get_entry (briefing, i));

      check_page (deck, page);
      check_whole (page);
    }
}

/* Long words and other scripts, in all languages that the bundled briefing is built in. */
static void
test_languages (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_translated ();
  g_auto (GStrv) languages = NULL;

  if (briefing == NULL)
    {
      g_test_skip ("built without the briefing");
      return;
    }

  languages = atlas_briefing_list_languages (briefing);
  g_assert_cmpuint (g_strv_length (languages), >, 6);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_test_message ("language %s", languages[i]);
      check_deck (briefing, languages[i]);
      check_bundled (briefing, languages[i]);
    }
}

/* The same words stand on as many pages, whatever the colours. */
static void
test_schemes (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) light = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  g_autoptr (AtlasDeck) dark = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_DARK, 16.0 / 9.0);

  g_assert_cmpuint (atlas_deck_get_n_pages (light), ==, atlas_deck_get_n_pages (dark));
  for (guint i = 0; i < atlas_deck_get_n_pages (light); i++)
    g_assert_cmpuint (atlas_deck_get_page (light, i)->boxes->len, ==,
                      atlas_deck_get_page (dark, i)->boxes->len);
}

static const struct
{
  const char *name;
  const char *language;
  const char *word;
  guint       n_words;
  guint       n_entries;
} nasty[] = {
  { "long-titles", "en", "considerably", 16, 2 },
  { "long-words", "de", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", 3, 2 },
  { "one-endless-word", "de",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 1, 1 },
  { "arabic", "ar", "المبادرات", 20, 2 },
  { "chinese", "zh", "西巴尔干地区的安全与合作", 17, 2 },
  { "books", "en", "Lorem ipsum dolor sit amet, consectetur adipiscing elit", 30, 1 },
  { "chinese-books", "zh", "西巴尔干地区的安全与合作倡议", 90, 1 },
  { "short", "en", "A", 1, 1 },
};

static void
test_nasty (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_nasty (
      nasty[index].language, nasty[index].word, nasty[index].n_words, nasty[index].n_entries);

  check_deck (briefing, NULL);
}

static void
test_empty (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"title\": \"T\", \"language\": \"en\", "
      "\"places\": [ { \"code\": \"XK\" }, { \"code\": \"AQ\" }, { \"code\": \"VA\" }, "
      "{ \"code\": \"QQ\" } ], "
      "\"deck\": [ { \"slide\": \"title\" }, { \"slide\": \"map\" }, "
      "{ \"slide\": \"place\", \"place\": \"XK\" }, { \"slide\": \"place\", \"place\": \"AQ\" }, "
      "{ \"slide\": \"place\", \"place\": \"VA\" }, "
      "{ \"slide\": \"place\", \"place\": \"QQ\" }, "
      "{ \"slide\": \"table\", \"kind\": \"points\" }, { \"slide\": \"list\", \"kind\": "
      "\"visits\" }, { \"slide\": \"sources\" } ] }");

  check_deck (briefing, NULL);
}

static void
test_many (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_entries (500);
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    {
      const AtlasDeckPage *page = atlas_deck_get_page (deck, i);

      check_page (deck, page);
      for (guint k = 0; page->layout == ATLAS_SLIDE_LAYOUT_LIST && k < page->entries->len; k++)
        g_assert_true (g_hash_table_add (shown, page->entries->pdata[k]));
    }
  g_assert_cmpuint (g_hash_table_size (shown), ==, 500);
}

static void
test_questions (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();

  for (guint a = 0; a < G_N_ELEMENTS (aspects); a++)
    {
      g_autoptr (AtlasDeck) deck =
          atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, aspects[a]);

      for (guint i = a; i < atlas_briefing_get_n_entries (briefing); i += G_N_ELEMENTS (aspects))
        {
          AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
          g_autoptr (AtlasDeckPage) page = atlas_deck_make_entry_page (deck, entry);

          g_assert_cmpint (page->index, ==, -1);
          g_assert_true (atlas_deck_page_has_entry (page, entry));
          g_assert_cmpuint (page->n_parts, ==, 1);
          check_page (deck, page);
        }
      for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
        {
          g_autoptr (AtlasDeckPage) page = atlas_deck_make_place_page (
              deck, atlas_place_get_code (atlas_briefing_get_place (briefing, i)));

          g_assert_true (page->has_map);
          check_page (deck, page);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_words_set_folder (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR"));

  g_test_add_func ("/deck-pages/bundled", test_bundled);
  g_test_add_func ("/deck-pages/languages", test_languages);
  g_test_add_func ("/deck-pages/schemes", test_schemes);
  for (guint i = 0; i < G_N_ELEMENTS (nasty); i++)
    {
      g_autofree char *path = g_strdup_printf ("/deck-pages/nasty/%s", nasty[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_nasty);
    }
  g_test_add_func ("/deck-pages/empty", test_empty);
  g_test_add_func ("/deck-pages/many", test_many);
  g_test_add_func ("/deck-pages/questions", test_questions);

  return g_test_run ();
}
