/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-test-ui.h"

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* Long, since machines that run tests are busy: nothing waits that long but a
 * test that fails. See also tests/tap.py. */
#define WAIT_FACTOR 3
#define PATIENCE 10

/* How often a condition is looked at in any case, in milliseconds: what a thread gives
 * back wakes no main loop. */
#define BEAT 20

/* For how long what moves no more has to look alike, in milliseconds. */
#define STILL_MS 150

/* Since 4.24 GDK counts some frames twice where no compositor says what came of them,
 * as soon as there is a popover, and complains of itself. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 &&
        strstr (fields[i].value, "gdk_frame_timings_") != NULL)
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/**
 * atlas_test_init:
 * @argc: (inout): number of arguments
 * @argv: (inout): the arguments
 *
 * Begins a test of windows. gtk_test_init() would take the language of the United
 * States, and new versions of it warn where a machine doesn't have that.
 */
void
atlas_test_init (int    *argc,
                 char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_writer_func (write_log_cb, NULL, NULL);
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  gtk_init ();
}

static gboolean
beat_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
timeout_cb (gpointer user_data)
{
  AtlasTestTimeout *timeout = user_data;

  timeout->is_over = TRUE;
  timeout->source = 0;

  return G_SOURCE_REMOVE;
}

/**
 * atlas_test_timeout_start:
 * @timeout: (out caller-allocates): a timeout
 *
 * Starts what atlas_test_wait() waits with.
 */
void
atlas_test_timeout_start (AtlasTestTimeout *timeout)
{
  const char *patience = g_getenv ("ATLAS_TEST_PATIENCE");

  timeout->is_over = FALSE;
  timeout->source = g_timeout_add_seconds (
      WAIT_FACTOR * (patience != NULL ? (guint) g_ascii_strtoull (patience, NULL, 10) : PATIENCE),
      timeout_cb, timeout);
  timeout->beat = g_timeout_add (BEAT, beat_cb, NULL);
}

/**
 * atlas_test_timeout_iterate:
 * @timeout: a timeout
 *
 * Waits for something to happen in the main loop.
 *
 * Returns: whether there is time left
 */
gboolean
atlas_test_timeout_iterate (AtlasTestTimeout *timeout)
{
  g_main_context_iteration (NULL, TRUE);

  return !timeout->is_over;
}

/**
 * atlas_test_timeout_end:
 * @timeout: a timeout
 *
 * Ends a timeout.
 */
void
atlas_test_timeout_end (AtlasTestTimeout *timeout)
{
  g_clear_handle_id (&timeout->source, g_source_remove);
  g_clear_handle_id (&timeout->beat, g_source_remove);
}

/**
 * atlas_test_window_new:
 * @child: (transfer floating): what to show
 * @width: the width of the content, in pixels
 * @height: the height of the content, in pixels
 *
 * Shows a widget in a window of its own and waits until it is drawn. The
 * pointer is put where it touches nothing.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
atlas_test_window_new (GtkWidget *child,
                       int        width,
                       int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  /* With an empty title bar of our own the child has the size asked for. */
  gtk_window_set_titlebar (window, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_size_request (child, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  atlas_test_wait (gtk_widget_get_mapped (child) && gtk_window_is_active (window));
  atlas_test_move_pointer (GTK_WIDGET (window), width + 60, height + 60);
  atlas_test_wait_frame (child);

  return window;
}

/**
 * atlas_test_window_destroy:
 * @window: (transfer full): a window
 *
 * Destroys a window, and fails if it, or what it held, stays.
 */
void
atlas_test_window_destroy (GtkWindow *window)
{
  GtkWidget *child = gtk_window_get_child (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  if (child != NULL)
    g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  gtk_window_destroy (window);
  atlas_test_wait (window == NULL && child == NULL);
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  gboolean *is_painted = user_data;

  *is_painted = TRUE;
}

/**
 * atlas_test_wait_frame:
 * @widget: a widget
 *
 * Waits until the window of a widget has been drawn once more. Unlike
 * gtk_test_widget_wait_for_draw() this does not wait forever.
 */
void
atlas_test_wait_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean is_painted = FALSE;
  gulong handler;

  g_assert_true (gtk_widget_get_mapped (widget));
  handler = g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), &is_painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  atlas_test_wait (is_painted);
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
elapsed_cb (gpointer user_data)
{
  gboolean *is_elapsed = user_data;

  *is_elapsed = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * atlas_test_wait_ms:
 * @milliseconds: how long
 *
 * Runs the main loop for a time. Only for what must not happen; for what must,
 * use atlas_test_wait().
 */
void
atlas_test_wait_ms (guint milliseconds)
{
  gboolean is_elapsed = FALSE;

  g_timeout_add (milliseconds, elapsed_cb, &is_elapsed);
  atlas_test_wait (is_elapsed);
}

static GtkWidget *
find (GtkWidget *root,
      gboolean (*is_it) (GtkWidget *widget, gconstpointer a, gconstpointer b),
      gconstpointer a,
      gconstpointer b)
{
  if (is_it (root, a, b))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, is_it, a, b);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_type_and_name (GtkWidget    *widget,
                   gconstpointer type,
                   gconstpointer name)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type)) &&
         (name == NULL || g_strcmp0 (gtk_widget_get_name (widget), name) == 0);
}

static gboolean
shows_text (GtkWidget    *widget,
            gconstpointer text,
            gconstpointer unused)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static gboolean
activates (GtkWidget    *widget,
           gconstpointer action,
           gconstpointer unused)
{
  return GTK_IS_ACTIONABLE (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

/**
 * atlas_test_find:
 * @root: a widget
 * @type: the type to look for
 * @name: (nullable): the widget's name to look for
 *
 * Finds the first widget of a type, and maybe a name, in and below @root.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
atlas_test_find (GtkWidget  *root,
                 GType       type,
                 const char *name)
{
  return find (root, has_type_and_name, GSIZE_TO_POINTER (type), name);
}

/**
 * atlas_test_find_text:
 * @root: a widget
 * @text: some text
 *
 * Finds the first label on the screen that shows exactly @text.
 *
 * Returns: (transfer none) (nullable): the label
 */
GtkWidget *
atlas_test_find_text (GtkWidget  *root,
                      const char *text)
{
  return find (root, shows_text, text, NULL);
}

/**
 * atlas_test_find_actionable:
 * @root: a widget
 * @action: the name of an action
 *
 * Finds the first widget that activates an action, such as a button, on the screen or
 * not.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
atlas_test_find_actionable (GtkWidget  *root,
                            const char *action)
{
  return find (root, activates, action, NULL);
}

/* What GTK 4.18 deprecates is how to reach an X server at all, and tests do that to
 * move its pointer. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static Display *
get_display (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

static Window
get_x_window (GtkNative *native)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (native));
}

G_GNUC_END_IGNORE_DEPRECATIONS

/**
 * atlas_test_raise_window:
 * @window: a window on the screen
 *
 * Puts a window above the others, where a pointer finds it, and gives it the
 * keyboard. Without a window manager nobody else does.
 */
void
atlas_test_raise_window (GtkWindow *window)
{
  Display *display = get_display ();
  Window x_window = get_x_window (GTK_NATIVE (window));

  /* GTK asks in the name of the last key, which is too old for the X server. */
  XRaiseWindow (display, x_window);
  XSetInputFocus (display, x_window, RevertToParent, CurrentTime);
  XFlush (display);
  atlas_test_wait (gtk_window_is_active (window));
}

/**
 * atlas_test_move_pointer:
 * @widget: a widget on the screen
 * @x: where in the widget
 * @y: where in the widget
 *
 * Moves the pointer.
 */
void
atlas_test_move_pointer (GtkWidget *widget,
                         double     x,
                         double     y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  Display *display = get_display ();
  graphene_point_t point;
  double border_x, border_y;
  int root_x, root_y;
  Window child;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native),
                                           &GRAPHENE_POINT_INIT (x, y), &point));
  gtk_native_get_surface_transform (native, &border_x, &border_y);
  XTranslateCoordinates (display, get_x_window (native), DefaultRootWindow (display),
                         0, 0, &root_x, &root_y, &child);
  XTestFakeMotionEvent (display, -1, lround (root_x + border_x + point.x),
                        lround (root_y + border_y + point.y), 0);
  XFlush (display);
}

/**
 * atlas_test_press_button:
 * @button: 1 to 3 for buttons, 4 and 5 for the wheel up and down
 *
 * Presses a button of the pointer.
 */
void
atlas_test_press_button (guint button)
{
  XTestFakeButtonEvent (get_display (), button, True, 0);
  XFlush (get_display ());
}

static gboolean
event_cb (GtkEventController *controller,
          GdkEvent           *event,
          gpointer            user_data)
{
  gboolean *is_heard = user_data;

  *is_heard |= gdk_event_get_event_type (event) == GDK_BUTTON_PRESS;

  return FALSE;
}

/**
 * atlas_test_press_heard:
 * @window: the window below the pointer
 * @button: the button
 *
 * Presses a button of the pointer, and waits until the window has dealt with that.
 */
void
atlas_test_press_heard (GtkWindow *window,
                        guint      button)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  gboolean is_heard = FALSE;

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), &is_heard);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
  atlas_test_press_button (button);
  atlas_test_wait (is_heard);
  gtk_widget_remove_controller (GTK_WIDGET (window), controller);
}

/**
 * atlas_test_release_button:
 * @button: the button
 *
 * Lets go of a button of the pointer.
 */
void
atlas_test_release_button (guint button)
{
  XTestFakeButtonEvent (get_display (), button, False, 0);
  XFlush (get_display ());
}

/**
 * atlas_test_click:
 * @widget: a widget on the screen
 * @x: where in the widget
 * @y: where in the widget
 *
 * Clicks with the first button.
 */
void
atlas_test_click (GtkWidget *widget,
                  double     x,
                  double     y)
{
  atlas_test_move_pointer (widget, x, y);
  atlas_test_press_button (1);
  atlas_test_release_button (1);
}

static void
fake_key (KeySym   keysym,
          gboolean is_pressed)
{
  Display *display = get_display ();

  XTestFakeKeyEvent (display, XKeysymToKeycode (display, keysym), is_pressed, 0);
}

/**
 * atlas_test_key:
 * @keyval: a key that needs no modifier on the keyboard of the test display
 * @modifiers: control, shift and alt, or 0
 *
 * Presses a key and lets go of it.
 */
void
atlas_test_key (guint           keyval,
                GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType modifier;
    guint           keyval;
  } keys[] = {
    { GDK_CONTROL_MASK, GDK_KEY_Control_L },
    { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
    { GDK_ALT_MASK, GDK_KEY_Alt_L },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].modifier)
      fake_key (keys[i].keyval, TRUE);
  fake_key (keyval, TRUE);
  fake_key (keyval, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].modifier)
      fake_key (keys[i].keyval, FALSE);
  XFlush (get_display ());
}

/**
 * atlas_test_type:
 * @text: letters, digits and signs that have a key of their own, and colons
 *
 * Types a text.
 */
void
atlas_test_type (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    atlas_test_key (gdk_unicode_to_keyval ((guint) *c), *c == ':' ? GDK_SHIFT_MASK : 0);
}

/* What is to be drawn anew when its frame is over has nothing to show just then. */
static GskRenderNode *
draw_frame (GtkWidget *widget,
            int        width,
            int        height)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  atlas_test_wait_frame (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * atlas_test_render:
 * @widget: a widget on the screen
 *
 * Draws a widget into a texture, with a renderer of its own: the picture does
 * not depend on the screen.
 *
 * Returns: (transfer full): the texture
 */
GdkTexture *
atlas_test_render (GtkWidget *widget)
{
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GError) error = NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkTexture *texture;

  atlas_test_wait ((node = draw_frame (widget, width, height)) != NULL);
  g_assert_true (gsk_renderer_realize (renderer, NULL, &error));
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);

  return texture;
}

/**
 * atlas_test_textures_equal:
 * @a: a texture
 * @b: a texture
 *
 * Compares two pictures, pixel by pixel.
 *
 * Returns: whether they are the same
 */
gboolean
atlas_test_textures_equal (GdkTexture *a,
                           GdkTexture *b)
{
  gsize stride = 4 * (gsize) gdk_texture_get_width (a);
  gsize size = stride * (gsize) gdk_texture_get_height (a);
  g_autofree guchar *pixels_a = NULL;
  g_autofree guchar *pixels_b = NULL;

  if (gdk_texture_get_width (a) != gdk_texture_get_width (b) ||
      gdk_texture_get_height (a) != gdk_texture_get_height (b))
    return FALSE;

  pixels_a = g_malloc (size);
  pixels_b = g_malloc (size);
  gdk_texture_download (a, pixels_a, stride);
  gdk_texture_download (b, pixels_b, stride);

  return memcmp (pixels_a, pixels_b, size) == 0;
}

/**
 * atlas_test_render_still:
 * @widget: a widget on the screen
 *
 * Draws a widget when it moves no more: twice alike, with some time between, for
 * parts of it may come from a thread.
 *
 * Returns: (transfer full): the texture
 */
GdkTexture *
atlas_test_render_still (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = atlas_test_render (widget);
  gboolean is_still = FALSE;
  AtlasTestTimeout timeout;

  atlas_test_timeout_start (&timeout);
  while (!is_still)
    {
      g_autoptr (GdkTexture) before = g_steal_pointer (&texture);

      atlas_test_wait_ms (STILL_MS);
      texture = atlas_test_render (widget);
      is_still = atlas_test_textures_equal (before, texture);
      g_assert_false (timeout.is_over);
    }
  atlas_test_timeout_end (&timeout);

  return g_steal_pointer (&texture);
}

static gboolean
looks_like (GtkWidget  *widget,
            GdkTexture *texture)
{
  g_autoptr (GdkTexture) look = atlas_test_render (widget);

  return atlas_test_textures_equal (look, texture);
}

/**
 * atlas_test_render_other:
 * @widget: a widget on the screen
 * @than: a picture of it
 *
 * Waits until a widget looks otherwise, and draws it when it moves no more. Fails if it
 * goes on to look as it did.
 *
 * Returns: (transfer full): the texture
 */
GdkTexture *
atlas_test_render_other (GtkWidget  *widget,
                         GdkTexture *than)
{
  atlas_test_wait (!looks_like (widget, than));

  return atlas_test_render_still (widget);
}

/**
 * atlas_test_wait_look:
 * @widget: a widget on the screen
 * @texture: a picture of it
 *
 * Waits until a widget looks as it does in a picture.
 */
void
atlas_test_wait_look (GtkWidget  *widget,
                      GdkTexture *texture)
{
  atlas_test_wait (looks_like (widget, texture));
}
