/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "atlas-map-found.h"
#include "atlas-map-legend.h"
#include "atlas-test-map.h"

#define SUMMARY "6 places; most in Bosnia and Herzegovina: 3 initiatives"

static void
ask (AtlasTestMap *map,
     const char   *words)
{
  g_autoptr (AtlasQuery) query = 
    atlas_query_parse (words, atlas_selection_get_briefing (map->selection));

  atlas_selection_set_query (map->selection, query);
}

static void
assert_starts (AtlasTestMap *map,
               const char   *code,
               const char   *start)
{
  const char *label = atlas_map_item_get_label (atlas_test_map_get_item (map, code));

  if (!g_str_has_prefix (label, start))
    g_error ("“%s” does not start with “%s”", label, start);
}

static void
assert_legend (AtlasTestMap *map,
               const char   *text)
{
  GtkWidget *legend = atlas_test_find (map->view, ATLAS_TYPE_MAP_LEGEND, NULL);
  GtkWidget *label = atlas_test_find_text (legend, text);

  g_assert_nonnull (label);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

static void
assert_description (AtlasTestMap *map,
                    const char   *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (map->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

/* While something is asked, places say how many entries there are. */
static void
test_words (AtlasTestMap  *map,
            gconstpointer  data)
{
  assert_starts (map, "XK", "Kosovo, 2 initiatives");

  ask (map, "Three");
  assert_starts (map, "XK", "Kosovo, 1 found; 2 initiatives, 1 planned; visited");
  assert_starts (map, "AL", "Albania, none found; 2 initiatives");
  assert_starts (map, "HR", "Croatia");
  assert_legend (map, "Initiatives found");
  assert_description (map, "Initiatives found in 1 of 6 places. " SUMMARY);

  ask (map, "");
  assert_starts (map, "XK", "Kosovo, 2 initiatives");
  g_assert_null (atlas_test_find_text (map->view, "Initiatives found"));
  assert_description (map, SUMMARY);
}

/* What is about the whole region is found in each place but those it leaves out, and the
 * legend says so. */
static void
test_region (AtlasTestMap  *map,
             gconstpointer  data)
{
  ask (map, "Two");
  assert_starts (map, "BA", "Bosnia and Herzegovina, 1 found");
  assert_starts (map, "XK", "Kosovo, none found");
  assert_legend (map, "Initiatives found, 1 region-wide");
  assert_description (map, "Initiatives found in 5 of 6 places. " SUMMARY);

  /* The place that is looked at changes nothing about the others. */
  atlas_selection_set_place (map->selection, "ME");
  assert_starts (map, "BA", "Bosnia and Herzegovina, 1 found");
  assert_starts (map, "XK", "Kosovo, none found");
}

/* What is counted is of the kind that is looked at. */
static void
test_kind (AtlasTestMap  *map,
           gconstpointer  data)
{
  ask (map, "Point");
  assert_starts (map, "RO", "Romania");
  assert_legend (map, "Initiatives found");

  atlas_selection_set_kind (map->selection, ATLAS_KIND_POINT);
  assert_starts (map, "RO", "Romania, 1 found");
  assert_starts (map, "XK", "Kosovo, none found");
  assert_legend (map, "Points found");
}

/* Numbers come and go with the query, and where it stays the picture does. */
static void
test_picture (AtlasTestMap  *map,
              gconstpointer  data)
{
  g_autoptr (GdkTexture) plain = NULL;
  g_autoptr (GdkTexture) three = NULL;
  g_autoptr (GdkTexture) four = NULL;

  plain = atlas_test_map_render (map);
  ask (map, "Three");
  three = atlas_test_render_other (GTK_WIDGET (map->canvas), plain);
  ask (map, "Four");
  four = atlas_test_render_other (GTK_WIDGET (map->canvas), three);
  g_assert_false (atlas_test_textures_equal (plain, four));
  ask (map, "");
  atlas_test_wait_look (GTK_WIDGET (map->canvas), plain);
}

static void
test_nothing (AtlasTestMap  *map,
              gconstpointer  data)
{
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();

  g_assert_null (atlas_map_found_new (selection));
  g_assert_null (atlas_map_found_new (map->selection));

  ask (map, "Three");
  atlas_selection_set_briefing (map->selection, NULL);
  g_assert_null (atlas_map_found_new (map->selection));
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  atlas_test_map_add ("/map-found/kind", test_kind);
  atlas_test_map_add ("/map-found/nothing", test_nothing);
  atlas_test_map_add ("/map-found/picture", test_picture);
  atlas_test_map_add ("/map-found/region", test_region);
  atlas_test_map_add ("/map-found/words", test_words);

  return g_test_run ();
}
