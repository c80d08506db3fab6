/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-window-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "atlas-closures.h"
#include "atlas-content-language.h"
#include "atlas-document-bar.h"
#include "atlas-files.h"
#include "atlas-language-menu.h"
#include "atlas-view-state.h"

/* How much of the window the map has until somebody moves the divider. */
#define MAP_SHARE 0.54

/* What X11 and Wayland number the side buttons of a mouse. */
#define BACK_BUTTON 8
#define FORWARD_BUTTON 9

/* How much of the window the divider may be off and still count as not moved:
 * window managers seldom give a window the very width that it asks for. */
#define DIVIDER_SLACK 0.02

G_DEFINE_FINAL_TYPE (AtlasWindow, atlas_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_OPENER,
  PROP_SELECTION,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
update_languages (AtlasWindow *self)
{
  atlas_language_menu_fill (self->language_menu, self->selection);
}

/* The talk, the map and the tables follow at once. */
static void
content_language_changed_cb (AtlasWindow *self)
{
  atlas_content_language_apply (self->selection, self->settings);
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

/**
 * atlas_window_tell: (skip)
 * @self: a window
 * @text: what has been done
 *
 * Says what has been done where nothing else shows it.
 */
void
atlas_window_tell (AtlasWindow *self,
                   const char  *text)
{
  /* A toast reads markup, and the text of a document is none. */
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
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
  if (self->saver != NULL)
    atlas_file_saver_close (self->saver);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_WINDOW);
  g_clear_weak_pointer (&self->glossary);
  g_clear_object (&self->saver);
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
    case PROP_VIEW:
      /* Menus ask until the end, when the content has gone. */
      if (self->content != NULL)
        g_object_get_property (G_OBJECT (self->content), "view", value);
      else
        g_value_set_static_string (value, ATLAS_VIEW_TABLE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AtlasWindow *self = ATLAS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_object_set_property (G_OBJECT (self->content), "view", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

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

  /**
   * AtlasWindow:view:
   *
   * How the entries are shown, see [property@ContentPane:view].
   */
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, ATLAS_VIEW_TABLE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
view_changed_cb (AtlasWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static void
atlas_window_class_init (AtlasWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlas_window_constructed;
  object_class->dispose = atlas_window_dispose;
  object_class->get_property = atlas_window_get_property;
  object_class->set_property = atlas_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = atlas_window_close_request;

  install_properties (object_class);

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
  gtk_widget_class_bind_template_callback (widget_class, atlas_window_tell);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  atlas_window_class_install_actions (widget_class);
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
  self->saver = atlas_file_saver_new (GTK_WINDOW (self), self->selection, self->settings);

  gtk_widget_init_template (GTK_WIDGET (self));

  languages = g_settings_create_action (self->settings, "content-language");
  g_action_map_add_action (G_ACTION_MAP (self), languages);
  drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (look_at_file), NULL);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (atlas_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::recent-files",
                           G_CALLBACK (update_recent_files), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::can-go-back",
                           G_CALLBACK (atlas_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::can-go-forward",
                           G_CALLBACK (atlas_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::briefing",
                           G_CALLBACK (update_languages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::content-language",
                           G_CALLBACK (content_language_changed_cb), self, G_CONNECT_SWAPPED);
  update_languages (self);
  add_side_buttons (self);
  name_recent_button (self);
  atlas_window_update_actions (self);
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
