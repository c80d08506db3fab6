/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-talk.h"

G_BEGIN_DECLS

/**
 * AtlasTalkKey:
 * @ATLAS_TALK_KEY_NONE: nothing, or nothing of the talk's
 * @ATLAS_TALK_KEY_DIGIT: the digit 0; the other nine follow
 * @ATLAS_TALK_KEY_LARGER: larger notes
 * @ATLAS_TALK_KEY_SMALLER: smaller notes
 * @ATLAS_TALK_KEY_NOTES_UP: to what stands before in the notes
 * @ATLAS_TALK_KEY_NOTES_DOWN: to what stands below in the notes
 * @ATLAS_TALK_KEY_MAP_LEFT: look farther to the left on the map
 * @ATLAS_TALK_KEY_MAP_RIGHT: the same to the right
 * @ATLAS_TALK_KEY_MAP_UP: the same upwards
 * @ATLAS_TALK_KEY_MAP_DOWN: the same downwards
 * @ATLAS_TALK_KEY_MAP_IN: zoom in
 * @ATLAS_TALK_KEY_MAP_OUT: zoom out
 * @ATLAS_TALK_KEY_MAP_RESET: the map as the slide has it
 * @ATLAS_TALK_KEY_SWAP: exchange the screens
 * @ATLAS_TALK_KEY_FULLSCREEN: fill the screen, or no more
 * @ATLAS_TALK_KEY_SHOW_ROOM: show the window for the room again
 * @ATLAS_TALK_KEY_FOCUS_NEXT: to the next button
 * @ATLAS_TALK_KEY_FOCUS_PREVIOUS: to the button before
 * @ATLAS_TALK_KEY_LANGUAGE: choose another language
 * @ATLAS_TALK_KEY_HELP: show the keys
 *
 * What the keys of a presentation do that isn't the talk's own: these follow the
 * values of [enum@TalkCommand], so that a number is either.
 */
typedef enum
{
  ATLAS_TALK_KEY_NONE = -1,
  ATLAS_TALK_KEY_DIGIT = ATLAS_TALK_N_COMMANDS,
  ATLAS_TALK_KEY_LARGER = ATLAS_TALK_KEY_DIGIT + 10,
  ATLAS_TALK_KEY_SMALLER,
  ATLAS_TALK_KEY_NOTES_UP,
  ATLAS_TALK_KEY_NOTES_DOWN,
  ATLAS_TALK_KEY_MAP_LEFT,
  ATLAS_TALK_KEY_MAP_RIGHT,
  ATLAS_TALK_KEY_MAP_UP,
  ATLAS_TALK_KEY_MAP_DOWN,
  ATLAS_TALK_KEY_MAP_IN,
  ATLAS_TALK_KEY_MAP_OUT,
  ATLAS_TALK_KEY_MAP_RESET,
  ATLAS_TALK_KEY_SWAP,
  ATLAS_TALK_KEY_FULLSCREEN,
  ATLAS_TALK_KEY_SHOW_ROOM,
  ATLAS_TALK_KEY_FOCUS_NEXT,
  ATLAS_TALK_KEY_FOCUS_PREVIOUS,
  ATLAS_TALK_KEY_LANGUAGE,
  ATLAS_TALK_KEY_HELP,
} AtlasTalkKey;

/**
 * AtlasTalkKeyTarget:
 * @ATLAS_TALK_KEYS_PAGE: a page
 * @ATLAS_TALK_KEYS_BUTTON: a button that the keyboard has led to
 * @ATLAS_TALK_KEYS_GRID: the overview of pages, which has keys of its own
 * @ATLAS_TALK_KEYS_TEXT: a field that is typed into
 *
 * What has the keyboard.
 */
typedef enum
{
  ATLAS_TALK_KEYS_PAGE,
  ATLAS_TALK_KEYS_BUTTON,
  ATLAS_TALK_KEYS_GRID,
  ATLAS_TALK_KEYS_TEXT,
} AtlasTalkKeyTarget;

int atlas_talk_keys_lookup  (guint               keyval,
                             GdkModifierType     state,
                             AtlasTalkKeyTarget  target);
int atlas_talk_keys_press   (GdkDisplay         *display,
                             guint               keyval,
                             guint               keycode,
                             GdkModifierType     state,
                             AtlasTalkKeyTarget  target);
int atlas_talk_keys_by_name (const char         *name);

G_END_DECLS
