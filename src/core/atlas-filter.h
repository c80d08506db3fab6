/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FILTER (atlas_filter_get_type ())

/**
 * AtlasFilter:
 *
 * What is asked of the entries: words, and categories to choose from. Within
 * a sort of category any chosen one will do, between the sorts all must hold.
 * A filter is immutable; the `_with_` functions make new ones.
 */
typedef struct _AtlasFilter AtlasFilter;

/**
 * ATLAS_FILTER_NO_STATUS:
 *
 * Stands for "no status given" among the statuses of a filter.
 */
#define ATLAS_FILTER_NO_STATUS ""

ATLAS_DECLARE_VALUE_TYPE (AtlasFilter, atlas_filter)

AtlasFilter       *atlas_filter_new            (void);
AtlasFilter       *atlas_filter_with_text      (const AtlasFilter *self,
                                                const char        *text);
AtlasFilter       *atlas_filter_with_category  (const AtlasFilter *self,
                                                AtlasCategorySort  sort,
                                                const char        *id,
                                                gboolean           chosen);
const char        *atlas_filter_get_text       (const AtlasFilter *self);
gboolean           atlas_filter_has_category   (const AtlasFilter *self,
                                                AtlasCategorySort  sort,
                                                const char        *id);
const char *const *atlas_filter_get_categories (const AtlasFilter *self,
                                                AtlasCategorySort  sort);
gboolean           atlas_filter_is_empty       (const AtlasFilter *self);
gboolean           atlas_filter_equal          (const AtlasFilter *a,
                                                const AtlasFilter *b);

G_END_DECLS
