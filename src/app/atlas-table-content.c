/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table-content.h"

#include "atlas-entry-matrix.h"
#include "atlas-entry-table.h"

struct _AtlasTableContent
{
  AtlasTable  *table;
  AtlasMatrix *matrix; /* or NULL */
  AtlasField   fields[ATLAS_N_FIELDS];
  char        *headings[ATLAS_N_FIELDS];
  guint        n_fields;
};

static void
add_field (AtlasTableContent *self,
           AtlasField         field,
           const char        *heading)
{
  self->fields[self->n_fields] = field;
  self->headings[self->n_fields++] = g_strdup (heading);
}

/* What a table shows, or without columns what its kind has. */
static AtlasTableContent *
content_new (AtlasTable        *table,
             AtlasEntryColumns *columns)
{
  AtlasTableContent *self = g_new0 (AtlasTableContent, 1);
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown;

  self->table = g_object_ref (table);
  if (columns == NULL)
    {
      const AtlasColumn *own = atlas_kind_get_columns (atlas_table_get_kind (table), &n_shown);

      for (guint i = 0; i < n_shown; i++)
        add_field (self, own[i].field, atlas_column_get_heading (&own[i]));
      return self;
    }

  n_shown = atlas_entry_columns_get_shown (columns, shown);
  for (guint i = 0; i < n_shown; i++)
    add_field (self, shown[i], atlas_entry_columns_get_heading (columns, shown[i]));

  return self;
}

/**
 * atlas_table_content_new_for_view:
 * @table: a table of a briefing
 * @view: what shows it
 *
 * Takes what a view shows: of one that has no rows and columns, such as a
 * timeline, the table of the same entries.
 *
 * Returns: (transfer full): the content
 */
AtlasTableContent *
atlas_table_content_new_for_view (AtlasTable *table,
                                  GtkWidget  *view)
{
  AtlasTableContent *self;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  if (ATLAS_IS_ENTRY_TABLE (view))
    return content_new (table, atlas_entry_table_get_columns (ATLAS_ENTRY_TABLE (view)));

  self = content_new (table, NULL);
  if (ATLAS_IS_ENTRY_MATRIX (view))
    self->matrix = atlas_entry_matrix_create_matrix (ATLAS_ENTRY_MATRIX (view));

  return self;
}

/**
 * atlas_table_content_free:
 * @self: a content
 *
 * Frees a content.
 */
void
atlas_table_content_free (AtlasTableContent *self)
{
  g_clear_object (&self->table);
  g_clear_pointer (&self->matrix, atlas_matrix_free);
  for (guint i = 0; i < self->n_fields; i++)
    g_free (self->headings[i]);
  g_free (self);
}

/**
 * atlas_table_content_get_selection:
 * @self: a content
 *
 * Gets the selection that its table follows.
 *
 * Returns: (transfer none): the selection
 */
AtlasSelection *
atlas_table_content_get_selection (const AtlasTableContent *self)
{
  return atlas_table_get_selection (self->table);
}

/**
 * atlas_table_content_is_matrix:
 * @self: a content
 *
 * Tells whether it is counts, and not entries.
 *
 * Returns: whether it is a matrix
 */
gboolean
atlas_table_content_is_matrix (const AtlasTableContent *self)
{
  return self->matrix != NULL;
}

/**
 * atlas_table_content_describe:
 * @self: a content
 *
 * Says in a sentence what it is.
 *
 * Returns: (transfer full): the sentence
 */
char *
atlas_table_content_describe (const AtlasTableContent *self)
{
  return self->matrix != NULL ? atlas_matrix_describe (self->matrix)
                              : atlas_table_describe (self->table);
}

/**
 * atlas_table_content_dup_name:
 * @self: a content
 *
 * Makes the name of a file for it, such as "western-balkans-initiatives", without
 * what comes behind the dot.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_table_content_dup_name (const AtlasTableContent *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (atlas_table_content_get_selection (self));
  const char *id = atlas_briefing_get_id (briefing);
  const char *kind = atlas_kind_get_member (atlas_table_get_kind (self->table));

  if (self->matrix == NULL)
    return g_strdup_printf ("%s-%s", id, kind);
  if (atlas_matrix_get_across (self->matrix) == ATLAS_FACET_KIND)
    return g_strdup_printf ("%s-counts", id);

  return g_strdup_printf ("%s-%s-by-%s", id, kind,
                          atlas_facet_get_field (atlas_matrix_get_across (self->matrix)));
}

/**
 * atlas_table_content_create_paper:
 * @self: a content
 * @size: the size of a page
 *
 * Puts it on paper.
 *
 * Returns: (transfer full): the paper
 */
AtlasPaper *
atlas_table_content_create_paper (const AtlasTableContent *self,
                                  const AtlasPaperSize    *size)
{
  if (self->matrix != NULL)
    return atlas_paper_new_for_matrix (size, atlas_table_content_get_selection (self),
                                       self->matrix);

  return atlas_paper_new_for_table (size, self->table, self->fields,
                                    (const char *const *) self->headings, self->n_fields);
}

/**
 * atlas_table_content_write_csv:
 * @self: a content
 * @flags: how to write it
 *
 * Writes it as CSV.
 *
 * Returns: (transfer full): the file
 */
GBytes *
atlas_table_content_write_csv (const AtlasTableContent *self,
                               AtlasCsvFlags            flags)
{
  if (self->matrix != NULL)
    return atlas_csv_write_matrix (self->matrix, flags);

  return atlas_csv_write_table (self->table, self->fields, (const char *const *) self->headings,
                                self->n_fields, flags);
}
