/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-briefing.h"

G_BEGIN_DECLS

void atlas_content_set_language  (GtkWidget       *widget,
                                  const char      *language);
void atlas_content_align         (GtkInscription  *text,
                                  GtkTextDirection direction);
void atlas_content_mark_language (PangoAttrList   *attributes,
                                  const char      *language,
                                  gsize            start,
                                  gsize            end);
void atlas_content_mark_foreign  (PangoAttrList   *attributes,
                                  const GArray    *foreign);
void atlas_content_mark_text     (PangoAttrList   *attributes,
                                  AtlasBriefing   *briefing,
                                  const AtlasText *text,
                                  const char      *language,
                                  gsize            start,
                                  gsize            end);
void atlas_content_mark_label    (GtkLabel        *label,
                                  const char      *fallback);
void atlas_content_mark_words    (GtkLabel        *label,
                                  const char      *language);
void atlas_content_set_text      (GtkLabel        *label,
                                  AtlasBriefing   *briefing,
                                  const AtlasText *text,
                                  const char      *language);

G_END_DECLS
