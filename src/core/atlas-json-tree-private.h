/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasJsonNode:
 * @name: (nullable): the name of a member, %NULL for anything else
 * @string: (nullable): what a string says, or the digits of a number
 * @size: how many nodes the value takes, itself and all that is in it
 * @n_children: how many members or elements it has
 * @type: one of `{ [ " 0 t f n`
 *
 * A value in a tree. Its children stand behind it: the first one at the next
 * node, each other one behind all nodes of the child before.
 */
typedef struct
{
  const char *name;
  const char *string;
  guint32     size;
  guint32     n_children;
  char        type;
} AtlasJsonNode;

const AtlasJsonNode *atlas_json_node_find (const AtlasJsonNode *self,
                                           const char          *name);

/**
 * AtlasJsonTree:
 *
 * Room for one value of a document after the other.
 */
typedef struct _AtlasJsonTree AtlasJsonTree;

AtlasJsonTree       *atlas_json_tree_new  (void);
void                 atlas_json_tree_free (AtlasJsonTree       *self);
const AtlasJsonNode *atlas_json_tree_read (AtlasJsonTree       *self,
                                           const char          *text,
                                           gsize                length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasJsonTree, atlas_json_tree_free)

G_END_DECLS
