/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-groups.h"
#include "atlas-table.h"

G_BEGIN_DECLS

/**
 * AtlasSlots:
 * @n_slots: how many there are
 * @n_repeated: how many entries stand in more than one group
 * @groups: (nullable): the groups, if there are any
 * @briefing: (nullable): whose entries they are
 *
 * Which entry or heading stands in which row. Once made it doesn't change, so
 * that what was there before can be asked until all is ready for what comes.
 * The members are for reading only.
 */
typedef struct
{
  guint          n_slots;
  guint          n_repeated;
  AtlasGroups   *groups;
  AtlasBriefing *briefing;

  /*< private >*/
  guint    first;
  GArray  *slots;
  guint32 *counts;
} AtlasSlots;

AtlasSlots *atlas_slots_new         (AtlasTable       *table,
                                     AtlasGroups      *groups,
                                     GHashTable       *folded);
void        atlas_slots_free        (AtlasSlots       *self);
AtlasEntry *atlas_slots_get_entry   (const AtlasSlots *self,
                                     guint             position);
gboolean    atlas_slots_get_group   (const AtlasSlots *self,
                                     guint             position,
                                     guint            *group);
guint       atlas_slots_count_group (const AtlasSlots *self,
                                     guint             group);
guint       atlas_slots_find        (const AtlasSlots *self,
                                     AtlasEntry       *entry,
                                     guint             near);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSlots, atlas_slots_free)

G_END_DECLS
