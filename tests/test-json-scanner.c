/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-json-scanner-private.h"

#include "atlas-json-text-private.h"
#include "atlas-limits-private.h"
#include "atlas-strict-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define TEXT(string) string, sizeof (string) - 1

static gboolean
accepts (const char *text,
         gsize       length)
{
  g_autoptr (GArray) elements = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };
  /* A copy without a NUL behind it: a sanitizer sees each byte too far. */
  g_autofree char *copy = g_memdup2 (text, length);
  gboolean ok = atlas_json_scan (copy, length, NULL, &elements, &fault);

  g_assert_true (ok == (elements != NULL));
  g_assert_true (ok == (fault.message == NULL));
  g_assert_true (ok || (fault.pointer != NULL && fault.offset <= length));
  g_assert_true (ok || g_utf8_validate (fault.message, -1, NULL));
  g_assert_true (ok || g_utf8_validate (fault.pointer, -1, NULL));

  return ok;
}

static const struct
{
  const char *text;
  gsize       length;
} good[] = {
  { TEXT ("{}") },
  { TEXT ("[]") },
  { TEXT (" \t\r\n[ ] \n") },
  { TEXT ("\"\"") },
  { TEXT ("0") },
  { TEXT ("-0") },
  { TEXT ("-0.0e-0") },
  { TEXT ("10") },
  { TEXT ("1.5") },
  { TEXT ("1e5") },
  { TEXT ("1E+5") },
  { TEXT ("1.25e-3") },
  { TEXT ("1e308") },
  { TEXT ("1e-999") },
  { TEXT ("999999999999999999") },
  { TEXT ("-999999999999999999") },
  { TEXT ("true") },
  { TEXT ("false") },
  { TEXT ("null") },
  { TEXT ("[1,2,[3,{\"a\":[]}],{}]") },
  { TEXT ("{\"\":1}") },
  { TEXT ("{\"a\":1,\"A\":2,\"a \":3}") },
  { TEXT ("{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":1}}") },
  { TEXT ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\uABCD\\uabcd\"") },
  { TEXT ("\"\\ud83d\\ude00\"") },
  { TEXT ("\"\x7f\"") },
  { TEXT ("\"č š ë ∑ 😀 \xc2\x80 \xdf\xbf \xe0\xa0\x80 \xed\x9f\xbf \xee\x80\x80 \xef\xbf\xbf\"") },
  { TEXT ("\"\xf0\x90\x80\x80 \xf4\x8f\xbf\xbf\"") },
  { TEXT ("\"\xef\xbb\xbf\"") },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i].text);
      g_assert_true (accepts (good[i].text, good[i].length));
    }
}

static const struct
{
  const char *text;
  gsize       length;
  gsize       offset;
  const char *pointer;
  const char *message; /* what it must contain */
} bad[] = {
  { TEXT (""), 0, "", "empty" },
  { TEXT (" \n\t "), 4, "", "empty" },
  { TEXT ("\xef\xbb\xbf{}"), 0, "", "byte order mark" },
  { TEXT ("\xef\xbb\xbf"), 0, "", "byte order mark" },
  { TEXT ("\xff\xfe{\0}\0"), 0, "", "UTF-16" },
  { TEXT ("\xfe\xff\0{\0}"), 0, "", "UTF-16" },
  { TEXT ("{\0}\0"), 0, "", "UTF-16" },
  { TEXT ("\0{\0}"), 0, "", "UTF-16" },
  { TEXT ("hello"), 0, "", "“hello”" },
  { TEXT ("<html>"), 0, "", "“<”" },
  { TEXT ("{} {}"), 3, "", "end of the file" },
  { TEXT ("[]]"), 2, "", "end of the file" },
  { TEXT ("1 2"), 2, "", "“2”" },
  { TEXT ("[] // x"), 3, "", "comment" },
  { TEXT ("{/* x */}"), 1, "", "comment" },
  { TEXT ("[1, # x\n2]"), 4, "/1", "“#”" },
  { TEXT ("["), 1, "/0", "end of the file" },
  { TEXT ("[1"), 2, "", "end of the file" },
  { TEXT ("[1,"), 3, "/1", "end of the file" },
  { TEXT ("{"), 1, "", "end of the file" },
  { TEXT ("{\"a\""), 4, "/a", "end of the file" },
  { TEXT ("{\"a\":"), 5, "/a", "end of the file" },
  { TEXT ("{\"a\":1"), 6, "", "end of the file" },
  { TEXT ("{\"a\":[{\"b\":[1,2,"), 16, "/a/0/b/2", "end of the file" },
  { TEXT ("[1,]"), 2, "", "comma" },
  { TEXT ("{\"a\":1,}"), 6, "", "comma" },
  { TEXT ("[,1]"), 1, "/0", "“,”" },
  { TEXT ("[1,,2]"), 3, "/1", "“,”" },
  { TEXT ("{,}"), 1, "", "name" },
  { TEXT ("[1 2]"), 3, "", "“]”" },
  { TEXT ("{\"a\":1 \"b\":2}"), 7, "", "“}”" },
  { TEXT ("[1}"), 2, "", "“}”" },
  { TEXT ("{\"a\":1]"), 6, "", "“]”" },
  { TEXT ("{\"a\" 1}"), 5, "/a", "colon" },
  { TEXT ("{\"a\"=1}"), 4, "/a", "colon" },
  { TEXT ("{a:1}"), 1, "", "double quotes" },
  { TEXT ("{1:1}"), 1, "", "double quotes" },
  { TEXT ("{'a':1}"), 1, "", "double quotes" },
  { TEXT ("['a']"), 1, "/0", "double quotes" },
  { TEXT ("[\xe2\x80\x9c\x61\xe2\x80\x9d]"), 1, "/0", "double quotes" },
  { TEXT ("{\"a/b~c\":x}"), 9, "/a~1b~0c", "“x”" },
  { TEXT ("{\"a\":1,\"a\":2}"), 7, "/a", "twice" },
  { TEXT ("{\"a\":1,\"\\u0061\":2}"), 7, "/a", "twice" },
  { TEXT ("{\"\\u0061\":1,\"a\":2}"), 12, "/a", "twice" },
  { TEXT ("{\"\\u0061\":1,\"\\u0061\":2}"), 12, "/a", "twice" },
  { TEXT ("{\"\xc4\x8d\":1,\"\\u010d\":2}"), 8, "/\xc4\x8d", "twice" },
  { TEXT ("{\"\\ud83d\\ude00\":1,\"\xf0\x9f\x98\x80\":2}"), 18, "/\xf0\x9f\x98\x80", "twice" },
  { TEXT ("{\"x\":{\"b\":[],\"\\u0061\":1},\"y\":{\"a\":1,\"b\":1,\"b\":1}}"), 42, "/y/b", "twice" },
  { TEXT ("[\"a\nb\"]"), 3, "/0", "line break" },
  { TEXT ("[\"a\tb\"]"), 3, "/0", "U+0009" },
  { TEXT ("[\"a\x1f\"]"), 3, "/0", "U+001F" },
  { TEXT ("[\"a\0b\"]"), 3, "/0", "NUL" },
  { TEXT ("[1\0]"), 2, "", "NUL" },
  { TEXT ("[]\0"), 2, "", "NUL" },
  { TEXT ("[\"abc]"), 1, "/0", "no end" },
  { TEXT ("[\"abc\\\"]"), 1, "/0", "no end" },
  { TEXT ("\"\\"), 1, "", "end of the file" },
  { TEXT ("\"\\x41\""), 1, "", "“x41”" },
  { TEXT ("\"\\'\""), 1, "", "“'”" },
  { TEXT ("\"\\\0\""), 1, "", "NUL" },
  { TEXT ("\"\\u\""), 1, "", "hexadecimal" },
  { TEXT ("\"\\u12\""), 1, "", "hexadecimal" },
  { TEXT ("\"\\u123"), 1, "", "hexadecimal" },
  { TEXT ("\"\\uZZZZ\""), 1, "", "hexadecimal" },
  { TEXT ("\"\\u0000\""), 1, "", "\\u0000" },
  { TEXT ("{\"a\\u0000b\":1}"), 3, "", "\\u0000" },
  { TEXT ("\"\\ud800\""), 1, "", "surrogate" },
  { TEXT ("\"\\ud800abc\""), 1, "", "surrogate" },
  { TEXT ("\"\\udc00\""), 1, "", "surrogate" },
  { TEXT ("\"\\ud83d\\u0041\""), 1, "", "surrogate" },
  { TEXT ("\"\\ud83d\\ud83d\""), 1, "", "surrogate" },
  { TEXT ("\"\\ud83d\\n\""), 1, "", "surrogate" },
  { TEXT ("\"\\ud83d\\uZZZZ\""), 7, "", "hexadecimal" },
  { TEXT ("\"\xff\""), 1, "", "0xFF" },
  { TEXT ("\"\x80\""), 1, "", "0x80" },
  { TEXT ("\"\xc0\x80\""), 1, "", "0xC0" },
  { TEXT ("\"\xc1\xbf\""), 1, "", "0xC1" },
  { TEXT ("\"\xc4\""), 1, "", "0xC4" },
  { TEXT ("\"\xe0\x9f\xbf\""), 1, "", "0xE0" },
  { TEXT ("\"\xe2\x82\""), 1, "", "0xE2" },
  { TEXT ("\"\xed\xa0\x80\""), 1, "", "0xED" },
  { TEXT ("\"\xf0\x8f\xbf\xbf\""), 1, "", "0xF0" },
  { TEXT ("\"\xf0\x9f\x98\""), 1, "", "0xF0" },
  { TEXT ("\"\xf4\x90\x80\x80\""), 1, "", "0xF4" },
  { TEXT ("\"\xf5\x80\x80\x80\""), 1, "", "0xF5" },
  { TEXT ("\"abcdefgh\xf0\x9f"), 9, "", "0xF0" },
  { TEXT ("[\xe9]"), 1, "/0", "0xE9" },
  { TEXT ("[\xc2\xa0\x31]"), 1, "/0", "expected a value" },
  { TEXT ("01"), 0, "", "zero" },
  { TEXT ("0123"), 0, "", "zero" },
  { TEXT ("-01"), 1, "", "zero" },
  { TEXT ("0x1F"), 1, "", "“x1F”" },
  { TEXT ("+1"), 0, "", "“+1”" },
  { TEXT (".5"), 0, "", "“.5”" },
  { TEXT ("-"), 1, "", "digit" },
  { TEXT ("-x"), 1, "", "digit" },
  { TEXT ("1."), 2, "", "digit" },
  { TEXT ("1.e5"), 2, "", "digit" },
  { TEXT ("1e"), 2, "", "digit" },
  { TEXT ("1e+"), 3, "", "digit" },
  { TEXT ("1.5.5"), 3, "", "“.5”" },
  { TEXT ("[1e999]"), 1, "/0", "too large" },
  { TEXT ("[-1e999]"), 1, "/0", "too large" },
  { TEXT ("9223372036854775808"), 0, "", "18 digits" },
  { TEXT ("[NaN]"), 1, "/0", "“NaN”" },
  { TEXT ("[Infinity]"), 1, "/0", "“Infinity”" },
  { TEXT ("[-Infinity]"), 2, "/0", "“Infinity”" },
  { TEXT ("[True]"), 1, "/0", "“True”" },
  { TEXT ("[tru]"), 1, "/0", "“tru”" },
  { TEXT ("[nul"), 1, "/0", "“nul”" },
  { TEXT ("[truex]"), 5, "", "“x”" },
  { TEXT ("[undefined]"), 1, "/0", "“undefined”" },
  { TEXT ("var a = {};"), 0, "", "“var”" },
  { TEXT ("[\x1b]"), 1, "/0", "“\\u001b”" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GArray) elements = NULL;
      g_auto (AtlasJsonFault) fault = { 0 };
      g_autofree char *escaped = g_strescape (bad[i].text, NULL);

      g_test_message ("%s", escaped);
      g_assert_false (atlas_json_scan (bad[i].text, bad[i].length, NULL, &elements, &fault));
      g_test_message ("  %" G_GSIZE_FORMAT " %s: %s", fault.offset, fault.pointer, fault.message);
      g_assert_null (elements);
      g_assert_cmpuint (fault.offset, ==, bad[i].offset);
      g_assert_cmpstr (fault.pointer, ==, bad[i].pointer);
      g_assert_nonnull (strstr (fault.message, bad[i].message));
    }
}

/* Every beginning of a document is not one: cut off anywhere, it is refused. */
static void
test_truncated (void)
{
  static const char text[] =
      "{\"a\": [1.5e3, \"\\ud83d\\ude00 \xc4\x8d\", true, {\"b\": null}], \"c\": {\"d\": [[-0]]}}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    g_assert_false (accepts (text, length));

  g_assert_true (accepts (text, sizeof text - 1));
}

static char *
repeat (const char *before,
        const char *unit,
        gsize       n,
        const char *after)
{
  gsize length = strlen (unit);
  char *text = g_malloc (strlen (before) + n * length + strlen (after) + 1);
  char *at = g_stpcpy (text, before);

  for (gsize i = 0; i < n; i++, at += length)
    memcpy (at, unit, length);
  strcpy (at, after);

  return text;
}

static char *
make_members (guint n)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"m%u\":0", i > 0 ? "," : "", i);
  g_string_append (text, "}");

  return g_string_free (text, FALSE);
}

static void
assert_limit (char       *text,
              gboolean    is_good,
              const char *message)
{
  g_autofree char *owned = text;
  g_autoptr (GArray) elements = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };

  g_assert_true (atlas_json_scan (text, strlen (text), NULL, &elements, &fault) == is_good);
  if (!is_good)
    g_assert_nonnull (strstr (fault.message, message));
}

static void
test_limits (void)
{
  g_autofree char *closing = repeat ("", "]", ATLAS_MAX_NESTING, "");
  g_autofree char *objects = repeat ("", "}", ATLAS_MAX_NESTING, "");

  assert_limit (repeat ("", "[", ATLAS_MAX_NESTING, closing), TRUE, NULL);
  assert_limit (repeat ("", "[", ATLAS_MAX_NESTING + 1, closing), FALSE, "64 deep");
  assert_limit (repeat ("", "[", 200000, ""), FALSE, "64 deep");
  assert_limit (repeat ("", "{\"a\":", ATLAS_MAX_NESTING, "1"), FALSE, "end of the file");
  assert_limit (repeat ("", "{\"a\":", ATLAS_MAX_NESTING + 1, objects), FALSE, "64 deep");

  assert_limit (make_members (ATLAS_MAX_MEMBERS), TRUE, NULL);
  assert_limit (make_members (ATLAS_MAX_MEMBERS + 1), FALSE, "256 members");

  assert_limit (repeat ("[\"", "x", ATLAS_MAX_STRING, "\"]"), TRUE, NULL);
  assert_limit (repeat ("[\"", "x", ATLAS_MAX_STRING + 1, "\"]"), FALSE, "1,048,576 bytes");

  assert_limit (repeat ("", "1", ATLAS_MAX_DIGITS, ""), TRUE, NULL);
  assert_limit (repeat ("", "1", ATLAS_MAX_DIGITS + 1, ""), FALSE, "18 digits");
  assert_limit (repeat ("0.", "1", ATLAS_MAX_NUMBER - 2, ""), TRUE, NULL);
  assert_limit (repeat ("0.", "1", ATLAS_MAX_NUMBER - 1, ""), FALSE, "64 characters");

  /* The limits are those of each element, so that a long list is no element. */
  assert_limit (repeat ("{\"a\":[", "0,", ATLAS_MAX_VALUES * 2, "0]}"), TRUE, NULL);
  assert_limit (repeat ("{\"a\":[[", "0,", ATLAS_MAX_VALUES - 1, "0]]}"), TRUE, NULL);
  assert_limit (repeat ("{\"a\":[[", "0,", ATLAS_MAX_VALUES, "0]]}"), FALSE, "65,536 values");
  assert_limit (repeat ("{\"a\":[", "0,", ATLAS_MAX_ENTRIES, "0]}"), FALSE, "2,000,000 elements");
  assert_limit (repeat ("{\"a\":[{},", "{   },", ATLAS_MAX_ELEMENT / 4, "{}]}"), TRUE, NULL);
  assert_limit (repeat ("{\"a\":[{", " ", ATLAS_MAX_ELEMENT - 2, "}]}"), TRUE, NULL);
  assert_limit (repeat ("{\"a\":[{", " ", ATLAS_MAX_ELEMENT - 1, "}]}"), FALSE, "4,194,304 bytes");
}

static char *
dup_span (const char *text,
          AtlasSpan   span)
{
  return g_strndup (text + span.start, span.end - span.start);
}

static void
test_elements (void)
{
  static const char text[] =
      " { \"a\" : 1 ,\"b\":[ {\"c\":[1]} , 2,[3] ],\"d\":{\"e\":[4]}, \"f\":[], \"\\u0067\": \"x\" } ";
  static const struct
  {
    const char *name;
    const char *value;
    int         parent;
  } expected[] = {
    { "", "{ \"a\" : 1 ,\"b\":[ {\"c\":[1]} , 2,[3] ],\"d\":{\"e\":[4]}, \"f\":[], \"\\u0067\": \"x\" }",
      -1 },
    { "a", "1", 0 },
    { "b", "[ {\"c\":[1]} , 2,[3] ]", 0 },
    { "", "{\"c\":[1]}", 2 },
    { "", "2", 2 },
    { "", "[3]", 2 },
    { "d", "{\"e\":[4]}", 0 },
    { "f", "[]", 0 },
    { "\\u0067", "\"x\"", 0 },
  };
  g_autoptr (GArray) elements = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };

  g_assert_true (atlas_json_scan (text, strlen (text), NULL, &elements, &fault));
  g_assert_cmpuint (elements->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < elements->len; i++)
    {
      const AtlasJsonElement *element = &g_array_index (elements, AtlasJsonElement, i);
      g_autofree char *name = dup_span (text, element->name);
      g_autofree char *value = dup_span (text, element->value);

      g_assert_cmpstr (name, ==, expected[i].name);
      g_assert_cmpstr (value, ==, expected[i].value);
      g_assert_cmpint (element->parent, ==, expected[i].parent);
      g_assert_cmpint (element->type, ==, expected[i].value[0]);
    }
}

static void
test_position (void)
{
  static const char text[] = "ab\nč😀x\r\n\ny";
  static const struct
  {
    gsize offset;
    guint line;
    guint column;
  } expected[] = {
    { 0, 1, 1 }, { 2, 1, 3 }, { 3, 2, 1 }, { 5, 2, 2 }, { 9, 2, 3 },
    { 9, 2, 3 }, { 12, 3, 1 }, { 13, 4, 1 }, { 14, 4, 2 },
  };
  AtlasJsonPosition position = ATLAS_JSON_POSITION_START;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      atlas_json_position_advance (&position, text, expected[i].offset);
      g_assert_cmpuint (position.line, ==, expected[i].line);
      g_assert_cmpuint (position.column, ==, expected[i].column);
    }
}

static void
test_locate (void)
{
  static const char text[] =
      "\n{ \"a\" : [ 1 , \"]\\\"\", {\"b/~\\u0063\": {\"\": -1.5e3}} , true ], \"d\": null, \"0\": {} }";
  static const struct
  {
    const char *pointer;
    const char *value;
  } expected[] = {
    { "/a/0", "1" },
    { "/a/1", "\"]\\\"\"" },
    { "/a/2", "{\"b/~\\u0063\": {\"\": -1.5e3}}" },
    { "/a/2/b~1~0c", "{\"\": -1.5e3}" },
    { "/a/2/b~1~0c/", "-1.5e3" },
    { "/a/3", "true" },
    { "/a/4", NULL },
    { "/a/x", NULL },
    { "/d", "null" },
    { "/d/x", NULL },
    { "/0", "{}" },
    { "/0/x", NULL },
    { "/e", NULL },
  };
  AtlasSpan span;

  g_assert_true (atlas_json_locate (text, strlen (text), "", &span));
  g_assert_cmpuint (span.start, ==, 1);
  g_assert_cmpuint (span.end, ==, strlen (text));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = NULL;

      g_test_message ("%s", expected[i].pointer);
      if (atlas_json_locate (text, strlen (text), expected[i].pointer, &span))
        value = dup_span (text, span);
      g_assert_cmpstr (value, ==, expected[i].value);
    }
}

static void
test_quote (void)
{
  g_autofree char *plain = atlas_json_quote ("A & B <b>");
  g_autofree char *hostile = atlas_json_quote ("\x1b[31m\xe2\x80\xae\n");
  g_autofree char *filler = g_strnfill (100, 'x');
  g_autofree char *cut = atlas_json_quote (filler);

  g_assert_cmpstr (plain, ==, "“A & B <b>”");
  g_assert_cmpstr (hostile, ==, "“\\u001b[31m\\u202e\\u000a”");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 63);
  g_assert_true (g_str_has_suffix (cut, "x…”"));
}

/* Writes a random document, with every kind of value, space and escape. */
static void
append_random (GString *text,
               GRand   *rand,
               guint    depth)
{
  static const char *const scalars[] = {
    "0", "-0", "1", "-17", "3.25", "-1e3", "1.5E+2", "2e-2", "123456789012345678",
    "true", "false", "null", "\"\"", "\"abc\"", "\"\\n\\u0041\\\\\"", "\"č \\u010d 😀\"",
    "\"\\ud83d\\ude00\"", "\"[{,:}]\"",
  };
  static const char *const spaces[] = { "", "", "", " ", "\n", "\t\r\n " };
  static const char *const names[] = { "a", "\\u0062", "c d", "č", "\\\"", "", "/", "longer name" };
  gboolean is_object = g_rand_boolean (rand);
  guint n = g_rand_int_range (rand, 0, 6);

  if (depth == 0 || g_rand_int_range (rand, 0, 4) == 0)
    {
      g_string_append (text, scalars[g_rand_int_range (rand, 0, G_N_ELEMENTS (scalars))]);
      return;
    }

  g_string_append_c (text, is_object ? '{' : '[');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      g_string_append (text, spaces[g_rand_int_range (rand, 0, G_N_ELEMENTS (spaces))]);
      if (is_object)
        g_string_append_printf (text, "\"%s\" :", names[i]);
      append_random (text, rand, depth - 1);
      g_string_append (text, spaces[g_rand_int_range (rand, 0, G_N_ELEMENTS (spaces))]);
    }
  g_string_append_c (text, is_object ? '}' : ']');
}

static JsonNode *
get_child (JsonNode *parent,
           guint     index)
{
  g_autoptr (GList) members = NULL;

  if (JSON_NODE_HOLDS_ARRAY (parent))
    return json_array_get_element (json_node_get_array (parent), index);

  members = json_object_get_members (json_node_get_object (parent));

  return json_object_get_member (json_node_get_object (parent), g_list_nth_data (members, index));
}

/* The elements are the same values that json-glib sees in the whole document. */
static void
assert_same_structure (const char *text,
                       gsize       length,
                       GArray     *elements)
{
  g_autoptr (JsonParser) whole = json_parser_new ();
  g_autoptr (JsonParser) part = json_parser_new ();
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree guint *n_children = g_new0 (guint, elements->len);
  g_autoptr (GError) error = NULL;

  g_assert_true (json_parser_load_from_data (whole, text, length, &error));
  for (guint i = 0; i < elements->len; i++)
    {
      const AtlasJsonElement *element = &g_array_index (elements, AtlasJsonElement, i);
      JsonNode *node = json_parser_get_root (whole);
      g_autofree char *value = dup_span (text, element->value);

      if (i > 0)
        node = get_child (g_ptr_array_index (nodes, element->parent),
                          n_children[element->parent]++);
      g_ptr_array_add (nodes, node);

      g_assert_true (json_parser_load_from_data (part, value, -1, &error));
      g_assert_true (json_node_equal (node, json_parser_get_root (part)));
    }
}

static void
check_against_reference (const char *text,
                         gsize       length)
{
  g_autoptr (GArray) elements = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };
  gboolean ok = atlas_json_scan (text, length, NULL, &elements, &fault);

  if (ok != atlas_strict_json_accepts (text, length))
    g_error ("the reference says otherwise of %s: %s", text, ok ? "accepted" : fault.message);
  if (ok)
    assert_same_structure (text, length, elements);
}

static void
mutate (GString *text,
        GRand   *rand)
{
  static const char bytes[] = "{}[]\",:\\/ \n0123456789.eE+-truefalsn\x01\x80\xc4\xff'u";
  guint n = g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n && text->len > 0; i++)
    {
      guint at = g_rand_int_range (rand, 0, text->len);
      char byte = bytes[g_rand_int_range (rand, 0, sizeof bytes - 1)];

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          text->str[at] = byte;
          break;
        case 1:
          g_string_insert_c (text, at, byte);
          break;
        case 2:
          g_string_erase (text, at, 1);
          break;
        default:
          g_string_truncate (text, at);
          break;
        }
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint n = g_test_thorough () ? 20000 : 500;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      append_random (text, rand, 5);
      g_assert_true (accepts (text->str, text->len));
      check_against_reference (text->str, text->len);

      mutate (text, rand);
      check_against_reference (text->str, text->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scanner/good", test_good);
  g_test_add_func ("/json-scanner/bad", test_bad);
  g_test_add_func ("/json-scanner/truncated", test_truncated);
  g_test_add_func ("/json-scanner/limits", test_limits);
  g_test_add_func ("/json-scanner/elements", test_elements);
  g_test_add_func ("/json-scanner/position", test_position);
  g_test_add_func ("/json-scanner/locate", test_locate);
  g_test_add_func ("/json-scanner/quote", test_quote);
  g_test_add_func ("/json-scanner/random", test_random);

  return g_test_run ();
}
