/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasTimes:
 *
 * When and where the entries of a kind are, as numbers: what a timeline asks of each
 * entry whenever the filter changes, found out once. It keeps the entries and never
 * changes; after a change of the document there is another one.
 */
typedef struct _AtlasTimes AtlasTimes;

/**
 * ATLAS_TIMES_NONE:
 *
 * No place: what ends a list of places.
 */
#define ATLAS_TIMES_NONE G_MAXUINT32

/**
 * AtlasTime:
 * @first: its first day, counted as atlas_date_get_days() does
 * @end: the day after its last one
 * @given_end: the day after the last date that is given, however long it goes on
 * @is_dated: whether it has a date; without one it has no days
 * @opens_early: only its end is known
 * @ends_late: it has begun, and when it ends isn't known
 * @places: where its places are in the lists
 *
 * When and where an entry is.
 */
typedef struct
{
  int     first;
  int     end;
  int     given_end;
  guint   is_dated : 1;
  guint   opens_early : 1;
  guint   ends_late : 1;
  guint32 places; /*< private >*/
} AtlasTime;

AtlasTimes      *atlas_times_get            (AtlasBriefing    *briefing,
                                             AtlasKind         kind);
AtlasTimes      *atlas_times_ref            (AtlasTimes       *self);
void             atlas_times_unref          (AtlasTimes       *self);
AtlasEntry      *atlas_times_get_entry      (const AtlasTimes *self,
                                             guint             number);
const AtlasTime *atlas_times_get_time       (const AtlasTimes *self,
                                             guint             number);
const guint32   *atlas_times_get_places     (const AtlasTimes *self,
                                             const AtlasTime  *time);
guint            atlas_times_get_n_places   (const AtlasTimes *self);
const char      *atlas_times_get_code       (const AtlasTimes *self,
                                             guint32           place);
guint32          atlas_times_find_place     (const AtlasTimes *self,
                                             const char       *code);
guint            atlas_times_get_n_measured (const AtlasTimes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTimes, atlas_times_unref)

G_END_DECLS
