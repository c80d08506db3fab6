/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-galley-private.h"

#include <math.h>
#include <string.h>

#include "atlas-translation.h"

/* The tables of a deck, which are those of the window with less in them. */

#define MOST_COLUMNS 5
#define MOST_CELL    600

/* How many entries are looked at to find how wide columns have to be. */
#define MOST_MEASURED 100

/* The usual length of a title or a sentence, and how many times as wide what is longer
 * may make a column. */
#define USUAL_LENGTH 36.0
#define MOST_LENGTH  2.2

/* Room between columns and above and below the words of a row, in parts of a letter. */
#define GUTTER  1.0
#define PADDING 0.42

typedef struct
{
  AtlasDeckGalley   *galley;
  GPtrArray         *entries;
  const AtlasColumn *columns[MOST_COLUMNS];
  double             x[MOST_COLUMNS];
  double             widths[MOST_COLUMNS];
  guint              n_columns;
  const char        *shared_caution;
} Table;

static gboolean
has_value (const Table *self,
           AtlasField   field)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const AtlasEntry *entry = self->entries->pdata[i];
      const char *const *themes = atlas_entry_get_themes (entry);

      if ((field == ATLAS_FIELD_TEXT && atlas_entry_get_text (entry) != NULL) ||
          (field == ATLAS_FIELD_STATUS && atlas_entry_get_status (entry) != NULL) ||
          (field == ATLAS_FIELD_SECTION && atlas_entry_get_section (entry) != NULL) ||
          (field == ATLAS_FIELD_THEMES && themes != NULL && themes[0] != NULL) ||
          (field == ATLAS_FIELD_START && atlas_date_is_set (atlas_entry_get_start (entry))))
        return TRUE;
    }

  return field == ATLAS_FIELD_TITLE || field == ATLAS_FIELD_PLACES;
}

/* A column in which nothing stands is no column. */
static void
choose_columns (Table    *self,
                AtlasKind kind)
{
  guint n_columns;
  const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);

  for (guint i = 0; i < n_columns && self->n_columns < MOST_COLUMNS; i++)
    if (has_value (self, columns[i].field))
      self->columns[self->n_columns++] = &columns[i];
}

static char *
format_cell (const Table *self,
             AtlasEntry  *entry,
             AtlasField   field,
             GArray      *foreign)
{
  AtlasDeckComposer *composer = self->galley->composer;
  char *text;

  if (field != ATLAS_FIELD_TEXT)
    return atlas_deck_format_field (composer, entry, field, MOST_CELL, foreign);

  text = atlas_deck_format_text (composer, entry);
  if (foreign != NULL)
    atlas_foreign_add (foreign, 0, strlen (text),
                       atlas_briefing_get_fallback (composer->briefing,
                                                    atlas_entry_get_text (entry),
                                                    composer->setter.language));

  return text;
}

/* The widest word of a text, as a rough count: which word is the widest is measured. */
static double
measure_longest_word (const Table *self,
                      const char  *string,
                      PangoWeight  weight)
{
  g_auto (GStrv) words = g_strsplit (string, " ", -1);
  const char *longest = "";
  AtlasDeckBox box;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > g_utf8_strlen (longest, -1))
      longest = words[i];
  box = (AtlasDeckBox) ATLAS_DECK_TEXT (longest, self->galley->size);
  box.weight = weight;

  return *longest != '\0' ? atlas_deck_galley_measure (self->galley, &box) : 0.0;
}

/* How wide a column has to be so that no word of it is broken, within reason. */
static double
measure_least (const Table *self,
               guint        column)
{
  AtlasField field = self->columns[column]->field;
  PangoWeight weight = field == ATLAS_FIELD_TITLE ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  double least = measure_longest_word (self, atlas_column_get_heading (self->columns[column]),
                                       PANGO_WEIGHT_BOLD);

  for (guint i = 0; i < self->entries->len && i < MOST_MEASURED; i++)
    {
      g_autofree char *words = format_cell (self, self->entries->pdata[i], field, NULL);

      least = MAX (least, measure_longest_word (self, words, weight));
    }
  if (field == ATLAS_FIELD_STATUS)
    least += 1.3 * self->galley->size;

  return MIN (least, 0.4 * self->galley->width);
}

/* How wide a column wants to be: a title as long as others' texts needs room as these do. */
static double
weigh_column (const Table *self,
              guint        column)
{
  AtlasField field = self->columns[column]->field;
  guint n_entries = MIN (self->entries->len, MOST_MEASURED);
  double n_characters = 0.0;

  if (field != ATLAS_FIELD_TITLE && field != ATLAS_FIELD_TEXT)
    return self->columns[column]->weight;
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *words = format_cell (self, self->entries->pdata[i], field, NULL);

      n_characters += g_utf8_strlen (words, -1);
    }

  return self->columns[column]->weight *
         CLAMP (sqrt (n_characters / n_entries / USUAL_LENGTH), 1.0, MOST_LENGTH);
}

static void
measure_columns (Table *self)
{
  double gutter = GUTTER * self->galley->size;
  double room = self->galley->width - gutter * (self->n_columns - 1);
  double x = 0.0, sum = 0.0, spare = 0.0, taken = 0.0;
  double least[MOST_COLUMNS], weights[MOST_COLUMNS];

  for (guint i = 0; i < self->n_columns; i++)
    sum += weights[i] = weigh_column (self, i);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double share = room * weights[i] / sum;

      least[i] = measure_least (self, i);
      self->widths[i] = MAX (share, least[i]);
      taken += self->widths[i];
      spare += self->widths[i] - least[i];
    }
  /* What some need more, the others give in parts of what they can spare. */
  for (guint i = 0; i < self->n_columns && taken > room; i++)
    self->widths[i] = spare >= taken - room
                          ? self->widths[i] - (taken - room) * (self->widths[i] - least[i]) / spare
                          : self->widths[i] * room / taken;
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->widths[i] = floor (self->widths[i]);
      self->x[i] = x;
      x += self->widths[i] + gutter;
    }
}

static void
add_head (Table *self)
{
  AtlasDeckBlock *block = atlas_deck_galley_begin (self->galley, 0.0);
  double size = atlas_deck_galley_get_caption (self->galley);

  for (guint i = 0; i < self->n_columns; i++)
    {
      AtlasDeckBox box = ATLAS_DECK_TEXT (atlas_column_get_heading (self->columns[i]), size);

      box.weight = PANGO_WEIGHT_BOLD;
      box.ink = ATLAS_DECK_INK_ACCENT;
      box.area = (AtlasRectangle) { self->x[i], 0.0, self->widths[i], 0.0 };
      atlas_deck_galley_set (self->galley, block, &box);
    }
  block->repeats = TRUE;
  block->keeps = TRUE;
}

/* Sets a cell, and returns how far down it reaches. */
static double
set_cell (Table          *self,
          AtlasDeckBlock *block,
          AtlasEntry     *entry,
          guint           column,
          double          y)
{
  AtlasField field = self->columns[column]->field;
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *words = format_cell (self, entry, field, foreign);
  g_autofree char *all = NULL;
  g_auto (AtlasDeckDraft) box = ATLAS_DECK_TEXT (words, self->galley->size);
  /* Smaller letters stand on the same line as the others. */
  double drop = 0.12 * self->galley->size;

  atlas_deck_box_mark_foreign (&box, foreign, 0);
  if (field == ATLAS_FIELD_STATUS)
    return drop + atlas_deck_galley_set_stage (self->galley, block, entry,
                                               atlas_deck_galley_get_caption (self->galley),
                                               self->x[column], y + drop, self->widths[column]);
  if (field == ATLAS_FIELD_TITLE)
    {
      g_autofree char *citations = atlas_deck_format_citations (self->galley->composer, entry);

      box.weight = PANGO_WEIGHT_BOLD;
      box.quiet_from = (guint) strlen (words);
      all = g_strdup_printf ("%s%s%s", words, *citations != '\0' ? "  " : "", citations);
      box.text = all;
    }
  else if (field != ATLAS_FIELD_TEXT)
    {
      box.ink = ATLAS_DECK_INK_QUIET;
      box.size = atlas_deck_galley_get_caption (self->galley);
      box.area.y = drop;
    }
  box.area.x = self->x[column];
  box.area.y += y;
  box.area.width = self->widths[column];

  return box.area.y - y + atlas_deck_galley_set (self->galley, block, &box);
}

static void
add_row (Table      *self,
         AtlasEntry *entry)
{
  double padding = PADDING * self->galley->size;
  AtlasDeckBlock *block = atlas_deck_galley_begin (self->galley, padding);
  AtlasDeckBox rule = { .kind = ATLAS_DECK_BOX_BAR, .ink = ATLAS_DECK_INK_RULE };
  g_autofree char *caution = atlas_deck_format_caution (self->galley->composer, entry,
                                                        self->shared_caution);
  guint beside = self->n_columns > 1 ? 1 : 0;
  double y = 2.0 + padding, lowest = 0.0;

  rule.area = (AtlasRectangle) { 0.0, 0.0, self->galley->width, 2.0 };
  atlas_deck_block_add (block, &rule);
  block->entry = atlas_entry_ref (entry);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double height = set_cell (self, block, entry, i, y);

      if (i >= beside)
        lowest = MAX (lowest, height);
    }
  if (*caution != '\0')
    atlas_deck_galley_set_caution (self->galley, block, entry, caution, self->x[beside],
                                   y + lowest + 4.0, self->galley->width - self->x[beside]);
}

/* Adds entries as the rows of a table, with the cautions beneath. */
void
atlas_deck_galley_add_table (AtlasDeckGalley      *self,
                             const AtlasDeckTopic *topic,
                             const char           *shared_caution)
{
  Table table = { .galley = self, .entries = topic->entries, .shared_caution = shared_caution };

  choose_columns (&table, (AtlasKind) topic->kind);
  measure_columns (&table);
  add_head (&table);
  for (guint i = 0; i < topic->entries->len; i++)
    add_row (&table, topic->entries->pdata[i]);
}
