/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-language.h"

#include "atlas-language.h"

/**
 * atlas_content_language_choose:
 * @briefing: a briefing
 * @settings: (nullable): the settings
 *
 * Chooses the language to show a briefing in: the one that the settings name,
 * or those of the desktop, if the briefing has been translated into one of them,
 * else the one that it was written in. Its title tells what it has been
 * translated into.
 *
 * Returns: (transfer full): a BCP 47 tag
 */
char *
atlas_content_language_choose (AtlasBriefing *briefing,
                               GSettings     *settings)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) available = NULL;
  g_autofree char *set = NULL;
  const AtlasText *title;
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

  available = g_ptr_array_new ();
  title = atlas_briefing_get_title (briefing);
  for (guint i = 0; i < atlas_text_get_n_languages (title); i++)
    {
      const char *language = NULL;

      atlas_text_get_nth (title, i, &language);
      if (language != NULL)
        g_ptr_array_add (available, (char *) language);
    }
  g_ptr_array_add (available, (char *) atlas_briefing_get_language (briefing));
  g_ptr_array_add (available, NULL);

  return atlas_language_negotiate ((const char *const *) wanted->pdata,
                                   (const char *const *) available->pdata,
                                   atlas_briefing_get_language (briefing));
}
