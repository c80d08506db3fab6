/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-monitors.h"

#include <math.h>

/* What connectors of panels that are part of a computer are called. */
static const char *const built_in[] = { "eDP", "LVDS", "DSI" };

/* The shapes that pages are made for, the widest first. */
static const double aspects[] = { 16.0 / 9.0, 16.0 / 10.0, 4.0 / 3.0 };

/* After a change of screens the window manager takes its time to learn of it, and until
 * then puts windows where a screen was. These are the times to look again, in
 * milliseconds. */
static const guint settle_ms[] = { 300, 700, 2000 };

struct _AtlasMonitorWatch
{
  GListModel  *monitors;
  GSourceFunc  function;
  gpointer     user_data;
  guint        settle_id;
  guint        n_settled;
};

/* A monitor without a connector is known by where it is in the list. */
static const char *
get_name (GdkMonitor *monitor,
          guint       index)
{
  const char *connector = gdk_monitor_get_connector (monitor);
  g_autofree char *number = NULL;

  if (connector != NULL)
    return g_intern_string (connector);

  number = g_strdup_printf ("%u", index);

  return g_intern_string (number);
}

static gboolean
is_built_in (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    if (g_str_has_prefix (name, built_in[i]))
      return TRUE;

  return FALSE;
}

static void wait_to_settle (AtlasMonitorWatch *self);

static gboolean
settle_cb (gpointer user_data)
{
  AtlasMonitorWatch *self = user_data;

  self->settle_id = 0;
  self->n_settled++;
  wait_to_settle (self);
  self->function (self->user_data);

  return G_SOURCE_REMOVE;
}

static void
wait_to_settle (AtlasMonitorWatch *self)
{
  if (self->n_settled < G_N_ELEMENTS (settle_ms))
    self->settle_id = g_timeout_add (settle_ms[self->n_settled], settle_cb, self);
}

static void
changed_cb (AtlasMonitorWatch *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->n_settled = 0;
  wait_to_settle (self);
  self->function (self->user_data);
}

static void
unfollow (AtlasMonitorWatch *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      g_signal_handlers_disconnect_by_data (monitor, self);
    }
}

static void
follow (AtlasMonitorWatch *self)
{
  unfollow (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      g_signal_connect_swapped (monitor, "notify::geometry", G_CALLBACK (changed_cb), self);
    }
}

static void
items_changed_cb (AtlasMonitorWatch *self)
{
  follow (self);
  changed_cb (self);
}

/**
 * atlas_monitor_watch_new:
 * @display: a display
 * @function: what to call; what it returns doesn't matter
 * @user_data: what it is given
 *
 * Calls a function whenever the screens have changed: at once, and some times more in
 * the next seconds, until all windows can be where they belong.
 *
 * Returns: (transfer full): the watch
 */
AtlasMonitorWatch *
atlas_monitor_watch_new (GdkDisplay  *display,
                         GSourceFunc  function,
                         gpointer     user_data)
{
  AtlasMonitorWatch *self = g_new0 (AtlasMonitorWatch, 1);

  self->monitors = g_object_ref (gdk_display_get_monitors (display));
  self->function = function;
  self->user_data = user_data;
  g_signal_connect_swapped (self->monitors, "items-changed", G_CALLBACK (items_changed_cb), self);
  follow (self);

  return self;
}

/**
 * atlas_monitor_watch_free:
 * @self: a watch
 *
 * Ends a watch.
 */
void
atlas_monitor_watch_free (AtlasMonitorWatch *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  unfollow (self);
  g_signal_handlers_disconnect_by_data (self->monitors, self);
  g_object_unref (self->monitors);
  g_free (self);
}

/**
 * atlas_monitors_list:
 * @display: a display
 *
 * Lists the screens that there are.
 *
 * Returns: (transfer full) (element-type AtlasScreen): the screens, whose names are
 *   interned
 */
GArray *
atlas_monitors_list (GdkDisplay *display)
{
  GListModel *monitors = gdk_display_get_monitors (display);
  GArray *screens = g_array_new (FALSE, TRUE, sizeof (AtlasScreen));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      AtlasScreen screen = { .name = get_name (monitor, i) };

      if (!gdk_monitor_is_valid (monitor))
        continue;
      gdk_monitor_get_geometry (monitor, &screen.area);
      screen.is_built_in = is_built_in (screen.name);
      g_array_append_val (screens, screen);
    }

  return screens;
}

/**
 * atlas_monitors_find:
 * @display: a display
 * @name: the name of a screen
 *
 * Finds what GDK has for a screen.
 *
 * Returns: (transfer full) (nullable): the monitor, or %NULL if it is gone
 */
GdkMonitor *
atlas_monitors_find (GdkDisplay *display,
                     const char *name)
{
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (g_strcmp0 (get_name (monitor, i), name) == 0)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

/**
 * atlas_monitors_name_of:
 * @window: a window
 *
 * Tells which screen a window is on.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL if it isn't shown
 */
const char *
atlas_monitors_name_of (GtkWindow *window)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *shown;

  if (surface == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    return NULL;

  shown = gdk_display_get_monitor_at_surface (display, surface);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor == shown)
        return get_name (monitor, i);
    }

  return NULL;
}

/**
 * atlas_screen_get_aspect:
 * @screen: (nullable): a screen
 *
 * Chooses the shape of pages for a screen: the one that leaves the least of it
 * empty.
 *
 * Returns: the width in parts of the height
 */
double
atlas_screen_get_aspect (const AtlasScreen *screen)
{
  double wanted, best = aspects[0];

  if (screen == NULL || screen->area.width <= 0 || screen->area.height <= 0)
    return best;

  wanted = (double) screen->area.width / screen->area.height;
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    if (fabs (log (aspects[i] / wanted)) < fabs (log (best / wanted)))
      best = aspects[i];

  return best;
}
