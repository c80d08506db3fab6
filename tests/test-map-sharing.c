/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "atlas-test-app.h"
#include "atlas-test-map.h"

static GtkPopover *
get_menu (AtlasTestMap *map)
{
  for (GtkWidget *child = gtk_widget_get_first_child (map->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return GTK_POPOVER (child);

  g_assert_not_reached ();
}

static gboolean
offers (AtlasTestMap *map,
        const char   *label)
{
  return atlas_test_find_text (GTK_WIDGET (get_menu (map)), label) != NULL;
}

static gboolean
is_open (AtlasTestMap *map)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_menu (map)));
}

/* Opened, drawn, and with the focus in it. */
static void
wait_for_menu (AtlasTestMap *map)
{
  GtkWidget *menu = GTK_WIDGET (get_menu (map));
  GtkWidget *focus;

  atlas_test_wait (is_open (map) && (focus = gtk_window_get_focus (map->window)) != NULL &&
                   (focus == menu || gtk_widget_is_ancestor (focus, menu)));
  atlas_test_wait_frame (menu);
}

static void
close_menu (AtlasTestMap *map)
{
  gtk_popover_popdown (get_menu (map));
  atlas_test_wait (!is_open (map));
}

static void
choose (AtlasTestMap *map,
        const char   *label)
{
  GtkWidget *widget = atlas_test_find_text (GTK_WIDGET (get_menu (map)), label);

  g_assert_nonnull (widget);
  atlas_test_click (widget, 4, 4);
}

static void
test_menu_of_place (AtlasTestMap  *map,
                    gconstpointer  data)
{
  atlas_test_map_click (map, 3, PRISTINA);
  atlas_test_wait (is_open (map));
  g_assert_true (offers (map, "Look at Kosovo*"));
  g_assert_true (offers (map, "Show Only This Place"));
  g_assert_true (offers (map, "Show the Whole Region"));
  /* A menu is no choice yet. */
  g_assert_null (atlas_test_map_get_place (map));

  wait_for_menu (map);
  choose (map, "Look at Kosovo*");
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "XK") == 0);
  atlas_test_wait (!is_open (map));

  atlas_test_map_click (map, 3, PRISTINA);
  atlas_test_wait (is_open (map));
  g_assert_false (offers (map, "Look at Kosovo*"));
  close_menu (map);
}

static void
test_menu_of_sea (AtlasTestMap  *map,
                  gconstpointer  data)
{
  atlas_test_map_click (map, 3, ADRIATIC);
  atlas_test_wait (is_open (map));
  g_assert_false (offers (map, "Show Only This Place"));
  g_assert_true (offers (map, "Copy Map as Picture"));
  g_assert_true (offers (map, "Export Map…"));
  close_menu (map);
}

static void
test_menu_by_keys (AtlasTestMap  *map,
                   gconstpointer  data)
{
  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  atlas_test_wait (is_open (map));
  g_assert_true (offers (map, "Look at Bosnia and Herzegovina"));
  wait_for_menu (map);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "BA") == 0);
  atlas_test_wait (!is_open (map));
  atlas_test_wait (atlas_test_map_has_focus (map, "BA"));

  atlas_test_key (GDK_KEY_Menu, 0);
  wait_for_menu (map);
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (!is_open (map));
  g_assert_cmpstr (atlas_test_map_get_place (map), ==, "BA");
}

/* The text of a document is text, and no mark of a key. */
static void
test_menu_is_text (AtlasTestMap  *map,
                   gconstpointer  data)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_map_read (
    "{ 'format': 'briefing-atlas/1', 'id': 'n', 'title': 'T', 'language': 'en',"
    "  'map': { 'focus': ['RS'] }, 'places': [ { 'code': 'RS', 'name': 'S_er & <b>b</b>' } ] }");

  atlas_selection_set_briefing (map->selection, briefing);
  atlas_map_view_popup_menu (ATLAS_MAP_VIEW (map->view), "RS", 100, 100);
  atlas_test_wait (is_open (map));
  g_assert_true (offers (map, "Look at S_er & <b>b</b>"));
  close_menu (map);
}

static guint
count_focus (AtlasTestMap *map)
{
  AtlasMapScene *scene = atlas_map_canvas_get_scene (map->canvas);
  guint n_focus = 0;

  for (guint i = 0; i < atlas_map_scene_get_n_places (scene); i++)
    n_focus += atlas_map_scene_get_place (scene, i)->role == ATLAS_MAP_ROLE_FOCUS;

  return n_focus;
}

static void
show_only (AtlasTestMap *map,
           const char   *code)
{
  gtk_widget_activate_action (map->view, "map.show-place", "s", code);
  g_assert_cmpstr (atlas_test_map_get_place (map), ==, code);
  g_assert_cmpuint (count_focus (map), ==, 1);
}

/* One place stands out until Home, Escape, its menu or another place says otherwise. */
static void
test_show_only (AtlasTestMap  *map,
                gconstpointer  data)
{
  double scale = atlas_test_map_get_scale (map);

  g_assert_cmpuint (count_focus (map), ==, 6);
  show_only (map, "XK");
  atlas_selection_set_layer (map->selection, "nato");
  g_assert_cmpuint (count_focus (map), ==, 1);
  atlas_selection_set_layer (map->selection, NULL);

  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_Home, 0);
  atlas_test_wait (count_focus (map) == 6);
  g_assert_cmpstr (atlas_test_map_get_place (map), ==, "XK");
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), scale, 1e-9);

  show_only (map, "XK");
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (count_focus (map) == 6);
  g_assert_null (atlas_test_map_get_place (map));
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), scale, 1e-9);

  show_only (map, "XK");
  atlas_selection_set_place (map->selection, "AL");
  g_assert_cmpuint (count_focus (map), ==, 6);

  show_only (map, "XK");
  atlas_test_map_click (map, 3, PRISTINA);
  atlas_test_wait (is_open (map));
  g_assert_false (offers (map, "Show Only This Place"));
  wait_for_menu (map);
  choose (map, "Show All Places (Home)");
  atlas_test_wait (count_focus (map) == 6);
}

static void
test_show_place (AtlasTestMap  *map,
                 gconstpointer  data)
{
  double scale = atlas_test_map_get_scale (map);
  AtlasRectangle reserved;
  double x, y;

  gtk_widget_activate_action (map->view, "map.show-place", "s", "ME");
  g_assert_cmpstr (atlas_test_map_get_place (map), ==, "ME");
  g_assert_cmpfloat (atlas_test_map_get_scale (map), >, 2 * scale);
  atlas_test_map_locate (map, PODGORICA, &x, &y);
  g_assert_cmpfloat (ABS (x - ATLAS_TEST_MAP_WIDTH / 2), <, 150);
  atlas_test_map_get_bounds (map, atlas_test_map_find (map, "map-controls"), &reserved);
  g_assert_true (atlas_map_canvas_get_item_at (map->canvas, reserved.x, reserved.y) !=
                 atlas_test_map_get_item (map, "ME"));

  gtk_widget_activate_action (map->view, "map.show-region", NULL);
  g_assert_null (atlas_test_map_get_place (map));
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), scale, 1e-9);

  /* A key does it without choosing. */
  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_m, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "ME"));
  atlas_test_key (GDK_KEY_End, 0);
  atlas_test_wait (atlas_test_map_get_scale (map) > 2 * scale);
  g_assert_null (atlas_test_map_get_place (map));
  atlas_test_key (GDK_KEY_Home, 0);
  atlas_test_wait (ABS (atlas_test_map_get_scale (map) - scale) < 1e-9);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_text (AtlasTestMap *map)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (map->view), NULL, text_read_cb, &text);
  atlas_test_wait (text != NULL);

  return text;
}

static void
told_cb (AtlasMapView *view,
         const char   *text,
         char        **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

static void
test_copy_name (AtlasTestMap  *map,
                gconstpointer  data)
{
  g_autofree char *told = NULL;
  g_autofree char *by_action = NULL;
  g_autofree char *by_key = NULL;

  g_signal_connect (map->view, "told", G_CALLBACK (told_cb), &told);
  gtk_widget_activate_action (map->view, "map.copy-name", "s", "XK");
  by_action = read_text (map);
  g_assert_cmpstr (by_action, ==, "Kosovo*");
  g_assert_cmpstr (told, ==, "Copied “Kosovo*”");

  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_a, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "AL"));
  atlas_test_key (GDK_KEY_c, GDK_CONTROL_MASK);
  atlas_test_wait (g_strcmp0 (told, "Copied “Albania”") == 0);
  by_key = read_text (map);
  g_assert_cmpstr (by_key, ==, "Albania");
}

static void
texture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GdkTexture **texture = user_data;

  *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy_picture (AtlasTestMap  *map,
                   gconstpointer  data)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *told = NULL;

  g_signal_connect (map->view, "told", G_CALLBACK (told_cb), &told);
  gtk_widget_activate_action (map->view, "map.copy-picture", NULL);
  atlas_test_wait (told != NULL);
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (map->view), NULL, texture_read_cb,
                                    &texture);
  atlas_test_wait (texture != NULL);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 3 * ATLAS_TEST_MAP_WIDTH);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 3 * ATLAS_TEST_MAP_HEIGHT);
}

/* What is on the way when the map goes is given up. */
static void
test_gone (AtlasTestMap  *map,
           gconstpointer  data)
{
  gtk_widget_activate_action (map->view, "map.copy-picture", NULL);
}

static void
save (AtlasTestMap *map,
      const char   *path)
{
  AtlasMapExport export = {
    .scene = atlas_map_canvas_get_scene (map->canvas),
    .width = 64,
    .height = 48,
    .device_scale = 1,
  };
  g_autoptr (GFile) file = g_file_new_for_path (path);

  atlas_map_sharer_save (atlas_map_view_get_sharer (ATLAS_MAP_VIEW (map->view)), &export, file);
}

static void
assert_refused (AtlasTestMap *map,
                const char   *path,
                const char   *reason)
{
  g_autofree char *text = NULL;

  save (map, path);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  text = atlas_problems_window_dup_text (atlas_test_find_problems ());
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, reason));
  gtk_window_destroy (GTK_WINDOW (atlas_test_find_problems ()));
}

static void
test_save (AtlasTestMap  *map,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.PNG", NULL);
  g_autofree char *other = g_build_filename (folder, "map.jpg", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "map.png", NULL);
  g_autofree char *told = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_signal_connect (map->view, "told", G_CALLBACK (told_cb), &told);
  save (map, path);
  atlas_test_wait (told != NULL);
  g_assert_cmpstr (told, ==, "Map saved as “map.PNG”");
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, 8, "\211PNG\r\n\032\n", 8);

  assert_refused (map, other, "map.jpg");
  assert_refused (map, nowhere, "map.png");
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));

  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  atlas_test_map_add ("/map-sharing/copy-name", test_copy_name);
  atlas_test_map_add ("/map-sharing/copy-picture", test_copy_picture);
  atlas_test_map_add ("/map-sharing/gone", test_gone);
  atlas_test_map_add ("/map-sharing/menu-by-keys", test_menu_by_keys);
  atlas_test_map_add ("/map-sharing/menu-is-text", test_menu_is_text);
  atlas_test_map_add ("/map-sharing/menu-of-place", test_menu_of_place);
  atlas_test_map_add ("/map-sharing/menu-of-sea", test_menu_of_sea);
  atlas_test_map_add ("/map-sharing/save", test_save);
  atlas_test_map_add ("/map-sharing/show-only", test_show_only);
  atlas_test_map_add ("/map-sharing/show-place", test_show_place);

  return g_test_run ();
}
