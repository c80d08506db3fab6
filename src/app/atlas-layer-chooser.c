/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-layer-chooser.h"

#include <glib/gi18n.h>

#include "atlas-classification.h"

struct _AtlasLayerChooser
{
  GtkWidget parent_instance;

  /* Template children */
  GtkBox        *row;
  GtkDropDown   *list;
  GtkStringList *labels;

  /* Owned references */
  AtlasSelection *selection;
  GSignalGroup   *signals;
  GPtrArray      *ids; /* of char; the first is NULL */

  gboolean is_row;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (AtlasLayerChooser, atlas_layer_chooser, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
choose (AtlasLayerChooser *self,
        guint              index)
{
  if (!self->is_updating && index < self->ids->len)
    atlas_selection_set_layer (self->selection, g_ptr_array_index (self->ids, index));
}

static guint
get_chosen (AtlasLayerChooser *self)
{
  const char *layer = self->selection != NULL ? atlas_selection_get_layer (self->selection) : NULL;

  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), layer) == 0)
      return i;

  return 0;
}

static GtkWidget *
get_nth (AtlasLayerChooser *self,
         guint              index)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->row));

  for (; index > 0 && button != NULL; index--)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static void
update_chosen (AtlasLayerChooser *self)
{
  guint chosen = get_chosen (self);

  self->is_updating = TRUE;
  for (guint i = 0; i < self->ids->len; i++)
    {
      GtkWidget *button = get_nth (self, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == chosen);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                                   i == chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                               : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
  if (self->ids->len > 0)
    gtk_drop_down_set_selected (self->list, chosen);
  self->is_updating = FALSE;
}

static void
clicked_cb (AtlasLayerChooser *self,
            GtkWidget         *button)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (get_nth (self, i) == button)
      choose (self, i);

  /* A click on what is chosen already would switch it off. */
  update_chosen (self);
}

static void
listed_cb (AtlasLayerChooser *self)
{
  choose (self, gtk_drop_down_get_selected (self->list));
}

/* What the closed list shows may be cut short. */
static void
setup_button_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_button_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (string));
}

static void
setup_line_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "object-select-symbolic",
                                   NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  g_object_bind_property (item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (string));
}

static void
add_layer (AtlasLayerChooser *self,
           const char        *id)
{
  g_autofree char *text =
    atlas_briefing_format_layer (atlas_selection_get_briefing (self->selection), id,
                                 atlas_selection_get_language (self->selection));
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                    "child", label,
                                    "has-frame", FALSE,
                                    NULL);

  gtk_widget_add_css_class (button, "layer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (self->row, button);
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->labels, text);
}

static void
clear (AtlasLayerChooser *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->row))) != NULL)
    gtk_box_remove (self->row, child);
  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)),
                          NULL);
  g_ptr_array_set_size (self->ids, 0);
}

static void
update_layers (AtlasLayerChooser *self)
{
  AtlasBriefing *briefing =
    self->selection != NULL ? atlas_selection_get_briefing (self->selection) : NULL;

  self->is_updating = TRUE;
  clear (self);
  if (briefing != NULL)
    {
      add_layer (self, NULL);
      add_layer (self, ATLAS_LAYER_ENTRIES);
      add_layer (self, ATLAS_LAYER_STAGE);
      for (guint i = 0; i < atlas_briefing_get_n_layers (briefing); i++)
        add_layer (self, atlas_briefing_get_layer (briefing, i)->id);
    }
  self->is_updating = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self), briefing != NULL);
  update_chosen (self);
}

static void
atlas_layer_chooser_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (widget);
  int row, list, list_natural;

  gtk_widget_measure (GTK_WIDGET (self->row), orientation, -1, NULL, &row, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->list), orientation, -1, &list, &list_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = list;
      *natural = MAX (row, list);
      return;
    }
  *minimum = *natural = MAX (row, list_natural);
}

static void
set_shown (GtkWidget *child,
           gboolean   is_shown)
{
  gtk_widget_set_child_visible (child, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
atlas_layer_chooser_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (widget);
  GtkWidget *row = GTK_WIDGET (self->row);
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *shown;
  int needed, natural;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  self->is_row = needed <= width;
  shown = self->is_row ? row : list;

  set_shown (row, self->is_row);
  set_shown (list, !self->is_row);
  width = MIN (width, self->is_row ? needed : natural);
  gtk_widget_size_allocate (shown, &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* Arrows choose, as in any group of which one is chosen; Tab leads on. */
static gboolean
atlas_layer_chooser_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean is_next = direction == GTK_DIR_DOWN ||
                     direction == (is_mirrored ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  guint n_layers = self->ids->len;
  guint chosen = get_chosen (self);

  if (!self->is_row)
    return gtk_widget_child_focus (GTK_WIDGET (self->list), direction);
  if (n_layers == 0)
    return FALSE;

  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (get_nth (self, chosen));
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  choose (self, (chosen + (is_next ? 1 : n_layers - 1)) % n_layers);

  return gtk_widget_grab_focus (get_nth (self, get_chosen (self)));
}

static void
atlas_layer_chooser_dispose (GObject *object)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_LAYER_CHOOSER);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_layer_chooser_parent_class)->dispose (object);
}

static void
atlas_layer_chooser_finalize (GObject *object)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (object);

  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (atlas_layer_chooser_parent_class)->finalize (object);
}

static void
atlas_layer_chooser_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_layer_chooser_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AtlasLayerChooser *self = ATLAS_LAYER_CHOOSER (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      atlas_layer_chooser_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_layer_chooser_class_init (AtlasLayerChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_layer_chooser_dispose;
  object_class->finalize = atlas_layer_chooser_finalize;
  object_class->get_property = atlas_layer_chooser_get_property;
  object_class->set_property = atlas_layer_chooser_set_property;
  widget_class->focus = atlas_layer_chooser_focus;
  widget_class->measure = atlas_layer_chooser_measure;
  widget_class->size_allocate = atlas_layer_chooser_size_allocate;

  /**
   * AtlasLayerChooser:selection:
   *
   * What is looked at, whose layer is chosen.
   */
  props[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-layer-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerChooser, labels);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerChooser, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerChooser, row);
  gtk_widget_class_bind_template_callback (widget_class, bind_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, listed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_line_cb);

  gtk_widget_class_set_css_name (widget_class, "layer-chooser");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_layer_chooser_init (AtlasLayerChooser *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "notify::briefing", G_CALLBACK (update_layers),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::language", G_CALLBACK (update_layers),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::layer", G_CALLBACK (update_chosen),
                                  self);
}

/**
 * atlas_layer_chooser_get_selection:
 * @self: a chooser
 *
 * Gets whose layer is chosen.
 *
 * Returns: (transfer none) (nullable): the selection
 */
AtlasSelection *
atlas_layer_chooser_get_selection (AtlasLayerChooser *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYER_CHOOSER (self), NULL);

  return self->selection;
}

/**
 * atlas_layer_chooser_set_selection:
 * @self: a chooser
 * @selection: (nullable): what is looked at
 *
 * Sets whose layer is chosen.
 */
void
atlas_layer_chooser_set_selection (AtlasLayerChooser *self,
                                   AtlasSelection    *selection)
{
  g_return_if_fail (ATLAS_IS_LAYER_CHOOSER (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->signals, selection);
  update_layers (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}

/**
 * atlas_layer_chooser_is_row:
 * @self: a chooser
 *
 * Checks whether there is room for all layers beside each other.
 *
 * Returns: whether there is
 */
gboolean
atlas_layer_chooser_is_row (AtlasLayerChooser *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYER_CHOOSER (self), FALSE);

  return self->is_row;
}
