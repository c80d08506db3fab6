/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-kind-switcher.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-table.h"
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

  AtlasWrapBox *box;

  GPtrArray      *tabs; /* of Tab */
  AtlasSelection *selection;
  GSignalGroup   *signals;
};

G_DEFINE_FINAL_TYPE (AtlasKindSwitcher, atlas_kind_switcher, GTK_TYPE_WIDGET)

static void
tab_free (Tab *tab)
{
  g_clear_signal_handler (&tab->changed_id, tab->table);
  g_clear_object (&tab->table);
  g_free (tab);
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (tab->button), atlas_table_get_n_total (tab->table) > 0);

  /* A search leads the eye to the tables that have found something. */
  if (atlas_table_get_n_matching (tab->table) > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (tab->button), "nothing");
  else
    gtk_widget_add_css_class (GTK_WIDGET (tab->button), "nothing");
}

static void
update_selected (AtlasKindSwitcher *self)
{
  if (self->selection == NULL)
    return;

  for (guint i = 0; i < self->tabs->len; i++)
    {
      Tab *tab = g_ptr_array_index (self->tabs, i);
      gboolean is_selected =
          atlas_table_get_kind (tab->table) == atlas_selection_get_kind (self->selection);

      gtk_toggle_button_set_active (tab->button, is_selected);
      gtk_accessible_update_state (GTK_ACCESSIBLE (tab->button),
                                   GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                                   -1);
    }
}

static void
tab_clicked_cb (Tab *tab)
{
  atlas_selection_set_kind (tab->switcher->selection, atlas_table_get_kind (tab->table));
  /* A click on the tab of what is shown already would switch it off. */
  update_selected (tab->switcher);
}

static void
append_tab (AtlasKindSwitcher *self,
            AtlasTable        *table)
{
  Tab *tab = g_new0 (Tab, 1);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5));

  tab->switcher = self;
  tab->table = g_object_ref (table);
  tab->changed_id = g_signal_connect_swapped (table, "changed", G_CALLBACK (update_count), tab);
  tab->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (tab->count), "count");
  gtk_box_append (box, gtk_label_new (atlas_kind_get_heading (atlas_table_get_kind (table))));
  gtk_box_append (box, GTK_WIDGET (tab->count));

  tab->button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                              "child", box,
                              "has-frame", FALSE,
                              NULL);
  gtk_widget_add_css_class (GTK_WIDGET (tab->button), "kind-tab");
  g_signal_connect_swapped (tab->button, "clicked", G_CALLBACK (tab_clicked_cb), tab);
  atlas_wrap_box_append (self->box, GTK_WIDGET (tab->button));

  g_ptr_array_add (self->tabs, tab);
  update_count (tab);
}

static void
atlas_kind_switcher_dispose (GObject *object)
{
  AtlasKindSwitcher *self = ATLAS_KIND_SWITCHER (object);

  if (self->box != NULL)
    {
      atlas_wrap_box_remove_all (self->box);
      gtk_widget_unparent (GTK_WIDGET (self->box));
      self->box = NULL;
    }
  g_clear_pointer (&self->tabs, g_ptr_array_unref);
  g_clear_object (&self->signals);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_kind_switcher_parent_class)->dispose (object);
}

static void
atlas_kind_switcher_class_init (AtlasKindSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_kind_switcher_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "kind-switcher");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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

  atlas_wrap_box_remove_all (self->box);
  g_ptr_array_set_size (self->tabs, 0);
  g_set_object (&self->selection, selection);
  g_signal_group_set_target (self->signals, selection);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (AtlasTable) table = g_list_model_get_item (tables, i);

      append_tab (self, table);
    }
  update_selected (self);
}
