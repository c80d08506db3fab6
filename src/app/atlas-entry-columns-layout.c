/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-columns-private.h"
#include "atlas-entry-settings.h"

/* What is remembered of the columns of a table. */

/**
 * atlas_entry_columns_save:
 * @self: columns
 *
 * Remembers which columns are shown, in which order and how wide.
 */
void
atlas_entry_columns_save (AtlasEntryColumns *self)
{
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (self, shown);
  GVariantBuilder builder;

  g_clear_handle_id (&self->save_id, g_source_remove);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(si)"));
  for (guint i = 0; i < n_shown; i++)
    g_variant_builder_add (&builder, "(si)", atlas_field_get_id (shown[i]),
                           gtk_column_view_column_get_fixed_width (self->columns[shown[i]]));
  atlas_entry_settings_set_layout (self->settings, self->kind, g_variant_builder_end (&builder));
}

static int
find_field_by_id (AtlasEntryColumns *self,
                  const char        *id)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (atlas_field_get_id (self->infos[i]->field), id))
      return self->infos[i]->field;

  return NO_FIELD;
}

/**
 * atlas_entry_columns_update_first:
 * @self: columns
 *
 * Tells the cells which column comes first: the headings of groups stand there.
 */
void
atlas_entry_columns_update_first (AtlasEntryColumns *self)
{
  AtlasField shown[ATLAS_N_FIELDS];

  if (atlas_entry_columns_get_shown (self, shown) > 0)
    atlas_entry_cells_set_first_field (self->cells, shown[0]);
}

static void
put (AtlasEntryColumns *self,
     AtlasField         field,
     guint              position,
     int                width)
{
  GtkColumnViewColumn *column = self->columns[field];
  g_autoptr (GtkColumnViewColumn) there = g_list_model_get_item (gtk_column_view_get_columns (self->view), position);

  if (there != column)
    gtk_column_view_insert_column (self->view, position, column);
  gtk_column_view_column_set_visible (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
}

/* What is remembered may be older than the fields of this program, or have been
 * written by hand: what isn't known is passed over, and a title there must be. */
static guint
put_remembered (AtlasEntryColumns *self)
{
  g_autoptr (GVariant) layout = atlas_entry_settings_get_layout (self->settings, self->kind);
  gboolean is_put[ATLAS_N_FIELDS] = { FALSE };
  guint n_put = 0;
  GVariantIter iter;
  const char *id;
  int width;

  if (layout == NULL)
    return 0;

  g_variant_iter_init (&iter, layout);
  while (g_variant_iter_next (&iter, "(&si)", &id, &width))
    {
      int field = find_field_by_id (self, id);

      if (field == NO_FIELD || is_put[field])
        continue;
      put (self, field, n_put++, width > 0 ? width : -1);
      is_put[field] = TRUE;
    }
  if (n_put > 0 && !is_put[ATLAS_FIELD_TITLE])
    {
      put (self, ATLAS_FIELD_TITLE, 0, -1);
      n_put++;
    }

  return n_put;
}

/**
 * atlas_entry_columns_arrange:
 * @self: columns
 *
 * Shows columns as they were left, or as the kind has them by itself.
 */
void
atlas_entry_columns_arrange (AtlasEntryColumns *self)
{
  guint n_put;

  self->is_arranging = TRUE;
  n_put = put_remembered (self);
  if (n_put == 0)
    for (; n_put < self->n_own; n_put++)
      put (self, self->infos[n_put]->field, n_put, -1);
  for (guint i = n_put; i < self->n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->view), i);

      gtk_column_view_column_set_visible (column, FALSE);
      gtk_column_view_column_set_fixed_width (column, -1);
    }
  self->is_arranging = FALSE;
  atlas_entry_columns_update_first (self);
}
