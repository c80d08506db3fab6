/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-language-menu.h"

#include <glib/gi18n.h>

#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-translation.h"

/* A name that is read in another direction than the words behind it would turn these
 * round, and their number to their other end. */
static char *
isolate (const char *own,
         const char *language)
{
  gboolean is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (atlas_language_is_right_to_left (language) == is_mirrored)
    return g_strdup (own);

  return g_strconcat (is_mirrored ? ATLAS_RIGHT_TO_LEFT_MARK : ATLAS_LEFT_TO_RIGHT_MARK,
                      ATLAS_FIRST_STRONG_ISOLATE, own, ATLAS_POP_ISOLATE, NULL);
}

/* Each language by its own name, as its readers look for it. */
static char *
format_language (AtlasBriefing *briefing,
                 const char    *language)
{
  g_autofree char *own = atlas_language_dup_display_name (language, language);
  g_autofree char *isolated = isolate (own, language);
  guint n_missing = atlas_briefing_count_untranslated (briefing, language);

  if (n_missing == 0)
    return g_steal_pointer (&own);

  /* Translators: a language, and how many texts have not been translated into it */
  return atlas_number_printf (ngettext ("%s (%u text missing)", "%s (%u texts missing)",
                                        n_missing),
                              isolated, n_missing);
}

static void
append_language (GMenu      *menu,
                 const char *label,
                 const char *language)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.content-language", "s", language);
  g_menu_append_item (menu, item);
}

/**
 * atlas_language_menu_append_choices:
 * @menu: a menu
 * @briefing: a briefing
 *
 * Appends the languages that a briefing can be shown in, each with how much of it is
 * not there.
 */
void
atlas_language_menu_append_choices (GMenu         *menu,
                                    AtlasBriefing *briefing)
{
  g_auto (GStrv) languages = NULL;
  g_autoptr (GMenu) choices = NULL;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));

  languages = atlas_briefing_list_languages (briefing);
  choices = g_menu_new ();
  /* Translators: the briefing is shown in the language of the desktop, if it can be */
  append_language (choices, C_("content language", "As the Desktop"), "");
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *label = format_language (briefing, languages[i]);

      append_language (choices, label, languages[i]);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
}

/**
 * atlas_language_menu_fill:
 * @menu: a menu
 * @selection: what is looked at
 *
 * Fills a menu with the languages of the briefing, and with the way to what is missing.
 */
void
atlas_language_menu_fill (GMenu          *menu,
                          AtlasSelection *selection)
{
  AtlasBriefing *briefing;
  g_autoptr (GMenu) more = NULL;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (ATLAS_IS_SELECTION (selection));

  g_menu_remove_all (menu);
  briefing = atlas_selection_get_briefing (selection);
  if (briefing == NULL)
    return;

  atlas_language_menu_append_choices (menu, briefing);
  more = g_menu_new ();
  g_menu_append (more, _("What Is _Missing…"), "win.untranslated");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
}
