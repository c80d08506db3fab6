/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-talk-keys.h"

/* Where a key counts. */
enum
{
  ON_PAGE = 1 << ATLAS_TALK_KEYS_PAGE,
  ON_BUTTON = 1 << ATLAS_TALK_KEYS_BUTTON,
  ON_GRID = 1 << ATLAS_TALK_KEYS_GRID,
  ON_TEXT = 1 << ATLAS_TALK_KEYS_TEXT,
  NOT_ON_TEXT = ON_PAGE | ON_BUTTON | ON_GRID,
  ANYWHERE = NOT_ON_TEXT | ON_TEXT,
};

/* Clickers send the keys of Page Up and Page Down, F5 and Escape, the full stop or B:
 * these do the same whatever has the keyboard, but for letters in a text. */
static const struct
{
  guint           keyval;
  GdkModifierType state;
  guint           where;
  int             command;
} keys[] = {
  { GDK_KEY_Page_Down, 0, ANYWHERE, ATLAS_TALK_NEXT },
  { GDK_KEY_KP_Page_Down, 0, ANYWHERE, ATLAS_TALK_NEXT },
  { GDK_KEY_Page_Up, 0, ANYWHERE, ATLAS_TALK_PREVIOUS },
  { GDK_KEY_KP_Page_Up, 0, ANYWHERE, ATLAS_TALK_PREVIOUS },
  { GDK_KEY_Escape, 0, ANYWHERE, ATLAS_TALK_STEP_BACK },
  { GDK_KEY_F5, 0, ANYWHERE, ATLAS_TALK_START },
  { GDK_KEY_F5, GDK_SHIFT_MASK, ANYWHERE, ATLAS_TALK_START },
  { GDK_KEY_F6, 0, ANYWHERE, ATLAS_TALK_KEY_FOCUS_NEXT },
  { GDK_KEY_F6, GDK_SHIFT_MASK, ANYWHERE, ATLAS_TALK_KEY_FOCUS_PREVIOUS },
  { GDK_KEY_F11, 0, ANYWHERE, ATLAS_TALK_KEY_FULLSCREEN },
  { GDK_KEY_Tab, 0, ANYWHERE, ATLAS_TALK_OVERVIEW },
  { GDK_KEY_KP_Tab, 0, ANYWHERE, ATLAS_TALK_OVERVIEW },
  { GDK_KEY_f, GDK_CONTROL_MASK, ANYWHERE, ATLAS_TALK_FIND },
  { GDK_KEY_question, GDK_CONTROL_MASK, ANYWHERE, ATLAS_TALK_KEY_HELP },

  { GDK_KEY_Right, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_NEXT },
  { GDK_KEY_Down, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_NEXT },
  { GDK_KEY_KP_Right, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_NEXT },
  { GDK_KEY_KP_Down, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_NEXT },
  { GDK_KEY_Left, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_PREVIOUS },
  { GDK_KEY_Up, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_PREVIOUS },
  { GDK_KEY_KP_Left, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_PREVIOUS },
  { GDK_KEY_KP_Up, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_PREVIOUS },
  { GDK_KEY_Home, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_FIRST },
  { GDK_KEY_KP_Home, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_FIRST },
  { GDK_KEY_End, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_LAST },
  { GDK_KEY_KP_End, 0, ON_PAGE | ON_BUTTON, ATLAS_TALK_LAST },
  { GDK_KEY_space, 0, ON_PAGE, ATLAS_TALK_NEXT },
  { GDK_KEY_KP_Space, 0, ON_PAGE, ATLAS_TALK_NEXT },
  { GDK_KEY_Return, 0, ON_PAGE, ATLAS_TALK_ENTER },
  { GDK_KEY_KP_Enter, 0, ON_PAGE, ATLAS_TALK_ENTER },
  { GDK_KEY_ISO_Enter, 0, ON_PAGE, ATLAS_TALK_ENTER },
  { GDK_KEY_BackSpace, 0, NOT_ON_TEXT, ATLAS_TALK_ERASE },

  { GDK_KEY_b, 0, NOT_ON_TEXT, ATLAS_TALK_BLACK },
  { GDK_KEY_period, 0, NOT_ON_TEXT, ATLAS_TALK_BLACK },
  { GDK_KEY_KP_Decimal, 0, NOT_ON_TEXT, ATLAS_TALK_BLACK },
  { GDK_KEY_w, 0, NOT_ON_TEXT, ATLAS_TALK_WHITE },
  { GDK_KEY_comma, 0, NOT_ON_TEXT, ATLAS_TALK_WHITE },
  { GDK_KEY_f, 0, NOT_ON_TEXT, ATLAS_TALK_HOLD },
  { GDK_KEY_p, 0, NOT_ON_TEXT, ATLAS_TALK_PAUSE },
  { GDK_KEY_p, GDK_SHIFT_MASK, NOT_ON_TEXT, ATLAS_TALK_RESET_TIME },
  { GDK_KEY_s, 0, NOT_ON_TEXT, ATLAS_TALK_SPOTLIGHT },
  { GDK_KEY_x, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_SWAP },
  { GDK_KEY_a, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_SHOW_ROOM },
  { GDK_KEY_l, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_LANGUAGE },
  { GDK_KEY_slash, 0, NOT_ON_TEXT, ATLAS_TALK_FIND },
  { GDK_KEY_KP_Divide, 0, NOT_ON_TEXT, ATLAS_TALK_FIND },

  { GDK_KEY_plus, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_LARGER },
  { GDK_KEY_equal, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_LARGER },
  { GDK_KEY_KP_Add, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_LARGER },
  { GDK_KEY_minus, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_SMALLER },
  { GDK_KEY_KP_Subtract, 0, NOT_ON_TEXT, ATLAS_TALK_KEY_SMALLER },
  { GDK_KEY_Up, GDK_SHIFT_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_NOTES_UP },
  { GDK_KEY_Down, GDK_SHIFT_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_NOTES_DOWN },

  { GDK_KEY_Left, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_LEFT },
  { GDK_KEY_Right, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_RIGHT },
  { GDK_KEY_Up, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_UP },
  { GDK_KEY_Down, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_DOWN },
  { GDK_KEY_plus, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_IN },
  { GDK_KEY_equal, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_IN },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_IN },
  { GDK_KEY_minus, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_OUT },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_OUT },
  { GDK_KEY_0, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_RESET },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, NOT_ON_TEXT, ATLAS_TALK_KEY_MAP_RESET },
};

/* The names that buttons give for what they do. */
static const struct
{
  const char *name;
  int         command;
} names[] = {
  { "black", ATLAS_TALK_BLACK },
  { "end", ATLAS_TALK_END },
  { "find", ATLAS_TALK_FIND },
  { "hold", ATLAS_TALK_HOLD },
  { "larger", ATLAS_TALK_KEY_LARGER },
  { "next", ATLAS_TALK_NEXT },
  { "overview", ATLAS_TALK_OVERVIEW },
  { "pause", ATLAS_TALK_PAUSE },
  { "previous", ATLAS_TALK_PREVIOUS },
  { "push", ATLAS_TALK_ENTER },
  { "back", ATLAS_TALK_ERASE },
  { "show-room", ATLAS_TALK_KEY_SHOW_ROOM },
  { "smaller", ATLAS_TALK_KEY_SMALLER },
  { "spotlight", ATLAS_TALK_SPOTLIGHT },
  { "swap", ATLAS_TALK_KEY_SWAP },
};

static int
get_digit (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);

  return -1;
}

/**
 * atlas_talk_keys_lookup:
 * @keyval: a key
 * @state: the modifiers that are held
 * @target: what has the keyboard
 *
 * Looks up what a key does in a presentation. Capitals count as small letters, so
 * that Caps Lock does no harm.
 *
 * Returns: a value of [enum@TalkCommand] or of [enum@TalkKey]
 */
int
atlas_talk_keys_lookup (guint              keyval,
                        GdkModifierType    state,
                        AtlasTalkKeyTarget target)
{
  guint lower = gdk_keyval_to_lower (keyval);

  state &= GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  /* Shift is part of how a sign is typed, and differs from keyboard to keyboard. */
  if (gdk_keyval_to_unicode (keyval) > ' ' && lower == gdk_keyval_to_upper (keyval))
    state &= ~GDK_SHIFT_MASK;
  if (state == 0 && target != ATLAS_TALK_KEYS_TEXT && get_digit (keyval) >= 0)
    return ATLAS_TALK_KEY_DIGIT + get_digit (keyval);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == lower && keys[i].state == state && (keys[i].where & 1u << target) != 0)
      return keys[i].command;

  return ATLAS_TALK_KEY_NONE;
}

/* Any letter of the Latin script is a key of its own. */
static gboolean
is_of_another_script (guint keyval)
{
  guint32 letter = gdk_keyval_to_unicode (keyval);

  return g_unichar_isalpha (letter) && g_unichar_get_script (letter) != G_UNICODE_SCRIPT_LATIN;
}

/**
 * atlas_talk_keys_press:
 * @display: a display
 * @keyval: a key
 * @keycode: which key of the keyboard that is
 * @state: the modifiers that are held
 * @target: what has the keyboard
 *
 * Looks up what a key does that has been pressed. Where it types a letter of another
 * script, as on a Serbian keyboard, it is the Latin letter that counts which the same
 * key has in another layout of the user's: so does GTK with accelerators.
 *
 * Returns: a value of [enum@TalkCommand] or of [enum@TalkKey]
 */
int
atlas_talk_keys_press (GdkDisplay         *display,
                       guint               keyval,
                       guint               keycode,
                       GdkModifierType     state,
                       AtlasTalkKeyTarget  target)
{
  g_autofree GdkKeymapKey *layouts = NULL;
  g_autofree guint *keyvals = NULL;
  int command = ATLAS_TALK_KEY_NONE, n_keyvals = 0;

  if (!is_of_another_script (keyval))
    return atlas_talk_keys_lookup (keyval, state, target);

  gdk_display_map_keycode (display, keycode, &layouts, &keyvals, &n_keyvals);
  for (int i = 0; i < n_keyvals && command == ATLAS_TALK_KEY_NONE; i++)
    if (layouts[i].level == 0 && !is_of_another_script (keyvals[i]))
      command = atlas_talk_keys_lookup (keyvals[i], state, target);

  return command;
}

/**
 * atlas_talk_keys_by_name:
 * @name: a name, such as “next”
 *
 * Looks up what a button does.
 *
 * Returns: a value of [enum@TalkCommand] or of [enum@TalkKey]
 */
int
atlas_talk_keys_by_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].name, name))
      return names[i].command;

  return ATLAS_TALK_KEY_NONE;
}
