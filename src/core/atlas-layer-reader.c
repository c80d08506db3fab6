/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-layer-reader-private.h"

#include "atlas-json-text-private.h"
#include "atlas-words.h"

typedef struct
{
  AtlasReferences *references;
  GHashTable      *classified; /* the codes that have a class in this layer */
} LayerReader;

static void
report_second_class (AtlasJsonValue *value,
                     const char     *code)
{
  g_autofree char *quoted = atlas_json_quote (code);

  atlas_json_value_report (value,
                           _("the place %s is in another class of this layer already: remove it "
                             "from one of the two"),
                           quoted);
}

/* A place that is in the same class twice is read once, as in every list of codes. */
static GPtrArray *
read_places (LayerReader    *self,
             AtlasJsonValue *object)
{
  GPtrArray *codes = g_ptr_array_new ();
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  AtlasJsonValue list, element;
  guint n_elements = 0;

  if (atlas_json_value_find (object, "places", ATLAS_JSON_OPTIONAL, &list))
    atlas_json_value_is_list (&list, &n_elements);

  for (guint i = 0; i < n_elements; i++)
    {
      const char *code;

      atlas_json_value_get_element (&list, i, &element);
      code = atlas_references_get (self->references, ATLAS_REFERENT_PLACE, &element);
      if (code == NULL || !g_hash_table_add (own, (char *) code))
        continue;
      if (g_hash_table_add (self->classified, (char *) code))
        g_ptr_array_add (codes, (char *) code);
      else
        report_second_class (&element, code);
    }
  g_ptr_array_add (codes, NULL);

  return codes;
}

static AtlasLayerGroup *
read_group (LayerReader    *self,
            AtlasJsonValue *object)
{
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  g_autoptr (AtlasText) label = atlas_json_value_read_text (object, "label", ATLAS_JSON_REQUIRED);
  g_autoptr (GPtrArray) places = read_places (self, object);
  gboolean is_hatched = FALSE;
  AtlasJsonValue member;

  if (atlas_json_value_find (object, "hatched", ATLAS_JSON_OPTIONAL, &member))
    atlas_json_value_get_boolean (&member, &is_hatched);

  if (atlas_json_reader_get_n_problems (object->reader) != n_problems)
    return NULL;

  return atlas_layer_group_new (label, (const char *const *) places->pdata, is_hatched);
}

static GPtrArray *
read_groups (AtlasReferences *references,
             AtlasJsonValue  *object)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_layer_group_unref);
  g_autoptr (GHashTable) classified = g_hash_table_new (NULL, NULL);
  LayerReader self = { references, classified };
  AtlasJsonValue list, element;
  guint n_elements;

  if (!atlas_json_value_find (object, "classes", ATLAS_JSON_REQUIRED, &list) ||
      !atlas_json_value_is_list (&list, &n_elements))
    return groups;

  if (n_elements < 1 || n_elements > ATLAS_LAYER_MAX_GROUPS)
    {
      atlas_json_value_report (&list, _("expected 1 to %d classes, found %u"),
                               ATLAS_LAYER_MAX_GROUPS, n_elements);
      return groups;
    }

  for (guint i = 0; i < n_elements; i++)
    {
      AtlasLayerGroup *group;

      atlas_json_value_get_element (&list, i, &element);
      if (!atlas_json_value_is_object (&element))
        continue;
      group = read_group (&self, &element);
      if (group != NULL)
        g_ptr_array_add (groups, group);
    }

  return groups;
}

static AtlasLayer *
read_layer (AtlasReferences *references,
            AtlasJsonValue  *object)
{
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  const char *id = atlas_references_read_own (references, ATLAS_REFERENT_LAYER, object);
  g_autoptr (AtlasText) label = atlas_json_value_read_text (object, "label", ATLAS_JSON_REQUIRED);
  g_autoptr (GPtrArray) groups = read_groups (references, object);
  const char *source = atlas_references_read (references, ATLAS_REFERENT_SOURCE, object, "source");
  AtlasDate date = atlas_json_value_read_date (object, "date");

  if (atlas_json_reader_get_n_problems (object->reader) != n_problems)
    return NULL;

  return atlas_layer_new (id, label, groups, source, date);
}

/**
 * atlas_layers_read:
 * @map: the object of the document that says what its map shows
 * @references: what layers may refer to
 * @layers: (element-type AtlasLayer): what to add the layers to
 *
 * Reads the layers of a document.
 */
void
atlas_layers_read (AtlasJsonValue  *map,
                   AtlasReferences *references,
                   GPtrArray       *layers)
{
  AtlasJsonValue list, element;
  guint n_elements;

  if (!atlas_json_value_find (map, "layers", ATLAS_JSON_OPTIONAL, &list) ||
      !atlas_json_value_is_list (&list, &n_elements))
    return;

  for (guint i = 0; i < n_elements; i++)
    {
      AtlasLayer *layer;

      atlas_json_value_get_element (&list, i, &element);
      if (!atlas_json_value_is_object (&element))
        continue;
      layer = read_layer (references, &element);
      if (layer != NULL)
        g_ptr_array_add (layers, layer);
    }
}
