/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-scene-private.h"

#include <string.h>

#include "atlas-map-seas-private.h"

struct _AtlasMapSceneBuilder
{
  AtlasGeometry      *geometry;
  AtlasMapScene      *scene;
  GStrvBuilder       *notes;
  GPtrArray          *note_languages; /* of char, %NULL for that of the scene */
  int                 only; /* the one place that stands out, or ATLAS_NO_REGION */
  gboolean            has_bounds;
  gboolean            has_projection;
  AtlasProjectionKind projection;
};

static void
place_clear (AtlasMapPlace *place)
{
  g_clear_pointer (&place->code, g_free);
  g_clear_pointer (&place->label, g_free);
}

static void
pin_clear (AtlasMapPin *pin)
{
  g_clear_pointer (&pin->code, g_free);
  g_clear_pointer (&pin->label, g_free);
}

static void
sea_clear (AtlasMapSea *sea)
{
  g_clear_pointer (&sea->label, g_free);
}

static GArray *
make_array (gsize          size,
            GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);
  return array;
}

/**
 * atlas_map_scene_builder_new:
 * @geometry: the geometry that the scene is for
 *
 * Begins a scene without places, pins or names.
 *
 * Returns: (transfer full): the builder
 */
AtlasMapSceneBuilder *
atlas_map_scene_builder_new (AtlasGeometry *geometry)
{
  AtlasMapSceneBuilder *self;

  g_return_val_if_fail (geometry != NULL, NULL);

  self = g_new0 (AtlasMapSceneBuilder, 1);
  self->geometry = atlas_geometry_ref (geometry);
  self->scene = g_atomic_rc_box_new0 (AtlasMapScene);
  self->scene->places = make_array (sizeof (AtlasMapPlace), (GDestroyNotify) place_clear);
  self->scene->place_of = g_hash_table_new (NULL, NULL);
  self->scene->pins = make_array (sizeof (AtlasMapPin), (GDestroyNotify) pin_clear);
  self->scene->seas = make_array (sizeof (AtlasMapSea), (GDestroyNotify) sea_clear);
  self->scene->rules = make_array (sizeof (AtlasBoundaryRule), NULL);
  self->notes = g_strv_builder_new ();
  self->note_languages = g_ptr_array_new_with_free_func (g_free);
  self->scene->language = g_strdup ("en");
  self->only = ATLAS_NO_REGION;
  return self;
}

/**
 * atlas_map_scene_builder_free:
 * @self: (transfer full): a builder
 *
 * Drops a builder, and its scene if it was not ended.
 */
void
atlas_map_scene_builder_free (AtlasMapSceneBuilder *self)
{
  g_clear_pointer (&self->geometry, atlas_geometry_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_clear_pointer (&self->notes, g_strv_builder_unref);
  g_clear_pointer (&self->note_languages, g_ptr_array_unref);
  g_free (self);
}

/**
 * atlas_map_scene_builder_set_language:
 * @self: a builder
 * @language: a BCP 47 tag
 *
 * Sets the language that labels are in. It picks the names of seas, and the
 * shapes of letters that differ between languages.
 */
void
atlas_map_scene_builder_set_language (AtlasMapSceneBuilder *self,
                                      const char           *language)
{
  g_return_if_fail (self != NULL && language != NULL);

  g_free (self->scene->language);
  self->scene->language = g_strdup (language);
}

/**
 * atlas_map_scene_builder_set_bounds:
 * @self: a builder
 * @bounds: a box of degrees
 *
 * Sets what the map shows to begin with. Without this it is the focus places.
 */
void
atlas_map_scene_builder_set_bounds (AtlasMapSceneBuilder *self,
                                    const AtlasBounds    *bounds)
{
  g_return_if_fail (self != NULL && bounds != NULL);

  self->scene->bounds = *bounds;
  self->has_bounds = TRUE;
}

/**
 * atlas_map_scene_builder_set_projection:
 * @self: a builder
 * @kind: a projection
 *
 * Sets the projection. Without this the size of the bounds decides.
 */
void
atlas_map_scene_builder_set_projection (AtlasMapSceneBuilder *self,
                                        AtlasProjectionKind   kind)
{
  g_return_if_fail (self != NULL);

  self->projection = kind;
  self->has_projection = TRUE;
}

/**
 * atlas_map_scene_builder_set_boundaries:
 * @self: a builder
 * @boundaries: a point of view
 *
 * Sets from whose point of view boundaries are drawn.
 */
void
atlas_map_scene_builder_set_boundaries (AtlasMapSceneBuilder *self,
                                        AtlasBoundaryView     boundaries)
{
  g_return_if_fail (self != NULL);

  self->scene->boundaries = boundaries;
}

/**
 * atlas_map_scene_builder_set_classification:
 * @self: a builder
 * @classification: (nullable): a classification
 *
 * Colours the places by the groups that they are in.
 */
void
atlas_map_scene_builder_set_classification (AtlasMapSceneBuilder *self,
                                            AtlasClassification  *classification)
{
  g_return_if_fail (self != NULL);

  if (classification != NULL)
    atlas_classification_ref (classification);
  g_clear_pointer (&self->scene->classification, atlas_classification_unref);
  self->scene->classification = classification;
}

/**
 * atlas_map_scene_builder_set_attribution:
 * @self: a builder
 * @text: what stands at the foot for whoever made the map
 *
 * Sets the attribution.
 */
void
atlas_map_scene_builder_set_attribution (AtlasMapSceneBuilder *self,
                                         const char           *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_free (self->scene->attribution);
  self->scene->attribution = g_strdup (text);
}

/**
 * atlas_map_scene_builder_set_title:
 * @self: a builder
 * @title: (nullable): what a map is called that stands alone
 * @language: (nullable): the BCP 47 tag of the language that the title is in, if that
 *   isn't the one of the map
 * @date: (nullable): as of when it is, in words
 *
 * Sets the head of a map.
 */
void
atlas_map_scene_builder_set_title (AtlasMapSceneBuilder *self,
                                   const char           *title,
                                   const char           *language,
                                   const char           *date)
{
  g_return_if_fail (self != NULL);

  g_free (self->scene->title);
  g_free (self->scene->date);
  self->scene->title = g_strdup (title);
  self->scene->title_language = g_intern_string (language);
  self->scene->date = g_strdup (date);
}

/**
 * atlas_map_scene_builder_set_only:
 * @self: a builder
 * @code: the code of a focus place
 *
 * Lets one place stand out from the others of the focus, which become context. Region
 * and projection stay those of all of them.
 */
void
atlas_map_scene_builder_set_only (AtlasMapSceneBuilder *self,
                                  const char           *code)
{
  g_return_if_fail (self != NULL && code != NULL);

  self->only = atlas_geometry_lookup (self->geometry, code);
}

/**
 * atlas_map_scene_builder_add_place:
 * @self: a builder
 * @code: the code of a place
 * @label: what is written on it
 * @language: (nullable): the BCP 47 tag of the language that it is in, if that isn't
 *   the one of the map
 * @role: focus or context
 *
 * Adds a place. One that is not on the map, or there already, is passed over.
 */
void
atlas_map_scene_builder_add_place (AtlasMapSceneBuilder *self,
                                   const char           *code,
                                   const char           *label,
                                   const char           *language,
                                   AtlasMapRole          role)
{
  AtlasMapPlace place = { .role = role, .is_listed = role == ATLAS_MAP_ROLE_FOCUS };
  gpointer key;

  g_return_if_fail (self != NULL && code != NULL && label != NULL);

  place.region = atlas_geometry_lookup (self->geometry, code);
  key = GINT_TO_POINTER (place.region + 1);
  if (place.region == ATLAS_NO_REGION || g_hash_table_contains (self->scene->place_of, key))
    return;
  place.code = g_strdup (code);
  place.label = g_strdup (label);
  place.foreign = (AtlasForeign) { { 0, strlen (label) }, g_intern_string (language) };
  g_array_append_val (self->scene->places, place);
  g_hash_table_insert (self->scene->place_of, key, GUINT_TO_POINTER (self->scene->places->len));
}

/**
 * atlas_map_scene_builder_list_place:
 * @self: a builder
 * @code: the code of a place that has been added
 *
 * Says that a place has to be seen and found, however small it is. Focus places
 * are such from the start.
 */
void
atlas_map_scene_builder_list_place (AtlasMapSceneBuilder *self,
                                    const char           *code)
{
  int region;
  guint found;

  g_return_if_fail (self != NULL && code != NULL);

  region = atlas_geometry_lookup (self->geometry, code);
  found = GPOINTER_TO_UINT (
      g_hash_table_lookup (self->scene->place_of, GINT_TO_POINTER (region + 1)));
  if (found > 0)
    g_array_index (self->scene->places, AtlasMapPlace, found - 1).is_listed = TRUE;
}

/**
 * atlas_map_scene_builder_add_pin:
 * @self: a builder
 * @code: the code of the place that it belongs to
 * @longitude: where it stands, in degrees
 * @latitude: where it stands, in degrees
 * @label: what is written beside it
 * @foreign: (nullable): the part of that which is in another language than the map
 * @kind: what it stands for
 *
 * Adds a pin. The ones added first are labelled first.
 */
void
atlas_map_scene_builder_add_pin (AtlasMapSceneBuilder *self,
                                 const char           *code,
                                 double                longitude,
                                 double                latitude,
                                 const char           *label,
                                 const AtlasForeign   *foreign,
                                 AtlasMapPinKind       kind)
{
  AtlasMapPin pin = { .longitude = longitude, .latitude = latitude, .kind = kind };

  g_return_if_fail (self != NULL && code != NULL && label != NULL);

  pin.code = g_strdup (code);
  pin.label = g_strdup (label);
  if (foreign != NULL)
    pin.foreign = (AtlasForeign) { foreign->span, g_intern_string (foreign->language) };
  g_array_append_val (self->scene->pins, pin);
}

/**
 * atlas_map_scene_builder_add_boundary:
 * @self: a builder
 * @code_a: the code of a place
 * @code_b: the code of another place
 * @style: how the boundary between them is drawn
 *
 * Sets the style of a boundary, whatever the map itself says of it.
 */
void
atlas_map_scene_builder_add_boundary (AtlasMapSceneBuilder *self,
                                      const char           *code_a,
                                      const char           *code_b,
                                      AtlasBoundaryStyle    style)
{
  AtlasBoundaryRule rule = { .style = style };

  g_return_if_fail (self != NULL && code_a != NULL && code_b != NULL);

  rule.region_a = atlas_geometry_lookup (self->geometry, code_a);
  rule.region_b = atlas_geometry_lookup (self->geometry, code_b);
  if (rule.region_a != ATLAS_NO_REGION && rule.region_b != ATLAS_NO_REGION)
    g_array_append_val (self->scene->rules, rule);
}

/**
 * atlas_map_scene_builder_add_seas:
 * @self: a builder
 *
 * Adds the names of all seas, in the language that has been set.
 */
void
atlas_map_scene_builder_add_seas (AtlasMapSceneBuilder *self)
{
  const AtlasSeaName *names;
  guint n_names;

  g_return_if_fail (self != NULL);

  names = atlas_map_seas_get (&n_names);
  for (guint i = 0; i < n_names; i++)
    {
      AtlasMapSea sea;

      sea.label = g_strdup (atlas_text_get (names[i].name, self->scene->language));
      memcpy (sea.from, names[i].from, sizeof sea.from);
      memcpy (sea.to, names[i].to, sizeof sea.to);
      g_array_append_val (self->scene->seas, sea);
    }
}

/**
 * atlas_map_scene_builder_add_note:
 * @self: a builder
 * @text: a footnote, with its mark
 * @language: (nullable): the BCP 47 tag of the language that it is in, if that isn't
 *   the one of the map
 *
 * Adds a note to the foot of the map.
 */
void
atlas_map_scene_builder_add_note (AtlasMapSceneBuilder *self,
                                  const char           *text,
                                  const char           *language)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_strv_builder_add (self->notes, text);
  g_ptr_array_add (self->note_languages, g_strdup (language));
}

/* The language of the map may be set after its notes. */
static GStrv
end_note_languages (AtlasMapSceneBuilder *self)
{
  for (guint i = 0; i < self->note_languages->len; i++)
    if (self->note_languages->pdata[i] == NULL)
      self->note_languages->pdata[i] = g_strdup (self->scene->language);
  g_ptr_array_add (self->note_languages, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&self->note_languages), FALSE);
}

static gboolean
neighbor_has_fill (AtlasMapSceneBuilder *self,
                   const AtlasMapPlace  *place,
                   guint                 n_done,
                   guint                 fill)
{
  guint n_neighbors;
  const guint16 *neighbors =
      atlas_geometry_get_neighbors (self->geometry, place->region, &n_neighbors);

  for (guint i = 0; i < n_neighbors; i++)
    {
      const AtlasMapPlace *other = atlas_map_scene_lookup_place (self->scene, neighbors[i]);

      if (other != NULL && other->role == ATLAS_MAP_ROLE_FOCUS && other->fill == fill &&
          (guint) (other - (AtlasMapPlace *) self->scene->places->data) < n_done)
        return TRUE;
    }
  return FALSE;
}

/* Every focus place takes the next fill that no neighbour has. */
static void
choose_fills (AtlasMapSceneBuilder *self)
{
  guint next = 0;

  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlasMapPlace *place = &g_array_index (self->scene->places, AtlasMapPlace, i);
      guint tries = 0;

      if (place->role != ATLAS_MAP_ROLE_FOCUS)
        continue;
      while (tries < ATLAS_MAP_N_FILLS &&
             neighbor_has_fill (self, place, i, (next + tries) % ATLAS_MAP_N_FILLS))
        tries++;
      place->fill = (next + tries) % ATLAS_MAP_N_FILLS;
      next++;
    }
}

static void
find_groups (AtlasMapScene *scene)
{
  for (guint i = 0; scene->classification != NULL && i < scene->places->len; i++)
    {
      AtlasMapPlace *place = &g_array_index (scene->places, AtlasMapPlace, i);
      int group = atlas_classification_lookup_place (scene->classification, place->code);

      if (group != ATLAS_NO_GROUP)
        place->group = atlas_classification_get_group (scene->classification, group);
    }
}

/* Whether the map itself marks a line between two regions as disputed, and nothing
 * says otherwise. */
static gboolean
is_disputed_by_default (AtlasMapSceneBuilder *self,
                        int                   a,
                        int                   b)
{
  g_autoptr (GArray) arcs = atlas_geometry_dup_boundary (self->geometry, a, b);

  for (guint i = 0; i < arcs->len; i++)
    if (atlas_map_scene_is_disputed (
            self->scene, a, b,
            atlas_geometry_is_disputed (self->geometry, g_array_index (arcs, guint, i))))
      return TRUE;
  return FALSE;
}

static gboolean
has_disputed (AtlasMapSceneBuilder *self)
{
  const AtlasMapScene *scene = self->scene;

  if (scene->boundaries == ATLAS_BOUNDARY_VIEW_ALL_LINES)
    return FALSE;
  for (guint i = 0; i < scene->rules->len; i++)
    if (g_array_index (scene->rules, AtlasBoundaryRule, i).style == ATLAS_BOUNDARY_STYLE_DISPUTED)
      return TRUE;
  for (guint i = 0; i < scene->places->len; i++)
    {
      const AtlasMapPlace *place = &g_array_index (scene->places, AtlasMapPlace, i);
      const guint16 *neighbors;
      guint n_neighbors;

      if (place->role != ATLAS_MAP_ROLE_FOCUS)
        continue;
      neighbors = atlas_geometry_get_neighbors (self->geometry, place->region, &n_neighbors);
      for (guint k = 0; k < n_neighbors; k++)
        if (is_disputed_by_default (self, place->region, neighbors[k]))
          return TRUE;
    }
  return FALSE;
}

static void
add_bounds (AtlasBounds       *bounds,
            const AtlasBounds *other)
{
  bounds->west = MIN (bounds->west, other->west);
  bounds->south = MIN (bounds->south, other->south);
  bounds->east = MAX (bounds->east, other->east);
  bounds->north = MAX (bounds->north, other->north);
}

static void
measure_focus (AtlasMapSceneBuilder *self)
{
  AtlasBounds bounds = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  const AtlasBounds world = { -169.0, -60.0, 191.0, 84.0 };

  for (guint i = 0; i < self->scene->places->len; i++)
    {
      const AtlasMapPlace *place = &g_array_index (self->scene->places, AtlasMapPlace, i);
      AtlasBounds home;

      if (place->role != ATLAS_MAP_ROLE_FOCUS)
        continue;
      atlas_geometry_get_home_bounds (self->geometry, place->region, &home);
      add_bounds (&bounds, &home);
    }
  self->scene->focus_bounds = bounds.west <= bounds.east ? bounds : world;
}

/* All but one place of the focus step back, with their pins. */
static void
single_out (AtlasMapSceneBuilder *self)
{
  AtlasMapScene *scene = self->scene;

  for (guint i = 0; i < scene->places->len; i++)
    {
      AtlasMapPlace *place = &g_array_index (scene->places, AtlasMapPlace, i);

      place->role = place->region == self->only ? ATLAS_MAP_ROLE_FOCUS : ATLAS_MAP_ROLE_CONTEXT;
    }
  for (guint i = scene->pins->len; i-- > 0;)
    if (atlas_geometry_lookup (self->geometry,
                               g_array_index (scene->pins, AtlasMapPin, i).code) != self->only)
      g_array_remove_index (scene->pins, i);
}

/**
 * atlas_map_scene_builder_end:
 * @self: a builder, which is empty afterwards and only good for being freed
 *
 * Ends a scene.
 *
 * Returns: (transfer full): the scene
 */
AtlasMapScene *
atlas_map_scene_builder_end (AtlasMapSceneBuilder *self)
{
  AtlasMapScene *scene;

  g_return_val_if_fail (self != NULL && self->scene != NULL, NULL);

  scene = self->scene;
  choose_fills (self);
  find_groups (scene);
  scene->has_disputed = has_disputed (self);
  measure_focus (self);
  if (!self->has_bounds)
    scene->bounds = scene->focus_bounds;
  if (self->has_projection)
    atlas_projection_init (&scene->projection, self->projection, &scene->bounds);
  else
    atlas_projection_init_by_size (&scene->projection, &scene->bounds);
  if (self->only != ATLAS_NO_REGION)
    single_out (self);
  scene->notes = g_strv_builder_end (self->notes);
  scene->note_languages = end_note_languages (self);
  self->scene = NULL;
  return scene;
}
