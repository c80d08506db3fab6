/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-typeahead.h"

G_BEGIN_DECLS

/**
 * AtlasMapTypeahead:
 *
 * Finds the name of a place by its first letters, as they are typed.
 */
typedef struct _AtlasMapTypeahead AtlasMapTypeahead;

#define ATLAS_MAP_TYPEAHEAD_NONE ATLAS_TYPEAHEAD_NONE

AtlasMapTypeahead *atlas_map_typeahead_new        (void);
void               atlas_map_typeahead_free       (AtlasMapTypeahead *self);
void               atlas_map_typeahead_clear      (AtlasMapTypeahead *self);
void               atlas_map_typeahead_add_name   (AtlasMapTypeahead *self,
                                                   const char        *name);
guint              atlas_map_typeahead_type       (AtlasMapTypeahead *self,
                                                   gunichar           letter,
                                                   gint64             time,
                                                   guint              current);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapTypeahead, atlas_map_typeahead_free)

G_END_DECLS
