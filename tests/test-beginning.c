/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <adwaita.h>

#include "atlas-beginning-private.h"
#include "atlas-briefing-reader.h"
#include "atlas-content-pane.h"
#include "atlas-entry-cell.h"
#include "atlas-entry-table.h"
#include "atlas-filter-bar.h"
#include "atlas-search-field.h"
#include "atlas-test-ui.h"

#define N_ENTRIES 500
#define N_STATUSES 6

/* Some of everything that the head of a pane has room for. */
static void
write_values (GString *json)
{
  static const char *const places[] = { "AL", "BA", "BG", "GR", "HR", "ME", "MK", "RO", "RS", "XK" };

  g_string_append (json, "\"map\": { \"focus\": [");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? ", " : "", places[i]);
  g_string_append (json, "] }, \"places\": [");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_string_append_printf (json, "%s{ \"code\": \"%s\", \"name\": \"A place %u\" }",
                            i > 0 ? ", " : "", places[i], i);
  g_string_append (json, "],\n\"statuses\": [");
  for (guint i = 0; i < N_STATUSES; i++)
    g_string_append_printf (json, "%s{ \"id\": \"s%u\", \"label\": \"Status %u\", "
                                  "\"stage\": \"planned\" }",
                            i > 0 ? ", " : "", i, i);
  g_string_append (json, "],\n");
}

static GBytes *
write_document (void)
{
  GString *json = g_string_new ("{ \"format\": \"briefing-atlas/1\", \"id\": \"long\", "
                                "\"title\": \"Long\", \"language\": \"en\",\n");

  write_values (json);
  g_string_append (json, "\"initiatives\": [\n");
  for (guint i = 0; i < N_ENTRIES; i++)
    g_string_append_printf (json,
                            "%s{ \"id\": \"i%u\", \"title\": \"Title %u\", \"status\": \"s%u\" }\n",
                            i > 0 ? "," : "", i, i, i % N_STATUSES);
  g_string_append (json, "] }\n");

  return g_string_free_to_bytes (json);
}

typedef struct
{
  AtlasSelection *selection;
  AtlasBriefing  *whole;
  AtlasBriefing  *beginning;
  GtkWidget      *pane;
  GtkWindow      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) bytes = write_document ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  fixture->selection = atlas_selection_new ();
  fixture->whole = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);
  fixture->beginning = atlas_briefing_new_from_beginning (text, length / 2, NULL);
  g_assert_nonnull (fixture->beginning);
  fixture->pane = g_object_new (ATLAS_TYPE_CONTENT_PANE, "selection", fixture->selection, NULL);
  fixture->window = atlas_test_window_new (fixture->pane, 600, data != NULL ? GPOINTER_TO_INT (data) : 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_object_unref (fixture->whole);
  g_object_unref (fixture->beginning);
}

static AtlasEntryTable *
get_entry_table (Fixture *fixture)
{
  return ATLAS_ENTRY_TABLE (atlas_test_find (fixture->pane, ATLAS_TYPE_ENTRY_TABLE, NULL));
}

static char *
dup_row (Fixture *fixture,
         guint    position)
{
  g_autoptr (AtlasRow) row =
      g_list_model_get_item (G_LIST_MODEL (atlas_entry_table_get_rows (get_entry_table (fixture))),
                             position);

  return atlas_row_dup_field (row, ATLAS_FIELD_TITLE);
}

/* Returns: (nullable): what shows a title on the screen */
static GtkWidget *
find_cell (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Rows that are seen while the others are read are the ones that will be there. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *bar, *title;

  g_assert_null (atlas_test_find (fixture->pane, ATLAS_TYPE_ENTRY_CELL, NULL));
  atlas_selection_set_beginning (fixture->selection, fixture->beginning);
  atlas_test_wait_frame (fixture->pane);
  title = find_cell (fixture->pane, "Title 3");
  bar = atlas_test_find (fixture->pane, ATLAS_TYPE_FILTER_BAR, NULL);
  g_assert_nonnull (title);
  /* What else there will be keeps nobody waiting for them. */
  g_assert_null (bar);
  g_assert_null (atlas_test_find (fixture->pane, ATLAS_TYPE_SEARCH_FIELD, NULL));
  g_assert_null (atlas_content_pane_get_detail (ATLAS_CONTENT_PANE (fixture->pane)));
  g_assert_nonnull (atlas_test_find_text (fixture->pane,
                                          "The first rows; the others are being read."));
  for (guint i = 0; i < ATLAS_BEGINNING_ENTRIES / 2; i++)
    g_ptr_array_add (before, dup_row (fixture, i));

  atlas_selection_set_briefing (fixture->selection, fixture->whole);
  atlas_test_wait_frame (fixture->pane);
  g_assert_null (atlas_selection_get_beginning (fixture->selection));
  /* In the same widgets, too. */
  g_assert_true (find_cell (fixture->pane, "Title 3") == title);
  g_assert_null (atlas_test_find_text (fixture->pane,
                                       "The first rows; the others are being read."));
  for (guint i = 0; i < before->len; i++)
    {
      g_autofree char *text = dup_row (fixture, i);

      g_assert_cmpstr (text, ==, before->pdata[i]);
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gboolean              *is_heard)
{
  *is_heard = TRUE;

  return GDK_EVENT_PROPAGATE;
}

/* Presses a key, and waits until the window has heard of it and of all before it. */
static void
press_key (Fixture *fixture,
           guint    keyval)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  gboolean is_heard = FALSE;

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), &is_heard);
  gtk_widget_add_controller (GTK_WIDGET (fixture->window), controller);
  atlas_test_key (keyval, 0);
  atlas_test_wait (is_heard);
  gtk_widget_remove_controller (GTK_WIDGET (fixture->window), controller);
}

/* Waits until what has come above the rows moves them no more. */
static void
wait_still (GtkWidget *widget)
{
  graphene_rect_t before, bounds = GRAPHENE_RECT_INIT_ZERO;

  do
    {
      before = bounds;
      atlas_test_wait_frame (widget);
      atlas_test_wait_ms (30);
      g_assert_true (gtk_widget_compute_bounds (
          widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds));
    }
  while (!graphene_rect_equal (&before, &bounds));
}

static float
get_y (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (
      gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds));

  return bounds.origin.y;
}

/* Who has begun to read a row finds it where it was when all are there: in a window
 * with all of the head, and in a low one. */
static void
test_rows_stay (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *title;
  float before;

  gtk_css_provider_load_from_resource (style, ATLAS_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  atlas_selection_set_beginning (fixture->selection, fixture->beginning);
  atlas_test_wait_frame (fixture->pane);
  title = find_cell (fixture->pane, "Title 3");
  wait_still (title);
  before = get_y (title);

  atlas_selection_set_briefing (fixture->selection, fixture->whole);
  atlas_test_wait_frame (fixture->pane);
  wait_still (title);
  g_test_message ("from %.0f to %.0f", before, get_y (title));
  g_assert_cmpfloat (fabsf (get_y (title) - before), <, 3 * gtk_widget_get_height (title));
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (style));
}

/* They are only to be seen: what is done to them is done to nothing. */
static void
test_nothing_to_choose (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkSelectionModel *model;
  GtkWidget *title;

  atlas_selection_set_beginning (fixture->selection, fixture->beginning);
  atlas_test_wait_frame (fixture->pane);
  model = atlas_entry_table_get_model (get_entry_table (fixture));
  title = find_cell (fixture->pane, "Title 3");

  atlas_test_click (title, 5, 5);
  press_key (fixture, GDK_KEY_Down);
  gtk_selection_model_select_item (model, 3, TRUE);
  gtk_selection_model_select_all (model);
  g_assert_null (atlas_selection_get_entry (fixture->selection));
  g_assert_false (gtk_selection_model_is_selected (model, 3));

  /* Nor can it be narrowed: who knows what the other entries are. */
  {
    g_autoptr (AtlasQuery) query = atlas_query_parse ("nothing like it", fixture->beginning);

    atlas_selection_set_query (fixture->selection, query);
  }
  g_assert_nonnull (find_cell (fixture->pane, "Title 3"));

  atlas_selection_set_briefing (fixture->selection, fixture->whole);
  atlas_test_wait_frame (fixture->pane);
  title = find_cell (fixture->pane, "Title 3");
  wait_still (title);
  atlas_test_click (title, 5, 5);
  atlas_test_wait (atlas_selection_get_entry (fixture->selection) ==
                   atlas_briefing_get_entry (fixture->whole, 3));
}

/* What can't be read to its end was never there. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  GListModel *model;

  atlas_selection_set_beginning (fixture->selection, fixture->beginning);
  atlas_test_wait_frame (fixture->pane);
  g_assert_nonnull (find_cell (fixture->pane, "Title 3"));
  atlas_selection_set_beginning (fixture->selection, NULL);
  atlas_test_wait_frame (fixture->pane);
  model = G_LIST_MODEL (atlas_entry_table_get_model (get_entry_table (fixture)));
  atlas_test_wait (g_list_model_get_n_items (model) == 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_entry_table (fixture))));
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/beginning/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/beginning/rows-stay", Fixture, GINT_TO_POINTER (900), set_up, test_rows_stay,
              tear_down);
  g_test_add ("/beginning/rows-stay-in-little-room", Fixture, GINT_TO_POINTER (500), set_up,
              test_rows_stay, tear_down);
  g_test_add ("/beginning/nothing-to-choose", Fixture, NULL, set_up, test_nothing_to_choose,
              tear_down);
  g_test_add ("/beginning/taken-back", Fixture, NULL, set_up, test_taken_back, tear_down);

  return g_test_run ();
}
