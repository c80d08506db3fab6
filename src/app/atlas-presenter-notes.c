/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-presenter-notes.h"

#include <glib/gi18n.h>

#include "atlas-content-text.h"
#include "atlas-widgets.h"

/* The size of the notes, in points. */
#define LEAST_SIZE 10
#define MOST_SIZE 64
#define SIZE_STEP 2

/* How much of what is in view a key scrolls: what was at the edge stays in view. */
#define SCROLL_SHARE 0.7

struct _AtlasPresenterNotes
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkScrolledWindow *scroller;
  GtkLabel          *text;

  /* Owned. */
  GSettings         *settings;
  AtlasDeck         *deck; /* (nullable): until there is a page */
  AtlasDeckPage     *page; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (AtlasPresenterNotes, atlas_presenter_notes, GTK_TYPE_WIDGET)

static gboolean
has_notes (AtlasPresenterNotes *self)
{
  return self->page != NULL && self->page->notes != NULL && *self->page->notes != '\0';
}

/* The language of what the document has for the presenter on the page. */
static void
mark_language (AtlasPresenterNotes *self,
               PangoAttrList       *attributes)
{
  AtlasBriefing *briefing;
  const char *language;

  if (!has_notes (self))
    {
      atlas_content_set_language (GTK_WIDGET (self->text), NULL);
      return;
    }

  briefing = atlas_deck_get_briefing (self->deck);
  language = atlas_deck_get_language (self->deck);
  atlas_content_set_language (GTK_WIDGET (self->text), language);
  if (self->page->slide >= 0)
    atlas_content_mark_text (
        attributes, briefing,
        atlas_briefing_get_slide (briefing, (guint) self->page->slide)->notes, language, 0,
        G_MAXUINT);
}

static void
update_look (AtlasPresenterNotes *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int size = g_settings_get_int (self->settings, "notes-size");

  pango_attr_list_insert (attributes, pango_attr_size_new (size * PANGO_SCALE));
  mark_language (self, attributes);
  gtk_label_set_attributes (self->text, attributes);
}

static void
atlas_presenter_notes_dispose (GObject *object)
{
  AtlasPresenterNotes *self = ATLAS_PRESENTER_NOTES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PRESENTER_NOTES);
  g_clear_pointer (&self->page, atlas_deck_page_unref);
  g_clear_object (&self->deck);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_presenter_notes_parent_class)->dispose (object);
}

static void
atlas_presenter_notes_class_init (AtlasPresenterNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_presenter_notes_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, ATLAS_RESOURCE_PREFIX "/atlas-presenter-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterNotes, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterNotes, text);
  gtk_widget_class_set_css_name (widget_class, "presenter-notes");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
atlas_presenter_notes_init (AtlasPresenterNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_presenter_notes_set_settings:
 * @self: the notes
 * @settings: the settings, for the size of the notes
 *
 * Sets what knows how large the notes are; once, before there are any.
 */
void
atlas_presenter_notes_set_settings (AtlasPresenterNotes *self,
                                    GSettings           *settings)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_NOTES (self));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::notes-size", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlas_presenter_notes_set_page:
 * @self: the notes
 * @deck: the deck that made the page
 * @page: a page
 *
 * Shows the notes for a page from where they begin.
 */
void
atlas_presenter_notes_set_page (AtlasPresenterNotes *self,
                                AtlasDeck           *deck,
                                AtlasDeckPage       *page)
{
  AtlasDeckPage *old;

  g_return_if_fail (ATLAS_IS_PRESENTER_NOTES (self));
  g_return_if_fail (self->settings != NULL);

  g_set_object (&self->deck, deck);
  old = self->page;
  self->page = atlas_deck_page_ref (page);
  g_clear_pointer (&old, atlas_deck_page_unref);

  gtk_label_set_label (self->text,
                       has_notes (self) ? page->notes : _("No notes for this slide"));
  atlas_widget_set_css_class (GTK_WIDGET (self->text), "quiet", !has_notes (self));
  update_look (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * atlas_presenter_notes_enlarge:
 * @self: the notes
 * @steps: how many steps larger, or smaller if it is negative
 *
 * Changes the size of the notes in the settings, within what can be read.
 */
void
atlas_presenter_notes_enlarge (AtlasPresenterNotes *self,
                               int                  steps)
{
  int size;

  g_return_if_fail (ATLAS_IS_PRESENTER_NOTES (self));

  size = g_settings_get_int (self->settings, "notes-size") + steps * SIZE_STEP;
  g_settings_set_int (self->settings, "notes-size", CLAMP (size, LEAST_SIZE, MOST_SIZE));
}

/**
 * atlas_presenter_notes_scroll:
 * @self: the notes
 * @pages: how far down, in what is in view at once, or up if it is negative
 *
 * Scrolls the notes, a little less far than that, so that nothing is missed.
 */
void
atlas_presenter_notes_scroll (AtlasPresenterNotes *self,
                              int                  pages)
{
  GtkAdjustment *notes;

  g_return_if_fail (ATLAS_IS_PRESENTER_NOTES (self));

  notes = gtk_scrolled_window_get_vadjustment (self->scroller);
  gtk_adjustment_set_value (notes, gtk_adjustment_get_value (notes) +
                                     pages * gtk_adjustment_get_page_size (notes) * SCROLL_SHARE);
}
