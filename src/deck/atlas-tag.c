/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-tag-private.h"

#include "atlas-source.h"

/* What an address may hold beside letters, digits and "-._~". An apostrophe would end
 * the attribute that has the address, and spoil the file. */
#define URL_CHARACTERS ":/?#[]@!$&()*+,;=%"

/* Gets whether tags are written at all. */
gboolean
atlas_tag_is_heard (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
}

/* Begins a part of the structure: "Document", "P", "Table" and so on. */
void
atlas_tag_begin (cairo_t    *cr,
                 const char *name)
{
  if (atlas_tag_is_heard (cr))
    cairo_tag_begin (cr, name, NULL);
}

void
atlas_tag_end (cairo_t    *cr,
               const char *name)
{
  if (atlas_tag_is_heard (cr))
    cairo_tag_end (cr, name);
}

/* Lets what is drawn from here on lead to an address, if that is one that may be
 * followed. */
void
atlas_tag_begin_link (cairo_t    *cr,
                      const char *url)
{
  g_autofree char *escaped = NULL;
  g_autofree char *attributes = NULL;

  if (url == NULL || !atlas_tag_is_heard (cr) || !atlas_source_url_is_allowed (url))
    return;
  escaped = g_uri_escape_string (url, URL_CHARACTERS, FALSE);
  attributes = g_strdup_printf ("uri='%s'", escaped);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
}

void
atlas_tag_end_link (cairo_t    *cr,
                    const char *url)
{
  if (url != NULL && atlas_tag_is_heard (cr) && atlas_source_url_is_allowed (url))
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}
