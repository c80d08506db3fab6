/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-scene.h"

#include <string.h>

#include "atlas-briefing-reader.h"
#include "atlas-map-seas-private.h"
#include "atlas-problem.h"

static AtlasBriefing *
load_briefing (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, problems, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static AtlasMapScene *
load_scene (const char *language)
{
  g_autoptr (AtlasBriefing) briefing = load_briefing ();

  return atlas_map_scene_new_for_briefing (atlas_geometry_get_default (), briefing, language, NULL,
                                           ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
}

static const AtlasMapPlace *
lookup (const AtlasMapScene *scene,
        const char          *code)
{
  return atlas_map_scene_lookup_place (
      scene, atlas_geometry_lookup (atlas_geometry_get_default (), code));
}

static void
test_briefing_places (void)
{
  g_autoptr (AtlasMapScene) scene = load_scene ("en");
  static const char *const focus[] = { "BA", "XK", "RS", "ME", "AL", "MK" };

  for (guint i = 0; i < G_N_ELEMENTS (focus); i++)
    g_assert_cmpint (lookup (scene, focus[i])->role, ==, ATLAS_MAP_ROLE_FOCUS);
  g_assert_cmpstr (lookup (scene, "XK")->label, ==, "Kosovo*");
  g_assert_cmpstr (lookup (scene, "BA")->label, ==, "Bosnia and Herzegovina");
  /* What the document does not name, ICU does. */
  g_assert_cmpint (lookup (scene, "IT")->role, ==, ATLAS_MAP_ROLE_CONTEXT);
  g_assert_cmpstr (lookup (scene, "IT")->label, ==, "Italy");
  g_assert_cmpuint (atlas_map_scene_get_n_places (scene), ==, 249);
}

static void
test_briefing_language (void)
{
  g_autoptr (AtlasMapScene) scene = load_scene ("sr");

  g_assert_cmpstr (lookup (scene, "BA")->label, ==, "Босна и Херцеговина");
  g_assert_cmpstr (lookup (scene, "IT")->label, ==, "Италија");
  g_assert_cmpstr (atlas_map_scene_get_sea (scene, 0)->label, ==, "Јадранско море");
  g_assert_cmpstr (atlas_map_scene_get_language (scene), ==, "sr");
}

/* Visits stand for the capitals that they went to, and come first. */
static void
test_briefing_pins (void)
{
  g_autoptr (AtlasMapScene) scene = load_scene ("en");
  guint n_visits = 0, n_capitals = 0;

  for (guint i = 0; i < atlas_map_scene_get_n_pins (scene); i++)
    {
      const AtlasMapPin *pin = atlas_map_scene_get_pin (scene, i);

      if (pin->kind == ATLAS_MAP_PIN_VISIT)
        {
          g_assert_cmpuint (n_capitals, ==, 0);
          n_visits++;
        }
      else
        n_capitals++;
    }
  g_assert_cmpuint (n_visits, ==, 2);
  g_assert_cmpuint (n_capitals, ==, 4);
  g_assert_cmpstr (atlas_map_scene_get_pin (scene, 0)->label, ==, "Sarajevo, 10 March");
  g_assert_cmpstr (atlas_map_scene_get_pin (scene, 1)->label, ==, "Pristina, 11 March");
}

static void
test_briefing_notes (void)
{
  g_autoptr (AtlasMapScene) scene = load_scene ("en");
  const char *const *notes = atlas_map_scene_get_notes (scene);

  g_assert_cmpuint (g_strv_length ((char **) notes), ==, 1);
  g_assert_true (g_str_has_prefix (notes[0], "* This designation is without prejudice"));
  g_assert_cmpstr (atlas_map_scene_get_attribution (scene), ==, "Natural Earth");
}

/* Neighbours of the focus differ. */
static void
test_fills (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapSceneBuilder) builder = atlas_map_scene_builder_new (geometry);
  g_autoptr (AtlasMapScene) scene = NULL;
  static const char *const codes[] = { "DE", "FR", "PL", "CZ", "AT", "CH", "BE", "NL",
                                       "LU", "DK", "IT", "SI", "HU", "SK", "LI" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    atlas_map_scene_builder_add_place (builder, codes[i], codes[i], NULL, ATLAS_MAP_ROLE_FOCUS);
  scene = atlas_map_scene_builder_end (builder);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const AtlasMapPlace *place = lookup (scene, codes[i]);
      guint n_neighbors;
      const guint16 *neighbors =
          atlas_geometry_get_neighbors (geometry, place->region, &n_neighbors);

      for (guint k = 0; k < n_neighbors; k++)
        {
          const AtlasMapPlace *other = atlas_map_scene_lookup_place (scene, neighbors[k]);

          if (other != NULL)
            g_assert_cmpuint (place->fill, !=, other->fill);
        }
    }
}

static void
test_boundaries (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapSceneBuilder) builder = atlas_map_scene_builder_new (geometry);
  g_autoptr (AtlasMapScene) scene = NULL;
  int rs = atlas_geometry_lookup (geometry, "RS"), xk = atlas_geometry_lookup (geometry, "XK");
  int ba = atlas_geometry_lookup (geometry, "BA");

  atlas_map_scene_builder_add_boundary (builder, "XK", "RS", ATLAS_BOUNDARY_STYLE_NORMAL);
  atlas_map_scene_builder_add_boundary (builder, "BA", "RS", ATLAS_BOUNDARY_STYLE_DISPUTED);
  atlas_map_scene_builder_add_boundary (builder, "ZZ", "RS", ATLAS_BOUNDARY_STYLE_DISPUTED);
  scene = atlas_map_scene_builder_end (builder);
  g_assert_false (atlas_map_scene_is_disputed (scene, rs, xk, TRUE));
  g_assert_true (atlas_map_scene_is_disputed (scene, rs, ba, FALSE));
  g_assert_true (atlas_map_scene_is_disputed (scene, ba, rs, FALSE));
  g_assert_true (atlas_map_scene_is_disputed (scene, ba, xk, TRUE));
  g_assert_false (atlas_map_scene_is_disputed (scene, ba, xk, FALSE));
}

/* From another point of view nothing is disputed, and a note says so. */
static void
test_all_lines (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasBriefing) briefing = load_briefing ();
  g_autoptr (AtlasMapScene) own = load_scene ("en");
  g_autoptr (AtlasMapScene) lines = atlas_map_scene_new_for_briefing (
      geometry, briefing, "en", NULL, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  int rs = atlas_geometry_lookup (geometry, "RS"), xk = atlas_geometry_lookup (geometry, "XK");
  guint n_own = g_strv_length ((char **) atlas_map_scene_get_notes (own));

  g_assert_cmpint (atlas_map_scene_get_boundaries (own), ==, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  g_assert_true (atlas_map_scene_is_disputed (own, rs, xk, FALSE));
  g_assert_true (atlas_map_scene_has_disputed (own));
  g_assert_cmpint (atlas_map_scene_get_boundaries (lines), ==, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  g_assert_false (atlas_map_scene_is_disputed (lines, rs, xk, FALSE));
  g_assert_false (atlas_map_scene_is_disputed (lines, rs, xk, TRUE));
  g_assert_false (atlas_map_scene_has_disputed (lines));
  g_assert_cmpuint (g_strv_length ((char **) atlas_map_scene_get_notes (lines)), ==, n_own + 1);
  g_assert_cmpstr (atlas_map_scene_get_notes (lines)[n_own], ==,
                   "All boundaries are drawn as lines, whatever their status.");
}

/* What the map's own data say of a boundary of the focus needs a legend too, unless the
 * document says otherwise. */
static void
test_has_disputed (void)
{
  static const struct
  {
    const char *focus;
    gboolean    is_settled;
    gboolean    expected;
  } cases[] = {
    { "IT", FALSE, FALSE },
    { "XK", FALSE, TRUE },
    { "RS", FALSE, TRUE },
    { "RS", TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasMapSceneBuilder) builder =
          atlas_map_scene_builder_new (atlas_geometry_get_default ());
      g_autoptr (AtlasMapScene) scene = NULL;

      atlas_map_scene_builder_add_place (builder, cases[i].focus, "Focus", NULL,
                                         ATLAS_MAP_ROLE_FOCUS);
      if (cases[i].is_settled)
        atlas_map_scene_builder_add_boundary (builder, "RS", "XK", ATLAS_BOUNDARY_STYLE_NORMAL);
      scene = atlas_map_scene_builder_end (builder);
      g_assert_cmpint (atlas_map_scene_has_disputed (scene), ==, cases[i].expected);
    }
}

static void
test_groups (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasBriefing) briefing = load_briefing ();
  g_autoptr (AtlasClassification) groups =
      atlas_briefing_classify (briefing, "nato-eu", ATLAS_KIND_VISIT, "en");
  g_autoptr (AtlasMapScene) plain = load_scene ("en");
  g_autoptr (AtlasMapScene) scene = atlas_map_scene_new_for_briefing (
      geometry, briefing, "en", groups, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);

  g_assert_null (atlas_map_scene_get_classification (plain));
  g_assert_null (lookup (plain, "AL")->group);
  g_assert_true (atlas_map_scene_get_classification (scene) == groups);
  g_assert_cmpstr (lookup (scene, "AL")->group->label, ==, "Ally, EU candidate");
  g_assert_cmpstr (lookup (scene, "HR")->group->label, ==, "Ally and EU member");
  g_assert_cmpint (lookup (scene, "HR")->role, ==, ATLAS_MAP_ROLE_CONTEXT);
  g_assert_null (lookup (scene, "UA")->group);
  for (guint i = 0; i < atlas_map_scene_get_n_places (scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (scene, i);
      int group = atlas_classification_lookup_place (groups, place->code);

      g_assert_true (place->group == (group != ATLAS_NO_GROUP
                                          ? atlas_classification_get_group (groups, group)
                                          : NULL));
    }
}

/* Unknown and doubled places are no reason to stumble, nor is an empty document. */
static void
test_odd (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapSceneBuilder) builder = atlas_map_scene_builder_new (geometry);
  g_autoptr (AtlasMapSceneBuilder) unused = atlas_map_scene_builder_new (geometry);
  g_autoptr (AtlasMapScene) scene = NULL;
  AtlasProjection projection;
  AtlasBounds bounds;

  atlas_map_scene_builder_add_place (builder, "ZZ", "Nowhere", NULL, ATLAS_MAP_ROLE_CONTEXT);
  atlas_map_scene_builder_add_place (builder, "RS", "Serbia", NULL, ATLAS_MAP_ROLE_CONTEXT);
  atlas_map_scene_builder_add_place (builder, "RS", "Again", NULL, ATLAS_MAP_ROLE_FOCUS);
  atlas_map_scene_builder_add_pin (unused, "ZZ", 0.0, 0.0, "Nowhere", NULL, ATLAS_MAP_PIN_VISIT);
  scene = atlas_map_scene_builder_end (builder);
  g_assert_cmpuint (atlas_map_scene_get_n_places (scene), ==, 1);
  g_assert_cmpstr (lookup (scene, "RS")->label, ==, "Serbia");
  atlas_map_scene_get_bounds (scene, &bounds);
  g_assert_cmpfloat (bounds.east - bounds.west, ==, 360.0);
  atlas_map_scene_get_projection (scene, &projection);
  g_assert_cmpint (projection.kind, ==, ATLAS_PROJECTION_EQUAL_EARTH);
}

/* Each sea has a name in each of the languages, and a line at sea. */
static void
test_seas (void)
{
  static const char *const languages[] = { "en", "bs",  "hr", "sr", "sr-Latn",
                                           "sq", "mk",  "de", "fr", "cnr" };
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  const AtlasSeaName *seas;
  guint n_seas;

  seas = atlas_map_seas_get (&n_seas);
  g_assert_cmpuint (n_seas, >, 20);
  for (guint i = 0; i < n_seas; i++)
    {
      double middle[2] = { (seas[i].from[0] + seas[i].to[0]) / 2.0,
                           (seas[i].from[1] + seas[i].to[1]) / 2.0 };

      g_test_message ("%s", atlas_text_get (seas[i].name, "en"));
      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        {
          const char *found;

          atlas_text_get_with_language (seas[i].name, languages[k], &found);
          g_assert_cmpstr (found, ==, languages[k]);
        }
      g_assert_cmpint (atlas_geometry_hit (geometry, middle[0], middle[1]), ==, ATLAS_NO_REGION);
      g_assert_cmpfloat (seas[i].from[0], <, seas[i].to[0]);
    }
}

/* What a picture says of itself, in the language of the content. */
static void
test_briefing_title (void)
{
  g_autoptr (AtlasMapScene) english = load_scene ("en");
  g_autoptr (AtlasMapScene) bosnian = load_scene ("bs");

  g_assert_cmpstr (atlas_map_scene_get_title (english), ==, "NATO and the Western Balkans");
  g_assert_cmpstr (atlas_map_scene_get_date (english), ==, "as of 11 March 2025");
  g_assert_nonnull (strstr (atlas_map_scene_get_date (bosnian), "2025"));
}

/* One place stands out, on a map that is laid and framed as before. */
static void
test_for_place (void)
{
  g_autoptr (AtlasBriefing) briefing = load_briefing ();
  g_autoptr (AtlasMapScene) all = load_scene ("en");
  g_autoptr (AtlasMapScene) only = atlas_map_scene_new_for_place (
    atlas_geometry_get_default (), briefing, "en", NULL, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT, "XK");
  AtlasProjection projection_all, projection_only;
  AtlasBounds bounds_all, bounds_only;

  g_assert_cmpint (lookup (only, "XK")->role, ==, ATLAS_MAP_ROLE_FOCUS);
  g_assert_cmpint (lookup (only, "RS")->role, ==, ATLAS_MAP_ROLE_CONTEXT);
  g_assert_cmpuint (lookup (only, "XK")->fill, ==, lookup (all, "XK")->fill);
  g_assert_true (atlas_map_scene_has_disputed (only));
  g_assert_cmpuint (atlas_map_scene_get_n_pins (only), ==, 1);
  g_assert_cmpstr (atlas_map_scene_get_pin (only, 0)->code, ==, "XK");

  atlas_map_scene_get_projection (all, &projection_all);
  atlas_map_scene_get_projection (only, &projection_only);
  g_assert_true (atlas_projection_equal (&projection_all, &projection_only));
  atlas_map_scene_get_bounds (all, &bounds_all);
  atlas_map_scene_get_bounds (only, &bounds_only);
  g_assert_cmpmem (&bounds_all, sizeof bounds_all, &bounds_only, sizeof bounds_only);
}

static gboolean is_looked_at_late = FALSE;

/* Runs when the process ends, after those destructors that have no number. */
__attribute__ ((destructor (101))) static void
look_late (void)
{
  guint n_seas;

  if (!is_looked_at_late)
    return;
  g_assert_nonnull (atlas_map_seas_get (&n_seas));
  g_assert_cmpuint (n_seas, >, 0);
}

/* A thread that makes a map may be at work still while the process ends. */
static void
test_at_exit (void)
{
  if (g_test_subprocess ())
    {
      is_looked_at_late = TRUE;
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-scene/briefing/places", test_briefing_places);
  g_test_add_func ("/map-scene/briefing/language", test_briefing_language);
  g_test_add_func ("/map-scene/briefing/pins", test_briefing_pins);
  g_test_add_func ("/map-scene/briefing/notes", test_briefing_notes);
  g_test_add_func ("/map-scene/briefing/title", test_briefing_title);
  g_test_add_func ("/map-scene/for-place", test_for_place);
  g_test_add_func ("/map-scene/fills", test_fills);
  g_test_add_func ("/map-scene/boundaries", test_boundaries);
  g_test_add_func ("/map-scene/all-lines", test_all_lines);
  g_test_add_func ("/map-scene/has-disputed", test_has_disputed);
  g_test_add_func ("/map-scene/groups", test_groups);
  g_test_add_func ("/map-scene/odd", test_odd);
  g_test_add_func ("/map-scene/seas", test_seas);
  g_test_add_func ("/map-scene/at-exit", test_at_exit);

  return g_test_run ();
}
