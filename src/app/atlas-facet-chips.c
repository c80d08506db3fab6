/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-facet-chips.h"

#include "atlas-stage-mark.h"

struct _AtlasFacetChips
{
  AtlasFacet  facet;
  AtlasTable *table; /* %NULL as long as there are none */
  GtkWidget  *parent; /* borrowed */
  GtkWidget  *next;   /* borrowed: they stand before it */
  GPtrArray  *chips;  /* of AtlasFacetChip, borrowed */
};

static AtlasQuery *
get_query (AtlasFacetChips *self)
{
  return atlas_selection_get_query (atlas_table_get_selection (self->table));
}

/* Statuses are chips, with marks of their stages; others are lines of a menu. */
static void
add_chip (AtlasFacetChips *self,
          const char      *value,
          GtkWidget       *mark)
{
  GtkWidget *chip = atlas_facet_chip_new (self->table, self->facet, value, mark,
                                          self->facet != ATLAS_FACET_STATUS);

  g_ptr_array_add (self->chips, chip);
  gtk_widget_insert_before (chip, self->parent, self->next);
}

static gboolean
has_chip (AtlasFacetChips *self,
          const char      *value)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (g_str_equal (atlas_facet_chip_get_value (g_ptr_array_index (self->chips, i)), value))
      return TRUE;

  return FALSE;
}

static gboolean
has_chips (AtlasFacetChips   *self,
           const char *const *values)
{
  for (guint i = 0; values[i] != NULL; i++)
    if (!has_chip (self, values[i]))
      return FALSE;

  return TRUE;
}

static void
add_chosen_chips (AtlasFacetChips   *self,
                  const char *const *values)
{
  for (guint i = 0; values[i] != NULL; i++)
    if (!has_chip (self, values[i]))
      add_chip (self, values[i], NULL);
}

/**
 * atlas_facet_chips_new:
 * @facet: the status, the theme or the section
 *
 * Makes an object for chips, none yet.
 *
 * Returns: (transfer full): the object
 */
AtlasFacetChips *
atlas_facet_chips_new (AtlasFacet facet)
{
  AtlasFacetChips *self;

  g_return_val_if_fail ((guint) facet < ATLAS_N_CATEGORY_SORTS, NULL);

  self = g_new0 (AtlasFacetChips, 1);
  self->facet = facet;
  self->chips = g_ptr_array_new ();

  return self;
}

/**
 * atlas_facet_chips_free:
 * @self: chips
 *
 * Frees the object. The chips stay where they are.
 */
void
atlas_facet_chips_free (AtlasFacetChips *self)
{
  g_clear_object (&self->table);
  g_ptr_array_unref (self->chips);
  g_free (self);
}

/**
 * atlas_facet_chips_fill:
 * @self: chips that are not filled
 * @table: a table of a briefing
 * @parent: the widget that the chips are to stand in, as long as they are there
 * @next: (nullable): the child of @parent before which they stand, or %NULL for its end
 *
 * Makes the chips.
 */
void
atlas_facet_chips_fill (AtlasFacetChips *self,
                        AtlasTable      *table,
                        GtkWidget       *parent,
                        GtkWidget       *next)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (atlas_table_get_selection (table));
  AtlasCategorySort sort = (AtlasCategorySort) self->facet;
  gboolean are_statuses = self->facet == ATLAS_FACET_STATUS;

  g_return_if_fail (self->table == NULL);
  g_return_if_fail (briefing != NULL);

  self->table = g_object_ref (table);
  self->parent = parent;
  self->next = next;
  for (guint i = 0; i < atlas_briefing_get_n_categories (briefing, sort); i++)
    {
      AtlasCategory *category = atlas_briefing_get_category (briefing, sort, i);

      if (atlas_table_get_facet_total (table, self->facet, category->id) > 0)
        add_chip (self, category->id, are_statuses ? atlas_stage_mark_new (category->stage) : NULL);
    }

  /* Where no entry has a status, that none is given says nothing; of the others
   * it never does. */
  if (are_statuses && self->chips->len > 0 &&
      atlas_table_get_facet_total (table, self->facet, ATLAS_FACET_NONE) > 0)
    add_chip (self, ATLAS_FACET_NONE, atlas_stage_mark_new (ATLAS_STAGE_NONE));

  add_chosen_chips (self, atlas_query_get_wanted (get_query (self), self->facet));
  add_chosen_chips (self, atlas_query_get_unwanted (get_query (self), self->facet));
}

/**
 * atlas_facet_chips_clear:
 * @self: chips
 *
 * Takes the chips away, but changes nothing about what has been chosen.
 */
void
atlas_facet_chips_clear (AtlasFacetChips *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  g_clear_object (&self->table);
}

/**
 * atlas_facet_chips_are_filled:
 * @self: chips
 *
 * Gets whether the chips have been made.
 *
 * Returns: whether they have
 */
gboolean
atlas_facet_chips_are_filled (AtlasFacetChips *self)
{
  return self->table != NULL;
}

/**
 * atlas_facet_chips_have_chosen:
 * @self: chips
 *
 * Gets whether all values have a chip that the query asks for, or will have one
 * when the chips are made.
 *
 * Returns: whether they do
 */
gboolean
atlas_facet_chips_have_chosen (AtlasFacetChips *self)
{
  return self->table == NULL ||
         (has_chips (self, atlas_query_get_wanted (get_query (self), self->facet)) &&
          has_chips (self, atlas_query_get_unwanted (get_query (self), self->facet)));
}

/**
 * atlas_facet_chips_count_chosen:
 * @self: chips
 * @words: (out) (transfer full) (nullable): what the last of them says
 *
 * Counts the chips whose value is wanted, or isn't.
 *
 * Returns: the number
 */
guint
atlas_facet_chips_count_chosen (AtlasFacetChips  *self,
                                char            **words)
{
  guint n_chosen = 0;

  *words = NULL;
  for (guint i = 0; i < self->chips->len; i++)
    {
      AtlasFacetChip *chip = g_ptr_array_index (self->chips, i);

      if (atlas_facet_chip_get_choice (chip) == ATLAS_CHOICE_NONE)
        continue;
      n_chosen++;
      g_free (*words);
      *words = atlas_facet_chip_dup_words (chip);
    }

  return n_chosen;
}

/**
 * atlas_facet_chips_update:
 * @self: chips
 *
 * Has each chip look again.
 */
void
atlas_facet_chips_update (AtlasFacetChips *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    atlas_facet_chip_update (g_ptr_array_index (self->chips, i));
}

/**
 * atlas_facet_chips_set_visible:
 * @self: chips
 * @are_visible: whether to show them
 *
 * Shows the chips that there are, or hides them.
 */
void
atlas_facet_chips_set_visible (AtlasFacetChips *self,
                               gboolean         are_visible)
{
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->chips, i), are_visible);
}
