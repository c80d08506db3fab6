/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table.h"

#include "atlas-entry-order.h"
#include "atlas-hash.h"
#include "atlas-matcher.h"
#include "atlas-table-private.h"

/*
 * The items of the model are rows, not entries: the item at a position is the
 * same object as long as somebody holds it, and tells those who show it when
 * another entry comes to stand there. So the list view never builds a widget
 * for a filter or a sort; only the tail of the list comes and goes.
 */
struct _AtlasTable
{
  GObject parent_instance;

  AtlasSelection *selection;
  AtlasKind       kind;

  /* The briefing that the members below belong to, and where its entries of
   * the kind begin. */
  AtlasBriefing *briefing;
  gulong         entries_changed_id;
  guint          first;
  guint          n_total;

  /* Made when somebody searches: one text an entry. */
  GPtrArray *search_texts;

  /* The entries of the rows, in order. */
  GPtrArray *entries;
  guint      n_in_place;
  guint      n_region;
  guint      n_excepted;

  /* How many entries each category would leave; from the id to the number. */
  GHashTable *facets[ATLAS_N_CATEGORY_SORTS];

  gboolean   ordered;
  AtlasField order;
  gboolean   descending;

  /* The rows that somebody holds, by position. They hold the table. */
  GHashTable *rows;
};

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_KIND,
  PROP_N_MATCHING,
  PROP_N_IN_PLACE,
  PROP_N_TOTAL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
atlas_table_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ROW;
}

static guint
atlas_table_get_n_items (GListModel *model)
{
  return ATLAS_TABLE (model)->entries->len;
}

static gpointer
atlas_table_get_item (GListModel *model,
                      guint       position)
{
  AtlasTable *self = ATLAS_TABLE (model);
  AtlasRow *row;

  if (position >= self->entries->len)
    return NULL;

  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);

  row = atlas_row_new (self, position);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);

  return row;
}

static void
atlas_table_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_table_get_item_type;
  iface->get_n_items = atlas_table_get_n_items;
  iface->get_item = atlas_table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasTable, atlas_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_table_list_model_init))

static AtlasEntry *
get_source_entry (AtlasTable *self,
                  guint       index)
{
  return atlas_briefing_get_entry (self->briefing, self->first + index);
}

static const char *
get_search_text (AtlasTable *self,
                 guint       index)
{
  if (self->search_texts == NULL)
    {
      self->search_texts = g_ptr_array_new_full (self->n_total, g_free);
      for (guint i = 0; i < self->n_total; i++)
        g_ptr_array_add (self->search_texts,
                         atlas_briefing_dup_search_text (self->briefing,
                                                         get_source_entry (self, i)));
    }

  return g_ptr_array_index (self->search_texts, index);
}

/*
 * A category's count says what choosing it would leave, so it leaves out what
 * the filter asks of the category's own sort.
 */
static void
count_facets (AtlasTable *self,
              AtlasEntry *entry,
              AtlasMatch  match)
{
  for (guint sort = 0; sort < ATLAS_N_CATEGORY_SORTS; sort++)
    {
      const char *const *ids;
      const char *one[2];
      guint n_ids;

      if ((match | 1 << sort) != ATLAS_MATCH_ALL)
        continue;

      n_ids = atlas_entry_get_category_ids (entry, sort, &ids, one);
      for (guint i = 0; i < n_ids; i++)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->facets[sort], ids[i]));

          g_hash_table_insert (self->facets[sort], g_strdup (ids[i]),
                               GUINT_TO_POINTER (count + 1));
        }
    }
}

static void
collect_entries (AtlasTable *self)
{
  const char *place = atlas_selection_get_place (self->selection);
  g_autoptr (AtlasMatcher) matcher =
      atlas_matcher_new (atlas_selection_get_filter (self->selection));
  gboolean has_words = atlas_matcher_has_words (matcher);

  for (guint i = 0; i < self->n_total; i++)
    {
      AtlasEntry *entry = get_source_entry (self, i);
      AtlasScope scope = atlas_briefing_get_scope (self->briefing, entry, place);
      AtlasMatch match;

      self->n_excepted += scope == ATLAS_SCOPE_EXCEPTED;
      if (scope != ATLAS_SCOPE_PLACE && scope != ATLAS_SCOPE_REGION)
        continue;

      self->n_in_place++;
      match = atlas_matcher_test (matcher, entry, has_words ? get_search_text (self, i) : NULL);
      count_facets (self, entry, match);
      if (match == ATLAS_MATCH_ALL)
        {
          g_ptr_array_add (self->entries, atlas_entry_ref (entry));
          self->n_region += atlas_entry_is_region_wide (entry);
        }
    }
}

static void
change_length (AtlasTable *self,
               guint       n_before)
{
  guint n_after = self->entries->len;
  guint n_kept = MIN (n_before, n_after);

  if (n_before != n_after)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept,
                                n_after - n_kept);
}

/*
 * Gives the rows their entries before anybody hears of a change, so that none
 * is ever seen with an entry of before. A row may be released while others are
 * announced, so those that have news are held.
 */
static GPtrArray *
update_rows (AtlasTable *self,
             GPtrArray  *old_entries)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer position, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, &row))
    {
      guint i = GPOINTER_TO_UINT (position);
      gboolean same = old_entries != NULL && i < old_entries->len && i < self->entries->len &&
                      old_entries->pdata[i] == self->entries->pdata[i];

      if (same)
        continue;
      atlas_row_take_entry (row);
      g_ptr_array_add (rows, g_object_ref (row));
    }

  return rows;
}

static void
announce_change (AtlasTable *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_N_MATCHING; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update (AtlasTable *self,
        gboolean    words_changed)
{
  g_autoptr (GPtrArray) old_entries = g_steal_pointer (&self->entries);
  g_autoptr (GPtrArray) rows = NULL;

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
  self->n_in_place = self->n_region = self->n_excepted = 0;
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    g_hash_table_remove_all (self->facets[i]);

  if (self->briefing != NULL)
    collect_entries (self);
  if (self->ordered)
    atlas_entry_order_sort (self->entries, self->briefing, self->order, self->descending,
                            atlas_selection_get_language (self->selection));

  rows = update_rows (self, words_changed ? NULL : old_entries);
  change_length (self, old_entries->len);
  for (guint i = 0; i < rows->len; i++)
    atlas_row_announce (g_ptr_array_index (rows, i));
  announce_change (self);
}

static void
entries_changed_cb (AtlasTable *self)
{
  g_clear_pointer (&self->search_texts, g_ptr_array_unref);
  update (self, TRUE);
}

static void
briefing_changed_cb (AtlasTable *self)
{
  if (self->briefing != NULL)
    g_clear_signal_handler (&self->entries_changed_id, self->briefing);
  g_set_object (&self->briefing, atlas_selection_get_briefing (self->selection));
  g_clear_pointer (&self->search_texts, g_ptr_array_unref);
  self->first = self->n_total = 0;
  if (self->briefing != NULL)
    {
      atlas_briefing_get_kind_range (self->briefing, self->kind, &self->first, &self->n_total);
      self->entries_changed_id =
          g_signal_connect_object (self->briefing, "entries-changed",
                                   G_CALLBACK (entries_changed_cb), self, G_CONNECT_SWAPPED);
    }

  update (self, TRUE);
}

static void
view_changed_cb (AtlasTable *self)
{
  /* In which order the selection tells of a new briefing, place and filter is
   * not promised: until this table knows the briefing, the others can wait. */
  if (self->briefing == atlas_selection_get_briefing (self->selection))
    update (self, FALSE);
}

static void
language_changed_cb (AtlasTable *self)
{
  if (self->briefing == atlas_selection_get_briefing (self->selection))
    update (self, TRUE);
}

static void
atlas_table_constructed (GObject *object)
{
  AtlasTable *self = ATLAS_TABLE (object);

  G_OBJECT_CLASS (atlas_table_parent_class)->constructed (object);

  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (briefing_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::place", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::filter", G_CALLBACK (view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  briefing_changed_cb (self);
}

static void
atlas_table_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AtlasTable *self = ATLAS_TABLE (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_N_MATCHING:
      g_value_set_uint (value, self->entries->len);
      break;
    case PROP_N_IN_PLACE:
      g_value_set_uint (value, self->n_in_place);
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, self->n_total);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_table_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AtlasTable *self = ATLAS_TABLE (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      self->selection = g_value_dup_object (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_table_dispose (GObject *object)
{
  AtlasTable *self = ATLAS_TABLE (object);

  if (self->briefing != NULL)
    g_clear_signal_handler (&self->entries_changed_id, self->briefing);
  g_clear_object (&self->briefing);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_table_parent_class)->dispose (object);
}

static void
atlas_table_finalize (GObject *object)
{
  AtlasTable *self = ATLAS_TABLE (object);

  g_clear_pointer (&self->search_texts, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    g_clear_pointer (&self->facets[i], g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (atlas_table_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags construct =
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /**
   * AtlasTable:selection:
   *
   * The selection that the table follows.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION, construct);

  /**
   * AtlasTable:kind:
   *
   * The kind of its entries.
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ATLAS_TYPE_KIND,
                                        ATLAS_KIND_INITIATIVE, construct);

  /**
   * AtlasTable:n-matching:
   *
   * The number of rows.
   */
  props[PROP_N_MATCHING] =
      g_param_spec_uint ("n-matching", NULL, NULL, 0, G_MAXUINT, 0, readable);

  /**
   * AtlasTable:n-in-place:
   *
   * The number of entries that concern the place, whatever the filter.
   */
  props[PROP_N_IN_PLACE] =
      g_param_spec_uint ("n-in-place", NULL, NULL, 0, G_MAXUINT, 0, readable);

  /**
   * AtlasTable:n-total:
   *
   * The number of all entries of the kind.
   */
  props[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_table_class_init (AtlasTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = atlas_table_constructed;
  object_class->dispose = atlas_table_dispose;
  object_class->finalize = atlas_table_finalize;
  object_class->get_property = atlas_table_get_property;
  object_class->set_property = atlas_table_set_property;

  install_properties (object_class);

  /**
   * AtlasTable::changed:
   * @self: the table
   *
   * Comes after every change of rows, order or counts.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_table_init (AtlasTable *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    self->facets[i] = g_hash_table_new_full (atlas_string_hash, g_str_equal, g_free, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
}

/**
 * atlas_table_new:
 * @selection: the selection to follow
 * @kind: the kind of its entries
 *
 * Makes a table.
 *
 * Returns: (transfer full): the table
 */
AtlasTable *
atlas_table_new (AtlasSelection *selection,
                 AtlasKind       kind)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);

  return g_object_new (ATLAS_TYPE_TABLE, "selection", selection, "kind", kind, NULL);
}

/**
 * atlas_table_forget:
 * @self: a table
 * @position: the position of a row
 *
 * Forgets a row that nobody holds any more.
 */
void
atlas_table_forget (AtlasTable *self,
                    guint       position)
{
  g_return_if_fail (ATLAS_IS_TABLE (self));

  g_hash_table_remove (self->rows, GUINT_TO_POINTER (position));
}

/**
 * atlas_table_get_briefing:
 * @self: a table
 *
 * Gets the briefing that the entries of the rows belong to. While a new one is
 * told of, the selection has it before the table does.
 *
 * Returns: (transfer none) (nullable): the briefing
 */
AtlasBriefing *
atlas_table_get_briefing (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), NULL);

  return self->briefing;
}

/**
 * atlas_table_get_selection:
 * @self: a table
 *
 * Gets the selection that the table follows.
 *
 * Returns: (transfer none): the selection
 */
AtlasSelection *
atlas_table_get_selection (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), NULL);

  return self->selection;
}

/**
 * atlas_table_get_kind:
 * @self: a table
 *
 * Gets the kind of the entries.
 *
 * Returns: the kind
 */
AtlasKind
atlas_table_get_kind (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), ATLAS_KIND_INITIATIVE);

  return self->kind;
}

/**
 * atlas_table_get_n_matching:
 * @self: a table
 *
 * Gets the number of rows: the entries that the place and the filter leave.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_matching (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  return self->entries->len;
}

/**
 * atlas_table_get_n_in_place:
 * @self: a table
 *
 * Gets the number of entries that concern the place, whatever the filter.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_in_place (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  return self->n_in_place;
}

/**
 * atlas_table_get_n_total:
 * @self: a table
 *
 * Gets the number of all entries of the kind.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_total (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  return self->n_total;
}

/**
 * atlas_table_get_n_region:
 * @self: a table
 *
 * Gets how many of the rows are about the whole region.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_region (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  return self->n_region;
}

/**
 * atlas_table_get_n_excepted:
 * @self: a table
 *
 * Gets how many entries of the kind are about the region, but do not hold for the
 * place.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_excepted (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  return self->n_excepted;
}

/**
 * atlas_table_get_facet_count:
 * @self: a table
 * @sort: a sort of category
 * @id: the id of a category, or %ATLAS_FILTER_NO_STATUS
 *
 * Gets how many entries have a category, given the place, the words and the
 * categories of the other sorts that the filter asks for.
 *
 * Returns: the number
 */
guint
atlas_table_get_facet_count (AtlasTable        *self,
                             AtlasCategorySort  sort,
                             const char        *id)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);
  g_return_val_if_fail (sort < ATLAS_N_CATEGORY_SORTS, 0);
  g_return_val_if_fail (id != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->facets[sort], id));
}

/**
 * atlas_table_get_entry:
 * @self: a table
 * @position: the position of a row
 *
 * Gets the entry that stands in a row.
 *
 * Returns: (transfer none) (nullable): the entry, %NULL behind the end
 */
AtlasEntry *
atlas_table_get_entry (AtlasTable *self,
                       guint       position)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), NULL);

  if (position >= self->entries->len)
    return NULL;

  return g_ptr_array_index (self->entries, position);
}

/**
 * atlas_table_find:
 * @self: a table
 * @entry: (nullable): an entry
 *
 * Finds the row that an entry stands in.
 *
 * Returns: its position, or %G_MAXUINT where it stands in none
 */
guint
atlas_table_find (AtlasTable *self,
                  AtlasEntry *entry)
{
  guint position;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), G_MAXUINT);

  if (entry == NULL || !g_ptr_array_find (self->entries, entry, &position))
    return G_MAXUINT;

  return position;
}

/**
 * atlas_table_set_order:
 * @self: a table
 * @field: what to sort by
 * @descending: whether the last comes first
 *
 * Sorts the rows: words as the language of the content does, a status by the
 * order of the document's statuses, a date by the calendar. What is equal
 * stays in the order of the document.
 */
void
atlas_table_set_order (AtlasTable *self,
                       AtlasField  field,
                       gboolean    descending)
{
  g_return_if_fail (ATLAS_IS_TABLE (self));
  g_return_if_fail (field < ATLAS_N_FIELDS);

  if (self->ordered && self->order == field && self->descending == descending)
    return;

  self->ordered = TRUE;
  self->order = field;
  self->descending = descending;
  update (self, FALSE);
}

/**
 * atlas_table_unset_order:
 * @self: a table
 *
 * Puts the rows back in the order of the document.
 */
void
atlas_table_unset_order (AtlasTable *self)
{
  g_return_if_fail (ATLAS_IS_TABLE (self));

  if (!self->ordered)
    return;

  self->ordered = FALSE;
  update (self, FALSE);
}

/**
 * atlas_table_get_order:
 * @self: a table
 * @field: (out) (optional): what the rows are sorted by
 * @descending: (out) (optional): whether the last comes first
 *
 * Gets the order of the rows.
 *
 * Returns: whether they are sorted, rather than in the order of the document
 */
gboolean
atlas_table_get_order (AtlasTable *self,
                       AtlasField *field,
                       gboolean   *descending)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), FALSE);

  if (self->ordered && field != NULL)
    *field = self->order;
  if (self->ordered && descending != NULL)
    *descending = self->descending;

  return self->ordered;
}
