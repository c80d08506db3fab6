/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk-screens.h"

#include <glib/gi18n.h>

#include "atlas-monitors.h"

struct _AtlasTalkScreens
{
  /* Borrowed; there are none until the pages are made. */
  AtlasTalk            *talk;
  AtlasAudienceWindow  *audience;
  AtlasPresenterWindow *presenter;

  GArray               *screens; /* of AtlasScreen, whose names are interned */
  AtlasMonitorWatch    *watch;
  AtlasScreensPlan      plan;
  const char           *own;     /* (nullable): interned */
  const char           *room;    /* (nullable): interned */
  gboolean              is_windowed;
};

static const AtlasScreen *
get_screen (AtlasTalkScreens *self,
            int               index)
{
  return index != ATLAS_NO_SCREEN ? &g_array_index (self->screens, AtlasScreen, (guint) index)
                                  : NULL;
}

static const char *
get_screen_name (AtlasTalkScreens *self,
                 int               index)
{
  const AtlasScreen *screen = get_screen (self, index);

  return screen != NULL ? screen->name : NULL;
}

/* Fills a screen with a window. One that fills another screen has to leave that first:
 * not every window manager moves it otherwise. */
static void
fill_screen (GtkWindow  *window,
             const char *name)
{
  g_autoptr (GdkMonitor) monitor =
      atlas_monitors_find (gtk_widget_get_display (GTK_WIDGET (window)), name);

  if (gtk_window_is_fullscreen (window) && g_strcmp0 (atlas_monitors_name_of (window), name) == 0)
    return;

  gtk_window_unfullscreen (window);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (window, monitor);
  else
    gtk_window_fullscreen (window);
}

static void
update_advice (AtlasTalkScreens *self)
{
  const char *advice = NULL;

  if (self->plan.mode == ATLAS_SCREENS_WINDOWS && !self->is_windowed)
    advice = _("There is one screen. In a call, share the other window. "
               "With a projector, drag the other window there and press F11.");
  atlas_presenter_window_set_advice (self->presenter, advice);
}

static gboolean
have_screens (AtlasTalkScreens  *self,
              const AtlasScreen *screens,
              guint              n_screens)
{
  if (self->screens->len != n_screens)
    return FALSE;

  for (guint i = 0; i < n_screens; i++)
    {
      const AtlasScreen *screen = &g_array_index (self->screens, AtlasScreen, i);

      if (g_strcmp0 (screen->name, screens[i].name) != 0 ||
          !gdk_rectangle_equal (&screen->area, &screens[i].area))
        return FALSE;
    }

  return TRUE;
}

/* Has each window fill its screen, unless it does. */
static void
fill_screens (AtlasTalkScreens *self)
{
  if (self->plan.mode != ATLAS_SCREENS_WINDOWS && atlas_talk_is_room_open (self->talk))
    fill_screen (GTK_WINDOW (self->audience), get_screen_name (self, self->plan.room));
  if (self->plan.mode == ATLAS_SCREENS_SPLIT)
    fill_screen (GTK_WINDOW (self->presenter), get_screen_name (self, self->plan.own));
}

/* The window for the room comes first: whatever happens between, no notes are where
 * the room looks. */
static void
apply_plan (AtlasTalkScreens *self)
{
  GtkWindow *audience = GTK_WINDOW (self->audience);
  GtkWindow *presenter = GTK_WINDOW (self->presenter);
  gboolean is_open = atlas_talk_is_room_open (self->talk);

  switch (self->plan.mode)
    {
    case ATLAS_SCREENS_SPLIT:
      fill_screens (self);
      if (is_open)
        gtk_window_present (audience);
      gtk_window_present (presenter);
      break;

    case ATLAS_SCREENS_ROOM_ONLY:
      gtk_widget_set_visible (GTK_WIDGET (presenter), FALSE);
      atlas_talk_set_room_open (self->talk, TRUE);
      fill_screens (self);
      gtk_window_present (audience);
      atlas_audience_window_tell (self->audience,
                                  _("The notes are hidden, since this is the only screen. "
                                    "X shows them in a window."));
      break;

    case ATLAS_SCREENS_WINDOWS:
    default:
      gtk_window_unfullscreen (audience);
      gtk_window_unfullscreen (presenter);
      if (is_open)
        gtk_window_present (audience);
      gtk_window_present (presenter);
    }

  update_advice (self);
}

/* What is remembered stays as it is while a screen is away, so that it comes back as
 * what it was. */
static void
set_plan (AtlasTalkScreens       *self,
          const AtlasScreensPlan *plan)
{
  const char *own = get_screen_name (self, plan->own);
  const char *room = get_screen_name (self, plan->room);

  self->plan = *plan;
  if (own != NULL)
    self->own = own;
  if (room != NULL)
    self->room = room;
}

static gboolean
make_plan (AtlasTalkScreens *self,
           AtlasScreensPlan *plan)
{
  const AtlasScreensPast past = { self->own, self->room };

  if (!self->is_windowed)
    return atlas_screens_plan ((const AtlasScreen *) (gpointer) self->screens->data,
                               self->screens->len, &past, plan);

  *plan = (AtlasScreensPlan) { ATLAS_SCREENS_WINDOWS, ATLAS_NO_SCREEN, ATLAS_NO_SCREEN };

  return TRUE;
}

static gboolean
is_same_plan (const AtlasScreensPlan *a,
              const AtlasScreensPlan *b)
{
  return a->mode == b->mode && a->own == b->own && a->room == b->room;
}

static gboolean
monitors_changed_cb (gpointer user_data)
{
  AtlasTalkScreens *self = user_data;
  g_autoptr (GArray) screens = atlas_monitors_list (gdk_display_get_default ());

  atlas_talk_screens_set (self, (const AtlasScreen *) (gpointer) screens->data, screens->len);

  return G_SOURCE_CONTINUE;
}

/**
 * atlas_talk_screens_new:
 * @origin: the window that the talk is started from
 * @is_windowed: whether to leave all screens as they are
 *
 * Plans which screen is whose. That comes before the pages, whose shape is the room's.
 *
 * Returns: (transfer full): the screens
 */
AtlasTalkScreens *
atlas_talk_screens_new (GtkWindow *origin,
                        gboolean   is_windowed)
{
  AtlasScreensPlan plan = { ATLAS_SCREENS_WINDOWS, ATLAS_NO_SCREEN, ATLAS_NO_SCREEN };
  AtlasTalkScreens *self;
  GdkDisplay *display;

  g_return_val_if_fail (GTK_IS_WINDOW (origin), NULL);

  display = gtk_widget_get_display (GTK_WIDGET (origin));
  self = g_new0 (AtlasTalkScreens, 1);
  self->is_windowed = is_windowed;
  self->screens = atlas_monitors_list (display);
  self->own = atlas_monitors_name_of (origin);
  make_plan (self, &plan);
  set_plan (self, &plan);
  self->watch = atlas_monitor_watch_new (display, monitors_changed_cb, self);

  return self;
}

/**
 * atlas_talk_screens_free:
 * @self: (transfer full): the screens
 *
 * Lets the windows be where they are.
 */
void
atlas_talk_screens_free (AtlasTalkScreens *self)
{
  g_return_if_fail (self != NULL);

  atlas_monitor_watch_free (self->watch);
  g_array_unref (self->screens);
  g_free (self);
}

/**
 * atlas_talk_screens_get_room_aspect:
 * @self: the screens
 *
 * Gets the shape of the room's screen.
 *
 * Returns: its width in parts of its height
 */
double
atlas_talk_screens_get_room_aspect (AtlasTalkScreens *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return atlas_screen_get_aspect (get_screen (self, self->plan.room));
}

/**
 * atlas_talk_screens_is_room_only:
 * @self: the screens
 *
 * Checks whether the presenter's window is hidden, because the room sees whatever
 * screen it would be on.
 *
 * Returns: whether it is
 */
gboolean
atlas_talk_screens_is_room_only (AtlasTalkScreens *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->plan.mode == ATLAS_SCREENS_ROOM_ONLY;
}

/**
 * atlas_talk_screens_set_windows:
 * @self: the screens
 * @talk: the talk, which outlives @self
 * @audience: the window for the room, which does so too
 * @presenter: the presenter's window, which does so too
 *
 * Sets whose windows they are; once. atlas_talk_screens_present() brings them there.
 */
void
atlas_talk_screens_set_windows (AtlasTalkScreens     *self,
                                AtlasTalk            *talk,
                                AtlasAudienceWindow  *audience,
                                AtlasPresenterWindow *presenter)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->audience == NULL);

  self->talk = talk;
  self->audience = audience;
  self->presenter = presenter;
}

/**
 * atlas_talk_screens_present:
 * @self: the screens, which have windows
 *
 * Brings the windows to the front, each on its screen.
 */
void
atlas_talk_screens_present (AtlasTalkScreens *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->audience != NULL);

  apply_plan (self);
}

/**
 * atlas_talk_screens_swap:
 * @self: the screens, which have windows
 *
 * Gives each window the screen of the other. Where there is one screen, the window that
 * isn't at the front comes there.
 */
void
atlas_talk_screens_swap (AtlasTalkScreens *self)
{
  AtlasScreensPlan plan;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->audience != NULL);

  plan = self->plan;
  if (atlas_screens_swap ((const AtlasScreen *) (gpointer) self->screens->data,
                          self->screens->len, &plan) &&
      !is_same_plan (&plan, &self->plan))
    {
      set_plan (self, &plan);
      apply_plan (self);
      return;
    }

  /* With one screen it is the other window that is asked for. */
  if (gtk_window_is_active (GTK_WINDOW (self->presenter)) &&
      atlas_talk_is_room_open (self->talk))
    gtk_window_present (GTK_WINDOW (self->audience));
  else
    gtk_window_present (GTK_WINDOW (self->presenter));
}

/**
 * atlas_talk_screens_show_room:
 * @self: the screens, which have windows
 *
 * Shows the window for the room again, and leaves the presenter's window in front.
 */
void
atlas_talk_screens_show_room (AtlasTalkScreens *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->audience != NULL);

  atlas_talk_set_room_open (self->talk, TRUE);
  if (self->plan.mode == ATLAS_SCREENS_SPLIT)
    fill_screen (GTK_WINDOW (self->audience), get_screen_name (self, self->plan.room));
  gtk_window_present (GTK_WINDOW (self->audience));
  if (self->plan.mode != ATLAS_SCREENS_ROOM_ONLY)
    gtk_window_present (GTK_WINDOW (self->presenter));
}

/**
 * atlas_talk_screens_set:
 * @self: the screens
 * @screens: (array length=n_screens): the screens, whose names are interned
 * @n_screens: how many there are
 *
 * Says which screens there are now, as the display does when one comes or goes.
 */
void
atlas_talk_screens_set (AtlasTalkScreens  *self,
                        const AtlasScreen *screens,
                        guint              n_screens)
{
  AtlasScreensPlan plan;
  gboolean is_same;

  g_return_if_fail (self != NULL);

  is_same = have_screens (self, screens, n_screens);
  g_array_set_size (self->screens, 0);
  g_array_append_vals (self->screens, screens, n_screens);
  if (self->is_windowed || self->audience == NULL)
    return;
  if (is_same)
    fill_screens (self);
  else if (make_plan (self, &plan))
    {
      set_plan (self, &plan);
      apply_plan (self);
    }
}
