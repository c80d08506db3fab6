/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-private.h"

#include <math.h>

/* Between an item, or its name, and the next one in the row. */
#define GAP 4.0

/*
 * Where each row of a lane is taken up to, as a tree of which each knot knows the
 * least of what is below it: so the uppermost row that is free is found in as many
 * steps as the tree is high, whichever order the items come in.
 */
typedef struct
{
  double *ends;
  guint   n_leaves;
} Rows;

static void
rows_init (Rows *rows,
           guint n_rows)
{
  rows->n_leaves = 1;
  while (rows->n_leaves < n_rows)
    rows->n_leaves *= 2;

  rows->ends = g_new (double, 2 * (gsize) rows->n_leaves);
  for (guint i = 0; i < 2 * rows->n_leaves; i++)
    rows->ends[i] = -HUGE_VAL;
}

static guint
rows_take (Rows  *rows,
           double start,
           double end)
{
  guint knot = 1;
  guint row;

  while (knot < rows->n_leaves)
    knot = rows->ends[2 * knot] <= start ? 2 * knot : 2 * knot + 1;
  row = knot - rows->n_leaves;

  rows->ends[knot] = end;
  for (knot /= 2; knot > 0; knot /= 2)
    rows->ends[knot] = MIN (rows->ends[2 * knot], rows->ends[2 * knot + 1]);

  return row;
}

static AtlasTimelineItem *
get_item (const AtlasTimeline *self,
          guint                index)
{
  return &g_array_index (self->items, AtlasTimelineItem, index);
}

static AtlasTimelineLane *
get_lane (const AtlasTimeline *self,
          guint                lane)
{
  return &g_array_index (self->lanes, AtlasTimelineLane, lane);
}

/* What is too short to be seen is a mark in the middle of its time. */
static void
get_box (const AtlasTimelineMetrics *metrics,
         const AtlasTimelineItem    *item,
         double                     *start,
         double                     *end)
{
  *start = item->first * metrics->scale;
  *end = item->end * metrics->scale;
  if (*end - *start < metrics->mark)
    {
      double middle = (*start + *end) / 2;

      *start = middle - metrics->mark / 2;
      *end = middle + metrics->mark / 2;
    }
  if (item->opens_early)
    *start -= metrics->tail;
  if (item->ends_late)
    *end += metrics->tail;
}

/* Where what an item takes of its row ends. */
static double
get_reserved_end (const AtlasTimeline     *self,
                  const AtlasTimelineItem *item)
{
  double start, end;

  get_box (&self->metrics, item, &start, &end);
  if (get_lane (self, item->lane)->is_named)
    end = MAX (end, start + self->metrics.mark + self->metrics.name);

  return end + GAP;
}

/* Puts each item into the uppermost row that it has room in, as far as there are
 * rows. Returns how many were needed, or 0 where there were not enough. */
static guint
fill_rows (AtlasTimeline           *self,
           const AtlasTimelineLane *lane,
           guint                    max_rows)
{
  Rows rows;
  guint n_rows = 1;

  rows_init (&rows, lane->n_items);
  for (guint i = lane->first_item; i < lane->first_item + lane->n_items; i++)
    {
      AtlasTimelineItem *item = get_item (self, i);
      double start, end;

      get_box (&self->metrics, item, &start, &end);
      item->row = rows_take (&rows, start, get_reserved_end (self, item));
      n_rows = MAX (n_rows, item->row + 1);
      if (n_rows > max_rows)
        break;
    }
  g_free (rows.ends);

  return n_rows <= max_rows ? n_rows : 0;
}

static void
pack_lane (AtlasTimeline     *self,
           AtlasTimelineLane *lane)
{
  lane->is_named = TRUE;
  lane->n_rows = fill_rows (self, lane, self->metrics.max_named_rows);
  if (lane->n_rows > 0)
    return;

  lane->is_named = FALSE;
  lane->n_rows = fill_rows (self, lane, G_MAXUINT);
}

/**
 * atlas_timeline_index_rows:
 * @self: a timeline
 *
 * Sorts the items by lane and row, and leaves them by time within: counts how many
 * each row has, and so knows where it begins.
 */
void
atlas_timeline_index_rows (AtlasTimeline *self)
{
  const AtlasTimelineLane *last = get_lane (self, self->lanes->len - 1);
  guint n_rows = last->first_row + last->n_rows;
  g_autofree guint *next = NULL;

  g_free (self->row_starts);
  g_free (self->slots);
  self->row_starts = g_new0 (guint, n_rows + 1);
  self->slots = g_new (guint, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      AtlasTimelineItem *item = get_item (self, i);

      self->row_starts[get_lane (self, item->lane)->first_row + item->row + 1]++;
    }
  for (guint i = 0; i < n_rows; i++)
    self->row_starts[i + 1] += self->row_starts[i];

  next = g_memdup2 (self->row_starts, (n_rows + 1) * sizeof (guint));
  for (guint i = 0; i < self->items->len; i++)
    {
      AtlasTimelineItem *item = get_item (self, i);

      item->slot = next[get_lane (self, item->lane)->first_row + item->row]++;
      self->slots[item->slot] = i;
    }
}

/**
 * atlas_timeline_pack:
 * @self: a timeline
 * @metrics: how much room there is
 *
 * Gives each item a row of its lane, the uppermost in which nothing is in its way.
 * Where names would make a lane deeper than @metrics allows, its items give up
 * their room for them. Takes n log n.
 */
void
atlas_timeline_pack (AtlasTimeline              *self,
                     const AtlasTimelineMetrics *metrics)
{
  guint n_rows = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (metrics != NULL && metrics->scale > 0);

  self->metrics = *metrics;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      AtlasTimelineLane *lane = get_lane (self, i);

      pack_lane (self, lane);
      lane->first_row = n_rows;
      n_rows += lane->n_rows;
    }
  atlas_timeline_index_rows (self);
}

/**
 * atlas_timeline_get_box:
 * @self: a timeline
 * @index: an item
 * @start: (out): where it begins, in pixels from the first day of the calendar on
 * @end: (out): where it ends
 *
 * Gets where an item is drawn: a mark at least, and more where an end is open.
 */
void
atlas_timeline_get_box (const AtlasTimeline *self,
                        guint                index,
                        double              *start,
                        double              *end)
{
  g_return_if_fail (index < self->items->len);
  g_return_if_fail (start != NULL && end != NULL);

  get_box (&self->metrics, get_item (self, index), start, end);
}

/**
 * atlas_timeline_get_room:
 * @self: a timeline
 * @index: an item
 *
 * Gets how far an item and its name can reach, before they meet the next item of
 * the row.
 *
 * Returns: the pixels from the first day of the calendar on, or infinity
 */
double
atlas_timeline_get_room (const AtlasTimeline *self,
                         guint                index)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (self, index);
  guint row = get_lane (self, item->lane)->first_row + item->row;
  double start, end;

  if (item->slot + 1 >= self->row_starts[row + 1])
    return HUGE_VAL;

  get_box (&self->metrics, get_item (self, self->slots[item->slot + 1]), &start, &end);

  return start - GAP;
}

/* The first slot of a row whose item reaches behind a point. They don't overlap,
 * so they end in the order in which they begin. */
static guint
find_slot (const AtlasTimeline *self,
           guint                row,
           double               from)
{
  guint low = self->row_starts[row];
  guint high = self->row_starts[row + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_reserved_end (self, get_item (self, self->slots[middle])) <= from)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * atlas_timeline_find_visible:
 * @self: a timeline
 * @lane: a lane
 * @row: a row of it
 * @from: where the view begins, in pixels from the first day of the calendar on
 * @to: where it ends
 * @n_items: (out): how many items there are
 *
 * Finds the items of a row that are in view, with the room for their names. Takes
 * as many steps as there are such items, and a few to find the first.
 *
 * Returns: (transfer none) (array length=n_items): their numbers, by time
 */
const guint *
atlas_timeline_find_visible (const AtlasTimeline *self,
                             guint                lane,
                             guint                row,
                             double               from,
                             double               to,
                             guint               *n_items)
{
  guint first, end, number;

  g_return_val_if_fail (lane < self->lanes->len, NULL);
  g_return_val_if_fail (row < get_lane (self, lane)->n_rows, NULL);
  g_return_val_if_fail (n_items != NULL, NULL);

  number = get_lane (self, lane)->first_row + row;
  first = end = find_slot (self, number, from);
  for (; end < self->row_starts[number + 1]; end++)
    {
      double item_start, item_end;

      get_box (&self->metrics, get_item (self, self->slots[end]), &item_start, &item_end);
      if (item_start >= to)
        break;
    }
  *n_items = end - first;

  return self->slots + first;
}

/**
 * atlas_timeline_get_next:
 * @self: a timeline
 * @index: an item
 * @step: 1 for the one that follows in time, -1 for the one before
 *
 * Finds the next item in the lane.
 *
 * Returns: its number, or %ATLAS_TIMELINE_NONE at the end of the lane
 */
guint
atlas_timeline_get_next (const AtlasTimeline *self,
                         guint                index,
                         int                  step)
{
  const AtlasTimelineLane *lane;

  g_return_val_if_fail (index < self->items->len, ATLAS_TIMELINE_NONE);

  lane = get_lane (self, get_item (self, index)->lane);
  if (step < 0)
    return index > lane->first_item ? index - 1 : ATLAS_TIMELINE_NONE;

  return index + 1 < lane->first_item + lane->n_items ? index + 1 : ATLAS_TIMELINE_NONE;
}

static double
get_middle (const AtlasTimeline *self,
            guint                index)
{
  double start, end;

  get_box (&self->metrics, get_item (self, index), &start, &end);

  return (start + end) / 2;
}

/* They don't overlap, so their middles are in order, too. */
static guint
find_nearest (const AtlasTimeline *self,
              guint                row,
              double               point)
{
  guint low = self->row_starts[row];
  guint high = self->row_starts[row + 1] - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_middle (self, self->slots[middle]) < point)
        low = middle + 1;
      else
        high = middle;
    }
  if (low > self->row_starts[row] && point - get_middle (self, self->slots[low - 1]) <
                                         get_middle (self, self->slots[low]) - point)
    low--;

  return self->slots[low];
}

/**
 * atlas_timeline_get_beside:
 * @self: a timeline
 * @index: an item
 * @step: 1 for below, -1 for above
 *
 * Finds the item that is nearest in time in the next row with any, in this lane or
 * the next ones.
 *
 * Returns: its number, or %ATLAS_TIMELINE_NONE
 */
guint
atlas_timeline_get_beside (const AtlasTimeline *self,
                           guint                index,
                           int                  step)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (self, index);
  const AtlasTimelineLane *last = get_lane (self, self->lanes->len - 1);
  int n_rows = (int) (last->first_row + last->n_rows);
  int row = (int) (get_lane (self, item->lane)->first_row + item->row);

  step = step < 0 ? -1 : 1;
  for (row += step; row >= 0 && row < n_rows; row += step)
    if (self->row_starts[row] < self->row_starts[row + 1])
      return find_nearest (self, (guint) row, get_middle (self, index));

  return ATLAS_TIMELINE_NONE;
}

/**
 * atlas_timeline_get_edge:
 * @self: a timeline
 * @index: an item
 * @is_last: whether the last one is wanted, rather than the first
 *
 * Finds the first or the last item in time of a lane.
 *
 * Returns: its number
 */
guint
atlas_timeline_get_edge (const AtlasTimeline *self,
                         guint                index,
                         gboolean             is_last)
{
  const AtlasTimelineLane *lane;

  g_return_val_if_fail (index < self->items->len, ATLAS_TIMELINE_NONE);

  lane = get_lane (self, get_item (self, index)->lane);

  return is_last ? lane->first_item + lane->n_items - 1 : lane->first_item;
}
