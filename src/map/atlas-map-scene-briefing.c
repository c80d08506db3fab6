/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-scene.h"

#include "atlas-language.h"
#include "atlas-words.h"

/* What a document says, as a map. */

#define ATTRIBUTION "Natural Earth"

/* The name of a place as the document has it, or else as ICU has it. */
static char *
name_place (AtlasBriefing *briefing,
            const char    *code,
            const char    *language)
{
  char *name;

  if (atlas_briefing_lookup_place (briefing, code) != NULL)
    return atlas_briefing_format_place (briefing, code, language);
  name = atlas_language_dup_country_name (language, code);
  return name != NULL ? name : g_strdup (code);
}

/* The language of that name, if it isn't the one that was asked for. */
static const char *
get_name_language (AtlasBriefing *briefing,
                   const char    *code,
                   const char    *language)
{
  AtlasPlace *place = atlas_briefing_lookup_place (briefing, code);

  return place != NULL ? atlas_briefing_get_fallback (briefing, atlas_place_get_name (place),
                                                      language)
                       : NULL;
}

static void
add_focus (AtlasMapSceneBuilder *builder,
           AtlasBriefing        *briefing,
           const char           *language)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);

  for (guint i = 0; focus != NULL && focus[i] != NULL; i++)
    {
      g_autofree char *label = name_place (briefing, focus[i], language);

      atlas_map_scene_builder_add_place (builder, focus[i], label,
                                         get_name_language (briefing, focus[i], language),
                                         ATLAS_MAP_ROLE_FOCUS);
    }
}

/* Everything around the focus is named too. */
static void
add_context (AtlasMapSceneBuilder *builder,
             AtlasGeometry        *geometry,
             AtlasBriefing        *briefing,
             const char           *language)
{
  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    {
      const char *code = atlas_geometry_get_code (geometry, (int) i);
      g_autofree char *label = NULL;

      if (code == NULL)
        continue;
      label = name_place (briefing, code, language);
      atlas_map_scene_builder_add_place (builder, code, label,
                                         get_name_language (briefing, code, language),
                                         ATLAS_MAP_ROLE_CONTEXT);
      if (atlas_briefing_lookup_place (briefing, code) != NULL)
        atlas_map_scene_builder_list_place (builder, code);
    }
}

/* The visits to a place, as the dates of its pin; %NULL where there was none. */
static char *
format_visits (AtlasBriefing *briefing,
               const char    *code,
               const char    *language)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  AtlasDate as_of = atlas_briefing_get_as_of (briefing);
  guint first, n_visits;

  atlas_briefing_get_kind_range (briefing, ATLAS_KIND_VISIT, &first, &n_visits);
  for (guint i = first; i < first + n_visits; i++)
    {
      AtlasEntry *visit = atlas_briefing_get_entry (briefing, i);
      const char *const *places = atlas_entry_get_places (visit);

      if (places == NULL || !g_strv_contains (places, code))
        continue;
      g_ptr_array_add (dates, atlas_date_format_in_year (atlas_entry_get_start (visit), as_of,
                                                         language));
    }
  if (dates->len == 0)
    return NULL;
  g_ptr_array_add (dates, NULL);
  return atlas_language_enumerate (language, NULL, (const char *const *) dates->pdata, NULL);
}

static void
add_pin (AtlasMapSceneBuilder *builder,
         AtlasBriefing        *briefing,
         AtlasPlace           *place,
         const char           *language,
         gboolean              visited)
{
  const char *code = atlas_place_get_code (place);
  double longitude, latitude;
  const AtlasText *capital = atlas_place_get_capital (place, &longitude, &latitude);
  g_autofree char *dates = NULL;
  g_autofree char *label = NULL;
  const char *items[3] = { NULL };
  AtlasSpan spans[2];
  AtlasForeign foreign;

  if (capital == NULL)
    return;
  dates = format_visits (briefing, code, language);
  if ((dates != NULL) != visited)
    return;
  items[0] = atlas_text_get (capital, language);
  items[1] = dates != NULL && *dates != '\0' ? dates : NULL;
  label = atlas_language_enumerate (language, NULL, items, spans);
  foreign = (AtlasForeign) { spans[0],
                             atlas_briefing_get_fallback (briefing, capital, language) };
  atlas_map_scene_builder_add_pin (builder, code, longitude, latitude, label, &foreign,
                                   visited ? ATLAS_MAP_PIN_VISIT : ATLAS_MAP_PIN_CAPITAL);
}

/* The capitals of focus places; a visit takes the place of a capital's own pin, and
 * its label goes first. */
static void
add_pins (AtlasMapSceneBuilder *builder,
          AtlasBriefing        *briefing,
          const char           *language)
{
  for (int visited = TRUE; visited >= FALSE; visited--)
    for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
      {
        AtlasPlace *place = atlas_briefing_get_place (briefing, i);

        if (visited || atlas_briefing_is_focus (briefing, atlas_place_get_code (place)))
          add_pin (builder, briefing, place, language, visited);
      }
}

static void
add_notes (AtlasMapSceneBuilder *builder,
           AtlasBriefing        *briefing,
           const char           *language)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *mark = atlas_place_get_mark (place);
      const char *id = atlas_place_get_footnote (place);
      AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
      const char *text, *found;
      g_autofree char *note = NULL;

      if (footnote == NULL || !g_hash_table_add (seen, (gpointer) id))
        continue;
      text = atlas_text_get_with_language (footnote->text, language, &found);
      note = g_strdup_printf ("%s %s", mark != NULL ? mark : "", text);
      atlas_map_scene_builder_add_note (builder, g_strstrip (note),
                                        found != NULL ? found
                                                      : atlas_briefing_get_language (briefing));
    }
}

/* The piece of the world that the document wants to be seen, and how it is laid flat. */
static void
set_view (AtlasMapSceneBuilder *builder,
          AtlasBriefing        *briefing)
{
  AtlasProjectionKind projection;
  double bounds[4];

  if (atlas_briefing_get_bounds (briefing, bounds))
    {
      AtlasBounds box = { bounds[0], bounds[1], bounds[2], bounds[3] };

      /* A document may write a box across the antimeridian from 170 to -170. */
      if (box.east < box.west)
        box.east += 360.0;
      atlas_map_scene_builder_set_bounds (builder, &box);
    }
  if (atlas_projection_kind_from_id (atlas_briefing_get_projection (briefing), &projection))
    atlas_map_scene_builder_set_projection (builder, projection);
}

static void
add_boundaries (AtlasMapSceneBuilder *builder,
                AtlasBriefing        *briefing)
{
  for (guint i = 0; i < atlas_briefing_get_n_boundaries (briefing); i++)
    {
      AtlasBoundary *boundary = atlas_briefing_get_boundary (briefing, i);

      atlas_map_scene_builder_add_boundary (builder, boundary->between[0], boundary->between[1],
                                            boundary->style);
    }
}

/* What a picture that leaves the program is of, and as of when. */
static void
set_title (AtlasMapSceneBuilder *builder,
           AtlasBriefing        *briefing,
           const char           *language)
{
  const AtlasText *title = atlas_briefing_get_title (briefing);
  AtlasDate as_of = atlas_briefing_get_as_of (briefing);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (atlas_date_is_set (as_of))
    {
      date = atlas_date_format (as_of, language);
      /* Translators: %s is a date, such as "11 March 2025" */
      words = g_strdup_printf (_("as of %s"), date);
    }
  atlas_map_scene_builder_set_title (
      builder, title != NULL ? atlas_text_get (title, language) : NULL,
      atlas_briefing_get_fallback (briefing, title, language), words);
}

/**
 * atlas_map_scene_new_for_briefing:
 * @geometry: a geometry
 * @briefing: a document
 * @language: the BCP 47 tag of the language that labels are to be in
 * @classification: (nullable): what colours the places
 * @boundaries: from whose point of view boundaries are drawn
 *
 * Makes a map of what a document says: its focus places and all around them, the
 * capitals of the former, the visits, its word on boundaries, the footnotes of its
 * marks, and the names of seas.
 *
 * Returns: (transfer full): the scene
 */
AtlasMapScene *
atlas_map_scene_new_for_briefing (AtlasGeometry       *geometry,
                                  AtlasBriefing       *briefing,
                                  const char          *language,
                                  AtlasClassification *classification,
                                  AtlasBoundaryView    boundaries)
{
  return atlas_map_scene_new_for_place (geometry, briefing, language, classification, boundaries,
                                        NULL);
}

/**
 * atlas_map_scene_new_for_place:
 * @geometry: a geometry
 * @briefing: a document
 * @language: the BCP 47 tag of the language that labels are to be in
 * @classification: (nullable): what colours the places
 * @boundaries: from whose point of view boundaries are drawn
 * @code: (nullable): the code of the one place that stands out, or %NULL for all
 *
 * Makes a map as atlas_map_scene_new_for_briefing() does, on which one place is the
 * focus and all others are around it.
 *
 * Returns: (transfer full): the scene
 */
AtlasMapScene *
atlas_map_scene_new_for_place (AtlasGeometry       *geometry,
                               AtlasBriefing       *briefing,
                               const char          *language,
                               AtlasClassification *classification,
                               AtlasBoundaryView    boundaries,
                               const char          *code)
{
  g_autoptr (AtlasMapSceneBuilder) builder = NULL;

  g_return_val_if_fail (geometry != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  builder = atlas_map_scene_builder_new (geometry);
  atlas_map_scene_builder_set_language (builder, language);
  atlas_map_scene_builder_set_attribution (builder, ATTRIBUTION);
  atlas_map_scene_builder_set_classification (builder, classification);
  atlas_map_scene_builder_set_boundaries (builder, boundaries);
  set_title (builder, briefing, language);
  if (code != NULL)
    atlas_map_scene_builder_set_only (builder, code);
  set_view (builder, briefing);
  add_focus (builder, briefing, language);
  add_context (builder, geometry, briefing, language);
  add_pins (builder, briefing, language);
  add_notes (builder, briefing, language);
  if (boundaries == ATLAS_BOUNDARY_VIEW_ALL_LINES)
    atlas_map_scene_builder_add_note (
        builder, _("All boundaries are drawn as lines, whatever their status."), NULL);
  atlas_map_scene_builder_add_seas (builder);
  add_boundaries (builder, briefing);

  return atlas_map_scene_builder_end (builder);
}
