/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-caption.h"

#include <glib/gi18n.h>

#include "atlas-map-scale.h"

struct _AtlasMapCaption
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkLabel      *text;
  AtlasMapScale *scale;
};

G_DEFINE_FINAL_TYPE (AtlasMapCaption, atlas_map_caption, GTK_TYPE_WIDGET)

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
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *text = NULL;
  const char *const *notes;

  g_return_if_fail (ATLAS_IS_MAP_CAPTION (self));

  notes = scene != NULL ? atlas_map_scene_get_notes (scene) : NULL;
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    g_ptr_array_add (parts, (gpointer) notes[i]);
  if (scene != NULL && atlas_map_scene_get_attribution (scene) != NULL)
    g_ptr_array_add (parts, (gpointer) atlas_map_scene_get_attribution (scene));
  g_ptr_array_add (parts, NULL);

  /* Translators: stands between two footnotes of a map */
  text = g_strjoinv (C_("separator", " · "), (char **) parts->pdata);
  gtk_label_set_text (self->text, text);
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
