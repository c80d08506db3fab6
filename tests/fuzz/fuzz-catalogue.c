/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "atlas-catalogue-private.h"

/* A catalogue of whatever content is refused, or its answers are text in it. */

static void
check_answer (const char *answer)
{
  g_assert_true (answer == NULL || (*answer != '\0' && g_utf8_validate (answer, -1, NULL)));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const messages[] = { "", "Map", "Order", "%u place", "untranslated", "\xc4\x90" };
  static const char *const contexts[] = { NULL, "verb", "noun", "ver", "" };
  g_autofree uint8_t *exact = g_memdup2 (data, size);
  g_autoptr (GBytes) bytes = g_bytes_new_static (exact, size);
  g_autoptr (AtlasCatalogue) catalogue = atlas_catalogue_new_from_bytes (bytes);

  if (catalogue == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (messages); k++)
      {
        check_answer (atlas_catalogue_lookup (catalogue, contexts[i], messages[k]));
        for (gulong number = 0; number < 120; number = number * 3 + 1)
          check_answer (
              atlas_catalogue_lookup_plural (catalogue, contexts[i], messages[k], number));
      }
  return 0;
}
