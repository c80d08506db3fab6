/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* C++, because mapnik is. */

#include "bench-map-peers.h"

#include <mapnik/agg_renderer.hpp>
#include <mapnik/color_factory.hpp>
#include <mapnik/feature_factory.hpp>
#include <mapnik/feature_type_style.hpp>
#include <mapnik/image.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/map.hpp>
#include <mapnik/memory_datasource.hpp>
#include <mapnik/rule.hpp>
#include <mapnik/symbolizer.hpp>

#include <memory>
#include <string>

namespace {

using Context = mapnik::context_ptr;
using Memory = std::shared_ptr<mapnik::memory_datasource>;

Memory
make_source ()
{
  mapnik::parameters parameters;

  parameters["type"] = "memory";
  return std::make_shared<mapnik::memory_datasource> (parameters);
}

/* Mapnik counts upwards. */
template <typename Line>
void
add_points (Line               &line,
            const BenchPicture *picture,
            const float        *points,
            guint               first,
            guint               last)
{
  for (guint i = first; i < last; i++)
    line.emplace_back (points[2 * i], picture->height - points[2 * i + 1]);
}

void
add_layer (mapnik::Map        &map,
           const std::string  &name,
           const Memory       &source,
           mapnik::symbolizer  symbolizer)
{
  mapnik::feature_type_style style;
  mapnik::rule rule;
  mapnik::layer layer (name);

  rule.append (std::move (symbolizer));
  style.add_rule (std::move (rule));
  map.insert_style (name, std::move (style));
  layer.set_datasource (source);
  layer.add_style (name);
  map.add_layer (layer);
}

} // namespace

extern "C" gpointer
bench_mapnik_new (const BenchPicture *picture)
{
  auto map = new mapnik::Map (picture->width, picture->height);
  auto context = std::make_shared<mapnik::context_type> ();
  Memory land = make_source (), lines = make_source ();
  mapnik::polygon_symbolizer fill;
  mapnik::line_symbolizer stroke;
  mapnik::value_integer id = 0;

  for (guint i = 0; i < picture->n_regions; i++)
    {
      auto feature = mapnik::feature_factory::create (context, ++id);
      mapnik::geometry::multi_polygon<double> polygons;
      mapnik::geometry::polygon<double> polygon;

      /* One polygon a region, as everybody else here fills it: even and odd. */
      for (guint k = picture->region_rings[i]; k < picture->region_rings[i + 1]; k++)
        {
          mapnik::geometry::linear_ring<double> ring;

          add_points (ring, picture, picture->points, picture->ring_points[k],
                      picture->ring_points[k + 1]);
          if (ring.empty ())
            continue;
          ring.push_back (ring.front ());
          if (polygon.exterior_ring.empty ())
            polygon.set_exterior_ring (std::move (ring));
          else
            polygon.add_hole (std::move (ring));
        }
      polygons.push_back (std::move (polygon));
      feature->set_geometry (std::move (polygons));
      land->push (feature);
    }
  for (guint i = 0; i < picture->n_arcs; i++)
    {
      auto feature = mapnik::feature_factory::create (context, ++id);
      mapnik::geometry::line_string<double> line;

      add_points (line, picture, picture->lines, picture->arc_points[i],
                  picture->arc_points[i + 1]);
      feature->set_geometry (std::move (line));
      lines->push (feature);
    }
  map->set_background (mapnik::parse_color (BENCH_SEA_COLOR));
  mapnik::put (fill, mapnik::keys::fill, mapnik::parse_color (BENCH_LAND_COLOR));
  mapnik::put (stroke, mapnik::keys::stroke, mapnik::parse_color (BENCH_LINE_COLOR));
  add_layer (*map, "land", land, fill);
  add_layer (*map, "lines", lines, stroke);
  map->zoom_to_box (mapnik::box2d<double> (0, 0, picture->width, picture->height));
  return map;
}

extern "C" void
bench_mapnik_draw (gpointer data)
{
  auto map = static_cast<mapnik::Map *> (data);
  mapnik::image_rgba8 image (static_cast<int> (map->width ()), static_cast<int> (map->height ()));
  mapnik::agg_renderer<mapnik::image_rgba8> renderer (*map, image);

  renderer.apply ();
}

extern "C" void
bench_mapnik_free (gpointer data)
{
  delete static_cast<mapnik::Map *> (data);
}
