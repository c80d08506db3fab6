/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-filter.h"

#include <string.h>

struct _AtlasFilter
{
  char *text;
  GStrv categories[ATLAS_N_CATEGORY_SORTS];
};

static void
atlas_filter_clear (AtlasFilter *self)
{
  g_free (self->text);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    g_strfreev (self->categories[i]);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasFilter, atlas_filter, atlas_filter_clear)

static AtlasFilter *
filter_copy (const AtlasFilter *self)
{
  AtlasFilter *copy = g_atomic_rc_box_new0 (AtlasFilter);

  copy->text = g_strdup (self != NULL ? self->text : "");
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    copy->categories[i] = self != NULL ? g_strdupv (self->categories[i]) : g_new0 (char *, 1);

  return copy;
}

/**
 * atlas_filter_new:
 *
 * Makes a filter that leaves every entry.
 *
 * Returns: (transfer full): the filter
 */
AtlasFilter *
atlas_filter_new (void)
{
  return filter_copy (NULL);
}

/**
 * atlas_filter_with_text:
 * @self: a filter
 * @text: the words that an entry has to have, in any order
 *
 * Makes a filter that asks for other words.
 *
 * Returns: (transfer full): the new filter
 */
AtlasFilter *
atlas_filter_with_text (const AtlasFilter *self,
                        const char        *text)
{
  AtlasFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  copy = filter_copy (self);
  g_free (copy->text);
  copy->text = g_strdup (text);

  return copy;
}

/**
 * atlas_filter_with_category:
 * @self: a filter
 * @sort: the sort of the category
 * @id: its id, or %ATLAS_FILTER_NO_STATUS
 * @chosen: whether it is chosen
 *
 * Makes a filter in which a category is chosen, or is not any more.
 *
 * Returns: (transfer full): the new filter
 */
AtlasFilter *
atlas_filter_with_category (const AtlasFilter *self,
                            AtlasCategorySort  sort,
                            const char        *id,
                            gboolean           chosen)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  AtlasFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sort < ATLAS_N_CATEGORY_SORTS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  copy = filter_copy (self);
  for (guint i = 0; copy->categories[sort][i] != NULL; i++)
    {
      if (!g_str_equal (copy->categories[sort][i], id))
        g_strv_builder_add (builder, copy->categories[sort][i]);
    }
  if (chosen)
    g_strv_builder_add (builder, id);

  g_strfreev (copy->categories[sort]);
  copy->categories[sort] = g_strv_builder_end (builder);

  return copy;
}

/**
 * atlas_filter_get_text:
 * @self: a filter
 *
 * Gets the words that an entry has to have.
 *
 * Returns: the words as they were typed, maybe empty
 */
const char *
atlas_filter_get_text (const AtlasFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * atlas_filter_get_categories:
 * @self: a filter
 * @sort: a sort of category
 *
 * Gets the categories of a sort that are chosen.
 *
 * Returns: (array zero-terminated=1): their ids; none where any will do
 */
const char *const *
atlas_filter_get_categories (const AtlasFilter *self,
                             AtlasCategorySort  sort)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sort < ATLAS_N_CATEGORY_SORTS, NULL);

  return (const char *const *) self->categories[sort];
}

/**
 * atlas_filter_has_category:
 * @self: a filter
 * @sort: the sort of the category
 * @id: its id, or %ATLAS_FILTER_NO_STATUS
 *
 * Checks whether a category is chosen.
 *
 * Returns: whether it is
 */
gboolean
atlas_filter_has_category (const AtlasFilter *self,
                           AtlasCategorySort  sort,
                           const char        *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return g_strv_contains (atlas_filter_get_categories (self, sort), id);
}

/**
 * atlas_filter_is_empty:
 * @self: a filter
 *
 * Checks whether the filter leaves every entry.
 *
 * Returns: whether it does
 */
gboolean
atlas_filter_is_empty (const AtlasFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    {
      if (self->categories[i][0] != NULL)
        return FALSE;
    }

  return self->text[strspn (self->text, " \t")] == '\0';
}

/**
 * atlas_filter_equal:
 * @a: a filter
 * @b: another
 *
 * Compares two filters.
 *
 * Returns: whether they ask for the same, in the same order of choosing
 */
gboolean
atlas_filter_equal (const AtlasFilter *a,
                    const AtlasFilter *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a == b)
    return TRUE;

  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    {
      if (!g_strv_equal ((const char *const *) a->categories[i],
                         (const char *const *) b->categories[i]))
        return FALSE;
    }

  return g_str_equal (a->text, b->text);
}
