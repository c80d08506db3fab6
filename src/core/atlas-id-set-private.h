/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasIdSet:
 *
 * The ids of one sort that a document has had.
 */
typedef struct _AtlasIdSet AtlasIdSet;

AtlasIdSet        *atlas_id_set_new    (void);
void               atlas_id_set_free   (AtlasIdSet *self);
gboolean           atlas_id_set_add    (AtlasIdSet *self,
                                        const char *id);
const char        *atlas_id_set_lookup (AtlasIdSet *self,
                                        const char *id);
const char *const *atlas_id_set_list   (AtlasIdSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasIdSet, atlas_id_set_free)

G_END_DECLS
