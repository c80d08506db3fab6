/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-slide-view.h"

G_BEGIN_DECLS

/**
 * AtlasSlideInput:
 *
 * What the presenter's pointer and keys do to the map of a page: they change the
 * stage of the talk, and nothing else.
 */
typedef struct _AtlasSlideInput AtlasSlideInput;

AtlasSlideInput *atlas_slide_input_new   (AtlasSlideView  *view,
                                          AtlasTalk       *talk,
                                          AtlasDeck       *deck);
void             atlas_slide_input_free  (AtlasSlideInput *self);
void             atlas_slide_input_pan   (AtlasSlideInput *self,
                                          int              dx,
                                          int              dy);
void             atlas_slide_input_zoom  (AtlasSlideInput *self,
                                          int              steps);
void             atlas_slide_input_reset (AtlasSlideInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSlideInput, atlas_slide_input_free)

G_END_DECLS
