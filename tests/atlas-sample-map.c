/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample-map.h"

const AtlasBounds atlas_sample_balkans = { 14.5, 39.2, 24.2, 46.6 };
const AtlasBounds atlas_sample_europe = { -12.0, 34.0, 45.0, 66.0 };
const AtlasBounds atlas_sample_world = { -169.0, -60.0, 191.0, 84.0 };

static void
add_focus (AtlasMapSceneBuilder *builder,
           gboolean              arabic)
{
  static const struct
  {
    const char *code;
    const char *name;
    const char *arabic;
  } focus[] = {
    { "BA", "Bosnia and Herzegovina", "البوسنة والهرسك" },
    { "XK", "Kosovo*", "كوسوفو*" },
    { "RS", "Serbia", "صربيا" },
    { "ME", "Montenegro", "الجبل الأسود" },
    { "AL", "Albania", "ألبانيا" },
    { "MK", "North Macedonia", "مقدونيا الشمالية" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (focus); i++)
    atlas_map_scene_builder_add_place (builder, focus[i].code,
                                       arabic ? focus[i].arabic : focus[i].name, NULL,
                                       ATLAS_MAP_ROLE_FOCUS);
}

/* What lies around is named by its code, so that no other release of ICU has other names,
 * and by markup, which is text like any other. */
static void
add_context (AtlasMapSceneBuilder *builder)
{
  static const char *const small[] = { "MC", "MT", "SM" };
  AtlasGeometry *geometry = atlas_geometry_get_default ();

  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    {
      const char *code = atlas_geometry_get_code (geometry, (int) i);
      g_autofree char *name = g_strdup_printf ("<b>%s & Co</b>", code != NULL ? code : "");

      if (code != NULL)
        atlas_map_scene_builder_add_place (builder, code, name, NULL, ATLAS_MAP_ROLE_CONTEXT);
    }
  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    atlas_map_scene_builder_list_place (builder, small[i]);
}

/* Makes a scene of six places, two visits and a capital. It depends on nothing that may
 * change, such as a bundled briefing. */
AtlasMapScene *
atlas_sample_map_new_scene (const AtlasBounds *bounds,
                            const char        *language)
{
  return atlas_sample_map_new_grouped (bounds, language, NULL);
}

/* Makes the same scene with the places in groups. */
AtlasMapScene *
atlas_sample_map_new_grouped (const AtlasBounds   *bounds,
                              const char          *language,
                              AtlasClassification *groups)
{
  gboolean arabic = g_str_equal (language, "ar");
  g_autoptr (AtlasMapSceneBuilder) builder =
      atlas_map_scene_builder_new (atlas_geometry_get_default ());

  atlas_map_scene_builder_set_language (builder, language);
  atlas_map_scene_builder_set_bounds (builder, bounds);
  atlas_map_scene_builder_set_attribution (builder, "Natural Earth");
  atlas_map_scene_builder_add_note (builder, arabic ? "* ملاحظة" : "* A note", NULL);
  atlas_map_scene_builder_add_boundary (builder, "RS", "XK", ATLAS_BOUNDARY_STYLE_DISPUTED);
  if (groups != NULL)
    atlas_map_scene_builder_set_classification (builder, groups);
  add_focus (builder, arabic);
  add_context (builder);
  atlas_map_scene_builder_add_pin (builder, "BA", 18.4131, 43.8563,
                                   arabic ? "سراييفو، 10 مارس" : "Sarajevo, 10 March", NULL,
                                   ATLAS_MAP_PIN_VISIT);
  atlas_map_scene_builder_add_pin (builder, "XK", 21.1655, 42.6629,
                                   arabic ? "بريشتينا، 11 مارس" : "Pristina, 11 March", NULL,
                                   ATLAS_MAP_PIN_VISIT);
  atlas_map_scene_builder_add_pin (builder, "ME", 19.2636, 42.4411,
                                   arabic ? "بودغوريتسا" : "Podgorica", NULL, ATLAS_MAP_PIN_CAPITAL);
  atlas_map_scene_builder_add_seas (builder);
  return atlas_map_scene_builder_end (builder);
}

/* Sets a map up that shows some bounds, as it would show those of a document. */
void
atlas_sample_map_init (AtlasSampleMap    *self,
                       AtlasMapScene     *scene,
                       const AtlasBounds *bounds,
                       double             width,
                       double             height)
{
  AtlasProjection projection;
  AtlasRectangle extents;

  self->scene = atlas_map_scene_ref (scene);
  atlas_map_scene_get_projection (scene, &projection);
  self->plane = atlas_plane_new (atlas_geometry_get_default (), &projection);
  self->frame = (AtlasMapFrame) { .width = width, .height = height };
  atlas_bounds_project (bounds, &projection, &extents);
  atlas_map_frame_fit (&self->frame, &extents, 16.0);
  atlas_map_palette_init (&self->palette, ATLAS_MAP_PRESET_LIGHT);
}

void
atlas_sample_map_clear (AtlasSampleMap *self)
{
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_clear_pointer (&self->plane, atlas_plane_unref);
}
