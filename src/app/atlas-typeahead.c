/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-typeahead.h"

#include "atlas-fold.h"

/* After that long, a letter begins another name. In microseconds. */
#define PAUSE G_USEC_PER_SEC

struct _AtlasTypeahead
{
  GString *typed; /* folded */
  gint64   last_time;
};

/* Finds the next name that starts with @prefix, from @first on and round. */
static guint
find_name (const char        *prefix,
           guint              n_things,
           guint              first,
           AtlasTypeaheadFunc func,
           gpointer           user_data)
{
  for (guint i = 0; i < n_things; i++)
    {
      guint index = (first + i) % n_things;

      if (func (index, prefix, user_data))
        return index;
    }

  return ATLAS_TYPEAHEAD_NONE;
}

/**
 * atlas_typeahead_new:
 *
 * Makes a search for which nothing has been typed.
 *
 * Returns: (transfer full): the search
 */
AtlasTypeahead *
atlas_typeahead_new (void)
{
  AtlasTypeahead *self = g_new0 (AtlasTypeahead, 1);

  self->typed = g_string_new (NULL);

  return self;
}

/**
 * atlas_typeahead_free:
 * @self: a search
 *
 * Frees a search.
 */
void
atlas_typeahead_free (AtlasTypeahead *self)
{
  g_string_free (self->typed, TRUE);
  g_free (self);
}

/**
 * atlas_typeahead_clear:
 * @self: a search
 *
 * Forgets what has been typed.
 */
void
atlas_typeahead_clear (AtlasTypeahead *self)
{
  g_string_truncate (self->typed, 0);
}

/**
 * atlas_typeahead_is_typing:
 * @self: a search
 * @time: now, in microseconds
 *
 * Gets whether somebody is in the midst of a name, so that a space belongs to
 * it.
 *
 * Returns: whether somebody is
 */
gboolean
atlas_typeahead_is_typing (const AtlasTypeahead *self,
                           gint64                time)
{
  return self->typed->len > 0 && time - self->last_time <= PAUSE;
}

/**
 * atlas_typeahead_type:
 * @self: a search
 * @letter: what was typed
 * @time: when, in microseconds
 * @n_things: how many things there are
 * @current: the index of what was found before, or %ATLAS_TYPEAHEAD_NONE
 * @func: (scope call): checks the name of a thing
 * @user_data: what to pass along
 *
 * Takes one more letter. Letters in quick succession spell a name; the same
 * letter again goes on to the next name that starts with it.
 *
 * Returns: the index of a thing, or %ATLAS_TYPEAHEAD_NONE
 */
guint
atlas_typeahead_type (AtlasTypeahead    *self,
                      gunichar           letter,
                      gint64             time,
                      guint              n_things,
                      guint              current,
                      AtlasTypeaheadFunc func,
                      gpointer           user_data)
{
  char utf8[7] = { 0 };
  g_autofree char *folded = NULL;
  guint here = current == ATLAS_TYPEAHEAD_NONE ? 0 : current;
  guint next = current == ATLAS_TYPEAHEAD_NONE ? 0 : current + 1;
  guint found = ATLAS_TYPEAHEAD_NONE;

  g_unichar_to_utf8 (letter, utf8);
  folded = atlas_fold (utf8);
  if (time - self->last_time > PAUSE)
    g_string_truncate (self->typed, 0);
  self->last_time = time;

  g_string_append (self->typed, folded);
  if (self->typed->len > strlen (folded))
    found = find_name (self->typed->str, n_things, here, func, user_data);

  if (found == ATLAS_TYPEAHEAD_NONE)
    {
      found = find_name (folded, n_things, next, func, user_data);
      g_string_assign (self->typed, folded);
    }

  return found;
}
