/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-document.h"
#include "bench.h"

#include "atlas-briefing-reader.h"
#include "atlas-order-private.h"
#include "atlas-result.h"
#include "atlas-table.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* How many times a question is asked. */
#define N_TURNS 27

/* --- Loading. --- */

typedef struct
{
  GBytes *bytes;
  char   *path;
} Document;

static void
parse_tree (gpointer data)
{
  Document *document = data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (document->bytes, &length);

  if (!json_parser_load_from_data (parser, text, length, NULL))
    g_error ("The document isn't JSON");
}

static AtlasBriefing *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, problems, NULL, &error);

  if (briefing == NULL)
    g_error ("%s", error->message);
  atlas_briefing_prepare (briefing, NULL);

  return briefing;
}

static void
load_document (gpointer data)
{
  Document *document = data;
  g_autoptr (AtlasBriefing) briefing = load (document->path);
}

static double
read_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL) ||
      (line = strstr (text, name)) == NULL)
    return 0.0;

  return g_ascii_strtod (line + strlen (name) + 1, NULL) / 1024.0;
}

/* What a process grows by at most, and for good: measured in one of its own,
 * which has loaded a file before, so that libraries have all they need. */
static int
measure_memory (const char *path)
{
  g_autoptr (GBytes) bytes = bench_document_new (1);
  g_autofree char *small_path = bench_document_save (bytes);
  g_autoptr (AtlasBriefing) small = load (small_path);
  g_autoptr (AtlasBriefing) briefing = NULL;
  double before;

  g_unlink (small_path);
  before = read_memory ("VmRSS:");
  briefing = load (path);

  g_print ("%f %f\n", read_memory ("VmHWM:") - before, read_memory ("VmRSS:") - before);

  return EXIT_SUCCESS;
}

static void
bench_memory (const char *program,
              Document   *document,
              const char *size)
{
  const char *const argv[] = { program, "--memory", document->path, NULL };
  g_autofree char *output = NULL;
  g_autofree char *peak_name = g_strdup_printf ("memory at most, %s", size);
  g_autofree char *steady_name = g_strdup_printf ("memory kept, %s", size);
  double file_size = g_bytes_get_size (document->bytes) / 1048576.0;
  char *rest;
  double peak;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL) ||
      *output == '\0')
    {
      bench_skip (peak_name, "no process of its own");
      return;
    }

  peak = g_ascii_strtod (output, &rest);
  bench_ratio (peak_name, peak, "MB", "the file", file_size, 4.0);
  bench_ratio (steady_name, g_ascii_strtod (rest, NULL), "MB", "the file", file_size, 3.0);
}

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* --- Asking. --- */

static const char *const searches[] = { "training", "sumadija", "e", "defence mission",
                                        "nothing like it", "\"air sea\" -land", "place 3",
                                        "status:s1 theme:t3 logistics", "prishtine after:2020" };

typedef struct
{
  AtlasBriefing *briefing;
  GPtrArray     *entries;
  guint          n_entries;
  guint          round;
  guint          total;
} Questions;

/* One question with the counts of all values. The number makes each question a
 * new one, of which nothing is remembered. */
static void
ask (gpointer data)
{
  Questions *questions = data;
  AtlasIndex *index = atlas_briefing_get_index (questions->briefing);
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  const char *search = searches[questions->round++ % G_N_ELEMENTS (searches)];
  g_autoptr (AtlasQuery) query = atlas_query_with_text (empty, search);
  g_autoptr (AtlasResult) result = NULL;

  atlas_index_forget_words (index);
  result = atlas_result_new (index, query, NULL);
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      guint n_values = atlas_facet_get_n_values (facet, questions->briefing);

      for (guint i = 0; i < n_values; i++)
        questions->total +=
            atlas_result_count (result, facet,
                                atlas_facet_get_value (facet, questions->briefing, i), 0,
                                questions->n_entries);
    }
}

static void
sort_titles (gpointer data)
{
  Questions *questions = data;
  g_autoptr (AtlasOrder) order =
      atlas_order_new (questions->briefing, questions->entries, ATLAS_FIELD_TITLE, "en");
}

static void
sort_titles_roughly (gpointer data)
{
  Questions *questions = data;
  g_autoptr (AtlasOrder) order =
      atlas_order_new_rough (questions->entries, ATLAS_FIELD_TITLE, "en");
}

typedef struct
{
  AtlasSelection *selection;
  AtlasTable     *table;
  guint           round;
} Change;

static void
change_filter (gpointer data)
{
  Change *change = data;
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (AtlasQuery) query = atlas_query_with_value (
      empty, ATLAS_FACET_STATUS, change->round++ % 2 == 0 ? "s1" : "s2", ATLAS_CHOICE_WANTED);

  atlas_selection_set_query (change->selection, query);
}

/* In another language, since nothing is sorted twice for the same. */
static void
begin_to_sort (gpointer data)
{
  Change *change = data;

  atlas_table_unset_order (change->table);
  atlas_selection_set_language (change->selection, change->round++ % 2 == 0 ? "hr" : "en");
  atlas_table_set_order (change->table, ATLAS_FIELD_TITLE, FALSE);
}

static void
reverse_order (gpointer data)
{
  Change *change = data;

  atlas_table_set_order (change->table, ATLAS_FIELD_TITLE, change->round++ % 2 == 0);
}

static void
changed_cb (AtlasTable *table,
            guint      *n_changes)
{
  (*n_changes)++;
}

/* Until the rows are sorted, roughly and then by the language. Returns the longest
 * time that the main thread had no time for anybody else. */
static double
wait_for_order (Change *change)
{
  guint n_changes = 0;
  gulong id = g_signal_connect (change->table, "changed", G_CALLBACK (changed_cb), &n_changes);
  double longest = 0.0;

  while (n_changes < 2)
    {
      double start = get_processor_time ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, get_processor_time () - start);
    }
  g_signal_handler_disconnect (change->table, id);

  return longest;
}

/* An edit while words are looked for and the rows are sorted. */
static void
replace_entry (gpointer data)
{
  Change *change = data;
  AtlasBriefing *briefing = atlas_selection_get_briefing (change->selection);
  AtlasEntry *entry = atlas_briefing_get_entry (briefing, change->round++ * 7);
  g_autoptr (AtlasText) title = atlas_text_new ("Another title");
  AtlasEntryInit init = { .kind = atlas_entry_get_kind (entry), .id = atlas_entry_get_id (entry),
                          .title = title };
  g_autoptr (AtlasEntry) edited = atlas_entry_new (&init);

  atlas_briefing_replace_entry (briefing, entry, edited);
}

/* The time that the main thread has no time for anybody else. What other
 * programs do meanwhile is not counted. */
static double
time_alone (BenchFunc func,
            gpointer  data)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_TURNS; i++)
    {
      double start = get_processor_time (), time;

      func (data);
      time = get_processor_time () - start;
      g_array_append_val (times, time);
    }

  return bench_median (times);
}

/* The same by the clock on the wall, for what several threads do together. */
static double
time_together (BenchFunc func,
               gpointer  data)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_TURNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double time;

      func (data);
      time = (double) (g_get_monotonic_time () - start) / 1000.0;
      g_array_append_val (times, time);
    }

  return bench_median (times);
}

/* What is still sorted for a document keeps it, and with the last of that the main loop
 * has to let go of all its entries: not while another document is measured. */
static void
wait_until_gone (GWeakRef *briefing)
{
  gpointer kept;

  while ((kept = g_weak_ref_get (briefing)) != NULL)
    {
      g_object_unref (kept);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (1000);
    }
  g_weak_ref_clear (briefing);
}

static void
bench_questions (Document   *document,
                 guint       n_entries,
                 const char *size,
                 GWeakRef   *kept)
{
  g_autoptr (AtlasBriefing) briefing = load (document->path);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  Questions questions = { briefing, entries, n_entries, 0, 0 };
  Change change = { selection, table, 0 };
  double scale = n_entries / 100000.0;
  g_autofree char *search = g_strdup_printf ("search and all counts, %s", size);
  g_autofree char *rough = g_strdup_printf ("sort by folded titles, %s", size);
  g_autofree char *sort = g_strdup_printf ("sort by titles of a language, %s", size);
  g_autofree char *arrive = g_strdup_printf ("show what a thread sorted, %s", size);
  g_autofree char *begin = g_strdup_printf ("begin to sort, %s", size);
  g_autofree char *filter = g_strdup_printf ("filter while sorted, %s", size);
  g_autofree char *reverse = g_strdup_printf ("reverse the order, %s", size);
  g_autofree char *edit = g_strdup_printf ("edit while sorted, %s", size);

  g_weak_ref_init (kept, briefing);
  for (guint i = 0; i < n_entries; i++)
    g_ptr_array_add (entries, atlas_briefing_get_entry (briefing, i));

  /* Names and texts are folded when somebody first asks. */
  ask (&questions);
  if (n_entries <= 100000)
    bench_limit (search, time_alone (ask, &questions), "ms", 3.0);
  else
    {
      bench_limit (search, time_together (ask, &questions), "ms", 35.0);
      bench_note ("  of which the main thread works", time_alone (ask, &questions), "ms");
    }
  bench_limit (rough, time_alone (sort_titles_roughly, &questions), "ms",
               MAX (50.0 * scale, 16.7));
  bench_note (sort, time_alone (sort_titles, &questions), "ms");

  atlas_selection_set_briefing (selection, briefing);
  bench_limit (begin, time_alone (begin_to_sort, &change), "ms", 16.7);
  if (n_entries > 10000)
    bench_limit (arrive, wait_for_order (&change), "ms", 16.7);
  bench_limit (filter, time_alone (change_filter, &change), "ms", 16.7);
  bench_limit (reverse, time_alone (reverse_order, &change), "ms", 16.7);
  bench_limit (edit, time_alone (replace_entry, &change), "ms", 16.7);
}

/* Programs that measure loading, and their turns. */
#define N_LOADS 3
#define N_TURNS_OF_LOADS 2

/* The time on all processors that a document takes, a few times. Once before it
 * warms up, so that libraries have all they need. */
static int
measure_loads (BenchFunc   func,
               const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  Document document = { bytes, (char *) path };

  func (&document);
  for (guint i = 0; i < N_LOADS; i++)
    {
      double start = bench_get_processor_time ();

      func (&document);
      g_print ("%f\n", bench_get_processor_time () - start);
    }

  return EXIT_SUCCESS;
}

static void
add_loads (const char *program,
           const char *mode,
           Document   *document,
           GArray     *times)
{
  const char *const argv[] = { program, mode, document->path, NULL };
  g_autofree char *output = NULL;
  const char *rest;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL))
    g_error ("%s does not start", mode);

  rest = output;
  for (guint i = 0; i < N_LOADS; i++)
    {
      double time = g_ascii_strtod (rest, (char **) &rest);

      g_array_append_val (times, time);
    }
}

/* Each in processes of their own: what a tree gives back is put together again by
 * whoever asks for memory next, and a document that many questions were asked of
 * leaves it in pieces, too. */
static void
bench_load (const char *program,
            Document   *document,
            const char *size)
{
  g_autofree char *name = g_strdup_printf ("load, %s", size);
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) trees = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint turn = 0; turn < N_TURNS_OF_LOADS; turn++)
    {
      add_loads (program, "--load", document, loads);
      add_loads (program, "--tree", document, trees);
    }
  bench_ratio (name, bench_median (loads), "ms", "json-glib's tree", bench_median (trees), 1.25);
  bench_memory (program, document, size);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 10000, 100000, 1000000 };
  gboolean is_large = argc == 2 && g_str_equal (argv[1], "--large");
  guint n_sizes = is_large ? 3 : 2;
  Document documents[G_N_ELEMENTS (sizes)];

  if (argc == 3 && g_str_equal (argv[1], "--memory"))
    return measure_memory (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--load"))
    return measure_loads (load_document, argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--tree"))
    return measure_loads (parse_tree, argv[2]);

  bench_begin ("Tables", N_LOADS * N_TURNS_OF_LOADS);

  for (guint i = 0; i < n_sizes; i++)
    {
      g_autofree char *size = g_strdup_printf ("%uk", sizes[i] / 1000);
      GWeakRef kept;

      documents[i].bytes = bench_document_new (sizes[i]);
      documents[i].path = bench_document_save (documents[i].bytes);
      bench_questions (&documents[i], sizes[i], size, &kept);
      wait_until_gone (&kept);
    }
  for (guint i = 0; i < n_sizes; i++)
    {
      g_autofree char *size = g_strdup_printf ("%uk", sizes[i] / 1000);

      bench_load (argv[0], &documents[i], size);
      g_unlink (documents[i].path);
      g_free (documents[i].path);
      g_bytes_unref (documents[i].bytes);
    }

  bench_end ();

  return EXIT_SUCCESS;
}
