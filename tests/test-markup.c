/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text of a document is text, wherever it is shown: not markup, not a mnemonic,
 * not a link. A label that had read it as markup would show something else, or
 * nothing. */

#include "atlas-config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "atlas-content-pane.h"
#include "atlas-files.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"
#include "atlas-window-private.h"

static const char *
get_shown_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));

  return NULL;
}

static gboolean
is_shown (GtkWidget  *root,
          const char *text)
{
  if (gtk_widget_get_mapped (root) && g_strcmp0 (get_shown_text (root), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, text))
      return TRUE;

  return FALSE;
}

static void
assert_shown (gpointer    root,
              const char *text)
{
  if (is_shown (root, text))
    return;

  g_test_message ("“%s” is not shown", text);
  g_test_fail ();
}

static GtkWidget *
find_by_class (GtkWidget  *root,
               const char *css_class)
{
  if (gtk_widget_has_css_class (root, css_class))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A question is a window of its own with libadwaita 1.2, later a part of one. */
static const char *const questions[] = { "AdwMessageDialog", "AdwAlertDialog", NULL };

static GtkWidget *
find_mapped_in (GtkWidget         *widget,
                const char *const *type_names)
{
  if (gtk_widget_get_mapped (widget) &&
      g_strv_contains (type_names, G_OBJECT_TYPE_NAME (widget)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped_in (child, type_names);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_mapped (const char *const *type_names)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *found = find_mapped_in (window, type_names);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The buttons of a question need not be on the screen yet. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *label;

  if (GTK_IS_BUTTON (widget) && (label = atlas_test_find (widget, GTK_TYPE_LABEL, NULL)) != NULL &&
      strcmp (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The label of a widget that shows an address, if it shows one. */
static GtkLabel *
find_address (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "https://") != NULL)
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_address (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AtlasWindow *
open_window (void)
{
  g_autoptr (GFile) file = atlas_test_get_file ("good", "markup-as-text.briefing");
  AtlasWindow *window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  AtlasSelection *selection = atlas_window_get_selection (window);

  atlas_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
  atlas_test_wait (atlas_selection_get_briefing (selection) != NULL &&
                   gtk_window_is_active (GTK_WINDOW (window)));
  atlas_selection_set_place (selection, "BA");
  atlas_test_wait_frame (GTK_WIDGET (window));

  return window;
}

static void
test_head_and_card (void)
{
  AtlasWindow *window = open_window ();

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "A & B");
  assert_shown (window, "A & B");
  assert_shown (window, "<b>not bold</b>");
  assert_shown (window, "<b>Bosnia</b> & Herzegovina<&>");
  assert_shown (window, "<&> <big>note</big> & more");
  assert_shown (window, "<u>L</u>");
  assert_shown (window, "V & W");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_entries (void)
{
  AtlasWindow *window = open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  guint n_entries = atlas_briefing_get_n_entries (briefing);

  assert_shown (window, "<h1>Heading</h1>");
  assert_shown (window, "R&D");
  for (guint i = 0; i < n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
      const char *title = atlas_text_get (atlas_entry_get_title (entry), "en");

      atlas_selection_set_entry (selection, entry);
      atlas_test_wait_frame (GTK_WIDGET (window));
      assert_shown (atlas_content_pane_get_rows (ATLAS_CONTENT_PANE (
                        atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_CONTENT_PANE, NULL))),
                    title);
      /* Title, text and caution are the same words in this document. */
      assert_shown (atlas_content_pane_get_detail (ATLAS_CONTENT_PANE (
                        atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_CONTENT_PANE, NULL))),
                    title);
    }
  assert_shown (window, "[1] <b>A report</b> & more · A & B");
  assert_shown (window, "<s>Active</s>");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_source (void)
{
  AtlasWindow *window = open_window ();
  GtkWidget *number = atlas_test_find_text (GTK_WIDGET (window), "[1]");

  atlas_test_click (number, 4, 4);
  atlas_test_wait (is_shown (GTK_WIDGET (window), "<b>A report</b> & more"));
  assert_shown (window, "A & B");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
write_text (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* What opens addresses in this session: it writes them down.
 *
 * Returns: (transfer full): the path of what it writes */
static char *
install_browser (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *desktop_file = g_build_filename (folder, "browser.desktop", NULL);
  g_autofree char *script = g_build_filename (folder, "browser", NULL);
  g_autofree char *entry = g_strdup_printf (
      "[Desktop Entry]\nType=Application\nName=Browser\nMimeType=x-scheme-handler/https;\n"
      "Exec=sh \"%s\" %%u\n",
      script);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  write_text (script, "echo \"$1\" >\"$0.opened\"\n");
  write_text (desktop_file, entry);
  write_text (list, "[Default Applications]\nx-scheme-handler/https=browser.desktop\n");

  return g_strconcat (script, ".opened", NULL);
}

static gboolean
has_opened (const char *path,
            const char *address)
{
  g_autofree char *opened = NULL;

  return g_file_get_contents (path, &opened, NULL, NULL) &&
         strcmp (g_strstrip (opened), address) == 0;
}

/* Activates a link, and returns the question that comes. */
static GtkWidget *
ask (AtlasWindow *window)
{
  GtkWidget *link = find_by_class (GTK_WIDGET (window), "source-link");

  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  atlas_test_wait (find_mapped (questions) != NULL);

  return find_mapped (questions);
}

static void
answer (GtkWidget  *question,
        const char *text)
{
  g_signal_emit_by_name (find_button (question, text), "clicked");
  atlas_test_wait (find_mapped (questions) == NULL);
}

/* Returns: the address of the first source of an entry that has one */
static const char *
find_url (AtlasBriefing *briefing,
          AtlasEntry    *entry)
{
  const char *const *sources = atlas_entry_get_sources (entry);

  for (guint i = 0; sources[i] != NULL; i++)
    {
      AtlasSource *source = atlas_briefing_lookup_source (briefing, sources[i], NULL);

      if (source->url != NULL)
        return source->url;
    }

  g_assert_not_reached ();
}

/* The address of the report isn't one that may be opened. A good one is asked
 * about, with its title, and opens when the answer is yes, not before. */
static void
test_link (void)
{
  g_autofree char *opened = install_browser ();
  AtlasWindow *window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasBriefing *briefing;
  AtlasEntry *entry;
  GtkWidget *question;
  GtkLabel *address;
  const char *url;

  atlas_window_open_default (window);
  gtk_window_present (GTK_WINDOW (window));
  atlas_test_wait ((briefing = atlas_selection_get_briefing (selection)) != NULL);
  entry = atlas_briefing_get_entry (briefing, 0);
  atlas_selection_set_entry (selection, entry);
  atlas_test_wait_frame (GTK_WIDGET (window));
  url = find_url (briefing, entry);

  question = ask (window);
  address = find_address (question);
  g_assert_nonnull (address);
  g_assert_nonnull (strstr (gtk_label_get_text (address), url));
  g_assert_false (gtk_label_get_use_markup (address));
  answer (question, "Cancel");
  atlas_test_wait_ms (300);
  g_assert_false (g_file_test (opened, G_FILE_TEST_EXISTS));

  answer (ask (window), "Open");
  atlas_test_wait (has_opened (opened, url));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_menus (void)
{
  AtlasWindow *window = open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  GtkWidget *theme = gtk_widget_get_ancestor (atlas_test_find_text (GTK_WIDGET (window), "Theme"),
                                              GTK_TYPE_MENU_BUTTON);
  g_autoptr (AtlasQuery) query = atlas_query_with_value (atlas_selection_get_query (selection),
                                                         ATLAS_FACET_SECTION,
                                                         "introduction",
                                                         ATLAS_CHOICE_WANTED);

  gtk_menu_button_popup (GTK_MENU_BUTTON (theme));
  atlas_test_wait (is_shown (theme, "R&D"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (theme));

  atlas_selection_set_query (selection, query);
  assert_shown (window, "Section: <h1>Heading</h1>");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_recent_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "A_B & <b>.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenuModel) section = NULL;
  g_autofree char *label = NULL;

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  atlas_recent_files_add (settings, file);
  menu = atlas_recent_files_create_menu (settings);
  section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "A__B & <b>.briefing");

  /* What is gone is not offered any more. */
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_clear_object (&menu);
  menu = atlas_recent_files_create_menu (settings);
  if (g_menu_model_get_n_items (menu) > 0)
    {
      g_autoptr (GMenuModel) rest = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
      g_autofree char *first = NULL;

      g_menu_model_get_item_attribute (rest, 0, G_MENU_ATTRIBUTE_LABEL, "s", &first);
      g_assert_cmpstr (first, !=, label);
    }
}

static void
test_toast (void)
{
  AtlasWindow *window = open_window ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/A & B <b>x.briefing");

  g_signal_emit_by_name (window->saver, "saved", file);
  atlas_test_wait (is_shown (GTK_WIDGET (window), "Saved as “A & B <b>x.briefing”"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_problems (void)
{
  g_autofree char *folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "A & B <b>.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AtlasWindow *window = open_window ();

  g_assert_true (g_file_set_contents (
      path,
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"language\": \"en\", "
      "\"title\": \"t\", \"asOf\": \"A & B <b>x</b>\", \"a & <b>\": 1 }",
      -1,
      NULL));
  atlas_window_open (window, file);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  atlas_test_wait_frame (GTK_WIDGET (atlas_test_find_problems ()));
  assert_shown (atlas_test_find_problems (), "“A & B <b>.briefing” has 1 problem");
  assert_shown (atlas_test_find_problems (),
                "expected a date of the calendar, written as 2025-03-11, 2025-03 or 2025; "
                "found “A & B <b>x</b>”");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_app_start ();

  g_test_add_func ("/markup/head-and-card", test_head_and_card);
  g_test_add_func ("/markup/entries", test_entries);
  g_test_add_func ("/markup/source", test_source);
  g_test_add_func ("/markup/link", test_link);
  g_test_add_func ("/markup/menus", test_menus);
  g_test_add_func ("/markup/recent-files", test_recent_files);
  g_test_add_func ("/markup/toast", test_toast);
  g_test_add_func ("/markup/problems", test_problems);

  return atlas_test_app_run ();
}
