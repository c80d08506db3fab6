/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-words.h"

#include <string.h>
#include <unicode/uloc.h>

#include "atlas-catalogue-private.h"
#include "atlas-language.h"

/* What a thread's words are in: a catalogue, the words of the source, or the
 * interface's. */
typedef struct
{
  AtlasCatalogue *catalogue; /* (nullable) */
  gboolean        is_source;
  char           *language;
} Voice;

static void
voice_clear (Voice *voice)
{
  if (voice->catalogue != NULL)
    atlas_catalogue_unref (voice->catalogue);
  g_free (voice->language);
}

static void
voices_free (gpointer voices)
{
  g_array_unref (voices);
}

/* That there is none for a language is kept as well. */
static void
catalogue_free (gpointer catalogue)
{
  if (catalogue != NULL)
    atlas_catalogue_unref (catalogue);
}

static GPrivate voices_key = G_PRIVATE_INIT (voices_free);

G_LOCK_DEFINE_STATIC (catalogues);
static GHashTable *catalogues; /* by tag; what isn't there is %NULL */
static char *catalogues_folder;

/**
 * atlas_words_set_folder:
 * @folder: the folder that has `LANGUAGE/LC_MESSAGES/` below it
 *
 * Sets where the catalogues are. It is called once, before anything is said.
 */
void
atlas_words_set_folder (const char *folder)
{
  g_return_if_fail (folder != NULL);

  G_LOCK (catalogues);
  g_free (catalogues_folder);
  catalogues_folder = g_strdup (folder);
  g_clear_pointer (&catalogues, g_hash_table_unref);
  G_UNLOCK (catalogues);
}

/**
 * atlas_words_get_folder:
 *
 * Gets where the catalogues are.
 *
 * Returns: (transfer none): the folder
 */
const char *
atlas_words_get_folder (void)
{
  return catalogues_folder != NULL ? catalogues_folder : ATLAS_LOCALE_DIR;
}

/* Whether a language is written so unless something else is said. */
static gboolean
is_usual_script (const char *language,
                 const char *script)
{
  char full[ULOC_FULLNAME_CAPACITY], usual[ULOC_SCRIPT_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_addLikelySubtags (language, full, sizeof full, &status);
  uloc_getScript (full, usual, sizeof usual, &status);
  return U_SUCCESS (status) && g_ascii_strcasecmp (usual, script) == 0;
}

/* How gettext names a script. */
static const char *
get_modifier (const char *language,
              const char *script)
{
  static const struct
  {
    const char *script;
    const char *modifier;
  } modifiers[] = {
    { "latn", "@latin" },
    { "cyrl", "@cyrillic" },
    { "arab", "@arabic" },
    { "deva", "@devanagari" },
  };

  if (is_usual_script (language, script))
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_ascii_strcasecmp (modifiers[i].script, script) == 0)
      return modifiers[i].modifier;
  return "";
}

static AtlasCatalogue *
load_named (const char *language,
            const char *region,
            const char *modifier)
{
  g_autofree char *name = g_strconcat (language, region != NULL ? "_" : "",
                                       region != NULL ? region : "", modifier, NULL);
  g_autofree char *path = g_build_filename (atlas_words_get_folder (), name, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);

  return atlas_catalogue_load (path);
}

/* Loads the nearest catalogue to a tag: sr-Latn-RS is sr_RS@latin, or sr@latin. A
 * script that is asked for is never another one. */
static AtlasCatalogue *
load (const char *tag)
{
  g_auto (GStrv) subtags = g_strsplit (tag, "-", -1);
  g_autofree char *language = NULL, *region = NULL;
  const char *modifier = "";
  AtlasCatalogue *catalogue = NULL;

  if (subtags[0] == NULL)
    return NULL;
  language = g_ascii_strdown (subtags[0], -1);
  for (guint i = 1; subtags[i] != NULL; i++)
    {
      if (strlen (subtags[i]) == 4)
        modifier = get_modifier (language, subtags[i]);
      else if (strlen (subtags[i]) == 2 && region == NULL)
        region = g_ascii_strup (subtags[i], -1);
    }
  if (region != NULL)
    catalogue = load_named (language, region, modifier);
  return catalogue != NULL ? catalogue : load_named (language, NULL, modifier);
}

static AtlasCatalogue *
lookup_catalogue (const char *language)
{
  AtlasCatalogue *catalogue = NULL;

  G_LOCK (catalogues);
  if (catalogues == NULL)
    catalogues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, catalogue_free);
  if (!g_hash_table_lookup_extended (catalogues, language, NULL, (gpointer *) &catalogue))
    {
      catalogue = load (language);
      g_hash_table_insert (catalogues, g_strdup (language), catalogue);
    }
  if (catalogue != NULL)
    atlas_catalogue_ref (catalogue);
  G_UNLOCK (catalogues);

  return catalogue;
}

static gboolean
is_source_language (const char *language)
{
  return g_ascii_strncasecmp (language, "en", 2) == 0 && (language[2] == '\0' || language[2] == '-');
}

/**
 * atlas_words_push_language:
 * @language: a BCP 47 tag
 *
 * Lets this thread say the program's words in a language, until
 * [func@words_pop_language]. Where the program has not been translated into it,
 * they stay in the interface's.
 */
void
atlas_words_push_language (const char *language)
{
  GArray *voices = g_private_get (&voices_key);
  Voice voice = { NULL, FALSE, NULL };

  g_return_if_fail (language != NULL);

  if (voices == NULL)
    {
      voices = g_array_new (FALSE, FALSE, sizeof (Voice));
      g_array_set_clear_func (voices, (GDestroyNotify) voice_clear);
      g_private_set (&voices_key, voices);
    }
  voice.catalogue = lookup_catalogue (language);
  voice.is_source = voice.catalogue == NULL && is_source_language (language);
  voice.language = g_strdup (language);
  g_array_append_val (voices, voice);
}

/**
 * atlas_words_pop_language:
 *
 * Goes back to the language before the last push of this thread.
 */
void
atlas_words_pop_language (void)
{
  GArray *voices = g_private_get (&voices_key);

  g_return_if_fail (voices != NULL && voices->len > 0);

  g_array_set_size (voices, voices->len - 1);
}

static const Voice *
get_voice (void)
{
  GArray *voices = g_private_get (&voices_key);

  return voices != NULL && voices->len > 0 ? &g_array_index (voices, Voice, voices->len - 1) : NULL;
}

static gboolean
is_of_interface (const Voice *voice)
{
  return voice == NULL || (voice->catalogue == NULL && !voice->is_source);
}

/* gettext doesn't tell which of the languages that are asked for it has found, but
 * its catalogue does, in its header. */
static char *
dup_interface_language (void)
{
  g_auto (GStrv) lines = g_strsplit (g_dgettext (GETTEXT_PACKAGE, ""), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Language: ") && lines[i][strlen ("Language: ")] != '\0')
      return atlas_language_tag_from_locale (lines[i] + strlen ("Language: "));

  return g_strdup ("en");
}

/**
 * atlas_words_dup_language:
 *
 * Gets the language that this thread's words are said in: that of
 * [func@words_push_language] if the program has been translated into it, else the
 * interface's, which may be the source's.
 *
 * Returns: (transfer full): a BCP 47 tag
 */
char *
atlas_words_dup_language (void)
{
  const Voice *voice = get_voice ();

  return is_of_interface (voice) ? dup_interface_language () : g_strdup (voice->language);
}

/**
 * atlas_words_enumerate:
 * @items: (array zero-terminated=1): strings
 *
 * Joins strings as [func@language_enumerate] does, with the comma of the language that
 * this thread's words are said in: "a, b, c", or "أ، ب، ج".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_words_enumerate (const char *const *items)
{
  g_autofree char *language = atlas_words_dup_language ();

  g_return_val_if_fail (items != NULL, NULL);

  return atlas_language_enumerate (language, NULL, items, NULL);
}

/**
 * atlas_words_isolate:
 * @content: a name, or words of a document
 *
 * Has something be put into a sentence of the program that may run the other way: then
 * it is kept to itself by characters that nobody sees, and the mark behind a name
 * stays behind it.
 *
 * Returns: (transfer full): what to put into the sentence
 */
char *
atlas_words_isolate (const char *content)
{
  g_autofree char *language = atlas_words_dup_language ();

  g_return_val_if_fail (content != NULL, NULL);

  return atlas_language_runs_against (content, atlas_language_is_right_to_left (language))
             ? g_strconcat (ATLAS_FIRST_STRONG_ISOLATE, content, ATLAS_POP_ISOLATE, NULL)
             : g_strdup (content);
}

/**
 * atlas_words_get_fallback:
 * @language: a BCP 47 tag
 *
 * Gets the language that this thread's words are said in, if it isn't the one that was
 * asked for.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, which is there for good, or %NULL
 */
const char *
atlas_words_get_fallback (const char *language)
{
  g_autofree char *words = atlas_words_dup_language ();

  g_return_val_if_fail (language != NULL, NULL);

  return g_ascii_strcasecmp (words, language) != 0 ? g_intern_string (words) : NULL;
}

/**
 * atlas_gettext:
 * @message: a message, as the source has it
 *
 * Translates a message.
 *
 * Returns: (transfer none): the translation, or @message
 */
const char *
atlas_gettext (const char *message)
{
  return atlas_pgettext (NULL, message);
}

/**
 * atlas_pgettext:
 * @context: (nullable): the context of the message
 * @message: a message, as the source has it
 *
 * Translates a message that means something else in another context.
 *
 * Returns: (transfer none): the translation, or @message
 */
const char *
atlas_pgettext (const char *context,
                const char *message)
{
  const Voice *voice = get_voice ();
  const char *translation = NULL;

  g_return_val_if_fail (message != NULL, NULL);

  if (voice != NULL && voice->is_source)
    return message;
  if (voice != NULL && voice->catalogue != NULL)
    {
      translation = atlas_catalogue_lookup (voice->catalogue, context, message);
      return translation != NULL ? translation : message;
    }
  if (context == NULL)
    return g_dgettext (GETTEXT_PACKAGE, message);
  return g_dpgettext2 (GETTEXT_PACKAGE, context, message);
}

/**
 * atlas_ngettext:
 * @singular: a message about one thing, as the source has it
 * @plural: the same about several
 * @number: how many it is about
 *
 * Translates a message that goes with a number.
 *
 * Returns: (transfer none): the translation, or one of the messages
 */
const char *
atlas_ngettext (const char *singular,
                const char *plural,
                gulong      number)
{
  const Voice *voice = get_voice ();
  const char *translation = NULL;

  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  if (is_of_interface (voice))
    return g_dngettext (GETTEXT_PACKAGE, singular, plural, number);
  if (voice->catalogue != NULL)
    translation = atlas_catalogue_lookup_plural (voice->catalogue, NULL, singular, number);
  if (translation == NULL)
    translation = number == 1 ? singular : plural;
  return translation;
}
