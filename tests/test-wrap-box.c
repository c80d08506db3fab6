/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-test-ui.h"
#include "atlas-wrap-box.h"

static GtkWidget *
create_box (GtkTextDirection direction)
{
  AtlasWrapBox *box = g_object_new (ATLAS_TYPE_WRAP_BOX, NULL);

  gtk_widget_set_direction (GTK_WIDGET (box), direction);
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, 100, 20 + 10 * i);
      atlas_wrap_box_append (box, child);
    }

  return GTK_WIDGET (box);
}

static void
assert_place (GtkWidget *box,
              guint      index,
              int        x,
              int        y)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  graphene_point_t point;

  for (guint i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);

  g_assert_true (gtk_widget_compute_point (child, box, graphene_point_zero (), &point));
  g_assert_cmpint ((int) point.x, ==, x);
  g_assert_cmpint ((int) point.y, ==, y);
}

static void
test_measure (void)
{
  GtkWidget *box = g_object_ref_sink (create_box (GTK_TEXT_DIR_LTR));
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 4 * 100 + 3 * 6);

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 418, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 50);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 417, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 40 + 6 + 50);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 20 + 30 + 40 + 50 + 3 * 6);

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 3 * 100 + 2 * 6);

  atlas_wrap_box_remove_all (ATLAS_WRAP_BOX (box));
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 0);

  g_assert_finalize_object (box);
}

/* A window as wide as its child must be, not as it would like to be. */
static GtkWindow *
create_window (GtkWidget *box)
{
  GtkWindow *window = atlas_test_window_new (box, 250, 200);

  gtk_window_set_default_size (window, 250, 200);
  atlas_test_wait (gtk_widget_get_width (box) == 250);

  return window;
}

static void
test_lines (void)
{
  GtkWidget *box = create_box (GTK_TEXT_DIR_LTR);
  GtkWindow *window = create_window (box);

  assert_place (box, 0, 0, 0);
  assert_place (box, 1, 106, 0);
  assert_place (box, 2, 0, 36);
  assert_place (box, 3, 106, 36);

  atlas_test_window_destroy (window);
}

static void
test_right_to_left (void)
{
  GtkWidget *box = create_box (GTK_TEXT_DIR_RTL);
  GtkWindow *window = create_window (box);

  assert_place (box, 0, 150, 0);
  assert_place (box, 1, 44, 0);
  assert_place (box, 2, 150, 36);

  atlas_test_window_destroy (window);
}

/* What wants to expand takes what its line leaves free; the rest moves on. */
static void
test_expand (void)
{
  GtkWidget *box = create_box (GTK_TEXT_DIR_LTR);
  GtkWindow *window = create_window (box);

  gtk_widget_set_hexpand (gtk_widget_get_first_child (box), TRUE);
  atlas_test_wait_frame (box);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (box)), ==, 250 - 106);
  assert_place (box, 0, 0, 0);
  assert_place (box, 1, 150, 0);
  assert_place (box, 2, 0, 36);
  assert_place (box, 3, 106, 36);

  atlas_test_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);

  g_test_add_func ("/wrap-box/measure", test_measure);
  g_test_add_func ("/wrap-box/lines", test_lines);
  g_test_add_func ("/wrap-box/expand", test_expand);
  g_test_add_func ("/wrap-box/right-to-left", test_right_to_left);

  return g_test_run ();
}
