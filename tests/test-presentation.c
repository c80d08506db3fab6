/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-key-button.h"
#include "atlas-test-app.h"
#include "atlas-test-talk.h"
#include "atlas-test-ui.h"

/* How a presentation begins and ends, and what its windows do while screens, languages and
 * colours change around it. */

static void
test_start (AtlasTestTalk *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (gtk_window_get_title (fixture->audience), ==, "NATO and the Western Balkans");
  g_assert_cmpstr (gtk_window_get_title (fixture->presenter), ==,
                   "Presenter: NATO and the Western Balkans");
  g_assert_true (atlas_presentation_is_inhibiting (fixture->presentation));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "The room sees this slide"));
  g_assert_cmpint (atlas_test_talk_get_index (fixture), ==, 0);

  /* What is presented already is not presented again. */
  g_assert_true (atlas_test_talk_present (fixture) == fixture->presentation);
}

static void
test_pointer (AtlasTestTalk *fixture,
              gconstpointer  data)
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
test_escape (AtlasTestTalk *fixture,
             gconstpointer  data)
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
test_clicker_ends (AtlasTestTalk *fixture,
                   gconstpointer  data)
{
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_talk_is_ending (fixture->talk));
  atlas_test_key (GDK_KEY_F5, 0);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL);
}

static void
test_close_audience (AtlasTestTalk *fixture,
                     gconstpointer  data)
{
  gtk_window_close (fixture->audience);
  atlas_test_wait (!gtk_widget_get_visible (GTK_WIDGET (fixture->audience)));
  g_assert_false (fixture->has_ended);
  g_assert_true (atlas_presentation_is_inhibiting (fixture->presentation));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->presenter),
                                          "CLOSED: the room’s window is not shown"));

  atlas_test_raise_window (fixture->presenter);
  atlas_test_type ("a");
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->audience)));
  g_assert_true (atlas_talk_is_room_open (fixture->talk));
}

static void
test_close_presenter (AtlasTestTalk *fixture,
                      gconstpointer  data)
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
test_close_briefing (AtlasTestTalk *fixture,
                     gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  g_assert_false (fixture->has_ended);
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 1);
}

static void
test_quit (AtlasTestTalk *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (atlas_test_app_get ()), "quit", NULL);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL && fixture->window == NULL);
}

static const char *
get_language (AtlasTestTalk *fixture)
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

static gboolean
is_within (GtkWindow *window,
           GtkWidget *menu)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && (focus == menu || gtk_widget_is_ancestor (focus, menu));
}

/* Goes down a menu that is open, or about to be, until a choice has the focus. */
static void
walk_to (GtkWindow  *window,
         GtkWidget  *menu,
         const char *label)
{
  GtkWidget *focus;
  guint n_steps = 0;

  atlas_test_wait (gtk_widget_get_mapped (menu) && is_within (window, menu));
  while ((focus = gtk_window_get_focus (window)) == menu ||
         atlas_test_find_text (focus, label) == NULL)
    {
      g_assert_cmpuint (n_steps++, <, 5);
      atlas_test_key (GDK_KEY_Down, 0);
      atlas_test_wait (gtk_window_get_focus (window) != focus && is_within (window, menu));
    }
}

/* The pages change their language beneath a talk that goes on: the same slide, the map
 * as it was moved, the time as it runs, and whatever is open. */
static void
test_language (void)
{
  AtlasTestTalk fixture = { 0 };
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("atlas-XXXXXX.briefing", &stream, NULL);
  g_autofree char *heading = NULL;
  GtkWidget *button;
  GtkWidget *menu;

  g_assert_nonnull (file);
  g_assert_true (g_file_replace_contents (file, two_languages, strlen (two_languages), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  fixture.window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  atlas_window_open (fixture.window, file);
  gtk_window_present (GTK_WINDOW (fixture.window));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (fixture.window)) !=
                   NULL);
  atlas_test_talk_take (&fixture);
  atlas_test_talk_press_until (&fixture, GDK_KEY_Page_Down, 1);
  g_assert_cmpstr (get_language (&fixture), ==, "en");
  heading = g_strdup (atlas_talk_get_page (fixture.talk)->heading);

  /* L and then one of the choices: the desktop’s, English, Bosnian. */
  atlas_test_type ("l");
  button = gtk_widget_get_ancestor (
      atlas_test_find_text (GTK_WIDGET (fixture.presenter), "English"), GTK_TYPE_MENU_BUTTON);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  atlas_test_wait (gtk_widget_get_mapped (menu));
  walk_to (fixture.presenter, menu, "Bosanski (1 text missing)");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_strcmp0 (get_language (&fixture), "bs") == 0);
  g_assert_cmpint (atlas_test_talk_get_index (&fixture), ==, 1);
  g_assert_cmpint (atlas_test_talk_get_room_index (&fixture), ==, 1);
  g_assert_true (atlas_slide_view_is_ready (fixture.room_view));
  g_assert_true (atlas_talk_get_clock (fixture.talk)->is_running);

  /* The menu has the keys until it is gone, and its choice the focus even a bit longer. */
  atlas_test_wait (!gtk_widget_get_mapped (menu) &&
                   has_focus_in_sight (fixture.presenter));
  atlas_test_raise_window (fixture.presenter);

  /* All slides, while the room is held, in a talk whose first window is gone. */
  atlas_test_talk_press_until (&fixture, GDK_KEY_Page_Up, 0);
  atlas_test_type ("f");
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (atlas_talk_get_panel (fixture.talk) == ATLAS_TALK_PANEL_OVERVIEW);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  fixture.window = NULL;
  g_settings_set_string (settings, "content-language", "en");
  atlas_test_wait (g_strcmp0 (get_language (&fixture), "en") == 0);
  g_assert_cmpint (atlas_test_talk_get_room_index (&fixture), ==, 0);
  g_assert_true (atlas_talk_is_held (fixture.talk));
  g_assert_cmpint (atlas_talk_get_panel (fixture.talk), ==, ATLAS_TALK_PANEL_OVERVIEW);
  atlas_test_type ("2");
  atlas_test_talk_press_until (&fixture, GDK_KEY_Return, 1);
  g_assert_cmpstr (atlas_talk_get_page (fixture.talk)->heading, ==, heading);
  g_settings_reset (settings, "content-language");
  g_file_delete (file, NULL, NULL);
  atlas_test_talk_tear_down (&fixture, NULL);
}

/* The desktop goes dark while a map is shown that was moved. */
static void
test_dark (AtlasTestTalk *fixture,
           gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkTexture) still = NULL;
  AtlasDeckPage *before;
  AtlasDeckStage stage;
  int index;

  atlas_test_talk_go_to_map (fixture);
  atlas_test_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_talk_get_stage (fixture->talk)->has_view);
  still = atlas_test_render_still (GTK_WIDGET (fixture->room_view));
  stage = *atlas_talk_get_room_stage (fixture->talk);
  index = atlas_test_talk_get_index (fixture);
  before = atlas_talk_get_page (fixture->talk);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  while (atlas_talk_get_page (fixture->talk) == before)
    {
      /* The room never waits before a blank screen. */
      g_assert_true (atlas_slide_view_is_ready (fixture->room_view));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (atlas_slide_view_is_ready (fixture->room_view));
  g_assert_cmpint (atlas_test_talk_get_index (fixture), ==, index);
  g_assert_cmpfloat (atlas_talk_get_room_stage (fixture->talk)->view.scale, ==, stage.view.scale);
  atlas_test_talk_assert_same_map (fixture);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
set_screens (AtlasTestTalk *fixture,
             const char    *first,
             const char    *second)
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
test_screens (AtlasTestTalk *fixture,
              gconstpointer  data)
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
  atlas_test_talk_press_until (fixture, GDK_KEY_Page_Down, 1);
  set_screens (fixture, own, room);
  g_assert_true (is_shown (fixture->audience) && is_shown (fixture->presenter));

  /* Gone again, but somebody knows who looks on. */
  set_screens (fixture, room, NULL);
  atlas_test_raise_window (fixture->audience);
  atlas_test_type ("x");
  atlas_test_wait (is_shown (fixture->presenter));
  g_assert_false (fixture->has_ended);
}

/* With nothing else shown there is nobody left to ask for it. */
static void
test_close_only_window (AtlasTestTalk *fixture,
                        gconstpointer  data)
{
  set_screens (fixture, g_intern_static_string ("own"), g_intern_static_string ("room"));
  set_screens (fixture, g_intern_static_string ("room"), NULL);
  g_assert_false (is_shown (fixture->presenter));
  gtk_window_close (fixture->audience);
  atlas_test_wait (fixture->has_ended && fixture->presentation == NULL);
}

static void
test_accessible (AtlasTestTalk *fixture,
                 gconstpointer  data)
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
  AtlasTestTalk fixture = { 0 };

  fixture.window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  atlas_window_open_default (fixture.window);
  gtk_window_present (GTK_WINDOW (fixture.window));
  atlas_test_wait (gtk_window_is_active (GTK_WINDOW (fixture.window)));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (fixture.window)) !=
                   NULL);
  atlas_selection_set_place (atlas_window_get_selection (fixture.window), "XK");
  atlas_test_key (GDK_KEY_F5, GDK_SHIFT_MASK);
  atlas_test_wait (g_list_length (gtk_application_get_windows (atlas_test_app_get ())) ==
                   3);
  atlas_test_talk_take (&fixture);
  g_assert_cmpstr (atlas_talk_get_page (fixture.talk)->place, ==, "XK");
  atlas_test_talk_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_talk_init ();

  atlas_test_talk_add ("/presentation/start", test_start);
  atlas_test_talk_add ("/presentation/pointer", test_pointer);
  atlas_test_talk_add ("/presentation/escape", test_escape);
  atlas_test_talk_add ("/presentation/clicker-ends", test_clicker_ends);
  atlas_test_talk_add ("/presentation/close-audience", test_close_audience);
  atlas_test_talk_add ("/presentation/close-presenter", test_close_presenter);
  atlas_test_talk_add ("/presentation/close-briefing", test_close_briefing);
  atlas_test_talk_add ("/presentation/quit", test_quit);
  g_test_add_func ("/presentation/language", test_language);
  atlas_test_talk_add ("/presentation/dark", test_dark);
  atlas_test_talk_add ("/presentation/screens", test_screens);
  atlas_test_talk_add ("/presentation/close-only-window", test_close_only_window);
  atlas_test_talk_add ("/presentation/accessible", test_accessible);
  g_test_add_func ("/presentation/from-place", test_from_place);

  return atlas_test_app_run ();
}
