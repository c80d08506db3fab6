/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-language.h"

#include <string.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/ustring.h>

/* Several things, as a language lists them. */

/**
 * atlas_language_runs_against:
 * @text: some text
 * @is_mirrored: whether what is around it runs from right to left
 *
 * Finds out whether a text runs the other way than what is around it, by its first
 * letter that runs any.
 *
 * Returns: whether it does
 */
gboolean
atlas_language_runs_against (const char *text,
                             gboolean    is_mirrored)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch ((int) u_charDirection ((UChar32) g_utf8_get_char (p)))
      {
      case U_LEFT_TO_RIGHT:
        return is_mirrored;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        return !is_mirrored;
      default:
        break;
      }

  return FALSE;
}

/* Two names of the other direction that stand beside each other are read as one piece
 * that runs that way, the second of them first; and a mark at the end of a name goes to
 * where the list goes on. So each such name is kept to itself. */
static GPtrArray *
isolate_items (const char         *language,
               const char *const  *items,
               gboolean           *begins_other_way)
{
  gboolean is_mirrored = atlas_language_is_right_to_left (language);
  guint n_items = g_strv_length ((GStrv) items);
  GPtrArray *isolated = g_ptr_array_new_full (n_items + 1, g_free);

  *begins_other_way = FALSE;
  for (guint i = 0; i < n_items; i++)
    {
      /* What stands alone runs as it does itself. */
      gboolean is_kept = n_items > 1 && atlas_language_runs_against (items[i], is_mirrored);

      if (i == 0)
        *begins_other_way = is_kept;
      g_ptr_array_add (isolated, is_kept ? g_strconcat (ATLAS_FIRST_STRONG_ISOLATE, items[i],
                                                        ATLAS_POP_ISOLATE, NULL)
                                         : g_strdup (items[i]));
    }
  g_ptr_array_add (isolated, NULL);

  return isolated;
}

/* From where an item is, as it was joined, to where its own words are. */
static void
find_words (AtlasSpan  *span,
            const char *item,
            const char *isolated)
{
  if (strlen (item) < strlen (isolated))
    {
      span->start += strlen (ATLAS_FIRST_STRONG_ISOLATE);
      span->end -= strlen (ATLAS_POP_ISOLATE);
    }
}

/* Who finds out which way a text runs goes by its first letter, kept to itself or not. */
static char *
finish (const char        *language,
        char              *joined,
        gboolean           begins_other_way,
        const char *const *items,
        GPtrArray         *isolated,
        AtlasSpan         *spans)
{
  const char *mark = atlas_language_is_right_to_left (language) ? ATLAS_RIGHT_TO_LEFT_MARK
                                                                : ATLAS_LEFT_TO_RIGHT_MARK;
  gsize shift = begins_other_way ? strlen (mark) : 0;
  char *marked;

  for (guint i = 0; spans != NULL && items[i] != NULL; i++)
    {
      find_words (&spans[i], items[i], isolated->pdata[i]);
      spans[i].start += shift;
      spans[i].end += shift;
    }
  if (!begins_other_way)
    return joined;
  marked = g_strconcat (mark, joined, NULL);
  g_free (joined);

  return marked;
}

static char *
join_with (const char *separator,
           GPtrArray  *items,
           AtlasSpan  *spans)
{
  gsize at = 0;

  for (guint i = 0; spans != NULL && items->pdata[i] != NULL; i++)
    {
      spans[i].start = at;
      spans[i].end = at + strlen (items->pdata[i]);
      at = spans[i].end + strlen (separator);
    }

  return g_strjoinv (separator, (GStrv) items->pdata);
}

static gsize
count_bytes (const UChar *string,
             int32_t      length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_bytes = 0;

  u_strToUTF8 (NULL, 0, &n_bytes, string, length, &status);

  return (gsize) n_bytes;
}

/* ICU tells where the items went: they stay in their order. */
static char *
read_result (UFormattedList *list,
             AtlasSpan      *spans,
             UErrorCode     *status)
{
  const UFormattedValue *value = ulistfmt_resultAsValue (list, status);
  int32_t length = 0;
  const UChar *string = ufmtval_getString (value, &length, status);
  UConstrainedFieldPosition *position = ucfpos_open (status);
  char *joined = NULL;
  gsize n_bytes;

  ucfpos_constrainField (position, UFIELD_CATEGORY_LIST, ULISTFMT_ELEMENT_FIELD, status);
  for (guint i = 0; spans != NULL && ufmtval_nextPosition (value, position, status); i++)
    {
      int32_t start, end;

      ucfpos_getIndexes (position, &start, &end, status);
      spans[i] = (AtlasSpan) { count_bytes (string, start), count_bytes (string, end) };
    }
  ucfpos_close (position);
  if (U_FAILURE (*status))
    return NULL;

  n_bytes = count_bytes (string, length);
  joined = g_malloc (n_bytes + 1);
  u_strToUTF8 (joined, (int32_t) n_bytes + 1, NULL, string, length, status);

  return joined;
}

static char *
join_with_icu (const char *language,
               GPtrArray  *items,
               AtlasSpan  *spans)
{
  g_autoptr (GPtrArray) converted = g_ptr_array_new_with_free_func (g_free);
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter;
  UFormattedList *list;
  char *joined = NULL;

  /* One thing alone, as most are, needs no ICU. */
  if (items->len <= 2 || !atlas_language_get_icu_locale (language, locale, sizeof locale))
    return NULL;

  for (guint i = 0; items->pdata[i] != NULL; i++)
    {
      int32_t size = (int32_t) strlen (items->pdata[i]) + 1;
      UChar *item = g_new0 (UChar, size);

      u_strFromUTF8 (item, size, NULL, items->pdata[i], -1, &status);
      g_ptr_array_add (converted, item);
    }
  formatter = ulistfmt_open (locale, &status);
  list = ulistfmt_openResult (&status);
  ulistfmt_formatStringsToResult (formatter, (const UChar *const *) converted->pdata, NULL,
                                  (int32_t) converted->len, list, &status);
  if (U_SUCCESS (status))
    joined = read_result (list, spans, &status);
  ulistfmt_closeResult (list);
  ulistfmt_close (formatter);

  return joined;
}

/**
 * atlas_language_join:
 * @language: a BCP 47 tag
 * @items: (array zero-terminated=1): strings
 * @spans: (nullable) (out caller-allocates): where to tell of each item which bytes
 *   of the words it became
 *
 * Joins strings as a sentence of the language does: "a, b and c". What runs the other
 * way than the language is kept to itself by characters that nobody sees.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_language_join (const char        *language,
                     const char *const *items,
                     AtlasSpan         *spans)
{
  g_autoptr (GPtrArray) isolated = NULL;
  gboolean begins_other_way;
  char *joined;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  isolated = isolate_items (language, items, &begins_other_way);
  /* British usage has no comma before the last "and". */
  joined = join_with_icu (g_str_equal (language, "en") ? "en-GB" : language, isolated, spans);
  if (joined == NULL)
    joined = join_with (", ", isolated, spans);

  return finish (language, joined, begins_other_way, items, isolated, spans);
}

/**
 * atlas_language_get_comma:
 * @language: a BCP 47 tag
 *
 * Gets what stands between things that are listed without an "and", by the
 * punctuation that Unicode CLDR has for the language.
 *
 * Returns: (transfer none): a comma, with a space where one follows
 */
const char *
atlas_language_get_comma (const char *language)
{
  static const struct
  {
    UChar32     comma;
    const char *separator;
  } others[] = {
    { 0x060c, "، " }, /* Arabic, Persian, Urdu */
    { 0x3001, "、" }, /* Chinese, Japanese */
  };
  char locale[ULOC_FULLNAME_CAPACITY];
  const char *found = ", ";
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData *data;
  USet *punctuation;

  g_return_val_if_fail (language != NULL, NULL);

  if (!atlas_language_get_icu_locale (language, locale, sizeof locale))
    return found;

  data = ulocdata_open (locale, &status);
  punctuation = ulocdata_getExemplarSet (data, NULL, 0, ULOCDATA_ES_PUNCTUATION, &status);
  for (guint i = 0; i < G_N_ELEMENTS (others) && U_SUCCESS (status); i++)
    if (uset_contains (punctuation, others[i].comma))
      found = others[i].separator;
  uset_close (punctuation);
  ulocdata_close (data);

  return found;
}

/**
 * atlas_language_enumerate:
 * @language: a BCP 47 tag
 * @separator: (nullable): what to put between them, or %NULL for a comma
 * @items: (array zero-terminated=1): strings
 * @spans: (nullable) (out caller-allocates): as in [func@language_join]
 *
 * Joins strings as [func@language_join] does, but with the same between all of them:
 * "a, b, c". It is for what is no part of a sentence.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_language_enumerate (const char        *language,
                          const char        *separator,
                          const char *const *items,
                          AtlasSpan         *spans)
{
  g_autoptr (GPtrArray) isolated = NULL;
  gboolean begins_other_way;
  char *joined;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  isolated = isolate_items (language, items, &begins_other_way);
  /* What is one thing has no comma, which takes a while to be found out. */
  if (separator == NULL)
    separator = isolated->len > 2 ? atlas_language_get_comma (language) : "";
  joined = join_with (separator, isolated, spans);

  return finish (language, joined, begins_other_way, items, isolated, spans);
}
