/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export-window.h"
#include "atlas-problems-window.h"
#include "atlas-sample.h"
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
  g_settings_reset (fixture->settings, "file-form");
  g_settings_reset (fixture->settings, "file-paper");
  g_settings_reset (fixture->settings, "file-notes");
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

static AdwComboRow *
find_row (Fixture    *fixture,
          const char *name)
{
  return ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                       ATLAS_TYPE_EXPORT_WINDOW, name));
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
  const char *const beginnings[] = { "%PDF-", "%PDF-", "%PDF-", "%PDF-", "<!DOCTYPE html>" };

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

static void
test_preview (Fixture      *fixture,
              gconstpointer data)
{
  GtkPicture *picture = GTK_PICTURE (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->window), ATLAS_TYPE_EXPORT_WINDOW, "preview"));
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

static AtlasProblemsWindow *
find_problems (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ATLAS_IS_PROBLEMS_WINDOW (window))
        return ATLAS_PROBLEMS_WINDOW (window);
    }

  return NULL;
}

/* What can't be written is said in words, and one can try again. */
static void
test_fails (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) gone = g_file_new_build_filename (fixture->folder, "gone", "out.pdf", NULL);
  g_autofree char *text = NULL;

  atlas_export_window_write (fixture->window, gone);
  atlas_test_wait (find_problems () != NULL);
  text = atlas_problems_window_dup_text (find_problems ());
  g_assert_nonnull (strstr (text, "out.pdf"));
  g_assert_null (fixture->told);
  gtk_window_destroy (GTK_WINDOW (find_problems ()));

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
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/export-window/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/export-window/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/export-window/remembered", Fixture, NULL, set_up, test_remembered, tear_down);
  g_test_add ("/export-window/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/export-window/fails", Fixture, NULL, set_up, test_fails, tear_down);
  g_test_add ("/export-window/closed", Fixture, NULL, set_up, test_closed, tear_down);

  return g_test_run ();
}
