/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-source-button.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-link.h"
#include "atlas-number.h"

struct _AtlasSourceButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;

  AtlasSource *source;
  guint        number;
  char        *language;
};

G_DEFINE_FINAL_TYPE (AtlasSourceButton, atlas_source_button, GTK_TYPE_WIDGET)

static void
open_clicked_cb (AtlasSourceButton *self)
{
  g_assert (ATLAS_IS_SOURCE_BUTTON (self));

  gtk_menu_button_popdown (self->button);
  atlas_link_open (GTK_WIDGET (self), self->source, self->language);
}

static void
append_label (GtkBox     *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label;

  if (!atlas_closure_is_given (NULL, text))
    return;

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* Sources are many and are looked at rarely: a popover is made when it is asked for. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  AtlasSourceButton *self = ATLAS_SOURCE_BUTTON (user_data);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *date = atlas_date_format (self->source->date, self->language);

  gtk_widget_add_css_class (GTK_WIDGET (box), "source");
  append_label (box, self->source->title, "heading");
  append_label (box, self->source->publisher, NULL);
  append_label (box, date, "quiet");
  append_label (box, self->source->url, "note");

  if (self->source->url != NULL && atlas_source_url_is_allowed (self->source->url))
    {
      GtkWidget *open = gtk_button_new_with_label (_("Open Link…"));

      gtk_widget_set_halign (open, GTK_ALIGN_START);
      g_signal_connect_swapped (open, "clicked", G_CALLBACK (open_clicked_cb), self);
      gtk_box_append (box, open);
    }

  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (box));
  gtk_menu_button_set_popover (button, popover);
}

static void
atlas_source_button_dispose (GObject *object)
{
  AtlasSourceButton *self = ATLAS_SOURCE_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;

  G_OBJECT_CLASS (atlas_source_button_parent_class)->dispose (object);
}

static void
atlas_source_button_finalize (GObject *object)
{
  AtlasSourceButton *self = ATLAS_SOURCE_BUTTON (object);

  g_clear_pointer (&self->source, atlas_source_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (atlas_source_button_parent_class)->finalize (object);
}

static void
atlas_source_button_class_init (AtlasSourceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_source_button_dispose;
  object_class->finalize = atlas_source_button_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "source-button");
}

static void
atlas_source_button_init (AtlasSourceButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * atlas_source_button_new:
 * @source: a source
 * @number: its number in the briefing, from 1
 * @language: the language of the content
 *
 * Makes a button for a source.
 *
 * Returns: the button
 */
GtkWidget *
atlas_source_button_new (AtlasSource *source,
                         guint        number,
                         const char  *language)
{
  AtlasSourceButton *self;
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_SOURCE_BUTTON, NULL);
  self->source = atlas_source_ref (source);
  self->number = number;
  self->language = g_strdup (language);

  shown = atlas_number_format (number, language);
  text = g_strdup_printf ("[%s]", shown);
  /* Translators: for a screen reader; the number and the title of a source */
  label = atlas_number_printf (_("Source %u: %s"), number, source->title);
  /* A child instead of a label, which would bring an arrow along. */
  gtk_menu_button_set_child (self->button, gtk_label_new (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return GTK_WIDGET (self);
}
