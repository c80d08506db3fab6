/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-badges.h"

#include "atlas-map-ink.h"
#include "atlas-map-text.h"

/* Between the number and the edge of its box, and how high that is, in parts of the size
 * of the number. */
#define PADDING 0.42
#define HEIGHT  1.36

struct _AtlasMapBadges
{
  GHashTable *numbers; /* region to number */
};

static void
badges_clear (AtlasMapBadges *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasMapBadges, atlas_map_badges, badges_clear)

static AtlasMapTextStyle
get_style (const AtlasMapPalette *palette,
           double                 size)
{
  return (AtlasMapTextStyle) {
    .family = palette->family,
    .size = size,
    .bold = TRUE,
    .alignment = PANGO_ALIGN_CENTER,
  };
}

/* A box with round ends around a point. */
static void
trace_box (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   height)
{
  double radius = height / 2.0;

  cairo_new_path (cr);
  cairo_arc (cr, x - width / 2.0 + radius, y, radius, G_PI / 2.0, 1.5 * G_PI);
  cairo_arc (cr, x + width / 2.0 - radius, y, radius, -G_PI / 2.0, G_PI / 2.0);
  cairo_close_path (cr);
}

/**
 * atlas_map_badges_new:
 *
 * Makes a map without numbers.
 *
 * Returns: (transfer full): the badges
 */
AtlasMapBadges *
atlas_map_badges_new (void)
{
  AtlasMapBadges *self = g_atomic_rc_box_new0 (AtlasMapBadges);

  self->numbers = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * atlas_map_badges_add:
 * @self: badges that are not in use yet
 * @region: the index of a region
 * @number: its number
 *
 * Gives a place its number.
 */
void
atlas_map_badges_add (AtlasMapBadges *self,
                      int             region,
                      guint           number)
{
  g_return_if_fail (self != NULL && region >= 0);

  g_hash_table_insert (self->numbers, GINT_TO_POINTER (region), GUINT_TO_POINTER (number));
}

/**
 * atlas_map_badges_get_number:
 * @self: (nullable): badges
 * @region: the index of a region
 * @number: (out): its number
 *
 * Looks the number of a place up.
 *
 * Returns: whether it has one; it may be 0
 */
gboolean
atlas_map_badges_get_number (const AtlasMapBadges *self,
                             int                   region,
                             guint                *number)
{
  gpointer value;

  if (self == NULL ||
      !g_hash_table_lookup_extended (self->numbers, GINT_TO_POINTER (region), NULL, &value))
    return FALSE;

  *number = GPOINTER_TO_UINT (value);
  return TRUE;
}

/**
 * atlas_map_badges_equal:
 * @a: (nullable): badges
 * @b: (nullable): badges
 *
 * Compares the numbers of two maps.
 *
 * Returns: whether they are the same
 */
gboolean
atlas_map_badges_equal (const AtlasMapBadges *a,
                        const AtlasMapBadges *b)
{
  GHashTableIter iter;
  gpointer region, number;
  guint other;

  if (a == NULL || b == NULL)
    return a == b;
  if (g_hash_table_size (a->numbers) != g_hash_table_size (b->numbers))
    return FALSE;

  g_hash_table_iter_init (&iter, a->numbers);
  while (g_hash_table_iter_next (&iter, &region, &number))
    if (!atlas_map_badges_get_number (b, GPOINTER_TO_INT (region), &other) ||
        other != GPOINTER_TO_UINT (number))
      return FALSE;
  return TRUE;
}

/**
 * atlas_map_badge_measure:
 * @text: a number
 * @palette: how the map looks
 * @size: the size of the number, in pixels
 * @height: (out) (optional): the height of its box, in pixels
 *
 * Measures a badge.
 *
 * Returns: the width of its box, in pixels
 */
double
atlas_map_badge_measure (const char            *text,
                         const AtlasMapPalette *palette,
                         double                 size,
                         double                *height)
{
  PangoContext *context = atlas_map_text_create_context ("en");
  AtlasMapTextStyle style = get_style (palette, size);
  double text_width, text_height;

  atlas_map_text_measure (context, text, &style, &text_width, &text_height);
  g_object_unref (context);
  if (height != NULL)
    *height = HEIGHT * size;
  return MAX (text_width + 2.0 * PADDING * size, HEIGHT * size);
}

/**
 * atlas_map_badge_draw:
 * @text: a number
 * @palette: how the map looks
 * @size: the size of the number, in pixels
 * @is_quiet: whether there is nothing to be counted: a ring and no disc
 * @x: the middle of the box
 * @y: the middle of the box
 * @cr: a cairo context
 *
 * Draws a badge, in the colours of a name and its halo, so that it can be read on
 * whatever the name can.
 */
void
atlas_map_badge_draw (const char            *text,
                      const AtlasMapPalette *palette,
                      double                 size,
                      gboolean               is_quiet,
                      double                 x,
                      double                 y,
                      cairo_t               *cr)
{
  const AtlasColor *ink =
    &palette->colors[is_quiet ? ATLAS_MAP_COLOR_CONTEXT_LABEL : ATLAS_MAP_COLOR_LABEL];
  AtlasColor paper = palette->colors[ATLAS_MAP_COLOR_HALO];
  PangoContext *context = atlas_map_text_create_context ("en");
  AtlasMapTextStyle style = get_style (palette, size);
  AtlasMapText number;
  double height, width = atlas_map_badge_measure (text, palette, size, &height);

  /* A halo may let something through; what a number stands on may not. */
  paper.alpha = 1.0;
  trace_box (cr, x, y, width + 0.16 * size, height + 0.16 * size);
  atlas_map_ink (cr, &paper);
  cairo_fill (cr);
  trace_box (cr, x, y, width, height);
  atlas_map_ink (cr, ink);
  if (is_quiet)
    {
      cairo_set_line_width (cr, 0.09 * size);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);

  atlas_map_text_init (&number, context, text, &style);
  atlas_map_text_draw (&number, cr, x, y, 0.0, is_quiet ? ink : &paper, NULL, 0.0);
  atlas_map_text_clear (&number);
  g_object_unref (context);
}
