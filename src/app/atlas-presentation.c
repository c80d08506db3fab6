/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-presentation.h"

#include <glib/gi18n.h>

#include "atlas-deck-source.h"
#include "atlas-talk-keys.h"

/* What pictures of pages may take at most, whatever the deck: three pages of a screen
 * with 4096 dots across, or thirty of a usual one. */
#define MOST_BYTES (256 * 1024 * 1024)

/* How often the time is shown anew. */
#define TICK_MS 250

struct _AtlasPresentation
{
  GObject parent_instance;

  GtkWindow            *window;  /* (nullable): where it was started, if that is still there */
  GtkApplication       *application;
  GSettings            *settings;
  AtlasDeckSource      *source;
  AtlasDocumentMonitor *monitor; /* (nullable) */
  AtlasTalkScreens     *screens;
  AtlasDeckCache       *cache;
  AtlasDeckCache       *next_cache; /* (nullable): of a deck that is about to be shown */
  AtlasTalk            *talk;
  AtlasAudienceWindow  *audience;
  AtlasPresenterWindow *presenter;
  char                 *place;   /* (nullable): where to begin */

  guint                 inhibit_cookie;
  guint                 tick_id;
  gboolean              is_inhibiting;
  gboolean              has_ended;
};

G_DEFINE_FINAL_TYPE (AtlasPresentation, atlas_presentation, G_TYPE_OBJECT)

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a window has started, so that it is started once. */
static G_DEFINE_QUARK (atlas-presentation, presentation)

static void
uninhibit (AtlasPresentation *self)
{
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (self->application, self->inhibit_cookie);
  self->inhibit_cookie = 0;
  self->is_inhibiting = FALSE;
}

static void
inhibit (AtlasPresentation *self)
{
  self->inhibit_cookie = gtk_application_inhibit (self->application, GTK_WINDOW (self->audience),
                                                  GTK_APPLICATION_INHIBIT_IDLE,
                                                  _("A briefing is being presented"));
  self->is_inhibiting = TRUE;
}

static void
toggle_fullscreen (GtkWindow *window)
{
  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* Both windows have the same keys: nobody knows which of them has the keyboard when a
 * clicker is pressed. */
static void
command_cb (AtlasPresentation *self,
            int                command,
            GtkWindow         *window)
{
  /* The talk may end with it. */
  g_autoptr (AtlasPresentation) kept = g_object_ref (self);

  if (command < ATLAS_TALK_N_COMMANDS)
    atlas_talk_do (self->talk, command);
  else if (command < ATLAS_TALK_KEY_LARGER)
    atlas_talk_type_digit (self->talk, (guint) command - ATLAS_TALK_KEY_DIGIT);
  else if (command == ATLAS_TALK_KEY_SWAP)
    atlas_talk_screens_swap (self->screens);
  else if (command == ATLAS_TALK_KEY_FULLSCREEN)
    toggle_fullscreen (window);
  else if (command == ATLAS_TALK_KEY_SHOW_ROOM)
    atlas_talk_screens_show_room (self->screens);
  else
    atlas_presenter_window_do (self->presenter, command);

  /* What is typed into is in the presenter's window. */
  if ((command == ATLAS_TALK_FIND || command == ATLAS_TALK_OVERVIEW ||
       command == ATLAS_TALK_KEY_LANGUAGE) && self->presenter != NULL &&
      !atlas_talk_screens_is_room_only (self->screens))
    gtk_window_present (GTK_WINDOW (self->presenter));
}

/* A window that is closed by mistake can be shown again, unless nothing would be left
 * to ask for it. */
static gboolean
audience_close_cb (AtlasPresentation *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->presenter)))
    {
      atlas_presentation_end (self);
      return TRUE;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->audience), FALSE);
  atlas_talk_set_room_open (self->talk, FALSE);

  return TRUE;
}

static gboolean
presenter_close_cb (AtlasPresentation *self)
{
  atlas_presentation_end (self);

  return TRUE;
}

static gboolean
tick_cb (gpointer user_data)
{
  AtlasPresentation *self = user_data;

  atlas_talk_tick (self->talk);
  atlas_presenter_window_update_time (self->presenter);

  return G_SOURCE_CONTINUE;
}

/* What comes next is painted in the room's size too; what is there comes first. */
static void
prefetch (AtlasPresentation *self)
{
  AtlasSlideView *view = atlas_audience_window_get_view (self->audience);
  guint position = atlas_talk_get_position (self->talk);

  if (position + 1 < atlas_talk_get_n_pages (self->talk))
    atlas_slide_view_prefetch (view, atlas_talk_get_nth_page (self->talk, position + 1));
  if (position > 0)
    atlas_slide_view_prefetch (view, atlas_talk_get_nth_page (self->talk, position - 1));
}

static GPtrArray *
list_pages (AtlasDeck *deck)
{
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);

  for (guint i = 0; i < atlas_deck_get_n_pages (deck); i++)
    g_ptr_array_add (pages, atlas_deck_page_ref (atlas_deck_get_page (deck, i)));

  return g_steal_pointer (&pages);
}

static const char *
get_title (AtlasDeck *deck)
{
  return atlas_text_get (atlas_briefing_get_title (atlas_deck_get_briefing (deck)),
                         atlas_deck_get_language (deck));
}

static void
open_windows (AtlasPresentation *self,
              AtlasDeck         *deck)
{
  g_autoptr (GPtrArray) pages = list_pages (deck);

  self->cache = atlas_deck_cache_new (deck, MOST_BYTES);
  self->talk = atlas_talk_new (pages, NULL, NULL);
  self->presenter =
      atlas_presenter_window_new (self->talk, self->cache, self->settings, get_title (deck));
  self->audience = atlas_audience_window_new (self->talk, self->cache, get_title (deck));
  atlas_presenter_window_set_monitor (self->presenter, self->monitor);
  atlas_talk_screens_set_windows (self->screens, self->talk, self->audience, self->presenter);
  gtk_window_set_application (GTK_WINDOW (self->presenter), self->application);
  gtk_window_set_application (GTK_WINDOW (self->audience), self->application);

  g_signal_connect_object (self->talk, "ended", G_CALLBACK (atlas_presentation_end), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->talk, "changed", G_CALLBACK (prefetch), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->audience, "command", G_CALLBACK (command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presenter, "command", G_CALLBACK (command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->audience, "close-request", G_CALLBACK (audience_close_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presenter, "close-request", G_CALLBACK (presenter_close_cb),
                           self, G_CONNECT_SWAPPED);
  self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
}

static void
go_to_start (AtlasPresentation *self,
             AtlasDeck         *deck)
{
  int index = self->place != NULL ? atlas_deck_find_place (deck, self->place) : -1;

  if (index > 0)
    atlas_talk_go_to (self->talk, (guint) index);
}

static AtlasDeckPage *
match_page (AtlasDeckPage *page,
            gpointer       user_data)
{
  return atlas_deck_match_page (user_data, page);
}

/* The windows turn to the new pages between two frames. */
static void
change_deck (AtlasPresentation *self)
{
  AtlasDeck *deck = atlas_deck_cache_get_deck (self->next_cache);
  g_autoptr (GPtrArray) pages = list_pages (deck);
  g_autoptr (AtlasDeckCache) old = g_steal_pointer (&self->cache);

  self->cache = g_steal_pointer (&self->next_cache);
  g_signal_handlers_disconnect_by_func (self->cache, change_deck, self);
  atlas_audience_window_set_cache (self->audience, self->cache, get_title (deck));
  atlas_presenter_window_set_cache (self->presenter, self->cache, get_title (deck));
  atlas_talk_set_pages (self->talk, pages, match_page, deck);
}

/* The room goes on with what it sees until that is painted in its new form. */
static void
prepare_deck (AtlasPresentation *self,
              AtlasDeck         *deck)
{
  AtlasSlideView *view = atlas_audience_window_get_view (self->audience);
  g_autoptr (AtlasDeckPage) page =
      atlas_deck_match_page (deck, atlas_talk_get_room_page (self->talk));
  int width, height;

  g_clear_object (&self->next_cache);
  self->next_cache = atlas_deck_cache_new (deck, MOST_BYTES);
  if (page == NULL || page->index < 0 || !gtk_widget_get_mapped (GTK_WIDGET (view)) ||
      !atlas_slide_view_get_size (view, &width, &height))
    {
      change_deck (self);
      return;
    }

  g_signal_connect_object (self->next_cache, "rendered", G_CALLBACK (change_deck), self,
                           G_CONNECT_SWAPPED);
  atlas_deck_cache_prefetch (self->next_cache, page, width, height);
}

static void
deck_made_cb (AtlasPresentation *self,
              AtlasDeck         *deck)
{
  if (self->talk != NULL)
    {
      prepare_deck (self, deck);
      return;
    }

  open_windows (self, deck);
  go_to_start (self, deck);
  inhibit (self);
  atlas_talk_screens_present (self->screens);
}

static void
atlas_presentation_dispose (GObject *object)
{
  AtlasPresentation *self = ATLAS_PRESENTATION (object);

  g_clear_object (&self->cache);
  g_clear_object (&self->next_cache);
  g_clear_object (&self->talk);
  g_clear_object (&self->settings);
  g_clear_object (&self->source);
  g_clear_object (&self->monitor);
  g_clear_object (&self->application);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (atlas_presentation_parent_class)->dispose (object);
}

static void
atlas_presentation_class_init (AtlasPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_presentation_dispose;

  /**
   * AtlasPresentation::ended:
   * @self: a presentation
   *
   * Comes when both windows are gone.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_presentation_init (AtlasPresentation *self)
{
  self->settings = g_settings_new (ATLAS_APPLICATION_ID);
}

/* Brings its windows to the front. */
static void
present (AtlasPresentation *self)
{
  if (self->audience == NULL)
    return;

  atlas_talk_set_room_open (self->talk, TRUE);
  atlas_talk_screens_present (self->screens);
}

/**
 * atlas_presentation_start:
 * @application: the program
 * @window: the window that it is started from
 * @selection: what is looked at
 * @at_place: whether to begin with the page of the place that is looked at
 * @is_windowed: whether to leave all screens as they are
 *
 * Presents a briefing. Its pages are made first, in a thread. A window that presents
 * already shows what it presents.
 *
 * Returns: (transfer none) (nullable): the presentation, which lives until it ends, or
 *   %NULL if no briefing is open
 */
AtlasPresentation *
atlas_presentation_start (GtkApplication *application,
                          GtkWindow      *window,
                          AtlasSelection *selection,
                          gboolean        at_place,
                          gboolean        is_windowed)
{
  AtlasPresentation *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  if (atlas_selection_get_briefing (selection) == NULL)
    return NULL;

  self = g_object_get_qdata (G_OBJECT (window), presentation_quark ());
  if (self != NULL)
    {
      present (self);
      return self;
    }

  self = g_object_new (ATLAS_TYPE_PRESENTATION, NULL);
  g_set_weak_pointer (&self->window, window);
  g_object_set_qdata (G_OBJECT (window), presentation_quark (), self);
  self->application = g_object_ref (application);
  self->place = at_place ? g_strdup (atlas_selection_get_place (selection)) : NULL;
  self->screens = atlas_talk_screens_new (window, is_windowed);
  self->source = atlas_deck_source_new (selection, self->settings);
  g_signal_connect_object (self->source, "made", G_CALLBACK (deck_made_cb), self,
                           G_CONNECT_SWAPPED);
  atlas_deck_source_start (self->source, atlas_talk_screens_get_room_aspect (self->screens));

  return self;
}

/**
 * atlas_presentation_set_monitor:
 * @self: a presentation
 * @monitor: (nullable): what knows whether the file of the briefing has changed
 *
 * Has the presenter's window tell when the file has changed. The room doesn't hear of
 * it, and goes on with what was read until the presenter has the file read again.
 */
void
atlas_presentation_set_monitor (AtlasPresentation    *self,
                                AtlasDocumentMonitor *monitor)
{
  g_return_if_fail (ATLAS_IS_PRESENTATION (self));
  g_return_if_fail (monitor == NULL || ATLAS_IS_DOCUMENT_MONITOR (monitor));

  g_set_object (&self->monitor, monitor);
  if (self->presenter != NULL)
    atlas_presenter_window_set_monitor (self->presenter, monitor);
}

/**
 * atlas_presentation_end:
 * @self: a presentation
 *
 * Ends a presentation, and lets the screens sleep again.
 */
void
atlas_presentation_end (AtlasPresentation *self)
{
  g_return_if_fail (ATLAS_IS_PRESENTATION (self));

  if (self->has_ended)
    return;

  self->has_ended = TRUE;
  atlas_deck_source_stop (self->source);
  g_clear_object (&self->next_cache);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_pointer (&self->screens, atlas_talk_screens_free);
  uninhibit (self);
  /* Windows that go may still move something in the talk. */
  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  if (self->audience != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->audience)));
  if (self->presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->presenter)));
  if (self->window != NULL)
    g_object_set_qdata (G_OBJECT (self->window), presentation_quark (), NULL);
  g_clear_weak_pointer (&self->window);
  g_signal_emit (self, signals[ENDED], 0);
  g_object_unref (self);
}

/**
 * atlas_presentation_is_inhibiting:
 * @self: a presentation
 *
 * Checks whether the screens are kept awake.
 *
 * Returns: whether they are
 */
gboolean
atlas_presentation_is_inhibiting (AtlasPresentation *self)
{
  g_return_val_if_fail (ATLAS_IS_PRESENTATION (self), FALSE);

  return self->is_inhibiting;
}

/**
 * atlas_presentation_get_talk:
 * @self: a presentation
 *
 * Gets the talk.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL until the pages are made
 */
AtlasTalk *
atlas_presentation_get_talk (AtlasPresentation *self)
{
  g_return_val_if_fail (ATLAS_IS_PRESENTATION (self), NULL);

  return self->talk;
}

/**
 * atlas_presentation_get_audience:
 * @self: a presentation
 *
 * Gets the window for the room.
 *
 * Returns: (transfer none) (nullable): the window
 */
AtlasAudienceWindow *
atlas_presentation_get_audience (AtlasPresentation *self)
{
  g_return_val_if_fail (ATLAS_IS_PRESENTATION (self), NULL);

  return self->audience;
}

/**
 * atlas_presentation_get_presenter:
 * @self: a presentation
 *
 * Gets the presenter's window.
 *
 * Returns: (transfer none) (nullable): the window
 */
AtlasPresenterWindow *
atlas_presentation_get_presenter (AtlasPresentation *self)
{
  g_return_val_if_fail (ATLAS_IS_PRESENTATION (self), NULL);

  return self->presenter;
}

/**
 * atlas_presentation_get_screens:
 * @self: a presentation
 *
 * Gets which screens the windows are on.
 *
 * Returns: (transfer none) (nullable): the screens, until it has ended
 */
AtlasTalkScreens *
atlas_presentation_get_screens (AtlasPresentation *self)
{
  g_return_val_if_fail (ATLAS_IS_PRESENTATION (self), NULL);

  return self->screens;
}
