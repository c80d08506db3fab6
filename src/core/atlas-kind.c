/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-kind.h"

#include "atlas-number.h"
#include "atlas-words.h"

/*
 * The one table of the kinds: everything that tells one kind of entry from
 * another stands here, so that reading, tables, search and export need no
 * code of their own for any of them.
 */
typedef struct
{
  const char       *member;
  const char       *heading;
  const AtlasColumn columns[5];
  guint             n_columns;
} KindInfo;

static const KindInfo kinds[ATLAS_N_KINDS] = {
  [ATLAS_KIND_INITIATIVE] = {
    "initiatives",
    NC_ ("kind", "Initiatives"),
    {
      { ATLAS_FIELD_TITLE, NC_ ("column", "Initiative"), 5 },
      { ATLAS_FIELD_TEXT, NC_ ("column", "Objective"), 6 },
      { ATLAS_FIELD_STATUS, NC_ ("column", "Status"), 3 },
      { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 3 },
    },
    4,
  },
  [ATLAS_KIND_OUTCOME] = {
    "outcomes",
    NC_ ("kind", "Outcomes"),
    {
      { ATLAS_FIELD_TITLE, NC_ ("column", "Focus area"), 4 },
      { ATLAS_FIELD_TEXT, NC_ ("column", "Outcome"), 7 },
      { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 4 },
    },
    3,
  },
  [ATLAS_KIND_POINT] = {
    "points",
    NC_ ("kind", "Points"),
    {
      { ATLAS_FIELD_TITLE, NC_ ("column", "Point"), 6 },
      { ATLAS_FIELD_SECTION, NC_ ("column", "Section"), 4 },
      { ATLAS_FIELD_THEMES, NC_ ("column", "Themes"), 4 },
      { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 3 },
    },
    4,
  },
  [ATLAS_KIND_RECOMMENDATION] = {
    "recommendations",
    NC_ ("kind", "Recommendations"),
    {
      { ATLAS_FIELD_TITLE, NC_ ("column", "Recommendation"), 8 },
      { ATLAS_FIELD_THEMES, NC_ ("column", "Themes"), 5 },
      { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 3 },
    },
    3,
  },
  [ATLAS_KIND_CHALLENGE] = {
    "challenges",
    NC_ ("kind", "Challenges"),
    {
      { ATLAS_FIELD_TITLE, NC_ ("column", "Challenge"), 7 },
      { ATLAS_FIELD_SECTION, NC_ ("column", "Section"), 5 },
      { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 4 },
    },
    3,
  },
  [ATLAS_KIND_VISIT] = {
    "visits",
    NC_ ("kind", "Visits"),
    {
      { ATLAS_FIELD_TITLE, NC_ ("column", "Visit"), 4 },
      { ATLAS_FIELD_START, NC_ ("column", "Date"), 3 },
      { ATLAS_FIELD_TEXT, NC_ ("column", "Purpose"), 6 },
      { ATLAS_FIELD_PLACES, NC_ ("column", "Places"), 4 },
    },
    4,
  },
};

static const char *field_ids[ATLAS_N_FIELDS] = {
  [ATLAS_FIELD_TITLE] = "title",
  [ATLAS_FIELD_TEXT] = "text",
  [ATLAS_FIELD_STATUS] = "status",
  [ATLAS_FIELD_PLACES] = "places",
  [ATLAS_FIELD_THEMES] = "themes",
  [ATLAS_FIELD_SECTION] = "section",
  [ATLAS_FIELD_START] = "start",
};

GType
atlas_kind_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { ATLAS_KIND_INITIATIVE, "ATLAS_KIND_INITIATIVE", "initiative" },
        { ATLAS_KIND_OUTCOME, "ATLAS_KIND_OUTCOME", "outcome" },
        { ATLAS_KIND_POINT, "ATLAS_KIND_POINT", "point" },
        { ATLAS_KIND_RECOMMENDATION, "ATLAS_KIND_RECOMMENDATION", "recommendation" },
        { ATLAS_KIND_CHALLENGE, "ATLAS_KIND_CHALLENGE", "challenge" },
        { ATLAS_KIND_VISIT, "ATLAS_KIND_VISIT", "visit" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("AtlasKind", values));
    }

  return type;
}

/**
 * atlas_kind_get_member:
 * @kind: a kind
 *
 * Gets the member of a document that holds the entries of the kind.
 *
 * Returns: the name of the member, such as `initiatives`
 */
const char *
atlas_kind_get_member (AtlasKind kind)
{
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);

  return kinds[kind].member;
}

/**
 * atlas_kind_get_heading:
 * @kind: a kind
 *
 * Gets the word for several entries of the kind, in the language of the
 * interface.
 *
 * Returns: the heading
 */
const char *
atlas_kind_get_heading (AtlasKind kind)
{
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);

  return atlas_pgettext ("kind", kinds[kind].heading);
}

static const char *
get_count_format (AtlasKind kind,
                  guint     count)
{
  switch (kind)
    {
    case ATLAS_KIND_INITIATIVE:
      return atlas_ngettext ("%u initiative", "%u initiatives", count);
    case ATLAS_KIND_OUTCOME:
      return atlas_ngettext ("%u outcome", "%u outcomes", count);
    case ATLAS_KIND_POINT:
      return atlas_ngettext ("%u point", "%u points", count);
    case ATLAS_KIND_RECOMMENDATION:
      return atlas_ngettext ("%u recommendation", "%u recommendations", count);
    case ATLAS_KIND_CHALLENGE:
      return atlas_ngettext ("%u challenge", "%u challenges", count);
    case ATLAS_KIND_VISIT:
      return atlas_ngettext ("%u visit", "%u visits", count);
    default:
      g_return_val_if_reached ("%u");
    }
}

/**
 * atlas_kind_format_count:
 * @kind: a kind
 * @count: how many there are
 *
 * Says how many entries of a kind there are, such as "3 initiatives".
 *
 * Returns: (transfer full): the words, in the language of the interface
 */
char *
atlas_kind_format_count (AtlasKind kind,
                         guint     count)
{
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);

  /* Each format is a literal above, which the compiler can't see from here. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return atlas_number_printf (get_count_format (kind, count), count);
#pragma GCC diagnostic pop
}

/**
 * atlas_kind_get_columns:
 * @kind: a kind
 * @n_columns: (out): how many columns there are
 *
 * Gets the columns of the table of a kind, in their order.
 *
 * Returns: (array length=n_columns): the columns
 */
const AtlasColumn *
atlas_kind_get_columns (AtlasKind  kind,
                        guint     *n_columns)
{
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);
  g_return_val_if_fail (n_columns != NULL, NULL);

  *n_columns = kinds[kind].n_columns;

  return kinds[kind].columns;
}

/**
 * atlas_kind_has_column:
 * @kind: a kind of entry
 * @field: a field
 *
 * Gets whether a field has a column in the table of a kind.
 *
 * Returns: whether it has
 */
gboolean
atlas_kind_has_column (AtlasKind  kind,
                       AtlasField field)
{
  guint n_columns = 0;
  const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].field == field)
      return TRUE;

  return FALSE;
}

/**
 * atlas_column_get_heading:
 * @column: a column
 *
 * Gets the heading of a column, in the language of the interface.
 *
 * Returns: the heading
 */
const char *
atlas_column_get_heading (const AtlasColumn *column)
{
  g_return_val_if_fail (column != NULL, NULL);

  return atlas_pgettext ("column", column->heading);
}

/**
 * atlas_field_get_id:
 * @field: a field
 *
 * Gets the name of the member that holds the field, which is also the name
 * of the property of [class@Row] that shows it.
 *
 * Returns: the name
 */
const char *
atlas_field_get_id (AtlasField field)
{
  g_return_val_if_fail (field < ATLAS_N_FIELDS, NULL);

  return field_ids[field];
}
