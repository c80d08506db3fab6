/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-presentation.h"
#include "atlas-window.h"

G_BEGIN_DECLS

/**
 * AtlasTestTalk:
 * @window: the window of the briefing, or %NULL once it is gone
 * @presentation: (nullable): the presentation, or %NULL once it is gone
 * @talk: where it is
 * @audience: the window for the room
 * @presenter: the window with the notes
 * @room_view: the slide in the room's window
 * @view: the slide in the presenter's
 * @has_ended: whether the presentation has said so
 *
 * A briefing that is presented in two windows.
 */
typedef struct
{
  AtlasWindow       *window;
  AtlasPresentation *presentation;
  AtlasTalk         *talk;
  GtkWindow         *audience;
  GtkWindow         *presenter;
  AtlasSlideView    *room_view;
  AtlasSlideView    *view;
  gboolean           has_ended;
} AtlasTestTalk;

#define atlas_test_talk_add(path, function)                                   \
  g_test_add (path, AtlasTestTalk, NULL, atlas_test_talk_set_up, function,    \
              atlas_test_talk_tear_down)

void               atlas_test_talk_init            (void);
void               atlas_test_talk_set_up          (AtlasTestTalk *self,
                                                    gconstpointer  data);
void               atlas_test_talk_tear_down       (AtlasTestTalk *self,
                                                    gconstpointer  data);
AtlasPresentation *atlas_test_talk_present         (AtlasTestTalk *self);
void               atlas_test_talk_take            (AtlasTestTalk *self);

int                atlas_test_talk_get_index       (AtlasTestTalk *self);
int                atlas_test_talk_get_room_index  (AtlasTestTalk *self);
void               atlas_test_talk_press_until     (AtlasTestTalk *self,
                                                    guint          keyval,
                                                    int            index);
void               atlas_test_talk_go_to_map       (AtlasTestTalk *self);
void               atlas_test_talk_assert_same_map (AtlasTestTalk *self);

G_END_DECLS
