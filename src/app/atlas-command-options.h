/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-export.h"

G_BEGIN_DECLS

/**
 * ATLAS_N_COMMAND_OPTIONS:
 *
 * How many entries there are, and the end of them.
 */
#define ATLAS_N_COMMAND_OPTIONS 20

/**
 * AtlasCommandOptions:
 *
 * What somebody has asked for on the command line, a member for each option, as
 * it was written there; atlas_command_options_get_export() reads what it means.
 */
typedef struct
{
  gboolean check;
  gboolean list;
  gboolean version;
  gboolean present;
  gboolean windowed;
  gboolean new_window;
  char    *export;
  char    *size;
  char    *layer;
  char    *boundaries;
  char    *place;
  char    *as;
  char    *language;
  char    *paper;
  gboolean notes;
  gboolean csv_bom;
  gboolean csv_hxl;
  char    *slide;
  char    *scale;
  GStrv    files;
} AtlasCommandOptions;

void     atlas_command_options_clear      (AtlasCommandOptions       *self);
void     atlas_command_options_fill       (GOptionEntry               entries[ATLAS_N_COMMAND_OPTIONS],
                                           AtlasCommandOptions       *self);
gboolean atlas_command_options_parse      (char                     **arguments,
                                           AtlasCommandOptions       *self,
                                           GError                   **error);
gboolean atlas_command_options_get_export (const AtlasCommandOptions *self,
                                           AtlasExportOptions        *export);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasCommandOptions, atlas_command_options_clear)

G_END_DECLS
