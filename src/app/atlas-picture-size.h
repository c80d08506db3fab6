/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_PICTURE_SIZE (atlas_picture_size_get_type ())

/**
 * AtlasPictureSize:
 *
 * Rows that ask how large a picture of the map or of a slide becomes: a usual size or
 * another one, and how many dots each pixel has. Maps and slides are remembered apart.
 */
G_DECLARE_FINAL_TYPE (AtlasPictureSize, atlas_picture_size, ATLAS, PICTURE_SIZE,
                      AdwPreferencesGroup)

void atlas_picture_size_set_settings (AtlasPictureSize *self,
                                      GSettings        *settings);
void atlas_picture_size_set_subject  (AtlasPictureSize *self,
                                      gboolean          is_slide,
                                      gboolean          has_dots);
void atlas_picture_size_get          (AtlasPictureSize *self,
                                      int              *width,
                                      int              *height,
                                      int              *scale);

G_END_DECLS
