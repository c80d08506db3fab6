/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "atlas-map-palette.h"
#include "atlas-plane.h"
#include "atlas-svg-writer.h"

G_BEGIN_DECLS

/**
 * AtlasMapKey:
 *
 * The legend of a map that stands alone: what its colours, pins and lines mean.
 */
typedef struct _AtlasMapKey AtlasMapKey;

AtlasMapKey *atlas_map_key_new     (const AtlasPlane      *plane,
                                    const AtlasMapFrame   *frame,
                                    const AtlasMapScene   *scene,
                                    const AtlasMapPalette *palette,
                                    const AtlasRectangle  *reserved,
                                    guint                  n_reserved);
void         atlas_map_key_free    (AtlasMapKey           *self);
void         atlas_map_key_get_box (const AtlasMapKey     *self,
                                    AtlasRectangle        *box);
void         atlas_map_key_add_svg (const AtlasMapKey     *self,
                                    AtlasSvgWriter        *writer);
void         atlas_map_key_draw    (const AtlasMapKey     *self,
                                    cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapKey, atlas_map_key_free)

/* What the two files that put it onto a surface and into an SVG share. */

/* Lengths in units of text. */
#define ATLAS_KEY_RADIUS      5.0
#define ATLAS_KEY_SIGN_WIDTH  22.0
#define ATLAS_KEY_SIGN_HEIGHT 13.0

typedef enum
{
  ATLAS_KEY_SIGN_GROUP,
  ATLAS_KEY_SIGN_VISIT,
  ATLAS_KEY_SIGN_CAPITAL,
  ATLAS_KEY_SIGN_DISPUTED,
} AtlasKeySign;

typedef struct
{
  AtlasKeySign                    sign;
  const AtlasClassificationGroup *group;
  PangoLayout                    *layout;
  double                          width;
  double                          height;
} AtlasKeyRow;

/* A line of the legend where it stands. */
typedef struct
{
  PangoLayout       *layout;
  AtlasMapColor      color;
  double             x;
  double             y;
  const AtlasKeyRow *row; /* (nullable): what the sign is of */
  double             sign_x;
  double             sign_y; /* the middle of its height */
} AtlasKeyPiece;

typedef void (*AtlasKeyPieceFunc) (const AtlasKeyPiece *piece,
                                   gpointer             data);

struct _AtlasMapKey
{
  const AtlasMapScene   *scene;
  const AtlasMapPalette *palette;
  double                 unit;
  gboolean               is_mirrored; /* signs to the right of the words */
  PangoContext          *context;
  PangoLayout           *title;
  PangoLayout           *note;
  GArray                *rows; /* of AtlasKeyRow */
  AtlasRectangle         box;
};

void atlas_map_key_foreach (const AtlasMapKey *self,
                            AtlasKeyPieceFunc  func,
                            gpointer           data);

G_END_DECLS
