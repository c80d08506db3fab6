/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-canvas.h"
#include "atlas-map-view.h"
#include "atlas-test-ui.h"

G_BEGIN_DECLS

/* What tests of the map have in common: a map of a small document in a window. */

#define ATLAS_TEST_MAP_WIDTH 600
#define ATLAS_TEST_MAP_HEIGHT 640

/* Where to point at. */
#define SARAJEVO 18.4131, 43.8563
#define PRISTINA 21.1655, 42.6629
#define PODGORICA 19.2636, 42.4304
#define ADRIATIC 17.0, 42.3
#define HUNGARY 19.2, 46.4

typedef struct
{
  AtlasSelection *selection;
  GtkWindow      *window;
  GtkWidget      *view;
  AtlasMapCanvas *canvas;
} AtlasTestMap;

#define atlas_test_map_add(path, function)                                    \
  g_test_add (path, AtlasTestMap, NULL, atlas_test_map_set_up, function,      \
              atlas_test_map_tear_down)

void           atlas_test_map_set_up         (AtlasTestMap  *self,
                                              gconstpointer  document);
void           atlas_test_map_tear_down      (AtlasTestMap  *self,
                                              gconstpointer  document);
AtlasBriefing *atlas_test_map_read           (const char    *document);
void           atlas_test_map_set_animations (gboolean       enabled);

AtlasMapItem  *atlas_test_map_get_item       (AtlasTestMap  *self,
                                              const char    *code);
const char    *atlas_test_map_get_place      (AtlasTestMap  *self);
gboolean       atlas_test_map_has_focus      (AtlasTestMap  *self,
                                              const char    *code);
void           atlas_test_map_assert_selected
                                             (AtlasTestMap  *self,
                                              const char    *code,
                                              gboolean       is_selected);
AtlasViewport *atlas_test_map_get_viewport   (AtlasTestMap  *self);
double         atlas_test_map_get_scale      (AtlasTestMap  *self);

void           atlas_test_map_locate         (AtlasTestMap  *self,
                                              double         longitude,
                                              double         latitude,
                                              double        *x,
                                              double        *y);
void           atlas_test_map_move_pointer   (AtlasTestMap  *self,
                                              double         longitude,
                                              double         latitude);
void           atlas_test_map_click          (AtlasTestMap  *self,
                                              guint          button,
                                              double         longitude,
                                              double         latitude);
gboolean       atlas_test_map_has_names      (AtlasTestMap  *self);
GdkTexture    *atlas_test_map_render         (AtlasTestMap  *self);
GtkWidget     *atlas_test_map_find           (AtlasTestMap  *self,
                                              const char    *css_class);
void           atlas_test_map_get_bounds     (AtlasTestMap  *self,
                                              GtkWidget     *widget,
                                              AtlasRectangle *bounds);

G_END_DECLS
