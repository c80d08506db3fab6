/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample.h"

#include "atlas-briefing-private.h"

static const char *const codes[] = { "BA", "XK", "RS", "HR", NULL };

static AtlasText *
translate (const char *english,
           const char *albanian)
{
  const char *const languages[] = { "en", "sq" };
  const char *const strings[] = { english, albanian };

  return atlas_text_new_translated (languages, strings, 2);
}

static void
add_place (AtlasBriefingParts *parts,
           const char         *code,
           AtlasText          *name,
           const char         *mark,
           AtlasText          *capital)
{
  AtlasPlaceInit init = { .code = code, .name = name, .mark = mark, .capital = capital };

  if (mark != NULL)
    init.footnote = "note";
  g_ptr_array_add (parts->places, atlas_place_new (&init));
  g_clear_pointer (&name, atlas_text_unref);
  g_clear_pointer (&capital, atlas_text_unref);
}

static void
add_category (AtlasBriefingParts *parts,
              AtlasCategorySort   sort,
              const char         *id,
              const char         *label,
              AtlasStage          stage)
{
  g_autoptr (AtlasText) text = atlas_text_new (label);

  g_ptr_array_add (parts->categories[sort], atlas_category_new (id, text, stage));
}

/* Four places, of which three are the region, and a few categories. */
static AtlasBriefingParts *
make_parts (void)
{
  AtlasBriefingParts *parts = atlas_briefing_parts_new ();
  g_autoptr (AtlasText) note = atlas_text_new ("Without prejudice.");

  parts->id = g_strdup ("sample");
  parts->title = atlas_text_new ("A & B <b>sample</b>");
  parts->subtitle = atlas_text_new ("After the visits");
  parts->language = g_strdup ("en");
  parts->as_of = (AtlasDate) { 2025, 3, 11 };
  g_strfreev (parts->focus);
  parts->focus = g_strsplit ("BA XK RS", " ", -1);

  add_place (parts, "BA", atlas_text_new ("Bosnia and Herzegovina"), NULL,
             atlas_text_new ("Sarajevo"));
  add_place (parts, "XK", translate ("Kosovo", "Kosova"), "*", translate ("Pristina", "Prishtinë"));
  add_place (parts, "RS", NULL, NULL, NULL);
  add_place (parts, "HR", NULL, NULL, NULL);

  add_category (parts, ATLAS_CATEGORY_STATUS, "planned", "Planned", ATLAS_STAGE_PLANNED);
  add_category (parts, ATLAS_CATEGORY_STATUS, "active", "Active", ATLAS_STAGE_ONGOING);
  add_category (parts, ATLAS_CATEGORY_THEME, "exercises", "Exercises", ATLAS_STAGE_NONE);
  add_category (parts, ATLAS_CATEGORY_THEME, "reform", "Reform", ATLAS_STAGE_NONE);
  add_category (parts, ATLAS_CATEGORY_SECTION, "overview", "Overview", ATLAS_STAGE_NONE);
  g_ptr_array_add (parts->footnotes, atlas_footnote_new ("note", note));

  return parts;
}

static void
add_entry (AtlasBriefingParts *parts,
           AtlasEntryInit     *init,
           const char         *title,
           const char         *text)
{
  init->title = atlas_text_new (title);
  init->text = text != NULL ? atlas_text_new (text) : NULL;
  g_ptr_array_add (parts->entries, atlas_entry_new (init));
  g_clear_pointer (&init->title, atlas_text_unref);
  g_clear_pointer (&init->text, atlas_text_unref);
}

/**
 * atlas_sample_new:
 *
 * Makes a small briefing: three initiatives, one of which does not hold for
 * Kosovo and one of which has no status, and two visits.
 *
 * Returns: (transfer full): the briefing
 */
AtlasBriefing *
atlas_sample_new (void)
{
  const char *const both_themes[] = { "exercises", "reform", NULL };
  const char *const kosovo[] = { "XK", NULL };
  const char *const bosnia[] = { "BA", NULL };
  AtlasBriefingParts *parts = make_parts ();
  AtlasEntryInit partnership = { .kind = ATLAS_KIND_INITIATIVE, .id = "partnership",
                                 .status = "active", .except = kosovo, .section = "overview" };
  AtlasEntryInit concept = { .kind = ATLAS_KIND_INITIATIVE, .id = "concept",
                             .status = "planned", .themes = both_themes };
  AtlasEntryInit logistics = { .kind = ATLAS_KIND_INITIATIVE, .id = "logistics",
                               .places = bosnia };
  AtlasEntryInit sarajevo = { .kind = ATLAS_KIND_VISIT, .id = "sarajevo", .places = bosnia,
                              .start = { 2025, 3, 10 } };
  AtlasEntryInit pristina = { .kind = ATLAS_KIND_VISIT, .id = "pristina", .places = kosovo,
                              .start = { 2025, 3, 11 } };

  add_entry (parts, &partnership, "Partnership", "Support for šarene forces");
  add_entry (parts, &concept, "Concept <b>& more</b>", NULL);
  add_entry (parts, &logistics, "Logistics", "Better logistics");
  add_entry (parts, &sarajevo, "Visit to Sarajevo", "Meetings");
  add_entry (parts, &pristina, "Visit to the capital", "Meetings");

  return atlas_briefing_new (parts, NULL, NULL);
}

static const char *
choose (GRand             *rand,
        const char *const *strings,
        guint              n_strings)
{
  guint i = g_rand_int_range (rand, 0, n_strings + 1);

  return i < n_strings ? strings[i] : NULL;
}

static AtlasDate
make_random_date (GRand *rand)
{
  AtlasDate date = { 2025, g_rand_int_range (rand, 0, 13), 0 };

  if (date.month != 0)
    date.day = g_rand_int_range (rand, 0, 29);

  return date;
}

/**
 * atlas_sample_new_random:
 * @rand: where the chances come from
 * @n_entries: how many entries to make
 *
 * Makes a briefing of random entries over the places and categories of the
 * sample.
 *
 * Returns: (transfer full): the briefing
 */
AtlasBriefing *
atlas_sample_new_random (GRand *rand,
                         guint  n_entries)
{
  static const char *const words[] = { "Šuma", "šator", "zebra", "Ćao", "cedar", "Приштина" };
  static const char *const statuses[] = { "planned", "active" };
  static const char *const themes[] = { "exercises", "reform" };
  static const char *const sources[] = { "nato", "eu" };
  g_autoptr (AtlasText) caution = atlas_text_new ("As reported");
  AtlasBriefingParts *parts = make_parts ();
  guint kind = 0;

  g_ptr_array_add (parts->sources, atlas_source_new ("nato", "Zebra of the north", NULL,
                                                     ATLAS_DATE_NONE, NULL));
  g_ptr_array_add (parts->sources, atlas_source_new ("eu", "Report", "Publisher", ATLAS_DATE_NONE,
                                                     NULL));
  for (guint i = 0; i < n_entries; i++)
    {
      const char *source = choose (rand, sources, G_N_ELEMENTS (sources));
      const char *const chosen_sources[] = { source, NULL };
      const char *place = choose (rand, codes, G_N_ELEMENTS (codes) - 1);
      const char *theme = choose (rand, themes, G_N_ELEMENTS (themes));
      const char *except = place == NULL && g_rand_boolean (rand) ? "RS" : NULL;
      const char *second = place != NULL && i % 3 == 0 ? "BA" : NULL;
      const char *const places[] = { place, second, NULL };
      const char *const excepted[] = { except, NULL };
      const char *const chosen_themes[] = { theme, NULL };
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *title =
          g_strdup_printf ("%s %s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                           words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      AtlasEntryInit init = {
        .id = id,
        .status = choose (rand, statuses, G_N_ELEMENTS (statuses)),
        .places = places,
        .except = excepted,
        .themes = chosen_themes,
        .section = g_rand_boolean (rand) ? "overview" : NULL,
        .sources = chosen_sources,
        .caution = g_rand_int_range (rand, 0, 4) == 0 ? caution : NULL,
      };

      if (g_rand_boolean (rand))
        init.start = make_random_date (rand);
      if (g_rand_int_range (rand, 0, 4) == 0)
        init.end = (AtlasDate) { 2026, 1, 1 };
      while (kind + 1 < ATLAS_N_KINDS && g_rand_int_range (rand, 0, n_entries / 4 + 1) == 0)
        kind++;
      init.kind = kind;
      add_entry (parts, &init, title, NULL);
    }

  return atlas_briefing_new (parts, NULL, NULL);
}

/* Searches for words, among what else is searched for. */
void
atlas_sample_search (AtlasSelection *selection,
                     const char     *words)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (selection), words);

  atlas_selection_set_query (selection, query);
}

/* Wants a value of a facet, or doesn't, among what else is searched for. */
void
atlas_sample_choose (AtlasSelection *selection,
                     AtlasFacet      facet,
                     const char     *value,
                     AtlasChoice     choice)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_value (atlas_selection_get_query (selection), facet, value, choice);

  atlas_selection_set_query (selection, query);
}
