/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-tables-window: how soon a document is seen, typed words are answered and
 * rows are scrolled in a window, and for how long the main loop is kept from it. */

#include "atlas-config.h"

#include "atlas-application.h"
#include "atlas-briefing-reader.h"
#include "atlas-content-pane.h"
#include "atlas-entry-table.h"
#include "atlas-head-start.h"
#include "atlas-test-ui.h"
#include "atlas-window.h"
#include "bench-document.h"
#include "bench.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WIDTH 1280
#define HEIGHT 800

/* Starts of a program, of which each size has its turn. */
#define N_STARTS 7

/* --- What keeps the main loop. --- */

static double block_start;
static double longest_block;

static double
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* Between two polls the main loop has no time for anybody else. What other
 * programs do meanwhile is not counted. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n_ready;

  longest_block = MAX (longest_block, get_thread_time () - block_start);
  n_ready = g_poll (fds, n_fds, timeout);
  block_start = get_thread_time ();

  return n_ready;
}

static void
begin_blocks (void)
{
  block_start = get_thread_time ();
  longest_block = 0.0;
}

/* --- Programs that start, each in a process of its own. --- */

typedef struct
{
  gint64          start;       /* when the process was begun */
  gboolean        is_complete; /* whether to wait for all entries, or for the first */
  AtlasSelection *selection;
} Start;

static gboolean
has_come (Start *start)
{
  if (start->selection == NULL || atlas_selection_get_briefing (start->selection) != NULL)
    return TRUE;

  return !start->is_complete && atlas_selection_get_beginning (start->selection) != NULL;
}

static void
first_paint_cb (GdkFrameClock *clock,
                Start         *start)
{
  if (!has_come (start))
    return;

  g_print ("%f\n", (double) (g_get_monotonic_time () - start->start) / 1000.0);
  exit (EXIT_SUCCESS);
}

static void
watch_window (GtkWidget *window,
              Start     *start)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (first_paint_cb), start);
}

static void
run_forever (void)
{
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* As AdwApplication does it. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, ATLAS_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
start_empty (gint64 time)
{
  Start start = { time, FALSE, NULL };
  GtkWidget *window;

  adw_init ();
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (watch_window), &start);
  gtk_window_present (GTK_WINDOW (window));
  run_forever ();
}

static void
begun_cb (AtlasLoading *loading,
          gpointer      user_data)
{
  AtlasSelection *selection = ATLAS_SELECTION (user_data);

  if (atlas_selection_get_briefing (selection) == NULL)
    atlas_selection_set_beginning (selection, atlas_loading_get_beginning (loading));
}

static void
done_cb (AtlasLoading *loading,
         gpointer      user_data)
{
  g_autoptr (AtlasBriefing) briefing = atlas_loading_finish (loading, NULL, NULL);

  g_assert_nonnull (briefing);
  atlas_selection_set_briefing (ATLAS_SELECTION (user_data), briefing);
  g_object_unref (loading);
}

static AtlasLoading *
begin_to_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return atlas_loading_new (file, NULL);
}

static void
load_into (AtlasSelection *selection,
           AtlasLoading   *loading)
{
  g_signal_connect (loading, "begun", G_CALLBACK (begun_cb), selection);
  g_signal_connect (loading, "done", G_CALLBACK (done_cb), selection);
}

/* The tables with all that belongs to them, but no map. As in the program the
 * document is begun to be read before GTK starts. */
static void
start_tables (gint64      time,
              gboolean    is_complete,
              const char *path)
{
  Start start = { time, is_complete, atlas_selection_new () };
  AtlasLoading *loading = begin_to_load (path);
  GtkWidget *window, *pane;

  load_into (start.selection, loading);
  adw_init ();
  load_style ();
  window = adw_window_new ();
  pane = g_object_new (ATLAS_TYPE_CONTENT_PANE, "selection", start.selection, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (window), pane);
  g_signal_connect (window, "realize", G_CALLBACK (watch_window), &start);
  gtk_window_present (GTK_WINDOW (window));
  run_forever ();
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Start          *start)
{
  if (!ATLAS_IS_WINDOW (window))
    return;

  start->selection = atlas_window_get_selection (ATLAS_WINDOW (window));
  g_signal_connect (window, "realize", G_CALLBACK (watch_window), start);
}

/* The whole program, as people start it. */
static void
start_program (gint64    time,
               gboolean  is_complete,
               char     *path)
{
  Start start = { time, is_complete, NULL };
  g_autoptr (AtlasApplication) application = atlas_application_new ();
  char *argv[] = { (char *) "briefing-atlas", path, NULL };

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) |
                               G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "window-added", G_CALLBACK (window_added_cb), &start);
  g_application_run (G_APPLICATION (application), 2, argv);
}

typedef struct
{
  const char *program;
  const char *mode;
  const char *path;
} Peer;

/* Returns the milliseconds until the first frame with rows. */
static double
start_peer (const Peer *peer)
{
  g_autofree char *time = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *const argv[] = { peer->program, peer->mode, time, peer->path, NULL };
  g_autofree char *output = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL) ||
      *output == '\0')
    g_error ("%s does not start", peer->mode);

  return g_ascii_strtod (output, NULL);
}

static void
race_starts (Peer    *peers,
             guint    n_peers,
             double  *medians)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_peers; i++)
    g_ptr_array_add (times, g_array_new (FALSE, FALSE, sizeof (double)));
  for (guint turn = 0; turn <= N_STARTS; turn++)
    for (guint i = 0; i < n_peers; i++)
      {
        double time = start_peer (&peers[i]);

        /* The first start warms the caches of the disk. */
        if (turn > 0)
          g_array_append_val (times->pdata[i], time);
      }
  for (guint i = 0; i < n_peers; i++)
    medians[i] = bench_median (times->pdata[i]);
}

static void
bench_starts (const char  *program,
              const guint *sizes,
              char       **paths,
              guint        n_sizes)
{
  for (guint i = 0; i < n_sizes; i++)
    {
      Peer peers[] = {
        { program, "--empty", NULL },
        { program, "--tables", paths[i] },
        { program, "--tables-complete", paths[i] },
        { program, "--program", paths[i] },
        { program, "--program-complete", paths[i] },
      };
      guint k = sizes[i] / 1000;
      g_autofree char *rows = g_strdup_printf ("first rows painted, %uk", k);
      g_autofree char *complete = g_strdup_printf ("  all entries, %uk", k);
      g_autofree char *whole = g_strdup_printf ("  with the whole window, %uk", k);
      g_autofree char *all = g_strdup_printf ("  all entries in the whole window, %uk", k);
      double medians[G_N_ELEMENTS (peers)];

      race_starts (peers, G_N_ELEMENTS (peers), medians);
      bench_ratio (rows, medians[1], "ms", "an empty window", medians[0],
                   sizes[i] > 100000 ? 2.0 : 1.5);
      if (sizes[i] == 10000)
        bench_ratio (complete, medians[2], "ms", "an empty window", medians[0], 2.0);
      else
        bench_note (complete, medians[2], "ms");
      bench_note (whole, medians[3], "ms");
      bench_note (all, medians[4], "ms");
    }
}

/* --- A window that is there. --- */

typedef struct
{
  GtkWindow       *window;
  GtkWidget       *pane;
  AtlasSelection  *selection;
  GtkColumnView   *view;
  guint            round;
} Pane;

static void
open_pane (Pane *pane)
{
  g_autoptr (GBytes) bytes = bench_document_new (100);
  g_autoptr (AtlasBriefing) small = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);

  pane->selection = atlas_selection_new ();
  atlas_selection_set_briefing (pane->selection, small);
  pane->pane = g_object_new (ATLAS_TYPE_CONTENT_PANE, "selection", pane->selection, NULL);
  pane->window = atlas_test_window_new (pane->pane, WIDTH, HEIGHT);
  pane->view = GTK_COLUMN_VIEW (atlas_test_find (pane->pane, GTK_TYPE_COLUMN_VIEW, NULL));
  g_assert_nonnull (pane->view);
}

static void
close_pane (Pane *pane)
{
  atlas_test_window_destroy (pane->window);
  g_object_unref (pane->selection);
}

/* Returns the longest block until the rows of a file are painted, those too that
 * come after the first. */
static double
load_file (Pane       *pane,
           const char *path)
{
  AtlasBriefing *before = atlas_selection_get_briefing (pane->selection);

  begin_blocks ();
  load_into (pane->selection, begin_to_load (path));
  while (atlas_selection_get_briefing (pane->selection) == before)
    g_main_context_iteration (NULL, TRUE);
  atlas_test_wait_frame (pane->pane);
  atlas_test_wait_ms (1000);

  return longest_block;
}

/* Lets a change happen as if a key had come in, and be painted. */
static double
change (Pane *pane,
        void (*func) (Pane *pane))
{
  begin_blocks ();
  func (pane);
  atlas_test_wait_frame (pane->pane);

  return longest_block;
}

/* More rows are left than fit, so that it is about those only which are seen. */
static void
filter (Pane *pane)
{
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (AtlasQuery) query = atlas_query_with_value (
      empty, ATLAS_FACET_STATUS, pane->round++ % 2 == 0 ? "s1" : "s2", ATLAS_CHOICE_UNWANTED);

  atlas_selection_set_query (pane->selection, query);
}

static void
sort (Pane *pane)
{
  atlas_content_pane_sort_by_nth (ATLAS_CONTENT_PANE (pane->pane), pane->round++ % 2);
}

/* The median of the longest blocks of some changes. */
static double
time_changes (Pane *pane,
              void (*func) (Pane *pane))
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 15; i++)
    {
      double time = change (pane, func);

      g_array_append_val (times, time);
      atlas_test_wait_ms (60);
    }

  return bench_median (times);
}

/* The same change where nobody looks. */
static double
time_model (Pane *pane)
{
  Pane alone = { .selection = atlas_selection_new () };
  g_autoptr (AtlasTable) table = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  atlas_selection_set_briefing (alone.selection, atlas_selection_get_briefing (pane->selection));
  table = atlas_table_new (alone.selection, ATLAS_KIND_INITIATIVE);
  for (guint i = 0; i < 15; i++)
    {
      double start = get_thread_time (), time;

      filter (&alone);
      time = get_thread_time () - start;
      g_array_append_val (times, time);
    }
  g_object_unref (alone.selection);

  return bench_median (times);
}

/* All widgets that are there, held so that no new one comes to stand where one of
 * them was. */
static void
list_widgets (GtkWidget *widget,
              GPtrArray *widgets)
{
  g_ptr_array_add (widgets, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_widgets (child, widgets);
}

static guint
count_built_widgets (Pane *pane)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint n_built = 0;

  change (pane, filter);
  atlas_test_wait_ms (300);
  list_widgets (GTK_WIDGET (pane->view), before);
  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, before->pdata[i]);
  change (pane, filter);
  atlas_test_wait_ms (300);
  list_widgets (GTK_WIDGET (pane->view), after);
  for (guint i = 0; i < after->len; i++)
    n_built += !g_hash_table_contains (known, after->pdata[i]);

  return n_built;
}

static void
query_changed_cb (AtlasSelection *selection,
                  GParamSpec     *pspec,
                  gboolean       *has_changed)
{
  *has_changed = TRUE;
}

/* From a key to the frame that shows what it found. */
static double
press_key (Pane *pane,
           guint keyval)
{
  gboolean has_changed = FALSE;
  gulong id = g_signal_connect (pane->selection, "notify::query", G_CALLBACK (query_changed_cb),
                                &has_changed);
  gint64 start = g_get_monotonic_time ();

  atlas_test_key (keyval, 0);
  atlas_test_wait (has_changed);
  atlas_test_wait_frame (pane->pane);
  g_signal_handler_disconnect (pane->selection, id);

  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
bench_typing (Pane *pane)
{
  static const char *const typed[] = { "training", "sumadija", "defence", "xyz", "logistics" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) works = g_array_new (FALSE, FALSE, sizeof (double));

  atlas_content_pane_search (ATLAS_CONTENT_PANE (pane->pane));
  atlas_test_wait_ms (500);
  begin_blocks ();
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (guint j = 0; j < 2 * strlen (typed[i]); j++)
      {
        double start = get_thread_time (), work;
        double time = press_key (pane, j < strlen (typed[i]) ? (guint) typed[i][j]
                                                              : GDK_KEY_BackSpace);

        work = get_thread_time () - start;
        g_array_append_val (times, time);
        g_array_append_val (works, work);
        atlas_test_wait_ms (40);
      }

  bench_limit ("key to rows painted, 100k", bench_median (times), "ms", 16.7);
  bench_limit ("  9 of 10 keys within", g_array_index (times, double, times->len * 9 / 10), "ms",
               33.0);
  bench_note ("  of which the main thread works", bench_median (works), "ms");
  bench_limit ("  longest block while typing", longest_block, "ms", 16.7);
}

static void
bench_scrolling (Pane *pane)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pane->view));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 100; i++)
    {
      double start = get_thread_time (), time;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 53.0);
      atlas_test_wait_frame (pane->pane);
      time = get_thread_time () - start;
      g_array_append_val (times, time);
    }
  bench_limit ("scroll by a row and a half, frame", bench_median (times), "ms", 8.0);
}

static void
fold_last (Pane *pane)
{
  GtkWidget *table = atlas_test_find (pane->pane, ATLAS_TYPE_ENTRY_TABLE, NULL);
  AtlasRows *rows = atlas_entry_table_get_rows (ATLAS_ENTRY_TABLE (table));
  guint last = g_list_model_get_n_items (G_LIST_MODEL (rows)) - 1;

  atlas_entry_table_set_expanded (ATLAS_ENTRY_TABLE (table),
                                  atlas_rows_get_heading (rows, last), FALSE);
}

/* The last group is folded from far below its heading, so that most rows that have
 * widgets go. */
static void
bench_folding (Pane *pane)
{
  AtlasEntryTable *table =
      ATLAS_ENTRY_TABLE (atlas_test_find (pane->pane, ATLAS_TYPE_ENTRY_TABLE, NULL));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pane->view));
  AtlasRows *rows = atlas_entry_table_get_rows (table);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  atlas_entry_table_set_grouping (table, "status");
  for (guint i = 0; i < 9; i++)
    {
      guint last = g_list_model_get_n_items (G_LIST_MODEL (rows)) - 1;
      double time;

      atlas_test_wait_ms (1000);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      atlas_test_wait_ms (300);
      time = change (pane, fold_last);
      g_array_append_val (times, time);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), <, last);
      atlas_entry_table_set_expanded (table, g_list_model_get_n_items (G_LIST_MODEL (rows)) - 1,
                                      TRUE);
    }
  bench_limit ("block of folding the last group, 100k", bench_median (times), "ms", 16.7);
  atlas_entry_table_set_grouping (table, "none");
  atlas_test_wait_ms (1000);
}

/* Some entries, then all again, on a timeline of all that have dates. */
static void
narrow_or_clear (Pane *pane)
{
  if (atlas_query_is_empty (atlas_selection_get_query (pane->selection)))
    filter (pane);
  else
    atlas_selection_clear_query (pane->selection);
}

static void
bench_timeline (Pane *pane)
{
  atlas_selection_clear_query (pane->selection);
  atlas_selection_set_view (pane->selection, "timeline");
  atlas_test_wait_ms (1000);
  bench_limit ("block of a filter on the timeline", time_changes (pane, narrow_or_clear), "ms",
               16.7);
  atlas_selection_set_view (pane->selection, ATLAS_VIEW_TABLE);
  atlas_test_wait_ms (500);
}

static void
bench_windows (const guint *sizes,
               char       **paths,
               guint        n_sizes)
{
  double first_view = 0.0;

  for (guint i = 0; i < n_sizes; i++)
    {
      guint k = sizes[i] / 1000;
      g_autofree char *load = g_strdup_printf ("longest block while loading, %uk", k);
      g_autofree char *filtered = g_strdup_printf ("block of a filter, %uk", k);
      g_autofree char *sorted = g_strdup_printf ("block of a sort, %uk", k);
      g_autofree char *part = g_strdup_printf ("  the view's part, %uk", k);
      g_autofree char *built = g_strdup_printf ("widgets built by a filter, %uk", k);
      double whole, view;
      Pane pane = { 0 };

      open_pane (&pane);
      bench_limit (load, load_file (&pane, paths[i]), "ms", 33.0);
      filter (&pane);
      atlas_test_wait_ms (1000);
      whole = time_changes (&pane, filter);
      view = MAX (whole - time_model (&pane), 0.1);
      bench_limit (filtered, whole, "ms", 16.7);
      if (i == 0)
        first_view = view;
      else
        bench_ratio (part, view, "ms", "at 1k", first_view, 1.5);
      if (sizes[i] > 1000)
        bench_limit (built, count_built_widgets (&pane), "", 0.0);
      bench_limit (sorted, time_changes (&pane, sort), "ms", 16.7);
      if (sizes[i] == 100000)
        {
          bench_scrolling (&pane);
          bench_folding (&pane);
          bench_timeline (&pane);
          bench_typing (&pane);
        }
      close_pane (&pane);
    }
}

static int
bench_all (const char *program,
           gboolean    is_large)
{
  static const guint sizes[] = { 1000, 10000, 100000, 1000000 };
  guint n_sizes = is_large ? 4 : 3;
  char *paths[G_N_ELEMENTS (sizes)];

  for (guint i = 0; i < n_sizes; i++)
    {
      g_autoptr (GBytes) document = bench_document_new (sizes[i]);

      paths[i] = bench_document_save (document);
    }

  bench_begin ("Tables in a window of 1280×800", N_STARTS);
  bench_starts (program, sizes, paths, n_sizes);
  g_main_context_set_poll_func (NULL, poll_cb);
  bench_windows (sizes, paths, n_sizes);
  bench_end ();

  for (guint i = 0; i < n_sizes; i++)
    {
      g_unlink (paths[i]);
      g_free (paths[i]);
    }

  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  gint64 start = argc > 2 ? g_ascii_strtoll (argv[2], NULL, 10) : 0;
  gboolean is_complete = argc > 2 && g_str_has_suffix (argv[1], "-complete");

  setlocale (LC_ALL, "");
  if (argc > 2 && g_str_has_prefix (argv[1], "--program"))
    {
      start_program (start, is_complete, argv[3]);
      return EXIT_FAILURE;
    }
  if (argc > 2 && g_str_equal (argv[1], "--empty"))
    start_empty (start);
  if (argc > 3 && g_str_has_prefix (argv[1], "--tables"))
    start_tables (start, is_complete, argv[3]);

  atlas_test_init (&argc, &argv);
  adw_init ();

  return bench_all (argv[0], argc == 2 && g_str_equal (argv[1], "--large"));
}
