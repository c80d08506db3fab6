/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table-private.h"
#include "atlas-timeline-private.h"

#include <string.h>

static AtlasTimelineLane *
get_lane (const AtlasTimeline *self,
          guint                lane)
{
  return &g_array_index (self->lanes, AtlasTimelineLane, lane);
}

static void
clear_lane (gpointer data)
{
  AtlasTimelineLane *lane = data;

  g_clear_pointer (&lane->place, g_free);
}

static guint
add_lane (AtlasTimeline *self,
          const char    *place)
{
  AtlasTimelineLane lane = { .place = g_strdup (place) };

  g_array_append_val (self->lanes, lane);

  return self->lanes->len - 1;
}

/* What is needed while entries are added: the lanes of the places, by their numbers,
 * and which entries are the first and the last. */
typedef struct
{
  AtlasTimeline *timeline;
  guint32       *lanes;     /* ATLAS_TIMES_NONE for a place that has none yet */
  guint32        looked_at; /* a place, or ATLAS_TIMES_NONE */
  guint          first;
  guint          last;
} Builder;

static void
take_time (Builder         *builder,
           const AtlasTime *time,
           guint            number)
{
  AtlasTimeline *self = builder->timeline;
  gboolean is_first = self->n_dated == 0;

  if (is_first || time->first <= self->first_day)
    {
      self->first_day = time->first;
      builder->first = number;
    }
  if (is_first || time->end > self->end_day)
    self->end_day = time->end;
  if (is_first || time->given_end > self->last_day)
    {
      self->last_day = time->given_end;
      builder->last = number;
    }
  self->n_dated++;
}

/* What is said are dates that the document has. */
static void
finish_time (Builder *builder)
{
  AtlasTimeline *self = builder->timeline;
  AtlasEntry *first, *last;

  if (self->n_dated == 0)
    return;

  first = atlas_times_get_entry (self->times, builder->first);
  self->first_date = atlas_entry_get_start (first);
  if (!atlas_date_is_set (self->first_date))
    self->first_date = atlas_entry_get_end (first);
  last = atlas_times_get_entry (self->times, builder->last);
  self->last_date = atlas_entry_get_end (last);
  if (!atlas_date_is_set (self->last_date))
    self->last_date = atlas_entry_get_start (last);
}

static void
add_item (Builder           *builder,
          guint32            place,
          AtlasTimelineItem *item)
{
  AtlasTimeline *self = builder->timeline;

  /* add_entries() has given each place a value, however many there are. */
  /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
  if (builder->lanes[place] == ATLAS_TIMES_NONE)
    builder->lanes[place] = add_lane (self, atlas_times_get_code (self->times, place));
  item->lane = builder->lanes[place];
  g_array_append_val (self->items, *item);
}

static gboolean
has_place (const guint32 *places,
           guint32        place)
{
  while (*places != ATLAS_TIMES_NONE && *places != place)
    places++;

  return *places != ATLAS_TIMES_NONE;
}

/* While a place is looked at, the lanes of others have nothing to say. */
static void
add_entry (Builder *builder,
           guint    number)
{
  AtlasTimeline *self = builder->timeline;
  AtlasEntry *entry = atlas_times_get_entry (self->times, number);
  const AtlasTime *time = atlas_times_get_time (self->times, number);
  const guint32 *places = atlas_times_get_places (self->times, time);
  AtlasTimelineItem item = { .entry = entry,
                             .first = time->first,
                             .end = time->end,
                             .opens_early = time->opens_early,
                             .ends_late = time->ends_late };

  if (!time->is_dated)
    {
      g_ptr_array_add (self->undated, entry);
      return;
    }

  take_time (builder, time, number);
  if (*places == ATLAS_TIMES_NONE)
    {
      item.lane = G_MAXUINT;
      g_array_append_val (self->items, item);
    }
  else if (has_place (places, builder->looked_at))
    add_item (builder, builder->looked_at, &item);
  else
    for (; *places != ATLAS_TIMES_NONE; places++)
      add_item (builder, *places, &item);
}

/* A place that no entry names may be looked at, too. */
static void
add_known_lane (Builder    *builder,
                const char *place)
{
  guint32 number = atlas_times_find_place (builder->timeline->times, place);

  if (number == ATLAS_TIMES_NONE)
    add_lane (builder->timeline, place);
  else if (builder->lanes[number] == ATLAS_TIMES_NONE)
    builder->lanes[number] = add_lane (builder->timeline, place);
}

static void
add_entries (AtlasTimeline *self,
             AtlasTable    *table)
{
  const char *looked_at = atlas_selection_get_place (atlas_table_get_selection (table));
  const char *const *focus = atlas_briefing_get_focus (self->briefing);
  GArray *entries = atlas_table_get_entries (table);
  guint n_places = atlas_times_get_n_places (self->times);
  g_autofree guint32 *lanes = g_new (guint32, n_places);
  Builder builder = { .timeline = self, .lanes = lanes, .looked_at = ATLAS_TIMES_NONE };

  for (guint i = 0; i < n_places; i++)
    lanes[i] = ATLAS_TIMES_NONE;
  for (guint i = 0; looked_at == NULL && focus[i] != NULL; i++)
    add_known_lane (&builder, focus[i]);
  if (looked_at != NULL)
    {
      builder.looked_at = atlas_times_find_place (self->times, looked_at);
      add_known_lane (&builder, looked_at);
    }

  for (guint i = 0; i < entries->len; i++)
    add_entry (&builder, g_array_index (entries, guint32, i));
  finish_time (&builder);
}

/* Where an item stands among the others: by lane, then by its first day. What is
 * longer comes first, so that short things stand below. A day needs 22 bits. */
typedef struct
{
  guint64 key;
  guint   index;
} Place;

static guint64
get_key (const AtlasTimelineItem *item)
{
  return (guint64) item->lane << 44 | (guint64) item->first << 22 |
         (guint64) (ATLAS_DATE_N_DAYS - item->end);
}

/* Sorts byte by byte, from the last to the first, and skips those that are the same
 * everywhere: it takes as long as there are items, and keeps the order of the table
 * where nothing else tells. */
static void
sort_places (Place *places,
             guint  n_places)
{
  g_autofree Place *other = g_new (Place, n_places);
  Place *from = places;
  Place *to = other;

  for (guint shift = 0; shift < 64; shift += 8)
    {
      guint starts[257] = { 0 };
      Place *swap;

      for (guint i = 0; i < n_places; i++)
        starts[(from[i].key >> shift & 0xff) + 1]++;
      if (starts[(from[0].key >> shift & 0xff) + 1] == n_places)
        continue;
      for (guint i = 0; i < 256; i++)
        starts[i + 1] += starts[i];
      for (guint i = 0; i < n_places; i++)
        to[starts[from[i].key >> shift & 0xff]++] = from[i];
      swap = from;
      from = to;
      to = swap;
    }

  if (from != places)
    memcpy (places, from, n_places * sizeof (Place));
}

static void
sort_items (AtlasTimeline *self)
{
  guint n_items = self->items->len;
  g_autofree Place *places = g_new (Place, n_items);
  GArray *sorted;

  if (n_items < 2)
    return;

  sorted = g_array_sized_new (FALSE, FALSE, sizeof (AtlasTimelineItem), n_items);
  g_array_set_size (sorted, n_items);
  for (guint i = 0; i < n_items; i++)
    places[i] = (Place) { get_key (&g_array_index (self->items, AtlasTimelineItem, i)), i };
  sort_places (places, n_items);
  for (guint i = 0; i < n_items; i++)
    g_array_index (sorted, AtlasTimelineItem, i) =
        g_array_index (self->items, AtlasTimelineItem, places[i].index);
  g_array_unref (self->items);
  self->items = sorted;
}

/* The lane of the region is the last one, whichever others have come to be. */
static void
finish_lanes (AtlasTimeline *self)
{
  AtlasTimelineLane region = { 0 };
  guint last = self->lanes->len;

  g_array_append_val (self->lanes, region);
  for (guint i = 0; i < self->items->len; i++)
    {
      AtlasTimelineItem *item = &g_array_index (self->items, AtlasTimelineItem, i);

      item->lane = MIN (item->lane, last);
      get_lane (self, item->lane)->n_items++;
    }
  for (guint i = 0; i < self->lanes->len; i++)
    {
      AtlasTimelineLane *lane = get_lane (self, i);

      lane->first_item = i > 0 ? lane[-1].first_item + lane[-1].n_items : 0;
      lane->first_row = i;
      lane->n_rows = 1;
    }

  sort_items (self);
}

/**
 * atlas_timeline_new:
 * @table: a table of a briefing
 *
 * Lays out the entries that the table has now. Each lane has a single row, whatever
 * overlaps there, until they are packed: see atlas_timeline_pack().
 *
 * Returns: (transfer full): the timeline
 */
AtlasTimeline *
atlas_timeline_new (AtlasTable *table)
{
  AtlasTimeline *self;
  AtlasSelection *selection;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);

  selection = atlas_table_get_selection (table);
  g_return_val_if_fail (atlas_selection_get_briefing (selection) != NULL, NULL);

  self = g_new0 (AtlasTimeline, 1);
  self->briefing = g_object_ref (atlas_selection_get_briefing (selection));
  self->kind = atlas_table_get_kind (table);
  self->language = g_strdup (atlas_selection_get_language (selection));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (AtlasTimelineLane));
  g_array_set_clear_func (self->lanes, clear_lane);
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (AtlasTimelineItem),
                                   atlas_table_get_n_matching (table));
  self->undated = g_ptr_array_new ();
  self->times = atlas_times_get (self->briefing, self->kind);

  add_entries (self, table);
  finish_lanes (self);
  self->metrics.scale = 1;
  atlas_timeline_index_rows (self);

  return self;
}

/**
 * atlas_timeline_free:
 * @self: a timeline
 *
 * Frees a timeline.
 */
void
atlas_timeline_free (AtlasTimeline *self)
{
  g_array_unref (self->lanes);
  g_array_unref (self->items);
  g_ptr_array_unref (self->undated);
  atlas_times_unref (self->times);
  g_free (self->slots);
  g_free (self->row_starts);
  g_free (self->language);
  g_object_unref (self->briefing);
  g_free (self);
}

/**
 * atlas_timeline_get_n_lanes:
 * @self: a timeline
 *
 * Gets how many lanes there are, that of the region, which is the last one,
 * included.
 *
 * Returns: the number
 */
guint
atlas_timeline_get_n_lanes (const AtlasTimeline *self)
{
  return self->lanes->len;
}

/**
 * atlas_timeline_get_place:
 * @self: a timeline
 * @lane: a lane
 *
 * Gets the place of a lane.
 *
 * Returns: (nullable): its code, %NULL for the region
 */
const char *
atlas_timeline_get_place (const AtlasTimeline *self,
                          guint                lane)
{
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return get_lane (self, lane)->place;
}

/**
 * atlas_timeline_get_n_rows:
 * @self: a timeline
 * @lane: a lane
 *
 * Gets how many rows a lane has: one at least, though nothing may stand in it.
 *
 * Returns: the number
 */
guint
atlas_timeline_get_n_rows (const AtlasTimeline *self,
                           guint                lane)
{
  g_return_val_if_fail (lane < self->lanes->len, 0);

  return get_lane (self, lane)->n_rows;
}

/**
 * atlas_timeline_has_names:
 * @self: a timeline
 * @lane: a lane
 *
 * Gets whether each item of a lane has the room for its name.
 *
 * Returns: whether it has
 */
gboolean
atlas_timeline_has_names (const AtlasTimeline *self,
                          guint                lane)
{
  g_return_val_if_fail (lane < self->lanes->len, FALSE);

  return get_lane (self, lane)->is_named;
}

/**
 * atlas_timeline_get_n_items:
 * @self: a timeline
 *
 * Gets how many items there are. They are numbered by lane, then by time.
 *
 * Returns: the number
 */
guint
atlas_timeline_get_n_items (const AtlasTimeline *self)
{
  return self->items->len;
}

/**
 * atlas_timeline_get_item:
 * @self: a timeline
 * @index: an item
 *
 * Gets an item.
 *
 * Returns: (transfer none): the item
 */
const AtlasTimelineItem *
atlas_timeline_get_item (const AtlasTimeline *self,
                         guint                index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, AtlasTimelineItem, index);
}

/**
 * atlas_timeline_get_n_dated:
 * @self: a timeline
 *
 * Gets how many entries have a date. Fewer than there are items, where an entry
 * is about several places.
 *
 * Returns: the number
 */
guint
atlas_timeline_get_n_dated (const AtlasTimeline *self)
{
  return self->n_dated;
}

/**
 * atlas_timeline_get_n_undated:
 * @self: a timeline
 *
 * Gets how many entries have no date.
 *
 * Returns: the number
 */
guint
atlas_timeline_get_n_undated (const AtlasTimeline *self)
{
  return self->undated->len;
}

/**
 * atlas_timeline_get_undated:
 * @self: a timeline
 * @index: which one, in the order of the table
 *
 * Gets an entry without a date.
 *
 * Returns: (transfer none): the entry
 */
AtlasEntry *
atlas_timeline_get_undated (const AtlasTimeline *self,
                            guint                index)
{
  g_return_val_if_fail (index < self->undated->len, NULL);

  return g_ptr_array_index (self->undated, index);
}

/**
 * atlas_timeline_get_days:
 * @self: a timeline
 * @first: (out): the first day of the earliest entry
 * @end: (out): the day after the last one
 *
 * Gets what time the entries take.
 *
 * Returns: whether any has a date
 */
gboolean
atlas_timeline_get_days (const AtlasTimeline *self,
                         int                 *first,
                         int                 *end)
{
  g_return_val_if_fail (first != NULL && end != NULL, FALSE);

  *first = self->first_day;
  *end = self->end_day;

  return self->n_dated > 0;
}

/**
 * atlas_timeline_find:
 * @self: a timeline
 * @entry: (nullable): an entry
 * @place: (nullable): the place whose lane is wanted, if the entry is in it
 *
 * Finds an item of an entry.
 *
 * Returns: its number, or %ATLAS_TIMELINE_NONE
 */
guint
atlas_timeline_find (const AtlasTimeline *self,
                     AtlasEntry          *entry,
                     const char          *place)
{
  guint found = ATLAS_TIMELINE_NONE;

  for (guint i = 0; entry != NULL && i < self->items->len; i++)
    {
      const AtlasTimelineItem *item = atlas_timeline_get_item (self, i);

      if (item->entry != entry)
        continue;
      if (g_strcmp0 (get_lane (self, item->lane)->place, place) == 0)
        return i;
      if (found == ATLAS_TIMELINE_NONE)
        found = i;
    }

  return found;
}
