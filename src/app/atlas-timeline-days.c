/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-days.h"

#include <glib/gi18n.h>
#include <math.h>

enum
{
  AS_OF,
  TODAY,
  N_DAYS,
};

/* How wide a line is, in pixels. */
#define LINE 2

typedef struct
{
  AtlasDate  date;
  GtkWidget *line;
  GtkWidget *label;

  /* Where they are; the line is out of view, or there is no such day, otherwise. */
  gboolean is_shown;
  double   way;
  double   begin;
  double   end;
} Day;

struct _AtlasTimelineDays
{
  GtkWidget *canvas;
  Day        days[N_DAYS];
};

static GtkWidget *
add (GtkWidget  *canvas,
     GtkWidget  *widget,
     const char *name,
     guint       day)
{
  gtk_widget_add_css_class (widget, name);
  if (day == TODAY)
    gtk_widget_add_css_class (widget, "today");
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_child_visible (widget, FALSE);
  gtk_widget_set_parent (widget, canvas);

  return widget;
}

/**
 * atlas_timeline_days_new:
 * @canvas: the widget that the lines are children of, which must outlive them
 *
 * Makes the lines, of no days yet.
 *
 * Returns: (transfer full): the days
 */
AtlasTimelineDays *
atlas_timeline_days_new (GtkWidget *canvas)
{
  AtlasTimelineDays *self = g_new0 (AtlasTimelineDays, 1);

  self->canvas = canvas;
  for (guint i = 0; i < N_DAYS; i++)
    {
      GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      NULL);

      self->days[i].line = add (canvas, line, "day-line", i);
      self->days[i].label = add (canvas, gtk_label_new (NULL), "day-label", i);
    }

  return self;
}

/**
 * atlas_timeline_days_free:
 * @self: the days
 *
 * Takes the lines from the canvas, and frees what is left.
 */
void
atlas_timeline_days_free (AtlasTimelineDays *self)
{
  for (guint i = 0; i < N_DAYS; i++)
    {
      gtk_widget_unparent (self->days[i].line);
      gtk_widget_unparent (self->days[i].label);
    }
  g_free (self);
}

/**
 * atlas_timeline_days_set:
 * @self: the days
 * @today: the date of today
 * @as_of: the date that the document is of, maybe not set
 * @language: the language of the content
 *
 * Sets which days they are. If both are the same there is one line, for both.
 */
void
atlas_timeline_days_set (AtlasTimelineDays *self,
                         AtlasDate          today,
                         AtlasDate          as_of,
                         const char        *language)
{
  g_autofree char *date = atlas_date_format (as_of, language);
  g_autofree char *words = NULL;
  gboolean is_one = atlas_date_compare (today, as_of) == 0;

  if (is_one)
    /* Translators: the line of a timeline for today, which is the date of the
     * document, too */
    words = g_strdup_printf (C_ ("timeline", "Today, as of %s"), date);
  else
    /* Translators: the line of a timeline for the date of the document */
    words = g_strdup_printf (C_ ("timeline", "As of %s"), date);

  self->days[TODAY].date = today;
  self->days[AS_OF].date = is_one ? ATLAS_DATE_NONE : as_of;
  gtk_label_set_text (GTK_LABEL (self->days[TODAY].label),
                      is_one ? words : C_ ("timeline", "Today"));
  gtk_label_set_text (GTK_LABEL (self->days[AS_OF].label), words);
}

/**
 * atlas_timeline_days_get_height:
 * @self: the days
 *
 * Gets how much room the words need above the lanes.
 *
 * Returns: the pixels
 */
int
atlas_timeline_days_get_height (AtlasTimelineDays *self)
{
  int height;

  gtk_widget_measure (self->days[TODAY].label, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                      NULL);

  return height + 2;
}

/* What the document knows ends with its day; today isn't over. The words stand in the
 * middle above the line, but not out of view. */
static void
find_place (Day                      *day,
            gboolean                  is_over,
            const AtlasTimelineFrame *frame)
{
  int first, end, width;

  gtk_widget_measure (day->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  day->is_shown = FALSE;
  if (!atlas_date_is_set (day->date))
    return;

  atlas_date_get_days (day->date, &first, &end);
  day->way = (is_over ? end : (first + end) / 2.0) * frame->scale - frame->origin;
  day->is_shown = day->way >= 0 && day->way < frame->body.width;
  day->begin = CLAMP (day->way - width / 2.0, 0, MAX (0, frame->body.width - width));
  day->end = day->begin + width;
}

/* If they don't fit beside each other, each stands on its side of its line. */
static void
keep_apart (Day                      *earlier,
            Day                      *later,
            const AtlasTimelineFrame *frame)
{
  double width = earlier->end - earlier->begin;

  if (!earlier->is_shown || !later->is_shown || earlier->end + 4 <= later->begin)
    return;

  earlier->begin = MAX (0, MIN (earlier->way + LINE, later->way) - width);
  earlier->end = earlier->begin + width;
  width = later->end - later->begin;
  later->begin = MAX (later->way - LINE / 2.0, earlier->end + 2);
  later->begin = MIN (later->begin, frame->body.width - width);
  later->end = later->begin + width;
  /* Where even that is too much, today is what counts. */
  if (later->begin < earlier->end)
    later->end = later->begin;
}

static void
allocate_child (GtkWidget *widget,
                double     x,
                int        y,
                double     width,
                int        height)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      widget, &(GtkAllocation) { (int) round (x), y, (int) ceil (width), MAX (1, height) }, -1);
}

/**
 * atlas_timeline_days_allocate:
 * @self: the days
 * @frame: what is in view
 * @top: where the words begin, in pixels
 *
 * Puts the lines where their days are.
 */
void
atlas_timeline_days_allocate (AtlasTimelineDays        *self,
                              const AtlasTimelineFrame *frame,
                              int                       top)
{
  Day *today = &self->days[TODAY];
  Day *as_of = &self->days[AS_OF];
  int height = atlas_timeline_days_get_height (self);
  int line_top = top + height - LINE;

  find_place (today, FALSE, frame);
  find_place (as_of, TRUE, frame);
  if (as_of->way <= today->way)
    keep_apart (as_of, today, frame);
  else
    keep_apart (today, as_of, frame);

  for (guint i = 0; i < N_DAYS; i++)
    {
      Day *day = &self->days[i];
      double width = day->end - day->begin;

      gtk_widget_set_child_visible (day->line, day->is_shown);
      gtk_widget_set_child_visible (day->label, day->is_shown && width > 0);
      if (!day->is_shown)
        continue;

      allocate_child (day->line, atlas_timeline_frame_to_x (frame, day->way - LINE / 2.0, LINE),
                      line_top, LINE, frame->body.y + frame->body.height - line_top);
      if (width > 0)
        allocate_child (day->label, atlas_timeline_frame_to_x (frame, day->begin, width), top,
                        width, height - 2);
    }
}

/* A letter that a line goes through is read as another one. */
static void
snapshot_line (AtlasTimelineDays    *self,
               GtkWidget            *line,
               const cairo_region_t *names,
               GtkSnapshot          *snapshot)
{
  graphene_rect_t bounds;
  cairo_region_t *seen;

  if (!gtk_widget_get_child_visible (line) ||
      !gtk_widget_compute_bounds (line, self->canvas, &bounds))
    return;

  seen = cairo_region_create_rectangle (&(cairo_rectangle_int_t) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
      (int) bounds.size.height });
  cairo_region_subtract (seen, names);
  for (int i = 0; i < cairo_region_num_rectangles (seen); i++)
    {
      cairo_rectangle_int_t piece;

      cairo_region_get_rectangle (seen, i, &piece);
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) piece.x, (float) piece.y,
                                                             (float) piece.width,
                                                             (float) piece.height));
      gtk_widget_snapshot_child (self->canvas, line, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  cairo_region_destroy (seen);
}

/**
 * atlas_timeline_days_snapshot:
 * @self: the days
 * @names: where names stand, which lines don't cross
 * @snapshot: where to draw
 *
 * Draws the lines and their words.
 */
void
atlas_timeline_days_snapshot (AtlasTimelineDays    *self,
                              const cairo_region_t *names,
                              GtkSnapshot          *snapshot)
{
  for (guint i = 0; i < N_DAYS; i++)
    {
      snapshot_line (self, self->days[i].line, names, snapshot);
      gtk_widget_snapshot_child (self->canvas, self->days[i].label, snapshot);
    }
}
