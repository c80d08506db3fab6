/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-topic-private.h"

#include "atlas-test-deck.h"

/* What a deck is made of, as words: "title map place:XK/2 table:initiatives/6". */

static const char *const layouts[] = { "title", "map", "place", "table", "list", "sources" };

static char *
describe (AtlasBriefing *briefing)
{
  g_autoptr (GPtrArray) topics = atlas_deck_list_topics (briefing, "en");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < topics->len; i++)
    {
      const AtlasDeckTopic *topic = topics->pdata[i];

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", layouts[topic->layout]);
      if (topic->place != NULL)
        g_string_append_printf (words, ":%s", topic->place);
      if (topic->kind >= 0)
        g_string_append_printf (words, ":%s", atlas_kind_get_member ((AtlasKind) topic->kind));
      if (topic->entries->len > 0)
        g_string_append_printf (words, "/%u", topic->entries->len);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

#define HEAD \
  "{ \"format\": \"briefing-atlas/1\", \"id\": \"x\", \"title\": \"T\", \"language\": \"en\""
#define PLACES ", \"places\": [ { \"code\": \"BA\" }, { \"code\": \"XK\" } ]"
#define POINT(places) ", \"points\": [ { \"id\": \"p\", \"title\": \"P\"" places " } ]"

static const struct
{
  const char *name;
  const char *json;
  const char *topics;
} cases[] = {
  { "nothing", HEAD " }", "title map" },
  { "no-own-entries", HEAD PLACES POINT ("") " }", "title map list:points/1" },
  { "own-entry", HEAD PLACES POINT (", \"places\": [\"XK\"]") " }",
    "title map place:XK/1 list:points/1" },
  { "except-only", HEAD PLACES POINT (", \"except\": [\"XK\"]") " }", "title map list:points/1" },
  { "around-the-focus",
    HEAD ", \"map\": { \"focus\": [\"BA\"] }" PLACES POINT (", \"places\": [\"XK\"]") " }",
    "title map list:points/1" },
  { "tables-and-lists",
    HEAD ", \"initiatives\": [ { \"id\": \"i\", \"title\": \"I\" } ], "
         "\"outcomes\": [ { \"id\": \"o\", \"title\": \"O\" } ], "
         "\"challenges\": [ { \"id\": \"c\", \"title\": \"C\" } ], "
         "\"recommendations\": [ { \"id\": \"r\", \"title\": \"R\" } ] }",
    "title map table:initiatives/1 table:outcomes/1 list:challenges/1 list:recommendations/1" },
  { "visit-with-place",
    HEAD PLACES ", \"visits\": [ { \"id\": \"v\", \"title\": \"V\", \"places\": [\"BA\"] } ] }",
    "title map place:BA/1" },
  { "visit-without-place", HEAD PLACES ", \"visits\": [ { \"id\": \"v\", \"title\": \"V\" } ] }",
    "title map table:visits/1" },
  { "sources", HEAD ", \"sources\": [ { \"id\": \"s\", \"title\": \"S\" } ] }",
    "title map sources" },
  { "footnotes", HEAD ", \"footnotes\": [ { \"id\": \"f\", \"text\": \"F\" } ] }",
    "title map sources" },
  { "own-deck",
    HEAD PLACES POINT ("") ", \"deck\": [ { \"slide\": \"list\", \"kind\": \"points\" }, "
                           "{ \"slide\": \"title\" } ] }",
    "list:points/1 title" },
  { "table-of-a-place",
    HEAD PLACES POINT (", \"places\": [\"XK\"]")
    ", \"deck\": [ { \"slide\": \"table\", \"kind\": \"points\", \"place\": \"BA\" }, "
    "{ \"slide\": \"table\", \"kind\": \"points\", \"place\": \"XK\" } ] }",
    "table:BA:points table:XK:points/1" },
  { "place-without-code", HEAD ", \"deck\": [ { \"slide\": \"place\" } ] }", "map" },
  { "map-of-a-place", HEAD PLACES ", \"deck\": [ { \"slide\": \"map\", \"place\": \"BA\" } ] }",
    "place:BA" },
  { "all-kinds",
    HEAD POINT ("") ", \"visits\": [ { \"id\": \"v\", \"title\": \"V\" } ], "
                    "\"deck\": [ { \"slide\": \"list\" } ] }",
    "list:points/1 list:visits/1" },
  { "all-kinds-of-nothing", HEAD ", \"deck\": [ { \"slide\": \"list\" } ] }", "title map" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (cases[index].json);
  g_autofree char *topics = describe (briefing);

  g_assert_cmpstr (topics, ==, cases[index].topics);
}

static void
test_bundled (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autofree char *topics = describe (briefing);

  g_assert_cmpstr (topics, ==,
                   "title map place:BA/13 place:XK/13 table:initiatives/6 table:outcomes/3 "
                   "list:points/17 list:challenges/9 list:recommendations/6 sources");
}

/* What the document says of its slides comes along. */
static void
test_slide (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_json (
      HEAD POINT ("") ", \"deck\": [ { \"slide\": \"title\" }, { \"slide\": \"list\", \"kind\": "
                      "\"points\", \"heading\": { \"en\": \"Seven\", \"sq\": \"Shtatë\" }, "
                      "\"notes\": \"Slowly\", \"minutes\": 2.5 } ] }");
  g_autoptr (GPtrArray) topics = atlas_deck_list_topics (briefing, "sq");
  const AtlasDeckTopic *topic = topics->pdata[1];

  g_assert_cmpint (topic->slide, ==, 1);
  g_assert_cmpstr (topic->heading, ==, "Shtatë");
  g_assert_cmpstr (topic->notes, ==, "Slowly");
  g_assert_cmpfloat (topic->minutes, ==, 2.5);
}

/* A place counts what is about all of the region apart from what is about itself. */
static void
test_region_wide (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeckTopic) kosovo = atlas_deck_topic_new_place (briefing, "XK", "en");
  g_autoptr (AtlasDeckTopic) bosnia = atlas_deck_topic_new_place (briefing, "BA", "en");
  g_autoptr (AtlasDeckTopic) croatia = atlas_deck_topic_new_place (briefing, "HR", "en");

  /* Partnership for Peace does not hold for Kosovo. */
  g_assert_cmpuint (kosovo->n_region_wide[ATLAS_KIND_INITIATIVE], ==, 5);
  g_assert_cmpuint (bosnia->n_region_wide[ATLAS_KIND_INITIATIVE], ==, 6);
  g_assert_cmpuint (croatia->n_region_wide[ATLAS_KIND_INITIATIVE], ==, 0);
  g_assert_cmpuint (kosovo->entries->len, ==, 13);
  g_assert_cmpstr (kosovo->heading, ==, "Kosovo*");
  g_assert_cmpint (atlas_entry_get_kind (kosovo->entries->pdata[0]), ==, ATLAS_KIND_VISIT);
}

/* Nobody sits through thousands; how many are left out is known. */
static void
test_limit (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_entries (1234);
  g_autoptr (GPtrArray) topics = atlas_deck_list_topics (briefing, "en");
  const AtlasDeckTopic *topic = topics->pdata[topics->len - 2];

  g_assert_cmpint (topic->kind, ==, ATLAS_KIND_POINT);
  g_assert_cmpuint (topic->entries->len, ==, 1000);
  g_assert_cmpuint (topic->n_left_out, ==, 234);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/deck-topic/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/deck-topic/bundled", test_bundled);
  g_test_add_func ("/deck-topic/slide", test_slide);
  g_test_add_func ("/deck-topic/region-wide", test_region_wide);
  g_test_add_func ("/deck-topic/limit", test_limit);

  return g_test_run ();
}
