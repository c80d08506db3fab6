/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-screens.h"

static int
find (const AtlasScreen *screens,
      guint              n_screens,
      const char        *name)
{
  for (guint i = 0; name != NULL && i < n_screens; i++)
    if (g_strcmp0 (screens[i].name, name) == 0)
      return (int) i;

  return ATLAS_NO_SCREEN;
}

static int
find_built_in (const AtlasScreen *screens,
               guint              n_screens)
{
  for (guint i = 0; i < n_screens; i++)
    if (screens[i].is_built_in)
      return (int) i;

  return ATLAS_NO_SCREEN;
}

/* Screens that show the same piece of the desktop are mirrored: what is on one of
 * them is seen on the other. */
static gboolean
is_apart (const AtlasScreen *a,
          const AtlasScreen *b)
{
  return !gdk_rectangle_intersect (&a->area, &b->area, NULL);
}

/* Finds a screen that shows nothing of another one. */
static int
find_other (const AtlasScreen *screens,
            guint              n_screens,
            int                screen)
{
  for (guint i = 0; i < n_screens; i++)
    if ((int) i != screen && is_apart (&screens[i], &screens[screen]))
      return (int) i;

  return ATLAS_NO_SCREEN;
}

static void
set_split (AtlasScreensPlan *plan,
           int               own,
           int               room)
{
  *plan = (AtlasScreensPlan) { ATLAS_SCREENS_SPLIT, own, room };
}

static void
set_room_only (AtlasScreensPlan *plan,
               int               room)
{
  *plan = (AtlasScreensPlan) { ATLAS_SCREENS_ROOM_ONLY, ATLAS_NO_SCREEN, room };
}

static void
set_windows (AtlasScreensPlan *plan,
             int               own)
{
  *plan = (AtlasScreensPlan) { ATLAS_SCREENS_WINDOWS, own, ATLAS_NO_SCREEN };
}

/* The room had no screen of its own yet: one that the presenter doesn't sit before
 * becomes it. */
static void
plan_first (const AtlasScreen *screens,
            guint              n_screens,
            int                own,
            AtlasScreensPlan  *plan)
{
  int built_in = find_built_in (screens, n_screens);
  int room;

  if (built_in != ATLAS_NO_SCREEN)
    own = built_in;
  if (own == ATLAS_NO_SCREEN)
    own = 0;
  room = find_other (screens, n_screens, own);

  if (room != ATLAS_NO_SCREEN)
    set_split (plan, own, room);
  else if (n_screens > 1)
    set_room_only (plan, own);
  else
    set_windows (plan, own);
}

/* The presenter's screen is gone or mirrors the room's. Whatever else there is may
 * be the presenter's, but the room's never. */
static void
plan_without_own (const AtlasScreen *screens,
                  guint              n_screens,
                  int                room,
                  AtlasScreensPlan  *plan)
{
  int own = find_built_in (screens, n_screens);

  if (own == ATLAS_NO_SCREEN || !is_apart (&screens[own], &screens[room]))
    own = find_other (screens, n_screens, room);

  if (own != ATLAS_NO_SCREEN)
    set_split (plan, own, room);
  else
    set_room_only (plan, room);
}

/**
 * atlas_screens_plan:
 * @screens: (array length=n_screens): the screens that there are
 * @n_screens: how many there are
 * @past: what is remembered of them
 * @plan: (out caller-allocates): what to do
 *
 * Decides which window goes where, when a talk begins and whenever a screen comes
 * or goes. What the room has seen so far never becomes the presenter's by itself:
 * a screen that nobody knows is taken for the room's rather than for the
 * presenter's, and if there is no other the notes are hidden.
 *
 * Returns: whether there is anything to decide; without any screen, as there is for
 *   a moment while one is changed for another, all stays as it is
 */
gboolean
atlas_screens_plan (const AtlasScreen      *screens,
                    guint                   n_screens,
                    const AtlasScreensPast *past,
                    AtlasScreensPlan       *plan)
{
  int own = find (screens, n_screens, past->own);
  int room = find (screens, n_screens, past->room);

  if (n_screens == 0)
    return FALSE;

  if (past->room == NULL)
    plan_first (screens, n_screens, own, plan);
  else if (room != ATLAS_NO_SCREEN && own != ATLAS_NO_SCREEN &&
           is_apart (&screens[own], &screens[room]))
    set_split (plan, own, room);
  else if (room != ATLAS_NO_SCREEN)
    plan_without_own (screens, n_screens, room, plan);
  else if (own == ATLAS_NO_SCREEN && n_screens == 1 && !screens[0].is_built_in)
    set_room_only (plan, 0);
  else
    plan_first (screens, n_screens, own, plan);

  return TRUE;
}

/**
 * atlas_screens_swap:
 * @screens: (array length=n_screens): the screens that there are
 * @n_screens: how many there are
 * @plan: (inout): what to do
 *
 * Changes which screen is whose: exchanges two, goes through all ways for more. A
 * presenter whose window is hidden gets it back as an ordinary one: somebody who
 * asks for it knows who looks on.
 *
 * Returns: whether there is anything to change
 */
gboolean
atlas_screens_swap (const AtlasScreen *screens,
                    guint              n_screens,
                    AtlasScreensPlan  *plan)
{
  guint n_ways = n_screens * n_screens;
  guint way;

  if (plan->mode == ATLAS_SCREENS_ROOM_ONLY)
    {
      set_windows (plan, plan->room);
      return TRUE;
    }
  if (plan->mode == ATLAS_SCREENS_WINDOWS)
    return FALSE;

  if (n_screens == 2)
    {
      set_split (plan, plan->room, plan->own);
      return TRUE;
    }

  way = (guint) plan->own * n_screens + (guint) plan->room;
  for (guint i = 1; i < n_ways; i++)
    {
      guint next = (way + i) % n_ways;
      guint own = next / n_screens, room = next % n_screens;

      if (own != room && is_apart (&screens[own], &screens[room]))
        {
          set_split (plan, (int) own, (int) room);
          return TRUE;
        }
    }

  return FALSE;
}
