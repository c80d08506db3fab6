/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-row.h"

#include "atlas-language.h"
#include "atlas-rows-private.h"
#include "atlas-translation.h"
#include "atlas-words.h"

struct _AtlasRow
{
  GObject parent_instance;

  AtlasRows      *rows;
  guint           position;
  AtlasRowContent content; /* whose entry is owned */
  guint           serial;
};

G_DEFINE_FINAL_TYPE (AtlasRow, atlas_row, G_TYPE_OBJECT)

static guint last_serial;

static const char *
get_language (AtlasRow *self)
{
  return atlas_selection_get_language (
      atlas_table_get_selection (atlas_rows_get_table (self->rows)));
}

static void
atlas_row_dispose (GObject *object)
{
  AtlasRow *self = ATLAS_ROW (object);

  if (self->rows != NULL)
    atlas_rows_forget (self->rows, self->position);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->content.entry, atlas_entry_unref);

  G_OBJECT_CLASS (atlas_row_parent_class)->dispose (object);
}

static void
atlas_row_class_init (AtlasRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_row_dispose;
}

static void
atlas_row_init (AtlasRow *self)
{
}

/**
 * atlas_row_new:
 * @rows: the rows that it is one of
 * @position: its position, which never changes
 *
 * Makes a row. Only [class@Rows] does.
 *
 * Returns: (transfer full): the row
 */
AtlasRow *
atlas_row_new (AtlasRows *rows,
               guint      position)
{
  AtlasRow *self;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);

  self = g_object_new (ATLAS_TYPE_ROW, NULL);
  self->rows = g_object_ref (rows);
  self->position = position;
  atlas_row_update (self, TRUE);

  return self;
}

/**
 * atlas_row_update:
 * @self: a row
 * @words_changed: whether the same content has other words
 *
 * Takes up what stands in the row now.
 *
 * Returns: whether that is news
 */
gboolean
atlas_row_update (AtlasRow *self,
                  gboolean  words_changed)
{
  AtlasRowContent content;

  g_return_val_if_fail (ATLAS_IS_ROW (self), FALSE);

  content = atlas_rows_get_content (self->rows, self->position);
  if (!words_changed && content.entry == self->content.entry &&
      content.group == self->content.group && content.n_entries == self->content.n_entries &&
      content.is_expanded == self->content.is_expanded)
    return FALSE;

  if (content.entry != NULL)
    atlas_entry_ref (content.entry);
  g_clear_pointer (&self->content.entry, atlas_entry_unref);
  self->content = content;
  /* Never the number of another row, so that it alone says what is shown. */
  self->serial = ++last_serial;

  return TRUE;
}

/**
 * atlas_row_get_position:
 * @self: a row
 *
 * Gets which row it is.
 *
 * Returns: the position, which never changes
 */
guint
atlas_row_get_position (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), G_MAXUINT);

  return self->position;
}

/**
 * atlas_row_get_serial:
 * @self: a row
 *
 * Gets a number that stands for what the row shows: after a change it is another
 * one, and no other row ever has it.
 *
 * Returns: the number, never 0
 */
guint
atlas_row_get_serial (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), 0);

  return self->serial;
}

/**
 * atlas_row_get_entry:
 * @self: a row
 *
 * Gets the entry that stands in the row.
 *
 * Returns: (transfer none) (nullable): the entry, %NULL in a heading and behind
 *   the end of the table
 */
AtlasEntry *
atlas_row_get_entry (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);

  return self->content.entry;
}

/**
 * atlas_row_dup_field_foreign:
 * @self: a row
 * @field: a field
 * @foreign: (nullable) (element-type AtlasForeign): an empty list, to which is added
 *   what is in another language than that of the selection
 *
 * Says a field of the entry in words, and which of them nobody has translated.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where there is no entry
 */
char *
atlas_row_dup_field_foreign (AtlasRow   *self,
                             AtlasField  field,
                             GArray     *foreign)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);
  g_return_val_if_fail (field < ATLAS_N_FIELDS, NULL);

  if (self->content.entry == NULL)
    return NULL;

  return atlas_briefing_format_field_foreign (atlas_rows_get_briefing (self->rows),
                                              self->content.entry, field, get_language (self),
                                              foreign);
}

/**
 * atlas_row_dup_field:
 * @self: a row
 * @field: a field
 *
 * Says a field of the entry in words, in the language of the selection.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where there is no entry
 */
char *
atlas_row_dup_field (AtlasRow  *self,
                     AtlasField field)
{
  return atlas_row_dup_field_foreign (self, field, NULL);
}

/**
 * atlas_row_dup_line:
 * @self: a row
 * @fields: (array length=n_fields): fields
 * @n_fields: how many they are
 * @foreign: (nullable) (element-type AtlasForeign): an empty list, to which is added
 *   what is in another language than that of the selection
 *
 * Says several fields of the entry on one line, those that there is something to say
 * of.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where there is no entry
 */
char *
atlas_row_dup_line (AtlasRow         *self,
                    const AtlasField *fields,
                    guint             n_fields,
                    GArray           *foreign)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) parts = atlas_foreign_new ();
  g_autofree guint *n_parts = g_new0 (guint, n_fields);
  g_autofree AtlasSpan *spans = g_new0 (AtlasSpan, n_fields);
  char *line;

  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);
  g_return_val_if_fail (fields != NULL, NULL);

  if (self->content.entry == NULL)
    return NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GArray) found = atlas_foreign_new ();
      g_autofree char *said = atlas_row_dup_field_foreign (self, fields[i], found);

      if (said == NULL || *said == '\0')
        continue;
      n_parts[words->len] = found->len;
      g_ptr_array_add (words, g_steal_pointer (&said));
      g_array_append_vals (parts, found->data, found->len);
    }
  g_ptr_array_add (words, NULL);
  line = atlas_language_enumerate (get_language (self), " · ", (const char *const *) words->pdata,
                                   spans);
  for (guint i = 0, k = 0; i + 1 < words->len; i++)
    for (guint end = k + n_parts[i]; k < end; k++)
      {
        const AtlasForeign *part = &g_array_index (parts, AtlasForeign, k);

        atlas_foreign_add (foreign, spans[i].start + part->span.start,
                           spans[i].start + part->span.end, part->language);
      }

  return line;
}

/**
 * atlas_row_get_stage:
 * @self: a row
 *
 * Gets the stage of the entry, or of all entries under a heading, if they stand
 * there because of their status.
 *
 * Returns: the stage, %ATLAS_STAGE_NONE where there is none
 */
AtlasStage
atlas_row_get_stage (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), ATLAS_STAGE_NONE);

  if (self->content.entry == NULL)
    return self->content.group_stage;

  return atlas_briefing_get_stage (atlas_rows_get_briefing (self->rows), self->content.entry);
}

/**
 * atlas_row_is_empty:
 * @self: a row
 *
 * Gets whether nothing stands in it: since it was made, rows have become fewer.
 *
 * Returns: whether it is behind the end of the table
 */
gboolean
atlas_row_is_empty (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), TRUE);

  return self->content.entry == NULL && !atlas_row_is_heading (self);
}

/**
 * atlas_row_is_heading:
 * @self: a row
 *
 * Gets whether it is the heading of a group.
 *
 * Returns: whether it is
 */
gboolean
atlas_row_is_heading (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), FALSE);

  return self->content.group != ATLAS_ROW_NO_GROUP;
}

/**
 * atlas_row_dup_heading:
 * @self: a row
 *
 * Says what the entries of the group have in common, in the language of the
 * selection.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where it is no heading
 */
char *
atlas_row_dup_heading (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);

  if (!atlas_row_is_heading (self))
    return NULL;

  return atlas_rows_format_group (self->rows, self->content.group);
}

/**
 * atlas_row_get_heading_fallback:
 * @self: a row
 *
 * Gets the language of what the entries of the group have in common, if nobody has
 * translated it into that of the selection.
 *
 * Returns: (nullable): a BCP 47 tag, or %NULL where that is as asked, and where it is
 *   no heading
 */
const char *
atlas_row_get_heading_fallback (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);

  if (!atlas_row_is_heading (self))
    return NULL;

  return atlas_rows_get_group_fallback (self->rows, self->content.group);
}

/**
 * atlas_row_get_n_entries:
 * @self: a row
 *
 * Gets how many entries are in the group, shown or not.
 *
 * Returns: the number, 0 where it is no heading
 */
guint
atlas_row_get_n_entries (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), 0);

  return self->content.n_entries;
}

/**
 * atlas_row_get_expanded:
 * @self: a row
 *
 * Gets whether the entries of the group are shown.
 *
 * Returns: whether they are, %FALSE where it is no heading
 */
gboolean
atlas_row_get_expanded (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), FALSE);

  return self->content.is_expanded;
}

static char *
describe_heading (AtlasRow *self)
{
  AtlasTable *table = atlas_rows_get_table (self->rows);
  g_autofree char *heading = atlas_row_dup_heading (self);
  g_autofree char *count =
      atlas_kind_format_count (atlas_table_get_kind (table), self->content.n_entries);

  /* Translators: what the heading of a group of rows is called by a screen
   * reader: "Planned, 3 initiatives" */
  return g_strdup_printf (C_ ("group", "%s, %s"), heading, count);
}

/**
 * atlas_row_dup_description:
 * @self: a row
 *
 * Says the whole row in words.
 *
 * Returns: (transfer full) (nullable): the words, %NULL behind the end of the
 *   table
 */
char *
atlas_row_dup_description (AtlasRow *self)
{
  g_autoptr (GString) description = NULL;
  const AtlasColumn *columns;
  guint n_columns;

  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);

  if (atlas_row_is_heading (self))
    return describe_heading (self);
  if (self->content.entry == NULL)
    return NULL;

  description = g_string_new (NULL);
  columns = atlas_kind_get_columns (atlas_entry_get_kind (self->content.entry), &n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *words = atlas_row_dup_field (self, columns[i].field);

      if (words == NULL || *words == '\0')
        continue;
      if (description->len > 0)
        /* Translators: what stands between the parts of a list, some of which have
         * commas */
        g_string_append (description, C_ ("list", "; "));
      /* Translators: a cell of a table in words: the column's heading, then
       * what stands in it. */
      g_string_append_printf (description, C_ ("row", "%s: %s"),
                              atlas_column_get_heading (&columns[i]), words);
    }

  return g_string_free (g_steal_pointer (&description), FALSE);
}
