/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words that the program says itself, for the layers below the windows. They
 * are in the interface's language until a language is pushed, which whoever draws
 * or writes something for other readers does: the room's slide, or a file.
 */
const char *atlas_gettext             (const char *message) G_GNUC_FORMAT (1);
const char *atlas_pgettext            (const char *context,
                                       const char *message) G_GNUC_FORMAT (2);
const char *atlas_ngettext            (const char *singular,
                                       const char *plural,
                                       gulong      number) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

void        atlas_words_set_folder    (const char *folder);
const char *atlas_words_get_folder    (void);
void        atlas_words_push_language (const char *language);
void        atlas_words_pop_language  (void);
char       *atlas_words_dup_language  (void);
char       *atlas_words_enumerate     (const char *const *items);
char       *atlas_words_isolate       (const char *content);
const char *atlas_words_get_fallback  (const char *language);

/**
 * AtlasWordsScope:
 *
 * Pops at the end of a scope what was pushed at its beginning.
 */
typedef void AtlasWordsScope;

/**
 * atlas_words_scope_end:
 * @scope: (nullable): what atlas_words_scope_new() made
 *
 * Pops the language that was pushed at the beginning of a scope.
 */
static inline void
atlas_words_scope_end (AtlasWordsScope *scope)
{
  if (scope != NULL)
    atlas_words_pop_language ();
}

/**
 * atlas_words_scope_new:
 * @language: a BCP 47 tag
 *
 * Has the program’s words of this thread in a language, until the scope ends that the
 * result is declared in with `g_autoptr`.
 *
 * Returns: (transfer full): what ends it
 */
static inline AtlasWordsScope *
atlas_words_scope_new (const char *language)
{
  atlas_words_push_language (language);
  return (AtlasWordsScope *) language;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasWordsScope, atlas_words_scope_end)

#define _(message) atlas_gettext (message)
#define C_(context, message) atlas_pgettext (context, message)
#define N_(message) (message)
#define NC_(context, message) (message)

G_END_DECLS
