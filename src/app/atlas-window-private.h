/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-content-pane.h"
#include "atlas-file-opener.h"
#include "atlas-file-saver.h"
#include "atlas-history.h"
#include "atlas-map-view.h"
#include "atlas-window.h"

G_BEGIN_DECLS

struct _AtlasWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets. */
  AdwToastOverlay  *toasts;
  AdwSplitButton   *open_button;
  GtkPaned         *paned;
  GtkWidget        *header;
  AtlasMapView     *map;
  GMenu            *language_menu;
  AtlasContentPane *content;

  /* Weak: it closes by itself. */
  GtkWindow *glossary;

  /* Owned. */
  AtlasSelection  *selection;
  AtlasHistory    *history;
  AtlasFileOpener *opener;
  AtlasFileSaver  *saver;
  GSettings       *settings;
};

void atlas_window_class_install_actions (GtkWidgetClass *widget_class);
void atlas_window_update_actions        (AtlasWindow    *self);
void atlas_window_tell                  (AtlasWindow    *self,
                                         const char     *text);

G_END_DECLS
