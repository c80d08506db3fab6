/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-bar.h"

#include <math.h>
#include <string.h>

#include "atlas-compat.h"
#include "atlas-content-text.h"
#include "atlas-hits.h"
#include "atlas-stage-mark.h"
#include "atlas-widgets.h"

struct _AtlasTimelineBar
{
  GtkWidget parent_instance;

  AtlasStageMark *mark;

  guint              index;
  char              *words;
  PangoLayout       *layout;
  AtlasTimelineShape shape;
  gboolean           is_pin;
  gboolean           has_mark;
  gboolean           opens_early;
  gboolean           ends_late;
  gboolean           is_selected;
};

G_DEFINE_FINAL_TYPE (AtlasTimelineBar, atlas_timeline_bar, GTK_TYPE_WIDGET)

/* How strongly a bar is filled with the colour of its stage. */
#define FILL 0.14
#define FILL_HOVER 0.24
#define FILL_SELECTED 0.34

/* The line of a bar, and the one under the name of a visit that takes more than a
 * day. */
#define LINE 1.0
#define LINE_SELECTED 2.0
#define WHISKER 3.0

#define RADIUS 5.0
#define MARGIN 2.0

/* Where something of a length stands that begins a way from the side at which time
 * does. */
static double
to_x (AtlasTimelineBar *self,
      double            start,
      double            length)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - start - length;

  return start;
}

static double
get_fill (AtlasTimelineBar *self)
{
  if (self->is_selected)
    return FILL_SELECTED;

  return gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT ? FILL_HOVER
                                                                                  : FILL;
}

/* An end that isn't known fades out. */
static void
append_fade (AtlasTimelineBar *self,
             GtkSnapshot      *snapshot,
             double            start,
             const GdkRGBA    *color,
             gboolean          fades_in)
{
  float x = (float) to_x (self, start, self->shape.tail);
  float width = (float) self->shape.tail;
  float height = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);
  GdkRGBA none = *color;
  gboolean is_reversed =
      fades_in != (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);

  none.alpha = 0;
  gtk_snapshot_append_linear_gradient (
      snapshot, &GRAPHENE_RECT_INIT (x, (float) MARGIN, width, height),
      &GRAPHENE_POINT_INIT (x, 0), &GRAPHENE_POINT_INIT (x + width, 0),
      (GskColorStop[]) { { 0, is_reversed ? none : *color }, { 1, is_reversed ? *color : none } },
      2);
}

static void
snapshot_bar (AtlasTimelineBar *self,
              GtkSnapshot      *snapshot,
              const GdkRGBA    *color)
{
  double start = self->shape.start + (self->opens_early ? self->shape.tail : 0);
  double end = self->shape.start + self->shape.length - (self->ends_late ? self->shape.tail : 0);
  float line = self->is_selected ? LINE_SELECTED : LINE;
  float height = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);
  GdkRGBA fill = *color;
  GskRoundedRect outline;

  fill.alpha *= (float) get_fill (self);
  gsk_rounded_rect_init_from_rect (
      &outline,
      &GRAPHENE_RECT_INIT ((float) to_x (self, start, end - start), (float) MARGIN,
                           (float) (end - start), height),
      RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { line, line, line, line },
                              (GdkRGBA[]) { *color, *color, *color, *color });

  fill.alpha = color->alpha * 0.4f;
  if (self->opens_early)
    append_fade (self, snapshot, self->shape.start, &fill, TRUE);
  if (self->ends_late)
    append_fade (self, snapshot, end, &fill, FALSE);
}

/* A drop that stands on its point, with a hole in it. */
static void
draw_pin (cairo_t       *cr,
          const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, 0, 1);
  cairo_curve_to (cr, -0.25, 0.5, -0.62, 0.2, -0.62, -0.3);
  cairo_arc (cr, 0, -0.3, 0.62, G_PI, 2 * G_PI);
  cairo_curve_to (cr, 0.62, 0.2, 0.25, 0.5, 0, 1);
  cairo_fill (cr);

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_arc (cr, 0, -0.3, 0.24, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
snapshot_pin (AtlasTimelineBar *self,
              GtkSnapshot      *snapshot,
              const GdkRGBA    *color)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double radius = height / 2.0 - MARGIN;
  GdkRGBA fill = *color;
  GskRoundedRect whisker;
  cairo_t *cr;

  /* Its days, where they can be told apart. */
  gsk_rounded_rect_init_from_rect (
      &whisker,
      &GRAPHENE_RECT_INIT ((float) to_x (self, self->shape.start, self->shape.length),
                           (float) (height - MARGIN - WHISKER), (float) self->shape.length,
                           WHISKER),
      WHISKER / 2);
  if (self->shape.length > 2 * radius)
    {
      fill.alpha *= 0.5f;
      gtk_snapshot_push_rounded_clip (snapshot, &whisker);
      gtk_snapshot_append_color (snapshot, &fill, &whisker.bounds);
      gtk_snapshot_pop (snapshot);
    }

  if (self->is_selected || gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT)
    {
      fill = *color;
      fill.alpha *= (float) (get_fill (self) - FILL / 2);
      gsk_rounded_rect_init_from_rect (&whisker,
                                       &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height),
                                       RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &whisker);
      gtk_snapshot_append_color (snapshot, &fill, &whisker.bounds);
      gtk_snapshot_pop (snapshot);
    }

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, to_x (self, self->shape.pin, 0), height / 2.0);
  cairo_scale (cr, radius, radius);
  draw_pin (cr, color);
  cairo_destroy (cr);
}

static void
snapshot_text (AtlasTimelineBar *self,
               GtkSnapshot      *snapshot)
{
  GdkRGBA color;
  int height;

  if (self->shape.room <= 0)
    return;

  pango_layout_set_width (self->layout, (int) (self->shape.room * PANGO_SCALE));
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  atlas_compat_get_color (GTK_WIDGET (self), &color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (
          (float) floor (to_x (self, self->shape.text, self->shape.room)),
          floorf ((float) (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* The mark is moved as it is drawn, so that a timeline which is scrolled has nothing
 * to lay out but its bars. */
static void
snapshot_mark (AtlasTimelineBar *self,
               GtkSnapshot      *snapshot)
{
  GtkWidget *mark = GTK_WIDGET (self->mark);
  double x = to_x (self, self->shape.mark, gtk_widget_get_width (mark));

  if (!self->has_mark)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf ((float) x), 0));
  gtk_widget_snapshot_child (GTK_WIDGET (self), mark, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
atlas_timeline_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  AtlasTimelineBar *self = ATLAS_TIMELINE_BAR (widget);
  GdkRGBA color;

  if (self->layout == NULL)
    return;

  atlas_compat_get_color (GTK_WIDGET (self->mark), &color);
  if (self->is_pin)
    snapshot_pin (self, snapshot, &color);
  else
    snapshot_bar (self, snapshot, &color);
  snapshot_text (self, snapshot);
  snapshot_mark (self, snapshot);
}

static void
atlas_timeline_bar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
atlas_timeline_bar_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  AtlasTimelineBar *self = ATLAS_TIMELINE_BAR (widget);
  int size;

  gtk_widget_measure (GTK_WIDGET (self->mark), GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL,
                      NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->mark),
                            &(GtkAllocation) { 0, (height - size) / 2, size, size }, -1);
}

static void
atlas_timeline_bar_state_flags_changed (GtkWidget     *widget,
                                        GtkStateFlags  flags)
{
  GTK_WIDGET_CLASS (atlas_timeline_bar_parent_class)->state_flags_changed (widget, flags);

  gtk_widget_queue_draw (widget);
}

static gboolean
atlas_timeline_bar_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    is_keyboard,
                                  GtkTooltip *tooltip)
{
  AtlasTimelineBar *self = ATLAS_TIMELINE_BAR (widget);

  if (self->words == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->words);

  return TRUE;
}

static void
activate_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "timeline.choose", "u", ATLAS_TIMELINE_BAR (widget)->index);
}

static void
grab_focus_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (widget);
}

static void
atlas_timeline_bar_dispose (GObject *object)
{
  AtlasTimelineBar *self = ATLAS_TIMELINE_BAR (object);

  if (self->mark != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->mark));
  self->mark = NULL;
  g_clear_object (&self->layout);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (atlas_timeline_bar_parent_class)->dispose (object);
}

static void
atlas_timeline_bar_class_init (AtlasTimelineBarClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter,
                                GDK_KEY_space, GDK_KEY_KP_Space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_timeline_bar_dispose;
  widget_class->measure = atlas_timeline_bar_measure;
  widget_class->query_tooltip = atlas_timeline_bar_query_tooltip;
  widget_class->size_allocate = atlas_timeline_bar_size_allocate;
  widget_class->snapshot = atlas_timeline_bar_snapshot;
  widget_class->state_flags_changed = atlas_timeline_bar_state_flags_changed;

  gtk_widget_class_install_action (widget_class, "entry.activate", NULL, activate_cb);
  gtk_widget_class_install_action (widget_class, "entry.grab-focus", NULL, grab_focus_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "entry.activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "timeline-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
atlas_timeline_bar_init (AtlasTimelineBar *self)
{
  self->index = ATLAS_TIMELINE_NONE;
  self->mark = ATLAS_STAGE_MARK (atlas_stage_mark_new (ATLAS_STAGE_NONE));
  gtk_widget_set_parent (GTK_WIDGET (self->mark), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

/**
 * atlas_timeline_bar_new:
 *
 * Makes a bar of nothing yet.
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
atlas_timeline_bar_new (void)
{
  return g_object_new (ATLAS_TYPE_TIMELINE_BAR, NULL);
}

static void
set_title (AtlasTimelineBar *self,
           const AtlasText  *text,
           AtlasSelection   *selection)
{
  const char *language = atlas_selection_get_language (selection);
  const char *title = atlas_text_get (text, language);
  g_autoptr (PangoAttrList) attributes =
      atlas_hits_create_attributes (atlas_selection_get_query (selection), title);

  if (attributes == NULL)
    attributes = pango_attr_list_new ();
  atlas_content_mark_text (attributes, atlas_selection_get_briefing (selection), text, language, 0,
                           strlen (title));
  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
}

/**
 * atlas_timeline_bar_set_item:
 * @self: a bar
 * @timeline: a timeline
 * @index: an item of it
 * @selection: what is looked at
 *
 * Sets what the bar shows. Nothing of the timeline is kept.
 */
void
atlas_timeline_bar_set_item (AtlasTimelineBar    *self,
                             const AtlasTimeline *timeline,
                             guint                index,
                             AtlasSelection      *selection)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (timeline, index);
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  AtlasStage stage;

  g_return_if_fail (ATLAS_IS_TIMELINE_BAR (self));
  g_return_if_fail (item != NULL);

  stage = atlas_briefing_get_stage (atlas_selection_get_briefing (selection), item->entry);
  self->index = index;
  self->is_pin = atlas_entry_get_kind (item->entry) == ATLAS_KIND_VISIT;
  /* To have none says nothing of a visit. */
  self->has_mark = !self->is_pin || stage != ATLAS_STAGE_NONE;
  self->opens_early = item->opens_early;
  self->ends_late = item->ends_late;
  g_free (self->words);
  self->words = atlas_timeline_format_item (timeline, index);
  set_title (self, atlas_entry_get_title (item->entry), selection);
  atlas_stage_mark_set_stage (self->mark, stage);
  atlas_widget_set_css_class (GTK_WIDGET (self), "visit", self->is_pin);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  gtk_accessible_update_relation (accessible,
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) atlas_timeline_get_n_items (timeline),
                                  -1);
  gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_HIDDEN);
  gtk_widget_set_child_visible (GTK_WIDGET (self), TRUE);
}

/**
 * atlas_timeline_bar_unset_item:
 * @self: a bar
 *
 * Lets the bar show nothing, to nobody, until it gets another item.
 */
void
atlas_timeline_bar_unset_item (AtlasTimelineBar *self)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_BAR (self));

  self->index = ATLAS_TIMELINE_NONE;
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * atlas_timeline_bar_get_index:
 * @self: a bar
 *
 * Gets which item the bar shows.
 *
 * Returns: its number, or %ATLAS_TIMELINE_NONE
 */
guint
atlas_timeline_bar_get_index (AtlasTimelineBar *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_BAR (self), ATLAS_TIMELINE_NONE);

  return self->index;
}

/**
 * atlas_timeline_bar_get_text_width:
 * @self: a bar that has an item
 *
 * Gets how wide its whole name is.
 *
 * Returns: the pixels
 */
double
atlas_timeline_bar_get_text_width (AtlasTimelineBar *self)
{
  int width;

  g_return_val_if_fail (ATLAS_IS_TIMELINE_BAR (self), 0);

  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, &width, NULL);

  return width;
}

/**
 * atlas_timeline_bar_is_pin:
 * @self: a bar
 *
 * Gets whether the item is a visit, which is a pin.
 *
 * Returns: whether it is
 */
gboolean
atlas_timeline_bar_is_pin (AtlasTimelineBar *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_BAR (self), FALSE);

  return self->is_pin;
}

/**
 * atlas_timeline_bar_has_mark:
 * @self: a bar
 *
 * Gets whether the mark of the stage is drawn.
 *
 * Returns: whether it is
 */
gboolean
atlas_timeline_bar_has_mark (AtlasTimelineBar *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_BAR (self), FALSE);

  return self->has_mark;
}

/**
 * atlas_timeline_bar_get_mark_size:
 * @self: a bar
 *
 * Gets how large the mark of the stage is, whether it is drawn or not.
 *
 * Returns: the pixels
 */
double
atlas_timeline_bar_get_mark_size (AtlasTimelineBar *self)
{
  int size;

  g_return_val_if_fail (ATLAS_IS_TIMELINE_BAR (self), 0);

  gtk_widget_measure (GTK_WIDGET (self->mark), GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL,
                      NULL);

  return size;
}

/**
 * atlas_timeline_bar_set_shape:
 * @self: a bar
 * @shape: how it is to be drawn
 *
 * Sets how the bar is drawn.
 */
void
atlas_timeline_bar_set_shape (AtlasTimelineBar         *self,
                              const AtlasTimelineShape *shape)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_BAR (self));
  g_return_if_fail (shape != NULL);

  if (memcmp (&self->shape, shape, sizeof *shape) == 0)
    return;

  self->shape = *shape;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_timeline_bar_set_selected:
 * @self: a bar
 * @selected: whether its entry is what is looked at
 *
 * Sets whether the entry is looked at, for eyes, for style sheets and for
 * assistive technology at once.
 */
void
atlas_timeline_bar_set_selected (AtlasTimelineBar *self,
                                 gboolean          selected)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_BAR (self));

  selected = !!selected;
  if (self->is_selected == selected)
    return;

  self->is_selected = selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
