/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For files without a name. */
#define _GNU_SOURCE

#include "atlas-config.h"

#include "atlas-document-file.h"

#include "atlas-briefing-reader.h"
#include "atlas-limits-private.h"
#include "atlas-words.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

#define PIECE (1024u * 1024)

/* The hidden file that a new one is while it is written, or for a moment before it
 * takes the place of the old one, and how often another name is tried. */
#define BESIDE ".briefing-atlas-"
#define N_NAMES 100

#define MEGABYTES(bytes) ((bytes) / (1024u * 1024))

/* What changes when anyone writes to a file. */
#define STATE_ATTRIBUTES                                           \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE   \
  "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC \
  "," G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC

static gboolean
fail_too_large (GFile   *file,
                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error,
               ATLAS_BRIEFING_ERROR,
               ATLAS_BRIEFING_ERROR_TOO_LARGE,
               _("“%s” is larger than %u MB, which is the most that a briefing can be. Is it "
                 "another kind of file?"),
               name,
               MEGABYTES (ATLAS_MAX_FILE_SIZE));

  return FALSE;
}

static gboolean
fail_changed (GFile   *file,
              GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error,
               ATLAS_BRIEFING_ERROR,
               ATLAS_BRIEFING_ERROR_CHANGED,
               _("“%s” changed while it was read. Open it again when it has been written to the "
                 "end."),
               name);

  return FALSE;
}

/* Says of the errors that are not rare what to do about them. */
static void
explain (GFile   *file,
         GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (error);
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_FOUND,
                   _("“%s” does not exist. Was it moved, renamed or deleted?"),
                   name);
    }
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    {
      g_clear_error (error);
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_PERMISSION_DENIED,
                   _("You have no permission to read “%s”. Ask whoever it belongs to."),
                   name);
    }
}

/* A pipe would be waited for until the end of time, a device has no end. */
static gboolean
check_type (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE,
                            cancellable,
                            error);
  if (info == NULL)
    return FALSE;

  name = g_file_get_parse_name (file);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error,
                   ATLAS_BRIEFING_ERROR,
                   ATLAS_BRIEFING_ERROR_NOT_A_FILE,
                   _("“%s” is a folder. Choose a briefing in it."),
                   name);
      return FALSE;
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error,
                   ATLAS_BRIEFING_ERROR,
                   ATLAS_BRIEFING_ERROR_NOT_A_FILE,
                   _("“%s” is a device, pipe or socket. Choose a file."),
                   name);
      return FALSE;
    }

  if (g_file_info_get_size (info) > (goffset) ATLAS_MAX_FILE_SIZE)
    return fail_too_large (file, error);

  return TRUE;
}

/* Returns NULL where the kind of file system can't tell. */
static GFileInfo *
query_state (GFileInputStream *stream,
             GCancellable     *cancellable)
{
  return g_file_input_stream_query_info (stream, STATE_ATTRIBUTES, cancellable, NULL);
}

static gboolean
is_same_state (GFileInfo *before,
               GFileInfo *after,
               gsize      n_read)
{
  static const char *const times[] = {
    G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
    G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC,
  };

  if (before == NULL || after == NULL)
    return before == after;

  /* Files that are made as they are read have no size of their own. */
  if (g_file_info_get_size (after) != g_file_info_get_size (before))
    return FALSE;
  if (g_file_info_get_size (after) != 0 && g_file_info_get_size (after) != (goffset) n_read)
    return FALSE;
  if (g_file_info_get_attribute_uint64 (before, G_FILE_ATTRIBUTE_TIME_MODIFIED) !=
      g_file_info_get_attribute_uint64 (after, G_FILE_ATTRIBUTE_TIME_MODIFIED))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      if (g_file_info_get_attribute_uint32 (before, times[i]) !=
          g_file_info_get_attribute_uint32 (after, times[i]))
        return FALSE;
    }

  /* Not g_file_info_get_etag(): a resource has none, and newer GLib warns. */
  return g_strcmp0 (g_file_info_get_attribute_string (before, G_FILE_ATTRIBUTE_ETAG_VALUE),
                    g_file_info_get_attribute_string (after, G_FILE_ATTRIBUTE_ETAG_VALUE)) == 0;
}

/* Who wants to know before all has been read. */
typedef struct
{
  AtlasProgress *progress; /* (nullable) */
  AtlasPieceFunc func;     /* (nullable) */
  gpointer       user_data;
} Watching;

static gboolean
read_all (GFile          *file,
          GInputStream   *stream,
          GByteArray     *array,
          goffset         size,
          const Watching *watching,
          GCancellable   *cancellable,
          GError        **error)
{
  for (;;)
    {
      guint length = array->len;
      gssize n_read;

      g_byte_array_set_size (array, length + PIECE);
      n_read = g_input_stream_read (stream, array->data + length, PIECE, cancellable, error);
      if (n_read < 0)
        return FALSE;
      g_byte_array_set_size (array, length + n_read);
      if (n_read == 0)
        return TRUE;
      if (array->len > ATLAS_MAX_FILE_SIZE)
        return fail_too_large (file, error);
      if (length == 0 && watching->func != NULL)
        watching->func (array->data, array->len, watching->user_data);
      atlas_progress_report (watching->progress, ATLAS_STEP_READ, array->len, size);
    }
}

static GBytes *
read_file (GFile          *file,
           const Watching *watching,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) before = NULL;
  g_autoptr (GFileInfo) after = NULL;
  g_autoptr (GByteArray) array = NULL;

  if (!check_type (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  before = query_state (stream, cancellable);
  array = g_byte_array_new ();
  if (!read_all (file, G_INPUT_STREAM (stream), array,
                 before != NULL ? g_file_info_get_size (before) : 0, watching, cancellable, error))
    return NULL;
  after = query_state (stream, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!is_same_state (before, after, array->len))
    {
      fail_changed (file, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/**
 * atlas_document_file_read:
 * @file: a file
 * @progress: (nullable): what learns how far it is
 * @func: (nullable) (scope call): what looks at the first piece
 * @user_data: what to hand to @func
 * @cancellable: (nullable): what ends the reading early
 * @error: return location for an error
 *
 * Reads a file whole, in pieces: a file that is mapped would take the program
 * down if anyone made it shorter. The file must be a regular one of at most
 * %ATLAS_MAX_FILE_SIZE bytes, and the same before and after.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with an error of
 *   %ATLAS_BRIEFING_ERROR or %G_IO_ERROR
 */
GBytes *
atlas_document_file_read (GFile          *file,
                          AtlasProgress  *progress,
                          AtlasPieceFunc  func,
                          gpointer        user_data,
                          GCancellable   *cancellable,
                          GError        **error)
{
  const Watching watching = { progress, func, user_data };
  GError *local_error = NULL;
  GBytes *bytes;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_file (file, &watching, cancellable, &local_error);
  if (bytes == NULL)
    {
      explain (file, &local_error);
      g_propagate_error (error, local_error);
    }

  return bytes;
}

/**
 * atlas_document_file_compare:
 * @file: a regular file
 * @bytes: what may be in it
 * @is_same: (out): whether it is in it, and nothing else
 * @cancellable: (nullable): what ends the reading early
 * @error: return location for an error
 *
 * Reads a file up to where it is different from some bytes.
 *
 * Returns: whether that is known, or else an error of %G_IO_ERROR
 */
gboolean
atlas_document_file_compare (GFile         *file,
                             GBytes        *bytes,
                             gboolean      *is_same,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *piece = NULL;
  const char *data;
  gsize length, at = 0;
  gssize n_read;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (is_same != NULL, FALSE);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return FALSE;

  *is_same = FALSE;
  piece = g_malloc (PIECE);
  data = g_bytes_get_data (bytes, &length);
  while ((n_read = g_input_stream_read (G_INPUT_STREAM (stream), piece, PIECE, cancellable,
                                        error)) > 0)
    {
      if ((gsize) n_read > length - at || memcmp (piece, data + at, n_read) != 0)
        return TRUE;
      at += n_read;
    }
  if (n_read < 0)
    return FALSE;

  *is_same = at == length;

  return TRUE;
}

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
