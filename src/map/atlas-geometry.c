/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-geometry-private.h"

#include <gio/gio.h>
#include <string.h>

#include "atlas-config.h"
#include "atlas-map-data-private.h"

#define MAP_PATH ATLAS_RESOURCE_PREFIX "/map/world.atlasmap"

static void
geometry_clear (AtlasGeometry *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

G_DEFINE_QUARK (atlas-geometry-error-quark, atlas_geometry_error)
ATLAS_DEFINE_VALUE_TYPE (AtlasGeometry, atlas_geometry, geometry_clear)

static gboolean
refuse (GError            **error,
        AtlasGeometryError  code,
        const char         *message)
{
  g_set_error_literal (error, ATLAS_GEOMETRY_ERROR, code, message);
  return FALSE;
}

static gboolean
check_header (const AtlasFormatHeader *header,
              gsize                    size,
              GError                 **error)
{
  if (size < sizeof *header ||
      memcmp (header->magic, ATLAS_FORMAT_MAGIC, sizeof header->magic) != 0)
    return refuse (error, ATLAS_GEOMETRY_ERROR_NOT_A_MAP, "This is not a map");
  if (header->byte_order != ATLAS_FORMAT_BYTE_ORDER || header->version != ATLAS_FORMAT_VERSION ||
      header->n_sections != ATLAS_N_SECTIONS)
    return refuse (error, ATLAS_GEOMETRY_ERROR_VERSION,
                   "This map is of a version or a byte order that is not known here");
  if (header->size != size)
    return refuse (error, ATLAS_GEOMETRY_ERROR_DAMAGED, "The map is not as long as it says");
  return TRUE;
}

/* Finds the sections, each inside of the bytes and aligned for its items. */
static gboolean
find_sections (const AtlasFormatHeader *header,
               gconstpointer            sections[ATLAS_N_SECTIONS],
               GError                 **error)
{
  static const guint8 item_sizes[ATLAS_N_SECTIONS] = {
    [ATLAS_SECTION_REGIONS] = sizeof (AtlasFormatRegion),
    [ATLAS_SECTION_RINGS] = sizeof (AtlasFormatRing),
    [ATLAS_SECTION_REFERENCES] = sizeof (gint32),
    [ATLAS_SECTION_ARCS] = sizeof (AtlasFormatArc),
    [ATLAS_SECTION_CHUNKS] = sizeof (AtlasFormatChunk),
    [ATLAS_SECTION_CHUNK_WEIGHTS] = sizeof (guint8),
    [ATLAS_SECTION_VERTICES] = 2 * sizeof (float),
    [ATLAS_SECTION_WEIGHTS] = sizeof (guint8),
    [ATLAS_SECTION_GRID] = sizeof (guint32),
    [ATLAS_SECTION_GRID_RINGS] = sizeof (guint16),
    [ATLAS_SECTION_NEIGHBORS] = sizeof (guint16),
  };

  for (guint i = 0; i < ATLAS_N_SECTIONS; i++)
    {
      guint64 offset = header->sections[i].offset;
      guint64 size = (guint64) header->sections[i].count * item_sizes[i];

      if (offset % ATLAS_FORMAT_ALIGNMENT != 0 || offset > header->size ||
          size > header->size - offset)
        return refuse (error, ATLAS_GEOMETRY_ERROR_DAMAGED, "A part of the map is cut off");
      sections[i] = (const guint8 *) header + offset;
    }
  if (header->sections[ATLAS_SECTION_CHUNK_WEIGHTS].count !=
          header->sections[ATLAS_SECTION_CHUNKS].count ||
      header->sections[ATLAS_SECTION_WEIGHTS].count !=
          header->sections[ATLAS_SECTION_VERTICES].count ||
      header->sections[ATLAS_SECTION_GRID].count != ATLAS_GRID_COLUMNS * ATLAS_GRID_ROWS + 1)
    return refuse (error, ATLAS_GEOMETRY_ERROR_DAMAGED, "Two parts of the map do not fit together");
  return TRUE;
}

static gboolean
is_range (guint32 first,
          guint32 count,
          guint32 limit)
{
  return first <= limit && count <= limit - first;
}

static gboolean
is_region (const AtlasGeometry *self,
           guint16              region)
{
  return region < self->n_regions || region == ATLAS_FORMAT_NO_REGION;
}

static gboolean
check_regions (AtlasGeometry *self)
{
  for (guint i = 0; i < self->n_regions; i++)
    {
      const AtlasFormatRegion *region = &self->regions[i];

      if (!is_range (region->first_ring, region->n_rings, self->n_rings) ||
          !is_range (region->first_neighbor, region->n_neighbors, self->n_neighbors) ||
          region->code[3] != '\0')
        return FALSE;
      if (region->code[0] != '\0')
        self->n_coded = i + 1;
      /* A lookup halves the list, so it has to be in order. */
      if (i > 0 && region->code[0] != '\0' && strcmp (region[-1].code, region->code) >= 0)
        return FALSE;
    }
  for (guint i = 0; i < self->n_neighbors; i++)
    if (self->neighbors[i] >= self->n_regions)
      return FALSE;
  return TRUE;
}

static gboolean
check_rings (const AtlasGeometry *self)
{
  for (guint i = 0; i < self->n_rings; i++)
    if (self->rings[i].region >= self->n_regions || self->rings[i].component >= self->n_rings ||
        self->rings[i].n_references == 0 ||
        !is_range (self->rings[i].first_reference, self->rings[i].n_references, self->n_references))
      return FALSE;
  for (guint i = 0; i < self->n_references; i++)
    if (atlas_reference_get_arc (self->references[i]) >= self->n_arcs)
      return FALSE;
  return TRUE;
}

static gboolean
check_arcs (const AtlasGeometry *self)
{
  for (guint i = 0; i < self->n_arcs; i++)
    {
      const AtlasFormatArc *arc = &self->arcs[i];

      if (arc->n_vertices < 2 || !is_range (arc->first_vertex, arc->n_vertices, self->n_vertices) ||
          !is_range (arc->first_chunk,
                     atlas_format_count_chunks (arc->n_vertices),
                     self->n_chunks) ||
          !is_region (self, arc->left) || !is_region (self, arc->right))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_grid (const AtlasGeometry *self)
{
  const guint n_cells = ATLAS_GRID_COLUMNS * ATLAS_GRID_ROWS;
  gboolean good = self->grid[n_cells] <= self->n_grid_rings;

  for (guint i = 0; i < n_cells; i++)
    good &= self->grid[i] <= self->grid[i + 1];
  for (guint i = 0; i < self->n_grid_rings; i++)
    good &= self->grid_rings[i] < self->n_rings;
  return good;
}

/**
 * atlas_geometry_new_from_bytes:
 * @bytes: the content of a compiled map, aligned to 16 bytes
 * @error: return location for an error of %ATLAS_GEOMETRY_ERROR
 *
 * Makes a geometry that reads @bytes where they lie. All indices and ranges are
 * checked first, so that no damage can lead outside of @bytes.
 *
 * Returns: (transfer full) (nullable): the geometry, or %NULL
 */
AtlasGeometry *
atlas_geometry_new_from_bytes (GBytes  *bytes,
                               GError **error)
{
  g_autoptr (AtlasGeometry) self = NULL;
  gconstpointer sections[ATLAS_N_SECTIONS];
  const AtlasFormatHeader *header;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  header = g_bytes_get_data (bytes, &size);
  if (!check_header (header, size, error) || !find_sections (header, sections, error))
    return NULL;

  self = g_atomic_rc_box_new0 (AtlasGeometry);
  self->bytes = g_bytes_ref (bytes);
  self->regions = sections[ATLAS_SECTION_REGIONS];
  self->rings = sections[ATLAS_SECTION_RINGS];
  self->references = sections[ATLAS_SECTION_REFERENCES];
  self->arcs = sections[ATLAS_SECTION_ARCS];
  self->chunks = sections[ATLAS_SECTION_CHUNKS];
  self->chunk_weights = sections[ATLAS_SECTION_CHUNK_WEIGHTS];
  self->vertices = sections[ATLAS_SECTION_VERTICES];
  self->weights = sections[ATLAS_SECTION_WEIGHTS];
  self->grid = sections[ATLAS_SECTION_GRID];
  self->grid_rings = sections[ATLAS_SECTION_GRID_RINGS];
  self->neighbors = sections[ATLAS_SECTION_NEIGHBORS];
  self->n_regions = header->sections[ATLAS_SECTION_REGIONS].count;
  self->n_rings = header->sections[ATLAS_SECTION_RINGS].count;
  self->n_references = header->sections[ATLAS_SECTION_REFERENCES].count;
  self->n_arcs = header->sections[ATLAS_SECTION_ARCS].count;
  self->n_chunks = header->sections[ATLAS_SECTION_CHUNKS].count;
  self->n_vertices = header->sections[ATLAS_SECTION_VERTICES].count;
  self->n_grid_rings = header->sections[ATLAS_SECTION_GRID_RINGS].count;
  self->n_neighbors = header->sections[ATLAS_SECTION_NEIGHBORS].count;

  if (self->n_regions >= ATLAS_FORMAT_NO_REGION || !check_regions (self) || !check_rings (self) ||
      !check_arcs (self) || !check_grid (self))
    {
      refuse (error, ATLAS_GEOMETRY_ERROR_DAMAGED, "The map refers to what it does not hold");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * atlas_geometry_get_default:
 *
 * Gets the map of the world that is built into this library. It is shared, and
 * stays until the process ends.
 *
 * Returns: (transfer none): the geometry
 */
AtlasGeometry *
atlas_geometry_get_default (void)
{
  static AtlasGeometry *geometry;

  if (g_once_init_enter (&geometry))
    {
      g_autoptr (GBytes) bytes = atlas_map_data_lookup (MAP_PATH);
      g_autoptr (GError) error = NULL;
      AtlasGeometry *world = bytes ? atlas_geometry_new_from_bytes (bytes, &error) : NULL;

      if (world == NULL)
        g_error ("The built-in map can't be used: %s", error ? error->message : "it is not there");
      g_once_init_leave (&geometry, world);
    }
  return geometry;
}

/**
 * atlas_geometry_get_n_regions:
 * @self: a geometry
 *
 * Gets how many regions there are, with a code or without.
 *
 * Returns: the number
 */
guint
atlas_geometry_get_n_regions (const AtlasGeometry *self)
{
  return self->n_regions;
}

static const AtlasFormatRegion *
get_region (const AtlasGeometry *self,
            int                  region)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (region >= 0 && (guint) region < self->n_regions, NULL);

  return &self->regions[region];
}

/**
 * atlas_geometry_get_code:
 * @self: a geometry
 * @region: the index of a region
 *
 * Gets the ISO 3166-1 alpha-2 code of a region, or XK.
 *
 * Returns: (nullable): the code, or %NULL for land that can't be picked
 */
const char *
atlas_geometry_get_code (const AtlasGeometry *self,
                         int                  region)
{
  const AtlasFormatRegion *found = get_region (self, region);

  return found != NULL && found->code[0] != '\0' ? found->code : NULL;
}

static int
compare_codes (gconstpointer code,
               gconstpointer region)
{
  return strcmp (code, ((const AtlasFormatRegion *) region)->code);
}

/**
 * atlas_geometry_lookup:
 * @self: a geometry
 * @code: (nullable): a code
 *
 * Finds the region with a code.
 *
 * Returns: its index, or %ATLAS_NO_REGION
 */
int
atlas_geometry_lookup (const AtlasGeometry *self,
                       const char          *code)
{
  const AtlasFormatRegion *found;

  g_return_val_if_fail (self != NULL, ATLAS_NO_REGION);

  if (code == NULL || *code == '\0')
    return ATLAS_NO_REGION;
  found = bsearch (code, self->regions, self->n_coded, sizeof *found, compare_codes);
  return found != NULL ? (int) (found - self->regions) : ATLAS_NO_REGION;
}

/**
 * atlas_geometry_get_label_point:
 * @self: a geometry
 * @region: the index of a region
 * @longitude: (out): a longitude, in degrees
 * @latitude: (out): a latitude, in degrees
 *
 * Gets the point of a region's largest piece that is farthest from its edges.
 */
void
atlas_geometry_get_label_point (const AtlasGeometry *self,
                                int                  region,
                                double              *longitude,
                                double              *latitude)
{
  const AtlasFormatRegion *found = get_region (self, region);

  g_return_if_fail (found != NULL);

  *longitude = found->label[0];
  *latitude = found->label[1];
}

static void
set_bounds (AtlasBounds *bounds,
            const float *from)
{
  *bounds = (AtlasBounds) { from[0], from[1], from[2], from[3] };
}

/**
 * atlas_geometry_get_bounds:
 * @self: a geometry
 * @region: the index of a region
 * @bounds: (out caller-allocates): the bounds
 *
 * Gets the bounds of everything that belongs to a region, islands across the
 * world included.
 */
void
atlas_geometry_get_bounds (const AtlasGeometry *self,
                           int                  region,
                           AtlasBounds         *bounds)
{
  const AtlasFormatRegion *found = get_region (self, region);

  g_return_if_fail (found != NULL);

  set_bounds (bounds, found->bounds);
}

/**
 * atlas_geometry_get_home_bounds:
 * @self: a geometry
 * @region: the index of a region
 * @bounds: (out caller-allocates): the bounds
 *
 * Gets the bounds of a region without what lies far off: Portugal without the
 * Azores, the United States without Hawaii. This is what to bring into view.
 */
void
atlas_geometry_get_home_bounds (const AtlasGeometry *self,
                                int                  region,
                                AtlasBounds         *bounds)
{
  const AtlasFormatRegion *found = get_region (self, region);

  g_return_if_fail (found != NULL);

  set_bounds (bounds, found->home);
}

/**
 * atlas_geometry_get_area:
 * @self: a geometry
 * @region: the index of a region
 *
 * Gets the area of a region as it is drawn. This is no official figure.
 *
 * Returns: the area, in square kilometres
 */
double
atlas_geometry_get_area (const AtlasGeometry *self,
                         int                  region)
{
  const AtlasFormatRegion *found = get_region (self, region);

  return found != NULL ? found->area : 0.0;
}

/**
 * atlas_geometry_get_neighbors:
 * @self: a geometry
 * @region: the index of a region
 * @n_neighbors: (out): how many there are
 *
 * Gets the regions that share a boundary with a region.
 *
 * Returns: (transfer none) (array length=n_neighbors): their indices
 */
const guint16 *
atlas_geometry_get_neighbors (const AtlasGeometry *self,
                              int                  region,
                              guint               *n_neighbors)
{
  const AtlasFormatRegion *found = get_region (self, region);

  *n_neighbors = found != NULL ? found->n_neighbors : 0;
  return found != NULL ? self->neighbors + found->first_neighbor : NULL;
}

/**
 * atlas_geometry_dup_boundary:
 * @self: a geometry
 * @a: the index of a region
 * @b: the index of another region, or %ATLAS_NO_REGION for the coast
 *
 * Finds the arcs between two regions. Twice the same region asks for the lines
 * inside of it.
 *
 * Returns: (transfer full) (element-type guint): the indices of the arcs
 */
GArray *
atlas_geometry_dup_boundary (const AtlasGeometry *self,
                             int                  a,
                             int                  b)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint16 one = a < 0 ? ATLAS_FORMAT_NO_REGION : (guint16) a;
  guint16 other = b < 0 ? ATLAS_FORMAT_NO_REGION : (guint16) b;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_arcs; i++)
    {
      const AtlasFormatArc *arc = &self->arcs[i];

      if ((arc->left == one && arc->right == other) || (arc->left == other && arc->right == one))
        g_array_append_val (arcs, i);
    }
  return g_steal_pointer (&arcs);
}

/**
 * atlas_geometry_is_disputed:
 * @self: a geometry
 * @arc: the index of an arc
 *
 * Checks whether an arc is a disputed line, as long as a document says nothing
 * else.
 *
 * Returns: whether it is
 */
gboolean
atlas_geometry_is_disputed (const AtlasGeometry *self,
                            guint                arc)
{
  g_return_val_if_fail (self != NULL && arc < self->n_arcs, FALSE);

  return (self->arcs[arc].flags & ATLAS_ARC_DISPUTED) != 0;
}
