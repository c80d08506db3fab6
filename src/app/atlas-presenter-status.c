/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-presenter-status.h"

#include "atlas-key-button.h"
#include "atlas-talk-words.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

struct _AtlasPresenterStatus
{
  GtkWidget parent_instance;

  /* Template widgets. */
  AtlasKeyButton *back_button;
  GtkWidget      *content;
  GtkLabel       *hint;
  AtlasKeyButton *push_button;
  AtlasKeyButton *show_button;
  GtkLabel       *status;

  /* Owned. */
  AtlasTalk      *talk;
};

G_DEFINE_FINAL_TYPE (AtlasPresenterStatus, atlas_presenter_status, GTK_TYPE_WIDGET)

static void
update_words (AtlasPresenterStatus *self)
{
  g_autofree char *room = atlas_talk_format_room (self->talk);
  g_autofree char *hint = atlas_talk_format_hint (self->talk);
  GtkWidget *status = GTK_WIDGET (self->status);
  gboolean is_hidden = atlas_talk_is_room_hidden (self->talk);

  atlas_label_tell (self->status, room);
  atlas_label_tell (self->hint, hint);
  atlas_widget_set_css_class (status, "hidden-room", is_hidden);
  atlas_widget_set_css_class (status, "frozen", atlas_talk_is_held (self->talk) && !is_hidden);
  atlas_widget_set_css_class (status, "question", atlas_talk_is_question (self->talk));
  atlas_widget_set_css_class (GTK_WIDGET (self->hint), "urgent",
                              atlas_talk_is_ending (self->talk));
}

/* What leads on from here stands where the eye is, and moves nothing else. */
static void
update_ways_on (AtlasPresenterStatus *self)
{
  gboolean is_entering = *atlas_talk_get_digits (self->talk) != '\0';
  gboolean is_held = atlas_talk_is_held (self->talk);
  gboolean is_question = atlas_talk_is_question (self->talk);
  gboolean is_closed = !atlas_talk_is_room_open (self->talk);

  gtk_widget_set_visible (GTK_WIDGET (self->push_button), is_held && !is_entering);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), is_question && !is_entering);
  gtk_widget_set_visible (GTK_WIDGET (self->show_button), is_closed && !is_entering);
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          is_entering || atlas_talk_is_ending (self->talk) ||
                            (!is_held && !is_question && !is_closed));
}

static void
update (AtlasPresenterStatus *self)
{
  update_words (self);
  update_ways_on (self);
}

static void
atlas_presenter_status_dispose (GObject *object)
{
  AtlasPresenterStatus *self = ATLAS_PRESENTER_STATUS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PRESENTER_STATUS);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (atlas_presenter_status_parent_class)->dispose (object);
}

static void
atlas_presenter_status_class_init (AtlasPresenterStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_presenter_status_dispose;

  g_type_ensure (ATLAS_TYPE_KEY_BUTTON);
  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, ATLAS_RESOURCE_PREFIX "/atlas-presenter-status.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterStatus, back_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterStatus, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterStatus, hint);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterStatus, push_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterStatus, show_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterStatus, status);
  gtk_widget_class_set_css_name (widget_class, "presenter-status");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
atlas_presenter_status_init (AtlasPresenterStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_presenter_status_set_talk:
 * @self: a status
 * @talk: a talk
 *
 * Sets of what talk it speaks; once.
 */
void
atlas_presenter_status_set_talk (AtlasPresenterStatus *self,
                                 AtlasTalk            *talk)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_STATUS (self));
  g_return_if_fail (self->talk == NULL);

  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
