/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-writer.h"

#include "atlas-briefing-private.h"
#include "atlas-document-file.h"
#include "atlas-entry-writer-private.h"

/* An entry in whose place another value stands. */
typedef struct
{
  AtlasEntry *old_entry;
  AtlasEntry *new_entry;
} Replacement;

static int
compare_replacements (gconstpointer a,
                      gconstpointer b)
{
  AtlasSpan first = atlas_entry_get_span (((const Replacement *) a)->old_entry);
  AtlasSpan second = atlas_entry_get_span (((const Replacement *) b)->old_entry);

  return first.start < second.start ? -1 : first.start > second.start;
}

/* Lists them in the order in which they stand in the text. */
static GArray *
list_replacements (AtlasBriefing *self)
{
  GArray *replacements = g_array_new (FALSE, FALSE, sizeof (Replacement));
  GHashTableIter iter;
  gpointer index, entry;

  g_hash_table_iter_init (&iter, atlas_briefing_get_replaced (self));
  while (g_hash_table_iter_next (&iter, &index, &entry))
    {
      Replacement replacement = {
        entry,
        atlas_briefing_get_entry (self, GPOINTER_TO_UINT (index)),
      };

      g_array_append_val (replacements, replacement);
    }
  g_array_sort (replacements, compare_replacements);

  return replacements;
}

/**
 * atlas_briefing_serialize:
 * @self: a briefing that was read from bytes
 *
 * Writes a briefing as a document. What was read and not changed since is
 * written as it stood, byte by byte; in an entry that was replaced, only what
 * is different.
 *
 * Returns: (transfer full): the document
 */
GBytes *
atlas_briefing_serialize (AtlasBriefing *self)
{
  g_autoptr (GArray) replacements = NULL;
  GString *string;
  const char *text;
  gsize length, at = 0;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (atlas_briefing_get_bytes (self) != NULL, NULL);

  replacements = list_replacements (self);
  if (replacements->len == 0)
    return g_bytes_ref (atlas_briefing_get_bytes (self));

  text = g_bytes_get_data (atlas_briefing_get_bytes (self), &length);
  string = g_string_sized_new (length + 1024);
  for (guint i = 0; i < replacements->len; i++)
    {
      const Replacement *replacement = &g_array_index (replacements, Replacement, i);
      AtlasSpan span = atlas_entry_get_span (replacement->old_entry);

      g_string_append_len (string, text + at, span.start - at);
      atlas_entry_write (string,
                         text + span.start,
                         span.end - span.start,
                         replacement->old_entry,
                         replacement->new_entry);
      at = span.end;
    }
  g_string_append_len (string, text + at, length - at);

  return g_string_free_to_bytes (string);
}

typedef struct
{
  GFile  *file;
  GBytes *bytes;
} SaveData;

static void
save_data_free (SaveData *data)
{
  g_object_unref (data->file);
  g_bytes_unref (data->bytes);
  g_free (data);
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  SaveData *data = task_data;
  GError *error = NULL;

  if (atlas_document_file_write (data->file, data->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * atlas_briefing_save_async:
 * @self: a briefing that was read from bytes
 * @file: where to
 * @cancellable: (nullable): what ends the saving early
 * @callback: what to call when it is done
 * @user_data: what to hand to @callback
 *
 * Writes a briefing to a file as atlas_document_file_write() does: wholly or
 * not at all. What is saved is the briefing as it is now; the writing is done in
 * a thread of its own.
 */
void
atlas_briefing_save_async (AtlasBriefing       *self,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  SaveData *data;

  g_return_if_fail (ATLAS_IS_BRIEFING (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  data = g_new (SaveData, 1);
  data->file = g_object_ref (file);
  data->bytes = atlas_briefing_serialize (self);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_briefing_save_async);
  g_task_set_task_data (task, data, (GDestroyNotify) save_data_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * atlas_briefing_save_finish:
 * @result: what the callback was handed
 * @error: return location for an error
 *
 * Ends what atlas_briefing_save_async() began.
 *
 * Returns: whether the briefing is saved, or else an error of %G_IO_ERROR
 */
gboolean
atlas_briefing_save_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == atlas_briefing_save_async,
                        FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
