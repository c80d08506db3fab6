/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TEXT (atlas_text_get_type ())

/**
 * AtlasText:
 *
 * A text in one language or in several. It is immutable.
 */
typedef struct _AtlasText AtlasText;

ATLAS_DECLARE_VALUE_TYPE (AtlasText, atlas_text)

AtlasText  *atlas_text_new               (const char         *string);
AtlasText  *atlas_text_new_translated    (const char *const  *languages,
                                          const char *const  *strings,
                                          guint               n_languages);
const char *atlas_text_get               (const AtlasText    *self,
                                          const char         *language);
const char *atlas_text_get_with_language (const AtlasText    *self,
                                          const char         *language,
                                          const char        **found);
guint       atlas_text_get_n_languages   (const AtlasText    *self);
const char *atlas_text_get_nth           (const AtlasText    *self,
                                          guint               index,
                                          const char        **language);
gboolean    atlas_text_equal             (const AtlasText    *a,
                                          const AtlasText    *b);

G_END_DECLS
