/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-bits.h"

G_BEGIN_DECLS

/**
 * AtlasMembers:
 *
 * The entries that have one value, by their numbers: a sorted list where they
 * are few, a set of bits where they are many.
 */
typedef struct _AtlasMembers AtlasMembers;

/**
 * AtlasMembersFunc:
 * @entry: the number of an entry
 * @user_data: what was passed along
 *
 * Is called for a member.
 */
typedef void (*AtlasMembersFunc) (guint    entry,
                                  gpointer user_data);

AtlasMembers *atlas_members_new    (void);
void          atlas_members_free   (AtlasMembers       *self);
void          atlas_members_append (AtlasMembers       *self,
                                    guint               entry);
void          atlas_members_pack   (AtlasMembers       *self,
                                    guint               n_entries);
void          atlas_members_add    (AtlasMembers       *self,
                                    guint               entry);
void          atlas_members_remove (AtlasMembers       *self,
                                    guint               entry);
gboolean      atlas_members_has    (const AtlasMembers *self,
                                    guint               entry);
void          atlas_members_or     (const AtlasMembers *self,
                                    AtlasBits          *bits);
void          atlas_members_clear  (const AtlasMembers *self,
                                    AtlasBits          *bits);
guint         atlas_members_count  (const AtlasMembers *self,
                                    const AtlasBits    *bits,
                                    guint               first,
                                    guint               n_entries);
void          atlas_members_foreach (const AtlasMembers *self,
                                     guint               first,
                                     guint               n_entries,
                                     AtlasMembersFunc    func,
                                     gpointer            user_data);

G_END_DECLS
