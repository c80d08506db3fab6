/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdarg.h>

G_BEGIN_DECLS

char *atlas_number_format  (gint64      number,
                            const char *language);
char *atlas_number_printf  (const char *format,
                            ...) G_GNUC_PRINTF (1, 2);
char *atlas_number_vprintf (const char *format,
                            va_list     arguments) G_GNUC_PRINTF (1, 0);
void  atlas_number_append  (GString    *string,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
