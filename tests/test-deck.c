/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

#include <string.h>

#include "atlas-deck-text-private.h"
#include "atlas-test-deck.h"
#include "atlas-words.h"

/* What the pages say, and how they are found. */

/* --- What the pages say. --- */

static char *
join_words (const AtlasDeckPage *page)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);

      if (box->text != NULL)
        g_string_append_printf (words, "%s\n", box->text);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
has_words (AtlasDeck  *deck,
           guint       index,
           const char *words)
{
  g_autofree char *all = join_words (atlas_deck_get_page (deck, index));

  return strstr (all, words) != NULL;
}

/* The footnote stands where the name does, and the presenter's words nowhere. */
static void
test_footnotes_and_notes (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  guint n_with = 0, n_pages = atlas_deck_get_n_pages (deck);

  for (guint i = 0; i < n_pages; i++)
    {
      const AtlasDeckPage *page = atlas_deck_get_page (deck, i);
      gboolean has_note = has_words (deck, i, "* This designation");

      g_assert_cmpint (has_note, ==,
                       has_words (deck, i, "Kosovo*") || has_words (deck, i, "Kosovo ") ||
                           (page->has_map && !page->is_bare));
      n_with += has_note;
      if (page->notes != NULL)
        g_assert_false (has_words (deck, i, page->notes));
      if (i > 0)
        {
          g_autofree char *number = g_strdup_printf ("%u / %u", i + 1, n_pages);

          g_assert_true (has_words (deck, i, number));
          g_assert_true (has_words (deck, i, "NATO and the Western Balkans · as of 11 March 2025"));
        }
    }
  g_assert_true (has_words (deck, 0, "As of 11 March 2025"));
  g_assert_cmpuint (n_with, >, 5);
  g_assert_cmpuint (n_with, <, n_pages);
}

/* What is not translated names a place in another language, and the footnote knows. */
static void
test_footnotes_in_another_language (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"title\": \"T\", \"language\": \"en\", "
      "\"places\": [ { \"code\": \"XK\", \"name\": { \"en\": \"Kosovo\", \"sr\": \"Косово\" }, "
      "\"mark\": \"*\", \"footnote\": \"n\" } ], "
      "\"footnotes\": [ { \"id\": \"n\", \"text\": \"Without prejudice.\" } ], "
      "\"points\": [ { \"id\": \"a\", \"title\": \"In Kosovo.\" } ], "
      "\"challenges\": [ { \"id\": \"b\", \"title\": \"Kosovos\" } ] }");
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, "sr", ATLAS_DECK_LIGHT, 16.0 / 9.0);

  g_assert_cmpint (atlas_deck_get_page (deck, 2)->kind, ==, ATLAS_KIND_POINT);
  g_assert_true (has_words (deck, 2, "* Without prejudice."));
  g_assert_cmpint (atlas_deck_get_page (deck, 3)->kind, ==, ATLAS_KIND_CHALLENGE);
  g_assert_false (has_words (deck, 3, "* Without prejudice."));
}

/* The first page of its own that tells of an entry. */
static guint
find_entry (AtlasDeck  *deck,
            const char *id)
{
  AtlasEntry *entry = atlas_briefing_lookup_entry (atlas_deck_get_briefing (deck), id);

  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    {
      const AtlasDeckPage *page = atlas_deck_get_page (deck, i);

      if (page->layout != ATLAS_SLIDE_LAYOUT_PLACE && atlas_deck_page_has_entry (page, entry))
        return i;
    }

  g_assert_not_reached ();
}

static gboolean
has_box_with (AtlasDeck  *deck,
              const char *words)
{
  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    {
      const AtlasDeckPage *page = atlas_deck_get_page (deck, i);

      for (guint k = 0; k < page->boxes->len; k++)
        {
          const char *text = g_array_index (page->boxes, AtlasDeckBox, k).text;

          if (text != NULL && strstr (text, words) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

/* What the program puts between words is as the language has it. */
static void
test_punctuation (void)
{
  static const char json[] =
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"language\": \"en\", \"title\": \"T\","
      "  \"sources\": [ { \"id\": \"a\", \"title\": \"A\" }, { \"id\": \"b\", \"title\": \"B\" } ],"
      "  \"points\": [ { \"id\": \"p\", \"title\": \"Point\", \"text\": \"Text.\","
      "    \"notes\": \"Say this.\", \"sources\": [\"a\", \"b\"] } ],"
      "  \"deck\": [ { \"slide\": \"list\", \"kind\": \"points\" } ] }";
  static const struct
  {
    const char *language, *numbers, *note;
  } cases[] = {
    { "en", "[1,\302\2402]", "Point: Say this." },
    { "fr", "[1,\302\2402]", "Point\302\240: Say this." },
    /* Where Arabic has digits of its own, in each version of CLDR. */
    { "ar-EG", "[١،\302\240٢]", "Point: Say this." },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (json);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new (cases[i].language);
      g_autoptr (AtlasDeck) deck = NULL;

      /* There are builds without catalogues. */
      if (atlas_words_get_fallback (cases[i].language) != NULL)
        continue;
      deck = atlas_deck_new (briefing, atlas_geometry_get_default (), cases[i].language,
                             ATLAS_DECK_LIGHT, 16.0 / 9.0);
      g_assert_cmpstr (atlas_deck_get_page (deck, 0)->notes, ==, cases[i].note);
      g_assert_true (has_box_with (deck, cases[i].numbers));
    }
}

static void
test_honest_words (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  int kosovo = atlas_deck_find_place (deck, "XK");
  guint security = find_entry (deck, "outcome-regional-security");
  guint exercises = find_entry (deck, "recommend-exercises");

  g_assert_true (has_words (deck, (guint) kosovo, "Visited 11 March 2025"));
  g_assert_true (has_words (deck, (guint) kosovo + 1,
                            "and 5 initiatives, 11 points, 6 recommendations and 6 challenges, all "
                            "region-wide"));
  g_assert_true (has_words (deck, security, "As reported; not in NATO's own account"));
  g_assert_true (has_words (deck, exercises, "The author's own proposal"));
  g_assert_true (has_words (deck, 1, "No status given"));
  g_assert_true (has_words (deck, 1, "Disputed boundary"));
  g_assert_true (has_words (deck, 1, "Ally, EU candidate"));
}

/* A document that says nothing of whose recommendations these are. */
static void
test_own_voice (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"title\": \"T\", \"language\": \"en\", "
      "\"recommendations\": [ { \"id\": \"r\", \"title\": \"R\" } ] }");
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);

  g_assert_true (has_words (deck, 2, "The author’s own recommendations."));
}

/* An entry that has an end and no beginning, and one that has both. */
static void
test_dates (void)
{
  static const char *const expected[] = { "until 2025", "2024 to 2025", "2024" };
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"title\": \"T\", \"language\": \"en\", "
      "\"points\": [ { \"id\": \"a\", \"title\": \"A\", \"end\": \"2025\" }, "
      "{ \"id\": \"b\", \"title\": \"B\", \"start\": \"2024\", \"end\": \"2025\" }, "
      "{ \"id\": \"c\", \"title\": \"C\", \"start\": \"2024\", \"end\": \"2024\" } ] }");
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (AtlasDeckPage) page =
          atlas_deck_make_entry_page (deck, atlas_briefing_get_entry (briefing, i));
      g_autofree char *line = g_strdup_printf (" · %s\n", expected[i]);
      g_autofree char *words = join_words (page);

      g_assert_nonnull (strstr (words, line));
    }
}

/* A room can't bear more, and is told so. */
static void
test_left_out (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_entries (1003);
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  guint n_pages = atlas_deck_get_n_pages (deck), n_with = 0;

  for (guint i = 0; i < n_pages; i++)
    if (has_words (deck, i, "and 3 more, in the program’s tables"))
      {
        const AtlasDeckPage *page = atlas_deck_get_page (deck, i);

        g_assert_cmpuint (page->part + 1, ==, page->n_parts);
        n_with++;
      }
  g_assert_cmpuint (n_with, ==, 1);
}

/* A visit that is still to come, as of the briefing. */
static void
test_visit_to_come (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"title\": \"T\", \"language\": \"en\", "
      "\"asOf\": \"2025-03-11\", \"places\": [ { \"code\": \"XK\" } ], "
      "\"visits\": [ { \"id\": \"v\", \"title\": \"V\", \"places\": [\"XK\"], "
      "\"start\": \"2025-04-01\" } ] }");
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  g_autoptr (AtlasDeckPage) page = atlas_deck_make_place_page (deck, "XK");
  g_autofree char *words = join_words (page);

  g_assert_nonnull (strstr (words, "Visit on 1 April 2025"));
}

/* --- Another deck of the same document. --- */

static void
test_match (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasBriefing) other_briefing = atlas_test_deck_load_entries (1);
  g_autoptr (AtlasDeck) wide = atlas_test_deck_make (briefing, "en", ATLAS_DECK_LIGHT, 16.0 / 9.0);
  g_autoptr (AtlasDeck) square = atlas_test_deck_make (briefing, "sr", ATLAS_DECK_DARK, 4.0 / 3.0);
  g_autoptr (AtlasDeck) other =
      atlas_test_deck_make (other_briefing, NULL, ATLAS_DECK_LIGHT, 4.0 / 3.0);
  guint n_pages = atlas_deck_get_n_pages (wide);

  for (guint i = 0; i < n_pages; i++)
    {
      AtlasDeckPage *page = atlas_deck_get_page (wide, i);
      g_autoptr (AtlasDeckPage) found = atlas_deck_match_page (square, page);
      g_autoptr (AtlasDeckPage) same = atlas_deck_match_page (wide, page);
      g_autoptr (AtlasDeckPage) nearest = atlas_deck_match_page (other, page);

      g_assert_true (same == page);
      g_assert_cmpint (found->slide, ==, page->slide);
      g_assert_cmpint (found->layout, ==, page->layout);
      g_assert_cmpstr (found->place, ==, page->place);
      g_assert_cmpuint (found->part, <=, page->part);
      g_assert_true (atlas_deck_get_page (square, (guint) found->index) == found);
      g_assert_cmpint (nearest->index, <, (int) atlas_deck_get_n_pages (other));
    }
}

/* A question is answered anew, if the document has an answer. */
static void
test_match_questions (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasBriefing) other_briefing = atlas_test_deck_load_entries (1);
  g_autoptr (AtlasDeck) wide = atlas_test_deck_make (briefing, "en", ATLAS_DECK_LIGHT, 16.0 / 9.0);
  g_autoptr (AtlasDeck) square = atlas_test_deck_make (briefing, "sr", ATLAS_DECK_DARK, 4.0 / 3.0);
  g_autoptr (AtlasDeck) other =
      atlas_test_deck_make (other_briefing, NULL, ATLAS_DECK_LIGHT, 4.0 / 3.0);
  AtlasEntry *entry = atlas_briefing_get_entry (briefing, 0);
  g_autoptr (AtlasDeckPage) place = atlas_deck_make_place_page (wide, "ME");
  g_autoptr (AtlasDeckPage) of_entry = atlas_deck_make_entry_page (wide, entry);
  g_autoptr (AtlasDeckPage) other_place = atlas_deck_match_page (square, place);
  g_autoptr (AtlasDeckPage) other_entry = atlas_deck_match_page (square, of_entry);

  g_assert_cmpint (other_place->index, <, 0);
  g_assert_cmpstr (other_place->place, ==, "ME");
  g_assert_cmpint (other_entry->index, <, 0);
  g_assert_true (atlas_deck_page_has_entry (other_entry, entry));
  g_assert_null (atlas_deck_match_page (other, place));
  g_assert_null (atlas_deck_match_page (other, of_entry));
}

/* A slide shares its time out among its pages. */
static void
test_minutes (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  const AtlasDeckPage *page =
      atlas_deck_get_page (deck, (guint) atlas_deck_find_place (deck, "BA"));
  double minutes = 0;

  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    minutes += atlas_deck_get_page (deck, i)->minutes;
  g_assert_cmpfloat_with_epsilon (minutes, 28.0, 1e-9);
  g_assert_cmpuint (page->n_parts, >, 1);
  g_assert_cmpfloat_with_epsilon (page->minutes * page->n_parts, 3.0, 1e-9);
  g_assert_cmpint (page->slide, ==, 2);
}

/* --- Finding. --- */

static void
test_search (void)
{
  static const struct
  {
    const char *typed;
    const char *heading; /* of the first page, or NULL for none */
  } cases[] = {
    { "kos", "Kosovo*" },
    { "KOSOVO", "Kosovo*" },
    { "bosn herz", "Bosnia and Herzegovina" },
    { "init", "Initiatives" },
    { "босн", "Bosnia and Herzegovina" },
    { "scholarsh", "Recommendations" },
    { "disinfo", "Bosnia and Herzegovina" },
    { "six pl", "Six places, three relations to NATO" },
    { "third", NULL },
    { "glance", NULL },
    { "  ", NULL },
    { "", NULL },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n_pages;
      g_autofree guint *pages = atlas_deck_search (deck, cases[i].typed, &n_pages);

      g_test_message ("%s", cases[i].typed);
      if (cases[i].heading == NULL)
        g_assert_cmpuint (n_pages, ==, 0);
      else
        g_assert_cmpstr (atlas_deck_get_page (deck, pages[0])->heading, ==, cases[i].heading);
    }
}

static void
test_find (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  int found = atlas_deck_find_place (deck, "XK");

  g_assert_cmpint (found, >, 0);
  g_assert_cmpstr (atlas_deck_get_page (deck, (guint) found)->place, ==, "XK");
  g_assert_cmpstr (atlas_deck_get_page (deck, (guint) found - 1)->place, !=, "XK");
  g_assert_cmpint (atlas_deck_find_place (deck, "RS"), ==, -1);
}

/* --- Words. --- */

static void
test_sentences (void)
{
  static const struct
  {
    const char *text;
    const char *sentence;
    const char *clause;
  } cases[] = {
    { "", "", "" },
    { "One.", "One.", "One" },
    { "One. Two.", "One.", "One" },
    { "As reported; not in NATO's own account. More.", "As reported; not in NATO's own account.",
      "As reported" },
    { "  Two\n lines  ", "Two lines", "Two lines" },
    { "4,686 people", "4,686 people", "4,686 people" },
    { "第一句。第二句。", "第一句。", "第一句" },
    { "No end", "No end", "No end" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = atlas_deck_first_sentence (cases[i].text, "en");
      g_autofree char *clause = atlas_deck_first_clause (cases[i].text);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      g_assert_cmpstr (clause, ==, cases[i].clause);
    }
}

static void
new_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(AtlasDeck **) user_data = atlas_deck_new_finish (result, NULL);
}

static void
test_async (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  AtlasDeck *deck = NULL;

  atlas_deck_new_async (briefing, atlas_geometry_get_default (), NULL, ATLAS_DECK_LIGHT, 1.6, NULL,
                        new_cb, &deck);
  while (deck == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (atlas_deck_get_aspect (deck), ==, 1.6);
  g_assert_finalize_object (deck);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_words_set_folder (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR"));

  g_test_add_func ("/deck/footnotes-and-notes", test_footnotes_and_notes);
  g_test_add_func ("/deck/footnotes-in-another-language", test_footnotes_in_another_language);
  g_test_add_func ("/deck/punctuation", test_punctuation);
  g_test_add_func ("/deck/honest-words", test_honest_words);
  g_test_add_func ("/deck/own-voice", test_own_voice);
  g_test_add_func ("/deck/dates", test_dates);
  g_test_add_func ("/deck/left-out", test_left_out);
  g_test_add_func ("/deck/visit-to-come", test_visit_to_come);
  g_test_add_func ("/deck/match", test_match);
  g_test_add_func ("/deck/match-questions", test_match_questions);
  g_test_add_func ("/deck/minutes", test_minutes);
  g_test_add_func ("/deck/search", test_search);
  g_test_add_func ("/deck/find", test_find);
  g_test_add_func ("/deck/sentences", test_sentences);
  g_test_add_func ("/deck/async", test_async);

  return g_test_run ();
}
