/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-found.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_FINDER (atlas_finder_get_type ())

/**
 * AtlasFinder:
 *
 * A field to type a heading, a place or the words of an entry into, and what is
 * found. Up and Down choose while the field is typed into.
 *
 * The signal `AtlasFinder::chosen` comes with the [class@Found] that is wanted.
 *
 * # CSS nodes
 *
 * `finder` is the main node.
 */
G_DECLARE_FINAL_TYPE (AtlasFinder, atlas_finder, ATLAS, FINDER, GtkWidget)

void     atlas_finder_set_deck  (AtlasFinder *self,
                                 AtlasDeck   *deck);
void     atlas_finder_start     (AtlasFinder *self);

G_END_DECLS
