/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-export.h"

G_BEGIN_DECLS

/**
 * AtlasExportChoice:
 * @id: as the settings have it, and as a part of names of files
 * @format: what it becomes
 * @form: what of the briefing
 * @ending: how names of files end, without the dot
 * @title: what it is called where formats are to be told apart, not translated
 * @print_title: (nullable): what it is called where it goes to a printer, or %NULL for
 *   what does not
 * @is_paper: whether it has a size of paper and may have notes
 * @has_place: whether it may be about one place
 * @is_picture: whether it has a size in pixels
 *
 * What a window offers to export or print.
 */
typedef struct
{
  const char       *id;
  AtlasExportFormat format;
  AtlasExportForm   form;
  const char       *ending;
  const char       *title;
  const char       *print_title;
  gboolean          is_paper;
  gboolean          has_place;
  gboolean          is_picture;
} AtlasExportChoice;

guint                    atlas_export_choice_get_n         (void);
const AtlasExportChoice *atlas_export_choice_get           (guint                    index);
const char              *atlas_export_choice_get_title     (const AtlasExportChoice *self,
                                                            gboolean                 is_printed);
gboolean                 atlas_export_choice_is_slide      (const AtlasExportChoice *self);
GListModel              *atlas_export_choice_create_filters (const AtlasExportChoice *self);
char                    *atlas_export_choice_create_name   (const AtlasExportChoice *self,
                                                            AtlasBriefing           *briefing,
                                                            const AtlasExportOptions *options);

G_END_DECLS
