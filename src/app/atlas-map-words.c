/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-words.h"

#include <glib/gi18n.h>

#include "atlas-language.h"

/* The kind that a place is summed up by: the first that the document has
 * anything of. Visits are told apart, by their dates. */
static AtlasKind
get_leading_kind (AtlasBriefing *briefing)
{
  for (guint kind = 0; kind < ATLAS_KIND_VISIT; kind++)
    {
      guint first, n_entries;

      atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
      if (n_entries > 0)
        return kind;
    }

  return ATLAS_KIND_INITIATIVE;
}

static char *
format_stage (AtlasStage stage,
              guint      count)
{
  switch (stage)
    {
    case ATLAS_STAGE_PLANNED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 planned" */
      return g_strdup_printf (ngettext ("%u planned", "%u planned", count), count);
    case ATLAS_STAGE_ONGOING:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 under way" */
      return g_strdup_printf (ngettext ("%u under way", "%u under way", count), count);
    case ATLAS_STAGE_COMPLETED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 completed" */
      return g_strdup_printf (ngettext ("%u completed", "%u completed", count), count);
    case ATLAS_STAGE_SUSPENDED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 suspended" */
      return g_strdup_printf (ngettext ("%u suspended", "%u suspended", count), count);
    case ATLAS_STAGE_CANCELLED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 cancelled" */
      return g_strdup_printf (ngettext ("%u cancelled", "%u cancelled", count), count);
    case ATLAS_STAGE_NONE:
    default:
      return NULL;
    }
}

/* Such as "3 initiatives, 1 planned", or NULL where there is nothing to count. */
static char *
format_leading (AtlasBriefing *briefing,
                const char    *code)
{
  AtlasKind leading = get_leading_kind (briefing);
  guint n_entries = atlas_briefing_count_entries (briefing, leading, code);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (n_entries == 0)
    return NULL;

  g_ptr_array_add (words, atlas_kind_format_count (leading, n_entries));
  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    {
      guint n_stage = atlas_briefing_count_stage (briefing, leading, stage, code);

      if (n_stage > 0)
        g_ptr_array_add (words, format_stage (stage, n_stage));
    }
  g_ptr_array_add (words, NULL);

  /* Translators: stands between the parts of "3 initiatives, 1 planned" */
  return g_strjoinv (C_("separator", ", "), (char **) words->pdata);
}

/* Such as "visited 11 March 2025", or NULL. */
static char *
format_visits (AtlasBriefing *briefing,
               const char    *code,
               const char    *language)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  gboolean is_visited = FALSE;
  guint first, n_entries;

  atlas_briefing_get_kind_range (briefing, ATLAS_KIND_VISIT, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
      AtlasStage stage = atlas_briefing_get_stage (briefing, entry);
      AtlasDate date = atlas_entry_get_start (entry);

      if (atlas_entry_get_scope (entry, code) != ATLAS_SCOPE_PLACE ||
          (stage != ATLAS_STAGE_NONE && stage != ATLAS_STAGE_COMPLETED))
        continue;

      is_visited = TRUE;
      if (atlas_date_is_set (date))
        g_ptr_array_add (dates, atlas_date_format (date, language));
    }

  if (!is_visited)
    return NULL;
  /* Translators: said of a place, where the date of the visit isn't known */
  if (dates->len == 0)
    return g_strdup (_("visited"));

  g_ptr_array_add (dates, NULL);
  joined = atlas_language_join (language, (const char *const *) dates->pdata);
  /* Translators: said of a place; %s is a date, such as "11 March 2025", or several */
  return g_strdup_printf (_("visited %s"), joined);
}

/* Such as "3 initiatives, 1 planned; visited 11 March 2025", or NULL. */
static char *
format_summary (AtlasBriefing *briefing,
                const char    *code,
                const char    *language)
{
  g_autofree char *leading = format_leading (briefing, code);
  g_autofree char *visits = format_visits (briefing, code, language);

  if (leading == NULL || visits == NULL)
    return leading != NULL ? g_steal_pointer (&leading) : g_steal_pointer (&visits);

  /* Translators: what is said of a place: "3 initiatives, 1 planned; visited 11 March 2025" */
  return g_strdup_printf (C_("place summary", "%s; %s"), leading, visits);
}

/* What else there is, such as "3 outcomes, 17 points", or NULL. */
static char *
format_others (AtlasBriefing *briefing,
               const char    *code)
{
  AtlasKind leading = get_leading_kind (briefing);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint kind = 0; kind < ATLAS_KIND_VISIT; kind++)
    {
      guint n_entries = atlas_briefing_count_entries (briefing, kind, code);

      if (kind != leading && n_entries > 0)
        g_ptr_array_add (words, atlas_kind_format_count (kind, n_entries));
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);

  return g_strjoinv (C_("separator", ", "), (char **) words->pdata);
}

/**
 * atlas_map_words_format_place:
 * @briefing: a briefing
 * @place: a place of it
 * @language: the language of the content
 *
 * Puts a place into words for those who hear the map: its name, its initiatives
 * by stage, its visits. A footnote mark isn't part of it, since it would be
 * read as "star" or "asterisk"; see atlas_map_words_format_details().
 *
 * Returns: (transfer full): such as
 *   "Kosovo, 3 initiatives, 1 planned; visited 11 March 2025"
 */
char *
atlas_map_words_format_place (AtlasBriefing *briefing,
                              AtlasPlace    *place,
                              const char    *language)
{
  g_autofree char *name = atlas_place_format_name (place, language);
  g_autofree char *summary = format_summary (briefing, atlas_place_get_code (place), language);

  if (summary == NULL)
    return g_steal_pointer (&name);

  /* Translators: a place and what is said of it, such as "Kosovo, 3 initiatives, 1 planned" */
  return g_strdup_printf (C_("place name and summary", "%s, %s"), name, summary);
}

/**
 * atlas_map_words_format_details:
 * @briefing: a briefing
 * @place: a place of it
 * @language: the language of the content
 *
 * Says what atlas_map_words_format_place() leaves out: entries of other kinds,
 * and the footnote that belongs to the name.
 *
 * Returns: (transfer full) (nullable): the words, if there are any
 */
char *
atlas_map_words_format_details (AtlasBriefing *briefing,
                                AtlasPlace    *place,
                                const char    *language)
{
  g_autofree char *others = format_others (briefing, atlas_place_get_code (place));
  const char *id = atlas_place_get_footnote (place);
  AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
  const char *text = footnote != NULL ? atlas_text_get (footnote->text, language) : NULL;

  if (text == NULL)
    return g_steal_pointer (&others);
  if (others == NULL)
    return g_strdup_printf (_("Footnote: %s"), text);

  /* Translators: the first %s is such as "3 outcomes, 9 challenges", the second a footnote */
  return g_strdup_printf (_("%s. Footnote: %s"), others, text);
}

/**
 * atlas_map_words_format_tooltip:
 * @briefing: a briefing
 * @place: a place of it
 * @language: the language of the content
 *
 * Puts a place into words for those who see the map: the name as it is marked
 * there, then a line each for what atlas_map_words_format_place() says and for
 * entries of other kinds.
 *
 * Returns: (transfer full): some lines of plain text
 */
char *
atlas_map_words_format_tooltip (AtlasBriefing *briefing,
                                AtlasPlace    *place,
                                const char    *language)
{
  g_autofree char *name = atlas_place_format_marked (place, language);
  g_autofree char *summary = format_summary (briefing, atlas_place_get_code (place), language);
  g_autofree char *others = format_others (briefing, atlas_place_get_code (place));
  GString *lines = g_string_new (name);

  if (summary != NULL)
    g_string_append_printf (lines, "\n%s", summary);
  if (others != NULL)
    g_string_append_printf (lines, "\n%s", others);

  return g_string_free (lines, FALSE);
}

/* Gets a name without its mark, which would be read as "star". */
static char *
format_name (AtlasBriefing *briefing,
             const char    *code,
             const char    *language)
{
  AtlasPlace *place = atlas_briefing_lookup_place (briefing, code);

  return place != NULL ? atlas_place_format_name (place, language) : g_strdup (code);
}

/* Which places have most of the leading kind, such as
 * "most in Albania and Serbia: 6 initiatives each"; NULL where there are none. */
static char *
format_most (AtlasBriefing *briefing,
             const char    *language)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);
  AtlasKind leading = get_leading_kind (briefing);
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autofree char *joined = NULL;
  g_autofree char *count = NULL;
  guint most = 0;
  guint i;

  for (i = 0; focus[i] != NULL; i++)
    {
      guint n_entries = atlas_briefing_count_entries (briefing, leading, focus[i]);

      if (n_entries < most || n_entries == 0)
        continue;
      if (n_entries > most)
        g_ptr_array_set_size (names, 0);
      most = n_entries;
      g_ptr_array_add (names, format_name (briefing, focus[i], language));
    }

  if (most == 0)
    return NULL;

  count = atlas_kind_format_count (leading, most);
  if (names->len == i && i > 1)
    /* Translators: all places have the same; %s is such as "6 initiatives" */
    return g_strdup_printf (_("%s in each"), count);

  joined = atlas_language_join (language, (const char *const *) names->pdata);
  if (names->len == 1)
    /* Translators: which place has most; %s is a name, then such as "6 initiatives" */
    return g_strdup_printf (_("most in %s: %s"), joined, count);

  /* Translators: which places have most; %s are names, then such as "6 initiatives" */
  return g_strdup_printf (_("most in %s: %s each"), joined, count);
}

/**
 * atlas_map_words_format_map:
 * @briefing: a briefing
 * @language: the language of the content
 *
 * Sums up the map for those who don't see it.
 *
 * Returns: (transfer full): such as "6 places; most in Albania and Serbia: 6
 *   initiatives each"
 */
char *
atlas_map_words_format_map (AtlasBriefing *briefing,
                            const char    *language)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);
  guint n_places = g_strv_length ((char **) focus);
  g_autofree char *most = format_most (briefing, language);
  g_autofree char *places = NULL;

  places = g_strdup_printf (ngettext ("%u place", "%u places", n_places), n_places);
  if (most == NULL)
    return g_steal_pointer (&places);

  /* Translators: what is said of a map, such as "6 places; most in Serbia: 6 initiatives" */
  return g_strdup_printf (C_("map summary", "%s; %s"), places, most);
}
