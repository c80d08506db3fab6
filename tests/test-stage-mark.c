/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <adwaita.h>
#include <math.h>

#include "atlas-compat.h"
#include "atlas-stage-mark.h"
#include "atlas-test-ui.h"

/* The parts of a colour that reach the eye (WCAG 2.2). */
static double
get_luminance (const GdkRGBA *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    luminance += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92
                                                   : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return luminance;
}

static GdkRGBA
blend (const GdkRGBA *over,
       const GdkRGBA *under)
{
  double a = over->alpha;

  return (GdkRGBA) {
    over->red * a + under->red * (1 - a),
    over->green * a + under->green * (1 - a),
    over->blue * a + under->blue * (1 - a),
    1,
  };
}

static double
get_contrast (const GdkRGBA *a,
              const GdkRGBA *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* The grounds that a mark stands on: that of the pane, a selected row, a chip,
 * a chosen chip. */
static void
assert_contrast (gboolean is_dark)
{
  const GdkRGBA view = is_dark ? (GdkRGBA) { 0x1e / 255.0, 0x1e / 255.0, 0x1e / 255.0, 1 }
                               : (GdkRGBA) { 1, 1, 1, 1 };
  const GdkRGBA accent = { 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0, 0.22 };
  const GdkRGBA text = is_dark ? (GdkRGBA) { 1, 1, 1, 0.07 } : (GdkRGBA) { 0, 0, 0, 0.07 };
  const GdkRGBA grounds[] = { view, blend (&accent, &view), blend (&text, &view) };

  for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
    {
      GtkWidget *mark = atlas_stage_mark_new (stage);
      GtkWindow *window = atlas_test_window_new (mark, 40, 40);
      GdkRGBA color;

      atlas_compat_get_color (mark, &color);
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          GdkRGBA seen = blend (&color, &grounds[i]);
          double contrast = get_contrast (&seen, &grounds[i]);

          g_test_message ("%s %s on ground %u: %.2f", is_dark ? "dark" : "light",
                          atlas_stage_get_id (stage), i, contrast);
          g_assert_cmpfloat (contrast, >=, 4.5);
        }
      atlas_test_window_destroy (window);
    }
}

static void
test_contrast (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_contrast (FALSE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  assert_contrast (TRUE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/* Which pixels are drawn, whatever their colour. */
static GBytes *
get_shape (GtkWidget *mark)
{
  g_autoptr (GdkTexture) texture = atlas_test_render (mark);
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guchar *pixels = g_malloc (4 * width * height);
  guchar *shape = g_malloc (width * height);

  gdk_texture_download (texture, pixels, 4 * width);
  for (int i = 0; i < width * height; i++)
    shape[i] = pixels[4 * i + 3] > 127;

  return g_bytes_new_take (shape, width * height);
}

static void
test_shapes (void)
{
  g_autoptr (GPtrArray) shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  GtkWidget *mark = atlas_stage_mark_new (ATLAS_STAGE_NONE);
  GtkWindow *window = atlas_test_window_new (mark, 40, 40);

  for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
    {
      atlas_stage_mark_set_stage (ATLAS_STAGE_MARK (mark), stage);
      g_assert_true (gtk_widget_has_css_class (mark, atlas_stage_get_id (stage)));
      g_ptr_array_add (shapes, get_shape (mark));

      for (guint other = 0; other < stage; other++)
        g_assert_false (g_bytes_equal (shapes->pdata[stage], shapes->pdata[other]));
    }

  atlas_test_window_destroy (window);
}

static void
test_says_nothing (void)
{
  GtkWidget *mark = g_object_ref_sink (atlas_stage_mark_new (ATLAS_STAGE_PLANNED));

  gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_finalize_object (mark);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkCssProvider) style = NULL;

  atlas_test_init (&argc, &argv);
  adw_init ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, ATLAS_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_test_add_func ("/stage-mark/contrast", test_contrast);
  g_test_add_func ("/stage-mark/shapes", test_shapes);
  g_test_add_func ("/stage-mark/says-nothing", test_says_nothing);

  return g_test_run ();
}
