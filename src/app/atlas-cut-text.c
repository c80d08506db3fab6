/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-cut-text.h"

/* Texts that end in dots where there is no room for all of them. */

static gboolean
is_wider_than (GtkWidget  *widget,
               const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width > gtk_widget_get_width (widget);
}

/**
 * atlas_cut_text_get:
 * @text: (nullable): a [class@Gtk.Label] or [class@Gtk.Inscription] that is ellipsized
 *
 * Gets what stands in a text that is cut off.
 *
 * Returns: (transfer none) (nullable): the whole text, %NULL where all of it can be
 *   seen already
 */
const char *
atlas_cut_text_get (GtkWidget *text)
{
  const char *words;

  if (text == NULL || !gtk_widget_get_mapped (text))
    return NULL;
  if (GTK_IS_LABEL (text))
    return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (text)))
               ? gtk_label_get_text (GTK_LABEL (text))
               : NULL;

  g_return_val_if_fail (GTK_IS_INSCRIPTION (text), NULL);

  /* An inscription keeps its layout for itself. */
  words = gtk_inscription_get_text (GTK_INSCRIPTION (text));

  return words != NULL && is_wider_than (text, words) ? words : NULL;
}

static gboolean
query_tooltip_cb (GtkWidget  *text,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip)
{
  const char *words = atlas_cut_text_get (text);

  gtk_tooltip_set_text (tooltip, words);

  return words != NULL;
}

/**
 * atlas_cut_text_explain:
 * @widget: a widget
 * @text: a text in it
 *
 * Has a widget show the whole text in a tooltip, while it is cut off. A tooltip that
 * is asked for, unlike one that is set, isn't read as a description of a text which
 * has just been read.
 */
void
atlas_cut_text_explain (GtkWidget *widget,
                        GtkWidget *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_LABEL (text) || GTK_IS_INSCRIPTION (text));

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_object (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), text,
                           G_CONNECT_SWAPPED);
}
