/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "atlas-layer-chooser.h"
#include "atlas-map-legend.h"
#include "atlas-test-map.h"

#define LAYER "NATO_and <b>EU</b>"
#define PARTNER "Pa_rtner & <i>friend</i>"

static GtkWidget *
find_type (AtlasTestMap *map,
           GType         type)
{
  return atlas_test_find (map->view, type, NULL);
}

static GtkWidget *
get_chooser (AtlasTestMap *map)
{
  return find_type (map, ATLAS_TYPE_LAYER_CHOOSER);
}

static GtkWidget *
get_button (AtlasTestMap *map,
            guint         index)
{
  GtkWidget *button = gtk_widget_get_first_child (atlas_test_map_find (map, "layers"));

  for (; index > 0; index--)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static void
click (GtkWidget *widget)
{
  atlas_test_click (widget, gtk_widget_get_width (widget) / 2.0,
                    gtk_widget_get_height (widget) / 2.0);
}

static gboolean
shows_layer (AtlasTestMap *map,
             const char   *layer)
{
  return g_strcmp0 (atlas_selection_get_layer (map->selection), layer) == 0;
}

static void
assert_checked (AtlasTestMap *map,
                guint         checked)
{
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *button = get_button (map, i);

      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_ROLE_RADIO);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                                        i == checked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                     : GTK_ACCESSIBLE_TRISTATE_FALSE);
      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==,
                       i == checked);
    }
}

static void
test_row (AtlasTestMap  *map,
          gconstpointer  data)
{
  g_assert_true (atlas_layer_chooser_is_row (ATLAS_LAYER_CHOOSER (get_chooser (map))));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (atlas_test_map_find (map, "layers")),
                                   GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (map, 3)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, LAYER);
  g_assert_nonnull (atlas_test_find_text (get_button (map, 3), LAYER));
  assert_checked (map, 0);

  click (get_button (map, 3));
  atlas_test_wait (shows_layer (map, "nato"));
  assert_checked (map, 3);

  /* What is chosen stays chosen; the second click must not make a double click. */
  atlas_test_wait_ms (500);
  click (get_button (map, 3));
  atlas_test_wait_ms (200);
  g_assert_true (shows_layer (map, "nato"));
  assert_checked (map, 3);

  atlas_selection_set_layer (map->selection, NULL);
  assert_checked (map, 0);
}

/* One stop for the Tab key, after the map; arrows choose. */
static void
test_row_keys (AtlasTestMap  *map,
               gconstpointer  data)
{
  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (gtk_widget_has_focus (get_button (map, 0)));
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (shows_layer (map, ATLAS_LAYER_ENTRIES));
  g_assert_true (gtk_widget_has_focus (get_button (map, 1)));
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (shows_layer (map, NULL));
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (shows_layer (map, "nato"));
  g_assert_true (gtk_widget_has_focus (get_button (map, 3)));
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (!gtk_widget_has_focus (get_button (map, 3)));
  g_assert_null (gtk_widget_get_focus_child (get_chooser (map)));
  atlas_test_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  atlas_test_wait (gtk_widget_has_focus (get_button (map, 3)));
}

static void
test_list (AtlasTestMap  *map,
           gconstpointer  data)
{
  AtlasLayerChooser *chooser = ATLAS_LAYER_CHOOSER (get_chooser (map));
  GtkDropDown *list;

  gtk_widget_set_size_request (map->view, -1, -1);
  gtk_window_set_default_size (map->window, 300, 400);
  atlas_test_wait (!atlas_layer_chooser_is_row (chooser));
  list = GTK_DROP_DOWN (find_type (map, GTK_TYPE_DROP_DOWN));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (list)));

  gtk_drop_down_set_selected (list, 3);
  g_assert_true (shows_layer (map, "nato"));
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (list), LAYER));
  atlas_selection_set_layer (map->selection, ATLAS_LAYER_STAGE);
  g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, 2);

  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (gtk_widget_get_focus_child (GTK_WIDGET (chooser)) == GTK_WIDGET (list));
}

static GtkWidget *
get_rows (AtlasTestMap *map)
{
  return gtk_widget_get_first_child (atlas_test_map_find (map, "legend-content"));
}

static void
assert_rows (AtlasTestMap       *map,
             const char *const  *rows)
{
  GtkWidget *row = gtk_widget_get_first_child (get_rows (map));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_rows (map)), GTK_ACCESSIBLE_ROLE_LIST);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_assert_nonnull (row);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           rows[i]);
      row = gtk_widget_get_next_sibling (row);
    }
  g_assert_null (row);
}

static void
test_legend (AtlasTestMap  *map,
             gconstpointer  data)
{
  static const char *const plain[] = { "Visit", "Disputed boundary", NULL };
  static const char *const nato[] = { "Ally: 3 places", PARTNER ": 2 places",
                                      "Not classified: 1 place", "Visit", "Disputed boundary",
                                      NULL };
  static const char *const number[] = { "2: 5 places", "3: 1 place", "Visit",
                                        "Disputed boundary", NULL };
  GtkAccessible *legend = GTK_ACCESSIBLE (find_type (map, ATLAS_TYPE_MAP_LEGEND));

  assert_rows (map, plain);
  gtk_test_accessible_assert_property (legend, GTK_ACCESSIBLE_PROPERTY_LABEL, "Legend");

  atlas_selection_set_layer (map->selection, "nato");
  atlas_test_wait_frame (map->view);
  assert_rows (map, nato);
  gtk_test_accessible_assert_property (legend, GTK_ACCESSIBLE_PROPERTY_LABEL, "Legend: " LAYER);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (legend), PARTNER));

  atlas_selection_set_layer (map->selection, ATLAS_LAYER_ENTRIES);
  assert_rows (map, number);
}

/* The kind whose entries are counted is the one that is looked at. */
static void
test_kind (AtlasTestMap  *map,
           gconstpointer  data)
{
  static const char *const visits[] = { "0: 5 places", "1: 1 place", "Visit",
                                        "Disputed boundary", NULL };

  atlas_selection_set_layer (map->selection, ATLAS_LAYER_ENTRIES);
  atlas_selection_set_kind (map->selection, ATLAS_KIND_VISIT);
  assert_rows (map, visits);
}

static void
test_boundaries (AtlasTestMap  *map,
                 gconstpointer  data)
{
  static const char *const lines[] = { "Visit", NULL };
  static const char *const disputed[] = { "Visit", "Disputed boundary", NULL };
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;

  before = atlas_test_map_render (map);
  g_assert_true (gtk_widget_activate_action (map->view, "map.boundaries", "s", "all-lines"));
  g_assert_cmpint (atlas_selection_get_boundaries (map->selection), ==,
                   ATLAS_BOUNDARY_VIEW_ALL_LINES);
  assert_rows (map, lines);
  after = atlas_test_render_other (GTK_WIDGET (map->canvas), before);

  gtk_widget_activate_action (map->view, "map.boundaries", "s", "as-document");
  assert_rows (map, disputed);
}

static gboolean
is_folded (AtlasTestMap *map)
{
  return atlas_map_legend_is_folded (
    ATLAS_MAP_LEGEND (find_type (map, ATLAS_TYPE_MAP_LEGEND)));
}

static void
test_fold (AtlasTestMap  *map,
           gconstpointer  data)
{
  GtkWidget *legend = find_type (map, ATLAS_TYPE_MAP_LEGEND);
  GtkWidget *header = gtk_widget_get_first_child (legend);
  int height = gtk_widget_get_height (legend);

  g_assert_false (is_folded (map));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  click (header);
  atlas_test_wait (is_folded (map));
  atlas_test_wait (gtk_widget_get_height (legend) < height);
  g_assert_null (atlas_test_map_find (map, "legend-content"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);

  gtk_widget_grab_focus (header);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (!is_folded (map));
  atlas_test_wait (gtk_widget_get_height (legend) == height);

  /* A small map has no room for it, unless somebody says so. */
  gtk_widget_set_size_request (map->view, -1, -1);
  gtk_window_set_default_size (map->window, 400, 500);
  atlas_test_wait (is_folded (map));
  click (header);
  atlas_test_wait (!is_folded (map));
  atlas_selection_set_layer (map->selection, "nato");
  atlas_test_wait_frame (map->view);
  g_assert_false (is_folded (map));

  gtk_window_set_default_size (map->window, 600, 500);
  atlas_test_wait (gtk_widget_get_width (map->view) > 500);
  g_assert_false (is_folded (map));
}

/* Where the legend has no room for all its lines it is scrolled, by keys too. */
static void
test_scroll (AtlasTestMap  *map,
             gconstpointer  data)
{
  GtkWidget *content = gtk_widget_get_ancestor (get_rows (map), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *header =
    gtk_widget_get_first_child (find_type (map, ATLAS_TYPE_MAP_LEGEND));

  g_assert_false (gtk_widget_get_focusable (content));
  atlas_selection_set_layer (map->selection, "nato");
  gtk_widget_set_size_request (map->view, -1, -1);
  gtk_window_set_default_size (map->window, 500, 180);
  atlas_test_wait (is_folded (map));
  gtk_widget_grab_focus (header);
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (!is_folded (map));
  atlas_test_wait (gtk_widget_get_focusable (content));
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (gtk_widget_has_focus (content));
}

/* The map tells of its layer, and so does each place. */
static void
test_words (AtlasTestMap  *map,
            gconstpointer  data)
{
  static const char summary[] = "6 places; most in Bosnia and Herzegovina: 3 initiatives. " LAYER
                                ": Ally: 3 places; " PARTNER ": 2 places; "
                                "Not classified: 1 place";
  GtkAccessible *canvas = GTK_ACCESSIBLE (map->canvas);

  atlas_selection_set_layer (map->selection, "nato");
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (atlas_test_map_get_item (map, "RS")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       LAYER ": " PARTNER ". Place 3 of 8, in the north-east");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (atlas_test_map_get_item (map, "XK")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    LAYER ": Not classified. Place 2 of 8, in the east. Footnote: Without <i>prejudice</i>.");

  atlas_selection_set_layer (map->selection, NULL);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "6 places; most in Bosnia and Herzegovina: 3 initiatives");
}

/* Nothing on the map lies over a place that it is about, whatever the size. */
static void
test_nothing_covered (AtlasTestMap  *map,
                      gconstpointer  data)
{
  static const char *const boxes[] = { "layers", "map-menu", "map-controls", "legend-content" };
  static const char *const places[] = { "BA", "XK", "RS", "ME", "AL", "MK" };
  static const int sizes[][2] = { { 600, 640 }, { 700, 500 }, { 520, 700 }, { 440, 440 } };

  atlas_selection_set_layer (map->selection, "nato");
  gtk_widget_set_size_request (map->view, -1, -1);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gtk_window_set_default_size (map->window, sizes[i][0], sizes[i][1]);
      /* The border of the window counts. */
      atlas_test_wait (ABS (gtk_widget_get_width (map->view) - sizes[i][0]) < 20);
      atlas_test_wait_frame (map->view);
      for (guint j = 0; j < G_N_ELEMENTS (boxes); j++)
        for (guint k = 0; k < G_N_ELEMENTS (places); k++)
          {
            GtkWidget *box = atlas_test_map_find (map, boxes[j]);
            AtlasRectangle bounds;

            if (box == NULL)
              continue;
            atlas_test_map_get_bounds (map, box, &bounds);
            for (double x = 0; x <= bounds.width; x += 2)
              for (double y = 0; y <= bounds.height; y += 2)
                g_assert_true (atlas_map_canvas_get_item_at (map->canvas, bounds.x + x,
                                                             bounds.y + y) !=
                               atlas_test_map_get_item (map, places[k]));
          }
    }
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  atlas_test_map_add ("/map-layers/boundaries", test_boundaries);
  atlas_test_map_add ("/map-layers/fold", test_fold);
  atlas_test_map_add ("/map-layers/kind", test_kind);
  atlas_test_map_add ("/map-layers/legend", test_legend);
  atlas_test_map_add ("/map-layers/list", test_list);
  atlas_test_map_add ("/map-layers/nothing-covered", test_nothing_covered);
  atlas_test_map_add ("/map-layers/row", test_row);
  atlas_test_map_add ("/map-layers/row-keys", test_row_keys);
  atlas_test_map_add ("/map-layers/scroll", test_scroll);
  atlas_test_map_add ("/map-layers/words", test_words);

  return g_test_run ();
}
