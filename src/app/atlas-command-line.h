/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     atlas_command_line_describe (GApplication *application);
gboolean atlas_command_line_run      (char        **arguments,
                                      int          *exit_status);

G_END_DECLS
