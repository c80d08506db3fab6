/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-painter.h"
#include "bench.h"

G_BEGIN_DECLS

#define BENCH_WIDTH  1920
#define BENCH_HEIGHT 1080

extern const AtlasBounds bench_europe;
extern const AtlasBounds bench_balkans;

/* What is drawn, and what it is drawn with. */
typedef struct
{
  AtlasMapScene   *scene;
  AtlasPlane      *plane;
  AtlasMapFrame    frame;
  AtlasMapPalette  palette;
  AtlasMapQuality  quality;
  cairo_surface_t *surface;
} BenchMap;

void bench_map_init                     (BenchMap          *map,
                                         const AtlasBounds *bounds,
                                         AtlasMapQuality    quality);
void bench_map_clear                    (BenchMap          *map);
void bench_map_draw                     (gpointer           map);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BenchMap, bench_map_clear)

void bench_race_loading                 (const char        *topojson,
                                         const char        *atlasmap);
void bench_race_starting                (const char        *program,
                                         const char        *topojson,
                                         const char        *atlasmap);
void bench_show_first_frame             (void);
void bench_show_first_frame_by_topojson (const char        *path);

G_END_DECLS
