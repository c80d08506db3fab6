/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk-scene-private.h"

/**
 * atlas_talk_scene_clear:
 * @self: a scene
 *
 * Leaves nothing to see.
 */
void
atlas_talk_scene_clear (AtlasTalkScene *self)
{
  g_clear_pointer (&self->page, atlas_deck_page_unref);
}

/**
 * atlas_talk_scene_set:
 * @self: a scene
 * @page: a page
 * @stage: (nullable): what has become of it, or %NULL for nothing yet; may be that of
 *   the scene itself
 *
 * Shows a page.
 */
void
atlas_talk_scene_set (AtlasTalkScene       *self,
                      AtlasDeckPage        *page,
                      const AtlasDeckStage *stage)
{
  const AtlasDeckStage plain = { .parts = ATLAS_DECK_PART_ALL };
  const AtlasDeckStage kept = stage != NULL ? *stage : plain;
  AtlasDeckPage *old = self->page;

  self->page = atlas_deck_page_ref (page);
  self->stage = kept;
  if (old != NULL)
    atlas_deck_page_unref (old);
}

/**
 * atlas_talk_scene_copy:
 * @self: a scene
 * @copy: another scene
 *
 * Has another scene show the same.
 */
void
atlas_talk_scene_copy (const AtlasTalkScene *self,
                       AtlasTalkScene       *copy)
{
  if (self->page != NULL)
    atlas_talk_scene_set (copy, self->page, &self->stage);
  else
    atlas_talk_scene_clear (copy);
}

/**
 * atlas_talk_scene_match:
 * @self: a scene
 * @before: what a question interrupts there, if it has a page
 * @match: (scope call): finds what stands for a page among others
 * @user_data: what @match is given
 *
 * Shows the same of other pages; what has become of the page stays. A question that
 * nothing answers any more is left.
 */
void
atlas_talk_scene_match (AtlasTalkScene     *self,
                        AtlasTalkScene     *before,
                        AtlasTalkMatchFunc  match,
                        gpointer            user_data)
{
  g_autoptr (AtlasDeckPage) page = match (self->page, user_data);

  if (before->page != NULL)
    {
      g_autoptr (AtlasDeckPage) page_before = match (before->page, user_data);

      atlas_talk_scene_set (before, page_before, &before->stage);
    }
  if (page != NULL)
    {
      atlas_talk_scene_set (self, page, &self->stage);
      return;
    }
  atlas_talk_scene_copy (before, self);
  atlas_talk_scene_clear (before);
}
