/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "atlas-closures.h"
#include "atlas-compat.h"
#include "atlas-content-language.h"
#include "atlas-content-pane.h"
#include "atlas-document-bar.h"
#include "atlas-file-opener.h"
#include "atlas-files.h"
#include "atlas-glossary-window.h"
#include "atlas-history.h"
#include "atlas-language-menu.h"
#include "atlas-map-view.h"
#include "atlas-presentation.h"
#include "atlas-shortcuts.h"
#include "atlas-export-window.h"
#include "atlas-table-export.h"
#include "atlas-table-print.h"
#include "atlas-untranslated-window.h"
#include "atlas-view-state.h"

/* How much of the window the map has until somebody moves the divider. */
#define MAP_SHARE 0.54

/* What X11 and Wayland number the side buttons of a mouse. */
#define BACK_BUTTON 8
#define FORWARD_BUTTON 9

/* How much of the window the divider may be off and still count as not moved:
 * window managers seldom give a window the very width that it asks for. */
#define DIVIDER_SLACK 0.02

struct _AtlasWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets. */
  AdwToastOverlay  *toasts;
  AdwSplitButton   *open_button;
  GtkPaned         *paned;
  GtkWidget        *header;
  AtlasMapView     *map;
  GMenu            *language_menu;
  AtlasContentPane *content;

  /* Weak: it closes by itself. */
  GtkWindow *glossary;

  /* Owned. */
  AtlasSelection  *selection;
  AtlasHistory    *history;
  AtlasFileOpener *opener;
  GSettings       *settings;
};

G_DEFINE_FINAL_TYPE (AtlasWindow, atlas_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_OPENER,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
  atlas_file_opener_save_copy (ATLAS_WINDOW (widget)->opener);
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

/* A briefing without one has nothing to show. */
static void
update_glossary_action (AtlasWindow *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.glossary",
                                 briefing != NULL && atlas_briefing_get_n_terms (briefing) > 0);
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
update_languages (AtlasWindow *self)
{
  atlas_language_menu_fill (self->language_menu, self->selection);
}

/* The talk, the map and the tables follow at once. */
static void
content_language_changed_cb (AtlasWindow *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  g_autofree char *language = NULL;

  if (briefing == NULL)
    return;
  language = atlas_content_language_choose (briefing, self->settings);
  atlas_selection_set_language (self->selection, language);
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

/* Not every change of a file is told; whoever comes back has often made one. */
static void
look_at_file (AtlasWindow *self)
{
  if (self->opener != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    atlas_document_monitor_look (atlas_window_get_monitor (self));
}

static gboolean
drop_cb (AtlasWindow  *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  g_assert (ATLAS_IS_WINDOW (self));

  if (files == NULL)
    return FALSE;

  /* A window shows one briefing: of several files it takes the first. */
  atlas_window_open (self, files->data);

  return TRUE;
}

/* The buttons on the side of a mouse, which are there to go back and forward. */
static void
side_button_pressed_cb (GtkGestureClick *gesture,
                        int              n_press,
                        double           x,
                        double           y,
                        AtlasWindow     *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  g_assert (ATLAS_IS_WINDOW (self));

  if (button != BACK_BUTTON && button != FORWARD_BUTTON)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (button == BACK_BUTTON)
    atlas_history_go_back (self->history);
  else
    atlas_history_go_forward (self->history);
}

static void
add_side_buttons (AtlasWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  /* Any button; what isn't claimed goes on to where it was meant for. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (side_button_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
saved_cb (AtlasWindow *self,
          GFile       *file)
{
  g_autofree char *name = atlas_file_dup_name (file);
  g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);
  /* A toast reads markup, and a name is none. */
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);
  g_autofree char *uri = g_file_get_uri (file);

  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.open-recent");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Says what has been done where nothing else shows it. */
static void
told_cb (AtlasWindow *self,
         const char  *text)
{
  /* A toast reads markup, and the text of a document is none. */
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
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

  g_signal_connect_object (export, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
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

  g_signal_connect_object (export, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
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

static void
update_recent_files (AtlasWindow *self)
{
  g_autoptr (GMenuModel) menu = atlas_recent_files_create_menu (self->settings);

  adw_split_button_set_menu_model (self->open_button, menu);
}

/* A split button has no way to give its arrow a name, which is an icon only. */
static void
name_recent_button (AtlasWindow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->open_button));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent briefings"),
                                      -1);
}

static void
update_actions (AtlasWindow *self)
{
  gboolean has_briefing = atlas_selection_get_briefing (self->selection) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present", has_briefing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present-here", has_briefing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reload", has_briefing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", has_briefing);
}

static void
update_output_actions (AtlasWindow *self)
{
  gboolean has_briefing = atlas_selection_get_briefing (self->selection) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", has_briefing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-table", has_briefing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", has_briefing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-briefing", has_briefing);
}

static void
update_history_actions (AtlasWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 atlas_history_get_can_go_back (self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 atlas_history_get_can_go_forward (self->history));
}

/* The settings are read once and written once: windows that followed each other
 * would all be resized by one. */
static void
restore_state (AtlasWindow *self)
{
  int width = g_settings_get_int (self->settings, "window-width");
  int position = g_settings_get_int (self->settings, "paned-position");

  gtk_window_set_default_size (GTK_WINDOW (self), width,
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  /* Until somebody has moved the divider the map has its share. */
  gtk_paned_set_position (self->paned, position >= 0 ? position : (int) (width * MAP_SHARE));
}

/* The divider keeps its share when the window is resized, but for rounding. A
 * window that was never shown has no width, and nobody has moved anything. */
static gboolean
is_divider_moved (AtlasWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));
  int position = gtk_paned_get_position (self->paned);

  return width > 0 && fabs (position - width * MAP_SHARE) > width * DIVIDER_SLACK;
}

static void
save_state (AtlasWindow *self)
{
  gboolean is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  atlas_view_state_save (self->settings, self->selection);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", is_maximized);
  /* A divider of a maximized window would be in the wrong place later on. */
  if (!is_maximized)
    g_settings_set_int (self->settings, "paned-position",
                        is_divider_moved (self) ? gtk_paned_get_position (self->paned) : -1);
}

/* Whether a window is maximized is set once more when it is constructed. */
static void
atlas_window_constructed (GObject *object)
{
  G_OBJECT_CLASS (atlas_window_parent_class)->constructed (object);

  restore_state (ATLAS_WINDOW (object));
}

static void
atlas_window_dispose (GObject *object)
{
  AtlasWindow *self = ATLAS_WINDOW (object);

  if (self->opener != NULL)
    atlas_file_opener_close (self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_WINDOW);
  g_clear_weak_pointer (&self->glossary);
  g_clear_object (&self->opener);
  g_clear_object (&self->history);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_window_parent_class)->dispose (object);
}

static gboolean
atlas_window_close_request (GtkWindow *window)
{
  save_state (ATLAS_WINDOW (window));

  return GTK_WINDOW_CLASS (atlas_window_parent_class)->close_request (window);
}

static void
atlas_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AtlasWindow *self = ATLAS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_OPENER:
      g_value_set_object (value, self->opener);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
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

  /* Not an accelerator: whatever has the focus comes first, such as a popover. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.step-back", NULL);
  /* Nor this, which is a letter wherever one types; letters alone lead to a
   * place or a row. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, 0, "win.search", NULL);
}

static void
atlas_window_class_init (AtlasWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = atlas_window_constructed;
  object_class->dispose = atlas_window_dispose;
  object_class->get_property = atlas_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = atlas_window_close_request;

  /**
   * AtlasWindow:opener:
   *
   * What opens and saves the documents of the window.
   */
  props[PROP_OPENER] = g_param_spec_object ("opener", NULL, NULL, ATLAS_TYPE_FILE_OPENER, flags);

  /**
   * AtlasWindow:selection:
   *
   * What is looked at in the window.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ATLAS_TYPE_CONTENT_PANE);
  g_type_ensure (ATLAS_TYPE_DOCUMENT_BAR);
  g_type_ensure (ATLAS_TYPE_FILE_OPENER);
  g_type_ensure (ATLAS_TYPE_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, header);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, language_menu);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, map);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, atlas_closure_format_reading);
  gtk_widget_class_bind_template_callback (widget_class, atlas_closure_format_subtitle);
  gtk_widget_class_bind_template_callback (widget_class, atlas_closure_format_title);
  gtk_widget_class_bind_template_callback (widget_class, atlas_closure_is_given);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
  install_actions (widget_class);
}

static void
atlas_window_init (AtlasWindow *self)
{
  g_autoptr (GAction) languages = NULL;
  GtkDropTarget *drop;

  self->settings = g_settings_new (ATLAS_APPLICATION_ID);
  self->selection = atlas_selection_new ();
  self->history = atlas_history_new (self->selection);
  self->opener = atlas_file_opener_new (GTK_WINDOW (self), self->selection, self->settings);

  gtk_widget_init_template (GTK_WIDGET (self));

  languages = g_settings_create_action (self->settings, "content-language");
  g_action_map_add_action (G_ACTION_MAP (self), languages);
  drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (look_at_file), NULL);
  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (update_output_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::recent-files",
                           G_CALLBACK (update_recent_files), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::can-go-back",
                           G_CALLBACK (update_history_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::can-go-forward",
                           G_CALLBACK (update_history_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (update_glossary_action), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (update_languages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::content-language",
                           G_CALLBACK (content_language_changed_cb), self, G_CONNECT_SWAPPED);
  update_languages (self);
  update_glossary_action (self);
  add_side_buttons (self);
  name_recent_button (self);
  update_actions (self);
  update_output_actions (self);
  update_history_actions (self);
  update_recent_files (self);
}

/**
 * atlas_window_new:
 * @application: the program
 *
 * Makes a window in which nothing is open yet.
 *
 * Returns: the window
 */
AtlasWindow *
atlas_window_new (AdwApplication *application)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  return g_object_new (ATLAS_TYPE_WINDOW, "application", application, NULL);
}

/**
 * atlas_window_get_selection:
 * @self: a window
 *
 * Gets what is looked at in the window.
 *
 * Returns: (transfer none): the selection
 */
AtlasSelection *
atlas_window_get_selection (AtlasWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);

  return self->selection;
}

/**
 * atlas_window_get_monitor:
 * @self: a window
 *
 * Gets what knows whether the file of the document has changed since it was read.
 *
 * Returns: (transfer none): the monitor
 */
AtlasDocumentMonitor *
atlas_window_get_monitor (AtlasWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);

  return atlas_file_opener_get_monitor (self->opener);
}

/**
 * atlas_window_open:
 * @self: a window
 * @file: a file
 *
 * Opens a document in place of the one that is open.
 */
void
atlas_window_open (AtlasWindow *self,
                   GFile       *file)
{
  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  atlas_file_opener_open (self->opener, file);
}

/**
 * atlas_window_open_early:
 * @self: a window
 * @loading: a document that is being read
 *
 * Opens a document that was begun to be read before there was a window for it.
 */
void
atlas_window_open_early (AtlasWindow  *self,
                         AtlasLoading *loading)
{
  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (ATLAS_IS_LOADING (loading));

  atlas_file_opener_take (self->opener, loading);
}

/**
 * atlas_window_open_default:
 * @self: a window
 *
 * Opens the briefing that is part of the program.
 */
void
atlas_window_open_default (AtlasWindow *self)
{
  g_return_if_fail (ATLAS_IS_WINDOW (self));

  atlas_file_opener_open_default (self->opener);
}

/**
 * atlas_window_shows_file:
 * @self: a window
 * @file: a file
 *
 * Checks whether a file is what is open in the window.
 *
 * Returns: whether it is
 */
gboolean
atlas_window_shows_file (AtlasWindow *self,
                         GFile       *file)
{
  AtlasBriefing *briefing;
  GFile *shown;

  g_return_val_if_fail (ATLAS_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  briefing = atlas_selection_get_briefing (self->selection);
  shown = briefing != NULL ? atlas_briefing_get_file (briefing) : NULL;

  return shown != NULL && g_file_equal (shown, file);
}
