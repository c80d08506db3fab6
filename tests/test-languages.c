/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <libintl.h>
#include <locale.h>

#include "atlas-language.h"
#include "atlas-presentation.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"
#include "atlas-words.h"

/* The smallest screen that the program is made for. */
#define WIDTH 768
#define HEIGHT 600

/* What doesn't fit, a line each, and what is looked at. */
static GString *findings;
static const char *surface;

static void
list_mapped (GtkWidget *widget,
             GType      type,
             GPtrArray *found)
{
  g_assert_true (type != G_TYPE_INVALID);
  if (!gtk_widget_get_mapped (widget))
    return;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_mapped (child, type, found);
}

/* --- What is clipped or shortened. --- */

static gboolean
is_scrolled (GtkWidget *widget)
{
  return GTK_IS_SCROLLABLE (widget) || GTK_IS_SCROLLED_WINDOW (widget);
}

/* The widget that shows no more than a part of another, if there is one. */
static GtkWidget *
find_clip (GtkWidget *widget)
{
  graphene_rect_t bounds, room;

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    {
      if (is_scrolled (parent))
        return NULL;
      if (!GTK_IS_NATIVE (parent) && gtk_widget_get_overflow (parent) == GTK_OVERFLOW_VISIBLE)
        continue;
      if (!gtk_widget_compute_bounds (widget, parent, &bounds) ||
          !gtk_widget_compute_bounds (parent, parent, &room))
        continue;
      graphene_rect_inset (&room, -1, -1);
      if (!graphene_rect_contains_rect (&room, &bounds))
        return parent;
    }

  return NULL;
}

/* A document's title may be longer than any window; the window says it in its name. */
static gboolean
is_title_of_document (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL &&
         ATLAS_IS_WINDOW (gtk_widget_get_root (label));
}

static void
look_at_label (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  GtkWidget *widget = GTK_WIDGET (label);
  const char *finding = NULL;
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  if (pango_layout_is_ellipsized (layout) && !is_title_of_document (widget))
    finding = "shortened";
  else if (logical.width > gtk_widget_get_width (widget) + 1 ||
           logical.height > gtk_widget_get_height (widget) + 1)
    finding = "too large";
  else if (find_clip (widget) != NULL)
    finding = "cut off";

  if (finding != NULL)
    g_string_append_printf (findings, "%s: %s: %s\n", surface, finding,
                            gtk_label_get_text (label));
}

static void
look_at (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    look_at_label (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child);
}

/* --- Content in another language than the interface. --- */

/* The language of a text, or %NULL. Inscriptions have it with their text. */
static PangoLanguage *
get_language (GtkWidget *widget)
{
  PangoAttrIterator *iterator;
  PangoAttribute *attribute;
  PangoLanguage *found = NULL;

  if (GTK_IS_LABEL (widget))
    return pango_context_get_language (gtk_widget_get_pango_context (widget));

  if (!GTK_IS_INSCRIPTION (widget))
    return NULL;

  /* Behind all of its words, of which some may be the program's. */
  iterator =
    pango_attr_list_get_iterator (gtk_inscription_get_attributes (GTK_INSCRIPTION (widget)));
  do
    {
      attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
      if (attribute != NULL)
        found = ((PangoAttrLanguage *) attribute)->value;
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);

  return found;
}

static void
assert_language (GtkWidget        *widget,
                 const char       *language,
                 GtkTextDirection  direction)
{
  PangoLanguage *found = get_language (widget);

  if (gtk_widget_get_direction (widget) != direction ||
      (found != NULL && found != pango_language_from_string (language)))
    g_error ("%s in %s is as in %s, and runs %s", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)),
             found != NULL ? pango_language_to_string (found) : "any language",
             gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? "to the left"
                                                                   : "to the right");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_language (child, language, direction);
}

/* All widgets of a type that are shown, of which there have to be some. */
static void
assert_languages (GtkWidget        *root,
                  const char       *type,
                  const char       *language,
                  GtkTextDirection  direction)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_mapped (root, g_type_from_name (type), found);
  g_test_message ("%u %s", found->len, type);
  g_assert_cmpuint (found->len, >, 0);
  for (guint i = 0; i < found->len; i++)
    for (GtkWidget *child = gtk_widget_get_first_child (found->pdata[i]); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      assert_language (child, language, direction);
}

static void
assert_content (GtkWindow        *window,
                const char       *language,
                GtkTextDirection  direction)
{
  static const struct
  {
    AtlasKind   kind;
    const char *view;
    const char *type;
  } shown[] = {
    { ATLAS_KIND_INITIATIVE, "table", "AtlasPlaceCard" },
    { ATLAS_KIND_INITIATIVE, "table", "AtlasEntryCell" },
    { ATLAS_KIND_INITIATIVE, "table", "AtlasMapCaption" },
    { ATLAS_KIND_INITIATIVE, "table", "AtlasMapLegend" },
    { ATLAS_KIND_INITIATIVE, "table", "AtlasFacetChip" },
    { ATLAS_KIND_INITIATIVE, "matrix", "AtlasEntryMatrixGrid" },
    { ATLAS_KIND_VISIT, "timeline", "AtlasTimelineCanvas" },
  };
  AtlasSelection *selection = atlas_window_get_selection (ATLAS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      atlas_selection_set_kind (selection, shown[i].kind);
      atlas_selection_set_view (selection, shown[i].view);
      atlas_test_wait_frame (GTK_WIDGET (window));
      atlas_test_wait_frame (GTK_WIDGET (window));
      assert_languages (GTK_WIDGET (window), shown[i].type, language, direction);
    }
}

/* --- The languages. --- */

static void
set_language (const char *name)
{
  g_autofree char *tag = atlas_language_tag_from_locale (name);

  g_setenv ("LANGUAGE", name, TRUE);
  /* gettext looks for catalogues again when the locale changes. */
  setlocale (LC_MESSAGES, "C");
  setlocale (LC_MESSAGES, "C.UTF-8");
  gtk_widget_set_default_direction (atlas_language_is_right_to_left (tag) ? GTK_TEXT_DIR_RTL
                                                                          : GTK_TEXT_DIR_LTR);
}

static void
open_menus (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget))
    {
      GtkPopover *popover;

      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget));
      if (popover != NULL)
        {
          atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (popover)));
          atlas_test_wait_frame (GTK_WIDGET (popover));
          look_at (GTK_WIDGET (popover));
          gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
          atlas_test_wait (!gtk_widget_get_mapped (GTK_WIDGET (popover)));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      open_menus (child);
}

/* Since libadwaita 1.5 some dialogs are a sheet in the window that asks for them. */
static GtkWidget *
find_dialog (GtkWindow *window)
{
  GType sheet = g_type_from_name ("AdwDialog");
  GtkWindow *other = atlas_test_find_other_window (window);

  if (other != NULL)
    return GTK_WIDGET (other);
  if (sheet == G_TYPE_INVALID)
    return NULL;

  return atlas_test_find (GTK_WIDGET (window), sheet, NULL);
}

static void
look_at_dialog (GtkWindow  *window,
                const char *action)
{
  GtkWidget *dialog;

  surface = action;
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  atlas_test_wait ((dialog = find_dialog (window)) != NULL && gtk_widget_get_mapped (dialog));
  atlas_test_wait_frame (dialog);
  look_at (dialog);
  g_assert_true (gtk_widget_activate_action (dialog, "window.close", NULL));
  atlas_test_wait (find_dialog (window) == NULL);
}

static void
look_at_talk (GtkWindow *window)
{
  AtlasPresentation *talk =
      atlas_presentation_start (atlas_test_app_get (), window,
                                atlas_window_get_selection (ATLAS_WINDOW (window)), FALSE, FALSE);
  GtkWidget *presenter;

  surface = "presenter";
  atlas_test_wait (atlas_presentation_get_presenter (talk) != NULL);
  presenter = GTK_WIDGET (atlas_presentation_get_presenter (talk));
  gtk_window_set_default_size (GTK_WINDOW (presenter), WIDTH, HEIGHT);
  atlas_test_wait (gtk_widget_get_mapped (presenter));
  atlas_test_wait (gtk_widget_get_width (presenter) <= WIDTH);
  atlas_test_wait_frame (presenter);
  look_at (presenter);
  g_object_add_weak_pointer (G_OBJECT (presenter), (gpointer *) &presenter);
  atlas_presentation_end (talk);
  atlas_test_wait (presenter == NULL);
}

static GtkWindow *
open_window (const char *language,
             int         width,
             int         height)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  GtkWindow *window;

  set_language (language);
  g_settings_reset (settings, "views");
  window = GTK_WINDOW (atlas_window_new (ADW_APPLICATION (atlas_test_app_get ())));
  gtk_widget_set_size_request (GTK_WIDGET (window), width, height);
  gtk_window_set_default_size (window, width, height);
  atlas_window_open_default (ATLAS_WINDOW (window));
  gtk_window_present (window);
  atlas_test_wait (
    atlas_selection_get_briefing (atlas_window_get_selection (ATLAS_WINDOW (window))) != NULL &&
    gtk_window_is_active (window));
  atlas_test_wait_frame (GTK_WIDGET (window));

  return window;
}

static void
close_window (GtkWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (window);
  atlas_test_wait (window == NULL);
}

/* The content takes its own direction and letters; what is around it does not. */
static void
test_content (void)
{
  GtkWindow *window = open_window ("en", 1200, 900);
  AtlasSelection *selection = atlas_window_get_selection (ATLAS_WINDOW (window));

  atlas_selection_set_place (selection, "XK");
  assert_content (window, "en", GTK_TEXT_DIR_LTR);
  atlas_selection_set_language (selection, "ar");
  assert_content (window, "ar", GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_LTR);
  atlas_selection_set_language (selection, "sr");
  assert_content (window, "sr", GTK_TEXT_DIR_LTR);
  close_window (window);

  window = open_window ("ar", 1200, 900);
  selection = atlas_window_get_selection (ATLAS_WINDOW (window));
  atlas_selection_set_place (selection, "XK");
  assert_content (window, "ar", GTK_TEXT_DIR_RTL);
  atlas_selection_set_language (selection, "en");
  assert_content (window, "en", GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_RTL);
  close_window (window);
}

/* Every word of the program is to be read on the smallest screen, in each language. */
static void
test_room (gconstpointer data)
{
  static const char *const dialogs[] = { "win.export", "win.glossary", "win.export-table",
                                         "win.shortcuts", "win.about" };
  static const char *const views[] = { "table", "timeline", "matrix" };
  const char *language = data;
  AtlasSelection *selection;
  GtkWindow *window;

  findings = g_string_new (NULL);
  window = open_window (language, WIDTH, HEIGHT);
  selection = atlas_window_get_selection (ATLAS_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      atlas_selection_set_view (selection, views[i]);
      atlas_test_wait_frame (GTK_WIDGET (window));
      atlas_test_wait_frame (GTK_WIDGET (window));
      surface = views[i];
      look_at (GTK_WIDGET (window));
    }
  surface = "menus";
  open_menus (GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    look_at_dialog (window, dialogs[i]);
  look_at_talk (window);

  close_window (window);
  if (findings->len > 0)
    g_error ("%s:\n%s", language, findings->str);
  g_string_free (findings, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "en", "de", "fr", "bs", "cnr", "hr", "mk",
                                           "sq", "sr", "sr@latin", "ar" };

  atlas_test_init (&argc, &argv);
  /* GTK asks for one that not every machine has; in "C" nothing is translated. */
  setlocale (LC_ALL, "C.UTF-8");
  atlas_words_set_folder (g_getenv ("BRIEFING_ATLAS_LOCALE_DIR"));
  bindtextdomain (GETTEXT_PACKAGE, atlas_words_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  atlas_test_app_start ();
  g_test_add_func ("/languages/content", test_content);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/languages/room/%s", languages[i]);

      g_test_add_data_func (path, languages[i], test_room);
    }

  return atlas_test_app_run ();
}
