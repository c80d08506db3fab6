/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasKind:
 * @ATLAS_KIND_INITIATIVE: something that is done, with an objective and maybe a status
 * @ATLAS_KIND_OUTCOME: what came of a focus area
 * @ATLAS_KIND_POINT: a key point
 * @ATLAS_KIND_RECOMMENDATION: what the author of the document recommends
 * @ATLAS_KIND_CHALLENGE: something that stands in the way
 * @ATLAS_KIND_VISIT: a visit to a place
 *
 * The kinds of entry, in the order in which they are shown.
 */
typedef enum
{
  ATLAS_KIND_INITIATIVE,
  ATLAS_KIND_OUTCOME,
  ATLAS_KIND_POINT,
  ATLAS_KIND_RECOMMENDATION,
  ATLAS_KIND_CHALLENGE,
  ATLAS_KIND_VISIT,
} AtlasKind;

#define ATLAS_N_KINDS (ATLAS_KIND_VISIT + 1)
#define ATLAS_TYPE_KIND (atlas_kind_get_type ())

GType atlas_kind_get_type (void) G_GNUC_CONST;

/**
 * AtlasField:
 *
 * What a column of a table can show of an entry.
 */
typedef enum
{
  ATLAS_FIELD_TITLE,
  ATLAS_FIELD_TEXT,
  ATLAS_FIELD_STATUS,
  ATLAS_FIELD_PLACES,
  ATLAS_FIELD_THEMES,
  ATLAS_FIELD_SECTION,
  ATLAS_FIELD_START,
} AtlasField;

#define ATLAS_N_FIELDS (ATLAS_FIELD_START + 1)

/**
 * AtlasColumn:
 * @field: what the column shows
 * @heading: the heading, untranslated; see atlas_column_get_heading()
 * @weight: how wide the column is compared with its neighbours
 *
 * A column of a kind's table.
 */
typedef struct
{
  AtlasField  field;
  const char *heading;
  guint       weight;
} AtlasColumn;

const char        *atlas_kind_get_member    (AtlasKind          kind);
const char        *atlas_kind_get_heading   (AtlasKind          kind);
char              *atlas_kind_format_count  (AtlasKind          kind,
                                             guint              count);
const AtlasColumn *atlas_kind_get_columns   (AtlasKind          kind,
                                             guint             *n_columns);
gboolean           atlas_kind_has_column    (AtlasKind          kind,
                                             AtlasField         field);
const char        *atlas_column_get_heading (const AtlasColumn *column);
const char        *atlas_field_get_id       (AtlasField         field);

G_END_DECLS
