/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-test-talk.h"

#include "atlas-test-app.h"
#include "atlas-test-ui.h"

static void
ended_cb (AtlasTestTalk *self)
{
  self->has_ended = TRUE;
}

/**
 * atlas_test_talk_init:
 *
 * Begins a test of talks, after atlas_test_init(). What moves in them moves as it does
 * for people.
 */
void
atlas_test_talk_init (void)
{
  atlas_test_app_start ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

/**
 * atlas_test_talk_present:
 * @self: a fixture with a window
 *
 * Presents the briefing of its window.
 *
 * Returns: (transfer none): the presentation, which may have begun before
 */
AtlasPresentation *
atlas_test_talk_present (AtlasTestTalk *self)
{
  return atlas_presentation_start (atlas_test_app_get (), GTK_WINDOW (self->window),
                                   atlas_window_get_selection (self->window), FALSE, FALSE);
}

/**
 * atlas_test_talk_take:
 * @self: a fixture with a window
 *
 * Presents the briefing of its window, and waits for both windows to show a slide.
 */
void
atlas_test_talk_take (AtlasTestTalk *self)
{
  AtlasPresentation *presentation = atlas_test_talk_present (self);

  self->presentation = presentation;
  g_assert_nonnull (presentation);
  g_object_add_weak_pointer (G_OBJECT (presentation), (gpointer *) &self->presentation);
  g_signal_connect_swapped (presentation, "ended", G_CALLBACK (ended_cb), self);
  atlas_test_wait (atlas_presentation_get_audience (presentation) != NULL);
  self->talk = atlas_presentation_get_talk (presentation);
  self->audience = GTK_WINDOW (atlas_presentation_get_audience (presentation));
  self->presenter = GTK_WINDOW (atlas_presentation_get_presenter (presentation));
  self->room_view =
      atlas_audience_window_get_view (ATLAS_AUDIENCE_WINDOW (self->audience));
  self->view =
      atlas_presenter_window_get_view (ATLAS_PRESENTER_WINDOW (self->presenter));
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (self->room_view)) &&
                   gtk_widget_get_mapped (GTK_WIDGET (self->view)));
  atlas_test_raise_window (self->presenter);
  atlas_test_wait (atlas_slide_view_is_ready (self->view) &&
                   atlas_slide_view_is_ready (self->room_view));
}

/**
 * atlas_test_talk_set_up:
 * @self: a fixture
 * @data: nothing
 *
 * Presents the bundled briefing.
 */
void
atlas_test_talk_set_up (AtlasTestTalk *self,
                        gconstpointer  data)
{
  self->window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  atlas_window_open_default (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (self->window)) !=
                   NULL);
  atlas_test_talk_take (self);
}

/**
 * atlas_test_talk_tear_down:
 * @self: a fixture
 * @data: nothing
 *
 * Ends the presentation, if it has not ended, and closes the window. Whoever is left
 * holding on to anything of it fails.
 */
void
atlas_test_talk_tear_down (AtlasTestTalk *self,
                           gconstpointer  data)
{
  if (self->window != NULL)
    g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  if (!self->has_ended)
    {
      g_object_add_weak_pointer (G_OBJECT (self->talk), (gpointer *) &self->talk);
      g_object_add_weak_pointer (G_OBJECT (self->audience), (gpointer *) &self->audience);
      g_object_add_weak_pointer (G_OBJECT (self->presenter), (gpointer *) &self->presenter);
      atlas_presentation_end (self->presentation);
      atlas_test_wait (self->talk == NULL && self->audience == NULL &&
                       self->presenter == NULL);
    }
  atlas_test_wait (self->presentation == NULL);
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  atlas_test_wait (self->window == NULL);
}

/**
 * atlas_test_talk_get_index:
 * @self: a fixture
 *
 * Gets which slide the presenter sees.
 *
 * Returns: its index
 */
int
atlas_test_talk_get_index (AtlasTestTalk *self)
{
  return atlas_talk_get_page (self->talk)->index;
}

/**
 * atlas_test_talk_get_room_index:
 * @self: a fixture
 *
 * Gets which slide the room sees.
 *
 * Returns: its index
 */
int
atlas_test_talk_get_room_index (AtlasTestTalk *self)
{
  return atlas_slide_view_get_page (self->room_view)->index;
}

/**
 * atlas_test_talk_press_until:
 * @self: a fixture
 * @keyval: a key
 * @index: the index of a slide
 *
 * Presses a key once, and waits for the presenter to see a slide.
 */
void
atlas_test_talk_press_until (AtlasTestTalk *self,
                             guint          keyval,
                             int            index)
{
  atlas_test_key (keyval, 0);
  g_test_message ("%s: %d", gdk_keyval_name (keyval), index);
  atlas_test_wait (atlas_test_talk_get_index (self) == index);
}

/**
 * atlas_test_talk_go_to_map:
 * @self: a fixture
 *
 * Goes to the first page with a map that can be moved.
 */
void
atlas_test_talk_go_to_map (AtlasTestTalk *self)
{
  AtlasRectangle area;
  AtlasMapFrame view;

  for (guint i = 0; i < atlas_talk_get_n_pages (self->talk); i++)
    {
      atlas_talk_go_to (self->talk, i);
      if (atlas_slide_view_get_map (self->view, &area, &view))
        break;
    }
  g_assert_true (atlas_slide_view_get_map (self->view, &area, &view));
  atlas_test_wait (atlas_slide_view_is_ready (self->view) &&
                   atlas_slide_view_is_ready (self->room_view));
}

/**
 * atlas_test_talk_assert_same_map:
 * @self: a fixture
 *
 * Asserts that both windows show the same piece of the world, each as large as it can.
 */
void
atlas_test_talk_assert_same_map (AtlasTestTalk *self)
{
  AtlasRectangle area, room_area;
  AtlasMapFrame view, room_view;

  g_assert_true (atlas_slide_view_get_map (self->view, &area, &view));
  g_assert_true (atlas_slide_view_get_map (self->room_view, &room_area, &room_view));
  g_assert_cmpfloat (view.center_x, ==, room_view.center_x);
  g_assert_cmpfloat (view.center_y, ==, room_view.center_y);
  g_assert_cmpfloat_with_epsilon (view.scale / area.width, room_view.scale / room_area.width,
                                  view.scale / area.width * 0.01);
}
