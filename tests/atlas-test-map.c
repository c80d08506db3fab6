/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-test-map.h"

#include <string.h>

#include "atlas-briefing-reader.h"

/* Six places with something to tell apart, two neighbours, and text that would
 * be markup if anything took it for that. */
static const char document[] =
  "{ 'format': 'briefing-atlas/1', 'id': 'test', 'title': 'A & <b>B</b>', 'language': 'en',"
  "  'asOf': '2025-03-11',"
  "  'map': { 'focus': ['BA', 'XK', 'RS', 'ME', 'AL', 'MK'], 'bounds': [14.5, 39.2, 24.2, 46.6],"
  "    'layers': [ { 'id': 'nato', 'label': 'NATO_and <b>EU</b>', 'classes': ["
  "      { 'label': 'Ally', 'places': ['AL', 'ME', 'MK'] },"
  "      { 'label': 'Pa_rtner & <i>friend</i>', 'places': ['BA', 'RS'], 'hatched': true } ] } ] },"
  "  'places': ["
  "    { 'code': 'HR', 'name': 'Croatia' },"
  "    { 'code': 'BA', 'name': 'Bosnia and Herzegovina' },"
  "    { 'code': 'XK', 'name': { 'en': 'Kosovo', 'sq': 'Kosova' }, 'mark': '*', 'footnote': 'n',"
  "      'capital': { 'name': 'Pristina', 'at': [21.1655, 42.6629] } },"
  "    { 'code': 'RS', 'name': 'S & <b>erbia</b>' },"
  "    { 'code': 'ME', 'name': 'Montenegro' },"
  "    { 'code': 'AL', 'name': 'Albania' },"
  "    { 'code': 'MK', 'name': 'North Macedonia' },"
  "    { 'code': 'RO', 'name': 'Romania' } ],"
  "  'footnotes': [ { 'id': 'n', 'text': 'Without <i>prejudice</i>.' } ],"
  "  'boundaries': [ { 'between': ['RS', 'XK'], 'style': 'disputed' } ],"
  "  'statuses': [ { 'id': 'p', 'label': 'Planned', 'stage': 'planned' },"
  "                { 'id': 'a', 'label': 'Active', 'stage': 'ongoing' } ],"
  "  'initiatives': [ { 'id': 'i1', 'title': 'One', 'status': 'p' },"
  "                   { 'id': 'i2', 'title': 'Two', 'status': 'a', 'except': ['XK'] },"
  "                   { 'id': 'i3', 'title': 'Three', 'places': ['XK'] },"
  "                   { 'id': 'i4', 'title': 'Four', 'places': ['BA'] } ],"
  "  'points': [ { 'id': 'p1', 'title': 'Point', 'places': ['RO'] } ],"
  "  'visits': [ { 'id': 'v1', 'title': 'Visit', 'places': ['XK'], 'start': '2025-03-11' } ] }";

/**
 * atlas_test_map_read:
 * @text: a document, with ' for "
 *
 * Reads a briefing.
 *
 * Returns: (transfer full): the briefing
 */
AtlasBriefing *
atlas_test_map_read (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, problems, &error);

  g_assert_no_error (error);

  return briefing;
}

/**
 * atlas_test_map_set_animations:
 * @enabled: whether the map flies
 *
 * Sets whether there are animations.
 */
void
atlas_test_map_set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/**
 * atlas_test_map_set_up:
 * @self: a fixture
 * @text: (nullable): a document, or %NULL for one of the Western Balkans
 *
 * Shows a map.
 */
void
atlas_test_map_set_up (AtlasTestMap  *self,
                       gconstpointer  text)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_map_read (text != NULL ? text : document);

  atlas_test_map_set_animations (FALSE);
  self->selection = atlas_selection_new ();
  atlas_selection_set_briefing (self->selection, briefing);
  self->view = atlas_map_view_new (self->selection);
  self->window =
    atlas_test_window_new (self->view, ATLAS_TEST_MAP_WIDTH, ATLAS_TEST_MAP_HEIGHT);
  self->canvas = atlas_map_view_get_canvas (ATLAS_MAP_VIEW (self->view));
}

/**
 * atlas_test_map_tear_down:
 * @self: a fixture
 * @text: ignored
 *
 * Closes the window, and fails if anything stays.
 */
void
atlas_test_map_tear_down (AtlasTestMap  *self,
                          gconstpointer  text)
{
  atlas_test_window_destroy (self->window);
  g_assert_finalize_object (self->selection);
}

/**
 * atlas_test_map_get_item:
 * @self: a fixture
 * @code: the code of a place
 *
 * Gets the widget of a place.
 *
 * Returns: (transfer none): the widget
 */
AtlasMapItem *
atlas_test_map_get_item (AtlasTestMap *self,
                         const char   *code)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (atlas_map_item_get_code (ATLAS_MAP_ITEM (child)), code) == 0)
      return ATLAS_MAP_ITEM (child);

  g_assert_not_reached ();
}

/**
 * atlas_test_map_get_place:
 * @self: a fixture
 *
 * Gets what place is selected.
 *
 * Returns: (nullable): its code
 */
const char *
atlas_test_map_get_place (AtlasTestMap *self)
{
  return atlas_selection_get_place (self->selection);
}

/**
 * atlas_test_map_has_focus:
 * @self: a fixture
 * @code: the code of a place
 *
 * Checks whether a place has the keyboard's focus.
 *
 * Returns: whether it has
 */
gboolean
atlas_test_map_has_focus (AtlasTestMap *self,
                          const char   *code)
{
  return gtk_widget_has_focus (GTK_WIDGET (atlas_test_map_get_item (self, code)));
}

/**
 * atlas_test_map_assert_selected:
 * @self: a map
 * @code: the code of a place
 * @is_selected: whether it has to be selected
 *
 * Holds what a program asks, what is seen and what is heard to each other.
 */
void
atlas_test_map_assert_selected (AtlasTestMap *self,
                                const char   *code,
                                gboolean      is_selected)
{
  AtlasMapItem *item = atlas_test_map_get_item (self, code);
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (item));

  g_assert_cmpint (atlas_map_item_get_selected (item), ==, is_selected);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_SELECTED,
                                    is_selected);
  g_assert_cmpint ((flags & GTK_STATE_FLAG_SELECTED) != 0, ==, is_selected);
}

/**
 * atlas_test_map_get_viewport:
 * @self: a fixture
 *
 * Gets where the map stands.
 *
 * Returns: (transfer none): the viewport
 */
AtlasViewport *
atlas_test_map_get_viewport (AtlasTestMap *self)
{
  return atlas_map_camera_get_viewport (atlas_map_canvas_get_camera (self->canvas));
}

/**
 * atlas_test_map_get_scale:
 * @self: a fixture
 *
 * Gets how large the map is.
 *
 * Returns: pixels for each kilometre
 */
double
atlas_test_map_get_scale (AtlasTestMap *self)
{
  return atlas_viewport_get_scale (atlas_test_map_get_viewport (self));
}

/**
 * atlas_test_map_locate:
 * @self: a fixture
 * @longitude: where, in degrees
 * @latitude: where, in degrees
 * @x: (out): the point of the map
 * @y: (out): the point of the map
 *
 * Finds a point on the map.
 */
void
atlas_test_map_locate (AtlasTestMap *self,
                       double        longitude,
                       double        latitude,
                       double       *x,
                       double       *y)
{
  g_assert_true (
    atlas_viewport_locate (atlas_test_map_get_viewport (self), longitude, latitude, x, y));
}

/**
 * atlas_test_map_move_pointer:
 * @self: a fixture
 * @longitude: where, in degrees
 * @latitude: where, in degrees
 *
 * Points at somewhere on the map.
 */
void
atlas_test_map_move_pointer (AtlasTestMap *self,
                             double        longitude,
                             double        latitude)
{
  double x, y;

  atlas_test_map_locate (self, longitude, latitude, &x, &y);
  atlas_test_move_pointer (GTK_WIDGET (self->canvas), x, y);
}

/**
 * atlas_test_map_click:
 * @self: a fixture
 * @button: the button
 * @longitude: where, in degrees
 * @latitude: where, in degrees
 *
 * Clicks somewhere on the map.
 */
void
atlas_test_map_click (AtlasTestMap *self,
                      guint         button,
                      double        longitude,
                      double        latitude)
{
  atlas_test_map_move_pointer (self, longitude, latitude);
  atlas_test_press_button (button);
  atlas_test_release_button (button);
}

/**
 * atlas_test_map_has_names:
 * @self: a fixture
 *
 * Checks whether names stand on the map: they are put on what a thread has drawn.
 *
 * Returns: whether there is one at least
 */
gboolean
atlas_test_map_has_names (AtlasTestMap *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (atlas_map_canvas_has_name (self->canvas,
                                   atlas_map_item_get_region (ATLAS_MAP_ITEM (child))))
      return TRUE;

  return FALSE;
}

/**
 * atlas_test_map_render:
 * @self: a fixture
 *
 * Draws the map when it is all there, and moves no more.
 *
 * Returns: (transfer full): the texture
 */
GdkTexture *
atlas_test_map_render (AtlasTestMap *self)
{
  atlas_test_wait (atlas_test_map_has_names (self));

  return atlas_test_render_still (GTK_WIDGET (self->canvas));
}

static GtkWidget *
find (GtkWidget  *root,
      const char *css_class)
{
  GtkWidget *found = gtk_widget_has_css_class (root, css_class) && gtk_widget_get_mapped (root)
                       ? root
                       : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, css_class);

  return found;
}

/**
 * atlas_test_map_find:
 * @self: a fixture
 * @css_class: a style class
 *
 * Finds the first widget on the map, and on the screen, of a style class.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
atlas_test_map_find (AtlasTestMap *self,
                     const char   *css_class)
{
  return find (self->view, css_class);
}

/**
 * atlas_test_map_get_bounds:
 * @self: a fixture
 * @widget: a widget on the map
 * @bounds: (out caller-allocates): where it is on the map, in pixels
 *
 * Gets where something stands.
 */
void
atlas_test_map_get_bounds (AtlasTestMap   *self,
                           GtkWidget      *widget,
                           AtlasRectangle *bounds)
{
  graphene_rect_t rect;

  g_assert_true (gtk_widget_compute_bounds (widget, self->view, &rect));
  *bounds = (AtlasRectangle) { rect.origin.x, rect.origin.y, rect.size.width, rect.size.height };
}
