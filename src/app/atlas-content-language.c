/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-language.h"

#include "atlas-language.h"
#include "atlas-translation.h"

/**
 * atlas_content_language_choose:
 * @briefing: a briefing
 * @settings: (nullable): the settings
 *
 * Chooses the language to show a briefing in: the one that the settings name,
 * or those of the desktop, if the briefing has been translated into one of them,
 * else the one that it was written in.
 *
 * Returns: (transfer full): a BCP 47 tag
 */
char *
atlas_content_language_choose (AtlasBriefing *briefing,
                               GSettings     *settings)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_auto (GStrv) available = NULL;
  g_autofree char *set = NULL;
  const char *const *names;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);

  wanted = g_ptr_array_new ();
  set = settings != NULL ? g_settings_get_string (settings, "content-language") : NULL;
  if (set != NULL && *set != '\0')
    g_ptr_array_add (wanted, set);
  names = g_get_language_names ();
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (wanted, (char *) names[i]);
  g_ptr_array_add (wanted, NULL);

  available = atlas_briefing_list_languages (briefing);

  return atlas_language_negotiate ((const char *const *) wanted->pdata,
                                   (const char *const *) available,
                                   atlas_briefing_get_language (briefing));
}

/**
 * atlas_content_language_apply:
 * @selection: a selection
 * @settings: the settings
 *
 * Has the briefing that is looked at shown in the language that
 * atlas_content_language_choose() chooses.
 */
void
atlas_content_language_apply (AtlasSelection *selection,
                              GSettings      *settings)
{
  AtlasBriefing *briefing;
  g_autofree char *language = NULL;

  g_return_if_fail (ATLAS_IS_SELECTION (selection));

  briefing = atlas_selection_get_briefing (selection);
  if (briefing == NULL)
    return;

  language = atlas_content_language_choose (briefing, settings);
  atlas_selection_set_language (selection, language);
}
