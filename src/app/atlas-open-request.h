/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/**
 * AtlasOpenFunc:
 * @window: the window
 * @is_read: whether it shows the document; otherwise that can't be read, and the window
 *   shows another one
 * @user_data: what the caller gave
 *
 * Goes on when a document has been read.
 */
typedef void (*AtlasOpenFunc) (AtlasWindow *window,
                               gboolean     is_read,
                               gpointer     user_data);

void atlas_open_request (AtlasWindow    *window,
                         GFile          *file,
                         AtlasOpenFunc   func,
                         gpointer        user_data,
                         GDestroyNotify  destroy);

G_END_DECLS
