/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-export: how fast files are written, from the start of the program to its end.
 * "./dev bench export" runs it. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/resource.h>

#include "bench-document.h"
#include "bench.h"

#define RUNS 9

typedef struct
{
  const char *form;
  char       *document; /* or NULL, for what comes with the program */
  char       *out;
} Bench;

static void
run (gpointer data)
{
  const Bench *bench = data;
  g_autofree char *as = g_strdup_printf ("--as=%s", bench->form);
  g_autofree char *export = g_strdup_printf ("--export=%s", bench->out);
  const char *const arguments[] = { g_getenv ("BRIEFING_ATLAS"), as, export, bench->document, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                     &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", bench->out, error->message);
}

static double
get_size (const Bench *bench)
{
  GStatBuf status;

  return g_stat (bench->out, &status) == 0 ? (double) status.st_size : 0.0;
}

static void
bench_clear (Bench *bench)
{
  g_unlink (bench->out);
  if (bench->document != NULL)
    g_unlink (bench->document);
  g_clear_pointer (&bench->out, g_free);
  g_clear_pointer (&bench->document, g_free);
}

static void
race_bundled (const char *folder)
{
  Bench benches[] = {
    { .form = "deck", .out = g_build_filename (folder, "deck.pdf", NULL) },
    { .form = "handout", .out = g_build_filename (folder, "handout.pdf", NULL) },
    { .form = "map", .out = g_build_filename (folder, "map.pdf", NULL) },
  };
  BenchRunner runners[] = { { run, &benches[0] }, { run, &benches[1] }, { run, &benches[2] } };

  bench_race (runners, G_N_ELEMENTS (runners));
  bench_note ("the deck", runners[0].median, "ms");
  bench_note ("the handout", runners[1].median, "ms");
  bench_limit ("deck and handout", runners[0].median + runners[1].median, "ms", 1000.0);
  bench_limit ("the map of the region", get_size (&benches[2]) / 1000.0, "kB", 300.0);
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    bench_clear (&benches[i]);
}

static char *
save_document (guint n_entries)
{
  g_autoptr (GBytes) document = bench_document_new (n_entries);

  return bench_document_save (document);
}

static void
race_large (const char *folder)
{
  Bench benches[] = {
    { "handout", save_document (1000), g_build_filename (folder, "1000.pdf", NULL) },
    { "handout", save_document (10000), g_build_filename (folder, "10000.pdf", NULL) },
  };
  BenchRunner runners[] = { { run, &benches[0] }, { run, &benches[1] } };
  struct rusage usage;

  bench_race (runners, G_N_ELEMENTS (runners));
  bench_ratio ("a handout of 10,000 entries", runners[1].median, "ms", "of 1,000", runners[0].median,
               12.0);
  bench_note ("its file", get_size (&benches[1]) / 1000.0, "kB");
  getrusage (RUSAGE_CHILDREN, &usage);
  bench_limit ("the memory for it", (double) usage.ru_maxrss / 1024.0, "MB", 500.0);
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    bench_clear (&benches[i]);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("bench-export-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);
  bench_begin ("Files", RUNS);
  race_bundled (folder);
  race_large (folder);
  bench_end ();
  g_rmdir (folder);

  return 0;
}
