/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

#include "atlas-deck-compose-private.h"
#include "atlas-deck-search-private.h"
#include "atlas-words.h"

/* Narrower than this a page has no room for a map beside words, and wider nobody has
 * a screen. */
#define LEAST_ASPECT 1.2
#define MOST_ASPECT  2.4

struct _AtlasDeck
{
  GObject parent_instance;

  AtlasBriefing       *briefing;
  AtlasGeometry       *geometry;
  char                *language;
  AtlasDeckScheme      scheme;
  double               aspect;
  AtlasClassification *classification; /* (nullable) of the overview */
  AtlasMapScene       *overview;
  AtlasMapScene       *scene; /* of all other maps */
  AtlasPlane          *plane;
  GPtrArray           *pages; /* of AtlasDeckPage */
};

G_DEFINE_FINAL_TYPE (AtlasDeck, atlas_deck, G_TYPE_OBJECT)

/* What a thread makes a deck of. */
typedef struct
{
  AtlasBriefing  *briefing;
  AtlasGeometry  *geometry;
  char           *language;
  AtlasDeckScheme scheme;
  double          aspect;
} Order;

static void
order_free (Order *order)
{
  g_object_unref (order->briefing);
  atlas_geometry_unref (order->geometry);
  g_free (order->language);
  g_free (order);
}

static void
atlas_deck_finalize (GObject *object)
{
  AtlasDeck *self = ATLAS_DECK (object);

  g_clear_object (&self->briefing);
  g_clear_pointer (&self->geometry, atlas_geometry_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->classification, atlas_classification_unref);
  g_clear_pointer (&self->overview, atlas_map_scene_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_clear_pointer (&self->plane, atlas_plane_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (atlas_deck_parent_class)->finalize (object);
}

static void
atlas_deck_class_init (AtlasDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_deck_finalize;
}

static void
atlas_deck_init (AtlasDeck *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);
}

/* The overview is coloured by what the document has to say of its places, if it says
 * anything; the maps of single places only tell neighbours apart. */
static void
make_scenes (AtlasDeck *self)
{
  AtlasProjection projection;

  self->scene = atlas_map_scene_new_for_briefing (self->geometry, self->briefing, self->language,
                                                  NULL, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  if (atlas_briefing_get_n_layers (self->briefing) > 0)
    {
      AtlasLayer *layer = atlas_briefing_get_layer (self->briefing, 0);

      self->classification = atlas_briefing_classify (self->briefing, layer->id,
                                                      ATLAS_KIND_INITIATIVE, self->language);
      self->overview =
          atlas_map_scene_new_for_briefing (self->geometry, self->briefing, self->language,
                                            self->classification, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
    }
  else
    self->overview = atlas_map_scene_ref (self->scene);
  atlas_map_scene_get_projection (self->scene, &projection);
  self->plane = self->geometry == atlas_geometry_get_default ()
                    ? atlas_plane_get_world (&projection)
                    : atlas_plane_new (self->geometry, &projection);
}

static void
init_composer (AtlasDeck         *self,
               AtlasDeckComposer *composer)
{
  *composer = (AtlasDeckComposer) {
    .briefing = self->briefing,
    .plane = self->plane,
    .classification = self->classification,
    .scene = self->overview,
    .width = ATLAS_DECK_HEIGHT * self->aspect,
  };
  atlas_deck_setter_init (&composer->setter, self->language);
}

static void
make_pages (AtlasDeck *self)
{
  g_autoptr (GPtrArray) topics = atlas_deck_list_topics (self->briefing, self->language);
  AtlasDeckComposer composer;

  init_composer (self, &composer);
  for (guint i = 0; i < topics->len; i++)
    atlas_deck_compose (&composer, topics->pdata[i], self->pages);
  for (guint i = 0; i < self->pages->len; i++)
    {
      AtlasDeckPage *page = self->pages->pdata[i];

      page->index = (int) i;
      atlas_deck_compose_finish (&composer, page, self->pages->len);
      atlas_deck_page_index (page, self->briefing);
    }
  atlas_deck_setter_clear (&composer.setter);
}

/**
 * atlas_deck_new:
 * @briefing: a document
 * @geometry: the outlines of places
 * @language: (nullable): the BCP 47 tag of the language to show the document in, or
 *   %NULL for its own
 * @scheme: how it looks
 * @aspect: the width of the screen in parts of its height, such as 16.0 / 9.0
 *
 * Lays out the pages that a document is presented with: those that its deck asks
 * for, or where it has none, what there is to show. It may be called in any thread
 * as long as nobody changes @briefing meanwhile.
 *
 * Returns: (transfer full): the deck, which has one page at least
 */
AtlasDeck *
atlas_deck_new (AtlasBriefing   *briefing,
                AtlasGeometry   *geometry,
                const char      *language,
                AtlasDeckScheme  scheme,
                double           aspect)
{
  g_autoptr (AtlasWordsScope) scope = NULL;
  AtlasDeck *self;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (geometry != NULL, NULL);
  g_return_val_if_fail (aspect > 0.0, NULL);

  self = g_object_new (ATLAS_TYPE_DECK, NULL);
  self->briefing = g_object_ref (briefing);
  self->geometry = atlas_geometry_ref (geometry);
  self->language = g_strdup (language != NULL ? language : atlas_briefing_get_language (briefing));
  /* The room reads both, the document's words and the program's. */
  scope = atlas_words_scope_new (self->language);
  self->scheme = scheme;
  self->aspect = CLAMP (aspect, LEAST_ASPECT, MOST_ASPECT);
  make_scenes (self);
  make_pages (self);

  return self;
}

static void
new_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Order *order = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task,
                           atlas_deck_new (order->briefing, order->geometry, order->language,
                                           order->scheme, order->aspect),
                           g_object_unref);
}

/**
 * atlas_deck_new_async:
 * @briefing: a document
 * @geometry: the outlines of places
 * @language: (nullable): the BCP 47 tag of the language to show the document in
 * @scheme: how it looks
 * @aspect: the width of the screen in parts of its height
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: what to call it with
 *
 * Lays out a deck as atlas_deck_new() does, in a thread.
 */
void
atlas_deck_new_async (AtlasBriefing       *briefing,
                      AtlasGeometry       *geometry,
                      const char          *language,
                      AtlasDeckScheme      scheme,
                      double               aspect,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order;

  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));
  g_return_if_fail (geometry != NULL);

  order = g_new0 (Order, 1);
  order->briefing = g_object_ref (briefing);
  order->geometry = atlas_geometry_ref (geometry);
  order->language = g_strdup (language);
  order->scheme = scheme;
  order->aspect = aspect;
  g_task_set_source_tag (task, atlas_deck_new_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, new_in_thread);
}

/**
 * atlas_deck_new_finish:
 * @result: the result
 * @error: return location for an error of %G_IO_ERROR, which can only be that it was
 *   cancelled
 *
 * Ends what atlas_deck_new_async() began.
 *
 * Returns: (transfer full): the deck, or %NULL with @error set
 */
AtlasDeck *
atlas_deck_new_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlas_deck_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * atlas_deck_get_briefing:
 * @self: a deck
 *
 * Gets the document that a deck shows.
 *
 * Returns: (transfer none): the document
 */
AtlasBriefing *
atlas_deck_get_briefing (AtlasDeck *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);

  return self->briefing;
}

/**
 * atlas_deck_get_language:
 * @self: a deck
 *
 * Gets the language that a deck shows its document in.
 *
 * Returns: a BCP 47 tag
 */
const char *
atlas_deck_get_language (AtlasDeck *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);

  return self->language;
}

/**
 * atlas_deck_get_scheme:
 * @self: a deck
 *
 * Gets how a deck looks.
 *
 * Returns: the scheme
 */
AtlasDeckScheme
atlas_deck_get_scheme (AtlasDeck *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), ATLAS_DECK_LIGHT);

  return self->scheme;
}

/**
 * atlas_deck_get_aspect:
 * @self: a deck
 *
 * Gets the shape of the pages. It is what the deck was made for, unless that was
 * so narrow or so wide that no page would fit.
 *
 * Returns: the width in parts of the height
 */
double
atlas_deck_get_aspect (AtlasDeck *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), 1.0);

  return self->aspect;
}

/**
 * atlas_deck_get_n_pages:
 * @self: a deck
 *
 * Gets how many pages there are.
 *
 * Returns: the number, at least 1
 */
guint
atlas_deck_get_n_pages (AtlasDeck *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), 0);

  return self->pages->len;
}

/**
 * atlas_deck_get_page:
 * @self: a deck
 * @index: which page
 *
 * Gets a page.
 *
 * Returns: (transfer none): the page
 */
AtlasDeckPage *
atlas_deck_get_page (AtlasDeck *self,
                     guint      index)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (index < self->pages->len, NULL);

  return self->pages->pdata[index];
}

/**
 * atlas_deck_find_place:
 * @self: a deck
 * @code: the code of a place
 *
 * Finds the page that tells of a place.
 *
 * Returns: the index of the first such page, or -1
 */
int
atlas_deck_find_place (AtlasDeck  *self,
                       const char *code)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), -1);
  g_return_val_if_fail (code != NULL, -1);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const AtlasDeckPage *page = self->pages->pdata[i];

      if (page->layout == ATLAS_SLIDE_LAYOUT_PLACE && g_strcmp0 (page->place, code) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * atlas_deck_make_place_page:
 * @self: a deck
 * @code: the code of one of the document's places
 *
 * Makes a page about a place, for a question about one that has none. What a page
 * has no room for is left out.
 *
 * Returns: (transfer full): the page, which is not one of the deck's
 */
AtlasDeckPage *
atlas_deck_make_place_page (AtlasDeck  *self,
                            const char *code)
{
  g_autoptr (AtlasWordsScope) scope = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (AtlasDeckTopic) topic = NULL;
  AtlasDeckComposer composer;

  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  scope = atlas_words_scope_new (self->language);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);
  topic = atlas_deck_topic_new_place (self->briefing, code, self->language);
  init_composer (self, &composer);
  atlas_deck_compose (&composer, topic, pages);
  atlas_deck_compose_finish (&composer, pages->pdata[0], 0);
  atlas_deck_setter_clear (&composer.setter);

  return atlas_deck_page_ref (pages->pdata[0]);
}

/**
 * atlas_deck_make_entry_page:
 * @self: a deck
 * @entry: an entry of the document
 *
 * Makes a page about an entry, for a question about it: all that is said of it, large.
 *
 * Returns: (transfer full): the page, which is not one of the deck's
 */
AtlasDeckPage *
atlas_deck_make_entry_page (AtlasDeck  *self,
                            AtlasEntry *entry)
{
  g_autoptr (AtlasWordsScope) scope = NULL;
  AtlasDeckComposer composer;
  AtlasDeckPage *page;

  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  scope = atlas_words_scope_new (self->language);
  init_composer (self, &composer);
  page = atlas_deck_compose_entry (&composer, entry);
  atlas_deck_compose_finish (&composer, page, 0);
  atlas_deck_setter_clear (&composer.setter);

  return page;
}

/**
 * atlas_deck_get_plane:
 * @self: a deck
 *
 * Gets the plane that the maps of a deck lie on.
 *
 * Returns: (transfer none): the plane
 */
AtlasPlane *
atlas_deck_get_plane (AtlasDeck *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);

  return self->plane;
}

/**
 * atlas_deck_get_scene:
 * @self: a deck
 * @page: a page with a map
 *
 * Gets what the map on a page is of.
 *
 * Returns: (transfer none): the scene
 */
AtlasMapScene *
atlas_deck_get_scene (AtlasDeck     *self,
                      AtlasDeckPage *page)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (page != NULL, NULL);

  if (page->scene != NULL)
    return page->scene;

  return page->is_classified ? self->overview : self->scene;
}

/**
 * atlas_deck_get_map_palette:
 * @self: a deck
 * @palette: (out caller-allocates): how its maps look
 *
 * Gets how the maps of a deck look.
 */
void
atlas_deck_get_map_palette (AtlasDeck       *self,
                            AtlasMapPalette *palette)
{
  g_return_if_fail (ATLAS_IS_DECK (self));
  g_return_if_fail (palette != NULL);

  atlas_deck_theme_get_palette (self->scheme, palette);
}
