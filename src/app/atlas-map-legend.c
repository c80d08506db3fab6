/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-legend.h"

#include "atlas-map-swatch.h"

struct _AtlasMapLegend
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *visit;
  GtkWidget *capital;
  GtkWidget *disputed;
};

G_DEFINE_FINAL_TYPE (AtlasMapLegend, atlas_map_legend, GTK_TYPE_WIDGET)

static gboolean
has_pin (AtlasMapScene   *scene,
         AtlasMapPinKind  kind)
{
  guint n_pins = scene != NULL ? atlas_map_scene_get_n_pins (scene) : 0;

  for (guint i = 0; i < n_pins; i++)
    if (atlas_map_scene_get_pin (scene, i)->kind == kind)
      return TRUE;

  return FALSE;
}

static gboolean
has_disputed_boundary (AtlasBriefing *briefing)
{
  guint n_boundaries = briefing != NULL ? atlas_briefing_get_n_boundaries (briefing) : 0;

  for (guint i = 0; i < n_boundaries; i++)
    if (atlas_briefing_get_boundary (briefing, i)->style == ATLAS_BOUNDARY_STYLE_DISPUTED)
      return TRUE;

  return FALSE;
}

static void
atlas_map_legend_dispose (GObject *object)
{
  GtkWidget *widget = GTK_WIDGET (object);
  GtkWidget *child;

  gtk_widget_dispose_template (widget, ATLAS_TYPE_MAP_LEGEND);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_map_legend_parent_class)->dispose (object);
}

static void
atlas_map_legend_class_init (AtlasMapLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_map_legend_dispose;

  g_type_ensure (ATLAS_TYPE_MAP_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-map-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, capital);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, disputed);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, visit);

  gtk_widget_class_set_css_name (widget_class, "map-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
atlas_map_legend_init (AtlasMapLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_map_legend_set_content:
 * @self: a legend
 * @briefing: (nullable): a briefing
 * @scene: (nullable): what the map shows of it
 *
 * Sets what the legend is for. Without any sign to explain it is hidden.
 */
void
atlas_map_legend_set_content (AtlasMapLegend *self,
                              AtlasBriefing  *briefing,
                              AtlasMapScene  *scene)
{
  gboolean has_visit, has_capital, is_disputed;

  g_return_if_fail (ATLAS_IS_MAP_LEGEND (self));

  has_visit = has_pin (scene, ATLAS_MAP_PIN_VISIT);
  has_capital = has_pin (scene, ATLAS_MAP_PIN_CAPITAL);
  is_disputed = has_disputed_boundary (briefing);
  gtk_widget_set_visible (self->visit, has_visit);
  gtk_widget_set_visible (self->capital, has_capital);
  gtk_widget_set_visible (self->disputed, is_disputed);
  gtk_widget_set_visible (GTK_WIDGET (self), has_visit || has_capital || is_disputed);
}
