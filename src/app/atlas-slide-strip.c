/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slide-strip.h"

#include <glib/gi18n.h>

#include "atlas-number.h"
#include "atlas-widgets.h"

/* How many pages are shown, and how many of them lie before the current one. */
#define N_SHOWN 6
#define N_BEFORE 2

#define SPACING 6

struct _AtlasSlideStrip
{
  GtkWidget parent_instance;

  AtlasTalk *talk;
  GtkWidget *buttons[N_SHOWN];
  guint      first;
};

G_DEFINE_FINAL_TYPE (AtlasSlideStrip, atlas_slide_strip, GTK_TYPE_WIDGET)

static void
clicked_cb (AtlasSlideStrip *self,
            GtkButton       *button)
{
  g_assert (ATLAS_IS_SLIDE_STRIP (self));

  for (guint i = 0; i < N_SHOWN; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      atlas_talk_go_to (self->talk, self->first + i);
}

static void
update_button (AtlasSlideStrip *self,
               guint            index)
{
  GtkWidget *button = self->buttons[index];
  GtkWidget *view = gtk_button_get_child (GTK_BUTTON (button));
  guint number = self->first + index;
  gboolean is_shown = number < atlas_talk_get_n_pages (self->talk);
  AtlasDeckPage *page;
  g_autofree char *name = NULL;

  /* One that isn't shown keeps its room: a talk of two slides has small pictures, too. */
  gtk_widget_set_child_visible (button, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown,
                               -1);
  if (!is_shown)
    return;

  page = atlas_talk_get_nth_page (self->talk, number);
  atlas_slide_view_set_page (ATLAS_SLIDE_VIEW (view), page);
  atlas_widget_set_css_class (button, "current", page == atlas_talk_get_page (self->talk));
  atlas_widget_set_css_class (button, "room",
                              atlas_talk_is_held (self->talk) &&
                                page == atlas_talk_get_room_page (self->talk));

  /* Translators: %u is the number of a slide, %s its heading. */
  name = atlas_number_printf (_("Slide %u: %s"), number + 1, page->heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_tooltip_text (button, name);
}

static void
update (AtlasSlideStrip *self)
{
  guint n_pages = atlas_talk_get_n_pages (self->talk);
  guint position = atlas_talk_get_position (self->talk);
  guint last_first = n_pages > N_SHOWN ? n_pages - N_SHOWN : 0;

  self->first = MIN (position > N_BEFORE ? position - N_BEFORE : 0, last_first);
  for (guint i = 0; i < N_SHOWN; i++)
    update_button (self, i);
}

static void
atlas_slide_strip_dispose (GObject *object)
{
  AtlasSlideStrip *self = ATLAS_SLIDE_STRIP (object);

  for (guint i = 0; i < N_SHOWN; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (atlas_slide_strip_parent_class)->dispose (object);
}

static void
atlas_slide_strip_class_init (AtlasSlideStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_slide_strip_dispose;

  gtk_widget_class_set_css_name (widget_class, "slide-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
atlas_slide_strip_init (AtlasSlideStrip *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, SPACING);
  gtk_box_layout_set_homogeneous (layout, TRUE);
  for (guint i = 0; i < N_SHOWN; i++)
    {
      AtlasSlideView *view = atlas_slide_view_new ();
      GtkWidget *button = gtk_button_new ();

      g_object_set (view, "thumbnail", TRUE, NULL);
      gtk_widget_add_css_class (button, "thumbnail");
      gtk_widget_set_hexpand (button, TRUE);
      /* The overview is the way there by keyboard, to all pages and not to six. */
      gtk_widget_set_focusable (button, FALSE);
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (view));
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self,
                               G_CONNECT_SWAPPED);
      self->buttons[i] = button;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Slides around this one"),
                                  -1);
}

/**
 * atlas_slide_strip_set_talk:
 * @self: a strip
 * @talk: a talk
 * @cache: what paints its pages
 *
 * Sets what the strip shows; to be called once.
 */
void
atlas_slide_strip_set_talk (AtlasSlideStrip *self,
                            AtlasTalk       *talk,
                            AtlasDeckCache  *cache)
{
  g_return_if_fail (ATLAS_IS_SLIDE_STRIP (self));
  g_return_if_fail (ATLAS_IS_TALK (talk) && self->talk == NULL);

  self->talk = g_object_ref (talk);
  atlas_slide_strip_set_cache (self, cache);
  g_signal_connect_object (talk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * atlas_slide_strip_set_cache:
 * @self: a strip
 * @cache: what paints the pages that the talk has, or is about to have
 *
 * Has other pages painted.
 */
void
atlas_slide_strip_set_cache (AtlasSlideStrip *self,
                             AtlasDeckCache  *cache)
{
  g_return_if_fail (ATLAS_IS_SLIDE_STRIP (self));

  for (guint i = 0; i < N_SHOWN; i++)
    atlas_slide_view_set_cache (
        ATLAS_SLIDE_VIEW (gtk_button_get_child (GTK_BUTTON (self->buttons[i]))), cache);
}
