/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-number.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "atlas-language.h"
#include "atlas-words.h"

/* A number of 64 bits in any language. */
#define NUMBER_LENGTH 80

/* Some for each language that is looked at. */
#define MAX_STYLES 24

/* No sentence has more to fill in. */
#define MAX_BLANKS 12

/* How a language writes numbers. */
typedef struct
{
  UNumberFormat *format; /* (nullable): %NULL for a language that ICU doesn't know */
  gunichar       zero;   /* its digit 0; the others follow it */
} Style;

static void
style_free (Style *style)
{
  if (style->format != NULL)
    unum_close (style->format);
  g_free (style);
}

static Style *
style_new (const char *language)
{
  Style *style = g_new0 (Style, 1);
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UChar symbol[8];
  UChar32 zero;
  int32_t length;

  style->zero = '0';
  if (!atlas_language_get_icu_locale (language, locale, sizeof locale))
    return style;

  style->format = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
  length = unum_getSymbol (style->format, UNUM_ZERO_DIGIT_SYMBOL, symbol, G_N_ELEMENTS (symbol),
                           &status);
  if (U_FAILURE (status) || length == 0)
    {
      g_clear_pointer (&style->format, unum_close);
      return style;
    }
  U16_GET (symbol, 0, 0, length, zero);
  style->zero = zero;

  return style;
}

/*
 * To make a format takes ICU far longer than to use it, so they are kept; for each
 * thread, since a format can't be used by two at once.
 */
static const Style *
get_style (const char *language)
{
  static GPrivate private_styles = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *styles = g_private_get (&private_styles);
  Style *style;

  if (styles == NULL)
    {
      styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) style_free);
      g_private_set (&private_styles, styles);
    }

  style = g_hash_table_lookup (styles, language);
  if (style != NULL)
    return style;

  if (g_hash_table_size (styles) >= MAX_STYLES)
    g_hash_table_remove_all (styles);
  style = style_new (language);
  g_hash_table_insert (styles, g_strdup (language), style);

  return style;
}

static void
append_number (GString     *string,
               gint64       number,
               const Style *style)
{
  UChar formatted[NUMBER_LENGTH];
  char utf8[NUMBER_LENGTH * 3];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  /* Most numbers are small, and most languages write those alike. */
  if (style->format == NULL || (style->zero == '0' && number >= 0 && number < 1000))
    {
      g_string_append_printf (string, "%" G_GINT64_FORMAT, number);
      return;
    }

  length = unum_formatInt64 (style->format, number, formatted, NUMBER_LENGTH, NULL, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, formatted, length, &status);
  if (U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING)
    g_string_append (string, utf8);
  else
    g_string_append_printf (string, "%" G_GINT64_FORMAT, number);
}

/* What C has formatted, in the digits of the language: "07" for a clock. */
static void
append_digits (GString     *string,
               const char  *digits,
               const Style *style)
{
  for (; *digits != '\0'; digits++)
    {
      if (g_ascii_isdigit (*digits))
        g_string_append_unichar (string, style->zero + (gunichar) (*digits - '0'));
      else
        g_string_append_c (string, *digits);
    }
}

/**
 * atlas_number_format:
 * @number: a whole number
 * @language: a BCP 47 tag
 *
 * Writes a number as people write it in a language, with its digits and its sign
 * between thousands: "1,234", "1.234" or "١٬٢٣٤". In a language that ICU doesn't
 * know there are just digits. The process's locale plays no part.
 *
 * Returns: (transfer full): the string
 */
char *
atlas_number_format (gint64      number,
                     const char *language)
{
  GString *string;

  g_return_val_if_fail (language != NULL, NULL);

  string = g_string_new (NULL);
  append_number (string, number, get_style (language));

  return g_string_free (string, FALSE);
}

/* --- Sentences with numbers. --- */

typedef enum
{
  ARGUMENT_NONE,
  ARGUMENT_STRING,
  ARGUMENT_INT,
  ARGUMENT_UINT,
} ArgumentType;

typedef struct
{
  ArgumentType type;
  gint64       number;
  const char  *string;
} Argument;

/* A piece of a format that is filled in. */
typedef struct
{
  const char *start;
  const char *end;
  guint       argument; /* counted from 0 */
  guint       width;    /* in digits, filled up with zeros; or 0 */
  char        type;     /* of the conversion */
} Blank;

static guint
read_number (const char **at)
{
  guint number = 0;

  for (; g_ascii_isdigit (**at) && number < 1000; (*at)++)
    number = number * 10 + (guint) (**at - '0');

  return number;
}

/* Reads what begins with a percent sign: "%u", "%2$s", "%02d" or "%%". */
static gboolean
read_blank (const char *at,
            Blank      *blank,
            guint      *next)
{
  const char *after = at + 1;
  guint position = read_number (&after);

  blank->start = at;
  if (position > 0 && *after == '$')
    {
      blank->argument = position - 1;
      at = after + 1;
    }
  else
    {
      blank->argument = at[1] == '%' ? 0 : (*next)++;
      at++;
    }

  blank->width = 0;
  if (*at == '0')
    blank->width = read_number (&at);
  blank->type = *at;
  blank->end = at + 1;

  return *at != '\0' && strchr ("sdu%", *at) != NULL && blank->argument < MAX_BLANKS &&
         blank->width < 20;
}

static gboolean
list_blanks (const char *format,
             Blank      *blanks,
             guint      *n_blanks)
{
  guint next = 0;

  *n_blanks = 0;
  for (const char *at = strchr (format, '%'); at != NULL; at = strchr (at, '%'))
    {
      if (*n_blanks == MAX_BLANKS || !read_blank (at, &blanks[*n_blanks], &next))
        return FALSE;
      at = blanks[(*n_blanks)++].end;
    }

  return TRUE;
}

/* Arguments can be read in their own order only, and only if each is known. */
static gboolean
read_arguments (Argument    *arguments,
                const Blank *blanks,
                guint        n_blanks,
                va_list      list)
{
  guint n_arguments = 0;

  for (guint i = 0; i < n_blanks; i++)
    {
      if (blanks[i].type == '%')
        continue;
      arguments[blanks[i].argument].type = blanks[i].type == 's'   ? ARGUMENT_STRING
                                           : blanks[i].type == 'd' ? ARGUMENT_INT
                                                                   : ARGUMENT_UINT;
      n_arguments = MAX (n_arguments, blanks[i].argument + 1);
    }

  for (guint i = 0; i < n_arguments; i++)
    {
      switch (arguments[i].type)
        {
        case ARGUMENT_STRING:
          arguments[i].string = va_arg (list, const char *);
          break;
        case ARGUMENT_INT:
          arguments[i].number = va_arg (list, int);
          break;
        case ARGUMENT_UINT:
          arguments[i].number = va_arg (list, guint);
          break;
        case ARGUMENT_NONE:
        default:
          return FALSE;
        }
    }

  return TRUE;
}

static void
fill_blank (GString        *string,
            const Blank    *blank,
            const Argument *argument,
            const Style    *style)
{
  if (blank->type == '%')
    g_string_append_c (string, '%');
  else if (blank->type == 's')
    g_string_append (string, argument->string);
  else if (blank->width == 0)
    append_number (string, argument->number, style);
  else
    {
      g_autofree char *digits =
          g_strdup_printf ("%0*" G_GINT64_FORMAT, (int) blank->width, argument->number);

      append_digits (string, digits, style);
    }
}

/**
 * atlas_number_vprintf:
 * @format: a format of printf(), with `%s`, `%d` and `%u`, which may be numbered
 *   and filled up with zeros
 * @arguments: what to fill in
 *
 * Does what [func@number_printf] does.
 *
 * Returns: (transfer full): the string
 */
char *
atlas_number_vprintf (const char *format,
                      va_list     arguments)
{
  g_autofree char *language = NULL;
  Blank blanks[MAX_BLANKS];
  Argument read[MAX_BLANKS] = { { ARGUMENT_NONE, 0, NULL } };
  const char *at = format;
  const Style *style;
  GString *string;
  guint n_blanks;
  va_list copy;
  gboolean is_known;

  g_return_val_if_fail (format != NULL, NULL);

  va_copy (copy, arguments);
  is_known = list_blanks (format, blanks, &n_blanks) && read_arguments (read, blanks, n_blanks, copy);
  va_end (copy);
  if (!is_known)
    return g_strdup_vprintf (format, arguments);

  language = atlas_words_dup_language ();
  style = get_style (language);
  string = g_string_new (NULL);
  for (guint i = 0; i < n_blanks; i++)
    {
      g_string_append_len (string, at, blanks[i].start - at);
      fill_blank (string, &blanks[i], &read[blanks[i].argument], style);
      at = blanks[i].end;
    }
  g_string_append (string, at);

  return g_string_free (string, FALSE);
}

/**
 * atlas_number_printf:
 * @format: a format of printf(), with `%s`, `%d` and `%u`, which may be numbered
 *   and filled up with zeros
 * @...: what to fill in
 *
 * Makes a sentence like g_strdup_printf(), with its numbers as its language writes
 * them: that of the words which the program says, see [func@words_dup_language].
 * What stands as in a formula, such as a hexadecimal number, has a format that isn't
 * known here, and stays as C writes it.
 *
 * Returns: (transfer full): the string
 */
char *
atlas_number_printf (const char *format,
                     ...)
{
  va_list arguments;
  char *string;

  va_start (arguments, format);
  string = atlas_number_vprintf (format, arguments);
  va_end (arguments);

  return string;
}

/**
 * atlas_number_append:
 * @string: where to append
 * @format: a format as of [func@number_printf]
 * @...: what to fill in
 *
 * Appends a sentence with its numbers as its language writes them.
 */
void
atlas_number_append (GString    *string,
                     const char *format,
                     ...)
{
  g_autofree char *appended = NULL;
  va_list arguments;

  g_return_if_fail (string != NULL);

  va_start (arguments, format);
  appended = atlas_number_vprintf (format, arguments);
  va_end (arguments);
  g_string_append (string, appended);
}
