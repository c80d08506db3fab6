/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"
#include "atlas-talk-clock.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TALK (atlas_talk_get_type ())

/**
 * AtlasTalk:
 *
 * A talk as it goes on: which page the presenter looks at, what the room sees, and
 * what both depend on. Keys, buttons and windows change nothing else, and show
 * what it says.
 *
 * The room sees what the presenter looks at, unless it is held: then it stays with
 * what it sees until something is pushed.
 *
 * The signal `AtlasTalk::changed` comes after a change of anything at all,
 * `AtlasTalk::ended` when the talk is over.
 */
G_DECLARE_FINAL_TYPE (AtlasTalk, atlas_talk, ATLAS, TALK, GObject)

/**
 * AtlasTalkCommand:
 * @ATLAS_TALK_NEXT: to the next page, from wherever the talk is
 * @ATLAS_TALK_PREVIOUS: to the page before, or back from a question
 * @ATLAS_TALK_FIRST: to the first page
 * @ATLAS_TALK_LAST: to the last page
 * @ATLAS_TALK_ENTER: to the page whose number was typed; if there is none, pushes
 *   what is held back; else to the next page
 * @ATLAS_TALK_ERASE: takes a digit back; if there is none, to the page before
 * @ATLAS_TALK_STEP_BACK: takes back whatever was done last: digits, a panel, a
 *   question, a curtain, a hold; ends the talk when asked twice
 * @ATLAS_TALK_START: what a clicker sends in turn with @ATLAS_TALK_STEP_BACK
 * @ATLAS_TALK_BLACK: hides all from the room, or no more
 * @ATLAS_TALK_WHITE: the same, in white
 * @ATLAS_TALK_HOLD: keeps the room on what it sees, or lets it follow again
 * @ATLAS_TALK_PAUSE: stops the time, or lets it go on
 * @ATLAS_TALK_RESET_TIME: sets the time to zero
 * @ATLAS_TALK_OVERVIEW: shows all pages to the presenter, or no more
 * @ATLAS_TALK_FIND: lets the presenter look for something, or no more
 * @ATLAS_TALK_SPOTLIGHT: lights up what is pointed at, or no more
 * @ATLAS_TALK_END: ends the talk at once
 *
 * What a presenter asks for.
 */
typedef enum
{
  ATLAS_TALK_NEXT,
  ATLAS_TALK_PREVIOUS,
  ATLAS_TALK_FIRST,
  ATLAS_TALK_LAST,
  ATLAS_TALK_ENTER,
  ATLAS_TALK_ERASE,
  ATLAS_TALK_STEP_BACK,
  ATLAS_TALK_START,
  ATLAS_TALK_BLACK,
  ATLAS_TALK_WHITE,
  ATLAS_TALK_HOLD,
  ATLAS_TALK_PAUSE,
  ATLAS_TALK_RESET_TIME,
  ATLAS_TALK_OVERVIEW,
  ATLAS_TALK_FIND,
  ATLAS_TALK_SPOTLIGHT,
  ATLAS_TALK_END,
} AtlasTalkCommand;

#define ATLAS_TALK_N_COMMANDS (ATLAS_TALK_END + 1)

/**
 * AtlasTalkCurtain:
 *
 * What hides the page from the room.
 */
typedef enum
{
  ATLAS_TALK_CURTAIN_NONE,
  ATLAS_TALK_CURTAIN_BLACK,
  ATLAS_TALK_CURTAIN_WHITE,
} AtlasTalkCurtain;

/**
 * AtlasTalkPanel:
 *
 * What lies over the presenter's page.
 */
typedef enum
{
  ATLAS_TALK_PANEL_NONE,
  ATLAS_TALK_PANEL_OVERVIEW,
  ATLAS_TALK_PANEL_FIND,
} AtlasTalkPanel;

/**
 * AtlasTalkMatchFunc:
 * @page: a page that there was
 * @user_data: what the caller gave
 *
 * Finds what stands for a page among others.
 *
 * Returns: (transfer full) (nullable): the page; %NULL only for one that was made for
 *   a question
 */
typedef AtlasDeckPage *(*AtlasTalkMatchFunc) (AtlasDeckPage *page,
                                              gpointer       user_data);

AtlasTalk            *atlas_talk_new             (GPtrArray            *pages,
                                                  AtlasTalkTimeFunc     get_time,
                                                  gpointer              user_data);
guint                 atlas_talk_get_n_pages     (AtlasTalk            *self);
AtlasDeckPage        *atlas_talk_get_nth_page    (AtlasTalk            *self,
                                                  guint                 index);
void                  atlas_talk_set_pages       (AtlasTalk            *self,
                                                  GPtrArray            *pages,
                                                  AtlasTalkMatchFunc    match,
                                                  gpointer              user_data);

/* What is asked. */
void                  atlas_talk_do              (AtlasTalk            *self,
                                                  AtlasTalkCommand      command);
void                  atlas_talk_type_digit      (AtlasTalk            *self,
                                                  guint                 digit);
void                  atlas_talk_go_to           (AtlasTalk            *self,
                                                  guint                 index);
void                  atlas_talk_ask             (AtlasTalk            *self,
                                                  AtlasDeckPage        *page);
void                  atlas_talk_set_stage       (AtlasTalk            *self,
                                                  const AtlasDeckStage *stage);
void                  atlas_talk_point           (AtlasTalk            *self,
                                                  double                x,
                                                  double                y);
void                  atlas_talk_set_room_open   (AtlasTalk            *self,
                                                  gboolean              is_open);
void                  atlas_talk_tick            (AtlasTalk            *self);

/* How it stands. */
AtlasDeckPage        *atlas_talk_get_page        (AtlasTalk            *self);
const AtlasDeckStage *atlas_talk_get_stage       (AtlasTalk            *self);
AtlasDeckPage        *atlas_talk_get_room_page   (AtlasTalk            *self);
const AtlasDeckStage *atlas_talk_get_room_stage  (AtlasTalk            *self);
AtlasDeckPage        *atlas_talk_get_next_page   (AtlasTalk            *self);
guint                 atlas_talk_get_position    (AtlasTalk            *self);
gboolean              atlas_talk_is_held         (AtlasTalk            *self);
gboolean              atlas_talk_is_question     (AtlasTalk            *self);
gboolean              atlas_talk_is_ending       (AtlasTalk            *self);
gboolean              atlas_talk_is_room_open    (AtlasTalk            *self);
gboolean              atlas_talk_is_room_hidden  (AtlasTalk            *self);
gboolean              atlas_talk_get_spot        (AtlasTalk            *self,
                                                  double               *x,
                                                  double               *y);
AtlasTalkCurtain      atlas_talk_get_curtain     (AtlasTalk            *self);
AtlasTalkPanel        atlas_talk_get_panel       (AtlasTalk            *self);
const char           *atlas_talk_get_digits      (AtlasTalk            *self);
const AtlasTalkClock *atlas_talk_get_clock       (AtlasTalk            *self);
gint64                atlas_talk_get_planned     (AtlasTalk            *self);
AtlasTalkPace         atlas_talk_get_pace        (AtlasTalk            *self,
                                                  gint64               *by);

G_END_DECLS
