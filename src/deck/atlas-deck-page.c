/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-page.h"

#include "atlas-deck-box-private.h"

static void
page_clear (AtlasDeckPage *self)
{
  g_clear_pointer (&self->heading, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->highlighted, g_strfreev);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->found_by); i++)
    g_clear_pointer (&self->found_by[i], g_ptr_array_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasDeckPage, atlas_deck_page, page_clear)

/**
 * atlas_deck_page_new:
 * @layout: how the page is laid out
 *
 * Makes a page with nothing on it, for whoever lays it out.
 *
 * Returns: (transfer full): the page
 */
AtlasDeckPage *
atlas_deck_page_new (AtlasSlideLayout layout)
{
  AtlasDeckPage *self = g_atomic_rc_box_new0 (AtlasDeckPage);

  self->index = -1;
  self->layout = layout;
  self->slide = -1;
  self->kind = -1;
  self->n_parts = 1;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
  self->boxes = g_array_new (FALSE, TRUE, sizeof (AtlasDeckBox));
  g_array_set_clear_func (self->boxes, (GDestroyNotify) atlas_deck_box_clear);

  return self;
}

/**
 * atlas_deck_page_has_entry:
 * @self: a page
 * @entry: an entry
 *
 * Tells whether a page shows an entry.
 *
 * Returns: whether it does
 */
gboolean
atlas_deck_page_has_entry (const AtlasDeckPage *self,
                           const AtlasEntry    *entry)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_ptr_array_find (self->entries, entry, NULL);
}

void
atlas_deck_box_clear (AtlasDeckBox *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->foreign, g_array_unref);
  g_clear_pointer (&self->link, g_free);
}

void
atlas_deck_draft_clear (AtlasDeckDraft *self)
{
  g_clear_pointer (&self->foreign, g_array_unref);
}

void
atlas_deck_box_copy (const AtlasDeckBox *self,
                     AtlasDeckBox       *copy)
{
  *copy = *self;
  copy->text = g_strdup (self->text);
  copy->foreign = self->foreign != NULL ? g_array_copy (self->foreign) : NULL;
  copy->link = g_strdup (self->link);
}

/* Says of a part of the words that it is in another language than the deck; %NULL is
 * the deck's. */
void
atlas_deck_box_mark (AtlasDeckBox  *self,
                     PangoLanguage *language,
                     gsize          start,
                     gsize          end)
{
  AtlasDeckForeign part = { (guint) start, (guint) end, language };

  if (language == NULL || start >= end)
    return;
  if (self->foreign == NULL)
    self->foreign = g_array_new (FALSE, FALSE, sizeof (AtlasDeckForeign));
  g_array_append_val (self->foreign, part);
}

static guint
move_back (guint at,
           guint cut)
{
  return at > cut ? at - cut : 0;
}

/* Has the box go with what is left of its words without their first bytes. */
void
atlas_deck_box_cut (AtlasDeckBox *self,
                    guint         cut)
{
  self->strong_to = move_back (self->strong_to, cut);
  if (self->quiet_from != G_MAXUINT)
    self->quiet_from = move_back (self->quiet_from, cut);
  for (guint i = 0; self->foreign != NULL && i < self->foreign->len; i++)
    {
      AtlasDeckForeign *part = &g_array_index (self->foreign, AtlasDeckForeign, i);

      part->start = move_back (part->start, cut);
      part->end = move_back (part->end, cut);
    }
}
