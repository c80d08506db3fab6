/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LOADING (atlas_loading_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLoading, atlas_loading, ATLAS, LOADING, GObject)

/**
 * AtlasLoadingFunc:
 * @briefing: a document, or the beginning of it
 *
 * Makes in a thread what else will be needed of a document.
 */
typedef void (*AtlasLoadingFunc) (AtlasBriefing *briefing);

AtlasLoading  *atlas_loading_new           (GFile             *file,
                                            AtlasLoadingFunc   prepare);
GFile         *atlas_loading_get_file      (AtlasLoading      *self);
double         atlas_loading_get_fraction  (AtlasLoading      *self);
gboolean       atlas_loading_is_done       (AtlasLoading      *self);
AtlasBriefing *atlas_loading_get_beginning (AtlasLoading      *self);
AtlasBriefing *atlas_loading_finish        (AtlasLoading      *self,
                                            GListModel       **problems,
                                            GError           **error);
void           atlas_loading_cancel        (AtlasLoading      *self);

G_END_DECLS
