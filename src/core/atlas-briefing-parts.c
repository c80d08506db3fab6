/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-private.h"

/**
 * atlas_briefing_parts_new:
 *
 * Makes the parts of an empty briefing.
 *
 * Returns: (transfer full): the parts
 */
AtlasBriefingParts *
atlas_briefing_parts_new (void)
{
  AtlasBriefingParts *parts = g_new0 (AtlasBriefingParts, 1);

  parts->focus = g_new0 (char *, 1);
  parts->places = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_place_unref);
  parts->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    parts->categories[i] =
        g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_category_unref);
  parts->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_source_unref);
  parts->footnotes = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_footnote_unref);
  parts->boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_boundary_unref);
  parts->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_layer_unref);
  parts->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_term_unref);
  parts->slides = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_slide_unref);

  return parts;
}

/**
 * atlas_briefing_parts_free:
 * @parts: parts
 *
 * Frees the parts with all that they hold.
 */
void
atlas_briefing_parts_free (AtlasBriefingParts *parts)
{
  g_free (parts->id);
  g_clear_pointer (&parts->title, atlas_text_unref);
  g_clear_pointer (&parts->subtitle, atlas_text_unref);
  g_free (parts->language);
  g_strfreev (parts->focus);
  g_free (parts->projection);
  g_ptr_array_unref (parts->places);
  g_ptr_array_unref (parts->entries);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    g_ptr_array_unref (parts->categories[i]);
  g_ptr_array_unref (parts->sources);
  g_ptr_array_unref (parts->footnotes);
  g_ptr_array_unref (parts->boundaries);
  g_ptr_array_unref (parts->layers);
  g_ptr_array_unref (parts->terms);
  g_ptr_array_unref (parts->slides);
  g_free (parts);
}
