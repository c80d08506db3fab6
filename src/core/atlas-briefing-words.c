/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing.h"

#include "atlas-language.h"
#include "atlas-words.h"

/**
 * atlas_briefing_format_place:
 * @self: a briefing
 * @code: the code of a place
 * @language: a BCP 47 tag
 *
 * Gets the name of a place with its mark.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_briefing_format_place (AtlasBriefing *self,
                             const char    *code,
                             const char    *language)
{
  AtlasPlace *place = atlas_briefing_lookup_place (self, code);

  return place != NULL ? atlas_place_format_marked (place, language) : g_strdup (code);
}

static char *
format_place_list (AtlasBriefing     *self,
                   const char *const *codes,
                   const char        *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = atlas_briefing_format_place (self, codes[i], language);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);

  return atlas_language_join (language, (const char *const *) names, NULL);
}

static char *
format_places (AtlasBriefing *self,
               AtlasEntry    *entry,
               const char    *language)
{
  g_autofree char *except = NULL;

  if (!atlas_entry_is_region_wide (entry))
    return format_place_list (self, atlas_entry_get_places (entry), language);

  if (atlas_entry_get_except (entry)[0] == NULL)
    return g_strdup (C_ ("places", "Region-wide"));

  except = format_place_list (self, atlas_entry_get_except (entry), language);

  /* Translators: what an entry is about; %s is one or more names of places. */
  return g_strdup_printf (C_ ("places", "Region-wide, not %s"), except);
}

static char *
format_category (AtlasBriefing     *self,
                 AtlasCategorySort  sort,
                 const char        *id,
                 const char        *language)
{
  AtlasCategory *category = atlas_briefing_lookup_category (self, sort, id);

  return g_strdup (category != NULL ? atlas_text_get (category->label, language) : id);
}

static char *
format_themes (AtlasBriefing *self,
               AtlasEntry    *entry,
               const char    *language)
{
  const char *const *themes = atlas_entry_get_themes (entry);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; themes[i] != NULL; i++)
    {
      g_autofree char *label =
          format_category (self, ATLAS_CATEGORY_THEME, themes[i], language);

      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);

  /* Not a sentence but a list, in which an "and" would be one word too many. */
  return atlas_language_enumerate (language, NULL, (const char *const *) labels, NULL);
}

/**
 * atlas_briefing_format_field:
 * @self: a briefing
 * @entry: one of its entries
 * @field: what to say of it
 * @language: a BCP 47 tag
 *
 * Says a field of an entry in words: names instead of codes and ids, a date as
 * people write it. What the document has is in the content's language; what
 * the program adds, such as "Region-wide", in the interface's.
 *
 * Returns: (transfer full): the words, empty where there is nothing to say
 */
char *
atlas_briefing_format_field (AtlasBriefing *self,
                             AtlasEntry    *entry,
                             AtlasField     field,
                             const char    *language)
{
  const AtlasText *text;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  switch (field)
    {
    case ATLAS_FIELD_TITLE:
      return g_strdup (atlas_text_get (atlas_entry_get_title (entry), language));
    case ATLAS_FIELD_TEXT:
      text = atlas_entry_get_text (entry);
      return g_strdup (text != NULL ? atlas_text_get (text, language) : "");
    case ATLAS_FIELD_STATUS:
      if (atlas_entry_get_status (entry) == NULL)
        return g_strdup (atlas_stage_get_label (ATLAS_STAGE_NONE));
      return format_category (self, ATLAS_CATEGORY_STATUS, atlas_entry_get_status (entry),
                              language);
    case ATLAS_FIELD_PLACES:
      return format_places (self, entry, language);
    case ATLAS_FIELD_THEMES:
      return format_themes (self, entry, language);
    case ATLAS_FIELD_SECTION:
      if (atlas_entry_get_section (entry) == NULL)
        return g_strdup ("");
      return format_category (self, ATLAS_CATEGORY_SECTION, atlas_entry_get_section (entry),
                              language);
    case ATLAS_FIELD_START:
      return atlas_date_format (atlas_entry_get_start (entry), language);
    default:
      g_return_val_if_reached (NULL);
    }
}
