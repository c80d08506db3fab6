/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-talk-scene-private.h"

G_BEGIN_DECLS

struct _AtlasTalk
{
  GObject parent_instance;

  GPtrArray       *pages; /* of AtlasDeckPage */
  GArray          *minutes;
  AtlasTalkClock   clock;

  AtlasTalkScene   shown;       /* to the presenter */
  AtlasTalkScene   room;
  AtlasTalkScene   before;      /* what a question interrupts; without a page there is none */
  AtlasTalkScene   room_before; /* the same for a question that the room sees */
  guint            progress;

  AtlasTalkCurtain curtain;
  AtlasTalkPanel   panel;
  GString         *digits;
  gint64           ending_since;
  double           spot_x;
  double           spot_y;
  gboolean         has_spotlight;
  gboolean         is_held;
  gboolean         is_ending;
  gboolean         is_room_open;
  gboolean         has_ended;
};

G_END_DECLS
