/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-ledger.h"

static void
will_change_cb (AtlasRows   *rows,
                guint        n_items,
                AtlasLedger *self)
{
  /* All is as it was. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, self->n_items);
  g_assert_cmpuint (n_items, !=, self->n_items);
  for (guint i = 0; i < self->n_items; i++)
    {
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      g_autofree char *description = atlas_row_dup_description (row);

      g_assert_nonnull (description);
      g_assert_true (atlas_row_get_entry (row) == atlas_rows_get_entry (rows, i));
    }
  self->n_told = n_items;
}

static void
items_changed_cb (GListModel  *model,
                  guint        position,
                  guint        removed,
                  guint        added,
                  AtlasLedger *self)
{
  g_assert_cmpuint (position + removed, <=, self->n_items);
  self->n_items += added - removed;
  self->n_signals++;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, self->n_items);
  g_assert_cmpuint (self->n_told, ==, self->n_items);
  self->n_told = G_MAXUINT;
}

/* Begins with the length that the rows have now. The ledger must outlive them. */
void
atlas_ledger_keep (AtlasLedger *self,
                   AtlasRows   *rows)
{
  self->n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));
  self->n_told = G_MAXUINT;
  self->n_signals = 0;
  g_signal_connect (rows, "will-change", G_CALLBACK (will_change_cb), self);
  g_signal_connect (rows, "items-changed", G_CALLBACK (items_changed_cb), self);
}
