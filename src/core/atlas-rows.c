/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-rows.h"

#include "atlas-briefing-private.h"
#include "atlas-index.h"
#include "atlas-rows-private.h"
#include "atlas-slots-private.h"
#include "atlas-table-private.h"

/*
 * The items of the model are rows, not entries: the item at a position is the
 * same object as long as somebody holds it, and takes up what comes to stand
 * there. So the list view never builds a widget for a filter or a sort; only
 * the tail of the list comes and goes.
 *
 * What stands where is an array of numbers. Without groups it is that of the
 * table; with groups it is counted together anew, which takes a millisecond for
 * 100,000 entries.
 */
struct _AtlasRows
{
  GObject parent_instance;

  AtlasTable *table;

  AtlasGrouping grouping;
  GHashTable   *folded; /* values of groups */

  /* What stands where, and in which words. The table may be ahead for a moment. */
  AtlasSlots *slots;
  char       *language;
  guint       groups_version; /* of the index that the groups were made of */

  /* The rows that somebody holds, by position. They hold the model. */
  GHashTable *rows;
};

enum
{
  CHANGED,
  WILL_CHANGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- The list model. --- */

static GType
atlas_rows_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ROW;
}

static guint
atlas_rows_get_n_items (GListModel *model)
{
  return ATLAS_ROWS (model)->slots->n_slots;
}

static gpointer
atlas_rows_get_item (GListModel *model,
                     guint       position)
{
  AtlasRows *self = ATLAS_ROWS (model);
  AtlasRow *row;

  if (position >= self->slots->n_slots)
    return NULL;

  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);

  row = atlas_row_new (self, position);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);

  return row;
}

static void
atlas_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_rows_get_item_type;
  iface->get_n_items = atlas_rows_get_n_items;
  iface->get_item = atlas_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasRows, atlas_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_rows_list_model_init))

/* --- Changes. --- */

/* An edit may have moved an entry into another group. */
static AtlasGroups *
create_groups (AtlasRows     *self,
               AtlasBriefing *briefing)
{
  guint version;

  if (self->grouping == ATLAS_GROUPING_NONE || briefing == NULL)
    return NULL;

  version = atlas_index_get_version (atlas_briefing_get_index (briefing));
  if (self->slots->groups != NULL && self->slots->briefing == briefing &&
      self->groups_version == version &&
      atlas_groups_get_grouping (self->slots->groups) == self->grouping)
    return atlas_groups_ref (self->slots->groups);

  self->groups_version = version;

  return atlas_groups_new (briefing, self->grouping, atlas_table_get_kind (self->table));
}

static void
update_rows (AtlasRows *self,
             gboolean   words_changed)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    atlas_row_update (row, words_changed);
}

/* All rows have what stands in them before anybody hears of a change, so that
 * none is ever seen with what was there before. */
static void
take_slots (AtlasRows  *self,
            AtlasSlots *slots,
            const char *language)
{
  guint n_before = self->slots->n_slots;
  guint n_after = slots->n_slots;
  guint n_kept = MIN (n_before, n_after);
  /* The first status and the first place are both the first group. */
  gboolean words_changed = slots->briefing != self->slots->briefing ||
                           slots->groups != self->slots->groups ||
                           !g_str_equal (language, self->language);

  if (n_before != n_after)
    g_signal_emit (self, signals[WILL_CHANGE], 0, n_after);

  atlas_slots_free (self->slots);
  self->slots = slots;
  if (words_changed)
    {
      g_free (self->language);
      self->language = g_strdup (language);
    }
  update_rows (self, words_changed);
  if (n_before != n_after)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, n_after - n_kept);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update (AtlasRows *self)
{
  AtlasBriefing *briefing = atlas_table_get_briefing (self->table);
  g_autoptr (AtlasGroups) groups = NULL;

  if (briefing != self->slots->briefing)
    g_hash_table_remove_all (self->folded);
  groups = create_groups (self, briefing);
  take_slots (self, atlas_slots_new (self->table, groups, self->folded),
              atlas_selection_get_language (atlas_table_get_selection (self->table)));
}

/* --- The object. --- */

static void
atlas_rows_dispose (GObject *object)
{
  AtlasRows *self = ATLAS_ROWS (object);

  g_clear_object (&self->table);

  G_OBJECT_CLASS (atlas_rows_parent_class)->dispose (object);
}

static void
atlas_rows_finalize (GObject *object)
{
  AtlasRows *self = ATLAS_ROWS (object);

  atlas_slots_free (self->slots);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->rows);
  g_free (self->language);

  G_OBJECT_CLASS (atlas_rows_parent_class)->finalize (object);
}

static void
atlas_rows_class_init (AtlasRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_rows_finalize;

  /**
   * AtlasRows::changed:
   *
   * What rows show has changed, or may have.
   */
  signals[CHANGED] = g_signal_new ("changed", ATLAS_TYPE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * AtlasRows::will-change:
   * @n_items: how many rows there will be
   *
   * Rows at the end are about to come or to go; all is as it was so far. A view
   * can take its last chance to look at rows that stay.
   */
  signals[WILL_CHANGE] = g_signal_new ("will-change", ATLAS_TYPE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
atlas_rows_init (AtlasRows *self)
{
  self->language = g_strdup ("");
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
}

/**
 * atlas_rows_new:
 * @table: a table
 *
 * Makes the rows of a table.
 *
 * Returns: (transfer full): the rows
 */
AtlasRows *
atlas_rows_new (AtlasTable *table)
{
  AtlasRows *self;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  self = g_object_new (ATLAS_TYPE_ROWS, NULL);
  self->table = g_object_ref (table);
  self->slots = atlas_slots_new (table, NULL, self->folded);
  g_signal_connect_object (table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * atlas_rows_get_table:
 * @self: rows
 *
 * Gets the table that they are the rows of.
 *
 * Returns: (transfer none): the table
 */
AtlasTable *
atlas_rows_get_table (AtlasRows *self)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), NULL);

  return self->table;
}

/**
 * atlas_rows_get_briefing:
 * @self: rows
 *
 * Gets the briefing whose entries stand in the rows.
 *
 * Returns: (transfer none) (nullable): the briefing
 */
AtlasBriefing *
atlas_rows_get_briefing (AtlasRows *self)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), NULL);

  return self->slots->briefing;
}

/**
 * atlas_rows_forget:
 * @self: rows
 * @position: the position of a row
 *
 * Forgets a row that nobody holds any more.
 */
void
atlas_rows_forget (AtlasRows *self,
                   guint      position)
{
  g_return_if_fail (ATLAS_IS_ROWS (self));

  g_hash_table_remove (self->rows, GUINT_TO_POINTER (position));
}

static gboolean
is_folded (AtlasRows *self,
           guint      group)
{
  return g_hash_table_contains (self->folded, atlas_groups_get_value (self->slots->groups, group));
}

/**
 * atlas_rows_get_content:
 * @self: rows
 * @position: the position of a row
 *
 * Gets what stands in a row.
 *
 * Returns: the content, with neither entry nor group behind the end
 */
AtlasRowContent
atlas_rows_get_content (AtlasRows *self,
                        guint      position)
{
  AtlasRowContent content = { NULL, ATLAS_ROW_NO_GROUP, ATLAS_STAGE_NONE, 0, FALSE };

  g_return_val_if_fail (ATLAS_IS_ROWS (self), content);

  if (atlas_slots_get_group (self->slots, position, &content.group))
    {
      content.group_stage = atlas_groups_get_stage (self->slots->groups, content.group);
      content.n_entries = atlas_slots_count_group (self->slots, content.group);
      content.is_expanded = !is_folded (self, content.group);
    }
  else
    content.entry = atlas_rows_get_entry (self, position);

  return content;
}

/**
 * atlas_rows_format_group:
 * @self: rows
 * @group: the number of a group
 *
 * Says in words what the entries of a group have in common.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_rows_format_group (AtlasRows *self,
                         guint      group)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), NULL);
  g_return_val_if_fail (self->slots->groups != NULL, NULL);

  return atlas_groups_format_value (self->slots->groups, group, self->language);
}

/* The language of what a group is called, if that isn't the one that was asked for. */
const char *
atlas_rows_get_group_fallback (AtlasRows *self,
                               guint      group)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), NULL);
  g_return_val_if_fail (self->slots->groups != NULL, NULL);

  return atlas_groups_get_fallback (self->slots->groups, group, self->language);
}

/**
 * atlas_rows_get_entry:
 * @self: rows
 * @position: the position of a row
 *
 * Gets the entry that stands in a row.
 *
 * Returns: (transfer none) (nullable): the entry, %NULL in a heading and behind
 *   the end
 */
AtlasEntry *
atlas_rows_get_entry (AtlasRows *self,
                      guint      position)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), NULL);

  return atlas_slots_get_entry (self->slots, position);
}

/**
 * atlas_rows_peek:
 * @self: rows
 * @position: a position, behind the end, too
 *
 * Gets a row only if somebody holds it, as a view does of those that it has
 * widgets for.
 *
 * Returns: (transfer none) (nullable): the row
 */
AtlasRow *
atlas_rows_peek (AtlasRows *self,
                 guint      position)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), NULL);

  return g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
}

/**
 * atlas_rows_find:
 * @self: rows
 * @entry: (nullable): an entry
 * @near: a position, or %G_MAXUINT for none
 *
 * Finds the row that an entry stands in, the one nearest to a position, or the
 * first one, where there are several.
 *
 * Returns: its position, or %G_MAXUINT where it stands in none
 */
guint
atlas_rows_find (AtlasRows  *self,
                 AtlasEntry *entry,
                 guint       near)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), G_MAXUINT);

  return atlas_slots_find (self->slots, entry, near);
}

/**
 * atlas_rows_get_n_repeated:
 * @self: rows
 *
 * Gets how many entries stand in more than one group. Each is still one entry.
 *
 * Returns: the number
 */
guint
atlas_rows_get_n_repeated (AtlasRows *self)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), 0);

  return self->slots->n_repeated;
}

/**
 * atlas_rows_get_grouping:
 * @self: rows
 *
 * Gets by what the rows are grouped.
 *
 * Returns: the grouping
 */
AtlasGrouping
atlas_rows_get_grouping (AtlasRows *self)
{
  g_return_val_if_fail (ATLAS_IS_ROWS (self), ATLAS_GROUPING_NONE);

  return self->grouping;
}

/**
 * atlas_rows_set_grouping:
 * @self: rows
 * @grouping: by what to group
 *
 * Puts the rows under headings, in the order of the document; within a group
 * they keep the order of the table. All groups are expanded.
 */
void
atlas_rows_set_grouping (AtlasRows    *self,
                         AtlasGrouping grouping)
{
  g_return_if_fail (ATLAS_IS_ROWS (self));
  g_return_if_fail (grouping < ATLAS_N_GROUPINGS);

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  g_hash_table_remove_all (self->folded);
  update (self);
}

/**
 * atlas_rows_get_heading:
 * @self: rows
 * @position: the position of a row
 *
 * Finds the heading that a row stands under, which a heading is itself.
 *
 * Returns: its position, or %G_MAXUINT where there is none
 */
guint
atlas_rows_get_heading (AtlasRows *self,
                        guint      position)
{
  guint group;

  g_return_val_if_fail (ATLAS_IS_ROWS (self), G_MAXUINT);

  if (self->slots->groups == NULL || position >= self->slots->n_slots)
    return G_MAXUINT;

  /* The first row is a heading. */
  while (!atlas_slots_get_group (self->slots, position, &group))
    position--;

  return position;
}

/**
 * atlas_rows_set_expanded:
 * @self: rows
 * @position: the position of a heading
 * @expanded: whether to show the entries of its group
 *
 * Shows the entries of a group, or folds them away.
 *
 * Returns: whether that is another state than before
 */
gboolean
atlas_rows_set_expanded (AtlasRows *self,
                         guint      position,
                         gboolean   expanded)
{
  const char *value;
  guint group;

  g_return_val_if_fail (ATLAS_IS_ROWS (self), FALSE);

  if (!atlas_slots_get_group (self->slots, position, &group) || is_folded (self, group) != expanded)
    return FALSE;

  value = atlas_groups_get_value (self->slots->groups, group);
  if (expanded)
    g_hash_table_remove (self->folded, value);
  else
    g_hash_table_add (self->folded, g_strdup (value));
  update (self);

  return TRUE;
}

/**
 * atlas_rows_set_all_expanded:
 * @self: rows
 * @expanded: whether to show the entries of all groups
 *
 * Shows the entries of all groups, or only headings.
 */
void
atlas_rows_set_all_expanded (AtlasRows *self,
                             gboolean   expanded)
{
  g_return_if_fail (ATLAS_IS_ROWS (self));

  if (self->slots->groups == NULL)
    return;

  g_hash_table_remove_all (self->folded);
  for (guint i = 0; !expanded && i < atlas_groups_get_n_groups (self->slots->groups); i++)
    g_hash_table_add (self->folded, g_strdup (atlas_groups_get_value (self->slots->groups, i)));
  update (self);
}

/**
 * atlas_rows_reveal:
 * @self: rows
 * @entry: an entry
 *
 * Makes sure that an entry that the table has stands in a row: expands its
 * first group if all that it is in are folded.
 */
void
atlas_rows_reveal (AtlasRows  *self,
                   AtlasEntry *entry)
{
  const guint32 *groups;
  guint n_groups;

  g_return_if_fail (ATLAS_IS_ROWS (self));
  g_return_if_fail (entry != NULL);

  if (self->slots->groups == NULL || atlas_table_find (self->table, entry) == G_MAXUINT ||
      atlas_rows_find (self, entry, 0) != G_MAXUINT)
    return;

  groups = atlas_groups_find (self->slots->groups,
                              atlas_briefing_get_number (self->slots->briefing, entry) - self->slots->first,
                              &n_groups);
  g_hash_table_remove (self->folded, atlas_groups_get_value (self->slots->groups, groups[0]));
  update (self);
}
