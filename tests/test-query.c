/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-briefing-reader.h"
#include "atlas-clause-private.h"
#include "atlas-fold.h"
#include "atlas-query-words.h"
#include "atlas-sample.h"
#include "atlas-table.h"
#include "atlas-translation.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *typed;
    const char *string; /* what atlas_query_to_string() makes of it */
    const char *text;
  } cases[] = {
    { "", "", "" },
    { "  some   words ", "some words", "some words" },
    { "place:XK status:planned", "status:planned place:XK", "" },
    { "place:xk", "place:XK", "" },
    { "place:KOS", "place:XK", "" },
    { "place:kosova words", "place:XK words", "words" },
    { "place:\"bosnia and\"", "place:BA", "" },
    { "-theme:exercises \"quoted phrase\"", "-theme:exercises \"quoted phrase\"",
      "\"quoted phrase\"" },
    { "after:2025-01 before:2025", "after:2025-01 before:2025", "" },
    { "status:none", "status:none", "" },
    { "STATUS:planned", "status:planned", "" },
    { "kind:visit stage:ongoing", "stage:ongoing kind:visits", "" },
    { "is:caution -is:region-wide", "is:caution -is:region-wide", "" },
    { "is:reg", "is:region-wide", "" },
    /* What isn't known, or could be several, remains as it is. */
    { "status:unknown", "status:unknown", "status:unknown" },
    { "theme:e", "theme:exercises", "" },
    { "http://example.org", "http://example.org", "http://example.org" },
    { "a:b : :: -", "a:b : :: -", "a:b : :: -" },
    { "-after:2025", "-after:2025", "-after:2025" },
    { "after:soon", "after:soon", "after:soon" },
    { "after:2025-13", "after:2025-13", "after:2025-13" },
    { "\"open", "\"open", "\"open" },
    { "place:“bosnia and” place:„croa“ place:«kosova»", "place:BA place:HR place:XK", "" },
    { "--x", "--x", "--x" },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasQuery) query = atlas_query_parse (cases[i].typed, briefing);
      g_autofree char *string = atlas_query_to_string (query);
      g_autoptr (AtlasQuery) again = atlas_query_parse (string, briefing);

      g_assert_cmpstr (string, ==, cases[i].string);
      g_assert_cmpstr (atlas_query_get_text (query), ==, cases[i].text);
      g_assert_true (atlas_query_equal (query, again));
    }
}

/* Whatever is typed is a query, and is the same one after a round trip. */
static void
test_parse_anything (void)
{
  static const char *const pieces[] = { "place", ":", "\"", "-", " ", "XK", "status", "planned",
                                        "after", "2025", "-01", "is", "š", "\t", "is:caution",
                                        "é\314\201", "none", "theme:", "x" };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (AtlasQuery) query = NULL;
      g_autoptr (AtlasQuery) again = NULL;
      g_autofree char *string = NULL;

      for (guint i = g_rand_int_range (rand, 0, 9); i > 0; i--)
        g_string_append (typed, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      query = atlas_query_parse (typed->str, briefing);
      string = atlas_query_to_string (query);
      again = atlas_query_parse (string, briefing);
      if (!atlas_query_equal (query, again))
        g_error ("“%s” becomes “%s”, and that “%s”", typed->str, string,
                 atlas_query_to_string (again));
    }
}

/* A choice takes back what was typed, or a chip could not be switched off. */
static void
test_choices (void)
{
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (AtlasQuery) typed = atlas_query_with_text (empty, "one status:planned two");
  g_autoptr (AtlasQuery) unwanted =
      atlas_query_with_value (typed, ATLAS_FACET_STATUS, "planned", ATLAS_CHOICE_UNWANTED);
  g_autoptr (AtlasQuery) none =
      atlas_query_with_value (unwanted, ATLAS_FACET_STATUS, "planned", ATLAS_CHOICE_NONE);
  g_autoptr (AtlasQuery) other =
      atlas_query_with_value (typed, ATLAS_FACET_STATUS, "active", ATLAS_CHOICE_WANTED);
  g_autoptr (AtlasQuery) only = atlas_query_with_only (other, ATLAS_FACET_STATUS, "done");
  g_autofree char *only_words = atlas_query_to_string (only);
  g_autoptr (AtlasQuery) unfinished = atlas_query_with_text (empty, " status: after:20 - \"");

  g_assert_true (atlas_query_is_empty (empty));
  g_assert_true (atlas_query_is_empty (unfinished));
  g_assert_true (atlas_query_wants (typed, ATLAS_FACET_STATUS, "planned"));
  g_assert_false (atlas_query_is_empty (typed));
  g_assert_cmpint (atlas_query_get_choice (unwanted, ATLAS_FACET_STATUS, "planned"), ==,
                   ATLAS_CHOICE_UNWANTED);
  g_assert_cmpstr (atlas_query_get_text (unwanted), ==, "one  two");
  g_assert_cmpstr (only_words, ==, "status:done one  two");
  g_assert_cmpint (atlas_query_get_choice (none, ATLAS_FACET_STATUS, "planned"), ==,
                   ATLAS_CHOICE_NONE);
  g_assert_cmpstr (atlas_query_get_wanted (none, ATLAS_FACET_STATUS)[0], ==, NULL);
}

static char *
mark_hits (const AtlasQuery *query,
           const char       *string)
{
  g_autoptr (GArray) hits = atlas_query_find_hits (query, string);
  GString *marked = g_string_new (NULL);
  gsize position = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      AtlasSpan span = g_array_index (hits, AtlasSpan, i);

      g_string_append_len (marked, string + position, span.start - position);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, string + span.start, span.end - span.start);
      g_string_append_c (marked, ']');
      position = span.end;
    }
  g_string_append (marked, string + position);

  return g_string_free (marked, FALSE);
}

static void
test_hits (void)
{
  static const struct
  {
    const char *typed;
    const char *string;
    const char *marked;
  } cases[] = {
    { "pristina", "In Priština, Приштина", "In [Priština], [Приштина]" },
    { "dokovic", "Novak Đoković, Djokovic", "Novak [Đoković], [Djokovic]" },
    { "s", "Straße", "[S]tra[ß]e" },
    { "strasse", "STRAẞE", "[STRAẞE]" },
    { "\"two words\"", "two \n words", "[two \n words]" },
    { "“two words”", "two words, two", "[two words], two" },
    { "„two words“", "two words, two", "[two words], two" },
    { "«two words» »or three«", "two words, or three", "[two words], [or three]" },
    { "aa", "aaaa b", "[aaaa] b" },
    { "a -b place:XK b", "a b", "[a] [b]" },
    { "e", "e\314\201 x", "[e\314\201] x" },
    { "fi", "ﬁn", "[ﬁ]n" },
    { "nothing", "A & <b>", "A & <b>" },
    { "", "x", "x" },
    { "x", "", "" },
  };
  g_autoptr (AtlasQuery) empty = atlas_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasQuery) query = atlas_query_with_text (empty, cases[i].typed);
      g_autofree char *marked = mark_hits (query, cases[i].string);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

/* How long the beginning of a string is when it is folded. The "x" keeps the
 * space at its end. */
static gsize
get_folded_length (const char *string,
                   gsize       length)
{
  g_autofree char *head = g_strndup (string, length);
  g_autofree char *longer = g_strconcat (head, "x", NULL);
  g_autofree char *folded = atlas_fold (longer);

  return strlen (folded) - 1;
}

/* Marks the letters of which something is in an occurrence of the word, by the
 * beginnings of the string. */
static char *
mark_letters (const char *string,
              const char *word)
{
  char *marks = g_malloc0 (strlen (string) + 1);
  g_autofree char *needle = atlas_fold (word);
  g_autofree char *folded = atlas_fold (string);

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize start = get_folded_length (string, p - string);
      gsize end = get_folded_length (string, g_utf8_next_char (p) - string);

      for (const char *hit = strstr (folded, needle); hit != NULL; hit = strstr (hit + 1, needle))
        {
          gsize offset = hit - folded;

          if (start < end && start < offset + strlen (needle) && end > offset)
            marks[p - string] = 1;
        }
    }

  return marks;
}

static void
assert_hits (const AtlasQuery *query,
             const char       *string,
             const char       *marks)
{
  g_autoptr (GArray) hits = atlas_query_find_hits (query, string);

  for (guint i = 0; i < hits->len; i++)
    {
      AtlasSpan span = g_array_index (hits, AtlasSpan, i);

      g_assert_true (g_utf8_validate_len (string + span.start, span.end - span.start, NULL));
      g_assert_true (marks[span.start]);
    }

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize offset = p - string;
      gboolean is_hit = FALSE;

      for (guint i = 0; i < hits->len; i++)
        {
          AtlasSpan span = g_array_index (hits, AtlasSpan, i);

          is_hit |= span.start <= offset && offset < span.end;
        }
      g_assert_true (is_hit || !marks[offset]);
    }
}

/* Every letter of an occurrence is hit, and no hit begins with another one. */
static void
test_hits_anywhere (void)
{
  static const gunichar letters[] = { 'a', 's', 'S', 0x0161, 0x030C, 0x00DF, 'd', 'j', 0x0111,
                                      ' ', 0x0441, 0x00AD, 0x1E9E };
  static const char *const words[] = { "s", "ss", "as", "da", "djs", "š", "d" };
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 3000; round++)
    {
      const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
      g_autoptr (AtlasQuery) query = atlas_query_with_text (empty, word);
      g_autoptr (GString) string = g_string_new (NULL);
      g_autofree char *marks = NULL;

      for (guint i = g_rand_int_range (rand, 0, 12); i > 0; i--)
        g_string_append_unichar (string,
                                 letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);
      marks = mark_letters (string->str, word);
      assert_hits (query, string->str, marks);
    }
}

static void
test_describe (void)
{
  static const struct
  {
    const char *typed;
    const char *words;
  } cases[] = {
    { "", "" },
    { "place:XK status:planned -theme:exercises", "Planned, not Exercises, Kosovo*" },
    { "status:planned status:active", "Planned or Active" },
    { "status:none is:caution", "No status given, With caution" },
    { "after:2025-01 before:2025", "from January 2025 until 2025" },
    { "before:2025-03-11", "until 11 March 2025" },
    { "one -\"two three\"", "“one”, not “two three”" },
    { "-status:unknown", "not “status:unknown”" },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasQuery) empty = atlas_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasQuery) typed = atlas_query_with_text (empty, cases[i].typed);
      g_autoptr (AtlasQuery) chosen = atlas_query_parse (cases[i].typed, briefing);
      g_autofree char *typed_words = atlas_query_describe (typed, briefing, "en");
      g_autofree char *chosen_words = atlas_query_describe (chosen, briefing, "en");

      g_assert_cmpstr (typed_words, ==, cases[i].words);
      g_assert_cmpstr (chosen_words, ==, cases[i].words);
    }
}

static void
test_describe_table (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasQuery) query = NULL;
  g_autofree char *nothing = atlas_table_describe (table);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  g_assert_cmpstr (nothing, ==, "");
  atlas_selection_set_briefing (selection, briefing);
  all = atlas_table_describe (table);
  g_assert_cmpstr (all, ==, "3 initiatives");

  query = atlas_query_parse ("status:planned", briefing);
  atlas_selection_set_query (selection, query);
  atlas_selection_set_place (selection, "XK");
  some = atlas_table_describe (table);
  g_assert_cmpstr (some, ==, "1 of 3 initiatives: Kosovo*, Planned");
}

#define ALL_FIELDS \
  "status: theme: section: stage: place: kind: source: is: after: before:"

static void
test_complete (void)
{
  static const struct
  {
    const char *typed; /* up to the cursor */
    const char *texts;
  } cases[] = {
    { "", ALL_FIELDS },
    { "word ", ALL_FIELDS },
    { "\"open phrase ", "" },
    { "st", "status: stage:" },
    { "x -pl", "-place:" },
    { "i", "is:" },
    { "a", "after:" },
    { "-a", "" },
    { "place:", "place:BA place:XK place:RS place:HR" },
    { "place:kos", "place:XK" },
    { "place:\"bosnia a", "place:BA" },
    { "-theme:ex", "-theme:exercises" },
    { "status:", "status:planned status:active status:none" },
    { "is:", "is:caution is:region-wide" },
    { "is:r", "is:region-wide" },
    { "unknown:", "" },
    { "\"st", "" },
    { "«st", "" },
    { "place:„bosnia a", "place:BA" },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].typed, " rest", NULL);
      g_autoptr (GPtrArray) completions =
          atlas_query_complete (text, strlen (cases[i].typed), briefing, "en");
      g_autoptr (GString) texts = g_string_new (NULL);

      for (guint j = 0; j < completions->len; j++)
        {
          AtlasCompletion *completion = g_ptr_array_index (completions, j);

          g_string_append_printf (texts, "%s%s", j > 0 ? " " : "", completion->text);
          g_assert_cmpuint (completion->span.end, ==, strlen (cases[i].typed));
          g_assert_true ((completion->span.start == completion->span.end) ==
                         g_str_equal (cases[i].texts, ALL_FIELDS));
          g_assert_true ((completion->value == NULL) == g_str_has_suffix (completion->text, ":"));
        }
      g_assert_cmpstr (texts->str, ==, cases[i].texts);
    }
}

/* Whatever is offered for a value asks for that value, and nothing else, when it
 * stands where it belongs: in documents of any kind, behind any words. */
static void
test_complete_anything (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250311);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (AtlasBriefing) briefing =
          atlas_sample_new_random (rand, g_rand_int_range (rand, 1, 30));

      for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
        {
          const char *sign = g_rand_boolean (rand) ? "-" : "";
          g_autofree char *text =
              g_strdup_printf ("ž %s%s:", sign, atlas_facet_get_field (facet));
          g_autoptr (GPtrArray) completions =
              atlas_query_complete (text, strlen (text), briefing, "en");

          for (guint i = 0; i < completions->len; i++)
            {
              AtlasCompletion *completion = g_ptr_array_index (completions, i);
              g_autofree char *typed =
                  g_strdup_printf ("%.*s%s", (int) completion->span.start, text, completion->text);
              g_autoptr (AtlasQuery) query = atlas_query_parse (typed, briefing);

              g_assert_cmpstr (atlas_query_get_text (query), ==, "ž");
              g_assert_cmpint (
                  atlas_query_get_choice (query, completion->facet, completion->value), ==,
                  *sign != '\0' ? ATLAS_CHOICE_UNWANTED : ATLAS_CHOICE_WANTED);
              g_assert_cmpstr (completion->label, !=, "");
            }
        }
    }
}

/* The bundled briefing in all its languages, which only a build has. */
static AtlasBriefing *
load_translated (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = NULL;

  if (!g_file_query_exists (file, NULL))
    return NULL;
  briefing = atlas_briefing_load (file, NULL, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

/* The ids of all entries that some words find. */
static char *
find_entries (AtlasSelection *selection,
              const char     *typed)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_parse (typed, atlas_selection_get_briefing (selection));
  g_autoptr (GString) ids = g_string_new (NULL);

  atlas_selection_set_query (selection, query);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autoptr (AtlasTable) table = atlas_table_new (selection, kind);

      /* In the order of the document, for languages order titles differently. */
      atlas_table_unset_order (table);
      for (guint i = 0; i < atlas_table_get_n_matching (table); i++)
        g_string_append_printf (ids, "%s ", atlas_entry_get_id (atlas_table_get_entry (table, i)));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* However a name is written, in whatever language it is shown. */
static void
test_languages (void)
{
  static const char *const groups[][8] = {
    { "Pristina", "Priština", "Prishtinë", "Prishtina", "Приштина", "PRISHTINE", "Prištine" },
    { "Kosovo", "Kosova", "Kosovë", "Косово", "kosove" },
    { "Serbia", "Srbija", "Србија", "Serbien", "Serbie" },
    { "Albania", "Shqipëria", "Shqiperi", "Албанија", "Albanien" },
    { "North Macedonia", "\"Severna Makedonija\"", "“Северна Македонија”",
      "„Maqedonia e Veriut“", "«Macédoine du Nord»", "Nordmazedonien" },
    { "Sarajevo", "Сарајево", "Sarajevë" },
    { "Belgrade", "Beograd", "Београд", "Belgrad" },
  };
  g_autoptr (AtlasBriefing) briefing = load_translated ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_auto (GStrv) languages = NULL;

  if (briefing == NULL)
    {
      g_test_skip ("built without the briefing");
      return;
    }

  languages = atlas_briefing_list_languages (briefing);
  g_assert_cmpuint (g_strv_length (languages), >, 6);
  atlas_selection_set_briefing (selection, briefing);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *expected = find_entries (selection, groups[i][0]);

      g_assert_cmpstr (expected, !=, "");
      for (guint k = 0; languages[k] != NULL; k++)
        {
          atlas_selection_set_language (selection, languages[k]);
          for (guint j = 0; j < G_N_ELEMENTS (groups[i]) && groups[i][j] != NULL; j++)
            {
              g_autofree char *found = find_entries (selection, groups[i][j]);

              g_test_message ("%s in %s", groups[i][j], languages[k]);
              g_assert_cmpstr (found, ==, expected);
            }
        }
    }
}

/* Dates that were typed give way to chosen ones, and to none. */
static void
test_dates_give_way (void)
{
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (AtlasQuery) typed =
      atlas_query_with_text (empty, "before:2024 words after:2023-05 -theme:x");
  g_autoptr (AtlasQuery) chosen =
      atlas_query_with_dates (typed, (AtlasDate) { 2025, 3, 0 }, (AtlasDate) { 0 });
  g_autoptr (AtlasQuery) none =
      atlas_query_with_dates (typed, (AtlasDate) { 0 }, (AtlasDate) { 0 });
  AtlasDate after, before;

  g_assert_true (atlas_query_get_dates (typed, &after, &before));
  g_assert_true (atlas_query_get_dates (chosen, &after, &before));
  g_assert_cmpint (after.year, ==, 2025);
  g_assert_false (atlas_date_is_set (before));
  g_assert_false (atlas_query_get_dates (none, &after, &before));
  g_assert_cmpstr (atlas_query_get_text (none), ==, "words  -theme:x");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/parse", test_parse);
  g_test_add_func ("/query/parse-anything", test_parse_anything);
  g_test_add_func ("/query/choices", test_choices);
  g_test_add_func ("/query/hits", test_hits);
  g_test_add_func ("/query/hits-anywhere", test_hits_anywhere);
  g_test_add_func ("/query/describe", test_describe);
  g_test_add_func ("/query/describe-table", test_describe_table);
  g_test_add_func ("/query/complete", test_complete);
  g_test_add_func ("/query/complete-anything", test_complete_anything);
  g_test_add_func ("/query/languages", test_languages);
  g_test_add_func ("/query/dates-give-way", test_dates_give_way);

  return g_test_run ();
}
