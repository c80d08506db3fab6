/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasSeaName:
 * @name: the name, in all languages that there are
 * @from: the longitude and latitude where it begins, in degrees
 * @to: the longitude and latitude where it ends
 *
 * A sea: its name, and the line that it is written along.
 */
typedef struct
{
  AtlasText *name;
  double     from[2];
  double     to[2];
} AtlasSeaName;

const AtlasSeaName *atlas_map_seas_get (guint *n_seas);

G_END_DECLS
