/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table.h"

#include "atlas-briefing-private.h"
#include "atlas-result.h"
#include "atlas-sorter-private.h"
#include "atlas-table-private.h"

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

  /* What the briefing answered to the selection; NULL where there is none. */
  AtlasResult *result;

  /* What matches, in order, counted from the first entry of the kind. Whoever
   * holds the array sees it unchanged: each answer is a new one. */
  GArray *entries; /* of guint32 */

  AtlasSorter *sorter;
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

G_DEFINE_FINAL_TYPE (AtlasTable, atlas_table, G_TYPE_OBJECT)

static void
collect_entries (AtlasTable *self)
{
  g_array_unref (self->entries);
  if (self->result == NULL)
    self->entries = g_array_new (FALSE, FALSE, sizeof (guint32));
  else
    self->entries = atlas_sorter_list (self->sorter, self->briefing, self->first, self->n_total,
                                       atlas_selection_get_language (self->selection),
                                       self->result);
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

/* Until there is a document there may be the beginning of one. */
static AtlasBriefing *
get_followed (AtlasTable *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);

  return briefing != NULL ? briefing : atlas_selection_get_beginning (self->selection);
}

/* A beginning can't be asked anything: it doesn't know the other entries. */
static AtlasResult *
ask (AtlasTable *self)
{
  g_autoptr (AtlasQuery) nothing = NULL;

  if (!atlas_table_is_beginning (self))
    return atlas_briefing_ask (self->briefing, atlas_selection_get_query (self->selection),
                               atlas_selection_get_place (self->selection));

  nothing = atlas_query_new ();

  return atlas_briefing_ask (self->briefing, nothing, NULL);
}

static void
update (AtlasTable *self)
{
  g_clear_pointer (&self->result, atlas_result_unref);
  if (self->briefing != NULL)
    self->result = ask (self);
  collect_entries (self);
  announce_change (self);
}

static void
sorted_cb (gpointer owner)
{
  AtlasTable *self = ATLAS_TABLE (owner);

  /* The table may have been disposed of meanwhile. */
  if (self->selection != NULL)
    update (self);
}

static void
entries_changed_cb (AtlasTable *self)
{
  atlas_sorter_refresh (self->sorter);
  update (self);
}

static void
follow_briefing (AtlasTable *self)
{
  if (self->briefing != NULL)
    g_clear_signal_handler (&self->entries_changed_id, self->briefing);
  g_set_object (&self->briefing, get_followed (self));
  atlas_sorter_forget (self->sorter);
  self->first = self->n_total = 0;
  if (self->briefing != NULL)
    {
      /* The index has to hear of a change before the table does. */
      atlas_briefing_get_index (self->briefing);
      atlas_briefing_get_kind_range (self->briefing, self->kind, &self->first, &self->n_total);
      self->entries_changed_id =
          g_signal_connect_object (self->briefing, "entries-changed",
                                   G_CALLBACK (entries_changed_cb), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

/* The end of a beginning is told of along with the briefing. */
static void
followed_changed_cb (AtlasTable *self)
{
  if (self->briefing != get_followed (self))
    follow_briefing (self);
}

static void
view_changed_cb (AtlasTable *self)
{
  /* In which order the selection tells of a new briefing, place and filter is
   * not promised: until this table knows the briefing, the others can wait. */
  if (self->briefing == get_followed (self))
    update (self);
}

static void
language_changed_cb (AtlasTable *self)
{
  if (self->briefing != get_followed (self))
    return;

  atlas_sorter_forget (self->sorter);
  update (self);
}

static void
atlas_table_constructed (GObject *object)
{
  AtlasTable *self = ATLAS_TABLE (object);

  G_OBJECT_CLASS (atlas_table_parent_class)->constructed (object);

  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (followed_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::beginning",
                           G_CALLBACK (followed_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::place", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection,
                           "notify::query",
                           G_CALLBACK (view_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  follow_briefing (self);
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
      g_value_set_uint (value, atlas_table_get_n_in_place (self));
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
  g_clear_pointer (&self->result, atlas_result_unref);
  g_clear_object (&self->briefing);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_table_parent_class)->dispose (object);
}

static void
atlas_table_finalize (GObject *object)
{
  AtlasTable *self = ATLAS_TABLE (object);

  g_array_unref (self->entries);
  g_clear_pointer (&self->sorter, atlas_sorter_free);

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
  self->sorter = atlas_sorter_new (G_OBJECT (self), sorted_cb);
  self->entries = g_array_new (FALSE, FALSE, sizeof (guint32));
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
 * atlas_table_is_beginning:
 * @self: a table
 *
 * Checks whether the rows are the first ones of a document that is still read, see
 * [property@Selection:beginning]. No number of them means anything.
 *
 * Returns: whether they are
 */
gboolean
atlas_table_is_beginning (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), FALSE);

  return self->briefing != NULL && atlas_selection_get_briefing (self->selection) == NULL;
}

/**
 * atlas_table_get_result:
 * @self: a table
 * @first: (out): the number of the first entry of the kind
 *
 * Gets what the briefing answered to the selection.
 *
 * Returns: (transfer none) (nullable): the result, %NULL where there is no
 *   briefing
 */
const AtlasResult *
atlas_table_get_result (AtlasTable *self,
                        guint      *first)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), NULL);
  g_return_val_if_fail (first != NULL, NULL);

  *first = self->first;

  return self->result;
}

/**
 * atlas_table_get_entries:
 * @self: a table
 *
 * Gets what matches, in order. The array never changes.
 *
 * Returns: (transfer none) (element-type guint32): the entries, counted from the
 *   first one of the kind
 */
GArray *
atlas_table_get_entries (AtlasTable *self)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), NULL);

  return self->entries;
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

  return atlas_briefing_get_entry (self->briefing, self->first + g_array_index (self->entries, guint32, position));
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
  guint number;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), G_MAXUINT);

  if (entry == NULL || self->entries->len == 0)
    return G_MAXUINT;

  number = atlas_briefing_get_number (self->briefing, entry);
  for (guint i = 0; number != G_MAXUINT && i < self->entries->len; i++)
    {
      if (g_array_index (self->entries, guint32, i) + self->first == number)
        return i;
    }

  return G_MAXUINT;
}

/**
 * atlas_table_set_order:
 * @self: a table
 * @field: what to sort by
 * @descending: whether the last comes first
 *
 * Sorts the rows: words as the language of the content does, a status by the
 * order of the document's statuses, a date by the calendar. What is equal
 * stays in the order of the field that the rows were sorted by before, and
 * then in that of the document. Where there are very many, the rows stay as
 * they are until a thread has sorted them.
 */
void
atlas_table_set_order (AtlasTable *self,
                       AtlasField  field,
                       gboolean    descending)
{
  g_return_if_fail (ATLAS_IS_TABLE (self));
  g_return_if_fail (field < ATLAS_N_FIELDS);

  if (atlas_sorter_set_order (self->sorter, field, descending))
    update (self);
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

  if (atlas_sorter_unset_order (self->sorter))
    update (self);
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

  return atlas_sorter_get_order (self->sorter, field, descending);
}
