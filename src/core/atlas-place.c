/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-place.h"

#include "atlas-language.h"

struct _AtlasPlace
{
  char      *code;
  AtlasText *name;
  char      *mark;
  char      *footnote;
  AtlasText *capital;
  double     capital_longitude;
  double     capital_latitude;
  GArray    *facts;
};

static void
atlas_place_clear (AtlasPlace *self)
{
  g_free (self->code);
  g_clear_pointer (&self->name, atlas_text_unref);
  g_free (self->mark);
  g_free (self->footnote);
  g_clear_pointer (&self->capital, atlas_text_unref);
  g_clear_pointer (&self->facts, g_array_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasPlace, atlas_place, atlas_place_clear)

/**
 * atlas_fact_clear:
 * @fact: a fact
 *
 * Releases what a fact holds; the clear function for arrays of facts.
 */
void
atlas_fact_clear (AtlasFact *fact)
{
  g_clear_pointer (&fact->label, atlas_text_unref);
  g_clear_pointer (&fact->value, atlas_text_unref);
  g_clear_pointer ((char **) &fact->source, g_free);
}

/**
 * atlas_place_new:
 * @init: what to make it of
 *
 * Makes a place.
 *
 * Returns: (transfer full): the place
 */
AtlasPlace *
atlas_place_new (const AtlasPlaceInit *init)
{
  AtlasPlace *self;

  g_return_val_if_fail (init != NULL, NULL);
  g_return_val_if_fail (init->code != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasPlace);
  self->code = g_strdup (init->code);
  self->name = init->name != NULL ? atlas_text_ref (init->name) : NULL;
  self->mark = g_strdup (init->mark);
  self->footnote = g_strdup (init->footnote);
  self->capital = init->capital != NULL ? atlas_text_ref (init->capital) : NULL;
  self->capital_longitude = init->capital_longitude;
  self->capital_latitude = init->capital_latitude;
  self->facts = init->facts != NULL ? g_array_ref (init->facts) : NULL;

  return self;
}

/**
 * atlas_place_get_code:
 * @self: a place
 *
 * Gets the ISO 3166-1 alpha-2 code, or `XK`.
 *
 * Returns: the code
 */
const char *
atlas_place_get_code (const AtlasPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

/**
 * atlas_place_get_name:
 * @self: a place
 *
 * Gets the name that the document gives, without its mark.
 *
 * Returns: (nullable): the name
 */
const AtlasText *
atlas_place_get_name (const AtlasPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * atlas_place_get_mark:
 * @self: a place
 *
 * Gets the mark that goes behind the name wherever it is shown.
 *
 * Returns: (nullable): the mark, such as `*`
 */
const char *
atlas_place_get_mark (const AtlasPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->mark;
}

/**
 * atlas_place_get_footnote:
 * @self: a place
 *
 * Gets the id of the footnote that the mark points to.
 *
 * Returns: (nullable): the id
 */
const char *
atlas_place_get_footnote (const AtlasPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->footnote;
}

/**
 * atlas_place_get_capital:
 * @self: a place
 * @longitude: (out) (optional): degrees east
 * @latitude: (out) (optional): degrees north
 *
 * Gets the capital, or the city that stands for one.
 *
 * Returns: (nullable): the name
 */
const AtlasText *
atlas_place_get_capital (const AtlasPlace *self,
                         double           *longitude,
                         double           *latitude)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (longitude != NULL)
    *longitude = self->capital_longitude;
  if (latitude != NULL)
    *latitude = self->capital_latitude;

  return self->capital;
}

/**
 * atlas_place_get_n_facts:
 * @self: a place
 *
 * Gets how many facts the card of the place has.
 *
 * Returns: the number
 */
guint
atlas_place_get_n_facts (const AtlasPlace *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->facts != NULL ? self->facts->len : 0;
}

/**
 * atlas_place_get_fact:
 * @self: a place
 * @index: which fact
 *
 * Gets a fact of the card.
 *
 * Returns: (transfer none): the fact
 */
const AtlasFact *
atlas_place_get_fact (const AtlasPlace *self,
                      guint             index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < atlas_place_get_n_facts (self), NULL);

  return &g_array_index (self->facts, AtlasFact, index);
}

/**
 * atlas_place_format_name:
 * @self: a place
 * @language: a BCP 47 tag
 *
 * Gets the name without its mark: the document's, else ICU's, else the code.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_place_format_name (const AtlasPlace *self,
                         const char       *language)
{
  char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (self->name != NULL)
    return g_strdup (atlas_text_get (self->name, language));

  name = atlas_language_dup_country_name (language, self->code);

  return name != NULL ? name : g_strdup (self->code);
}

/**
 * atlas_place_format_marked:
 * @self: a place
 * @language: a BCP 47 tag
 *
 * Gets the name with its mark, as it has to stand wherever it is shown.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_place_format_marked (const AtlasPlace *self,
                           const char       *language)
{
  g_autofree char *name = atlas_place_format_name (self, language);

  if (self->mark == NULL)
    return g_steal_pointer (&name);

  return g_strconcat (name, self->mark, NULL);
}

/**
 * atlas_place_normalize_code:
 * @code: a code as a document has it
 *
 * Gets the code by which a place is known here: `XK` for the codes that others
 * use for Kosovo, else the code itself.
 *
 * Returns: (nullable): the code, %NULL where @code has not the form of one
 */
const char *
atlas_place_normalize_code (const char *code)
{
  /* The European Commission and the World Bank, Unicode CLDR, Natural Earth. */
  static const char *aliases[] = { "XKX", "XKK", "KOS", NULL };

  g_return_val_if_fail (code != NULL, NULL);

  if (g_strv_contains (aliases, code))
    return "XK";
  if (g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) && code[2] == '\0')
    return code;

  return NULL;
}
