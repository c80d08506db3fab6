/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <adwaita.h>

#include "atlas-briefing-reader.h"
#include "atlas-entry-detail.h"
#include "atlas-files.h"
#include "atlas-place-card.h"
#include "atlas-test-ui.h"

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  GtkWidget      *widget;
  GtkWindow      *window;
} Fixture;

/* Shows a card or a detail of the briefing that comes with the program. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  g_autoptr (GFile) file = atlas_file_new_default ();

  fixture->briefing = atlas_briefing_load (file, NULL, NULL, NULL);
  g_assert_nonnull (fixture->briefing);
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->widget = g_object_new (type, "selection", fixture->selection, NULL);
  fixture->window = atlas_test_window_new (fixture->widget, 600, 800);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static void
assert_shown (Fixture    *fixture,
              const char *text)
{
  atlas_test_wait (atlas_test_find_text (fixture->widget, text) != NULL);
}

static void
assert_not_shown (Fixture    *fixture,
                  const char *text)
{
  atlas_test_wait_frame (fixture->widget);
  g_assert_null (atlas_test_find_text (fixture->widget, text));
}

#define FOOTNOTE                                                                              \
  "* This designation is without prejudice to positions on status, and is in line with UNSCR " \
  "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."

static void
test_region (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *kosovo;

  assert_shown (fixture, "The whole region");
  /* The map has the footnotes of all the region's names. */
  assert_not_shown (fixture, FOOTNOTE);
  assert_not_shown (fixture, "Whole Region");
  gtk_test_accessible_assert_role (fixture->widget, GTK_ACCESSIBLE_ROLE_REGION);

  kosovo =
      gtk_widget_get_ancestor (atlas_test_find_text (fixture->widget, "Kosovo*"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (kosovo);
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (g_strcmp0 (atlas_selection_get_place (fixture->selection), "XK") == 0);

  /* The focus is where the way back is, not nowhere. */
  assert_shown (fixture, "Whole Region");
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (fixture->window)));
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (atlas_selection_get_place (fixture->selection) == NULL);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (fixture->window)));
}

/* A briefing about twenty places, so that they would take most of the card. */
static AtlasBriefing *
create_large_region (void)
{
  static const char *const codes[] = { "AL", "AT", "BA", "BE", "BG", "CZ", "DE", "DK", "EE", "ES",
                                       "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LV", "NL" };
  g_autoptr (GString) focus = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new (NULL);
  g_autofree char *document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const char *comma = i > 0 ? "," : "";

      g_string_append_printf (focus, "%s\"%s\"", comma, codes[i]);
      g_string_append_printf (places, "%s{\"code\":\"%s\",\"name\":\"Place %u\"}", comma, codes[i],
                              i + 1);
    }
  document = g_strdup_printf ("{\"format\":\"briefing-atlas/1\",\"id\":\"d\",\"title\":\"D\","
                              "\"language\":\"en\",\"map\":{\"focus\":[%s]},\"places\":[%s],"
                              "\"initiatives\":[{\"id\":\"a\",\"title\":\"A\"}]}",
                              focus->str, places->str);
  bytes = g_bytes_new (document, strlen (document));

  return atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);
}

/* Of many places the card names some, and the others when they are asked for, in
 * the place where the focus stays. */
static void
test_many_places (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (AtlasBriefing) briefing = create_large_region ();
  GtkWidget *more;

  g_assert_nonnull (briefing);
  atlas_selection_set_briefing (fixture->selection, briefing);
  assert_shown (fixture, "8 more places");
  assert_shown (fixture, "Place 12");
  assert_not_shown (fixture, "Place 13");

  more = gtk_widget_get_ancestor (atlas_test_find_text (fixture->widget, "8 more places"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  gtk_widget_grab_focus (more);
  atlas_test_key (GDK_KEY_space, 0);
  assert_shown (fixture, "Fewer places");
  assert_shown (fixture, "Place 13");
  assert_shown (fixture, "Place 20");
  g_assert_true (gtk_window_get_focus (fixture->window) == more);

  atlas_test_key (GDK_KEY_space, 0);
  assert_shown (fixture, "8 more places");
  assert_not_shown (fixture, "Place 20");

  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  assert_not_shown (fixture, "8 more places");
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *more;

  atlas_selection_set_place (fixture->selection, "XK");
  assert_shown (fixture, "Kosovo*");
  assert_shown (fixture, "Косово · Kosova");
  assert_shown (fixture, FOOTNOTE);
  assert_shown (fixture, "European Union");
  assert_not_shown (fixture, "Applied for membership · 15 December 2022");

  more = gtk_widget_get_ancestor (atlas_test_find_text (fixture->widget, "4 more facts"),
                                  GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), TRUE);
  assert_shown (fixture, "Applied for membership · 15 December 2022");
  assert_shown (fixture, "Fewer facts");

  /* Its name has no mark, so no footnote goes with it. */
  atlas_selection_set_place (fixture->selection, "ME");
  assert_shown (fixture, "Montenegro");
  assert_not_shown (fixture, FOOTNOTE);

  /* A neighbour that the document says nothing about. */
  atlas_selection_set_place (fixture->selection, "IT");
  assert_shown (fixture, "Italy");
}

static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  atlas_selection_set_place (fixture->selection, "BA");
  atlas_selection_set_language (fixture->selection, "sq");
  assert_shown (fixture, "Bosnja dhe Hercegovina");
  atlas_selection_set_language (fixture->selection, "en");
}

/* Returns: (nullable): what a label is marked with from its first letter on */
static const char *
get_marked_language (Fixture    *fixture,
                     const char *text)
{
  GtkWidget *label = atlas_test_find_text (fixture->widget, text);
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  g_autoptr (PangoAttrIterator) iterator =
      attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;
  PangoAttribute *attribute =
      iterator != NULL ? pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE) : NULL;

  return attribute != NULL ? pango_language_to_string (((PangoAttrLanguage *) attribute)->value)
                           : NULL;
}

/* A name that nobody has translated is in the language that it is in. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  atlas_selection_set_language (fixture->selection, "fa");
  assert_shown (fixture, "Bosnia and Herzegovina");
  g_assert_cmpstr (get_marked_language (fixture, "Bosnia and Herzegovina"), ==, "en");
  atlas_selection_set_place (fixture->selection, "BA");
  assert_shown (fixture, "Bosnia and Herzegovina");
  g_assert_cmpstr (get_marked_language (fixture, "Bosnia and Herzegovina"), ==, "en");

  atlas_selection_set_language (fixture->selection, "sq");
  assert_shown (fixture, "Bosnja dhe Hercegovina");
  g_assert_null (get_marked_language (fixture, "Bosnja dhe Hercegovina"));
}

/* A document in Arabic: what it says runs from the right, also where the interface
 * does not, and its footnote in English is marked as that. */
static AtlasBriefing *
load_right_to_left (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "good", "right-to-left.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return briefing;
}

static void
assert_direction (GtkWidget        *widget,
                  GtkTextDirection  direction)
{
  if (gtk_widget_get_direction (widget) != direction)
    g_error ("%s runs the wrong way", G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_direction (child, direction);
}

static const char *
get_language (GtkWidget  *root,
              const char *text)
{
  GtkLabel *label = GTK_LABEL (atlas_test_find_text (root, text));
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  PangoAttribute *attribute = pango_attr_iterator_get (iter, PANGO_ATTR_LANGUAGE);
  const char *language =
      attribute != NULL
          ? pango_language_to_string (((PangoAttrLanguage *) attribute)->value)
          : NULL;

  pango_attr_iterator_destroy (iter);

  return language;
}

static void
test_direction (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (AtlasBriefing) arabic = load_right_to_left ();
  AtlasEntry *entry = atlas_briefing_get_entry (arabic, 0);
  const char *title = atlas_text_get (atlas_entry_get_title (entry), "ar");

  assert_direction (fixture->widget, GTK_TEXT_DIR_LTR);
  atlas_selection_set_briefing (fixture->selection, arabic);
  atlas_selection_set_language (fixture->selection, "ar");
  atlas_selection_set_place (fixture->selection, "XK");
  atlas_selection_set_entry (fixture->selection, entry);
  assert_shown (fixture, "* A note on status.");
  assert_direction (fixture->widget, GTK_TEXT_DIR_RTL);
  g_assert_cmpstr (get_language (fixture->widget, "* A note on status."), ==, "en");
  if (ATLAS_IS_ENTRY_DETAIL (fixture->widget))
    g_assert_cmpstr (get_language (fixture->widget, title), ==, "ar");
  /* What the program says there is in the language of the interface. */
  if (ATLAS_IS_ENTRY_DETAIL (fixture->widget))
    g_assert_cmpstr (get_language (fixture->widget, "Places"), ==, "en");
  else
    g_assert_cmpstr (get_language (fixture->widget, "Whole Region"), ==, "en");
  atlas_selection_set_place (fixture->selection, NULL);
  if (ATLAS_IS_PLACE_CARD (fixture->widget))
    g_assert_cmpstr (get_language (fixture->widget, "The whole region"), ==, "en");

  /* In an interface in Arabic it is the other way round. */
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  atlas_selection_set_language (fixture->selection, "en");
  atlas_selection_set_place (fixture->selection, "XK");
  atlas_selection_set_entry (fixture->selection, atlas_briefing_get_entry (fixture->briefing, 0));
  assert_shown (fixture, FOOTNOTE);
  assert_direction (fixture->widget, GTK_TEXT_DIR_LTR);
  atlas_selection_set_briefing (fixture->selection, arabic);
  atlas_selection_set_language (fixture->selection, "ar");
  atlas_selection_set_place (fixture->selection, "XK");
  atlas_selection_set_entry (fixture->selection, entry);
  assert_direction (fixture->widget, GTK_TEXT_DIR_RTL);

  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  atlas_selection_set_language (fixture->selection, "en");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_no_entry (Fixture      *fixture,
               gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (
      atlas_test_find (fixture->widget, GTK_TYPE_SCROLLED_WINDOW, NULL)));
  atlas_selection_set_entry (fixture->selection, atlas_briefing_get_entry (fixture->briefing, 0));
  g_assert_true (gtk_widget_get_mapped (
      atlas_test_find (fixture->widget, GTK_TYPE_SCROLLED_WINDOW, NULL)));

  gtk_widget_activate (gtk_widget_get_ancestor (
      atlas_test_find (fixture->widget, GTK_TYPE_IMAGE, NULL), GTK_TYPE_BUTTON));
  atlas_test_wait (atlas_selection_get_entry (fixture->selection) == NULL);
  g_assert_false (gtk_widget_get_mapped (
      atlas_test_find (fixture->widget, GTK_TYPE_SCROLLED_WINDOW, NULL)));
}

static void
test_entry (Fixture      *fixture,
            gconstpointer data)
{
  AtlasEntry *entry = atlas_briefing_get_entry (fixture->briefing, 0);

  atlas_selection_set_entry (fixture->selection, entry);
  assert_shown (fixture, "Partnership for Peace programme");
  assert_shown (fixture, atlas_text_get (atlas_entry_get_text (entry), "en"));
  assert_shown (fixture, atlas_text_get (atlas_entry_get_caution (entry), "en"));
  assert_shown (fixture, "Caution");
  assert_shown (fixture, "Active");
  assert_shown (fixture, "Region-wide, not Kosovo*");
  /* A marked name is shown, so its footnote is too. */
  assert_shown (fixture, FOOTNOTE);
}

/* What only the presenter is to read is there, and folded away. */
static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  AtlasEntry *old = atlas_briefing_get_entry (fixture->briefing, 0);
  g_autoptr (AtlasText) title = atlas_text_new ("Without notes");
  g_autoptr (AtlasText) notes = atlas_text_new ("Say <b>this</b>.");
  AtlasEntryInit init = { .kind = atlas_entry_get_kind (old), .title = title };
  g_autoptr (AtlasEntry) silent = NULL;
  g_autoptr (AtlasEntry) entry = NULL;
  GtkWidget *expander;

  init.id = atlas_entry_get_id (old);
  silent = atlas_entry_new (&init);
  init.notes = notes;
  entry = atlas_entry_new (&init);

  atlas_briefing_replace_entry (fixture->briefing, old, silent);
  atlas_selection_set_entry (fixture->selection, silent);
  assert_not_shown (fixture, "Presenter’s notes");

  atlas_briefing_replace_entry (fixture->briefing, silent, entry);
  assert_shown (fixture, "Presenter’s notes");
  assert_not_shown (fixture, "Say <b>this</b>.");
  expander = atlas_test_find (fixture->widget, GTK_TYPE_EXPANDER, NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  assert_shown (fixture, "Say <b>this</b>.");
}

static void
test_visit (Fixture      *fixture,
            gconstpointer data)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (fixture->briefing, ATLAS_KIND_VISIT, &first, &n_entries);
  g_assert_cmpuint (n_entries, ==, 2);
  atlas_selection_set_entry (fixture->selection,
                             atlas_briefing_get_entry (fixture->briefing, first));
  assert_shown (fixture, "10 March 2025");
  assert_shown (fixture, "Bosnia and Herzegovina");
  /* A visit has no status, and none is missing. */
  assert_not_shown (fixture, "No status given");
  assert_not_shown (fixture, FOOTNOTE);
}

#define ADD_CARD(path, function)                                                           \
  g_test_add (path, Fixture, GSIZE_TO_POINTER (ATLAS_TYPE_PLACE_CARD), set_up, function, tear_down)
#define ADD_DETAIL(path, function)                                                                 \
  g_test_add (path,                                                                                \
              Fixture,                                                                             \
              GSIZE_TO_POINTER (ATLAS_TYPE_ENTRY_DETAIL),                                          \
              set_up,                                                                              \
              function,                                                                            \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  ADD_CARD ("/place-card/region", test_region);
  ADD_CARD ("/place-card/many-places", test_many_places);
  ADD_CARD ("/place-card/place", test_place);
  ADD_CARD ("/place-card/language", test_language);
  ADD_CARD ("/place-card/names", test_names);
  ADD_CARD ("/place-card/direction", test_direction);
  ADD_DETAIL ("/entry-detail/direction", test_direction);
  ADD_DETAIL ("/entry-detail/no-entry", test_no_entry);
  ADD_DETAIL ("/entry-detail/entry", test_entry);
  ADD_DETAIL ("/entry-detail/notes", test_notes);
  ADD_DETAIL ("/entry-detail/visit", test_visit);

  return g_test_run ();
}
