/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "atlas-problem.h"
#include "atlas-table.h"

G_BEGIN_DECLS

/*
 * Pure functions from a state to the words and the visibility of widgets. The
 * ones that begin with an object are for <closure> in .ui files, which hands
 * over the object that the binding is on, and none of them uses it.
 */

char     *atlas_closure_format_title    (GObject       *object,
                                         AtlasBriefing *briefing,
                                         const char    *language);
char     *atlas_closure_format_subtitle (GObject       *object,
                                         AtlasBriefing *briefing,
                                         const char    *language);
char     *atlas_closure_format_reading  (GObject       *object,
                                         const char    *name);
gboolean  atlas_closure_is_given        (GObject       *object,
                                         const char    *string);
char     *atlas_closure_format_problem_position
                                        (GObject       *object,
                                         AtlasProblem  *problem);

char     *atlas_format_other_names      (AtlasBriefing *briefing,
                                         AtlasPlace    *place,
                                         const char    *language);
char     *atlas_format_fact             (const AtlasFact *fact,
                                        const char    *language);
char     *atlas_format_region           (AtlasBriefing *briefing);
char     *atlas_format_source           (AtlasSource   *source,
                                         const char    *language);
char     *atlas_format_count            (AtlasTable    *table);
char     *atlas_format_summary          (AtlasTable    *table);
char     *atlas_format_empty            (AtlasTable    *table);
char     *atlas_format_footnotes        (AtlasBriefing *briefing,
                                         const char *const *codes,
                                         const char    *language,
                                         PangoAttrList *attributes);

G_END_DECLS
