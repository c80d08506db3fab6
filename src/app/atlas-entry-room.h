/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-columns.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_ROOM (atlas_entry_room_get_type ())

/**
 * AtlasEntryRoom:
 *
 * How the columns of a table stand in the width that there is. Where it is too
 * little for those that the kind has by itself, they are stacked; where somebody
 * has added more than fit, the table begins at its first one, which GTK sees to
 * only as long as that is at the left.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryRoom, atlas_entry_room, ATLAS, ENTRY_ROOM, GObject)

AtlasEntryRoom *atlas_entry_room_new    (GtkColumnView     *view,
                                         AtlasEntryColumns *columns);
void            atlas_entry_room_settle (AtlasEntryRoom    *self,
                                         int                width);

G_END_DECLS
