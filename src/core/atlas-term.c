/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-term.h"

static void
atlas_term_clear (AtlasTerm *self)
{
  atlas_text_unref (self->term);
  atlas_text_unref (self->gloss);
  g_free ((char *) self->source);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasTerm, atlas_term, atlas_term_clear)

/**
 * atlas_term_new:
 * @term: the word
 * @gloss: what it means
 * @source: (nullable): the id of a source
 *
 * Makes an entry of the glossary.
 *
 * Returns: (transfer full): the term
 */
AtlasTerm *
atlas_term_new (AtlasText  *term,
                AtlasText  *gloss,
                const char *source)
{
  AtlasTerm *self;

  g_return_val_if_fail (term != NULL, NULL);
  g_return_val_if_fail (gloss != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasTerm);
  self->term = atlas_text_ref (term);
  self->gloss = atlas_text_ref (gloss);
  self->source = g_strdup (source);

  return self;
}
