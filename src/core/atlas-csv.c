/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-csv.h"

#include "atlas-language.h"
#include "atlas-words.h"

/* Between the codes of a list, none of which has one. */
#define SEPARATOR ";"

/* What is written of an entry for one column: something that it has, or what a
 * function makes of it. */
typedef struct
{
  const char *(*get_id) (const AtlasEntry *entry);
  const char *const *(*get_ids) (const AtlasEntry *entry);
  const AtlasText *(*get_text) (const AtlasEntry *entry);
  AtlasDate (*get_day) (const AtlasEntry *entry);
  char *(*format) (AtlasBriefing *briefing,
                   AtlasEntry    *entry,
                   const char    *language);
} Value;

static char *
format_kind (AtlasBriefing *briefing,
             AtlasEntry    *entry,
             const char    *language)
{
  return g_strdup (atlas_kind_get_member (atlas_entry_get_kind (entry)));
}

/* What isn't given stays empty: words for that belong to a page. */
static char *
format_status (AtlasBriefing *briefing,
               AtlasEntry    *entry,
               const char    *language)
{
  if (atlas_entry_get_status (entry) == NULL)
    return g_strdup ("");

  return atlas_briefing_format_field (briefing, entry, ATLAS_FIELD_STATUS, language);
}

static char *
format_stage (AtlasBriefing *briefing,
              AtlasEntry    *entry,
              const char    *language)
{
  return g_strdup (atlas_stage_get_id (atlas_briefing_get_stage (briefing, entry)));
}

/* Among data a name is equal to the same name elsewhere: what keeps names of the other
 * direction apart in a list is for those who look at them. */
static char *
format_field (AtlasBriefing *briefing,
              AtlasEntry    *entry,
              AtlasField     field,
              const char    *language)
{
  static const char *const controls[] = { ATLAS_FIRST_STRONG_ISOLATE, ATLAS_POP_ISOLATE,
                                          ATLAS_LEFT_TO_RIGHT_MARK, ATLAS_RIGHT_TO_LEFT_MARK };
  char *words = atlas_briefing_format_field (briefing, entry, field, language);
  GString *plain;

  if (field != ATLAS_FIELD_PLACES && field != ATLAS_FIELD_THEMES)
    return words;

  plain = g_string_new (words);
  g_free (words);
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    g_string_replace (plain, controls[i], "", 0);

  return g_string_free (plain, FALSE);
}

static char *
format_places (AtlasBriefing *briefing,
               AtlasEntry    *entry,
               const char    *language)
{
  return format_field (briefing, entry, ATLAS_FIELD_PLACES, language);
}

static char *
format_region_wide (AtlasBriefing *briefing,
                    AtlasEntry    *entry,
                    const char    *language)
{
  return g_strdup (atlas_entry_is_region_wide (entry) ? "yes" : "no");
}

static char *
format_themes (AtlasBriefing *briefing,
               AtlasEntry    *entry,
               const char    *language)
{
  return format_field (briefing, entry, ATLAS_FIELD_THEMES, language);
}

static char *
format_section (AtlasBriefing *briefing,
                AtlasEntry    *entry,
                const char    *language)
{
  return atlas_briefing_format_field (briefing, entry, ATLAS_FIELD_SECTION, language);
}

static char *
format_basis (AtlasBriefing *briefing,
              AtlasEntry    *entry,
              const char    *language)
{
  AtlasBasis basis = atlas_entry_get_basis (entry);

  return g_strdup (basis != ATLAS_BASIS_NONE ? atlas_basis_get_id (basis) : "");
}

static char *
dup_value (const Value   *value,
           AtlasBriefing *briefing,
           AtlasEntry    *entry,
           const char    *language)
{
  if (value->format != NULL)
    return value->format (briefing, entry, language);
  if (value->get_ids != NULL)
    return g_strjoinv (SEPARATOR, (char **) value->get_ids (entry));
  if (value->get_id != NULL && value->get_id (entry) != NULL)
    return g_strdup (value->get_id (entry));
  if (value->get_text != NULL && value->get_text (entry) != NULL)
    return g_strdup (atlas_text_get (value->get_text (entry), language));
  if (value->get_day != NULL && atlas_date_is_set (value->get_day (entry)))
    return atlas_date_to_string (value->get_day (entry));

  return g_strdup ("");
}

/*
 * All that is known of entries but the notes, which are for whoever presents
 * them. The names of the columns are for programs, and the same in all languages.
 */
static const struct
{
  const char *name;
  const char *tag;
  gboolean    is_code;
  Value       value;
} columns[] = {
  { "kind", "#activity+type", FALSE, { .format = format_kind } },
  { "id", "#activity+code", FALSE, { .get_id = atlas_entry_get_id } },
  { "title", "#activity+name", FALSE, { .get_text = atlas_entry_get_title } },
  { "text", "#description", FALSE, { .get_text = atlas_entry_get_text } },
  { "status_code", "#status+code", TRUE, { .get_id = atlas_entry_get_status } },
  { "status", "#status+name", FALSE, { .format = format_status } },
  { "stage", "#status+type", FALSE, { .format = format_stage } },
  { "place_codes", "#country+code+v_iso2+list", TRUE, { .get_ids = atlas_entry_get_places } },
  { "places", "#country+name", FALSE, { .format = format_places } },
  { "region_wide", "#region+flag", FALSE, { .format = format_region_wide } },
  { "except_codes", "#country+code+v_iso2+list+excluded", TRUE,
    { .get_ids = atlas_entry_get_except } },
  { "theme_codes", "#subsector+code+list", TRUE, { .get_ids = atlas_entry_get_themes } },
  { "themes", "#subsector+name", FALSE, { .format = format_themes } },
  { "section_code", "#sector+code", TRUE, { .get_id = atlas_entry_get_section } },
  { "section", "#sector+name", FALSE, { .format = format_section } },
  { "start", "#date+start", FALSE, { .get_day = atlas_entry_get_start } },
  { "end", "#date+end", FALSE, { .get_day = atlas_entry_get_end } },
  { "basis", "#meta+basis", FALSE, { .format = format_basis } },
  { "source_codes", "#meta+source+code+list", TRUE, { .get_ids = atlas_entry_get_sources } },
  { "caution", "#meta+caution", FALSE, { .get_text = atlas_entry_get_caution } },
};

static gboolean
is_written (guint         column,
            AtlasCsvFlags flags)
{
  return !columns[column].is_code || (flags & ATLAS_CSV_CODES) != 0;
}

static gboolean
concerns (AtlasBriefing *briefing,
          AtlasEntry    *entry,
          const char    *place)
{
  AtlasScope scope;

  if (place == NULL)
    return TRUE;

  scope = atlas_briefing_get_scope (briefing, entry, place);

  return scope == ATLAS_SCOPE_PLACE || scope == ATLAS_SCOPE_REGION;
}

/**
 * atlas_csv_write_entries:
 * @briefing: a briefing
 * @place: (nullable): the code of a place, or %NULL for all entries
 * @language: the BCP 47 tag of the language to write texts in
 * @flags: how to write them
 *
 * Writes the entries of all kinds, or those that concern a place, in the order of
 * the document. Dates are ISO 8601, as exact as they are known; lists of codes
 * have semicolons between them. Notes are left out.
 *
 * Returns: (transfer full): the file
 */
GBytes *
atlas_csv_write_entries (AtlasBriefing *briefing,
                         const char    *place,
                         const char    *language,
                         AtlasCsvFlags  flags)
{
  g_autoptr (AtlasCsvWriter) writer = atlas_csv_writer_new (flags);

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (is_written (i, flags))
      atlas_csv_writer_add_cell (writer, columns[i].name);
  atlas_csv_writer_end_row (writer);
  for (guint i = 0; i < G_N_ELEMENTS (columns) && (flags & ATLAS_CSV_TAGS) != 0; i++)
    if (is_written (i, flags))
      atlas_csv_writer_add_cell (writer, columns[i].tag);
  if ((flags & ATLAS_CSV_TAGS) != 0)
    atlas_csv_writer_end_row (writer);

  for (guint i = 0; i < atlas_briefing_get_n_entries (briefing); i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);

      if (!concerns (briefing, entry, place))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          g_autofree char *cell = NULL;

          if (!is_written (j, flags))
            continue;
          cell = dup_value (&columns[j].value, briefing, entry, language);
          atlas_csv_writer_add_cell (writer, cell);
        }
      atlas_csv_writer_end_row (writer);
    }

  return atlas_csv_writer_steal (writer);
}

/* --- A table as it is shown. --- */

static const struct
{
  const char *tag;
  const char *code_tag;
  Value       code;
} field_columns[ATLAS_N_FIELDS] = {
  [ATLAS_FIELD_TITLE] = { "#activity+name", "#activity+code", { .get_id = atlas_entry_get_id } },
  [ATLAS_FIELD_TEXT] = { "#description", NULL, { NULL } },
  [ATLAS_FIELD_STATUS] = { "#status+name", "#status+code", { .get_id = atlas_entry_get_status } },
  [ATLAS_FIELD_PLACES] = { "#country+name", "#country+code+v_iso2+list",
                           { .get_ids = atlas_entry_get_places } },
  [ATLAS_FIELD_THEMES] = { "#subsector+name", "#subsector+code+list",
                           { .get_ids = atlas_entry_get_themes } },
  [ATLAS_FIELD_SECTION] = { "#sector+name", "#sector+code", { .get_id = atlas_entry_get_section } },
  [ATLAS_FIELD_START] = { "#date+start", NULL, { NULL } },
};

static gboolean
has_code (AtlasField    field,
          AtlasCsvFlags flags)
{
  return field_columns[field].code_tag != NULL && (flags & ATLAS_CSV_CODES) != 0;
}

static void
write_headings (AtlasCsvWriter    *writer,
                const AtlasField  *fields,
                const char *const *headings,
                guint              n_fields,
                AtlasCsvFlags      flags)
{
  for (guint i = 0; i < n_fields; i++)
    {
      /* Translators: the heading of a column of codes, beside one of names; %s is its heading */
      g_autofree char *code = g_strdup_printf (C_ ("csv", "%s (code)"), headings[i]);

      atlas_csv_writer_add_cell (writer, headings[i]);
      if (has_code (fields[i], flags))
        atlas_csv_writer_add_cell (writer, code);
    }
  atlas_csv_writer_end_row (writer);
  if ((flags & ATLAS_CSV_TAGS) == 0)
    return;

  for (guint i = 0; i < n_fields; i++)
    {
      atlas_csv_writer_add_cell (writer, field_columns[fields[i]].tag);
      if (has_code (fields[i], flags))
        atlas_csv_writer_add_cell (writer, field_columns[fields[i]].code_tag);
    }
  atlas_csv_writer_end_row (writer);
}

static void
write_entry (AtlasCsvWriter   *writer,
             AtlasBriefing    *briefing,
             AtlasEntry       *entry,
             const AtlasField *fields,
             guint             n_fields,
             const char       *language,
             AtlasCsvFlags     flags)
{
  static const Value start = { .get_day = atlas_entry_get_start };

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *cell =
          fields[i] == ATLAS_FIELD_START
              ? dup_value (&start, briefing, entry, language)
              : format_field (briefing, entry, fields[i], language);
      g_autofree char *code = NULL;

      atlas_csv_writer_add_cell (writer, cell);
      if (!has_code (fields[i], flags))
        continue;
      code = dup_value (&field_columns[fields[i]].code, briefing, entry, language);
      atlas_csv_writer_add_cell (writer, code);
    }
  atlas_csv_writer_end_row (writer);
}

/**
 * atlas_csv_write_table:
 * @table: a table of a briefing
 * @fields: (array length=n_fields): the columns, in their order
 * @headings: (array length=n_fields): their headings
 * @n_fields: how many there are
 * @flags: how to write them
 *
 * Writes the rows of a table, in their order, with the words that it shows, but
 * for dates, which are ISO 8601.
 *
 * Returns: (transfer full): the file
 */
GBytes *
atlas_csv_write_table (AtlasTable        *table,
                       const AtlasField  *fields,
                       const char *const *headings,
                       guint              n_fields,
                       AtlasCsvFlags      flags)
{
  g_autoptr (AtlasCsvWriter) writer = atlas_csv_writer_new (flags);
  AtlasSelection *selection;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  selection = atlas_table_get_selection (table);
  write_headings (writer, fields, headings, n_fields, flags);
  for (guint i = 0; i < atlas_table_get_n_matching (table); i++)
    write_entry (writer, atlas_selection_get_briefing (selection),
                 atlas_table_get_entry (table, i), fields, n_fields,
                 atlas_selection_get_language (selection), flags);

  return atlas_csv_writer_steal (writer);
}

/* --- Counts. --- */

static void
write_counts (AtlasCsvWriter    *writer,
              const AtlasMatrix *matrix,
              guint              row,
              AtlasCsvFlags      flags)
{
  g_autofree char *name = atlas_matrix_format_row (matrix, row);
  const char *code = atlas_matrix_get_place (matrix, row);

  atlas_csv_writer_add_cell (writer, name);
  if ((flags & ATLAS_CSV_CODES) != 0)
    atlas_csv_writer_add_cell (writer, code != NULL ? code : "");
  for (guint column = 0; column <= atlas_matrix_get_n_columns (matrix); column++)
    {
      g_autofree char *number =
          g_strdup_printf ("%u", atlas_matrix_get_count (matrix, row, column));

      atlas_csv_writer_add_cell (writer, number);
    }
  atlas_csv_writer_end_row (writer);
}

/**
 * atlas_csv_write_matrix:
 * @matrix: a matrix
 * @flags: how to write it
 *
 * Writes the counts of a matrix, the sums included.
 *
 * Returns: (transfer full): the file
 */
GBytes *
atlas_csv_write_matrix (const AtlasMatrix *matrix,
                        AtlasCsvFlags      flags)
{
  g_autoptr (AtlasCsvWriter) writer = atlas_csv_writer_new (flags);
  guint n_rows = atlas_matrix_get_n_rows (matrix);
  const char *heading = C_ ("csv", "Place");
  g_autofree char *code = g_strdup_printf (C_ ("csv", "%s (code)"), heading);

  atlas_csv_writer_add_cell (writer, heading);
  if ((flags & ATLAS_CSV_CODES) != 0)
    atlas_csv_writer_add_cell (writer, code);
  for (guint column = 0; column <= atlas_matrix_get_n_columns (matrix); column++)
    {
      g_autofree char *name = atlas_matrix_format_column (matrix, column);

      atlas_csv_writer_add_cell (writer, name);
    }
  atlas_csv_writer_end_row (writer);

  if ((flags & ATLAS_CSV_TAGS) != 0)
    {
      atlas_csv_writer_add_cell (writer, "#country+name");
      if ((flags & ATLAS_CSV_CODES) != 0)
        atlas_csv_writer_add_cell (writer, "#country+code+v_iso2");
      for (guint column = 0; column <= atlas_matrix_get_n_columns (matrix); column++)
        atlas_csv_writer_add_cell (writer, "#indicator+num");
      atlas_csv_writer_end_row (writer);
    }

  for (guint row = 0; row < n_rows; row++)
    write_counts (writer, matrix, row, flags);
  write_counts (writer, matrix, ATLAS_MATRIX_ALL, flags);

  return atlas_csv_writer_steal (writer);
}
