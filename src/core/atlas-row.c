/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-row.h"

#include "atlas-table-private.h"

#include <glib/gi18n-lib.h>

struct _AtlasRow
{
  GObject parent_instance;

  AtlasTable *table;
  guint       position;
  AtlasEntry *entry;
};

G_DEFINE_FINAL_TYPE (AtlasRow, atlas_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENTRY,
  PROP_STAGE,
  PROP_DESCRIPTION,
  /* One property a field follows, in the order of the fields. */
  PROP_FIRST_FIELD,
  N_PROPS = PROP_FIRST_FIELD + ATLAS_N_FIELDS,
};

static GParamSpec *props[N_PROPS];

static char *
dup_description (AtlasRow *self)
{
  g_autoptr (GString) description = g_string_new (NULL);
  const AtlasColumn *columns;
  guint n_columns;

  if (self->entry == NULL)
    return NULL;

  columns = atlas_kind_get_columns (atlas_entry_get_kind (self->entry), &n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *words = atlas_row_dup_field (self, columns[i].field);

      if (*words == '\0')
        continue;
      if (description->len > 0)
        g_string_append (description, "; ");
      /* Translators: a cell of a table in words: the column's heading, then
       * what stands in it. */
      g_string_append_printf (description, C_ ("row", "%s: %s"),
                              atlas_column_get_heading (&columns[i]), words);
    }

  return g_string_free (g_steal_pointer (&description), FALSE);
}

static void
atlas_row_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  AtlasRow *self = ATLAS_ROW (object);

  if (prop_id == PROP_ENTRY)
    g_value_set_boxed (value, self->entry);
  else if (prop_id == PROP_STAGE)
    g_value_set_enum (value, atlas_row_get_stage (self));
  else if (prop_id == PROP_DESCRIPTION)
    g_value_take_string (value, dup_description (self));
  else if (prop_id >= PROP_FIRST_FIELD && prop_id < N_PROPS)
    g_value_take_string (value, atlas_row_dup_field (self, prop_id - PROP_FIRST_FIELD));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
atlas_row_dispose (GObject *object)
{
  AtlasRow *self = ATLAS_ROW (object);

  if (self->table != NULL)
    atlas_table_forget (self->table, self->position);
  g_clear_object (&self->table);
  g_clear_pointer (&self->entry, atlas_entry_unref);

  G_OBJECT_CLASS (atlas_row_parent_class)->dispose (object);
}

static void
atlas_row_class_init (AtlasRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_row_dispose;
  object_class->get_property = atlas_row_get_property;

  /**
   * AtlasRow:entry:
   *
   * The entry that stands in the row, %NULL behind the end of the table.
   */
  props[PROP_ENTRY] = g_param_spec_boxed ("entry", NULL, NULL, ATLAS_TYPE_ENTRY, flags);

  /**
   * AtlasRow:stage:
   *
   * The stage of the entry.
   */
  props[PROP_STAGE] =
      g_param_spec_enum ("stage", NULL, NULL, ATLAS_TYPE_STAGE, ATLAS_STAGE_NONE, flags);

  /**
   * AtlasRow:description:
   *
   * The whole row in words.
   */
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);

  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    props[PROP_FIRST_FIELD + field] =
        g_param_spec_string (atlas_field_get_id (field), NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_row_init (AtlasRow *self)
{
}

/**
 * atlas_row_new:
 * @table: the table that the row belongs to
 * @position: its position, which never changes
 *
 * Makes a row. Only tables do.
 *
 * Returns: (transfer full): the row
 */
AtlasRow *
atlas_row_new (AtlasTable *table,
               guint       position)
{
  AtlasRow *self;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  self = g_object_new (ATLAS_TYPE_ROW, NULL);
  self->table = g_object_ref (table);
  self->position = position;
  atlas_row_take_entry (self);

  return self;
}

/**
 * atlas_row_take_entry:
 * @self: a row
 *
 * Takes up the entry that stands in the row now, without a word to anybody.
 */
void
atlas_row_take_entry (AtlasRow *self)
{
  AtlasEntry *entry;

  g_return_if_fail (ATLAS_IS_ROW (self));

  entry = atlas_table_get_entry (self->table, self->position);
  if (entry != NULL)
    atlas_entry_ref (entry);
  g_clear_pointer (&self->entry, atlas_entry_unref);
  self->entry = entry;
}

/**
 * atlas_row_announce:
 * @self: a row
 *
 * Notifies of everything that the row shows.
 */
void
atlas_row_announce (AtlasRow *self)
{
  g_return_if_fail (ATLAS_IS_ROW (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_ENTRY; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_row_get_entry:
 * @self: a row
 *
 * Gets the entry that stands in the row.
 *
 * Returns: (transfer none) (nullable): the entry, %NULL behind the end of the
 *   table
 */
AtlasEntry *
atlas_row_get_entry (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);

  return self->entry;
}

/**
 * atlas_row_dup_field:
 * @self: a row
 * @field: a field
 *
 * Says a field of the entry in words, in the language of the selection.
 *
 * Returns: (transfer full) (nullable): the words, %NULL behind the end of the
 *   table
 */
char *
atlas_row_dup_field (AtlasRow  *self,
                     AtlasField field)
{
  AtlasSelection *selection;

  g_return_val_if_fail (ATLAS_IS_ROW (self), NULL);
  g_return_val_if_fail (field < ATLAS_N_FIELDS, NULL);

  if (self->entry == NULL)
    return NULL;

  selection = atlas_table_get_selection (self->table);

  return atlas_briefing_format_field (atlas_table_get_briefing (self->table), self->entry, field,
                                      atlas_selection_get_language (selection));
}

/**
 * atlas_row_get_stage:
 * @self: a row
 *
 * Gets the stage of the entry.
 *
 * Returns: the stage, %ATLAS_STAGE_NONE behind the end of the table
 */
AtlasStage
atlas_row_get_stage (AtlasRow *self)
{
  g_return_val_if_fail (ATLAS_IS_ROW (self), ATLAS_STAGE_NONE);

  if (self->entry == NULL)
    return ATLAS_STAGE_NONE;

  return atlas_briefing_get_stage (atlas_table_get_briefing (self->table), self->entry);
}
