/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-drawing.h"

#include <math.h>

#include "atlas-compat.h"
#include "atlas-time-step.h"

/* How strong lines and grounds are, in the colour of the text. */
#define STRIPE 0.035f
#define FAINT_LINE 0.06f
#define LINE 0.13f
#define STRONG_LINE 0.30f
#define QUIET 0.72f

/* How far lines that have no words are apart. */
#define LINE_DISTANCE 9.0

/* Around the words of the axis, and of the names. */
#define PADDING 5.0

/* The words of the axis and of the names are somewhat smaller than the others. */
#define SMALL 0.88

static GdkRGBA
get_color (const AtlasTimelineDrawing *drawing,
           float                       strength)
{
  GdkRGBA color;

  atlas_compat_get_color (drawing->widget, &color);
  color.alpha *= strength;

  return color;
}

static void
draw_rectangle (const AtlasTimelineDrawing *drawing,
                double                      x,
                double                      y,
                double                      width,
                double                      height,
                float                       strength)
{
  GdkRGBA color = get_color (drawing, strength);

  gtk_snapshot_append_color (
      drawing->snapshot, &color,
      &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static PangoLayout *
create_layout (GtkWidget  *widget,
               const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
draw_layout (const AtlasTimelineDrawing *drawing,
             PangoLayout                *layout,
             double                      x,
             double                      y,
             float                       strength)
{
  GdkRGBA color = get_color (drawing, strength);

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT (floorf ((float) x), floorf ((float) y)));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &color);
  gtk_snapshot_restore (drawing->snapshot);
}

/* How much room the words of each step need: these are as wide as any. */
static AtlasTimeStep
choose_step (const AtlasTimelineDrawing *drawing)
{
  g_autoptr (PangoLayout) layout = create_layout (drawing->widget, "0000");
  double widths[ATLAS_N_TIME_STEPS];
  int year;

  pango_layout_get_pixel_size (layout, &year, NULL);
  for (AtlasTimeStep step = 0; step < ATLAS_N_TIME_STEPS; step++)
    widths[step] = year + 2 * PADDING;
  widths[ATLAS_TIME_STEP_DAY] = year / 2.0 + PADDING;

  return atlas_time_step_choose (drawing->frame->scale, widths);
}

static int
get_first_day (const AtlasTimelineDrawing *drawing)
{
  double day = floor (drawing->frame->origin / drawing->frame->scale);

  return (int) CLAMP (day, 0, ATLAS_DATE_N_DAYS - 1);
}

static double
get_way (const AtlasTimelineDrawing *drawing,
         int                         day)
{
  return day * drawing->frame->scale - drawing->frame->origin;
}

static void
draw_ticks (const AtlasTimelineDrawing *drawing,
            AtlasTimeStep               step,
            double                      top,
            float                       strength)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  double bottom = frame->body.y + frame->body.height;
  int day = atlas_time_step_floor (step, get_first_day (drawing));

  for (; day < ATLAS_DATE_N_DAYS; day = atlas_time_step_next (step, day))
    {
      double way = get_way (drawing, day);

      if (way >= frame->body.width)
        return;
      if (way >= 0)
        draw_rectangle (drawing, round (atlas_timeline_frame_to_x (frame, way, 1)), top, 1,
                        bottom - top, strength);
    }
}

/* The words of a step stand in its middle. */
static void
draw_step (const AtlasTimelineDrawing *drawing,
           AtlasTimeStep               step,
           int                         day,
           double                      top)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  g_autofree char *words = atlas_time_step_format (step, day, drawing->language);
  g_autoptr (PangoLayout) layout = create_layout (drawing->widget, words);
  double begin = get_way (drawing, day);
  double length = get_way (drawing, atlas_time_step_next (step, day)) - begin;
  double way;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  /* What is several years has the name of the first. */
  way = step > ATLAS_TIME_STEP_YEAR ? begin + PADDING : begin + (length - width) / 2;
  if (width > length - 2 || way < 0 || way + width > frame->body.width)
    return;

  draw_layout (drawing, layout, atlas_timeline_frame_to_x (frame, way, width),
               top + (drawing->axis_height - height) / 2, QUIET);
}

/* What is written above stays in view as long as its time does. */
static void
draw_upper (const AtlasTimelineDrawing *drawing,
            AtlasTimeStep               upper,
            int                         day,
            double                      top)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  g_autofree char *words = atlas_time_step_format_upper (upper, day, drawing->language);
  g_autoptr (PangoLayout) layout = create_layout (drawing->widget, words);
  double begin = get_way (drawing, day);
  double end = get_way (drawing, atlas_time_step_next (upper, day));
  double way = MAX (begin, 0) + PADDING;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (way + width > MIN (end, frame->body.width))
    return;

  draw_layout (drawing, layout, atlas_timeline_frame_to_x (frame, way, width),
               top + (drawing->axis_height - height) / 2, 1);
}

/**
 * atlas_timeline_draw_axis:
 * @drawing: what to draw
 *
 * Draws the lines of the time, through all lanes, and their words on top.
 */
void
atlas_timeline_draw_axis (const AtlasTimelineDrawing *drawing)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  AtlasTimeStep step = choose_step (drawing);
  AtlasTimeStep upper, finer;
  gboolean has_upper = atlas_time_step_get_upper (step, &upper);
  /* A single line of words stands in the middle of the room for two. */
  double top = has_upper ? drawing->axis_height : drawing->axis_height / 2;
  int day;

  if (atlas_time_step_get_finer (step, frame->scale, LINE_DISTANCE, &finer))
    draw_ticks (drawing, finer, frame->body.y, FAINT_LINE);
  draw_ticks (drawing, step, top, LINE);
  for (day = atlas_time_step_floor (step, get_first_day (drawing));
       day < ATLAS_DATE_N_DAYS && get_way (drawing, day) < frame->body.width;
       day = atlas_time_step_next (step, day))
    draw_step (drawing, step, day, top);

  if (!has_upper)
    return;

  draw_ticks (drawing, upper, 0, STRONG_LINE - LINE);
  for (day = atlas_time_step_floor (upper, get_first_day (drawing));
       day < ATLAS_DATE_N_DAYS && get_way (drawing, day) < frame->body.width;
       day = atlas_time_step_next (upper, day))
    draw_upper (drawing, upper, day, 0);
}

static void
get_lane_extents (const AtlasTimelineDrawing *drawing,
                  guint                       lane,
                  double                     *top,
                  double                     *bottom)
{
  const AtlasTimelineFrame *frame = drawing->frame;

  *top = frame->body.y + frame->tops[lane] - frame->scroll;
  *bottom = frame->body.y + frame->tops[lane + 1] - frame->scroll;
}

/**
 * atlas_timeline_draw_lanes:
 * @drawing: what to draw
 *
 * Draws the grounds of the lanes, and the lines between them. Every other lane has
 * a ground, over the whole width, so that the eye finds its way from a name to what
 * is far off.
 */
void
atlas_timeline_draw_lanes (const AtlasTimelineDrawing *drawing)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  double width = gtk_widget_get_width (drawing->widget);

  gtk_snapshot_push_clip (drawing->snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) frame->body.y, (float) width,
                                               (float) frame->body.height));
  for (guint i = 0; i < atlas_timeline_get_n_lanes (drawing->timeline); i++)
    {
      double top, bottom;

      get_lane_extents (drawing, i, &top, &bottom);
      if (bottom < frame->body.y || top > frame->body.y + frame->body.height)
        continue;
      if (i % 2 == 0)
        draw_rectangle (drawing, 0, top, width, bottom - top, STRIPE);
      draw_rectangle (drawing, 0, bottom - 1, width, 1, LINE);
    }
  gtk_snapshot_pop (drawing->snapshot);
}

/**
 * atlas_timeline_name_layout:
 * @widget: the timeline
 * @name: the name of a lane
 * @width: how much room it has, with the padding at its sides, in pixels
 *
 * Sets the name of a lane: on two lines, if it needs them.
 *
 * Returns: (transfer full): the name, set
 */
PangoLayout *
atlas_timeline_name_layout (GtkWidget  *widget,
                            const char *name,
                            double      width)
{
  PangoLayout *layout = create_layout (widget, name);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  width -= 2 * ATLAS_TIMELINE_NAME_PADDING;
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_height (layout, -2);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

/* The name of a lane that is higher than the view stays where it is seen. */
static void
draw_name (const AtlasTimelineDrawing *drawing,
           guint                       lane)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  g_autofree char *name = atlas_timeline_format_lane (drawing->timeline, lane);
  g_autoptr (PangoLayout) layout = NULL;
  double top, bottom, y, x;
  int height;

  get_lane_extents (drawing, lane, &top, &bottom);
  if (bottom < frame->body.y || top > frame->body.y + frame->body.height)
    return;

  layout = atlas_timeline_name_layout (drawing->widget, name,
                                       drawing->names_width);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (atlas_timeline_get_n_rows (drawing->timeline, lane) > 1)
    y = top + ATLAS_TIMELINE_LANE_PADDING + 1;
  else
    y = (top + bottom - height) / 2;
  y = MAX (y, frame->body.y + ATLAS_TIMELINE_LANE_PADDING);
  y = MIN (y, bottom - height - 1);

  x = frame->is_rtl ? gtk_widget_get_width (drawing->widget) - drawing->names_width : 0;
  draw_layout (drawing, layout, x + ATLAS_TIMELINE_NAME_PADDING, y, 1);
}

/**
 * atlas_timeline_draw_names:
 * @drawing: what to draw
 *
 * Draws the names of the lanes, which stay where they are while time goes by.
 */
void
atlas_timeline_draw_names (const AtlasTimelineDrawing *drawing)
{
  const AtlasTimelineFrame *frame = drawing->frame;
  double width = gtk_widget_get_width (drawing->widget);
  double edge = frame->is_rtl ? width - drawing->names_width : drawing->names_width - 1;

  gtk_snapshot_push_clip (drawing->snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) frame->body.y, (float) width,
                                               (float) frame->body.height));
  for (guint i = 0; i < atlas_timeline_get_n_lanes (drawing->timeline); i++)
    draw_name (drawing, i);
  gtk_snapshot_pop (drawing->snapshot);

  draw_rectangle (drawing, edge, 0, 1, frame->body.y + frame->body.height, LINE);
  draw_rectangle (drawing, 0, frame->body.y - 1, width, 1, STRONG_LINE);
}
