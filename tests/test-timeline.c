/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-sample.h"
#include "atlas-timeline.h"
#include "atlas-times-private.h"

#include <math.h>

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  AtlasTable     *table;
  AtlasTimeline  *timeline;
} Fixture;

static void
take (Fixture       *fixture,
      AtlasBriefing *briefing,
      AtlasKind      kind)
{
  fixture->briefing = briefing;
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, briefing);
  fixture->table = atlas_table_new (fixture->selection, kind);
  fixture->timeline = atlas_timeline_new (fixture->table);
}

static void
give_back (Fixture *fixture)
{
  g_clear_pointer (&fixture->timeline, atlas_timeline_free);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static void
renew (Fixture *fixture)
{
  atlas_timeline_free (fixture->timeline);
  fixture->timeline = atlas_timeline_new (fixture->table);
}

static void
test_sample (void)
{
  Fixture fixture;
  const AtlasTimelineItem *item;
  g_autofree char *summary = NULL;
  g_autofree char *words = NULL;
  int first, end;

  take (&fixture, atlas_sample_new (), ATLAS_KIND_VISIT);
  g_assert_cmpuint (atlas_timeline_get_n_lanes (fixture.timeline), ==, 4);
  g_assert_cmpstr (atlas_timeline_get_place (fixture.timeline, 0), ==, "BA");
  g_assert_null (atlas_timeline_get_place (fixture.timeline, 3));
  g_assert_cmpuint (atlas_timeline_get_n_items (fixture.timeline), ==, 2);
  g_assert_cmpuint (atlas_timeline_get_n_undated (fixture.timeline), ==, 0);

  item = atlas_timeline_get_item (fixture.timeline, 1);
  g_assert_cmpstr (atlas_entry_get_id (item->entry), ==, "pristina");
  g_assert_cmpuint (item->lane, ==, 1);
  g_assert_false (item->ends_late);
  g_assert_true (atlas_timeline_get_days (fixture.timeline, &first, &end));
  g_assert_cmpint (end - first, ==, 2);

  words = atlas_timeline_format_item (fixture.timeline, 1);
  g_assert_cmpstr (words, ==, "Visit to the capital, 11 March 2025, Kosovo*");
  summary = atlas_timeline_format_summary (fixture.timeline);
  g_assert_cmpstr (summary, ==, "2 visits: 10 March 2025 to 11 March 2025");

  /* The lanes of the other places go. */
  atlas_selection_set_place (fixture.selection, "XK");
  renew (&fixture);
  g_assert_cmpuint (atlas_timeline_get_n_lanes (fixture.timeline), ==, 2);
  g_assert_cmpuint (atlas_timeline_get_n_items (fixture.timeline), ==, 1);
  give_back (&fixture);
}

static void
test_undated (void)
{
  Fixture fixture;
  g_autofree char *summary = NULL;
  int first, end;

  take (&fixture, atlas_sample_new (), ATLAS_KIND_INITIATIVE);
  g_assert_cmpuint (atlas_timeline_get_n_items (fixture.timeline), ==, 0);
  g_assert_cmpuint (atlas_timeline_get_n_undated (fixture.timeline), ==, 3);
  g_assert_true (atlas_timeline_get_undated (fixture.timeline, 0) ==
                 atlas_table_get_entry (fixture.table, 0));
  g_assert_false (atlas_timeline_get_days (fixture.timeline, &first, &end));
  summary = atlas_timeline_format_summary (fixture.timeline);
  g_assert_cmpstr (summary, ==, "3 initiatives, none with a date");
  give_back (&fixture);
}

/* Lets an initiative of the sample have other dates. */
static void
replace (Fixture    *fixture,
         const char *id,
         const char *status,
         AtlasDate   start,
         AtlasDate   end)
{
  AtlasEntry *entry = atlas_briefing_lookup_entry (fixture->briefing, id);
  AtlasEntryInit init = {
    .kind = atlas_entry_get_kind (entry),
    .id = id,
    .title = (AtlasText *) atlas_entry_get_title (entry),
    .status = status,
    .places = atlas_entry_get_places (entry),
    .except = atlas_entry_get_except (entry),
    .start = start,
    .end = end,
  };
  g_autoptr (AtlasEntry) other = atlas_entry_new (&init);

  atlas_briefing_replace_entry (fixture->briefing, entry, other);
  renew (fixture);
}

static void
check_item (Fixture    *fixture,
            const char *id,
            const char *expected)
{
  AtlasEntry *entry = atlas_briefing_lookup_entry (fixture->briefing, id);
  guint index = atlas_timeline_find (fixture->timeline, entry, NULL);
  g_autofree char *words = atlas_timeline_format_item (fixture->timeline, index);

  g_assert_cmpstr (words, ==, expected);
}

static const AtlasTimelineItem *
find_item (Fixture    *fixture,
           const char *id)
{
  AtlasEntry *entry = atlas_briefing_lookup_entry (fixture->briefing, id);

  return atlas_timeline_get_item (fixture->timeline,
                                  atlas_timeline_find (fixture->timeline, entry, NULL));
}

static void
test_open_ends (void)
{
  const AtlasDate march = { 2025, 3, 0 };
  const AtlasDate year = { 2026, 0, 0 };
  const AtlasDate before = { 2024, 1, 1 };
  const AtlasTimelineItem *item;
  Fixture fixture;
  g_autofree char *summary = NULL;

  take (&fixture, atlas_sample_new (), ATLAS_KIND_INITIATIVE);

  replace (&fixture, "logistics", "planned", march, year);
  check_item (&fixture, "logistics",
              "Logistics, March 2025 to 2026, Bosnia and Herzegovina, Planned");
  item = find_item (&fixture, "logistics");
  g_assert_cmpint (item->end - item->first, ==, 306 + 365);

  replace (&fixture, "logistics", "planned", ATLAS_DATE_NONE, year);
  check_item (&fixture, "logistics", "Logistics, until 2026, Bosnia and Herzegovina, Planned");
  g_assert_true (find_item (&fixture, "logistics")->opens_early);

  replace (&fixture, "logistics", "planned", before, ATLAS_DATE_NONE);
  check_item (&fixture, "logistics",
              "Logistics, from 1 January 2024, Bosnia and Herzegovina, Planned");
  item = find_item (&fixture, "logistics");
  g_assert_true (item->ends_late);
  g_assert_cmpint (item->end - item->first, ==, 1);

  /* What is under way goes on as long as the document knows: until 11 March 2025. */
  replace (&fixture, "partnership", "active", before, ATLAS_DATE_NONE);
  check_item (&fixture, "partnership",
              "Partnership, from 1 January 2024, Region-wide, not Kosovo*, Active");
  item = find_item (&fixture, "partnership");
  g_assert_cmpint (item->end - item->first, ==, 436);
  replace (&fixture, "partnership", "active", year, ATLAS_DATE_NONE);
  item = find_item (&fixture, "partnership");
  g_assert_cmpint (item->end - item->first, ==, 365);
  replace (&fixture, "partnership", "active", before, ATLAS_DATE_NONE);

  summary = atlas_timeline_format_summary (fixture.timeline);
  g_assert_cmpstr (summary, ==, "3 initiatives: 2 with a date, 1 January 2024; 1 without");
  give_back (&fixture);
}

static guint
count_measured (Fixture   *fixture,
                AtlasKind  kind)
{
  g_autoptr (AtlasTimes) times = atlas_times_get (fixture->briefing, kind);

  return atlas_times_get_n_measured (times);
}

/* However the filter changes, no entry is asked again; after an edit, one is. */
static void
test_measured_once (void)
{
  const AtlasDate march = { 2025, 3, 0 };
  g_autoptr (AtlasTimes) before = NULL;
  g_autoptr (AtlasQuery) all = atlas_query_new ();
  g_autoptr (AtlasQuery) planned = atlas_query_with_value (all, ATLAS_FACET_STATUS, "planned",
                                                           ATLAS_CHOICE_WANTED);
  Fixture fixture;

  take (&fixture, atlas_sample_new (), ATLAS_KIND_INITIATIVE);
  g_assert_cmpuint (count_measured (&fixture, ATLAS_KIND_INITIATIVE), ==, 3);
  for (guint i = 0; i < 6; i++)
    {
      atlas_selection_set_query (fixture.selection, i % 2 == 0 ? planned : all);
      atlas_selection_set_place (fixture.selection, i < 3 ? "XK" : NULL);
      renew (&fixture);
    }
  g_assert_cmpuint (count_measured (&fixture, ATLAS_KIND_INITIATIVE), ==, 3);

  before = atlas_times_get (fixture.briefing, ATLAS_KIND_INITIATIVE);
  replace (&fixture, "logistics", "planned", march, ATLAS_DATE_NONE);
  g_assert_nonnull (find_item (&fixture, "logistics"));
  g_assert_cmpuint (count_measured (&fixture, ATLAS_KIND_INITIATIVE), ==, 4);

  /* Whoever still has the times of before sees what was. */
  for (guint i = 0; i < 3; i++)
    g_assert_false (atlas_times_get_time (before, i)->is_dated);
  g_assert_cmpuint (atlas_times_get_n_measured (before), ==, 3);
  g_assert_cmpuint (count_measured (&fixture, ATLAS_KIND_VISIT), ==, 2);
  give_back (&fixture);
}

/* A place that no entry names has a lane while it is looked at. */
static void
test_place_without_entries (void)
{
  Fixture fixture;

  take (&fixture, atlas_sample_new (), ATLAS_KIND_VISIT);
  atlas_selection_set_place (fixture.selection, "HR");
  renew (&fixture);
  g_assert_cmpuint (atlas_timeline_get_n_lanes (fixture.timeline), ==, 2);
  g_assert_cmpstr (atlas_timeline_get_place (fixture.timeline, 0), ==, "HR");
  give_back (&fixture);
}

/* Where an item would stand, and what it takes of a row, reckoned once more. */
static void
reckon_box (const AtlasTimelineItem    *item,
            const AtlasTimelineMetrics *metrics,
            double                     *start,
            double                     *end)
{
  double length = MAX ((item->end - item->first) * metrics->scale, metrics->mark);
  double middle = (item->end + item->first) * metrics->scale / 2;

  *start = middle - length / 2 - (item->opens_early ? metrics->tail : 0);
  *end = middle + length / 2 + (item->ends_late ? metrics->tail : 0);
}

static gboolean
overlap (const AtlasTimelineItem    *a,
         const AtlasTimelineItem    *b,
         const AtlasTimelineMetrics *metrics,
         double                      room)
{
  double a_start, a_end, b_start, b_end;

  reckon_box (a, metrics, &a_start, &a_end);
  reckon_box (b, metrics, &b_start, &b_end);
  a_end = MAX (a_end, a_start + room);
  b_end = MAX (b_end, b_start + room);

  return a_start < b_end - 1e-6 && b_start < a_end - 1e-6;
}

/* Whether one item, with the gap behind it, reaches behind where another begins. */
static gboolean
reaches_behind (const AtlasTimelineItem    *a,
                const AtlasTimelineItem    *b,
                const AtlasTimelineMetrics *metrics,
                double                      room)
{
  double a_start, a_end, b_start, b_end;

  reckon_box (a, metrics, &a_start, &a_end);
  reckon_box (b, metrics, &b_start, &b_end);

  return MAX (a_end, a_start + room) + 4 > b_start - 1e-6;
}

/* No two in a row overlap, and each stands as high as those before it in time let
 * it. */
static void
check_rows (AtlasTimeline              *timeline,
            const AtlasTimelineMetrics *metrics)
{
  guint n_items = atlas_timeline_get_n_items (timeline);

  for (guint i = 0; i < n_items; i++)
    {
      const AtlasTimelineItem *item = atlas_timeline_get_item (timeline, i);
      guint64 taken = 0;
      gboolean is_named = atlas_timeline_has_names (timeline, item->lane);
      double room = is_named ? metrics->mark + metrics->name : 0;

      g_assert_cmpuint (item->row, <, atlas_timeline_get_n_rows (timeline, item->lane));
      for (guint j = 0; j < i; j++)
        {
          const AtlasTimelineItem *other = atlas_timeline_get_item (timeline, j);

          if (other->lane != item->lane)
            continue;
          if (other->row == item->row)
            g_assert_false (overlap (item, other, metrics, room));
          else if (other->row < 64 && reaches_behind (other, item, metrics, room))
            taken |= G_GUINT64_CONSTANT (1) << other->row;
        }
      if (item->row < 64)
        g_assert_cmphex (taken & ((G_GUINT64_CONSTANT (1) << item->row) - 1), ==,
                         (G_GUINT64_CONSTANT (1) << item->row) - 1);
    }
}

static void
check_visible (AtlasTimeline              *timeline,
               const AtlasTimelineMetrics *metrics,
               double                      from,
               double                      to)
{
  guint n_found = 0, n_expected = 0;

  for (guint lane = 0; lane < atlas_timeline_get_n_lanes (timeline); lane++)
    for (guint row = 0; row < atlas_timeline_get_n_rows (timeline, lane); row++)
      {
        guint n_items;
        const guint *items =
            atlas_timeline_find_visible (timeline, lane, row, from, to, &n_items);

        for (guint i = 0; i < n_items; i++)
          {
            const AtlasTimelineItem *item = atlas_timeline_get_item (timeline, items[i]);

            g_assert_cmpuint (item->lane, ==, lane);
            g_assert_cmpuint (item->row, ==, row);
            if (i > 0)
              g_assert_cmpuint (items[i - 1], <, items[i]);
          }
        n_found += n_items;
      }

  for (guint i = 0; i < atlas_timeline_get_n_items (timeline); i++)
    {
      const AtlasTimelineItem *item = atlas_timeline_get_item (timeline, i);
      double start, end, box_start, box_end;

      reckon_box (item, metrics, &start, &end);
      atlas_timeline_get_box (timeline, i, &box_start, &box_end);
      g_assert_cmpfloat_with_epsilon (start, box_start, 1e-3);
      g_assert_cmpfloat_with_epsilon (end, box_end, 1e-3);
      if (atlas_timeline_has_names (timeline, item->lane))
        end = MAX (end, start + metrics->mark + metrics->name);
      if (start < to && end + 4 > from)
        n_expected++;
    }
  g_assert_cmpuint (n_found, ==, n_expected);
}

static void
check_room (AtlasTimeline *timeline)
{
  for (guint i = 0; i < atlas_timeline_get_n_items (timeline); i++)
    {
      const AtlasTimelineItem *item = atlas_timeline_get_item (timeline, i);
      double expected = HUGE_VAL;
      double box_start, box_end;

      for (guint j = i + 1; j < atlas_timeline_get_n_items (timeline); j++)
        {
          const AtlasTimelineItem *other = atlas_timeline_get_item (timeline, j);

          if (other->lane != item->lane || other->row != item->row)
            continue;
          atlas_timeline_get_box (timeline, j, &box_start, &box_end);
          expected = MIN (expected, box_start - 4);
        }
      g_assert_cmpfloat (atlas_timeline_get_room (timeline, i), ==, expected);
      atlas_timeline_get_box (timeline, i, &box_start, &box_end);
      g_assert_cmpfloat (expected, >=, box_end - 1e-6);
    }
}

/* The steps of the arrows: in the lane by time, and to the next row with anything. */
static void
check_walk (AtlasTimeline *timeline)
{
  guint n_items = atlas_timeline_get_n_items (timeline);

  for (guint i = 0; i < n_items; i++)
    {
      const AtlasTimelineItem *item = atlas_timeline_get_item (timeline, i);
      guint next = atlas_timeline_get_next (timeline, i, 1);
      guint below = atlas_timeline_get_beside (timeline, i, 1);
      guint edge = atlas_timeline_get_edge (timeline, i, TRUE);
      double start, end, other_start, other_end, nearest = HUGE_VAL;

      g_assert_cmpuint (atlas_timeline_get_item (timeline, edge)->lane, ==, item->lane);
      g_assert_true ((next == ATLAS_TIMELINE_NONE) == (i == edge));
      if (next != ATLAS_TIMELINE_NONE)
        {
          g_assert_cmpint (atlas_timeline_get_item (timeline, next)->first, >=, item->first);
          g_assert_cmpuint (atlas_timeline_get_next (timeline, next, -1), ==, i);
        }
      else
        g_assert_cmpuint (atlas_timeline_get_edge (timeline, i, FALSE), <=, i);

      atlas_timeline_get_box (timeline, i, &start, &end);
      for (guint j = 0; below != ATLAS_TIMELINE_NONE && j < n_items; j++)
        {
          const AtlasTimelineItem *found = atlas_timeline_get_item (timeline, below);
          const AtlasTimelineItem *other = atlas_timeline_get_item (timeline, j);

          g_assert_true (found->lane > item->lane ||
                         (found->lane == item->lane && found->row == item->row + 1));
          if (other->lane != found->lane || other->row != found->row)
            continue;
          atlas_timeline_get_box (timeline, j, &other_start, &other_end);
          nearest = MIN (nearest, fabs (other_start + other_end - start - end));
        }
      if (below == ATLAS_TIMELINE_NONE)
        continue;
      /* Of two that are as near as each other, either will do. */
      atlas_timeline_get_box (timeline, below, &other_start, &other_end);
      g_assert_cmpfloat (fabs (other_start + other_end - start - end), <=, nearest + 1e-6);
    }
}

/* Each entry in each of its lanes once, and what has no date beside. */
static void
check_entries (Fixture *fixture)
{
  guint n_items = 0;

  g_assert_cmpuint (atlas_timeline_get_n_dated (fixture->timeline) +
                        atlas_timeline_get_n_undated (fixture->timeline),
                    ==, atlas_table_get_n_matching (fixture->table));
  for (guint i = 0; i < atlas_table_get_n_matching (fixture->table); i++)
    {
      AtlasEntry *entry = atlas_table_get_entry (fixture->table, i);
      const char *const *places = atlas_entry_get_places (entry);
      gboolean is_dated = atlas_date_is_set (atlas_entry_get_start (entry)) ||
                          atlas_date_is_set (atlas_entry_get_end (entry));
      const char *place = places[0];
      guint index = atlas_timeline_find (fixture->timeline, entry, place);

      g_assert_true (is_dated == (index != ATLAS_TIMELINE_NONE));
      if (!is_dated)
        continue;
      g_assert_cmpstr (atlas_timeline_get_place (
                           fixture->timeline,
                           atlas_timeline_get_item (fixture->timeline, index)->lane),
                       ==, place);
      n_items += MAX (g_strv_length ((char **) places), 1);
    }
  if (atlas_selection_get_place (fixture->selection) == NULL)
    g_assert_cmpuint (atlas_timeline_get_n_items (fixture->timeline), ==, n_items);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 60; i++)
    {
      Fixture fixture;
      AtlasTimelineMetrics metrics = {
        .scale = exp (g_rand_double_range (rand, -4, 4)),
        .mark = g_rand_double_range (rand, 4, 30),
        .name = g_rand_double_range (rand, 0, 120),
        .tail = g_rand_double_range (rand, 0, 30),
        .max_named_rows = g_rand_int_range (rand, 1, 20),
      };
      int first, end;
      double from;

      take (&fixture, atlas_sample_new_random (rand, 150), ATLAS_KIND_INITIATIVE);
      if (g_rand_boolean (rand))
        atlas_selection_set_place (fixture.selection, "XK");
      renew (&fixture);
      check_entries (&fixture);
      atlas_timeline_pack (fixture.timeline, &metrics);
      check_rows (fixture.timeline, &metrics);
      check_room (fixture.timeline);
      check_walk (fixture.timeline);
      if (atlas_timeline_get_days (fixture.timeline, &first, &end))
        {
          from = g_rand_double_range (rand, first - 5, end + 5) * metrics.scale;
          check_visible (fixture.timeline, &metrics, from, from + 100);
          check_visible (fixture.timeline, &metrics, 0, 1e9);
        }
      give_back (&fixture);
    }
}

/* A lane too deep for names is for marks alone. */
static void
test_names_give_way (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  AtlasTimelineMetrics metrics = { .scale = 1, .mark = 4, .name = 900, .max_named_rows = 1000 };
  Fixture fixture;
  guint n_rows;

  take (&fixture, atlas_sample_new_random (rand, 400), ATLAS_KIND_INITIATIVE);
  atlas_timeline_pack (fixture.timeline, &metrics);
  n_rows = atlas_timeline_get_n_rows (fixture.timeline, 0);
  metrics.max_named_rows = n_rows;
  atlas_timeline_pack (fixture.timeline, &metrics);
  g_assert_cmpuint (atlas_timeline_get_n_rows (fixture.timeline, 0), ==, n_rows);
  metrics.max_named_rows = n_rows - 1;
  atlas_timeline_pack (fixture.timeline, &metrics);
  g_assert_cmpuint (atlas_timeline_get_n_rows (fixture.timeline, 0), <, n_rows);
  give_back (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/sample", test_sample);
  g_test_add_func ("/timeline/undated", test_undated);
  g_test_add_func ("/timeline/open-ends", test_open_ends);
  g_test_add_func ("/timeline/measured-once", test_measured_once);
  g_test_add_func ("/timeline/place-without-entries", test_place_without_entries);
  g_test_add_func ("/timeline/random", test_random);
  g_test_add_func ("/timeline/names-give-way", test_names_give_way);

  return g_test_run ();
}
