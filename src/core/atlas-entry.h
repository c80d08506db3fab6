/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-date.h"
#include "atlas-id-list.h"
#include "atlas-kind.h"
#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY (atlas_entry_get_type ())

/**
 * AtlasBasis:
 * @ATLAS_BASIS_NONE: the document does not say
 * @ATLAS_BASIS_EXPLICIT: the source itself names the places
 * @ATLAS_BASIS_LEAD_IN: the sentence before the item names the places
 * @ATLAS_BASIS_INFERRED: the places follow from the context only
 *
 * What an entry's places rest on.
 */
typedef enum
{
  ATLAS_BASIS_NONE,
  ATLAS_BASIS_EXPLICIT,
  ATLAS_BASIS_LEAD_IN,
  ATLAS_BASIS_INFERRED,
} AtlasBasis;

const char *atlas_basis_get_id    (AtlasBasis  basis);
const char *atlas_basis_get_label (AtlasBasis  basis);

/**
 * AtlasEntry:
 *
 * An initiative, an outcome, a point, a recommendation, a challenge or a
 * visit: one type, told apart by its kind. It is immutable.
 *
 * An entry without places is about the whole region.
 */
typedef struct _AtlasEntry AtlasEntry;

ATLAS_DECLARE_VALUE_TYPE (AtlasEntry, atlas_entry)

/**
 * AtlasEntryInit:
 *
 * What atlas_entry_new() makes an entry of. Everything is copied or
 * referenced; the lists end with %NULL and may be %NULL themselves. With @lists
 * the entry shares them with others that are made so.
 */
typedef struct
{
  AtlasKind          kind;
  const char        *id;
  AtlasText         *title;
  AtlasText         *text;
  const char        *status;
  const char *const *places;
  const char *const *except;
  const char *const *themes;
  const char        *section;
  const char *const *sources;
  AtlasBasis         basis;
  AtlasDate          start;
  AtlasDate          end;
  AtlasText         *caution;
  AtlasText         *notes;
  AtlasSpan          span;
  AtlasIdLists      *lists;
} AtlasEntryInit;

/**
 * AtlasScope:
 * @ATLAS_SCOPE_OUTSIDE: the entry is not about the place
 * @ATLAS_SCOPE_PLACE: the entry names the place
 * @ATLAS_SCOPE_REGION: the entry is about the whole region, the place included
 * @ATLAS_SCOPE_EXCEPTED: the entry is about the region, but not the place
 *
 * How an entry concerns a place.
 */
typedef enum
{
  ATLAS_SCOPE_OUTSIDE,
  ATLAS_SCOPE_PLACE,
  ATLAS_SCOPE_REGION,
  ATLAS_SCOPE_EXCEPTED,
} AtlasScope;

AtlasEntry        *atlas_entry_new            (const AtlasEntryInit *init);
AtlasKind          atlas_entry_get_kind       (const AtlasEntry     *self);
const char        *atlas_entry_get_id         (const AtlasEntry     *self);
const AtlasText   *atlas_entry_get_title      (const AtlasEntry     *self);
const AtlasText   *atlas_entry_get_text       (const AtlasEntry     *self);
const char        *atlas_entry_get_status     (const AtlasEntry     *self);
const char *const *atlas_entry_get_places     (const AtlasEntry     *self);
const char *const *atlas_entry_get_except     (const AtlasEntry     *self);
const char *const *atlas_entry_get_themes     (const AtlasEntry     *self);
const char        *atlas_entry_get_section    (const AtlasEntry     *self);
const char *const *atlas_entry_get_sources    (const AtlasEntry     *self);
AtlasBasis         atlas_entry_get_basis      (const AtlasEntry     *self);
AtlasDate          atlas_entry_get_start      (const AtlasEntry     *self);
AtlasDate          atlas_entry_get_end        (const AtlasEntry     *self);
const AtlasText   *atlas_entry_get_caution    (const AtlasEntry     *self);
const AtlasText   *atlas_entry_get_notes      (const AtlasEntry     *self);
AtlasSpan          atlas_entry_get_span       (const AtlasEntry     *self);
gboolean           atlas_entry_is_region_wide (const AtlasEntry     *self);
AtlasScope         atlas_entry_get_scope      (const AtlasEntry     *self,
                                               const char           *place);
char              *atlas_entry_format_dates   (const AtlasEntry     *self,
                                               const char           *language);

G_END_DECLS
