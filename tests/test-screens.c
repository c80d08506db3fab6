/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-screens.h"

#define MAX_SCREENS 4

/* Screens as they are written in the cases: a name each, `*` for one that is built
 * in, `=` before one that mirrors the one before it. */
static guint
parse (GStrv        names,
       AtlasScreen *screens)
{
  guint n_screens = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      AtlasScreen *screen = &screens[n_screens];
      gboolean is_mirror = *names[i] == '=';

      if (*names[i] == '\0')
        continue;

      g_assert_cmpuint (n_screens, <, MAX_SCREENS);
      screen->is_built_in = g_str_has_prefix (names[i], "*");
      screen->name = names[i] + (is_mirror || screen->is_built_in ? 1 : 0);
      screen->area = is_mirror && n_screens > 0
                       ? screens[n_screens - 1].area
                       : (GdkRectangle) { 1920 * (int) n_screens, 0, 1920, 1080 };
      n_screens++;
    }

  return n_screens;
}

static char *
describe (const AtlasScreen      *screens,
          const AtlasScreensPlan *plan)
{
  const char *own = plan->own != ATLAS_NO_SCREEN ? screens[plan->own].name : "-";
  const char *room = plan->room != ATLAS_NO_SCREEN ? screens[plan->room].name : "-";
  const char *const modes[] = { "windows", "split", "room-only" };

  return g_strdup_printf ("%s %s %s", modes[plan->mode], own, room);
}

typedef struct
{
  const char *name;
  const char *screens;
  const char *own;
  const char *room;
  const char *expected;
} Case;

static const Case cases[] = {
  /* When a talk begins. */
  { "one", "*eDP", "eDP", NULL, "windows eDP -" },
  { "one-external", "HDMI", "HDMI", NULL, "windows HDMI -" },
  { "two", "*eDP HDMI", "eDP", NULL, "split eDP HDMI" },
  { "two-reversed", "HDMI *eDP", "eDP", NULL, "split eDP HDMI" },
  { "two-from-projector", "*eDP HDMI", "HDMI", NULL, "split eDP HDMI" },
  { "two-external", "DP-1 DP-2", "DP-2", NULL, "split DP-2 DP-1" },
  { "two-unknown", "DP-1 DP-2", NULL, NULL, "split DP-1 DP-2" },
  { "mirrored", "*eDP =HDMI", "eDP", NULL, "room-only - eDP" },
  { "mirrored-and-one", "*eDP =HDMI DP", "eDP", NULL, "split eDP DP" },
  { "three", "*eDP HDMI DP", "eDP", NULL, "split eDP HDMI" },
  { "none", "", NULL, NULL, "as-is" },

  /* The projector goes, and comes back. */
  { "room-gone", "*eDP", "eDP", "HDMI", "windows eDP -" },
  { "room-back", "*eDP HDMI", "eDP", "HDMI", "split eDP HDMI" },
  { "room-at-another-port", "*eDP DP", "eDP", "HDMI", "split eDP DP" },
  { "room-gone-another-there", "*eDP DP", "eDP", "HDMI", "split eDP DP" },
  { "room-gone-rest-mirrored", "*eDP =DP", "eDP", "HDMI", "room-only - eDP" },
  { "room-gone-own-external", "DP-1", "DP-1", "DP-2", "windows DP-1 -" },
  { "all-gone", "", "eDP", "HDMI", "as-is" },

  /* The presenter's screen goes: the notes must not follow to the room's. */
  { "own-gone", "HDMI", "eDP", "HDMI", "room-only - HDMI" },
  { "own-back", "*eDP HDMI", "eDP", "HDMI", "split eDP HDMI" },
  { "own-gone-another-there", "HDMI DP", "eDP", "HDMI", "split DP HDMI" },
  { "own-becomes-mirror", "*eDP =HDMI", "eDP", "HDMI", "room-only - HDMI" },
  { "own-becomes-mirror-another-there", "*eDP =HDMI DP", "eDP", "HDMI", "split DP HDMI" },

  /* Everything is new, such as in a dock. */
  { "one-new", "DP", "eDP", "HDMI", "room-only - DP" },
  { "one-new-built-in", "*eDP-2", "eDP", "HDMI", "windows eDP-2 -" },
  { "two-new", "DP-1 *eDP-2", "eDP", "HDMI", "split eDP-2 DP-1" },

  /* A projector that comes while both are windows. */
  { "first-projector", "*eDP HDMI", "eDP", NULL, "split eDP HDMI" },
  { "more-screens", "*eDP HDMI DP", "eDP", "HDMI", "split eDP HDMI" },
};

static void
test_plan (gconstpointer data)
{
  const Case *c = data;
  g_auto (GStrv) names = g_strsplit (c->screens, " ", -1);
  AtlasScreen screens[MAX_SCREENS];
  guint n_screens = parse (names, screens);
  const AtlasScreensPast past = { c->own, c->room };
  AtlasScreensPlan plan;
  g_autofree char *found = NULL;

  if (atlas_screens_plan (screens, n_screens, &past, &plan))
    found = describe (screens, &plan);
  else
    found = g_strdup ("as-is");
  g_assert_cmpstr (found, ==, c->expected);
}

/* Whatever was the room's and is still there never is the presenter's: for all sets
 * of screens and all that can be remembered of them. */
static void
test_never_on_room (void)
{
  const char *const sets[] = { "A", "*A", "A B", "*A B", "A *B", "A =B", "*A =B", "A B C",
                               "*A B C", "A =B C", "A B =C", "*A =B C", "A =B =C", "B C", "C" };
  const char *const pasts[] = { NULL, "A", "B", "C", "D" };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_auto (GStrv) names = g_strsplit (sets[i], " ", -1);
      AtlasScreen screens[MAX_SCREENS];
      guint n_screens = parse (names, screens);

      for (guint own = 0; own < G_N_ELEMENTS (pasts); own++)
        for (guint room = 1; room < G_N_ELEMENTS (pasts); room++)
          {
            const AtlasScreensPast past = { pasts[own], pasts[room] };
            AtlasScreensPlan plan;

            g_assert_true (atlas_screens_plan (screens, n_screens, &past, &plan));
            if (plan.own == ATLAS_NO_SCREEN)
              continue;
            g_assert_cmpstr (screens[plan.own].name, !=, past.room);
            for (guint other = 0; other < n_screens; other++)
              if (g_strcmp0 (screens[other].name, past.room) == 0)
                g_assert_false (gdk_rectangle_intersect (&screens[other].area,
                                                         &screens[plan.own].area, NULL));
          }
    }
}

static const Case swaps[] = {
  { "two", "*eDP HDMI", "eDP", "HDMI", "split HDMI eDP" },
  { "two-again", "*eDP HDMI", "HDMI", "eDP", "split eDP HDMI" },
  { "three", "A B C", "A", "B", "split A C" },
  { "three-on", "A B C", "A", "C", "split B A" },
  { "three-around", "A B C", "C", "B", "split A B" },
  { "three-mirrored", "A =B C", "A", "C", "split B C" },
  { "one", "*eDP", "eDP", NULL, "as-is" },
  { "room-only", "HDMI", "eDP", "HDMI", "windows HDMI -" },
};

static void
test_swap (gconstpointer data)
{
  const Case *c = data;
  g_auto (GStrv) names = g_strsplit (c->screens, " ", -1);
  AtlasScreen screens[MAX_SCREENS];
  guint n_screens = parse (names, screens);
  const AtlasScreensPast past = { c->own, c->room };
  AtlasScreensPlan plan;
  g_autofree char *found = NULL;

  g_assert_true (atlas_screens_plan (screens, n_screens, &past, &plan));
  if (atlas_screens_swap (screens, n_screens, &plan))
    found = describe (screens, &plan);
  else
    found = g_strdup ("as-is");
  g_assert_cmpstr (found, ==, c->expected);
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

  add_cases ("/screens/plan/", cases, G_N_ELEMENTS (cases), test_plan);
  g_test_add_func ("/screens/never-on-room", test_never_on_room);
  add_cases ("/screens/swap/", swaps, G_N_ELEMENTS (swaps), test_swap);

  return g_test_run ();
}
