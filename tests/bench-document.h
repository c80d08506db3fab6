/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *bench_document_new  (guint   n_entries);
char   *bench_document_save (GBytes *document);

G_END_DECLS
