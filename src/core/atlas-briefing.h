/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-boundary.h"
#include "atlas-category.h"
#include "atlas-entry.h"
#include "atlas-footnote.h"
#include "atlas-layer.h"
#include "atlas-place.h"
#include "atlas-slide.h"
#include "atlas-source.h"
#include "atlas-term.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_BRIEFING (atlas_briefing_get_type ())

/**
 * AtlasBriefing:
 *
 * A document: places, entries, and what they refer to. What it holds are
 * immutable values.
 *
 * The signal `AtlasBriefing::entries-changed` comes after an entry has given
 * way to another value.
 */
G_DECLARE_FINAL_TYPE (AtlasBriefing, atlas_briefing, ATLAS, BRIEFING, GObject)

/**
 * AtlasCategorySort:
 *
 * The sorts of category.
 */
typedef enum
{
  ATLAS_CATEGORY_STATUS,
  ATLAS_CATEGORY_THEME,
  ATLAS_CATEGORY_SECTION,
} AtlasCategorySort;

#define ATLAS_N_CATEGORY_SORTS (ATLAS_CATEGORY_SECTION + 1)

const char      *atlas_briefing_get_id            (AtlasBriefing     *self);
const AtlasText *atlas_briefing_get_title         (AtlasBriefing     *self);
const AtlasText *atlas_briefing_get_subtitle      (AtlasBriefing     *self);
const char      *atlas_briefing_get_language      (AtlasBriefing     *self);
AtlasDate        atlas_briefing_get_as_of         (AtlasBriefing     *self);
GFile           *atlas_briefing_get_file          (AtlasBriefing     *self);

guint            atlas_briefing_get_n_entries     (AtlasBriefing     *self);
AtlasEntry      *atlas_briefing_get_entry         (AtlasBriefing     *self,
                                                   guint              index);
AtlasEntry      *atlas_briefing_lookup_entry      (AtlasBriefing     *self,
                                                   const char        *id);
void             atlas_briefing_get_kind_range    (AtlasBriefing     *self,
                                                   AtlasKind          kind,
                                                   guint             *first,
                                                   guint             *n_entries);

guint            atlas_briefing_get_n_places      (AtlasBriefing     *self);
AtlasPlace      *atlas_briefing_get_place         (AtlasBriefing     *self,
                                                   guint              index);
AtlasPlace      *atlas_briefing_lookup_place      (AtlasBriefing     *self,
                                                   const char        *code);
const char *const *atlas_briefing_get_focus       (AtlasBriefing     *self);
gboolean         atlas_briefing_is_focus          (AtlasBriefing     *self,
                                                   const char        *code);
gboolean         atlas_briefing_get_bounds        (AtlasBriefing     *self,
                                                   double             bounds[4]);
const char      *atlas_briefing_get_projection    (AtlasBriefing     *self);

guint            atlas_briefing_get_n_categories  (AtlasBriefing     *self,
                                                   AtlasCategorySort  sort);
AtlasCategory   *atlas_briefing_get_category      (AtlasBriefing     *self,
                                                   AtlasCategorySort  sort,
                                                   guint              index);
AtlasCategory   *atlas_briefing_lookup_category   (AtlasBriefing     *self,
                                                   AtlasCategorySort  sort,
                                                   const char        *id);

guint            atlas_briefing_get_n_sources     (AtlasBriefing     *self);
AtlasSource     *atlas_briefing_get_source        (AtlasBriefing     *self,
                                                   guint              index);
AtlasSource     *atlas_briefing_lookup_source     (AtlasBriefing     *self,
                                                   const char        *id,
                                                   guint             *number);
guint            atlas_briefing_get_n_footnotes   (AtlasBriefing     *self);
AtlasFootnote   *atlas_briefing_get_footnote      (AtlasBriefing     *self,
                                                   guint              index);
AtlasFootnote   *atlas_briefing_lookup_footnote   (AtlasBriefing     *self,
                                                   const char        *id);
guint            atlas_briefing_get_n_boundaries  (AtlasBriefing     *self);
AtlasBoundary   *atlas_briefing_get_boundary      (AtlasBriefing     *self,
                                                   guint              index);
guint            atlas_briefing_get_n_layers      (AtlasBriefing     *self);
AtlasLayer      *atlas_briefing_get_layer         (AtlasBriefing     *self,
                                                   guint              index);
AtlasLayer      *atlas_briefing_lookup_layer      (AtlasBriefing     *self,
                                                   const char        *id);
guint            atlas_briefing_get_n_terms       (AtlasBriefing     *self);
AtlasTerm       *atlas_briefing_get_term          (AtlasBriefing     *self,
                                                   guint              index);
guint            atlas_briefing_get_n_slides      (AtlasBriefing     *self);
AtlasSlide      *atlas_briefing_get_slide         (AtlasBriefing     *self,
                                                   guint              index);

/* Names and words of what an entry refers to, in a language. */
char            *atlas_briefing_format_place      (AtlasBriefing     *self,
                                                   const char        *code,
                                                   const char        *language);
char            *atlas_briefing_format_field      (AtlasBriefing     *self,
                                                   AtlasEntry        *entry,
                                                   AtlasField         field,
                                                   const char        *language);
AtlasStage       atlas_briefing_get_stage         (AtlasBriefing     *self,
                                                   AtlasEntry        *entry);
AtlasScope       atlas_briefing_get_scope         (AtlasBriefing     *self,
                                                   AtlasEntry        *entry,
                                                   const char        *place);
guint            atlas_briefing_count_entries     (AtlasBriefing     *self,
                                                   AtlasKind          kind,
                                                   const char        *place);
guint            atlas_briefing_count_stage       (AtlasBriefing     *self,
                                                   AtlasKind          kind,
                                                   AtlasStage         stage,
                                                   const char        *place);

/* Changes. */
void             atlas_briefing_replace_entry     (AtlasBriefing     *self,
                                                   AtlasEntry        *old_entry,
                                                   AtlasEntry        *new_entry);

G_END_DECLS
