/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-html-writer-private.h"

#include <unicode/uloc.h>

#include "atlas-language.h"
#include "atlas-translation.h"

/*
 * Five characters mean something to HTML. Those that no document may hold, such
 * as most control characters, would make the page invalid; they become the mark
 * for what can't be shown.
 */
static void
append_escaped (GString    *html,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (html, "&amp;");
          break;
        case '<':
          g_string_append (html, "&lt;");
          break;
        case '>':
          g_string_append (html, "&gt;");
          break;
        case '"':
          g_string_append (html, "&quot;");
          break;
        case '\'':
          g_string_append (html, "&#39;");
          break;
        default:
          if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) ||
              (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef))
            c = 0xfffd;
          g_string_append_unichar (html, c);
          break;
        }
    }
}

/**
 * atlas_html_writer_open:
 * @self: a writer
 * @element: the name of an element
 * @...: names and values of its attributes, ended by %NULL; one whose value is
 *   %NULL is left out
 *
 * Begins an element.
 */
void
atlas_html_writer_open (AtlasHtmlWriter *self,
                        const char      *element,
                        ...)
{
  const char *name;
  va_list arguments;

  g_string_append_printf (self->html, "<%s", element);
  va_start (arguments, element);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      const char *value = va_arg (arguments, const char *);

      if (value == NULL)
        continue;
      g_string_append_printf (self->html, " %s=\"", name);
      append_escaped (self->html, value);
      g_string_append_c (self->html, '"');
    }
  va_end (arguments);
  g_string_append_c (self->html, '>');
}

/**
 * atlas_html_writer_close:
 * @self: a writer
 * @element: the name of the element
 *
 * Ends an element.
 */
void
atlas_html_writer_close (AtlasHtmlWriter *self,
                         const char      *element)
{
  g_string_append_printf (self->html, "</%s>\n", element);
}

/**
 * atlas_html_writer_add:
 * @self: a writer
 * @text: a text in the language of the page
 *
 * Adds a text, escaped.
 */
void
atlas_html_writer_add (AtlasHtmlWriter *self,
                       const char      *text)
{
  append_escaped (self->html, text);
}

static void
append_foreign (AtlasHtmlWriter *self,
                const char      *text,
                const char      *language)
{
  atlas_html_writer_open (self, "span", "lang", language, "dir",
                          atlas_html_get_direction (language), NULL);
  append_escaped (self->html, text);
  g_string_append (self->html, "</span>");
}

/**
 * atlas_html_writer_add_text:
 * @self: a writer
 * @text: (nullable): a text of the document
 *
 * Adds a text of the document, and says which language it is in where it isn't
 * the page's, so that it is read aloud and broken into lines as what it is.
 */
void
atlas_html_writer_add_text (AtlasHtmlWriter *self,
                            const AtlasText *text)
{
  const char *string, *found;

  if (text == NULL)
    return;
  string = atlas_text_get_with_language (text, self->language, &found);
  if (found == NULL)
    found = self->source;
  if (g_ascii_strcasecmp (found, self->language) == 0)
    append_escaped (self->html, string);
  else
    append_foreign (self, string, found);
}

/**
 * atlas_html_writer_add_foreign:
 * @self: a writer
 * @words: words in the language of the page
 * @foreign: (element-type AtlasForeign): which of them are in another one, in order
 *
 * Adds words, and says of each part that nobody has translated which language it is in.
 */
void
atlas_html_writer_add_foreign (AtlasHtmlWriter *self,
                               const char      *words,
                               const GArray    *foreign)
{
  gsize at = 0;

  for (guint i = 0; i < foreign->len; i++)
    {
      const AtlasForeign *part = &g_array_index (foreign, AtlasForeign, i);
      g_autofree char *before = g_strndup (words + at, part->span.start - at);
      g_autofree char *inside =
          g_strndup (words + part->span.start, part->span.end - part->span.start);

      append_escaped (self->html, before);
      append_foreign (self, inside, part->language);
      at = part->span.end;
    }
  append_escaped (self->html, words + at);
}

/**
 * atlas_html_get_direction:
 * @language: a BCP 47 tag
 *
 * Gets which way a language is written.
 *
 * Returns: (transfer none): the value of a `dir` attribute
 */
const char *
atlas_html_get_direction (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  if (!atlas_language_get_icu_locale (language, locale, sizeof locale))
    return "ltr";
  return uloc_isRightToLeft (locale) ? "rtl" : "ltr";
}
