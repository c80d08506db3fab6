/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-settings.h"

#include "atlas-widgets.h"

/* What is remembered for each kind, by the member of its name. */
#define GROUPING_KEY "table-grouping"
#define LAYOUT_KEY "columns"

static void
style_changed_cb (GtkWidget  *view,
                  const char *key,
                  GSettings  *settings)
{
  atlas_widget_set_css_class (view, key, g_settings_get_boolean (settings, key));
}

/**
 * atlas_entry_settings_follow_style:
 * @settings: the settings
 * @table: a table
 * @view: the widget of its rows
 *
 * Gives a table the actions that change how all tables look, in the group
 * `table-style`, and its rows the style.
 */
void
atlas_entry_settings_follow_style (GSettings *settings,
                                   GtkWidget *table,
                                   GtkWidget *view)
{
  static const char *const keys[] = { "table-compact", "table-striped" };
  g_autoptr (GSimpleActionGroup) actions = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));

  actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (settings, keys[i]);
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (actions), action);
      g_signal_connect_object (settings, signal, G_CALLBACK (style_changed_cb), view,
                               G_CONNECT_SWAPPED);
      style_changed_cb (view, keys[i], settings);
    }
  gtk_widget_insert_action_group (table, "table-style", G_ACTION_GROUP (actions));
}

/* Changes the value of one kind in a dictionary of all, or takes it out. */
static void
set_value (GSettings  *settings,
           const char *settings_key,
           AtlasKind   kind,
           GVariant   *value)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, settings_key);
  g_autoptr (GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *entry;

  g_variant_builder_init (&builder, g_variant_get_type (all));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "@{s*}", &entry))
    {
      const char *key;

      g_variant_get_child (entry, 0, "&s", &key);
      if (!g_str_equal (key, atlas_kind_get_member (kind)))
        g_variant_builder_add_value (&builder, entry);
    }
  if (owned != NULL)
    g_variant_builder_add_value (
        &builder,
        g_variant_new_dict_entry (g_variant_new_string (atlas_kind_get_member (kind)), owned));
  g_settings_set_value (settings, settings_key, g_variant_builder_end (&builder));
}

/**
 * atlas_entry_settings_get_layout:
 * @settings: the settings
 * @kind: a kind
 *
 * Gets which columns the table of a kind had last, and how wide.
 *
 * Returns: (transfer full) (nullable): the ids of fields and widths, `a(si)`,
 *   or %NULL for what the kind has by itself
 */
GVariant *
atlas_entry_settings_get_layout (GSettings *settings,
                                 AtlasKind  kind)
{
  g_autoptr (GVariant) all = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);

  all = g_settings_get_value (settings, LAYOUT_KEY);

  return g_variant_lookup_value (all, atlas_kind_get_member (kind), G_VARIANT_TYPE ("a(si)"));
}

/**
 * atlas_entry_settings_set_layout:
 * @settings: the settings
 * @kind: a kind
 * @layout: (nullable): the ids of fields and widths, `a(si)`, or %NULL to forget
 *   what there was
 *
 * Remembers which columns the table of a kind has.
 */
void
atlas_entry_settings_set_layout (GSettings *settings,
                                 AtlasKind  kind,
                                 GVariant  *layout)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (kind < ATLAS_N_KINDS);

  set_value (settings, LAYOUT_KEY, kind, layout);
}

/**
 * atlas_entry_settings_find_grouping:
 * @id: (nullable): the word for a grouping
 *
 * Finds a grouping.
 *
 * Returns: the grouping, %ATLAS_GROUPING_NONE where there is no such one
 */
AtlasGrouping
atlas_entry_settings_find_grouping (const char *id)
{
  for (guint i = 0; i < ATLAS_N_GROUPINGS; i++)
    if (g_strcmp0 (id, atlas_grouping_get_id (i)) == 0)
      return i;

  return ATLAS_GROUPING_NONE;
}

/**
 * atlas_entry_settings_get_grouping:
 * @settings: the settings
 * @kind: a kind
 *
 * Gets by what the table of a kind was grouped last.
 *
 * Returns: the grouping
 */
AtlasGrouping
atlas_entry_settings_get_grouping (GSettings *settings,
                                   AtlasKind  kind)
{
  g_autoptr (GVariant) all = NULL;
  const char *id = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), ATLAS_GROUPING_NONE);
  g_return_val_if_fail (kind < ATLAS_N_KINDS, ATLAS_GROUPING_NONE);

  all = g_settings_get_value (settings, GROUPING_KEY);
  g_variant_lookup (all, atlas_kind_get_member (kind), "&s", &id);

  return atlas_entry_settings_find_grouping (id);
}

/**
 * atlas_entry_settings_set_grouping:
 * @settings: the settings
 * @kind: a kind
 * @grouping: the grouping
 *
 * Remembers by what the table of a kind is grouped.
 */
void
atlas_entry_settings_set_grouping (GSettings    *settings,
                                   AtlasKind     kind,
                                   AtlasGrouping grouping)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (kind < ATLAS_N_KINDS);
  g_return_if_fail (grouping < ATLAS_N_GROUPINGS);

  set_value (settings, GROUPING_KEY, kind,
             grouping != ATLAS_GROUPING_NONE
                 ? g_variant_new_string (atlas_grouping_get_id (grouping))
                 : NULL);
}
