/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-date-range.h"
#include "atlas-filter-bar.h"
#include "atlas-kind-switcher.h"
#include "atlas-sample.h"
#include "atlas-test-ui.h"

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  GListStore     *tables;
  GtkWidget      *bar;
  GtkWidget      *switcher;
  GtkWindow      *window;
} Fixture;

static AtlasTable *
get_table (Fixture  *fixture,
           AtlasKind kind)
{
  g_autoptr (AtlasTable) table = g_list_model_get_item (G_LIST_MODEL (fixture->tables), kind);

  return table;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  fixture->tables = g_list_store_new (ATLAS_TYPE_TABLE);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autoptr (AtlasTable) table = atlas_table_new (fixture->selection, kind);

      g_list_store_append (fixture->tables, table);
    }

  fixture->switcher = g_object_new (ATLAS_TYPE_KIND_SWITCHER, NULL);
  atlas_kind_switcher_set_tables (ATLAS_KIND_SWITCHER (fixture->switcher), fixture->selection,
                                  G_LIST_MODEL (fixture->tables));
  fixture->bar = g_object_new (ATLAS_TYPE_FILTER_BAR,
                               "table",
                               get_table (fixture, ATLAS_KIND_INITIATIVE),
                               NULL);
  gtk_box_append (GTK_BOX (box), fixture->switcher);
  gtk_box_append (GTK_BOX (box), fixture->bar);

  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->window = atlas_test_window_new (box, 800, 200);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->tables);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

/* The button around a label, and what else it says: "Planned 1". */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *widget = atlas_test_find_text (root, label);

  return widget != NULL ? gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) : NULL;
}

static const char *
get_count (GtkWidget  *root,
           const char *label)
{
  GtkWidget *widget = atlas_test_find_text (root, label);

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (widget)));
}

static void
test_chips (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (get_count (fixture->bar, "Active"), ==, "1");
  g_assert_cmpstr (get_count (fixture->bar, "Planned"), ==, "1");
  g_assert_cmpstr (get_count (fixture->bar, "No status given"), ==, "1");

  /* Digits are those of the words beside them, which nobody has translated. */
  atlas_selection_set_language (fixture->selection, "ar");
  atlas_test_wait_frame (fixture->bar);
  g_assert_cmpstr (get_count (fixture->bar, "Active"), ==, "1");
  g_assert_cmpstr (get_count (fixture->bar, "No status given"), ==, "1");
  atlas_selection_set_language (fixture->selection, "en");
  atlas_test_wait_frame (fixture->bar);
  g_assert_null (atlas_test_find_text (fixture->bar, "Clear"));

  atlas_test_click (find_button (fixture->bar, "Planned"), 10, 10);
  atlas_test_wait (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                      ATLAS_FACET_STATUS,
                                      "planned"));
  g_assert_cmpuint (atlas_table_get_n_matching (get_table (fixture, ATLAS_KIND_INITIATIVE)), ==, 1);

  /* What the other choices would leave doesn't change with this one. */
  g_assert_cmpstr (get_count (fixture->bar, "Active"), ==, "1");
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Clear") != NULL);

  gtk_widget_activate (find_button (fixture->bar, "No status given"));
  atlas_test_wait (atlas_table_get_n_matching (get_table (fixture, ATLAS_KIND_INITIATIVE)) == 2);
  gtk_widget_activate (find_button (fixture->bar, "Planned"));
  atlas_test_wait (atlas_table_get_n_matching (get_table (fixture, ATLAS_KIND_INITIATIVE)) == 1);
}

/* Whoever sets the query, the chips show it. */
static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_value (atlas_selection_get_query (fixture->selection),
                              ATLAS_FACET_STATUS,
                              "active",
                              ATLAS_CHOICE_WANTED);

  atlas_selection_set_query (fixture->selection, query);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture->bar, "Active"))));
  atlas_selection_clear_query (fixture->selection);
  g_assert_false (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture->bar, "Active"))));

  /* Partnership, the active one, isn't for Kosovo. */
  atlas_selection_set_place (fixture->selection, "XK");
  g_assert_cmpstr (get_count (fixture->bar, "Active"), ==, "0");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture->bar, "Active")));
}

/* What narrows the table is shown even where no entry has it. */
static void
test_shows_what_narrows (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (AtlasQuery) status =
      atlas_query_with_value (atlas_selection_get_query (fixture->selection),
                              ATLAS_FACET_STATUS,
                              "active",
                              ATLAS_CHOICE_WANTED);
  g_autoptr (AtlasQuery) both =
      atlas_query_with_value (status, ATLAS_FACET_THEME, "reform", ATLAS_CHOICE_WANTED);

  atlas_filter_bar_set_table (ATLAS_FILTER_BAR (fixture->bar),
                              get_table (fixture, ATLAS_KIND_VISIT));
  atlas_selection_set_query (fixture->selection, both);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Theme: Reform") != NULL);
  g_assert_nonnull (atlas_test_find_text (fixture->bar, "Clear"));
}

static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *button = find_button (fixture->bar, "Theme");
  GtkWidget *check;

  atlas_test_click (button, 10, 10);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Exercises") != NULL);
  g_assert_cmpstr (get_count (fixture->bar, "Exercises"), ==, "1");
  check = gtk_widget_get_ancestor (atlas_test_find_text (fixture->bar, "Exercises"),
                                   GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Theme: Exercises") != NULL);
  g_assert_cmpuint (atlas_table_get_n_matching (get_table (fixture, ATLAS_KIND_INITIATIVE)), ==, 1);

  check = gtk_widget_get_ancestor (atlas_test_find_text (fixture->bar, "Reform"),
                                   GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Theme: 2 chosen") != NULL);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Exercises") == NULL);
}

static GtkWidget *
find_check (GtkWidget  *root,
            const char *label)
{
  GtkWidget *widget = atlas_test_find_text (root, label);

  return widget != NULL ? gtk_widget_get_ancestor (widget, GTK_TYPE_CHECK_BUTTON) : NULL;
}

/* What isn't among the chips is behind one button, and a chip once it is chosen. */
static void
test_more (Fixture      *fixture,
           gconstpointer data)
{
  AtlasTable *table = get_table (fixture, ATLAS_KIND_INITIATIVE);
  GtkWidget *expander, *remove;

  atlas_test_click (find_button (fixture->bar, "More"), 10, 10);
  atlas_test_wait (find_check (fixture->bar, "Region-wide") != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture->bar, "Region-wide")), TRUE);
  atlas_test_wait (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                      ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION));

  /* Lines are made when somebody unfolds them, and count what is left. */
  expander = gtk_widget_get_ancestor (atlas_test_find_text (fixture->bar, "Place"),
                                      GTK_TYPE_EXPANDER);
  g_assert_null (gtk_expander_get_child (GTK_EXPANDER (expander)));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  atlas_test_wait (find_check (fixture->bar, "Kosovo*") != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture->bar, "Kosovo*")), TRUE);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Place: 1 chosen") != NULL);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (find_check (fixture->bar, "Region-wide") == NULL);
  remove = find_button (fixture->bar, "Kosovo*");
  g_assert_nonnull (remove);
  gtk_test_accessible_assert_property (remove, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter: Kosovo*");
  atlas_test_wait_frame (remove);
  atlas_test_click (remove, 10, 8);
  atlas_test_wait (find_button (fixture->bar, "Kosovo*") == NULL);
  g_assert_false (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                     ATLAS_FACET_PLACE, "XK"));
  g_assert_cmpuint (atlas_table_get_n_matching (table), <, atlas_table_get_n_total (table));
}

/* A chip can say "not this", by mouse and by key. */
static void
test_not (Fixture      *fixture,
          gconstpointer data)
{
  AtlasTable *table = get_table (fixture, ATLAS_KIND_INITIATIVE);
  GtkWidget *chip = find_button (fixture->bar, "Planned");
  GtkWidget *item;

  atlas_test_move_pointer (chip, 10, 8);
  atlas_test_press_button (3);
  atlas_test_release_button (3);
  atlas_test_wait ((item = atlas_test_find_text (fixture->bar, "Not This")) != NULL);
  atlas_test_wait_frame (item);
  atlas_test_click (item, 8, 8);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "not Planned") != NULL);
  g_assert_cmpint (atlas_query_get_choice (atlas_selection_get_query (fixture->selection),
                                           ATLAS_FACET_STATUS, "planned"),
                   ==, ATLAS_CHOICE_UNWANTED);
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, 2);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "not Planned, 1");
  atlas_test_wait (atlas_test_find_text (fixture->bar, "Not This") == NULL);

  /* A click takes it back. */
  atlas_test_click (chip, 10, 8);
  atlas_test_wait (atlas_test_find_text (fixture->bar, "not Planned") == NULL);
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, 3);

  gtk_widget_grab_focus (chip);
  atlas_test_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  atlas_test_wait ((item = atlas_test_find_text (fixture->bar, "Only This")) != NULL);
  atlas_test_wait_frame (item);
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                      ATLAS_FACET_STATUS, "planned"));
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, 1);
}

static void
test_dates (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *range;
  GtkEditable *after, *before;
  AtlasDate first, last;

  atlas_test_click (find_button (fixture->bar, "More"), 10, 10);
  atlas_test_wait ((range = atlas_test_find (fixture->bar, ATLAS_TYPE_DATE_RANGE, NULL)) != NULL &&
                   gtk_widget_get_mapped (range));
  after = GTK_EDITABLE (atlas_test_find (range, GTK_TYPE_ENTRY, NULL));
  before = GTK_EDITABLE (gtk_widget_get_last_child (gtk_widget_get_first_child (range)));
  g_assert_true (after != before);

  /* A year is half typed for a while, and asks for nothing until then. */
  gtk_editable_set_text (after, "202");
  g_assert_false (atlas_query_get_dates (atlas_selection_get_query (fixture->selection), &first,
                                         &last));
  g_assert_nonnull (atlas_test_find_text (
      range, "A date is a day, month or year, such as 2025-03-11, 2025-03 or 2025"));
  gtk_test_accessible_assert_state (after, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (after, "2025");
  g_assert_true (atlas_query_get_dates (atlas_selection_get_query (fixture->selection), &first,
                                        &last));
  g_assert_cmpint (first.year, ==, 2025);
  g_assert_cmpstr (gtk_editable_get_text (after), ==, "2025");

  gtk_editable_set_text (before, "2024-12");
  g_assert_nonnull (atlas_test_find_text (range, "The last date comes before the first one"));
  g_assert_true (atlas_query_get_dates (atlas_selection_get_query (fixture->selection), &first,
                                        &last));
  g_assert_false (atlas_date_is_set (last));
  gtk_editable_set_text (before, "2025-03");
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (!gtk_widget_get_mapped (range));
  atlas_test_wait (find_button (fixture->bar, "from 2025 until March 2025") != NULL);
  atlas_test_wait_frame (fixture->bar);
  atlas_test_click (find_button (fixture->bar, "from 2025 until March 2025"), 10, 8);
  atlas_test_wait (!atlas_query_get_dates (atlas_selection_get_query (fixture->selection), &first,
                                           &last));
}

/* Where there is little room one button stands for all. */
static void
test_compact (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_parse ("status:planned -theme:exercises", fixture->briefing);

  atlas_filter_bar_set_compact (ATLAS_FILTER_BAR (fixture->bar), TRUE);
  g_assert_null (find_button (fixture->bar, "Planned"));
  g_assert_null (find_button (fixture->bar, "Theme"));
  g_assert_nonnull (find_button (fixture->bar, "Filter"));
  atlas_selection_set_query (fixture->selection, query);
  atlas_test_wait (find_button (fixture->bar, "Filter (2)") != NULL);

  atlas_test_click (find_button (fixture->bar, "Filter (2)"), 10, 10);
  atlas_test_wait (find_check (fixture->bar, "Planned") != NULL);
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (fixture->bar, "Planned"))));
  g_assert_nonnull (find_check (fixture->bar, "not Exercises"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture->bar, "Planned")), FALSE);
  atlas_test_wait (find_button (fixture->bar, "Filter (1)") != NULL);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_filter_bar_set_compact (ATLAS_FILTER_BAR (fixture->bar), FALSE);
  atlas_test_wait (find_button (fixture->bar, "Planned") != NULL);
  g_assert_nonnull (find_button (fixture->bar, "Theme: not Exercises"));
}

static void
test_tabs (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (fixture->selection), "sarajevo");
  GtkWidget *initiatives = find_button (fixture->switcher, "Initiatives");
  GtkWidget *visits = find_button (fixture->switcher, "Visits");

  /* Only of what the briefing has. */
  g_assert_null (find_button (fixture->switcher, "Points"));
  g_assert_cmpstr (get_count (fixture->switcher, "Visits"), ==, "2");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (initiatives)));
  gtk_test_accessible_assert_role (initiatives, GTK_ACCESSIBLE_ROLE_TAB);
  gtk_test_accessible_assert_state (initiatives, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_property (visits, GTK_ACCESSIBLE_PROPERTY_LABEL, "Visits, 2");

  atlas_test_click (visits, 10, 10);
  atlas_test_wait (atlas_selection_get_kind (fixture->selection) == ATLAS_KIND_VISIT);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (initiatives)));
  gtk_test_accessible_assert_state (visits, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  /* A second click doesn't switch it off. */
  atlas_test_click (visits, 12, 10);
  atlas_test_wait_ms (50);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (visits)));

  atlas_selection_set_query (fixture->selection, query);
  g_assert_cmpstr (get_count (fixture->switcher, "Visits"), ==, "1 of 2");
  gtk_test_accessible_assert_property (visits, GTK_ACCESSIBLE_PROPERTY_LABEL, "Visits, 1 of 2");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);

  ADD ("/filter-bar/chips", test_chips);
  ADD ("/filter-bar/follows", test_follows);
  ADD ("/filter-bar/shows-what-narrows", test_shows_what_narrows);
  ADD ("/filter-bar/menu", test_menu);
  ADD ("/filter-bar/more", test_more);
  ADD ("/filter-bar/not", test_not);
  ADD ("/filter-bar/dates", test_dates);
  ADD ("/filter-bar/compact", test_compact);
  ADD ("/filter-bar/tabs", test_tabs);

  return g_test_run ();
}
