/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-fold.h"

#include <string.h>

static void
test_cases (void)
{
  static const struct
  {
    const char *string;
    const char *folded;
  } cases[] = {
    { "Priština", "pristina" },
    { "Prishtinë", "prishtine" },
    { "Приштина", "pristina" },
    { "PRISTINA", "pristina" },
    { "Đorđe", "dorde" },
    { "Ђорђе", "dorde" },
    { "Djordje", "dorde" },
    { "Љубљана", "ljubljana" },
    { "Ljubljana", "ljubljana" },
    { "Скопје", "skopje" },
    { "Česká Žluč", "ceska zluc" },
    { "Straße", "strasse" },
    { "Kuçovë", "kucove" },
    { "  two \t words \n", "two words" },
    { "", "" },
    { " ", "" },
    { "ﬁ", "fi" },
    { "İstanbul", "istanbul" },
    { "A & B <b>", "a & b <b>" },
    { "co\302\255operation", "cooperation" },
    { "Kosovo’s “north”", "kosovo's \"north\"" },
    { "„north“ «south» »east« ‚west‘", "\"north\" \"south\" \"east\" 'west'" },
    { "2024–2025", "2024-2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = atlas_fold (cases[i].string);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* What people write one for the other, in each language of the region. */
static void
test_languages (void)
{
  static const char *const groups[][5] = {
    { "Đoković", "Djokovic", "Dokovic", "Ђоковић", "ĐOKOVIĆ" },
    { "Đakovica", "Djakovica", "Ђаковица", NULL },
    { "Gjakovë", "GJAKOVE", "gjakovë", NULL },
    { "dh ë gj ll nj rr sh th xh zh ç", "DH Ë GJ LL NJ RR SH TH XH ZH Ç",
      "dh e gj ll nj rr sh th xh zh c", NULL },
    { "č ć dž đ lj nj š ž", "Č Ć Dž Đ Lj Nj Š Ž", "c c dz dj lj nj s z", "ч ћ џ ђ љ њ ш ж",
      "č ć ǆ đ ǉ ǌ š ž" },
    { "Ниш", "Niš", "NIS", NULL },
    { "Џамија", "Džamija", "dzamija", NULL },
    { "Ѓорѓе", "Gjorgje", "Ǵorǵe", "Гјоргје", NULL },
    { "Ќустендил", "Kjustendil", "Ḱustendil", NULL },
    { "Ѕвезда", "Dzvezda", NULL },
    { "ß Straße GROẞ", "ss strasse gross", "SS STRASSE GROSS", NULL },
    { "Ä ö Ü", "a o u", NULL },
    { "1999–2025", "١٩٩٩–٢٠٢٥", "۱۹۹۹–۲۰۲۵", NULL },
    { "œuvre Élysée ça", "oeuvre elysee ca", "ŒUVRE ÉLYSÉE ÇA", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *first = atlas_fold (groups[i][0]);

      for (guint j = 1; j < G_N_ELEMENTS (groups[i]) && groups[i][j] != NULL; j++)
        {
          g_autofree char *folded = atlas_fold (groups[i][j]);

          g_assert_cmpstr (folded, ==, first);
        }
    }
}

/* Folding what is folded must change nothing, or a search would miss itself. */
static void
test_twice (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char letter[7] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      if (!g_unichar_validate (c))
        continue;
      /* GLib 2.74 swaps the two cases of Cherokee each time. */
      if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_CHEROKEE)
        continue;

      g_unichar_to_utf8 (c, letter);
      once = atlas_fold (letter);
      twice = atlas_fold (once);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      if (g_strcmp0 (once, twice) != 0)
        g_error ("U+%04X folds to “%s”, and that to “%s”", c, once, twice);
    }
}

static char *
make_random_string (GRand *rand)
{
  static const gunichar letters[] = { ' ', ' ', 'd', 'j', 'g', 's', 'S', 0x0161, 0x030C, 0x00DF,
                                      0x0111, 0x0452, 0x00AD, 0x00A0, '\n', 0xFB01, 0x1E9E };
  GString *string = g_string_new (NULL);

  for (guint i = g_rand_int_range (rand, 0, 24); i > 0; i--)
    {
      gunichar letter = letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))];

      if (g_rand_int_range (rand, 0, 5) == 0)
        letter = g_rand_int_range (rand, 1, 0x110000);
      if (g_unichar_validate (letter))
        g_string_append_unichar (string, letter);
    }

  return g_string_free (string, FALSE);
}

/* Each byte comes from the letter by which the folded beginnings grow. */
static void
test_offsets (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 5000; round++)
    {
      g_autofree char *string = make_random_string (rand);
      g_autoptr (GString) folded = g_string_new ("before ");
      g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
      gsize length;

      atlas_fold_append (folded, string, offsets);
      g_string_erase (folded, 0, strlen ("before "));
      length = folded->len;
      g_assert_cmpuint (offsets->len, ==, length + 1);
      for (gsize i = 0; i < length; i++)
        {
          gsize offset = g_array_index (offsets, guint32, i);
          const char *next = g_utf8_next_char (string + offset);
          g_autofree char *head = g_strndup (string, offset);
          g_autofree char *longer_head = g_strndup (string, next - string);
          /* The "x" keeps the space at the end of a beginning. */
          g_autofree char *before = g_strconcat (head, "x", NULL);
          g_autofree char *after = g_strconcat (longer_head, "x", NULL);
          g_autofree char *folded_before = atlas_fold (before);
          g_autofree char *folded_after = atlas_fold (after);

          g_assert_cmpuint (strlen (folded_before) - 1, <=, i);
          g_assert_cmpuint (strlen (folded_after) - 1, >, i);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/cases", test_cases);
  g_test_add_func ("/fold/languages", test_languages);
  g_test_add_func ("/fold/twice", test_twice);
  g_test_add_func ("/fold/offsets", test_offsets);

  return g_test_run ();
}
