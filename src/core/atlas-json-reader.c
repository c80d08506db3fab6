/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-reader-private.h"

#include "atlas-json-scanner-private.h"
#include "atlas-json-text-private.h"
#include "atlas-limits-private.h"
#include "atlas-number.h"
#include "atlas-problem.h"
#include "atlas-words.h"

#include <string.h>

/* A problem that has no line yet: those are found for all problems at once. */
typedef struct
{
  gsize offset;
  guint sequence;
  char *pointer;
  char *message;
} Finding;

struct _AtlasJsonReader
{
  const char *text;
  gsize       length;
  char       *language;

  GArray     *elements;     /* of AtlasJsonElement */
  GArray     *members;      /* of int: which elements are members of the document */
  AtlasJsonTree *tree;
  const AtlasJsonNode *root;
  int            parsed;    /* the element that the tree holds, or -1 */

  GArray     *findings;
  guint       n_problems;
};

static void
finding_clear (Finding *finding)
{
  g_free (finding->pointer);
  g_free (finding->message);
}

/**
 * atlas_json_reader_new:
 * @text: the bytes of a document, which must outlive the reader
 * @length: how many they are
 *
 * Makes a reader.
 *
 * Returns: (transfer full): the reader
 */
AtlasJsonReader *
atlas_json_reader_new (const char *text,
                       gsize       length)
{
  AtlasJsonReader *self = g_new0 (AtlasJsonReader, 1);

  self->text = text;
  self->length = length;
  self->members = g_array_new (FALSE, FALSE, sizeof (int));
  self->tree = atlas_json_tree_new ();
  self->parsed = -1;
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (self->findings, (GDestroyNotify) finding_clear);

  return self;
}

/**
 * atlas_json_reader_free:
 * @self: a reader
 *
 * Frees a reader and all values.
 */
void
atlas_json_reader_free (AtlasJsonReader *self)
{
  g_free (self->language);
  g_clear_pointer (&self->elements, g_array_unref);
  g_array_unref (self->members);
  atlas_json_tree_free (self->tree);
  g_array_unref (self->findings);
  g_free (self);
}

static void
add_finding (AtlasJsonReader *self,
             gsize            offset,
             char            *pointer,
             char            *message)
{
  Finding finding = { offset, self->findings->len, pointer, message };

  g_array_append_val (self->findings, finding);
}

/**
 * atlas_json_reader_open:
 * @self: a reader
 * @progress: (nullable): what learns how far it is
 * @root: (out): the whole document
 *
 * Scans the document. Where it isn't good JSON, that is the one problem.
 *
 * Returns: whether there is anything to read
 */
gboolean
atlas_json_reader_open (AtlasJsonReader *self,
                        AtlasProgress   *progress,
                        AtlasJsonValue  *root)
{
  AtlasJsonFault fault;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->elements == NULL, FALSE);

  if (!atlas_json_scan (self->text, self->length, progress, &self->elements, &fault))
    {
      self->n_problems++;
      add_finding (self, fault.offset, fault.pointer, fault.message);
      return FALSE;
    }

  for (int i = 1; i < (int) self->elements->len; i++)
    {
      if (g_array_index (self->elements, AtlasJsonElement, i).parent == 0)
        g_array_append_val (self->members, i);
    }
  *root = (AtlasJsonValue) { .reader = self };

  return TRUE;
}

/**
 * atlas_json_reader_set_language:
 * @self: a reader
 * @language: a BCP 47 tag
 *
 * Sets the language of the document, which is what its texts fall back to.
 */
void
atlas_json_reader_set_language (AtlasJsonReader *self,
                                const char      *language)
{
  char *copy;

  g_return_if_fail (self != NULL);

  copy = g_strdup (language);
  g_free (self->language);
  self->language = copy;
}

/**
 * atlas_json_reader_get_language:
 * @self: a reader
 *
 * Gets the language of the document.
 *
 * Returns: (nullable): a BCP 47 tag
 */
const char *
atlas_json_reader_get_language (AtlasJsonReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * atlas_json_reader_get_n_problems:
 * @self: a reader
 *
 * Gets how many problems there are so far, of which %ATLAS_MAX_PROBLEMS are
 * kept.
 *
 * Returns: the number
 */
guint
atlas_json_reader_get_n_problems (AtlasJsonReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_problems;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const Finding *first = a;
  const Finding *second = b;

  if (first->offset != second->offset)
    return first->offset < second->offset ? -1 : 1;

  return first->sequence < second->sequence ? -1 : 1;
}

/**
 * atlas_json_reader_list_problems:
 * @self: a reader
 * @problems: (element-type AtlasProblem): what to add them to
 *
 * Lists the problems in the order in which they stand in the document.
 */
void
atlas_json_reader_list_problems (AtlasJsonReader *self,
                                 GListStore      *problems)
{
  AtlasJsonPosition position = ATLAS_JSON_POSITION_START;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_LIST_STORE (problems));

  g_array_sort (self->findings, compare_findings);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const Finding *finding = &g_array_index (self->findings, Finding, i);
      g_autoptr (AtlasProblem) problem = NULL;

      atlas_json_position_advance (&position, self->text, finding->offset);
      problem =
          atlas_problem_new (position.line, position.column, finding->pointer, finding->message);
      g_list_store_append (problems, problem);
    }
}

/* Appends the way from @ancestor to @self. */
static void
append_pointer (GString              *pointer,
                const AtlasJsonValue *self,
                const AtlasJsonValue *ancestor)
{
  if (self == ancestor || self->parent == NULL)
    return;

  append_pointer (pointer, self->parent, ancestor);
  if (self->name != NULL)
    atlas_json_append_pointer_name (pointer, self->name, -1);
  else
    atlas_json_append_pointer_index (pointer, self->index);
}

/**
 * atlas_json_value_get_span:
 * @self: a value
 *
 * Finds the bytes of a value.
 *
 * Returns: its span
 */
AtlasSpan
atlas_json_value_get_span (const AtlasJsonValue *self)
{
  const AtlasJsonValue *ancestor = self;
  const AtlasJsonElement *element;
  g_autoptr (GString) pointer = NULL;
  AtlasSpan span;

  while (ancestor->element < 0)
    ancestor = ancestor->parent;
  element = &g_array_index (self->reader->elements, AtlasJsonElement, ancestor->element);
  if (ancestor == self)
    return element->value;

  pointer = g_string_new (NULL);
  append_pointer (pointer, self, ancestor);
  if (!atlas_json_locate (self->reader->text + element->value.start,
                          element->value.end - element->value.start,
                          pointer->str,
                          &span))
    return element->value;

  return (AtlasSpan) { element->value.start + span.start, element->value.start + span.end };
}

/**
 * atlas_json_value_report:
 * @self: a value
 * @format: what was expected and what was found
 * @...: what to put in
 *
 * Says that something is wrong with a value. What comes after the first
 * %ATLAS_MAX_PROBLEMS is only counted.
 */
void
atlas_json_value_report (const AtlasJsonValue *self,
                         const char           *format,
                         ...)
{
  GString *pointer;
  va_list arguments;

  g_return_if_fail (self != NULL);

  if (self->reader->n_problems++ >= ATLAS_MAX_PROBLEMS)
    return;

  pointer = g_string_new (NULL);
  append_pointer (pointer, self, NULL);
  va_start (arguments, format);
  add_finding (self->reader,
               atlas_json_value_get_span (self).start,
               g_string_free (pointer, FALSE),
               atlas_number_vprintf (format, arguments));
  va_end (arguments);
}

/* The document itself and the lists in it are never parsed as a whole. */
static gboolean
is_outer (const AtlasJsonValue *self)
{
  const AtlasJsonElement *element;

  if (self->element < 0)
    return FALSE;
  element = &g_array_index (self->reader->elements, AtlasJsonElement, self->element);

  return self->element == 0 || (element->parent == 0 && element->type == '[');
}

/**
 * atlas_json_value_get_node:
 * @self: a value
 *
 * Gets the tree of a value, parsing the element that it is in where that
 * isn't done yet.
 *
 * Returns: (transfer none): the tree, which lives as long as no other element is
 *   parsed; %NULL for the document and the lists in it, which never are
 */
const AtlasJsonNode *
atlas_json_value_get_node (AtlasJsonValue *self)
{
  AtlasJsonReader *reader = self->reader;
  const AtlasJsonElement *element;

  if (self->node != NULL || is_outer (self))
    return self->node;

  if (reader->parsed != self->element)
    {
      element = &g_array_index (reader->elements, AtlasJsonElement, self->element);
      reader->root = atlas_json_tree_read (reader->tree, reader->text + element->value.start,
                                           element->value.end - element->value.start);
      reader->parsed = self->element;
    }
  self->node = reader->root;

  return self->node;
}

/**
 * atlas_json_value_get_type:
 * @self: a value
 *
 * Gets the type of a value.
 *
 * Returns: a byte that a value of the type begins with: one of `{ [ " - 0-9 t
 *   f n`
 */
char
atlas_json_value_get_type (AtlasJsonValue *self)
{
  if (self->element >= 0)
    return g_array_index (self->reader->elements, AtlasJsonElement, self->element).type;

  return self->node->type;
}

/**
 * atlas_json_value_is_object:
 * @self: a value
 *
 * Checks that a value is an object, and reports it where it isn't.
 *
 * Returns: whether it is
 */
gboolean
atlas_json_value_is_object (AtlasJsonValue *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (atlas_json_value_get_type (self) != '{')
    {
      atlas_json_value_report (self, _("expected an object, found %s"), atlas_json_value_describe_type (self));
      return FALSE;
    }

  atlas_json_value_get_node (self);

  return TRUE;
}

/* The elements of a list in the document stand behind it, up to the next member. */
static guint
count_outer_elements (AtlasJsonReader *reader,
                      int              list)
{
  for (guint i = 0; i < reader->members->len; i++)
    {
      int member = g_array_index (reader->members, int, i);

      if (member > list)
        return member - list - 1;
    }

  return reader->elements->len - list - 1;
}

/**
 * atlas_json_value_is_list:
 * @self: a value
 * @n_elements: (out): how many elements it has
 *
 * Checks that a value is a list, and reports it where it isn't.
 *
 * Returns: whether it is
 */
gboolean
atlas_json_value_is_list (AtlasJsonValue *self,
                          guint          *n_elements)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (n_elements != NULL, FALSE);

  *n_elements = 0;
  if (atlas_json_value_get_type (self) != '[')
    {
      atlas_json_value_report (self, _("expected a list, found %s"), atlas_json_value_describe_type (self));
      return FALSE;
    }

  if (is_outer (self))
    *n_elements = count_outer_elements (self->reader, self->element);
  else
    *n_elements = atlas_json_value_get_node (self)->n_children;

  return TRUE;
}

static gboolean
has_name (AtlasJsonReader *reader,
          AtlasSpan        span,
          const char      *name)
{
  const char *start = reader->text + span.start;
  gsize length = span.end - span.start;
  g_autoptr (GString) decoded = NULL;

  if (memchr (start, '\\', length) == NULL)
    return strlen (name) == length && memcmp (start, name, length) == 0;

  decoded = g_string_new (NULL);
  atlas_json_append_decoded (decoded, start, start + length);

  return strcmp (decoded->str, name) == 0;
}

static int
find_outer_member (AtlasJsonReader *reader,
                   const char      *name)
{
  for (guint i = 0; i < reader->members->len; i++)
    {
      int member = g_array_index (reader->members, int, i);

      if (has_name (reader, g_array_index (reader->elements, AtlasJsonElement, member).name, name))
        return member;
    }

  return -1;
}

/**
 * atlas_json_value_find:
 * @self: an object
 * @name: the name of a member, which must outlive the value
 * @need: whether to report a member that is missing
 * @member: (out): the member
 *
 * Finds a member of an object.
 *
 * Returns: whether it is there
 */
gboolean
atlas_json_value_find (AtlasJsonValue *self,
                       const char     *name,
                       AtlasJsonNeed   need,
                       AtlasJsonValue *member)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (member != NULL, FALSE);

  *member = (AtlasJsonValue) { .reader = self->reader, .parent = self, .name = name, .element = -1 };
  if (is_outer (self))
    member->element = find_outer_member (self->reader, name);
  else
    member->node = atlas_json_node_find (self->node, name);

  if (member->element >= 0 || member->node != NULL)
    return TRUE;

  if (need == ATLAS_JSON_REQUIRED)
    atlas_json_value_report (self, _("expected a member “%s”, which is missing"), name);

  return FALSE;
}

static const AtlasJsonNode *
find_child (AtlasJsonValue *self,
            guint           index)
{
  if (self->child == NULL || self->child_index > index)
    {
      self->child = self->node + 1;
      self->child_index = 0;
    }
  for (; self->child_index < index; self->child_index++)
    self->child += self->child->size;

  return self->child;
}

/**
 * atlas_json_value_get_element:
 * @self: a list
 * @index: which element
 * @element: (out): the element
 *
 * Gets an element of a list.
 */
void
atlas_json_value_get_element (AtlasJsonValue *self,
                              guint           index,
                              AtlasJsonValue *element)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL);

  *element = (AtlasJsonValue) {
    .reader = self->reader, .parent = self, .index = index, .element = -1
  };
  if (is_outer (self))
    element->element = self->element + 1 + index;
  else
    element->node = find_child (self, index);
}
