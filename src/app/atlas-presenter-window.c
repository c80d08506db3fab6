/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-presenter-window.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-content-text.h"
#include "atlas-document-bar.h"
#include "atlas-finder.h"
#include "atlas-key-button.h"
#include "atlas-language.h"
#include "atlas-language-menu.h"
#include "atlas-presenter-clock.h"
#include "atlas-presenter-notes.h"
#include "atlas-presenter-status.h"
#include "atlas-shortcuts.h"
#include "atlas-slide-grid.h"
#include "atlas-slide-input.h"
#include "atlas-slide-strip.h"
#include "atlas-talk-keys.h"
#include "atlas-talk-words.h"
#include "atlas-translation.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

/* How much of the window the slide has until somebody moves the divider. */
#define SLIDE_SHARE 0.68

/* How wide the previews are: the next slide alone, or with what the room sees. */
#define ONE_PREVIEW 300
#define TWO_PREVIEWS 620

struct _AtlasPresenterWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  GtkLabel             *advice;
  AtlasKeyButton       *black_button;
  AtlasPresenterClock  *clock;
  AtlasDocumentBar     *document_bar;
  AtlasFinder          *finder;
  AtlasKeyButton       *find_button;
  GtkAspectFrame       *frame;
  AtlasSlideGrid       *grid;
  AtlasKeyButton       *hold_button;
  GtkMenuButton        *language_button;
  GtkLabel             *language_label;
  GMenu                *language_menu;
  GtkLabel             *next_caption;
  AtlasSlideView       *next_view;
  AtlasPresenterNotes  *notes;
  AtlasKeyButton       *overview_button;
  GtkPaned             *paned;
  GtkLabel             *position;
  AdwClamp             *previews;
  GtkWidget            *room_box;
  AtlasSlideView       *room_view;
  GtkStack             *side;
  AtlasKeyButton       *spotlight_button;
  GtkStack             *stack;
  AtlasPresenterStatus *status;
  AtlasSlideStrip      *strip;
  AtlasSlideView       *view;

  /* Owned. */
  AtlasTalk            *talk;
  AtlasDeck            *deck;
  AtlasSlideInput      *input;
  GSettings            *settings;
  AtlasTalkPanel        panel; /* what is open */
};

G_DEFINE_FINAL_TYPE (AtlasPresenterWindow, atlas_presenter_window, ADW_TYPE_WINDOW)

enum
{
  COMMAND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_buttons (AtlasPresenterWindow *self)
{
  AtlasTalkCurtain curtain = atlas_talk_get_curtain (self->talk);
  gboolean is_held = atlas_talk_is_held (self->talk);
  double x, y;

  atlas_key_button_set_active (self->hold_button, is_held);
  atlas_key_button_set_active (self->black_button, curtain == ATLAS_TALK_CURTAIN_BLACK);
  atlas_key_button_set_active (self->spotlight_button, atlas_talk_get_spot (self->talk, &x, &y));
  atlas_key_button_set_active (self->overview_button, self->panel == ATLAS_TALK_PANEL_OVERVIEW);
  atlas_key_button_set_active (self->find_button, self->panel == ATLAS_TALK_PANEL_FIND);
}

/* The words of the interface, and in them a heading in the language of the talk, or in
 * the one that it has been left in. */
static void
update_next_caption (AtlasPresenterWindow *self,
                     const AtlasDeckPage  *next)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *caption = NULL;

  if (next != NULL)
    {
      const char *language = next->heading_language != NULL
                                 ? pango_language_to_string (next->heading_language)
                                 : atlas_deck_get_language (self->deck);
      gsize start;

      /* Translators: %s is the heading of the next slide. */
      caption = g_strdup_printf (_("NEXT: %s"), next->heading);
      start = (gsize) (strstr (caption, next->heading) - caption);
      atlas_content_mark_language (attributes, language, start, start + strlen (next->heading));
    }
  else
    {
      caption = g_strdup (_("This is the last slide"));
    }
  gtk_label_set_label (self->next_caption, caption);
  gtk_label_set_attributes (self->next_caption, attributes);
}

static void
update_previews (AtlasPresenterWindow *self)
{
  AtlasDeckPage *next = atlas_talk_get_next_page (self->talk);
  gboolean is_held = atlas_talk_is_held (self->talk);

  update_next_caption (self, next);
  atlas_slide_view_set_page (self->next_view, next);
  gtk_widget_set_opacity (GTK_WIDGET (self->next_view), next != NULL ? 1 : 0);

  gtk_widget_set_visible (self->room_box, is_held);
  adw_clamp_set_maximum_size (self->previews, is_held ? TWO_PREVIEWS : ONE_PREVIEW);
  adw_clamp_set_tightening_threshold (self->previews, is_held ? TWO_PREVIEWS : ONE_PREVIEW);
  if (!is_held)
    return;
  atlas_slide_view_set_page (self->room_view, atlas_talk_get_room_page (self->talk));
  atlas_slide_view_set_stage (self->room_view, atlas_talk_get_room_stage (self->talk));
  atlas_slide_view_set_curtain (self->room_view, atlas_talk_get_curtain (self->talk));
}

static void
update_page (AtlasPresenterWindow *self)
{
  AtlasDeckPage *page = atlas_talk_get_page (self->talk);
  g_autofree char *position = atlas_talk_format_position (self->talk);
  double x, y;

  gtk_label_set_label (self->position, position);
  if (atlas_slide_view_get_page (self->view) != page)
    {
      g_autofree char *heard = g_strdup_printf ("%s. %s", position, page->heading);

      atlas_slide_view_set_page (self->view, page);
      atlas_presenter_notes_set_page (self->notes, self->deck, page);
      atlas_compat_announce (GTK_WIDGET (self->view), heard);
    }
  atlas_slide_view_set_stage (self->view, atlas_talk_get_stage (self->talk));
  if (atlas_talk_get_spot (self->talk, &x, &y))
    atlas_slide_view_set_spot (self->view, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  else
    atlas_slide_view_set_spot (self->view, NULL);
}

/* The slide is framed where the room doesn't see the same. */
static void
update_frame (AtlasPresenterWindow *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  gboolean is_held = atlas_talk_is_held (self->talk);

  atlas_widget_set_css_class (view, "frozen", is_held);
  atlas_widget_set_css_class (view, "hidden-room",
                              !is_held && atlas_talk_is_room_hidden (self->talk));
}

static void
update_panel (AtlasPresenterWindow *self)
{
  AtlasTalkPanel panel = atlas_talk_get_panel (self->talk);

  if (panel == self->panel)
    return;

  self->panel = panel;
  gtk_stack_set_visible_child_name (self->stack,
                                    panel == ATLAS_TALK_PANEL_OVERVIEW ? "overview" : "slide");
  gtk_stack_set_visible_child_name (self->side, panel == ATLAS_TALK_PANEL_FIND ? "find" : "notes");
  if (panel == ATLAS_TALK_PANEL_OVERVIEW)
    atlas_slide_grid_start (self->grid);
  else if (panel == ATLAS_TALK_PANEL_FIND)
    atlas_finder_start (self->finder);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
update (AtlasPresenterWindow *self)
{
  update_panel (self);
  update_page (self);
  update_frame (self);
  update_previews (self);
  update_buttons (self);
}

static gboolean
is_menu_open (AtlasPresenterWindow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->language_button);

  return popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));
}

/* A menu has keys of its own, but a clicker is not asked what is open. */
static gboolean
takes_command (AtlasPresenterWindow *self,
               int                   command)
{
  if (!is_menu_open (self))
    return command != ATLAS_TALK_KEY_NONE;
  if (command != ATLAS_TALK_NEXT && command != ATLAS_TALK_PREVIOUS)
    return FALSE;

  gtk_menu_button_popdown (self->language_button);

  return TRUE;
}

static AtlasTalkKeyTarget
get_target (AtlasPresenterWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((focus != NULL && GTK_IS_EDITABLE (focus)) || is_menu_open (self))
    return ATLAS_TALK_KEYS_TEXT;
  if (self->panel == ATLAS_TALK_PANEL_FIND)
    return ATLAS_TALK_KEYS_GRID;
  /* A number is entered, whatever is beneath. */
  if (*atlas_talk_get_digits (self->talk) != '\0')
    return ATLAS_TALK_KEYS_PAGE;
  if (self->panel == ATLAS_TALK_PANEL_OVERVIEW && !GTK_IS_BUTTON (focus))
    return ATLAS_TALK_KEYS_GRID;

  return focus != NULL && GTK_IS_BUTTON (focus) ? ATLAS_TALK_KEYS_BUTTON : ATLAS_TALK_KEYS_PAGE;
}

static gboolean
key_pressed_cb (AtlasPresenterWindow *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  int command = atlas_talk_keys_press (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode,
                                       state, get_target (self));

  if (!takes_command (self, command))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[COMMAND], 0, command);

  return GDK_EVENT_STOP;
}

static void
do_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  int command = atlas_talk_keys_by_name (g_variant_get_string (parameter, NULL));

  if (command != ATLAS_TALK_KEY_NONE)
    g_signal_emit (widget, signals[COMMAND], 0, command);
}

static void
chosen_cb (AtlasPresenterWindow *self,
           AtlasFound           *found)
{
  int index = atlas_found_get_index (found);

  if (index >= 0)
    {
      atlas_talk_go_to (self->talk, (guint) index);
      return;
    }

  g_autoptr (AtlasDeckPage) page = atlas_found_create_page (found);

  atlas_talk_ask (self->talk, page);
}

/* Some time before somebody gets there. */
static void
prefetch (AtlasPresenterWindow *self)
{
  guint position = atlas_talk_get_position (self->talk);

  for (guint i = position; i < MIN (position + 3, atlas_talk_get_n_pages (self->talk)); i++)
    atlas_slide_view_prefetch (self->view, atlas_talk_get_nth_page (self->talk, i));
  if (position > 0)
    atlas_slide_view_prefetch (self->view, atlas_talk_get_nth_page (self->talk, position - 1));
}

static void
atlas_presenter_window_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  AtlasPresenterWindow *self = ATLAS_PRESENTER_WINDOW (widget);

  GTK_WIDGET_CLASS (atlas_presenter_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  prefetch (self);
}

static void
atlas_presenter_window_dispose (GObject *object)
{
  AtlasPresenterWindow *self = ATLAS_PRESENTER_WINDOW (object);

  g_clear_pointer (&self->input, atlas_slide_input_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PRESENTER_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->talk);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (atlas_presenter_window_parent_class)->dispose (object);
}

/* Whatever has the focus before the window is to be seen, GTK 4.8 tells a screen reader of
 * it, and of the window around, before it knows that this is a window. It stays none then. */
static void
atlas_presenter_window_map (GtkWidget *widget)
{
  AtlasPresenterWindow *self = ATLAS_PRESENTER_WINDOW (widget);

  GTK_WIDGET_CLASS (atlas_presenter_window_parent_class)->map (widget);

  if (self->panel == ATLAS_TALK_PANEL_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, advice);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, black_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, document_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, finder);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, hold_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, language_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, language_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, language_menu);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, next_caption);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, next_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, overview_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, position);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, previews);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, room_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, room_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, side);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, spotlight_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, status);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, strip);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenterWindow, view);
}

static void
atlas_presenter_window_class_init (AtlasPresenterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_presenter_window_dispose;
  widget_class->size_allocate = atlas_presenter_window_size_allocate;
  widget_class->map = atlas_presenter_window_map;

  /**
   * AtlasPresenterWindow::command:
   * @self: a window
   * @command: what is asked for
   *
   * Comes when a key or a button asks for something.
   */
  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (ATLAS_TYPE_DOCUMENT_BAR);
  g_type_ensure (ATLAS_TYPE_FINDER);
  g_type_ensure (ATLAS_TYPE_KEY_BUTTON);
  g_type_ensure (ATLAS_TYPE_PRESENTER_CLOCK);
  g_type_ensure (ATLAS_TYPE_PRESENTER_NOTES);
  g_type_ensure (ATLAS_TYPE_PRESENTER_STATUS);
  g_type_ensure (ATLAS_TYPE_SLIDE_GRID);
  g_type_ensure (ATLAS_TYPE_SLIDE_STRIP);
  g_type_ensure (ATLAS_TYPE_SLIDE_VIEW);
  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, ATLAS_RESOURCE_PREFIX "/atlas-presenter-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "talk.do", "s", do_action);
}

static void
atlas_presenter_window_init (AtlasPresenterWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whoever has but one language has nothing to choose. */
static void
update_languages (AtlasPresenterWindow *self,
                  AtlasDeck            *deck)
{
  AtlasBriefing *briefing = atlas_deck_get_briefing (deck);
  const char *language = atlas_deck_get_language (deck);
  g_autofree char *name = atlas_language_dup_display_name (language, language);
  g_auto (GStrv) languages = atlas_briefing_list_languages (briefing);
  /* Translators: the name of a button, such as “Next”, and the key that does the same. */
  g_autofree char *own_name = g_strdup_printf (_("%s, key %s"), name, "L");

  g_menu_remove_all (self->language_menu);
  atlas_language_menu_append_choices (self->language_menu, briefing);
  gtk_label_set_label (self->language_label, name);
  gtk_widget_set_visible (GTK_WIDGET (self->language_button), g_strv_length (languages) > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, own_name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "L",
                                  -1);
}

static void
add_language_action (AtlasPresenterWindow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) languages = g_settings_create_action (self->settings, "content-language");

  g_action_map_add_action (G_ACTION_MAP (group), languages);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
}

/**
 * atlas_presenter_window_new:
 * @talk: a talk
 * @cache: what paints its pages
 * @settings: the settings, for the size of the notes and the language
 * @title: what is presented
 *
 * Makes the presenter's window.
 *
 * Returns: (transfer none): the window
 */
AtlasPresenterWindow *
atlas_presenter_window_new (AtlasTalk      *talk,
                            AtlasDeckCache *cache,
                            GSettings      *settings,
                            const char     *title)
{
  AtlasPresenterWindow *self = g_object_new (ATLAS_TYPE_PRESENTER_WINDOW, NULL);
  int width, height;

  self->talk = g_object_ref (talk);
  self->settings = g_object_ref (settings);
  add_language_action (self);
  atlas_presenter_notes_set_settings (self->notes, settings);
  atlas_slide_strip_set_talk (self->strip, talk, cache);
  atlas_slide_grid_set_talk (self->grid, talk, cache);
  atlas_presenter_window_set_cache (self, cache, title);

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_paned_set_position (self->paned, (int) (width * SLIDE_SHARE));
  g_signal_connect_object (talk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "changed", G_CALLBACK (prefetch), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
  atlas_presenter_status_set_talk (self->status, talk);
  atlas_presenter_clock_set_talk (self->clock, talk);

  return self;
}

/**
 * atlas_presenter_window_set_cache:
 * @self: a window
 * @cache: what paints the pages that the talk has, or that [method@Talk.set_pages] is
 *   about to bring
 * @title: what is presented
 *
 * Has other pages painted. Until they are, what is seen stays.
 */
void
atlas_presenter_window_set_cache (AtlasPresenterWindow *self,
                                  AtlasDeckCache       *cache,
                                  const char           *title)
{
  AtlasDeck *deck = atlas_deck_cache_get_deck (cache);
  g_autofree char *own_title = NULL;

  g_return_if_fail (ATLAS_IS_PRESENTER_WINDOW (self));

  /* Translators: the title of the presenter's window; %s is that of the briefing. */
  own_title = g_strdup_printf (_("Presenter: %s"), title);
  gtk_window_set_title (GTK_WINDOW (self), own_title);
  atlas_slide_view_set_cache (self->view, cache);
  atlas_slide_view_set_cache (self->next_view, cache);
  atlas_slide_view_set_cache (self->room_view, cache);
  atlas_slide_strip_set_cache (self->strip, cache);
  atlas_slide_grid_set_cache (self->grid, cache);
  atlas_content_set_language (GTK_WIDGET (self->strip), atlas_deck_get_language (deck));
  atlas_content_set_language (GTK_WIDGET (self->grid), atlas_deck_get_language (deck));
  atlas_finder_set_deck (self->finder, deck);
  gtk_aspect_frame_set_ratio (self->frame, (float) atlas_deck_get_aspect (deck));
  g_set_object (&self->deck, deck);
  g_clear_pointer (&self->input, atlas_slide_input_free);
  self->input = atlas_slide_input_new (self->view, self->talk, deck);
  update_languages (self, deck);
  /* The pages that are listed are listed again. */
  if (self->panel == ATLAS_TALK_PANEL_OVERVIEW)
    self->panel = ATLAS_TALK_PANEL_NONE;
}

/**
 * atlas_presenter_window_get_view:
 * @self: a window
 *
 * Gets what shows the presenter's page.
 *
 * Returns: (transfer none): the view
 */
AtlasSlideView *
atlas_presenter_window_get_view (AtlasPresenterWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_PRESENTER_WINDOW (self), NULL);

  return self->view;
}

static void
do_with_map (AtlasPresenterWindow *self,
             int                   key)
{
  switch (key)
    {
    case ATLAS_TALK_KEY_MAP_LEFT:
      atlas_slide_input_pan (self->input, -1, 0);
      break;
    case ATLAS_TALK_KEY_MAP_RIGHT:
      atlas_slide_input_pan (self->input, 1, 0);
      break;
    case ATLAS_TALK_KEY_MAP_UP:
      atlas_slide_input_pan (self->input, 0, -1);
      break;
    case ATLAS_TALK_KEY_MAP_DOWN:
      atlas_slide_input_pan (self->input, 0, 1);
      break;
    case ATLAS_TALK_KEY_MAP_IN:
      atlas_slide_input_zoom (self->input, 1);
      break;
    case ATLAS_TALK_KEY_MAP_OUT:
      atlas_slide_input_zoom (self->input, -1);
      break;
    default:
      atlas_slide_input_reset (self->input);
    }
}

static void
choose_language (AtlasPresenterWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->language_button)))
    gtk_menu_button_popup (self->language_button);
}

/**
 * atlas_presenter_window_do:
 * @self: a window
 * @key: a value of [enum@TalkKey] that is about this window
 *
 * Does what is no matter of the talk itself.
 */
void
atlas_presenter_window_do (AtlasPresenterWindow *self,
                           int                   key)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_WINDOW (self));

  if (key >= ATLAS_TALK_KEY_MAP_LEFT && key <= ATLAS_TALK_KEY_MAP_RESET)
    do_with_map (self, key);
  else if (key == ATLAS_TALK_KEY_LARGER)
    atlas_presenter_notes_enlarge (self->notes, 1);
  else if (key == ATLAS_TALK_KEY_SMALLER)
    atlas_presenter_notes_enlarge (self->notes, -1);
  else if (key == ATLAS_TALK_KEY_NOTES_UP)
    atlas_presenter_notes_scroll (self->notes, -1);
  else if (key == ATLAS_TALK_KEY_NOTES_DOWN)
    atlas_presenter_notes_scroll (self->notes, 1);
  else if (key == ATLAS_TALK_KEY_FOCUS_NEXT)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  else if (key == ATLAS_TALK_KEY_FOCUS_PREVIOUS)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  else if (key == ATLAS_TALK_KEY_LANGUAGE)
    choose_language (self);
  else if (key == ATLAS_TALK_KEY_HELP)
    atlas_shortcuts_present (GTK_WINDOW (self));
}

/**
 * atlas_presenter_window_update_time:
 * @self: a window
 *
 * Shows how late it is; to be called some times a second.
 */
void
atlas_presenter_window_update_time (AtlasPresenterWindow *self)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_WINDOW (self));

  atlas_presenter_clock_update (self->clock);
}

/**
 * atlas_presenter_window_set_monitor:
 * @self: a window
 * @monitor: (nullable): what knows whether the file of the briefing has changed
 *
 * Tells when the file has changed, and offers to read it again.
 */
void
atlas_presenter_window_set_monitor (AtlasPresenterWindow *self,
                                    AtlasDocumentMonitor *monitor)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_WINDOW (self));

  atlas_document_bar_set_monitor (self->document_bar, monitor);
}

/**
 * atlas_presenter_window_set_advice:
 * @self: a window
 * @advice: (nullable): what the presenter should know of the screens
 *
 * Shows an advice below the notes.
 */
void
atlas_presenter_window_set_advice (AtlasPresenterWindow *self,
                                   const char           *advice)
{
  g_return_if_fail (ATLAS_IS_PRESENTER_WINDOW (self));

  atlas_label_tell (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
}
