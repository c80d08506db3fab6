/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-private.h"

/* The lists of a briefing, in the order of the document. */

/**
 * atlas_briefing_get_n_places:
 * @self: a briefing
 *
 * Gets the number of places.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_places (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->places->len;
}

/**
 * atlas_briefing_get_place:
 * @self: a briefing
 * @index: which one
 *
 * Gets a place.
 *
 * Returns: (transfer none): the value
 */
AtlasPlace *
atlas_briefing_get_place (AtlasBriefing *self,
                          guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->places->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->places, index);
}

/**
 * atlas_briefing_get_n_categories:
 * @self: a briefing
 * @sort: a sort of category
 *
 * Gets the number of categories of a sort.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_categories (AtlasBriefing     *self,
                                 AtlasCategorySort  sort)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);
  g_return_val_if_fail (sort < ATLAS_N_CATEGORY_SORTS, 0);

  return atlas_briefing_get_parts (self)->categories[sort]->len;
}

/**
 * atlas_briefing_get_category:
 * @self: a briefing
 * @sort: a sort of category
 * @index: which one
 *
 * Gets a category, in the order of the document.
 *
 * Returns: (transfer none): the category
 */
AtlasCategory *
atlas_briefing_get_category (AtlasBriefing     *self,
                             AtlasCategorySort  sort,
                             guint              index)
{
  g_return_val_if_fail (index < atlas_briefing_get_n_categories (self, sort), NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->categories[sort], index);
}

/**
 * atlas_briefing_get_n_sources:
 * @self: a briefing
 *
 * Gets the number of sources.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_sources (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->sources->len;
}

/**
 * atlas_briefing_get_source:
 * @self: a briefing
 * @index: which one
 *
 * Gets a source.
 *
 * Returns: (transfer none): the value
 */
AtlasSource *
atlas_briefing_get_source (AtlasBriefing *self,
                           guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->sources->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->sources, index);
}

/**
 * atlas_briefing_get_n_footnotes:
 * @self: a briefing
 *
 * Gets the number of footnotes.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_footnotes (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->footnotes->len;
}

/**
 * atlas_briefing_get_footnote:
 * @self: a briefing
 * @index: which one
 *
 * Gets a footnote.
 *
 * Returns: (transfer none): the value
 */
AtlasFootnote *
atlas_briefing_get_footnote (AtlasBriefing *self,
                             guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->footnotes->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->footnotes, index);
}

/**
 * atlas_briefing_get_n_boundaries:
 * @self: a briefing
 *
 * Gets the number of boundaries of which the document says something.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_boundaries (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->boundaries->len;
}

/**
 * atlas_briefing_get_boundary:
 * @self: a briefing
 * @index: which one
 *
 * Gets a boundary.
 *
 * Returns: (transfer none): the value
 */
AtlasBoundary *
atlas_briefing_get_boundary (AtlasBriefing *self,
                             guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->boundaries->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->boundaries, index);
}

/**
 * atlas_briefing_get_n_layers:
 * @self: a briefing
 *
 * Gets the number of layers that the document itself has.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_layers (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->layers->len;
}

/**
 * atlas_briefing_get_layer:
 * @self: a briefing
 * @index: which one
 *
 * Gets a layer of the document.
 *
 * Returns: (transfer none): the value
 */
AtlasLayer *
atlas_briefing_get_layer (AtlasBriefing *self,
                          guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->layers->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->layers, index);
}

/**
 * atlas_briefing_lookup_layer:
 * @self: a briefing
 * @id: an id
 *
 * Finds a layer of the document. There are few of them.
 *
 * Returns: (transfer none) (nullable): the value
 */
AtlasLayer *
atlas_briefing_lookup_layer (AtlasBriefing *self,
                             const char    *id)
{
  const GPtrArray *layers;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  layers = atlas_briefing_get_parts (self)->layers;
  for (guint i = 0; i < layers->len; i++)
    {
      AtlasLayer *layer = g_ptr_array_index (layers, i);

      if (g_str_equal (layer->id, id))
        return layer;
    }

  return NULL;
}

/**
 * atlas_briefing_get_n_terms:
 * @self: a briefing
 *
 * Gets the number of terms of the glossary.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_terms (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->terms->len;
}

/**
 * atlas_briefing_get_term:
 * @self: a briefing
 * @index: which one
 *
 * Gets a term of the glossary.
 *
 * Returns: (transfer none): the value
 */
AtlasTerm *
atlas_briefing_get_term (AtlasBriefing *self,
                         guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->terms->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->terms, index);
}

/**
 * atlas_briefing_get_n_slides:
 * @self: a briefing
 *
 * Gets the number of slides of the document's own deck.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_slides (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return atlas_briefing_get_parts (self)->slides->len;
}

/**
 * atlas_briefing_get_slide:
 * @self: a briefing
 * @index: which one
 *
 * Gets a slide of the document's own deck.
 *
 * Returns: (transfer none): the value
 */
AtlasSlide *
atlas_briefing_get_slide (AtlasBriefing *self,
                          guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < atlas_briefing_get_parts (self)->slides->len, NULL);

  return g_ptr_array_index (atlas_briefing_get_parts (self)->slides, index);
}
