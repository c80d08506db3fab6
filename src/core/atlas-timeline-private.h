/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-timeline.h"
#include "atlas-times-private.h"

G_BEGIN_DECLS

/* A lane: its items, by time, are next to each other in the array of all, and so
 * are its rows. */
typedef struct
{
  char    *place; /* the code; NULL for the region */
  guint    first_item;
  guint    n_items;
  guint    first_row;
  guint    n_rows;
  gboolean is_named; /* whether names have their room */
} AtlasTimelineLane;

struct _AtlasTimeline
{
  AtlasBriefing *briefing;
  AtlasKind      kind;
  char          *language;

  GArray    *lanes;   /* of AtlasTimelineLane */
  GArray    *items;   /* of AtlasTimelineItem, by lane and time */
  GPtrArray *undated; /* of AtlasEntry, in the order of the table */
  guint      n_dated;

  AtlasTimes *times; /* keeps the entries */

  /* What time the items take; and the first and last date that is given, of which
   * the latter ends before the last day. */
  int       first_day;
  int       end_day;
  AtlasDate first_date;
  AtlasDate last_date;
  int       last_day;

  AtlasTimelineMetrics metrics;
  guint               *slots;      /* the items by lane, row and time */
  guint               *row_starts; /* where each row begins in the slots; one more than rows */
};

void atlas_timeline_index_rows (AtlasTimeline *self);

G_END_DECLS
