/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-bars.h"

#include <math.h>

/* Around the mark and the name of a bar. */
#define PADDING 6.0
#define SPACING 5.0

/* Between one row and the next. */
#define ROW_GAP 3

/* Where something is that is nowhere near the view. */
#define FAR 100000.0

/* Less of a name tells nothing. */
#define MIN_ROOM 24.0

/* How far what is drawn behind a bar keeps from its name: at the sides, and from the
 * edges of the bar. */
#define NAME_SIDE 3
#define NAME_EDGE 3

struct _AtlasTimelineBars
{
  GtkWidget           *canvas;
  const AtlasTimeline *timeline;
  AtlasSelection      *selection;

  GHashTable *shown; /* of AtlasTimelineBar by item; they are children of the canvas */
  GPtrArray  *spare; /* of AtlasTimelineBar */
  GArray     *wanted; /* of the items in view, in order */

  cairo_region_t *names; /* where names stand, on the canvas */

  AtlasTimelineBar *ruler; /* one of the bars */
};

/**
 * atlas_timeline_bars_new:
 * @canvas: the widget that the bars are children of, which must outlive them
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the bars
 */
AtlasTimelineBars *
atlas_timeline_bars_new (GtkWidget *canvas)
{
  AtlasTimelineBars *self = g_new0 (AtlasTimelineBars, 1);

  self->canvas = canvas;
  self->shown = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->names = cairo_region_create ();

  self->ruler = ATLAS_TIMELINE_BAR (atlas_timeline_bar_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->ruler), canvas);
  atlas_timeline_bar_unset_item (self->ruler);
  g_ptr_array_add (self->spare, self->ruler);

  return self;
}

/**
 * atlas_timeline_bars_free:
 * @self: the bars
 *
 * Takes all bars from the canvas, and frees the list.
 */
void
atlas_timeline_bars_free (AtlasTimelineBars *self)
{
  GHashTableIter iter;
  gpointer bar;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &bar))
    gtk_widget_unparent (bar);
  for (guint i = 0; i < self->spare->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->spare, i));
  g_hash_table_unref (self->shown);
  g_ptr_array_unref (self->spare);
  g_array_unref (self->wanted);
  cairo_region_destroy (self->names);
  g_free (self);
}

static gboolean
is_looked_at (AtlasTimelineBars *self,
              guint              index)
{
  return atlas_timeline_get_item (self->timeline, index)->entry ==
         atlas_selection_get_entry (self->selection);
}

static void
show (AtlasTimelineBars *self,
      AtlasTimelineBar  *bar,
      guint              index)
{
  atlas_timeline_bar_set_item (bar, self->timeline, index, self->selection);
  atlas_timeline_bar_set_selected (bar, is_looked_at (self, index));
  g_hash_table_insert (self->shown, GUINT_TO_POINTER (index), bar);
}

static AtlasTimelineBar *
take_bar (AtlasTimelineBars *self)
{
  GtkWidget *bar;

  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);

  bar = atlas_timeline_bar_new ();
  gtk_widget_set_parent (bar, self->canvas);

  return ATLAS_TIMELINE_BAR (bar);
}

/**
 * atlas_timeline_bars_set_timeline:
 * @self: the bars
 * @timeline: (nullable): a timeline, which must stay until another one is set
 * @selection: (nullable): what is looked at
 * @focused: the item that the focus goes along to, if a bar has it
 *
 * Sets what the bars show. All but the one that has the focus wait for the next
 * update.
 */
void
atlas_timeline_bars_set_timeline (AtlasTimelineBars   *self,
                                  const AtlasTimeline *timeline,
                                  AtlasSelection      *selection,
                                  guint                focused)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->canvas);
  AtlasTimelineBar *kept = NULL;
  GHashTableIter iter;
  gpointer bar;

  self->timeline = timeline;
  self->selection = selection;
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &bar))
    {
      g_hash_table_iter_remove (&iter);
      if (bar == focus && focused != ATLAS_TIMELINE_NONE)
        kept = bar;
      else
        {
          atlas_timeline_bar_unset_item (bar);
          g_ptr_array_add (self->spare, bar);
        }
    }

  if (kept != NULL)
    show (self, kept, focused);
}

/* Collects what is in view, by lane, row and time. */
static void
collect (AtlasTimelineBars        *self,
         const AtlasTimelineFrame *frame,
         guint                     kept)
{
  double bottom = frame->scroll + frame->body.height;
  guint n_lanes = atlas_timeline_get_n_lanes (self->timeline);

  g_array_set_size (self->wanted, 0);
  for (guint lane = 0; lane < n_lanes && frame->tops[lane] < bottom; lane++)
    {
      double top = frame->tops[lane] + ATLAS_TIMELINE_LANE_PADDING;
      guint n_rows = atlas_timeline_get_n_rows (self->timeline, lane);
      guint row = (guint) MAX (0, floor ((frame->scroll - top) / frame->row_height));

      for (; row < n_rows && top + row * frame->row_height < bottom; row++)
        {
          guint n_items;
          const guint *items = atlas_timeline_find_visible (
              self->timeline, lane, row, frame->origin, frame->origin + frame->body.width,
              &n_items);

          /* A name whose bar has gone would be a name of nothing. */
          for (guint i = 0; i < n_items; i++)
            {
              double begin, end;

              atlas_timeline_get_box (self->timeline, items[i], &begin, &end);
              if (end > frame->origin)
                g_array_append_val (self->wanted, items[i]);
            }
        }
    }
  if (kept != ATLAS_TIMELINE_NONE)
    g_array_append_val (self->wanted, kept);
}

static void
put_aside (AtlasTimelineBars *self)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer index, bar;

  for (guint i = 0; i < self->wanted->len; i++)
    g_hash_table_add (wanted, GUINT_TO_POINTER (g_array_index (self->wanted, guint, i)));

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &index, &bar))
    if (!g_hash_table_contains (wanted, index))
      {
        g_hash_table_iter_remove (&iter);
        atlas_timeline_bar_unset_item (bar);
        g_ptr_array_add (self->spare, bar);
      }
}

/* Assistive technology reads the bars in the order of the items. */
static void
put_in_order (AtlasTimelineBars *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      GtkWidget *bar =
          GTK_WIDGET (atlas_timeline_bars_find (self, g_array_index (self->wanted, guint, i)));

      if (previous != NULL && bar != previous && gtk_widget_get_prev_sibling (bar) != previous)
        gtk_widget_insert_after (bar, self->canvas, previous);
      previous = bar;
    }
}

/**
 * atlas_timeline_bars_update:
 * @self: the bars
 * @frame: what is in view
 * @kept: an item that has a bar in any case, because the focus is there, or
 *   %ATLAS_TIMELINE_NONE
 *
 * Gives a bar to each item that is in view.
 */
void
atlas_timeline_bars_update (AtlasTimelineBars        *self,
                            const AtlasTimelineFrame *frame,
                            guint                     kept)
{
  gboolean has_news = FALSE;

  if (self->timeline == NULL)
    return;

  collect (self, frame, kept);
  put_aside (self);
  for (guint i = 0; i < self->wanted->len; i++)
    {
      guint index = g_array_index (self->wanted, guint, i);

      if (g_hash_table_contains (self->shown, GUINT_TO_POINTER (index)))
        continue;
      show (self, take_bar (self), index);
      has_news = TRUE;
    }
  if (has_news)
    put_in_order (self);
}

/**
 * atlas_timeline_bars_select:
 * @self: the bars
 *
 * Lets the bars of the entry that is looked at be selected, and no others.
 */
void
atlas_timeline_bars_select (AtlasTimelineBars *self)
{
  GHashTableIter iter;
  gpointer index, bar;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &index, &bar))
    atlas_timeline_bar_set_selected (bar, is_looked_at (self, GPOINTER_TO_UINT (index)));
}

/* The middle of the day, month or year that a visit is said to begin in. */
static double
find_pin (const AtlasTimelineItem  *item,
          const AtlasTimelineFrame *frame)
{
  AtlasDate date = atlas_entry_get_start (item->entry);
  int first, end;

  if (!atlas_date_is_set (date))
    date = atlas_entry_get_end (item->entry);
  atlas_date_get_days (date, &first, &end);

  return (first + end) / 2.0 * frame->scale - frame->origin;
}

/* The name of a visit stands behind its pin. */
static void
lay_out_pin (AtlasTimelineBar   *bar,
             double              pin,
             double              limit,
             AtlasTimelineShape *shape,
             double             *begin,
             double             *end)
{
  double size = atlas_timeline_bar_get_mark_size (bar);

  shape->pin = pin;
  shape->mark = pin + size / 2 + SPACING;
  shape->text = shape->mark + (atlas_timeline_bar_has_mark (bar) ? size + SPACING : 0);
  shape->text = MAX (shape->text, PADDING);
  shape->room = MIN (atlas_timeline_bar_get_text_width (bar), limit - shape->text - PADDING);
  *begin = MIN (shape->start, pin - size / 2 - SPACING);
  *end = MAX (shape->start + shape->length, pin + size / 2 + SPACING);
}

/* The name of a bar stands in it where it fits, and stays in view as long as the
 * bar does; behind it where there is more room. */
static void
lay_out_bar (AtlasTimelineBar         *bar,
             const AtlasTimelineItem  *item,
             const AtlasTimelineFrame *frame,
             double                    limit,
             AtlasTimelineShape       *shape,
             double                   *begin,
             double                   *end)
{
  double size = atlas_timeline_bar_get_mark_size (bar);
  double width = atlas_timeline_bar_get_text_width (bar);
  double solid_begin = shape->start + (item->opens_early ? shape->tail : 0);
  double solid_end = shape->start + shape->length - (item->ends_late ? shape->tail : 0);
  double inside, behind;

  *begin = shape->start;
  *end = shape->start + shape->length;
  solid_begin = MAX (solid_begin, 0);
  solid_end = MIN (solid_end, frame->body.width);
  shape->mark = MIN (solid_begin + PADDING, solid_end - PADDING - size);
  /* A short bar has it in the middle; one that goes out of view takes it along. */
  if (shape->mark < solid_begin && shape->start >= 0)
    shape->mark = (solid_begin + solid_end - size) / 2;

  inside = solid_end - PADDING - (shape->mark + size + SPACING);
  behind = limit - (*end + SPACING);
  if (width <= inside || behind <= inside)
    {
      shape->text = shape->mark + size + SPACING;
      shape->room = MIN (width, inside);
      return;
    }

  shape->text = *end + SPACING;
  shape->room = MIN (width, behind);
}

/* How an item is drawn, and from where to where. */
static void
lay_out (AtlasTimelineBars        *self,
         const AtlasTimelineFrame *frame,
         guint                     index,
         AtlasTimelineBar         *bar,
         AtlasTimelineShape       *shape,
         double                   *begin,
         double                   *end)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (self->timeline, index);
  double limit = MIN (atlas_timeline_get_room (self->timeline, index) - frame->origin,
                      frame->body.width);

  atlas_timeline_get_box (self->timeline, index, begin, end);
  shape->tail = frame->tail;
  shape->start = *begin - frame->origin;
  shape->length = *end - *begin;
  if (atlas_timeline_bar_is_pin (bar))
    lay_out_pin (bar, find_pin (item, frame), limit, shape, begin, end);
  else
    lay_out_bar (bar, item, frame, limit, shape, begin, end);

  if (shape->room < MIN_ROOM && shape->room < atlas_timeline_bar_get_text_width (bar))
    shape->room = 0;
  if (shape->room > 0)
    *end = MAX (*end, shape->text + shape->room + PADDING);
}

static void
add_name (AtlasTimelineBars        *self,
          const AtlasTimelineFrame *frame,
          const AtlasTimelineShape *shape,
          const GtkAllocation      *allocation)
{
  double x = frame->is_rtl ? allocation->width - shape->text - shape->room : shape->text;
  GtkAllocation name = {
    .x = allocation->x + (int) floor (x) - NAME_SIDE,
    .y = allocation->y + NAME_EDGE,
    .width = (int) ceil (shape->room) + 2 * NAME_SIDE,
    .height = MAX (0, allocation->height - 2 * NAME_EDGE),
  };

  if (shape->room > 0)
    cairo_region_union_rectangle (self->names, &name);
}

static void
allocate (AtlasTimelineBars        *self,
          const AtlasTimelineFrame *frame,
          guint                     index,
          AtlasTimelineBar         *bar)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (self->timeline, index);
  double row = frame->tops[item->lane] + ATLAS_TIMELINE_LANE_PADDING +
               item->row * frame->row_height - frame->scroll;
  AtlasTimelineShape shape = { 0 };
  double begin, end;
  GtkAllocation allocation;

  lay_out (self, frame, index, bar, &shape, &begin, &end);
  /* Only what is in view: what assistive technology outlines should not reach over
   * the rest of the window. */
  if (begin < frame->body.width && end > 0)
    {
      begin = MAX (begin, 0);
      end = MIN (end, frame->body.width);
    }
  else
    begin = CLAMP (begin, -FAR, FAR);
  begin = floor (begin);
  end = CLAMP (ceil (end), begin + 1, begin + FAR);
  shape.start -= begin;
  shape.pin -= begin;
  shape.mark -= begin;
  shape.text -= begin;

  allocation.width = (int) (end - begin);
  allocation.height = (int) frame->row_height - ROW_GAP;
  allocation.x = (int) atlas_timeline_frame_to_x (frame, begin, allocation.width);
  allocation.y = frame->body.y + (int) round (row) + ROW_GAP / 2;

  add_name (self, frame, &shape, &allocation);
  atlas_timeline_bar_set_shape (bar, &shape);
  /* GTK wants to be asked for a size before it gives one. */
  gtk_widget_measure (GTK_WIDGET (bar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (bar), &allocation, -1);
}

/**
 * atlas_timeline_bars_allocate:
 * @self: the bars
 * @frame: what is in view
 *
 * Puts each bar where its item is.
 */
void
atlas_timeline_bars_allocate (AtlasTimelineBars        *self,
                              const AtlasTimelineFrame *frame)
{
  GHashTableIter iter;
  gpointer index, bar;

  g_clear_pointer (&self->names, cairo_region_destroy);
  self->names = cairo_region_create ();
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &index, &bar))
    allocate (self, frame, GPOINTER_TO_UINT (index), bar);
}

/**
 * atlas_timeline_bars_get_names:
 * @self: the bars
 *
 * Gets where names stand, so that nothing is drawn through them.
 *
 * Returns: (transfer none): what they cover of the canvas, in pixels
 */
const cairo_region_t *
atlas_timeline_bars_get_names (AtlasTimelineBars *self)
{
  return self->names;
}

/**
 * atlas_timeline_bars_snapshot:
 * @self: the bars
 * @snapshot: where to draw
 *
 * Draws the bars.
 */
void
atlas_timeline_bars_snapshot (AtlasTimelineBars *self,
                              GtkSnapshot       *snapshot)
{
  GHashTableIter iter;
  gpointer bar;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &bar))
    gtk_widget_snapshot_child (self->canvas, bar, snapshot);
}

/**
 * atlas_timeline_bars_get_mark_width:
 * @self: the bars
 *
 * Gets how wide a bar is of which only the mark is seen.
 *
 * Returns: the pixels
 */
double
atlas_timeline_bars_get_mark_width (AtlasTimelineBars *self)
{
  return atlas_timeline_bar_get_mark_size (self->ruler) + 2 * PADDING;
}

/**
 * atlas_timeline_bars_find:
 * @self: the bars
 * @index: an item
 *
 * Finds the bar of an item.
 *
 * Returns: (transfer none) (nullable): the bar, if it has one
 */
AtlasTimelineBar *
atlas_timeline_bars_find (AtlasTimelineBars *self,
                          guint              index)
{
  return g_hash_table_lookup (self->shown, GUINT_TO_POINTER (index));
}

/**
 * atlas_timeline_bars_get_first:
 * @self: the bars
 *
 * Gets the first item that has a bar.
 *
 * Returns: its number, or %ATLAS_TIMELINE_NONE
 */
guint
atlas_timeline_bars_get_first (AtlasTimelineBars *self)
{
  guint first = ATLAS_TIMELINE_NONE;
  GHashTableIter iter;
  gpointer index;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &index, NULL))
    first = MIN (first, GPOINTER_TO_UINT (index));

  return first;
}
