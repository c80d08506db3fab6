/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-kind-switcher.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-table.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

typedef struct
{
  AtlasKindSwitcher *switcher; /* borrowed */
  AtlasTable        *table;
  gulong             changed_id;
  GtkToggleButton   *button;
  GtkLabel          *count;
} Tab;

struct _AtlasKindSwitcher
{
  GtkWidget parent_instance;

  AtlasWrapBox  *box;
  GtkMenuButton *button; /* stands for the box where there is little room */
  GtkBox        *lines;  /* what drops down from it */

  GPtrArray      *tabs; /* of Tab */
  AtlasSelection *selection;
  GSignalGroup   *signals;
  gboolean        is_compact;
};

G_DEFINE_FINAL_TYPE (AtlasKindSwitcher, atlas_kind_switcher, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
tab_free (Tab *tab)
{
  g_clear_signal_handler (&tab->changed_id, tab->table);
  g_clear_object (&tab->table);
  g_free (tab);
}

/* The button says which table is shown, because its list is closed. */
static void
update_button (AtlasKindSwitcher *self,
               AtlasTable        *table)
{
  g_autofree char *count = atlas_format_count (table);
  g_autofree char *label = g_strdup_printf (
      "%s  %s", atlas_kind_get_heading (atlas_table_get_kind (table)), count);

  gtk_menu_button_set_label (self->button, label);
}

static gboolean
is_selected (Tab *tab)
{
  return atlas_table_get_kind (tab->table) == atlas_selection_get_kind (tab->switcher->selection);
}

static void
update_count (Tab *tab)
{
  const char *heading = atlas_kind_get_heading (atlas_table_get_kind (tab->table));
  g_autofree char *count = atlas_format_count (tab->table);
  g_autofree char *words = NULL;

  /* Translators: a tab for a screen reader, such as "Initiatives, 3 of 6" */
  words = g_strdup_printf (C_ ("tab", "%s, %s"), heading, count);
  gtk_label_set_text (tab->count, count);
  if (is_selected (tab))
    update_button (tab->switcher, tab->table);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (tab->button), atlas_table_get_n_total (tab->table) > 0);

  /* A search leads the eye to the tables that have found something. */
  atlas_widget_set_css_class (GTK_WIDGET (tab->button), "nothing",
                              atlas_table_get_n_matching (tab->table) == 0);
}

static void
update_selected (AtlasKindSwitcher *self)
{
  if (self->selection == NULL)
    return;

  for (guint i = 0; i < self->tabs->len; i++)
    {
      Tab *tab = g_ptr_array_index (self->tabs, i);

      gtk_toggle_button_set_active (tab->button, is_selected (tab));
      gtk_accessible_update_state (GTK_ACCESSIBLE (tab->button),
                                   GTK_ACCESSIBLE_STATE_SELECTED, is_selected (tab),
                                   -1);
      if (is_selected (tab))
        update_button (self, tab->table);
    }
}

static void
tab_clicked_cb (Tab *tab)
{
  atlas_selection_set_kind (tab->switcher->selection, atlas_table_get_kind (tab->table));
  /* A click on the tab of what is shown already would switch it off. */
  update_selected (tab->switcher);
  gtk_menu_button_popdown (tab->switcher->button);
}

static void
append_tab (AtlasKindSwitcher *self,
            AtlasTable        *table,
            gboolean           is_line)
{
  Tab *tab = g_new0 (Tab, 1);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5));

  tab->switcher = self;
  tab->table = g_object_ref (table);
  tab->changed_id = g_signal_connect_swapped (table, "changed", G_CALLBACK (update_count), tab);
  tab->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (tab->count), "count");
  gtk_box_append (box, gtk_label_new (atlas_kind_get_heading (atlas_table_get_kind (table))));
  gtk_widget_set_hexpand (gtk_widget_get_last_child (GTK_WIDGET (box)), is_line);
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (box))), 0);
  gtk_box_append (box, GTK_WIDGET (tab->count));

  tab->button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                              "child", box,
                              "has-frame", FALSE,
                              NULL);
  gtk_widget_add_css_class (GTK_WIDGET (tab->button), "kind-tab");
  g_signal_connect_swapped (tab->button, "clicked", G_CALLBACK (tab_clicked_cb), tab);
  if (is_line)
    gtk_box_append (self->lines, GTK_WIDGET (tab->button));
  else
    atlas_wrap_box_append (self->box, GTK_WIDGET (tab->button));

  g_ptr_array_add (self->tabs, tab);
  update_count (tab);
}

static void
clear_tabs (AtlasKindSwitcher *self)
{
  GtkWidget *child;

  atlas_wrap_box_remove_all (self->box);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  g_ptr_array_set_size (self->tabs, 0);
}

static void
atlas_kind_switcher_dispose (GObject *object)
{
  AtlasKindSwitcher *self = ATLAS_KIND_SWITCHER (object);

  if (self->box != NULL)
    {
      clear_tabs (self);
      gtk_widget_unparent (GTK_WIDGET (self->box));
      gtk_widget_unparent (GTK_WIDGET (self->button));
      self->box = NULL;
    }
  g_clear_pointer (&self->tabs, g_ptr_array_unref);
  g_clear_object (&self->signals);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_kind_switcher_parent_class)->dispose (object);
}

static void
atlas_kind_switcher_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AtlasKindSwitcher *self = ATLAS_KIND_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_kind_switcher_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AtlasKindSwitcher *self = ATLAS_KIND_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      atlas_kind_switcher_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_kind_switcher_class_init (AtlasKindSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_kind_switcher_dispose;
  object_class->get_property = atlas_kind_switcher_get_property;
  object_class->set_property = atlas_kind_switcher_set_property;

  /**
   * AtlasKindSwitcher:compact:
   *
   * Whether the tabs drop down from a button.
   */
  props[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "kind-switcher");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
create_button (AtlasKindSwitcher *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->lines = g_object_new (GTK_TYPE_BOX,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TAB_LIST,
                              "orientation", GTK_ORIENTATION_VERTICAL,
                              NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kinds of entries"),
                                  -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->lines));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "chip");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Kinds of entries"));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

static void
atlas_kind_switcher_init (AtlasKindSwitcher *self)
{
  self->tabs = g_ptr_array_new_with_free_func ((GDestroyNotify) tab_free);
  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals,
                                  "notify::kind",
                                  G_CALLBACK (update_selected),
                                  self);

  self->box =
      g_object_new (ATLAS_TYPE_WRAP_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB_LIST, NULL);
  atlas_wrap_box_set_spacing (self->box, 2, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kinds of entries"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  create_button (self);
}

/**
 * atlas_kind_switcher_set_tables:
 * @self: a switcher
 * @selection: the selection whose kind it shows and changes
 * @tables: a list model of [class@Table], one a kind
 *
 * Makes a tab for each table.
 */
void
atlas_kind_switcher_set_tables (AtlasKindSwitcher *self,
                                AtlasSelection    *selection,
                                GListModel        *tables)
{
  g_return_if_fail (ATLAS_IS_KIND_SWITCHER (self));
  g_return_if_fail (ATLAS_IS_SELECTION (selection));
  g_return_if_fail (G_IS_LIST_MODEL (tables));

  clear_tabs (self);
  g_set_object (&self->selection, selection);
  g_signal_group_set_target (self->signals, selection);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (AtlasTable) table = g_list_model_get_item (tables, i);

      append_tab (self, table, FALSE);
      append_tab (self, table, TRUE);
    }
  update_selected (self);
}

/**
 * atlas_kind_switcher_get_compact:
 * @self: a switcher
 *
 * Gets whether the tabs drop down from a button.
 *
 * Returns: whether they do
 */
gboolean
atlas_kind_switcher_get_compact (AtlasKindSwitcher *self)
{
  g_return_val_if_fail (ATLAS_IS_KIND_SWITCHER (self), FALSE);

  return self->is_compact;
}

/**
 * atlas_kind_switcher_set_compact:
 * @self: a switcher
 * @is_compact: whether the tabs shall drop down from a button
 *
 * Sets whether there is little room.
 */
void
atlas_kind_switcher_set_compact (AtlasKindSwitcher *self,
                                 gboolean           is_compact)
{
  g_return_if_fail (ATLAS_IS_KIND_SWITCHER (self));

  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  gtk_menu_button_popdown (self->button);
  gtk_widget_set_visible (GTK_WIDGET (self->box), !is_compact);
  gtk_widget_set_visible (GTK_WIDGET (self->button), is_compact);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}
