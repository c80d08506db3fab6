/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk.h"

#include "atlas-deck-stage.h"
#include "atlas-talk-private.h"

/* How long the first request to end a talk waits for the second. */
#define ENDING_TIME (4 * G_USEC_PER_SEC)

/* No deck has more pages than this number has digits. */
#define MAX_DIGITS 4

G_DEFINE_FINAL_TYPE (AtlasTalk, atlas_talk, G_TYPE_OBJECT)

enum
{
  CHANGED,
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
push (AtlasTalk *self)
{
  atlas_talk_scene_copy (&self->shown, &self->room);
  atlas_talk_scene_copy (&self->before, &self->room_before);
  /* There is no talk without a page. */
  g_assert (self->room.page != NULL);
  if (self->room.page->index >= 0)
    self->progress = (guint) self->room.page->index;
}

static void
changed (AtlasTalk *self)
{
  if (!self->is_held)
    push (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_to (AtlasTalk *self,
         guint      index)
{
  if (index != atlas_talk_get_position (self))
    {
      /* A talk begins when its first page is left: until then people take seats. */
      if (!self->clock.has_begun)
        atlas_talk_clock_run (&self->clock);
    }
  else if (self->before.page == NULL)
    {
      return;
    }

  atlas_talk_scene_clear (&self->before);
  atlas_talk_scene_set (&self->shown, g_ptr_array_index (self->pages, index), NULL);
}

static void
leave_question (AtlasTalk *self)
{
  atlas_talk_scene_copy (&self->before, &self->shown);
  atlas_talk_scene_clear (&self->before);
}

static void
go_next (AtlasTalk *self)
{
  guint position = atlas_talk_get_position (self);

  self->panel = ATLAS_TALK_PANEL_NONE;
  move_to (self, MIN (position + 1, self->pages->len - 1));
}

static void
go_previous (AtlasTalk *self)
{
  guint position = atlas_talk_get_position (self);

  self->panel = ATLAS_TALK_PANEL_NONE;
  if (self->before.page != NULL)
    leave_question (self);
  else if (position > 0)
    move_to (self, position - 1);
}

/* A number that no page has does nothing: better than a page nobody asked for. */
static void
go_to_number (AtlasTalk *self,
              guint64    number)
{
  if (number < 1 || number > self->pages->len)
    return;

  self->panel = ATLAS_TALK_PANEL_NONE;
  move_to (self, (guint) number - 1);
}

static void
go_to_first (AtlasTalk *self)
{
  go_to_number (self, 1);
}

static void
go_to_last (AtlasTalk *self)
{
  go_to_number (self, self->pages->len);
}

static void
enter (AtlasTalk *self)
{
  if (self->panel != ATLAS_TALK_PANEL_NONE)
    return;
  if (self->is_held)
    push (self);
  else
    go_next (self);
}

static void
toggle_curtain (AtlasTalk        *self,
                AtlasTalkCurtain  curtain)
{
  self->curtain = self->curtain == curtain ? ATLAS_TALK_CURTAIN_NONE : curtain;
}

static void
toggle_panel (AtlasTalk      *self,
              AtlasTalkPanel  panel)
{
  self->panel = self->panel == panel ? ATLAS_TALK_PANEL_NONE : panel;
}

static void
end (AtlasTalk *self)
{
  if (self->has_ended)
    return;

  self->has_ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0);
}

/* Gives the presenter what the room sees, and lets both go on together. */
static void
drop_hold (AtlasTalk *self)
{
  self->is_held = FALSE;
  atlas_talk_scene_copy (&self->room, &self->shown);
  atlas_talk_scene_copy (&self->room_before, &self->before);
}

static void
step_back (AtlasTalk *self)
{
  if (self->panel != ATLAS_TALK_PANEL_NONE)
    self->panel = ATLAS_TALK_PANEL_NONE;
  else if (self->before.page != NULL)
    leave_question (self);
  else if (self->curtain != ATLAS_TALK_CURTAIN_NONE)
    self->curtain = ATLAS_TALK_CURTAIN_NONE;
  else if (self->is_held)
    drop_hold (self);
  else
    {
      self->is_ending = TRUE;
      self->ending_since = atlas_talk_clock_get_time (&self->clock);
    }
}

static void
toggle_black (AtlasTalk *self)
{
  toggle_curtain (self, ATLAS_TALK_CURTAIN_BLACK);
}

static void
toggle_white (AtlasTalk *self)
{
  toggle_curtain (self, ATLAS_TALK_CURTAIN_WHITE);
}

static void
toggle_hold (AtlasTalk *self)
{
  self->is_held = !self->is_held;
}

static void
toggle_pause (AtlasTalk *self)
{
  if (self->clock.is_running)
    atlas_talk_clock_pause (&self->clock);
  else
    atlas_talk_clock_run (&self->clock);
}

static void
reset_time (AtlasTalk *self)
{
  atlas_talk_clock_reset (&self->clock);
}

static void
toggle_overview (AtlasTalk *self)
{
  toggle_panel (self, ATLAS_TALK_PANEL_OVERVIEW);
}

static void
toggle_find (AtlasTalk *self)
{
  toggle_panel (self, ATLAS_TALK_PANEL_FIND);
}

static void
toggle_spotlight (AtlasTalk *self)
{
  self->has_spotlight = !self->has_spotlight;
}

/* What each command does when no number has been typed. */
static void (*const functions[ATLAS_TALK_N_COMMANDS]) (AtlasTalk *self) = {
  [ATLAS_TALK_NEXT] = go_next,
  [ATLAS_TALK_PREVIOUS] = go_previous,
  [ATLAS_TALK_FIRST] = go_to_first,
  [ATLAS_TALK_LAST] = go_to_last,
  [ATLAS_TALK_ENTER] = enter,
  [ATLAS_TALK_ERASE] = go_previous,
  [ATLAS_TALK_STEP_BACK] = step_back,
  [ATLAS_TALK_START] = NULL,
  [ATLAS_TALK_BLACK] = toggle_black,
  [ATLAS_TALK_WHITE] = toggle_white,
  [ATLAS_TALK_HOLD] = toggle_hold,
  [ATLAS_TALK_PAUSE] = toggle_pause,
  [ATLAS_TALK_RESET_TIME] = reset_time,
  [ATLAS_TALK_OVERVIEW] = toggle_overview,
  [ATLAS_TALK_FIND] = toggle_find,
  [ATLAS_TALK_SPOTLIGHT] = toggle_spotlight,
  [ATLAS_TALK_END] = end,
};

static void
atlas_talk_finalize (GObject *object)
{
  AtlasTalk *self = ATLAS_TALK (object);

  atlas_talk_scene_clear (&self->shown);
  atlas_talk_scene_clear (&self->room);
  atlas_talk_scene_clear (&self->before);
  atlas_talk_scene_clear (&self->room_before);
  g_ptr_array_unref (self->pages);
  g_array_unref (self->minutes);
  g_string_free (self->digits, TRUE);

  G_OBJECT_CLASS (atlas_talk_parent_class)->finalize (object);
}

static void
atlas_talk_class_init (AtlasTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_talk_finalize;

  /**
   * AtlasTalk::changed:
   * @self: a talk
   *
   * Comes after a change of what is shown to anybody.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AtlasTalk::ended:
   * @self: a talk
   *
   * Comes once, when the presenter ends the talk.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_talk_init (AtlasTalk *self)
{
  self->minutes = g_array_new (FALSE, TRUE, sizeof (double));
  self->digits = g_string_new (NULL);
  self->is_room_open = TRUE;
}

static void
take_pages (AtlasTalk *self,
            GPtrArray *pages)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = g_ptr_array_ref (pages);
  g_array_set_size (self->minutes, 0);
  for (guint i = 0; i < pages->len; i++)
    {
      const AtlasDeckPage *page = g_ptr_array_index (pages, i);

      g_array_append_val (self->minutes, page->minutes);
    }
}

/**
 * atlas_talk_new:
 * @pages: (element-type AtlasDeckPage): the pages, in order, at least one
 * @get_time: (nullable): tells the time; %NULL is that of the system
 * @user_data: what @get_time is given
 *
 * Makes a talk that is at its first page and hasn't begun.
 *
 * Returns: (transfer full): the talk
 */
AtlasTalk *
atlas_talk_new (GPtrArray         *pages,
                AtlasTalkTimeFunc  get_time,
                gpointer           user_data)
{
  AtlasTalk *self;

  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);

  self = g_object_new (ATLAS_TYPE_TALK, NULL);
  take_pages (self, pages);
  self->clock.get_time = get_time;
  self->clock.user_data = user_data;
  atlas_talk_scene_set (&self->shown, g_ptr_array_index (pages, 0), NULL);
  push (self);

  return self;
}

/**
 * atlas_talk_set_pages:
 * @self: a talk
 * @pages: (element-type AtlasDeckPage): other pages, at least one
 * @match: (scope call): finds what stands for a page among them
 * @user_data: what @match is given
 *
 * Goes on with other pages, such as those of another language: from where the talk is,
 * with its time, its map and all that was asked for. Whatever the room is held on, it
 * sees that in its new form.
 */
void
atlas_talk_set_pages (AtlasTalk          *self,
                      GPtrArray          *pages,
                      AtlasTalkMatchFunc  match,
                      gpointer            user_data)
{
  g_autoptr (AtlasDeckPage) progress = NULL;

  g_return_if_fail (ATLAS_IS_TALK (self));
  g_return_if_fail (pages != NULL && pages->len > 0);

  progress = match (g_ptr_array_index (self->pages, self->progress), user_data);
  self->progress = (guint) progress->index;
  atlas_talk_scene_match (&self->shown, &self->before, match, user_data);
  atlas_talk_scene_match (&self->room, &self->room_before, match, user_data);
  take_pages (self, pages);
  changed (self);
}

/**
 * atlas_talk_do:
 * @self: a talk
 * @command: what to do
 *
 * Does what the presenter asks for. Digits that were typed count for the next
 * command only.
 */
void
atlas_talk_do (AtlasTalk        *self,
               AtlasTalkCommand  command)
{
  /* Whoever hears that it has ended lets go of it. */
  g_autoptr (AtlasTalk) kept = NULL;
  guint64 number;
  gboolean had_digits, was_ending;

  g_return_if_fail (ATLAS_IS_TALK (self));
  g_return_if_fail (command < ATLAS_TALK_N_COMMANDS);

  kept = g_object_ref (self);
  atlas_talk_tick (self);
  number = g_ascii_strtoull (self->digits->str, NULL, 10);
  had_digits = self->digits->len > 0;
  was_ending = self->is_ending;
  self->is_ending = FALSE;

  if (command == ATLAS_TALK_ERASE && had_digits)
    g_string_truncate (self->digits, self->digits->len - 1);
  else
    g_string_truncate (self->digits, 0);

  if (was_ending && (command == ATLAS_TALK_STEP_BACK || command == ATLAS_TALK_START))
    end (self);
  else if (had_digits && command == ATLAS_TALK_ENTER)
    go_to_number (self, number);
  else if (had_digits && (command == ATLAS_TALK_ERASE || command == ATLAS_TALK_STEP_BACK))
    ; /* The digits were what there was to take back. */
  else if (functions[command] != NULL)
    functions[command](self);

  if (!self->has_ended)
    changed (self);
}

/**
 * atlas_talk_type_digit:
 * @self: a talk
 * @digit: 0 to 9
 *
 * Takes a digit of the number of a page to go to.
 */
void
atlas_talk_type_digit (AtlasTalk *self,
                       guint      digit)
{
  g_return_if_fail (ATLAS_IS_TALK (self));
  g_return_if_fail (digit <= 9);

  self->is_ending = FALSE;
  if (self->digits->len < MAX_DIGITS && (digit > 0 || self->digits->len > 0))
    g_string_append_c (self->digits, (char) ('0' + digit));
  changed (self);
}

/**
 * atlas_talk_go_to:
 * @self: a talk
 * @index: which page, from 0
 *
 * Goes to a page.
 */
void
atlas_talk_go_to (AtlasTalk *self,
                  guint      index)
{
  g_return_if_fail (ATLAS_IS_TALK (self));
  g_return_if_fail (index < self->pages->len);

  self->is_ending = FALSE;
  g_string_truncate (self->digits, 0);
  go_to_number (self, (guint64) index + 1);
  changed (self);
}

/**
 * atlas_talk_ask:
 * @self: a talk
 * @page: a page made for a question
 *
 * Interrupts the talk for a question. To go back shows the page of the talk just
 * as it was; to go on is to its next page.
 */
void
atlas_talk_ask (AtlasTalk     *self,
                AtlasDeckPage *page)
{
  g_return_if_fail (ATLAS_IS_TALK (self));
  g_return_if_fail (page != NULL && page->index < 0);

  self->is_ending = FALSE;
  g_string_truncate (self->digits, 0);
  self->panel = ATLAS_TALK_PANEL_NONE;
  if (self->before.page == NULL)
    atlas_talk_scene_copy (&self->shown, &self->before);
  atlas_talk_scene_set (&self->shown, page, NULL);
  changed (self);
}

/**
 * atlas_talk_set_stage:
 * @self: a talk
 * @stage: what has become of the presenter's page
 *
 * Moves the map, selects a place, or points at one.
 */
void
atlas_talk_set_stage (AtlasTalk            *self,
                      const AtlasDeckStage *stage)
{
  AtlasDeckStage kept = *stage;

  g_return_if_fail (ATLAS_IS_TALK (self));

  kept.parts = ATLAS_DECK_PART_ALL;
  kept.selected = g_intern_string (stage->selected);
  kept.hovered = g_intern_string (stage->hovered);
  if (atlas_deck_stage_equal (&self->shown.stage, &kept))
    return;

  self->shown.stage = kept;
  changed (self);
}

/**
 * atlas_talk_point:
 * @self: a talk
 * @x: where on the page, whose width is 1
 * @y: where on the page, whose height is 1
 *
 * Says where the presenter points at, for the spotlight.
 */
void
atlas_talk_point (AtlasTalk *self,
                  double     x,
                  double     y)
{
  g_return_if_fail (ATLAS_IS_TALK (self));

  if (self->spot_x == x && self->spot_y == y)
    return;

  self->spot_x = x;
  self->spot_y = y;
  if (self->has_spotlight)
    changed (self);
}

/**
 * atlas_talk_set_room_open:
 * @self: a talk
 * @is_open: whether there is a window for the room
 *
 * Says whether the room sees anything at all.
 */
void
atlas_talk_set_room_open (AtlasTalk *self,
                          gboolean   is_open)
{
  g_return_if_fail (ATLAS_IS_TALK (self));

  if (self->is_room_open == is_open)
    return;

  self->is_room_open = is_open;
  changed (self);
}

/**
 * atlas_talk_tick:
 * @self: a talk
 *
 * Forgets a request to end the talk that wasn't made again. To be called every now
 * and then.
 */
void
atlas_talk_tick (AtlasTalk *self)
{
  g_return_if_fail (ATLAS_IS_TALK (self));

  if (!self->is_ending ||
      atlas_talk_clock_get_time (&self->clock) - self->ending_since < ENDING_TIME)
    return;

  self->is_ending = FALSE;
  changed (self);
}
