/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-selection.h"

#include "atlas-classification.h"
#include "atlas-language.h"

struct _AtlasSelection
{
  GObject parent_instance;

  AtlasBriefing    *briefing;
  AtlasBriefing    *beginning;
  gulong            entries_changed_id;
  char             *place;
  AtlasKind         kind;
  AtlasEntry       *entry;
  AtlasQuery       *query;
  char             *language;
  char             *layer;
  AtlasBoundaryView boundaries;
  char             *view;
};

G_DEFINE_FINAL_TYPE (AtlasSelection, atlas_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BRIEFING,
  PROP_BEGINNING,
  PROP_PLACE,
  PROP_KIND,
  PROP_ENTRY,
  PROP_QUERY,
  PROP_LANGUAGE,
  PROP_LAYER,
  PROP_BOUNDARIES,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
atlas_selection_finalize (GObject *object)
{
  AtlasSelection *self = ATLAS_SELECTION (object);

  g_clear_object (&self->briefing);
  g_clear_object (&self->beginning);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->entry, atlas_entry_unref);
  g_clear_pointer (&self->query, atlas_query_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->layer, g_free);
  g_clear_pointer (&self->view, g_free);

  G_OBJECT_CLASS (atlas_selection_parent_class)->finalize (object);
}

static void
atlas_selection_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AtlasSelection *self = ATLAS_SELECTION (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      g_value_set_object (value, self->briefing);
      break;
    case PROP_BEGINNING:
      g_value_set_object (value, self->beginning);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LAYER:
      g_value_set_string (value, self->layer);
      break;
    case PROP_BOUNDARIES:
      g_value_set_enum (value, self->boundaries);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_selection_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AtlasSelection *self = ATLAS_SELECTION (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      atlas_selection_set_briefing (self, g_value_get_object (value));
      break;
    case PROP_BEGINNING:
      atlas_selection_set_beginning (self, g_value_get_object (value));
      break;
    case PROP_PLACE:
      atlas_selection_set_place (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      atlas_selection_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_ENTRY:
      atlas_selection_set_entry (self, g_value_get_boxed (value));
      break;
    case PROP_QUERY:
      atlas_selection_set_query (self, g_value_get_boxed (value));
      break;
    case PROP_LANGUAGE:
      atlas_selection_set_language (self, g_value_get_string (value));
      break;
    case PROP_LAYER:
      atlas_selection_set_layer (self, g_value_get_string (value));
      break;
    case PROP_BOUNDARIES:
      atlas_selection_set_boundaries (self, g_value_get_enum (value));
      break;
    case PROP_VIEW:
      atlas_selection_set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is looked at. */
static void
define_subject_properties (GParamFlags flags)
{
  /**
   * AtlasSelection:briefing:
   *
   * The document that is looked at. Another one starts at its region, with
   * nothing chosen.
   */
  props[PROP_BRIEFING] =
      g_param_spec_object ("briefing", NULL, NULL, ATLAS_TYPE_BRIEFING, flags);

  /**
   * AtlasSelection:beginning:
   *
   * The first entries of a document that is still read, while there is none to
   * look at: something to see, of which nothing can be chosen or counted.
   */
  props[PROP_BEGINNING] =
      g_param_spec_object ("beginning", NULL, NULL, ATLAS_TYPE_BRIEFING, flags);

  /**
   * AtlasSelection:place:
   *
   * The code of the place that is looked at, or %NULL for the region.
   */
  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);

  /**
   * AtlasSelection:kind:
   *
   * The kind of entry that is looked at.
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ATLAS_TYPE_KIND,
                                        ATLAS_KIND_INITIATIVE, flags);

  /**
   * AtlasSelection:entry:
   *
   * The entry that is shown whole, or %NULL.
   */
  props[PROP_ENTRY] = g_param_spec_boxed ("entry", NULL, NULL, ATLAS_TYPE_ENTRY, flags);
}

/* How it is looked at. */
static void
define_view_properties (GParamFlags flags)
{
  /**
   * AtlasSelection:query:
   *
   * What is asked of the entries; never %NULL.
   */
  props[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, ATLAS_TYPE_QUERY, flags);

  /**
   * AtlasSelection:language:
   *
   * The BCP 47 tag of the language in which the content is shown; never %NULL.
   */
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", flags);

  /**
   * AtlasSelection:layer:
   *
   * The id of the layer that colours the map, or %NULL for focus and context.
   * Another briefing starts without.
   */
  props[PROP_LAYER] = g_param_spec_string ("layer", NULL, NULL, NULL, flags);

  /**
   * AtlasSelection:boundaries:
   *
   * From whose point of view boundaries are drawn. Another briefing starts with its
   * own.
   */
  props[PROP_BOUNDARIES] =
      g_param_spec_enum ("boundaries", NULL, NULL, ATLAS_TYPE_BOUNDARY_VIEW,
                         ATLAS_BOUNDARY_VIEW_AS_DOCUMENT, flags);

  /**
   * AtlasSelection:view:
   *
   * The name of the view that shows the entries, such as "table".
   */
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, ATLAS_VIEW_TABLE, flags);
}

static void
atlas_selection_class_init (AtlasSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = atlas_selection_finalize;
  object_class->get_property = atlas_selection_get_property;
  object_class->set_property = atlas_selection_set_property;

  define_subject_properties (flags);
  define_view_properties (flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_selection_init (AtlasSelection *self)
{
  self->query = atlas_query_new ();
  self->language = g_strdup ("en");
  self->view = g_strdup (ATLAS_VIEW_TABLE);
}

/**
 * atlas_selection_new:
 *
 * Makes a selection of nothing.
 *
 * Returns: (transfer full): the selection
 */
AtlasSelection *
atlas_selection_new (void)
{
  return g_object_new (ATLAS_TYPE_SELECTION, NULL);
}

/**
 * atlas_selection_get_briefing:
 * @self: a selection
 *
 * Gets the document that is looked at.
 *
 * Returns: (transfer none) (nullable): the briefing
 */
AtlasBriefing *
atlas_selection_get_briefing (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->briefing;
}

/* An entry that does not concern the place is not looked at any more. */
static void
drop_foreign_entry (AtlasSelection *self)
{
  AtlasScope scope;

  if (self->entry == NULL || self->place == NULL)
    return;

  scope = atlas_briefing_get_scope (self->briefing, self->entry, self->place);
  if (scope == ATLAS_SCOPE_OUTSIDE || scope == ATLAS_SCOPE_EXCEPTED)
    atlas_selection_set_entry (self, NULL);
}

/* The entry that is looked at may have given way to another value. */
static void
entries_changed_cb (AtlasSelection *self)
{
  if (self->entry == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  atlas_selection_set_entry (
      self, atlas_briefing_lookup_entry (self->briefing, atlas_entry_get_id (self->entry)));
  drop_foreign_entry (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* The first kind of which the document has entries. */
static AtlasKind
first_kind (AtlasBriefing *briefing)
{
  for (guint kind = 0; briefing != NULL && kind < ATLAS_N_KINDS; kind++)
    {
      guint first, n_entries;

      atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
      if (n_entries > 0)
        return kind;
    }

  return ATLAS_KIND_INITIATIVE;
}

/**
 * atlas_selection_set_briefing:
 * @self: a selection
 * @briefing: (nullable): a briefing
 *
 * Looks at a document, from its region on: no place, no entry, no query.
 */
void
atlas_selection_set_briefing (AtlasSelection *self,
                              AtlasBriefing  *briefing)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (briefing == NULL || ATLAS_IS_BRIEFING (briefing));

  if (self->briefing == briefing)
    return;

  /*
   * Whoever follows the selection must not look for the old place in the new
   * document: the place and the entry go first, and nobody hears of any of it
   * before all of it is done.
   */
  g_object_freeze_notify (G_OBJECT (self));
  atlas_selection_set_entry (self, NULL);
  atlas_selection_set_place (self, NULL);
  atlas_selection_clear_query (self);
  atlas_selection_set_layer (self, NULL);
  atlas_selection_set_boundaries (self, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  if (self->briefing != NULL)
    g_clear_signal_handler (&self->entries_changed_id, self->briefing);
  g_set_object (&self->briefing, briefing);
  atlas_selection_set_beginning (self, NULL);
  if (briefing != NULL)
    self->entries_changed_id =
        g_signal_connect_object (briefing, "entries-changed", G_CALLBACK (entries_changed_cb),
                                 self, G_CONNECT_SWAPPED);
  atlas_selection_set_kind (self, first_kind (briefing));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BRIEFING]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_selection_get_beginning:
 * @self: a selection
 *
 * Gets the first entries of a document that is still read.
 *
 * Returns: (transfer none) (nullable): the beginning
 */
AtlasBriefing *
atlas_selection_get_beginning (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->beginning;
}

/**
 * atlas_selection_set_beginning:
 * @self: a selection
 * @beginning: (nullable): the first entries of a document
 *
 * Shows the first entries of a document that is still read. It ends with the
 * next briefing; where there is one already there can't be a beginning.
 */
void
atlas_selection_set_beginning (AtlasSelection *self,
                               AtlasBriefing  *beginning)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (beginning == NULL || ATLAS_IS_BRIEFING (beginning));
  g_return_if_fail (beginning == NULL || self->briefing == NULL);

  if (g_set_object (&self->beginning, beginning))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BEGINNING]);
}

/**
 * atlas_selection_get_place:
 * @self: a selection
 *
 * Gets the place that is looked at.
 *
 * Returns: (nullable): the code, %NULL for the region
 */
const char *
atlas_selection_get_place (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->place;
}

/**
 * atlas_selection_set_place:
 * @self: a selection
 * @code: (nullable): the code of a place of the briefing, or %NULL for the region
 *
 * Looks at a place. An entry that does not concern it is not looked at any
 * more.
 */
void
atlas_selection_set_place (AtlasSelection *self,
                           const char     *code)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (code == NULL ||
                    (self->briefing != NULL &&
                     atlas_briefing_lookup_place (self->briefing, code) != NULL));

  if (g_strcmp0 (self->place, code) == 0)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  g_free (self->place);
  self->place = g_strdup (code);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
  drop_foreign_entry (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_selection_get_kind:
 * @self: a selection
 *
 * Gets the kind of entry that is looked at.
 *
 * Returns: the kind
 */
AtlasKind
atlas_selection_get_kind (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), ATLAS_KIND_INITIATIVE);

  return self->kind;
}

/**
 * atlas_selection_set_kind:
 * @self: a selection
 * @kind: a kind
 *
 * Looks at a kind of entry. An entry of another kind is not looked at any
 * more.
 */
void
atlas_selection_set_kind (AtlasSelection *self,
                          AtlasKind       kind)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (kind < ATLAS_N_KINDS);

  if (self->kind == kind)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
  if (self->entry != NULL && atlas_entry_get_kind (self->entry) != kind)
    atlas_selection_set_entry (self, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_selection_get_entry:
 * @self: a selection
 *
 * Gets the entry that is shown whole.
 *
 * Returns: (transfer none) (nullable): the entry
 */
AtlasEntry *
atlas_selection_get_entry (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->entry;
}

/**
 * atlas_selection_set_entry:
 * @self: a selection
 * @entry: (nullable): an entry of the briefing
 *
 * Shows an entry whole, and its kind with it. When the entry gives way to
 * another value in the briefing, so it does here.
 */
void
atlas_selection_set_entry (AtlasSelection *self,
                           AtlasEntry     *entry)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));

  if (self->entry == entry)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_pointer (&self->entry, atlas_entry_unref);
  if (entry != NULL)
    {
      self->entry = atlas_entry_ref (entry);
      atlas_selection_set_kind (self, atlas_entry_get_kind (entry));
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_selection_get_query:
 * @self: a selection
 *
 * Gets what is asked of the entries.
 *
 * Returns: (transfer none): the query
 */
AtlasQuery *
atlas_selection_get_query (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->query;
}

/**
 * atlas_selection_set_query:
 * @self: a selection
 * @query: a query
 *
 * Asks something else of the entries.
 */
void
atlas_selection_set_query (AtlasSelection *self,
                           AtlasQuery     *query)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (query != NULL);

  if (atlas_query_equal (self->query, query))
    return;

  atlas_query_ref (query);
  atlas_query_unref (self->query);
  self->query = query;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUERY]);
}

/**
 * atlas_selection_clear_query:
 * @self: a selection
 *
 * Asks nothing of the entries any more.
 */
void
atlas_selection_clear_query (AtlasSelection *self)
{
  g_autoptr (AtlasQuery) query = atlas_query_new ();

  atlas_selection_set_query (self, query);
}

/**
 * atlas_selection_get_language:
 * @self: a selection
 *
 * Gets the language in which the content is shown.
 *
 * Returns: a BCP 47 tag
 */
const char *
atlas_selection_get_language (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->language;
}

/**
 * atlas_selection_set_language:
 * @self: a selection
 * @language: a BCP 47 tag
 *
 * Shows the content in a language, as far as it has been translated.
 */
void
atlas_selection_set_language (AtlasSelection *self,
                              const char     *language)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (language != NULL);
  g_return_if_fail (atlas_language_is_valid_tag (language));

  if (g_str_equal (self->language, language))
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * atlas_selection_get_layer:
 * @self: a selection
 *
 * Gets the layer that colours the map.
 *
 * Returns: (nullable): the id, %NULL for focus and context
 */
const char *
atlas_selection_get_layer (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->layer;
}

/**
 * atlas_selection_set_layer:
 * @self: a selection
 * @layer: (nullable): the id of a layer of the briefing, %ATLAS_LAYER_ENTRIES,
 *   %ATLAS_LAYER_STAGE, or %NULL for focus and context
 *
 * Colours the map by a layer.
 */
void
atlas_selection_set_layer (AtlasSelection *self,
                           const char     *layer)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (layer == NULL || (self->briefing != NULL &&
                                      atlas_briefing_has_layer (self->briefing, layer)));

  if (g_strcmp0 (self->layer, layer) == 0)
    return;

  g_free (self->layer);
  self->layer = g_strdup (layer);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYER]);
}

/**
 * atlas_selection_get_boundaries:
 * @self: a selection
 *
 * Gets from whose point of view boundaries are drawn.
 *
 * Returns: the point of view
 */
AtlasBoundaryView
atlas_selection_get_boundaries (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);

  return self->boundaries;
}

/**
 * atlas_selection_set_boundaries:
 * @self: a selection
 * @boundaries: a point of view
 *
 * Draws boundaries from a point of view.
 */
void
atlas_selection_set_boundaries (AtlasSelection    *self,
                                AtlasBoundaryView  boundaries)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail ((guint) boundaries < ATLAS_N_BOUNDARY_VIEWS);

  if (self->boundaries == boundaries)
    return;

  self->boundaries = boundaries;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOUNDARIES]);
}

/**
 * atlas_selection_get_view:
 * @self: a selection
 *
 * Gets how the entries are shown.
 *
 * Returns: the name of a view
 */
const char *
atlas_selection_get_view (AtlasSelection *self)
{
  g_return_val_if_fail (ATLAS_IS_SELECTION (self), NULL);

  return self->view;
}

/**
 * atlas_selection_set_view:
 * @self: a selection
 * @view: the name of a view, such as %ATLAS_VIEW_TABLE
 *
 * Shows the entries in another way.
 */
void
atlas_selection_set_view (AtlasSelection *self,
                          const char     *view)
{
  g_return_if_fail (ATLAS_IS_SELECTION (self));
  g_return_if_fail (view != NULL);

  if (g_str_equal (self->view, view))
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}
