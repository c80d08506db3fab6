/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-references-private.h"

#include "atlas-json-text-private.h"
#include "atlas-words.h"

/* From here on, a table finds what a list has twice. */
#define LONG_LIST 32

/**
 * atlas_references_init:
 * @self: references
 *
 * Begins with a document that has nothing yet.
 */
void
atlas_references_init (AtlasReferences *self)
{
  for (guint i = 0; i < ATLAS_N_REFERENTS; i++)
    self->sets[i] = atlas_id_set_new ();
}

/**
 * atlas_references_clear:
 * @self: references
 *
 * Frees all ids.
 */
void
atlas_references_clear (AtlasReferences *self)
{
  for (guint i = 0; i < ATLAS_N_REFERENTS; i++)
    g_clear_pointer (&self->sets[i], atlas_id_set_free);
}

/**
 * atlas_references_read_own:
 * @self: references
 * @referent: what the object is
 * @object: an object of the document
 *
 * Reads the id of an object, or the code of a place, and remembers it. One
 * that is there already is reported.
 *
 * Returns: (transfer none) (nullable): the id, %NULL where something is reported
 */
const char *
atlas_references_read_own (AtlasReferences *self,
                           AtlasReferent    referent,
                           AtlasJsonValue  *object)
{
  gboolean is_place = referent == ATLAS_REFERENT_PLACE;
  g_autofree char *quoted = NULL;
  AtlasJsonValue member;
  const char *id;

  if (!atlas_json_value_find (object, is_place ? "code" : "id", ATLAS_JSON_REQUIRED, &member))
    return NULL;

  id = is_place ? atlas_json_value_get_code (&member) : atlas_json_value_get_id (&member);
  if (id == NULL || atlas_id_set_add (self->sets[referent], id))
    return id;

  quoted = atlas_json_quote (id);
  if (is_place)
    atlas_json_value_report (&member,
                             _("the place %s is there already: remove one of the two"),
                             quoted);
  else
    atlas_json_value_report (&member,
                             _("the id %s is taken already: choose another one for this"),
                             quoted);

  return NULL;
}

static void
report_unknown (AtlasReferences *self,
                AtlasReferent    referent,
                AtlasJsonValue  *value,
                const char      *id)
{
  const char *const *ids = atlas_id_set_list (self->sets[referent]);
  g_autofree char *found = atlas_json_quote (id);
  /* Translators: follows "the document has" */
  g_autofree char *known = ids[0] != NULL ? atlas_json_quote_list (ids) : g_strdup (_("none"));

  switch (referent)
    {
    case ATLAS_REFERENT_STATUS:
      atlas_json_value_report (value, _("no status has the id %s; the document has %s"), found,
                               known);
      break;
    case ATLAS_REFERENT_THEME:
      atlas_json_value_report (value, _("no theme has the id %s; the document has %s"), found,
                               known);
      break;
    case ATLAS_REFERENT_SECTION:
      atlas_json_value_report (value, _("no section has the id %s; the document has %s"), found,
                               known);
      break;
    case ATLAS_REFERENT_PLACE:
      atlas_json_value_report (value, _("no place has the code %s; the document has %s"), found,
                               known);
      break;
    case ATLAS_REFERENT_FOOTNOTE:
      atlas_json_value_report (value, _("no footnote has the id %s; the document has %s"), found,
                               known);
      break;
    case ATLAS_REFERENT_SOURCE:
      atlas_json_value_report (value, _("no source has the id %s; the document has %s"), found,
                               known);
      break;
    case ATLAS_REFERENT_LAYER:
    case ATLAS_REFERENT_ENTRY:
    default:
      g_assert_not_reached ();
    }
}

/**
 * atlas_references_get:
 * @self: references
 * @referent: what is referred to
 * @value: a value of the document
 *
 * Reads an id, or a code, that something must have.
 *
 * Returns: (transfer none) (nullable): the id as these references keep it,
 *   %NULL where something is reported
 */
const char *
atlas_references_get (AtlasReferences *self,
                      AtlasReferent    referent,
                      AtlasJsonValue  *value)
{
  const char *id = referent == ATLAS_REFERENT_PLACE ? atlas_json_value_get_code (value)
                                                    : atlas_json_value_get_id (value);
  const char *known;

  if (id == NULL)
    return NULL;

  known = atlas_id_set_lookup (self->sets[referent], id);
  if (known == NULL)
    report_unknown (self, referent, value, id);

  return known;
}

/**
 * atlas_references_read:
 * @self: references
 * @referent: what is referred to
 * @object: an object of the document
 * @name: the name of a member of it, which may be missing
 *
 * Reads a member as atlas_references_get() does.
 *
 * Returns: (transfer none) (nullable): the id
 */
const char *
atlas_references_read (AtlasReferences *self,
                       AtlasReferent    referent,
                       AtlasJsonValue  *object,
                       const char      *name)
{
  AtlasJsonValue member;

  if (!atlas_json_value_find (object, name, ATLAS_JSON_OPTIONAL, &member))
    return NULL;

  return atlas_references_get (self, referent, &member);
}

/**
 * atlas_references_read_list:
 * @self: references
 * @referent: what is referred to
 * @object: an object of the document
 * @name: the name of a member of it, which may be missing
 * @ids: (element-type utf8): what to fill, with a %NULL at the end
 *
 * Reads a list of ids, or codes, that something must have. One that is in the
 * list twice is read once.
 */
void
atlas_references_read_list (AtlasReferences *self,
                            AtlasReferent    referent,
                            AtlasJsonValue  *object,
                            const char      *name,
                            GPtrArray       *ids)
{
  g_autoptr (GHashTable) seen = NULL;
  AtlasJsonValue list, element;
  guint n_elements;

  g_ptr_array_set_size (ids, 0);
  if (atlas_json_value_find (object, name, ATLAS_JSON_OPTIONAL, &list) &&
      atlas_json_value_is_list (&list, &n_elements))
    {
      if (n_elements > LONG_LIST)
        seen = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < n_elements; i++)
        {
          const char *id;

          atlas_json_value_get_element (&list, i, &element);
          id = atlas_references_get (self, referent, &element);
          if (id != NULL && (seen != NULL ? g_hash_table_add (seen, (char *) id)
                                          : !g_ptr_array_find (ids, id, NULL)))
            g_ptr_array_add (ids, (char *) id);
        }
    }

  g_ptr_array_add (ids, NULL);
}
