/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "atlas-catalogue-private.h"
#include "atlas-plural-private.h"
#include "atlas-words.h"

/* What msgfmt made of the catalogue in the folder "locale". */
static char *
dup_path (void)
{
  return g_build_filename (g_getenv ("ATLAS_TEST_LOCALE_DIR"), "bs", "LC_MESSAGES",
                           GETTEXT_PACKAGE ".mo", NULL);
}

static AtlasCatalogue *
load (void)
{
  g_autofree char *path = dup_path ();
  AtlasCatalogue *catalogue = atlas_catalogue_load (path);

  g_assert_nonnull (catalogue);
  return catalogue;
}

static void
test_lookup (void)
{
  g_autoptr (AtlasCatalogue) catalogue = load ();

  g_assert_cmpstr (atlas_catalogue_lookup (catalogue, NULL, "Map"), ==, "Karta");
  g_assert_cmpstr (atlas_catalogue_lookup (catalogue, "verb", "Map"), ==, "Kartirati");
  g_assert_cmpstr (atlas_catalogue_lookup (catalogue, "ver", "Map"), ==, "Kratko");
  g_assert_cmpstr (atlas_catalogue_lookup (catalogue, "noun", "Order"), ==, "Redoslijed");
  g_assert_null (atlas_catalogue_lookup (catalogue, NULL, "Order"));
  g_assert_null (atlas_catalogue_lookup (catalogue, "verbs", "Map"));
  g_assert_null (atlas_catalogue_lookup (catalogue, NULL, "untranslated"));
  g_assert_null (atlas_catalogue_lookup (catalogue, NULL, "Ma"));
  g_assert_null (atlas_catalogue_load ("/nowhere.mo"));
}

static void
test_lookup_plural (void)
{
  static const struct
  {
    gulong      number;
    const char *form;
  } cases[] = {
    { 0, "%u mjesta (mnogo)" }, { 1, "%u mjesto" },          { 2, "%u mjesta" },
    { 4, "%u mjesta" },         { 5, "%u mjesta (mnogo)" },  { 11, "%u mjesta (mnogo)" },
    { 21, "%u mjesto" },        { 112, "%u mjesta (mnogo)" }, { 122, "%u mjesta" },
  };
  g_autoptr (AtlasCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (atlas_catalogue_lookup_plural (catalogue, NULL, "%u place", cases[i].number),
                     ==, cases[i].form);
}

/* The rules of the languages of the region and others, against examples from CLDR. */
static void
test_rules (void)
{
  static const struct
  {
    const char *rule;
    gulong      number;
    guint       form;
  } cases[] = {
    { "nplurals=1; plural=0;", 7, 0 },
    { "nplurals=2; plural=n != 1;", 0, 1 },
    { "nplurals=2; plural=(n > 1);", 1, 0 },
    { "nplurals=2; plural=(n > 1);", 2, 1 },
    { "nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);", 11, 1 },
    { "nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);", 21, 0 },
    { "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
      "n%100>=11 ? 4 : 5);", 100, 5 },
    { "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
      "n%100>=11 ? 4 : 5);", 103, 3 },
    { "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
      "n%100>=11 ? 4 : 5);", 99, 4 },
    { "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);", 104, 2 },
    { "nplurals=9; plural=n-2*3+10/5%2;", 8, 2 },
    { "nplurals=9; plural=n-1-1;", 5, 3 },
    { "nplurals=2; plural=!n;", 0, 1 },
    { "nplurals=2; plural=!(n>=2 && n<5);", 3, 0 },
    /* Whatever the rule says, there are so many forms. */
    { "nplurals=2; plural=n;", 7, 1 },
    { "nplurals=2; plural=n/0;", 7, 0 },
    { "nplurals=2; plural=n%0;", 7, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *header = g_strconcat ("Language: x\nPlural-Forms: ", cases[i].rule, "\n", NULL);
      g_autoptr (AtlasPlural) plural = atlas_plural_new (header);

      g_assert_nonnull (plural);
      g_assert_cmpuint (atlas_plural_select (plural, cases[i].number), ==, cases[i].form);
    }
}

static void
test_broken_rules (void)
{
  static const char *const rules[] = {
    "",
    "Plural-Forms: nplurals=2;",
    "Plural-Forms: nplurals=2; plural=;",
    "Plural-Forms: nplurals=2; plural=(n;",
    "Plural-Forms: nplurals=2; plural=n ? 1;",
    "Plural-Forms: nplurals=2; plural=n +;",
    "Plural-Forms: nplurals=2; plural=system(1);",
    "Plural-Forms: nplurals=2; plural=n n;",
  };
  g_autoptr (GString) deep = g_string_new ("Plural-Forms: nplurals=2; plural=");
  g_autoptr (GString) long_rule = g_string_new ("Plural-Forms: nplurals=2; plural=n");

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_assert_null (atlas_plural_new (rules[i]));
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, i % 2 ? '(' : '!');
  g_assert_null (atlas_plural_new (deep->str));
  /* Without brackets it is deep, too: each operator stands above those before. */
  for (guint i = 0; i < 1000000; i++)
    g_string_append (long_rule, "+n");
  g_assert_null (atlas_plural_new (long_rule->str));
}

/* Whatever a byte of the file becomes, the answer is a string or none. */
static void
test_damaged (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (gsize i = 0; i < size; i++)
    for (guint k = 0; k < 3; k++)
      {
        static const guint8 masks[] = { 0x01, 0x80, 0xff };
        g_autofree char *copy = g_memdup2 (data, size);
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (AtlasCatalogue) catalogue = NULL;
        const char *form;

        copy[i] ^= (char) masks[k];
        bytes = g_bytes_new_take (g_steal_pointer (&copy), size);
        catalogue = atlas_catalogue_new_from_bytes (bytes);
        if (catalogue == NULL)
          continue;
        form = atlas_catalogue_lookup_plural (catalogue, NULL, "%u place", i);
        g_assert_true (form == NULL || g_utf8_validate (form, -1, NULL));
        atlas_catalogue_lookup (catalogue, "verb", "Map");
      }
  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, i);

      g_assert_null (atlas_catalogue_new_from_bytes (bytes));
    }
}

static void
assert_language (const char *expected)
{
  g_autofree char *language = atlas_words_dup_language ();

  g_assert_cmpstr (language, ==, expected);
}

static void
test_words (void)
{
  g_assert_cmpstr (_("Map"), ==, "Map");
  {
    g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("bs-Cyrl-BA");

    g_assert_cmpstr (_("Map"), ==, "Map"); /* another script has another catalogue */
    assert_language ("en");
  }
  {
    g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("bs-Latn-BA");

    g_assert_cmpstr (_("Map"), ==, "Karta");
  }
  {
    g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("bs-BA");

    g_assert_cmpstr (_("Map"), ==, "Karta");
    g_assert_cmpstr (C_("verb", "Map"), ==, "Kartirati");
    g_assert_cmpstr (_("untranslated"), ==, "untranslated");
    assert_language ("bs-BA");
    g_assert_cmpstr (atlas_ngettext ("%u place", "%u places", 3), ==, "%u mjesta");
    {
      g_autoptr (AtlasWordsScope) inner = atlas_words_scope_new ("en");

      g_assert_cmpstr (_("Map"), ==, "Map");
      g_assert_cmpstr (atlas_ngettext ("%u place", "%u places", 3), ==, "%u places");
    }
    g_assert_cmpstr (_("Map"), ==, "Karta");
  }
  g_assert_cmpstr (_("Map"), ==, "Map");
}

static gpointer
say_map (gpointer data)
{
  return (gpointer) _("Map");
}

/* What a thread pushed is nobody else's. */
static void
test_threads (void)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("bs");
  GThread *thread = g_thread_new ("other", say_map, NULL);

  g_assert_cmpstr (g_thread_join (thread), ==, "Map");
  g_assert_cmpstr (_("Map"), ==, "Karta");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_words_set_folder (g_getenv ("ATLAS_TEST_LOCALE_DIR"));

  g_test_add_func ("/catalogue/lookup", test_lookup);
  g_test_add_func ("/catalogue/lookup-plural", test_lookup_plural);
  g_test_add_func ("/catalogue/rules", test_rules);
  g_test_add_func ("/catalogue/broken-rules", test_broken_rules);
  g_test_add_func ("/catalogue/damaged", test_damaged);
  g_test_add_func ("/catalogue/words", test_words);
  g_test_add_func ("/catalogue/threads", test_threads);

  return g_test_run ();
}
