/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-reader.h"
#include "atlas-export-rows.h"
#include "atlas-export-window.h"
#include "atlas-page-preview.h"
#include "atlas-picture-size.h"
#include "atlas-sample.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"

#include <glib/gstdio.h>

typedef struct
{
  AtlasBriefing     *briefing;
  AtlasSelection    *selection;
  GSettings         *settings;
  GtkWindow         *parent;
  AtlasExportWindow *window;
  char              *folder;
  char              *path;
  GFile             *file;
  char              *told;
} Fixture;

static void
told_cb (Fixture    *fixture,
         const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static void
open_window (Fixture *fixture)
{
  fixture->window = atlas_export_window_new (fixture->parent, fixture->selection,
                                             fixture->settings);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_signal_connect_swapped (fixture->window, "told", G_CALLBACK (told_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->settings = g_settings_new (ATLAS_APPLICATION_ID);
  fixture->parent = atlas_test_window_new (gtk_label_new ("parent"), 600, 400);
  fixture->folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "out", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  open_window (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* Threads give back what they have. */
  atlas_test_wait (fixture->window == NULL && G_OBJECT (fixture->briefing)->ref_count == 2);
  g_settings_reset (fixture->settings, "exports");
  g_settings_reset (fixture->settings, "file-form");
  g_settings_reset (fixture->settings, "file-paper");
  g_settings_reset (fixture->settings, "file-notes");
  g_settings_reset (fixture->settings, "print-form");
  g_settings_reset (fixture->settings, "map-size");
  g_settings_reset (fixture->settings, "slide-size");
  g_settings_reset (fixture->settings, "picture-scale");
  g_settings_reset (fixture->settings, "page-orientations");
  g_settings_reset (fixture->settings, "page-setup");
  g_settings_reset (fixture->settings, "print-settings");
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->told);
  g_object_unref (fixture->file);
  atlas_test_window_destroy (fixture->parent);
  g_assert_finalize_object (fixture->settings);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static GObject *
find_child (Fixture    *fixture,
            const char *name)
{
  GtkWidget *rows = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->window), ATLAS_TYPE_EXPORT_WINDOW, "rows"));

  return gtk_widget_get_template_child (rows, ATLAS_TYPE_EXPORT_ROWS, name);
}

static AdwComboRow *
find_row (Fixture    *fixture,
          const char *name)
{
  return ADW_COMBO_ROW (find_child (fixture, name));
}

static void
choose (Fixture    *fixture,
        const char *row,
        guint       index)
{
  adw_combo_row_set_selected (find_row (fixture, row), index);
}

static char *
read_file (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));

  return text;
}

/* Each choice becomes a file of its format, and the window goes. */
static void
test_write (Fixture      *fixture,
            gconstpointer data)
{
  const char *const beginnings[] = { "%PDF-", "%PDF-",     "%PDF-", "%PDF-",     "<!DOCTYPE html>",
                                     "\x89PNG", "<?xml", "\x89PNG", "<?xml" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *text = NULL;

      if (fixture->window == NULL)
        open_window (fixture);
      choose (fixture, "form_row", i);
      atlas_export_window_write (fixture->window, fixture->file);
      atlas_test_wait (fixture->told != NULL);
      g_assert_cmpstr (fixture->told, ==, "Briefing saved as “out”");
      g_clear_pointer (&fixture->told, g_free);
      atlas_test_wait (fixture->window == NULL);
      text = read_file (fixture);
      g_assert_true (g_str_has_prefix (text, beginnings[i]));
    }
}

static void
test_options (Fixture      *fixture,
              gconstpointer data)
{
  AtlasExportOptions options;

  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.format, ==, ATLAS_EXPORT_PDF);
  g_assert_cmpint (options.form, ==, ATLAS_EXPORT_HANDOUT);
  g_assert_null (options.place);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_row (fixture, "place_row"))));

  /* One place, or all of them. */
  choose (fixture, "form_row", 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_row (fixture, "place_row"))));
  choose (fixture, "place_row", 1);
  choose (fixture, "paper_row", 1);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.form, ==, ATLAS_EXPORT_PLACE);
  g_assert_true (atlas_briefing_is_focus (fixture->briefing, options.place));
  g_assert_cmpint (options.paper, ==, ATLAS_EXPORT_LETTER);

  /* Slides know neither paper nor notes. */
  choose (fixture, "form_row", 2);
  g_settings_set_boolean (fixture->settings, "file-notes", TRUE);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.form, ==, ATLAS_EXPORT_DECK);
  g_assert_null (options.place);
  g_assert_false (options.has_notes);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_row (fixture, "paper_row"))));
}

static void
reopen_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  open_window (fixture);
}

static void
use_briefing (Fixture       *fixture,
              AtlasBriefing *briefing)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  atlas_selection_set_briefing (fixture->selection, briefing);
  open_window (fixture);
}

/* A document with a file and several languages. */
static void
use_bundled (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load (file, NULL, NULL, NULL);

  g_assert_nonnull (briefing);
  use_briefing (fixture, briefing);
}

/* A choice is as long as it is, where there is room for it. */
static void
test_long_choices (Fixture      *fixture,
                   gconstpointer data)
{
  AdwComboRow *row = find_row (fixture, "form_row");
  GListModel *forms = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (GtkStringObject) form = g_list_model_get_item (forms, i);
      GtkWidget *label;

      choose (fixture, "form_row", i);
      atlas_test_wait_frame (GTK_WIDGET (row));
      label = atlas_test_find_text (GTK_WIDGET (row), gtk_string_object_get_string (form));
      g_assert_true (GTK_IS_LABEL (label) && gtk_widget_get_mapped (label));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
}

static void
test_remembered (Fixture      *fixture,
                 gconstpointer data)
{
  AtlasExportOptions options;

  choose (fixture, "form_row", 1);
  choose (fixture, "paper_row", 1);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);

  /* What is looked at is what the paper is about. */
  atlas_selection_set_place (fixture->selection, "XK");
  g_settings_set_boolean (fixture->settings, "file-notes", TRUE);
  open_window (fixture);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.form, ==, ATLAS_EXPORT_PLACE);
  g_assert_cmpint (options.paper, ==, ATLAS_EXPORT_LETTER);
  g_assert_cmpstr (options.place, ==, "XK");
  g_assert_true (options.has_notes);
}

/* Places and language belong to the document, and stand as long as the same is looked at. */
static void
test_remembered_of_document (Fixture      *fixture,
                             gconstpointer data)
{
  AtlasExportOptions options;
  guint n_languages;

  use_bundled (fixture);
  choose (fixture, "form_row", 1);
  n_languages = g_list_model_get_n_items (
      adw_combo_row_get_model (find_row (fixture, "language_row")));
  choose (fixture, "place_row", 2);
  choose (fixture, "language_row", n_languages - 1);
  atlas_export_window_get_options (fixture->window, &options);
  g_autofree char *place = g_strdup (options.place);
  g_autofree char *language = g_strdup (options.language);
  g_assert_nonnull (place);

  reopen_window (fixture);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpstr (options.place, ==, place);
  g_assert_cmpstr (options.language, ==, language);

  /* Who looks at a place by then gets that, unless all were chosen while it was shown. */
  atlas_selection_set_place (fixture->selection, "ME");
  reopen_window (fixture);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpstr (options.place, ==, "ME");
  g_assert_cmpstr (options.language, ==, language);
  choose (fixture, "place_row", 0);
  reopen_window (fixture);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_null (options.place);

  /* Nothing of it is for other documents. */
  use_briefing (fixture, fixture->briefing);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_null (options.place);
  g_assert_cmpstr (options.language, ==, atlas_selection_get_language (fixture->selection));
}

static void
test_preview (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *preview = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->window), ATLAS_TYPE_EXPORT_WINDOW, "preview"));
  GtkPicture *picture = GTK_PICTURE (gtk_widget_get_template_child (
      preview, ATLAS_TYPE_PAGE_PREVIEW, "picture"));
  GdkPaintable *upright, *wide;

  atlas_test_wait (gtk_picture_get_paintable (picture) != NULL);
  upright = gtk_picture_get_paintable (picture);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (upright), <,
                   gdk_paintable_get_intrinsic_height (upright));

  /* Who is quick sees the page of the last choice only. */
  choose (fixture, "form_row", 3);
  choose (fixture, "form_row", 2);
  atlas_test_wait (gtk_picture_get_paintable (picture) != upright);
  wide = gtk_picture_get_paintable (picture);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (wide), 16.0 / 9.0,
                                  0.02);
}

/* --- Pictures. --- */

static GtkWidget *
find_size_row (Fixture    *fixture,
               const char *name)
{
  GtkWidget *size = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->window), ATLAS_TYPE_EXPORT_WINDOW, "picture_size"));

  return GTK_WIDGET (gtk_widget_get_template_child (size, ATLAS_TYPE_PICTURE_SIZE, name));
}

static void
assert_size (Fixture *fixture,
             int      width,
             int      height,
             int      scale)
{
  AtlasExportOptions options;

  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.width, ==, width);
  g_assert_cmpint (options.height, ==, height);
  g_assert_cmpint (options.scale, ==, scale);
}

static void
test_picture_size (Fixture      *fixture,
                   gconstpointer data)
{
  choose (fixture, "form_row", 5);
  assert_size (fixture, 1600, 1200, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_size_row (fixture, "size_row")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_size_row (fixture, "scale_row")), 2);
  assert_size (fixture, 800, 600, 3);
  g_assert_false (gtk_widget_get_visible (find_size_row (fixture, "other_row")));

  /* Any other size, too, which is remembered as one. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_size_row (fixture, "size_row")), 4);
  g_assert_true (gtk_widget_get_visible (find_size_row (fixture, "other_row")));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_size_row (fixture, "width")), 1234);
  assert_size (fixture, 1234, 600, 3);

  /* Shapes have no dots, and slides a size of their own. */
  choose (fixture, "form_row", 6);
  assert_size (fixture, 1234, 600, 1);
  choose (fixture, "form_row", 7);
  assert_size (fixture, 1920, 1080, 3);
  choose (fixture, "form_row", 5);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  open_window (fixture);
  assert_size (fixture, 1234, 600, 3);
  g_assert_true (gtk_widget_get_visible (find_size_row (fixture, "other_row")));

  /* What is remembered may be spoilt. */
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  g_settings_set_string (fixture->settings, "map-size", "no size");
  open_window (fixture);
  assert_size (fixture, 1600, 1200, 3);
}

static void
test_slide (Fixture      *fixture,
            gconstpointer data)
{
  GtkSpinButton *slide = GTK_SPIN_BUTTON (find_child (fixture, "slide"));
  AtlasExportOptions options;
  double last = 1.0;

  choose (fixture, "form_row", 7);
  /* How many there are is known when they are set. */
  atlas_test_wait ((gtk_spin_button_get_range (slide, NULL, &last), last > 1.0));
  gtk_spin_button_set_value (slide, 1000.0);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpuint (options.slide, ==, (guint) last);
  atlas_export_window_write (fixture->window, fixture->file);
  atlas_test_wait (fixture->told != NULL);
}

/* --- Printing. --- */

static void
open_print_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  fixture->window = atlas_export_window_new_for_print (fixture->parent, fixture->selection,
                                                       fixture->settings);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

/* What a program says of the file, or NULL where it isn't installed. */
static char *
read_back (Fixture    *fixture,
           const char *program)
{
  const char *const arguments[] = { program, fixture->path,
                                    g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autofree char *found = g_find_program_in_path (program);
  char *text = NULL;

  if (found != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                                 &text, NULL, NULL, NULL));

  return text;
}

static void
print (Fixture *fixture,
       guint    form)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  choose (fixture, "form_row", form);
  operation = atlas_export_window_create_print (fixture->window);
  gtk_print_operation_set_export_filename (operation, fixture->path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, fixture->parent, &error);
  g_assert_no_error (error);
}

static int
compare_lines (const void *a,
               const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The lines of a page in an order of their own: where they stand on the sheet is the
 * printer's, and a program that reads them goes by that. */
static char *
sort_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof (char *), compare_lines);

  return g_strjoinv ("\n", lines);
}

/* What is printed breaks where the file does. */
static void
test_print_handout (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *printed = NULL;
  g_autofree char *written = NULL;
  g_autofree char *printed_lines = NULL;
  g_autofree char *written_lines = NULL;
  AtlasExportOptions options;

  open_print_window (fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_row (fixture, "paper_row"))));
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.form, ==, ATLAS_EXPORT_HANDOUT);
  g_assert_true (atlas_export_save (fixture->briefing, &options, fixture->file, NULL, NULL));
  written = read_back (fixture, "pdftotext");
  print (fixture, 0);
  printed = read_back (fixture, "pdftotext");
  if (written == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  printed_lines = sort_lines (printed);
  written_lines = sort_lines (written);
  g_assert_cmpstr (printed_lines, ==, written_lines);
  g_assert_nonnull (strstr (printed, "Page 1 of "));
}

static void
assert_printed_size (Fixture    *fixture,
                     const char *size)
{
  g_autofree char *info = read_back (fixture, "pdfinfo");

  if (info != NULL && strstr (info, size) == NULL)
    g_error ("%s", info);
}

/* Slides lie on their side, and what is printed next doesn't. */
static void
test_print_slides (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *page = NULL;
  AtlasExportOptions options;

  /* Paper of the last time. */
  gtk_page_setup_set_paper_size (setup, letter);
  gtk_page_setup_to_key_file (setup, file, NULL);
  page = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (fixture->settings, "page-setup", page);

  open_print_window (fixture);
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.paper, ==, ATLAS_EXPORT_LETTER);
  print (fixture, 2);
  assert_printed_size (fixture, "792 x 612");
  atlas_test_wait (fixture->window == NULL);

  open_window (fixture);
  open_print_window (fixture);
  /* The form is remembered apart from that of files. */
  atlas_export_window_get_options (fixture->window, &options);
  g_assert_cmpint (options.form, ==, ATLAS_EXPORT_DECK);
  print (fixture, 3);
  assert_printed_size (fixture, "792 x 612");
  atlas_test_wait (fixture->window == NULL);

  open_window (fixture);
  open_print_window (fixture);
  print (fixture, 1);
  assert_printed_size (fixture, "612 x 792");
  g_clear_pointer (&page, g_free);
  page = g_settings_get_string (fixture->settings, "page-setup");
  g_assert_nonnull (strstr (page, "Orientation=portrait"));
}

static GtkPageOrientation
get_orientation (GtkPrintOperation *operation)
{
  return gtk_page_setup_get_orientation (gtk_print_operation_get_default_page_setup (operation));
}

/* Chooses how pages lie, as the dialog does, and prints. */
static void
print_turned (Fixture            *fixture,
              guint               form,
              GtkPageOrientation  orientation)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;

  choose (fixture, "form_row", form);
  operation = atlas_export_window_create_print (fixture->window);
  setup = gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, fixture->path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, fixture->parent, NULL);
  atlas_test_wait (fixture->window == NULL);
}

/* Who lets slides stand upright finds them so the next time, and nothing else turned. */
static void
test_print_turned (Fixture      *fixture,
                   gconstpointer data)
{
  const GtkPageOrientation expected[] = { GTK_PAGE_ORIENTATION_PORTRAIT,
                                          GTK_PAGE_ORIENTATION_LANDSCAPE,
                                          GTK_PAGE_ORIENTATION_PORTRAIT,
                                          GTK_PAGE_ORIENTATION_LANDSCAPE };
  g_autofree char *page = NULL;

  open_print_window (fixture);
  print_turned (fixture, 2, GTK_PAGE_ORIENTATION_PORTRAIT);
  assert_printed_size (fixture, "595.276 x 841.89");
  open_window (fixture);
  open_print_window (fixture);
  print_turned (fixture, 1, GTK_PAGE_ORIENTATION_LANDSCAPE);
  assert_printed_size (fixture, "841.89 x 595.276");
  open_window (fixture);
  open_print_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GtkPrintOperation) operation = NULL;

      choose (fixture, "form_row", i);
      operation = atlas_export_window_create_print (fixture->window);
      g_assert_cmpint (get_orientation (operation), ==, expected[i]);
    }
  /* Tables have that of the page set-up. */
  page = g_settings_get_string (fixture->settings, "page-setup");
  g_assert_nonnull (strstr (page, "Orientation=portrait"));

  /* What is remembered may be nonsense. */
  g_settings_set_value (fixture->settings, "page-orientations",
                        g_variant_new_parsed ("{'deck': 'askew'}"));
  choose (fixture, "form_row", 2);
  g_autoptr (GtkPrintOperation) deck = atlas_export_window_create_print (fixture->window);
  g_assert_cmpint (get_orientation (deck), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
}
/* What can't be written is said in words, and one can try again. */
static void
test_fails (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) gone = g_file_new_build_filename (fixture->folder, "gone", "out.pdf", NULL);
  g_autofree char *text = NULL;

  atlas_export_window_write (fixture->window, gone);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  text = atlas_problems_window_dup_text (atlas_test_find_problems ());
  g_assert_nonnull (strstr (text, "out.pdf"));
  g_assert_null (fixture->told);
  gtk_window_destroy (GTK_WINDOW (atlas_test_find_problems ()));

  atlas_export_window_write (fixture->window, fixture->file);
  atlas_test_wait (fixture->told != NULL);
}

/* Who closes the window gets no file, and keeps the older one. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "older", -1, NULL));
  atlas_export_window_write (fixture->window, fixture->file);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL);
  g_assert_null (fixture->told);
  text = read_file (fixture);
  g_assert_cmpstr (text, ==, "older");
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/export-window/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/export-window/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/export-window/long-choices", Fixture, NULL, set_up, test_long_choices, tear_down);
  g_test_add ("/export-window/remembered", Fixture, NULL, set_up, test_remembered, tear_down);
  g_test_add ("/export-window/remembered-of-document", Fixture, NULL, set_up,
              test_remembered_of_document, tear_down);
  g_test_add ("/export-window/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/export-window/picture-size", Fixture, NULL, set_up, test_picture_size, tear_down);
  g_test_add ("/export-window/slide", Fixture, NULL, set_up, test_slide, tear_down);
  g_test_add ("/export-window/print-handout", Fixture, NULL, set_up, test_print_handout, tear_down);
  g_test_add ("/export-window/print-turned", Fixture, NULL, set_up, test_print_turned, tear_down);
  g_test_add ("/export-window/print-slides", Fixture, NULL, set_up, test_print_slides, tear_down);
  g_test_add ("/export-window/fails", Fixture, NULL, set_up, test_fails, tear_down);
  g_test_add ("/export-window/closed", Fixture, NULL, set_up, test_closed, tear_down);

  return g_test_run ();
}
