/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-json-lexer-private.h"
#include "atlas-progress.h"

G_BEGIN_DECLS

/**
 * AtlasJsonElement:
 * @name: the bytes of a member's name, quotes excluded; empty for anything else
 * @value: the bytes of the value
 * @parent: the index of the element that it stands in, -1 for the document itself
 * @type: the first byte of the value: one of `{ [ " - 0-9 t f n`
 *
 * One of the values of a document that are found again without a search: the
 * document itself, what stands directly in it, and what stands in the arrays
 * among those.
 */
typedef struct
{
  AtlasSpan name;
  AtlasSpan value;
  int       parent;
  char      type;
} AtlasJsonElement;

gboolean atlas_json_scan (const char      *text,
                          gsize            length,
                          AtlasProgress   *progress,
                          GArray         **elements,
                          AtlasJsonFault  *fault);

G_END_DECLS
