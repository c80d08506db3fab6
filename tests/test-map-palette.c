/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-palette.h"

#include <math.h>

/* The least difference, as CIE 1976 ΔE*ab, between what has to be told apart by its
 * colour, whoever looks: 2.3 is just noticed side by side. Steps have an order, and
 * differ from the next in lightness at least. */
#define LEAST_CLASS 15.0
#define LEAST_STAGE 12.0
#define LEAST_STEP 6.0

/* The least difference in lightness, as CIE L*, without any colour. Nobody photocopies
 * the dark palettes. */
#define LEAST_LIGHTNESS 5.5
#define LEAST_LIGHTNESS_DARK 4.5

/* WCAG 2: large or bold text, and a halo stands behind it all the same. */
#define LEAST_CONTRAST 3.0

typedef double Matrix[3][3];

/* How those see for whom one sort of cone is missing altogether, on linear sRGB:
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, severity 1.0. */
static const Matrix visions[] = {
  { { 1.0, 0.0, 0.0 }, { 0.0, 1.0, 0.0 }, { 0.0, 0.0, 1.0 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static const char *const vision_names[] = { "all cones", "no long cones", "no medium cones",
                                            "no short cones" };

/* From linear sRGB to CIE XYZ, in parts of the white point D65. */
static const Matrix to_xyz = {
  { 0.433953, 0.376219, 0.189828 },
  { 0.212673, 0.715152, 0.072175 },
  { 0.017758, 0.109477, 0.872766 },
};

static void
multiply (const Matrix matrix,
          const double in[3],
          double       out[3])
{
  for (guint i = 0; i < 3; i++)
    out[i] = matrix[i][0] * in[0] + matrix[i][1] * in[1] + matrix[i][2] * in[2];
}

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
bend (double value)
{
  return value > 216.0 / 24389.0 ? cbrt (value) : (24389.0 / 27.0 * value + 16.0) / 116.0;
}

/* What somebody sees of a colour, as CIE L*a*b*. */
static void
see (const AtlasColor *color,
     guint             vision,
     double            lab[3])
{
  const double linear[] = { to_linear (color->red), to_linear (color->green),
                            to_linear (color->blue) };
  double seen[3], xyz[3];

  multiply (visions[vision], linear, seen);
  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (seen[i], 0.0, 1.0);
  multiply (to_xyz, seen, xyz);
  lab[0] = 116.0 * bend (xyz[1]) - 16.0;
  lab[1] = 500.0 * (bend (xyz[0]) - bend (xyz[1]));
  lab[2] = 200.0 * (bend (xyz[1]) - bend (xyz[2]));
}

static double
get_distance (const AtlasColor *a,
              const AtlasColor *b,
              guint             vision)
{
  double first[3], second[3];

  see (a, vision, first);
  see (b, vision, second);
  return sqrt (pow (first[0] - second[0], 2.0) + pow (first[1] - second[1], 2.0) +
               pow (first[2] - second[2], 2.0));
}

static double
get_lightness (const AtlasColor *color)
{
  double lab[3];

  see (color, 0, lab);
  return lab[0];
}

static double
get_contrast (const AtlasColor *a,
              const AtlasColor *b)
{
  const double first[] = { to_linear (a->red), to_linear (a->green), to_linear (a->blue) };
  const double second[] = { to_linear (b->red), to_linear (b->green), to_linear (b->blue) };
  double xyz_first[3], xyz_second[3];

  multiply (to_xyz, first, xyz_first);
  multiply (to_xyz, second, xyz_second);
  return (MAX (xyz_first[1], xyz_second[1]) + 0.05) / (MIN (xyz_first[1], xyz_second[1]) + 0.05);
}

static gboolean
is_dark (AtlasMapPreset preset)
{
  return preset == ATLAS_MAP_PRESET_DARK || preset == ATLAS_MAP_PRESET_CONTRAST_DARK;
}

/* Asserts that no two of some colours are too near to each other, for anybody. */
static void
assert_apart (AtlasMapPreset       preset,
              const AtlasMapColor *colors,
              guint                n_colors,
              double               least)
{
  double lightness = is_dark (preset) ? LEAST_LIGHTNESS_DARK : LEAST_LIGHTNESS;
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, preset);
  for (guint i = 0; i < n_colors; i++)
    for (guint k = 0; k < i; k++)
      {
        const AtlasColor *a = &palette.colors[colors[i]], *b = &palette.colors[colors[k]];
        double difference = fabs (get_lightness (a) - get_lightness (b));

        if (difference < lightness)
          g_error ("preset %d: %s and %s are %.1f apart without colour", preset,
                   atlas_map_color_get_name (colors[i]), atlas_map_color_get_name (colors[k]),
                   difference);
        for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
          {
            double distance = get_distance (a, b, vision);

            if (distance < least)
              g_error ("preset %d: %s and %s are %.1f apart with %s", preset,
                       atlas_map_color_get_name (colors[i]), atlas_map_color_get_name (colors[k]),
                       distance, vision_names[vision]);
          }
      }
}

static void
test_classes (void)
{
  AtlasMapColor colors[ATLAS_N_CLASS_TONES + 1] = { ATLAS_MAP_COLOR_LAND };

  for (guint i = 0; i < ATLAS_N_CLASS_TONES; i++)
    colors[i + 1] = ATLAS_MAP_COLOR_CLASS_0 + i;
  for (guint preset = 0; preset < ATLAS_MAP_N_PRESETS; preset++)
    assert_apart (preset, colors, G_N_ELEMENTS (colors), LEAST_CLASS);
}

static void
test_steps (void)
{
  AtlasMapColor colors[ATLAS_N_STEP_TONES + 1] = { ATLAS_MAP_COLOR_LAND };

  for (guint i = 0; i < ATLAS_N_STEP_TONES; i++)
    colors[i + 1] = ATLAS_MAP_COLOR_STEP_0 + i;
  for (guint preset = 0; preset < ATLAS_MAP_N_PRESETS; preset++)
    {
      double sign = is_dark (preset) ? 1.0 : -1.0;
      AtlasMapPalette palette;

      /* The more, the further from land. */
      assert_apart (preset, colors, G_N_ELEMENTS (colors), LEAST_STEP);
      atlas_map_palette_init (&palette, preset);
      for (guint i = 1; i < G_N_ELEMENTS (colors); i++)
        g_assert_cmpfloat (sign * get_lightness (&palette.colors[colors[i]]), >,
                           sign * get_lightness (&palette.colors[colors[i - 1]]));
    }
}

/* Those that are hatched differ from the others by that. */
static void
test_stages (void)
{
  static const AtlasMapColor plain[] = {
    ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE,
    ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED,
    ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING,
    ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED,
  };
  static const AtlasMapColor hatched[] = {
    ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED,
    ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED,
  };

  for (guint preset = 0; preset < ATLAS_MAP_N_PRESETS; preset++)
    {
      assert_apart (preset, plain, G_N_ELEMENTS (plain), LEAST_STAGE);
      assert_apart (preset, hatched, G_N_ELEMENTS (hatched), LEAST_STAGE);
    }
}

/* No place looks like water, names are read on every fill, and hatching is seen. */
static void
test_fills (void)
{
  for (guint preset = 0; preset < ATLAS_MAP_N_PRESETS; preset++)
    {
      AtlasMapPalette palette;
      AtlasColor lines;

      atlas_map_palette_init (&palette, preset);
      for (guint color = ATLAS_MAP_COLOR_CLASS_0; color < ATLAS_MAP_N_COLORS; color++)
        {
          const AtlasColor *fill = &palette.colors[color];
          const AtlasColor *hatch = &palette.colors[ATLAS_MAP_COLOR_HATCH];

          for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
            if (color != ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE)
              g_assert_cmpfloat (
                  get_distance (fill, &palette.colors[ATLAS_MAP_COLOR_SEA], vision), >=, 9.0);
          g_assert_cmpfloat (get_contrast (fill, &palette.colors[ATLAS_MAP_COLOR_LABEL]), >=,
                             LEAST_CONTRAST);
          lines.red = fill->red + (hatch->red - fill->red) * hatch->alpha;
          lines.green = fill->green + (hatch->green - fill->green) * hatch->alpha;
          lines.blue = fill->blue + (hatch->blue - fill->blue) * hatch->alpha;
          g_assert_cmpfloat (fabs (get_lightness (&lines) - get_lightness (fill)), >=, 15.0);
        }
    }
}

/* High contrast: lines and names stand out from whatever is beneath. */
static void
test_contrast (void)
{
  static const AtlasMapColor lines[] = { ATLAS_MAP_COLOR_COAST, ATLAS_MAP_COLOR_BORDER,
                                         ATLAS_MAP_COLOR_FOCUS_BORDER,
                                         ATLAS_MAP_COLOR_FOCUS_COAST };
  static const AtlasMapColor words[] = { ATLAS_MAP_COLOR_LABEL, ATLAS_MAP_COLOR_CONTEXT_LABEL,
                                         ATLAS_MAP_COLOR_SEA_LABEL, ATLAS_MAP_COLOR_CAPITAL,
                                         ATLAS_MAP_COLOR_VISIT, ATLAS_MAP_COLOR_NOTE };

  for (guint preset = ATLAS_MAP_PRESET_CONTRAST; preset <= ATLAS_MAP_PRESET_CONTRAST_DARK; preset++)
    {
      AtlasMapPalette palette;

      atlas_map_palette_init (&palette, preset);
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        {
          g_assert_cmpfloat (get_contrast (&palette.colors[lines[i]],
                                           &palette.colors[ATLAS_MAP_COLOR_LAND]), >=, 7.0);
          g_assert_cmpfloat (get_contrast (&palette.colors[lines[i]],
                                           &palette.colors[ATLAS_MAP_COLOR_SEA]), >=, 7.0);
          for (guint fill = ATLAS_MAP_COLOR_CLASS_0; fill < ATLAS_MAP_N_COLORS; fill++)
            g_assert_cmpfloat (get_contrast (&palette.colors[lines[i]], &palette.colors[fill]), >=,
                               3.0);
        }
      /* A halo that hides what is beneath is what names stand on. */
      g_assert_cmpfloat (palette.colors[ATLAS_MAP_COLOR_HALO].alpha, ==, 1.0);
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        g_assert_cmpfloat (get_contrast (&palette.colors[words[i]],
                                         &palette.colors[ATLAS_MAP_COLOR_HALO]), >=, 7.0);
    }
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ATLAS_MAP_N_COLORS; i++)
    {
      g_assert_nonnull (atlas_map_color_get_name (i));
      g_assert_true (g_hash_table_add (names, (gpointer) atlas_map_color_get_name (i)));
    }
}

static void
test_places (void)
{
  AtlasClassificationGroup group = { .scale = ATLAS_SCALE_CLASS, .tone = 2 };
  AtlasMapPlace place = { .role = ATLAS_MAP_ROLE_CONTEXT, .fill = 3 };

  g_assert_cmpint (atlas_map_color_for_place (&place), ==, ATLAS_MAP_COLOR_LAND);
  place.role = ATLAS_MAP_ROLE_FOCUS;
  g_assert_cmpint (atlas_map_color_for_place (&place), ==, ATLAS_MAP_COLOR_FILL_0 + 3);
  place.group = &group;
  g_assert_cmpint (atlas_map_color_for_place (&place), ==, ATLAS_MAP_COLOR_CLASS_0 + 2);
  group.scale = ATLAS_SCALE_STEP;
  g_assert_cmpint (atlas_map_color_for_place (&place), ==, ATLAS_MAP_COLOR_STEP_0 + 2);
  group.scale = ATLAS_SCALE_STAGE;
  group.tone = ATLAS_STAGE_CANCELLED;
  g_assert_cmpint (atlas_map_color_for_place (&place), ==, ATLAS_MAP_N_COLORS - 1);
  group.scale = ATLAS_SCALE_NONE;
  g_assert_cmpint (atlas_map_color_for_place (&place), ==, ATLAS_MAP_COLOR_LAND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-palette/classes", test_classes);
  g_test_add_func ("/map-palette/steps", test_steps);
  g_test_add_func ("/map-palette/stages", test_stages);
  g_test_add_func ("/map-palette/fills", test_fills);
  g_test_add_func ("/map-palette/contrast", test_contrast);
  g_test_add_func ("/map-palette/names", test_names);
  g_test_add_func ("/map-palette/places", test_places);

  return g_test_run ();
}
