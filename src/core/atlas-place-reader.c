/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-place-reader-private.h"

#include "atlas-json-text-private.h"
#include "atlas-words.h"

#define MAX_MARK 4

static AtlasText *
read_capital (AtlasJsonValue *object,
              AtlasPlaceInit *init)
{
  static const double limits[] = { 180, 90 };
  AtlasJsonValue capital;
  double at[2];

  if (!atlas_json_value_find (object, "capital", ATLAS_JSON_OPTIONAL, &capital) ||
      !atlas_json_value_is_object (&capital))
    return NULL;

  if (atlas_json_value_read_numbers (&capital, "at", ATLAS_JSON_REQUIRED, limits, 2, at))
    {
      init->capital_longitude = at[0];
      init->capital_latitude = at[1];
    }

  return atlas_json_value_read_text (&capital, "name", ATLAS_JSON_REQUIRED);
}

static const char *
read_mark (AtlasJsonValue *object)
{
  AtlasJsonValue member;
  g_autofree char *found = NULL;
  const char *mark;

  if (!atlas_json_value_find (object, "mark", ATLAS_JSON_OPTIONAL, &member))
    return NULL;

  mark = atlas_json_value_get_words (&member);
  if (mark == NULL || g_utf8_strlen (mark, -1) <= MAX_MARK)
    return mark;

  found = atlas_json_quote (mark);
  atlas_json_value_report (&member,
                           _("expected a mark of at most %d characters, such as “*”; found %s"),
                           MAX_MARK,
                           found);

  return NULL;
}

static GArray *
read_facts (AtlasJsonValue  *object,
            AtlasReferences *references)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (AtlasFact));
  AtlasJsonValue list, element;
  guint n_elements;

  g_array_set_clear_func (facts, (GDestroyNotify) atlas_fact_clear);
  if (!atlas_json_value_find (object, "facts", ATLAS_JSON_OPTIONAL, &list) ||
      !atlas_json_value_is_list (&list, &n_elements))
    return facts;

  for (guint i = 0; i < n_elements; i++)
    {
      AtlasFact fact = { 0 };

      atlas_json_value_get_element (&list, i, &element);
      if (!atlas_json_value_is_object (&element))
        continue;
      fact.label = atlas_json_value_read_text (&element, "label", ATLAS_JSON_REQUIRED);
      fact.value = atlas_json_value_read_text (&element, "value", ATLAS_JSON_REQUIRED);
      fact.date = atlas_json_value_read_date (&element, "date");
      fact.source =
          g_strdup (atlas_references_read (references, ATLAS_REFERENT_SOURCE, &element, "source"));
      g_array_append_val (facts, fact);
    }

  return facts;
}

/**
 * atlas_place_read:
 * @object: an object of the document
 * @references: what the place may refer to
 *
 * Reads a place.
 *
 * Returns: (transfer full) (nullable): the place, %NULL where something is
 *   reported
 */
AtlasPlace *
atlas_place_read (AtlasJsonValue  *object,
                  AtlasReferences *references)
{
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  g_autoptr (AtlasText) name = NULL;
  g_autoptr (AtlasText) capital = NULL;
  g_autoptr (GArray) facts = NULL;
  AtlasPlaceInit init = { 0 };

  init.code = atlas_references_read_own (references, ATLAS_REFERENT_PLACE, object);
  init.name = name = atlas_json_value_read_text (object, "name", ATLAS_JSON_OPTIONAL);
  init.mark = read_mark (object);
  init.footnote =
      atlas_references_read (references, ATLAS_REFERENT_FOOTNOTE, object, "footnote");
  init.capital = capital = read_capital (object, &init);
  init.facts = facts = read_facts (object, references);

  if (atlas_json_reader_get_n_problems (object->reader) != n_problems)
    return NULL;

  return atlas_place_new (&init);
}
