/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-galley-private.h"

#include <string.h>

#include "atlas-deck-words-private.h"
#include "atlas-number.h"

/* What a place tells: its facts, and what is about it alone. */

/* How much of a fact is put on a page. */
#define MOST_LABEL 300
#define MOST_FACT  1200

/* A column of fewer letters than this is too narrow to be divided. */
#define NARROW 22.0

static char *
format_fact_tail (AtlasDeckComposer *composer,
                  const AtlasFact   *fact)
{
  g_autofree char *date = atlas_date_format (fact->date, composer->setter.language);
  g_autofree char *bound = atlas_deck_bind (date);
  guint number = 0;

  if (fact->source != NULL)
    atlas_briefing_lookup_source (composer->briefing, fact->source, &number);
  if (number == 0)
    return g_steal_pointer (&bound);

  return atlas_number_printf ("%s%s[%u]", bound, *bound != '\0' ? "\xc2\xa0\xc2\xa0" : "", number);
}

static double
measure_labels (AtlasDeckGalley *self,
                AtlasPlace      *place)
{
  double widest = 0.0;

  for (guint i = 0; i < atlas_place_get_n_facts (place); i++)
    {
      const AtlasFact *fact = atlas_place_get_fact (place, i);
      g_autofree char *label = atlas_deck_clean (
          atlas_text_get (fact->label, self->composer->setter.language), MOST_LABEL);
      AtlasDeckBox box = ATLAS_DECK_TEXT (label, self->size);

      box.weight = PANGO_WEIGHT_BOLD;
      widest = MAX (widest, atlas_deck_galley_measure (self, &box));
    }

  return MIN (widest, 0.34 * self->width);
}

/* Sets a fact, and its label if it is the first one of that; returns how high it becomes. */
static double
set_fact (AtlasDeckGalley *self,
          AtlasDeckBlock  *block,
          const AtlasFact *fact,
          const char      *label,
          double           indent,
          double           y)
{
  g_autofree char *value = atlas_deck_clean (
      atlas_text_get (fact->value, self->composer->setter.language), MOST_FACT);
  g_autofree char *tail = format_fact_tail (self->composer, fact);
  g_auto (AtlasDeckDraft) name = ATLAS_DECK_TEXT (label, self->size);
  g_auto (AtlasDeckDraft) body = ATLAS_DECK_TEXT (NULL, self->size);
  g_autofree char *said = atlas_deck_join_quiet (value, tail, &body.quiet_from);
  double height, body_height;

  body.text = said;
  atlas_deck_box_mark (&body, atlas_deck_get_foreign (self->composer, fact->value), 0,
                       strlen (value));
  name.weight = PANGO_WEIGHT_BOLD;
  name.ink = ATLAS_DECK_INK_ACCENT;
  atlas_deck_box_mark_all (&name, atlas_deck_get_foreign (self->composer, fact->label));
  if (block == NULL)
    {
      atlas_deck_galley_add_text (self, &name, 0.5 * self->size);
      atlas_deck_galley_add_text (self, &body, 0.2 * self->size);
      return 0.0;
    }
  name.area.y = y;
  name.area.width = indent > 0.0 ? indent - 0.6 * self->size : self->width;
  height = atlas_deck_galley_set (self, block, &name);
  if (indent <= 0.0)
    y += height;
  body.area = (AtlasRectangle) { indent, y, self->width - indent, 0.0 };

  body_height = atlas_deck_galley_set (self, block, &body);

  return indent <= 0.0 ? height + body_height : MAX (height, body_height);
}

/* Adds the facts of a place. Those of one label stay together, and the label is not
 * said again; it stands above them where there is no room beside them. */
void
atlas_deck_galley_add_facts (AtlasDeckGalley *self,
                             AtlasPlace      *place)
{
  double indent = self->width > NARROW * self->size
                      ? measure_labels (self, place) + 0.6 * self->size
                      : 0.0;
  g_autofree char *before = NULL;
  AtlasDeckBlock *block = NULL;
  double y = 0.0;

  for (guint i = 0; i < atlas_place_get_n_facts (place); i++)
    {
      const AtlasFact *fact = atlas_place_get_fact (place, i);
      g_autofree char *label = atlas_deck_clean (
          atlas_text_get (fact->label, self->composer->setter.language), MOST_LABEL);
      gboolean is_first = g_strcmp0 (label, before) != 0;

      if (is_first && !self->is_loose)
        {
          block = atlas_deck_galley_begin (self, 0.55 * self->size);
          y = 0.0;
        }
      y += set_fact (self, block, fact, is_first ? label : NULL, indent, y) + 0.2 * self->size;
      g_free (before);
      before = g_steal_pointer (&label);
    }
}

/* Whether an entry is told by its title alone where others need their place: its kind
 * is of many that are told in full on pages of their own. */
static gboolean
is_told_by_title (const AtlasEntry *entry)
{
  switch (atlas_entry_get_kind (entry))
    {
    case ATLAS_KIND_POINT:
    case ATLAS_KIND_RECOMMENDATION:
    case ATLAS_KIND_CHALLENGE:
      return TRUE;
    case ATLAS_KIND_INITIATIVE:
    case ATLAS_KIND_OUTCOME:
    case ATLAS_KIND_VISIT:
    default:
      return FALSE;
    }
}

/* Sets what sort of caution an entry has: at the end of its only line, or beneath. */
static void
set_brief_caution (AtlasDeckGalley    *self,
                   AtlasDeckBlock     *block,
                   AtlasEntry         *entry,
                   const AtlasDeckBox *body,
                   double              y)
{
  const AtlasText *caution = atlas_entry_get_caution (entry);
  double size = atlas_deck_galley_get_caption (self);
  g_autofree char *clause = NULL;
  double width;

  if (caution == NULL)
    return;
  clause = atlas_deck_first_clause (atlas_text_get (caution, self->composer->setter.language));
  width = atlas_deck_galley_measure (self, &(AtlasDeckBox) ATLAS_DECK_TEXT (clause, size)) +
          1.4 * size;
  if (is_told_by_title (entry) && y <= 1.7 * self->size &&
      atlas_deck_galley_measure (self, body) + self->size + width <= self->width)
    {
      g_array_index (block->boxes, AtlasDeckBox, 0).area.width = self->width - width - self->size;
      atlas_deck_galley_set_caution (self, block, entry, clause, self->width - width,
                                     self->size - size, width);
    }
  else
    atlas_deck_galley_set_caution (self, block, entry, clause, 0.0, y, self->width);
}

/* An entry in a narrow column: title and sentence in one, and of the caution no more
 * than what sort it is of. The pages of its kind say the rest. */
static void
add_brief (AtlasDeckGalley *self,
           AtlasEntry      *entry)
{
  g_autofree char *title = atlas_deck_format_title (self->composer, entry);
  g_autofree char *text = is_told_by_title (entry)
                              ? g_strdup ("")
                              : atlas_deck_format_text (self->composer, entry);
  g_autofree char *citations = atlas_deck_format_citations (self->composer, entry);
  g_autofree char *said = *text != '\0' ? atlas_deck_setter_join (&self->composer->setter, title,
                                                                 "  ", text)
                                        : g_strdup (title);
  g_auto (AtlasDeckDraft) body = ATLAS_DECK_TEXT (NULL, self->size);
  g_autofree char *all = atlas_deck_join_quiet (said, citations, &body.quiet_from);
  AtlasDeckBlock *block = atlas_deck_galley_begin (self, 0.4 * self->size);
  double y;

  body.text = all;
  body.strong_to = *text != '\0' ? (guint) (strstr (said, title) - said + strlen (title)) : 0;
  atlas_deck_box_mark_part (
      &body, atlas_deck_get_foreign (self->composer, atlas_entry_get_title (entry)), title, 0);
  if (*text != '\0')
    atlas_deck_box_mark_part (
        &body, atlas_deck_get_foreign (self->composer, atlas_entry_get_text (entry)), text,
        body.strong_to);
  body.area.width = self->width;
  block->entry = atlas_entry_ref (entry);
  y = atlas_deck_galley_set (self, block, &body);
  if (atlas_entry_get_status (entry) != NULL)
    y += atlas_deck_galley_set_stage (self, block, entry, atlas_deck_galley_get_caption (self), 0.0,
                                      y, self->width);
  set_brief_caution (self, block, entry, &body, y);
}

static void
add_kind_heading (AtlasDeckGalley *self,
                  AtlasKind        kind)
{
  AtlasDeckBox box = ATLAS_DECK_TEXT (atlas_kind_get_heading (kind), self->size);
  AtlasDeckBox rule = { .kind = ATLAS_DECK_BOX_BAR, .ink = ATLAS_DECK_INK_RULE };
  AtlasDeckBlock *block = atlas_deck_galley_begin (self, 0.8 * self->size);

  rule.area = (AtlasRectangle) { 0.0, 0.0, self->width, 2.0 };
  atlas_deck_block_add (block, &rule);
  box.weight = PANGO_WEIGHT_BOLD;
  box.ink = ATLAS_DECK_INK_ACCENT;
  box.area = (AtlasRectangle) { 0.0, 0.35 * self->size, self->width, 0.0 };
  atlas_deck_galley_set (self, block, &box);
  block->keeps = TRUE;
}

/* Adds the entries that are about a place alone, by kind, and says how many more are
 * about all of the region. */
void
atlas_deck_galley_add_own (AtlasDeckGalley      *self,
                           const AtlasDeckTopic *topic)
{
  int kind = -1;
  g_autofree char *region_wide = NULL;
  AtlasDeckBox box;

  for (guint i = 0; i < topic->entries->len; i++)
    {
      AtlasEntry *entry = topic->entries->pdata[i];

      if ((int) atlas_entry_get_kind (entry) != kind)
        {
          kind = (int) atlas_entry_get_kind (entry);
          add_kind_heading (self, (AtlasKind) kind);
        }
      if (self->is_loose)
        atlas_deck_galley_add_loose (self, entry, NULL, NULL);
      else
        add_brief (self, entry);
    }
  atlas_deck_galley_add_more (self, topic);
  region_wide = atlas_deck_words_region_wide (topic->n_region_wide, topic->entries->len > 0,
                                              self->composer->setter.language);
  if (region_wide == NULL)
    return;
  box = (AtlasDeckBox) ATLAS_DECK_TEXT (region_wide, atlas_deck_galley_get_caption (self));
  box.ink = ATLAS_DECK_INK_QUIET;
  atlas_deck_galley_add_text (self, &box, 0.8 * self->size);
}
