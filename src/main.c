/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-application.h"

#include <libintl.h>
#include <locale.h>

#include "atlas-words.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AtlasApplication) application = NULL;

  /* Where there is no such locale, the program speaks English; GTK says so. */
  (void) setlocale (LC_ALL, "");
  /* Where they are built, for a program that isn't installed. */
  if (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR") != NULL)
    atlas_words_set_folder (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR"));
  bindtextdomain (GETTEXT_PACKAGE, atlas_words_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_("Briefing Atlas"));

  application = atlas_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
