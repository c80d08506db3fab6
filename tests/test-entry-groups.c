/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"
#include "atlas-entry-copy.h"
#include "atlas-sample.h"
#include "atlas-stage-mark.h"
#include "atlas-test-table.h"
#include "atlas-test-ui.h"

/* The whole region, and four places. */
#define N_GROUPS 5

/* A heading stands in the first column, and is what its state says. */
static void
test_groups (AtlasTestTable *fixture,
             gconstpointer   data)
{
  GtkWidget *heading, *arrow;

  atlas_test_table_activate (fixture, "table.grouping", "place");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  heading = atlas_test_table_get_row (fixture, 0);
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Bosnia and Herzegovina · 1");
  g_assert_null (atlas_test_table_get_cell (fixture, 0, 1));
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 1, 0), ==, "Logistics");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 2, 0), ==, "Region-wide · 2");
  g_assert_true (gtk_widget_has_css_class (heading, "group-heading"));
  g_assert_false (
      gtk_widget_has_css_class (atlas_test_table_get_row (fixture, 1), "group-heading"));
  gtk_test_accessible_assert_property (heading,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bosnia and Herzegovina, 1 initiative");
  gtk_test_accessible_assert_state (heading, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_false (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (atlas_test_table_get_row (fixture, 1)),
                                     GTK_ACCESSIBLE_STATE_EXPANDED));

  /* All rows are of one height, or else a list view of GTK 4.8 jumps. */
  for (guint i = 1; i < atlas_test_table_count_rows (fixture); i++)
    g_assert_cmpint (gtk_widget_get_height (atlas_test_table_get_row (fixture, i)),
                     ==,
                     gtk_widget_get_height (heading));

  /* A click folds, another unfolds, and neither selects. */
  arrow = atlas_test_find (heading, GTK_TYPE_IMAGE, NULL);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (arrow)), ==, "pan-down-symbolic");
  atlas_test_click (heading, 60, 10);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 4);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (arrow)), ==, "pan-end-symbolic");
  gtk_test_accessible_assert_state (heading, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (atlas_selection_get_entry (fixture->selection));
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
  atlas_test_click (heading, 61, 10);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 5);

  /* The column in front has the headings. */
  atlas_test_table_activate (fixture, "table.move-column", "text");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Bosnia and Herzegovina · 1");
  g_assert_null (atlas_test_table_get_cell (fixture, 0, 1));

  atlas_test_table_activate (fixture, "table.collapse-all", NULL);
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 2);
  atlas_test_table_activate (fixture, "table.expand-all", NULL);
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 5);
  atlas_test_table_activate (fixture, "table.grouping", "none");
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 3);
}

static void
test_groups_by_keys (AtlasTestTable *fixture,
                     gconstpointer   data)
{
  GtkSelectionModel *model = atlas_entry_table_get_model (fixture->view);
  g_autofree char *copy = NULL;

  /* Planned, Concept, Active, Partnership, No status given, Logistics. */
  atlas_test_table_activate (fixture, "table.grouping", "status");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  atlas_test_table_focus_rows (fixture);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 5);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 6);
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 5);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 6);
  g_assert_null (atlas_selection_get_entry (fixture->selection));

  /* In and out. */
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 1));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                   ==,
                   "concept");
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                   ==,
                   "concept");

  /* Arrows walk over headings without selecting them; nor does all of it. */
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 1));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 2));
  g_assert_false (gtk_selection_model_is_selected (model, 2));
  atlas_test_key (GDK_KEY_a, GDK_CONTROL_MASK);
  atlas_test_wait (gtk_selection_model_is_selected (model, 5));
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->view),
                                          "3 initiatives, 2 of them region-wide; 3 selected"));
  atlas_test_table_activate (fixture, "column.text", NULL);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), NULL);
  atlas_test_key (GDK_KEY_c, GDK_CONTROL_MASK);
  atlas_test_wait ((copy = atlas_test_table_dup_clipboard (fixture)) != NULL);
  g_assert_cmpstr (copy,
                   ==,
                   "Initiative\tStatus\tPlaces\n"
                   "Concept <b>& more</b>\tPlanned\tRegion-wide\n"
                   "Partnership\tActive\tRegion-wide, not Kosovo*\n"
                   "Logistics\tNo status given\tBosnia and Herzegovina\n");
}

/* Returns: (nullable): the mark in front of what a row is called, if it can be seen */
static AtlasStageMark *
get_group_mark (AtlasTestTable *fixture,
                guint           row)
{
  GtkWidget *arrow =
      atlas_test_find (atlas_test_table_get_row (fixture, row), GTK_TYPE_IMAGE, NULL);
  GtkWidget *mark = arrow != NULL ? gtk_widget_get_next_sibling (arrow) : NULL;

  return ATLAS_IS_STAGE_MARK (mark) && gtk_widget_get_mapped (mark) ? ATLAS_STAGE_MARK (mark)
                                                                     : NULL;
}

/* The heading of a status has its shape, and no other heading has one. */
static void
test_group_marks (AtlasTestTable *fixture,
                  gconstpointer   data)
{
  static const AtlasStage stages[] = { ATLAS_STAGE_PLANNED, ATLAS_STAGE_ONGOING, ATLAS_STAGE_NONE };

  atlas_test_table_activate (fixture, "table.grouping", "status");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_assert_nonnull (get_group_mark (fixture, 2 * i));
      g_assert_cmpint (atlas_stage_mark_get_stage (get_group_mark (fixture, 2 * i)), ==, stages[i]);
      g_assert_null (get_group_mark (fixture, 2 * i + 1));
      g_assert_cmpint (gtk_widget_get_height (atlas_test_table_get_row (fixture, 2 * i)), ==,
                       gtk_widget_get_height (atlas_test_table_get_row (fixture, 2 * i + 1)));
    }

  atlas_test_table_activate (fixture, "table.grouping", "place");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_null (get_group_mark (fixture, 0));
}

/* From right to left the arrows change places. */
static void
test_groups_from_right (AtlasTestTable *fixture,
                        gconstpointer   data)
{
  gtk_widget_set_direction (GTK_WIDGET (atlas_entry_table_get_view (fixture->view)), GTK_TEXT_DIR_RTL);
  atlas_test_table_activate (fixture, "table.grouping", "status");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  atlas_test_table_focus_rows (fixture);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 5);
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (atlas_test_table_count_rows (fixture) == 6);
}

/* An entry of several places is one entry, wherever one meets it. */
static void
test_several_groups (AtlasTestTable *fixture,
                     gconstpointer   data)
{
  static const char *const places[] = { "BA", "XK", NULL };
  GtkSelectionModel *model = atlas_entry_table_get_model (fixture->view);
  g_autoptr (AtlasText) title = atlas_text_new ("Concept");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE,
                          .id = "concept",
                          .title = title,
                          .places = places };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
  g_autoptr (GtkBitset) selected = NULL;
  g_autofree char *copy = NULL;

  atlas_briefing_replace_entry (fixture->briefing,
                                atlas_briefing_lookup_entry (fixture->briefing, "concept"),
                                entry);
  /* Bosnia: Concept, Logistics; Kosovo: Concept; region-wide: Partnership. */
  atlas_test_table_activate (fixture, "table.grouping", "place");
  g_assert_nonnull (
      atlas_test_find_text (GTK_WIDGET (fixture->view),
                            "3 initiatives, 1 of them region-wide; 1 stands under several places"));

  gtk_selection_model_select_item (model, 4, TRUE);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_true (gtk_selection_model_is_selected (model, 4));
  g_assert_null (atlas_test_find_text (GTK_WIDGET (fixture->view), "selected"));
  selected = gtk_selection_model_get_selection (model);
  copy = atlas_entry_copy_format_tsv (atlas_entry_table_get_rows (fixture->view),
                                      atlas_entry_table_get_columns (fixture->view),
                                      selected);
  g_assert_cmpstr (copy,
                   ==,
                   "Initiative\tObjective\tStatus\tPlaces\n"
                   "Concept\t\tNo status given\tBosnia and Herzegovina and Kosovo*\n");
  gtk_selection_model_unselect_item (model, 1);
  g_assert_false (gtk_selection_model_is_selected (model, 4));
  g_assert_null (atlas_selection_get_entry (fixture->selection));
}

/* Whoever chooses an entry elsewhere sees it, even if its group was folded. */
static void
test_reveal (AtlasTestTable *fixture,
             gconstpointer   data)
{
  atlas_test_table_activate (fixture, "table.grouping", "status");
  atlas_test_table_activate (fixture, "table.collapse-all", NULL);
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 3);
  atlas_selection_set_entry (fixture->selection,
                             atlas_briefing_lookup_entry (fixture->briefing, "partnership"));
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 4);
  g_assert_true (gtk_selection_model_is_selected (atlas_entry_table_get_model (fixture->view), 2));

  /* Who folds the group doesn't look at anything else for that. */
  atlas_entry_table_set_expanded (fixture->view, 1, FALSE);
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 3);
  g_assert_nonnull (atlas_selection_get_entry (fixture->selection));
}

static void
test_grouping_is_remembered (AtlasTestTable *fixture,
                             gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  GtkWidget *other;

  atlas_test_table_activate (fixture, "table.grouping", "section");
  other = g_object_ref_sink (atlas_entry_table_new (fixture->table));
  g_assert_cmpstr (atlas_entry_table_get_grouping (ATLAS_ENTRY_TABLE (other)), ==, "section");
  g_assert_finalize_object (other);

  g_settings_set_value (settings,
                        "table-grouping",
                        g_variant_new_parsed ("{'initiatives': 'colour', 'visits': 'place'}"));
  other = g_object_ref_sink (atlas_entry_table_new (fixture->table));
  g_assert_cmpstr (atlas_entry_table_get_grouping (ATLAS_ENTRY_TABLE (other)), ==, "none");
  g_assert_finalize_object (other);
}

/* All widgets of the rows. */
static void
collect_widgets (GtkWidget  *widget,
                 GHashTable *widgets)
{
  g_hash_table_add (widgets, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_widgets (child, widgets);
}

static GHashTable *
get_widgets (AtlasTestTable *fixture)
{
  GHashTable *widgets = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  atlas_test_table_wait_rows (fixture);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  collect_widgets (gtk_widget_get_last_child (GTK_WIDGET (atlas_test_table_get_view (fixture))),
                   widgets);

  return widgets;
}

/* The references keep those alive that went away, so that none that is new can
 * have the place of an old one. */
static guint
count_new_widgets (AtlasTestTable *fixture,
                   GHashTable     *before)
{
  g_autoptr (GHashTable) after = get_widgets (fixture);
  GHashTableIter iter;
  gpointer widget;
  guint n_new = 0;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    n_new += !g_hash_table_contains (before, widget);

  return n_new;
}

static void
choose_status (AtlasTestTable *fixture,
               const char     *status)
{
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (AtlasQuery) query =
      status != NULL
          ? atlas_query_with_value (empty, ATLAS_FACET_STATUS, status, ATLAS_CHOICE_WANTED)
          : atlas_query_ref (empty);

  atlas_selection_set_query (fixture->selection, query);
}

/* With a full screen before and after, a filter, a sort and a fold make not one
 * widget, and give none away. */
static void
test_no_new_widgets (void)
{
  static const char *const filters[] = { "planned", "active", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GHashTable) widgets = NULL;
  g_autoptr (GHashTable) grouped = NULL;
  AtlasTestTable fixture = { 0 };

  atlas_test_table_show_briefing (&fixture,
                                  atlas_sample_new_random (rand, 9000),
                                  ATLAS_KIND_INITIATIVE);
  widgets = get_widgets (&fixture);
  g_assert_cmpuint (g_hash_table_size (widgets), >, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      choose_status (&fixture, filters[i]);
      g_assert_cmpuint (atlas_test_table_count_rows (&fixture), >, 400);
      g_assert_cmpuint (count_new_widgets (&fixture, widgets), ==, 0);
      atlas_entry_table_set_sort_field (fixture.view, filters[i] != NULL ? "title" : "status");
      g_assert_cmpuint (count_new_widgets (&fixture, widgets), ==, 0);
    }
  atlas_selection_set_place (fixture.selection, "BA");
  g_assert_cmpuint (count_new_widgets (&fixture, widgets), ==, 0);

  /* An arrow is made when a cell is a heading's for the first time: there may be one
   * for each group, and nothing else. */
  atlas_test_table_activate (&fixture, "table.grouping", "place");
  grouped = get_widgets (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      choose_status (&fixture, filters[i]);
      g_assert_cmpuint (count_new_widgets (&fixture, grouped), <=, N_GROUPS);
      atlas_entry_table_set_expanded (fixture.view, 0, i % 2 == 1);
      g_assert_cmpuint (atlas_test_table_count_rows (&fixture), >, 250);
      g_assert_cmpuint (count_new_widgets (&fixture, grouped), <=, N_GROUPS);
    }

  g_clear_pointer (&grouped, g_hash_table_unref);
  g_clear_pointer (&widgets, g_hash_table_unref);
  atlas_test_table_tear_down (&fixture, NULL);
}

static void
assert_far_down (GtkAdjustment *adjustment)
{
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 1000.0);
}

/* Who folds a group far down stays there, sees nothing else meanwhile, and no widget
 * is made for it. */
static void
test_fold_far_down (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GHashTable) widgets = NULL;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock;
  AtlasTestTable fixture = { 0 };
  gulong handler;
  guint heading;

  atlas_test_table_show_briefing (&fixture,
                                  atlas_sample_new_random (rand, 9000),
                                  ATLAS_KIND_INITIATIVE);
  atlas_test_table_activate (&fixture, "table.grouping", "status");
  heading = atlas_rows_get_heading (atlas_entry_table_get_rows (fixture.view),
                                    atlas_test_table_count_rows (&fixture) - 1);
  g_assert_cmpuint (heading, >, 500);
  atlas_entry_table_focus_row (fixture.view, heading);
  adjustment =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (atlas_test_table_get_view (&fixture)));
  widgets = get_widgets (&fixture);
  assert_far_down (adjustment);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.view));
  handler = g_signal_connect_swapped (clock, "paint", G_CALLBACK (assert_far_down), adjustment);
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (atlas_test_table_count_rows (&fixture) == heading + 1);
  g_assert_cmpuint (count_new_widgets (&fixture, widgets), <=, N_GROUPS);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment),
                     ==,
                     gtk_adjustment_get_upper (adjustment) -
                         gtk_adjustment_get_page_size (adjustment));
  g_assert_true (gtk_window_get_focus (fixture.window) ==
                 atlas_entry_cell_get_row_at (atlas_test_table_get_view (&fixture), heading));
  g_clear_pointer (&widgets, g_hash_table_unref);
  atlas_test_table_tear_down (&fixture, NULL);
}

/* Nor is one led away from a group that one folds or unfolds, to the entry that was
 * looked at last. */
static void
test_fold_above_selected (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  GtkAdjustment *adjustment;
  AtlasTestTable fixture = { 0 };
  AtlasRows *rows;

  atlas_test_table_show_briefing (&fixture,
                                  atlas_sample_new_random (rand, 9000),
                                  ATLAS_KIND_INITIATIVE);
  atlas_test_table_activate (&fixture, "table.grouping", "status");
  rows = atlas_entry_table_get_rows (fixture.view);
  adjustment =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (atlas_test_table_get_view (&fixture)));
  atlas_selection_set_entry (fixture.selection,
                             atlas_rows_get_entry (rows, atlas_test_table_count_rows (&fixture) - 1));
  atlas_test_wait (gtk_adjustment_get_value (adjustment) > 1000.0);
  gtk_adjustment_set_value (adjustment, 0.0);
  for (guint i = 0; i < 2; i++)
    {
      atlas_test_table_wait_rows (&fixture);
      atlas_entry_table_set_expanded (fixture.view, 0, i == 1);
      atlas_test_wait_frame (GTK_WIDGET (fixture.view));
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0.0);
    }
  atlas_test_table_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  atlas_test_table_add ("/entry-groups/groups", test_groups);
  atlas_test_table_add ("/entry-groups/group-marks", test_group_marks);
  atlas_test_table_add ("/entry-groups/groups-by-keys", test_groups_by_keys);
  atlas_test_table_add ("/entry-groups/groups-from-right", test_groups_from_right);
  atlas_test_table_add ("/entry-groups/several-groups", test_several_groups);
  atlas_test_table_add ("/entry-groups/reveal", test_reveal);
  atlas_test_table_add ("/entry-groups/grouping-is-remembered", test_grouping_is_remembered);
  g_test_add_func ("/entry-groups/no-new-widgets", test_no_new_widgets);
  g_test_add_func ("/entry-groups/fold-far-down", test_fold_far_down);
  g_test_add_func ("/entry-groups/fold-above-selected", test_fold_above_selected);

  return g_test_run ();
}
