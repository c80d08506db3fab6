/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * ATLAS_NO_SCREEN:
 *
 * Stands where an index of a screen would, and there is none.
 */
#define ATLAS_NO_SCREEN (-1)

/**
 * AtlasScreen:
 * @name: what it is known by, such as the connector: “HDMI-1”
 * @area: where it is on the desktop
 * @is_built_in: whether it is part of the computer, so that a presenter sits before it
 *
 * A screen of the computer, or a projector.
 */
typedef struct
{
  const char   *name;
  GdkRectangle  area;
  gboolean      is_built_in;
} AtlasScreen;

/**
 * AtlasScreensMode:
 * @ATLAS_SCREENS_WINDOWS: both windows are ordinary ones on one screen, such as for
 *   sharing one in a call
 * @ATLAS_SCREENS_SPLIT: each window fills a screen
 * @ATLAS_SCREENS_ROOM_ONLY: all screens show the room the same, so the presenter's
 *   window is hidden
 *
 * What windows do with the screens.
 */
typedef enum
{
  ATLAS_SCREENS_WINDOWS,
  ATLAS_SCREENS_SPLIT,
  ATLAS_SCREENS_ROOM_ONLY,
} AtlasScreensMode;

/**
 * AtlasScreensPast:
 * @own: (nullable): the name of the presenter's screen so far, or of the one that
 *   the presenter works on
 * @room: (nullable): the name of the room's screen so far; %NULL if there has been none
 *
 * What is remembered of the screens.
 */
typedef struct
{
  const char *own;
  const char *room;
} AtlasScreensPast;

/**
 * AtlasScreensPlan:
 * @mode: what the windows do
 * @own: the index of the presenter's screen, or %ATLAS_NO_SCREEN
 * @room: the index of the room's screen, or %ATLAS_NO_SCREEN
 *
 * What to do with the screens.
 */
typedef struct
{
  AtlasScreensMode mode;
  int              own;
  int              room;
} AtlasScreensPlan;

gboolean atlas_screens_plan (const AtlasScreen      *screens,
                             guint                   n_screens,
                             const AtlasScreensPast *past,
                             AtlasScreensPlan       *plan);
gboolean atlas_screens_swap (const AtlasScreen      *screens,
                             guint                   n_screens,
                             AtlasScreensPlan       *plan);

G_END_DECLS
