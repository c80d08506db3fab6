/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-scanner-private.h"

#include "atlas-json-text-private.h"
#include "atlas-limits-private.h"
#include "atlas-words.h"

#include <string.h>

#define N_BUCKETS 64

/*
 * A name that an object has had, to refuse it a second time. The names of all
 * open objects stand one behind the other in one stack; those of an object
 * hang together in its buckets, by their place in the stack plus one.
 */
typedef struct
{
  gsize    start;
  guint32  length;
  guint32  hash;
  guint32  next;
  gboolean is_decoded; /* @start is in the scanner's names, not in the text */
} Name;

/* An array or object that is open. */
typedef struct
{
  gboolean  is_object;
  gboolean  in_child;   /* whether a fault is inside the child that is read */
  guint     n_children;
  int       element;
  guint     first_name; /* in the stack of names */
  gsize     n_decoded;  /* how much the decoded names held when it began */
  Name      name;       /* of the child that is read */
  AtlasSpan raw_name;   /* the same as it stands in the text */
  guint32   buckets[N_BUCKETS];
} Level;

/*
 * The scanner walks through the text once, without recursion: its memory is
 * these levels, the names of the objects that are open, and the elements.
 */
typedef struct
{
  AtlasJsonLexer lexer;
  AtlasProgress *progress; /* or NULL */
  GArray        *elements;
  GArray        *names;
  GString       *decoded_names;
  guint32        seed;
  guint          depth;
  guint          n_values;
  Level          levels[ATLAS_MAX_NESTING];
} Scanner;

static Scanner *
scanner_new (const char     *text,
             gsize           length,
             AtlasJsonFault *fault)
{
  Scanner *self = g_new (Scanner, 1);

  self->lexer = (AtlasJsonLexer) { text, text, text + length, fault };
  self->elements = g_array_new (FALSE, FALSE, sizeof (AtlasJsonElement));
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->decoded_names = g_string_new (NULL);
  self->seed = g_random_int ();
  self->depth = 0;
  self->n_values = 0;
  self->progress = NULL;

  return self;
}

static void
scanner_free (Scanner *self)
{
  g_clear_pointer (&self->elements, g_array_unref);
  g_array_unref (self->names);
  g_string_free (self->decoded_names, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scanner, scanner_free)

static const char *
get_name (Scanner    *self,
          const Name *name)
{
  return (name->is_decoded ? self->decoded_names->str : self->lexer.text) + name->start;
}

static char *
make_pointer (Scanner *self)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const Level *level = &self->levels[i];

      if (!level->in_child)
        break;
      if (level->is_object)
        atlas_json_append_pointer_name (pointer,
                                        get_name (self, &level->name),
                                        level->name.length);
      else
        atlas_json_append_pointer_index (pointer, level->n_children);
    }

  return g_string_free (pointer, FALSE);
}

/* The document, what stands in it, and what stands in the arrays among that. */
static gboolean
is_element (Scanner *self)
{
  return self->depth < 2 || (self->depth == 2 && !self->levels[1].is_object);
}

static gboolean
begin_value (Scanner *self,
             int     *index)
{
  AtlasJsonElement element = { .parent = -1 };
  gsize offset = self->lexer.at - self->lexer.text;

  *index = -1;
  if (!is_element (self))
    {
      if (++self->n_values > ATLAS_MAX_VALUES)
        return atlas_json_lexer_fail (&self->lexer,
                                      self->lexer.at,
                                      _("more than %u values in one element"),
                                      ATLAS_MAX_VALUES);
      return TRUE;
    }

  if (self->elements->len > ATLAS_MAX_ENTRIES)
    return atlas_json_lexer_fail (&self->lexer,
                                  self->lexer.at,
                                  _("more than %u elements in the lists of the document"),
                                  ATLAS_MAX_ENTRIES);

  element.value.start = offset;
  element.type = *self->lexer.at;
  if (self->depth > 0)
    {
      const Level *level = &self->levels[self->depth - 1];

      element.parent = level->element;
      if (level->is_object)
        element.name = level->raw_name;
    }

  *index = self->elements->len;
  self->n_values = 0;
  g_array_append_val (self->elements, element);

  return TRUE;
}

static gboolean
end_value (Scanner *self,
           int      index)
{
  AtlasJsonElement *element;

  if (self->depth > 0)
    {
      self->levels[self->depth - 1].in_child = FALSE;
      self->levels[self->depth - 1].n_children++;
    }

  if (index < 0)
    return TRUE;

  element = &g_array_index (self->elements, AtlasJsonElement, index);
  element->value.end = self->lexer.at - self->lexer.text;

  /* Of the document and the arrays in it nobody makes a tree. */
  if (self->depth > 0 && !(self->depth == 1 && element->type == '[') &&
      element->value.end - element->value.start > ATLAS_MAX_ELEMENT)
    return atlas_json_lexer_fail (&self->lexer,
                                  self->lexer.text + element->value.start,
                                  _("the element that begins here is longer than %u bytes"),
                                  ATLAS_MAX_ELEMENT);

  return TRUE;
}

static gboolean
begin_container (Scanner *self,
                 int      element)
{
  Level *level;

  if (self->depth == ATLAS_MAX_NESTING)
    return atlas_json_lexer_fail (&self->lexer,
                                  self->lexer.at,
                                  _("lists and objects stand more than %d deep in one another"),
                                  ATLAS_MAX_NESTING);

  level = &self->levels[self->depth++];
  level->is_object = *self->lexer.at == '{';
  level->in_child = FALSE;
  level->n_children = 0;
  level->element = element;
  level->first_name = self->names->len;
  level->n_decoded = self->decoded_names->len;
  memset (level->buckets, 0, sizeof level->buckets);
  self->lexer.at++;

  return TRUE;
}

static gboolean
end_container (Scanner *self)
{
  const Level *level = &self->levels[--self->depth];

  g_array_set_size (self->names, level->first_name);
  g_string_truncate (self->decoded_names, level->n_decoded);
  self->lexer.at++;
  atlas_progress_report (self->progress, ATLAS_STEP_SCAN, self->lexer.at - self->lexer.text,
                         self->lexer.end - self->lexer.text);

  return end_value (self, level->element);
}

static gboolean
scan_value (Scanner *self)
{
  AtlasSpan contents;
  gboolean has_escapes, ok;
  int element;

  atlas_json_lexer_skip_space (&self->lexer);
  if (self->lexer.at == self->lexer.end)
    return atlas_json_lexer_read_word (&self->lexer);
  if (!begin_value (self, &element))
    return FALSE;

  switch (*self->lexer.at)
    {
    case '{':
    case '[':
      return begin_container (self, element);

    case '"':
      ok = atlas_json_lexer_read_string (&self->lexer, &contents, &has_escapes);
      break;

    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      ok = atlas_json_lexer_read_number (&self->lexer);
      break;

    default:
      ok = atlas_json_lexer_read_word (&self->lexer);
      break;
    }

  return ok && end_value (self, element);
}

/*
 * FNV-1a from a seed of this scan. Colliding names cost a comparison each, and
 * no object has more than ATLAS_MAX_MEMBERS of them.
 */
static guint32
hash_name (Scanner    *self,
           const char *bytes,
           gsize       length)
{
  guint32 hash = self->seed;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 0x01000193;

  return hash;
}

static gboolean
add_name (Scanner    *self,
          Level      *level,
          Name       *name,
          const char *at)
{
  const char *bytes = get_name (self, name);
  guint32 *bucket;

  name->hash = hash_name (self, bytes, name->length);
  bucket = &level->buckets[name->hash % N_BUCKETS];

  for (guint32 next = *bucket; next != 0;)
    {
      const Name *other = &g_array_index (self->names, Name, next - 1);

      if (other->hash == name->hash && other->length == name->length &&
          memcmp (get_name (self, other), bytes, name->length) == 0)
        return atlas_json_lexer_fail (&self->lexer,
                                      at,
                                      _("this member stands in its object twice: remove or rename "
                                        "one of the two"));
      next = other->next;
    }

  name->next = *bucket;
  g_array_append_val (self->names, *name);
  *bucket = self->names->len;

  if (self->names->len - level->first_name > ATLAS_MAX_MEMBERS)
    return atlas_json_lexer_fail (&self->lexer,
                                  at,
                                  _("more than %d members in one object"),
                                  ATLAS_MAX_MEMBERS);

  return TRUE;
}

static gboolean
scan_name (Scanner *self,
           Level   *level)
{
  const char *at = self->lexer.at;
  const char *text = self->lexer.text;
  AtlasSpan contents;
  gboolean has_escapes;
  Name name = { 0 };

  if (!atlas_json_lexer_read_string (&self->lexer, &contents, &has_escapes))
    return FALSE;

  name.start = contents.start;
  name.length = contents.end - contents.start;
  if (has_escapes)
    {
      name.is_decoded = TRUE;
      name.start = self->decoded_names->len;
      atlas_json_append_decoded (self->decoded_names, text + contents.start, text + contents.end);
      name.length = self->decoded_names->len - name.start;
    }

  level->name = name;
  level->raw_name = contents;
  level->in_child = TRUE;

  return add_name (self, level, &name, at);
}

static gboolean
scan_colon (Scanner *self)
{
  g_autofree char *found = NULL;

  atlas_json_lexer_skip_space (&self->lexer);
  if (self->lexer.at < self->lexer.end && *self->lexer.at == ':')
    {
      self->lexer.at++;
      return TRUE;
    }

  found = atlas_json_lexer_describe (&self->lexer);
  return atlas_json_lexer_fail (&self->lexer,
                                self->lexer.at,
                                _("expected a colon after the name of the member, found %s"),
                                found);
}

static gboolean
fail_separator (Scanner     *self,
                const Level *level)
{
  g_autofree char *found = atlas_json_lexer_describe (&self->lexer);

  if (level->is_object)
    return atlas_json_lexer_fail (&self->lexer,
                                  self->lexer.at,
                                  _("expected a comma or the end of the object, “}”; found %s"),
                                  found);

  return atlas_json_lexer_fail (&self->lexer,
                                self->lexer.at,
                                _("expected a comma or the end of the list, “]”; found %s"),
                                found);
}

/* Goes to the next child, or over the closing bracket; then *@closed is TRUE. */
static gboolean
scan_separator (Scanner     *self,
                const Level *level,
                gboolean    *closed)
{
  char bracket = level->is_object ? '}' : ']';
  const char *comma;

  *closed = FALSE;
  atlas_json_lexer_skip_space (&self->lexer);
  if (self->lexer.at < self->lexer.end && *self->lexer.at == bracket)
    {
      *closed = TRUE;
      return TRUE;
    }

  if (level->n_children == 0)
    return TRUE;
  if (self->lexer.at == self->lexer.end || *self->lexer.at != ',')
    return fail_separator (self, level);

  comma = self->lexer.at++;
  atlas_json_lexer_skip_space (&self->lexer);
  if (self->lexer.at < self->lexer.end && *self->lexer.at == bracket)
    return atlas_json_lexer_fail (&self->lexer,
                                  comma,
                                  _("nothing follows this comma: remove it, or add what is missing"));

  return TRUE;
}

static gboolean
scan_member (Scanner *self,
             Level   *level)
{
  g_autofree char *found = NULL;

  if (self->lexer.at < self->lexer.end && *self->lexer.at == '"')
    return scan_name (self, level) && scan_colon (self) && scan_value (self);

  found = atlas_json_lexer_describe (&self->lexer);
  return atlas_json_lexer_fail (&self->lexer,
                                self->lexer.at,
                                _("expected the name of a member in double quotes, found %s"),
                                found);
}

/* Programs that save "Unicode" often begin it with a mark, or write UTF-16. */
static gboolean
check_encoding (Scanner *self)
{
  static const char marks[][3] = { "\xff\xfe", "\xfe\xff", "{\0", "\0{" };
  const char *text = self->lexer.text;
  gsize length = self->lexer.end - text;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    return atlas_json_lexer_fail (&self->lexer,
                                  text,
                                  _("the file begins with a byte order mark: save it as UTF-8 "
                                    "without one"));

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (length >= 2 && memcmp (text, marks[i], 2) == 0)
        return atlas_json_lexer_fail (&self->lexer,
                                      text,
                                      _("the file seems to be UTF-16: save it as UTF-8"));
    }

  atlas_json_lexer_skip_space (&self->lexer);
  if (self->lexer.at == self->lexer.end)
    return atlas_json_lexer_fail (&self->lexer,
                                  self->lexer.at,
                                  _("the file is empty: expected a briefing, which begins with “{”"));

  return TRUE;
}

/* Whoever opens a picture by mistake need not hear of lists and objects. */
static gboolean
check_beginning (Scanner *self)
{
  g_autofree char *found = NULL;

  if (strchr ("{[\"-0123456789tfn", *self->lexer.at) != NULL && *self->lexer.at != '\0')
    return TRUE;

  found = atlas_json_lexer_describe (&self->lexer);
  return atlas_json_lexer_fail (&self->lexer,
                                self->lexer.at,
                                _("this is no briefing: expected “{” at the beginning, found %s"),
                                found);
}

static gboolean
scan_text (Scanner *self)
{
  g_autofree char *found = NULL;

  if (!check_encoding (self) || !check_beginning (self) || !scan_value (self))
    return FALSE;

  while (self->depth > 0)
    {
      Level *level = &self->levels[self->depth - 1];
      gboolean closed, ok;

      if (!scan_separator (self, level, &closed))
        return FALSE;

      if (closed)
        {
          ok = end_container (self);
        }
      else if (level->is_object)
        {
          ok = scan_member (self, level);
        }
      else
        {
          level->in_child = TRUE;
          ok = scan_value (self);
        }
      if (!ok)
        return FALSE;
    }

  atlas_json_lexer_skip_space (&self->lexer);
  if (self->lexer.at == self->lexer.end)
    return TRUE;

  found = atlas_json_lexer_describe (&self->lexer);
  return atlas_json_lexer_fail (&self->lexer,
                                self->lexer.at,
                                _("expected the end of the file after the document, found %s"),
                                found);
}

/**
 * atlas_json_scan:
 * @text: the bytes of a document, whatever they are
 * @length: how many they are
 * @progress: (nullable): what learns how far it is, as a step of opening a document
 * @elements: (out) (transfer full) (element-type AtlasJsonElement): the
 *   elements in the order of the text, the first of which is the whole document
 * @fault: (out): what keeps the text from being a document; clear it with
 *   atlas_json_fault_clear()
 *
 * Checks that a text is JSON as RFC 8259 has it, within the limits of a
 * document, and finds the elements of it. The text must be UTF-8 without NUL
 * and without a byte order mark, no member may stand in its object twice, and
 * every number must be finite, so that whatever parses the elements later
 * finds nothing to interpret.
 *
 * One pass, without recursion; it ends at the first fault. The memory it takes
 * is that of the elements, at most %ATLAS_MAX_ENTRIES of them.
 *
 * Returns: whether the text is good; @elements is %NULL otherwise
 */
gboolean
atlas_json_scan (const char      *text,
                 gsize            length,
                 AtlasProgress   *progress,
                 GArray         **elements,
                 AtlasJsonFault  *fault)
{
  g_autoptr (Scanner) self = NULL;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (elements != NULL, FALSE);
  g_return_val_if_fail (fault != NULL, FALSE);

  *elements = NULL;
  *fault = (AtlasJsonFault) { 0 };
  self = scanner_new (text != NULL ? text : "", length, fault);
  self->progress = progress;

  if (!scan_text (self))
    {
      fault->pointer = make_pointer (self);
      return FALSE;
    }

  *elements = g_steal_pointer (&self->elements);

  return TRUE;
}
