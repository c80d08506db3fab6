/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-catalogue-private.h"

#include <string.h>

#include "atlas-plural-private.h"

/*
 * gettext answers in the language of the process, and in another one only where
 * that one's locale is installed. What is shown to a room is in the language of
 * the room, so its catalogues are read here:
 * https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
 */
#define MAGIC 0x950412deu

typedef struct
{
  guint32 length;
  guint32 offset;
} Entry;

struct _AtlasCatalogue
{
  GBytes      *bytes;
  const char  *data;
  gsize        size;
  gboolean     is_swapped;
  guint32      n_messages;
  guint32      originals;    /* where their table begins */
  guint32      translations;
  AtlasPlural *plural;
};

static void
catalogue_clear (AtlasCatalogue *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->plural, atlas_plural_free);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasCatalogue, atlas_catalogue, catalogue_clear)

static gboolean
read_number (const AtlasCatalogue *self,
             gsize                 offset,
             guint32              *number)
{
  if (offset + sizeof *number > self->size)
    return FALSE;
  memcpy (number, self->data + offset, sizeof *number);
  if (self->is_swapped)
    *number = GUINT32_SWAP_LE_BE (*number);
  return TRUE;
}

/* Gets a string, which must end in the file. It may have NULs in it. */
static const char *
read_string (const AtlasCatalogue *self,
             guint32               table,
             guint32               index,
             gsize                *length)
{
  gsize offset = (gsize) table + (gsize) index * sizeof (Entry);
  guint32 bytes, start;

  if (!read_number (self, offset, &bytes) || !read_number (self, offset + 4, &start))
    return NULL;
  if ((gsize) start + bytes >= self->size || self->data[(gsize) start + bytes] != '\0')
    return NULL;
  *length = bytes;
  return self->data + start;
}

static gboolean
is_sound (AtlasCatalogue *self)
{
  guint32 magic;

  if (!read_number (self, 0, &magic))
    return FALSE;
  self->is_swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !self->is_swapped)
    return FALSE;
  if (!read_number (self, 8, &self->n_messages) || !read_number (self, 12, &self->originals) ||
      !read_number (self, 16, &self->translations))
    return FALSE;
  for (guint32 i = 0; i < self->n_messages; i++)
    {
      gsize length, translated;
      const char *original = read_string (self, self->originals, i, &length);
      const char *translation = read_string (self, self->translations, i, &translated);

      if (original == NULL || translation == NULL ||
          !g_utf8_validate (original, (gssize) strlen (original), NULL))
        return FALSE;
      /* The forms of a plural are divided by NULs. */
      for (gsize k = 0; k <= translated; k += strlen (translation + k) + 1)
        if (!g_utf8_validate (translation + k, (gssize) strlen (translation + k), NULL))
          return FALSE;
    }
  return TRUE;
}

/**
 * atlas_catalogue_new_from_bytes:
 * @bytes: the contents of an `.mo` file
 *
 * Makes a catalogue, and checks that all of it is where it says it is.
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL if it is none
 */
AtlasCatalogue *
atlas_catalogue_new_from_bytes (GBytes *bytes)
{
  g_autoptr (AtlasCatalogue) self = NULL;
  const char *header;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasCatalogue);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (!is_sound (self))
    return NULL;
  header = atlas_catalogue_lookup (self, NULL, "");
  if (header != NULL)
    self->plural = atlas_plural_new (header);
  return g_steal_pointer (&self);
}

/**
 * atlas_catalogue_load:
 * @path: the name of an `.mo` file
 *
 * Reads a catalogue.
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL if there is none
 */
AtlasCatalogue *
atlas_catalogue_load (const char *path)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return atlas_catalogue_new_from_bytes (bytes);
}

/* Compares a context, a separator and a message with a string of the file. */
static int
compare_key (const char *context,
             const char *message,
             const char *original)
{
  if (context != NULL)
    {
      gsize length = strlen (context);
      int order = strncmp (context, original, length);

      if (order != 0)
        return order;
      order = '\004' - (guchar) original[length];
      if (order != 0)
        return order;
      original += length + 1;
    }
  return strcmp (message, original);
}

static const char *
find (const AtlasCatalogue *self,
      const char           *context,
      const char           *message,
      gsize                *length)
{
  guint32 first = 0, end = self->n_messages;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;
      gsize original_length;
      const char *original = read_string (self, self->originals, middle, &original_length);
      int order;

      /* All of it was read once, but others may write what is only mapped. */
      if (original == NULL)
        return NULL;
      order = compare_key (context, message, original);
      if (order == 0)
        return read_string (self, self->translations, middle, length);
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }
  return NULL;
}

/**
 * atlas_catalogue_lookup:
 * @self: a catalogue
 * @context: (nullable): the context of the message
 * @message: a message, as the program has it
 *
 * Looks up a message.
 *
 * Returns: (transfer none) (nullable): its translation, or %NULL if there is none
 */
const char *
atlas_catalogue_lookup (const AtlasCatalogue *self,
                        const char           *context,
                        const char           *message)
{
  gsize length;
  const char *translation;

  g_return_val_if_fail (self != NULL && message != NULL, NULL);

  translation = find (self, context, message, &length);
  return translation != NULL && *translation != '\0' ? translation : NULL;
}

/**
 * atlas_catalogue_lookup_plural:
 * @self: a catalogue
 * @context: (nullable): the context of the message
 * @singular: a message about one thing, as the program has it
 * @number: how many things it is about
 *
 * Looks up the form of a message that goes with a number.
 *
 * Returns: (transfer none) (nullable): its translation, or %NULL if there is none
 */
const char *
atlas_catalogue_lookup_plural (const AtlasCatalogue *self,
                               const char           *context,
                               const char           *singular,
                               gulong                number)
{
  gsize length;
  const char *form, *end;
  guint index;

  g_return_val_if_fail (self != NULL && singular != NULL, NULL);

  form = find (self, context, singular, &length);
  if (form == NULL)
    return NULL;
  end = form + length;
  /* Without a rule it is as in English. */
  index = self->plural != NULL ? atlas_plural_select (self->plural, number) : number != 1;
  for (guint i = 0; i < index; i++)
    {
      form += strlen (form) + 1;
      if (form > end)
        return NULL;
    }
  return *form != '\0' ? form : NULL;
}
