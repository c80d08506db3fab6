/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-undated-entries.h"

#include "atlas-language.h"

struct _AtlasUndatedEntries
{
  GObject parent_instance;

  GPtrArray      *entries; /* of AtlasEntry */
  GHashTable     *rows;    /* of AtlasUndatedEntry by position: those that somebody holds */
  AtlasSelection *selection;
};

struct _AtlasUndatedEntry
{
  GObject parent_instance;

  AtlasUndatedEntries *entries;
  guint                position;
};

enum
{
  PROP_0,
  PROP_STAGE,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasUndatedEntry, atlas_undated_entry, G_TYPE_OBJECT)

static AtlasBriefing *
get_briefing (AtlasUndatedEntry *self)
{
  return atlas_selection_get_briefing (self->entries->selection);
}

/* Behind the end of a list that has just become shorter there is none. */
static char *
format_field (AtlasUndatedEntry *self,
              AtlasField         field)
{
  AtlasEntry *entry = atlas_undated_entry_get_entry (self);

  if (entry == NULL)
    return g_strdup ("");

  return atlas_briefing_format_field (get_briefing (self), entry, field,
                                      atlas_selection_get_language (self->entries->selection));
}

static AtlasStage
get_stage (AtlasUndatedEntry *self)
{
  AtlasEntry *entry = atlas_undated_entry_get_entry (self);

  return entry != NULL ? atlas_briefing_get_stage (get_briefing (self), entry) : ATLAS_STAGE_NONE;
}

static void
atlas_undated_entry_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AtlasUndatedEntry *self = ATLAS_UNDATED_ENTRY (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      g_value_set_enum (value, get_stage (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, format_field (self, ATLAS_FIELD_TITLE));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_undated_entry_dispose (GObject *object)
{
  AtlasUndatedEntry *self = ATLAS_UNDATED_ENTRY (object);

  if (self->entries != NULL)
    g_hash_table_remove (self->entries->rows, GUINT_TO_POINTER (self->position));
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (atlas_undated_entry_parent_class)->dispose (object);
}

static void
atlas_undated_entry_class_init (AtlasUndatedEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_undated_entry_dispose;
  object_class->get_property = atlas_undated_entry_get_property;

  /**
   * AtlasUndatedEntry:stage:
   *
   * The stage of the entry.
   */
  props[PROP_STAGE] = g_param_spec_enum ("stage", NULL, NULL, ATLAS_TYPE_STAGE, ATLAS_STAGE_NONE,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * AtlasUndatedEntry:title:
   *
   * The title of the entry.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_undated_entry_init (AtlasUndatedEntry *self)
{
}

/**
 * atlas_undated_entry_get_entry:
 * @self: a row
 *
 * Gets the entry that the row stands for now.
 *
 * Returns: (transfer none) (nullable): the entry, %NULL behind the end of the list
 */
AtlasEntry *
atlas_undated_entry_get_entry (AtlasUndatedEntry *self)
{
  g_return_val_if_fail (ATLAS_IS_UNDATED_ENTRY (self), NULL);

  if (self->position >= self->entries->entries->len)
    return NULL;

  return g_ptr_array_index (self->entries->entries, self->position);
}

/**
 * atlas_undated_entry_format:
 * @self: a row
 *
 * Says what a row is: "Concept, Region-wide, Planned". One whose entry has gone, and
 * which the list view still has, says nothing.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_undated_entry_format (AtlasUndatedEntry *self)
{
  g_autofree char *title = NULL;
  g_autofree char *places = NULL;
  g_autofree char *status = NULL;
  AtlasEntry *entry;

  g_return_val_if_fail (ATLAS_IS_UNDATED_ENTRY (self), NULL);

  entry = atlas_undated_entry_get_entry (self);
  if (entry == NULL)
    return g_strdup ("");

  title = format_field (self, ATLAS_FIELD_TITLE);
  places = format_field (self, ATLAS_FIELD_PLACES);
  if (atlas_entry_get_status (entry) != NULL)
    status = format_field (self, ATLAS_FIELD_STATUS);

  return atlas_language_enumerate (atlas_selection_get_language (self->entries->selection), NULL,
                                   (const char *const[]) { title, places, status, NULL }, NULL);
}

static GType
atlas_undated_entries_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_UNDATED_ENTRY;
}

static guint
atlas_undated_entries_get_n_items (GListModel *model)
{
  return ATLAS_UNDATED_ENTRIES (model)->entries->len;
}

static gpointer
atlas_undated_entries_get_item (GListModel *model,
                                guint       position)
{
  AtlasUndatedEntries *self = ATLAS_UNDATED_ENTRIES (model);
  AtlasUndatedEntry *row;

  if (position >= self->entries->len)
    return NULL;

  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);

  row = g_object_new (ATLAS_TYPE_UNDATED_ENTRY, NULL);
  row->entries = g_object_ref (self);
  row->position = position;
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);

  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_undated_entries_get_item_type;
  iface->get_n_items = atlas_undated_entries_get_n_items;
  iface->get_item = atlas_undated_entries_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasUndatedEntries, atlas_undated_entries, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
atlas_undated_entries_finalize (GObject *object)
{
  AtlasUndatedEntries *self = ATLAS_UNDATED_ENTRIES (object);

  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->rows);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_undated_entries_parent_class)->finalize (object);
}

static void
atlas_undated_entries_class_init (AtlasUndatedEntriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_undated_entries_finalize;
}

static void
atlas_undated_entries_init (AtlasUndatedEntries *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
  self->rows = g_hash_table_new (NULL, NULL);
}

/**
 * atlas_undated_entries_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
AtlasUndatedEntries *
atlas_undated_entries_new (void)
{
  return g_object_new (ATLAS_TYPE_UNDATED_ENTRIES, NULL);
}

/* A row may be released while others are told of, so they are held. */
static void
announce_rows (AtlasUndatedEntries *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (rows, g_object_ref (row));

  for (guint i = 0; i < rows->len; i++)
    for (guint j = PROP_0 + 1; j < N_PROPS; j++)
      g_object_notify_by_pspec (g_ptr_array_index (rows, i), props[j]);
}

/**
 * atlas_undated_entries_set:
 * @self: a list
 * @timeline: (nullable): a timeline, of which nothing is kept but entries
 * @selection: (nullable): what is looked at
 *
 * Sets which entries there are.
 */
void
atlas_undated_entries_set (AtlasUndatedEntries *self,
                           const AtlasTimeline *timeline,
                           AtlasSelection      *selection)
{
  guint n_before, n_after;

  g_return_if_fail (ATLAS_IS_UNDATED_ENTRIES (self));

  n_before = self->entries->len;
  g_ptr_array_set_size (self->entries, 0);
  g_set_object (&self->selection, selection);
  for (guint i = 0; timeline != NULL && i < atlas_timeline_get_n_undated (timeline); i++)
    g_ptr_array_add (self->entries, atlas_entry_ref (atlas_timeline_get_undated (timeline, i)));

  n_after = self->entries->len;
  if (n_before != n_after)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (n_before, n_after),
                                n_before - MIN (n_before, n_after),
                                n_after - MIN (n_before, n_after));
  announce_rows (self);
}

/**
 * atlas_undated_entries_find:
 * @self: a list
 * @entry: (nullable): an entry
 *
 * Finds an entry.
 *
 * Returns: its position, or %G_MAXUINT
 */
guint
atlas_undated_entries_find (AtlasUndatedEntries *self,
                            AtlasEntry          *entry)
{
  guint position;

  g_return_val_if_fail (ATLAS_IS_UNDATED_ENTRIES (self), G_MAXUINT);

  return g_ptr_array_find (self->entries, entry, &position) ? position : G_MAXUINT;
}
