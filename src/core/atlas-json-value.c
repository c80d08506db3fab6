/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-reader-private.h"

#include "atlas-json-text-private.h"
#include "atlas-language.h"
#include "atlas-place.h"
#include "atlas-words.h"

#include <string.h>

/*
 * What the values of a document can be. Each of these reports a value that is
 * something else.
 */

#define MAX_ID 128

/* Of long lists of what would do, a message shows this much. */
#define MAX_CHOICES 12

/**
 * atlas_json_value_describe_type:
 * @self: a value
 *
 * Says in words what type a value has.
 *
 * Returns: the words, to follow "found"
 */
const char *
atlas_json_value_describe_type (AtlasJsonValue *self)
{
  switch (atlas_json_value_get_type (self))
    {
    case '{':
      return _("an object");
    case '[':
      return _("a list");
    case '"':
      return _("a string");
    case 'n':
      return _("null");
    case 't':
      return _("true");
    case 'f':
      return _("false");
    default:
      return _("a number");
    }
}

/**
 * atlas_json_value_get_string:
 * @self: a value
 *
 * Reads a string.
 *
 * Returns: (transfer none) (nullable): the string, which lives as long as the
 *   element that it is in; %NULL where it is reported
 */
const char *
atlas_json_value_get_string (AtlasJsonValue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (atlas_json_value_get_type (self) != '"')
    {
      atlas_json_value_report (self, _("expected a string, found %s"), atlas_json_value_describe_type (self));
      return NULL;
    }

  return atlas_json_value_get_node (self)->string;
}

/**
 * atlas_json_value_get_words:
 * @self: a value
 *
 * Reads a string that isn't empty.
 *
 * Returns: (transfer none) (nullable): the string, as of
 *   atlas_json_value_get_string()
 */
const char *
atlas_json_value_get_words (AtlasJsonValue *self)
{
  const char *string = atlas_json_value_get_string (self);

  if (string != NULL && *string == '\0')
    {
      atlas_json_value_report (self, _("expected some text, found an empty string: write the text, "
                                       "or leave the member out"));
      return NULL;
    }

  return string;
}

static gboolean
is_id (const char *string)
{
  gsize length = strlen (string);

  if (length > MAX_ID || !g_ascii_isalnum (string[0]))
    return FALSE;

  for (const char *at = string; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && *at != '.' && *at != '_' && *at != '-')
        return FALSE;
    }

  return TRUE;
}

/**
 * atlas_json_value_get_id:
 * @self: a value
 *
 * Reads an id.
 *
 * Returns: (transfer none) (nullable): the id, as of
 *   atlas_json_value_get_string()
 */
const char *
atlas_json_value_get_id (AtlasJsonValue *self)
{
  const char *string = atlas_json_value_get_string (self);
  g_autofree char *found = NULL;

  if (string == NULL || is_id (string))
    return string;

  found = atlas_json_quote (string);
  atlas_json_value_report (self,
                           _("expected an id: 1 to %d of the letters A–Z and a–z, digits, “.”, “_” "
                             "and “-”, the first a letter or digit; found %s"),
                           MAX_ID,
                           found);

  return NULL;
}

/**
 * atlas_json_value_get_code:
 * @self: a value
 *
 * Reads the code of a place.
 *
 * Returns: (transfer none) (nullable): the code by which the program knows the
 *   place, as of atlas_json_value_get_string()
 */
const char *
atlas_json_value_get_code (AtlasJsonValue *self)
{
  const char *string = atlas_json_value_get_string (self);
  const char *code = string != NULL ? atlas_place_normalize_code (string) : NULL;
  g_autofree char *found = NULL;

  if (string == NULL || code != NULL)
    return code;

  found = atlas_json_quote (string);
  atlas_json_value_report (self,
                           _("expected the code of a place, two capital letters such as “BA”; found "
                             "%s"),
                           found);

  return NULL;
}

static void
report_language (AtlasJsonValue *self,
                 const char     *found)
{
  g_autofree char *quoted = atlas_json_quote (found);

  atlas_json_value_report (self,
                           _("expected the tag of a language such as “en” or “sr-Latn”; found %s"),
                           quoted);
}

/**
 * atlas_json_value_get_language:
 * @self: a value
 *
 * Reads the tag of a language.
 *
 * Returns: (transfer none) (nullable): the tag, as of
 *   atlas_json_value_get_string()
 */
const char *
atlas_json_value_get_language (AtlasJsonValue *self)
{
  const char *string = atlas_json_value_get_string (self);

  if (string == NULL || atlas_language_is_valid_tag (string))
    return string;

  report_language (self, string);

  return NULL;
}

static AtlasText *
get_translations (AtlasJsonValue *self)
{
  const char *first = atlas_json_reader_get_language (self->reader);
  guint n_problems = atlas_json_reader_get_n_problems (self->reader);
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  const AtlasJsonNode *object = atlas_json_value_get_node (self);
  const AtlasJsonNode *node = object + 1;
  guint n_first = 0;

  for (guint i = 0; i < object->n_children; i++, node += node->size)
    {
      const char *language = node->name;
      AtlasJsonValue member = {
        .reader = self->reader, .parent = self, .name = language, .element = -1, .node = node
      };
      /* A text falls back to the language that comes first. Of two ways to write its
       * tag, the one that stands first stays first, however often it is read. */
      int position =
          first != NULL && g_ascii_strcasecmp (language, first) == 0 ? (int) n_first++ : -1;

      if (!atlas_language_is_valid_tag (language))
        report_language (self, language);
      g_ptr_array_insert (languages, position, (char *) language);
      g_ptr_array_insert (strings, position, (char *) atlas_json_value_get_words (&member));
    }

  if (languages->len == 0)
    atlas_json_value_report (self, _("expected a text in at least one language, found none"));
  if (atlas_json_reader_get_n_problems (self->reader) != n_problems)
    return NULL;

  return atlas_text_new_translated ((const char *const *) languages->pdata,
                                    (const char *const *) strings->pdata,
                                    languages->len);
}

/**
 * atlas_json_value_get_text:
 * @self: a value
 *
 * Reads a text: a string, or an object with a string for each language.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where it is reported
 */
AtlasText *
atlas_json_value_get_text (AtlasJsonValue *self)
{
  const char *string;
  char type;

  g_return_val_if_fail (self != NULL, NULL);

  type = atlas_json_value_get_type (self);
  if (type == '{')
    return get_translations (self);

  if (type != '"')
    {
      atlas_json_value_report (self,
                               _("expected a string, or an object with a string for each language; "
                                 "found %s"),
                               atlas_json_value_describe_type (self));
      return NULL;
    }

  string = atlas_json_value_get_words (self);

  return string != NULL ? atlas_text_new (string) : NULL;
}

/**
 * atlas_json_value_get_date:
 * @self: a value
 *
 * Reads a date.
 *
 * Returns: the date, not set where it is reported
 */
AtlasDate
atlas_json_value_get_date (AtlasJsonValue *self)
{
  const char *string = atlas_json_value_get_string (self);
  g_autofree char *found = NULL;
  AtlasDate date;

  if (string == NULL)
    return ATLAS_DATE_NONE;
  if (atlas_date_parse (string, &date))
    return date;

  found = atlas_json_quote (string);
  atlas_json_value_report (self,
                           _("expected a date of the calendar, written as 2025-03-11, 2025-03 or "
                             "2025; found %s"),
                           found);

  return ATLAS_DATE_NONE;
}

/**
 * atlas_json_value_get_number:
 * @self: a value
 * @minimum: the least number that will do
 * @maximum: the greatest
 * @number: (out): the number
 *
 * Reads a number.
 *
 * Returns: whether it is one
 */
gboolean
atlas_json_value_get_number (AtlasJsonValue *self,
                             double          minimum,
                             double          maximum,
                             double         *number)
{
  char type;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  type = atlas_json_value_get_type (self);
  if (type != '-' && !g_ascii_isdigit (type))
    {
      atlas_json_value_report (self, _("expected a number, found %s"), atlas_json_value_describe_type (self));
      return FALSE;
    }

  *number = g_ascii_strtod (atlas_json_value_get_node (self)->string, NULL);
  if (*number >= minimum && *number <= maximum)
    return TRUE;

  atlas_json_value_report (self,
                           _("expected a number from %.10g to %.10g, found %.10g"),
                           minimum,
                           maximum,
                           *number);

  return FALSE;
}

/**
 * atlas_json_value_get_boolean:
 * @self: a value
 * @truth: (out): what it says
 *
 * Reads `true` or `false`.
 *
 * Returns: whether it is one of them
 */
gboolean
atlas_json_value_get_boolean (AtlasJsonValue *self,
                              gboolean       *truth)
{
  char type;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (truth != NULL, FALSE);

  type = atlas_json_value_get_type (self);
  if (type == 't' || type == 'f')
    {
      *truth = type == 't';
      return TRUE;
    }

  atlas_json_value_report (self, _("expected true or false, found %s"),
                           atlas_json_value_describe_type (self));

  return FALSE;
}

/**
 * atlas_json_quote_list:
 * @items: strings of a document, ending with %NULL
 *
 * Lists strings in quotation marks for a message: not too many of them.
 *
 * Returns: (transfer full): the list
 */
char *
atlas_json_quote_list (const char *const *items)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *item = atlas_json_quote (items[i]);

      if (i == MAX_CHOICES)
        {
          g_string_append (list, ", …");
          break;
        }
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", item);
    }

  return g_string_free (list, FALSE);
}

/**
 * atlas_json_value_get_choice:
 * @self: a value
 * @choices: the strings that will do, ending with %NULL
 *
 * Reads one of a few strings.
 *
 * Returns: its index in @choices, or -1 where it is reported
 */
int
atlas_json_value_get_choice (AtlasJsonValue    *self,
                             const char *const *choices)
{
  const char *string = atlas_json_value_get_string (self);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (string == NULL)
    return -1;

  for (int i = 0; choices[i] != NULL; i++)
    {
      if (strcmp (string, choices[i]) == 0)
        return i;
    }

  expected = atlas_json_quote_list (choices);
  found = atlas_json_quote (string);
  atlas_json_value_report (self, _("expected one of %s; found %s"), expected, found);

  return -1;
}

/**
 * atlas_json_value_read_id:
 * @self: an object
 * @name: the name of a member
 * @need: whether to report a member that is missing
 *
 * Reads a member as atlas_json_value_get_id() does.
 *
 * Returns: (transfer none) (nullable): the id
 */
const char *
atlas_json_value_read_id (AtlasJsonValue *self,
                          const char     *name,
                          AtlasJsonNeed   need)
{
  AtlasJsonValue member;

  return atlas_json_value_find (self, name, need, &member) ? atlas_json_value_get_id (&member)
                                                           : NULL;
}

/**
 * atlas_json_value_read_words:
 * @self: an object
 * @name: the name of a member
 * @need: whether to report a member that is missing
 *
 * Reads a member as atlas_json_value_get_words() does.
 *
 * Returns: (transfer none) (nullable): the string
 */
const char *
atlas_json_value_read_words (AtlasJsonValue *self,
                             const char     *name,
                             AtlasJsonNeed   need)
{
  AtlasJsonValue member;

  return atlas_json_value_find (self, name, need, &member) ? atlas_json_value_get_words (&member)
                                                           : NULL;
}

/**
 * atlas_json_value_read_text:
 * @self: an object
 * @name: the name of a member
 * @need: whether to report a member that is missing
 *
 * Reads a member as atlas_json_value_get_text() does.
 *
 * Returns: (transfer full) (nullable): the text
 */
AtlasText *
atlas_json_value_read_text (AtlasJsonValue *self,
                            const char     *name,
                            AtlasJsonNeed   need)
{
  AtlasJsonValue member;

  return atlas_json_value_find (self, name, need, &member) ? atlas_json_value_get_text (&member)
                                                           : NULL;
}

/**
 * atlas_json_value_read_date:
 * @self: an object
 * @name: the name of a member, which may be missing
 *
 * Reads a member as atlas_json_value_get_date() does.
 *
 * Returns: the date, maybe not set
 */
AtlasDate
atlas_json_value_read_date (AtlasJsonValue *self,
                            const char     *name)
{
  AtlasJsonValue member;

  return atlas_json_value_find (self, name, ATLAS_JSON_OPTIONAL, &member)
             ? atlas_json_value_get_date (&member)
             : ATLAS_DATE_NONE;
}

/**
 * atlas_json_value_read_numbers:
 * @self: an object
 * @name: the name of a member
 * @need: whether to report a member that is missing
 * @limits: (array length=n_numbers): what each number may be at most, and at
 *   least when turned negative
 * @n_numbers: how many numbers the list must have
 * @numbers: (out caller-allocates) (array length=n_numbers): the numbers
 *
 * Reads a list of numbers.
 *
 * Returns: whether it is there and all of them will do
 */
gboolean
atlas_json_value_read_numbers (AtlasJsonValue *self,
                               const char     *name,
                               AtlasJsonNeed   need,
                               const double   *limits,
                               guint           n_numbers,
                               double         *numbers)
{
  AtlasJsonValue list, element;
  gboolean ok = TRUE;
  guint n_elements;

  if (!atlas_json_value_find (self, name, need, &list) ||
      !atlas_json_value_is_list (&list, &n_elements))
    return FALSE;

  if (n_elements != n_numbers)
    {
      atlas_json_value_report (&list,
                               _("expected %u numbers, found %u elements"),
                               n_numbers,
                               n_elements);
      return FALSE;
    }

  for (guint i = 0; i < n_numbers; i++)
    {
      atlas_json_value_get_element (&list, i, &element);
      if (!atlas_json_value_get_number (&element, -limits[i], limits[i], &numbers[i]))
        ok = FALSE;
    }

  return ok;
}
