/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-description.h"

#include "atlas-words.h"

static void
append (GString    *words,
        const char *between,
        const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", word);
}

/* The names of the places of a group, or of those that the map is about. */
static char *
list_places (const AtlasMapScene            *scene,
             const AtlasClassificationGroup *group)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < atlas_map_scene_get_n_places (scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (scene, i);

      if (group != NULL ? place->group == group : place->role == ATLAS_MAP_ROLE_FOCUS)
        append (names, C_ ("list", ", "), place->label);
    }

  return g_string_free (names, FALSE);
}

static void
append_groups (GString             *words,
               const AtlasMapScene *scene,
               AtlasClassification *classification)
{
  for (guint i = 0; i < atlas_classification_get_n_groups (classification); i++)
    {
      const AtlasClassificationGroup *group = atlas_classification_get_group (classification, i);
      g_autofree char *names = list_places (scene, group);
      g_autofree char *said = NULL;

      if (*names == '\0')
        continue;
      /* Translators: what a colour of a map means, and the places that have it */
      said = g_strdup_printf (C_ ("map description", "%s: %s."), group->label, names);
      append (words, " ", said);
    }
}

/**
 * atlas_map_description_format:
 * @scene: what a map is of
 *
 * Says in words what a map shows, for whoever can't see it: the places that it is
 * about, and what their colours mean.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_map_description_format (const AtlasMapScene *scene)
{
  AtlasClassification *classification = atlas_map_scene_get_classification (scene);
  g_autofree char *names = list_places (scene, NULL);
  GString *words = g_string_new (NULL);

  if (*names != '\0')
    /* Translators: %s are the places that a map is about */
    g_string_append_printf (words, C_ ("map description", "The map shows %s and what lies around."),
                            names);
  if (classification != NULL)
    {
      const char *title = atlas_classification_get_title (classification);

      if (title != NULL && *title != '\0')
        {
          g_autofree char *said = NULL;

          /* Translators: what the colours of a map are about */
          said = g_strdup_printf (C_ ("map description", "Colours: %s."), title);
          append (words, " ", said);
        }
      append_groups (words, scene, classification);
    }

  return g_string_free (words, FALSE);
}
