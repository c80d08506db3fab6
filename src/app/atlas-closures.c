/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-closures.h"

#include <string.h>

#include "atlas-content-text.h"

#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-words.h"

/* Stands between things on one line that don't make a sentence. */
#define SEPARATOR " · "

/**
 * atlas_closure_format_title:
 * @object: not used
 * @briefing: (nullable): a briefing
 * @language: (nullable): the language of the content
 *
 * Gets the title of a window that shows a briefing.
 *
 * Returns: (transfer full): the title
 */
char *
atlas_closure_format_title (GObject       *object,
                            AtlasBriefing *briefing,
                            const char    *language)
{
  if (briefing == NULL || language == NULL)
    return g_strdup (_("Briefing Atlas"));

  return g_strdup (atlas_text_get (atlas_briefing_get_title (briefing), language));
}

/* A text of the document and one of the program. Where they are read in different
 * directions each is kept to itself, or the numbers of one would be taken for a part
 * of the other. */
static char *
join_isolated (const char *content,
               const char *content_language,
               const char *words)
{
  gboolean is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (atlas_language_is_right_to_left (content_language) == is_mirrored)
    return g_strconcat (content, SEPARATOR, words, NULL);

  return g_strconcat (ATLAS_FIRST_STRONG_ISOLATE, content, ATLAS_POP_ISOLATE, SEPARATOR,
                      ATLAS_FIRST_STRONG_ISOLATE, words, ATLAS_POP_ISOLATE, NULL);
}

/**
 * atlas_closure_format_subtitle:
 * @object: not used
 * @briefing: (nullable): a briefing
 * @language: (nullable): the language of the content
 *
 * Puts the subtitle of a briefing and its date on one line.
 *
 * Returns: (transfer full): such as
 *   "After the visits to Sarajevo and Pristina · as of 11 March 2025"
 */
char *
atlas_closure_format_subtitle (GObject       *object,
                               AtlasBriefing *briefing,
                               const char    *language)
{
  const AtlasText *subtitle;
  const char *words, *found = NULL;
  g_autofree char *words_language = NULL;
  g_autofree char *date = NULL;
  g_autofree char *as_of = NULL;

  if (briefing == NULL || language == NULL)
    return g_strdup ("");

  subtitle = atlas_briefing_get_subtitle (briefing);
  if (!atlas_date_is_set (atlas_briefing_get_as_of (briefing)))
    return g_strdup (subtitle != NULL ? atlas_text_get (subtitle, language) : "");

  /* A date has the digits of the words beside it. */
  words_language = atlas_words_dup_language ();
  date = atlas_date_format (atlas_briefing_get_as_of (briefing), words_language);
  /* Translators: %s is a date, such as "11 March 2025" */
  as_of = g_strdup_printf (_("as of %s"), date);
  if (subtitle == NULL)
    return g_steal_pointer (&as_of);

  words = atlas_text_get_with_language (subtitle, language, &found);
  return join_isolated (words, found != NULL ? found : atlas_briefing_get_language (briefing), as_of);
}

/**
 * atlas_closure_format_reading:
 * @object: whatever the closure is on
 * @name: (nullable): the name of a file
 *
 * Says which file is being read.
 *
 * Returns: (transfer full): the words, empty where there is none
 */
char *
atlas_closure_format_reading (GObject    *object,
                              const char *name)
{
  if (name == NULL)
    return g_strdup ("");

  /* Translators: %s is the name of a file */
  return g_strdup_printf (_("Reading “%s”…"), name);
}

/**
 * atlas_closure_is_given:
 * @object: not used
 * @string: (nullable): a string
 *
 * Checks whether there is a string with something in it.
 *
 * Returns: whether there is
 */
gboolean
atlas_closure_is_given (GObject    *object,
                        const char *string)
{
  return string != NULL && *string != '\0';
}

/**
 * atlas_closure_format_problem_position:
 * @object: not used
 * @problem: (nullable): a problem
 *
 * Says where a problem is.
 *
 * Returns: (transfer full): such as "Line 12, column 5 · /initiatives/0/status"
 */
char *
atlas_closure_format_problem_position (GObject      *object,
                                       AtlasProblem *problem)
{
  g_autofree char *position = NULL;

  if (problem == NULL)
    return g_strdup ("");

  position = atlas_number_printf (_("Line %u, column %u"),
                                  atlas_problem_get_line (problem),
                                  atlas_problem_get_column (problem));
  if (*atlas_problem_get_pointer (problem) == '\0')
    return g_steal_pointer (&position);

  return g_strconcat (position, SEPARATOR, atlas_problem_get_pointer (problem), NULL);
}

/* A briefing may be translated into languages from far away; what people there call a
 * place is of no use to those who go there. */
static gboolean
is_language_of_region (AtlasBriefing *briefing,
                       const char    *tag)
{
  g_autofree char *country = tag != NULL ? atlas_language_dup_country (tag) : NULL;

  return country != NULL && atlas_briefing_lookup_place (briefing, country) != NULL;
}

/**
 * atlas_format_other_names:
 * @briefing: a briefing
 * @place: one of its places
 * @language: the language of the content
 *
 * Lists the names of a place in other languages of the region, each once, in the
 * order of the document.
 *
 * Returns: (transfer full): such as "Kosovë · Косово"; empty where there are none
 */
char *
atlas_format_other_names (AtlasBriefing *briefing,
                          AtlasPlace    *place,
                          const char    *language)
{
  const AtlasText *text = atlas_place_get_name (place);
  g_autofree char *shown = atlas_place_format_name (place, language);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_languages = text != NULL ? atlas_text_get_n_languages (text) : 0;

  for (guint i = 0; i < n_languages; i++)
    {
      const char *tag;
      const char *name = atlas_text_get_nth (text, i, &tag);

      if (!g_str_equal (name, shown) && is_language_of_region (briefing, tag) &&
          !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (char *) name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (SEPARATOR, (char **) names->pdata);
}

/**
 * atlas_format_fact:
 * @fact: a fact
 * @language: the language of the content
 *
 * Puts a fact and its date on one line; the fact itself comes first.
 *
 * Returns: (transfer full): such as "Applied for membership · 15 December 2022"
 */
char *
atlas_format_fact (const AtlasFact *fact,
                   const char      *language)
{
  const char *value = atlas_text_get (fact->value, language);
  g_autofree char *date = atlas_date_format (fact->date, language);

  return *date != '\0' ? g_strconcat (value, SEPARATOR, date, NULL) : g_strdup (value);
}

/**
 * atlas_format_region:
 * @briefing: a briefing
 *
 * Says how much a briefing holds, and as of when.
 *
 * Returns: (transfer full): such as
 *   "6 places · 43 entries · 33 sources · as of 11 March 2025"
 */
char *
atlas_format_region (AtlasBriefing *briefing)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);
  guint n_places = focus != NULL ? g_strv_length ((char **) focus) : 0;
  guint n_entries = atlas_briefing_get_n_entries (briefing);
  guint n_sources = atlas_briefing_get_n_sources (briefing);
  AtlasDate as_of = atlas_briefing_get_as_of (briefing);
  GString *line = g_string_new (NULL);

  atlas_number_append (line, atlas_ngettext ("%u place", "%u places", n_places), n_places);
  g_string_append (line, SEPARATOR);
  atlas_number_append (line, atlas_ngettext ("%u entry", "%u entries", n_entries), n_entries);
  g_string_append (line, SEPARATOR);
  atlas_number_append (line, atlas_ngettext ("%u source", "%u sources", n_sources), n_sources);

  if (atlas_date_is_set (as_of))
    {
      /* Its digits are those of the counts before it. */
      g_autofree char *language = atlas_words_dup_language ();
      g_autofree char *date = atlas_date_format (as_of, language);

      g_string_append (line, SEPARATOR);
      g_string_append_printf (line, _("as of %s"), date);
    }

  return g_string_free (line, FALSE);
}

/**
 * atlas_format_source:
 * @source: a source
 * @language: the language of the content
 *
 * Puts a source on one line.
 *
 * Returns: (transfer full): title, publisher and date, as far as they are given
 */
char *
atlas_format_source (AtlasSource *source,
                     const char  *language)
{
  GString *line = g_string_new (source->title);

  if (atlas_closure_is_given (NULL, source->publisher))
    g_string_append_printf (line, SEPARATOR "%s", source->publisher);
  if (atlas_date_is_set (source->date))
    {
      g_autofree char *date = atlas_date_format (source->date, language);

      g_string_append_printf (line, SEPARATOR "%s", date);
    }

  return g_string_free (line, FALSE);
}

/**
 * atlas_format_count:
 * @table: a table
 *
 * Says how many entries a table shows, and of how many if a filter leaves some
 * out.
 *
 * Returns: (transfer full): such as "6" or "3 of 6"
 */
char *
atlas_format_count (AtlasTable *table)
{
  guint n_matching = atlas_table_get_n_matching (table);
  guint n_in_place = atlas_table_get_n_in_place (table);

  if (atlas_query_is_empty (atlas_selection_get_query (atlas_table_get_selection (table))))
    return atlas_number_printf ("%u", n_in_place);

  /* Translators: how many entries match, and of how many, as in "3 of 6" */
  return atlas_number_printf (_("%u of %u"), n_matching, n_in_place);
}

/* Such as ", all region-wide", with what must stand before it; or nothing. */
static char *
format_region_wide (AtlasTable *table)
{
  guint n_matching = atlas_table_get_n_matching (table);
  guint n_region = atlas_table_get_n_region (table);

  if (n_region == 0)
    return g_strdup ("");
  if (n_region == n_matching)
    return n_region == 1 ? g_strdup (_(", region-wide")) : g_strdup (_(", all region-wide"));

  /* Translators: %u is how many of the entries that were counted just before */
  return atlas_number_printf (
      atlas_ngettext (", %u of them region-wide", ", %u of them region-wide", n_region),
      n_region);
}

/* Such as "; 1 of the region does not hold for Kosovo*", or nothing. */
static char *
format_excepted (AtlasTable *table)
{
  AtlasSelection *selection = atlas_table_get_selection (table);
  guint n_excepted = atlas_table_get_n_excepted (table);
  g_autofree char *name = NULL;
  g_autofree char *isolated = NULL;

  if (n_excepted == 0 || atlas_selection_get_place (selection) == NULL)
    return g_strdup ("");

  name = atlas_briefing_format_place (atlas_selection_get_briefing (selection),
                                      atlas_selection_get_place (selection),
                                      atlas_selection_get_language (selection));
  isolated = atlas_words_isolate (name);

  /* Translators: %u is how many entries that are about the whole region; %s is the name of a place */
  return atlas_number_printf (atlas_ngettext ("; %u of the region does not hold for %s",
                                        "; %u of the region do not hold for %s",
                                        n_excepted),
                              n_excepted, isolated);
}

/**
 * atlas_format_summary:
 * @table: a table
 *
 * Says in a sentence what a table shows, and what was asked for.
 *
 * Returns: (transfer full): such as
 *   "5 initiatives, all region-wide; 1 of the region does not hold for Kosovo*",
 *   or "1 of 6 initiatives: Kosovo*, Planned"
 */
char *
atlas_format_summary (AtlasTable *table)
{
  AtlasSelection *selection = atlas_table_get_selection (table);
  g_autofree char *shown = NULL;
  g_autofree char *region_wide = NULL;
  g_autofree char *excepted = NULL;

  if (atlas_selection_get_briefing (selection) == NULL)
    return g_strdup ("");
  if (!atlas_query_is_empty (atlas_selection_get_query (selection)))
    return atlas_table_describe (table);

  shown = atlas_kind_format_count (atlas_table_get_kind (table),
                                   atlas_table_get_n_in_place (table));
  region_wide = format_region_wide (table);
  excepted = format_excepted (table);

  return g_strconcat (shown, region_wide, excepted, NULL);
}

/**
 * atlas_format_empty:
 * @table: a table without rows
 *
 * Says why a table is empty.
 *
 * Returns: (transfer full): one line
 */
char *
atlas_format_empty (AtlasTable *table)
{
  AtlasSelection *selection = atlas_table_get_selection (table);
  const char *heading = atlas_kind_get_heading (atlas_table_get_kind (table));
  const char *place = atlas_selection_get_place (selection);
  g_autofree char *name = NULL;
  g_autofree char *isolated = NULL;

  if (!atlas_query_is_empty (atlas_selection_get_query (selection)))
    /* Translators: %s is a kind of entries, such as "Initiatives" */
    return g_strdup_printf (_("%s: nothing matches"), heading);
  if (place == NULL)
    /* Translators: %s is a kind of entries, such as "Initiatives" */
    return g_strdup_printf (_("%s: none in this briefing"), heading);

  name = atlas_briefing_format_place (atlas_selection_get_briefing (selection),
                                      place,
                                      atlas_selection_get_language (selection));
  isolated = atlas_words_isolate (name);
  /* Translators: %s is a kind of entries, such as "Initiatives", and the name of a place */
  return g_strdup_printf (_("%s: none about %s"), heading, isolated);
}

/**
 * atlas_format_footnotes:
 * @briefing: a briefing
 * @codes: the codes of places, ended by %NULL
 * @language: the language of the content
 * @attributes: (nullable): where to add the language of each
 *
 * Gathers the footnotes that belong to the names of some places, each once and
 * with its mark before it: wherever a marked name stands, they stand too.
 *
 * Returns: (transfer full): a line for each; empty where there are none
 */
char *
atlas_format_footnotes (AtlasBriefing     *briefing,
                        const char *const *codes,
                        const char        *language,
                        PangoAttrList     *attributes)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  gsize start = 0;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_briefing_lookup_place (briefing, codes[i]);
      const char *id = place != NULL ? atlas_place_get_footnote (place) : NULL;
      AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
      const char *mark = place != NULL ? atlas_place_get_mark (place) : NULL;
      g_autofree char *line = NULL;

      if (footnote == NULL)
        continue;

      line = g_strconcat (mark != NULL ? mark : "", mark != NULL ? " " : "",
                          atlas_text_get (footnote->text, language), NULL);
      if (g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
        continue;

      if (attributes != NULL)
        atlas_content_mark_text (attributes, briefing, footnote->text, language, start,
                                 start + strlen (line));
      start += strlen (line) + 1;
      g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
