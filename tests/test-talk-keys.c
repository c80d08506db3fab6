/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk-keys.h"

#define PAGE ATLAS_TALK_KEYS_PAGE
#define BUTTON ATLAS_TALK_KEYS_BUTTON
#define GRID ATLAS_TALK_KEYS_GRID
#define TEXT ATLAS_TALK_KEYS_TEXT

static const struct
{
  const char         *key;
  AtlasTalkKeyTarget  target;
  int                 command;
} cases[] = {
  /* Wherever the keyboard is. */
  { "Page_Down", PAGE, ATLAS_TALK_NEXT },
  { "Page_Down", BUTTON, ATLAS_TALK_NEXT },
  { "Page_Down", GRID, ATLAS_TALK_NEXT },
  { "Page_Down", TEXT, ATLAS_TALK_NEXT },
  { "Page_Up", TEXT, ATLAS_TALK_PREVIOUS },
  { "Escape", PAGE, ATLAS_TALK_STEP_BACK },
  { "Escape", TEXT, ATLAS_TALK_STEP_BACK },
  { "F5", PAGE, ATLAS_TALK_START },
  { "F5", TEXT, ATLAS_TALK_START },
  { "<Shift>F5", PAGE, ATLAS_TALK_START },
  { "F11", TEXT, ATLAS_TALK_KEY_FULLSCREEN },
  { "Tab", PAGE, ATLAS_TALK_OVERVIEW },

  /* On a page. */
  { "Right", PAGE, ATLAS_TALK_NEXT },
  { "Down", PAGE, ATLAS_TALK_NEXT },
  { "space", PAGE, ATLAS_TALK_NEXT },
  { "Return", PAGE, ATLAS_TALK_ENTER },
  { "KP_Enter", PAGE, ATLAS_TALK_ENTER },
  { "Left", PAGE, ATLAS_TALK_PREVIOUS },
  { "Up", PAGE, ATLAS_TALK_PREVIOUS },
  { "Home", PAGE, ATLAS_TALK_FIRST },
  { "End", PAGE, ATLAS_TALK_LAST },
  { "BackSpace", PAGE, ATLAS_TALK_ERASE },
  { "b", PAGE, ATLAS_TALK_BLACK },
  { "B", PAGE, ATLAS_TALK_BLACK },
  { "period", PAGE, ATLAS_TALK_BLACK },
  { "w", PAGE, ATLAS_TALK_WHITE },
  { "comma", PAGE, ATLAS_TALK_WHITE },
  { "f", PAGE, ATLAS_TALK_HOLD },
  { "p", PAGE, ATLAS_TALK_PAUSE },
  { "<Shift>P", PAGE, ATLAS_TALK_RESET_TIME },
  { "s", PAGE, ATLAS_TALK_SPOTLIGHT },
  { "x", PAGE, ATLAS_TALK_KEY_SWAP },
  { "l", PAGE, ATLAS_TALK_KEY_LANGUAGE },
  { "l", TEXT, ATLAS_TALK_KEY_NONE },
  { "slash", PAGE, ATLAS_TALK_FIND },
  { "<Shift>slash", PAGE, ATLAS_TALK_FIND },
  { "plus", PAGE, ATLAS_TALK_KEY_LARGER },
  { "<Shift>plus", PAGE, ATLAS_TALK_KEY_LARGER },
  { "equal", PAGE, ATLAS_TALK_KEY_LARGER },
  { "minus", PAGE, ATLAS_TALK_KEY_SMALLER },
  { "0", PAGE, ATLAS_TALK_KEY_DIGIT },
  { "7", PAGE, ATLAS_TALK_KEY_DIGIT + 7 },
  { "KP_7", PAGE, ATLAS_TALK_KEY_DIGIT + 7 },
  { "<Control>Left", PAGE, ATLAS_TALK_KEY_MAP_LEFT },
  { "<Control>plus", PAGE, ATLAS_TALK_KEY_MAP_IN },
  { "<Control><Shift>plus", PAGE, ATLAS_TALK_KEY_MAP_IN },
  { "<Control>0", PAGE, ATLAS_TALK_KEY_MAP_RESET },
  { "<Shift>Up", PAGE, ATLAS_TALK_KEY_NOTES_UP },

  /* What others do with their keys. */
  { "Return", BUTTON, ATLAS_TALK_KEY_NONE },
  { "space", BUTTON, ATLAS_TALK_KEY_NONE },
  { "Right", BUTTON, ATLAS_TALK_NEXT },
  { "Right", GRID, ATLAS_TALK_KEY_NONE },
  { "Home", GRID, ATLAS_TALK_KEY_NONE },
  { "Return", GRID, ATLAS_TALK_KEY_NONE },
  { "b", GRID, ATLAS_TALK_BLACK },
  { "4", GRID, ATLAS_TALK_KEY_DIGIT + 4 },
  { "b", TEXT, ATLAS_TALK_KEY_NONE },
  { "period", TEXT, ATLAS_TALK_KEY_NONE },
  { "4", TEXT, ATLAS_TALK_KEY_NONE },
  { "slash", TEXT, ATLAS_TALK_KEY_NONE },
  { "space", TEXT, ATLAS_TALK_KEY_NONE },
  { "BackSpace", TEXT, ATLAS_TALK_KEY_NONE },
  { "Return", TEXT, ATLAS_TALK_KEY_NONE },
  { "Down", TEXT, ATLAS_TALK_KEY_NONE },
  { "Home", TEXT, ATLAS_TALK_KEY_NONE },

  /* What means something else. */
  { "<Control>b", PAGE, ATLAS_TALK_KEY_NONE },
  { "<Alt>F4", PAGE, ATLAS_TALK_KEY_NONE },
  { "<Control>q", PAGE, ATLAS_TALK_KEY_NONE },
  { "<Alt>5", PAGE, ATLAS_TALK_KEY_NONE },
  { "q", PAGE, ATLAS_TALK_KEY_NONE },
};

static void
test_keys (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *name = strrchr (cases[i].key, '>');
      GdkModifierType state = 0;
      guint keyval;

      name = name != NULL ? name + 1 : cases[i].key;
      if (strstr (cases[i].key, "<Control>") != NULL)
        state |= GDK_CONTROL_MASK;
      if (strstr (cases[i].key, "<Shift>") != NULL)
        state |= GDK_SHIFT_MASK;
      if (strstr (cases[i].key, "<Alt>") != NULL)
        state |= GDK_ALT_MASK;
      keyval = gdk_keyval_from_name (name);
      g_assert_cmpuint (keyval, !=, GDK_KEY_VoidSymbol);

      g_test_message ("%s on %d", cases[i].key, cases[i].target);
      g_assert_cmpint (atlas_talk_keys_lookup (keyval, state, cases[i].target), ==,
                       cases[i].command);
      /* Locks change nothing. */
      g_assert_cmpint (atlas_talk_keys_lookup (keyval, state | GDK_LOCK_MASK, cases[i].target), ==,
                       cases[i].command);
    }
}

static void
test_names (void)
{
  g_assert_cmpint (atlas_talk_keys_by_name ("next"), ==, ATLAS_TALK_NEXT);
  g_assert_cmpint (atlas_talk_keys_by_name ("swap"), ==, ATLAS_TALK_KEY_SWAP);
  g_assert_cmpint (atlas_talk_keys_by_name ("nothing"), ==, ATLAS_TALK_KEY_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/talk-keys/keys", test_keys);
  g_test_add_func ("/talk-keys/names", test_names);

  return g_test_run ();
}
