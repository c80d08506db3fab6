/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-number.h"
#include "atlas-query-words.h"
#include "atlas-table.h"
#include "atlas-words.h"

/* The place that is looked at is asked for like everything else. */
static char *
describe_question (AtlasTable *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self);
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  AtlasQuery *query = atlas_selection_get_query (selection);
  const char *language = atlas_selection_get_language (selection);
  const char *place = atlas_selection_get_place (selection);
  g_autofree char *name = NULL;
  g_autofree char *wishes = NULL;

  wishes = atlas_query_describe (query, briefing, language);
  if (place == NULL || atlas_query_wants (query, ATLAS_FACET_PLACE, place))
    return g_steal_pointer (&wishes);

  name = atlas_briefing_format_place (briefing, place, language);

  return atlas_words_enumerate ((const char *const[]) { name, *wishes != '\0' ? wishes : NULL,
                                                        NULL });
}

/**
 * atlas_table_describe:
 * @self: a table
 *
 * Says what the rows are: "4 of 43 initiatives: Kosovo*, Planned, Exercises".
 * What the document has is in the content's language, the rest in the
 * interface's.
 *
 * Returns: (transfer full): the sentence, empty where there is no document
 */
char *
atlas_table_describe (AtlasTable *self)
{
  g_autofree char *all = NULL;
  g_autofree char *question = NULL;
  g_autofree char *isolated = NULL;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), NULL);

  if (atlas_selection_get_briefing (atlas_table_get_selection (self)) == NULL)
    return g_strdup ("");

  all = atlas_kind_format_count (atlas_table_get_kind (self), atlas_table_get_n_total (self));
  question = describe_question (self);
  if (*question == '\0')
    return g_steal_pointer (&all);

  isolated = atlas_words_isolate (question);
  /* Translators: "4 of 43 initiatives: Kosovo*, Planned": how many rows a table
   * shows, of how many, and what is asked for */
  return atlas_number_printf (C_ ("query", "%u of %s: %s"), atlas_table_get_n_matching (self), all,
                              isolated);
}
