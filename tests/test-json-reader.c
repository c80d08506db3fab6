/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-json-reader-private.h"

#include "atlas-limits-private.h"
#include "atlas-problem.h"

#include <string.h>

/* Reads @text and hands its member "x", if it has one, to @read. */
static GListModel *
read_with (const char *text,
           void (*read) (AtlasJsonValue *value))
{
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new (text, strlen (text));
  GListStore *problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  AtlasJsonValue document, value;

  if (atlas_json_reader_open (reader, NULL, &document) &&
      atlas_json_value_is_object (&document) &&
      atlas_json_value_find (&document, "x", ATLAS_JSON_REQUIRED, &value))
    read (&value);
  atlas_json_reader_list_problems (reader, problems);

  return G_LIST_MODEL (problems);
}

static void
assert_problem (GListModel *problems,
                guint       index,
                const char *expected)
{
  g_autoptr (AtlasProblem) problem = g_list_model_get_item (problems, index);
  g_autofree char *found = NULL;

  g_assert_nonnull (problem);
  found = atlas_problem_to_string (problem, "f");
  if (!g_str_has_prefix (found, expected))
    g_assert_cmpstr (found, ==, expected);
}

static void
read_string (AtlasJsonValue *value)
{
  atlas_json_value_get_string (value);
}

static void
read_words (AtlasJsonValue *value)
{
  atlas_json_value_get_words (value);
}

static void
read_id (AtlasJsonValue *value)
{
  atlas_json_value_get_id (value);
}

static void
read_code (AtlasJsonValue *value)
{
  atlas_json_value_get_code (value);
}

static void
read_language (AtlasJsonValue *value)
{
  atlas_json_value_get_language (value);
}

static void
read_text (AtlasJsonValue *value)
{
  g_autoptr (AtlasText) text = atlas_json_value_get_text (value);

  if (atlas_json_reader_get_n_problems (value->reader) == 0)
    g_assert_nonnull (text);
  else
    g_assert_null (text);
}

static void
read_date (AtlasJsonValue *value)
{
  AtlasDate date = atlas_json_value_get_date (value);

  g_assert_true (atlas_date_is_set (date) ==
                 (atlas_json_reader_get_n_problems (value->reader) == 0));
}

static void
read_number (AtlasJsonValue *value)
{
  double number;

  atlas_json_value_get_number (value, -90, 90, &number);
}

static void
read_choice (AtlasJsonValue *value)
{
  static const char *const choices[] = { "one", "two", NULL };

  atlas_json_value_get_choice (value, choices);
}

static void
read_list (AtlasJsonValue *value)
{
  guint n_elements;

  atlas_json_value_is_list (value, &n_elements);
}

static void
read_object (AtlasJsonValue *value)
{
  atlas_json_value_is_object (value);
}

static void
read_pair (AtlasJsonValue *value)
{
  static const double limits[] = { 180, 90 };
  AtlasJsonValue parent = *value->parent;
  double numbers[2];

  atlas_json_value_read_numbers (&parent, "x", ATLAS_JSON_REQUIRED, limits, 2, numbers);
}

static const struct
{
  void      (*read) (AtlasJsonValue *value);
  const char *value;
  const char *problem; /* what it begins with, NULL for none */
} cases[] = {
  { read_string, "\"\"", NULL },
  { read_string, "\"a\"", NULL },
  { read_string, "1", "f:1:7: /x: expected a string, found a number" },
  { read_string, "-1", "f:1:7: /x: expected a string, found a number" },
  { read_string, "null", "f:1:7: /x: expected a string, found null" },
  { read_string, "true", "f:1:7: /x: expected a string, found true" },
  { read_string, "false", "f:1:7: /x: expected a string, found false" },
  { read_string, "[]", "f:1:7: /x: expected a string, found a list" },
  { read_string, "{}", "f:1:7: /x: expected a string, found an object" },
  { read_words, "\"a\"", NULL },
  { read_words, "\"\"", "f:1:7: /x: expected some text, found an empty string" },
  { read_id, "\"kfor\"", NULL },
  { read_id, "\"0\"", NULL },
  { read_id, "\"nato-2025.1_A\"", NULL },
  { read_id, "\"\"", "f:1:7: /x: expected an id: " },
  { read_id, "\"-a\"", "f:1:7: /x: expected an id: " },
  { read_id, "\"a b\"", "f:1:7: /x: expected an id: " },
  { read_id, "\"a\\n\"", "f:1:7: /x: expected an id: " },
  { read_id, "\"č\"", "f:1:7: /x: expected an id: " },
  { read_code, "\"BA\"", NULL },
  { read_code, "\"XKX\"", NULL },
  { read_code, "\"KOS\"", NULL },
  { read_code, "\"BIH\"", "f:1:7: /x: expected the code of a place, " },
  { read_code, "\"ba\"", "f:1:7: /x: expected the code of a place, " },
  { read_code, "\"\"", "f:1:7: /x: expected the code of a place, " },
  { read_language, "\"sr-Latn\"", NULL },
  { read_language, "\"en_GB\"", "f:1:7: /x: expected the tag of a language such as " },
  { read_text, "\"A & <b>\"", NULL },
  { read_text, "{\"en\": \"a\", \"sr-Latn\": \"b\"}", NULL },
  { read_text, "\"\"", "f:1:7: /x: expected some text, found an empty string" },
  { read_text, "{}", "f:1:7: /x: expected a text in at least one language, found none" },
  { read_text, "{\"en\": \"\"}", "f:1:14: /x/en: expected some text, " },
  { read_text, "{\"en\": 1}", "f:1:14: /x/en: expected a string, found a number" },
  { read_text, "{\"en_GB\": \"a\"}", "f:1:7: /x: expected the tag of a language " },
  { read_text, "[\"a\"]", "f:1:7: /x: expected a string, or an object with a string for each " },
  { read_text, "null", "f:1:7: /x: expected a string, or an object with a string for each " },
  { read_date, "\"2024\"", NULL },
  { read_date, "\"2024-02\"", NULL },
  { read_date, "\"2024-02-29\"", NULL },
  { read_date, "\"2025-02-29\"", "f:1:7: /x: expected a date of the calendar, " },
  { read_date, "\"2025-2-1\"", "f:1:7: /x: expected a date of the calendar, " },
  { read_date, "2025", "f:1:7: /x: expected a string, found a number" },
  { read_number, "0", NULL },
  { read_number, "90", NULL },
  { read_number, "-90.0", NULL },
  { read_number, "8.99e1", NULL },
  { read_number, "90.5", "f:1:7: /x: expected a number from -90 to 90, found 90.5" },
  { read_number, "-1e300", "f:1:7: /x: expected a number from -90 to 90, found -1e+300" },
  { read_number, "\"1\"", "f:1:7: /x: expected a number, found a string" },
  { read_number, "true", "f:1:7: /x: expected a number, found true" },
  { read_choice, "\"two\"", NULL },
  { read_choice, "\"three\"", "f:1:7: /x: expected one of “one”, “two”; found “three”" },
  { read_choice, "\"\\u001b\\n\"", "f:1:7: /x: expected one of “one”, “two”; found “\\u001b\\u000a”" },
  { read_list, "[]", NULL },
  { read_list, "{}", "f:1:7: /x: expected a list, found an object" },
  { read_object, "{}", NULL },
  { read_object, "[]", "f:1:7: /x: expected an object, found a list" },
  { read_pair, "[180, -90]", NULL },
  { read_pair, "[180, -90.5]", "f:1:13: /x/1: expected a number from -90 to 90, found -90.5" },
  { read_pair, "[1]", "f:1:7: /x: expected 2 numbers, found 1 elements" },
  { read_pair, "{}", "f:1:7: /x: expected a list, found an object" },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"x\": %s}", cases[i].value);
      g_autoptr (GListModel) problems = read_with (text, cases[i].read);

      g_test_message ("%s", text);
      if (cases[i].problem != NULL)
        assert_problem (problems, 0, cases[i].problem);
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, cases[i].problem != NULL);
    }
}

static void
test_document (void)
{
  g_autoptr (GListModel) list = read_with (" []", read_string);
  g_autoptr (GListModel) missing = read_with ("\n {}", read_string);
  g_autoptr (GListModel) fault = read_with ("{\n\"č\": x}", read_string);
  g_autoptr (GListModel) escaped = read_with ("{\"\\u0078\": 1}", read_string);

  assert_problem (list, 0, "f:1:2: expected an object, found a list");
  assert_problem (missing, 0, "f:2:2: expected a member “x”, which is missing");
  assert_problem (fault, 0, "f:2:6: /č: expected a value: ");
  assert_problem (escaped, 0, "f:1:12: /x: expected a string, found a number");
}

/* Elements are parsed one at a time, in any order, and keep their pointers. */
static void
test_elements (void)
{
  static const char text[] = "{\"a\": [\"0\", {\"b\": [\"1\", {\"c/d\": \"2\"}]}],\n"
                             " \"č\": 1, \"e\": {\"f\": [[\"3\"]]}, \"g\": []}";
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new (text, strlen (text));
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  AtlasJsonValue document, a, b, e, f, g, element, object, value;
  guint n_elements;

  g_assert_true (atlas_json_reader_open (reader, NULL, &document));
  g_assert_true (atlas_json_value_find (&document, "a", ATLAS_JSON_REQUIRED, &a));
  g_assert_true (atlas_json_value_is_list (&a, &n_elements));
  g_assert_cmpuint (n_elements, ==, 2);
  atlas_json_value_get_element (&a, 0, &element);
  g_assert_cmpstr (atlas_json_value_get_string (&element), ==, "0");

  atlas_json_value_get_element (&a, 1, &object);
  g_assert_true (atlas_json_value_is_object (&object));
  g_assert_false (atlas_json_value_find (&object, "x", ATLAS_JSON_OPTIONAL, &value));
  g_assert_true (atlas_json_value_find (&object, "b", ATLAS_JSON_REQUIRED, &b));
  g_assert_true (atlas_json_value_is_list (&b, &n_elements));
  g_assert_cmpuint (n_elements, ==, 2);
  atlas_json_value_get_element (&b, 1, &element);
  g_assert_true (atlas_json_value_is_object (&element));
  g_assert_true (atlas_json_value_find (&element, "c/d", ATLAS_JSON_REQUIRED, &value));
  g_assert_cmpstr (atlas_json_value_get_string (&value), ==, "2");
  atlas_json_value_report (&value, "second");

  g_assert_true (atlas_json_value_find (&document, "e", ATLAS_JSON_REQUIRED, &e));
  g_assert_true (atlas_json_value_is_object (&e));
  g_assert_true (atlas_json_value_find (&e, "f", ATLAS_JSON_REQUIRED, &f));
  atlas_json_value_get_element (&f, 0, &element);
  atlas_json_value_get_element (&element, 0, &value);
  atlas_json_value_report (&value, "third");

  atlas_json_value_get_element (&a, 0, &element);
  g_assert_cmpstr (atlas_json_value_get_string (&element), ==, "0");
  atlas_json_value_report (&element, "first");

  g_assert_true (atlas_json_value_find (&document, "g", ATLAS_JSON_REQUIRED, &g));
  g_assert_true (atlas_json_value_is_list (&g, &n_elements));
  g_assert_cmpuint (n_elements, ==, 0);
  g_assert_false (atlas_json_value_find (&document, "h", ATLAS_JSON_REQUIRED, &value));

  /* In the order of the document, not in that in which they were found. */
  atlas_json_reader_list_problems (reader, problems);
  assert_problem (G_LIST_MODEL (problems), 0, "f:1:1: expected a member “h”, which is missing");
  assert_problem (G_LIST_MODEL (problems), 1, "f:1:8: /a/0: first");
  assert_problem (G_LIST_MODEL (problems), 2, "f:1:33: /a/1/b/1/c~1d: second");
  assert_problem (G_LIST_MODEL (problems), 3, "f:2:23: /e/f/0/0: third");
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"x\": [0");
  g_autoptr (AtlasJsonReader) reader = NULL;
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  AtlasJsonValue document, list, element;
  guint n_elements;

  for (guint i = 1; i < 150; i++)
    g_string_append_printf (text, ", %u", i);
  g_string_append (text, "]}");

  reader = atlas_json_reader_new (text->str, text->len);
  g_assert_true (atlas_json_reader_open (reader, NULL, &document));
  g_assert_true (atlas_json_value_find (&document, "x", ATLAS_JSON_REQUIRED, &list));
  g_assert_true (atlas_json_value_is_list (&list, &n_elements));
  for (guint i = 0; i < n_elements; i++)
    {
      atlas_json_value_get_element (&list, i, &element);
      g_assert_null (atlas_json_value_get_string (&element));
    }

  atlas_json_reader_list_problems (reader, problems);
  g_assert_cmpuint (atlas_json_reader_get_n_problems (reader), ==, 150);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, ATLAS_MAX_PROBLEMS);
  assert_problem (G_LIST_MODEL (problems), 99, "f:1:394: /x/99: expected a string");
}

/* A text falls back to the language of the document. */
static void
test_translations (void)
{
  static const char text[] = "{\"x\": {\"bs\": \"a\", \"EN\": \"b\", \"sq\": \"c\"}}";
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new (text, strlen (text));
  g_autoptr (AtlasText) value = NULL;
  AtlasJsonValue document;

  atlas_json_reader_set_language (reader, "en");
  g_assert_true (atlas_json_reader_open (reader, NULL, &document));
  value = atlas_json_value_read_text (&document, "x", ATLAS_JSON_REQUIRED);
  g_assert_cmpuint (atlas_text_get_n_languages (value), ==, 3);
  g_assert_cmpstr (atlas_text_get (value, "de"), ==, "b");
  g_assert_cmpstr (atlas_text_get (value, "bs"), ==, "a");
  g_assert_cmpstr (atlas_text_get (value, "sq"), ==, "c");
}

static void
test_problem (void)
{
  g_autoptr (AtlasProblem) problem = atlas_problem_new (3, 4, "/a\x1b[1m\n/b", "Message");
  g_autofree char *line = atlas_problem_to_string (problem, "b\xff\t.briefing");
  g_autofree char *pointer = NULL;
  g_autofree char *message = NULL;
  guint row, column;

  g_assert_cmpstr (line, ==, "b�\\u0009.briefing:3:4: /a\\u001b[1m\\u000a/b: Message");

  g_object_get (problem,
                "line", &row,
                "column", &column,
                "pointer", &pointer,
                "message", &message,
                NULL);
  g_assert_cmpuint (row, ==, atlas_problem_get_line (problem));
  g_assert_cmpuint (column, ==, atlas_problem_get_column (problem));
  g_assert_cmpstr (pointer, ==, atlas_problem_get_pointer (problem));
  g_assert_cmpstr (message, ==, atlas_problem_get_message (problem));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-reader/values", test_values);
  g_test_add_func ("/json-reader/document", test_document);
  g_test_add_func ("/json-reader/elements", test_elements);
  g_test_add_func ("/json-reader/many", test_many);
  g_test_add_func ("/json-reader/translations", test_translations);
  g_test_add_func ("/json-reader/problem", test_problem);

  return g_test_run ();
}
