/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-row-actions.h"

#include "atlas-entry-cell.h"
#include "atlas-entry-copy.h"
#include "atlas-entry-menus.h"
#include "atlas-entry-selection.h"

static AtlasSelection *
get_selection (AtlasEntryTable *table)
{
  return atlas_table_get_selection (atlas_entry_table_get_table (table));
}

static void
copy_rows_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AtlasEntryTable *self = ATLAS_ENTRY_TABLE (widget);
  g_autoptr (GtkBitset) rows =
      gtk_selection_model_get_selection (atlas_entry_table_get_model (self));
  g_autoptr (GdkContentProvider) content = NULL;

  if (gtk_bitset_is_empty (rows))
    return;

  content = atlas_entry_copy_new (atlas_entry_table_get_rows (self),
                                  atlas_entry_table_get_columns (self), rows);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

static void
copy_title_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AtlasSelection *selection = get_selection (ATLAS_ENTRY_TABLE (widget));
  AtlasEntry *entry = atlas_selection_get_entry (selection);

  if (entry != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                            atlas_text_get (atlas_entry_get_title (entry),
                                            atlas_selection_get_language (selection)));
}

static void
show_place_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AtlasSelection *selection = get_selection (ATLAS_ENTRY_TABLE (widget));
  const char *code = g_variant_get_string (parameter, NULL);

  if (atlas_briefing_lookup_place (atlas_selection_get_briefing (selection), code) != NULL)
    atlas_selection_set_place (selection, code);
}

/* "Only" it: what else of its facet has been chosen is not any more. */
static void
choose_only (AtlasEntryTable *self,
             AtlasFacet       facet,
             const char      *value)
{
  AtlasSelection *selection = get_selection (self);
  g_autoptr (AtlasQuery) query = atlas_query_ref (atlas_selection_get_query (selection));
  g_auto (GStrv) wanted = g_strdupv ((char **) atlas_query_get_wanted (query, facet));
  AtlasQuery *next;

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      next = atlas_query_with_value (query, facet, wanted[i], ATLAS_CHOICE_NONE);
      atlas_query_unref (query);
      query = next;
    }
  next = atlas_query_with_value (query, facet, value, ATLAS_CHOICE_WANTED);
  atlas_query_unref (query);
  query = next;
  atlas_selection_set_query (selection, query);
}

static void
filter_status_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  choose_only (ATLAS_ENTRY_TABLE (widget), ATLAS_FACET_STATUS,
               g_variant_get_string (parameter, NULL));
}

static void
filter_theme_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  choose_only (ATLAS_ENTRY_TABLE (widget), ATLAS_FACET_THEME,
               g_variant_get_string (parameter, NULL));
}

/* --- The menu. --- */

static void
unparent_cb (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
menu_closed_cb (GtkWidget *popover)
{
  GtkWidget *table = gtk_widget_get_parent (popover);

  /* The focus was in the menu, and goes back to the row. */
  gtk_widget_grab_focus (table);
  /* The item that was chosen is activated only after this. */
  g_idle_add_once (unparent_cb, g_object_ref (popover));
}

static void
present_menu (AtlasEntryTable    *self,
              const GdkRectangle *at)
{
  AtlasEntry *entry = atlas_selection_get_entry (get_selection (self));
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;

  if (entry == NULL)
    return;

  menu = atlas_entry_menu_new_for_row (atlas_entry_table_get_table (self), entry,
                                       atlas_entry_selection_count (ATLAS_ENTRY_SELECTION (
                                           atlas_entry_table_get_model (self))));
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect (popover, "closed", G_CALLBACK (menu_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AtlasEntryTable *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkSelectionModel *model = atlas_entry_table_get_model (self);
  graphene_point_t point;
  guint position;
  GtkWidget *row =
      atlas_entry_cell_find_row (GTK_COLUMN_VIEW (view),
                                 gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT), &position);

  /* A heading has nothing to offer that it doesn't do by itself. */
  if (row == NULL ||
      atlas_rows_get_entry (atlas_entry_table_get_rows (self), position) == NULL ||
      !gtk_widget_compute_point (view, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (row);
  /* What is asked of one of several rows is asked of them all. */
  gtk_selection_model_select_item (model, position,
                                   !gtk_selection_model_is_selected (model, position));
  present_menu (self, &(GdkRectangle){ point.x, point.y, 1, 1 });
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
      gtk_widget_compute_bounds (focus, widget, &bounds))
    present_menu (ATLAS_ENTRY_TABLE (widget),
                  &(GdkRectangle){ bounds.origin.x + 24, bounds.origin.y,
                                   1, bounds.size.height });
}

/**
 * atlas_entry_row_actions_install:
 * @widget_class: the class of [class@EntryTable]
 *
 * Installs the actions and their keys.
 */
void
atlas_entry_row_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy-rows", NULL, copy_rows_action);
  gtk_widget_class_install_action (widget_class, "table.copy-title", NULL, copy_title_action);
  gtk_widget_class_install_action (widget_class, "table.filter-status", "s", filter_status_action);
  gtk_widget_class_install_action (widget_class, "table.filter-theme", "s", filter_theme_action);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "table.show-place", "s", show_place_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "table.copy-rows", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
}

/**
 * atlas_entry_row_actions_attach:
 * @table: a table
 *
 * Shows the menu of a row at a click with the second button.
 */
void
atlas_entry_row_actions_attach (AtlasEntryTable *table)
{
  GtkGesture *gesture;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (table));

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), table);
  gtk_widget_add_controller (GTK_WIDGET (atlas_entry_table_get_view (table)),
                             GTK_EVENT_CONTROLLER (gesture));
}
