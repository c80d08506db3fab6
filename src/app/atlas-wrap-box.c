/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-wrap-box.h"

#include "atlas-wrap-layout.h"

#define SPACING 6

struct _AtlasWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasWrapBox, atlas_wrap_box, GTK_TYPE_WIDGET)

static void
atlas_wrap_box_dispose (GObject *object)
{
  atlas_wrap_box_remove_all (ATLAS_WRAP_BOX (object));

  G_OBJECT_CLASS (atlas_wrap_box_parent_class)->dispose (object);
}

static void
atlas_wrap_box_class_init (AtlasWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_wrap_box_dispose;

  gtk_widget_class_set_css_name (widget_class, "wrap-box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_wrap_box_init (AtlasWrapBox *self)
{
  atlas_wrap_box_set_spacing (self, SPACING, SPACING);
}

/**
 * atlas_wrap_box_set_spacing:
 * @self: a box
 * @spacing: pixels between the children of a line, 6 to begin with
 * @line_spacing: pixels between the lines, 6 to begin with
 *
 * Sets how far the children stand apart.
 */
void
atlas_wrap_box_set_spacing (AtlasWrapBox *self,
                            guint         spacing,
                            guint         line_spacing)
{
  g_return_if_fail (ATLAS_IS_WRAP_BOX (self));

  gtk_widget_set_layout_manager (GTK_WIDGET (self), atlas_wrap_layout_new (spacing, line_spacing));
}

/**
 * atlas_wrap_box_append:
 * @self: a box
 * @child: a widget
 *
 * Adds a child behind the others.
 */
void
atlas_wrap_box_append (AtlasWrapBox *self,
                       GtkWidget    *child)
{
  g_return_if_fail (ATLAS_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * atlas_wrap_box_remove_all:
 * @self: a box
 *
 * Removes all children.
 */
void
atlas_wrap_box_remove_all (AtlasWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (ATLAS_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
