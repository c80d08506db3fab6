/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-text.h"

#include <string.h>

/*
 * A text is one block: a document has a few for each of its entries, and what
 * each allocation takes beside its bytes is as much as a title. The strings
 * stand behind the translations, which say where. The document's own language
 * comes first, since it is what everything falls back to. A text in one
 * language has no language of its own: it is in the language of its document,
 * and has no translations: its string follows at once.
 */
typedef struct
{
  /* Bytes from the beginning of the block. */
  guint32 string;
  guint32 language;
} Translation;

struct _AtlasText
{
  gatomicrefcount ref_count;
  guint32         n_translations;
  Translation     translations[];
};

static void
atlas_text_clear (AtlasText *self)
{
}

ATLAS_DEFINE_COMPACT_VALUE_TYPE (AtlasText, atlas_text, atlas_text_clear)

static const char *
get_string (const AtlasText *self,
            guint            index)
{
  if (self->n_translations == 0)
    return (const char *) self->translations;

  return (const char *) self + self->translations[index].string;
}

static const char *
get_language (const AtlasText *self,
              guint            index)
{
  if (self->n_translations == 0)
    return NULL;

  return (const char *) self + self->translations[index].language;
}

static guint32
put_string (AtlasText  *self,
            gsize      *length,
            const char *string)
{
  gsize size = strlen (string) + 1;
  guint32 offset = *length;

  memcpy ((char *) self + offset, string, size);
  *length += size;

  return offset;
}

/* Makes a block with room for strings behind the translations. */
static AtlasText *
make_block (guint n_translations,
            gsize size)
{
  AtlasText *self;

  size += sizeof (AtlasText) + n_translations * sizeof (Translation);
  g_return_val_if_fail (size <= G_MAXUINT32, NULL);

  self = g_malloc (size);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_translations = n_translations;

  return self;
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
  gsize size;

  g_return_val_if_fail (string != NULL, NULL);

  size = strlen (string) + 1;
  self = make_block (0, size);
  if (self != NULL)
    memcpy (self->translations, string, size);

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
  gsize length = sizeof (AtlasText) + n_languages * sizeof (Translation);
  gsize size = 0;

  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (strings != NULL, NULL);
  g_return_val_if_fail (n_languages > 0, NULL);

  for (guint i = 0; i < n_languages; i++)
    size += strlen (strings[i]) + strlen (languages[i]) + 2;
  self = make_block (n_languages, size);
  if (self == NULL)
    return NULL;

  /* To intern the languages, which come again in every text, would keep for ever
   * whatever a document calls a language, and look it up in a table that a
   * document can make slow. */
  for (guint i = 0; i < n_languages; i++)
    {
      self->translations[i].string = put_string (self, &length, strings[i]);
      self->translations[i].language = put_string (self, &length, languages[i]);
    }

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
      const char *have = (const char *) self + self->translations[i].language;
      guint length = match_length (language, have);

      if (length > best_length)
        {
          best = i;
          best_length = length;
        }
    }

  if (found != NULL)
    *found = get_language (self, best);

  return get_string (self, best);
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

  return MAX (self->n_translations, 1);
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
  g_return_val_if_fail (index < MAX (self->n_translations, 1), NULL);

  if (language != NULL)
    *language = get_language (self, index);

  return get_string (self, index);
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

  for (guint i = 0; i < MAX (a->n_translations, 1); i++)
    {
      if (g_strcmp0 (get_language (a, i), get_language (b, i)) != 0 ||
          strcmp (get_string (a, i), get_string (b, i)) != 0)
        return FALSE;
    }

  return TRUE;
}
