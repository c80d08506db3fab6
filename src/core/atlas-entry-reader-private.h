/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry.h"
#include "atlas-references-private.h"

G_BEGIN_DECLS

/**
 * AtlasEntryReader:
 *
 * Reads entries.
 */
typedef struct _AtlasEntryReader AtlasEntryReader;

AtlasEntryReader *atlas_entry_reader_new  (AtlasReferences  *references);
void              atlas_entry_reader_free (AtlasEntryReader *self);
AtlasEntry       *atlas_entry_reader_read (AtlasEntryReader *self,
                                           AtlasKind         kind,
                                           AtlasJsonValue   *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasEntryReader, atlas_entry_reader_free)

G_END_DECLS
