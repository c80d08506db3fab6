/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"
#include "atlas-sample.h"
#include "atlas-test-table.h"
#include "atlas-test-ui.h"

/* A view has widgets for 200 rows: those in sight show at once what stands there, the
 * others soon. */

static GtkAdjustment *
get_adjustment (AtlasTestTable *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (atlas_test_table_get_view (fixture)));
}

static gboolean
is_in_sight (AtlasTestTable *fixture,
             guint           position)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  double start = gtk_adjustment_get_value (adjustment);
  double height =
      gtk_adjustment_get_upper (adjustment) / atlas_test_table_count_rows (fixture);

  return (position + 1) * height > start &&
         position * height < start + gtk_adjustment_get_page_size (adjustment);
}

static gboolean
is_right (AtlasTestTable *fixture,
          GtkWidget      *row,
          guint           position)
{
  AtlasRows *rows = atlas_entry_table_get_rows (fixture->view);
  g_autofree char *title = atlas_briefing_format_field (
      fixture->briefing, atlas_rows_get_entry (rows, position), ATLAS_FIELD_TITLE,
      atlas_selection_get_language (fixture->selection));
  GtkWidget *text = atlas_test_find (row, GTK_TYPE_INSCRIPTION, NULL);

  return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (text)), title) == 0;
}

/* Returns how many rows show something else than what stands there. */
static guint
count_wrong (AtlasTestTable *fixture,
             gboolean        in_sight,
             guint          *n_rows)
{
  GtkColumnView *view = atlas_test_table_get_view (fixture);
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));
  guint n_wrong = 0;

  *n_rows = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint position;

      if (atlas_entry_cell_find_row (view, row, &position) == NULL ||
          is_in_sight (fixture, position) != in_sight)
        continue;
      n_wrong += !is_right (fixture, row, position);
      (*n_rows)++;
    }

  return n_wrong;
}

static gboolean
are_all_right (AtlasTestTable *fixture)
{
  guint n_rows;

  return count_wrong (fixture, TRUE, &n_rows) + count_wrong (fixture, FALSE, &n_rows) == 0;
}

/* With all the widgets that there will be. */
static gboolean
is_filled (AtlasTestTable *fixture)
{
  guint n_rows;

  return are_all_right (fixture) && count_wrong (fixture, FALSE, &n_rows) == 0 && n_rows > 100;
}

static void
set_up (AtlasTestTable *fixture,
        gconstpointer   data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  atlas_test_table_show_briefing (fixture, atlas_sample_new_random (rand, 9000),
                                  ATLAS_KIND_INITIATIVE);
  atlas_test_table_wait_rows (fixture);
  atlas_test_table_focus_rows (fixture);
  atlas_test_wait (is_filled (fixture));
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
}

/* How many rows in sight were painted with something else. */
static guint n_painted_wrong;

static void
after_paint_cb (AtlasTestTable *fixture)
{
  guint n_rows;

  n_painted_wrong += count_wrong (fixture, TRUE, &n_rows);
  g_assert_cmpuint (n_rows, >, 3);
}

static void
watch_frames (AtlasTestTable *fixture)
{
  n_painted_wrong = 0;
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->view)),
                            "after-paint", G_CALLBACK (after_paint_cb), fixture);
}

/* All are right in the end, and those in sight were so in each frame. */
static void
assert_frames (AtlasTestTable *fixture)
{
  atlas_test_wait (are_all_right (fixture));
  g_assert_cmpuint (n_painted_wrong, ==, 0);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->view)),
                                        after_paint_cb, fixture);
}

/* Most of the work for a sort is left for later, and done soon. */
static void
test_sort (AtlasTestTable *fixture,
           gconstpointer   data)
{
  guint n_rows;

  g_assert_true (are_all_right (fixture));
  watch_frames (fixture);
  atlas_entry_table_set_sort_field (fixture->view, "title");
  g_assert_cmpuint (count_wrong (fixture, TRUE, &n_rows), ==, 0);
  g_assert_cmpuint (count_wrong (fixture, FALSE, &n_rows), >, n_rows / 3);
  g_assert_cmpuint (n_rows, >, 100);
  assert_frames (fixture);
}

/* Whoever scrolls meanwhile is ahead of nothing. */
static void
test_scroll (AtlasTestTable *fixture,
             gconstpointer   data)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  double page = gtk_adjustment_get_page_size (adjustment);

  watch_frames (fixture);
  for (guint i = 0; i < 8; i++)
    {
      atlas_entry_table_set_sort_field (fixture->view, i % 2 == 0 ? "title" : "status");
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + page * i);
      atlas_test_wait_frame (GTK_WIDGET (fixture->view));
    }
  assert_frames (fixture);
}

/* The rows that a key leads to come before the view says that it has been scrolled. */
static void
test_keys (AtlasTestTable *fixture,
           gconstpointer   data)
{
  static const guint keys[] = { GDK_KEY_End, GDK_KEY_Home, GDK_KEY_End, GDK_KEY_Home };
  GtkAdjustment *adjustment = get_adjustment (fixture);

  atlas_entry_table_focus_row (fixture->view, 0);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  watch_frames (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      double before = gtk_adjustment_get_value (adjustment);

      atlas_test_key (keys[i], 0);
      atlas_test_wait (gtk_adjustment_get_value (adjustment) != before);
      for (guint j = 0; j < 4; j++)
        {
          atlas_test_key (i % 2 == 0 ? GDK_KEY_Page_Up : GDK_KEY_Page_Down, 0);
          atlas_test_wait_frame (GTK_WIDGET (fixture->view));
        }
    }
  assert_frames (fixture);
}

/* As do those of an entry that is chosen elsewhere, even right after a sort. */
static void
test_go_to (AtlasTestTable *fixture,
            gconstpointer   data)
{
  AtlasRows *rows = atlas_entry_table_get_rows (fixture->view);
  guint n_rows = atlas_test_table_count_rows (fixture);

  watch_frames (fixture);
  for (guint i = 1; i < 8; i++)
    {
      atlas_entry_table_set_sort_field (fixture->view, i % 2 == 0 ? "title" : "status");
      atlas_selection_set_entry (fixture->selection, atlas_rows_get_entry (rows, i * 977 % n_rows));
      atlas_test_wait_frame (GTK_WIDGET (fixture->view));
    }
  assert_frames (fixture);
}

/* Of a table behind another view nothing is in sight, until it is. */
static void
test_behind (AtlasTestTable *fixture,
             gconstpointer   data)
{
  GtkWidget *table = GTK_WIDGET (fixture->view);
  guint n_rows;

  gtk_widget_set_child_visible (table, FALSE);
  atlas_entry_table_set_sort_field (fixture->view, "title");
  g_assert_cmpuint (count_wrong (fixture, TRUE, &n_rows), >, n_rows / 3);
  watch_frames (fixture);
  gtk_widget_set_child_visible (table, TRUE);
  assert_frames (fixture);

  gtk_widget_set_child_visible (table, FALSE);
  atlas_entry_table_set_sort_field (fixture->view, "status");
  atlas_test_wait (are_all_right (fixture));
  gtk_widget_set_child_visible (table, TRUE);
}

#define ADD(path, function) \
  g_test_add (path, AtlasTestTable, NULL, set_up, function, atlas_test_table_tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("/entry-cells/sort", test_sort);
  ADD ("/entry-cells/scroll", test_scroll);
  ADD ("/entry-cells/keys", test_keys);
  ADD ("/entry-cells/go-to", test_go_to);
  ADD ("/entry-cells/behind", test_behind);

  return g_test_run ();
}
