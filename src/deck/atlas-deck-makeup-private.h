/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-galley-private.h"

G_BEGIN_DECLS

/**
 * AtlasDeckPlaceFunc:
 * @block: a block
 * @page: which page it comes to stand on
 * @column: in which column
 * @user_data: what was given to atlas_deck_makeup()
 *
 * Takes the place of a block.
 */
typedef void (* AtlasDeckPlaceFunc) (const AtlasDeckBlock *block,
                                     guint                 page,
                                     guint                 column,
                                     gpointer              user_data);

guint  atlas_deck_makeup         (const GPtrArray    *blocks,
                                  double              height,
                                  guint               n_columns,
                                  AtlasDeckPlaceFunc  func,
                                  gpointer            user_data);
double atlas_deck_makeup_balance (const GPtrArray    *blocks,
                                  double              height,
                                  guint               n_columns,
                                  guint               n_pages);

G_END_DECLS
