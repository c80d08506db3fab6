/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasDocumentState:
 * @ATLAS_DOCUMENT_SAME: the file holds what was read from it, as far as is known
 * @ATLAS_DOCUMENT_CHANGED: it holds something else
 * @ATLAS_DOCUMENT_UNREADABLE: it holds something else, and reading that failed
 * @ATLAS_DOCUMENT_GONE: there is no such file any more
 *
 * What has become of the file that a briefing was read from.
 */
typedef enum
{
  ATLAS_DOCUMENT_SAME,
  ATLAS_DOCUMENT_CHANGED,
  ATLAS_DOCUMENT_UNREADABLE,
  ATLAS_DOCUMENT_GONE,
} AtlasDocumentState;

#define ATLAS_TYPE_DOCUMENT_STATE (atlas_document_state_get_type ())

GType atlas_document_state_get_type (void);

#define ATLAS_TYPE_DOCUMENT_MONITOR (atlas_document_monitor_get_type ())

/**
 * AtlasDocumentMonitor:
 *
 * Notices that somebody else has changed or taken away the file of a briefing. It
 * compares what is in the file, so that neither a new date nor what the program itself
 * has saved counts as a change. It only tells: what was read stays as it was read.
 *
 * Properties: `briefing` and `state` (an [enum@DocumentState]). The signal
 * `AtlasDocumentMonitor::reload` comes when somebody asks to read the file again.
 */
G_DECLARE_FINAL_TYPE (AtlasDocumentMonitor, atlas_document_monitor, ATLAS, DOCUMENT_MONITOR, GObject)

AtlasDocumentMonitor *atlas_document_monitor_new            (void);
AtlasBriefing        *atlas_document_monitor_get_briefing   (AtlasDocumentMonitor *self);
void                  atlas_document_monitor_set_briefing   (AtlasDocumentMonitor *self,
                                                             AtlasBriefing        *briefing);
AtlasDocumentState    atlas_document_monitor_get_state      (AtlasDocumentMonitor *self);
void                  atlas_document_monitor_look           (AtlasDocumentMonitor *self);
void                  atlas_document_monitor_set_unreadable (AtlasDocumentMonitor *self);
void                  atlas_document_monitor_dismiss        (AtlasDocumentMonitor *self);
void                  atlas_document_monitor_reload         (AtlasDocumentMonitor *self);

G_END_DECLS
