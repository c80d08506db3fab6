/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-combo-factory.h"

/* How many letters a line of the list has, at most. */
#define LIST_CHARS 36

/* In the row the choice gives way, for it stands in the list, too, and only there can
 * be read whole. */
static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkStringObject *string = GTK_STRING_OBJECT (gtk_list_item_get_item (item));
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  gtk_label_set_label (label, gtk_string_object_get_string (string));
}

static void
setup_listed_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_object_bind_property (item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static void
bind_listed_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkStringObject *string = GTK_STRING_OBJECT (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (string));
}

static GtkListItemFactory *
create_factory (GCallback setup,
                GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);

  return factory;
}

/**
 * atlas_combo_factory_install:
 * @row: a row whose choices are strings
 *
 * Lets a row show its choices as long as they are. By itself it ends each after twenty
 * letters, however much room there is.
 */
void
atlas_combo_factory_install (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) chosen = create_factory (G_CALLBACK (setup_chosen_cb),
                                                          G_CALLBACK (bind_chosen_cb));
  g_autoptr (GtkListItemFactory) listed = create_factory (G_CALLBACK (setup_listed_cb),
                                                          G_CALLBACK (bind_listed_cb));

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, listed);
}
