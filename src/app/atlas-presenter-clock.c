/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-presenter-clock.h"

#include <glib/gi18n.h>

#include "atlas-key-button.h"
#include "atlas-number.h"
#include "atlas-talk-words.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

struct _AtlasPresenterClock
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkWidget      *content;
  GtkLabel       *elapsed;
  GtkLabel       *pace;
  AtlasKeyButton *pause_button;
  GtkLabel       *plan;

  /* Owned. */
  AtlasTalk      *talk;
};

G_DEFINE_FINAL_TYPE (AtlasPresenterClock, atlas_presenter_clock, GTK_TYPE_WIDGET)

/* What is planned and the time of day, on one line. */
static void
update_plan (AtlasPresenterClock *self)
{
  g_autofree char *plan = atlas_talk_format_plan (self->talk);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = atlas_number_printf (
      "%02u:%02u", (guint) g_date_time_get_hour (now), (guint) g_date_time_get_minute (now));
  /* Translators: the time of day; may follow how long the talk is planned for. */
  g_autofree char *time_now = g_strdup_printf (_("%s now"), time);
  g_autofree char *both = *plan != '\0' ? g_strdup_printf ("%s · %s", plan, time_now) : NULL;

  gtk_label_set_label (self->plan, both != NULL ? both : time_now);
}

static void
update_pace (AtlasPresenterClock *self)
{
  const AtlasTalkClock *clock = atlas_talk_get_clock (self->talk);
  gboolean is_paused = clock->has_begun && !clock->is_running;
  g_autofree char *words = NULL;
  AtlasTalkPace pace;
  gint64 by;

  pace = atlas_talk_get_pace (self->talk, &by);
  words = atlas_talk_pace_format (pace, by);
  if (is_paused)
    /* Translators: the time of the talk stands still. */
    gtk_label_set_label (self->pace, C_ ("talk", "PAUSED"));
  else if (!clock->has_begun)
    gtk_label_set_label (self->pace, _("begins with the second slide"));
  else
    gtk_label_set_label (self->pace, words);
  atlas_widget_set_css_class (GTK_WIDGET (self->pace), "paused", is_paused);
  atlas_widget_set_css_class (GTK_WIDGET (self->pace), "late",
                              !is_paused && (pace == ATLAS_TALK_PACE_BEHIND ||
                                             pace == ATLAS_TALK_PACE_OVER));
  atlas_widget_set_css_class (GTK_WIDGET (self->pace), "quiet", !clock->has_begun);
}

static void
update_button (AtlasPresenterClock *self)
{
  const AtlasTalkClock *clock = atlas_talk_get_clock (self->talk);
  gboolean is_paused = clock->has_begun && !clock->is_running;

  atlas_key_button_set_active (self->pause_button, is_paused);
  atlas_key_button_set_text (self->pause_button,
                             clock->is_running ? C_ ("talk", "Pause the time")
                             : is_paused       ? C_ ("talk", "Go on")
                                               : C_ ("talk", "Start the time"));
}

static void
atlas_presenter_clock_dispose (GObject *object)
{
  AtlasPresenterClock *self = ATLAS_PRESENTER_CLOCK (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PRESENTER_CLOCK);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (atlas_presenter_clock_parent_class)->dispose (object);
}

static void
atlas_presenter_clock_class_init (AtlasPresenterClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_presenter_clock_dispose;

  g_type_ensure (ATLAS_TYPE_KEY_BUTTON);
  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, ATLAS_RESOURCE_PREFIX "/atlas-presenter-clock.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterClock, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterClock, elapsed);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterClock, pace);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterClock, pause_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterClock, plan);
  gtk_widget_class_set_css_name (widget_class, "presenter-clock");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
atlas_presenter_clock_init (AtlasPresenterClock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_presenter_clock_set_talk:
 * @self: a clock
 * @talk: a talk
 *
 * Sets whose time it shows; once.
 */
void
atlas_presenter_clock_set_talk (AtlasPresenterClock *self,
                                AtlasTalk           *talk)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_CLOCK (self));
  g_return_if_fail (self->talk == NULL);

  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (atlas_presenter_clock_update), self,
                           G_CONNECT_SWAPPED);
  atlas_presenter_clock_update (self);
}

/**
 * atlas_presenter_clock_update:
 * @self: a clock
 *
 * Shows how late it is; to be called some times a second.
 */
void
atlas_presenter_clock_update (AtlasPresenterClock *self)
{
  g_autofree char *elapsed = NULL;

  g_return_if_fail (ATLAS_IS_PRESENTER_CLOCK (self));
  g_return_if_fail (self->talk != NULL);

  elapsed = atlas_talk_format_time (atlas_talk_clock_get_elapsed (
      atlas_talk_get_clock (self->talk)));
  gtk_label_set_label (self->elapsed, elapsed);
  update_plan (self);
  update_pace (self);
  update_button (self);
}
