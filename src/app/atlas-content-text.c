/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-text.h"

#include <string.h>

#include "atlas-language.h"
#include "atlas-translation.h"
#include "atlas-words.h"

/* Who is asked for its fonts finds out its style for it, so nobody is who writes
 * nothing itself. An inscription is as high as the letters of its language, which may
 * be lower than others that stand in it: whoever fills one marks its text. */
static gboolean
has_letters (GtkWidget *widget)
{
  return !GTK_IS_BOX (widget) && !GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget) &&
         !GTK_IS_IMAGE (widget) && !GTK_IS_INSCRIPTION (widget);
}

static void
set_letters (GtkWidget     *widget,
             PangoLanguage *language)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  if (pango_context_get_language (context) == language)
    return;

  pango_context_set_language (context, language);
  gtk_widget_queue_resize (widget);
}

static void
set_language (GtkWidget        *widget,
              PangoLanguage    *language,
              GtkTextDirection  direction)
{
  gtk_widget_set_direction (widget, direction);
  if (has_letters (widget))
    set_letters (widget, language);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_language (child, language, direction);
}

/**
 * atlas_content_set_language:
 * @widget: a widget that shows content
 * @language: (nullable): the language of the content
 *
 * Has a widget, and all that is in it now, run as its content is read, which may
 * be another way than the interface does, and take the letters of its language:
 * GTK hands neither on to children. Call it again when there are new ones.
 */
void
atlas_content_set_language (GtkWidget  *widget,
                            const char *language)
{
  gboolean is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  GtkTextDirection direction = GTK_TEXT_DIR_NONE;
  gboolean is_rtl;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* What runs as the interface does goes on to follow it. */
  is_rtl = language != NULL ? atlas_language_is_right_to_left (language) : is_mirrored;
  if (is_rtl != is_mirrored)
    direction = is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  set_language (widget,
                language != NULL ? pango_language_from_string (language)
                                 : gtk_get_default_language (),
                direction);
}

/**
 * atlas_content_align:
 * @text: an inscription
 * @direction: how what it is in is read
 *
 * Has a text begin where all beside it begin, whichever way it runs itself: an
 * inscription stands by its own first letter. One that is cut off has its dots at the
 * end where its own words go on.
 */
void
atlas_content_align (GtkInscription   *text,
                     GtkTextDirection  direction)
{
  const char *words;

  g_return_if_fail (GTK_IS_INSCRIPTION (text));

  words = gtk_inscription_get_text (text);
  gtk_inscription_set_xalign (
      text, words != NULL && atlas_language_runs_against (words, direction == GTK_TEXT_DIR_RTL)
                ? 1.0f
                : 0.0f);
}

/**
 * atlas_content_mark_language:
 * @attributes: the attributes of what is shown
 * @language: the language of a text
 * @start: the first byte of the text in what is shown
 * @end: the byte behind it
 *
 * Marks a text with the language that it really is in: fonts have other shapes of
 * the same letter for some, and a screen reader another voice.
 */
void
atlas_content_mark_language (PangoAttrList *attributes,
                             const char    *language,
                             gsize          start,
                             gsize          end)
{
  PangoAttribute *attribute;

  g_return_if_fail (attributes != NULL);
  g_return_if_fail (language != NULL);

  attribute = pango_attr_language_new (pango_language_from_string (language));
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * atlas_content_mark_foreign:
 * @attributes: the attributes of what is shown
 * @foreign: (nullable) (element-type AtlasForeign): parts of it
 *
 * Marks what nobody has translated with the language that it is in.
 */
void
atlas_content_mark_foreign (PangoAttrList *attributes,
                            const GArray  *foreign)
{
  g_return_if_fail (attributes != NULL);

  for (guint i = 0; foreign != NULL && i < foreign->len; i++)
    {
      const AtlasForeign *part = &g_array_index (foreign, AtlasForeign, i);

      atlas_content_mark_language (attributes, part->language, part->span.start, part->span.end);
    }
}

/**
 * atlas_content_mark_text:
 * @attributes: the attributes of what is shown
 * @briefing: the briefing that the text is from
 * @text: (nullable): a text, or %NULL for what is in the language anyway
 * @language: the language that was asked for
 * @start: the first byte of the text in what is shown
 * @end: the byte behind it
 *
 * Marks a text with the language that it is found in, which is not the one that was
 * asked for where a translation is missing.
 */
void
atlas_content_mark_text (PangoAttrList   *attributes,
                         AtlasBriefing   *briefing,
                         const AtlasText *text,
                         const char      *language,
                         gsize            start,
                         gsize            end)
{
  const char *fallback;

  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));

  fallback = atlas_briefing_get_fallback (briefing, text, language);
  atlas_content_mark_language (attributes, fallback != NULL ? fallback : language, start, end);
}

/**
 * atlas_content_mark_label:
 * @label: a label in the language of the content
 * @fallback: (nullable): the language of its words, if nobody has translated them
 *
 * Marks all that a label says as not translated, or as translated again.
 */
void
atlas_content_mark_label (GtkLabel   *label,
                          const char *fallback)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  if (fallback != NULL)
    {
      attributes = pango_attr_list_new ();
      atlas_content_mark_language (attributes, fallback, 0, PANGO_ATTR_INDEX_TO_TEXT_END);
    }
  gtk_label_set_attributes (label, attributes);
}

/**
 * atlas_content_mark_words:
 * @label: a label that stands among content
 * @language: the language of the content
 *
 * Marks what the program says itself, and the document doesn't, as being in the
 * language of the interface, if that is another one.
 */
void
atlas_content_mark_words (GtkLabel   *label,
                          const char *language)
{
  atlas_content_mark_label (label, atlas_words_get_fallback (language));
}

/**
 * atlas_content_set_text:
 * @label: a label that shows content
 * @briefing: the briefing that the text is from
 * @text: a text
 * @language: the language that was asked for
 *
 * Shows a text, marked with the language that it really is in.
 */
void
atlas_content_set_text (GtkLabel        *label,
                        AtlasBriefing   *briefing,
                        const AtlasText *text,
                        const char      *language)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *string;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  string = atlas_text_get (text, language);
  gtk_label_set_text (label, string);
  atlas_content_mark_text (attributes, briefing, text, language, 0, strlen (string));
  gtk_label_set_attributes (label, attributes);
}
