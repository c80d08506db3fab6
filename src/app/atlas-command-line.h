/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ATLAS_COMMAND_LINE_PRESENT:
 *
 * The hint to open a file with and present it at once.
 */
#define ATLAS_COMMAND_LINE_PRESENT "present"

/**
 * ATLAS_COMMAND_LINE_PRESENT_WINDOWED:
 *
 * The same, in windows.
 */
#define ATLAS_COMMAND_LINE_PRESENT_WINDOWED "present-windowed"

void     atlas_command_line_describe (GApplication *application);
gboolean atlas_command_line_run      (char        **arguments,
                                      int          *exit_status);
gboolean atlas_command_line_act      (GApplication *application,
                                      char        **arguments,
                                      int          *exit_status);

G_END_DECLS
