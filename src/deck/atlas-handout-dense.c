/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-handout-private.h"

#include "atlas-number.h"
#include "atlas-words.h"

/* Columns with little in them waste a page that is short of room. Here each row is one
 * text: what it is about, in strong letters, and what there is to say, run in. */

typedef struct
{
  GString *text;
  GArray  *ends; /* of gsize: where a strong part begins and where it ends, in turns */
} RunIn;

static void
begin (RunIn      *run,
       const char *lead)
{
  const gsize ends[] = { 0, strlen (lead) };

  run->text = g_string_new (lead);
  run->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_vals (run->ends, ends, G_N_ELEMENTS (ends));
}

static void
append (RunIn      *run,
        const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (run->text, " · %s", text);
}

/* The words that say what comes are strong, since no line begins with them. */
static void
append_labelled (RunIn      *run,
                 const char *format,
                 const char *text)
{
  const char *place = strstr (format, "%s");
  gsize ends[2];

  g_return_if_fail (place != NULL);

  g_string_append_c (run->text, ' ');
  ends[0] = run->text->len;
  g_string_append_len (run->text, format, place - format);
  ends[1] = run->text->len;
  g_string_append (run->text, text);
  g_string_append (run->text, place + strlen ("%s"));
  g_array_append_vals (run->ends, ends, G_N_ELEMENTS (ends));
}

static void
end (RunIn           *run,
     AtlasPaperTable *table,
     guint            stages)
{
  atlas_paper_table_add_cell (table, run->text->str, stages);
  for (guint i = 0; i + 1 < run->ends->len; i += 2)
    atlas_paper_table_set_strong (table, g_array_index (run->ends, gsize, i),
                                  g_array_index (run->ends, gsize, i + 1));
  g_string_free (run->text, TRUE);
  g_array_unref (run->ends);
}

static AtlasPaperTable *
create_table (const char       *title,
              AtlasPaperColumn  column)
{
  AtlasPaperTable *table = atlas_paper_table_new ();

  atlas_paper_table_set_dense (table);
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
  const char *language = self->options->language;
  AtlasPaperTable *table = create_table (C_ ("paper", "Facts"), ATLAS_PAPER_COLUMN_TEXT);
  guint n_facts = place != NULL ? atlas_place_get_n_facts (place) : 0;

  for (guint i = 0; i < n_facts;)
    {
      const char *label = atlas_text_get (atlas_place_get_fact (place, i)->label, language);
      g_autoptr (GString) facts = g_string_new (NULL);
      RunIn run;

      do
        atlas_handout_append_fact (self, atlas_place_get_fact (place, i++), facts);
      while (i < n_facts &&
             g_str_equal (atlas_text_get (atlas_place_get_fact (place, i)->label, language),
                          label));
      begin (&run, label);
      append (&run, facts->str);
      end (&run, table, 0);
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

static void
add_entry (AtlasHandout    *self,
           AtlasPaperTable *table,
           AtlasEntry      *entry)
{
  const char *language = self->options->language;
  const AtlasText *body = atlas_entry_get_text (entry);
  const AtlasText *caution = atlas_entry_get_caution (entry);
  const AtlasText *notes = atlas_entry_get_notes (entry);
  guint n_columns, stages = 0;
  const AtlasColumn *columns = atlas_kind_get_columns (atlas_entry_get_kind (entry), &n_columns);
  RunIn run;

  begin (&run, atlas_text_get (atlas_entry_get_title (entry), language));
  atlas_handout_append_citations (self, entry, run.text);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *text = NULL;

      if (!is_run_in (columns[i].field))
        continue;
      text = atlas_briefing_format_field (self->briefing, entry, columns[i].field, language);
      append (&run, text);
      if (columns[i].field == ATLAS_FIELD_STATUS)
        stages = 1u << atlas_briefing_get_stage (self->briefing, entry);
    }
  if (body != NULL)
    append (&run, atlas_text_get (body, language));
  if (caution != NULL)
    /* Translators: with this something is to be taken with care */
    append_labelled (&run, C_ ("paper", "Caution: %s"), atlas_text_get (caution, language));
  if (notes != NULL && self->options->has_notes)
    /* Translators: what the presenter has noted */
    append_labelled (&run, C_ ("paper", "Notes: %s"), atlas_text_get (notes, language));
  end (&run, table, stages);
}

static void
add_kind (AtlasHandout *self,
          AtlasKind     kind)
{
  AtlasPaperTable *table = create_table (atlas_kind_get_heading (kind), ATLAS_PAPER_COLUMN_TEXT);
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
  AtlasPaperTable *table = create_table (C_ ("paper", "For the Whole Region"),
                                         ATLAS_PAPER_COLUMN_TEXT);

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autofree char *titles = atlas_handout_list_regional (self, kind);
      RunIn run;

      if (*titles == '\0')
        continue;
      begin (&run, atlas_kind_get_heading (kind));
      append (&run, titles);
      end (&run, table, 0);
    }
  take_table (self, table);
}

/* --- Sources. --- */

static void
add_sources (AtlasHandout *self)
{
  AtlasPaperTable *table = create_table (_("Sources"), ATLAS_PAPER_COLUMN_SMALL);

  for (guint i = 0; i < atlas_briefing_get_n_sources (self->briefing); i++)
    {
      const AtlasSource *source = atlas_briefing_get_source (self->briefing, i);
      g_autofree char *number = atlas_number_printf ("%u", i + 1);
      g_autofree char *text = NULL;
      RunIn run;

      if (!self->cited[i + 1])
        continue;
      text = atlas_handout_format_source (self, source);
      begin (&run, number);
      append (&run, text);
      end (&run, table, 0);
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
