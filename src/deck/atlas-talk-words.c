/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk-words.h"

#include "atlas-number.h"
#include "atlas-words.h"

/**
 * atlas_talk_format_position:
 * @self: a talk
 *
 * Says where in the deck the presenter is.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_talk_format_position (AtlasTalk *self)
{
  guint number = atlas_talk_get_position (self) + 1;

  /* Translators: the first number is that of a slide, the second how many there are. */
  return atlas_number_printf (_("Slide %u of %u"), number, atlas_talk_get_n_pages (self));
}

/* What the room is kept on, without a curtain. */
static char *
format_frozen (AtlasTalk *self)
{
  const AtlasDeckPage *page = atlas_talk_get_room_page (self);

  if (page->index < 0)
    return g_strdup_printf (_("FROZEN: the room sees “%s”"), page->heading);

  return atlas_number_printf (_("FROZEN: the room sees slide %d"), page->index + 1);
}

/**
 * atlas_talk_format_room:
 * @self: a talk
 *
 * Says what the room sees.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_talk_format_room (AtlasTalk *self)
{
  gboolean is_held = atlas_talk_is_held (self);

  if (!atlas_talk_is_room_open (self))
    return g_strdup (_("CLOSED: the room’s window is not shown"));

  switch (atlas_talk_get_curtain (self))
    {
    case ATLAS_TALK_CURTAIN_BLACK:
      return g_strdup (is_held ? _("BLACK and FROZEN: the room sees nothing")
                               : _("BLACK: the room sees nothing"));
    case ATLAS_TALK_CURTAIN_WHITE:
      return g_strdup (is_held ? _("WHITE and FROZEN: the room sees nothing")
                               : _("WHITE: the room sees nothing"));
    case ATLAS_TALK_CURTAIN_NONE:
    default:
      break;
    }

  if (is_held)
    return format_frozen (self);
  if (atlas_talk_is_question (self))
    return g_strdup (_("QUESTION: the room sees the answer"));

  return g_strdup (_("The room sees this slide"));
}

/**
 * atlas_talk_format_hint:
 * @self: a talk
 *
 * Says which key leads on from where the talk stands.
 *
 * Returns: (transfer full): the words, empty in the usual case
 */
char *
atlas_talk_format_hint (AtlasTalk *self)
{
  const char *digits = atlas_talk_get_digits (self);

  if (atlas_talk_is_ending (self))
    return g_strdup (_("Esc once more ends the presentation"));
  if (*digits != '\0' && g_ascii_strtoull (digits, NULL, 10) > atlas_talk_get_n_pages (self))
    return g_strdup_printf (_("There is no slide %s"), digits);
  if (*digits != '\0')
    return g_strdup_printf (_("Enter goes to slide %s"), digits);
  if (!atlas_talk_is_room_open (self))
    return g_strdup (_("A shows it again"));
  if (atlas_talk_get_curtain (self) == ATLAS_TALK_CURTAIN_BLACK)
    return g_strdup (_("B lifts the curtain"));
  if (atlas_talk_get_curtain (self) == ATLAS_TALK_CURTAIN_WHITE)
    return g_strdup (_("W lifts the curtain"));
  if (atlas_talk_is_held (self))
    return g_strdup (_("Enter shows this to the room, F lets it follow again"));
  if (atlas_talk_is_question (self))
    return atlas_number_printf (_("Backspace goes back to slide %u"),
                                atlas_talk_get_position (self) + 1);

  return g_strdup ("");
}

/**
 * atlas_talk_format_plan:
 * @self: a talk
 *
 * Says how long the talk is planned for.
 *
 * Returns: (transfer full): the words, empty where nothing is planned
 */
char *
atlas_talk_format_plan (AtlasTalk *self)
{
  gint64 planned = atlas_talk_get_planned (self);
  g_autofree char *time = NULL;

  if (planned == 0)
    return g_strdup ("");

  time = atlas_talk_format_time (planned);

  /* Translators: how long a talk is planned for; follows how long it has gone on. */
  return g_strdup_printf (_("of %s"), time);
}
