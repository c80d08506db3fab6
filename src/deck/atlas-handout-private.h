/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-handout.h"

G_BEGIN_DECLS

/* A paper that is made, and what its parts share. */
typedef struct
{
  AtlasBriefing             *briefing;
  const AtlasHandoutOptions *options;
  AtlasPaper                *paper;
  gboolean                  *cited; /* by the numbers of sources, from 1 */
} AtlasHandout;

/* What texts are put together of. */
void  atlas_handout_cite             (AtlasHandout       *self,
                                      const char         *id,
                                      GString            *numbers);
void  atlas_handout_append_numbers   (GString            *text,
                                      const char         *numbers);
void  atlas_handout_append_paragraph (GString            *text,
                                      const char         *paragraph);

/* Entries, in tables of their kinds. */
guint atlas_handout_count            (const AtlasHandout *self,
                                      AtlasKind           kind);
void  atlas_handout_add_kind         (AtlasHandout       *self,
                                      AtlasKind           kind);
void  atlas_handout_add_regional     (AtlasHandout       *self);

G_END_DECLS
