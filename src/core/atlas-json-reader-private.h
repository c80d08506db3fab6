/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-date.h"
#include "atlas-json-tree-private.h"
#include "atlas-progress.h"
#include "atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasJsonReader:
 *
 * Reads the values of a document and gathers what is wrong with them. It
 * parses one element at a time; to ask for a value of another element frees
 * the values of the one before.
 */
typedef struct _AtlasJsonReader AtlasJsonReader;

/**
 * AtlasJsonValue:
 *
 * A value of the document, which knows the way that led to it. It lives on
 * the stack, and only as long as its parent does. The members are private.
 */
typedef struct _AtlasJsonValue AtlasJsonValue;

struct _AtlasJsonValue
{
  AtlasJsonReader      *reader;
  const AtlasJsonValue *parent;
  const char           *name;    /* %NULL for an element of a list */
  guint                 index;
  int                   element; /* of the scanner, -1 inside such an element */
  const AtlasJsonNode  *node;    /* %NULL until it is parsed */

  /* The child of a list that was asked for last, since most are read in order. */
  const AtlasJsonNode  *child;
  guint                 child_index;
};

/**
 * AtlasJsonNeed:
 * @ATLAS_JSON_OPTIONAL: a member may be missing
 * @ATLAS_JSON_REQUIRED: it is a problem where a member is missing
 *
 * Whether an object needs a member.
 */
typedef enum
{
  ATLAS_JSON_OPTIONAL,
  ATLAS_JSON_REQUIRED,
} AtlasJsonNeed;

AtlasJsonReader *atlas_json_reader_new            (const char            *text,
                                                   gsize                  length);
void             atlas_json_reader_free           (AtlasJsonReader       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasJsonReader, atlas_json_reader_free)

gboolean         atlas_json_reader_open           (AtlasJsonReader       *self,
                                                   AtlasProgress         *progress,
                                                   AtlasJsonValue        *root);
void             atlas_json_reader_set_language   (AtlasJsonReader       *self,
                                                   const char            *language);
const char      *atlas_json_reader_get_language   (AtlasJsonReader       *self);
guint            atlas_json_reader_get_n_problems (AtlasJsonReader       *self);
void             atlas_json_reader_list_problems  (AtlasJsonReader       *self,
                                                   GListStore            *problems);

gboolean         atlas_json_value_is_object       (AtlasJsonValue        *self);
gboolean         atlas_json_value_is_list         (AtlasJsonValue        *self,
                                                   guint                 *n_elements);
gboolean         atlas_json_value_find            (AtlasJsonValue        *self,
                                                   const char            *name,
                                                   AtlasJsonNeed          need,
                                                   AtlasJsonValue        *member);
void             atlas_json_value_get_element     (AtlasJsonValue        *self,
                                                   guint                  index,
                                                   AtlasJsonValue        *element);
AtlasSpan        atlas_json_value_get_span        (const AtlasJsonValue  *self);

char             atlas_json_value_get_type        (AtlasJsonValue        *self);
const AtlasJsonNode
                *atlas_json_value_get_node        (AtlasJsonValue        *self);
const char      *atlas_json_value_describe_type   (AtlasJsonValue        *self);
const char      *atlas_json_value_get_string      (AtlasJsonValue        *self);
const char      *atlas_json_value_get_words       (AtlasJsonValue        *self);
const char      *atlas_json_value_get_id          (AtlasJsonValue        *self);
const char      *atlas_json_value_get_code        (AtlasJsonValue        *self);
const char      *atlas_json_value_get_language    (AtlasJsonValue        *self);
AtlasText       *atlas_json_value_get_text        (AtlasJsonValue        *self);
AtlasDate        atlas_json_value_get_date        (AtlasJsonValue        *self);
gboolean         atlas_json_value_get_number      (AtlasJsonValue        *self,
                                                   double                 minimum,
                                                   double                 maximum,
                                                   double                *number);
gboolean         atlas_json_value_get_boolean     (AtlasJsonValue        *self,
                                                   gboolean              *truth);
int              atlas_json_value_get_choice      (AtlasJsonValue        *self,
                                                   const char *const     *choices);
const char      *atlas_json_value_read_id         (AtlasJsonValue        *self,
                                                   const char            *name,
                                                   AtlasJsonNeed          need);
const char      *atlas_json_value_read_words      (AtlasJsonValue        *self,
                                                   const char            *name,
                                                   AtlasJsonNeed          need);
AtlasText       *atlas_json_value_read_text       (AtlasJsonValue        *self,
                                                   const char            *name,
                                                   AtlasJsonNeed          need);
AtlasDate        atlas_json_value_read_date       (AtlasJsonValue        *self,
                                                   const char            *name);
gboolean         atlas_json_value_read_numbers    (AtlasJsonValue        *self,
                                                   const char            *name,
                                                   AtlasJsonNeed          need,
                                                   const double          *limits,
                                                   guint                  n_numbers,
                                                   double                *numbers);
void             atlas_json_value_report          (const AtlasJsonValue  *self,
                                                   const char            *format,
                                                   ...) G_GNUC_PRINTF (2, 3);
char            *atlas_json_quote_list            (const char *const     *items);

G_END_DECLS
