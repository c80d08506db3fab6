/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-test-table.h"

#include "atlas-sample.h"
#include "atlas-test-ui.h"

/* A table in a window of its own, and what is on the screen of it. */

void
atlas_test_table_show_briefing (AtlasTestTable *fixture,
                                AtlasBriefing  *briefing,
                                AtlasKind       kind)
{
  fixture->briefing = briefing;
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  atlas_selection_set_kind (fixture->selection, kind);
  fixture->table = atlas_table_new (fixture->selection, kind);
  fixture->view = ATLAS_ENTRY_TABLE (atlas_entry_table_new (fixture->table));
  fixture->window = atlas_test_window_new (GTK_WIDGET (fixture->view), 800, 500);
}

void
atlas_test_table_show (AtlasTestTable *fixture,
                       AtlasKind       kind)
{
  atlas_test_table_show_briefing (fixture, atlas_sample_new (), kind);
}

void
atlas_test_table_set_up (AtlasTestTable *fixture,
                         gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);

  /* What one test leaves, the next would find. */
  g_settings_reset (settings, "columns");
  g_settings_reset (settings, "table-compact");
  g_settings_reset (settings, "table-grouping");
  g_settings_reset (settings, "table-striped");
  atlas_test_table_show (fixture, ATLAS_KIND_INITIATIVE);
}

void
atlas_test_table_tear_down (AtlasTestTable *fixture,
                            gconstpointer   data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

GtkColumnView *
atlas_test_table_get_view (AtlasTestTable *fixture)
{
  return GTK_COLUMN_VIEW (atlas_test_find (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW, NULL));
}

/* The widget of a row that is on the screen. */
GtkWidget *
atlas_test_table_get_row (AtlasTestTable *fixture,
                          guint           index)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (atlas_test_table_get_view (fixture)));
  GtkWidget *row = gtk_widget_get_first_child (list);

  for (guint i = 0; i < index; i++)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* What stands in a cell of a column that is shown; a hidden one may have cells
 * too, depending on the version of GTK. */
const char *
atlas_test_table_get_cell (AtlasTestTable *fixture,
                           guint           row,
                           guint           column)
{
  GtkWidget *cell = gtk_widget_get_first_child (atlas_test_table_get_row (fixture, row));

  while (column > 0 || !gtk_widget_get_visible (cell))
    {
      column -= gtk_widget_get_visible (cell);
      cell = gtk_widget_get_next_sibling (cell);
    }

  return gtk_inscription_get_text (
      GTK_INSCRIPTION (atlas_test_find (cell, GTK_TYPE_INSCRIPTION, NULL)));
}

gboolean
atlas_test_table_row_has_focus (AtlasTestTable *fixture,
                                guint           row)
{
  return gtk_window_get_focus (fixture->window) == atlas_test_table_get_row (fixture, row);
}

void
atlas_test_table_activate (AtlasTestTable *fixture,
                           const char     *action,
                           const char     *target)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);

  g_assert_true (target != NULL ? gtk_widget_activate_action (widget, action, "s", target)
                                : gtk_widget_activate_action (widget, action, NULL));
}

guint
atlas_test_table_count_rows (AtlasTestTable *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (atlas_entry_table_get_rows (fixture->view)));
}

/* Until rows that come little by little are all there. */
void
atlas_test_table_wait_rows (AtlasTestTable *fixture)
{
  GListModel *model = G_LIST_MODEL (atlas_entry_table_get_model (fixture->view));

  atlas_test_wait (g_list_model_get_n_items (model) == atlas_test_table_count_rows (fixture));
}

void
atlas_test_table_focus_rows (AtlasTestTable *fixture)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
}

char *
atlas_test_table_dup_clipboard (AtlasTestTable *fixture)
{
  GdkContentProvider *content =
      gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)));
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));

  return g_value_dup_string (&value);
}
