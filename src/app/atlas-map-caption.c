/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-caption.h"

#include <glib/gi18n.h>

#include "atlas-content-text.h"
#include "atlas-map-scale.h"

/* Between the text and the scale, in pixels. */
#define SPACING 18
#define LINE_SPACING 2

struct _AtlasMapCaption
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkWidget     *text;
  AtlasMapScale *scale;
};

G_DEFINE_FINAL_TYPE (AtlasMapCaption, atlas_map_caption, GTK_TYPE_WIDGET)

/* The least width that a child can have, or the least height for a width. */
static int
measure (GtkWidget      *child,
         GtkOrientation  orientation,
         int             width)
{
  int minimum;

  gtk_widget_measure (child, orientation, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Puts the scale beside the text, or below it where that takes less height: next to
 * a scale, a column of text gets narrow soon. */
static gboolean
is_beside (AtlasMapCaption *self,
           int              width,
           int             *height)
{
  GtkWidget *scale = GTK_WIDGET (self->scale);
  int scale_width = measure (scale, GTK_ORIENTATION_HORIZONTAL, -1);
  int scale_height = measure (scale, GTK_ORIENTATION_VERTICAL, -1);
  int column = width - SPACING - scale_width;
  int below, beside;

  below = measure (self->text, GTK_ORIENTATION_VERTICAL, width) + LINE_SPACING + scale_height;
  if (column < measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1))
    {
      *height = below;
      return FALSE;
    }

  beside = MAX (measure (self->text, GTK_ORIENTATION_VERTICAL, column), scale_height);
  *height = MIN (beside, below);

  return beside <= below;
}

static GtkSizeRequestMode
atlas_map_caption_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlas_map_caption_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AtlasMapCaption *self = ATLAS_MAP_CAPTION (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (measure (self->text, orientation, -1),
                    measure (GTK_WIDGET (self->scale), orientation, -1));
  else
    is_beside (self, for_size >= 0 ? for_size : G_MAXSHORT, minimum);
  *natural = *minimum;
}

static void
atlas_map_caption_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AtlasMapCaption *self = ATLAS_MAP_CAPTION (widget);
  GtkWidget *scale = GTK_WIDGET (self->scale);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int scale_width = measure (scale, GTK_ORIENTATION_HORIZONTAL, -1);
  int scale_height = measure (scale, GTK_ORIENTATION_VERTICAL, -1);
  int needed;
  GtkAllocation text = { 0, 0, width, height };

  if (is_beside (self, width, &needed))
    text.width -= SPACING + scale_width;
  else
    text.height -= LINE_SPACING + scale_height;
  text.x = is_mirrored ? width - text.width : 0;

  gtk_widget_size_allocate (self->text, &text, -1);
  gtk_widget_size_allocate (scale,
                            &(GtkAllocation) { is_mirrored ? 0 : width - scale_width,
                                               height - scale_height, scale_width, scale_height },
                            -1);
}

static void
atlas_map_caption_dispose (GObject *object)
{
  GtkWidget *widget = GTK_WIDGET (object);
  GtkWidget *child;

  gtk_widget_dispose_template (widget, ATLAS_TYPE_MAP_CAPTION);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_map_caption_parent_class)->dispose (object);
}

static void
atlas_map_caption_class_init (AtlasMapCaptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_map_caption_dispose;
  widget_class->get_request_mode = atlas_map_caption_get_request_mode;
  widget_class->measure = atlas_map_caption_measure;
  widget_class->size_allocate = atlas_map_caption_size_allocate;

  g_type_ensure (ATLAS_TYPE_MAP_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-map-caption.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapCaption, scale);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapCaption, text);

  gtk_widget_class_set_css_name (widget_class, "map-caption");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_map_caption_init (AtlasMapCaption *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_map_caption_set_scene:
 * @self: a caption
 * @scene: (nullable): what the map shows
 *
 * Sets what the caption is for.
 */
void
atlas_map_caption_set_scene (AtlasMapCaption *self,
                             AtlasMapScene   *scene)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *notes = NULL;
  g_autofree char *text = NULL;
  const char *separator, *attribution;

  g_return_if_fail (ATLAS_IS_MAP_CAPTION (self));

  /* Translators: stands between two footnotes of a map */
  separator = C_("separator", " · ");
  notes = scene != NULL ? atlas_map_scene_join_notes (scene, separator, attributes)
                        : g_strdup ("");
  attribution = scene != NULL ? atlas_map_scene_get_attribution (scene) : NULL;
  if (attribution != NULL)
    text = g_strconcat (notes, *notes != '\0' ? separator : "", attribution, NULL);
  gtk_label_set_text (GTK_LABEL (self->text), text != NULL ? text : notes);
  gtk_label_set_attributes (GTK_LABEL (self->text), attributes);
  atlas_content_set_language (GTK_WIDGET (self),
                              scene != NULL ? atlas_map_scene_get_language (scene) : NULL);
}

/**
 * atlas_map_caption_set_viewport:
 * @self: a caption
 * @viewport: where the map stands
 *
 * Sets what the scale bar follows.
 */
void
atlas_map_caption_set_viewport (AtlasMapCaption *self,
                                AtlasViewport   *viewport)
{
  g_return_if_fail (ATLAS_IS_MAP_CAPTION (self));

  atlas_map_scale_set_viewport (self->scale, viewport);
}
