/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-sample.h"
#include "atlas-search-field.h"
#include "atlas-test-ui.h"

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  GtkWidget      *field;
  GtkWidget      *other; /* where the focus may go */
  GtkWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->field =
      g_object_new (ATLAS_TYPE_SEARCH_FIELD, "selection", fixture->selection, NULL);
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (box), fixture->field);
  gtk_box_append (GTK_BOX (box), fixture->other);
  fixture->window = atlas_test_window_new (box, 500, 400);
  gtk_widget_grab_focus (fixture->field);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static GtkWidget *
get_popover (Fixture *fixture)
{
  return atlas_test_find (fixture->field, GTK_TYPE_POPOVER, NULL);
}

static const char *
get_text (Fixture *fixture)
{
  return gtk_editable_get_text (
      atlas_search_field_get_entry (ATLAS_SEARCH_FIELD (fixture->field)));
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return GTK_LIST_BOX (atlas_test_find (fixture->field, GTK_TYPE_LIST_BOX, NULL));
}

static gboolean
has_rows (Fixture *fixture,
          guint    n_rows)
{
  return gtk_widget_get_mapped (get_popover (fixture)) &&
         gtk_list_box_get_row_at_index (get_list (fixture), n_rows - 1) != NULL &&
         gtk_list_box_get_row_at_index (get_list (fixture), n_rows) == NULL;
}

/* A field, then its value, by keys only, and none of it takes the focus away. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *popover;

  atlas_test_type ("pl");
  atlas_test_wait ((popover = get_popover (fixture)) != NULL && has_rows (fixture, 1));
  g_assert_nonnull (atlas_test_find_text (popover, "place:"));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_str_equal (get_text (fixture), "place:") && has_rows (fixture, 4));

  atlas_test_type ("kos");
  atlas_test_wait (has_rows (fixture, 1));
  g_assert_nonnull (atlas_test_find_text (popover, "place:XK"));
  g_assert_nonnull (atlas_test_find_text (popover, "Kosovo*"));
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (g_str_equal (get_text (fixture), "place:XK "));
  atlas_test_wait (!gtk_widget_get_mapped (popover));
  atlas_test_wait (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                      ATLAS_FACET_PLACE, "XK"));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
}

/* Up and Down go around, with a stop at what was typed. */
static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  GtkListBox *list = get_list (fixture);

  atlas_test_type ("status:");
  atlas_test_wait (has_rows (fixture, 3));
  g_assert_null (gtk_list_box_get_selected_row (list));
  for (int i = 0; i < 3; i++)
    {
      atlas_test_key (GDK_KEY_Down, 0);
      atlas_test_wait (gtk_list_box_get_selected_row (list) ==
                       gtk_list_box_get_row_at_index (list, i));
      gtk_test_accessible_assert_relation (
          GTK_ACCESSIBLE (atlas_search_field_get_entry (ATLAS_SEARCH_FIELD (fixture->field))),
          GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, gtk_list_box_get_row_at_index (list, i));
    }
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (gtk_list_box_get_selected_row (list) == NULL);
  atlas_test_key (GDK_KEY_Up, 0);
  atlas_test_wait (gtk_list_box_get_selected_row (list) ==
                   gtk_list_box_get_row_at_index (list, 2));
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_str_equal (get_text (fixture), "status:none "));
}

/* It closes by Escape, which then does nothing else, and with the focus. Tab
 * goes on from a word that only begins like a field. */
static void
test_closing (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *popover = get_popover (fixture);

  atlas_test_type ("th");
  atlas_test_wait (has_rows (fixture, 1));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (!gtk_widget_get_mapped (popover));
  g_assert_cmpstr (get_text (fixture), ==, "th");

  atlas_test_type ("e");
  atlas_test_wait (has_rows (fixture, 1));
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (!gtk_widget_get_mapped (popover));

  atlas_test_key (GDK_KEY_End, 0);
  atlas_test_type ("m");
  atlas_test_wait (has_rows (fixture, 1));
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (!GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
  atlas_test_wait (!gtk_widget_get_mapped (popover));
  g_assert_cmpstr (get_text (fixture), ==, "them");
}

/* Where nothing is typed the list has to be asked for, by key or by mouse. */
static void
test_asked (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *popover = get_popover (fixture);
  GtkWidget *button = atlas_test_find (fixture->field, GTK_TYPE_BUTTON, NULL);
  GtkWidget *row;

  atlas_test_wait_ms (50);
  g_assert_false (gtk_widget_get_mapped (popover));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_rows (fixture, 10));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (!gtk_widget_get_mapped (popover));

  atlas_test_click (button, 8, 8);
  atlas_test_wait (has_rows (fixture, 10));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  atlas_test_wait_frame (row);
  atlas_test_click (row, 20, 8);
  atlas_test_wait (g_str_equal (get_text (fixture), "status:") && has_rows (fixture, 3));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "status:planned, Planned, 1");
  /* Not the row at the same spot, which would be a double click. */
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (fixture), 2));
  atlas_test_wait_frame (row);
  atlas_test_click (row, 20, 8);
  atlas_test_wait (g_str_equal (get_text (fixture), "status:none "));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
}

/* What stands around the cursor stays, and a text that comes from elsewhere is
 * nobody's typing. */
static void
test_surroundings (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (fixture->selection), "ž pl rest");

  atlas_selection_set_query (fixture->selection, query);
  g_assert_cmpstr (get_text (fixture), ==, "ž pl rest");
  atlas_test_wait_ms (50);
  g_assert_false (gtk_widget_get_mapped (get_popover (fixture)));

  gtk_editable_set_position (
      atlas_search_field_get_entry (ATLAS_SEARCH_FIELD (fixture->field)), 4);
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_rows (fixture, 1));
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_str_equal (get_text (fixture), "ž place: rest"));
  atlas_test_type ("ba");
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (g_str_equal (get_text (fixture), "ž place:BA rest"));
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/search-field/keys", test_keys);
  ADD ("/search-field/walk", test_walk);
  ADD ("/search-field/closing", test_closing);
  ADD ("/search-field/asked", test_asked);
  ADD ("/search-field/surroundings", test_surroundings);
#undef ADD

  return g_test_run ();
}
