/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-source.h"

#include <adwaita.h>

#include "atlas-content-language.h"

struct _AtlasDeckSource
{
  GObject parent_instance;

  AtlasSelection  *selection;
  GSettings       *settings;
  AtlasBriefing   *briefing;    /* of the deck that was asked for last, as all below */
  char            *language;
  GCancellable    *cancellable;
  AtlasDeckScheme  scheme;
  double           aspect;      /* 0 until decks are wanted, and from when they aren't */
};

G_DEFINE_FINAL_TYPE (AtlasDeckSource, atlas_deck_source, G_TYPE_OBJECT)

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AtlasDeckSource) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasDeck) deck = atlas_deck_new_finish (result, &error);

  if (deck != NULL && self->aspect > 0)
    g_signal_emit (self, signals[MADE], 0, deck);
  else if (deck == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("No deck: %s", error->message);
}

/* Asks for a deck, unless the last one that was asked for is the same. */
static void
update (AtlasDeckSource *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const char *language = atlas_selection_get_language (self->selection);
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  AtlasDeckScheme scheme = is_dark ? ATLAS_DECK_DARK : ATLAS_DECK_LIGHT;

  if (self->aspect <= 0 || briefing == NULL ||
      (self->briefing != NULL &&
       !g_str_equal (atlas_briefing_get_id (briefing), atlas_briefing_get_id (self->briefing))))
    return;
  if (briefing == self->briefing && scheme == self->scheme &&
      g_str_equal (language, self->language))
    return;

  g_set_object (&self->briefing, briefing);
  g_free (self->language);
  self->language = g_strdup (language);
  self->scheme = scheme;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  atlas_deck_new_async (briefing, atlas_geometry_get_default (), language, scheme, self->aspect,
                        self->cancellable, made_cb, g_object_ref (self));
}

/* The window of the briefing may be closed, and nobody else listens then. */
static void
language_changed_cb (AtlasDeckSource *self)
{
  atlas_content_language_apply (self->selection, self->settings);
}

static void
atlas_deck_source_dispose (GObject *object)
{
  AtlasDeckSource *self = ATLAS_DECK_SOURCE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  g_clear_object (&self->briefing);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (atlas_deck_source_parent_class)->dispose (object);
}

static void
atlas_deck_source_class_init (AtlasDeckSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_deck_source_dispose;

  /**
   * AtlasDeckSource::made:
   * @self: a source
   * @deck: a deck
   *
   * Comes when a deck is ready that nothing has changed since it was asked for.
   */
  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, ATLAS_TYPE_DECK);
}

static void
atlas_deck_source_init (AtlasDeckSource *self)
{
}

/**
 * atlas_deck_source_new:
 * @selection: what is looked at; a briefing is open
 * @settings: the settings, for the language of briefings
 *
 * Makes a source of decks, which makes none yet.
 *
 * Returns: (transfer full): the source
 */
AtlasDeckSource *
atlas_deck_source_new (AtlasSelection *selection,
                       GSettings      *settings)
{
  AtlasDeckSource *self;

  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_DECK_SOURCE, NULL);
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::briefing", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::language", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::content-language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_deck_source_start:
 * @self: a source
 * @aspect: the width of the screen in parts of its height
 *
 * Has the first deck made, and from now on another one whenever something changes.
 */
void
atlas_deck_source_start (AtlasDeckSource *self,
                         double           aspect)
{
  g_return_if_fail (ATLAS_IS_DECK_SOURCE (self));
  g_return_if_fail (aspect > 0);

  self->aspect = aspect;
  update (self);
}

/**
 * atlas_deck_source_stop:
 * @self: a source
 *
 * Makes no more decks.
 */
void
atlas_deck_source_stop (AtlasDeckSource *self)
{
  g_return_if_fail (ATLAS_IS_DECK_SOURCE (self));

  self->aspect = 0;
  g_cancellable_cancel (self->cancellable);
}
