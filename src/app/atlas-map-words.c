/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-words.h"

#include <glib/gi18n.h>

#include "atlas-language.h"
#include "atlas-number.h"

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
        g_ptr_array_add (words, atlas_stage_format_count (stage, n_stage));
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
  joined = atlas_language_join (language, (const char *const *) dates->pdata, NULL);
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

/* Takes what there is of some words, and sets them apart. */
static char *
join (char      **words,
      guint       n_words,
      const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *word = words[i];

      if (word == NULL)
        continue;
      if (joined->len > 0)
        g_string_append (joined, separator);
      g_string_append (joined, word);
    }

  return g_string_free (joined, joined->len == 0);
}

/* Such as "3 found", or NULL where nothing is asked, or nobody would ask here. */
static char *
format_number_found (AtlasBriefing       *briefing,
                     const char          *code,
                     const AtlasMapFound *found)
{
  guint n = found != NULL ? atlas_map_found_get_n (found, code) : 0;

  if (found == NULL || (n == 0 && !atlas_briefing_is_focus (briefing, code)))
    return NULL;
  if (n == 0)
    /* Translators: said of a place, where a query has found nothing */
    return g_strdup (_("none found"));

  /* Translators: how many entries a query has found in a place, as in "Kosovo, 3 found" */
  return atlas_number_printf (ngettext ("%u found", "%u found", n), n);
}

/**
 * atlas_map_words_format_place:
 * @briefing: a briefing
 * @place: a place of it
 * @found: (nullable): what a query has found
 * @language: the language of the content
 *
 * Puts a place into words for those who hear the map: its name, what was found there,
 * its initiatives by stage, its visits. A footnote mark isn't part of it, since it would be
 * read as "star" or "asterisk"; see atlas_map_words_format_details().
 *
 * Returns: (transfer full): such as
 *   "Kosovo, 3 initiatives, 1 planned; visited 11 March 2025"
 */
char *
atlas_map_words_format_place (AtlasBriefing       *briefing,
                              AtlasPlace          *place,
                              const AtlasMapFound *found,
                              const char          *language)
{
  const char *code = atlas_place_get_code (place);
  g_autofree char *name = atlas_place_format_name (place, language);
  char *words[] = {
    format_number_found (briefing, code, found),
    format_summary (briefing, code, language),
  };
  g_autofree char *summary = join (words, G_N_ELEMENTS (words), C_("separator", "; "));

  if (summary == NULL)
    return g_steal_pointer (&name);

  /* Translators: a place and what is said of it, such as "Kosovo, 3 initiatives, 1 planned" */
  return g_strdup_printf (C_("place name and summary", "%s, %s"), name, summary);
}

/* The group that a place is in, as the legend has it, or NULL. */
static const char *
get_group_label (AtlasClassification *classification,
                 const char          *code)
{
  int group = classification != NULL ? atlas_classification_lookup_place (classification, code)
                                     : ATLAS_NO_GROUP;

  return group != ATLAS_NO_GROUP
           ? atlas_classification_get_group (classification, (guint) group)->label
           : NULL;
}

/* What the colour of a place says, such as "NATO and the EU: ally", or NULL. */
static char *
format_group (AtlasClassification *classification,
              const char          *code)
{
  const char *label = get_group_label (classification, code);

  if (label == NULL)
    return NULL;

  /* Translators: what a colour of the map says, such as "NATO and the EU: ally" */
  return g_strdup_printf (C_("map layer and class", "%s: %s"),
                          atlas_classification_get_title (classification), label);
}

static char *
format_footnote (AtlasBriefing *briefing,
                 AtlasPlace    *place,
                 const char    *language)
{
  const char *id = atlas_place_get_footnote (place);
  AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
  const char *text = footnote != NULL ? atlas_text_get (footnote->text, language) : NULL;

  return text != NULL ? g_strdup_printf (_("Footnote: %s"), text) : NULL;
}

/**
 * atlas_map_words_format_details:
 * @briefing: a briefing
 * @classification: (nullable): what the colours say
 * @place: a place of the briefing
 * @position: (nullable): where it is, from atlas_map_words_format_position()
 * @language: the language of the content
 *
 * Says what atlas_map_words_format_place() leaves out: what the place's colour says,
 * entries of other kinds, where the place is, and the footnote that belongs to the name.
 *
 * Returns: (transfer full) (nullable): the words, if there are any
 */
char *
atlas_map_words_format_details (AtlasBriefing       *briefing,
                                AtlasClassification *classification,
                                AtlasPlace          *place,
                                const char          *position,
                                const char          *language)
{
  const char *code = atlas_place_get_code (place);
  char *words[] = {
    format_group (classification, code),
    format_others (briefing, code),
    g_strdup (position),
    format_footnote (briefing, place, language),
  };

  /* Translators: stands between "3 outcomes, 9 challenges" and "Footnote: …" */
  return join (words, G_N_ELEMENTS (words), C_("separator", ". "));
}

/* Which third of the region something is in; the middle is where there is no other. */
static const char *
get_quarter (double east,
             double north)
{
  static const char *const quarters[3][3] = {
    { NC_ ("quarter of a map", "in the south-west"), NC_ ("quarter of a map", "in the south"),
      NC_ ("quarter of a map", "in the south-east") },
    { NC_ ("quarter of a map", "in the west"), NC_ ("quarter of a map", "in the middle"),
      NC_ ("quarter of a map", "in the east") },
    { NC_ ("quarter of a map", "in the north-west"), NC_ ("quarter of a map", "in the north"),
      NC_ ("quarter of a map", "in the north-east") },
  };
  int row = CLAMP ((int) (north * 3), 0, 2);
  int column = CLAMP ((int) (east * 3), 0, 2);

  return g_dpgettext2 (NULL, "quarter of a map", quarters[row][column]);
}

/**
 * atlas_map_words_format_position:
 * @position: where the place stands among all, from 1 on
 * @n_places: how many there are
 * @east: where it is in the region, from 0 in the west to 1 in the east
 * @north: where it is in the region, from 0 in the south to 1 in the north
 *
 * Says where a place is. GTK 4.8 keeps what it is told of positions to itself, and a
 * number would not say where to look.
 *
 * Returns: (transfer full): such as "Place 3 of 6, in the south-west"
 */
char *
atlas_map_words_format_position (guint  position,
                                 guint  n_places,
                                 double east,
                                 double north)
{
  /* Translators: said of a place of a map; %s is such as "in the south-west" */
  return atlas_number_printf (_("Place %u of %u, %s"), position, n_places,
                              get_quarter (east, north));
}

/**
 * atlas_map_words_format_tooltip:
 * @briefing: a briefing
 * @classification: (nullable): what the colours say
 * @place: a place of the briefing
 * @language: the language of the content
 *
 * Puts a place into words for those who see the map: the name as it is marked
 * there, then a line each for what atlas_map_words_format_place() says, for
 * entries of other kinds, and for what the colour says.
 *
 * Returns: (transfer full): some lines of plain text
 */
char *
atlas_map_words_format_tooltip (AtlasBriefing       *briefing,
                                AtlasClassification *classification,
                                AtlasPlace          *place,
                                const char          *language)
{
  const char *code = atlas_place_get_code (place);
  char *lines[] = {
    atlas_place_format_marked (place, language),
    format_summary (briefing, code, language),
    format_others (briefing, code),
    format_group (classification, code),
  };

  return join (lines, G_N_ELEMENTS (lines), "\n");
}

/**
 * atlas_map_words_format_group:
 * @group: a line of a legend
 *
 * Puts a line of a legend into words for those who hear it.
 *
 * Returns: (transfer full): such as "Ally, EU candidate: 3 places"
 */
char *
atlas_map_words_format_group (const AtlasClassificationGroup *group)
{
  g_autofree char *places =
    atlas_number_printf (ngettext ("%u place", "%u places", group->n_places), group->n_places);

  /* Translators: a class of places and how many there are: "Ally, EU candidate: 3 places" */
  return g_strdup_printf (C_("map legend", "%s: %s"), group->label, places);
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

  joined = atlas_language_join (language, (const char *const *) names->pdata, NULL);
  if (names->len == 1)
    /* Translators: which place has most; %s is a name, then such as "6 initiatives" */
    return g_strdup_printf (_("most in %s: %s"), joined, count);

  /* Translators: which places have most; %s are names, then such as "6 initiatives" */
  return g_strdup_printf (_("most in %s: %s each"), joined, count);
}

/* Such as "NATO and the EU: ally: 3 places; partner: 2 places", or NULL. */
static char *
format_layer (AtlasClassification *classification)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (classification == NULL)
    return NULL;

  for (guint i = 0; i < atlas_classification_get_n_groups (classification); i++)
    g_ptr_array_add (groups, atlas_map_words_format_group (
                               atlas_classification_get_group (classification, i)));
  g_ptr_array_add (groups, NULL);
  /* Translators: stands between "Ally: 3 places" and "Partner: 2 places" */
  joined = g_strjoinv (C_("separator", "; "), (char **) groups->pdata);

  return g_strdup_printf (C_("map layer and class", "%s: %s"),
                          atlas_classification_get_title (classification), joined);
}

static char *
format_places (AtlasBriefing *briefing,
               const char    *language)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);
  guint n_places = g_strv_length ((char **) focus);
  g_autofree char *most = format_most (briefing, language);
  g_autofree char *places = NULL;

  places = atlas_number_printf (ngettext ("%u place", "%u places", n_places), n_places);
  if (most == NULL)
    return g_steal_pointer (&places);

  /* Translators: what is said of a map, such as "6 places; most in Serbia: 6 initiatives" */
  return g_strdup_printf (C_("map summary", "%s; %s"), places, most);
}

/**
 * atlas_map_words_format_found:
 * @found: what a query has found
 *
 * Explains the numbers behind the names of places.
 *
 * Returns: (transfer full): such as "Initiatives found, 2 region-wide"
 */
char *
atlas_map_words_format_found (const AtlasMapFound *found)
{
  const char *heading = atlas_kind_get_heading (atlas_map_found_get_kind (found));
  guint n_region = atlas_map_found_get_n_region (found);

  if (n_region == 0)
    /* Translators: explains a number on the map; %s is such as "Initiatives" */
    return g_strdup_printf (C_("map legend", "%s found"), heading);

  /* Translators: explains a number on the map; %s is such as "Initiatives" */
  return atlas_number_printf (ngettext ("%s found, %u region-wide", "%s found, %u region-wide",
                                        n_region),
                              heading, n_region);
}

/* Such as "Initiatives found in 4 of 6 places", or NULL. */
static char *
format_places_found (AtlasBriefing       *briefing,
                     const AtlasMapFound *found)
{
  guint n_places = g_strv_length ((char **) atlas_briefing_get_focus (briefing));

  if (found == NULL)
    return NULL;

  /* Translators: %s is such as "Initiatives" */
  return atlas_number_printf (ngettext ("%s found in %u of %u place", "%s found in %u of %u places",
                                        n_places),
                              atlas_kind_get_heading (atlas_map_found_get_kind (found)),
                              atlas_map_found_get_n_places (found), n_places);
}

/**
 * atlas_map_words_format_map:
 * @briefing: a briefing
 * @classification: (nullable): what the colours say
 * @found: (nullable): what a query has found
 * @language: the language of the content
 *
 * Sums up the map for those who don't see it.
 *
 * Returns: (transfer full): such as "6 places; most in Albania and Serbia: 6
 *   initiatives each. NATO and the EU: ally: 3 places; partner: 3 places"
 */
char *
atlas_map_words_format_map (AtlasBriefing       *briefing,
                            AtlasClassification *classification,
                            const AtlasMapFound *found,
                            const char          *language)
{
  char *words[] = {
    format_places_found (briefing, found),
    format_places (briefing, language),
    format_layer (classification),
  };

  return join (words, G_N_ELEMENTS (words), C_("separator", ". "));
}
