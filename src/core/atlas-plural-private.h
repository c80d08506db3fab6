/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasPlural:
 *
 * The rule of a catalogue that says which form of a word goes with a number.
 */
typedef struct _AtlasPlural AtlasPlural;

AtlasPlural *atlas_plural_new    (const char        *header);
void         atlas_plural_free   (AtlasPlural       *self);
guint        atlas_plural_select (const AtlasPlural *self,
                                  gulong             number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasPlural, atlas_plural_free)

G_END_DECLS
