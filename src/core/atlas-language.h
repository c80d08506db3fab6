/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

/*
 * Characters that nobody sees, which tell what runs which way: a mark is a letter of a
 * direction, and what stands between the other two runs by itself, whatever is beside it.
 */
#define ATLAS_LEFT_TO_RIGHT_MARK   "\xe2\x80\x8e"
#define ATLAS_RIGHT_TO_LEFT_MARK   "\xe2\x80\x8f"
#define ATLAS_FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define ATLAS_POP_ISOLATE          "\xe2\x81\xa9"

/**
 * AtlasCollator:
 *
 * Puts strings in the order of a language.
 */
typedef struct _AtlasCollator AtlasCollator;

AtlasCollator *atlas_collator_new              (const char         *language);
void           atlas_collator_free             (AtlasCollator      *self);
int            atlas_collator_compare          (AtlasCollator      *self,
                                                const char         *a,
                                                const char         *b);

void           atlas_collator_append_key       (AtlasCollator      *self,
                                                const char         *string,
                                                GString            *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCollator, atlas_collator_free)

char          *atlas_language_dup_country_name (const char         *language,
                                                const char         *code);
char          *atlas_language_dup_display_name (const char         *language,
                                                const char         *in_language);
char          *atlas_language_join             (const char         *language,
                                                const char *const  *items,
                                                AtlasSpan          *spans);
char          *atlas_language_enumerate        (const char         *language,
                                                const char         *separator,
                                                const char *const  *items,
                                                AtlasSpan          *spans);
const char    *atlas_language_get_comma        (const char         *language);
char          *atlas_language_negotiate        (const char *const  *wanted,
                                                const char *const  *available,
                                                const char         *fallback);
char          *atlas_language_tag_from_locale  (const char         *name);
gboolean       atlas_language_is_valid_tag     (const char         *tag);
char          *atlas_language_dup_country      (const char         *tag);
gboolean       atlas_language_get_icu_locale   (const char         *tag,
                                                char               *locale,
                                                int                 capacity);
gboolean       atlas_language_is_right_to_left (const char         *language);
gboolean       atlas_language_runs_against     (const char         *text,
                                                gboolean            is_mirrored);

G_END_DECLS
