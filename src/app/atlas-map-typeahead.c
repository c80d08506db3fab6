/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-typeahead.h"

#include "atlas-fold.h"

/* After that long, a letter begins another name. In microseconds. */
#define PAUSE G_USEC_PER_SEC

struct _AtlasMapTypeahead
{
  GPtrArray *names; /* of strings, folded */
  GString   *typed;
  gint64     last_time;
};

/* Finds the next name that starts with @prefix, from @first on and round. */
static guint
find_name (AtlasMapTypeahead *self,
           const char        *prefix,
           guint              first)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      guint index = (first + i) % self->names->len;

      if (g_str_has_prefix (g_ptr_array_index (self->names, index), prefix))
        return index;
    }

  return ATLAS_MAP_TYPEAHEAD_NONE;
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
  self->typed = g_string_new (NULL);

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
  g_string_free (self->typed, TRUE);
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
  g_string_truncate (self->typed, 0);
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
  char utf8[7] = { 0 };
  g_autofree char *folded = NULL;
  guint here = current == ATLAS_MAP_TYPEAHEAD_NONE ? 0 : current;
  guint next = current == ATLAS_MAP_TYPEAHEAD_NONE ? 0 : current + 1;
  guint found = ATLAS_MAP_TYPEAHEAD_NONE;

  g_unichar_to_utf8 (letter, utf8);
  folded = atlas_fold (utf8);
  if (time - self->last_time > PAUSE)
    g_string_truncate (self->typed, 0);
  self->last_time = time;

  g_string_append (self->typed, folded);
  if (self->typed->len > strlen (folded))
    found = find_name (self, self->typed->str, here);

  if (found == ATLAS_MAP_TYPEAHEAD_NONE)
    {
      found = find_name (self, folded, next);
      g_string_assign (self->typed, folded);
    }

  return found;
}
