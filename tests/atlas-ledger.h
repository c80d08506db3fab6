/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-rows.h"

G_BEGIN_DECLS

/**
 * AtlasLedger:
 * @n_items: the length, as the signals add up
 * @n_told: as will-change said, or %G_MAXUINT
 * @n_signals: how often items-changed has come
 *
 * Holds a model to its word: after each items-changed its length is what the
 * signals add up to, and what it said would come has come. GTK ends the program
 * where it is not.
 */
typedef struct
{
  guint n_items;
  guint n_told;
  guint n_signals;
} AtlasLedger;

void atlas_ledger_keep (AtlasLedger *self,
                        AtlasRows   *rows);

G_END_DECLS
