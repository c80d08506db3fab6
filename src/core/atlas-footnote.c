/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-footnote.h"

static void
atlas_footnote_clear (AtlasFootnote *self)
{
  g_free ((char *) self->id);
  atlas_text_unref (self->text);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasFootnote, atlas_footnote, atlas_footnote_clear)

/**
 * atlas_footnote_new:
 * @id: the id
 * @text: what it says
 *
 * Makes a footnote.
 *
 * Returns: (transfer full): the footnote
 */
AtlasFootnote *
atlas_footnote_new (const char *id,
                    AtlasText  *text)
{
  AtlasFootnote *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasFootnote);
  self->id = g_strdup (id);
  self->text = atlas_text_ref (text);

  return self;
}
