/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-text.h"

#include "atlas-language.h"

static void
set_direction (GtkWidget        *widget,
               GtkTextDirection  direction)
{
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_direction (child, direction);
}

/**
 * atlas_content_set_direction:
 * @widget: a widget that shows content
 * @language: (nullable): the language of the content
 *
 * Has a widget, and all that is in it now, run as its content is read, which may
 * be another way than the interface does: GTK does not hand a direction on to
 * children. Call it again when there are new ones.
 */
void
atlas_content_set_direction (GtkWidget  *widget,
                             const char *language)
{
  gboolean is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  gboolean is_rtl;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* What runs as the interface does goes on to follow it. */
  is_rtl = language != NULL ? atlas_language_is_right_to_left (language) : is_mirrored;
  if (is_rtl == is_mirrored)
    set_direction (widget, GTK_TEXT_DIR_NONE);
  else
    set_direction (widget, is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/**
 * atlas_content_mark_language:
 * @attributes: the attributes of what is shown
 * @briefing: the briefing that the text is from
 * @text: (nullable): a text
 * @language: the language that was asked for
 * @start: the first byte of the text in what is shown
 * @end: the byte behind it
 *
 * Marks a text with the language that it really is in: fonts have other shapes of
 * the same letter for some, and a screen reader another voice. That language is not
 * the one that was asked for where a translation is missing.
 */
void
atlas_content_mark_language (PangoAttrList   *attributes,
                             AtlasBriefing   *briefing,
                             const AtlasText *text,
                             const char      *language,
                             gsize            start,
                             gsize            end)
{
  const char *found = NULL;
  PangoAttribute *attribute;

  g_return_if_fail (attributes != NULL);
  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));

  if (text == NULL)
    return;

  atlas_text_get_with_language (text, language, &found);
  if (found == NULL)
    found = atlas_briefing_get_language (briefing);
  attribute = pango_attr_language_new (pango_language_from_string (found));
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}
