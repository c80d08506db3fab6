/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-document-memory.h"

/* Settings that belong to documents: of each of the last ones some values by name, by
 * its address, the newest first. Whoever reads them does so with care, because the
 * document may be another one by then. */

#define TYPE "a(sa{ss})"
#define MAX_DOCUMENTS 30

/**
 * atlas_document_memory_dup_uri:
 * @briefing: (nullable): a briefing
 *
 * Gets the address by which something is kept about a document.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL for what has no file
 */
char *
atlas_document_memory_dup_uri (AtlasBriefing *briefing)
{
  GFile *file = briefing != NULL ? atlas_briefing_get_file (briefing) : NULL;

  return file != NULL ? g_file_get_uri (file) : NULL;
}

/**
 * atlas_document_memory_get:
 * @settings: the settings
 * @key: a key of type a(sa{ss})
 * @uri: (nullable): the address of a document
 *
 * Gets what is kept about a document.
 *
 * Returns: (transfer full) (nullable): the values, of type a{ss}, or %NULL if there are none
 */
GVariant *
atlas_document_memory_get (GSettings  *settings,
                           const char *key,
                           const char *uri)
{
  g_autoptr (GVariant) documents = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  if (uri == NULL)
    return NULL;
  documents = g_settings_get_value (settings, key);
  for (gsize i = 0; i < g_variant_n_children (documents); i++)
    {
      g_autoptr (GVariant) values = NULL;
      const char *other;

      g_variant_get_child (documents, i, "(&s@a{ss})", &other, &values);
      if (g_str_equal (other, uri))
        return g_steal_pointer (&values);
    }

  return NULL;
}

/**
 * atlas_document_memory_set:
 * @settings: the settings
 * @key: a key of type a(sa{ss})
 * @uri: (nullable): the address of a document
 * @values: what to keep, of type a{ss}; if it is floating it is consumed
 *
 * Keeps something about a document. The documents that it was kept of longest ago are
 * forgotten, and of those without an address nothing is kept.
 */
void
atlas_document_memory_set (GSettings  *settings,
                           const char *key,
                           const char *uri,
                           GVariant   *values)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (values);
  g_autoptr (GVariant) before = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  GVariant *value;
  guint n_documents = 1;

  g_return_if_fail (G_IS_SETTINGS (settings));

  if (uri == NULL)
    return;
  before = g_settings_get_value (settings, key);
  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  g_variant_builder_add (&builder, "(s@a{ss})", uri, kept);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "(&s@a{ss})", &other, &value))
    if (n_documents < MAX_DOCUMENTS && !g_str_equal (other, uri))
      {
        g_variant_builder_add (&builder, "(s@a{ss})", other, value);
        n_documents++;
      }

  g_settings_set_value (settings, key, g_variant_builder_end (&builder));
}
