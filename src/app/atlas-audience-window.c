/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-audience-window.h"

#include "atlas-compat.h"
#include "atlas-talk-keys.h"

/* How long the pointer is seen after it has moved. */
#define POINTER_MS 2000

/* How long a message stays. */
#define MESSAGE_MS 6000

struct _AtlasAudienceWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  GtkRevealer    *bar;
  GtkLabel       *message;
  GtkRevealer    *message_revealer;
  AtlasSlideView *view;

  /* Owned. */
  AtlasTalk      *talk;
  guint           pointer_id;
  guint           message_id;
  double          pointer_x;
  double          pointer_y;
};

G_DEFINE_FINAL_TYPE (AtlasAudienceWindow, atlas_audience_window, ADW_TYPE_WINDOW)

enum
{
  COMMAND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (AtlasAudienceWindow *self)
{
  AtlasDeckPage *page = atlas_talk_get_room_page (self->talk);
  AtlasDeckPage *before = atlas_slide_view_get_page (self->view);
  double x, y;

  atlas_slide_view_set_page (self->view, page);
  atlas_slide_view_set_stage (self->view, atlas_talk_get_room_stage (self->talk));
  atlas_slide_view_set_curtain (self->view, atlas_talk_get_curtain (self->talk));
  /* A room that is held sees nothing of what the presenter points at. */
  if (atlas_talk_get_spot (self->talk, &x, &y) && !atlas_talk_is_held (self->talk))
    atlas_slide_view_set_spot (self->view, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  else
    atlas_slide_view_set_spot (self->view, NULL);

  if (before != NULL && before != page)
    atlas_compat_announce (GTK_WIDGET (self->view), page->heading);
}

static void
set_pointer_shown (AtlasAudienceWindow *self,
                   gboolean             is_shown)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_shown ? NULL : "none");
  gtk_revealer_set_reveal_child (self->bar, is_shown && !gtk_window_is_fullscreen (GTK_WINDOW (self)));
}

static gboolean
pointer_rests_cb (gpointer user_data)
{
  AtlasAudienceWindow *self = user_data;

  self->pointer_id = 0;
  set_pointer_shown (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
motion_cb (AtlasAudienceWindow *self,
           double               x,
           double               y)
{
  /* GTK makes a motion up where something else moves beneath the pointer. */
  if (x == self->pointer_x && y == self->pointer_y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  set_pointer_shown (self, TRUE);
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  self->pointer_id = g_timeout_add (POINTER_MS, pointer_rests_cb, self);
}

static void
fullscreened_cb (AtlasAudienceWindow *self)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_revealer_set_reveal_child (self->bar, FALSE);
}

static gboolean
key_pressed_cb (AtlasAudienceWindow *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  int command = atlas_talk_keys_press (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode,
                                       state, ATLAS_TALK_KEYS_PAGE);

  if (command == ATLAS_TALK_KEY_NONE)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[COMMAND], 0, command);

  return GDK_EVENT_STOP;
}

static void
fullscreen_clicked_cb (AtlasAudienceWindow *self)
{
  g_signal_emit (self, signals[COMMAND], 0, ATLAS_TALK_KEY_FULLSCREEN);
}

static gboolean
message_over_cb (gpointer user_data)
{
  AtlasAudienceWindow *self = user_data;

  self->message_id = 0;
  gtk_revealer_set_reveal_child (self->message_revealer, FALSE);

  return G_SOURCE_REMOVE;
}

static void
atlas_audience_window_dispose (GObject *object)
{
  AtlasAudienceWindow *self = ATLAS_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->pointer_id, g_source_remove);
  g_clear_handle_id (&self->message_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_AUDIENCE_WINDOW);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (atlas_audience_window_parent_class)->dispose (object);
}

static void
atlas_audience_window_class_init (AtlasAudienceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_audience_window_dispose;

  /**
   * AtlasAudienceWindow::command:
   * @self: a window
   * @command: what is asked for
   *
   * Comes when a key asks for something.
   */
  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (ATLAS_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-audience-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasAudienceWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasAudienceWindow, message);
  gtk_widget_class_bind_template_child (widget_class, AtlasAudienceWindow, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, AtlasAudienceWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, fullscreen_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fullscreened_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
}

static void
atlas_audience_window_init (AtlasAudienceWindow *self)
{
  self->pointer_x = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_audience_window_new:
 * @talk: a talk
 * @cache: what paints its pages
 * @title: what is presented
 *
 * Makes the window for the room.
 *
 * Returns: (transfer none): the window
 */
AtlasAudienceWindow *
atlas_audience_window_new (AtlasTalk      *talk,
                           AtlasDeckCache *cache,
                           const char     *title)
{
  AtlasAudienceWindow *self = g_object_new (ATLAS_TYPE_AUDIENCE_WINDOW, "title", title, NULL);

  self->talk = g_object_ref (talk);
  atlas_slide_view_set_cache (self->view, cache);
  g_signal_connect_object (talk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * atlas_audience_window_set_cache:
 * @self: a window
 * @cache: what paints the pages that the talk is about to have
 * @title: what is presented
 *
 * Has other pages painted, which [method@Talk.set_pages] is to bring next. Until they
 * are painted the room sees what it saw.
 */
void
atlas_audience_window_set_cache (AtlasAudienceWindow *self,
                                 AtlasDeckCache      *cache,
                                 const char          *title)
{
  g_return_if_fail (ATLAS_IS_AUDIENCE_WINDOW (self));

  gtk_window_set_title (GTK_WINDOW (self), title);
  atlas_slide_view_set_cache (self->view, cache);
}

/**
 * atlas_audience_window_get_view:
 * @self: a window
 *
 * Gets what shows the page.
 *
 * Returns: (transfer none): the view
 */
AtlasSlideView *
atlas_audience_window_get_view (AtlasAudienceWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_AUDIENCE_WINDOW (self), NULL);

  return self->view;
}

/**
 * atlas_audience_window_tell:
 * @self: a window
 * @text: something that the room may read
 *
 * Says something for some seconds.
 */
void
atlas_audience_window_tell (AtlasAudienceWindow *self,
                            const char          *text)
{
  g_return_if_fail (ATLAS_IS_AUDIENCE_WINDOW (self));

  gtk_label_set_label (self->message, text);
  gtk_revealer_set_reveal_child (self->message_revealer, TRUE);
  g_clear_handle_id (&self->message_id, g_source_remove);
  self->message_id = g_timeout_add (MESSAGE_MS, message_over_cb, self);
}
