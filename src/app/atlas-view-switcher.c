/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-view-switcher.h"

struct _AtlasViewSwitcher
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasViewSwitcher, atlas_view_switcher, GTK_TYPE_WIDGET)

static void
atlas_view_switcher_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_view_switcher_parent_class)->dispose (object);
}

static void
atlas_view_switcher_class_init (AtlasViewSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_view_switcher_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-view-switcher.ui");

  gtk_widget_class_set_css_name (widget_class, "view-switcher");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_view_switcher_init (AtlasViewSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
