/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-language.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

/* A country's or a language's name in any language is far shorter. */
#define NAME_LENGTH 256

struct _AtlasCollator
{
  UCollator *collator;

  /* Room for the string of which a key is made. */
  UChar *utf16;
  int32_t capacity;
};

static gboolean
tag_to_locale (const char *tag,
               char       *locale,
               int32_t     capacity)
{
  UErrorCode status = U_ZERO_ERROR;

  uloc_forLanguageTag (tag, locale, capacity, NULL, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

static gboolean
is_montenegrin (const char *tag)
{
  return g_ascii_strncasecmp (tag, "cnr", 3) == 0 && (tag[3] == '\0' || tag[3] == '-');
}

static gboolean
is_montenegrin_in_cyrillic (const char *tag)
{
  return is_montenegrin (tag) && g_ascii_strncasecmp (tag + 3, "-Cyrl", 5) == 0;
}

/**
 * atlas_language_get_icu_locale:
 * @tag: a BCP 47 tag
 * @locale: (out caller-allocates) (array length=capacity): the locale
 * @capacity: the room in @locale, `ULOC_FULLNAME_CAPACITY`
 *
 * Finds the locale by which ICU knows a language. For one that it doesn't
 * know ICU would take the process's locale, so the caller has to do without.
 *
 * Returns: whether ICU knows the language
 */
gboolean
atlas_language_get_icu_locale (const char *tag,
                               char       *locale,
                               int         capacity)
{
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle;

  g_return_val_if_fail (tag != NULL, FALSE);
  g_return_val_if_fail (locale != NULL, FALSE);

  /* ICU has Montenegrin as Serbian in Montenegro, but only under that name. */
  if (is_montenegrin (tag))
    tag = is_montenegrin_in_cyrillic (tag) ? "sr-Cyrl-ME" : "sr-Latn-ME";

  if (!tag_to_locale (tag, locale, capacity) || locale[0] == '\0')
    return FALSE;

  bundle = ures_open (NULL, locale, &status);
  ures_close (bundle);

  return U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING;
}

static char *
utf8_from_icu (const UChar *string,
               int32_t      length)
{
  UErrorCode status = U_ZERO_ERROR;
  /* A UTF-16 unit never takes more than three bytes of UTF-8. */
  g_autofree char *utf8 = g_malloc (length * 3 + 1);

  u_strToUTF8 (utf8, length * 3 + 1, NULL, string, length, &status);
  if (U_FAILURE (status))
    return NULL;

  return g_steal_pointer (&utf8);
}

/**
 * atlas_collator_new:
 * @language: a BCP 47 tag
 *
 * Makes a collator for a language. One that ICU doesn't know gets the order
 * that all languages share.
 *
 * Returns: (transfer full): the collator
 */
AtlasCollator *
atlas_collator_new (const char *language)
{
  AtlasCollator *self;
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (AtlasCollator, 1);
  if (!atlas_language_get_icu_locale (language, locale, sizeof locale))
    locale[0] = '\0';
  self->collator = ucol_open (locale, &status);

  /* "Item 10" comes after "Item 9". */
  if (U_SUCCESS (status))
    ucol_setAttribute (self->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);

  return self;
}

/**
 * atlas_collator_free:
 * @self: a collator
 *
 * Frees the collator.
 */
void
atlas_collator_free (AtlasCollator *self)
{
  g_clear_pointer (&self->collator, ucol_close);
  g_free (self->utf16);
  g_free (self);
}

/**
 * atlas_collator_compare:
 * @self: a collator
 * @a: a string
 * @b: another
 *
 * Puts two strings in order.
 *
 * Returns: less than, equal to or greater than 0
 */
int
atlas_collator_compare (AtlasCollator *self,
                        const char    *a,
                        const char    *b)
{
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  /* Without ICU's data there is still an order. */
  if (self->collator == NULL)
    return strcmp (a, b);

  return ucol_strcollUTF8 (self->collator, a, -1, b, -1, &status);
}

/**
 * atlas_collator_append_key:
 * @self: a collator
 * @string: a string
 * @keys: where to append the key, with a zero byte behind it
 *
 * Makes a key of a string: strcmp() puts keys in the order in which
 * atlas_collator_compare() puts their strings.
 */
void
atlas_collator_append_key (AtlasCollator *self,
                           const char    *string,
                           GString       *keys)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize length, start;
  int32_t utf16_length = 0, key_length, room;

  g_return_if_fail (self != NULL);
  g_return_if_fail (string != NULL);
  g_return_if_fail (keys != NULL);

  length = strlen (string);
  if (self->collator == NULL)
    {
      g_string_append_len (keys, string, length + 1);
      return;
    }

  if ((gsize) self->capacity <= length)
    {
      self->capacity = length * 2 + 64;
      self->utf16 = g_renew (UChar, self->utf16, self->capacity);
    }
  u_strFromUTF8 (self->utf16, self->capacity, &utf16_length, string, length, &status);

  /* Most keys fit at the first try. */
  start = keys->len;
  room = utf16_length * 3 + 32;
  g_string_set_size (keys, start + room);
  key_length = ucol_getSortKey (self->collator,
                                self->utf16,
                                utf16_length,
                                (uint8_t *) keys->str + start,
                                room);
  if (key_length > room)
    {
      g_string_set_size (keys, start + key_length);
      ucol_getSortKey (self->collator,
                       self->utf16,
                       utf16_length,
                       (uint8_t *) keys->str + start,
                       key_length);
    }
  g_string_truncate (keys, start + key_length);
}

/**
 * atlas_language_dup_country_name:
 * @language: a BCP 47 tag
 * @code: an ISO 3166-1 alpha-2 code, or `XK`
 *
 * Gets the name that ICU has for a country or territory.
 *
 * Returns: (transfer full) (nullable): the name, %NULL where ICU has none
 */
char *
atlas_language_dup_country_name (const char *language,
                                 const char *code)
{
  g_autofree char *country = NULL;
  char locale[ULOC_FULLNAME_CAPACITY];
  UChar name[NAME_LENGTH];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  if (!atlas_language_get_icu_locale (language, locale, sizeof locale))
    return NULL;

  country = g_strconcat ("und_", code, NULL);
  length = uloc_getDisplayCountry (country, locale, name, NAME_LENGTH, &status);
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING)
    return NULL;

  return utf8_from_icu (name, length);
}

/**
 * atlas_language_dup_country:
 * @tag: a BCP 47 tag
 *
 * Gets the country that a language is first thought of with: the one that the tag
 * names, else the likeliest one that Unicode CLDR has for it.
 *
 * Returns: (transfer full) (nullable): the code of the country, or %NULL for none
 */
char *
atlas_language_dup_country (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY];
  char country[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (tag != NULL, NULL);

  if (!tag_to_locale (tag, locale, sizeof locale))
    return NULL;
  uloc_addLikelySubtags (locale, full, sizeof full, &status);
  uloc_getCountry (full, country, sizeof country, &status);
  return U_SUCCESS (status) && *country != '\0' ? g_strdup (country) : NULL;
}

/**
 * atlas_language_dup_display_name:
 * @language: a BCP 47 tag
 * @in_language: the BCP 47 tag of the language to say it in
 *
 * Gets the name of a language, as it is written where it stands alone, such as in a
 * menu: with a capital, also in languages that write it small within a sentence.
 *
 * Returns: (transfer full): the name, or the tag where ICU has none
 */
char *
atlas_language_dup_display_name (const char *language,
                                 const char *in_language)
{
  char locale[ULOC_FULLNAME_CAPACITY], in_locale[ULOC_FULLNAME_CAPACITY];
  UChar name[NAME_LENGTH];
  UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE };
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names;
  int32_t length;
  g_autofree char *utf8 = NULL;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (in_language != NULL, NULL);

  /* CLDR has a name for it in English only. */
  if (is_montenegrin (language) && is_montenegrin (in_language))
    return g_strdup (is_montenegrin_in_cyrillic (in_language) ? "Црногорски" : "Crnogorski");

  /* ICU knows the names of far more languages than it speaks. */
  if (!tag_to_locale (language, locale, sizeof locale) ||
      !atlas_language_get_icu_locale (in_language, in_locale, sizeof in_locale))
    return g_strdup (language);

  names = uldn_openForContext (in_locale, contexts, G_N_ELEMENTS (contexts), &status);
  length = uldn_localeDisplayName (names, locale, name, NAME_LENGTH, &status);
  uldn_close (names);
  if (U_FAILURE (status))
    return g_strdup (language);

  utf8 = utf8_from_icu (name, length);
  /* What it has no name for it says as a tag, which has no capital. */
  if (utf8 == NULL || g_ascii_strcasecmp (utf8, language) == 0)
    return g_strdup (language);

  return g_steal_pointer (&utf8);
}

/**
 * atlas_language_is_valid_tag:
 * @tag: a string
 *
 * Checks that a string has the form of a BCP 47 tag: letters, then parts of
 * letters and digits with hyphens between them.
 *
 * Returns: whether it has
 */
gboolean
atlas_language_is_valid_tag (const char *tag)
{
  guint length = 0;
  gboolean first = TRUE;

  g_return_val_if_fail (tag != NULL, FALSE);

  for (const char *p = tag;; p++)
    {
      if (*p == '-' || *p == '\0')
        {
          if (length < (first ? 2 : 1) || length > 8)
            return FALSE;
          if (*p == '\0')
            return TRUE;
          first = FALSE;
          length = 0;
        }
      else if (g_ascii_isalpha (*p) || (!first && g_ascii_isdigit (*p)))
        length++;
      else
        return FALSE;
    }
}

/**
 * atlas_language_tag_from_locale:
 * @name: a name as POSIX and gettext have it, such as `sr_RS.UTF-8@latin`; or a tag
 *
 * Turns the name of a locale into a BCP 47 tag.
 *
 * Returns: (transfer full): the tag
 */
char *
atlas_language_tag_from_locale (const char *name)
{
  g_autofree char *base = NULL;
  const char *modifier;
  char *region;

  g_return_val_if_fail (name != NULL, NULL);

  base = g_strdup (name);
  modifier = strchr (name, '@');
  base[strcspn (base, ".@")] = '\0';
  g_strdelimit (base, "_", '-');
  if (modifier == NULL || !g_str_equal (modifier, "@latin"))
    return g_steal_pointer (&base);

  region = strchr (base, '-');
  if (region == NULL)
    return g_strconcat (base, "-Latn", NULL);

  *region = '\0';

  return g_strconcat (base, "-Latn-", region + 1, NULL);
}

static const char *
find_tag (const char *const *available,
          const char        *tag)
{
  for (guint i = 0; available[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (available[i], tag) == 0)
        return available[i];
    }

  return NULL;
}

/**
 * atlas_language_negotiate:
 * @wanted: (array zero-terminated=1): languages in order of preference, as BCP
 *   47 tags or POSIX locale names
 * @available: (array zero-terminated=1): BCP 47 tags
 * @fallback: the BCP 47 tag to take where nothing fits
 *
 * Chooses the language of a content: the first that is wanted and there, its
 * last parts dropped one after the other (RFC 4647, lookup).
 *
 * Returns: (transfer full): a BCP 47 tag
 */
char *
atlas_language_negotiate (const char *const *wanted,
                          const char *const *available,
                          const char        *fallback)
{
  g_return_val_if_fail (wanted != NULL, NULL);
  g_return_val_if_fail (available != NULL, NULL);
  g_return_val_if_fail (fallback != NULL, NULL);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *tag = atlas_language_tag_from_locale (wanted[i]);

      while (*tag != '\0')
        {
          const char *found = find_tag (available, tag);
          char *last;

          if (found != NULL)
            return g_strdup (found);
          last = strrchr (tag, '-');
          if (last == NULL)
            break;
          *last = '\0';
        }
    }

  return g_strdup (fallback);
}

/**
 * atlas_language_is_right_to_left:
 * @language: a BCP 47 tag
 *
 * Gets whether a language is written from right to left, so that the first
 * column of a table is the one at the right.
 *
 * Returns: whether it is
 */
gboolean
atlas_language_is_right_to_left (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (language != NULL, FALSE);

  return atlas_language_get_icu_locale (language, locale, sizeof locale) &&
         uloc_isRightToLeft (locale);
}
