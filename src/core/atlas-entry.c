/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry.h"

#include <glib/gi18n-lib.h>

struct _AtlasEntry
{
  AtlasKind  kind;
  AtlasBasis basis;
  AtlasDate  start;
  AtlasDate  end;
  char      *id;
  AtlasText *title;
  AtlasText *text;
  char      *status;
  GStrv      places;
  GStrv      except;
  GStrv      themes;
  char      *section;
  GStrv      sources;
  AtlasText *caution;
  AtlasText *notes;
  AtlasSpan  span;
};

static const char *const no_strings[] = { NULL };

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
  g_free (self->id);
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->text, atlas_text_unref);
  g_free (self->status);
  g_strfreev (self->places);
  g_strfreev (self->except);
  g_strfreev (self->themes);
  g_free (self->section);
  g_strfreev (self->sources);
  g_clear_pointer (&self->caution, atlas_text_unref);
  g_clear_pointer (&self->notes, atlas_text_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasEntry, atlas_entry, atlas_entry_clear)

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

  return g_dpgettext2 (GETTEXT_PACKAGE, "basis", bases[basis].label);
}

static GStrv
dup_list (const char *const *list)
{
  /* Most lists are empty, and an empty one costs nothing this way. */
  if (list == NULL || list[0] == NULL)
    return NULL;

  return g_strdupv ((GStrv) list);
}

static const char *const *
get_list (GStrv list)
{
  return list != NULL ? (const char *const *) list : no_strings;
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

  g_return_val_if_fail (init != NULL, NULL);
  g_return_val_if_fail (init->id != NULL, NULL);
  g_return_val_if_fail (init->title != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasEntry);
  self->kind = init->kind;
  self->basis = init->basis;
  self->start = init->start;
  self->end = init->end;
  self->id = g_strdup (init->id);
  self->title = atlas_text_ref (init->title);
  self->text = init->text != NULL ? atlas_text_ref (init->text) : NULL;
  self->status = g_strdup (init->status);
  self->places = dup_list (init->places);
  self->except = dup_list (init->except);
  self->themes = dup_list (init->themes);
  self->section = g_strdup (init->section);
  self->sources = dup_list (init->sources);
  self->caution = init->caution != NULL ? atlas_text_ref (init->caution) : NULL;
  self->notes = init->notes != NULL ? atlas_text_ref (init->notes) : NULL;
  self->span = init->span;

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

  return self->id;
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

  return self->status;
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

  return get_list (self->places);
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

  return get_list (self->except);
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

  return get_list (self->themes);
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

  return self->section;
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

  return get_list (self->sources);
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

  return self->span;
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

  if (self->except != NULL && g_strv_contains (get_list (self->except), place))
    return ATLAS_SCOPE_EXCEPTED;
  if (self->places == NULL)
    return ATLAS_SCOPE_REGION;
  if (g_strv_contains (get_list (self->places), place))
    return ATLAS_SCOPE_PLACE;

  return ATLAS_SCOPE_OUTSIDE;
}
