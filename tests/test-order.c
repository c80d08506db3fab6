/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-fold.h"
#include "atlas-language.h"
#include "atlas-order-private.h"
#include "atlas-ranks-private.h"
#include "atlas-sample.h"

#include <string.h>

/* Titles that have much in common, some more than is looked at piece by piece. */
static GPtrArray *
make_entries (GRand *rand,
              guint  n_entries)
{
  static const char *const words[] = { "a", "č", "lj", "support to ", "9", "10", "Šuma ", "" };
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (GString) string = g_string_new (NULL);
      g_autoptr (AtlasText) title = NULL;
      g_autofree char *id = g_strdup_printf ("e%u", i);
      AtlasEntryInit init = { .id = id };
      guint n_common = g_rand_int_range (rand, 0, 3) == 0 ? 900 : g_rand_int_range (rand, 0, 20);

      for (guint j = 0; j < n_common; j++)
        g_string_append (string, "same");
      for (guint j = g_rand_int_range (rand, 0, 4); j > 0; j--)
        g_string_append (string, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      init.title = title = atlas_text_new (string->str);
      g_ptr_array_add (entries, atlas_entry_new (&init));
    }

  return entries;
}

static const char *
get_title (GPtrArray *entries,
           guint      index)
{
  return atlas_text_get (atlas_entry_get_title (g_ptr_array_index (entries, index)), NULL);
}

/* Whatever comes first, what is equal keeps its order. */
static void
test_titles (void)
{
  static const char *const languages[] = { "en", "hr", "rup" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint round = 0; round < 12; round++)
    {
      const char *language = languages[round % G_N_ELEMENTS (languages)];
      gboolean descending = round % 2 == 1;
      guint n_entries = round == 0 ? 0 : g_rand_int_range (rand, 1, 300);
      g_autoptr (GPtrArray) entries = make_entries (rand, n_entries);
      g_autoptr (AtlasCollator) collator = atlas_collator_new (language);
      g_autoptr (AtlasOrder) order =
          atlas_order_new (briefing, entries, ATLAS_FIELD_TITLE, language);
      g_autofree guint32 *sorted = g_new (guint32, n_entries + 1);
      g_autofree guint32 *room = g_new (guint32, n_entries + 1);

      for (guint i = 0; i < n_entries; i++)
        sorted[i] = i;
      atlas_order_sort (order, descending, sorted, room);
      for (guint i = 1; i < n_entries; i++)
        {
          int comparison = atlas_collator_compare (collator, get_title (entries, sorted[i - 1]),
                                                   get_title (entries, sorted[i]));

          if (comparison == 0)
            g_assert_cmpuint (sorted[i - 1], <, sorted[i]);
          else
            g_assert_true (descending ? comparison > 0 : comparison < 0);
        }
    }
}

/* What is looked up in a dictionary of each language, in its order there. */
static const struct
{
  const char *language;
  const char *titles[40];
} alphabets[] = {
  { "en", { "cab", "čad", "cah", "co-operation", "item 9", "item 10", "Zagreb" } },
  /* Letters of their own: č, ć, dž, đ, lj, nj, š, ž. */
  { "bs", { "cesta", "cvijet", "čaj", "čvor", "ćup", "duh", "džep", "đak", "luk", "lju", "mak",
            "nož", "njuh", "ovca", "sve", "šuma", "zvuk", "žaba" } },
  { "hr", { "cvijet", "čvor", "ćup", "duh", "džep", "đak", "luk", "lju", "nož", "njuh", "ovca",
            "sve", "šuma", "zvuk", "žaba" } },
  { "sr-Latn", { "cvet", "čvor", "ćup", "duh", "džep", "đak", "luk", "lju", "nož", "njuh", "sve",
                 "šuma", "zvuk", "žaba" } },
  { "cnr", { "cvijet", "čvor", "ćup", "duh", "džep", "đak", "luk", "lju", "nož", "njuh", "sve",
             "šuma", "zvuk", "žaba" } },
  { "sr", { "аз", "баба", "вода", "град", "дуд", "ђак", "ево", "жаба", "зид", "игра", "јак", "кит",
            "лук", "љут", "мак", "нож", "њух", "око", "пут", "рак", "сан", "туга", "ћуп", "уво",
            "фар", "хор", "цвет", "чвор", "џеп", "шума" } },
  { "mk", { "град", "дуд", "ѓавол", "ева", "жаба", "зид", "ѕид", "игра", "јак", "кит", "лук",
            "љубов", "мак", "нос", "њива", "око", "тага", "ќош", "уво", "цвет", "чаша", "џеб",
            "шума" } },
  /* Letters of two: dh, gj, ll, nj, rr, sh, th, xh, zh; and ç, ë. */
  { "sq", { "cak", "cub", "çaj", "dy", "dhe", "ecje", "ëmbël", "fat", "gur", "gjak", "hap", "lule",
            "llamba", "mal", "nuk", "njeri", "orë", "rus", "rreth", "sy", "shi", "tym", "thes",
            "uri", "xixa", "xham", "yll", "zog", "zhur" } },
  /* As if they had no dots, unless nothing else tells two words apart. */
  { "de", { "Arbeit", "Ärger", "Art", "Masse", "Maße", "Mast", "Ofen", "offen", "Öffnung" } },
  { "fr", { "cote", "coté", "côte", "côté", "eau", "école", "été", "œuf", "ouvre" } },
  { "ar", { "أمن", "بناء", "تعاون", "ثقة", "جيش", "حوار", "خطة", "دفاع", "زيارة", "سلام", "شراكة",
            "صربيا", "ضمان", "طريق", "ظرف", "عضوية", "غرب", "فريق", "قوة", "كوسوفو", "لجنة",
            "مبادرة", "ناتو", "هدف", "وثيقة", "يوم" } },
};

/* Every title against every other one, however they stand before. */
static void
test_alphabets (gconstpointer data)
{
  const char *language = alphabets[GPOINTER_TO_UINT (data)].language;
  const char *const *titles = alphabets[GPOINTER_TO_UINT (data)].titles;
  guint n_titles = g_strv_length ((char **) titles);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
  g_autoptr (AtlasOrder) order = NULL;
  g_autofree guint32 *sorted = g_new0 (guint32, n_titles);
  g_autofree guint32 *room = g_new (guint32, n_titles);

  for (guint i = 0; i < n_titles; i++)
    {
      g_autoptr (AtlasText) title = atlas_text_new (titles[i]);

      g_ptr_array_add (entries, atlas_entry_new (&(AtlasEntryInit) { .id = titles[i],
                                                                     .title = title }));
    }
  order = atlas_order_new (briefing, entries, ATLAS_FIELD_TITLE, language);

  for (guint round = 0; round < 20; round++)
    {
      gboolean descending = round % 2 == 1;

      for (guint i = 0; i < n_titles; i++)
        {
          guint other = g_test_rand_int_range (0, i + 1);

          sorted[i] = sorted[other];
          sorted[other] = i;
        }
      atlas_order_sort (order, descending, sorted, room);
      for (guint i = 0; i < n_titles; i++)
        g_assert_cmpstr (get_title (entries, sorted[i]), ==,
                         titles[descending ? n_titles - 1 - i : i]);
    }
}

static int
compare_strings (const char *const *a,
                 const char *const *b)
{
  return strcmp (*a, *b);
}

/* By the words that search compares, in either direction. */
static void
test_rough (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 8; round++)
    {
      gboolean descending = round % 2 == 1;
      guint n_entries = g_rand_int_range (rand, 1, 300);
      g_autoptr (GPtrArray) entries = make_entries (rand, n_entries);
      g_autoptr (AtlasOrder) order = atlas_order_new_rough (entries, ATLAS_FIELD_TITLE, "en");
      g_autofree guint32 *sorted = g_new (guint32, n_entries);
      g_autofree guint32 *room = g_new (guint32, n_entries);

      for (guint i = 0; i < n_entries; i++)
        sorted[i] = i;
      atlas_order_sort (order, descending, sorted, room);
      for (guint i = 1; i < n_entries; i++)
        {
          g_autofree char *before = atlas_fold (get_title (entries, sorted[i - 1]));
          g_autofree char *after = atlas_fold (get_title (entries, sorted[i]));
          int comparison = strcmp (before, after);

          if (comparison == 0)
            g_assert_cmpuint (sorted[i - 1], <, sorted[i]);
          else
            g_assert_true (descending ? comparison > 0 : comparison < 0);
        }
    }
}

/* Keys of few different bytes, which begin alike and end anywhere in a word of
 * eight bytes; a rank is the number of different keys before it. */
static void
test_ranks (void)
{
  static const guint sizes[] = { 0, 1, 2, 47, 48, 49, 300, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GString) keys = g_string_new (NULL);
      g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
      g_autofree gsize *starts = g_new (gsize, sizes[i] + 1);
      g_autofree guint32 *ranks = NULL;
      guint n_ranks;
      int rank = -1;

      for (guint j = 0; j < sizes[i]; j++)
        {
          guint length = g_test_rand_int_range (0, 4) * 8 + g_test_rand_int_range (0, 3);

          starts[j] = keys->len;
          for (guint k = 0; k < length; k++)
            g_string_append_c (keys, g_test_rand_int_range (0, 20) == 0 ? (char) 0xff : 'a');
          g_string_append_c (keys, '\0');
        }
      for (guint j = 0; j < sizes[i]; j++)
        g_ptr_array_add (sorted, keys->str + starts[j]);
      g_ptr_array_sort (sorted, (GCompareFunc) compare_strings);

      ranks = atlas_ranks_new (keys, sizes[i], &n_ranks);
      for (guint j = 0; j < sizes[i]; j++)
        {
          const char *key = sorted->pdata[j];
          guint number = 0;

          if (j == 0 || strcmp (sorted->pdata[j - 1], key) != 0)
            rank++;
          while (keys->str + starts[number] != key)
            number++;
          g_assert_cmpuint (ranks[number], ==, rank);
        }
      g_assert_cmpuint (n_ranks, ==, rank + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/order/titles", test_titles);
  for (guint i = 0; i < G_N_ELEMENTS (alphabets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/order/alphabets/%s", alphabets[i].language);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_alphabets);
    }
  g_test_add_func ("/order/rough", test_rough);
  g_test_add_func ("/order/ranks", test_ranks);

  return g_test_run ();
}
