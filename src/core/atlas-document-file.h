/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-progress.h"

G_BEGIN_DECLS

/**
 * AtlasPieceFunc:
 * @data: (array length=length): the first bytes of a file
 * @length: how many they are
 * @user_data: what was handed in with the function
 *
 * Looks at the first piece of a file before the others are read.
 */
typedef void (*AtlasPieceFunc) (const guint8 *data,
                                gsize         length,
                                gpointer      user_data);

GBytes   *atlas_document_file_read    (GFile          *file,
                                       AtlasProgress  *progress,
                                       AtlasPieceFunc  func,
                                       gpointer        user_data,
                                       GCancellable   *cancellable,
                                       GError        **error);
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
