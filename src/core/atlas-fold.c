/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-fold.h"

#include <string.h>

/*
 * Folding looks at one letter at a time, and what becomes of a letter never
 * changes: it is worked out once, for a page of letters when the first of them
 * is met. A page is never freed.
 */
#define PAGE_SIZE 256
#define N_PAGES (0x110000 / PAGE_SIZE)

typedef struct
{
  char *folded[PAGE_SIZE];
} Page;

/* Each letter of ASCII is folded to one byte. */
#define N_ASCII 128

static Page *pages[N_PAGES];

/*
 * Letters that decomposition leaves whole, with what people type for them;
 * the Cyrillic letters of Serbian and Macedonian with the Latin ones that
 * stand for them, so that both scripts find each other; and the quotation
 * marks and dashes of books, with those of keyboards.
 */
static const struct
{
  gunichar    letter;
  const char *folded;
} letters[] = {
  { 0x00E6, "ae" }, { 0x00F0, "d" },  { 0x00F8, "o" },  { 0x00FE, "th" },
  { 0x0111, "d" },  { 0x0131, "i" },  { 0x0142, "l" },  { 0x0153, "oe" },
  { 0x0430, "a" },  { 0x0431, "b" },  { 0x0432, "v" },  { 0x0433, "g" },
  { 0x0434, "d" },  { 0x0435, "e" },  { 0x0436, "z" },  { 0x0437, "z" },
  { 0x0438, "i" },  { 0x0439, "j" },  { 0x043A, "k" },  { 0x043B, "l" },
  { 0x043C, "m" },  { 0x043D, "n" },  { 0x043E, "o" },  { 0x043F, "p" },
  { 0x0440, "r" },  { 0x0441, "s" },  { 0x0442, "t" },  { 0x0443, "u" },
  { 0x0444, "f" },  { 0x0445, "h" },  { 0x0446, "c" },  { 0x0447, "c" },
  { 0x0448, "s" },  { 0x0452, "d" },  { 0x0453, "g" },  { 0x0455, "dz" },
  { 0x0458, "j" },  { 0x0459, "lj" }, { 0x045A, "nj" }, { 0x045B, "c" },
  { 0x045C, "k" },  { 0x045F, "dz" }, { 0x02BC, "'" },  { 0x2010, "-" },
  { 0x2011, "-" },  { 0x2012, "-" },  { 0x2013, "-" },  { 0x2014, "-" },
  { 0x2018, "'" },  { 0x2019, "'" },  { 0x201C, "\"" }, { 0x201D, "\"" },
  { 0x201E, "\"" }, { 0x201F, "\"" }, { 0x00AB, "\"" }, { 0x00BB, "\"" },
  { 0x2039, "'" },  { 0x203A, "'" },  { 0x201A, "'" },  { 0x201B, "'" },
};

static const char *
find_letter (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (letters[i].letter == letter)
        return letters[i].folded;
    }

  return NULL;
}

static char *
fold_letter (gunichar letter)
{
  char utf8[7] = { 0 };
  g_autofree char *plain = NULL;
  g_autofree char *cased = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded = g_string_new (NULL);

  /* Some letters have no small one before they are decomposed, and some small
   * ones can be decomposed again. */
  g_unichar_to_utf8 (letter, utf8);
  plain = g_utf8_normalize (utf8, -1, G_NORMALIZE_ALL);
  cased = g_utf8_casefold (plain, -1);
  decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar part = g_utf8_get_char (p);
      const char *replacement = find_letter (part);

      /* Soft hyphens and joiners are not seen, so nobody types them. */
      if (g_unichar_ismark (part) || g_unichar_type (part) == G_UNICODE_FORMAT)
        continue;
      if (replacement != NULL)
        g_string_append (folded, replacement);
      else if (g_unichar_isspace (part))
        g_string_append_c (folded, ' ');
      /* 2025 finds ٢٠٢٥. */
      else if (g_unichar_isdigit (part))
        g_string_append_printf (folded, "%d", g_unichar_digit_value (part));
      else
        g_string_append_unichar (folded, part);
    }

  return g_string_free (folded, FALSE);
}

static Page *
get_page (guint number)
{
  Page *page = g_atomic_pointer_get (&pages[number]);

  if (page != NULL)
    return page;

  page = g_new0 (Page, 1);
  for (guint i = 0; i < PAGE_SIZE; i++)
    {
      gunichar letter = number * PAGE_SIZE + i;

      page->folded[i] = letter != 0 && g_unichar_validate (letter) ? fold_letter (letter)
                                                                    : g_strdup ("");
    }

  /* Another thread may have met the same letter at the same time. */
  if (!g_atomic_pointer_compare_and_exchange (&pages[number], NULL, page))
    {
      for (guint i = 0; i < PAGE_SIZE; i++)
        g_free (page->folded[i]);
      g_free (page);
      page = g_atomic_pointer_get (&pages[number]);
    }

  return page;
}

/*
 * Đ and Ђ are written "dj" or plain "d" where they can't be typed, as Ѓ is "gj"
 * and Ќ is "kj". So a "j" behind one of these counts for nothing.
 */
static gboolean
is_silent (char last,
           char c)
{
  return (c == ' ' && last == ' ') ||
         (c == 'j' && (last == 'd' || last == 'g' || last == 'k'));
}

typedef struct
{
  GString    *folded;
  GArray     *offsets; /* (nullable) */
  const char *string;
  char        last;
} Fold;

/* Most of a text is ASCII: for a run of it room is made once, and the bytes are
 * written straight into it. Returns the end of the run. */
static const char *
fold_ascii (Fold       *self,
            const char *run)
{
  const Page *page = get_page (0);
  gsize length = self->folded->len;
  const char *end = run;
  char *out, last = self->last;

  while (*end != '\0' && (guchar) *end < N_ASCII)
    end++;
  g_string_set_size (self->folded, length + (end - run));
  out = self->folded->str + length;

  for (const char *p = run; p < end; p++)
    {
      char c = page->folded[(guchar) *p][0];
      guint32 offset = p - self->string;

      if (is_silent (last, c))
        continue;
      *out++ = last = c;
      if (self->offsets != NULL)
        g_array_append_val (self->offsets, offset);
    }
  self->last = last;
  g_string_truncate (self->folded, out - self->folded->str);

  return end;
}

/* Returns the end of the letter. */
static const char *
fold_other (Fold       *self,
            const char *p)
{
  gunichar letter = g_utf8_get_char (p);
  guint32 offset = p - self->string;

  for (const char *f = get_page (letter / PAGE_SIZE)->folded[letter % PAGE_SIZE]; *f != '\0'; f++)
    {
      if (is_silent (self->last, *f))
        continue;
      g_string_append_c (self->folded, *f);
      self->last = *f;
      if (self->offsets != NULL)
        g_array_append_val (self->offsets, offset);
    }

  return g_utf8_next_char (p);
}

/**
 * atlas_fold_append:
 * @folded: where to append
 * @string: a string in UTF-8
 * @offsets: (nullable) (element-type guint32): where to append, for each byte of
 *   the folded string and for its end, the offset in @string of what it comes from
 *
 * Folds a string for search, as atlas_fold() does.
 */
void
atlas_fold_append (GString    *folded,
                   const char *string,
                   GArray     *offsets)
{
  Fold fold = { folded, offsets, string, ' ' };
  gsize start, n_offsets;
  guint32 end;
  const char *p = string;

  g_return_if_fail (folded != NULL);
  g_return_if_fail (string != NULL);

  start = folded->len;
  n_offsets = offsets != NULL ? offsets->len : 0;
  while (*p != '\0')
    p = (guchar) *p < N_ASCII ? fold_ascii (&fold, p) : fold_other (&fold, p);

  end = p - string;
  if (offsets != NULL)
    g_array_append_val (offsets, end);
  if (folded->len > start && fold.last == ' ')
    {
      g_string_truncate (folded, folded->len - 1);
      if (offsets != NULL)
        g_array_set_size (offsets, n_offsets + folded->len - start + 1);
    }
}

/**
 * atlas_fold:
 * @string: a string in UTF-8
 *
 * Folds a string for search: case, marks on letters, and whether Serbian or
 * Macedonian is written in Cyrillic or Latin make no difference any more, so
 * that "pristina" finds "Priština" and "Приштина", and both "djokovic" and
 * "dokovic" find "Đoković". Runs of white space become one space.
 *
 * Returns: (transfer full): the folded string
 */
char *
atlas_fold (const char *string)
{
  GString *folded;

  g_return_val_if_fail (string != NULL, NULL);

  folded = g_string_sized_new (strlen (string));
  atlas_fold_append (folded, string, NULL);

  return g_string_free (folded, FALSE);
}
