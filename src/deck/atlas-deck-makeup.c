/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-makeup-private.h"

/* How near to the best the height of balanced columns is found. */
#define BALANCE_STEP 4.0

/* How much room a block needs that must not be parted from the next one. */
static double
measure_kept (const GPtrArray *blocks,
              guint            index)
{
  const AtlasDeckBlock *block = blocks->pdata[index];
  double height = block->height;

  while (block->keeps && index + 1 < blocks->len)
    {
      block = blocks->pdata[++index];
      height += block->gap + block->height;
    }

  return height;
}

/**
 * atlas_deck_makeup:
 * @blocks: (element-type AtlasDeckBlock): a galley
 * @height: how high the columns of a page are
 * @n_columns: how many there are
 * @func: (nullable) (scope call): takes the places of the blocks, in order
 * @user_data: what @func gets
 *
 * Cuts a galley into columns and pages. A block that is higher than a column has one
 * for itself, and sticks out of it.
 *
 * Returns: how many pages there are
 */
guint
atlas_deck_makeup (const GPtrArray   *blocks,
                   double             height,
                   guint              n_columns,
                   AtlasDeckPlaceFunc func,
                   gpointer           user_data)
{
  const AtlasDeckBlock *head = NULL;
  guint column = 0;
  double y = 0.0;
  gboolean is_top = TRUE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const AtlasDeckBlock *block = blocks->pdata[i];
      double gap = is_top ? 0.0 : block->gap;

      /* Nothing is parted from a head that it has just got. */
      if (!is_top && !(head != NULL && y <= head->height) &&
          y + gap + measure_kept (blocks, i) > height)
        {
          column++;
          y = 0.0;
          gap = 0.0;
          if (head != NULL)
            {
              if (func != NULL)
                func (head, column / n_columns, column % n_columns, user_data);
              y = head->height;
              gap = block->gap;
            }
        }
      if (func != NULL)
        func (block, column / n_columns, column % n_columns, user_data);
      y += gap + block->height;
      is_top = FALSE;
      if (block->repeats)
        head = block;
    }

  return column / n_columns + 1;
}

/**
 * atlas_deck_makeup_balance:
 * @blocks: (element-type AtlasDeckBlock): a galley
 * @height: how high the columns of a page can be
 * @n_columns: how many there are
 * @n_pages: how many pages that makes
 *
 * Finds how high columns have to be so that there are no more pages, and all are
 * about equally full.
 *
 * Returns: the height
 */
double
atlas_deck_makeup_balance (const GPtrArray *blocks,
                           double           height,
                           guint            n_columns,
                           guint            n_pages)
{
  double least = 0.0, enough = height;

  for (guint i = 0; i < blocks->len; i++)
    least = MAX (least, ((const AtlasDeckBlock *) blocks->pdata[i])->height);
  while (enough - least > BALANCE_STEP)
    {
      double middle = (least + enough) / 2.0;

      if (atlas_deck_makeup (blocks, middle, n_columns, NULL, NULL) <= n_pages)
        enough = middle;
      else
        least = middle;
    }

  return enough;
}
