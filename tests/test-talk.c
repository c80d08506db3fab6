/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk.h"
#include "atlas-talk-words.h"

#define N_PAGES 12

static gint64 now;

static gint64
get_time_cb (gpointer user_data)
{
  return now;
}

static AtlasDeckPage *
create_page (int         index,
             double      minutes,
             const char *heading)
{
  AtlasDeckPage *page = atlas_deck_page_new (ATLAS_SLIDE_LAYOUT_MAP);

  page->index = index;
  page->minutes = minutes;
  g_free (page->heading);
  page->heading = g_strdup (heading);

  return page;
}

/* Pages of one minute each, numbered from 1 by their headings. */
static AtlasTalk *
create_talk (double minutes)
{
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);

  now = 1000 * G_USEC_PER_SEC;
  for (int i = 0; i < N_PAGES; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%d", i + 1);

      g_ptr_array_add (pages, create_page (i, minutes, heading));
    }

  return atlas_talk_new (pages, get_time_cb, NULL);
}

static const char *const names[ATLAS_TALK_N_COMMANDS] = {
  "next",  "prev", "first", "last",  "enter", "erase",    "esc",  "f5",
  "black", "white", "hold", "pause", "reset", "overview", "find", "spot",
  "end",
};

/* Moves the map of the presenter's page. */
static void
move_map (AtlasTalk  *talk,
          const char *scale)
{
  AtlasDeckStage stage = {
    .parts = ATLAS_DECK_PART_ALL,
    .has_view = TRUE,
    .view = { .scale = g_ascii_strtod (scale, NULL), .width = 16, .height = 9 },
    .selected = "XK",
  };

  atlas_talk_set_stage (talk, &stage);
}

static void
ask (AtlasTalk  *talk,
     const char *heading)
{
  g_autoptr (AtlasDeckPage) page = create_page (-1, 0, heading);

  atlas_talk_ask (talk, page);
}

static void
take_step (AtlasTalk  *talk,
           const char *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (step, names[i]))
      {
        atlas_talk_do (talk, i);
        return;
      }

  if (g_str_has_prefix (step, "wait:"))
    now += g_ascii_strtoll (step + strlen ("wait:"), NULL, 10) * G_USEC_PER_SEC;
  else if (g_str_has_prefix (step, "map:"))
    move_map (talk, step + strlen ("map:"));
  else if (g_str_has_prefix (step, "ask:"))
    ask (talk, step + strlen ("ask:"));
  else if (g_str_has_prefix (step, "go:"))
    atlas_talk_go_to (talk, (guint) g_ascii_strtoull (step + strlen ("go:"), NULL, 10) - 1);
  else if (g_str_has_prefix (step, "room:"))
    atlas_talk_set_room_open (talk, g_str_equal (step, "room:open"));
  else
    for (const char *p = step; *p != '\0'; p++)
      atlas_talk_type_digit (talk, (guint) g_ascii_digit_value (*p));
}

static void
take_steps (AtlasTalk  *talk,
            const char *steps)
{
  g_auto (GStrv) parts = g_strsplit (steps, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      take_step (talk, parts[i]);
}

static void
append_scene (GString              *string,
              const AtlasDeckPage  *page,
              const AtlasDeckStage *stage)
{
  g_string_append (string, page->heading);
  if (stage->has_view)
    g_string_append_printf (string, "@%g%s", stage->view.scale, stage->selected);
}

/* What the presenter sees, what the room sees, and whatever isn't usual. */
static char *
describe (AtlasTalk *talk)
{
  GString *string = g_string_new (NULL);
  const char *const panels[] = { "", " overview", " find" };
  const char *const curtains[] = { "", " black", " white" };

  append_scene (string, atlas_talk_get_page (talk), atlas_talk_get_stage (talk));
  g_string_append_c (string, '|');
  append_scene (string, atlas_talk_get_room_page (talk), atlas_talk_get_room_stage (talk));
  g_string_append (string, curtains[atlas_talk_get_curtain (talk)]);
  g_string_append (string, atlas_talk_is_held (talk) ? " held" : "");
  g_string_append (string, atlas_talk_is_question (talk) ? " question" : "");
  g_string_append (string, panels[atlas_talk_get_panel (talk)]);
  g_string_append (string, atlas_talk_is_ending (talk) ? " ending" : "");
  if (*atlas_talk_get_digits (talk) != '\0')
    g_string_append_printf (string, " %s_", atlas_talk_get_digits (talk));

  return g_string_free (string, FALSE);
}

typedef struct
{
  const char *name;
  const char *steps;
  const char *expected;
} Case;

static const Case cases[] = {
  { "begin", "", "1|1" },
  { "next", "next next", "3|3" },
  { "previous", "next next prev", "2|2" },
  { "first-and-before", "prev", "1|1" },
  { "last-and-beyond", "last next", "12|12" },
  { "home", "last first", "1|1" },
  { "enter", "enter", "2|2" },

  { "digits", "1", "1|1 1_" },
  { "jump", "12 enter", "12|12" },
  { "jump-once", "4 enter enter", "5|5" },
  { "jump-nowhere", "next 99 enter", "2|2" },
  { "jump-zero", "0 0 7 enter", "7|7" },
  { "jump-long", "123456", "1|1 1234_" },
  { "jump-erase", "12 erase enter", "1|1" },
  { "jump-erase-all", "1 erase", "1|1" },
  { "jump-escape", "5 esc enter", "2|2" },
  { "jump-next", "5 next", "2|2" },
  { "go-to", "go:7", "7|7" },
  { "erase", "next erase", "1|1" },

  { "black", "next black", "2|2 black" },
  { "black-again", "black black", "1|1" },
  { "black-white", "black white", "1|1 white" },
  { "black-next", "black next", "2|2 black" },
  { "black-escape", "black esc", "1|1" },

  { "hold", "next hold next next", "4|2 held" },
  { "hold-follow", "next hold next hold", "3|3" },
  { "hold-push", "next hold next enter", "3|3 held" },
  { "hold-push-next", "next hold next enter next", "4|3 held" },
  { "hold-drop", "next hold next next esc", "2|2" },
  { "hold-jump", "next hold 9 enter", "9|2 held" },
  { "hold-map", "next map:2 hold map:3", "2@3XK|2@2XK held" },
  { "hold-map-push", "next hold map:3 enter map:4", "2@4XK|2@3XK held" },
  { "hold-map-drop", "next map:2 hold next esc", "2@2XK|2@2XK" },
  { "hold-black", "next hold black next", "3|2 black held" },

  { "map", "next map:2", "2@2XK|2@2XK" },
  { "map-anew", "next map:2 next prev", "2|2" },

  { "question", "next ask:K", "K|K question" },
  { "question-back", "next map:2 ask:K map:9 erase", "2@2XK|2@2XK" },
  { "question-escape", "next map:2 ask:K esc", "2@2XK|2@2XK" },
  { "question-previous", "next map:2 ask:K prev", "2@2XK|2@2XK" },
  { "question-next", "next ask:K next", "3|3" },
  { "question-last-next", "last ask:K next", "12|12" },
  { "question-enter", "next ask:K enter", "3|3" },
  { "question-jump", "next ask:K 7 enter", "7|7" },
  { "question-jump-here", "next map:2 ask:K 2 enter", "2|2" },
  { "question-question-back", "next map:2 ask:K ask:L erase", "2@2XK|2@2XK" },
  { "question-black", "next black ask:K", "K|K black question" },
  { "question-held", "next hold ask:K", "K|2 held question" },
  { "question-held-push", "next hold ask:K enter erase", "2|K held" },
  { "question-held-drop", "next map:3 ask:K hold next esc", "K|K question" },
  { "question-held-drop-back", "next map:3 ask:K hold next esc erase", "2@3XK|2@3XK" },
  { "question-find", "next find ask:K", "K|K question" },

  { "overview", "overview", "1|1 overview" },
  { "overview-again", "overview overview", "1|1" },
  { "overview-find", "overview find", "1|1 find" },
  { "overview-next", "next overview next", "3|3" },
  { "overview-previous", "next overview prev", "1|1" },
  { "overview-jump", "overview 5 enter", "5|5" },
  { "overview-enter", "overview enter", "1|1 overview" },
  { "overview-escape", "overview esc", "1|1" },
  { "find-next", "find next", "2|2" },

  { "escape", "esc", "1|1 ending" },
  { "escape-otherwise", "esc next", "2|2" },
  { "escape-late", "esc wait:5 esc", "1|1 ending" },
  { "escape-order", "hold black ask:K find 3 esc esc esc esc esc", "1|1" },
  { "start", "f5", "1|1" },
};

static void
test_steps (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AtlasTalk) talk = create_talk (1);
  g_autofree char *found = NULL;

  take_steps (talk, c->steps);
  found = describe (talk);
  g_assert_cmpstr (found, ==, c->expected);
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

static void
test_end (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AtlasTalk) talk = create_talk (1);
  guint n_ends = 0;

  g_signal_connect_swapped (talk, "ended", G_CALLBACK (count_cb), &n_ends);
  take_steps (talk, c->steps);
  g_assert_cmpuint (n_ends, ==, *c->expected == 'e' ? 1 : 0);
}

static const Case ends[] = {
  { "at-once", "end", "e" },
  { "once-only", "end end", "e" },
  { "twice", "esc wait:2 esc", "e" },
  { "clicker", "esc f5", "e" },
  { "clicker-late", "esc wait:5 f5", "" },
  { "once", "esc", "" },
  { "between", "esc next esc", "" },
  { "digit-between", "esc 1 esc", "" },
};

static const Case rooms[] = {
  { "usual", "next", "The room sees this slide;" },
  { "frozen", "next hold next",
    "FROZEN: the room sees slide 2;Enter shows this to the room, F lets it follow again" },
  { "frozen-question", "next ask:K hold",
    "FROZEN: the room sees “K”;Enter shows this to the room, F lets it follow again" },
  { "black", "black", "BLACK: the room sees nothing;B lifts the curtain" },
  { "black-frozen", "hold black", "BLACK and FROZEN: the room sees nothing;B lifts the curtain" },
  { "white", "white", "WHITE: the room sees nothing;W lifts the curtain" },
  { "question", "next ask:K", "QUESTION: the room sees the answer;Backspace goes back to slide 2" },
  { "closed", "black room:closed", "CLOSED: the room’s window is not shown;A shows it again" },
  { "opened", "room:closed room:open", "The room sees this slide;" },
  { "digits", "1 2", "The room sees this slide;Enter goes to slide 12" },
  { "digits-nowhere", "99", "The room sees this slide;There is no slide 99" },
  { "ending", "esc", "The room sees this slide;Esc once more ends the presentation" },
};

static void
test_room (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AtlasTalk) talk = create_talk (1);
  g_autofree char *room = NULL;
  g_autofree char *hint = NULL;
  g_autofree char *found = NULL;

  take_steps (talk, c->steps);
  room = atlas_talk_format_room (talk);
  hint = atlas_talk_format_hint (talk);
  found = g_strconcat (room, ";", hint, NULL);
  g_assert_cmpstr (found, ==, c->expected);
  g_assert_cmpint (atlas_talk_is_room_hidden (talk), ==,
                   strstr (room, "sees nothing") != NULL || strstr (room, "not shown") != NULL);
}

/* Each page is planned for one minute. */
static const Case times[] = {
  { "before", "wait:100", "00:00 " },
  { "begun-by-key", "pause wait:30", "00:30 on plan" },
  { "begun-by-leaving", "wait:50 next wait:5", "00:05 50 s ahead of plan" },
  { "map-does-not-begin", "map:2 wait:50 ask:K wait:5", "00:00 " },
  { "on-plan", "pause wait:61 next wait:50", "01:51 on plan" },
  { "a-little-early", "pause wait:55 next", "00:55 on plan" },
  { "ahead", "pause wait:40 next", "00:40 20 s ahead of plan" },
  { "behind", "pause wait:85", "01:25 20 s behind plan" },
  { "behind-by-minutes", "pause wait:220", "03:40 3 min behind plan" },
  { "ahead-by-minutes", "next next next next next", "00:00 5 min ahead of plan" },
  { "over", "pause wait:735", "12:15 10 s over time" },
  { "over-by-minutes", "pause last wait:960", "16:00 4 min over time" },
  { "over-by-hours", "pause wait:4062", "1:07:42 56 min over time" },
  { "pause", "pause wait:30 pause wait:500", "00:30 on plan" },
  { "pause-is-sticky", "pause wait:30 pause next wait:20 next wait:20 prev", "00:30 30 s ahead of plan" },
  { "pause-and-on", "pause wait:30 pause wait:500 pause wait:5", "00:35 on plan" },
  { "reset", "pause wait:90 reset wait:9", "00:00 " },
  { "private-preview", "pause wait:59 hold next next next", "00:59 on plan" },
  { "pushed", "pause wait:59 hold next next enter", "00:59 60 s ahead of plan" },
  { "question", "pause wait:59 ask:K wait:1", "01:00 on plan" },
};

static void
test_time (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AtlasTalk) talk = create_talk (1);
  g_autofree char *elapsed = NULL;
  g_autofree char *words = NULL;
  g_autofree char *found = NULL;
  AtlasTalkPace pace;
  gint64 by;

  take_steps (talk, c->steps);
  pace = atlas_talk_get_pace (talk, &by);
  words = atlas_talk_pace_format (pace, by);
  elapsed = atlas_talk_format_time (atlas_talk_clock_get_elapsed (atlas_talk_get_clock (talk)));
  found = g_strconcat (elapsed, " ", words, NULL);
  g_assert_cmpstr (found, ==, c->expected);
}

static void
test_no_plan (void)
{
  g_autoptr (AtlasTalk) talk = create_talk (0);
  g_autofree char *plan = atlas_talk_format_plan (talk);
  gint64 by;

  take_steps (talk, "next wait:500");
  g_assert_cmpint (atlas_talk_get_pace (talk, &by), ==, ATLAS_TALK_PACE_NONE);
  g_assert_cmpint (atlas_talk_get_planned (talk), ==, 0);
  g_assert_cmpstr (plan, ==, "");
}

static void
test_plan (void)
{
  g_autoptr (AtlasTalk) talk = create_talk (2.5);
  g_autofree char *plan = atlas_talk_format_plan (talk);
  g_autofree char *position = NULL;

  g_assert_cmpstr (plan, ==, "of 30:00");
  take_steps (talk, "next ask:K");
  position = atlas_talk_format_position (talk);
  g_assert_cmpstr (position, ==, "Slide 2 of 12");
}

static void
test_next_page (void)
{
  g_autoptr (AtlasTalk) talk = create_talk (1);

  g_assert_cmpint (atlas_talk_get_next_page (talk)->index, ==, 1);
  take_steps (talk, "next ask:K");
  g_assert_cmpint (atlas_talk_get_next_page (talk)->index, ==, 2);
  take_steps (talk, "last");
  g_assert_null (atlas_talk_get_next_page (talk));
}

/* Whatever says the same twice is no change: windows would draw for nothing. */
static void
test_changes (void)
{
  g_autoptr (AtlasTalk) talk = create_talk (1);
  guint n_changes = 0;

  g_signal_connect_swapped (talk, "changed", G_CALLBACK (count_cb), &n_changes);
  take_steps (talk, "map:2 map:2 map:2");
  g_assert_cmpuint (n_changes, ==, 1);
  take_steps (talk, "room:open");
  g_assert_cmpuint (n_changes, ==, 1);
  atlas_talk_tick (talk);
  g_assert_cmpuint (n_changes, ==, 1);
  atlas_talk_point (talk, 0.5, 0.5);
  g_assert_cmpuint (n_changes, ==, 1);
  take_steps (talk, "esc wait:5");
  atlas_talk_tick (talk);
  g_assert_cmpuint (n_changes, ==, 3);
}

/* The same page in other words, "3" as "3*"; what was asked has no answer any more. */
static AtlasDeckPage *
translate_cb (AtlasDeckPage *page,
              gpointer       user_data)
{
  GPtrArray *pages = user_data;

  return page->index >= 0 ? atlas_deck_page_ref (g_ptr_array_index (pages, page->index)) : NULL;
}

static AtlasDeckPage *
answer_cb (AtlasDeckPage *page,
           gpointer       user_data)
{
  return page->index >= 0 ? translate_cb (page, user_data) : create_page (-1, 0, "answer");
}

static const Case translations[] = {
  { "begin", "", "1*|1*" },
  { "map", "go:3 map:2", "3*@2XK|3*@2XK" },
  { "held", "go:3 hold next next", "5*|3* held" },
  { "question", "go:4 ask:K", "4*|4*" },
  { "question-behind-a-room-that-is-held", "go:4 hold next ask:K", "5*|4* held" },
  { "question-in-the-room", "go:4 ask:K hold esc next", "5*|4* held" },
};

static void
test_translation (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AtlasTalk) talk = create_talk (1);
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);
  g_autofree char *found = NULL;

  for (int i = 0; i < N_PAGES; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%d*", i + 1);

      g_ptr_array_add (pages, create_page (i, 1, heading));
    }
  take_steps (talk, c->steps);
  atlas_talk_set_pages (talk, pages, translate_cb, pages);
  found = describe (talk);
  g_assert_cmpstr (found, ==, c->expected);
}

/* A question that has an answer stays, and what it hides as well. */
static void
test_translated_question (void)
{
  g_autoptr (AtlasTalk) talk = create_talk (1);
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);
  g_autofree char *asked = NULL;
  g_autofree char *after = NULL;

  for (int i = 0; i < N_PAGES; i++)
    g_ptr_array_add (pages, create_page (i, 1, "other"));
  take_steps (talk, "go:4 ask:K");
  atlas_talk_set_pages (talk, pages, answer_cb, pages);
  asked = describe (talk);
  g_assert_cmpstr (asked, ==, "answer|answer question");
  take_steps (talk, "esc");
  after = describe (talk);
  g_assert_cmpstr (after, ==, "other|other");
  g_assert_cmpint (atlas_talk_get_page (talk)->index, ==, 3);
}

static void
test_spot (void)
{
  g_autoptr (AtlasTalk) talk = create_talk (1);
  double x, y;

  atlas_talk_point (talk, 0.25, 0.75);
  g_assert_false (atlas_talk_get_spot (talk, &x, &y));
  take_steps (talk, "spot next");
  g_assert_true (atlas_talk_get_spot (talk, &x, &y));
  g_assert_cmpfloat (x, ==, 0.25);
  g_assert_cmpfloat (y, ==, 0.75);
  take_steps (talk, "spot");
  g_assert_false (atlas_talk_get_spot (talk, &x, &y));
}

static void
add_cases (const char    *prefix,
           const Case    *table,
           guint          n_cases,
           GTestDataFunc  function)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, table[i].name, NULL);

      g_test_add_data_func (path, &table[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("/talk/steps/", cases, G_N_ELEMENTS (cases), test_steps);
  add_cases ("/talk/end/", ends, G_N_ELEMENTS (ends), test_end);
  add_cases ("/talk/room/", rooms, G_N_ELEMENTS (rooms), test_room);
  add_cases ("/talk/time/", times, G_N_ELEMENTS (times), test_time);
  add_cases ("/talk/translation/", translations, G_N_ELEMENTS (translations), test_translation);
  g_test_add_func ("/talk/translated-question", test_translated_question);
  g_test_add_func ("/talk/no-plan", test_no_plan);
  g_test_add_func ("/talk/plan", test_plan);
  g_test_add_func ("/talk/next-page", test_next_page);
  g_test_add_func ("/talk/changes", test_changes);
  g_test_add_func ("/talk/spot", test_spot);

  return g_test_run ();
}
