/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-tree-private.h"

#include "atlas-json-text-private.h"

#include <string.h>

/*
 * The trees of json-glib have an allocation for each value, name and list, and it
 * tells of each of them by a signal. The entries of a large document are looked at
 * once and in order, so these are nodes in one array and strings in another, which
 * are used again for the next entry: nothing is allocated but for the largest one.
 */
struct _AtlasJsonTree
{
  GArray  *nodes; /* of AtlasJsonNode */
  GString *decoded;

  char  *strings;
  gsize  capacity;
  char  *end; /* of the strings so far */
};

/**
 * atlas_json_tree_new:
 *
 * Makes an empty tree.
 *
 * Returns: (transfer full): the tree
 */
AtlasJsonTree *
atlas_json_tree_new (void)
{
  AtlasJsonTree *self = g_new0 (AtlasJsonTree, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (AtlasJsonNode));
  self->decoded = g_string_new (NULL);

  return self;
}

/**
 * atlas_json_tree_free:
 * @self: a tree
 *
 * Frees a tree with all its values.
 */
void
atlas_json_tree_free (AtlasJsonTree *self)
{
  g_array_unref (self->nodes);
  g_string_free (self->decoded, TRUE);
  g_free (self->strings);
  g_free (self);
}

static const char *
skip_space (const char *at)
{
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
    at++;

  return at;
}

/* There is room: what a string says, with the zero behind it, is never longer than
 * it is with its quotes and escapes, nor a number than it is with what follows. */
static const char *
put_string (AtlasJsonTree *self,
            const char    *start,
            gsize          length)
{
  const char *string = self->end;

  memcpy (self->end, start, length);
  self->end[length] = '\0';
  self->end += length + 1;

  return string;
}

/* Moves @at from the quotation mark that opens a string behind the one that ends it. */
static const char *
read_string (AtlasJsonTree  *self,
             const char    **at)
{
  const char *start = *at + 1, *end = start;
  gboolean has_escapes = FALSE;

  while (*end != '"')
    {
      has_escapes |= *end == '\\';
      end += *end == '\\' ? 2 : 1;
    }
  *at = end + 1;
  if (!has_escapes)
    return put_string (self, start, end - start);

  g_string_truncate (self->decoded, 0);
  atlas_json_append_decoded (self->decoded, start, end);

  return put_string (self, self->decoded->str, self->decoded->len);
}

/* Numbers and the three words: @end is there for one that is all of the text. */
static const char *
skip_word (const char *at,
           const char *end)
{
  while (at < end && (g_ascii_isalnum (*at) || *at == '-' || *at == '+' || *at == '.'))
    at++;

  return at;
}

/* The nesting is limited by the scanner, so that the stack has room for it. */
static const char *
read_value (AtlasJsonTree *self,
            const char    *name,
            const char    *at,
            const char    *end)
{
  AtlasJsonNode node = { .name = name, .type = *at };
  guint index = self->nodes->len;

  g_array_append_val (self->nodes, node);
  if (node.type == '"')
    {
      node.string = read_string (self, &at);
    }
  else if (node.type == '{' || node.type == '[')
    {
      for (at = skip_space (at + 1); *at != '}' && *at != ']'; node.n_children++)
        {
          const char *child_name = NULL;

          if (*at == ',')
            at = skip_space (at + 1);
          if (node.type == '{')
            {
              child_name = read_string (self, &at);
              at = skip_space (skip_space (at) + 1);
            }
          at = skip_space (read_value (self, child_name, at, end));
        }
      at++;
    }
  else
    {
      const char *start = at;

      at = skip_word (at, end);
      if (node.type == '-' || g_ascii_isdigit (node.type))
        {
          node.string = put_string (self, start, at - start);
          node.type = '0';
        }
    }
  node.size = self->nodes->len - index;
  g_array_index (self->nodes, AtlasJsonNode, index) = node;

  return at;
}

/**
 * atlas_json_tree_read:
 * @self: a tree
 * @text: a value of a text that atlas_json_scan() has found good
 * @length: its length
 *
 * Reads a value in the place of the one before. Nothing is checked once more:
 * neither what JSON allows nor how deep it goes.
 *
 * Returns: (transfer none): the value, which lives as long as no other is read
 */
const AtlasJsonNode *
atlas_json_tree_read (AtlasJsonTree *self,
                      const char    *text,
                      gsize          length)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL && length > 0, NULL);

  if (self->capacity <= length)
    {
      self->capacity = length + 1;
      g_free (self->strings);
      self->strings = g_malloc (self->capacity);
    }
  self->end = self->strings;
  g_array_set_size (self->nodes, 0);
  read_value (self, NULL, text, text + length);

  return &g_array_index (self->nodes, AtlasJsonNode, 0);
}

/**
 * atlas_json_node_find:
 * @self: an object
 * @name: a name
 *
 * Finds a member.
 *
 * Returns: (transfer none) (nullable): the member
 */
const AtlasJsonNode *
atlas_json_node_find (const AtlasJsonNode *self,
                      const char          *name)
{
  const AtlasJsonNode *child = self + 1;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; self->type == '{' && i < self->n_children; i++, child += child->size)
    {
      if (strcmp (child->name, name) == 0)
        return child;
    }

  return NULL;
}
