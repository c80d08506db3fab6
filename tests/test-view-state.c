/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <string.h>

#include "atlas-content-pane.h"
#include "atlas-files.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"

/* What was looked at is looked at again, and one key takes it back. */
static void
test_kept (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  g_autoptr (AtlasQuery) query = NULL;
  GtkWidget *content;

  query = atlas_query_parse ("theme:exercises -status:planned after:2024 \"nato\"",
                             atlas_selection_get_briefing (selection));
  atlas_selection_set_query (selection, query);
  atlas_selection_set_kind (selection, ATLAS_KIND_POINT);
  atlas_selection_set_place (selection, "XK");
  atlas_selection_set_layer (selection, ATLAS_LAYER_ENTRIES);
  atlas_test_close_window (window);

  window = atlas_test_open_window_again ();
  selection = atlas_window_get_selection (window);
  g_assert_true (atlas_query_equal (atlas_selection_get_query (selection), query));
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_POINT);
  g_assert_cmpstr (atlas_selection_get_place (selection), ==, "XK");
  g_assert_cmpstr (atlas_selection_get_layer (selection), ==, ATLAS_LAYER_ENTRIES);
  /* What was typed is there to be seen, and there is nothing to go back to. */
  content = atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_CONTENT_PANE, NULL);
  g_assert_true (atlas_content_pane_get_search_mode_enabled (ATLAS_CONTENT_PANE (content)));
  g_assert_false (gtk_widget_get_sensitive (atlas_test_find_actionable (GTK_WIDGET (window), "win.back")));

  atlas_test_key (GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  atlas_test_wait (atlas_query_is_empty (atlas_selection_get_query (selection)));
  atlas_test_close_window (window);
}

/* Of a document that has become another one, what it still has is looked at. */
static void
test_stale (void)
{
  static const char view[] =
      "[('resource:///io/github/briefingatlas/BriefingAtlas/briefings/western-balkans.briefing',"
      " {'kind': 'nonsense', 'layer': 'gone', 'place': 'ZZ', 'query': 'theme:gone \"'})]";
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GFile) file = atlas_file_new_default ();
  g_autofree char *uri = g_file_get_uri (file);
  AtlasWindow *window;
  AtlasSelection *selection;

  g_assert_nonnull (strstr (view, uri));
  g_settings_set_value (settings, "views", g_variant_new_parsed (view));
  window = atlas_test_open_window_again ();
  selection = atlas_window_get_selection (window);
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_INITIATIVE);
  g_assert_null (atlas_selection_get_place (selection));
  g_assert_null (atlas_selection_get_layer (selection));
  g_assert_cmpstr (atlas_query_get_text (atlas_selection_get_query (selection)), ==,
                   "theme:gone \"");
  atlas_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_app_start ();

  g_test_add_func ("/view-state/kept", test_kept);
  g_test_add_func ("/view-state/stale", test_stale);

  return atlas_test_app_run ();
}
