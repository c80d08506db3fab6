/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-progress.h"

G_BEGIN_DECLS

GBytes   *atlas_document_file_read    (GFile         *file,
                                       AtlasProgress *progress,
                                       GCancellable  *cancellable,
                                       GError       **error);
gboolean  atlas_document_file_compare (GFile         *file,
                                       GBytes        *bytes,
                                       gboolean      *is_same,
                                       GCancellable  *cancellable,
                                       GError       **error);
gboolean  atlas_document_file_write   (GFile         *file,
                                       GBytes        *bytes,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
