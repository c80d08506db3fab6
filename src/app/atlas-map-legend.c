/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-legend.h"

#include <glib/gi18n.h>

#include "atlas-content-text.h"
#include "atlas-map-swatch.h"
#include "atlas-map-words.h"
#include "atlas-widgets.h"

/* A map of less than this, in pixels on either side, has no room to spare. */
#define SMALL 420

struct _AtlasMapLegend
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *header;
  GtkLabel  *title;
  GtkWidget *content;
  GtkBox    *rows;
  GtkLabel  *note;

  char      *language;  /* (nullable): of what the map shows */
  GtkWidget *number;    /* (nullable): the row for the numbers behind names */
  gboolean   is_small;  /* the map is */
  gboolean   is_chosen; /* somebody has folded it up, or down, and is right */
  gboolean   is_folded;
};

G_DEFINE_FINAL_TYPE (AtlasMapLegend, atlas_map_legend, GTK_TYPE_WIDGET)

static void
update_folded (AtlasMapLegend *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_child_visible (self->content, !self->is_folded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->content), GTK_ACCESSIBLE_STATE_HIDDEN,
                               self->is_folded, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !self->is_folded, -1);
  atlas_widget_set_css_class (widget, "folded", self->is_folded);
}

static void
toggle_cb (AtlasMapLegend *self)
{
  self->is_chosen = TRUE;
  self->is_folded = !self->is_folded;
  update_folded (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
add_row (AtlasMapLegend *self,
         GtkWidget      *swatch,
         const char     *text,
         const char     *fallback,
         const char     *words)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "spacing", 8,
                                 NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  atlas_content_mark_label (GTK_LABEL (label), fallback);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (row), swatch);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->rows, row);

  return row;
}

static void
add_groups (AtlasMapLegend      *self,
            AtlasClassification *classification)
{
  for (guint i = 0; i < atlas_classification_get_n_groups (classification); i++)
    {
      const AtlasClassificationGroup *group = atlas_classification_get_group (classification, i);
      g_autofree char *words = atlas_map_words_format_group (group);

      if (group->n_places > 0)
        add_row (self, atlas_map_swatch_new_for_group (group), group->label, group->fallback,
                 words);
    }
}

static void
add_sign (AtlasMapLegend *self,
          AtlasMapSign    sign,
          const char     *text)
{
  add_row (self, atlas_map_swatch_new (sign), text, NULL, text);
}

static void
add_signs (AtlasMapLegend *self,
           AtlasMapScene  *scene)
{
  if (atlas_map_scene_has_pin (scene, ATLAS_MAP_PIN_VISIT))
    /* Translators: explains a pin on the map */
    add_sign (self, ATLAS_MAP_SIGN_VISIT, C_("map legend", "Visit"));
  if (atlas_map_scene_has_pin (scene, ATLAS_MAP_PIN_CAPITAL))
    /* Translators: explains a pin on the map */
    add_sign (self, ATLAS_MAP_SIGN_CAPITAL, C_("map legend", "Capital"));
  if (atlas_map_scene_has_disputed (scene))
    /* Translators: explains a dashed line on the map */
    add_sign (self, ATLAS_MAP_SIGN_DISPUTED, C_("map legend", "Disputed boundary"));
}

/* The numbers come first: they are what was asked for just now. */
static void
add_number (AtlasMapLegend      *self,
            const AtlasMapFound *found)
{
  g_autofree char *text = atlas_map_words_format_found (found);

  self->number = add_row (self, atlas_map_swatch_new (ATLAS_MAP_SIGN_NUMBER), text, NULL, text);
  gtk_box_reorder_child_after (self->rows, self->number, NULL);
}

static void
update_visible (AtlasMapLegend *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->rows)) != NULL);
}

/* The row for the numbers stays: it belongs to a query, not to a scene. */
static void
clear (AtlasMapLegend *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->number)
        gtk_box_remove (self->rows, child);
      child = next;
    }
}

static void
update_title (AtlasMapLegend      *self,
              AtlasClassification *classification)
{
  const char *title = classification != NULL ? atlas_classification_get_title (classification)
                                             : C_("map", "Legend");
  const char *note =
    classification != NULL ? atlas_classification_get_note (classification) : NULL;
  g_autofree char *words = NULL;

  /* Translators: what a screen reader calls the legend; %s is what the colours say */
  words = classification != NULL ? g_strdup_printf (_("Legend: %s"), title) : g_strdup (title);
  gtk_label_set_text (self->title, title);
  atlas_content_mark_label (self->title,
                            classification != NULL
                                ? atlas_classification_get_title_fallback (classification)
                                : NULL);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
atlas_map_legend_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AtlasMapLegend *self = ATLAS_MAP_LEGEND (widget);
  int content;

  gtk_widget_measure (self->header, orientation, -1, minimum, natural, NULL, NULL);
  if (self->is_folded)
    return;

  gtk_widget_measure (self->content, orientation, -1, NULL, &content, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, content);
  else
    *natural += content;
}

static void
atlas_map_legend_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AtlasMapLegend *self = ATLAS_MAP_LEGEND (widget);
  int header, minimum, natural;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, &header, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->header, &(GtkAllocation) { 0, 0, width, header }, -1);
  if (self->is_folded)
    return;

  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  /* What has to be scrolled has to be scrolled by keys too. */
  gtk_widget_set_focusable (self->content, height - header < natural);
  gtk_widget_size_allocate (self->content,
                            &(GtkAllocation) { 0, header, width, MAX (height - header, minimum) },
                            -1);
}

static void
atlas_map_legend_dispose (GObject *object)
{
  GtkWidget *widget = GTK_WIDGET (object);
  GtkWidget *child;

  g_clear_pointer (&ATLAS_MAP_LEGEND (widget)->language, g_free);
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
  widget_class->measure = atlas_map_legend_measure;
  widget_class->size_allocate = atlas_map_legend_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-map-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, header);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, note);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapLegend, title);
  gtk_widget_class_bind_template_callback (widget_class, toggle_cb);

  gtk_widget_class_set_css_name (widget_class, "map-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_map_legend_init (AtlasMapLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  update_folded (self);
}

/* The legend itself stands in a corner of the interface. */
static void
update_language (AtlasMapLegend *self,
                 AtlasMapScene  *scene)
{
  g_free (self->language);
  self->language = scene != NULL ? g_strdup (atlas_map_scene_get_language (scene)) : NULL;
  atlas_content_set_language (self->header, self->language);
  atlas_content_set_language (self->content, self->language);
}

/**
 * atlas_map_legend_set_scene:
 * @self: a legend
 * @scene: (nullable): what the map shows
 *
 * Sets what the legend is for. Without any sign to explain it is hidden.
 */
void
atlas_map_legend_set_scene (AtlasMapLegend *self,
                            AtlasMapScene  *scene)
{
  AtlasClassification *classification;

  g_return_if_fail (ATLAS_IS_MAP_LEGEND (self));

  classification = scene != NULL ? atlas_map_scene_get_classification (scene) : NULL;
  clear (self);
  if (classification != NULL)
    add_groups (self, classification);
  if (scene != NULL)
    add_signs (self, scene);
  update_title (self, classification);
  update_language (self, scene);
  update_visible (self);
}

/**
 * atlas_map_legend_set_found:
 * @self: a legend
 * @found: (nullable): what a query has found
 *
 * Explains the numbers behind the names of places, where there are any.
 */
void
atlas_map_legend_set_found (AtlasMapLegend *self,
                            AtlasMapFound  *found)
{
  g_return_if_fail (ATLAS_IS_MAP_LEGEND (self));

  if (self->number != NULL)
    gtk_box_remove (self->rows, self->number);
  self->number = NULL;
  if (found != NULL)
    {
      add_number (self, found);
      atlas_content_set_language (self->number, self->language);
    }
  update_visible (self);
}

/**
 * atlas_map_legend_set_map:
 * @self: a legend
 * @width: the width of the map, in pixels
 * @height: the height of the map, in pixels
 *
 * Tells the legend how large the map is, before it is measured: on a small one it
 * folds up, unless somebody has unfolded it there.
 */
void
atlas_map_legend_set_map (AtlasMapLegend *self,
                          int             width,
                          int             height)
{
  gboolean is_small = MIN (width, height) < SMALL;

  g_return_if_fail (ATLAS_IS_MAP_LEGEND (self));

  /* What was chosen for a map of one size says nothing about one of another. */
  if (self->is_small != is_small)
    self->is_chosen = FALSE;
  self->is_small = is_small;
  if (self->is_chosen || self->is_folded == is_small)
    return;

  self->is_folded = is_small;
  update_folded (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * atlas_map_legend_is_folded:
 * @self: a legend
 *
 * Checks whether nothing but the title of the legend is to be seen.
 *
 * Returns: whether it is folded up
 */
gboolean
atlas_map_legend_is_folded (AtlasMapLegend *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_LEGEND (self), FALSE);

  return self->is_folded;
}
