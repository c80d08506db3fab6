/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry.h"

#include "atlas-limits-private.h"
#include "atlas-words.h"

#include <string.h>

/*
 * A document may have a million entries: the strings that are an entry's own
 * stand behind its members, in the same block, and the lists are shared by all
 * entries that have the same. The members that are offsets say where, in bytes
 * from the beginning; 0 stands for none.
 */
struct _AtlasEntry
{
  gatomicrefcount ref_count;
  guint8          kind;
  guint8          basis;
  AtlasDate       start;
  AtlasDate       end;
  guint32         span_start;
  guint32         span_end;
  guint32         id;
  guint32         status;
  guint32         section;
  AtlasText      *title;
  AtlasText      *text;
  AtlasText      *caution;
  AtlasText      *notes;
  AtlasIdList    *places;
  AtlasIdList    *except;
  AtlasIdList    *themes;
  AtlasIdList    *sources;
};

/* The bytes of a document can be counted in 32 bits. */
G_STATIC_ASSERT (ATLAS_MAX_FILE_SIZE <= G_MAXUINT32);

static const struct
{
  const char *id;
  const char *label;
} bases[] = {
  [ATLAS_BASIS_NONE] = { "none", NC_ ("basis", "The document does not say what this rests on") },
  [ATLAS_BASIS_EXPLICIT] = { "explicit", NC_ ("basis", "The source itself names the places") },
  [ATLAS_BASIS_LEAD_IN] = { "lead-in", NC_ ("basis", "The sentence before it names the places") },
  [ATLAS_BASIS_INFERRED] = { "inferred", NC_ ("basis", "The places follow from the context") },
};

static void
atlas_entry_clear (AtlasEntry *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_pointer (&self->caution, atlas_text_unref);
  g_clear_pointer (&self->notes, atlas_text_unref);
  g_clear_pointer (&self->places, atlas_id_list_unref);
  g_clear_pointer (&self->except, atlas_id_list_unref);
  g_clear_pointer (&self->themes, atlas_id_list_unref);
  g_clear_pointer (&self->sources, atlas_id_list_unref);
}

ATLAS_DEFINE_COMPACT_VALUE_TYPE (AtlasEntry, atlas_entry, atlas_entry_clear)

/**
 * atlas_basis_get_id:
 * @basis: a basis
 *
 * Gets the word by which a document names a basis.
 *
 * Returns: the id
 */
const char *
atlas_basis_get_id (AtlasBasis basis)
{
  g_return_val_if_fail (basis < G_N_ELEMENTS (bases), NULL);

  return bases[basis].id;
}

/**
 * atlas_basis_get_label:
 * @basis: a basis
 *
 * Gets the basis in words, in the language of the interface.
 *
 * Returns: the words
 */
const char *
atlas_basis_get_label (AtlasBasis basis)
{
  g_return_val_if_fail (basis < G_N_ELEMENTS (bases), NULL);

  return atlas_pgettext ("basis", bases[basis].label);
}

static const char *
get_string (const AtlasEntry *self,
            guint32           offset)
{
  return offset != 0 ? (const char *) self + offset : NULL;
}

static guint32
put_string (AtlasEntry *self,
            gsize      *end,
            const char *string)
{
  guint32 offset = *end;
  gsize size;

  if (string == NULL)
    return 0;

  size = strlen (string) + 1;
  memcpy ((char *) self + offset, string, size);
  *end += size;

  return offset;
}

static AtlasText *
ref_text (AtlasText *text)
{
  return text != NULL ? atlas_text_ref (text) : NULL;
}

/* Most lists are empty, and an empty one costs nothing. */
static AtlasIdList *
dup_list (const AtlasEntryInit *init,
          const char *const    *ids)
{
  if (ids == NULL || ids[0] == NULL)
    return NULL;

  return init->lists != NULL ? atlas_id_lists_dup (init->lists, ids) : atlas_id_list_new (ids);
}

/**
 * atlas_entry_new:
 * @init: what to make it of
 *
 * Makes an entry.
 *
 * Returns: (transfer full): the entry
 */
AtlasEntry *
atlas_entry_new (const AtlasEntryInit *init)
{
  AtlasEntry *self;
  gsize end = sizeof (AtlasEntry), size = end;

  g_return_val_if_fail (init != NULL, NULL);
  g_return_val_if_fail (init->id != NULL, NULL);
  g_return_val_if_fail (init->title != NULL, NULL);

  size += strlen (init->id) + 1;
  size += init->status != NULL ? strlen (init->status) + 1 : 0;
  size += init->section != NULL ? strlen (init->section) + 1 : 0;
  g_return_val_if_fail (size <= G_MAXUINT32, NULL);

  self = g_malloc0 (size);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = init->kind;
  self->basis = init->basis;
  self->start = init->start;
  self->end = init->end;
  self->span_start = init->span.start;
  self->span_end = init->span.end;
  self->title = atlas_text_ref (init->title);
  self->text = ref_text (init->text);
  self->caution = ref_text (init->caution);
  self->notes = ref_text (init->notes);
  self->id = put_string (self, &end, init->id);
  self->status = put_string (self, &end, init->status);
  self->section = put_string (self, &end, init->section);
  self->places = dup_list (init, init->places);
  self->except = dup_list (init, init->except);
  self->themes = dup_list (init, init->themes);
  self->sources = dup_list (init, init->sources);

  return self;
}

/**
 * atlas_entry_get_kind:
 * @self: an entry
 *
 * Gets the kind.
 *
 * Returns: the kind
 */
AtlasKind
atlas_entry_get_kind (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, ATLAS_KIND_INITIATIVE);

  return self->kind;
}

/**
 * atlas_entry_get_id:
 * @self: an entry
 *
 * Gets the id, unique among all entries of the document.
 *
 * Returns: the id
 */
const char *
atlas_entry_get_id (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_string (self, self->id);
}

/**
 * atlas_entry_get_title:
 * @self: an entry
 *
 * Gets the title, which is the first column of its table.
 *
 * Returns: the title
 */
const AtlasText *
atlas_entry_get_title (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * atlas_entry_get_text:
 * @self: an entry
 *
 * Gets the text.
 *
 * Returns: (nullable): the text
 */
const AtlasText *
atlas_entry_get_text (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * atlas_entry_get_status:
 * @self: an entry
 *
 * Gets the id of the status.
 *
 * Returns: (nullable): the id, %NULL where no status is given
 */
const char *
atlas_entry_get_status (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_string (self, self->status);
}

/**
 * atlas_entry_get_places:
 * @self: an entry
 *
 * Gets the codes of the places that the entry is about.
 *
 * Returns: the codes; none where it is about the whole region
 */
const char *const *
atlas_entry_get_places (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return atlas_id_list_get (self->places);
}

/**
 * atlas_entry_get_except:
 * @self: an entry
 *
 * Gets the codes of the places of the region that the entry does not hold for.
 *
 * Returns: the codes
 */
const char *const *
atlas_entry_get_except (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return atlas_id_list_get (self->except);
}

/**
 * atlas_entry_get_themes:
 * @self: an entry
 *
 * Gets the ids of the themes.
 *
 * Returns: the ids
 */
const char *const *
atlas_entry_get_themes (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return atlas_id_list_get (self->themes);
}

/**
 * atlas_entry_get_section:
 * @self: an entry
 *
 * Gets the id of the section.
 *
 * Returns: (nullable): the id
 */
const char *
atlas_entry_get_section (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_string (self, self->section);
}

/**
 * atlas_entry_get_sources:
 * @self: an entry
 *
 * Gets the ids of the sources that the entry rests on.
 *
 * Returns: the ids
 */
const char *const *
atlas_entry_get_sources (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return atlas_id_list_get (self->sources);
}

/**
 * atlas_entry_get_basis:
 * @self: an entry
 *
 * Gets what the places of the entry rest on.
 *
 * Returns: the basis
 */
AtlasBasis
atlas_entry_get_basis (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, ATLAS_BASIS_NONE);

  return self->basis;
}

/**
 * atlas_entry_get_start:
 * @self: an entry
 *
 * Gets when it starts, or when it is.
 *
 * Returns: the date, maybe not set
 */
AtlasDate
atlas_entry_get_start (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, ATLAS_DATE_NONE);

  return self->start;
}

/**
 * atlas_entry_get_end:
 * @self: an entry
 *
 * Gets when it ends.
 *
 * Returns: the date, maybe not set
 */
AtlasDate
atlas_entry_get_end (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, ATLAS_DATE_NONE);

  return self->end;
}

/**
 * atlas_entry_get_caution:
 * @self: an entry
 *
 * Gets what has to be said along with the entry, such as that it is not confirmed.
 *
 * Returns: (nullable): the caution
 */
const AtlasText *
atlas_entry_get_caution (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->caution;
}

/**
 * atlas_entry_get_notes:
 * @self: an entry
 *
 * Gets what a presenter says.
 *
 * Returns: (nullable): the notes, which are not for the room
 */
const AtlasText *
atlas_entry_get_notes (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

/**
 * atlas_entry_get_span:
 * @self: an entry
 *
 * Gets the bytes of the document that the entry was read from.
 *
 * Returns: the span
 */
AtlasSpan
atlas_entry_get_span (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, ((AtlasSpan) { 0, 0 }));

  return (AtlasSpan) { self->span_start, self->span_end };
}

/**
 * atlas_entry_is_region_wide:
 * @self: an entry
 *
 * Checks whether the entry is about the whole region.
 *
 * Returns: whether it is
 */
gboolean
atlas_entry_is_region_wide (const AtlasEntry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->places == NULL;
}

/**
 * atlas_entry_get_scope:
 * @self: an entry
 * @place: the code of a place of the region
 *
 * Gets how the entry concerns a place. That the place belongs to the region
 * is for the caller to know: see [method@Briefing.get_scope].
 *
 * Returns: the scope
 */
AtlasScope
atlas_entry_get_scope (const AtlasEntry *self,
                       const char       *place)
{
  g_return_val_if_fail (self != NULL, ATLAS_SCOPE_OUTSIDE);
  g_return_val_if_fail (place != NULL, ATLAS_SCOPE_OUTSIDE);

  if (self->except != NULL && g_strv_contains (atlas_id_list_get (self->except), place))
    return ATLAS_SCOPE_EXCEPTED;
  if (self->places == NULL)
    return ATLAS_SCOPE_REGION;
  if (g_strv_contains (atlas_id_list_get (self->places), place))
    return ATLAS_SCOPE_PLACE;

  return ATLAS_SCOPE_OUTSIDE;
}

/**
 * atlas_entry_format_dates:
 * @self: an entry
 * @language: a BCP 47 tag
 *
 * Says in words when the entry begins and ends, as far as it has dates.
 *
 * Returns: (transfer full): the words, empty where there is no date
 */
char *
atlas_entry_format_dates (const AtlasEntry *self,
                          const char       *language)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  start = atlas_date_format (atlas_entry_get_start (self), language);
  end = atlas_date_format (atlas_entry_get_end (self), language);

  if (*end == '\0' || g_str_equal (start, end))
    return g_steal_pointer (&start);
  if (*start == '\0')
    /* Translators: %s is a date */
    return g_strdup_printf (C_ ("dates", "until %s"), end);

  /* Translators: from one date to another */
  return g_strdup_printf (C_ ("dates", "%s to %s"), start, end);
}
