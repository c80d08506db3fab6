/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-bits.h"
#include "atlas-briefing.h"
#include "atlas-progress.h"

G_BEGIN_DECLS

/**
 * AtlasCorpus:
 *
 * The texts of all entries of a document, folded for search: the title, text,
 * caution and notes of each, in all their languages.
 */
typedef struct _AtlasCorpus AtlasCorpus;

AtlasCorpus *atlas_corpus_new         (AtlasBriefing     *briefing,
                                       AtlasProgress     *progress);
void         atlas_corpus_free        (AtlasCorpus       *self);
void         atlas_corpus_replace     (AtlasCorpus       *self,
                                       guint              index,
                                       AtlasEntry        *entry);
void         atlas_corpus_find        (const AtlasCorpus *self,
                                       const char        *words,
                                       AtlasBits         *found);
guint        atlas_corpus_get_n_folds (const AtlasCorpus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCorpus, atlas_corpus_free)

G_END_DECLS
