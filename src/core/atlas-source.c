/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-source.h"

#include <string.h>

/* Longer addresses are not for people, and no server has to take them. */
#define MAX_URL_LENGTH 2048

static void
atlas_source_clear (AtlasSource *self)
{
  g_free ((char *) self->id);
  g_free ((char *) self->title);
  g_free ((char *) self->publisher);
  g_free ((char *) self->url);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasSource, atlas_source, atlas_source_clear)

/**
 * atlas_source_new:
 * @id: the id
 * @title: the title
 * @publisher: (nullable): who published it
 * @date: when, maybe not set
 * @url: (nullable): an address that atlas_source_url_is_allowed() allows
 *
 * Makes a source.
 *
 * Returns: (transfer full): the source
 */
AtlasSource *
atlas_source_new (const char *id,
                  const char *title,
                  const char *publisher,
                  AtlasDate   date,
                  const char *url)
{
  AtlasSource *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (url == NULL || atlas_source_url_is_allowed (url), NULL);

  self = g_atomic_rc_box_new0 (AtlasSource);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->publisher = g_strdup (publisher);
  self->date = date;
  self->url = g_strdup (url);

  return self;
}

/**
 * atlas_source_url_is_allowed:
 * @url: an address
 *
 * Checks that an address is one that may be offered for opening: http or
 * https, with a host, in printable ASCII, and without a user name, by which an
 * address can be made to look like another.
 *
 * Returns: whether it is
 */
gboolean
atlas_source_url_is_allowed (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  const char *host;

  g_return_val_if_fail (url != NULL, FALSE);

  if (strlen (url) > MAX_URL_LENGTH)
    return FALSE;

  /*
   * What is shown has to be what opens. GUri passes over white space, other
   * characters look like ASCII or like nothing at all, and browsers read a
   * backslash as a slash, which moves the end of the host.
   */
  for (const char *p = url; *p != '\0'; p++)
    {
      if (*p == '\\' || !g_ascii_isgraph (*p))
        return FALSE;
    }

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL)
    return FALSE;
  if (!g_str_equal (g_uri_get_scheme (uri), "https") &&
      !g_str_equal (g_uri_get_scheme (uri), "http"))
    return FALSE;

  host = g_uri_get_host (uri);

  return host != NULL && *host != '\0' && g_uri_get_userinfo (uri) == NULL;
}
