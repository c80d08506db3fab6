/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void atlas_combo_factory_install (AdwComboRow *row);

G_END_DECLS
