/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-furniture-private.h"

#include <math.h>
#include <string.h>

#include "atlas-deck-galley-private.h"
#include "atlas-deck-words-private.h"

/* What stands on every page: the heading above, and at the foot what the page is of,
 * its number, and the footnotes of the names on it. */

#define FOOT_SIDE    48.0
#define FOOT_PADDING 20.0
#define FOOT_GAP     48.0

/* How much of a page footnotes may take; beyond it they stand among the sources only. */
#define MOST_FOOT 0.3

#define MOST_HEADING 300

#define BAR_WIDTH  72.0
#define BAR_HEIGHT 7.0

/* --- Pages. --- */

/* Adds a box as it is. */
void
atlas_deck_page_add (AtlasDeckPage      *page,
                     const AtlasDeckBox *box)
{
  AtlasDeckBox copy;

  atlas_deck_box_copy (box, &copy);
  g_array_append_val (page->boxes, copy);
}

/* Adds a text to the width of its box, and returns how high it becomes. */
double
atlas_deck_page_set (AtlasDeckPage      *page,
                     AtlasDeckComposer  *composer,
                     const AtlasDeckBox *box)
{
  AtlasDeckBox set = *box;

  if (set.text == NULL || *set.text == '\0')
    return 0.0;
  atlas_deck_setter_measure (&composer->setter, &set, set.area.width, NULL, &set.area.height);
  if (page != NULL)
    atlas_deck_page_add (page, &set);

  return set.area.height;
}

/* Leaves out the end of a text until it is no higher than may be. */
static char *
shorten (AtlasDeckComposer  *composer,
         const AtlasDeckBox *box,
         double              most_height)
{
  g_autofree char *string = g_strdup (box->text);
  AtlasDeckBox set = *box;
  double height;

  for (;;)
    {
      glong n_characters = g_utf8_strlen (string, -1);

      set.text = string;
      atlas_deck_setter_measure (&composer->setter, &set, set.area.width, NULL, &height);
      if (height <= most_height || n_characters < 8)
        return g_steal_pointer (&string);
      *g_utf8_offset_to_pointer (string, n_characters * 4 / 5) = '\0';
      set.text = g_strdup_printf ("%s…", string);
      g_free (string);
      string = set.text;
    }
}

/* Makes the lines of a heading about as long as each other, so that its last word does
 * not stand alone. */
static void
balance (AtlasDeckComposer *composer,
         AtlasDeckBox      *box,
         double             height)
{
  double least = 0.4 * box->area.width;

  while (box->area.width - least > 8.0)
    {
      double middle = (box->area.width + least) / 2.0, becomes;

      atlas_deck_setter_measure (&composer->setter, box, middle, NULL, &becomes);
      if (becomes > height)
        least = middle;
      else
        box->area.width = middle;
    }
}

/**
 * atlas_deck_set_fitting:
 * @composer: a composer
 * @page: (nullable): where the text goes, or %NULL to measure it only
 * @box: the text, with the width that it has
 * @sizes: (array length=n_sizes): sizes of letters, the largest first
 * @n_sizes: how many there are
 * @most_height: how high it may be
 *
 * Sets a text in the largest letters in which it fits; if it fits in none its end is
 * left out.
 *
 * Returns: how high it becomes
 */
double
atlas_deck_set_fitting (AtlasDeckComposer  *composer,
                        AtlasDeckPage      *page,
                        const AtlasDeckBox *box,
                        const double       *sizes,
                        guint               n_sizes,
                        double              most_height)
{
  AtlasDeckBox set = *box;
  g_autofree char *shortened = NULL;

  for (guint i = 0; i < n_sizes; i++)
    {
      double lines, height;

      set.size = sizes[i];
      /* A heading of many lines is too large, even where there is room for it. */
      lines = i + 1 < n_sizes ? 3.6 * set.size : most_height;
      atlas_deck_setter_measure (&composer->setter, &set, set.area.width, NULL, &height);
      if (height > MIN (lines, most_height))
        continue;
      if (set.is_tight)
        balance (composer, &set, height);
      return atlas_deck_page_set (page, composer, &set);
    }
  shortened = shorten (composer, &set, most_height);
  set.text = shortened;

  return atlas_deck_page_set (page, composer, &set);
}

/**
 * atlas_deck_set_heading:
 * @composer: a composer
 * @page: (nullable): where it goes, or %NULL to measure it only
 * @heading: the heading
 * @column: where it begins, and how wide it is
 *
 * Sets the heading of a page.
 *
 * Returns: where it ends
 */
double
atlas_deck_set_heading (AtlasDeckComposer      *composer,
                        AtlasDeckPage          *page,
                        const AtlasDeckHeading *heading,
                        const AtlasRectangle   *column)
{
  static const double sizes[] = { 66.0, 56.0, 46.0, 38.0, 32.0 };
  static const double lead_sizes[] = { 32.0, 28.0, 24.0 };
  g_autofree char *clean = atlas_deck_clean (heading->words, MOST_HEADING);
  AtlasDeckBox bar = { .kind = ATLAS_DECK_BOX_BAR, .ink = ATLAS_DECK_INK_ACCENT };
  g_auto (AtlasDeckDraft) box = ATLAS_DECK_TEXT (clean, 0.0);
  AtlasDeckBox below = heading->lead;
  AtlasDeckBox sign = { .kind = ATLAS_DECK_BOX_CAUTION, .ink = ATLAS_DECK_INK_CAUTION };
  double y = column->y + BAR_HEIGHT + 18.0;
  guint is_narrow = column->width < 0.56 * composer->width;

  bar.area = (AtlasRectangle) { column->x, column->y, BAR_WIDTH, BAR_HEIGHT };
  if (page != NULL)
    atlas_deck_page_add (page, &bar);
  box.weight = PANGO_WEIGHT_BOLD;
  box.is_tight = TRUE;
  atlas_deck_box_mark_all (&box, heading->foreign);
  box.area = (AtlasRectangle) { column->x, y, column->width, 0.0 };
  y += atlas_deck_set_fitting (composer, page, &box, sizes + is_narrow,
                               G_N_ELEMENTS (sizes) - is_narrow, 0.4 * ATLAS_DECK_HEIGHT);
  if (below.text == NULL || *below.text == '\0')
    return y;

  y += 8.0;
  below.ink = ATLAS_DECK_INK_QUIET;
  below.area = (AtlasRectangle) { column->x, y, column->width, 0.0 };
  if (heading->is_warning)
    {
      below.area.x += 44.0;
      below.area.width -= 44.0;
      sign.area = (AtlasRectangle) { column->x, y + 6.0, 30.0, 30.0 };
      if (page != NULL)
        atlas_deck_page_add (page, &sign);
    }

  return y + atlas_deck_set_fitting (composer, page, &below, lead_sizes,
                                     G_N_ELEMENTS (lead_sizes), 0.2 * ATLAS_DECK_HEIGHT);
}

/* --- Footnotes. --- */

/* Whether a name stands in a text, as a word or words of its own. */
static gboolean
has_name (const char *text,
          const char *name)
{
  for (const char *found = text; *name != '\0' && (found = strstr (found, name)) != NULL;
       found = g_utf8_next_char (found))
    {
      const char *end = found + strlen (name);

      if ((found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found)))) &&
          !g_unichar_isalnum (g_utf8_get_char (end)))
        return TRUE;
    }

  return FALSE;
}

/* Whether a place is named in a text, in whichever language: what a document has not
 * translated stands there in another one than its names. */
static gboolean
names_place (const char       *text,
             const AtlasPlace *place,
             const char       *language)
{
  const AtlasText *names = atlas_place_get_name (place);
  g_autofree char *name = atlas_place_format_name (place, language);
  const char *unused;

  if (has_name (text, name))
    return TRUE;
  for (guint i = 0; names != NULL && i < atlas_text_get_n_languages (names); i++)
    if (has_name (text, atlas_text_get_nth (names, i, &unused)))
      return TRUE;

  return FALSE;
}

static gboolean
page_names_place (const AtlasDeckPage *page,
                  const AtlasPlace    *place,
                  const char          *language)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);

      if (box->text != NULL && names_place (box->text, place, language))
        return TRUE;
    }

  return FALSE;
}

static gboolean
text_names_place (const AtlasText  *text,
                  const AtlasPlace *place,
                  const char       *language)
{
  return text != NULL && names_place (atlas_text_get (text, language), place, language);
}

static gboolean
lists_place (const char *const *codes,
             const char        *code)
{
  return codes != NULL && g_strv_contains (codes, code);
}

/* Whether a place may come to be named on one of the pages of a topic. */
static gboolean
topic_names_place (const AtlasDeckTopic *topic,
                   const AtlasPlace     *place,
                   const char           *language)
{
  const char *code = atlas_place_get_code (place);

  /* Titles of sources are not known here; their pages have all footnotes anyway. */
  if (topic->layout == ATLAS_SLIDE_LAYOUT_SOURCES || g_strcmp0 (topic->place, code) == 0 ||
      names_place (topic->heading, place, language))
    return TRUE;
  for (guint i = 0; i < topic->entries->len; i++)
    {
      const AtlasEntry *entry = topic->entries->pdata[i];

      if (lists_place (atlas_entry_get_places (entry), code) ||
          lists_place (atlas_entry_get_except (entry), code) ||
          text_names_place (atlas_entry_get_title (entry), place, language) ||
          text_names_place (atlas_entry_get_text (entry), place, language) ||
          text_names_place (atlas_entry_get_caution (entry), place, language))
        return TRUE;
    }

  return FALSE;
}

static void
append_note (AtlasDeckBox        *notes,
             AtlasDeckComposer   *composer,
             const AtlasPlace    *place,
             const AtlasFootnote *footnote)
{
  g_autofree char *before = notes->text;
  g_autofree char *text = atlas_deck_clean (atlas_text_get (footnote->text,
                                                            composer->setter.language),
                                            600);
  const char *mark = atlas_place_get_mark (place);

  notes->text = g_strdup_printf ("%s%s%s%s%s", before, *before != '\0' ? "\n" : "",
                                 mark != NULL ? mark : "", mark != NULL ? " " : "", text);
  atlas_deck_box_mark (notes, atlas_deck_get_foreign (composer, footnote->text),
                       strlen (notes->text) - strlen (text), strlen (notes->text));
}

/* A text at the foot of pages, that owns its words. */
static AtlasDeckBox
begin_notes (const char *words)
{
  AtlasDeckBox notes = ATLAS_DECK_TEXT (g_strdup (words), ATLAS_DECK_CAPTION);

  notes.ink = ATLAS_DECK_INK_QUIET;

  return notes;
}

/* The footnotes of a page, or, as long as it has none, of all the pages of a topic. */
static AtlasDeckBox
list_footnotes (AtlasDeckComposer    *composer,
                const AtlasDeckTopic *topic,
                const AtlasDeckPage  *page,
                gboolean              has_labels)
{
  AtlasBriefing *briefing = composer->briefing;
  const char *language = composer->setter.language;
  const char *title = atlas_text_get (atlas_briefing_get_title (briefing), language);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  AtlasDeckBox notes = begin_notes ("");

  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *id = atlas_place_get_footnote (place);
      AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;

      if (footnote == NULL)
        continue;
      /* Names on a map are marked, whichever of them somebody moves into view. */
      if ((has_labels || names_place (title, place, language) ||
           (page != NULL ? page_names_place (page, place, language)
                         : topic_names_place (topic, place, language))) &&
          g_hash_table_add (seen, (gpointer) id))
        append_note (&notes, composer, place, footnote);
    }

  return notes;
}

/* Gets the footnotes of the names on a page, in a box that is to be cleared. */
AtlasDeckBox
atlas_deck_list_footnotes (AtlasDeckComposer   *composer,
                           const AtlasDeckPage *page)
{
  return list_footnotes (composer, NULL, page, page->has_map && !page->is_bare);
}

/* --- The foot. --- */

/* What the page is of, in a box that owns its words. */
static AtlasDeckBox
begin_title (AtlasDeckComposer *composer)
{
  const AtlasText *text = atlas_briefing_get_title (composer->briefing);
  const char *language = composer->setter.language;
  g_autofree char *title = atlas_deck_clean (atlas_text_get (text, language), MOST_HEADING);
  g_autofree char *date =
      atlas_deck_words_as_of (atlas_briefing_get_as_of (composer->briefing), language);
  g_autofree char *said =
      date != NULL ? atlas_deck_setter_join (&composer->setter, title, " · ", date) : NULL;
  AtlasDeckBox box = begin_notes (said != NULL ? said : title);

  atlas_deck_box_mark_part (&box, atlas_deck_get_foreign (composer, text), title, 0);

  return box;
}

static double
measure_line (AtlasDeckComposer  *composer,
              const AtlasDeckBox *box)
{
  double width = 0.0;

  if (*box->text != '\0')
    atlas_deck_setter_measure (&composer->setter, box, -1.0, &width, NULL);

  return *box->text != '\0' ? ceil (width) + 1.0 : 0.0;
}

/* Whether the foot is lower with footnotes beside the title of the briefing than above
 * it. */
static gboolean
is_lower_beside (AtlasDeckComposer  *composer,
                 const AtlasDeckBox *note,
                 const AtlasDeckBox *title,
                 double              width,
                 double              width_beside)
{
  AtlasDeckBox above = *note, beside = *note;

  if (*note->text == '\0')
    return TRUE;
  if (width_beside < 0.3 * width)
    return FALSE;
  above.area.width = width;
  beside.area.width = width_beside;

  return atlas_deck_page_set (NULL, composer, &beside) <=
         atlas_deck_page_set (NULL, composer, &above) + atlas_deck_page_set (NULL, composer, title);
}

/* Sets the foot of a page, or measures it only; returns how high it is. */
static double
set_foot (AtlasDeckComposer  *composer,
          AtlasDeckPage      *page,
          const AtlasDeckBox *notes,
          const char         *number,
          double              top)
{
  g_auto (AtlasDeckBox) title = begin_title (composer);
  AtlasDeckBox count = ATLAS_DECK_TEXT (number, ATLAS_DECK_CAPTION);
  AtlasDeckBox note = *notes;
  double width = composer->width - 2.0 * FOOT_SIDE, number_width, width_beside;
  double height, title_height;
  double y = top + FOOT_PADDING;
  gboolean is_beside;

  count.weight = PANGO_WEIGHT_BOLD;
  count.align = title.align = ATLAS_DECK_ALIGN_END;
  number_width = measure_line (composer, &count);
  title.area.width = MIN (measure_line (composer, &title), width - number_width - FOOT_GAP / 2.0);
  width_beside = width - title.area.width - number_width - 1.5 * FOOT_GAP;
  is_beside = is_lower_beside (composer, &note, &title, width, width_beside);

  note.area = (AtlasRectangle) { FOOT_SIDE, y, is_beside ? width_beside : width, 0.0 };
  height = atlas_deck_page_set (page, composer, &note);
  if (!is_beside)
    y += height + 6.0;
  count.area = (AtlasRectangle) { FOOT_SIDE + width - number_width, y, number_width, 0.0 };
  title.area.x = count.area.x - FOOT_GAP / 2.0 - title.area.width;
  title.area.y = y;
  atlas_deck_page_set (page, composer, &count);
  title_height = atlas_deck_page_set (page, composer, &title);

  return y + (is_beside ? MAX (height, title_height) : title_height) + FOOT_PADDING - top;
}

/* Footnotes that take more room than there is give way to where they are found. */
static void
limit_notes (AtlasDeckComposer *composer,
             AtlasDeckBox      *notes,
             const char        *number,
             double             most_height)
{
  if (set_foot (composer, NULL, notes, number, 0.0) <= most_height)
    return;
  atlas_deck_box_clear (notes);
  *notes = begin_notes (atlas_deck_words_see_footnotes ());
}

/**
 * atlas_deck_measure_footer:
 * @composer: a composer
 * @topic: what the pages are about
 * @has_map: whether there is a map with names on them
 *
 * Measures how much room the foot takes on the page of a topic that needs most.
 *
 * Returns: the height
 */
double
atlas_deck_measure_footer (AtlasDeckComposer    *composer,
                           const AtlasDeckTopic *topic,
                           gboolean              has_map)
{
  g_autofree char *widest = atlas_deck_words_number (888, 888);
  g_auto (AtlasDeckBox) notes = list_footnotes (composer, topic, NULL, has_map);

  limit_notes (composer, &notes, widest, MOST_FOOT * ATLAS_DECK_HEIGHT);

  return ceil (set_foot (composer, NULL, &notes, widest, 0.0));
}

/* Turns a page round for whoever reads from the right. Maps change sides, and stay as
 * they are. */
static void
mirror (AtlasDeckComposer *composer,
        AtlasDeckPage     *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);

      box->area.x = composer->width - box->area.x - box->area.width;
    }
  page->map_area.x = composer->width - page->map_area.x - page->map_area.width;
}

/**
 * atlas_deck_compose_finish:
 * @self: a composer
 * @page: a page of it
 * @n_pages: how many pages the deck has, or 0 where the page is not one of them
 *
 * Adds what can't be known before all pages are there: the foot.
 */
void
atlas_deck_compose_finish (AtlasDeckComposer *self,
                           AtlasDeckPage     *page,
                           guint              n_pages)
{
  g_autofree char *number =
      n_pages > 0 ? atlas_deck_words_number ((guint) page->index + 1, n_pages) : g_strdup ("");
  AtlasDeckBox rule = { .kind = ATLAS_DECK_BOX_BAR, .ink = ATLAS_DECK_INK_RULE };

  if (page->layout != ATLAS_SLIDE_LAYOUT_TITLE)
    {
      g_auto (AtlasDeckBox) notes = atlas_deck_list_footnotes (self, page);

      limit_notes (self, &notes, number, ATLAS_DECK_HEIGHT - page->footer);
      rule.area = (AtlasRectangle) { 0.0, page->footer, self->width, 2.0 };
      atlas_deck_page_add (page, &rule);
      set_foot (self, page, &notes, number, page->footer);
    }
  if (self->setter.is_mirrored)
    mirror (self, page);
}
