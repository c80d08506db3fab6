/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-galley-private.h"

#include <math.h>
#include <string.h>

#include "atlas-translation.h"

/* Room between the paragraphs that a text too high for a page is cut into. */
#define CUT_GAP 4.0

static void
block_free (AtlasDeckBlock *block)
{
  g_array_unref (block->boxes);
  g_clear_pointer (&block->entry, atlas_entry_unref);
  g_free (block);
}

AtlasDeckGalley *
atlas_deck_galley_new (AtlasDeckComposer *composer,
                       double             width,
                       double             most_height,
                       double             size)
{
  AtlasDeckGalley *self = g_new0 (AtlasDeckGalley, 1);

  self->composer = composer;
  self->width = width;
  self->most_height = most_height;
  self->size = size;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);

  return self;
}

void
atlas_deck_galley_free (AtlasDeckGalley *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Gets the size of what stands beneath or beside a text. */
double
atlas_deck_galley_get_caption (const AtlasDeckGalley *self)
{
  return MAX (ATLAS_DECK_LEAST_SIZE, floor (self->size * 0.8));
}

/* Whether a block fits on no page, with the head that it has there. */
gboolean
atlas_deck_galley_is_too_high (const AtlasDeckGalley *self)
{
  double head = 0.0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const AtlasDeckBlock *block = self->blocks->pdata[i];

      if (head + (head > 0.0 ? block->gap : 0.0) + block->height > self->most_height)
        return TRUE;
      if (block->repeats)
        head = block->height;
    }

  return FALSE;
}

/* Begins a block at the end of the galley, which owns it. */
AtlasDeckBlock *
atlas_deck_galley_begin (AtlasDeckGalley *self,
                         double           gap)
{
  AtlasDeckBlock *block = g_new0 (AtlasDeckBlock, 1);

  block->gap = gap;
  block->boxes = g_array_new (FALSE, TRUE, sizeof (AtlasDeckBox));
  g_array_set_clear_func (block->boxes, (GDestroyNotify) atlas_deck_box_clear);
  g_ptr_array_add (self->blocks, block);

  return block;
}

/* Adds a box as it is. */
void
atlas_deck_block_add (AtlasDeckBlock     *self,
                      const AtlasDeckBox *box)
{
  AtlasDeckBox copy;

  atlas_deck_box_copy (box, &copy);
  g_array_append_val (self->boxes, copy);
  self->height = MAX (self->height, box->area.y + box->area.height);
}

/* Adds a text to the width of its box, or on one line where it has none, and returns how
 * high it becomes. */
double
atlas_deck_galley_set (AtlasDeckGalley    *self,
                       AtlasDeckBlock     *block,
                       const AtlasDeckBox *box)
{
  const AtlasDeckSetter *setter = &self->composer->setter;
  AtlasDeckBox set = *box;

  if (set.text == NULL || *set.text == '\0')
    return 0.0;
  if (set.area.width <= 0.0)
    {
      atlas_deck_setter_measure (setter, &set, -1.0, &set.area.width, NULL);
      set.area.width = ceil (set.area.width) + 1.0;
    }
  atlas_deck_setter_measure (setter, &set, set.area.width, NULL, &set.area.height);
  atlas_deck_block_add (block, &set);

  return set.area.height;
}

/* Measures how wide a text is on one line. */
double
atlas_deck_galley_measure (AtlasDeckGalley    *self,
                           const AtlasDeckBox *box)
{
  double width;

  atlas_deck_setter_measure (&self->composer->setter, box, -1.0, &width, NULL);

  return ceil (width) + 1.0;
}

/* Gets how much of a text fits into a height, in bytes, a line at least. */
static guint
measure_cut (AtlasDeckGalley    *self,
             const AtlasDeckBox *box,
             double              width)
{
  g_autoptr (PangoLayout) layout =
      atlas_deck_setter_layout (&self->composer->setter, box, width, NULL);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  guint cut = (guint) strlen (box->text);

  while (pango_layout_iter_next_line (iter))
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      if ((double) (line.y + line.height) / PANGO_SCALE > self->most_height)
        {
          cut = (guint) pango_layout_iter_get_index (iter);
          break;
        }
    }

  return cut;
}

/* Adds a text as a block of its own, or as several where it is too high for a page. */
void
atlas_deck_galley_add_text (AtlasDeckGalley    *self,
                            const AtlasDeckBox *box,
                            double              gap)
{
  g_autofree char *rest = g_strdup (box->text);
  double width = box->area.width > 0.0 ? box->area.width : self->width - box->area.x;
  g_auto (AtlasDeckDraft) piece = *box;
  gboolean is_first = TRUE;

  /* Each piece has its own share of the marks. */
  piece.foreign = box->foreign != NULL ? g_array_copy (box->foreign) : NULL;
  piece.area.width = width;
  while (rest != NULL && *rest != '\0')
    {
      g_autofree char *set = NULL;
      guint cut;

      piece.text = rest;
      cut = measure_cut (self, &piece, width);
      set = g_strchomp (g_strndup (rest, cut));
      piece.text = set;
      atlas_deck_galley_set (self, atlas_deck_galley_begin (self, is_first ? gap : CUT_GAP),
                             &piece);
      atlas_deck_box_cut (&piece, cut);
      memmove (rest, rest + cut, strlen (rest + cut) + 1);
      is_first = FALSE;
    }
}

/**
 * atlas_deck_get_foreign:
 * @composer: a composer
 * @text: (nullable): a text of the document
 *
 * Gets the language that a text is in, if that is not the deck's because nobody has
 * translated it.
 *
 * Returns: (transfer none) (nullable): the language, or %NULL for the deck's
 */
PangoLanguage *
atlas_deck_get_foreign (AtlasDeckComposer *composer,
                        const AtlasText   *text)
{
  return pango_language_from_string (
      atlas_briefing_get_fallback (composer->briefing, text, composer->setter.language));
}

/* Where a byte of a text is in what has become of it. */
static gsize
find_cleaned (const char *string,
              gsize       at,
              guint       most_characters,
              const char *clean)
{
  g_autofree char *front = g_strndup (string, at);
  /* A letter behind it keeps the space at its end. */
  g_autofree char *followed = g_strconcat (front, "x", NULL);
  g_autofree char *cleaned = atlas_deck_clean (followed, most_characters + 1);

  return MIN (strlen (cleaned) - 1, strlen (clean));
}

/**
 * atlas_deck_format_field:
 * @composer: a composer
 * @entry: an entry
 * @field: what to say of it
 * @most_characters: how much of it is kept
 * @foreign: (nullable) (element-type AtlasForeign): an empty list, to which is added
 *   what is in another language than the deck
 *
 * Says a field of an entry in words, as one paragraph.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_deck_format_field (AtlasDeckComposer *composer,
                         AtlasEntry        *entry,
                         AtlasField         field,
                         guint              most_characters,
                         GArray            *foreign)
{
  g_autofree char *words = atlas_briefing_format_field_foreign (
      composer->briefing, entry, field, composer->setter.language, foreign);
  char *clean = atlas_deck_clean (words, most_characters);

  for (guint i = 0; foreign != NULL && i < foreign->len; i++)
    {
      AtlasSpan *span = &g_array_index (foreign, AtlasForeign, i).span;

      span->start = find_cleaned (words, span->start, most_characters, clean);
      span->end = find_cleaned (words, span->end, most_characters, clean);
    }

  return clean;
}

/* Says of a box's words, from a byte on, which of them are in which other languages. */
void
atlas_deck_box_mark_foreign (AtlasDeckBox *self,
                             const GArray *foreign,
                             gsize         from)
{
  for (guint i = 0; i < foreign->len; i++)
    {
      const AtlasForeign *part = &g_array_index (foreign, AtlasForeign, i);

      atlas_deck_box_mark (self, pango_language_from_string (part->language),
                           from + part->span.start, from + part->span.end);
    }
}

/* Says of the whole of a box's words which language they are in. */
void
atlas_deck_box_mark_all (AtlasDeckBox  *self,
                         PangoLanguage *language)
{
  atlas_deck_box_mark (self, language, 0, self->text != NULL ? strlen (self->text) : 0);
}

/* Says of a part of a box's words, from a byte on, which language it is in. */
void
atlas_deck_box_mark_part (AtlasDeckBox  *self,
                          PangoLanguage *language,
                          const char    *part,
                          gsize          from)
{
  const char *found = strstr (self->text + from, part);

  g_return_if_fail (found != NULL);

  atlas_deck_box_mark (self, language, (gsize) (found - self->text),
                       (gsize) (found - self->text) + strlen (part));
}
