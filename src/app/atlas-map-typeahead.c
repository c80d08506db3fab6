/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-typeahead.h"

#include "atlas-fold.h"

struct _AtlasMapTypeahead
{
  GPtrArray      *names; /* of strings, folded */
  AtlasTypeahead *letters;
};

static gboolean
name_starts_with (guint       index,
                  const char *prefix,
                  gpointer    user_data)
{
  AtlasMapTypeahead *self = user_data;

  return g_str_has_prefix (g_ptr_array_index (self->names, index), prefix);
}

/**
 * atlas_map_typeahead_new:
 *
 * Makes a search in no names.
 *
 * Returns: (transfer full): the search
 */
AtlasMapTypeahead *
atlas_map_typeahead_new (void)
{
  AtlasMapTypeahead *self = g_new0 (AtlasMapTypeahead, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->letters = atlas_typeahead_new ();

  return self;
}

/**
 * atlas_map_typeahead_free:
 * @self: a search
 *
 * Frees a search.
 */
void
atlas_map_typeahead_free (AtlasMapTypeahead *self)
{
  g_ptr_array_unref (self->names);
  atlas_typeahead_free (self->letters);
  g_free (self);
}

/**
 * atlas_map_typeahead_clear:
 * @self: a search
 *
 * Forgets all names and letters.
 */
void
atlas_map_typeahead_clear (AtlasMapTypeahead *self)
{
  g_ptr_array_set_size (self->names, 0);
  atlas_typeahead_clear (self->letters);
}

/**
 * atlas_map_typeahead_add_name:
 * @self: a search
 * @name: a name, which is found without regard to case and diacritics
 *
 * Adds a name.
 */
void
atlas_map_typeahead_add_name (AtlasMapTypeahead *self,
                              const char        *name)
{
  g_ptr_array_add (self->names, atlas_fold (name));
}

/**
 * atlas_map_typeahead_type:
 * @self: a search
 * @letter: what was typed
 * @time: when, in microseconds
 * @current: the index of the name that was found before, or
 *   %ATLAS_MAP_TYPEAHEAD_NONE
 *
 * Takes one more letter. Letters in quick succession spell a name; the same
 * letter again goes on to the next name that starts with it.
 *
 * Returns: the index of a name, or %ATLAS_MAP_TYPEAHEAD_NONE
 */
guint
atlas_map_typeahead_type (AtlasMapTypeahead *self,
                          gunichar           letter,
                          gint64             time,
                          guint              current)
{
  return atlas_typeahead_type (self->letters, letter, time, self->names->len, current,
                               name_starts_with, self);
}
