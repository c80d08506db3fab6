/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-cache.h"

/* How many pages may wait to be painted; what was asked for longest ago gives way.
 * Thumbnails of the longest deck that anybody looks through at once. */
#define MOST_WAITING 256

/* What a picture is known by. */
typedef struct
{
  AtlasDeckPage *page;
  int            width;
  int            height;
} Key;

/* A picture, or one that is being painted. It is held by the cache and by the thread
 * that paints it; nothing but the surface is written by that, and the cache reads it
 * only when it has been told. */
typedef struct
{
  Key              key;
  AtlasDeck       *deck;
  AtlasDeckCache  *cache; /* there as long as the main context has not heard otherwise */
  cairo_surface_t *surface;
  GMainContext    *context;
} Picture;

struct _AtlasDeckCache
{
  GObject parent_instance;

  AtlasDeck    *deck;
  gsize         max_bytes;
  gsize         n_bytes;
  GMainContext *context;
  GThreadPool  *pool;     /* of one thread */
  Picture      *painting; /* what the thread is at */
  GQueue        waiting;  /* of Picture, the next to be painted first */
  Picture      *asked;    /* (nullable): what was asked for last in this turn of the main
                           * loop; only compared, for it may be gone */
  GSource      *turn;     /* (nullable): at the end of the turn */
  GQueue        ready;    /* of Picture, the one used last first */
};

G_DEFINE_FINAL_TYPE (AtlasDeckCache, atlas_deck_cache, G_TYPE_OBJECT)

enum
{
  RENDERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Picture *
picture_new (AtlasDeckCache *cache,
             const Key      *key)
{
  Picture *self = g_atomic_rc_box_new0 (Picture);

  self->key = *key;
  atlas_deck_page_ref (self->key.page);
  self->deck = g_object_ref (cache->deck);
  self->cache = cache;
  self->context = g_main_context_ref (cache->context);

  return self;
}

static void
picture_clear (Picture *self)
{
  atlas_deck_page_unref (self->key.page);
  g_object_unref (self->deck);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_main_context_unref (self->context);
}

static void
picture_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) picture_clear);
}

static gsize
picture_get_bytes (const Picture *self)
{
  return 4 * (gsize) self->key.width * (gsize) self->key.height;
}

static GList *
find (GQueue    *pictures,
      const Key *key)
{
  for (GList *link = pictures->head; link != NULL; link = link->next)
    {
      const Picture *picture = link->data;

      if (picture->key.page == key->page && picture->key.width == key->width &&
          picture->key.height == key->height)
        return link;
    }

  return NULL;
}

static void paint_next (AtlasDeckCache *self);

/* Keeps within the bytes that were granted; the picture that came last always stays,
 * for it is about to be shown. */
static void
make_room (AtlasDeckCache *self)
{
  while (self->n_bytes > self->max_bytes && self->ready.length > 1)
    {
      Picture *oldest = g_queue_pop_tail (&self->ready);

      self->n_bytes -= picture_get_bytes (oldest);
      picture_unref (oldest);
    }
}

static gboolean
painted_cb (gpointer data)
{
  Picture *picture = data;
  AtlasDeckCache *self = picture->cache;

  if (self == NULL || self->painting != picture)
    return G_SOURCE_REMOVE;

  g_object_ref (self);
  self->painting = NULL;
  self->n_bytes += picture_get_bytes (picture);
  g_queue_push_head (&self->ready, picture);
  make_room (self);
  paint_next (self);
  g_signal_emit (self, signals[RENDERED], 0, picture->key.page, picture->key.width,
                 picture->key.height);
  g_object_unref (self);

  return G_SOURCE_REMOVE;
}

static void
paint_cb (gpointer data,
          gpointer user_data)
{
  Picture *picture = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture->key.width,
                                                         picture->key.height);
  cairo_t *cr = cairo_create (surface);
  GSource *source = g_idle_source_new ();

  atlas_deck_paint_page (picture->deck, picture->key.page, NULL, cr, picture->key.width,
                         picture->key.height, ATLAS_MAP_QUALITY_REST);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  picture->surface = surface;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, painted_cb, picture, picture_unref);
  g_source_attach (source, picture->context);
  g_source_unref (source);
}

/* One at a time, so that what is asked for next goes before what was asked for. */
static void
paint_next (AtlasDeckCache *self)
{
  if (self->painting != NULL || self->waiting.length == 0)
    return;
  self->painting = g_queue_pop_head (&self->waiting);
  g_thread_pool_push (self->pool, g_atomic_rc_box_acquire (self->painting), NULL);
}

static void
forget_waiting (AtlasDeckCache *self)
{
  g_queue_clear_full (&self->waiting, picture_unref);
  if (self->painting != NULL)
    {
      self->painting->cache = NULL;
      g_clear_pointer (&self->painting, picture_unref);
    }
}

static void
end_turn (AtlasDeckCache *self)
{
  self->asked = NULL;
  if (self->turn == NULL)
    return;
  g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
}

static gboolean
turn_cb (gpointer user_data)
{
  end_turn (user_data);

  return G_SOURCE_REMOVE;
}

static void
begin_turn (AtlasDeckCache *self)
{
  if (self->turn != NULL)
    return;
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->turn, turn_cb, self, NULL);
  g_source_attach (self->turn, self->context);
}

/* What is wanted now goes before all that was wanted earlier, but what one frame wants
 * keeps its order: an overview fills from its beginning. */
static void
put_first (AtlasDeckCache *self,
           GList          *link)
{
  GList *before = self->asked != NULL ? g_queue_find (&self->waiting, self->asked) : NULL;

  if (before != NULL)
    g_queue_insert_after_link (&self->waiting, before, link);
  else
    g_queue_push_head_link (&self->waiting, link);
  self->asked = link->data;
  begin_turn (self);
}

static void
atlas_deck_cache_dispose (GObject *object)
{
  AtlasDeckCache *self = ATLAS_DECK_CACHE (object);

  forget_waiting (self);
  atlas_deck_cache_forget (self);
  end_turn (self);
  /* What is being painted now ends in its own time, unheard. */
  if (self->pool != NULL)
    g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, FALSE);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (atlas_deck_cache_parent_class)->dispose (object);
}

static void
atlas_deck_cache_class_init (AtlasDeckCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_deck_cache_dispose;

  /**
   * AtlasDeckCache::rendered:
   * @self: a cache
   * @page: the page
   * @width: the width of its picture
   * @height: the height of its picture
   *
   * Comes when a picture is ready.
   */
  signals[RENDERED] = g_signal_new ("rendered", ATLAS_TYPE_DECK_CACHE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 3, ATLAS_TYPE_DECK_PAGE, G_TYPE_INT,
                                    G_TYPE_INT);
}

static void
atlas_deck_cache_init (AtlasDeckCache *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->pool = g_thread_pool_new_full (paint_cb, NULL, picture_unref, 1, FALSE, NULL);
}

/**
 * atlas_deck_cache_new:
 * @deck: a deck
 * @max_bytes: how many bytes all its pictures may take; the one that came last is
 *   kept even if it alone takes more
 *
 * Makes a cache. It answers in the main context that is the default of the calling
 * thread, and is used in that thread alone.
 *
 * Returns: (transfer full): the cache
 */
AtlasDeckCache *
atlas_deck_cache_new (AtlasDeck *deck,
                      gsize      max_bytes)
{
  AtlasDeckCache *self;

  g_return_val_if_fail (ATLAS_IS_DECK (deck), NULL);

  self = g_object_new (ATLAS_TYPE_DECK_CACHE, NULL);
  self->deck = g_object_ref (deck);
  self->max_bytes = max_bytes;

  return self;
}

/**
 * atlas_deck_cache_get_deck:
 * @self: a cache
 *
 * Gets the deck whose pages are painted.
 *
 * Returns: (transfer none): the deck
 */
AtlasDeck *
atlas_deck_cache_get_deck (AtlasDeckCache *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK_CACHE (self), NULL);

  return self->deck;
}

/* Has a picture painted, at once or when nothing else is wanted. */
static void
ask_for (AtlasDeckCache *self,
         const Key      *key,
         gboolean        first)
{
  GList *link;
  Picture *picture;

  if (self->painting != NULL && self->painting->key.page == key->page &&
      self->painting->key.width == key->width && self->painting->key.height == key->height)
    return;

  link = find (&self->waiting, key);
  if (link != NULL && !first)
    return;
  if (link != NULL)
    {
      g_queue_unlink (&self->waiting, link);
      put_first (self, link);
      return;
    }
  picture = picture_new (self, key);
  if (first)
    put_first (self, g_list_append (NULL, picture));
  else
    g_queue_push_tail (&self->waiting, picture);
  if (self->waiting.length > MOST_WAITING)
    picture_unref (g_queue_pop_tail (&self->waiting));
  paint_next (self);
}

/**
 * atlas_deck_cache_get:
 * @self: a cache
 * @page: a page of its deck
 * @width: the width of the picture, in dots
 * @height: the height of the picture, in dots
 *
 * Gets a page as a picture. If there is none yet it is painted before all that was
 * asked for in an earlier turn of the main loop, and after what was in this one;
 * [signal@DeckCache::rendered] says when it is there.
 *
 * Returns: (transfer full) (nullable): the picture, an image surface, or %NULL
 */
cairo_surface_t *
atlas_deck_cache_get (AtlasDeckCache *self,
                      AtlasDeckPage  *page,
                      int             width,
                      int             height)
{
  Key key = { page, width, height };
  GList *link;

  g_return_val_if_fail (ATLAS_IS_DECK_CACHE (self), NULL);
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  link = find (&self->ready, &key);
  if (link != NULL)
    {
      Picture *picture = link->data;

      g_queue_unlink (&self->ready, link);
      g_queue_push_head_link (&self->ready, link);
      return cairo_surface_reference (picture->surface);
    }
  ask_for (self, &key, TRUE);

  return NULL;
}

/**
 * atlas_deck_cache_prefetch:
 * @self: a cache
 * @page: a page of its deck
 * @width: the width of the picture, in dots
 * @height: the height of the picture, in dots
 *
 * Has a page painted that will be wanted soon, after all that is wanted now.
 */
void
atlas_deck_cache_prefetch (AtlasDeckCache *self,
                           AtlasDeckPage  *page,
                           int             width,
                           int             height)
{
  Key key = { page, width, height };

  g_return_if_fail (ATLAS_IS_DECK_CACHE (self));
  g_return_if_fail (page != NULL);
  g_return_if_fail (width > 0 && height > 0);

  if (find (&self->ready, &key) == NULL)
    ask_for (self, &key, FALSE);
}

/**
 * atlas_deck_cache_forget:
 * @self: a cache
 *
 * Gives all pictures up, and all that wait to be painted.
 */
void
atlas_deck_cache_forget (AtlasDeckCache *self)
{
  g_return_if_fail (ATLAS_IS_DECK_CACHE (self));

  forget_waiting (self);
  g_queue_clear_full (&self->ready, picture_unref);
  self->n_bytes = 0;
}

/**
 * atlas_deck_cache_get_bytes:
 * @self: a cache
 *
 * Gets how many bytes the pictures take that are kept.
 *
 * Returns: the bytes
 */
gsize
atlas_deck_cache_get_bytes (AtlasDeckCache *self)
{
  g_return_val_if_fail (ATLAS_IS_DECK_CACHE (self), 0);

  return self->n_bytes;
}
