/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-view-state.h"

#include "atlas-classification.h"
#include "atlas-document-memory.h"

/* What was looked at in each of the last documents: the query as people type
 * it, the kind, place, layer and view. All of it is read with care, because the
 * document may be another one by then. */

#define KEY "views"

static void
add (GVariantBuilder *builder,
     const char      *name,
     const char      *value)
{
  if (value != NULL && *value != '\0')
    g_variant_builder_add (builder, "{ss}", name, value);
}

static GVariant *
describe (AtlasSelection *selection)
{
  g_autofree char *query = atlas_query_to_string (atlas_selection_get_query (selection));
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  add (&builder, "kind", atlas_kind_get_member (atlas_selection_get_kind (selection)));
  add (&builder, "layer", atlas_selection_get_layer (selection));
  add (&builder, "place", atlas_selection_get_place (selection));
  add (&builder, "query", query);
  add (&builder, "view", atlas_selection_get_view (selection));

  return g_variant_builder_end (&builder);
}

/**
 * atlas_view_state_save:
 * @settings: the settings
 * @selection: a selection
 *
 * Keeps what is looked at in the document, for the next time that it is opened.
 * Of documents that have no file nothing is kept.
 */
void
atlas_view_state_save (GSettings      *settings,
                       AtlasSelection *selection)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (ATLAS_IS_SELECTION (selection));

  uri = atlas_document_memory_dup_uri (atlas_selection_get_briefing (selection));
  if (uri != NULL)
    atlas_document_memory_set (settings, KEY, uri, describe (selection));
}

static void
restore_kind (AtlasSelection *selection,
              AtlasBriefing  *briefing,
              const char     *member)
{
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      guint first, n_entries;

      if (!g_str_equal (atlas_kind_get_member (kind), member))
        continue;
      atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
      if (n_entries > 0)
        atlas_selection_set_kind (selection, kind);
    }
}

static gboolean
is_unlike (GVariant   *view,
           const char *name,
           const char *usual)
{
  const char *value;

  return g_variant_lookup (view, name, "&s", &value) && g_strcmp0 (value, usual) != 0;
}

/**
 * atlas_view_state_is_plain:
 * @settings: the settings
 * @file: the file of a document
 *
 * Checks whether a document will be looked at as if for the first time, so that
 * its first rows are those of the table of initiatives.
 *
 * Returns: whether nothing is kept that says otherwise
 */
gboolean
atlas_view_state_is_plain (GSettings *settings,
                           GFile     *file)
{
  g_autofree char *uri = NULL;
  g_autoptr (GVariant) view = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  uri = g_file_get_uri (file);
  view = atlas_document_memory_get (settings, KEY, uri);

  return view == NULL ||
         !(is_unlike (view, "kind", atlas_kind_get_member (ATLAS_KIND_INITIATIVE)) ||
           is_unlike (view, "place", NULL) || is_unlike (view, "query", NULL) ||
           is_unlike (view, "view", ATLAS_VIEW_TABLE));
}

/**
 * atlas_view_state_restore:
 * @settings: the settings
 * @selection: a selection of which the briefing has just been set
 *
 * Looks at what was looked at when the document was closed, as far as it still
 * has that.
 */
void
atlas_view_state_restore (GSettings      *settings,
                          AtlasSelection *selection)
{
  AtlasBriefing *briefing;
  g_autofree char *uri = NULL;
  g_autoptr (GVariant) view = NULL;
  const char *value;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (ATLAS_IS_SELECTION (selection));

  uri = atlas_document_memory_dup_uri (atlas_selection_get_briefing (selection));
  view = atlas_document_memory_get (settings, KEY, uri);
  if (view == NULL)
    return;

  briefing = atlas_selection_get_briefing (selection);
  g_object_freeze_notify (G_OBJECT (selection));
  if (g_variant_lookup (view, "kind", "&s", &value))
    restore_kind (selection, briefing, value);
  if (g_variant_lookup (view, "layer", "&s", &value) && atlas_briefing_has_layer (briefing, value))
    atlas_selection_set_layer (selection, value);
  if (g_variant_lookup (view, "place", "&s", &value) &&
      atlas_briefing_lookup_place (briefing, value) != NULL)
    atlas_selection_set_place (selection, value);
  if (g_variant_lookup (view, "view", "&s", &value))
    atlas_selection_set_view (selection, value);
  if (g_variant_lookup (view, "query", "&s", &value))
    {
      g_autoptr (AtlasQuery) query = atlas_query_parse (value, briefing);

      atlas_selection_set_query (selection, query);
    }
  g_object_thaw_notify (G_OBJECT (selection));
}
