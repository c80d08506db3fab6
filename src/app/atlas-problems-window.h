/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PROBLEMS_WINDOW (atlas_problems_window_get_type ())

/**
 * AtlasProblemsWindow:
 *
 * Why a file could not be opened or saved: which file, what to do, and all the
 * problems of a document with their places. All of it can be copied as text.
 *
 * # Actions
 *
 * `problems.copy`
 */
G_DECLARE_FINAL_TYPE (AtlasProblemsWindow, atlas_problems_window, ATLAS, PROBLEMS_WINDOW, AdwWindow)

AtlasProblemsWindow *atlas_problems_window_new      (GtkWindow           *parent,
                                                     const char          *title,
                                                     const char          *file_name,
                                                     const GError        *error,
                                                     GListModel          *problems,
                                                     const char          *kept);
void                 atlas_problems_window_show     (GtkWindow           *parent,
                                                     AtlasSelection      *selection,
                                                     const char          *title,
                                                     GFile               *file,
                                                     const GError        *error,
                                                     GListModel          *problems);
char                *atlas_problems_window_dup_text (AtlasProblemsWindow *self);

G_END_DECLS
