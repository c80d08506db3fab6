/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-stage.h"
#include "atlas-talk.h"

G_BEGIN_DECLS

/**
 * AtlasTalkScene:
 * @page: (nullable): a page, or %NULL where there is nothing to see
 * @stage: what has become of it
 *
 * What somebody sees in a talk. A plain value, which begins with zeros.
 */
typedef struct
{
  AtlasDeckPage *page;
  AtlasDeckStage stage;
} AtlasTalkScene;

void atlas_talk_scene_clear (AtlasTalkScene       *self);
void atlas_talk_scene_set   (AtlasTalkScene       *self,
                             AtlasDeckPage        *page,
                             const AtlasDeckStage *stage);
void atlas_talk_scene_copy  (const AtlasTalkScene *self,
                             AtlasTalkScene       *copy);
void atlas_talk_scene_match (AtlasTalkScene       *self,
                             AtlasTalkScene       *before,
                             AtlasTalkMatchFunc    match,
                             gpointer              user_data);

G_END_DECLS
