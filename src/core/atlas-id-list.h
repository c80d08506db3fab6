/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasIdList:
 *
 * Some ids in order, such as the places of an entry. It is immutable.
 */
typedef struct _AtlasIdList AtlasIdList;

AtlasIdList       *atlas_id_list_new      (const char *const *ids);
AtlasIdList       *atlas_id_list_ref      (AtlasIdList        *self);
void               atlas_id_list_unref    (AtlasIdList        *self);
const char *const *atlas_id_list_get      (const AtlasIdList  *self);

/**
 * AtlasIdLists:
 *
 * The lists that were met last, so that the next who has the same ids shares
 * them: a document has many entries but few sets of places.
 */
typedef struct _AtlasIdLists AtlasIdLists;

AtlasIdLists      *atlas_id_lists_new     (void);
void               atlas_id_lists_free    (AtlasIdLists       *self);
AtlasIdList       *atlas_id_lists_dup     (AtlasIdLists       *self,
                                           const char *const  *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasIdList, atlas_id_list_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasIdLists, atlas_id_lists_free)

G_END_DECLS
