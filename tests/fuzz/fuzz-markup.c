/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "atlas-html-writer-private.h"
#include "atlas-svg-writer.h"

/* A text that is written into a page or a picture is its text, and nothing else of it:
 * a parser gets it back, from an element and from an attribute. */

static void
append_text_cb (GMarkupParseContext  *context,
                const char           *text,
                gsize                 length,
                gpointer              data,
                GError              **error)
{
  g_string_append_len (((GString **) data)[0], text, (gssize) length);
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  g_assert_cmpstr (element, ==, "p");
  g_assert_cmpstr (names[0], ==, "title");
  g_assert_null (names[1]);
  g_string_append (((GString **) data)[1], values[0]);
}

/* What a text is where the characters that a format can't hold are marks. */
static char *
dup_shown (const char *text,
           gboolean    is_html)
{
  GString *shown = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_held = c >= 0x20 || c == '\t' || c == '\n';

      is_held = is_held && c != 0xfffe && c != 0xffff;
      if (is_html)
        is_held = is_held && (c < 0x7f || c >= 0xa0) && (c & 0xfffe) != 0xfffe &&
                  (c < 0xfdd0 || c > 0xfdef);
      g_string_append_unichar (shown, is_held ? c : 0xfffd);
    }
  return g_string_free (shown, FALSE);
}

static void
check (const GString *markup,
       const char    *text)
{
  const GMarkupParser parser = { .start_element = start_element_cb, .text = append_text_cb };
  g_autoptr (GString) element = g_string_new (NULL);
  g_autoptr (GString) attribute = g_string_new (NULL);
  GString *found[] = { element, attribute };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, found, NULL);
  g_autofree char *spaced = g_strdup (text);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, markup->str, (gssize) markup->len, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (element->str, ==, text);
  /* In the values of attributes XML has each white space become a space. */
  g_assert_cmpstr (attribute->str, ==, g_strdelimit (spaced, "\t\n\r", ' '));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autofree char *in_html = dup_shown (text, TRUE);
  g_autofree char *in_svg = dup_shown (text, FALSE);
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GString) picture = g_string_new (NULL);
  AtlasHtmlWriter html = { .html = page, .language = "en", .source = "en" };
  AtlasSvgWriter svg = { picture };

  atlas_html_writer_open (&html, "p", "title", text, NULL);
  atlas_html_writer_add (&html, text);
  atlas_html_writer_close (&html, "p");
  check (page, in_html);

  atlas_svg_writer_open (&svg, "p", "title", text, NULL);
  atlas_svg_writer_add (&svg, text);
  atlas_svg_writer_close (&svg, "p");
  check (picture, in_svg);
  return 0;
}
