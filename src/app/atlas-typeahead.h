/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasTypeahead:
 *
 * Finds one of several things by the first letters of its name, as they are
 * typed. What the things are called, whoever uses it knows.
 */
typedef struct _AtlasTypeahead AtlasTypeahead;

#define ATLAS_TYPEAHEAD_NONE G_MAXUINT

/**
 * AtlasTypeaheadFunc:
 * @index: one of the things
 * @prefix: letters, folded
 * @user_data: what was passed along
 *
 * Checks whether the folded name of a thing starts with letters.
 *
 * Returns: whether it does
 */
typedef gboolean (*AtlasTypeaheadFunc) (guint       index,
                                        const char *prefix,
                                        gpointer    user_data);

AtlasTypeahead *atlas_typeahead_new       (void);
void            atlas_typeahead_free      (AtlasTypeahead       *self);
void            atlas_typeahead_clear     (AtlasTypeahead       *self);
gboolean        atlas_typeahead_is_typing (const AtlasTypeahead *self,
                                           gint64                time);
guint           atlas_typeahead_type      (AtlasTypeahead       *self,
                                           gunichar              letter,
                                           gint64                time,
                                           guint                 n_things,
                                           guint                 current,
                                           AtlasTypeaheadFunc    func,
                                           gpointer              user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTypeahead, atlas_typeahead_free)

G_END_DECLS
