/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-date.h"
#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SOURCE (atlas_source_get_type ())

/**
 * AtlasSource:
 * @id: the id
 * @title: the title, in the language of the source
 * @publisher: (nullable): who published it
 * @date: when, maybe not set
 * @url: (nullable): an https or http address with a host and no user name
 *
 * Where a claim comes from. The members are for reading only.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *publisher;
  AtlasDate   date;
  const char *url;
} AtlasSource;

ATLAS_DECLARE_VALUE_TYPE (AtlasSource, atlas_source)

AtlasSource *atlas_source_new            (const char *id,
                                          const char *title,
                                          const char *publisher,
                                          AtlasDate   date,
                                          const char *url);
gboolean     atlas_source_url_is_allowed (const char *url);

G_END_DECLS
