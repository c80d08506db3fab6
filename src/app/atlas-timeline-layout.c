/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-layout.h"

#include <math.h>

#include "atlas-timeline-drawing.h"

/* How long a day may be drawn, in pixels; and to show all there is, because two
 * days in March need not fill the screen. */
#define MAX_SCALE 160.0
#define MAX_FIT_SCALE 56.0

/* How much of the width the names of the lanes may take. */
#define MAX_NAMES_SHARE 0.28

/* How much of it may be free behind the last day. */
#define MAX_MARGIN_SHARE 0.3

/* Names make a lane at most so deep. */
#define MAX_NAMED_ROWS 12

/* So many rows must be seen at least. */
#define MIN_ROWS 3

/* What is free before the first day, and around what is brought into view. */
#define MARGIN 24.0

struct _AtlasTimelineLayout
{
  GtkWidget     *widget;
  AtlasTimeline *timeline; /* borrowed */

  /* The days from the first to the last one that can be seen. */
  int first_day;
  int end_day;

  AtlasTimelineFrame   frame;
  AtlasTimelineMetrics metrics;
  GArray              *tops; /* of double, for the frame */
  double               line_height;
  double               names_width;
  int                  label_height;

  /* Whether all entries are to be in view, whatever the size; and whether they must
   * be packed again, although they have as much room as before. */
  gboolean is_fitted;
  gboolean is_new;
};

/**
 * atlas_timeline_layout_new:
 * @widget: the widget that the timeline is in, which must outlive the layout
 *
 * Makes the layout of no timeline yet.
 *
 * Returns: (transfer full): the layout
 */
AtlasTimelineLayout *
atlas_timeline_layout_new (GtkWidget *widget)
{
  AtlasTimelineLayout *self = g_new0 (AtlasTimelineLayout, 1);

  self->widget = widget;
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->frame.scale = 1;
  self->metrics.max_named_rows = MAX_NAMED_ROWS;

  return self;
}

/**
 * atlas_timeline_layout_free:
 * @self: a layout
 *
 * Frees a layout.
 */
void
atlas_timeline_layout_free (AtlasTimelineLayout *self)
{
  g_array_unref (self->tops);
  g_free (self);
}

static void
include_day (AtlasTimelineLayout *self,
             AtlasDate            date)
{
  int first, end;

  if (!atlas_date_is_set (date))
    return;

  atlas_date_get_days (date, &first, &end);
  self->first_day = MIN (self->first_day, first);
  self->end_day = MAX (self->end_day, end);
}

/**
 * atlas_timeline_layout_set_timeline:
 * @self: a layout
 * @timeline: (nullable): a timeline with a date, which must stay until another one
 *   is set
 * @today: a day that can be seen, too
 * @as_of: another, maybe not set
 *
 * Sets what is laid out at the next change of size.
 */
void
atlas_timeline_layout_set_timeline (AtlasTimelineLayout *self,
                                    AtlasTimeline       *timeline,
                                    AtlasDate            today,
                                    AtlasDate            as_of)
{
  self->timeline = timeline;
  self->is_new = TRUE;
  self->frame.tops = NULL;
  if (timeline == NULL)
    return;

  atlas_timeline_get_days (timeline, &self->first_day, &self->end_day);
  include_day (self, today);
  include_day (self, as_of);
}

/**
 * atlas_timeline_layout_set_mark:
 * @self: a layout
 * @mark: how long a bar is at least
 * @label: how high the words for a day are
 *
 * Sets the sizes of what others draw.
 */
void
atlas_timeline_layout_set_mark (AtlasTimelineLayout *self,
                                double               mark,
                                int                  label)
{
  self->is_new |= self->metrics.mark != mark;
  self->metrics.mark = mark;
  self->label_height = label;
}

/* Behind the last day is room for a name, as far as there is enough for the days. */
static double
get_end_margin (AtlasTimelineLayout *self)
{
  return MIN (self->metrics.mark + self->metrics.name, self->frame.body.width * MAX_MARGIN_SHARE) +
         MARGIN / 2;
}

static double
get_fitting_scale (AtlasTimelineLayout *self,
                   int                  first,
                   int                  end)
{
  double room = self->frame.body.width - MARGIN - get_end_margin (self);

  return MIN (MAX (room, 2 * MARGIN) / MAX (end - first, 1), MAX_FIT_SCALE);
}

/* All entries in view, in the middle. */
static void
find_fit (AtlasTimelineLayout *self)
{
  double middle;
  int first, end;

  if (!atlas_timeline_get_days (self->timeline, &first, &end))
    return;

  self->frame.scale = get_fitting_scale (self, first, end);
  middle = (first + end) / 2.0 * self->frame.scale + (get_end_margin (self) - MARGIN) / 2;
  self->frame.origin = middle - self->frame.body.width / 2.0;
}

/* Where the entries have become others and none is in view, there is nothing to keep
 * in view. */
static gboolean
is_out_of_view (AtlasTimelineLayout *self)
{
  int first, end;

  return self->is_new && atlas_timeline_get_days (self->timeline, &first, &end) &&
         (end * self->frame.scale < self->frame.origin ||
          first * self->frame.scale > self->frame.origin + self->frame.body.width);
}

/* While the rows are packed anew, the lane on top stays there. */
static guint
find_lane_on_top (AtlasTimelineLayout *self,
                  double              *offset)
{
  guint lane = 0;

  *offset = 0;
  if (self->tops->len == 0)
    return 0;

  while (lane + 2 < self->tops->len &&
         g_array_index (self->tops, double, lane + 1) <= self->frame.scroll)
    lane++;
  *offset = self->frame.scroll - g_array_index (self->tops, double, lane);

  return lane;
}

static void
measure_lanes (AtlasTimelineLayout *self)
{
  double top = 0;

  g_array_set_size (self->tops, 0);
  for (guint i = 0; i < atlas_timeline_get_n_lanes (self->timeline); i++)
    {
      g_autofree char *name = atlas_timeline_format_lane (self->timeline, i);
      g_autoptr (PangoLayout) layout =
          atlas_timeline_name_layout (self->widget, name, self->names_width);
      guint n_rows = atlas_timeline_get_n_rows (self->timeline, i);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      g_array_append_val (self->tops, top);
      top += MAX (n_rows * self->frame.row_height, height) + 2 * ATLAS_TIMELINE_LANE_PADDING;
    }
  g_array_append_val (self->tops, top);
  self->frame.tops = (const double *) (gpointer) self->tops->data;
}

static void
pack (AtlasTimelineLayout *self)
{
  double offset;
  guint lane = find_lane_on_top (self, &offset);

  self->is_new = FALSE;
  self->metrics.scale = self->frame.scale;
  atlas_timeline_pack (self->timeline, &self->metrics);
  measure_lanes (self);
  if (lane + 1 < self->tops->len)
    self->frame.scroll = self->frame.tops[lane] +
                         MIN (offset, self->frame.tops[lane + 1] - self->frame.tops[lane]);
}

/* Everything grows with the text. */
static void
measure_text (AtlasTimelineLayout *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, "0000");
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  self->is_new |= self->metrics.name != 4 * width;
  self->metrics.name = 4 * width;
  self->line_height = height + 2;
  self->frame.row_height = height + 12;
  self->frame.tail = self->metrics.tail = height;
}

static void
measure_names (AtlasTimelineLayout *self,
               double               room)
{
  double widest = 0;

  for (guint i = 0; i < atlas_timeline_get_n_lanes (self->timeline); i++)
    {
      g_autofree char *name = atlas_timeline_format_lane (self->timeline, i);
      g_autoptr (PangoLayout) layout = atlas_timeline_name_layout (self->widget, name, room);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width + 2 * ATLAS_TIMELINE_NAME_PADDING);
    }

  widest = ceil (MIN (widest, room));
  self->is_new |= self->names_width != widest;
  self->names_width = widest;
}

static void
clamp_view (AtlasTimelineLayout *self)
{
  double begin, end, height;

  atlas_timeline_layout_get_range (self, &begin, &end, &height);
  self->frame.origin = CLAMP (self->frame.origin, begin, end - self->frame.body.width);
  self->frame.scroll = CLAMP (self->frame.scroll, 0, MAX (0, height - self->frame.body.height));
}

/**
 * atlas_timeline_layout_measure:
 * @self: a layout
 *
 * Measures how high a timeline must be to have anything to see: the axis, and some
 * rows.
 *
 * Returns: the pixels
 */
int
atlas_timeline_layout_measure (AtlasTimelineLayout *self)
{
  measure_text (self);

  return (int) (2 * self->line_height + MIN_ROWS * self->frame.row_height) + self->label_height;
}

/**
 * atlas_timeline_layout_resize:
 * @self: a layout that has a timeline
 * @width: how wide the widget is
 * @height: how high it is
 *
 * Lays the timeline out. The time at its side stays where it is, unless all of it is
 * to be in view.
 */
void
atlas_timeline_layout_resize (AtlasTimelineLayout *self,
                              int                  width,
                              int                  height)
{
  int top;

  measure_text (self);
  measure_names (self, width * MAX_NAMES_SHARE);
  top = (int) (2 * self->line_height) + self->label_height;

  self->frame.is_rtl = gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
  self->frame.body = (GdkRectangle) {
    .x = self->frame.is_rtl ? 0 : (int) self->names_width,
    .y = top,
    .width = MAX (1, width - (int) self->names_width),
    .height = MAX (1, height - top),
  };

  if (self->is_fitted || is_out_of_view (self))
    find_fit (self);
  if (self->is_new || self->metrics.scale != self->frame.scale)
    pack (self);
  clamp_view (self);
}

/**
 * atlas_timeline_layout_zoom:
 * @self: a layout
 * @factor: how much longer a day becomes
 * @way: what stays where it is, in pixels from the side at which time begins
 *
 * Zooms in, or out, until everything is in view.
 *
 * Returns: whether anything has changed
 */
gboolean
atlas_timeline_layout_zoom (AtlasTimelineLayout *self,
                            double               factor,
                            double               way)
{
  double day = (self->frame.origin + way) / self->frame.scale;
  double least = get_fitting_scale (self, self->first_day, self->end_day);
  double scale = CLAMP (self->frame.scale * factor, least, MAX_SCALE);

  if (scale == self->frame.scale)
    return FALSE;

  self->is_fitted = FALSE;
  self->frame.scale = scale;
  self->frame.origin = day * scale - way;
  pack (self);
  clamp_view (self);

  return TRUE;
}

/**
 * atlas_timeline_layout_fit:
 * @self: a layout
 *
 * Brings all entries into view, now and whenever the size changes, until there is a
 * wish for anything else.
 */
void
atlas_timeline_layout_fit (AtlasTimelineLayout *self)
{
  self->is_fitted = TRUE;
}

/**
 * atlas_timeline_layout_move:
 * @self: a layout
 * @origin: where the view begins, in pixels from the first day of the calendar on
 * @scroll: how far the lanes are scrolled up
 *
 * Moves the view, as far as there is anything to see.
 */
void
atlas_timeline_layout_move (AtlasTimelineLayout *self,
                            double               origin,
                            double               scroll)
{
  if (fabs (origin - self->frame.origin) >= 1)
    self->is_fitted = FALSE;
  self->frame.origin = origin;
  self->frame.scroll = scroll;
  clamp_view (self);
}

/* The least that something from one point to another must be moved to be in view;
 * of what is too long, the beginning. */
static double
reveal (double from,
        double to,
        double view,
        double length)
{
  if (from < view || to - from > length)
    return from;

  return MAX (view, to - length);
}

/**
 * atlas_timeline_layout_reveal:
 * @self: a layout
 * @index: an item
 *
 * Moves the view no more than it takes to see an item.
 */
void
atlas_timeline_layout_reveal (AtlasTimelineLayout *self,
                              guint                index)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (self->timeline, index);
  AtlasTimelineFrame *frame = &self->frame;
  double begin, end, top, bottom, origin = frame->origin;

  atlas_timeline_get_box (self->timeline, index, &begin, &end);
  end = MAX (end, begin + self->metrics.mark + self->metrics.name);
  /* A long bar is in view already, if only a part of it is. */
  if (begin > frame->origin + frame->body.width - 2 * MARGIN || end < frame->origin + 2 * MARGIN ||
      end - begin < frame->body.width)
    origin = reveal (begin - MARGIN / 2, end + MARGIN / 2, frame->origin, frame->body.width);

  top = frame->tops[item->lane] + item->row * frame->row_height;
  bottom = top + frame->row_height + 2 * ATLAS_TIMELINE_LANE_PADDING;
  atlas_timeline_layout_move (self, origin,
                              reveal (top, bottom, frame->scroll, frame->body.height));
}

/**
 * atlas_timeline_layout_get_range:
 * @self: a layout
 * @begin: (out): where the time begins that can be seen, in pixels from the first
 *   day of the calendar on
 * @end: (out): where it ends
 * @height: (out): how high all lanes are
 *
 * Gets what can be scrolled through.
 */
void
atlas_timeline_layout_get_range (AtlasTimelineLayout *self,
                                 double              *begin,
                                 double              *end,
                                 double              *height)
{
  double missing;

  *begin = self->first_day * self->frame.scale - MARGIN;
  *end = self->end_day * self->frame.scale + get_end_margin (self);
  missing = MAX (0, self->frame.body.width - (*end - *begin));
  *begin -= missing / 2;
  *end += missing / 2;
  *height = self->tops->len > 0 ? self->frame.tops[self->tops->len - 1] : 0;
}

/**
 * atlas_timeline_layout_get_frame:
 * @self: a layout
 *
 * Gets what is in view.
 *
 * Returns: (transfer none): the frame
 */
const AtlasTimelineFrame *
atlas_timeline_layout_get_frame (AtlasTimelineLayout *self)
{
  return &self->frame;
}

/**
 * atlas_timeline_layout_get_line_height:
 * @self: a layout
 *
 * Gets how high a line of the axis is, of which there are two.
 *
 * Returns: the pixels
 */
double
atlas_timeline_layout_get_line_height (AtlasTimelineLayout *self)
{
  return self->line_height;
}

/**
 * atlas_timeline_layout_get_names_width:
 * @self: a layout
 *
 * Gets how wide the names of the lanes are.
 *
 * Returns: the pixels
 */
double
atlas_timeline_layout_get_names_width (AtlasTimelineLayout *self)
{
  return self->names_width;
}
