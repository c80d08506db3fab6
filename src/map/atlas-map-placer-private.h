/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-badges.h"
#include "atlas-map-dots.h"
#include "atlas-map-labels.h"
#include "atlas-map-mask-private.h"
#include "atlas-map-spots.h"
#include "atlas-map-text.h"

G_BEGIN_DECLS

/* A line that leads from a name to the place that is too small for it. */
typedef struct
{
  gboolean is_there;
  double   from_x; /* beside the name, in pixels */
  double   from_y;
  double   to_x;   /* in the place */
  double   to_y;
  double   width;
  gboolean is_marked; /* whether a pin or a dot stands at its end */
} AtlasMapLeader;

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
  AtlasMapLeader    leader;
  int               region; /* whose name it is, or ATLAS_NO_REGION */
  char             *badge;  /* (nullable): the number behind it */
  gboolean          is_quiet;
  double            badge_size;
  double            badge_x;
  double            badge_y;
} AtlasMapLabel;

/* What labels are placed with. */
typedef struct
{
  const AtlasPlane      *plane;
  const AtlasMapFrame   *frame;
  const AtlasMapScene   *scene;
  const AtlasMapPalette *palette;
  const AtlasMapBadges  *badges;    /* (nullable) */
  PangoContext          *context;
  AtlasMapMask          *mask;
  gboolean              *is_focus;  /* for each region */
  double                 unit;      /* how large text is against its design */
  GArray                *spots;     /* of AtlasMapSpot */
  GArray                *dots;      /* of AtlasMapDot */
  GArray                *obstacles; /* of AtlasRectangle */
  GArray                *claims;    /* of AtlasRectangle: where pins would like their labels */
  GArray                *labels;    /* of AtlasMapLabel */
} AtlasMapPlacer;

/* The design of labels: sizes in pixels, where a unit is one. */
#define ATLAS_MAP_FOCUS_SIZE   16.0
#define ATLAS_MAP_CONTEXT_SIZE 12.5
#define ATLAS_MAP_SEA_SIZE     14.0
#define ATLAS_MAP_PIN_SIZE     11.5

/* How large the number behind a name is, in parts of the name, and what room it has on
 * each side, in parts of itself. */
#define ATLAS_MAP_BADGE_SIZE 0.74
#define ATLAS_MAP_BADGE_GAP  0.4

/* Pixels that labels keep from each other, in units. */
#define ATLAS_MAP_LABEL_GAP 3.0

/* What a label costs. Whatever else is to be said for a place, a label that lies on a
 * line between two countries seems to belong to both. */
#define ATLAS_MAP_COST_CROSSING 1.0

/* Less than this of a box is not seen to lie on it: the mask is coarse. */
#define ATLAS_MAP_TOUCH 0.006

const AtlasMapLabel *atlas_map_labels_peek (const AtlasMapLabels *self,
                                            guint                 index);

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
  double            badge; /* how much of the width is for what stands behind it */
} AtlasMapShape;

typedef struct
{
  guint          shape;
  AtlasRectangle box;
  double         cost;
  PangoAlignment alignment;
} AtlasMapCandidate;

/* The label of a pin: where it may go, best first, and where it does. */
typedef struct
{
  const AtlasMapSpot      *spot;
  GArray                  *shapes;     /* of AtlasMapShape */
  GArray                  *candidates; /* of AtlasMapCandidate */
  const AtlasMapCandidate *choice;     /* %NULL where none finds room */
} AtlasMapPinLabel;

/* The shapes of a label: whole and broken, each a little smaller until it is the least
 * that can be read. */
typedef struct
{
  AtlasMapTextStyle style;
  double            shrink;      /* the next size, in parts of the one before */
  double            shrink_cost;
  double            break_cost;
  double            least;       /* the least size, in parts of the first */
} AtlasMapShaping;

GArray        *atlas_map_placer_make_shapes  (AtlasMapPlacer        *self,
                                              const char            *string,
                                              const AtlasMapShaping *shaping);
AtlasMapLabel *atlas_map_placer_add_shape    (AtlasMapPlacer        *self,
                                              AtlasMapLabelKind      kind,
                                              GArray                *shapes,
                                              const AtlasMapCandidate *candidate);
void           atlas_map_placer_add_badge   (AtlasMapPlacer        *self,
                                              AtlasMapLabel         *label,
                                              const AtlasMapPlace   *place);
void           atlas_map_placer_sort         (GArray                *candidates,
                                              guint                  n_best);

gboolean       atlas_map_placer_is_focus     (AtlasMapPlacer        *self,
                                              int                    region);

#define ATLAS_MAP_N_SIDES 12

AtlasRectangle atlas_map_placer_get_beside   (const AtlasMapShape   *shape,
                                              double                 x,
                                              double                 y,
                                              double                 reach,
                                              guint                  side,
                                              PangoAlignment        *alignment);
double         atlas_map_placer_get_ground_cost (AtlasMapPlacer       *self,
                                              const AtlasRectangle  *box,
                                              int                    region);

GArray        *atlas_map_placer_make_pins    (AtlasMapPlacer        *self,
                                              int                    region);
double         atlas_map_placer_try_pins     (AtlasMapPlacer        *self,
                                              GArray                *pins,
                                              const AtlasRectangle  *name,
                                              double                 enough);
void           atlas_map_placer_claim_pins   (AtlasMapPlacer        *self,
                                              GArray                *pins);

gboolean       atlas_map_placer_find_leader  (AtlasMapPlacer        *self,
                                              GArray                *shapes,
                                              int                    region,
                                              AtlasMapCandidate     *candidate,
                                              AtlasMapLeader        *leader);
void           atlas_map_placer_add_leader   (AtlasMapPlacer        *self,
                                              AtlasMapLabel         *label,
                                              const AtlasMapLeader  *leader);
void           atlas_map_label_draw_leader   (const AtlasMapLabel   *self,
                                              cairo_t               *cr);

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
