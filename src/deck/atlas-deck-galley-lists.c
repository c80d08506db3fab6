/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-galley-private.h"

#include <math.h>
#include <string.h>

#include "atlas-deck-words-private.h"
#include "atlas-number.h"

/* Numbers, legends and sources. */

#define MOST_SOURCE 400

/* How many numbers stand beside each other at most. */
#define MOST_COLUMNS 4

#define SWATCH_WIDTH  48.0
#define SWATCH_HEIGHT 28.0

/* --- The numbers of a region. --- */

typedef struct
{
  guint       count;
  const char *words;
} Number;

static GArray *
list_numbers (AtlasDeckComposer *composer)
{
  GArray *numbers = g_array_new (FALSE, TRUE, sizeof (Number));
  const char *const *focus = atlas_briefing_get_focus (composer->briefing);
  Number places = { focus != NULL ? g_strv_length ((char **) focus) : 0, NULL };

  places.words = atlas_deck_words_place (places.count);
  if (places.count > 0)
    g_array_append_val (numbers, places);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      Number number = { atlas_briefing_count_entries (composer->briefing, kind, NULL), NULL };

      number.words = atlas_deck_words_kind (kind, number.count);
      if (number.count > 0)
        g_array_append_val (numbers, number);
    }

  return numbers;
}

/* Measures how wide each of @n_columns must be for its widest word, and returns how wide
 * they are with the gutters between them. */
static double
measure_columns (AtlasDeckGalley *self,
                 GArray          *numbers,
                 guint            n_columns,
                 double           gutter,
                 double          *widths)
{
  double sum = gutter * (n_columns - 1);

  for (guint i = 0; i < n_columns; i++)
    widths[i] = 0.0;
  for (guint i = 0; i < numbers->len; i++)
    {
      AtlasDeckBox words = ATLAS_DECK_TEXT (g_array_index (numbers, Number, i).words,
                                            atlas_deck_galley_get_caption (self));
      double *width = &widths[i % n_columns];

      *width = MAX (*width, atlas_deck_galley_measure (self, &words));
    }
  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];

  return sum;
}

/* Chooses as many columns as there is room for, and shares out what is left. */
static guint
choose_columns (AtlasDeckGalley *self,
                GArray          *numbers,
                double           gutter,
                double          *widths)
{
  guint n_columns = CLAMP (numbers->len, 1, MOST_COLUMNS);
  double left = self->width - measure_columns (self, numbers, n_columns, gutter, widths);

  while (left < 0.0 && n_columns > 1)
    left = self->width - measure_columns (self, numbers, --n_columns, gutter, widths);
  for (guint i = 0; i < n_columns; i++)
    widths[i] = floor (widths[i] + left / n_columns);

  return n_columns;
}

/* Adds a number, and below it what it counts. */
static void
add_number (AtlasDeckGalley *self,
            AtlasDeckBlock  *block,
            const Number    *number,
            double           x,
            double           width)
{
  g_autofree char *count = atlas_number_printf ("%u", number->count);
  AtlasDeckBox figure = ATLAS_DECK_TEXT (count, 2.0 * self->size);
  AtlasDeckBox words = ATLAS_DECK_TEXT (number->words, atlas_deck_galley_get_caption (self));
  double y;

  figure.weight = PANGO_WEIGHT_BOLD;
  figure.ink = ATLAS_DECK_INK_ACCENT;
  figure.area = (AtlasRectangle) { x, 0.0, width, 0.0 };
  /* Figures have nothing below their line, so the words come nearer. */
  atlas_deck_setter_measure (&self->composer->setter, &figure, width, NULL, &y);
  figure.area.height = y = floor (0.84 * y);
  atlas_deck_block_add (block, &figure);
  words.ink = ATLAS_DECK_INK_QUIET;
  words.area = (AtlasRectangle) { x, y, width, 0.0 };
  atlas_deck_galley_set (self, block, &words);
}

/* Adds how many places and entries there are, large. */
void
atlas_deck_galley_add_numbers (AtlasDeckGalley *self)
{
  g_autoptr (GArray) numbers = list_numbers (self->composer);
  double gutter = self->size, widths[MOST_COLUMNS], x = 0.0;
  guint n_columns = choose_columns (self, numbers, gutter, widths);
  AtlasDeckBlock *block = NULL;

  for (guint i = 0; i < numbers->len; i++)
    {
      guint column = i % n_columns;

      if (column == 0)
        {
          block = atlas_deck_galley_begin (self, 0.3 * self->size);
          x = 0.0;
        }
      add_number (self, block, &g_array_index (numbers, Number, i), x, widths[column]);
      x += widths[column] + gutter;
    }
}

/* Adds how far the initiatives have come: a mark, a number and a word for each stage. */
void
atlas_deck_galley_add_stages (AtlasDeckGalley *self)
{
  AtlasBriefing *briefing = self->composer->briefing;
  double size = atlas_deck_galley_get_caption (self);
  AtlasDeckBlock *block = NULL;
  double x = 0.0, y = 0.0;

  if (atlas_briefing_count_stage (briefing, ATLAS_KIND_INITIATIVE, ATLAS_STAGE_NONE, NULL) ==
      atlas_briefing_count_entries (briefing, ATLAS_KIND_INITIATIVE, NULL))
    return;
  for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
    {
      guint shown = (stage + 1) % ATLAS_N_STAGES; /* what has no status comes last */
      guint count = atlas_briefing_count_stage (briefing, ATLAS_KIND_INITIATIVE, shown, NULL);
      g_autofree char *words = atlas_number_printf ("%u  %s", count,
                                                    atlas_stage_get_label (shown));
      AtlasDeckBox mark = { .kind = ATLAS_DECK_BOX_STAGE, .ink = ATLAS_DECK_INK_STAGE };
      AtlasDeckBox label = ATLAS_DECK_TEXT (words, size);
      double width;

      if (count == 0)
        continue;
      if (block == NULL)
        {
          const char *heading = atlas_kind_get_heading (ATLAS_KIND_INITIATIVE);
          AtlasDeckBox kind = ATLAS_DECK_TEXT (heading, size);

          block = atlas_deck_galley_begin (self, 0.6 * self->size);
          kind.weight = PANGO_WEIGHT_BOLD;
          kind.area.width = self->width;
          y = atlas_deck_galley_set (self, block, &kind) + 4.0;
        }
      mark.value = label.value = (int) shown;
      label.ink = ATLAS_DECK_INK_STAGE;
      width = MIN (atlas_deck_galley_measure (self, &label), self->width - 1.25 * size);
      if (x > 0.0 && x + 1.25 * size + width > self->width)
        {
          x = 0.0;
          y = block->height + 6.0;
        }
      mark.area = (AtlasRectangle) { x, y + 0.23 * size, 0.9 * size, 0.9 * size };
      atlas_deck_block_add (block, &mark);
      label.area = (AtlasRectangle) { x + 1.25 * size, y, width, 0.0 };
      atlas_deck_galley_set (self, block, &label);
      x += 1.25 * size + width + 1.4 * size;
    }
}

/* --- Legends. --- */

static void
add_legend_row (AtlasDeckGalley *self,
                AtlasDeckBox    *sign,
                const char      *words,
                const char      *fallback)
{
  g_autofree char *clean = atlas_deck_clean (words, MOST_SOURCE);
  double size = atlas_deck_galley_get_caption (self);
  g_auto (AtlasDeckDraft) box = ATLAS_DECK_TEXT (clean, size);
  AtlasDeckBlock *block = atlas_deck_galley_begin (self, 6.0);

  sign->area = (AtlasRectangle) { 0.0, MAX (0.68 * size - SWATCH_HEIGHT / 2.0, 0.0), SWATCH_WIDTH,
                                  SWATCH_HEIGHT };
  atlas_deck_block_add (block, sign);
  atlas_deck_box_mark_all (&box, pango_language_from_string (fallback));
  box.area = (AtlasRectangle) { SWATCH_WIDTH + 16.0, 0.0, self->width - SWATCH_WIDTH - 16.0, 0.0 };
  atlas_deck_galley_set (self, block, &box);
}

static void
add_groups (AtlasDeckGalley     *self,
            AtlasClassification *classification)
{
  g_autofree char *title =
      atlas_deck_clean (atlas_classification_get_title (classification), MOST_SOURCE);
  g_auto (AtlasDeckDraft) box = ATLAS_DECK_TEXT (title, atlas_deck_galley_get_caption (self));
  guint n_before = self->blocks->len;

  box.weight = PANGO_WEIGHT_BOLD;
  atlas_deck_box_mark_all (&box, pango_language_from_string (
                                     atlas_classification_get_title_fallback (classification)));
  atlas_deck_galley_add_text (self, &box, 0.7 * self->size);
  for (guint i = n_before; i < self->blocks->len; i++)
    ((AtlasDeckBlock *) self->blocks->pdata[i])->keeps = TRUE;
  for (guint i = 0; i < atlas_classification_get_n_groups (classification); i++)
    {
      const AtlasClassificationGroup *group = atlas_classification_get_group (classification, i);
      AtlasDeckBox swatch = { .kind = ATLAS_DECK_BOX_SWATCH, .value = (int) i };

      if (group->n_places > 0)
        add_legend_row (self, &swatch, group->label, group->fallback);
    }
}

typedef struct
{
  AtlasDeckBox sign;
  const char  *words;
} Sign;

static guint
list_signs (const AtlasMapScene *scene,
            Sign                 signs[3])
{
  guint n_signs = 0;

  if (atlas_map_scene_has_pin (scene, ATLAS_MAP_PIN_VISIT))
    signs[n_signs++] = (Sign) { { .kind = ATLAS_DECK_BOX_PIN, .value = ATLAS_MAP_PIN_VISIT },
                                atlas_deck_words_legend_visit () };
  if (atlas_map_scene_has_pin (scene, ATLAS_MAP_PIN_CAPITAL))
    signs[n_signs++] = (Sign) { { .kind = ATLAS_DECK_BOX_PIN, .value = ATLAS_MAP_PIN_CAPITAL },
                                atlas_deck_words_legend_capital () };
  if (atlas_map_scene_has_disputed (scene))
    signs[n_signs++] = (Sign) { { .kind = ATLAS_DECK_BOX_DISPUTED },
                                atlas_deck_words_legend_disputed () };

  return n_signs;
}

/* The signs beside each other, on as many lines as they need. */
static void
add_signs (AtlasDeckGalley *self,
           Sign            *signs,
           guint            n_signs)
{
  double size = atlas_deck_galley_get_caption (self);
  AtlasDeckBlock *block = n_signs > 0 ? atlas_deck_galley_begin (self, 0.5 * self->size) : NULL;
  double x = 0.0, y = 0.0;

  for (guint i = 0; i < n_signs; i++)
    {
      AtlasDeckBox label = ATLAS_DECK_TEXT (signs[i].words, size);
      double sign_width = signs[i].sign.kind == ATLAS_DECK_BOX_PIN ? SWATCH_HEIGHT : SWATCH_WIDTH;
      double indent = sign_width + 12.0;
      double width = MIN (atlas_deck_galley_measure (self, &label), self->width - indent);

      if (x > 0.0 && x + indent + width > self->width)
        {
          x = 0.0;
          y = block->height + 6.0;
        }
      signs[i].sign.area = (AtlasRectangle) { x, y + MAX (0.68 * size - SWATCH_HEIGHT / 2.0, 0.0),
                                              sign_width, SWATCH_HEIGHT };
      atlas_deck_block_add (block, &signs[i].sign);
      label.area = (AtlasRectangle) { x + indent, y, width, 0.0 };
      atlas_deck_galley_set (self, block, &label);
      x += indent + width + 1.3 * size;
    }
}

/* Adds what the colours, pins and lines of the overview mean. */
void
atlas_deck_galley_add_legend (AtlasDeckGalley *self)
{
  Sign signs[3];

  if (self->composer->classification != NULL)
    add_groups (self, self->composer->classification);
  add_signs (self, signs, list_signs (self->composer->scene, signs));
}

/* --- Sources. --- */

/* The host of an address is what a room can read of it. */
static char *
get_host (const char *url)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return g_strdup ("");

  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

static char *
format_source_tail (AtlasDeckComposer *composer,
                    const AtlasSource *source)
{
  g_autofree char *date = atlas_date_format (source->date, composer->setter.language);
  g_autofree char *host = get_host (source->url);
  g_autofree char *bound = atlas_deck_bind (date);
  const char *const parts[] = { source->publisher != NULL ? source->publisher : "", bound, host };
  g_autoptr (GString) tail = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (tail, "%s%s", tail->len > 0 ? " · " : "", parts[i]);

  return atlas_deck_clean (tail->str, MOST_SOURCE);
}

static void
add_source (AtlasDeckGalley *self,
            AtlasSource     *source,
            guint            number,
            double           indent)
{
  AtlasDeckBlock *block = atlas_deck_galley_begin (self, 0.3 * self->size);
  g_autofree char *count = atlas_number_printf ("%u", number);
  g_autofree char *title = atlas_deck_clean (source->title, MOST_SOURCE);
  g_autofree char *tail = format_source_tail (self->composer, source);
  g_autofree char *said = g_strdup_printf ("%s%s%s", title, *tail != '\0' ? "  " : "", tail);
  AtlasDeckBox label = ATLAS_DECK_TEXT (count, self->size);
  AtlasDeckBox body = ATLAS_DECK_TEXT (said, self->size);

  label.weight = PANGO_WEIGHT_BOLD;
  label.ink = ATLAS_DECK_INK_ACCENT;
  atlas_deck_galley_set (self, block, &label);
  body.quiet_from = (guint) strlen (title);
  body.link = (char *) source->url;
  body.area = (AtlasRectangle) { indent, 0.0, self->width - indent, 0.0 };
  atlas_deck_galley_set (self, block, &body);
}

static void
add_footnotes (AtlasDeckGalley *self)
{
  AtlasBriefing *briefing = self->composer->briefing;
  const char *language = self->composer->setter.language;

  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *id = atlas_place_get_footnote (place);
      AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
      g_autofree char *name = NULL;
      g_autofree char *said = NULL;
      const char *text;
      g_auto (AtlasDeckDraft) box = { 0 };

      if (footnote == NULL)
        continue;
      text = atlas_text_get (footnote->text, language);
      name = atlas_place_format_marked (place, language);
      said = atlas_deck_setter_join (&self->composer->setter, name, "  ", text);
      box = (AtlasDeckBox) ATLAS_DECK_TEXT (said, self->size);
      box.strong_to = (guint) (strstr (said, name) - said + strlen (name));
      atlas_deck_box_mark_part (&box, atlas_deck_get_foreign (self->composer, footnote->text), text,
                                box.strong_to);
      atlas_deck_galley_add_text (self, &box, 0.4 * self->size);
    }
}

/* Adds what the briefing rests on, by the numbers that its pages cite, and all footnotes. */
void
atlas_deck_galley_add_sources (AtlasDeckGalley *self)
{
  AtlasBriefing *briefing = self->composer->briefing;
  guint n_sources = atlas_briefing_get_n_sources (briefing);
  g_autofree char *widest = atlas_number_printf ("%u", n_sources < 10    ? 8u
                                                       : n_sources < 100 ? 88u
                                                                         : 888u);
  AtlasDeckBox label = ATLAS_DECK_TEXT (widest, self->size);
  AtlasDeckBox none = ATLAS_DECK_TEXT (atlas_deck_words_no_sources (), self->size);
  AtlasDeckBox map = ATLAS_DECK_TEXT (atlas_deck_words_map_source (), self->size);
  double indent;

  none.ink = ATLAS_DECK_INK_QUIET;
  if (n_sources == 0)
    atlas_deck_galley_add_text (self, &none, 0.0);

  label.weight = PANGO_WEIGHT_BOLD;
  indent = atlas_deck_galley_measure (self, &label) + 0.6 * self->size;
  for (guint i = 0; i < n_sources; i++)
    add_source (self, atlas_briefing_get_source (briefing, i), i + 1, indent);
  add_footnotes (self);
  map.ink = ATLAS_DECK_INK_QUIET;
  atlas_deck_galley_add_text (self, &map, 0.8 * self->size);
}
