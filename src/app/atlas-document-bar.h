/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-document-monitor.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DOCUMENT_BAR (atlas_document_bar_get_type ())

/**
 * AtlasDocumentBar:
 *
 * Says that the file of the briefing has changed or is gone, and offers to read it
 * again or to save what was read. It is only there while there is something to say.
 *
 * Properties: `monitor`, and the names of the actions that its buttons activate,
 * `reload-action` and `save-action`; what has no action has no button.
 *
 * # Actions
 *
 * - `document.dismiss`, which lets the file be as it is
 * - `document.reload`, which asks by the monitor to read it again
 *
 * # CSS nodes
 *
 * `document-bar`
 *
 * # Accessibility
 *
 * Its role is `GTK_ACCESSIBLE_ROLE_ALERT`, and what it says is announced.
 */
G_DECLARE_FINAL_TYPE (AtlasDocumentBar, atlas_document_bar, ATLAS, DOCUMENT_BAR, GtkWidget)

void atlas_document_bar_set_monitor (AtlasDocumentBar     *self,
                                     AtlasDocumentMonitor *monitor);

G_END_DECLS
