/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-makeup.h"

/* How near to the best the height of balanced columns is found. */
#define BALANCE_STEP 4.0

/* How much room a block needs that must not be parted from the next one. */
static double
measure_kept (const GPtrArray *blocks,
              guint            index,
              double           spread)
{
  const AtlasDeckBlock *block = blocks->pdata[index];
  double height = block->height;

  while (block->keeps && index + 1 < blocks->len)
    {
      block = blocks->pdata[++index];
      height += block->gap * spread + block->height;
    }

  return height;
}

/**
 * atlas_deck_makeup:
 * @blocks: (element-type AtlasDeckBlock): a galley
 * @height: how high the columns of a page are
 * @n_columns: how many there are
 * @spread: how many times as wide the gaps are made
 * @func: (nullable) (scope call): takes the places of the blocks
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
                   double             spread,
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
      double gap = is_top ? 0.0 : block->gap * spread;

      if (!is_top && y + gap + measure_kept (blocks, i, spread) > height)
        {
          column++;
          y = 0.0;
          gap = 0.0;
          if (head != NULL)
            {
              if (func != NULL)
                func (head, column / n_columns, column % n_columns, 0.0, user_data);
              y = head->height;
              gap = block->gap * spread;
            }
        }
      if (func != NULL)
        func (block, column / n_columns, column % n_columns, y + gap, user_data);
      y += gap + block->height;
      /* Nothing is parted from a head that it has just got. */
      is_top = block->repeats;
      if (block->repeats)
        head = block;
      if (is_top && i + 1 < blocks->len)
        y += ((const AtlasDeckBlock *) blocks->pdata[i + 1])->gap * spread;
    }

  return blocks->len > 0 ? column / n_columns + 1 : 1;
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

      if (atlas_deck_makeup (blocks, middle, n_columns, 1.0, NULL, NULL) <= n_pages)
        enough = middle;
      else
        least = middle;
    }

  return enough;
}

/**
 * atlas_deck_makeup_spread:
 * @blocks: (element-type AtlasDeckBlock): a galley that fits into one column
 * @height: how high the column is
 * @most: how much wider the gaps may be made
 *
 * Finds how many times as wide the gaps can be made so that few blocks fill a column.
 *
 * Returns: the factor, from 1 to @most
 */
double
atlas_deck_makeup_spread (const GPtrArray *blocks,
                          double           height,
                          double           most)
{
  double set = 0.0, gaps = 0.0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const AtlasDeckBlock *block = blocks->pdata[i];

      set += block->height;
      gaps += i > 0 ? block->gap : 0.0;
    }

  return gaps > 0.0 ? CLAMP ((height - set) / gaps, 1.0, most) : 1.0;
}
