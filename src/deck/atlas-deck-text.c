/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-text-private.h"

#include <string.h>
#include <unicode/uloc.h>

#include "atlas-language.h"
#include "atlas-map-text.h"

/* How close the lines of a heading stand, against those of a text. */
#define TIGHT 0.86

/* A text this long is set in no other way than by breaking it: whoever looks for the
 * end of its first sentence has looked long enough. */
#define MOST_SENTENCE 1200

/**
 * atlas_deck_setter_init:
 * @self: (out caller-allocates): a setter
 * @language: the language of the deck, a BCP 47 tag that outlives it
 *
 * Prepares to set text in one thread.
 */
void
atlas_deck_setter_init (AtlasDeckSetter *self,
                        const char      *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  self->context = atlas_map_text_create_context (language);
  self->language = language;
  self->is_mirrored = atlas_language_get_icu_locale (language, locale, sizeof locale) &&
                      uloc_isRightToLeft (locale);
  pango_context_set_base_dir (self->context, self->is_mirrored ? PANGO_DIRECTION_WEAK_RTL
                                                               : PANGO_DIRECTION_WEAK_LTR);
}

/**
 * atlas_deck_setter_clear:
 * @self: a setter
 *
 * Frees what a setter holds.
 */
void
atlas_deck_setter_clear (AtlasDeckSetter *self)
{
  g_clear_object (&self->context);
}

/* Whether a text begins in a script that is read from the right: 1 or 0, or -1 where
 * it has no letters. */
static int
runs_left (const char *string)
{
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        continue;
      switch ((int) g_unichar_get_script (c))
        {
        case G_UNICODE_SCRIPT_ADLAM:
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
          return 1;
        default:
          return 0;
        }
    }

  return -1;
}

/* Pango turns an alignment round for a paragraph that runs against its context; here
 * all of a page keeps to one side, whatever script a title is in. */
static PangoAlignment
get_alignment (const AtlasDeckSetter *self,
               const AtlasDeckBox    *box)
{
  int direction = runs_left (box->text);
  gboolean is_against = direction >= 0 && direction != self->is_mirrored;
  gboolean at_left = (box->align == ATLAS_DECK_ALIGN_START) != self->is_mirrored;

  if (box->align == ATLAS_DECK_ALIGN_CENTER)
    return PANGO_ALIGN_CENTER;

  return at_left != is_against ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

static void
add_range (PangoAttrList  *attributes,
           PangoAttribute *attribute,
           guint           start,
           guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static guint16
to_pango (double channel)
{
  return (guint16) (channel * G_MAXUINT16 + 0.5);
}

static void
set_attributes (PangoLayout          *layout,
                const AtlasDeckBox   *box,
                const AtlasDeckTheme *theme)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint length = (guint) strlen (box->text);

  if (box->strong_to > 0)
    add_range (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, box->strong_to);
  if (box->quiet_from < length)
    add_range (attributes, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), box->quiet_from, length);
  if (box->quiet_from < length && theme != NULL)
    add_range (attributes,
               pango_attr_foreground_new (to_pango (theme->quiet.red),
                                          to_pango (theme->quiet.green),
                                          to_pango (theme->quiet.blue)),
               box->quiet_from, length);
  for (guint i = 0; box->foreign != NULL && i < box->foreign->len; i++)
    {
      const AtlasDeckForeign *part = &g_array_index (box->foreign, AtlasDeckForeign, i);

      if (part->start < part->end)
        add_range (attributes, pango_attr_language_new (part->language), part->start, part->end);
    }
  pango_layout_set_attributes (layout, attributes);
}

/**
 * atlas_deck_setter_layout:
 * @self: a setter
 * @box: a box with a text
 * @width: how wide lines may be, or a negative number for one line of any width
 * @theme: (nullable): colours for what steps back, where it is to be painted
 *
 * Sets the text of a box. The string is text and never markup.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
atlas_deck_setter_layout (const AtlasDeckSetter *self,
                          const AtlasDeckBox    *box,
                          double                 width,
                          const AtlasDeckTheme  *theme)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_family_static (font, ATLAS_DECK_FAMILY);
  pango_font_description_set_absolute_size (font, box->size * PANGO_SCALE);
  pango_font_description_set_weight (font, box->weight != 0 ? box->weight : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, box->text, -1);
  set_attributes (layout, box, theme);
  /* Arabic letters reach further up and down, into the lines beside theirs. */
  if (box->is_tight && runs_left (box->text) <= 0)
    pango_layout_set_line_spacing (layout, TIGHT);
  pango_layout_set_alignment (layout, get_alignment (self, box));
  if (width >= 0.0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }

  return layout;
}

/**
 * atlas_deck_setter_measure:
 * @self: a setter
 * @box: a box with a text
 * @width: how wide it may become, in units of the deck
 * @text_width: (out) (optional): how wide the text becomes
 * @text_height: (out) (optional): how high
 *
 * Measures the text of a box when it is set to a width.
 */
void
atlas_deck_setter_measure (const AtlasDeckSetter *self,
                           const AtlasDeckBox    *box,
                           double                 width,
                           double                *text_width,
                           double                *text_height)
{
  g_autoptr (PangoLayout) layout = atlas_deck_setter_layout (self, box, width, NULL);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (text_width != NULL)
    *text_width = (double) logical.width / PANGO_SCALE;
  if (text_height != NULL)
    *text_height = (double) logical.height / PANGO_SCALE;
}

/**
 * atlas_deck_setter_join:
 * @self: a setter
 * @first: a text
 * @between: what stands between them
 * @second: another text
 *
 * Joins two texts so that neither pulls words of the other over to its side, whichever
 * directions they run in.
 *
 * Returns: (transfer full): both
 */
char *
atlas_deck_setter_join (const AtlasDeckSetter *self,
                        const char            *first,
                        const char            *between,
                        const char            *second)
{
  if (!self->is_mirrored && runs_left (first) <= 0 && runs_left (second) <= 0)
    return g_strconcat (first, between, second, NULL);

  /* From "first strong isolate" to "pop directional isolate". */
  return g_strconcat ("\xe2\x81\xa8", first, "\xe2\x81\xa9", between, "\xe2\x81\xa8", second,
                      "\xe2\x81\xa9", NULL);
}

/**
 * atlas_deck_clean:
 * @string: a text of a document
 * @most_characters: how much of it is kept
 *
 * Makes one paragraph of a text, and a text that ends of a book.
 *
 * Returns: (transfer full): the text
 */
char *
atlas_deck_clean (const char *string,
                  guint       most_characters)
{
  GString *clean = g_string_new (NULL);
  gboolean is_space = TRUE;
  guint n = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean was_space = is_space;

      is_space = g_unichar_isspace (c) && c != 0xa0 && c != 0x202f;
      if (is_space || g_unichar_iscntrl (c))
        {
          if (!was_space)
            g_string_append_c (clean, ' ');
          is_space = TRUE;
          continue;
        }
      if (n++ == most_characters)
        {
          g_string_append (clean, "…");
          break;
        }
      g_string_append_unichar (clean, c);
    }
  if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);

  return g_string_free (clean, FALSE);
}

/**
 * atlas_deck_bind:
 * @string: something short, such as a date or “[1, 5]”
 *
 * Binds the words of something short together, so that no line breaks between them.
 *
 * Returns: (transfer full): the same with spaces that don’t break
 */
char *
atlas_deck_bind (const char *string)
{
  g_auto (GStrv) words = g_strsplit (string, " ", -1);

  return g_strjoinv ("\xc2\xa0", words);
}

/**
 * atlas_deck_first_sentence:
 * @string: a text
 * @language: the BCP 47 tag of its language
 *
 * Gets what stands in a table of a text: its first sentence.
 *
 * Returns: (transfer full): the sentence
 */
char *
atlas_deck_first_sentence (const char *string,
                           const char *language)
{
  g_autofree char *clean = atlas_deck_clean (string, MOST_SENTENCE);
  glong n_characters = g_utf8_strlen (clean, -1);
  g_autofree PangoLogAttr *breaks = g_new0 (PangoLogAttr, (gsize) n_characters + 1);

  pango_get_log_attrs (clean, (int) strlen (clean), -1, pango_language_from_string (language),
                       breaks, (int) n_characters + 1);
  for (glong i = 1; i < n_characters; i++)
    if (breaks[i].is_sentence_end)
      {
        *g_utf8_offset_to_pointer (clean, i) = '\0';
        break;
      }

  return g_strchomp (g_steal_pointer (&clean));
}

/**
 * atlas_deck_first_clause:
 * @string: a text
 *
 * Gets what stands before the first full stop, semicolon or comma: "As reported".
 *
 * Returns: (transfer full): the clause
 */
char *
atlas_deck_first_clause (const char *string)
{
  g_autofree char *clean = atlas_deck_clean (string, MOST_SENTENCE);

  for (char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      switch ((int) g_utf8_get_char (p))
        {
        case '.':
        case ';':
        case ',':
        case ':':
          if (*next != ' ' && *next != '\0')
            break;
          *p = '\0';
          return g_steal_pointer (&clean);
        case 0x3002: /* ideographic full stop */
        case 0x060c: /* Arabic comma */
        case 0x061b: /* Arabic semicolon */
          *p = '\0';
          return g_steal_pointer (&clean);
        default:
          break;
        }
    }

  return g_steal_pointer (&clean);
}
