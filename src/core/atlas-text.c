/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-text.h"

#include <string.h>

/*
 * A text is one block: the pairs of language and string that follow the
 * header. The document's own language comes first, since it is what everything
 * falls back to. A text in one language has no language of its own: it is in
 * the language of its document.
 */
typedef struct
{
  const char *language; /* stands behind the string, in the same allocation */
  char       *string;
} Translation;

struct _AtlasText
{
  guint       n_translations;
  Translation translations[];
};

static void
atlas_text_clear (AtlasText *self)
{
  for (guint i = 0; i < self->n_translations; i++)
    g_free (self->translations[i].string);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasText, atlas_text, atlas_text_clear)

static AtlasText *
text_alloc (guint n_translations)
{
  AtlasText *self;

  self = g_atomic_rc_box_alloc0 (sizeof (AtlasText) + n_translations * sizeof (Translation));
  self->n_translations = n_translations;

  return self;
}

/*
 * Languages come again in every text, but to intern them would keep for ever
 * whatever a document calls a language, and look it up in a table that a
 * document can make slow.
 */
static void
translation_init (Translation *self,
                  const char  *language,
                  const char  *string)
{
  gsize string_size = strlen (string) + 1;
  gsize language_size = strlen (language) + 1;

  self->string = g_malloc (string_size + language_size);
  self->language = self->string + string_size;
  memcpy (self->string, string, string_size);
  memcpy (self->string + string_size, language, language_size);
}

/**
 * atlas_text_new:
 * @string: a text, in UTF-8
 *
 * Makes a text in the one language of its document.
 *
 * Returns: (transfer full): the text
 */
AtlasText *
atlas_text_new (const char *string)
{
  AtlasText *self;

  g_return_val_if_fail (string != NULL, NULL);

  self = text_alloc (1);
  self->translations[0].string = g_strdup (string);

  return self;
}

/**
 * atlas_text_new_translated:
 * @languages: (array length=n_languages): BCP 47 tags, the one to fall back to first
 * @strings: (array length=n_languages): the text in each of them
 * @n_languages: how many languages there are, at least one
 *
 * Makes a text in several languages.
 *
 * Returns: (transfer full): the text
 */
AtlasText *
atlas_text_new_translated (const char *const *languages,
                           const char *const *strings,
                           guint              n_languages)
{
  AtlasText *self;

  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (strings != NULL, NULL);
  g_return_val_if_fail (n_languages > 0, NULL);

  self = text_alloc (n_languages);
  for (guint i = 0; i < n_languages; i++)
    translation_init (&self->translations[i], languages[i], strings[i]);

  return self;
}

/*
 * How well a text in the language @have serves a reader of @want: 0 for not
 * at all, else the more, the closer. "sr-Latn" serves "sr-Latn-ME" better than
 * "sr" does, and either serves it better than nothing.
 */
static guint
match_length (const char *want,
              const char *have)
{
  gsize length = strlen (have);

  if (g_ascii_strncasecmp (want, have, length) != 0)
    return 0;
  if (want[length] != '\0' && want[length] != '-')
    return 0;

  return length;
}

/**
 * atlas_text_get_with_language:
 * @self: a text
 * @language: (nullable): the BCP 47 tag of the language that is wanted
 * @found: (out) (transfer none) (optional) (nullable): the language of the
 *   string, %NULL where it is the document's
 *
 * Gets the text in the language that comes closest, which is the first one
 * where none does.
 *
 * Returns: (transfer none): the string
 */
const char *
atlas_text_get_with_language (const AtlasText *self,
                              const char      *language,
                              const char     **found)
{
  guint best = 0;
  guint best_length = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; language != NULL && i < self->n_translations; i++)
    {
      guint length = 0;

      if (self->translations[i].language != NULL)
        length = match_length (language, self->translations[i].language);
      if (length > best_length)
        {
          best = i;
          best_length = length;
        }
    }

  if (found != NULL)
    *found = self->translations[best].language;

  return self->translations[best].string;
}

/**
 * atlas_text_get:
 * @self: a text
 * @language: (nullable): the BCP 47 tag of the language that is wanted
 *
 * Gets the text in the language that comes closest, which is the first one
 * where none does.
 *
 * Returns: (transfer none): the string
 */
const char *
atlas_text_get (const AtlasText *self,
                const char      *language)
{
  return atlas_text_get_with_language (self, language, NULL);
}

/**
 * atlas_text_get_n_languages:
 * @self: a text
 *
 * Gets how many languages the text is in.
 *
 * Returns: the number, at least 1
 */
guint
atlas_text_get_n_languages (const AtlasText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_translations;
}

/**
 * atlas_text_get_nth:
 * @self: a text
 * @index: which of its languages
 * @language: (out) (transfer none) (optional) (nullable): the language, %NULL
 *   for the document's
 *
 * Gets the text in one of its languages.
 *
 * Returns: (transfer none): the string
 */
const char *
atlas_text_get_nth (const AtlasText *self,
                    guint            index,
                    const char     **language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_translations, NULL);

  if (language != NULL)
    *language = self->translations[index].language;

  return self->translations[index].string;
}

/**
 * atlas_text_equal:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Compares two texts with all their languages, in order.
 *
 * Returns: whether they are the same, as two %NULL are
 */
gboolean
atlas_text_equal (const AtlasText *a,
                  const AtlasText *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_translations != b->n_translations)
    return FALSE;

  for (guint i = 0; i < a->n_translations; i++)
    {
      if (g_strcmp0 (a->translations[i].language, b->translations[i].language) != 0 ||
          strcmp (a->translations[i].string, b->translations[i].string) != 0)
        return FALSE;
    }

  return TRUE;
}
