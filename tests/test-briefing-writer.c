/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-briefing-reader.h"
#include "atlas-briefing-writer.h"
#include "atlas-json-splice-private.h"

#include <string.h>

#define HEADER "{\"format\":\"briefing-atlas/1\",\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","

static AtlasBriefing *
read_string (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return briefing;
}

static char *
serialize (AtlasBriefing *briefing)
{
  g_autoptr (GBytes) bytes = atlas_briefing_serialize (briefing);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What an entry is made of, to change a member of it. */
static AtlasEntryInit
get_init (AtlasEntry *entry)
{
  return (AtlasEntryInit) {
    .kind = atlas_entry_get_kind (entry),
    .id = atlas_entry_get_id (entry),
    .title = (AtlasText *) atlas_entry_get_title (entry),
    .text = (AtlasText *) atlas_entry_get_text (entry),
    .status = atlas_entry_get_status (entry),
    .places = atlas_entry_get_places (entry),
    .except = atlas_entry_get_except (entry),
    .themes = atlas_entry_get_themes (entry),
    .section = atlas_entry_get_section (entry),
    .sources = atlas_entry_get_sources (entry),
    .basis = atlas_entry_get_basis (entry),
    .start = atlas_entry_get_start (entry),
    .end = atlas_entry_get_end (entry),
    .caution = (AtlasText *) atlas_entry_get_caution (entry),
    .notes = (AtlasText *) atlas_entry_get_notes (entry),
    .span = atlas_entry_get_span (entry),
  };
}

static void
replace (AtlasBriefing        *briefing,
         const AtlasEntryInit *init)
{
  g_autoptr (AtlasEntry) entry = atlas_entry_new (init);

  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, init->id), entry);
}

static void
assert_identity (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load (file, NULL, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_test_message ("%s", path);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  bytes = atlas_briefing_serialize (briefing);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), contents, length);

  /* Other values that say the same are no change. */
  for (guint i = 0; i < atlas_briefing_get_n_entries (briefing); i++)
    {
      AtlasEntryInit init = get_init (atlas_briefing_get_entry (briefing, i));

      replace (briefing, &init);
    }
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = atlas_briefing_serialize (briefing);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), contents, length);
}

static void
test_identity (void)
{
  g_autofree char *good = g_test_build_filename (G_TEST_DIST, "data", "good", NULL);
  g_autofree char *bundled = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                    "western-balkans.briefing", NULL);
  g_autoptr (GDir) dir = g_dir_open (good, 0, NULL);

  assert_identity (bundled);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (good, name, NULL);

      assert_identity (path);
    }
}

#define PLAIN "\"places\":[{\"code\":\"BA\"},{\"code\":\"XK\"}],\"points\":["

typedef void (*ChangeFunc) (AtlasEntryInit *init);

static void
change_title (AtlasEntryInit *init)
{
  init->title = atlas_text_new ("A \"new\" title\n");
}

static void
change_places (AtlasEntryInit *init)
{
  static const char *const places[] = { "BA", "XK", NULL };

  init->places = places;
}

static void
clear_places (AtlasEntryInit *init)
{
  init->places = NULL;
}

static void
change_title_and_dates (AtlasEntryInit *init)
{
  change_title (init);
  atlas_date_parse ("2025-03", &init->start);
  init->end = ATLAS_DATE_NONE;
}

static void
add_translation (AtlasEntryInit *init)
{
  static const char *const languages[] = { "en", "bs", "sq" };
  static const char *const strings[] = { "One", "Jedan", "Një" };

  init->title = atlas_text_new_translated (languages, strings, 3);
}

static void
change_translation (AtlasEntryInit *init)
{
  static const char *const languages[] = { "en", "bs" };
  static const char *const strings[] = { "1", "Jedan" };

  init->title = atlas_text_new_translated (languages, strings, 2);
}

static void
remove_translation (AtlasEntryInit *init)
{
  static const char *const languages[] = { "en" };
  static const char *const strings[] = { "One" };

  init->title = atlas_text_new_translated (languages, strings, 1);
}

static void
reorder_translations (AtlasEntryInit *init)
{
  static const char *const languages[] = { "en", "sq", "bs" };
  static const char *const strings[] = { "One", "Një", "Jedan" };

  init->title = atlas_text_new_translated (languages, strings, 3);
}

static void
respell_language (AtlasEntryInit *init)
{
  static const char *const languages[] = { "EN", "en" };
  static const char *const strings[] = { "1", "One" };

  init->title = atlas_text_new_translated (languages, strings, 2);
}

static void
add_words (AtlasEntryInit *init)
{
  init->caution = atlas_text_new ("Care");
  init->basis = ATLAS_BASIS_LEAD_IN;
}

static void
keep_title (AtlasEntryInit *init)
{
  init->title = atlas_text_ref (init->title);
}

static void
keep_title_and_add_words (AtlasEntryInit *init)
{
  keep_title (init);
  add_words (init);
}

static void
keep_title_and_change_places (AtlasEntryInit *init)
{
  keep_title (init);
  change_places (init);
}

static void
keep_title_and_clear_places (AtlasEntryInit *init)
{
  keep_title (init);
  clear_places (init);
}

static void
keep_title_and_clear_dates (AtlasEntryInit *init)
{
  keep_title (init);
  init->start = init->end = ATLAS_DATE_NONE;
}

static const struct
{
  ChangeFunc  change;
  const char *before;
  const char *after;
} changes[] = {
  /* A member in its place, whatever is around it. */
  { change_title,
    "{ \"x\": [1, {\"title\": 2}],\n\t\"id\" : \"a\",\"title\" : \"Old\" , \"\\u0079\":1e5 }",
    "{ \"x\": [1, {\"title\": 2}],\n\t\"id\" : \"a\",\"title\" : \"A \\\"new\\\" title\\n\" , "
    "\"\\u0079\":1e5 }" },
  { change_title,
    "{\"t\\u0069tle\":\"Old\",\"id\":\"a\"}",
    "{\"t\\u0069tle\":\"A \\\"new\\\" title\\n\",\"id\":\"a\"}" },
  /* From one language to many, from many to one. */
  { add_translation,
    "{\"id\":\"a\",\"title\":\"One\",\"z\":0}",
    "{\"id\":\"a\",\"title\":{ \"en\": \"One\", \"bs\": \"Jedan\", \"sq\": \"Një\" },\"z\":0}" },
  { change_title,
    "{\"id\":\"a\",\"title\":{\"bs\":\"Jedan\"}}",
    "{\"id\":\"a\",\"title\":\"A \\\"new\\\" title\\n\"}" },
  /* One language of several; the order of the document stays. */
  { add_translation,
    "{\"id\":\"a\",\"title\":{\"bs\" :\"Jedan\",\n \"en\" :\"One\"}}",
    "{\"id\":\"a\",\"title\":{\"bs\" :\"Jedan\",\n \"en\" :\"One\",\n \"sq\": \"Një\"}}" },
  { change_translation,
    "{\"id\":\"a\",\"title\":{ \"bs\":\"Jed\\u0061n\", \"en\":\"One\" }}",
    "{\"id\":\"a\",\"title\":{ \"bs\":\"Jed\\u0061n\", \"en\":\"1\" }}" },
  { remove_translation,
    "{\"id\":\"a\",\"title\":{ \"bs\":\"Jedan\",   \"en\":\"One\" }}",
    "{\"id\":\"a\",\"title\":{ \"en\":\"One\" }}" },
  /* In another order they are written anew, the same as before or not. */
  { reorder_translations,
    "{\"id\":\"a\",\"title\":{\"en\":\"One\",\"bs\":\"Jedan\",\"sq\":\"Një\"}}",
    "{\"id\":\"a\",\"title\":{ \"en\": \"One\", \"sq\": \"Një\", \"bs\": \"Jedan\" }}" },
  { reorder_translations,
    "{\"id\":\"a\",\"title\":{\"bs\":\"Jedan\",\"en\":\"One\"}}",
    "{\"id\":\"a\",\"title\":{ \"en\": \"One\", \"sq\": \"Një\", \"bs\": \"Jedan\" }}" },
  /* One language under two tags. */
  { respell_language,
    "{\"id\":\"a\",\"title\":{\"bs\":\"Jedan\", \"EN\":\"One\", \"en\":\"1\"}}",
    "{\"id\":\"a\",\"title\":{\"EN\":\"1\", \"en\":\"One\"}}" },
  /* Lists as a whole. */
  { keep_title_and_change_places,
    "{\"id\":\"a\",\"title\":\"T\",\"places\":[ \"XKX\" ],\"z\":0}",
    "{\"id\":\"a\",\"title\":\"T\",\"places\":[\"BA\", \"XK\"],\"z\":0}" },
  { keep_title_and_clear_places,
    "{\"id\":\"a\",\"title\":\"T\",\"places\":[\"XK\"],\"z\":0}",
    "{\"id\":\"a\",\"title\":\"T\",\"z\":0}" },
  { keep_title_and_clear_places,
    "{\"id\":\"a\",\"title\":\"T\",\"places\":[],\"z\":0}",
    "{\"id\":\"a\",\"title\":\"T\",\"places\":[],\"z\":0}" },
  /* Members that come, at the end, and members that go, wherever they stand. */
  { keep_title_and_add_words,
    "{\n    \"id\": \"a\",\n    \"title\": \"T\"\n  }",
    "{\n    \"id\": \"a\",\n    \"title\": \"T\",\n    \"basis\": \"lead-in\",\n    \"caution\": "
    "\"Care\"\n  }" },
  { keep_title_and_clear_dates,
    "{\n  \"start\": \"2024\",\n  \"id\": \"a\",\n  \"title\": \"T\",\n  \"end\": \"2025\"\n}",
    "{\n  \"id\": \"a\",\n  \"title\": \"T\"\n}" },
  { change_title_and_dates,
    "{\"end\":\"2025\",\"title\":\"T\", \"id\":\"a\"}",
    "{\"title\":\"A \\\"new\\\" title\\n\", \"id\":\"a\", \"start\": \"2025-03\"}" },
};

static void
test_changes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *before = g_strconcat (HEADER PLAIN, "{\"id\":\"0\",\"title\":\"0\"} , ",
                                             changes[i].before, " ]  }\n", NULL);
      g_autofree char *expected = g_strconcat (HEADER PLAIN, "{\"id\":\"0\",\"title\":\"0\"} , ",
                                               changes[i].after, " ]  }\n", NULL);
      g_autoptr (AtlasBriefing) briefing = read_string (before);
      AtlasEntryInit init = get_init (atlas_briefing_lookup_entry (briefing, "a"));
      g_autoptr (AtlasText) caution = NULL;
      g_autoptr (AtlasText) title = NULL;
      g_autoptr (AtlasBriefing) again = NULL;
      g_autofree char *after = NULL;

      changes[i].change (&init);
      title = init.title;
      caution = init.caution;
      replace (briefing, &init);
      after = serialize (briefing);
      g_assert_cmpstr (after, ==, expected);

      again = read_string (after);
      g_assert_true (atlas_text_equal (
          atlas_entry_get_title (atlas_briefing_lookup_entry (again, "a")), init.title));
      g_assert_true (atlas_text_equal (
          atlas_entry_get_caution (atlas_briefing_lookup_entry (again, "a")), init.caution));
    }
}

/* Several entries, of several kinds, changed in another order than they stand in. */
/* An object, what it is to be, and what is to be written. */
static const char *const splices[][3] = {
  { "{}", "{\"a\":1}", "{ \"a\": 1}" },
  { "{\n}", "{\"a\":1,\"b\":[2]}", "{ \"a\": 1, \"b\": [2]\n}" },
  { "{\t\"z\":0 }", "{\"a\":1,\"b\":2}", "{\t\"a\": 1,\t\"b\": 2 }" },
  { "{\"z\":0,  \"y\":{} }", "{\"a\":1,\"b\":2}", "{\"a\": 1,  \"b\": 2 }" },
  { "{\"z\":{}}", "{\"z\":{\"a\":1,\"b\":2}}", "{\"z\":{ \"a\": 1, \"b\": 2}}" },
  { "{\"a\":1}", "{}", "{}" },
  { "{\"a\":1,\"b\":2,\"c\":3}", "{\"b\":2,\"a\":1}", "{ \"b\": 2, \"a\": 1 }" },
  { "{\"z\":{\"a\":1,\"b\":2}}", "{\"z\":{\"b\":2,\"a\":1}}", "{\"z\":{ \"b\": 2, \"a\": 1 }}" },
  { "{\"a\":1,\"b\":2}", "{\"c\":3,\"b\":2}", "{ \"c\": 3, \"b\": 2 }" },
};

static void
test_splices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (splices); i++)
    {
      g_autoptr (JsonNode) before = json_from_string (splices[i][0], NULL);
      g_autoptr (JsonNode) after = json_from_string (splices[i][1], NULL);
      g_autoptr (GString) string = g_string_new (NULL);

      atlas_json_splice (string, splices[i][0], strlen (splices[i][0]), before, after);
      g_assert_cmpstr (string->str, ==, splices[i][2]);
    }
}

static void
test_several (void)
{
  g_autoptr (AtlasBriefing) briefing = read_string (
      HEADER "\"visits\":[{\"id\":\"v\",\"title\":\"V\"}],\"points\":[{\"id\":\"p\",\"title\":\"P\"},"
             "{\"id\":\"q\",\"title\":\"Q\"}],\"initiatives\":[{\"id\":\"i\",\"title\":\"I\"}]}");
  static const char *const ids[] = { "i", "v", "q" };
  g_autoptr (AtlasText) title = atlas_text_new ("New");
  g_autoptr (AtlasEntry) loaded = atlas_entry_ref (atlas_briefing_lookup_entry (briefing, "i"));
  g_autofree char *changed = NULL;
  g_autofree char *undone = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      AtlasEntryInit init = get_init (atlas_briefing_lookup_entry (briefing, ids[i]));

      init.title = title;
      replace (briefing, &init);
    }
  changed = serialize (briefing);
  g_assert_cmpstr (changed, ==,
                   HEADER "\"visits\":[{\"id\":\"v\",\"title\":\"New\"}],\"points\":[{\"id\":\"p\","
                          "\"title\":\"P\"},{\"id\":\"q\",\"title\":\"New\"}],\"initiatives\":"
                          "[{\"id\":\"i\",\"title\":\"New\"}]}");

  /* The value that was read, put back, is no change. */
  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "i"), loaded);
  undone = serialize (briefing);
  g_assert_true (g_str_has_suffix (undone, "[{\"id\":\"i\",\"title\":\"I\"}]}"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_briefing_save_finish (result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

/* What is saved is the briefing as it was when saving began. */
static void
test_async (void)
{
  g_autoptr (AtlasBriefing) briefing =
      read_string (HEADER "\"points\":[{\"id\":\"a\",\"title\":\"Old\"}]}");
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("XXXXXX.briefing", &stream, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AtlasText) title = NULL;
  g_autofree char *contents = NULL;
  AtlasEntryInit init = get_init (atlas_briefing_lookup_entry (briefing, "a"));

  atlas_briefing_save_async (briefing, file, NULL, saved_cb, loop);
  change_title (&init);
  title = init.title;
  replace (briefing, &init);
  g_main_loop_run (loop);

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, HEADER "\"points\":[{\"id\":\"a\",\"title\":\"Old\"}]}");
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
assert_same_entry (const AtlasEntry *a,
                   const AtlasEntry *b)
{
  g_assert_true (atlas_text_equal (atlas_entry_get_title (a), atlas_entry_get_title (b)));
  g_assert_true (atlas_text_equal (atlas_entry_get_text (a), atlas_entry_get_text (b)));
  g_assert_cmpstr (atlas_entry_get_status (a), ==, atlas_entry_get_status (b));
  g_assert_cmpstrv (atlas_entry_get_places (a), atlas_entry_get_places (b));
  g_assert_cmpstrv (atlas_entry_get_except (a), atlas_entry_get_except (b));
  g_assert_cmpstrv (atlas_entry_get_themes (a), atlas_entry_get_themes (b));
  g_assert_cmpstr (atlas_entry_get_section (a), ==, atlas_entry_get_section (b));
  g_assert_cmpstrv (atlas_entry_get_sources (a), atlas_entry_get_sources (b));
  g_assert_cmpint (atlas_entry_get_basis (a), ==, atlas_entry_get_basis (b));
  g_assert_cmpint (atlas_date_compare (atlas_entry_get_start (a), atlas_entry_get_start (b)), ==, 0);
  g_assert_cmpint (atlas_date_compare (atlas_entry_get_end (a), atlas_entry_get_end (b)), ==, 0);
  g_assert_true (atlas_text_equal (atlas_entry_get_caution (a), atlas_entry_get_caution (b)));
  g_assert_true (atlas_text_equal (atlas_entry_get_notes (a), atlas_entry_get_notes (b)));
}

/* Whatever an entry can have is written when it comes, and goes when it goes. */
static void
test_every_member (void)
{
  const char *const one[] = { "a", NULL };
  const char *const place[] = { "BA", NULL };
  const char *const other_place[] = { "XK", NULL };
  const char *text = HEADER "\"places\":[{\"code\":\"BA\"},{\"code\":\"XK\"}],"
                            "\"statuses\":[{\"id\":\"a\",\"label\":\"A\",\"stage\":\"planned\"}],"
                            "\"themes\":[{\"id\":\"a\",\"label\":\"A\"}],"
                            "\"sections\":[{\"id\":\"a\",\"heading\":\"A\"}],"
                            "\"sources\":[{\"id\":\"a\",\"title\":\"A\"}],"
                            "\"points\":[{\"id\":\"p\",\"title\":\"P\"}]}";
  g_autoptr (AtlasText) words = atlas_text_new ("Words, \"quoted\" \\ and\nbroken");
  g_autoptr (AtlasBriefing) bare = read_string (text);
  g_autoptr (AtlasBriefing) full = NULL;
  g_autoptr (AtlasBriefing) again = NULL;
  g_autofree char *full_text = NULL;
  g_autofree char *bare_text = NULL;
  AtlasEntryInit nothing = get_init (atlas_briefing_get_entry (bare, 0));
  AtlasEntryInit everything = {
    .kind = ATLAS_KIND_POINT, .id = "p",        .title = words,        .text = words,
    .status = "a",            .places = place,  .except = other_place, .themes = one,
    .section = "a",           .sources = one,   .basis = ATLAS_BASIS_INFERRED,
    .start = { 2025, 3, 0 },  .end = { 2026, 0, 0 }, .caution = words, .notes = words,
  };
  g_autoptr (AtlasEntry) bare_entry = atlas_entry_new (&nothing);

  replace (bare, &everything);
  full_text = serialize (bare);
  full = read_string (full_text);
  assert_same_entry (atlas_briefing_get_entry (full, 0), atlas_briefing_get_entry (bare, 0));

  nothing = get_init (bare_entry);
  replace (full, &nothing);
  bare_text = serialize (full);
  again = read_string (bare_text);
  assert_same_entry (atlas_briefing_get_entry (again, 0), bare_entry);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing-writer/identity", test_identity);
  g_test_add_func ("/briefing-writer/changes", test_changes);
  g_test_add_func ("/briefing-writer/splices", test_splices);
  g_test_add_func ("/briefing-writer/several", test_several);
  g_test_add_func ("/briefing-writer/every-member", test_every_member);
  g_test_add_func ("/briefing-writer/async", test_async);

  return g_test_run ();
}
