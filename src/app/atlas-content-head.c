/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-head.h"

#include "atlas-filter-bar.h"
#include "atlas-kind-switcher.h"
#include "atlas-place-card.h"

struct _AtlasContentHead
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkWidget         *card;
  GtkOrientable     *bars;
  AtlasKindSwitcher *switcher;
  GtkWidget         *filter_bar;

  /* Owned. */
  AtlasSelection *selection;
  AtlasTable     *table;

  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (AtlasContentHead, atlas_content_head, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_SELECTION,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_compact (AtlasContentHead *self,
             gboolean          is_compact)
{
  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  gtk_orientable_set_orientation (self->bars, is_compact ? GTK_ORIENTATION_HORIZONTAL
                                                         : GTK_ORIENTATION_VERTICAL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
atlas_content_head_dispose (GObject *object)
{
  AtlasContentHead *self = ATLAS_CONTENT_HEAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->table);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_content_head_parent_class)->dispose (object);
}

static void
atlas_content_head_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AtlasContentHead *self = ATLAS_CONTENT_HEAD (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_content_head_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AtlasContentHead *self = ATLAS_CONTENT_HEAD (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTION:
      if (g_set_object (&self->selection, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TABLE:
      if (g_set_object (&self->table, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * AtlasContentHead:compact:
   *
   * Whether there is little room.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);

  /**
   * AtlasContentHead:selection:
   *
   * The selection whose place the card is of.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION, flags);

  /**
   * AtlasContentHead:table:
   *
   * The table that the filter is of.
   */
  props[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, ATLAS_TYPE_TABLE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_content_head_class_init (AtlasContentHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_content_head_dispose;
  object_class->get_property = atlas_content_head_get_property;
  object_class->set_property = atlas_content_head_set_property;

  install_properties (object_class);

  g_type_ensure (ATLAS_TYPE_FILTER_BAR);
  g_type_ensure (ATLAS_TYPE_KIND_SWITCHER);
  g_type_ensure (ATLAS_TYPE_PLACE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-content-head.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasContentHead, bars);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentHead, card);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentHead, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentHead, switcher);

  gtk_widget_class_set_css_name (widget_class, "content-head");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
atlas_content_head_init (AtlasContentHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_content_head_set_tables:
 * @self: a head
 * @tables: a list model of [class@Table], one a kind, of the selection that the head has
 *
 * Makes a tab for each table.
 */
void
atlas_content_head_set_tables (AtlasContentHead *self,
                               GListModel       *tables)
{
  g_return_if_fail (ATLAS_IS_CONTENT_HEAD (self));
  g_return_if_fail (self->selection != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (tables));

  atlas_kind_switcher_set_tables (self->switcher, self->selection, tables);
}

/**
 * atlas_content_head_add_parts:
 * @self: a head
 * @parts: (element-type GtkWidget): what one steps through from part to part
 *
 * Appends the card, the kinds and the filter.
 */
void
atlas_content_head_add_parts (AtlasContentHead *self,
                              GPtrArray        *parts)
{
  g_return_if_fail (ATLAS_IS_CONTENT_HEAD (self));
  g_return_if_fail (parts != NULL);

  g_ptr_array_add (parts, self->card);
  g_ptr_array_add (parts, self->switcher);
  g_ptr_array_add (parts, self->filter_bar);
}
