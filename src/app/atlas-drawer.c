/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-drawer.h"

#include <adwaita.h>

/* How much of the height it takes until somebody pulls it, and how long it
 * needs for that. */
#define SHARE 0.45
#define DURATION_MS 180

struct _AtlasDrawer
{
  GObject parent_instance;

  GtkPaned     *paned; /* borrowed: its owner owns the drawer, too */
  GSettings    *settings;
  char         *key;
  AdwAnimation *animation;
  guint         tick;
  gulong        position_id;
  int           height; /* of the paned, when the handle was last seen */
  gboolean      is_open;
  gboolean      is_settled;
};

G_DEFINE_FINAL_TYPE (AtlasDrawer, atlas_drawer, G_TYPE_OBJECT)

enum
{
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_wanted_height (AtlasDrawer *self,
                   int          height)
{
  int wanted = g_settings_get_int (self->settings, self->key);
  int needed = 0;

  gtk_widget_measure (gtk_paned_get_end_child (self->paned), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (GTK_WIDGET (self->paned)), &needed, NULL, NULL, NULL);
  if (wanted < 0)
    wanted = (int) (height * SHARE);

  return MAX (wanted, needed);
}

/* Only whoever pulls the handle says how high it shall be: a window that gets
 * lower presses it, too, but means nothing by that. */
static void
position_changed_cb (AtlasDrawer *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  gboolean is_pulled = self->is_settled && height == self->height;

  self->height = height;
  if (is_pulled)
    g_settings_set_int (self->settings, self->key,
                        height - gtk_paned_get_position (self->paned));
}

static void
settle (AtlasDrawer *self)
{
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  self->height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  self->is_settled = TRUE;
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
move_cb (double   value,
         gpointer user_data)
{
  AtlasDrawer *self = user_data;

  gtk_paned_set_position (self->paned, (int) value);
}

static void
slide (AtlasDrawer *self,
       int          height)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (move_cb, self, NULL);

  /* On its way it is lower than what is in it needs. */
  gtk_paned_set_shrink_end_child (self->paned, TRUE);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self->paned), height,
                                             height - get_wanted_height (self, height),
                                             DURATION_MS, target);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  adw_animation_play (self->animation);
}

/* What has just been shown is as high as nothing before the next frame. */
static gboolean
wait_for_height_cb (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       user_data)
{
  AtlasDrawer *self = user_data;
  int height = gtk_widget_get_height (widget);

  if (height <= 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  slide (self, height);

  return G_SOURCE_REMOVE;
}

static void
stop (AtlasDrawer *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->paned), self->tick);
  self->tick = 0;
  if (self->animation != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->animation, self);
      adw_animation_pause (self->animation);
    }
  g_clear_object (&self->animation);
}

static void
atlas_drawer_dispose (GObject *object)
{
  AtlasDrawer *self = ATLAS_DRAWER (object);

  if (self->paned != NULL)
    {
      stop (self);
      g_clear_signal_handler (&self->position_id, self->paned);
      self->paned = NULL;
    }
  g_clear_object (&self->settings);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (atlas_drawer_parent_class)->dispose (object);
}

static void
atlas_drawer_class_init (AtlasDrawerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_drawer_dispose;

  /**
   * AtlasDrawer::settled:
   * @self: the drawer
   *
   * The drawer is as far out as it shall be.
   */
  signals[SETTLED] = g_signal_new ("settled", ATLAS_TYPE_DRAWER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_drawer_init (AtlasDrawer *self)
{
}

/**
 * atlas_drawer_new:
 * @paned: what it is in, which has to live longer
 * @settings: the settings that keep its height
 * @key: the name of the setting, pixels, -1 where nobody has pulled it
 *
 * Makes a drawer that is closed.
 *
 * Returns: (transfer full): the drawer
 */
AtlasDrawer *
atlas_drawer_new (GtkPaned   *paned,
                  GSettings  *settings,
                  const char *key)
{
  AtlasDrawer *self;

  g_return_val_if_fail (GTK_IS_PANED (paned), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_DRAWER, NULL);
  self->paned = paned;
  self->settings = g_object_ref (settings);
  self->key = g_strdup (key);
  self->position_id = g_signal_connect_object (paned, "notify::position",
                                               G_CALLBACK (position_changed_cb), self,
                                               G_CONNECT_SWAPPED);
  gtk_paned_set_resize_end_child (paned, FALSE);
  gtk_widget_set_visible (gtk_paned_get_end_child (paned), FALSE);

  return self;
}

/**
 * atlas_drawer_set_is_open:
 * @self: a drawer
 * @is_open: whether it shall be open
 *
 * Opens the drawer, which takes a moment, or closes it at once.
 */
void
atlas_drawer_set_is_open (AtlasDrawer *self,
                          gboolean     is_open)
{
  g_return_if_fail (ATLAS_IS_DRAWER (self));

  if (self->is_open == is_open)
    return;

  stop (self);
  self->is_open = is_open;
  self->is_settled = FALSE;
  gtk_widget_set_visible (gtk_paned_get_end_child (self->paned), is_open);
  if (is_open)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->paned), wait_for_height_cb,
                                               self, NULL);
}
