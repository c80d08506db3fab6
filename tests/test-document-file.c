/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-document-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

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

static gboolean
save (const char  *text,
      const char  *path,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return atlas_document_file_write (file, bytes, NULL, error);
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

static void
test_new_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  GStatBuf info;

  g_assert_true (save ("new", fixture->path, &error));
  umask (mask);
  assert_contents (fixture->path, "new");
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
      g_assert_true (save ("new", fixture->path, NULL));
      assert_contents (fixture->path, "new");
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

  g_assert_true (save ("new", fixture->path, NULL));
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

  g_assert_true (save ("new", fixture->path, NULL));
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

  g_assert_true (save ("new", fixture->path, NULL));
  target_of_link = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (target_of_link, ==, "folder/target");
  assert_contents (target, "new");
  assert_n_files (folder, 1);
  assert_n_files (fixture->folder, 2);
}

static void
test_link_to_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("nothing", fixture->path), ==, 0);
  g_assert_false (save ("new", fixture->path, &error));
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

/* Whoever may not write is told so, and the old file stays. */
static void
assert_not_permitted (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean ok;

  drop_privileges (fixture);
  ok = save ("new", fixture->path, &error);
  restore_privileges ();

  g_assert_false (ok);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_contents (fixture->path, "old");
}

static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  assert_not_permitted (fixture);
}

static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  assert_not_permitted (fixture);
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
  ok = save ("new", fixture->path, &error);
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
  g_autoptr (GError) error = NULL;
  struct rlimit old_limit, limit;
  gboolean ok;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  limit = old_limit;
  limit.rlim_cur = 5000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  ok = save (filler, fixture->path, &error);
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

      g_assert_false (save ("new", paths[i], &error));
      g_assert_cmpint (error->domain, ==, G_IO_ERROR);
    }
  assert_n_files (fixture->folder, 1);
}

static void
test_resource (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/x.briefing");
  g_autoptr (GError) error = NULL;

  g_assert_false (atlas_document_file_write (file, bytes, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (atlas_document_file_write (file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (fixture->path, "old");
  assert_n_files (fixture->folder, 1);
}

#define ADD(name, func) \
  g_test_add ("/document-file/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

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
  g_test_add_func ("/document-file/resource", test_resource);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
