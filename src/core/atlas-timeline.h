/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-table.h"

G_BEGIN_DECLS

/**
 * AtlasTimeline:
 *
 * The entries of a table by time and place: a lane for each place of the region,
 * for each other place that an entry with a date names, and for what is about the
 * region as a whole. In a lane, what would overlap stands in several rows. The
 * entries without a date are beside it.
 *
 * It knows days and pixels, but nothing of how it is drawn. It keeps its entries,
 * and is right as long as the table and the language don't change.
 */
typedef struct _AtlasTimeline AtlasTimeline;

/**
 * ATLAS_TIMELINE_NONE:
 *
 * No item.
 */
#define ATLAS_TIMELINE_NONE G_MAXUINT

/**
 * AtlasTimelineItem:
 * @entry: the entry; one that is about several places has an item in each lane
 * @first: its first day, counted as atlas_date_get_days() does
 * @end: the day after its last one
 * @opens_early: only its end is known
 * @ends_late: it has begun, and when it ends isn't known
 * @lane: the lane that it is in
 * @row: the row of the lane, 0 the uppermost, once the items are packed
 *
 * An entry in a lane.
 */
typedef struct
{
  AtlasEntry *entry;
  int         first;
  int         end;
  gboolean    opens_early;
  gboolean    ends_late;
  guint       lane;
  guint       row;
  guint       slot; /*< private >*/
} AtlasTimelineItem;

/**
 * AtlasTimelineMetrics:
 * @scale: how many pixels a day is
 * @mark: how many pixels an item has at least
 * @name: how many pixels for its name stand behind the item's start at least, as
 *   long as that makes not too many rows
 * @tail: how many pixels more an item has at an end that isn't known
 * @max_named_rows: how many rows a lane may have for the sake of names
 *
 * How items are laid out.
 */
typedef struct
{
  double scale;
  double mark;
  double name;
  double tail;
  guint  max_named_rows;
} AtlasTimelineMetrics;

AtlasTimeline           *atlas_timeline_new             (AtlasTable                 *table);
void                     atlas_timeline_free            (AtlasTimeline              *self);
guint                    atlas_timeline_get_n_lanes     (const AtlasTimeline        *self);
const char              *atlas_timeline_get_place       (const AtlasTimeline        *self,
                                                         guint                       lane);
guint                    atlas_timeline_get_n_rows      (const AtlasTimeline        *self,
                                                         guint                       lane);
gboolean                 atlas_timeline_has_names       (const AtlasTimeline        *self,
                                                         guint                       lane);
guint                    atlas_timeline_get_n_items     (const AtlasTimeline        *self);
const AtlasTimelineItem *atlas_timeline_get_item        (const AtlasTimeline        *self,
                                                         guint                       index);
guint                    atlas_timeline_get_n_dated     (const AtlasTimeline        *self);
guint                    atlas_timeline_get_n_undated   (const AtlasTimeline        *self);
AtlasEntry              *atlas_timeline_get_undated     (const AtlasTimeline        *self,
                                                         guint                       index);
gboolean                 atlas_timeline_get_days        (const AtlasTimeline        *self,
                                                         int                        *first,
                                                         int                        *end);
void                     atlas_timeline_pack            (AtlasTimeline              *self,
                                                         const AtlasTimelineMetrics *metrics);
void                     atlas_timeline_get_box         (const AtlasTimeline        *self,
                                                         guint                       index,
                                                         double                     *start,
                                                         double                     *end);
double                   atlas_timeline_get_room        (const AtlasTimeline        *self,
                                                         guint                       index);
const guint             *atlas_timeline_find_visible    (const AtlasTimeline        *self,
                                                         guint                       lane,
                                                         guint                       row,
                                                         double                      from,
                                                         double                      to,
                                                         guint                      *n_items);
guint                    atlas_timeline_find            (const AtlasTimeline        *self,
                                                         AtlasEntry                 *entry,
                                                         const char                 *place);
guint                    atlas_timeline_get_next        (const AtlasTimeline        *self,
                                                         guint                       index,
                                                         int                         step);
guint                    atlas_timeline_get_beside      (const AtlasTimeline        *self,
                                                         guint                       index,
                                                         int                         step);
guint                    atlas_timeline_get_edge        (const AtlasTimeline        *self,
                                                         guint                       index,
                                                         gboolean                    is_last);
char                    *atlas_timeline_format_lane     (const AtlasTimeline        *self,
                                                         guint                       lane);
char                    *atlas_timeline_format_item     (const AtlasTimeline        *self,
                                                         guint                       index);
char                    *atlas_timeline_format_summary  (const AtlasTimeline        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTimeline, atlas_timeline_free)

G_END_DECLS
