/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <cairo.h>
#include <string.h>

#include "atlas-map-format-private.h"
#include "atlas-plane-private.h"

/* A compiled map of whatever content is refused, or harmless in all its uses. */

static void
ask (AtlasGeometry *geometry)
{
  guint n_regions = atlas_geometry_get_n_regions (geometry);

  for (int i = 0; i < 600; i++)
    atlas_geometry_hit (geometry, -180.0 + 0.61 * i, -90.0 + (i * 37 % 180) + 0.3);
  atlas_geometry_lookup (geometry, "XK");
  for (guint i = 0; i < n_regions; i++)
    {
      double longitude, latitude;
      AtlasBounds bounds;
      guint n_neighbors;

      atlas_geometry_lookup (geometry, atlas_geometry_get_code (geometry, (int) i));
      atlas_geometry_get_label_point (geometry, (int) i, &longitude, &latitude);
      atlas_geometry_get_home_bounds (geometry, (int) i, &bounds);
      atlas_geometry_get_neighbors (geometry, (int) i, &n_neighbors);
      atlas_geometry_hit (geometry, longitude, latitude);
    }
  if (n_regions > 1)
    g_array_unref (atlas_geometry_dup_boundary (geometry, 0, 1));
}

static void
draw (AtlasGeometry      *geometry,
      AtlasProjectionKind kind)
{
  static const AtlasBounds bounds = { 13.0, 38.0, 30.0, 48.0 };
  const AtlasMapFrame frames[] = {
    { 0.0, 0.0, 0.05, 64.0, 64.0 },
    { 100.0, -200.0, 3.0, 64.0, 64.0 },
  };
  g_autoptr (AtlasPlane) plane = NULL;
  AtlasProjection projection;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 64, 64);
  cairo_t *cr = cairo_create (surface);

  atlas_projection_init (&projection, kind, &bounds);
  plane = atlas_plane_new (geometry, &projection);
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      AtlasPlanePen pen;

      atlas_plane_pen_init (&pen, plane, &frames[i], 16.0, 0.5, cr);
      for (guint k = 0; k < atlas_geometry_get_n_regions (geometry); k++)
        {
          AtlasRectangle extents;

          atlas_plane_pen_add_region (&pen, (int) k);
          atlas_plane_get_region_extents (plane, (int) k, &extents);
        }
      cairo_fill (cr);
      atlas_plane_hit (plane, &frames[i], 31.0, 40.0);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (AtlasGeometry) geometry = atlas_geometry_new_from_bytes (bytes, NULL);

  if (geometry == NULL)
    return 0;
  ask (geometry);
  draw (geometry, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC);
  draw (geometry, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA);
  draw (geometry, ATLAS_PROJECTION_EQUAL_EARTH);
  return 0;
}

#ifdef ATLAS_FUZZ
/* Nearly all of a small map is its grid, so bytes that are changed anywhere would hardly
 * ever be others: one section is chosen first, or the header. */
size_t
LLVMFuzzerCustomMutator (uint8_t      *data,
                         size_t        size,
                         size_t        max_size,
                         unsigned int  seed)
{
  AtlasFormatHeader header;
  guint section = seed % (ATLAS_N_SECTIONS + 2);
  gsize start = 0, end = sizeof header;

  if (size < sizeof header || section == ATLAS_N_SECTIONS + 1)
    return LLVMFuzzerMutate (data, size, max_size);
  memcpy (&header, data, sizeof header);
  if (section < ATLAS_N_SECTIONS)
    {
      start = header.sections[section].offset;
      end = section + 1 < ATLAS_N_SECTIONS ? header.sections[section + 1].offset : size;
    }
  if (start >= end || end > size)
    return LLVMFuzzerMutate (data, size, max_size);
  /* A section may become shorter, but what lies behind it stays where it is. */
  LLVMFuzzerMutate (data + start, end - start, end - start);
  return size;
}
#endif
