/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-menu.h"

#include "atlas-words.h"

/* A menu takes an underscore for a mark of the key that follows it. */
static char *
escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *code)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", code);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_for_place (const char *code,
                  const char *name,
                  gboolean    is_selected,
                  gboolean    is_only)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *isolated = atlas_words_isolate (name);
  g_autofree char *escaped = escape (isolated);
  g_autofree char *label = NULL;

  if (!is_selected)
    {
      /* Translators: %s is the name of a country */
      label = g_strdup_printf (_("Look at %s"), escaped);
      append (menu, label, "map.select-place", code);
    }
  if (is_only)
    g_menu_append (menu, _("Show _All Places (Home)"), "map.fit");
  else
    append (menu, _("_Show Only This Place"), "map.show-place", code);
  append (menu, _("Copy _Name"), "map.copy-name", code);

  return G_MENU_MODEL (menu);
}

/**
 * atlas_map_menu_create:
 * @code: (nullable): the code of the place that the menu is for
 * @name: (nullable): its name
 * @is_selected: whether it is what is looked at
 * @is_only: whether it is the only place that stands out
 * @common: what can be done wherever on the map
 *
 * Makes the menu of a point of a map.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
atlas_map_menu_create (const char *code,
                       const char *name,
                       gboolean    is_selected,
                       gboolean    is_only,
                       GMenuModel *common)
{
  GMenu *menu = g_menu_new ();

  if (code != NULL)
    {
      g_autoptr (GMenuModel) place = create_for_place (code, name, is_selected, is_only);

      g_menu_append_section (menu, NULL, place);
    }
  /* Section by section: where these lie in one, nothing sets them apart. */
  for (int i = 0; i < g_menu_model_get_n_items (common); i++)
    {
      g_autoptr (GMenuItem) section = g_menu_item_new_from_model (common, i);

      g_menu_append_item (menu, section);
    }

  return G_MENU_MODEL (menu);
}
