/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-writer-private.h"

#include "atlas-json-splice-private.h"

static void
write_string (JsonObject *object,
              const char *name,
              const char *old_string,
              const char *new_string)
{
  if (g_strcmp0 (old_string, new_string) == 0)
    return;

  if (new_string != NULL)
    json_object_set_string_member (object, name, new_string);
  else
    json_object_remove_member (object, name);
}

static const char *
find_translation (const AtlasText *text,
                  const char      *language)
{
  for (guint i = 0; text != NULL && i < atlas_text_get_n_languages (text); i++)
    {
      const char *have;
      const char *string = atlas_text_get_nth (text, i, &have);

      if (g_strcmp0 (have, language) == 0)
        return string;
    }

  return NULL;
}

/* Whether a text has the languages that it keeps in their order, before new ones. */
static gboolean
keeps_order (const AtlasText *old_text,
             const AtlasText *new_text)
{
  guint at = 0;

  for (guint i = 0; old_text != NULL && i < atlas_text_get_n_languages (old_text); i++)
    {
      const char *old_language, *new_language;

      atlas_text_get_nth (old_text, i, &old_language);
      if (find_translation (new_text, old_language) == NULL)
        continue;
      atlas_text_get_nth (new_text, at++, &new_language);
      if (g_strcmp0 (old_language, new_language) != 0)
        return FALSE;
    }

  return TRUE;
}

/* The language of the document comes first in a text wherever it stands in the
 * document, so where the order is the same, the order of the document stays. */
static void
add_known_translations (JsonObject      *translations,
                        JsonNode        *old_node,
                        const AtlasText *new_text)
{
  JsonObjectIter iter;
  const char *language;

  if (old_node == NULL || !JSON_NODE_HOLDS_OBJECT (old_node))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (old_node));
  while (json_object_iter_next_ordered (&iter, &language, NULL))
    {
      const char *string = find_translation (new_text, language);

      if (string != NULL)
        json_object_set_string_member (translations, language, string);
    }
}

static void
write_text (JsonObject      *object,
            const char      *name,
            const AtlasText *old_text,
            const AtlasText *new_text)
{
  JsonObject *translations;
  const char *language;
  const char *string;

  if (atlas_text_equal (old_text, new_text))
    return;

  if (new_text == NULL)
    {
      json_object_remove_member (object, name);
      return;
    }

  string = atlas_text_get_nth (new_text, 0, &language);
  if (language == NULL)
    {
      json_object_set_string_member (object, name, string);
      return;
    }

  translations = json_object_new ();
  if (keeps_order (old_text, new_text))
    add_known_translations (translations, json_object_get_member (object, name), new_text);
  for (guint i = 0; i < atlas_text_get_n_languages (new_text); i++)
    {
      string = atlas_text_get_nth (new_text, i, &language);
      json_object_set_string_member (translations, language, string);
    }
  json_object_set_object_member (object, name, translations);
}

static void
write_list (JsonObject        *object,
            const char        *name,
            const char *const *old_list,
            const char *const *new_list)
{
  JsonArray *array;

  if (g_strv_equal (old_list, new_list))
    return;

  if (new_list[0] == NULL)
    {
      json_object_remove_member (object, name);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; new_list[i] != NULL; i++)
    json_array_add_string_element (array, new_list[i]);
  json_object_set_array_member (object, name, array);
}

static void
write_date (JsonObject *object,
            const char *name,
            AtlasDate   old_date,
            AtlasDate   new_date)
{
  g_autofree char *old_string = NULL;
  g_autofree char *new_string = NULL;

  if (atlas_date_is_set (old_date))
    old_string = atlas_date_to_string (old_date);
  if (atlas_date_is_set (new_date))
    new_string = atlas_date_to_string (new_date);
  write_string (object, name, old_string, new_string);
}

static const char *
get_basis_id (const AtlasEntry *entry)
{
  AtlasBasis basis = atlas_entry_get_basis (entry);

  return basis != ATLAS_BASIS_NONE ? atlas_basis_get_id (basis) : NULL;
}

/* Sets what is different and leaves all else: what is not known, above all. */
static void
write_members (JsonObject       *object,
               const AtlasEntry *old_entry,
               const AtlasEntry *new_entry)
{
#define OLD_AND_NEW(member) \
  atlas_entry_get_##member (old_entry), atlas_entry_get_##member (new_entry)

  write_text (object, "title", OLD_AND_NEW (title));
  write_text (object, "text", OLD_AND_NEW (text));
  write_string (object, "status", OLD_AND_NEW (status));
  write_list (object, "places", OLD_AND_NEW (places));
  write_list (object, "except", OLD_AND_NEW (except));
  write_string (object, "basis", get_basis_id (old_entry), get_basis_id (new_entry));
  write_list (object, "themes", OLD_AND_NEW (themes));
  write_string (object, "section", OLD_AND_NEW (section));
  write_date (object, "start", OLD_AND_NEW (start));
  write_date (object, "end", OLD_AND_NEW (end));
  write_list (object, "sources", OLD_AND_NEW (sources));
  write_text (object, "caution", OLD_AND_NEW (caution));
  write_text (object, "notes", OLD_AND_NEW (notes));

#undef OLD_AND_NEW
}

static JsonNode *
parse (const char *text,
       gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, text, length, NULL))
    g_return_val_if_reached (NULL);

  return json_parser_steal_root (parser);
}

/**
 * atlas_entry_write:
 * @string: what to append to
 * @text: the text that @old_entry was read from
 * @length: its length
 * @old_entry: an entry
 * @new_entry: the value that stands in its place, of the same id
 *
 * Writes an entry anew: in the text that it was read from, only the members
 * that are different now are exchanged.
 */
void
atlas_entry_write (GString          *string,
                   const char       *text,
                   gsize             length,
                   const AtlasEntry *old_entry,
                   const AtlasEntry *new_entry)
{
  g_autoptr (JsonNode) old_node = parse (text, length);
  g_autoptr (JsonNode) new_node = parse (text, length);

  g_return_if_fail (old_node != NULL && new_node != NULL);

  write_members (json_node_get_object (new_node), old_entry, new_entry);
  atlas_json_splice (string, text, length, old_node, new_node);
}
