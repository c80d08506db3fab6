/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-extents-private.h"

/* What a map has to show of a place: itself, at home, and what is around it. Returns
 * whether there is a map of it. */
gboolean
atlas_deck_get_place_extents (AtlasDeckComposer *self,
                              const char        *code,
                              AtlasRectangle    *extents)
{
  AtlasGeometry *geometry = atlas_plane_get_geometry (self->plane);
  int region = atlas_geometry_lookup (geometry, code);
  AtlasBounds bounds;
  double margin;

  if (region == ATLAS_NO_REGION)
    return FALSE;
  atlas_geometry_get_home_bounds (geometry, region, &bounds);
  atlas_bounds_project (&bounds, atlas_plane_get_projection (self->plane), extents);
  if (!(extents->width > 0.0 && extents->height > 0.0))
    return FALSE;
  /* The smallest are shown with enough around them to see where they are. */
  margin = MAX (0.18 * MAX (extents->width, extents->height), 25.0);
  extents->x -= margin;
  extents->y -= margin;
  extents->width += 2.0 * margin;
  extents->height += 2.0 * margin;

  return TRUE;
}

/* What a map has to show of the whole region. */
void
atlas_deck_get_region_extents (AtlasDeckComposer *self,
                               AtlasRectangle    *extents)
{
  AtlasBounds bounds;

  atlas_map_scene_get_bounds (self->scene, &bounds);
  atlas_bounds_project (&bounds, atlas_plane_get_projection (self->plane), extents);
  extents->x -= 0.02 * extents->width;
  extents->y -= 0.02 * extents->height;
  extents->width *= 1.04;
  extents->height *= 1.04;
}

static void
unite (AtlasRectangle       *all,
       const AtlasRectangle *more)
{
  double right = MAX (all->x + all->width, more->x + more->width);
  double top = MAX (all->y + all->height, more->y + more->height);

  if (all->width <= 0.0)
    {
      *all = *more;
      return;
    }
  all->x = MIN (all->x, more->x);
  all->y = MIN (all->y, more->y);
  all->width = right - all->x;
  all->height = top - all->y;
}

/* What a map has to show of an entry: all its places, or else the region. */
void
atlas_deck_get_entry_extents (AtlasDeckComposer *self,
                              AtlasEntry        *entry,
                              AtlasRectangle    *extents)
{
  const char *const *places = atlas_entry_get_places (entry);
  AtlasRectangle all = { 0 };

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      AtlasRectangle one;

      if (atlas_deck_get_place_extents (self, places[i], &one))
        unite (&all, &one);
    }
  if (all.width > 0.0)
    *extents = all;
  else
    atlas_deck_get_region_extents (self, extents);
}
