/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-private.h"

/* What a document says of itself. */

/**
 * atlas_briefing_get_id:
 * @self: a briefing
 *
 * Gets the id.
 *
 * Returns: the id
 */
const char *
atlas_briefing_get_id (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return atlas_briefing_get_parts (self)->id;
}

/**
 * atlas_briefing_get_title:
 * @self: a briefing
 *
 * Gets the title.
 *
 * Returns: the title
 */
const AtlasText *
atlas_briefing_get_title (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return atlas_briefing_get_parts (self)->title;
}

/**
 * atlas_briefing_get_subtitle:
 * @self: a briefing
 *
 * Gets the subtitle.
 *
 * Returns: (nullable): the subtitle
 */
const AtlasText *
atlas_briefing_get_subtitle (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return atlas_briefing_get_parts (self)->subtitle;
}

/**
 * atlas_briefing_get_language:
 * @self: a briefing
 *
 * Gets the language that the document is written in.
 *
 * Returns: a BCP 47 tag
 */
const char *
atlas_briefing_get_language (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return atlas_briefing_get_parts (self)->language;
}

/**
 * atlas_briefing_get_as_of:
 * @self: a briefing
 *
 * Gets the date as of which the document speaks.
 *
 * Returns: the date, maybe not set
 */
AtlasDate
atlas_briefing_get_as_of (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), ATLAS_DATE_NONE);

  return atlas_briefing_get_parts (self)->as_of;
}

/**
 * atlas_briefing_get_projection:
 * @self: a briefing
 *
 * Gets the projection that the document asks for.
 *
 * Returns: (nullable): the name, such as `equal-earth`
 */
const char *
atlas_briefing_get_projection (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return atlas_briefing_get_parts (self)->projection;
}

/**
 * atlas_briefing_get_bounds:
 * @self: a briefing
 * @bounds: (out caller-allocates) (array fixed-size=4): west, south, east and
 *   north, in degrees
 *
 * Gets the part of the world that the document wants to be shown. West is
 * greater than east where it lies across the 180th meridian.
 *
 * Returns: whether the document says
 */
gboolean
atlas_briefing_get_bounds (AtlasBriefing *self,
                           double         bounds[4])
{
  const AtlasBriefingParts *parts;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  parts = atlas_briefing_get_parts (self);
  for (guint i = 0; i < G_N_ELEMENTS (parts->bounds); i++)
    bounds[i] = parts->bounds[i];

  return parts->has_bounds;
}
