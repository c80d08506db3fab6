/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-deck-words-private.h"

#include <string.h>

#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-words.h"

/* All that a deck says itself and the document does not. */

const char *
atlas_deck_words_overview (void)
{
  /* Translators: the heading of a slide that shows the whole region */
  return C_("slide", "At a glance");
}

const char *
atlas_deck_words_sources (void)
{
  return C_("slide", "Sources");
}

const char *
atlas_deck_words_legend_visit (void)
{
  return C_("map legend", "Visit");
}

const char *
atlas_deck_words_legend_capital (void)
{
  return C_("map legend", "Capital");
}

const char *
atlas_deck_words_legend_disputed (void)
{
  return C_("map legend", "Disputed boundary");
}

const char *
atlas_deck_words_no_entries (void)
{
  return _("This briefing gives none.");
}

const char *
atlas_deck_words_no_facts (void)
{
  return _("This briefing gives no facts about this place.");
}

const char *
atlas_deck_words_no_sources (void)
{
  return _("This briefing names no sources.");
}

/* Says whose recommendations these are, where the document itself doesn't. */
const char *
atlas_deck_words_own_voice (void)
{
  return _("The author’s own recommendations.");
}

const char *
atlas_deck_words_see_footnotes (void)
{
  /* Translators: in place of footnotes that are too long for the foot of a slide */
  return _("Marked names: see the footnotes among the sources.");
}

const char *
atlas_deck_words_map_source (void)
{
  return _("Map: Natural Earth.");
}

/* What stands beneath a large number, which is not repeated in the words. */
const char *
atlas_deck_words_place (guint count)
{
  /* Translators: stands beneath the number itself */
  return atlas_ngettext ("place", "places", count);
}

/* What stands beneath a large number, which is not repeated in the words. */
const char *
atlas_deck_words_kind (AtlasKind kind,
                       guint     count)
{
  /* Translators: these stand beneath the number itself. */
  switch (kind)
    {
    case ATLAS_KIND_INITIATIVE:
      return atlas_ngettext ("initiative", "initiatives", count);
    case ATLAS_KIND_OUTCOME:
      return atlas_ngettext ("outcome", "outcomes", count);
    case ATLAS_KIND_POINT:
      return atlas_ngettext ("point", "points", count);
    case ATLAS_KIND_RECOMMENDATION:
      return atlas_ngettext ("recommendation", "recommendations", count);
    case ATLAS_KIND_CHALLENGE:
      return atlas_ngettext ("challenge", "challenges", count);
    case ATLAS_KIND_VISIT:
      return atlas_ngettext ("visit", "visits", count);
    default:
      g_return_val_if_reached ("");
    }
}

void
atlas_deck_words_append_note (GString    *notes,
                              const char *title,
                              const char *note)
{
  /* Translators: what the presenter reads: the title of an entry, and what to say of it */
  g_string_append_printf (notes, C_("notes", "%s: %s"), title, note);
}

/* Adds a source to the numbers of those that something rests on, "1, 5", in which no
 * line breaks. */
void
atlas_deck_words_append_source (GString    *numbers,
                                guint       number,
                                const char *language)
{
  const char *comma = numbers->len > 0 ? atlas_language_get_comma (language) : "";
  gsize length = strcspn (comma, " ");

  g_string_append_len (numbers, comma, (gssize) length);
  atlas_number_append (numbers, "%s%u", comma[length] != '\0' ? "\302\240" : "", number);
}

/* Returns: (transfer full) (nullable): "as of 11 March 2025", or %NULL for no date */
char *
atlas_deck_words_as_of (AtlasDate   date,
                        const char *language)
{
  g_autofree char *written = NULL;

  if (!atlas_date_is_set (date))
    return NULL;
  written = atlas_date_format (date, language);

  /* Translators: %s is a date. */
  return g_strdup_printf (C_("slide", "as of %s"), written);
}

/* A visit that the briefing looks back on, or one that is still to come. */
char *
atlas_deck_words_visited (AtlasDate   date,
                          AtlasDate   as_of,
                          const char *language)
{
  g_autofree char *written = atlas_date_format (date, language);

  if (atlas_date_is_set (as_of) && atlas_date_compare (date, as_of) > 0)
    /* Translators: of a place; %s is a date to come. */
    return g_strdup_printf (C_("slide", "Visit on %s"), written);

  /* Translators: of a place; %s is a date in the past. */
  return g_strdup_printf (C_("slide", "Visited %s"), written);
}

char *
atlas_deck_words_part (guint part,
                       guint n_parts)
{
  /* Translators: beside a heading, which of several slides of the same heading it is */
  return atlas_number_printf (C_("slide", "%u of %u"), part + 1, n_parts);
}

char *
atlas_deck_words_number (guint number,
                         guint n_pages)
{
  /* Translators: the number of a slide, and how many there are */
  return atlas_number_printf (C_("slide", "%u / %u"), number, n_pages);
}

char *
atlas_deck_words_more (guint count)
{
  return atlas_number_printf (atlas_ngettext ("and %u more, in the program’s tables",
                                        "and %u more, in the program’s tables", count),
                              count);
}

/* "17 points, 11 of them region-wide" */
char *
atlas_deck_words_count (AtlasKind kind,
                        guint     count,
                        guint     n_region_wide)
{
  g_autofree char *words = atlas_kind_format_count (kind, count);

  if (n_region_wide == 0)
    return g_steal_pointer (&words);
  if (n_region_wide == count)
    /* Translators: %s is such as "3 initiatives". */
    return g_strdup_printf (C_("slide", "%s, all region-wide"), words);

  /* Translators: %1$s is such as "17 points", %2$u is a lesser number. */
  return atlas_number_printf (C_("slide", "%1$s, %2$u of them region-wide"), words, n_region_wide);
}

/* "and 3 initiatives and 2 points, all region-wide": what concerns a place as it
 * concerns all of them. */
char *
atlas_deck_words_region_wide (const guint *n_region_wide,
                              gboolean     follows,
                              const char  *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) counts = NULL;
  g_autofree char *joined = NULL;

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    if (n_region_wide[kind] > 0)
      {
        g_autofree char *count = atlas_kind_format_count (kind, n_region_wide[kind]);

        g_strv_builder_add (builder, count);
      }
  counts = g_strv_builder_end (builder);
  if (counts[0] == NULL)
    return NULL;
  joined = atlas_language_join (language, (const char *const *) counts, NULL);

  if (follows)
    /* Translators: after a list of entries; %s is such as "3 initiatives". */
    return g_strdup_printf (C_("slide", "and %s, all region-wide"), joined);

  /* Translators: %s is such as "3 initiatives". */
  return g_strdup_printf (C_("slide", "%s, all region-wide"), joined);
}
