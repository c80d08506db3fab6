/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slide-view.h"

#include <math.h>

#include "atlas-slide-map.h"
#include "atlas-slide-picture.h"

/* The least and the usual height. */
#define LEAST_HEIGHT 27
#define USUAL_HEIGHT 180

/* The spotlight, in parts of the height of the page. */
#define SPOT_RADIUS 0.16f
#define SPOT_SHADE 0.66f

struct _AtlasSlideView
{
  GtkWidget parent_instance;

  AtlasDeckCache   *cache;
  AtlasDeckPage    *page;
  AtlasTalkCurtain  curtain;
  graphene_point_t  spot;
  gboolean          has_spot;
  gboolean          is_thumbnail;

  AtlasSlidePicture picture;
  AtlasSlideMap    *map;
};

G_DEFINE_FINAL_TYPE (AtlasSlideView, atlas_slide_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CACHE,
  PROP_PAGE,
  PROP_THUMBNAIL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AtlasDeck *
get_deck (AtlasSlideView *self)
{
  return self->cache != NULL ? atlas_deck_cache_get_deck (self->cache) : NULL;
}

static double
get_aspect (AtlasSlideView *self)
{
  AtlasDeck *deck = get_deck (self);

  return deck != NULL ? atlas_deck_get_aspect (deck) : 16.0 / 9.0;
}

/**
 * atlas_slide_view_get_size:
 * @self: a view
 * @width: (out): the width of the picture of a page, in dots
 * @height: (out): its height
 *
 * Gets how large pages have to be painted.
 *
 * Returns: whether the view has a size yet, and something that paints
 */
gboolean
atlas_slide_view_get_size (AtlasSlideView *self,
                           int            *width,
                           int            *height)
{
  int scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  graphene_rect_t area;

  atlas_slide_view_get_area (self, &area);
  *width = (int) area.size.width * scale_factor;
  *height = (int) area.size.height * scale_factor;

  return self->cache != NULL && *width > 0 && *height > 0;
}

/* Until the picture of a page is there the one of another page stays: better than a
 * flash of nothing in a dark room. A thumbnail among others must not lie. */
static void
update_picture (AtlasSlideView *self)
{
  int width, height;
  cairo_surface_t *surface;

  if (self->page == NULL)
    {
      atlas_slide_picture_clear (&self->picture);
      return;
    }
  if (!atlas_slide_view_get_size (self, &width, &height) ||
      atlas_slide_picture_is (&self->picture, self->page, width, height))
    return;

  surface = atlas_deck_cache_get (self->cache, self->page, width, height);
  if (surface != NULL)
    atlas_slide_picture_take (&self->picture, self->page, surface);
  else if (self->is_thumbnail && self->picture.page != self->page)
    atlas_slide_picture_clear (&self->picture);
}

static void
rendered_cb (AtlasSlideView *self,
             AtlasDeckPage  *page,
             int             width,
             int             height)
{
  int own_width, own_height;

  g_assert (ATLAS_IS_SLIDE_VIEW (self));

  if (page != self->page || !atlas_slide_view_get_size (self, &own_width, &own_height) ||
      width != own_width || height != own_height)
    return;

  update_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_curtain (AtlasSlideView *self,
                  GtkSnapshot    *snapshot)
{
  float light = self->curtain == ATLAS_TALK_CURTAIN_WHITE ? 1 : 0;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { light, light, light, 1 },
                             &GRAPHENE_RECT_INIT (0, 0,
                                                  (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                  (float) gtk_widget_get_height (GTK_WIDGET (self))));
}

/* All but the spot steps back. */
static void
snapshot_spot (AtlasSlideView        *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *area)
{
  float radius = area->size.height * SPOT_RADIUS;
  const GdkRGBA none = { 0, 0, 0, 0 }, shade = { 0, 0, 0, SPOT_SHADE };
  const GskColorStop stops[] = { { 0, none }, { 0.86f, none }, { 1, shade } };
  graphene_point_t center = GRAPHENE_POINT_INIT (area->origin.x + self->spot.x * area->size.width,
                                                 area->origin.y + self->spot.y * area->size.height);

  gtk_snapshot_append_radial_gradient (snapshot, area, &center, radius, radius, 0, 1, stops,
                                       G_N_ELEMENTS (stops));
}

static void
atlas_slide_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasSlideView *self = ATLAS_SLIDE_VIEW (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  gboolean as_texture = !GSK_IS_CAIRO_RENDERER (renderer);
  graphene_rect_t area;

  if (self->curtain != ATLAS_TALK_CURTAIN_NONE)
    {
      snapshot_curtain (self, snapshot);
      return;
    }

  atlas_slide_view_get_area (self, &area);
  atlas_slide_picture_snapshot (&self->picture, snapshot, &area, as_texture);
  if (self->picture.page == self->page && atlas_slide_map_is_live (self->map))
    atlas_slide_map_snapshot (self->map, snapshot, &area, as_texture);
  if (self->has_spot)
    snapshot_spot (self, snapshot, &area);
}

static GtkSizeRequestMode
atlas_slide_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlas_slide_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  double aspect = get_aspect (ATLAS_SLIDE_VIEW (widget));

  *minimum = LEAST_HEIGHT;
  *natural = USUAL_HEIGHT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (LEAST_HEIGHT * aspect);
      *natural = (int) ceil (USUAL_HEIGHT * aspect);
    }
  else if (for_size > 0)
    {
      *natural = MAX (*minimum, (int) floor (for_size / aspect));
    }
}

static void
atlas_slide_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  update_picture (ATLAS_SLIDE_VIEW (widget));
}

static void
scale_factor_cb (AtlasSlideView *self)
{
  g_assert (ATLAS_IS_SLIDE_VIEW (self));

  update_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
atlas_slide_view_dispose (GObject *object)
{
  AtlasSlideView *self = ATLAS_SLIDE_VIEW (object);

  g_clear_pointer (&self->map, atlas_slide_map_free);
  atlas_slide_picture_clear (&self->picture);
  if (self->cache != NULL)
    g_signal_handlers_disconnect_by_func (self->cache, rendered_cb, self);
  g_clear_object (&self->cache);
  g_clear_pointer (&self->page, atlas_deck_page_unref);

  G_OBJECT_CLASS (atlas_slide_view_parent_class)->dispose (object);
}

static void
atlas_slide_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasSlideView *self = ATLAS_SLIDE_VIEW (object);

  switch (prop_id)
    {
    case PROP_CACHE:
      g_value_set_object (value, self->cache);
      break;
    case PROP_PAGE:
      g_value_set_boxed (value, self->page);
      break;
    case PROP_THUMBNAIL:
      g_value_set_boolean (value, self->is_thumbnail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_thumbnail (AtlasSlideView *self,
               gboolean        is_thumbnail)
{
  if (self->is_thumbnail == is_thumbnail)
    return;

  self->is_thumbnail = is_thumbnail;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THUMBNAIL]);
}

static void
atlas_slide_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasSlideView *self = ATLAS_SLIDE_VIEW (object);

  switch (prop_id)
    {
    case PROP_CACHE:
      atlas_slide_view_set_cache (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      atlas_slide_view_set_page (self, g_value_get_boxed (value));
      break;
    case PROP_THUMBNAIL:
      set_thumbnail (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_slide_view_class_init (AtlasSlideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_slide_view_dispose;
  object_class->get_property = atlas_slide_view_get_property;
  object_class->set_property = atlas_slide_view_set_property;
  widget_class->get_request_mode = atlas_slide_view_get_request_mode;
  widget_class->measure = atlas_slide_view_measure;
  widget_class->size_allocate = atlas_slide_view_size_allocate;
  widget_class->snapshot = atlas_slide_view_snapshot;

  /**
   * AtlasSlideView:cache:
   *
   * What paints pages.
   */
  props[PROP_CACHE] = g_param_spec_object ("cache", NULL, NULL, ATLAS_TYPE_DECK_CACHE, flags);

  /**
   * AtlasSlideView:page:
   *
   * The page that is shown.
   */
  props[PROP_PAGE] = g_param_spec_boxed ("page", NULL, NULL, ATLAS_TYPE_DECK_PAGE, flags);

  /**
   * AtlasSlideView:thumbnail:
   *
   * Whether it rather shows nothing than another page for an instant.
   */
  props[PROP_THUMBNAIL] = g_param_spec_boolean ("thumbnail", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "slide-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_slide_view_init (AtlasSlideView *self)
{
  self->map = atlas_slide_map_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);
}

/**
 * atlas_slide_view_new:
 *
 * Makes a view of nothing.
 *
 * Returns: (transfer full): the view
 */
AtlasSlideView *
atlas_slide_view_new (void)
{
  return g_object_new (ATLAS_TYPE_SLIDE_VIEW, NULL);
}

/**
 * atlas_slide_view_set_cache:
 * @self: a view
 * @cache: (nullable): what paints pages
 *
 * Sets what paints pages. The page was one of the cache before it: what is seen of it
 * stays until there is a picture of the page that is set next.
 */
void
atlas_slide_view_set_cache (AtlasSlideView *self,
                            AtlasDeckCache *cache)
{
  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  if (self->cache == cache)
    return;

  if (self->cache != NULL)
    g_signal_handlers_disconnect_by_func (self->cache, rendered_cb, self);
  g_set_object (&self->cache, cache);
  if (cache != NULL)
    g_signal_connect_swapped (cache, "rendered", G_CALLBACK (rendered_cb), self);
  atlas_slide_map_set_page (self->map, NULL, NULL);
  g_clear_pointer (&self->page, atlas_deck_page_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CACHE]);
}

/**
 * atlas_slide_view_get_cache:
 * @self: a view
 *
 * Gets what paints pages.
 *
 * Returns: (transfer none) (nullable): the cache
 */
AtlasDeckCache *
atlas_slide_view_get_cache (AtlasSlideView *self)
{
  g_return_val_if_fail (ATLAS_IS_SLIDE_VIEW (self), NULL);

  return self->cache;
}

/**
 * atlas_slide_view_get_page:
 * @self: a view
 *
 * Gets the page that is shown.
 *
 * Returns: (transfer none) (nullable): the page
 */
AtlasDeckPage *
atlas_slide_view_get_page (AtlasSlideView *self)
{
  g_return_val_if_fail (ATLAS_IS_SLIDE_VIEW (self), NULL);

  return self->page;
}

static void
update_words (AtlasSlideView *self)
{
  g_autofree char *text = self->page != NULL ? atlas_deck_page_dup_text (self->page) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->page != NULL ? self->page->heading : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

/**
 * atlas_slide_view_set_page:
 * @self: a view
 * @page: (nullable): a page of the deck, or one that it made
 *
 * Shows a page as it is to begin with.
 */
void
atlas_slide_view_set_page (AtlasSlideView *self,
                           AtlasDeckPage  *page)
{
  AtlasDeckPage *old;

  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  if (self->page == page)
    return;

  old = self->page;
  self->page = page != NULL ? atlas_deck_page_ref (page) : NULL;
  g_clear_pointer (&old, atlas_deck_page_unref);
  atlas_slide_map_set_page (self->map, get_deck (self), page);
  update_words (self);
  update_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

/**
 * atlas_slide_view_set_stage:
 * @self: a view
 * @stage: what has become of the page
 *
 * Shows the map of the page as it is now.
 */
void
atlas_slide_view_set_stage (AtlasSlideView       *self,
                            const AtlasDeckStage *stage)
{
  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  atlas_slide_map_set_stage (self->map, stage);
}

/**
 * atlas_slide_view_set_curtain:
 * @self: a view
 * @curtain: what hides the page
 *
 * Hides the page, or no more.
 */
void
atlas_slide_view_set_curtain (AtlasSlideView   *self,
                              AtlasTalkCurtain  curtain)
{
  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  if (self->curtain == curtain)
    return;

  self->curtain = curtain;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_slide_view_set_spot:
 * @self: a view
 * @spot: (nullable): a point of the page, whose width and height are 1
 *
 * Puts a spotlight on a point, or switches it off.
 */
void
atlas_slide_view_set_spot (AtlasSlideView         *self,
                           const graphene_point_t *spot)
{
  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  if (self->has_spot == (spot != NULL) &&
      (spot == NULL || graphene_point_equal (&self->spot, spot)))
    return;

  self->has_spot = spot != NULL;
  if (spot != NULL)
    self->spot = *spot;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_slide_view_prefetch:
 * @self: a view
 * @page: a page that may be shown soon
 *
 * Has a page painted when nothing else is wanted.
 */
void
atlas_slide_view_prefetch (AtlasSlideView *self,
                           AtlasDeckPage  *page)
{
  int width, height;

  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  if (atlas_slide_view_get_size (self, &width, &height))
    atlas_deck_cache_prefetch (self->cache, page, width, height);
}

/**
 * atlas_slide_view_is_ready:
 * @self: a view
 *
 * Checks whether the page is shown, and not still what came before it.
 *
 * Returns: whether it is
 */
gboolean
atlas_slide_view_is_ready (AtlasSlideView *self)
{
  int width, height;

  g_return_val_if_fail (ATLAS_IS_SLIDE_VIEW (self), FALSE);

  return self->page != NULL && atlas_slide_view_get_size (self, &width, &height) &&
         atlas_slide_picture_is (&self->picture, self->page, width, height);
}

/**
 * atlas_slide_view_get_area:
 * @self: a view
 * @area: (out caller-allocates): where the page is, in whole pixels of the widget
 *
 * Gets the part of the widget that the page fills.
 */
void
atlas_slide_view_get_area (AtlasSlideView  *self,
                           graphene_rect_t *area)
{
  int width, height, page_width, page_height;
  double aspect;

  g_return_if_fail (ATLAS_IS_SLIDE_VIEW (self));

  aspect = get_aspect (self);
  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  page_width = MIN (width, (int) round (height * aspect));
  page_height = MIN (height, (int) round (page_width / aspect));
  graphene_rect_init (area, (float) ((width - page_width) / 2),
                      (float) ((height - page_height) / 2), (float) page_width,
                      (float) page_height);
}

/**
 * atlas_slide_view_get_map:
 * @self: a view
 * @area: (out caller-allocates): where the map is in the widget
 * @view: (out caller-allocates): what it shows
 *
 * Gets the map of the page, if there is one to move.
 *
 * Returns: whether there is one
 */
gboolean
atlas_slide_view_get_map (AtlasSlideView *self,
                          AtlasRectangle *area,
                          AtlasMapFrame  *view)
{
  graphene_rect_t page_area;

  g_return_val_if_fail (ATLAS_IS_SLIDE_VIEW (self), FALSE);

  atlas_slide_view_get_area (self, &page_area);

  return atlas_slide_map_get_area (self->map, &page_area, area, view);
}
