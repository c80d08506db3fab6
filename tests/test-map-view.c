/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "atlas-map-legend.h"
#include "atlas-map-style.h"
#include "atlas-test-map.h"

static void
test_roles (AtlasTestMap  *map,
            gconstpointer  data)
{
  static const char *const order[] = { "BA", "XK", "RS", "ME", "AL", "MK", "HR", "RO" };
  GtkAccessible *canvas = GTK_ACCESSIBLE (map->canvas);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (map->canvas));

  gtk_test_accessible_assert_role (canvas, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Map: A & <b>B</b>");
  gtk_test_accessible_assert_property (
    canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "6 places; most in Bosnia and Herzegovina: 3 initiatives");

  /* Those that the briefing is about come before their neighbours. */
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpstr (atlas_map_item_get_code (ATLAS_MAP_ITEM (child)), ==, order[i]);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) i + 1);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_SET_SIZE, 8);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_SELECTED,
                                        FALSE);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
}

static void
assert_words (AtlasTestMap *map,
              const char *code,
              const char *label)
{
  AtlasMapItem *item = atlas_test_map_get_item (map, code);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       label);
  g_assert_cmpstr (atlas_map_item_get_label (item), ==, label);
}

static void
test_names (AtlasTestMap  *map,
            gconstpointer  data)
{
  assert_words (map, "XK", "Kosovo, 2 initiatives, 1 planned; visited 11 March 2025");
  assert_words (map, "BA", "Bosnia and Herzegovina, 3 initiatives, 1 planned, 1 under way");
  assert_words (map, "RS", "S & <b>erbia</b>, 2 initiatives, 1 planned, 1 under way");
  /* A neighbour has only what is said of itself. */
  assert_words (map, "HR", "Croatia");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (atlas_test_map_get_item (map, "XK")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Place 2 of 8, in the east. "
                                       "Footnote: Without <i>prejudice</i>.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (atlas_test_map_get_item (map, "RO")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 point. Place 8 of 8, in the north-east");

  atlas_selection_set_language (map->selection, "sq");
  g_assert_true (
    g_str_has_prefix (atlas_map_item_get_label (atlas_test_map_get_item (map, "XK")), "Kosova, "));
}

static void
test_selection_from_outside (AtlasTestMap  *map,
                             gconstpointer  data)
{
  double x, y;

  atlas_selection_set_place (map->selection, "AL");
  atlas_test_map_assert_selected (map, "AL", TRUE);
  atlas_selection_set_place (map->selection, "MK");
  atlas_test_map_assert_selected (map, "AL", FALSE);
  atlas_test_map_assert_selected (map, "MK", TRUE);

  /* What is out of view is gone to. */
  atlas_test_map_locate (map, 25.0, 45.5, &x, &y);
  g_assert_cmpfloat (x, >, ATLAS_TEST_MAP_WIDTH - 30);
  atlas_selection_set_place (map->selection, "RO");
  atlas_test_map_locate (map, 25.0, 45.5, &x, &y);
  g_assert_cmpfloat (x, <, ATLAS_TEST_MAP_WIDTH);
  g_assert_cmpfloat (x, >, 0);

  atlas_selection_set_place (map->selection, NULL);
  atlas_test_map_assert_selected (map, "RO", FALSE);
}

static void
test_resize (AtlasTestMap  *map,
             gconstpointer  data)
{
  double west_x, west_y, east_x, east_y;

  gtk_widget_set_size_request (map->view, -1, -1);
  for (guint width = 120; width <= 760; width += 160)
    {
      gtk_window_set_default_size (map->window, (int) width, 400);
      atlas_test_wait_frame (map->view);
      atlas_test_map_locate (map, 15.7, 44.9, &west_x, &west_y);
      atlas_test_map_locate (map, 23.0, 42.2, &east_x, &east_y);
      g_assert_cmpfloat (west_x, >=, 0);
      g_assert_cmpfloat (east_x, <=, gtk_widget_get_width (map->view));
    }
}

/* The interface is mirrored, geography is not. */
static void
test_right_to_left (AtlasTestMap  *map,
                    gconstpointer  data)
{
  static const struct
  {
    const char *css_class;
    gboolean    is_at_end;
  } boxes[] = { { "layers", FALSE }, { "map-menu", TRUE }, { "map-controls", TRUE },
                { "legend-content", FALSE } };
  double before_x, x, y;

  atlas_test_map_locate (map, SARAJEVO, &before_x, &y);
  for (int is_mirrored = FALSE; is_mirrored <= TRUE; is_mirrored++)
    {
      gtk_widget_set_default_direction (is_mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      gtk_widget_queue_allocate (map->view);
      atlas_test_wait_frame (map->view);
      for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
        {
          AtlasRectangle box;

          atlas_test_map_get_bounds (map, atlas_test_map_find (map, boxes[i].css_class), &box);
          if (boxes[i].is_at_end != is_mirrored)
            g_assert_cmpfloat (box.x + box.width, >, ATLAS_TEST_MAP_WIDTH - 30);
          else
            g_assert_cmpfloat (box.x, <, 30);
        }
    }
  atlas_test_map_locate (map, SARAJEVO, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, before_x, 60);

  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "RS"));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_foot (AtlasTestMap  *map,
           gconstpointer  data)
{
  GtkWidget *label =
    atlas_test_find_text (map->view, "* Without <i>prejudice</i>. · Natural Earth");
  graphene_rect_t bounds;
  double x, y;

  g_assert_nonnull (label);
  g_assert_nonnull (atlas_test_find_text (map->view, "Visit"));
  g_assert_nonnull (atlas_test_find_text (map->view, "Disputed boundary"));

  /* The region ends above it. */
  g_assert_true (gtk_widget_compute_bounds (label, map->view, &bounds));
  atlas_test_map_locate (map, 20.0, 39.6, &x, &y);
  g_assert_cmpfloat (y, <, bounds.origin.y);
}

static void
test_other_briefing (AtlasTestMap  *map,
                     gconstpointer  data)
{
  g_autoptr (AtlasBriefing) nordic =
    atlas_test_map_read ("{ 'format': 'briefing-atlas/1', 'id': 'n', 'title': 'North', 'language': 'en',"
                   "  'map': { 'focus': ['NO', 'SE'] },"
                   "  'places': [ { 'code': 'NO' }, { 'code': 'SE' } ] }");
  g_autoptr (AtlasBriefing) nowhere =
    atlas_test_map_read ("{ 'format': 'briefing-atlas/1', 'id': 'e', 'title': 'E', 'language': 'en' }");
  double x, y;

  atlas_selection_set_place (map->selection, "BA");
  atlas_selection_set_briefing (map->selection, nordic);
  atlas_test_wait_frame (map->view);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (map->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 places");
  atlas_test_map_locate (map, 15.0, 63.0, &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, ATLAS_TEST_MAP_WIDTH);
  g_assert_null (atlas_test_find_text (map->view, "Disputed boundary"));
  atlas_test_map_click (map, 1, 15.0, 63.0);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "SE") == 0);

  /* Without a place the map itself takes the focus, and can be moved. */
  atlas_selection_set_briefing (map->selection, nowhere);
  atlas_test_wait_frame (map->view);
  g_assert_true (gtk_widget_grab_focus (map->view));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (map->canvas)));
  gtk_widget_activate_action (map->view, "map.zoom-in", NULL);
  atlas_test_wait_frame (map->view);

  atlas_selection_set_briefing (map->selection, NULL);
  atlas_test_wait_frame (map->view);
}

static void
test_changed_entry (AtlasTestMap  *map,
                    gconstpointer  data)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (map->selection);
  g_autoptr (AtlasText) title = atlas_text_new ("One");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "i1", .title = title };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);

  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "i1"), entry);
  assert_words (map, "XK", "Kosovo, 2 initiatives; visited 11 March 2025");
}

/* The map follows the interface: dark, and with large text. */
static void
test_style (AtlasTestMap  *map,
            gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GdkTexture) light = NULL;
  g_autoptr (GdkTexture) dark = NULL;
  g_autoptr (GdkTexture) large = NULL;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  light = atlas_test_map_render (map);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = atlas_test_render_other (GTK_WIDGET (map->canvas), light);

  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  large = atlas_test_render_other (GTK_WIDGET (map->canvas), dark);

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  atlas_test_wait_look (GTK_WIDGET (map->canvas), light);
}

static int
get_difference (GdkTexture *a,
                GdkTexture *b)
{
  gsize stride = 4 * (gsize) gdk_texture_get_width (a);
  gsize size = stride * (gsize) gdk_texture_get_height (a);
  g_autofree guchar *pixels_a = g_malloc (size);
  g_autofree guchar *pixels_b = g_malloc (size);
  int most = 0;

  gdk_texture_download (a, pixels_a, stride);
  gdk_texture_download (b, pixels_b, stride);
  for (gsize i = 0; i < size; i++)
    most = MAX (most, ABS (pixels_a[i] - pixels_b[i]));

  return most;
}

/* Draws what lies over the map once more, and the map below it too. */
static GdkTexture *
render_again (AtlasTestMap *map)
{
  gtk_widget_queue_draw (GTK_WIDGET (map->canvas));
  return atlas_test_render (map->view);
}

/* What does not change is copied from a picture of it, which shows the same; what
 * changes is seen at once. */
static void
test_stills (AtlasTestMap  *map,
             gconstpointer  data)
{
  GtkWidget *legend = atlas_test_find (map->view, ATLAS_TYPE_MAP_LEGEND, NULL);
  g_autoptr (GdkTexture) still = NULL;
  g_autoptr (GdkTexture) drawn = NULL;
  g_autoptr (GdkTexture) copied = NULL;
  g_autoptr (GdkTexture) faint = NULL;
  g_autoptr (GdkTexture) back = NULL;

  atlas_test_wait (atlas_test_map_has_names (map));
  still = atlas_test_render_still (map->view);
  gtk_widget_queue_draw (legend);
  drawn = atlas_test_render (map->view);
  for (guint i = 0; i < 3; i++)
    {
      g_clear_object (&copied);
      copied = render_again (map);
    }
  g_assert_cmpint (get_difference (drawn, copied), <=, 2);

  gtk_widget_set_opacity (legend, 0.2);
  faint = atlas_test_render (map->view);
  g_assert_cmpint (get_difference (copied, faint), >, 100);
  gtk_widget_set_opacity (legend, 1);
  back = atlas_test_render (map->view);
  g_assert_cmpint (get_difference (copied, back), <=, 2);
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  atlas_test_map_add ("/map-view/changed-entry", test_changed_entry);
  atlas_test_map_add ("/map-view/foot", test_foot);
  atlas_test_map_add ("/map-view/names", test_names);
  atlas_test_map_add ("/map-view/other-briefing", test_other_briefing);
  atlas_test_map_add ("/map-view/resize", test_resize);
  atlas_test_map_add ("/map-view/right-to-left", test_right_to_left);
  atlas_test_map_add ("/map-view/roles", test_roles);
  atlas_test_map_add ("/map-view/selection-from-outside", test_selection_from_outside);
  atlas_test_map_add ("/map-view/stills", test_stills);
  atlas_test_map_add ("/map-view/style", test_style);

  return g_test_run ();
}
