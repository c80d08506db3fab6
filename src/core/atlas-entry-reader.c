/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-reader-private.h"

#include "atlas-words.h"

struct _AtlasEntryReader
{
  AtlasReferences *references;
  AtlasIdLists    *id_lists;

  /* The lists of one entry, kept for the next. */
  GPtrArray *places;
  GPtrArray *except;
  GPtrArray *themes;
  GPtrArray *sources;
};

/**
 * atlas_entry_reader_new:
 * @references: what the entries may refer to, which must outlive the reader
 *
 * Makes a reader of entries.
 *
 * Returns: (transfer full): the reader
 */
AtlasEntryReader *
atlas_entry_reader_new (AtlasReferences *references)
{
  AtlasEntryReader *self = g_new (AtlasEntryReader, 1);

  self->references = references;
  self->id_lists = atlas_id_lists_new ();
  self->places = g_ptr_array_new ();
  self->except = g_ptr_array_new ();
  self->themes = g_ptr_array_new ();
  self->sources = g_ptr_array_new ();

  return self;
}

/**
 * atlas_entry_reader_free:
 * @self: a reader of entries
 *
 * Frees the reader.
 */
void
atlas_entry_reader_free (AtlasEntryReader *self)
{
  atlas_id_lists_free (self->id_lists);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->except);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static AtlasBasis
read_basis (AtlasJsonValue *object)
{
  const char *const choices[] = {
    atlas_basis_get_id (ATLAS_BASIS_EXPLICIT),
    atlas_basis_get_id (ATLAS_BASIS_LEAD_IN),
    atlas_basis_get_id (ATLAS_BASIS_INFERRED),
    NULL,
  };
  AtlasJsonValue member;

  if (!atlas_json_value_find (object, "basis", ATLAS_JSON_OPTIONAL, &member))
    return ATLAS_BASIS_NONE;

  /* Before the choices comes the basis that isn't written. */
  return ATLAS_BASIS_NONE + 1 + atlas_json_value_get_choice (&member, choices);
}

static void
read_dates (AtlasJsonValue *object,
            AtlasEntryInit *init)
{
  AtlasJsonValue member;

  init->start = atlas_json_value_read_date (object, "start");
  init->end = atlas_json_value_read_date (object, "end");

  if (atlas_date_is_set (init->start) && atlas_date_is_set (init->end) &&
      atlas_date_is_before (init->end, init->start) &&
      atlas_json_value_find (object, "end", ATLAS_JSON_OPTIONAL, &member))
    {
      g_autofree char *start = atlas_date_to_string (init->start);
      g_autofree char *end = atlas_date_to_string (init->end);

      atlas_json_value_report (&member,
                               _("the end, %s, is before the start, %s: exchange or correct them"),
                               end,
                               start);
    }
}

static void
read_lists (AtlasEntryReader *self,
            AtlasJsonValue   *object,
            AtlasEntryInit   *init)
{
  AtlasReferences *references = self->references;

  atlas_references_read_list (references, ATLAS_REFERENT_PLACE, object, "places", self->places);
  atlas_references_read_list (references, ATLAS_REFERENT_PLACE, object, "except", self->except);
  atlas_references_read_list (references, ATLAS_REFERENT_THEME, object, "themes", self->themes);
  atlas_references_read_list (references, ATLAS_REFERENT_SOURCE, object, "sources", self->sources);

  init->places = (const char *const *) self->places->pdata;
  init->except = (const char *const *) self->except->pdata;
  init->themes = (const char *const *) self->themes->pdata;
  init->sources = (const char *const *) self->sources->pdata;
}

/**
 * atlas_entry_reader_read:
 * @self: a reader of entries
 * @kind: the kind of the entry
 * @object: an object of the document
 *
 * Reads an entry.
 *
 * Returns: (transfer full) (nullable): the entry, %NULL where something is
 *   reported
 */
AtlasEntry *
atlas_entry_reader_read (AtlasEntryReader *self,
                         AtlasKind         kind,
                         AtlasJsonValue   *object)
{
  AtlasReferences *references = self->references;
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  g_autoptr (AtlasText) title = NULL;
  g_autoptr (AtlasText) text = NULL;
  g_autoptr (AtlasText) caution = NULL;
  g_autoptr (AtlasText) notes = NULL;
  AtlasEntryInit init = { .kind = kind, .lists = self->id_lists };

  g_return_val_if_fail (self != NULL, NULL);

  init.id = atlas_references_read_own (references, ATLAS_REFERENT_ENTRY, object);
  init.title = title = atlas_json_value_read_text (object, "title", ATLAS_JSON_REQUIRED);
  init.text = text = atlas_json_value_read_text (object, "text", ATLAS_JSON_OPTIONAL);
  init.status = atlas_references_read (references, ATLAS_REFERENT_STATUS, object, "status");
  init.section = atlas_references_read (references, ATLAS_REFERENT_SECTION, object, "section");
  init.basis = read_basis (object);
  init.caution = caution = atlas_json_value_read_text (object, "caution", ATLAS_JSON_OPTIONAL);
  init.notes = notes = atlas_json_value_read_text (object, "notes", ATLAS_JSON_OPTIONAL);
  init.span = atlas_json_value_get_span (object);
  read_lists (self, object, &init);
  read_dates (object, &init);

  if (atlas_json_reader_get_n_problems (object->reader) != n_problems)
    return NULL;

  return atlas_entry_new (&init);
}
