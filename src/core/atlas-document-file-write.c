/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For files without a name. */
#define _GNU_SOURCE

#include "atlas-config.h"

#include "atlas-document-file.h"

#include "atlas-words.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

/* How much is written at once: between two pieces somebody may have had enough. */
#define PIECE (1024u * 1024)

/* The hidden file that a new one is while it is written, or for a moment before it
 * takes the place of the old one, and how often another name is tried. */
#define BESIDE ".briefing-atlas-"
#define N_NAMES 100

static gboolean
fail_errno (GError    **error,
            int         saved_errno,
            const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the first is a file name, the second what the system says. */
  g_set_error (error,
               G_IO_ERROR,
               g_io_error_from_errno (saved_errno),
               _("“%s” could not be saved: %s. What was there before is untouched; try another "
                 "folder or name."),
               name,
               g_strerror (saved_errno));

  return FALSE;
}

static gboolean
write_pieces (int            fd,
              GBytes        *bytes,
              const char    *path,
              GCancellable  *cancellable,
              GError       **error)
{
  gsize length, at = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  while (at < length)
    {
      gssize n_written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      n_written = write (fd, data + at, MIN (length - at, PIECE));
      if (n_written < 0 && errno != EINTR)
        return fail_errno (error, errno, path);
      if (n_written > 0)
        at += n_written;
    }

  return TRUE;
}

/* Beside the permissions there may be a list of people with their rights. */
static gboolean
keep_access_list (int         fd,
                  const char *path,
                  GError    **error)
{
#ifdef __linux__
  static const char name[] = "system.posix_acl_access";
  gssize size = getxattr (path, name, NULL, 0);
  g_autofree char *list = NULL;

  if (size <= 0)
    return TRUE;

  list = g_malloc (size);
  size = getxattr (path, name, list, size);
  if (size < 0 || fsetxattr (fd, name, list, size, 0) != 0)
    return fail_errno (error, errno, path);
#endif

  return TRUE;
}

/*
 * The new file is to be open to the same people as the old one. Its owner can
 * only be kept by the owner, but its group must be: it is who shares it.
 */
static gboolean
keep_permissions (int             fd,
                  const GStatBuf *old,
                  const char     *path,
                  GError        **error)
{
  struct stat now;

  if (fstat (fd, &now) != 0)
    return fail_errno (error, errno, path);
  if (now.st_uid != old->st_uid && fchown (fd, old->st_uid, -1) != 0)
    g_debug ("The owner of the file is another one now");
  if (now.st_gid != old->st_gid && fchown (fd, -1, old->st_gid) != 0)
    return fail_errno (error, errno, path);
  if (fchmod (fd, old->st_mode & 07777) != 0)
    return fail_errno (error, errno, path);

  return keep_access_list (fd, path, error);
}

/* Else the new name could be on the disk before or without the data. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

/* What is to be in the file, with the permissions of the old one, and on the disk. */
static gboolean
fill (int             fd,
      const char     *path,
      const GStatBuf *old,
      GBytes         *bytes,
      GCancellable   *cancellable,
      GError        **error)
{
  gboolean ok = write_pieces (fd, bytes, path, cancellable, error) &&
                (old == NULL || keep_permissions (fd, old, path, error));

  if (ok && fsync (fd) != 0)
    ok = fail_errno (error, errno, path);

  return ok;
}

/* A file without a name, which goes by itself when the program is killed. Not each
 * system and each disk has them. */
static int
open_nameless (const char *folder,
               int         mode)
{
#ifdef O_TMPFILE
  return g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
#else
  return -1;
#endif
}

/* It can't take the place of another file before it has a name of its own. */
static char *
give_name (int         fd,
           const char *folder)
{
#ifdef O_TMPFILE
  g_autofree char *itself = g_strdup_printf ("/proc/self/fd/%d", fd);

  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf (BESIDE "%06x", g_random_int () & 0xffffff);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (linkat (AT_FDCWD, itself, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST)
        break;
    }
#endif

  return NULL;
}

/* Returns the name of a complete file in the folder. */
static char *
write_new (const char     *folder,
           const char     *path,
           const GStatBuf *old,
           GBytes         *bytes,
           GCancellable   *cancellable,
           GError        **error)
{
  int mode = old != NULL ? 0600 : 0666;
  g_autofree char *name = NULL;
  int fd = open_nameless (folder, mode);
  gboolean ok;

  if (fd >= 0)
    {
      ok = fill (fd, path, old, bytes, cancellable, error);
      if (ok)
        name = give_name (fd, folder);
      close (fd);
      if (!ok || name != NULL)
        return g_steal_pointer (&name);
    }

  name = g_build_filename (folder, BESIDE "XXXXXX", NULL);
  fd = g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, mode);
  if (fd < 0)
    {
      fail_errno (error, errno, path);
      return NULL;
    }

  ok = fill (fd, path, old, bytes, cancellable, error);
  if (close (fd) != 0 && ok)
    ok = fail_errno (error, errno, path);
  if (!ok)
    {
      g_unlink (name);
      return NULL;
    }

  return g_steal_pointer (&name);
}

static gboolean
write_beside (const char     *path,
              const GStatBuf *old,
              GBytes         *bytes,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = write_new (folder, path, old, bytes, cancellable, error);

  if (beside == NULL)
    return FALSE;
  if (g_rename (beside, path) != 0)
    {
      fail_errno (error, errno, path);
      g_unlink (beside);
      return FALSE;
    }
  sync_folder (folder);

  return TRUE;
}

static gboolean
write_local (const char    *path,
             GBytes        *bytes,
             GCancellable  *cancellable,
             GError       **error)
{
  GStatBuf old;
  g_autofree char *real_path = NULL;

  if (g_lstat (path, &old) != 0)
    {
      if (errno != ENOENT)
        return fail_errno (error, errno, path);
      return write_beside (path, NULL, bytes, cancellable, error);
    }

  /* A link stays one: what it leads to is what is exchanged. */
  real_path = realpath (path, NULL);
  if (real_path == NULL || g_stat (real_path, &old) != 0)
    return fail_errno (error, errno, path);
  if (S_ISDIR (old.st_mode))
    return fail_errno (error, EISDIR, path);
  if (!S_ISREG (old.st_mode))
    return fail_errno (error, EINVAL, path);
  /* Its folder would allow to exchange a file that nobody may write to. */
  if (faccessat (AT_FDCWD, real_path, W_OK, AT_EACCESS) != 0)
    return fail_errno (error, errno, path);

  return write_beside (real_path, &old, bytes, cancellable, error);
}

/**
 * atlas_document_file_write:
 * @file: a file
 * @bytes: what is to be in it
 * @cancellable: (nullable): what ends the writing early
 * @error: return location for an error
 *
 * Writes a file whole or not at all: beside the old one, to the disk, and then
 * in its place. Unlike with g_file_replace_contents(), which in a folder that
 * can't be written to, or through a link, writes over the old file, what was
 * there before stays until the new file is complete, with whatever error. The
 * permissions stay, and a link stays a link. Where the system can, the new file has
 * no name until it is complete, so that not even a killed program leaves a part of
 * it; elsewhere it is a hidden file beside the old one.
 *
 * Returns: whether it is written, or else an error of %G_IO_ERROR
 */
gboolean
atlas_document_file_write (GFile         *file,
                           GBytes        *bytes,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autofree char *path = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_file_has_uri_scheme (file, "resource"))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_READ_ONLY,
                   _("This briefing is part of the program. Save it as a file of your own."));
      return FALSE;
    }

  path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  if (path != NULL)
    return write_local (path, bytes, cancellable, error);

  data = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file,
                                  data,
                                  length,
                                  NULL,
                                  FALSE,
                                  G_FILE_CREATE_NONE,
                                  NULL,
                                  cancellable,
                                  error);
}
