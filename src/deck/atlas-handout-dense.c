/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-handout-private.h"

#include "atlas-number.h"
#include "atlas-words.h"

/* Columns with little in them waste a page that is short of room. Here each row is one
 * text: what it is about, in strong letters, and what there is to say, run in. */

/* Ends what a row is about, which is strong. */
static void
end_lead (AtlasPaperWords *words)
{
  atlas_paper_words_set_strong (words, 0, words->string->len);
}

static void
append_separator (AtlasPaperWords *words)
{
  g_string_append (words->string, ATLAS_HANDOUT_DOT);
}

static AtlasPaperTable *
create_table (const AtlasHandout *self,
              const char         *title,
              AtlasPaperColumn    column)
{
  AtlasPaperTable *table = atlas_paper_table_new ();

  atlas_paper_table_set_density (table, self->density);
  atlas_paper_table_set_title (table, title);
  atlas_paper_table_add_column (table, column, "");

  return table;
}

/* A table without rows would leave its title in the outline. */
static void
take_table (AtlasHandout    *self,
            AtlasPaperTable *table)
{
  if (atlas_paper_table_get_n_rows (table) > 0)
    atlas_paper_take_table (self->paper, table);
  else
    atlas_paper_table_free (table);
}

/* --- Facts. --- */

static void
add_facts (AtlasHandout *self)
{
  AtlasPlace *place = atlas_briefing_lookup_place (self->briefing, self->options->place);
  AtlasPaperTable *table = create_table (self, C_ ("paper", "Facts"),
                                         ATLAS_PAPER_COLUMN_TEXT);
  guint n_facts = place != NULL ? atlas_place_get_n_facts (place) : 0;

  for (guint i = 0; i < n_facts;)
    {
      g_auto (AtlasPaperWords) words = { NULL };

      atlas_handout_begin (self, &words);
      atlas_paper_words_add (&words, atlas_place_get_fact (place, i)->label);
      end_lead (&words);
      append_separator (&words);
      i = atlas_handout_append_facts (self, place, i, &words);
      atlas_paper_words_add_to (&words, table, 0);
    }
  take_table (self, table);
}

/* --- Entries. --- */

/* The place is that of the paper; themes and sections serve to find something in a
 * table, and here nobody has to look for long. */
static gboolean
is_run_in (AtlasField field)
{
  return field != ATLAS_FIELD_TITLE && field != ATLAS_FIELD_TEXT && field != ATLAS_FIELD_PLACES &&
         field != ATLAS_FIELD_THEMES && field != ATLAS_FIELD_SECTION;
}

/* Adds what a table has in columns, and returns the stages that it shows. */
static guint
append_fields (AtlasHandout    *self,
               AtlasEntry      *entry,
               AtlasPaperWords *words)
{
  guint n_columns, stages = 0;
  const AtlasColumn *columns = atlas_kind_get_columns (atlas_entry_get_kind (entry), &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      gsize before = words->string->len, start;

      if (!is_run_in (columns[i].field))
        continue;
      append_separator (words);
      start = words->string->len;
      atlas_paper_words_add_field (words, entry, columns[i].field);
      if (words->string->len == start)
        g_string_truncate (words->string, before);
      if (columns[i].field == ATLAS_FIELD_STATUS)
        stages = 1u << atlas_briefing_get_stage (self->briefing, entry);
    }

  return stages;
}

static void
add_entry (AtlasHandout    *self,
           AtlasPaperTable *table,
           AtlasEntry      *entry)
{
  const AtlasText *body = atlas_entry_get_text (entry);
  const AtlasText *caution = atlas_entry_get_caution (entry);
  const AtlasText *notes = atlas_entry_get_notes (entry);
  g_auto (AtlasPaperWords) words = { NULL };
  guint stages;

  atlas_handout_begin (self, &words);
  atlas_paper_words_add (&words, atlas_entry_get_title (entry));
  end_lead (&words);
  atlas_handout_append_citations (self, entry, words.string);
  stages = append_fields (self, entry, &words);
  if (body != NULL && *atlas_text_get (body, self->options->language) != '\0')
    {
      append_separator (&words);
      atlas_paper_words_add (&words, body);
    }
  if (caution != NULL)
    {
      g_string_append_c (words.string, ' ');
      atlas_paper_words_add_caution (&words, caution);
    }
  if (notes != NULL && self->options->has_notes)
    {
      g_string_append_c (words.string, ' ');
      atlas_paper_words_add_notes (&words, notes);
    }
  atlas_paper_words_add_to (&words, table, stages);
}

static void
add_kind (AtlasHandout *self,
          AtlasKind     kind)
{
  AtlasPaperTable *table = create_table (self, atlas_kind_get_heading (kind),
                                         ATLAS_PAPER_COLUMN_TEXT);
  guint first, n_entries;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);

      if (atlas_handout_is_shown (self, entry))
        add_entry (self, table, entry);
    }
  take_table (self, table);
}

static void
add_regional (AtlasHandout *self)
{
  /* Translators: above the titles of entries that are about all places alike */
  AtlasPaperTable *table = create_table (self, C_ ("paper", "For the Whole Region"),
                                         ATLAS_PAPER_COLUMN_TEXT);

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_auto (AtlasPaperWords) words = { NULL };
      gsize start;

      atlas_handout_begin (self, &words);
      g_string_append (words.string, atlas_kind_get_heading (kind));
      end_lead (&words);
      append_separator (&words);
      start = words.string->len;
      atlas_handout_list_regional (self, kind, &words);
      if (words.string->len > start)
        atlas_paper_words_add_to (&words, table, 0);
    }
  take_table (self, table);
}

/* --- Sources. --- */

static void
add_sources (AtlasHandout *self)
{
  AtlasPaperTable *table = create_table (self, _("Sources"), ATLAS_PAPER_COLUMN_SMALL);

  for (guint i = 0; i < atlas_briefing_get_n_sources (self->briefing); i++)
    {
      const AtlasSource *source = atlas_briefing_get_source (self->briefing, i);
      g_autofree char *number = atlas_number_printf ("%u", i + 1);
      g_autofree char *text = NULL;
      g_auto (AtlasPaperWords) words = { NULL };

      if (!self->cited[i + 1])
        continue;
      text = atlas_handout_format_source (self, source);
      atlas_handout_begin (self, &words);
      g_string_append (words.string, number);
      end_lead (&words);
      append_separator (&words);
      g_string_append (words.string, text);
      atlas_paper_words_add_to (&words, table, 0);
      if (source->url != NULL)
        atlas_paper_table_set_link (table, source->url);
    }
  take_table (self, table);
}

/* All that the tables of the paper of a place have, closer together. */
void
atlas_handout_add_dense (AtlasHandout *self)
{
  add_facts (self);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    add_kind (self, kind);
  add_regional (self);
  add_sources (self);
}
