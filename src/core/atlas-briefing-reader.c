/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-reader.h"

#include "atlas-briefing-private.h"
#include "atlas-index.h"
#include "atlas-json-reader-private.h"
#include "atlas-limits-private.h"
#include "atlas-number.h"
#include "atlas-parts-reader-private.h"
#include "atlas-words.h"

G_DEFINE_QUARK (atlas-briefing-error-quark, atlas_briefing_error)

static void
set_invalid (AtlasJsonReader *reader,
             GError         **error)
{
  guint n_problems = atlas_json_reader_get_n_problems (reader);
  g_autofree char *message = NULL;

  if (n_problems > ATLAS_MAX_PROBLEMS)
    message = atlas_number_printf (_("The briefing has %u problems. These are %u of them."),
                                   n_problems, ATLAS_MAX_PROBLEMS);
  else
    message = atlas_number_printf (atlas_ngettext ("The briefing has %u problem.",
                                                   "The briefing has %u problems.", n_problems),
                                   n_problems);
  g_set_error_literal (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID, message);
}

static AtlasBriefing *
parse_bytes (GBytes        *bytes,
             GFile         *file,
             GListStore    *problems,
             AtlasProgress *progress,
             GCancellable  *cancellable,
             GError       **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  /* Of nothing, bytes have no address. */
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new (text != NULL ? text : "", length);
  g_autoptr (AtlasBriefingParts) parts = NULL;
  AtlasJsonValue document;

  if (atlas_json_reader_open (reader, progress, &document))
    {
      parts = atlas_parts_read (&document, progress, cancellable);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }

  if (atlas_json_reader_get_n_problems (reader) > 0)
    {
      if (problems != NULL)
        atlas_json_reader_list_problems (reader, problems);
      set_invalid (reader, error);
      return NULL;
    }

  return atlas_briefing_new (g_steal_pointer (&parts), bytes, file);
}

/**
 * atlas_briefing_new_from_bytes:
 * @bytes: a document
 * @file: (nullable): the file that it comes from
 * @problems: (nullable) (element-type AtlasProblem): what to add its problems to
 * @error: return location for an error
 *
 * Reads a document. Everything that is wrong with it is found at once, except
 * that text which isn't JSON is read no further than to its first fault; at
 * most %ATLAS_MAX_PROBLEMS problems are listed, in the order of the document.
 *
 * Beside the bytes and the briefing itself, this takes as much memory as the
 * tree of the document's largest element, some 8 MB at most, and 40 bytes for
 * each element of its lists.
 *
 * Returns: (transfer full) (nullable): the briefing, which keeps the bytes, or
 *   %NULL with %ATLAS_BRIEFING_ERROR_INVALID
 */
AtlasBriefing *
atlas_briefing_new_from_bytes (GBytes      *bytes,
                               GFile       *file,
                               GListStore  *problems,
                               GError     **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  g_return_val_if_fail (problems == NULL || G_IS_LIST_STORE (problems), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return parse_bytes (bytes, file, problems, NULL, NULL, error);
}

/**
 * atlas_briefing_load:
 * @file: a file
 * @problems: (nullable) (element-type AtlasProblem): what to add its problems to
 * @cancellable: (nullable): what ends the reading early
 * @error: return location for an error
 *
 * Reads a file as atlas_briefing_new_from_bytes() reads a document. The file
 * is read in pieces and must not change meanwhile; a folder, a device and
 * whatever is larger than %ATLAS_MAX_FILE_SIZE is refused.
 *
 * Returns: (transfer full) (nullable): the briefing, or %NULL with an error of
 *   %ATLAS_BRIEFING_ERROR or %G_IO_ERROR
 */
AtlasBriefing *
atlas_briefing_load (GFile         *file,
                     GListStore    *problems,
                     GCancellable  *cancellable,
                     GError       **error)
{
  return atlas_briefing_load_piecewise (file, problems, NULL, NULL, NULL, cancellable, error);
}

/**
 * atlas_briefing_load_piecewise:
 * @file: a file
 * @problems: (nullable) (element-type AtlasProblem): what to add its problems to
 * @progress: (nullable): what learns how far it is
 * @func: (nullable) (scope call): what looks at the first piece of the file
 * @user_data: what to hand to @func
 * @cancellable: (nullable): what ends the reading early
 * @error: return location for an error
 *
 * Reads a file as atlas_briefing_load() does, for somebody who wants to know of it
 * before it has been read.
 *
 * Returns: (transfer full) (nullable): the briefing, or %NULL with an error of
 *   %ATLAS_BRIEFING_ERROR or %G_IO_ERROR
 */
AtlasBriefing *
atlas_briefing_load_piecewise (GFile           *file,
                               GListStore      *problems,
                               AtlasProgress   *progress,
                               AtlasPieceFunc   func,
                               gpointer         user_data,
                               GCancellable    *cancellable,
                               GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (problems == NULL || G_IS_LIST_STORE (problems), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = atlas_document_file_read (file, progress, func, user_data, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return parse_bytes (bytes, file, problems, progress, cancellable, error);
}

/* What goes along with a file into the thread that reads it. */
typedef struct
{
  GListStore    *problems;
  AtlasProgress *progress; /* or NULL */
} Load;

static void
load_free (Load *load)
{
  g_clear_object (&load->problems);
  g_clear_pointer (&load->progress, atlas_progress_unref);
  g_free (load);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;
  AtlasBriefing *briefing =
      atlas_briefing_load_piecewise (G_FILE (source_object), load->problems, load->progress, NULL,
                                     NULL, cancellable, &error);

  if (briefing != NULL)
    {
      /* The first search shall not wait for what can be made here. */
      atlas_briefing_prepare (briefing, load->progress);
      g_task_return_pointer (task, briefing, g_object_unref);
    }
  else
    g_task_return_error (task, error);
}

/**
 * atlas_briefing_load_async:
 * @file: a file
 * @progress: (nullable): what learns how far it is, for whoever looks
 * @cancellable: (nullable): what ends the reading early
 * @callback: what to call when it is done
 * @user_data: what to hand to @callback
 *
 * Reads a file as atlas_briefing_load() does, in a thread of its own.
 */
void
atlas_briefing_load_async (GFile               *file,
                           AtlasProgress       *progress,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_briefing_load_async);

  load = g_new0 (Load, 1);
  load->problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  load->progress = progress != NULL ? atlas_progress_ref (progress) : NULL;
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * atlas_briefing_load_finish:
 * @result: what the callback was handed
 * @problems: (out) (transfer full) (optional) (nullable): the problems of the
 *   document, a list model of [class@Problem]; empty where it has none or
 *   couldn't be read
 * @error: return location for an error
 *
 * Ends what atlas_briefing_load_async() began.
 *
 * Returns: (transfer full) (nullable): the briefing, or %NULL with an error of
 *   %ATLAS_BRIEFING_ERROR or %G_IO_ERROR
 */
AtlasBriefing *
atlas_briefing_load_finish (GAsyncResult  *result,
                            GListModel   **problems,
                            GError       **error)
{
  GTask *task;
  Load *load;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  task = G_TASK (result);
  g_return_val_if_fail (g_task_get_source_tag (task) == atlas_briefing_load_async, NULL);

  load = g_task_get_task_data (task);
  if (problems != NULL)
    *problems = G_LIST_MODEL (g_object_ref (load->problems));

  return g_task_propagate_pointer (task, error);
}
