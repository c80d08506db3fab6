/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample.h"

#include "atlas-briefing-private.h"
#include "atlas-report.h"

#include <string.h>

static void
assert_lines_fit (const char *report,
                  guint       width)
{
  g_auto (GStrv) lines = g_strsplit (report, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_utf8_strlen (lines[i], -1) > width)
        g_error ("“%s” is longer than %u", lines[i], width);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_tables (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint width = 40; width <= 160; width += 7)
    {
      g_autofree char *report = atlas_report_format (briefing, "en", width);

      assert_lines_fit (report, width);
      g_assert_true (g_str_has_prefix (report, "A & B <b>sample</b>\nAfter the visits\n"
                                               "As of 11 March 2025\n"));
      g_assert_nonnull (strstr (report, "\n3 initiatives\n"));
      g_assert_nonnull (strstr (report, "\n2 visits\n"));
      g_assert_null (strstr (report, "outcomes"));
      g_assert_nonnull (strstr (report, "Kosovo*"));
      g_assert_nonnull (strstr (report, "\n* Without prejudice."));
    }
}

/* What a document says must not move the cursor or recolour the terminal. */
static void
test_control_characters (void)
{
  AtlasBriefingParts *parts = atlas_briefing_parts_new ();
  g_autoptr (AtlasBriefing) briefing = NULL;
  g_autofree char *report = NULL;

  parts->id = g_strdup ("odd");
  parts->language = g_strdup ("en");
  parts->title = atlas_text_new ("Red \033[31m title\r\n\302\233 and more");
  briefing = atlas_briefing_new (parts, NULL, NULL);

  report = atlas_report_format (briefing, "en", 80);
  g_assert_cmpstr (report, ==, "Red  [31m title    and more\n");
}

static AtlasBriefing *
make_briefing_of_one (const char *words)
{
  AtlasBriefingParts *parts = atlas_briefing_parts_new ();
  g_autoptr (AtlasText) title = atlas_text_new (words);
  AtlasEntryInit init = { .kind = ATLAS_KIND_POINT, .id = "one", .title = title };

  parts->id = g_strdup ("one");
  parts->language = g_strdup ("en");
  parts->title = atlas_text_new ("One");
  g_ptr_array_add (parts->entries, atlas_entry_new (&init));

  return atlas_briefing_new (parts, NULL, NULL);
}

static void
test_control_characters_in_cells (void)
{
  g_autoptr (AtlasBriefing) briefing = make_briefing_of_one ("Red \033[31m point\r\007");
  g_autofree char *report = atlas_report_format (briefing, "en", 120);

  for (const char *p = report; *p != '\0'; p++)
    g_assert_true (*p == '\n' || !g_ascii_iscntrl (*p));
}

/* A terminal shows these letters twice as wide, and marks without any width. */
static void
test_wide_characters (void)
{
  g_autoptr (AtlasBriefing) briefing = make_briefing_of_one ("東京東京東京東京東京東京東京東京東京東京");
  g_autofree char *report = atlas_report_format (briefing, "en", 40);
  g_auto (GStrv) lines = g_strsplit (report, "\n", -1);
  guint n_wide = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint width = 0;

      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p))
        {
          gboolean wide = g_unichar_iswide (g_utf8_get_char (p));

          width += wide ? 2 : 1;
          n_wide += wide;
        }
      g_assert_cmpuint (width, <=, 40);
    }
  g_assert_cmpuint (n_wide, ==, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/tables", test_tables);
  g_test_add_func ("/report/control-characters", test_control_characters);
  g_test_add_func ("/report/control-characters-in-cells", test_control_characters_in_cells);
  g_test_add_func ("/report/wide-characters", test_wide_characters);

  return g_test_run ();
}
