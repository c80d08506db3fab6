/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "atlas-briefing-reader.h"
#include "atlas-briefing-writer.h"
#include "atlas-csv.h"
#include "atlas-limits-private.h"
#include "atlas-report.h"
#include "atlas-strict-csv.h"
#include "atlas-translation.h"

/* A document of whatever content is refused with reasons that can be shown anywhere,
 * or is read, written, changed and read again without anything getting lost. */

/* Of many entries the first few are as good as all. */
#define MAX_CHANGED 8

static void
check_problems (GListModel *problems)
{
  guint n_problems = g_list_model_get_n_items (problems);

  g_assert_cmpuint (n_problems, >, 0);
  g_assert_cmpuint (n_problems, <=, ATLAS_MAX_PROBLEMS);
  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr (AtlasProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *string = atlas_problem_to_string (problem, "f");

      g_assert_true (g_utf8_validate (string, -1, NULL));
      for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (g_unichar_isprint (g_utf8_get_char (p)));
    }
}

static AtlasBriefing *
read_again (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static gboolean
same_lists (const char *const *a,
            const char *const *b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal (a, b);
}

static gboolean
same_texts (const AtlasText *a,
            const AtlasText *b)
{
  return a == NULL || b == NULL ? a == b : atlas_text_equal (a, b);
}

static void
assert_same_entry (AtlasEntry *a,
                   AtlasEntry *b)
{
  g_assert_cmpstr (atlas_entry_get_id (a), ==, atlas_entry_get_id (b));
  g_assert_cmpint (atlas_entry_get_kind (a), ==, atlas_entry_get_kind (b));
  g_assert_true (same_texts (atlas_entry_get_title (a), atlas_entry_get_title (b)));
  g_assert_true (same_texts (atlas_entry_get_text (a), atlas_entry_get_text (b)));
  g_assert_true (same_texts (atlas_entry_get_caution (a), atlas_entry_get_caution (b)));
  g_assert_true (same_texts (atlas_entry_get_notes (a), atlas_entry_get_notes (b)));
  g_assert_cmpstr (atlas_entry_get_status (a), ==, atlas_entry_get_status (b));
  g_assert_cmpstr (atlas_entry_get_section (a), ==, atlas_entry_get_section (b));
  g_assert_true (same_lists (atlas_entry_get_places (a), atlas_entry_get_places (b)));
  g_assert_true (same_lists (atlas_entry_get_except (a), atlas_entry_get_except (b)));
  g_assert_true (same_lists (atlas_entry_get_themes (a), atlas_entry_get_themes (b)));
  g_assert_true (same_lists (atlas_entry_get_sources (a), atlas_entry_get_sources (b)));
  g_assert_cmpint (atlas_entry_get_basis (a), ==, atlas_entry_get_basis (b));
  g_assert_cmpint (atlas_date_compare (atlas_entry_get_start (a), atlas_entry_get_start (b)), ==, 0);
  g_assert_cmpint (atlas_date_compare (atlas_entry_get_end (a), atlas_entry_get_end (b)), ==, 0);
}

/* The texts of an entry change places, and all that may be empty is, or comes anew. */
static AtlasEntry *
change (AtlasEntry *entry)
{
  g_autoptr (AtlasText) caution = atlas_text_new ("\"\\\n\t<>&\xc4\x90");
  AtlasEntryInit init = {
    .kind = atlas_entry_get_kind (entry),
    .id = atlas_entry_get_id (entry),
    .title = (AtlasText *) atlas_entry_get_title (entry),
    .text = (AtlasText *) atlas_entry_get_title (entry),
    .notes = (AtlasText *) atlas_entry_get_text (entry),
    .caution = atlas_entry_get_caution (entry) == NULL ? caution : NULL,
    .places = atlas_entry_get_places (entry),
    .start = atlas_entry_get_end (entry),
    .end = atlas_entry_get_end (entry),
    .span = atlas_entry_get_span (entry),
  };

  return atlas_entry_new (&init);
}

/* Every second entry gives way to another, and what is written of that is read again. */
static void
check_changes (AtlasBriefing *briefing)
{
  guint n_entries = atlas_briefing_get_n_entries (briefing);
  g_autoptr (AtlasBriefing) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < MIN (n_entries, MAX_CHANGED); i += 2)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
      g_autoptr (AtlasEntry) changed = change (entry);

      atlas_briefing_replace_entry (briefing, entry, changed);
    }
  bytes = atlas_briefing_serialize (briefing);
  again = read_again (bytes);
  g_assert_cmpuint (atlas_briefing_get_n_entries (again), ==, n_entries);
  for (guint i = 0; i < n_entries; i++)
    assert_same_entry (atlas_briefing_get_entry (briefing, i), atlas_briefing_get_entry (again, i));
}

static void
check_unchanged (AtlasBriefing *briefing,
                 GBytes        *bytes)
{
  g_autoptr (GBytes) written = atlas_briefing_serialize (briefing);

  g_assert_true (g_bytes_equal (written, bytes));
}

/* The list of the entries as a table has as many rows, and the tags of HXL. */
static void
check_table (AtlasBriefing *briefing)
{
  const AtlasCsvFlags flags = ATLAS_CSV_MARK | ATLAS_CSV_CODES | ATLAS_CSV_TAGS;
  g_autoptr (GBytes) bytes =
      atlas_csv_write_entries (briefing, NULL, atlas_briefing_get_language (briefing), flags);
  g_autoptr (GPtrArray) rows = atlas_strict_csv_read (bytes);
  guint n_columns = ((GPtrArray *) rows->pdata[0])->len;

  g_assert_cmpuint (rows->len, ==, atlas_briefing_get_n_entries (briefing) + 2);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) rows->pdata[i])->len, ==, n_columns);
  for (guint i = 0; i < n_columns; i++)
    g_assert_true (*atlas_strict_csv_get (rows, 1, i) == '#');
}

static void
check_words (AtlasBriefing *briefing)
{
  g_auto (GStrv) languages = atlas_briefing_list_languages (briefing);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *report = atlas_report_format (briefing, languages[i], 80);

      g_assert_true (g_utf8_validate (report, -1, NULL));
      atlas_briefing_count_untranslated (briefing, languages[i]);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing =
      atlas_briefing_new_from_bytes (bytes, NULL, problems, &error);

  if (briefing == NULL)
    {
      g_assert_error (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID);
      check_problems (G_LIST_MODEL (problems));
      return 0;
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 0);
  check_unchanged (briefing, bytes);
  check_table (briefing);
  check_words (briefing);
  check_changes (briefing);
  return 0;
}
