/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-window-private.h"

#include "atlas-compat.h"
#include "atlas-export-window.h"
#include "atlas-glossary-window.h"
#include "atlas-presentation.h"
#include "atlas-shortcuts.h"
#include "atlas-table-export.h"
#include "atlas-table-print.h"
#include "atlas-untranslated-window.h"

/* What the actions of a window do. */

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  atlas_file_opener_choose (ATLAS_WINDOW (widget)->opener);
}

static void
cancel_open_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  atlas_file_opener_cancel (ATLAS_WINDOW (widget)->opener);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  atlas_window_open (ATLAS_WINDOW (widget), file);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  atlas_file_opener_reload (ATLAS_WINDOW (widget)->opener);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  atlas_file_saver_save_copy (ATLAS_WINDOW (widget)->saver);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  atlas_content_pane_search (ATLAS_WINDOW (widget)->content);
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  atlas_content_pane_clear (ATLAS_WINDOW (widget)->content);
}

static void
step_back_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  atlas_content_pane_step_back (ATLAS_WINDOW (widget)->content);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  atlas_history_go_back (ATLAS_WINDOW (widget)->history);
}

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  atlas_history_go_forward (ATLAS_WINDOW (widget)->history);
}

static void
show_kind_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  atlas_content_pane_show_nth_kind (ATLAS_WINDOW (widget)->content,
                                    g_variant_get_int32 (parameter));
}

static void
next_kind_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  atlas_content_pane_show_kind (ATLAS_WINDOW (widget)->content, 1);
}

static void
previous_kind_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  atlas_content_pane_show_kind (ATLAS_WINDOW (widget)->content, -1);
}

static void
sort_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  atlas_content_pane_sort_by_nth (ATLAS_WINDOW (widget)->content, g_variant_get_int32 (parameter));
}

static void
present (AtlasWindow *self,
         gboolean     at_place)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  AtlasPresentation *presentation;

  if (application == NULL)
    return;

  presentation = atlas_presentation_start (application, GTK_WINDOW (self), self->selection,
                                           at_place, FALSE);
  if (presentation != NULL)
    atlas_presentation_set_monitor (presentation, atlas_window_get_monitor (self));
}

static void
present_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  present (ATLAS_WINDOW (widget), FALSE);
}

static void
present_here_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  present (ATLAS_WINDOW (widget), TRUE);
}

static gboolean
has_focus (AtlasWindow *self,
           GtkWidget   *pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static gboolean
focus_pane (AtlasWindow *self,
            GtkWidget   *pane)
{
  if (gtk_widget_is_ancestor (pane, GTK_WIDGET (self->content)))
    return atlas_content_pane_focus_part (self->content, pane);

  return gtk_widget_get_mapped (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* From whatever is in none of the panes the way leads to the first, or the last. */
static void
move_focus (AtlasWindow *self,
            int          step)
{
  g_autoptr (GPtrArray) panes = atlas_content_pane_list_parts (self->content);
  int n_panes;
  int at;

  g_ptr_array_insert (panes, 0, self->header);
  g_ptr_array_insert (panes, 1, self->map);
  n_panes = panes->len;
  at = step > 0 ? n_panes - 1 : 0;

  for (int i = 0; i < n_panes; i++)
    if (has_focus (self, g_ptr_array_index (panes, i)))
      at = i;

  for (int i = 1; i < n_panes; i++)
    if (focus_pane (self, g_ptr_array_index (panes, (at + i * step + i * n_panes) % n_panes)))
      return;
}

static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  move_focus (ATLAS_WINDOW (widget), 1);
}

static void
previous_pane_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  move_focus (ATLAS_WINDOW (widget), -1);
}

static void
glossary_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (self->glossary == NULL)
    g_set_weak_pointer (&self->glossary,
                        GTK_WINDOW (atlas_glossary_window_new (GTK_WINDOW (self),
                                                               self->selection)));
  gtk_window_present (self->glossary);
}

static void
untranslated_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  gtk_window_present (
      atlas_untranslated_window_new (GTK_WINDOW (widget), ATLAS_WINDOW (widget)->selection));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  atlas_shortcuts_present (GTK_WINDOW (widget));
}

static void
about_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  atlas_compat_present_about (GTK_WINDOW (widget));
}

/* What the view of entries shows now, for paper or a file. */
static AtlasTableContent *
create_content (AtlasWindow *self)
{
  GtkStack *views = GTK_STACK (atlas_content_pane_get_rows (self->content));

  return atlas_table_content_new_for_view (atlas_content_pane_get_table (self->content),
                                           gtk_stack_get_visible_child (views));
}

static void
export_table_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AtlasTableExport *export = atlas_table_export_new (GTK_WINDOW (self), create_content (self),
                                                     self->settings);

  g_signal_connect_object (export, "told", G_CALLBACK (atlas_window_tell), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (export));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AtlasExportWindow *export = atlas_export_window_new (GTK_WINDOW (self), self->selection,
                                                       self->settings);

  g_signal_connect_object (export, "told", G_CALLBACK (atlas_window_tell), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (export));
}

static void
print_briefing_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (atlas_export_window_new_for_print (
      GTK_WINDOW (self), self->selection, self->settings)));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  atlas_table_print_run (GTK_WINDOW (self), create_content (self), self->settings);
}

/**
 * atlas_window_update_actions: (skip)
 * @self: a window
 *
 * Leaves those actions that have something to act on.
 */
void
atlas_window_update_actions (AtlasWindow *self)
{
  static const char *const with_briefing[] = {
    "win.export", "win.export-table", "win.present", "win.present-here",
    "win.print", "win.print-briefing", "win.reload", "win.save-copy", "win.view",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);

  for (guint i = 0; i < G_N_ELEMENTS (with_briefing); i++)
    gtk_widget_action_set_enabled (widget, with_briefing[i], briefing != NULL);
  gtk_widget_action_set_enabled (widget, "win.glossary",
                                 briefing != NULL && atlas_briefing_get_n_terms (briefing) > 0);
  gtk_widget_action_set_enabled (widget, "win.back", atlas_history_get_can_go_back (self->history));
  gtk_widget_action_set_enabled (widget, "win.forward",
                                 atlas_history_get_can_go_forward (self->history));
}

/**
 * atlas_window_class_install_actions: (skip)
 * @widget_class: the class of the window
 *
 * Gives windows their actions, and those of the keys that are no accelerators.
 */
void
atlas_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-open", NULL, cancel_open_action);
  gtk_widget_class_install_action (widget_class, "win.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-table", NULL, export_table_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.glossary", NULL, glossary_action);
  gtk_widget_class_install_action (widget_class, "win.next-kind", NULL, next_kind_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "win.present-here", NULL, present_here_action);
  gtk_widget_class_install_action (widget_class, "win.previous-kind", NULL, previous_kind_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, previous_pane_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.print-briefing", NULL,
                                   print_briefing_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.show-kind", "i", show_kind_action);
  gtk_widget_class_install_action (widget_class, "win.sort", "i", sort_action);
  gtk_widget_class_install_action (widget_class, "win.step-back", NULL, step_back_action);
  gtk_widget_class_install_action (widget_class, "win.untranslated", NULL, untranslated_action);
  gtk_widget_class_install_property_action (widget_class, "win.view", "view");

  /* Not an accelerator: whatever has the focus comes first, such as a popover. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.step-back", NULL);
  /* Nor this, which is a letter wherever one types; letters alone lead to a
   * place or a row. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, 0, "win.search", NULL);
}
