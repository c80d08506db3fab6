/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-handout-private.h"

#include "atlas-paper-briefing.h"
#include "atlas-words.h"

/* A kind's own columns, and the one for what none of them has. */
#define MOST_COLUMNS (ATLAS_N_FIELDS + 1)

/* What has no column of its own: texts of kinds whose tables have none, cautions, notes. */
#define DETAILS ATLAS_N_FIELDS

/* A paper about a place has all of what is about it, and of what is about the whole
 * region the titles, so that it stays short. */
gboolean
atlas_handout_is_shown (const AtlasHandout *self,
                        AtlasEntry         *entry)
{
  return self->options->place == NULL ||
         atlas_briefing_get_scope (self->briefing, entry, self->options->place) ==
             ATLAS_SCOPE_PLACE;
}

static gboolean
is_regional (const AtlasHandout *self,
             AtlasEntry         *entry)
{
  return atlas_briefing_get_scope (self->briefing, entry, self->options->place) ==
         ATLAS_SCOPE_REGION;
}

void
atlas_handout_append_citations (AtlasHandout *self,
                                AtlasEntry   *entry,
                                GString      *text)
{
  const char *const *sources = atlas_entry_get_sources (entry);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    atlas_handout_cite (self, sources[i], numbers);
  atlas_handout_append_numbers (text, numbers->str);
}

/* A caution stands right below what it warns of. */
static void
add_details (const AtlasHandout *self,
             AtlasEntry         *entry,
             AtlasPaperWords    *words)
{
  const AtlasText *caution = atlas_entry_get_caution (entry);
  const AtlasText *notes = atlas_entry_get_notes (entry);

  atlas_paper_words_add (words, atlas_entry_get_text (entry));
  if (caution != NULL)
    {
      atlas_paper_words_begin_line (words);
      atlas_paper_words_add_caution (words, caution);
    }
  if (notes != NULL && self->options->has_notes)
    {
      atlas_paper_words_begin_line (words);
      atlas_paper_words_add_notes (words, notes);
    }
}

static void
format_cell (AtlasHandout    *self,
             AtlasEntry      *entry,
             guint            field,
             AtlasPaperWords *words)
{
  atlas_handout_begin (self, words);
  if (field == ATLAS_FIELD_TEXT || field == DETAILS)
    add_details (self, entry, words);
  else
    atlas_paper_words_add_field (words, entry, field);
  if (field == ATLAS_FIELD_TITLE)
    atlas_handout_append_citations (self, entry, words->string);
}

static gboolean
is_empty (AtlasHandout *self,
          AtlasKind     kind,
          guint         field)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);
      g_auto (AtlasPaperWords) words = { NULL };

      if (!atlas_handout_is_shown (self, entry))
        continue;
      format_cell (self, entry, field, &words);
      if (words.string->len > 0)
        return FALSE;
    }

  return TRUE;
}

/* Columns in which nothing would stand take no room from the others. */
static guint
find_columns (AtlasHandout    *self,
              AtlasKind        kind,
              AtlasPaperTable *table,
              guint            fields[MOST_COLUMNS])
{
  guint n_columns, n_found = 0;
  const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_title = columns[i].field == ATLAS_FIELD_TITLE;

      if (is_empty (self, kind, columns[i].field))
        continue;
      fields[n_found++] = columns[i].field;
      atlas_paper_table_add_column (
          table, is_title ? ATLAS_PAPER_COLUMN_STRONG : ATLAS_PAPER_COLUMN_TEXT,
          atlas_column_get_heading (&columns[i]));
      if (is_title && !atlas_kind_has_column (kind, ATLAS_FIELD_TEXT) &&
          !is_empty (self, kind, DETAILS))
        {
          fields[n_found++] = DETAILS;
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, C_ ("paper", "Details"));
        }
    }

  return n_found;
}

guint
atlas_handout_count (const AtlasHandout *self,
                     AtlasKind           kind)
{
  guint first, n_entries, count = 0;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    count += atlas_handout_is_shown (self, atlas_briefing_get_entry (self->briefing, i));

  return count;
}

static void
add_entry (AtlasHandout    *self,
           AtlasPaperTable *table,
           AtlasEntry      *entry,
           const guint     *fields,
           guint            n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (AtlasPaperWords) words = { NULL };
      guint stages = fields[i] == ATLAS_FIELD_STATUS
                         ? 1u << atlas_briefing_get_stage (self->briefing, entry)
                         : 0;

      format_cell (self, entry, fields[i], &words);
      atlas_paper_words_add_to (&words, table, stages);
    }
}

void
atlas_handout_add_kind (AtlasHandout *self,
                        AtlasKind     kind)
{
  AtlasPaperTable *table;
  guint fields[MOST_COLUMNS], n_fields, first, n_entries;

  if (atlas_handout_count (self, kind) == 0)
    return;
  table = atlas_paper_table_new ();
  atlas_paper_table_set_title (table, atlas_kind_get_heading (kind));
  n_fields = find_columns (self, kind, table, fields);
  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);

      if (atlas_handout_is_shown (self, entry))
        add_entry (self, table, entry, fields, n_fields);
    }
  atlas_paper_take_table (self->paper, table);
}

/* --- What is about the whole region, on the paper of a place. --- */

/* Adds the titles of what is about the whole region, one behind another. */
void
atlas_handout_list_regional (AtlasHandout    *self,
                             AtlasKind        kind,
                             AtlasPaperWords *words)
{
  guint first, n_entries, n_listed = 0;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);

      if (!is_regional (self, entry))
        continue;
      if (n_listed++ > 0)
        g_string_append (words->string, ATLAS_HANDOUT_DOT);
      atlas_paper_words_add (words, atlas_entry_get_title (entry));
    }
}

void
atlas_handout_add_regional (AtlasHandout *self)
{
  AtlasPaperTable *table = NULL;

  for (guint kind = 0; kind < ATLAS_N_KINDS && self->options->place != NULL; kind++)
    {
      g_auto (AtlasPaperWords) titles = { NULL };

      atlas_handout_begin (self, &titles);
      atlas_handout_list_regional (self, kind, &titles);
      if (titles.string->len == 0)
        continue;
      if (table == NULL)
        {
          table = atlas_paper_table_new ();
          /* Translators: above the titles of entries that are about all places alike */
          atlas_paper_table_set_title (table, C_ ("paper", "For the Whole Region"));
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "");
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "");
        }
      atlas_paper_table_add_cell (table, atlas_kind_get_heading (kind), 0);
      atlas_paper_words_add_to (&titles, table, 0);
    }
  if (table != NULL)
    atlas_paper_take_table (self->paper, table);
}
