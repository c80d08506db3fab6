/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

/**
 * AtlasJsonPosition:
 * @offset: the byte
 * @line: its line, from 1
 * @column: its column in characters, from 1
 *
 * Where a byte of a text stands, for people.
 */
typedef struct
{
  gsize offset;
  guint line;
  guint column;
} AtlasJsonPosition;

#define ATLAS_JSON_POSITION_START ((AtlasJsonPosition) { 0, 1, 1 })

void      atlas_json_position_advance     (AtlasJsonPosition *self,
                                           const char        *text,
                                           gsize              offset);
gboolean  atlas_json_locate               (const char        *text,
                                           gsize              length,
                                           const char        *pointer,
                                           AtlasSpan         *span);
void      atlas_json_append_decoded       (GString           *string,
                                           const char        *start,
                                           const char        *end);
void      atlas_json_append_pointer_name  (GString           *pointer,
                                           const char        *name,
                                           gssize             length);
void      atlas_json_append_pointer_index (GString           *pointer,
                                           guint              index);
char     *atlas_json_quote                (const char        *string);

G_END_DECLS
