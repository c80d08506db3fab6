/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes what becomes the file: tables, vertices, and the grid that answers what lies where. */

#include "compile.h"

#include <string.h>

typedef struct
{
  GByteArray *data[ATLAS_N_SECTIONS];
  guint32     counts[ATLAS_N_SECTIONS];
} Writer;

static void
append (Writer          *writer,
        AtlasSectionKind section,
        gconstpointer    item,
        gsize            size)
{
  g_byte_array_append (writer->data[section], item, (guint) size);
  writer->counts[section]++;
}

static void
copy_bounds (float       *to,
             const double from[4])
{
  /* Vertices are rounded to floats in the same way, so none leaves its box. */
  for (int i = 0; i < 4; i++)
    to[i] = (float) from[i];
}

static void
write_regions (Writer *writer,
               World  *world)
{
  guint first_ring = 0;

  for (guint i = 0; i < world->regions->len; i++)
    {
      Region *region = get_region (world, i);
      AtlasFormatRegion out = {
        .first_ring = first_ring,
        .first_neighbor = writer->counts[ATLAS_SECTION_NEIGHBORS],
        .n_neighbors = region->neighbors->len,
        .label = { (float) region->label[0], (float) region->label[1] },
        .area = (float) region->area,
      };

      memcpy (out.code, region->code, sizeof out.code);
      copy_bounds (out.bounds, region->bounds);
      copy_bounds (out.home, region->home);
      for (guint k = 0; k < world->rings->len; k++)
        if (get_ring (world, k)->region == i && !get_ring (world, k)->dropped)
          out.n_rings++;
      first_ring += out.n_rings;
      for (guint k = 0; k < region->neighbors->len; k++)
        append (writer, ATLAS_SECTION_NEIGHBORS, &g_array_index (region->neighbors, guint16, k),
                sizeof (guint16));
      append (writer, ATLAS_SECTION_REGIONS, &out, sizeof out);
    }
}

static void
write_vertices (Writer *writer,
                Arc    *arc)
{
  for (guint i = 0; i < arc->points->len; i++)
    {
      Point point = g_array_index (arc->points, Point, i);
      float vertex[2] = { (float) point.x, (float) point.y };

      append (writer, ATLAS_SECTION_VERTICES, vertex, sizeof vertex);
      append (writer, ATLAS_SECTION_WEIGHTS, &arc->weights[i], 1);
    }
}

static void
write_chunks (Writer *writer,
              Arc    *arc)
{
  for (guint i = 0; i < atlas_format_count_chunks (arc->points->len); i++)
    {
      double bounds[4] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
      guint first = i * ATLAS_FORMAT_CHUNK;
      guint last = MIN (first + ATLAS_FORMAT_CHUNK, arc->points->len - 1);
      guint8 weight = 0;
      AtlasFormatChunk chunk;

      for (guint k = first; k <= last; k++)
        {
          Point point = g_array_index (arc->points, Point, k);

          grow_bounds (bounds, point.x, point.y);
          if (k > first && k < last)
            weight = MAX (weight, arc->weights[k]);
        }
      copy_bounds (chunk.bounds, bounds);
      append (writer, ATLAS_SECTION_CHUNKS, &chunk, sizeof chunk);
      append (writer, ATLAS_SECTION_CHUNK_WEIGHTS, &weight, 1);
    }
}

/* Arcs that only dropped rings had are left out; the rest is renumbered. */
static guint32 *
write_arcs (Writer *writer,
            World  *world)
{
  guint32 *numbers = g_new0 (guint32, world->arcs->len);

  for (guint i = 0; i < world->arcs->len; i++)
    {
      Arc *arc = get_arc (world, i);
      AtlasFormatArc out = {
        .first_vertex = writer->counts[ATLAS_SECTION_VERTICES],
        .n_vertices = arc->points->len,
        .first_chunk = writer->counts[ATLAS_SECTION_CHUNKS],
        .left = arc->left,
        .right = arc->right,
        .flags = arc->flags,
      };

      if (arc->n_uses == 0 && !(arc->flags & ATLAS_ARC_INNER))
        continue;
      numbers[i] = writer->counts[ATLAS_SECTION_ARCS];
      write_vertices (writer, arc);
      write_chunks (writer, arc);
      append (writer, ATLAS_SECTION_ARCS, &out, sizeof out);
    }
  return numbers;
}

/* A component is known by the first of its rings. */
static guint32
number_component (GHashTable *components,
                  Ring       *ring,
                  guint32     number)
{
  gpointer key = GUINT_TO_POINTER (ring->component), value;

  if (!g_hash_table_lookup_extended (components, key, NULL, &value))
    {
      value = GUINT_TO_POINTER (number);
      g_hash_table_insert (components, key, value);
    }
  return GPOINTER_TO_UINT (value);
}

static void
write_rings (Writer        *writer,
             World         *world,
             const guint32 *numbers)
{
  g_autoptr (GHashTable) components = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);
      AtlasFormatRing out = {
        .first_reference = writer->counts[ATLAS_SECTION_REFERENCES],
        .n_references = ring->references->len,
        .region = (guint16) ring->region,
        .flags = (guint16) ring->flags,
      };

      if (ring->dropped)
        continue;
      out.component =
          number_component (components, ring, writer->counts[ATLAS_SECTION_RINGS]);
      copy_bounds (out.bounds, ring->bounds);
      for (guint k = 0; k < ring->references->len; k++)
        {
          gint32 reference = g_array_index (ring->references, gint32, k);
          gint32 number = (gint32) numbers[arc_of (reference)];

          number = reference >= 0 ? number : ~number;
          append (writer, ATLAS_SECTION_REFERENCES, &number, sizeof number);
        }
      append (writer, ATLAS_SECTION_RINGS, &out, sizeof out);
    }
}

/* For each square degree the rings whose box touches it. */
static void
write_grid (Writer *writer)
{
  const AtlasFormatRing *rings = (gconstpointer) writer->data[ATLAS_SECTION_RINGS]->data;
  guint32 n_rings = writer->counts[ATLAS_SECTION_RINGS];

  if (n_rings > G_MAXUINT16)
    fail ("%u rings are too many for the grid", n_rings);
  for (int cell = 0; cell < ATLAS_GRID_COLUMNS * ATLAS_GRID_ROWS; cell++)
    {
      double west = ATLAS_FORMAT_WEST + cell % ATLAS_GRID_COLUMNS;
      double south = -90.0 + cell / ATLAS_GRID_COLUMNS;
      guint32 begin = writer->counts[ATLAS_SECTION_GRID_RINGS];

      append (writer, ATLAS_SECTION_GRID, &begin, sizeof begin);
      for (guint32 i = 0; i < n_rings; i++)
        {
          const float *box = rings[i].bounds;
          guint16 index = (guint16) i;

          if (box[1] > south + 1.0 || box[3] < south)
            continue;
          /* What hangs over an edge of the frame counts on the other side too. */
          for (int turn = -360; turn <= 360; turn += 360)
            if (box[0] + turn <= west + 1.0 && box[2] + turn >= west)
              {
                append (writer, ATLAS_SECTION_GRID_RINGS, &index, sizeof index);
                break;
              }
        }
    }
  append (writer, ATLAS_SECTION_GRID, &writer->counts[ATLAS_SECTION_GRID_RINGS], sizeof (guint32));
}

static gsize
align (gsize offset)
{
  return (offset + ATLAS_FORMAT_ALIGNMENT - 1) & ~(gsize) (ATLAS_FORMAT_ALIGNMENT - 1);
}

static GBytes *
join_sections (Writer *writer)
{
  AtlasFormatHeader header = {
    .byte_order = ATLAS_FORMAT_BYTE_ORDER,
    .version = ATLAS_FORMAT_VERSION,
    .n_sections = ATLAS_N_SECTIONS,
  };
  gsize size = align (sizeof header);
  guint8 *file;

  memcpy (header.magic, ATLAS_FORMAT_MAGIC, sizeof header.magic);
  for (guint i = 0; i < ATLAS_N_SECTIONS; i++)
    {
      header.sections[i].offset = (guint32) size;
      header.sections[i].count = writer->counts[i];
      size = align (size + writer->data[i]->len);
    }
  header.size = (guint32) size;
  file = g_malloc0 (size);
  memcpy (file, &header, sizeof header);
  for (guint i = 0; i < ATLAS_N_SECTIONS; i++)
    if (writer->data[i]->len > 0)
      memcpy (file + header.sections[i].offset, writer->data[i]->data, writer->data[i]->len);
  return g_bytes_new_take (file, size);
}

GBytes *
write_map (World *world)
{
  Writer writer = { 0 };
  g_autofree guint32 *numbers = NULL;
  GBytes *bytes;

#if G_BYTE_ORDER != G_LITTLE_ENDIAN
  fail ("maps are little-endian, and can only be compiled on such a machine");
#endif
  for (guint i = 0; i < ATLAS_N_SECTIONS; i++)
    writer.data[i] = g_byte_array_new ();
  write_regions (&writer, world);
  numbers = write_arcs (&writer, world);
  write_rings (&writer, world, numbers);
  write_grid (&writer);
  bytes = join_sections (&writer);
  for (guint i = 0; i < ATLAS_N_SECTIONS; i++)
    g_byte_array_unref (writer.data[i]);
  return bytes;
}
