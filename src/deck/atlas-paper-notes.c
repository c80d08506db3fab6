/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-private.h"

#include <string.h>

#include "atlas-paper-text-private.h"
#include "atlas-words.h"

/* Footnotes: what names with a mark mean, at the foot of each page that has them. */

/* How much of a page they take together before each one that is longer than its
 * share moves to the end of the paper. */
#define MOST_NOTES 0.5

static void
note_clear (AtlasPaperNote *note)
{
  g_free (note->name);
  g_free (note->words);
}

/* Creates an empty list of notes. */
GArray *
atlas_paper_create_notes (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (AtlasPaperNote));

  g_array_set_clear_func (notes, (GDestroyNotify) note_clear);

  return notes;
}

/**
 * atlas_paper_add_note:
 * @self: a paper that isn't laid out
 * @name: a name, its mark included
 * @mark: the mark
 * @text: what stands at the foot of each page that has the name
 * @foreign: (nullable): the language of @text, if that isn't the paper's
 *
 * Adds a footnote. Names with the same mark and text share it.
 */
void
atlas_paper_add_note (AtlasPaper    *self,
                      const char    *name,
                      const char    *mark,
                      const char    *text,
                      PangoLanguage *foreign)
{
  AtlasPaperNote note = { g_strdup (name), g_strdup_printf ("%s %s", mark, text), foreign,
                          self->notes->len, 0 };

  g_return_if_fail (!self->is_begun);

  for (guint i = 0; i < self->notes->len; i++)
    if (g_str_equal (g_array_index (self->notes, AtlasPaperNote, i).words, note.words))
      {
        note.first = i;
        break;
      }
  g_array_append_val (self->notes, note);
}

static double
measure_note (const AtlasPaper     *self,
              const AtlasPaperNote *note)
{
  g_autoptr (PangoLayout) layout =
      atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_NOTE, note->words,
                               atlas_paper_get_width (self), 0);

  atlas_paper_text_set_language (layout, note->foreign, PANGO_ATTR_INDEX_TO_TEXT_END);
  return atlas_paper_text_get_height (layout) + 1;
}

/* Sets the notes whose names stand in a piece of text. */
void
atlas_paper_find_notes (const AtlasPaper *self,
                        const char       *text,
                        gsize             start,
                        gsize             end,
                        gboolean         *notes)
{
  for (guint i = 0; text != NULL && i < self->notes->len; i++)
    {
      const AtlasPaperNote *note = &g_array_index (self->notes, AtlasPaperNote, i);
      const char *found = *note->name != '\0' ? strstr (text + start, note->name) : NULL;

      if (found != NULL && (gsize) (found - text) < end)
        notes[note->first] = TRUE;
    }
}

static void
add_long_note (AtlasPaperTable      *table,
               const AtlasPaperNote *note)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  atlas_paper_table_add_cell (table, note->words, 0);
  if (note->foreign == NULL)
    return;
  pango_attr_list_insert (attributes, pango_attr_language_new (note->foreign));
  atlas_paper_table_set_attributes (table, attributes);
}

/* A note that would fill the page goes to the end, as a text that can break, and
 * the pages say so. */
void
atlas_paper_move_long_notes (AtlasPaper *self)
{
  double room = (self->size.height - self->size.top - self->size.bottom -
                 ATLAS_PAPER_FOOT_HEIGHT) * MOST_NOTES;
  AtlasPaperTable *table = NULL;

  for (guint i = 0; i < self->notes->len; i++)
    {
      AtlasPaperNote *note = &g_array_index (self->notes, AtlasPaperNote, i);
      g_auto (GStrv) parts = NULL;

      note->height = measure_note (self, note);
      if (note->height <= room / self->notes->len)
        continue;
      if (table == NULL)
        {
          table = atlas_paper_table_new ();
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, C_ ("paper", "Notes"));
        }
      if (note->first == i)
        add_long_note (table, note);
      parts = g_strsplit (note->words, " ", 2);
      g_free (note->words);
      /* Translators: at the foot of a page, behind the mark of a footnote */
      note->words = g_strdup_printf ("%s %s", parts[0], C_ ("paper", "See the notes at the end."));
      note->foreign = NULL;
      note->height = measure_note (self, note);
    }
  if (table != NULL)
    g_ptr_array_add (self->tables, table);
}
