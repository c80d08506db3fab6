/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-briefing-reader.h"
#include "atlas-briefing-writer.h"
#include "atlas-json-splice.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

#define HEADER "{\"format\":\"briefing-atlas/1\",\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("briefing-atlas-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "test.briefing", NULL);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        remove_all (path);
    }
  g_rmdir (folder);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_chmod (fixture->folder, 0700);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

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

static gboolean
save (const char  *text,
      const char  *path,
      GError     **error)
{
  g_autoptr (AtlasBriefing) briefing = read_string (text);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return atlas_briefing_save (briefing, file, NULL, error);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

/* Nothing is left behind beside the file. */
static void
assert_n_files (const char *folder,
                guint       expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, expected);
}

#define DOCUMENT HEADER "\"x\":1}"

static void
test_new_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  GStatBuf info;

  g_assert_true (save (DOCUMENT, fixture->path, &error));
  umask (mask);
  assert_contents (fixture->path, DOCUMENT);
  assert_n_files (fixture->folder, 1);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  static const int modes[] = { 0600, 0640, 0664, 0666, 0755 };
  GStatBuf info;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      g_assert_true (save (DOCUMENT, fixture->path, NULL));
      assert_contents (fixture->path, DOCUMENT);
      g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 07777, ==, modes[i]);
    }
}

static void
test_owner (Fixture       *fixture,
            gconstpointer  data)
{
  GStatBuf info;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  if (chown (fixture->path, 1234, 4321) != 0)
    {
      g_test_skip ("only root can give a file away");
      return;
    }

  g_assert_true (save (DOCUMENT, fixture->path, NULL));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_uid, ==, 1234);
  g_assert_cmpint (info.st_gid, ==, 4321);
}

#ifdef __linux__
/* One more person may read the file, as acl(5) has it in little-endian words. */
static void
test_access_list (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char name[] = "system.posix_acl_access";
  static const guint8 list[] = {
    2, 0, 0, 0,
    0x01, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* the owner: read and write */
    0x02, 0, 4, 0, 0xd2, 0x04, 0, 0,       /* the user 1234: read */
    0x04, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* the group: nothing */
    0x10, 0, 4, 0, 0xff, 0xff, 0xff, 0xff, /* at most: read */
    0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* all others: nothing */
  };
  guint8 kept[sizeof list + 1];
  gssize size;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  if (setxattr (fixture->path, name, list, sizeof list, 0) != 0)
    {
      g_test_skip ("the file system has no access lists");
      return;
    }

  g_assert_true (save (DOCUMENT, fixture->path, NULL));
  size = getxattr (fixture->path, name, kept, sizeof kept);
  g_assert_cmpint (size, >, 0);
  g_assert_cmpmem (kept, size, list, sizeof list);
}
#endif

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  g_autofree char *target_of_link = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink ("folder/target", fixture->path), ==, 0);

  g_assert_true (save (DOCUMENT, fixture->path, NULL));
  target_of_link = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (target_of_link, ==, "folder/target");
  assert_contents (target, DOCUMENT);
  assert_n_files (folder, 1);
  assert_n_files (fixture->folder, 2);
}

static void
test_link_to_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("nothing", fixture->path), ==, 0);
  g_assert_false (save (DOCUMENT, fixture->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

/* Root may write everywhere, so that root has to be somebody else for a while. */
static void
drop_privileges (Fixture *fixture)
{
  const uid_t nobody = 65534;

  if (geteuid () != 0)
    return;

  g_assert_cmpint (chown (fixture->folder, nobody, -1), ==, 0);
  g_assert_cmpint (chown (fixture->path, nobody, -1), ==, 0);
  g_assert_cmpint (seteuid (nobody), ==, 0);
}

static void
restore_privileges (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gboolean ok;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  drop_privileges (fixture);
  ok = save (DOCUMENT, fixture->path, &error);
  restore_privileges ();

  g_assert_false (ok);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_contents (fixture->path, "old");
}

static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gboolean ok;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  drop_privileges (fixture);
  ok = save (DOCUMENT, fixture->path, &error);
  restore_privileges ();

  g_assert_false (ok);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_contents (fixture->path, "old");
}

/* Whose group can't be kept would be closed to those who share it. */
static void
test_foreign_group (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  gboolean ok;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give a file to another group");
      return;
    }

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0660), ==, 0);
  g_assert_cmpint (chown (fixture->path, -1, 4321), ==, 0);
  drop_privileges (fixture);
  ok = save (DOCUMENT, fixture->path, &error);
  restore_privileges ();

  g_assert_false (ok);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_contents (fixture->path, "old");
  assert_n_files (fixture->folder, 1);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_gid, ==, 4321);
}

/* Beyond a limit of the process, writing fails half-way, as on a full disk. */
static void
test_no_space (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *filler = g_strnfill (100000, ' ');
  g_autofree char *text = g_strconcat (DOCUMENT, filler, NULL);
  g_autoptr (GError) error = NULL;
  struct rlimit old_limit, limit;
  gboolean ok;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  limit = old_limit;
  limit.rlim_cur = 5000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  ok = save (text, fixture->path, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_false (ok);
  g_assert_error (error, G_IO_ERROR, (int) g_io_error_from_errno (EFBIG));
  g_assert_nonnull (strstr (error->message, "untouched"));
  assert_contents (fixture->path, "old");
  assert_n_files (fixture->folder, 1);
}

static void
test_not_a_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "such.briefing", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  const char *paths[] = { fixture->folder, missing, pipe, "/dev/null" };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save (DOCUMENT, paths[i], &error));
      g_assert_cmpint (error->domain, ==, G_IO_ERROR);
    }
  assert_n_files (fixture->folder, 1);
}

static void
test_resource (void)
{
  g_autoptr (AtlasBriefing) briefing = read_string (DOCUMENT);
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/x.briefing");
  g_autoptr (GError) error = NULL;

  g_assert_false (atlas_briefing_save (briefing, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AtlasBriefing) briefing = read_string (DOCUMENT);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (atlas_briefing_save (briefing, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (fixture->path, "old");
  assert_n_files (fixture->folder, 1);
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
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AtlasBriefing) briefing =
      read_string (HEADER "\"points\":[{\"id\":\"a\",\"title\":\"Old\"}]}");
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AtlasText) title = NULL;
  AtlasEntryInit init = get_init (atlas_briefing_lookup_entry (briefing, "a"));

  atlas_briefing_save_async (briefing, file, NULL, saved_cb, loop);
  change_title (&init);
  title = init.title;
  replace (briefing, &init);
  g_main_loop_run (loop);

  assert_contents (fixture->path, HEADER "\"points\":[{\"id\":\"a\",\"title\":\"Old\"}]}");
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

#define ADD(name, func) \
  g_test_add ("/briefing-writer/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

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
  ADD ("new-file", test_new_file);
  ADD ("permissions", test_permissions);
  ADD ("owner", test_owner);
#ifdef __linux__
  ADD ("access-list", test_access_list);
#endif
  ADD ("link", test_link);
  ADD ("link-to-nothing", test_link_to_nothing);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("read-only-file", test_read_only_file);
  ADD ("foreign-group", test_foreign_group);
  ADD ("no-space", test_no_space);
  ADD ("not-a-file", test_not_a_file);
  g_test_add_func ("/briefing-writer/resource", test_resource);
  ADD ("cancelled", test_cancelled);
  ADD ("async", test_async);

  return g_test_run ();
}
