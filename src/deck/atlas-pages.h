/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-export.h"
#include "atlas-paper.h"

G_BEGIN_DECLS

/**
 * ATLAS_PAGES_SLIDE_WIDTH:
 * ATLAS_PAGES_SLIDE_HEIGHT:
 *
 * How large the page of a slide is, in points: what a screen shows, as large as a
 * sheet of paper turned round.
 */
#define ATLAS_PAGES_SLIDE_WIDTH  960.0
#define ATLAS_PAGES_SLIDE_HEIGHT 540.0

/**
 * AtlasPages:
 *
 * What a briefing becomes on pages: the slides of its deck, a handout, one-pagers of
 * its places, or its map. Files, previews and thumbnails have the same pages. They
 * belong to the thread that made them.
 */
typedef struct _AtlasPages AtlasPages;

/**
 * AtlasPagesOutlineFunc:
 * @title: the title of a part
 * @level: 0, or 1 for a part of a part
 * @page: where it begins, from 0
 * @data: what was given
 *
 * Is told of a part of the pages.
 */
typedef void (*AtlasPagesOutlineFunc) (const char *title,
                                       guint       level,
                                       guint       page,
                                       gpointer    data);

AtlasPages *atlas_pages_new             (AtlasBriefing            *briefing,
                                         const AtlasExportOptions *options);
AtlasPages *atlas_pages_new_for_sheet   (AtlasBriefing            *briefing,
                                         const AtlasExportOptions *options,
                                         const AtlasPaperSize     *sheet);
void        atlas_pages_free            (AtlasPages               *self);
gboolean    atlas_pages_paginate        (AtlasPages               *self);
gboolean    atlas_pages_lay_out         (AtlasPages               *self,
                                         GCancellable             *cancellable);
guint       atlas_pages_get_n_pages     (AtlasPages               *self);
void        atlas_pages_get_size        (const AtlasPages         *self,
                                         double                   *width,
                                         double                   *height);
void        atlas_pages_foreach_outline (AtlasPages               *self,
                                         AtlasPagesOutlineFunc     func,
                                         gpointer                  data);
void        atlas_pages_draw            (AtlasPages               *self,
                                         guint                     page,
                                         cairo_t                  *cr);
char       *atlas_pages_write_svg       (AtlasPages               *self,
                                         guint                     page,
                                         int                       width,
                                         int                       height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasPages, atlas_pages_free)

G_END_DECLS
