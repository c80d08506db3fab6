/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-application.h"
#include "atlas-key-button.h"
#include "atlas-presentation.h"
#include "atlas-test-ui.h"
#include "atlas-window.h"

static AtlasApplication *application;

typedef struct
{
  AtlasWindow          *window;
  AtlasPresentation    *presentation;
  AtlasTalk            *talk;
  GtkWindow            *audience;
  GtkWindow            *presenter;
  AtlasSlideView       *room_view;
  AtlasSlideView       *view;
  gboolean              has_ended;
} Fixture;

static void
ended_cb (Fixture *fixture)
{
  fixture->has_ended = TRUE;
}

static void
take (Fixture           *fixture,
      AtlasPresentation *presentation)
{
  fixture->presentation = presentation;
  g_assert_nonnull (presentation);
  g_object_add_weak_pointer (G_OBJECT (presentation), (gpointer *) &fixture->presentation);
  g_signal_connect_swapped (presentation, "ended", G_CALLBACK (ended_cb), fixture);
  atlas_test_wait (atlas_presentation_get_audience (presentation) != NULL);
  fixture->talk = atlas_presentation_get_talk (presentation);
  fixture->audience = GTK_WINDOW (atlas_presentation_get_audience (presentation));
  fixture->presenter = GTK_WINDOW (atlas_presentation_get_presenter (presentation));
  fixture->room_view =
      atlas_audience_window_get_view (ATLAS_AUDIENCE_WINDOW (fixture->audience));
  fixture->view =
      atlas_presenter_window_get_view (ATLAS_PRESENTER_WINDOW (fixture->presenter));
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->room_view)) &&
                   gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  atlas_test_raise_window (fixture->presenter);
  atlas_test_wait (atlas_slide_view_is_ready (fixture->view) &&
                   atlas_slide_view_is_ready (fixture->room_view));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = atlas_window_new (ADW_APPLICATION (application));
  atlas_window_open_default (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (fixture->window)) !=
                   NULL);
  take (fixture, atlas_presentation_start (GTK_APPLICATION (application),
                                           GTK_WINDOW (fixture->window),
                                           atlas_window_get_selection (fixture->window), FALSE,
                                           FALSE));
}

/* Whoever is left holding on to anything of it fails. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  if (!fixture->has_ended)
    {
      g_object_add_weak_pointer (G_OBJECT (fixture->talk), (gpointer *) &fixture->talk);
      g_object_add_weak_pointer (G_OBJECT (fixture->audience), (gpointer *) &fixture->audience);
      g_object_add_weak_pointer (G_OBJECT (fixture->presenter), (gpointer *) &fixture->presenter);
      atlas_presentation_end (fixture->presentation);
      atlas_test_wait (fixture->talk == NULL && fixture->audience == NULL &&
                       fixture->presenter == NULL);
    }
  atlas_test_wait (fixture->presentation == NULL);
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
}

static int
get_index (Fixture *fixture)
{
  return atlas_talk_get_page (fixture->talk)->index;
}

static int
get_room_index (Fixture *fixture)
{
  return atlas_slide_view_get_page (fixture->room_view)->index;
}

static void
press_until (Fixture *fixture,
             guint    keyval,
             int      index)
{
  atlas_test_key (keyval, 0);
  g_test_message ("%s: %d", gdk_keyval_name (keyval), index);
  atlas_test_wait (get_index (fixture) == index);
}

static void
type (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    atlas_test_key (gdk_unicode_to_keyval ((guint) *p), 0);
}

/* Goes to the first page with a map that can be moved. */
static void
go_to_map (Fixture *fixture)
{
  AtlasRectangle area;
  AtlasMapFrame view;

  for (guint i = 0; i < atlas_talk_get_n_pages (fixture->talk); i++)
    {
      atlas_talk_go_to (fixture->talk, i);
      if (atlas_slide_view_get_map (fixture->view, &area, &view))
        break;
    }
  g_assert_true (atlas_slide_view_get_map (fixture->view, &area, &view));
  atlas_test_wait (atlas_slide_view_is_ready (fixture->view) &&
                   atlas_slide_view_is_ready (fixture->room_view));
}

static void
test_start (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (fixture->audience), ==, "NATO and the Western Balkans");
  g_assert_cmpstr (gtk_window_get_title (fixture->presenter), ==,
                   "Presenter: NATO and the Western Balkans");
  g_assert_true (atlas_presentation_is_inhibiting (fixture->presentation));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "The room sees this slide"));
  g_assert_cmpint (get_index (fixture), ==, 0);

  /* What is presented already is not presented again. */
  g_assert_true (atlas_presentation_start (GTK_APPLICATION (application),
                                           GTK_WINDOW (fixture->window),
                                           atlas_window_get_selection (fixture->window), FALSE,
                                           FALSE) == fixture->presentation);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  int last = (int) atlas_talk_get_n_pages (fixture->talk) - 1;

  press_until (fixture, GDK_KEY_Page_Down, 1);
  press_until (fixture, GDK_KEY_Right, 2);
  press_until (fixture, GDK_KEY_space, 3);
  press_until (fixture, GDK_KEY_Return, 4);
  press_until (fixture, GDK_KEY_Down, 5);
  press_until (fixture, GDK_KEY_Page_Up, 4);
  press_until (fixture, GDK_KEY_Left, 3);
  press_until (fixture, GDK_KEY_BackSpace, 2);
  press_until (fixture, GDK_KEY_End, last);
  press_until (fixture, GDK_KEY_Home, 0);
  type ("7");
  press_until (fixture, GDK_KEY_Return, 6);
  g_assert_cmpint (get_room_index (fixture), ==, 6);

  type (".");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_BLACK);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "BLACK: the room sees nothing"));
  type ("b");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_NONE);
  type (",");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_WHITE);
}

/* The same keys, wherever the keyboard happens to be. */
static void
test_keys_of_audience (Fixture      *fixture,
                       gconstpointer data)
{
  atlas_test_raise_window (fixture->audience);
  press_until (fixture, GDK_KEY_Page_Down, 1);
  press_until (fixture, GDK_KEY_space, 2);
  type ("5");
  press_until (fixture, GDK_KEY_Return, 4);
  type ("b");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_BLACK);
  type ("/");
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_FIND);
}

static void
test_page_down (Fixture      *fixture,
                gconstpointer data)
{
  /* While all slides are shown, and while something is typed. */
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_OVERVIEW);
  press_until (fixture, GDK_KEY_Page_Down, 1);
  g_assert_cmpint (atlas_talk_get_panel (fixture->talk), ==, ATLAS_TALK_PANEL_NONE);

  type ("/");
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_FIND);
  type ("7 b.");
  press_until (fixture, GDK_KEY_Page_Down, 2);
  g_assert_cmpint (atlas_talk_get_curtain (fixture->talk), ==, ATLAS_TALK_CURTAIN_NONE);

  /* On a button that the keyboard was led to. */
  atlas_test_key (GDK_KEY_F6, 0);
  atlas_test_wait (GTK_IS_BUTTON (gtk_window_get_focus (fixture->presenter)));
  press_until (fixture, GDK_KEY_Page_Down, 3);
  /* The space is the button's, which pauses the time. */
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (!atlas_talk_get_clock (fixture->talk)->is_running);
  g_assert_cmpint (get_index (fixture), ==, 3);

  /* During a question. */
  type ("/nor mac");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_is_question (fixture->talk));
  press_until (fixture, GDK_KEY_Page_Down, 4);
  g_assert_cmpint (get_room_index (fixture), ==, 4);
}

static void
test_overview (Fixture      *fixture,
               gconstpointer data)
{
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_OVERVIEW);
  atlas_test_wait_frame (GTK_WIDGET (fixture->presenter));
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_key (GDK_KEY_Right, 0);
  press_until (fixture, GDK_KEY_Return, 2);
  g_assert_cmpint (atlas_talk_get_panel (fixture->talk), ==, ATLAS_TALK_PANEL_NONE);

  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_OVERVIEW);
  type ("5");
  press_until (fixture, GDK_KEY_Return, 4);
}

static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  press_until (fixture, GDK_KEY_Page_Down, 1);
  type ("f");
  press_until (fixture, GDK_KEY_Page_Down, 2);
  press_until (fixture, GDK_KEY_Page_Down, 3);
  g_assert_cmpint (get_room_index (fixture), ==, 1);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "FROZEN: the room sees slide 2"));

  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (get_room_index (fixture) == 3);
  g_assert_true (atlas_talk_is_held (fixture->talk));
  press_until (fixture, GDK_KEY_Page_Down, 4);
  g_assert_cmpint (get_room_index (fixture), ==, 3);
}

/* Both windows show the same piece of the world, each as large as it can. */
static void
assert_same_map (Fixture *fixture)
{
  AtlasRectangle area, room_area;
  AtlasMapFrame view, room_view;

  g_assert_true (atlas_slide_view_get_map (fixture->view, &area, &view));
  g_assert_true (atlas_slide_view_get_map (fixture->room_view, &room_area, &room_view));
  g_assert_cmpfloat (view.center_x, ==, room_view.center_x);
  g_assert_cmpfloat (view.center_y, ==, room_view.center_y);
  g_assert_cmpfloat_with_epsilon (view.scale / area.width, room_view.scale / room_area.width,
                                  view.scale / area.width * 0.01);
}

static void
test_map (Fixture      *fixture,
          gconstpointer data)
{
  AtlasRectangle area;
  AtlasMapFrame before, after;
  double x, y;

  go_to_map (fixture);
  atlas_slide_view_get_map (fixture->view, &area, &before);
  x = area.x + area.width / 2;
  y = area.y + area.height / 2;

  atlas_test_move_pointer (GTK_WIDGET (fixture->view), x, y);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->hovered != NULL);

  /* A drag moves it, by as much as the pointer. */
  atlas_test_press_button (1);
  atlas_test_move_pointer (GTK_WIDGET (fixture->view), x + 20, y);
  atlas_test_move_pointer (GTK_WIDGET (fixture->view), x + 60, y + 30);
  atlas_test_release_button (1);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  atlas_test_wait_frame (GTK_WIDGET (fixture->room_view));
  atlas_slide_view_get_map (fixture->view, &area, &after);
  g_assert_cmpfloat_with_epsilon ((before.center_x - after.center_x) * after.scale, 60, 1.01);
  g_assert_cmpfloat_with_epsilon ((after.center_y - before.center_y) * after.scale, 30, 1.01);
  assert_same_map (fixture);

  /* A step of the wheel scales it. */
  atlas_test_move_pointer (GTK_WIDGET (fixture->view), x, y);
  atlas_test_press_button (4);
  atlas_test_release_button (4);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->view.scale > after.scale * 1.2);
  assert_same_map (fixture);

  /* A click selects. */
  atlas_test_click (GTK_WIDGET (fixture->view), x, y);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->selected != NULL);
  g_assert_cmpstr (atlas_talk_get_room_stage (fixture->talk)->selected, ==,
                   atlas_talk_get_stage (fixture->talk)->selected);

  /* Keys do it too, and put all back. */
  atlas_test_key (GDK_KEY_Left, GDK_CONTROL_MASK);
  atlas_slide_view_get_map (fixture->view, &area, &after);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->view.center_x < after.center_x - 1);
  atlas_test_key (GDK_KEY_0, GDK_CONTROL_MASK);
  atlas_test_wait (!atlas_talk_get_stage (fixture->talk)->has_view);
}

static void
test_map_in_private (Fixture      *fixture,
                     gconstpointer data)
{
  AtlasRectangle area;
  AtlasMapFrame before, after;

  go_to_map (fixture);
  atlas_slide_view_get_map (fixture->room_view, &area, &before);
  type ("f");
  atlas_test_wait (atlas_talk_is_held (fixture->talk));
  atlas_test_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  atlas_slide_view_get_map (fixture->room_view, &area, &after);
  g_assert_cmpfloat (before.scale, ==, after.scale);

  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_get_room_stage (fixture->talk)->has_view);
  assert_same_map (fixture);
}

static void
test_question (Fixture      *fixture,
               gconstpointer data)
{
  AtlasMapFrame before, after;
  AtlasRectangle area;
  int index;

  go_to_map (fixture);
  index = get_index (fixture);
  atlas_test_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  atlas_test_wait_ms (400);
  atlas_slide_view_get_map (fixture->room_view, &area, &before);

  type ("/nor mac");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_is_question (fixture->talk));
  g_assert_cmpstr (atlas_slide_view_get_page (fixture->room_view)->heading, ==,
                   "North Macedonia");
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "QUESTION: the room sees the answer"));
  atlas_test_wait (atlas_slide_view_is_ready (fixture->room_view));

  press_until (fixture, GDK_KEY_BackSpace, index);
  atlas_slide_view_get_map (fixture->room_view, &area, &after);
  g_assert_cmpfloat (before.center_x, ==, after.center_x);
  g_assert_cmpfloat (before.center_y, ==, after.center_y);
  g_assert_cmpfloat (before.scale, ==, after.scale);

  /* The words of an entry, the second of what is found. */
  type ("/interoperability");
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_is_question (fixture->talk));
  press_until (fixture, GDK_KEY_Escape, index);
}

static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  int size = g_settings_get_int (settings, "notes-size");

  atlas_test_key (GDK_KEY_plus, 0);
  atlas_test_wait (g_settings_get_int (settings, "notes-size") > size);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (g_settings_get_int (settings, "notes-size") == size);
}

static void
test_spotlight (Fixture      *fixture,
                gconstpointer data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  double x, y;
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;
  g_autoptr (GdkTexture) held = NULL;

  atlas_test_wait (atlas_slide_view_is_ready (fixture->room_view));
  atlas_test_wait_ms (100);
  before = atlas_test_render (GTK_WIDGET (fixture->room_view));
  atlas_test_move_pointer (GTK_WIDGET (fixture->view), width / 4.0, 40);
  type ("s");
  atlas_test_wait (atlas_talk_get_spot (fixture->talk, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 0.25, 0.01);
  after = atlas_test_render (GTK_WIDGET (fixture->room_view));
  g_assert_false (atlas_test_textures_equal (before, after));

  /* A room that is held sees nothing new. */
  type ("f");
  atlas_test_wait (atlas_talk_is_held (fixture->talk));
  held = atlas_test_render (GTK_WIDGET (fixture->room_view));
  g_assert_true (atlas_test_textures_equal (before, held));
}

static void
test_pointer (Fixture      *fixture,
              gconstpointer data)
{
  atlas_test_raise_window (fixture->audience);
  atlas_test_move_pointer (GTK_WIDGET (fixture->audience), 50, 60);
  atlas_test_move_pointer (GTK_WIDGET (fixture->audience), 90, 80);
  atlas_test_wait (gtk_widget_get_cursor (GTK_WIDGET (fixture->audience)) == NULL);
  atlas_test_wait (gtk_widget_get_cursor (GTK_WIDGET (fixture->audience)) != NULL);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (GTK_WIDGET (fixture->audience))),
                   ==, "none");
}

static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_talk_is_ending (fixture->talk));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "Esc once more ends the presentation"));
  g_assert_false (fixture->has_ended);
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL);
}

/* What a clicker's one button for it sends, in turn. */
static void
test_clicker_ends (Fixture      *fixture,
                   gconstpointer data)
{
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_talk_is_ending (fixture->talk));
  atlas_test_key (GDK_KEY_F5, 0);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL);
}

static void
test_close_audience (Fixture      *fixture,
                     gconstpointer data)
{
  gtk_window_close (fixture->audience);
  atlas_test_wait (!gtk_widget_get_visible (GTK_WIDGET (fixture->audience)));
  g_assert_false (fixture->has_ended);
  g_assert_true (atlas_presentation_is_inhibiting (fixture->presentation));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "CLOSED: the room’s window is not shown"));

  atlas_test_raise_window (fixture->presenter);
  type ("a");
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->audience)));
  g_assert_true (atlas_talk_is_room_open (fixture->talk));
}

static void
test_close_presenter (Fixture      *fixture,
                      gconstpointer data)
{
  g_object_ref (fixture->presentation);
  gtk_window_close (fixture->presenter);
  atlas_test_wait (fixture->has_ended);
  g_assert_false (atlas_presentation_is_inhibiting (fixture->presentation));
  g_object_unref (fixture->presentation);
  g_assert_null (fixture->presentation);
}

/* The window of the briefing is not needed while it is presented. */
static void
test_close_briefing (Fixture      *fixture,
                     gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  g_assert_false (fixture->has_ended);
  press_until (fixture, GDK_KEY_Page_Down, 1);
}

static void
test_quit (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL && fixture->window == NULL);
}

static const char *
get_language (Fixture *fixture)
{
  return atlas_deck_get_language (atlas_deck_cache_get_deck (
    atlas_slide_view_get_cache (fixture->room_view)));
}

static const char two_languages[] =
  "{ \"format\": \"briefing-atlas/1\", \"id\": \"two\", \"language\": \"en\","
  "  \"title\": { \"en\": \"Two\", \"bs\": \"Dva\" },"
  "  \"places\": [{ \"code\": \"XK\", \"name\": \"Kosovo\" }],"
  "  \"deck\": [{ \"slide\": \"title\", \"heading\": { \"en\": \"One\", \"bs\": \"Jedan\" } },"
  "             { \"slide\": \"title\", \"heading\": { \"en\": \"Two\", \"bs\": \"Dva\" } }] }";

static gboolean
has_focus_in_sight (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_get_mapped (focus);
}

/* The pages change their language beneath a talk that goes on: the same slide, the map
 * as it was moved, the time as it runs, and whatever is open. */
static void
test_language (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("atlas-XXXXXX.briefing", &stream, NULL);
  g_autofree char *heading = NULL;
  GtkWidget *button;
  GtkWidget *menu;

  g_assert_nonnull (file);
  g_assert_true (g_file_replace_contents (file, two_languages, strlen (two_languages), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  fixture.window = atlas_window_new (ADW_APPLICATION (application));
  atlas_window_open (fixture.window, file);
  gtk_window_present (GTK_WINDOW (fixture.window));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (fixture.window)) !=
                   NULL);
  take (&fixture, atlas_presentation_start (GTK_APPLICATION (application),
                                            GTK_WINDOW (fixture.window),
                                            atlas_window_get_selection (fixture.window), FALSE,
                                            FALSE));
  press_until (&fixture, GDK_KEY_Page_Down, 1);
  g_assert_cmpstr (get_language (&fixture), ==, "en");
  heading = g_strdup (atlas_talk_get_page (fixture.talk)->heading);

  /* L and then the third choice: the desktop’s, English, Bosnian. */
  type ("l");
  button = gtk_widget_get_ancestor (
      atlas_test_find_text (GTK_WIDGET (fixture.presenter), "English"), GTK_TYPE_MENU_BUTTON);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  atlas_test_wait (gtk_widget_get_mapped (menu));
  atlas_test_wait_ms (200);
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_strcmp0 (get_language (&fixture), "bs") == 0);
  g_assert_cmpint (get_index (&fixture), ==, 1);
  g_assert_cmpint (get_room_index (&fixture), ==, 1);
  g_assert_true (atlas_slide_view_is_ready (fixture.room_view));
  g_assert_true (atlas_talk_get_clock (fixture.talk)->is_running);

  /* The menu has the keys until it is gone, and its choice the focus even a bit longer. */
  atlas_test_wait (!gtk_widget_get_mapped (menu) &&
                   has_focus_in_sight (fixture.presenter));
  atlas_test_raise_window (fixture.presenter);

  /* All slides, while the room is held, in a talk whose first window is gone. */
  press_until (&fixture, GDK_KEY_Page_Up, 0);
  type ("f");
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture.talk) == ATLAS_TALK_PANEL_OVERVIEW);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  fixture.window = NULL;
  g_settings_set_string (settings, "content-language", "en");
  atlas_test_wait (g_strcmp0 (get_language (&fixture), "en") == 0);
  g_assert_cmpint (get_room_index (&fixture), ==, 0);
  g_assert_true (atlas_talk_is_held (fixture.talk));
  g_assert_cmpint (atlas_talk_get_panel (fixture.talk), ==, ATLAS_TALK_PANEL_OVERVIEW);
  type ("2");
  press_until (&fixture, GDK_KEY_Return, 1);
  g_assert_cmpstr (atlas_talk_get_page (fixture.talk)->heading, ==, heading);
  g_settings_reset (settings, "content-language");
  g_file_delete (file, NULL, NULL);
  tear_down (&fixture, NULL);
}

/* The desktop goes dark while a map is shown that was moved. */
static void
test_dark (Fixture      *fixture,
           gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  AtlasDeckPage *before;
  AtlasDeckStage stage;
  int index;

  go_to_map (fixture);
  atlas_test_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  atlas_test_wait_ms (400);
  stage = *atlas_talk_get_room_stage (fixture->talk);
  index = get_index (fixture);
  before = atlas_talk_get_page (fixture->talk);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  while (atlas_talk_get_page (fixture->talk) == before)
    {
      /* The room never waits before a blank screen. */
      g_assert_true (atlas_slide_view_is_ready (fixture->room_view));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (atlas_slide_view_is_ready (fixture->room_view));
  g_assert_cmpint (get_index (fixture), ==, index);
  g_assert_cmpfloat (atlas_talk_get_room_stage (fixture->talk)->view.scale, ==, stage.view.scale);
  assert_same_map (fixture);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
set_screens (Fixture    *fixture,
             const char *first,
             const char *second)
{
  const AtlasScreen screens[] = {
    { .name = first, .area = { 0, 0, 1280, 1024 } },
    { .name = second, .area = { 1280, 0, 1920, 1080 } },
  };

  atlas_talk_screens_set (atlas_presentation_get_screens (fixture->presentation), screens,
                          second != NULL ? 2 : 1);
}

static gboolean
is_shown (GtkWindow *window)
{
  return gtk_widget_get_visible (GTK_WIDGET (window));
}

/* Whatever is plugged in or pulled out, no notes are where the room looks. */
static void
test_screens (Fixture      *fixture,
              gconstpointer data)
{
  const char *own = g_intern_static_string ("own");
  const char *room = g_intern_static_string ("room");

  set_screens (fixture, own, room);
  g_assert_true (is_shown (fixture->audience) && is_shown (fixture->presenter));

  /* The room's screen goes, and comes back. */
  set_screens (fixture, own, NULL);
  g_assert_true (is_shown (fixture->audience) && is_shown (fixture->presenter));
  set_screens (fixture, own, room);

  /* The presenter's screen goes, and comes back. */
  set_screens (fixture, room, NULL);
  g_assert_true (is_shown (fixture->audience));
  g_assert_false (is_shown (fixture->presenter));
  g_assert_false (fixture->has_ended);
  atlas_test_raise_window (fixture->audience);
  press_until (fixture, GDK_KEY_Page_Down, 1);
  set_screens (fixture, own, room);
  g_assert_true (is_shown (fixture->audience) && is_shown (fixture->presenter));

  /* Gone again, but somebody knows who looks on. */
  set_screens (fixture, room, NULL);
  atlas_test_raise_window (fixture->audience);
  type ("x");
  atlas_test_wait (is_shown (fixture->presenter));
  g_assert_false (fixture->has_ended);
}

/* With nothing else shown there is nobody left to ask for it. */
static void
test_close_only_window (Fixture      *fixture,
                        gconstpointer data)
{
  set_screens (fixture, g_intern_static_string ("own"), g_intern_static_string ("room"));
  set_screens (fixture, g_intern_static_string ("room"), NULL);
  g_assert_false (is_shown (fixture->presenter));
  gtk_window_close (fixture->audience);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL);
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *next = atlas_test_find_text (GTK_WIDGET (fixture->presenter), "Next");
  GtkWidget *button = gtk_widget_get_ancestor (next, ATLAS_TYPE_KEY_BUTTON);

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Next, key PgDn");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       atlas_talk_get_page (fixture->talk)->heading);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->room_view),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* From the place that is looked at, by a key in the window of the briefing. */
static void
test_from_place (void)
{
  Fixture fixture = { 0 };
  AtlasPresentation *presentation;

  fixture.window = atlas_window_new (ADW_APPLICATION (application));
  atlas_window_open_default (fixture.window);
  gtk_window_present (GTK_WINDOW (fixture.window));
  atlas_test_wait (gtk_window_is_active (GTK_WINDOW (fixture.window)));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (fixture.window)) !=
                   NULL);
  atlas_selection_set_place (atlas_window_get_selection (fixture.window), "XK");
  atlas_test_key (GDK_KEY_F5, GDK_SHIFT_MASK);
  atlas_test_wait (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))) ==
                   3);
  presentation = atlas_presentation_start (GTK_APPLICATION (application),
                                           GTK_WINDOW (fixture.window),
                                           atlas_window_get_selection (fixture.window), FALSE,
                                           FALSE);
  take (&fixture, presentation);
  g_assert_cmpstr (atlas_talk_get_page (fixture.talk)->place, ==, "XK");
  tear_down (&fixture, NULL);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);

  application = g_object_new (ATLAS_TYPE_APPLICATION,
                              "application-id", ATLAS_APPLICATION_ID,
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", ATLAS_RESOURCE_PREFIX,
                              NULL);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  ADD ("/presentation/start", test_start);
  ADD ("/presentation/keys", test_keys);
  ADD ("/presentation/keys-of-audience", test_keys_of_audience);
  ADD ("/presentation/page-down", test_page_down);
  ADD ("/presentation/overview", test_overview);
  ADD ("/presentation/hold", test_hold);
  ADD ("/presentation/map", test_map);
  ADD ("/presentation/map-in-private", test_map_in_private);
  ADD ("/presentation/question", test_question);
  ADD ("/presentation/notes", test_notes);
  ADD ("/presentation/spotlight", test_spotlight);
  ADD ("/presentation/pointer", test_pointer);
  ADD ("/presentation/escape", test_escape);
  ADD ("/presentation/clicker-ends", test_clicker_ends);
  ADD ("/presentation/close-audience", test_close_audience);
  ADD ("/presentation/close-presenter", test_close_presenter);
  ADD ("/presentation/close-briefing", test_close_briefing);
  ADD ("/presentation/quit", test_quit);
  g_test_add_func ("/presentation/language", test_language);
  ADD ("/presentation/dark", test_dark);
  ADD ("/presentation/screens", test_screens);
  ADD ("/presentation/close-only-window", test_close_only_window);
  ADD ("/presentation/accessible", test_accessible);
  g_test_add_func ("/presentation/from-place", test_from_place);

  return g_test_run ();
}
