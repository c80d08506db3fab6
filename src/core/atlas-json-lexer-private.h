/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

/**
 * AtlasJsonFault:
 * @offset: the byte at which the text stops being a document
 * @pointer: the JSON pointer of the value or container that the byte is in
 * @message: what was expected and what was found, for people
 *
 * The first thing that keeps a text from being JSON.
 */
typedef struct
{
  gsize offset;
  char *pointer;
  char *message;
} AtlasJsonFault;

void atlas_json_fault_clear (AtlasJsonFault *fault);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasJsonFault, atlas_json_fault_clear)

/**
 * AtlasJsonLexer:
 * @text: the text, any bytes
 * @at: where the next token is looked for
 * @end: behind the last byte
 * @fault: what is filled in when a token is not as RFC 8259 has it
 *
 * Reads the tokens of JSON, strictly. The functions move @at behind the token,
 * or else fill in the fault and return %FALSE.
 */
typedef struct
{
  const char     *text;
  const char     *at;
  const char     *end;
  AtlasJsonFault *fault;
} AtlasJsonLexer;

void     atlas_json_lexer_skip_space  (AtlasJsonLexer *self);
gboolean atlas_json_lexer_read_string (AtlasJsonLexer *self,
                                       AtlasSpan      *contents,
                                       gboolean       *has_escapes);
gboolean atlas_json_lexer_read_number (AtlasJsonLexer *self);
gboolean atlas_json_lexer_read_word   (AtlasJsonLexer *self);
gboolean atlas_json_lexer_fail        (AtlasJsonLexer *self,
                                       const char     *at,
                                       const char     *format,
                                       ...) G_GNUC_PRINTF (3, 4);
char    *atlas_json_lexer_describe    (AtlasJsonLexer *self);

G_END_DECLS
