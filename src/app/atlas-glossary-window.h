/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_GLOSSARY_WINDOW (atlas_glossary_window_get_type ())

/**
 * AtlasGlossaryWindow:
 *
 * The glossary of the briefing: its words in the order of the language of the
 * content, what they mean and who says so, and a search in them.
 *
 * It follows the briefing and the language of an [class@Selection].
 */
G_DECLARE_FINAL_TYPE (AtlasGlossaryWindow, atlas_glossary_window, ATLAS, GLOSSARY_WINDOW, AdwWindow)

AtlasGlossaryWindow *atlas_glossary_window_new (GtkWindow      *parent,
                                                AtlasSelection *selection);

G_END_DECLS
