/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-labels.h"
#include "atlas-map-mask.h"
#include "atlas-map-spots.h"
#include "atlas-map-text.h"

G_BEGIN_DECLS

/* A label in its place. */
typedef struct
{
  AtlasMapLabelKind kind;
  char             *string;
  AtlasMapText      text;
  double            x; /* the middle, in pixels */
  double            y;
  double            angle;
  AtlasColor        color;
  AtlasColor        halo;
  double            halo_width;
  GArray           *boxes; /* of AtlasRectangle: what it covers */
  AtlasMapSpot      spot;  /* the capital that it belongs to, if its pin is set */
} AtlasMapLabel;

/* What labels are placed with. */
typedef struct
{
  const AtlasPlane      *plane;
  const AtlasMapFrame   *frame;
  const AtlasMapScene   *scene;
  const AtlasMapPalette *palette;
  PangoContext          *context;
  AtlasMapMask          *mask;
  double                 unit;      /* how large text is against its design */
  GArray                *spots;     /* of AtlasMapSpot */
  GArray                *obstacles; /* of AtlasRectangle */
  GArray                *labels;    /* of AtlasMapLabel */
} AtlasMapPlacer;

/* The design of labels: sizes in pixels, where a unit is one. */
#define ATLAS_MAP_FOCUS_SIZE   16.0
#define ATLAS_MAP_CONTEXT_SIZE 12.5
#define ATLAS_MAP_SEA_SIZE     14.0
#define ATLAS_MAP_PIN_SIZE     11.5

gboolean       atlas_map_placer_is_free       (const AtlasMapPlacer    *self,
                                               const AtlasRectangle    *box);
void           atlas_map_placer_block         (AtlasMapPlacer          *self,
                                               const AtlasRectangle    *box);
AtlasMapLabel *atlas_map_placer_add           (AtlasMapPlacer          *self,
                                               AtlasMapLabelKind        kind,
                                               const char              *string,
                                               const AtlasMapTextStyle *style,
                                               double                   x,
                                               double                   y);
void           atlas_map_placer_place_focus   (AtlasMapPlacer          *self);
void           atlas_map_placer_place_context (AtlasMapPlacer          *self);
void           atlas_map_placer_place_pins    (AtlasMapPlacer          *self);
void           atlas_map_placer_place_seas    (AtlasMapPlacer          *self);

/* A text in one shape and size, and where it might go. */
typedef struct
{
  char             *string;
  AtlasMapTextStyle style;
  double            width;
  double            height;
  double            cost; /* of this shape, wherever it goes */
} AtlasMapShape;

typedef struct
{
  guint          shape;
  AtlasRectangle box;
  double         cost;
} AtlasMapCandidate;

/* The label of a pin, and the best place that was found for it. */
typedef struct
{
  const AtlasMapSpot  *spot;
  GArray              *shapes; /* of AtlasMapShape */
  const AtlasMapShape *shape;  /* the best one, or %NULL where none finds room */
  AtlasRectangle       box;
  PangoAlignment       alignment;
} AtlasMapPinLabel;

GArray *atlas_map_placer_make_shapes  (AtlasMapPlacer       *self,
                                       const char           *string,
                                       AtlasMapLabelKind     kind);
GArray *atlas_map_placer_find_places  (AtlasMapPlacer       *self,
                                       GArray               *shapes,
                                       int                   region,
                                       double                least_share,
                                       guint                 n_places);
GArray *atlas_map_placer_make_pins    (AtlasMapPlacer       *self,
                                       int                   region);
double  atlas_map_placer_try_pins     (AtlasMapPlacer       *self,
                                       GArray               *pins,
                                       const AtlasRectangle *name);
void    atlas_map_placer_keep_pins    (AtlasMapPlacer       *self,
                                       GArray               *pins);

static inline gboolean
atlas_rectangles_meet (const AtlasRectangle *a,
                       const AtlasRectangle *b,
                       double                gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap &&
         a->y < b->y + b->height + gap && b->y < a->y + a->height + gap;
}

static inline AtlasRectangle
atlas_rectangle_grow (const AtlasRectangle *self,
                      double                dx,
                      double                dy)
{
  return (AtlasRectangle) { self->x - dx, self->y - dy, self->width + 2.0 * dx,
                            self->height + 2.0 * dy };
}

G_END_DECLS
