/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-document-file.h"

#include "atlas-briefing-reader.h"
#include "atlas-limits-private.h"
#include "atlas-words.h"

#include <string.h>

/* How much is read at once: between two pieces somebody may have had enough. */
#define PIECE (1024u * 1024)

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
