/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk-private.h"

/**
 * atlas_talk_get_n_pages:
 * @self: a talk
 *
 * Gets how many pages there are.
 *
 * Returns: the number
 */
guint
atlas_talk_get_n_pages (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), 0);

  return self->pages->len;
}

/**
 * atlas_talk_get_nth_page:
 * @self: a talk
 * @index: which page, from 0
 *
 * Gets a page of the deck.
 *
 * Returns: (transfer none): the page
 */
AtlasDeckPage *
atlas_talk_get_nth_page (AtlasTalk *self,
                         guint      index)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);
  g_return_val_if_fail (index < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, index);
}

/**
 * atlas_talk_get_page:
 * @self: a talk
 *
 * Gets the page that the presenter looks at.
 *
 * Returns: (transfer none): the page
 */
AtlasDeckPage *
atlas_talk_get_page (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  return self->shown.page;
}

/**
 * atlas_talk_get_stage:
 * @self: a talk
 *
 * Gets what has become of the presenter's page.
 *
 * Returns: (transfer none): the stage
 */
const AtlasDeckStage *
atlas_talk_get_stage (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  return &self->shown.stage;
}

/**
 * atlas_talk_get_room_page:
 * @self: a talk
 *
 * Gets the page that the room sees, or would without a curtain.
 *
 * Returns: (transfer none): the page
 */
AtlasDeckPage *
atlas_talk_get_room_page (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  return self->room.page;
}

/**
 * atlas_talk_get_room_stage:
 * @self: a talk
 *
 * Gets what has become of the room's page.
 *
 * Returns: (transfer none): the stage
 */
const AtlasDeckStage *
atlas_talk_get_room_stage (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  return &self->room.stage;
}

/**
 * atlas_talk_get_next_page:
 * @self: a talk
 *
 * Gets what the presenter would see next.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL at the end
 */
AtlasDeckPage *
atlas_talk_get_next_page (AtlasTalk *self)
{
  guint next;

  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  next = atlas_talk_get_position (self) + 1;

  return next < self->pages->len ? g_ptr_array_index (self->pages, next) : NULL;
}

/**
 * atlas_talk_get_position:
 * @self: a talk
 *
 * Gets where in the deck the presenter is; during a question, where it came in.
 *
 * Returns: the index of the page
 */
guint
atlas_talk_get_position (AtlasTalk *self)
{
  AtlasTalkScene *scene;

  g_return_val_if_fail (ATLAS_IS_TALK (self), 0);

  scene = self->before.page != NULL ? &self->before : &self->shown;

  return (guint) scene->page->index;
}

/**
 * atlas_talk_is_held:
 * @self: a talk
 *
 * Checks whether the room stays with what it sees.
 *
 * Returns: whether it does
 */
gboolean
atlas_talk_is_held (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), FALSE);

  return self->is_held;
}

/**
 * atlas_talk_is_question:
 * @self: a talk
 *
 * Checks whether the presenter looks at the answer to a question.
 *
 * Returns: whether there is something to go back to
 */
gboolean
atlas_talk_is_question (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), FALSE);

  return self->before.page != NULL;
}

/**
 * atlas_talk_is_ending:
 * @self: a talk
 *
 * Checks whether the talk ends if that is asked for once more.
 *
 * Returns: whether it does
 */
gboolean
atlas_talk_is_ending (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), FALSE);

  return self->is_ending;
}

/**
 * atlas_talk_is_room_open:
 * @self: a talk
 *
 * Checks whether there is a window for the room.
 *
 * Returns: whether there is
 */
gboolean
atlas_talk_is_room_open (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), FALSE);

  return self->is_room_open;
}

/**
 * atlas_talk_is_room_hidden:
 * @self: a talk
 *
 * Checks whether the page is hidden from the room, by a curtain or because there is no
 * window for the room.
 *
 * Returns: whether it is
 */
gboolean
atlas_talk_is_room_hidden (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), FALSE);

  return !self->is_room_open || self->curtain != ATLAS_TALK_CURTAIN_NONE;
}

/**
 * atlas_talk_get_spot:
 * @self: a talk
 * @x: (out): where on the page, whose width is 1
 * @y: (out): where on the page, whose height is 1
 *
 * Gets what is lit up.
 *
 * Returns: whether anything is
 */
gboolean
atlas_talk_get_spot (AtlasTalk *self,
                     double    *x,
                     double    *y)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), FALSE);

  *x = self->spot_x;
  *y = self->spot_y;

  return self->has_spotlight;
}

/**
 * atlas_talk_get_curtain:
 * @self: a talk
 *
 * Gets what hides the page from the room.
 *
 * Returns: the curtain
 */
AtlasTalkCurtain
atlas_talk_get_curtain (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), ATLAS_TALK_CURTAIN_NONE);

  return self->curtain;
}

/**
 * atlas_talk_get_panel:
 * @self: a talk
 *
 * Gets what lies over the presenter's page.
 *
 * Returns: the panel
 */
AtlasTalkPanel
atlas_talk_get_panel (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), ATLAS_TALK_PANEL_NONE);

  return self->panel;
}

/**
 * atlas_talk_get_digits:
 * @self: a talk
 *
 * Gets what has been typed of the number of a page.
 *
 * Returns: (transfer none): the digits, often none
 */
const char *
atlas_talk_get_digits (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  return self->digits->str;
}

/**
 * atlas_talk_get_clock:
 * @self: a talk
 *
 * Gets the clock of the talk.
 *
 * Returns: (transfer none): the clock
 */
const AtlasTalkClock *
atlas_talk_get_clock (AtlasTalk *self)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), NULL);

  return &self->clock;
}

/**
 * atlas_talk_get_planned:
 * @self: a talk
 *
 * Gets how long the whole talk is planned for.
 *
 * Returns: the time in microseconds, or 0
 */
gint64
atlas_talk_get_planned (AtlasTalk *self)
{
  double minutes = 0;

  g_return_val_if_fail (ATLAS_IS_TALK (self), 0);

  for (guint i = 0; i < self->minutes->len; i++)
    minutes += g_array_index (self->minutes, double, i);

  return (gint64) (minutes * 60 * G_USEC_PER_SEC);
}

/**
 * atlas_talk_get_pace:
 * @self: a talk
 * @by: (out): how far the talk is off its plan, in microseconds
 *
 * Compares the talk with its plan. One that hasn't begun has no pace yet.
 *
 * Returns: the pace
 */
AtlasTalkPace
atlas_talk_get_pace (AtlasTalk *self,
                     gint64    *by)
{
  g_return_val_if_fail (ATLAS_IS_TALK (self), ATLAS_TALK_PACE_NONE);

  *by = 0;
  if (!self->clock.has_begun)
    return ATLAS_TALK_PACE_NONE;

  return atlas_talk_pace_get ((const double *) (gpointer) self->minutes->data, self->minutes->len,
                              self->progress, atlas_talk_clock_get_elapsed (&self->clock), by);
}
