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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/tables", test_tables);
  g_test_add_func ("/report/control-characters", test_control_characters);

  return g_test_run ();
}
