/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample.h"

#include <string.h>

#include "atlas-briefing-private.h"
#include "atlas-briefing-reader.h"
#include "atlas-facet.h"
#include "atlas-language.h"
#include "atlas-translation.h"

static const char document[] =
    "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"language\": \"en\","
    "  \"title\": { \"en\": \"T\", \"sr\": \"Т\", \"de\": \"T\" },"
    "  \"places\": [ { \"code\": \"XK\", \"name\": { \"en\": \"Kosovo\", \"sq\": \"Kosova\" } } ],"
    "  \"points\": [ { \"id\": \"p\", \"title\": { \"en\": \"P\", \"sr-Latn\": \"P\" },"
    "                 \"text\": \"Only here\" } ],"
    "  \"deck\": [ { \"slide\": \"title\", \"notes\": { \"en\": \"N\", \"de\": \"N\" } } ] }";

static AtlasBriefing *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

/* The one it was written in first; names alone are no translation. */
static void
test_languages (void)
{
  g_autoptr (AtlasBriefing) briefing = load ();
  g_auto (GStrv) languages = atlas_briefing_list_languages (briefing);
  const char *const expected[] = { "en", "de", "sr", "sr-Latn", NULL };

  g_assert_cmpstrv (languages, expected);
}

static void
test_missing (void)
{
  static const struct
  {
    const char *language;
    guint       n_missing;
  } cases[] = {
    { "en", 0 },      { "en-GB", 0 },
    { "de", 3 }, /* the name, the point's title and its text */
    { "de-AT", 3 },
    { "sr", 4 },
    { "sr-Latn", 3 }, /* Cyrillic is read, too, where there is nothing else */
    { "sq", 4 },
    { "srx", 5 },
  };
  g_autoptr (AtlasBriefing) briefing = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (atlas_briefing_count_untranslated (briefing, cases[i].language), ==,
                      cases[i].n_missing);
}

static void
count_cb (const AtlasText *text,
          AtlasTextOwner   owner,
          gpointer         data)
{
  guint *counts = data;

  g_assert_nonnull (atlas_text_get (text, "en"));
  g_assert_nonnull (atlas_text_owner_get_label (owner));
  counts[owner]++;
}

static void
test_every_text (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load (file, NULL, NULL, &error);
  guint counts[ATLAS_TEXT_OWNER_SLIDE + 1] = { 0 };

  g_assert_no_error (error);
  atlas_briefing_foreach_text (briefing, count_cb, counts);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], >, 0);
}

/* What is said of an entry, with what is in another language behind its tag: "<sq:Kosova>
 * and Serbia". */
static char *
format_marked (AtlasBriefing *briefing,
               AtlasEntry    *entry,
               AtlasField     field,
               const char    *language)
{
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *words =
      atlas_briefing_format_field_foreign (briefing, entry, field, language, foreign);
  g_autofree char *plain = atlas_briefing_format_field (briefing, entry, field, language);
  GString *marked = g_string_new (NULL);
  gsize at = 0;

  g_assert_cmpstr (words, ==, plain);
  for (guint i = 0; i < foreign->len; i++)
    {
      const AtlasForeign *part = &g_array_index (foreign, AtlasForeign, i);

      g_assert_cmpuint (part->span.start, >=, at);
      g_assert_cmpuint (part->span.end, >, part->span.start);
      g_assert_cmpuint (part->span.end, <=, strlen (words));
      g_string_append_len (marked, words + at, (gssize) (part->span.start - at));
      g_string_append_printf (marked, "<%s:", part->language);
      g_string_append_len (marked, words + part->span.start,
                           (gssize) (part->span.end - part->span.start));
      g_string_append_c (marked, '>');
      at = part->span.end;
    }
  g_string_append (marked, words + at);

  return g_string_free (marked, FALSE);
}

static void
check_field (AtlasBriefing *briefing,
             AtlasEntry    *entry,
             AtlasField     field,
             const char    *language,
             const char    *expected)
{
  g_autofree char *marked = format_marked (briefing, entry, field, language);

  g_assert_cmpstr (marked, ==, expected);
}

/* What is shown where nothing is there in the language that was asked for. */
static void
test_fallback (void)
{
  g_autoptr (AtlasBriefing) briefing = load ();
  AtlasEntry *entry = atlas_briefing_get_entry (briefing, 0);
  static const struct
  {
    const char *language;
    const char *title;
    const char *point;
    const char *text;
  } cases[] = {
    { "en", NULL, "P", "Only here" },
    { "EN", NULL, "P", "Only here" },
    { "de", NULL, "<en:P>", "<en:Only here>" },
    { "de-AT", "de", "<en:P>", "<en:Only here>" },
    { "sr", NULL, "<en:P>", "<en:Only here>" },
    { "sr-Latn", "sr", "P", "<en:Only here>" },
    { "ar", "en", "<en:P>", "<en:Only here>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *language = cases[i].language;

      g_test_message ("%s", language);
      g_assert_cmpstr (
          atlas_briefing_get_fallback (briefing, atlas_briefing_get_title (briefing), language), ==,
          cases[i].title);
      check_field (briefing, entry, ATLAS_FIELD_TITLE, language, cases[i].point);
      check_field (briefing, entry, ATLAS_FIELD_TEXT, language, cases[i].text);
      check_field (briefing, entry, ATLAS_FIELD_SECTION, language, "");
      g_assert_null (atlas_briefing_get_fallback (briefing, NULL, language));
    }
}

static void
test_fallback_of_categories (void)
{
  static const char json[] =
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"language\": \"en\","
      "  \"title\": \"T\", \"places\": [ { \"code\": \"XK\", \"name\": { \"sq\": \"Kosova\" } },"
      "                { \"code\": \"AL\", \"name\": { \"sq\": \"Shqipëria\" } } ],"
      "  \"themes\": [ { \"id\": \"a\", \"label\": { \"en\": \"A\", \"de\": \"A\" } },"
      "                { \"id\": \"b\", \"label\": \"B\" }, { \"id\": \"c\", \"label\": \"C\" } ],"
      "  \"points\": [ { \"id\": \"p\", \"title\": \"P\", \"themes\": [\"a\", \"b\"],"
      "                  \"places\": [\"XK\", \"AL\"] },"
      "                { \"id\": \"q\", \"title\": \"Q\", \"themes\": [\"b\", \"c\"],"
      "                  \"places\": [\"AL\"] } ] }";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);
  AtlasEntry *first = atlas_briefing_get_entry (briefing, 0);
  AtlasEntry *second = atlas_briefing_get_entry (briefing, 1);

  check_field (briefing, first, ATLAS_FIELD_THEMES, "de", "A, <en:B>");
  check_field (briefing, second, ATLAS_FIELD_THEMES, "de", "<en:B>, <en:C>");
  check_field (briefing, first, ATLAS_FIELD_PLACES, "de", "<sq:Kosova> und <sq:Shqipëria>");
  check_field (briefing, second, ATLAS_FIELD_PLACES, "de", "<sq:Shqipëria>");
  check_field (briefing, second, ATLAS_FIELD_PLACES, "sq", "Shqipëria");
  g_assert_null (atlas_facet_get_fallback (ATLAS_FACET_THEME, briefing, "a", "de"));
  g_assert_cmpstr (atlas_facet_get_fallback (ATLAS_FACET_THEME, briefing, "b", "de"), ==, "en");
  g_assert_null (atlas_facet_get_fallback (ATLAS_FACET_THEME, briefing, "none", "de"));
  g_assert_cmpstr (atlas_facet_get_fallback (ATLAS_FACET_STAGE, briefing, "planned", "de"), ==,
                   "en");
  g_assert_cmpstr (atlas_facet_get_fallback (ATLAS_FACET_STATUS, briefing, "", "de"), ==, "en");
  g_assert_null (atlas_facet_get_fallback (ATLAS_FACET_STAGE, briefing, "planned", "en"));
  g_assert_cmpstr (atlas_facet_get_fallback (ATLAS_FACET_PLACE, briefing, "XK", "de"), ==, "sq");
  g_assert_null (atlas_facet_get_fallback (ATLAS_FACET_PLACE, briefing, "XK", "sq"));
}

/* Isolates and a mark, of which nobody sees anything, are written as these. */
static char *
show_controls (const char *text)
{
  g_autoptr (GString) shown = g_string_new (text);

  g_string_replace (shown, ATLAS_RIGHT_TO_LEFT_MARK, "^", 0);
  g_string_replace (shown, ATLAS_LEFT_TO_RIGHT_MARK, "^", 0);
  g_string_replace (shown, ATLAS_FIRST_STRONG_ISOLATE, "{", 0);
  g_string_replace (shown, ATLAS_POP_ISOLATE, "}", 0);

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/* Names that run against the list are each kept to themselves, and marked without what
 * keeps them; what the program says around them is in its own language. */
static void
test_fallback_mixed (void)
{
  static const char json[] =
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"language\": \"en\","
      "  \"title\": \"T\", \"places\": ["
      "    { \"code\": \"XK\", \"name\": { \"en\": \"Kosovo\", \"ar\": \"كوسوفو\" },"
      "      \"mark\": \"*\" },"
      "    { \"code\": \"RS\", \"name\": \"Serbia\" },"
      "    { \"code\": \"AL\", \"name\": { \"en\": \"Albania\", \"ar\": \"ألبانيا\" } } ],"
      "  \"themes\": [ { \"id\": \"a\", \"label\": \"A\" }, { \"id\": \"b\", \"label\": \"B\" } ],"
      "  \"points\": [ { \"id\": \"p\", \"title\": \"P\", \"themes\": [\"a\", \"b\"],"
      "                  \"places\": [\"RS\", \"XK\", \"AL\"] },"
      "                { \"id\": \"q\", \"title\": \"Q\", \"themes\": [\"b\"],"
      "                  \"except\": [\"RS\", \"AL\"] },"
      "                { \"id\": \"r\", \"title\": \"R\" } ] }";
  static const struct
  {
    guint       entry;
    AtlasField  field;
    const char *language;
    const char *expected;
  } cases[] = {
    { 0, ATLAS_FIELD_PLACES, "ar", "^{<en:Serbia>} وكوسوفو* وألبانيا" },
    { 0, ATLAS_FIELD_THEMES, "ar", "^{<en:A>}، {<en:B>}" },
    { 1, ATLAS_FIELD_THEMES, "ar", "<en:B>" },
    { 1, ATLAS_FIELD_PLACES, "ar", "<en:Region-wide, not >{^{<en:Serbia>} وألبانيا}" },
    { 2, ATLAS_FIELD_PLACES, "ar", "<en:Region-wide>" },
    { 2, ATLAS_FIELD_PLACES, "en", "Region-wide" },
    { 0, ATLAS_FIELD_PLACES, "en", "Serbia, Kosovo* and Albania" },
    { 0, ATLAS_FIELD_THEMES, "en", "A, B" },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked =
          format_marked (briefing, atlas_briefing_get_entry (briefing, cases[i].entry),
                         cases[i].field, cases[i].language);
      g_autofree char *shown = show_controls (marked);

      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/translation/languages", test_languages);
  g_test_add_func ("/translation/missing", test_missing);
  g_test_add_func ("/translation/every-text", test_every_text);
  g_test_add_func ("/translation/fallback", test_fallback);
  g_test_add_func ("/translation/fallback-of-categories", test_fallback_of_categories);

  g_test_add_func ("/translation/fallback-mixed", test_fallback_mixed);

  return g_test_run ();
}
