/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-stage-mark.h"

#include <math.h>

#include "atlas-compat.h"
#include "atlas-stage-shape.h"

struct _AtlasStageMark
{
  GtkWidget parent_instance;

  AtlasStage stage;
};

G_DEFINE_FINAL_TYPE (AtlasStageMark, atlas_stage_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STAGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
atlas_stage_mark_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasStageMark *self = ATLAS_STAGE_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA color;
  cairo_t *cr;

  atlas_compat_get_color (widget, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);
  atlas_stage_shape_draw (self->stage, cr, width / 2.0, height / 2.0, MIN (width, height));
  cairo_destroy (cr);
}

/* As large as a capital letter and a bit: it grows with the text it stands beside. */
static void
atlas_stage_mark_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int ascent = pango_font_metrics_get_ascent (metrics);

  pango_font_metrics_unref (metrics);

  *minimum = *natural = (int) ceil (0.85 * ascent / PANGO_SCALE);
}

static void
atlas_stage_mark_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasStageMark *self = ATLAS_STAGE_MARK (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      g_value_set_enum (value, self->stage);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_stage_mark_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasStageMark *self = ATLAS_STAGE_MARK (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      atlas_stage_mark_set_stage (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_stage_mark_class_init (AtlasStageMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlas_stage_mark_get_property;
  object_class->set_property = atlas_stage_mark_set_property;
  widget_class->measure = atlas_stage_mark_measure;
  widget_class->snapshot = atlas_stage_mark_snapshot;

  /**
   * AtlasStageMark:stage:
   *
   * The stage that the mark stands for.
   */
  props[PROP_STAGE] =
      g_param_spec_enum ("stage", NULL, NULL, ATLAS_TYPE_STAGE, ATLAS_STAGE_NONE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "stage-mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_stage_mark_init (AtlasStageMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), atlas_stage_get_id (self->stage));
}

/**
 * atlas_stage_mark_new:
 * @stage: a stage
 *
 * Makes a mark.
 *
 * Returns: the mark
 */
GtkWidget *
atlas_stage_mark_new (AtlasStage stage)
{
  return g_object_new (ATLAS_TYPE_STAGE_MARK, "stage", stage, NULL);
}

/**
 * atlas_stage_mark_get_stage:
 * @self: a mark
 *
 * Gets the stage that the mark stands for.
 *
 * Returns: the stage
 */
AtlasStage
atlas_stage_mark_get_stage (AtlasStageMark *self)
{
  g_return_val_if_fail (ATLAS_IS_STAGE_MARK (self), ATLAS_STAGE_NONE);

  return self->stage;
}

/**
 * atlas_stage_mark_set_stage:
 * @self: a mark
 * @stage: a stage
 *
 * Sets the stage that the mark stands for.
 */
void
atlas_stage_mark_set_stage (AtlasStageMark *self,
                            AtlasStage      stage)
{
  g_return_if_fail (ATLAS_IS_STAGE_MARK (self));
  g_return_if_fail (stage < ATLAS_N_STAGES);

  if (self->stage == stage)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), atlas_stage_get_id (self->stage));
  gtk_widget_add_css_class (GTK_WIDGET (self), atlas_stage_get_id (stage));
  self->stage = stage;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STAGE]);
}
