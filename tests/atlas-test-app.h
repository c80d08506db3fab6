/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-problems-window.h"
#include "atlas-window.h"

G_BEGIN_DECLS

/* Tests of the program’s own windows. The program is registered but not run: each test
 * opens the windows that it needs. */

void                 atlas_test_app_start         (void);
int                  atlas_test_app_run           (void);
GtkApplication      *atlas_test_app_get           (void);

GFile               *atlas_test_get_file          (const char  *folder,
                                                   const char  *name);

AtlasWindow         *atlas_test_open_window       (void);
AtlasWindow         *atlas_test_open_window_again (void);
void                 atlas_test_close_window      (AtlasWindow *window);
GtkWindow           *atlas_test_find_other_window (GtkWindow   *window);
AtlasProblemsWindow *atlas_test_find_problems     (void);

G_END_DECLS
