/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-document.h"

#include <glib/gstdio.h>

#define N_PLACES 50
#define N_THEMES 20
#define N_SOURCES 400

static const char *const statuses[] = { "planned", "ongoing", "completed", "suspended",
                                        "cancelled", "planned" };
static const char *const words[] = {
  "training",  "exercise",  "reform",   "logistics",  "cyber",    "planning", "Šumadija",
  "partner",   "border",    "medical",  "Prishtinë",  "defence",  "support",  "mission",
  "capacity",  "Сарајево",  "forces",   "readiness",  "Đurđevdan", "language", "budget",
  "inventory", "deployment", "école",   "air",        "sea",      "land",     "Žabljak",
};

static void
append_words (GString *text,
              GRand   *rand,
              guint    n_words)
{
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
}

static void
append_entry (GString *text,
              GRand   *rand,
              guint    number)
{
  g_string_append_printf (text, "%s{\"id\":\"e%u\",\"title\":\"", number > 0 ? ",\n" : "", number);
  append_words (text, rand, 5);
  g_string_append (text, "\",\"text\":\"");
  append_words (text, rand, 10);
  g_string_append_printf (text, "\",\"status\":\"s%u\",\"places\":[\"%c%c\"]",
                          g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses)),
                          'A' + g_rand_int_range (rand, 0, N_PLACES / 25),
                          'A' + g_rand_int_range (rand, 0, 25));
  g_string_append_printf (text, ",\"themes\":[\"t%u\",\"t%u\"],\"section\":\"c%u\"",
                          g_rand_int_range (rand, 0, N_THEMES / 2),
                          g_rand_int_range (rand, N_THEMES / 2, N_THEMES),
                          g_rand_int_range (rand, 0, 5));
  g_string_append_printf (text, ",\"sources\":[\"r%u\"],\"start\":\"20%02u-%02u-%02u\"}",
                          g_rand_int_range (rand, 0, N_SOURCES), g_rand_int_range (rand, 10, 26),
                          g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 28));
}

static void
append_list (GString    *text,
             const char *member,
             guint       n_elements,
             const char *format)
{
  g_string_append_printf (text, "\"%s\":[", member);
  for (guint i = 0; i < n_elements; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (format, "#", -1);
      g_autofree char *element = g_strjoinv (number, parts);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", element);
    }
  g_string_append (text, "],\n");
}

/* A document as large as is asked, always the same: entries with titles and texts
 * of a few words that come again, some of them not in ASCII. */
GBytes *
bench_document_new (guint n_entries)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250311);
  GString *text = g_string_new ("{\"format\":\"briefing-atlas/1\",\"id\":\"bench\","
                                "\"title\":\"Bench\",\"language\":\"en\",\n");

  g_string_append (text, "\"map\":{\"focus\":[");
  for (guint i = 0; i < N_PLACES; i++)
    g_string_append_printf (text, "%s\"%c%c\"", i > 0 ? "," : "", 'A' + i / 25, 'A' + i % 25);
  g_string_append (text, "]},\n\"places\":[");
  for (guint i = 0; i < N_PLACES; i++)
    g_string_append_printf (text, "%s{\"code\":\"%c%c\",\"name\":\"Place %u\"}", i > 0 ? "," : "",
                            'A' + i / 25, 'A' + i % 25, i);
  g_string_append (text, "],\n\"statuses\":[");
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_string_append_printf (text, "%s{\"id\":\"s%u\",\"label\":\"Status %u\",\"stage\":\"%s\"}",
                            i > 0 ? "," : "", i, i, statuses[i]);
  g_string_append (text, "],\n");
  append_list (text, "themes", N_THEMES, "{\"id\":\"t#\",\"label\":\"Theme #\"}");
  append_list (text, "sections", 5, "{\"id\":\"c#\",\"heading\":\"Section #\"}");
  append_list (text, "sources", N_SOURCES, "{\"id\":\"r#\",\"title\":\"Report #\"}");
  g_string_append (text, "\"initiatives\":[");
  for (guint i = 0; i < n_entries; i++)
    append_entry (text, rand, i);
  g_string_append (text, "]}\n");

  return g_string_free_to_bytes (text);
}

/* Writes it to a file, whose name is to be freed when the file is deleted. */
char *
bench_document_save (GBytes *document)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("bench-XXXXXX.briefing", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  if (!g_file_set_contents (path, g_bytes_get_data (document, NULL), g_bytes_get_size (document),
                            NULL))
    g_error ("The document can't be written");

  return path;
}
