/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-swatch.h"

#include <glib/gi18n.h>
#include <math.h>

#include "atlas-map-badges.h"
#include "atlas-map-hatch.h"
#include "atlas-map-spots.h"
#include "atlas-map-style.h"

/* The size beside text of the usual size, in pixels. */
#define WIDTH 18
#define HEIGHT 14

struct _AtlasMapSwatch
{
  GtkWidget                parent_instance;

  AtlasMapSign             sign;
  AtlasClassificationGroup group; /* how it looks, without its words */
};

G_DEFINE_FINAL_TYPE (AtlasMapSwatch, atlas_map_swatch, GTK_TYPE_WIDGET)

/* Draws the very pin that stands on the map. */
static void
draw_pin (cairo_t               *cr,
          const AtlasMapPalette *palette,
          AtlasMapPinKind        kind,
          double                 radius)
{
  AtlasMapPin pin = { .kind = kind };
  AtlasMapSpot spot = { .pin = &pin, .x = WIDTH / 2.0, .y = HEIGHT / 2.0, .radius = radius };

  atlas_map_draw_spot (&spot, palette, cr);
}

static void
atlas_map_swatch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasMapSwatch *self = ATLAS_MAP_SWATCH (widget);
  AtlasMapPalette palette;
  cairo_t *cr;

  atlas_map_style_get_palette (widget, &palette);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                       gtk_widget_get_height (widget)));
  cairo_scale (cr, palette.text_scale, palette.text_scale);

  switch (self->sign)
    {
    case ATLAS_MAP_SIGN_VISIT:
      draw_pin (cr, &palette, ATLAS_MAP_PIN_VISIT, 5.5);
      break;
    case ATLAS_MAP_SIGN_CAPITAL:
      draw_pin (cr, &palette, ATLAS_MAP_PIN_CAPITAL, 3.8);
      break;
    case ATLAS_MAP_SIGN_DISPUTED:
      atlas_map_draw_disputed_swatch (cr, &palette, &(AtlasRectangle) { 0, 1, WIDTH, HEIGHT - 2 }, 1);
      break;
    case ATLAS_MAP_SIGN_NUMBER:
      /* Translators: stands for any number, in the legend of a map */
      atlas_map_badge_draw (C_("map legend", "n"), &palette, 9.5, FALSE, WIDTH / 2.0,
                            HEIGHT / 2.0, cr);
      break;
    case ATLAS_MAP_SIGN_GROUP:
      atlas_map_draw_swatch (cr, &palette, &self->group, &(AtlasRectangle) { 0, 0, WIDTH, HEIGHT },
                             1);
      break;
    default:
      g_assert_not_reached ();
    }

  cairo_destroy (cr);
}

static void
atlas_map_swatch_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  int size = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;

  *minimum = *natural = (int) ceil (size * atlas_map_style_get_text_scale (widget));
}

static void
atlas_map_swatch_class_init (AtlasMapSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = atlas_map_swatch_measure;
  widget_class->snapshot = atlas_map_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "map-swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_map_swatch_init (AtlasMapSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * atlas_map_swatch_new:
 * @sign: a sign other than %ATLAS_MAP_SIGN_GROUP
 *
 * Makes a swatch.
 *
 * Returns: (transfer floating): the swatch
 */
GtkWidget *
atlas_map_swatch_new (AtlasMapSign sign)
{
  AtlasMapSwatch *self;

  g_return_val_if_fail (sign != ATLAS_MAP_SIGN_GROUP, NULL);

  self = g_object_new (ATLAS_TYPE_MAP_SWATCH, NULL);
  self->sign = sign;

  return GTK_WIDGET (self);
}

/**
 * atlas_map_swatch_new_for_group:
 * @group: places that look the same
 *
 * Makes a swatch of how some places look.
 *
 * Returns: (transfer floating): the swatch
 */
GtkWidget *
atlas_map_swatch_new_for_group (const AtlasClassificationGroup *group)
{
  AtlasMapSwatch *self;

  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_MAP_SWATCH, NULL);
  self->sign = ATLAS_MAP_SIGN_GROUP;
  self->group = *group;
  self->group.label = NULL;

  return GTK_WIDGET (self);
}
