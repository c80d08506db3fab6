/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"
#include "atlas-entry-columns-private.h"
#include "atlas-entry-settings.h"

/* What is remembered of the columns of a table, and how they stand. */

/* What a column takes beside its text, as ui/style.css has it. */
#define COLUMN_PADDING 20
#define STATUS_MARK 22

/* In a line below the title what is short comes first, so that it is whole. */
#define N_RANKS 4
static const guint line_ranks[ATLAS_N_FIELDS] = {
  [ATLAS_FIELD_STATUS] = 0,
  [ATLAS_FIELD_PLACES] = 1,
  [ATLAS_FIELD_START] = 1,
  [ATLAS_FIELD_SECTION] = 2,
  [ATLAS_FIELD_THEMES] = 2,
  [ATLAS_FIELD_TEXT] = 3,
};

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
                           self->widths[shown[i]]);
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

/* The cells have to know which column comes first, where the headings of groups
 * stand, and what stands below a title. */
static void
update_cells (AtlasEntryColumns *self)
{
  AtlasField shown[ATLAS_N_FIELDS];
  AtlasField line[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (self, shown);
  guint n_line = 0;

  for (guint rank = 0; rank < N_RANKS && self->is_stacked; rank++)
    for (guint i = 0; i < n_shown; i++)
      if (shown[i] != ATLAS_FIELD_TITLE && line_ranks[shown[i]] == rank)
        line[n_line++] = shown[i];

  atlas_entry_columns_get_visible (self, shown);
  atlas_entry_cells_set_layout (self->cells, shown[0], line, n_line);
}

/* GTK 4.8 shows columns where they belong, but its headings and cells follow one another
 * otherwise for keys and for screen readers: one place too early if a column was moved
 * towards the end, at the end if it was hidden before. In front no place can be missed,
 * so all columns go there, the last one first. */
static void
settle (AtlasEntryColumns *self)
{
  GListModel *model = gtk_column_view_get_columns (self->view);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (columns, g_list_model_get_item (model, i));
  for (guint i = columns->len; i > 0; i--)
    gtk_column_view_insert_column (self->view, 0, columns->pdata[i - 1]);
}

/**
 * atlas_entry_columns_apply:
 * @self: columns
 *
 * Shows and hides columns, as people want them and as there is room.
 */
void
atlas_entry_columns_apply (AtlasEntryColumns *self)
{
  self->is_arranging = TRUE;
  for (guint i = 0; i < self->n_columns; i++)
    {
      AtlasField field = self->infos[i]->field;
      GtkColumnViewColumn *column = self->columns[field];
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions),
                                                    atlas_field_get_id (field));

      gtk_column_view_column_set_visible (column,
                                          self->is_shown[field] &&
                                              (!self->is_stacked || field == ATLAS_FIELD_TITLE));
      gtk_column_view_column_set_fixed_width (column, self->is_stacked ? -1 : self->widths[field]);
      gtk_column_view_column_set_resizable (column, !self->is_stacked);
      if (action != NULL)
        g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                   g_variant_new_boolean (self->is_shown[field]));
    }
  settle (self);
  self->is_arranging = FALSE;
  update_cells (self);
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
  self->is_shown[field] = TRUE;
  self->widths[field] = width;
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
      AtlasField field = atlas_entry_columns_get_nth_field (self, i);

      self->is_shown[field] = FALSE;
      self->widths[field] = -1;
    }
  self->is_arranging = FALSE;
  atlas_entry_columns_apply (self);
}

/* Moves a column beyond the next one on that side that is shown. */
static gboolean
move (AtlasEntryColumns *self,
      AtlasField         field,
      int                step)
{
  guint at = 0;

  while (at < self->n_columns && atlas_entry_columns_get_nth_field (self, at) != field)
    at++;
  for (guint to = at + step; to < self->n_columns; to += step)
    if (self->is_shown[atlas_entry_columns_get_nth_field (self, to)])
      {
        self->is_arranging = TRUE;
        gtk_column_view_insert_column (self->view, to, self->columns[field]);
        self->is_arranging = FALSE;
        atlas_entry_columns_keep (self);
        return TRUE;
      }

  return FALSE;
}

/**
 * atlas_entry_columns_move_forward:
 * @self: columns
 * @field: a field
 *
 * Moves a column before the one that is shown before it.
 *
 * Returns: whether there was one
 */
gboolean
atlas_entry_columns_move_forward (AtlasEntryColumns *self,
                                  AtlasField         field)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), FALSE);
  g_return_val_if_fail (field < ATLAS_N_FIELDS, FALSE);

  return move (self, field, -1);
}

/**
 * atlas_entry_columns_move_back:
 * @self: columns
 * @field: a field
 *
 * Moves a column behind the one that is shown behind it.
 *
 * Returns: whether there was one
 */
gboolean
atlas_entry_columns_move_back (AtlasEntryColumns *self,
                               AtlasField         field)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), FALSE);
  g_return_val_if_fail (field < ATLAS_N_FIELDS, FALSE);

  return move (self, field, 1);
}

/**
 * atlas_entry_columns_set_width:
 * @self: columns
 * @field: a field
 * @width: the width in pixels, or -1 for what suits it
 *
 * Sets how wide a column is, as soon as it is one.
 */
void
atlas_entry_columns_set_width (AtlasEntryColumns *self,
                               AtlasField         field,
                               int                width)
{
  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (self));
  g_return_if_fail (field < ATLAS_N_FIELDS && self->columns[field] != NULL);

  if (self->is_stacked)
    {
      self->widths[field] = width;
      atlas_entry_columns_save (self);
    }
  else
    gtk_column_view_column_set_fixed_width (self->columns[field], width);
}

static int
get_text_width (AtlasEntryColumns *self,
                const char        *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * atlas_entry_columns_get_need:
 * @self: columns
 *
 * Gets how wide the view has to be for the columns that the kind has by itself, as
 * far as they are shown. Those that somebody has added may be scrolled to, and so
 * may what somebody has made wider.
 *
 * Returns: the width in pixels
 */
int
atlas_entry_columns_get_need (AtlasEntryColumns *self)
{
  int need = 0;

  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), 0);
  g_return_val_if_fail (self->view != NULL, 0);

  for (guint i = 0; i < self->n_own; i++)
    {
      const AtlasColumn *info = self->infos[i];
      int width;

      if (!self->is_shown[info->field])
        continue;
      width = MAX (atlas_entry_cell_get_min_width (info, GTK_WIDGET (self->view)),
                   get_text_width (self, atlas_column_get_heading (info)));
      if (info->field == ATLAS_FIELD_STATUS)
        width += STATUS_MARK;
      width += COLUMN_PADDING;
      need += self->widths[info->field] > 0 ? MIN (width, self->widths[info->field]) : width;
    }

  return need;
}

/**
 * atlas_entry_columns_get_stacked:
 * @self: columns
 *
 * Gets whether the title alone has a column.
 *
 * Returns: whether it has
 */
gboolean
atlas_entry_columns_get_stacked (AtlasEntryColumns *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (self), FALSE);

  return self->is_stacked;
}

/**
 * atlas_entry_columns_set_stacked:
 * @self: columns
 * @stacked: whether the title alone is to have a column
 *
 * Puts all that is shown of an entry into a line below its title, or back into
 * columns.
 */
void
atlas_entry_columns_set_stacked (AtlasEntryColumns *self,
                                 gboolean           stacked)
{
  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (self));
  g_return_if_fail (self->view != NULL);

  if (self->is_stacked == stacked)
    return;

  self->is_stacked = stacked;
  atlas_entry_columns_apply (self);
  g_signal_emit_by_name (self, "changed");
}
