/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-language.h"

#include <stdlib.h>
#include <string.h>

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      collator)
{
  return atlas_collator_compare (collator, *(const char **) a, *(const char **) b);
}

static void
test_order (void)
{
  static const struct
  {
    const char *language;
    const char *sorted[9];
  } cases[] = {
    { "hr", { "c", "č", "ć", "d", "dž", "đ", "lj", "š", "z" } },
    { "bs", { "cz", "ča", "ćb", "dz", "dža", "đ", "lz", "lja", "mz" } },
    { "sq", { "dz", "dh", "ez", "ë", "gz", "gj", "lz", "ll", "m" } },
    { "sq", { "nz", "nj", "rz", "rr", "sz", "sh", "tz", "th", "u" } },
    { "mk", { "г", "д", "ѓ", "е", "ж", "з", "ѕ", "и", "ј" } },
    { "de", { "Afrika", "Ägypten", "Asien", "Muller", "Müller", "Muster", "Straße", "Strasse b",
              "Zürich" } },
    { "fr", { "cote", "coté", "côte", "côté", "été", "eu", "ne", "œuvre", "pays" } },
    { "sq", { "c", "ç", "d", "dh", "e", "ë", "gj", "sh", "xh" } },
    { "sr", { "а", "б", "в", "г", "д", "ђ", "е", "ж", "з" } },
    { "en", { "Item 9", "Item 10", "a", "Á", "b", "č", "d", "š", "z" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasCollator) collator = atlas_collator_new (cases[i].language);
      g_autoptr (GPtrArray) array = g_ptr_array_new ();
      const char **strings;

      for (guint j = 0; j < 9; j++)
        g_ptr_array_add (array, (char *) cases[i].sorted[(j * 4 + 7) % 9]);
      g_ptr_array_sort_with_data (array, compare, collator);
      strings = (const char **) array->pdata;

      if (g_str_equal (cases[i].language, "en"))
        {
          /* English puts accents second and digits first. */
          g_assert_cmpstr (strings[0], ==, "a");
          g_assert_cmpstr (strings[5], ==, "Item 9");
          g_assert_cmpstr (strings[6], ==, "Item 10");
          continue;
        }
      for (guint j = 0; j < 9; j++)
        g_assert_cmpstr (strings[j], ==, cases[i].sorted[j]);
    }
}

/* Keys put strings in the order in which the collator does. */
static void
test_keys (void)
{
  static const char *const languages[] = { "en", "hr", "sq", "sr", "de", "fr", "rup" };
  static const char *const pieces[] = { "a", "A", "č", "lj", "l", "j", "dž", " ", "9", "10", "ш",
                                        "é", "-", "ß", "dh", "\xF0\x9F\x98\x80" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (AtlasCollator) collator =
          atlas_collator_new (languages[i % G_N_ELEMENTS (languages)]);
      g_autoptr (GString) keys = g_string_new (NULL);
      g_autoptr (GString) a = g_string_new (NULL);
      g_autoptr (GString) b = g_string_new (NULL);
      int by_compare, by_keys;
      gsize second;

      for (guint j = g_rand_int_range (rand, 0, 6); j > 0; j--)
        g_string_append (a, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      for (guint j = g_rand_int_range (rand, 0, 6); j > 0; j--)
        g_string_append (b, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      atlas_collator_append_key (collator, a->str, keys);
      second = keys->len;
      atlas_collator_append_key (collator, b->str, keys);
      by_compare = atlas_collator_compare (collator, a->str, b->str);
      by_keys = strcmp (keys->str, keys->str + second);
      g_assert_cmpuint (strlen (keys->str), ==, second - 1);
      g_assert_true ((by_compare > 0) == (by_keys > 0) && (by_compare < 0) == (by_keys < 0));
    }
}

static void
test_country_names (void)
{
  g_autofree char *english = atlas_language_dup_country_name ("en", "RS");
  g_autofree char *albanian = atlas_language_dup_country_name ("sq", "XK");
  g_autofree char *cyrillic = atlas_language_dup_country_name ("sr", "ME");
  g_autofree char *latin = atlas_language_dup_country_name ("sr-Latn", "ME");
  g_autofree char *montenegrin = atlas_language_dup_country_name ("cnr", "RS");
  g_autofree char *bosnian = atlas_language_dup_country_name ("bs-XK", "XK");

  g_assert_cmpstr (english, ==, "Serbia");
  g_assert_cmpstr (albanian, ==, "Kosovë");
  g_assert_cmpstr (cyrillic, ==, "Црна Гора");
  g_assert_cmpstr (latin, ==, "Crna Gora");
  g_assert_cmpstr (montenegrin, ==, "Srbija");
  g_assert_cmpstr (bosnian, ==, "Kosovo");
  g_assert_null (atlas_language_dup_country_name ("rup", "RS"));
  g_assert_null (atlas_language_dup_country_name ("en", "QQ"));
}

static void
test_language_names (void)
{
  g_autofree char *albanian = atlas_language_dup_display_name ("sq", "en");
  g_autofree char *own = atlas_language_dup_display_name ("hr", "hr");
  g_autofree char *script = atlas_language_dup_display_name ("sr-Latn", "en");
  g_autofree char *aromanian = atlas_language_dup_display_name ("rup", "en");
  g_autofree char *montenegrin = atlas_language_dup_display_name ("cnr", "en");
  g_autofree char *unknown = atlas_language_dup_display_name ("qqq", "en");
  g_autofree char *in_unknown = atlas_language_dup_display_name ("sq", "qqq");

  g_assert_cmpstr (albanian, ==, "Albanian");
  g_assert_cmpstr (own, ==, "Hrvatski");
  g_assert_cmpstr (script, ==, "Serbian (Latin)");
  g_assert_cmpstr (aromanian, ==, "Aromanian");
  g_assert_cmpstr (montenegrin, ==, "Montenegrin");
  g_assert_cmpstr (unknown, ==, "qqq");
  g_assert_cmpstr (in_unknown, ==, "sq");
}

/* What stands in one list is written in one way. */
static void
test_own_names (void)
{
  static const struct
  {
    const char *tag, *name;
  } languages[] = {
    { "ar", "العربية" },      { "bs", "Bosanski" },
    { "cnr", "Crnogorski" },  { "cnr-Cyrl", "Црногорски" },
    { "de", "Deutsch" },      { "en", "English" },
    { "fr", "Français" },     { "hr", "Hrvatski" },
    { "mk", "Македонски" },   { "sq", "Shqip" },
    { "sr", "Српски" },       { "sr-Latn", "Srpski (latinica)" },
    { "nb", "Norsk bokmål" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = atlas_language_dup_display_name (languages[i].tag, languages[i].tag);

      g_assert_cmpstr (name, ==, languages[i].name);
    }
}

static void
test_countries (void)
{
  static const struct
  {
    const char *tag;
    const char *country;
  } cases[] = {
    { "bs", "BA" }, { "sq", "AL" }, { "sq-XK", "XK" }, { "sr-Latn", "RS" },
    { "mk", "MK" }, { "fr", "FR" }, { "fr-CA", "CA" }, { "qqq", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *country = atlas_language_dup_country (cases[i].tag);

      g_assert_cmpstr (country, ==, cases[i].country);
    }
}

static void
test_join (void)
{
  static const char *const three[] = { "Albania", "Kosovo*", "Serbia", NULL };
  static const char *const two[] = { "Albania", "Kosovo*", NULL };
  static const char *const none[] = { NULL };
  g_autofree char *english = atlas_language_join ("en", three, NULL);
  g_autofree char *german = atlas_language_join ("de", two, NULL);
  g_autofree char *empty = atlas_language_join ("en", none, NULL);
  g_autofree char *unknown = atlas_language_join ("rup", three, NULL);

  g_assert_cmpstr (english, ==, "Albania, Kosovo* and Serbia");
  g_assert_cmpstr (german, ==, "Albania und Kosovo*");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (unknown, ==, "Albania, Kosovo*, Serbia");
}

/* Each item stays itself where it runs the other way, and is found again. */
static void
test_join_mixed (void)
{
  static const char *const items[] = { "Serbia", "كوسوفو*", "Albania", NULL };
  static const char *const mirrored = "\xe2\x80\x8f\xe2\x81\xa8Serbia\xe2\x81\xa9 وكوسوفو* و"
                                      "\xe2\x81\xa8" "Albania\xe2\x81\xa9";
  static const char *const plain = "Serbia, \xe2\x81\xa8كوسوفو*\xe2\x81\xa9 and Albania";
  AtlasSpan spans[3];
  g_autofree char *arabic = atlas_language_join ("ar", items, spans);
  g_autofree char *english = NULL;

  g_assert_cmpstr (arabic, ==, mirrored);
  for (guint i = 0; i < 3; i++)
    g_assert_true (strncmp (arabic + spans[i].start, items[i],
                            spans[i].end - spans[i].start) == 0 &&
                   spans[i].end - spans[i].start == strlen (items[i]));
  english = atlas_language_join ("en", items, spans);
  g_assert_cmpstr (english, ==, plain);
  g_assert_cmpuint (spans[1].start, ==, strlen ("Serbia, ") + 3);
  g_assert_cmpuint (spans[1].end, ==, spans[1].start + strlen (items[1]));
}

/* What stands alone needs no keeping. */
static void
test_enumerate (void)
{
  static const char *const one[] = { "Serbia", NULL };
  static const char *const two[] = { "ألف", "باء", NULL };
  static const char *const none[] = { NULL };
  AtlasSpan spans[2];
  g_autofree char *alone = atlas_language_enumerate ("ar", NULL, one, spans);
  g_autofree char *arabic = atlas_language_enumerate ("ar", NULL, two, NULL);
  g_autofree char *dotted = atlas_language_enumerate ("ar", " · ", two, spans);
  g_autofree char *empty = atlas_language_enumerate ("ar", NULL, none, NULL);

  g_assert_cmpstr (alone, ==, "Serbia");
  g_assert_cmpstr (arabic, ==, "ألف، باء");
  g_assert_cmpstr (dotted, ==, "ألف · باء");
  g_assert_cmpuint (spans[1].start, ==, strlen ("ألف · "));
  g_assert_cmpstr (empty, ==, "");
}

static void
test_comma (void)
{
  static const char *const plain[] = { "en", "de", "sr", "sr-Latn", "cnr", "mk", "he", "xx" };
  static const char *const arabic[] = { "ar", "fa", "ur", "ar-SA" };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    g_assert_cmpstr (atlas_language_get_comma (plain[i]), ==, ", ");
  for (guint i = 0; i < G_N_ELEMENTS (arabic); i++)
    g_assert_cmpstr (atlas_language_get_comma (arabic[i]), ==, "، ");
  g_assert_cmpstr (atlas_language_get_comma ("ja"), ==, "、");
}

static void
test_join_long (void)
{
  g_auto (GStrv) items = g_new0 (char *, 301);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < 300; i++)
    items[i] = g_strdup ("Босна и Херцеговина");
  joined = atlas_language_join ("sr", (const char *const *) items, NULL);
  g_assert_true (g_utf8_validate (joined, -1, NULL));
  g_assert_cmpuint (g_utf8_strlen (joined, -1), >=, 300 * 19);
}

static void
test_tags (void)
{
  static const char *const valid[] = { "en", "sr-Latn", "sr-Latn-ME", "zh-Hant-TW", "cnr",
                                       "de-1996" };
  static const char *const invalid[] = { "",       "e",    "en_GB", "en-",       "-en",
                                         "en--GB", "1234", "sr@latin", "abcdefghi", "en GB" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (atlas_language_is_valid_tag (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (atlas_language_is_valid_tag (invalid[i]));
}

static void
test_negotiate (void)
{
  static const char *const available[] = { "en", "bs", "sr", "sr-Latn", NULL };
  static const struct
  {
    const char *wanted[3];
    const char *chosen;
  } cases[] = {
    { { "bs_BA.UTF-8", "en", NULL }, "bs" },
    { { "sr_RS@latin", NULL }, "sr-Latn" },
    { { "sr_ME.UTF-8@latin", NULL }, "sr-Latn" },
    { { "sr_RS", NULL }, "sr" },
    { { "sr@latin", NULL }, "sr-Latn" },
    { { "sr-Latn-ME", NULL }, "sr-Latn" },
    { { "fr_FR", "bs", NULL }, "bs" },
    { { "C", NULL }, "en" },
    { { "", NULL }, "en" },
    { { NULL }, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *chosen = atlas_language_negotiate (cases[i].wanted, available, "en");

      g_assert_cmpstr (chosen, ==, cases[i].chosen);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/order", test_order);
  g_test_add_func ("/language/keys", test_keys);
  g_test_add_func ("/language/country-names", test_country_names);
  g_test_add_func ("/language/names", test_language_names);
  g_test_add_func ("/language/own-names", test_own_names);
  g_test_add_func ("/language/countries", test_countries);
  g_test_add_func ("/language/join", test_join);
  g_test_add_func ("/language/join-mixed", test_join_mixed);
  g_test_add_func ("/language/enumerate", test_enumerate);
  g_test_add_func ("/language/comma", test_comma);
  g_test_add_func ("/language/join-long", test_join_long);
  g_test_add_func ("/language/tags", test_tags);
  g_test_add_func ("/language/negotiate", test_negotiate);

  return g_test_run ();
}
