/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-scene-private.h"

#include <string.h>

static void
scene_clear (AtlasMapScene *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->place_of, g_hash_table_unref);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_pointer (&self->seas, g_array_unref);
  g_clear_pointer (&self->rules, g_array_unref);
  g_clear_pointer (&self->classification, atlas_classification_unref);
  g_clear_pointer (&self->notes, g_strfreev);
  g_clear_pointer (&self->note_languages, g_strfreev);
  g_clear_pointer (&self->attribution, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->language, g_free);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasMapScene, atlas_map_scene, scene_clear)

/**
 * atlas_map_scene_get_n_places:
 * @self: a scene
 *
 * Gets how many places there are.
 *
 * Returns: the number
 */
guint
atlas_map_scene_get_n_places (const AtlasMapScene *self)
{
  return self->places->len;
}

/**
 * atlas_map_scene_get_place:
 * @self: a scene
 * @index: the index of a place; focus places come first, as the document has them
 *
 * Gets a place.
 *
 * Returns: (transfer none): the place
 */
const AtlasMapPlace *
atlas_map_scene_get_place (const AtlasMapScene *self,
                           guint                index)
{
  g_return_val_if_fail (index < self->places->len, NULL);

  return &g_array_index (self->places, AtlasMapPlace, index);
}

/**
 * atlas_map_scene_lookup_place:
 * @self: a scene
 * @region: the index of a region
 *
 * Finds the place that a region is.
 *
 * Returns: (transfer none) (nullable): the place, or %NULL
 */
const AtlasMapPlace *
atlas_map_scene_lookup_place (const AtlasMapScene *self,
                              int                  region)
{
  guint found = GPOINTER_TO_UINT (
      g_hash_table_lookup (self->place_of, GINT_TO_POINTER (region + 1)));

  return found > 0 ? &g_array_index (self->places, AtlasMapPlace, found - 1) : NULL;
}

/**
 * atlas_map_scene_get_n_pins:
 * @self: a scene
 *
 * Gets how many pins there are.
 *
 * Returns: the number
 */
guint
atlas_map_scene_get_n_pins (const AtlasMapScene *self)
{
  return self->pins->len;
}

/**
 * atlas_map_scene_get_pin:
 * @self: a scene
 * @index: the index of a pin
 *
 * Gets a pin.
 *
 * Returns: (transfer none): the pin
 */
const AtlasMapPin *
atlas_map_scene_get_pin (const AtlasMapScene *self,
                         guint                index)
{
  g_return_val_if_fail (index < self->pins->len, NULL);

  return &g_array_index (self->pins, AtlasMapPin, index);
}

/**
 * atlas_map_scene_has_pin:
 * @self: a scene
 * @kind: what a pin stands for
 *
 * Gets whether there is a pin of a kind, so that a legend has to tell of it.
 *
 * Returns: whether there is one
 */
gboolean
atlas_map_scene_has_pin (const AtlasMapScene *self,
                         AtlasMapPinKind      kind)
{
  for (guint i = 0; i < self->pins->len; i++)
    if (atlas_map_scene_get_pin (self, i)->kind == kind)
      return TRUE;

  return FALSE;
}

/**
 * atlas_map_scene_get_n_seas:
 * @self: a scene
 *
 * Gets how many names of seas there are.
 *
 * Returns: the number
 */
guint
atlas_map_scene_get_n_seas (const AtlasMapScene *self)
{
  return self->seas->len;
}

/**
 * atlas_map_scene_get_sea:
 * @self: a scene
 * @index: the index of a sea
 *
 * Gets a sea.
 *
 * Returns: (transfer none): the sea
 */
const AtlasMapSea *
atlas_map_scene_get_sea (const AtlasMapScene *self,
                         guint                index)
{
  g_return_val_if_fail (index < self->seas->len, NULL);

  return &g_array_index (self->seas, AtlasMapSea, index);
}

/**
 * atlas_map_scene_is_disputed:
 * @self: a scene
 * @region_a: the index of a region
 * @region_b: the index of the region across the line
 * @by_default: what the map itself says of the line
 *
 * Checks whether a boundary is to be drawn as disputed: the document's word counts
 * before the map's, and neither where all are drawn as lines.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_scene_is_disputed (const AtlasMapScene *self,
                             int                  region_a,
                             int                  region_b,
                             gboolean             by_default)
{
  if (self->boundaries == ATLAS_BOUNDARY_VIEW_ALL_LINES)
    return FALSE;
  for (guint i = 0; i < self->rules->len; i++)
    {
      const AtlasBoundaryRule *rule = &g_array_index (self->rules, AtlasBoundaryRule, i);

      if ((rule->region_a == region_a && rule->region_b == region_b) ||
          (rule->region_a == region_b && rule->region_b == region_a))
        return rule->style == ATLAS_BOUNDARY_STYLE_DISPUTED;
    }
  return by_default;
}

/**
 * atlas_map_scene_has_disputed:
 * @self: a scene
 *
 * Checks whether any boundary that the map is about is drawn as disputed, so that a
 * legend has to explain how that looks: one of a focus place, or one of which the
 * document says so.
 *
 * Returns: whether there is one
 */
gboolean
atlas_map_scene_has_disputed (const AtlasMapScene *self)
{
  return self->has_disputed;
}

/**
 * atlas_map_scene_get_boundaries:
 * @self: a scene
 *
 * Gets from whose point of view boundaries are drawn.
 *
 * Returns: the point of view
 */
AtlasBoundaryView
atlas_map_scene_get_boundaries (const AtlasMapScene *self)
{
  return self->boundaries;
}

/**
 * atlas_map_scene_get_classification:
 * @self: a scene
 *
 * Gets the classification that colours the places.
 *
 * Returns: (transfer none) (nullable): the classification, or %NULL where focus
 *   places are only told apart
 */
AtlasClassification *
atlas_map_scene_get_classification (const AtlasMapScene *self)
{
  return self->classification;
}

/**
 * atlas_map_scene_get_language:
 * @self: a scene
 *
 * Gets the language of the labels.
 *
 * Returns: (transfer none): a BCP 47 tag
 */
const char *
atlas_map_scene_get_language (const AtlasMapScene *self)
{
  return self->language;
}

/**
 * atlas_map_scene_get_notes:
 * @self: a scene
 *
 * Gets the footnotes of the marks on the map.
 *
 * Returns: (transfer none) (array zero-terminated=1): the notes
 */
const char *const *
atlas_map_scene_get_notes (const AtlasMapScene *self)
{
  return (const char *const *) self->notes;
}

/**
 * atlas_map_scene_join_notes:
 * @self: a scene
 * @separator: what stands between two notes
 * @attributes: where to add which language each note is in
 *
 * Puts the footnotes into one text.
 *
 * Returns: (transfer full): the text, empty where there are none
 */
char *
atlas_map_scene_join_notes (const AtlasMapScene *self,
                            const char          *separator,
                            PangoAttrList       *attributes)
{
  guint start = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (separator != NULL && attributes != NULL, NULL);

  for (guint i = 0; self->notes[i] != NULL; i++)
    {
      PangoAttribute *attribute =
        pango_attr_language_new (pango_language_from_string (self->note_languages[i]));

      attribute->start_index = start;
      attribute->end_index = start + (guint) strlen (self->notes[i]);
      pango_attr_list_insert (attributes, attribute);
      start = attribute->end_index + (guint) strlen (separator);
    }

  return g_strjoinv (separator, self->notes);
}

/**
 * atlas_map_scene_get_attribution:
 * @self: a scene
 *
 * Gets whom the map is from.
 *
 * Returns: (transfer none) (nullable): the attribution
 */
const char *
atlas_map_scene_get_attribution (const AtlasMapScene *self)
{
  return self->attribution;
}

/**
 * atlas_map_scene_get_title:
 * @self: a scene
 *
 * Gets what a map is called that stands alone.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
atlas_map_scene_get_title (const AtlasMapScene *self)
{
  return self->title;
}

/**
 * atlas_map_scene_get_title_language:
 * @self: a scene
 *
 * Gets the language that the title is in, if that isn't the one of the map.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 */
const char *
atlas_map_scene_get_title_language (const AtlasMapScene *self)
{
  return self->title_language;
}

/**
 * atlas_map_scene_get_date:
 * @self: a scene
 *
 * Gets as of when the map is, in words.
 *
 * Returns: (transfer none) (nullable): the date, such as "as of 11 March 2025"
 */
const char *
atlas_map_scene_get_date (const AtlasMapScene *self)
{
  return self->date;
}

/**
 * atlas_map_scene_get_bounds:
 * @self: a scene
 * @bounds: (out caller-allocates): the bounds
 *
 * Gets what the map shows to begin with.
 */
void
atlas_map_scene_get_bounds (const AtlasMapScene *self,
                            AtlasBounds         *bounds)
{
  *bounds = self->bounds;
}

/**
 * atlas_map_scene_get_projection:
 * @self: a scene
 * @projection: (out caller-allocates): the projection
 *
 * Gets the projection that suits the scene.
 */
void
atlas_map_scene_get_projection (const AtlasMapScene *self,
                                AtlasProjection     *projection)
{
  *projection = self->projection;
}
