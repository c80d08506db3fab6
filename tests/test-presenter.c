/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-test-app.h"
#include "atlas-test-talk.h"
#include "atlas-test-ui.h"

/* What a presenter does with keys and pointer, and what the room sees of it. */

static void
test_keys (AtlasTestTalk *fixture,
           gconstpointer  data)
{
  int last = (int) atlas_talk_get_n_pages (fixture->talk) - 1;

  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 1);
  atlas_test_talk_press_until (fixture, GDK_KEY_Right, 2);
  atlas_test_talk_press_until (fixture, GDK_KEY_space, 3);
  atlas_test_talk_press_until (fixture, GDK_KEY_Return, 4);
  atlas_test_talk_press_until (fixture, GDK_KEY_Down, 5);
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Up, 4);
  atlas_test_talk_press_until (fixture, GDK_KEY_Left, 3);
  atlas_test_talk_press_until (fixture, GDK_KEY_BackSpace, 2);
  atlas_test_talk_press_until (fixture, GDK_KEY_End, last);
  atlas_test_talk_press_until (fixture, GDK_KEY_Home, 0);
  atlas_test_type ("7");
  atlas_test_talk_press_until (fixture, GDK_KEY_Return, 6);
  g_assert_cmpint (atlas_test_talk_get_room_index (fixture), ==, 6);

  atlas_test_type (".");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_BLACK);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "BLACK: the room sees nothing"));
  atlas_test_type ("b");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_NONE);
  atlas_test_type (",");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_WHITE);
}

/* The same keys, wherever the keyboard happens to be. */
static void
test_keys_of_audience (AtlasTestTalk *fixture,
                       gconstpointer  data)
{
  atlas_test_raise_window (fixture->audience);
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 1);
  atlas_test_talk_press_until (fixture, GDK_KEY_space, 2);
  atlas_test_type ("5");
  atlas_test_talk_press_until (fixture, GDK_KEY_Return, 4);
  atlas_test_type ("b");
  atlas_test_wait (atlas_talk_get_curtain (fixture->talk) == ATLAS_TALK_CURTAIN_BLACK);
  atlas_test_type ("/");
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_FIND);
}

static void
test_page_down (AtlasTestTalk *fixture,
                gconstpointer  data)
{
  /* While all slides are shown, and while something is typed. */
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_OVERVIEW);
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 1);
  g_assert_cmpint (atlas_talk_get_panel (fixture->talk), ==, ATLAS_TALK_PANEL_NONE);

  atlas_test_type ("/");
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_FIND);
  atlas_test_type ("7 b.");
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 2);
  g_assert_cmpint (atlas_talk_get_curtain (fixture->talk), ==, ATLAS_TALK_CURTAIN_NONE);

  /* On a button that the keyboard was led to. */
  atlas_test_key (GDK_KEY_F6, 0);
  atlas_test_wait (GTK_IS_BUTTON (gtk_window_get_focus (fixture->presenter)));
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 3);
  /* The space is the button's, which pauses the time. */
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (!atlas_talk_get_clock (fixture->talk)->is_running);
  g_assert_cmpint (atlas_test_talk_get_index (fixture), ==, 3);

  /* During a question. */
  atlas_test_type ("/nor mac");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_is_question (fixture->talk));
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 4);
  g_assert_cmpint (atlas_test_talk_get_room_index (fixture), ==, 4);
}

static void
test_overview (AtlasTestTalk *fixture,
               gconstpointer  data)
{
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_OVERVIEW);
  atlas_test_wait_frame (GTK_WIDGET (fixture->presenter));
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_talk_press_until (fixture, GDK_KEY_Return, 2);
  g_assert_cmpint (atlas_talk_get_panel (fixture->talk), ==, ATLAS_TALK_PANEL_NONE);

  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_OVERVIEW);
  atlas_test_type ("5");
  atlas_test_talk_press_until (fixture, GDK_KEY_Return, 4);
}

static void
test_hold (AtlasTestTalk *fixture,
           gconstpointer  data)
{
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 1);
  atlas_test_type ("f");
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 2);
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 3);
  g_assert_cmpint (atlas_test_talk_get_room_index (fixture), ==, 1);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "FROZEN: the room sees slide 2"));

  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_test_talk_get_room_index (fixture) == 3);
  g_assert_true (atlas_talk_is_held (fixture->talk));
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 4);
  g_assert_cmpint (atlas_test_talk_get_room_index (fixture), ==, 3);
}

static void
test_map (AtlasTestTalk *fixture,
          gconstpointer  data)
{
  AtlasRectangle area;
  AtlasMapFrame before, after;
  double x, y;

  atlas_test_talk_go_to_map (fixture);
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
  atlas_test_talk_assert_same_map (fixture);

  /* A step of the wheel scales it. */
  atlas_test_move_pointer (GTK_WIDGET (fixture->view), x, y);
  atlas_test_press_button (4);
  atlas_test_release_button (4);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->view.scale > after.scale * 1.2);
  atlas_test_talk_assert_same_map (fixture);

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
test_map_in_private (AtlasTestTalk *fixture,
                     gconstpointer  data)
{
  AtlasRectangle area;
  AtlasMapFrame before, after;

  atlas_test_talk_go_to_map (fixture);
  atlas_slide_view_get_map (fixture->room_view, &area, &before);
  atlas_test_type ("f");
  atlas_test_wait (atlas_talk_is_held (fixture->talk));
  atlas_test_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  atlas_slide_view_get_map (fixture->room_view, &area, &after);
  g_assert_cmpfloat (before.scale, ==, after.scale);

  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_get_room_stage (fixture->talk)->has_view);
  atlas_test_talk_assert_same_map (fixture);
}

static void
test_question (AtlasTestTalk *fixture,
               gconstpointer  data)
{
  g_autoptr (GdkTexture) still = NULL;
  AtlasMapFrame before, after;
  AtlasRectangle area;
  int index;

  atlas_test_talk_go_to_map (fixture);
  index = atlas_test_talk_get_index (fixture);
  atlas_test_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  still = atlas_test_render_still (GTK_WIDGET (fixture->room_view));
  atlas_slide_view_get_map (fixture->room_view, &area, &before);

  atlas_test_type ("/");
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_FIND);
  atlas_test_type ("nor mac");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_is_question (fixture->talk));
  g_assert_cmpstr (atlas_slide_view_get_page (fixture->room_view)->heading, ==,
                   "North Macedonia");
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "QUESTION: the room sees the answer"));
  atlas_test_wait (atlas_slide_view_is_ready (fixture->room_view));

  atlas_test_talk_press_until (fixture, GDK_KEY_BackSpace, index);
  atlas_slide_view_get_map (fixture->room_view, &area, &after);
  g_assert_cmpfloat (before.center_x, ==, after.center_x);
  g_assert_cmpfloat (before.center_y, ==, after.center_y);
  g_assert_cmpfloat (before.scale, ==, after.scale);

  /* The words of an entry, the second of what is found. */
  atlas_test_type ("/");
  atlas_test_wait (atlas_talk_get_panel (fixture->talk) == ATLAS_TALK_PANEL_FIND);
  atlas_test_type ("interoperability");
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (atlas_talk_is_question (fixture->talk));
  atlas_test_talk_press_until (fixture, GDK_KEY_Escape, index);
}

static void
test_notes (AtlasTestTalk *fixture,
            gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  int size = g_settings_get_int (settings, "notes-size");

  atlas_test_key (GDK_KEY_plus, 0);
  atlas_test_wait (g_settings_get_int (settings, "notes-size") > size);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (g_settings_get_int (settings, "notes-size") == size);
}

static void
test_spotlight (AtlasTestTalk *fixture,
                gconstpointer  data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  double x, y;
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;

  atlas_test_wait (atlas_slide_view_is_ready (fixture->room_view));
  before = atlas_test_render_still (GTK_WIDGET (fixture->room_view));
  atlas_test_move_pointer (GTK_WIDGET (fixture->view), width / 4.0, 40);
  atlas_test_type ("s");
  atlas_test_wait (atlas_talk_get_spot (fixture->talk, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 0.25, 0.01);
  after = atlas_test_render_other (GTK_WIDGET (fixture->room_view), before);

  /* A room that is held sees nothing new. */
  atlas_test_type ("f");
  atlas_test_wait (atlas_talk_is_held (fixture->talk));
  atlas_test_wait_look (GTK_WIDGET (fixture->room_view), before);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_talk_init ();

  atlas_test_talk_add ("/presenter/keys", test_keys);
  atlas_test_talk_add ("/presenter/keys-of-audience", test_keys_of_audience);
  atlas_test_talk_add ("/presenter/page-down", test_page_down);
  atlas_test_talk_add ("/presenter/overview", test_overview);
  atlas_test_talk_add ("/presenter/hold", test_hold);
  atlas_test_talk_add ("/presenter/map", test_map);
  atlas_test_talk_add ("/presenter/map-in-private", test_map_in_private);
  atlas_test_talk_add ("/presenter/question", test_question);
  atlas_test_talk_add ("/presenter/notes", test_notes);
  atlas_test_talk_add ("/presenter/spotlight", test_spotlight);

  return atlas_test_app_run ();
}
