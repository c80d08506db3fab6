/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-splice-private.h"

#include "atlas-json-scanner-private.h"
#include "atlas-json-text-private.h"

#include <string.h>

/* A member of an object as it stands in the text. */
typedef struct
{
  const char *separator; /* behind the member before, or behind the bracket */
  const char *name;      /* its quotes included */
  const char *value;
  const char *end;
} Member;

static void
append_bytes (GString    *string,
              const char *start,
              const char *end)
{
  g_string_append_len (string, start, end - start);
}

static void
append_string (GString    *string,
               const char *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (string, quoted);
}

/* A new value, on one line. */
static void
append_value (GString  *string,
              JsonNode *node)
{
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (string, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_string_append (string, i > 0 ? ", " : "");
          append_value (string, json_array_get_element (array, i));
        }
      g_string_append_c (string, ']');
      return;
    }

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;
      const char *separator = "{ ";

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          g_string_append (string, separator);
          append_string (string, name);
          g_string_append (string, ": ");
          append_value (string, value);
          separator = ", ";
        }
      g_string_append (string, " }");
      return;
    }

  text = json_to_string (node, FALSE);
  g_string_append (string, text);
}

/* Finds the members of an object, by their names with the escapes resolved. */
static GArray *
find_members (const char *text,
              gsize       length,
              GPtrArray  *names)
{
  g_autoptr (GArray) elements = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  const char *separator = text + 1;

  if (!atlas_json_scan (text, length, NULL, &elements, &fault))
    g_return_val_if_reached (g_steal_pointer (&members));

  for (guint i = 1; i < elements->len; i++)
    {
      const AtlasJsonElement *element = &g_array_index (elements, AtlasJsonElement, i);
      const char *name = text + element->name.start;
      g_autoptr (GString) decoded = NULL;
      Member member;

      if (element->parent != 0)
        continue;

      decoded = g_string_new (NULL);
      atlas_json_append_decoded (decoded, name, text + element->name.end);
      g_ptr_array_add (names, g_string_free (g_steal_pointer (&decoded), FALSE));

      member = (Member) { separator, name - 1, text + element->value.start,
                          text + element->value.end };
      g_array_append_val (members, member);
      separator = member.end;
    }

  return g_steal_pointer (&members);
}

/* What separates a member that is appended from the one before: as in the rest. */
static void
append_separator (GString      *string,
                  const GArray *members,
                  gboolean      is_first)
{
  guint n = members->len;
  const Member *like = NULL;

  /* Before the first member of the text is no comma, before all others there is. */
  if (n > 0)
    like = &g_array_index (members, Member, is_first ? 0 : n - 1);
  if (!is_first && n < 2)
    g_string_append_c (string, ',');

  if (like != NULL)
    append_bytes (string, like->separator, like->name);
  else
    g_string_append_c (string, ' ');
}

static void
append_new_members (GString      *string,
                    const GArray *members,
                    gboolean      is_first,
                    JsonObject   *old_object,
                    JsonObject   *new_object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, new_object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (json_object_has_member (old_object, name))
        continue;

      append_separator (string, members, is_first);
      append_string (string, name);
      g_string_append (string, ": ");
      append_value (string, value);
      is_first = FALSE;
    }
}

/* Whether two trees are the same with the order of their members, which
 * json_node_equal() doesn't look at. */
static gboolean
is_same (JsonNode *a,
         JsonNode *b)
{
  g_autofree char *a_text = json_to_string (a, FALSE);
  g_autofree char *b_text = json_to_string (b, FALSE);

  return strcmp (a_text, b_text) == 0;
}

/* Whether the members that stay come in the order in which they stood, before
 * those that are new. */
static gboolean
keeps_order (JsonObject *old_object,
             JsonObject *new_object)
{
  JsonObjectIter old_iter, new_iter;
  const char *old_name, *new_name;

  json_object_iter_init_ordered (&old_iter, old_object);
  json_object_iter_init_ordered (&new_iter, new_object);
  while (json_object_iter_next_ordered (&old_iter, &old_name, NULL))
    {
      if (!json_object_has_member (new_object, old_name))
        continue;
      if (!json_object_iter_next_ordered (&new_iter, &new_name, NULL) ||
          strcmp (old_name, new_name) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
splice_object (GString    *string,
               const char *text,
               gsize       length,
               JsonObject *old_object,
               JsonObject *new_object)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) members = find_members (text, length, names);
  const char *end = text + 1;
  gboolean is_first = TRUE;

  g_string_append_c (string, '{');
  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);
      const char *name = g_ptr_array_index (names, i);
      JsonNode *new_value = json_object_get_member (new_object, name);

      end = member->end;
      if (new_value == NULL)
        continue;

      /* Where the first member goes, the next one must lose its comma. */
      if (is_first)
        append_separator (string, members, TRUE);
      else
        append_bytes (string, member->separator, member->name);
      append_bytes (string, member->name, member->value);
      atlas_json_splice (string,
                         member->value,
                         member->end - member->value,
                         json_object_get_member (old_object, name),
                         new_value);
      is_first = FALSE;
    }

  append_new_members (string, members, is_first, old_object, new_object);
  append_bytes (string, end, text + length);
}

/**
 * atlas_json_splice:
 * @string: what to append to
 * @text: a value of a document that atlas_json_scan() has found good
 * @length: its length
 * @old_node: the same as a tree
 * @new_node: the tree that the value is to be
 *
 * Writes a value with as much of its text kept as can be: the members that are
 * the same with their order and their white space, and what is around them.
 * New members come last. An object whose members are in another order now is
 * written anew, since the order of languages says which one to fall back to.
 */
void
atlas_json_splice (GString    *string,
                   const char *text,
                   gsize       length,
                   JsonNode   *old_node,
                   JsonNode   *new_node)
{
  g_return_if_fail (string != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (old_node != NULL);
  g_return_if_fail (new_node != NULL);

  if (is_same (old_node, new_node))
    g_string_append_len (string, text, length);
  else if (JSON_NODE_HOLDS_OBJECT (old_node) && JSON_NODE_HOLDS_OBJECT (new_node) &&
           keeps_order (json_node_get_object (old_node), json_node_get_object (new_node)))
    splice_object (string,
                   text,
                   length,
                   json_node_get_object (old_node),
                   json_node_get_object (new_node));
  else
    append_value (string, new_node);
}
