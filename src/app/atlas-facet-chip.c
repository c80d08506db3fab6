/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-facet-chip.h"

#include <glib/gi18n.h>

#include "atlas-content-text.h"
#include "atlas-cut-text.h"
#include "atlas-focus.h"
#include "atlas-number.h"
#include "atlas-widgets.h"

struct _AtlasFacetChip
{
  GtkWidget parent_instance;

  GtkWidget *toggle; /* has a property "active" */
  GtkLabel  *text;
  GtkLabel  *count;
  GtkWidget *menu; /* or NULL, until somebody asks for it */

  /* Owned. */
  AtlasTable *table;
  AtlasFacet  facet;
  char       *value;
  char       *label;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (AtlasFacetChip, atlas_facet_chip, GTK_TYPE_WIDGET)

static AtlasQuery *
get_query (AtlasFacetChip *self)
{
  return atlas_selection_get_query (atlas_table_get_selection (self->table));
}

static void
choose (AtlasFacetChip *self,
        AtlasChoice     choice)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_value (get_query (self), self->facet, self->value, choice);

  atlas_selection_set_query (atlas_table_get_selection (self->table), query);
}

static void
toggled_cb (AtlasFacetChip *self)
{
  g_assert (ATLAS_IS_FACET_CHIP (self));

  if (self->is_updating)
    return;

  choose (self, atlas_facet_chip_get_choice (self) == ATLAS_CHOICE_NONE ? ATLAS_CHOICE_WANTED
                                                                        : ATLAS_CHOICE_NONE);
}

static void
want_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  choose (ATLAS_FACET_CHIP (widget), ATLAS_CHOICE_WANTED);
}

static void
want_only_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AtlasFacetChip *self = ATLAS_FACET_CHIP (widget);
  g_autoptr (AtlasQuery) query =
      atlas_query_with_only (get_query (self), self->facet, self->value);

  atlas_selection_set_query (atlas_table_get_selection (self->table), query);
}

static void
exclude_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  choose (ATLAS_FACET_CHIP (widget), ATLAS_CHOICE_UNWANTED);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  choose (ATLAS_FACET_CHIP (widget), ATLAS_CHOICE_NONE);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, C_ ("facet", "This"), "facet.want");
  g_menu_append (menu, C_ ("facet", "Only This"), "facet.want-only");
  g_menu_append (menu, C_ ("facet", "Not This"), "facet.exclude");
  g_menu_append (menu, C_ ("facet", "Any"), "facet.clear");

  return G_MENU_MODEL (menu);
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AtlasFacetChip *self = ATLAS_FACET_CHIP (widget);
  AtlasChoice choice = atlas_facet_chip_get_choice (self);

  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) menu = create_menu ();

      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
      gtk_widget_set_parent (self->menu, widget);
    }

  gtk_widget_action_set_enabled (widget, "facet.want", choice != ATLAS_CHOICE_WANTED);
  gtk_widget_action_set_enabled (widget, "facet.exclude", choice != ATLAS_CHOICE_UNWANTED);
  gtk_widget_action_set_enabled (widget, "facet.clear", choice != ATLAS_CHOICE_NONE);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AtlasFacetChip  *self)
{
  g_assert (ATLAS_IS_FACET_CHIP (self));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "facet.menu", NULL);
}

static void
atlas_facet_chip_dispose (GObject *object)
{
  AtlasFacetChip *self = ATLAS_FACET_CHIP (object);

  if (self->toggle != NULL)
    g_signal_handlers_disconnect_by_data (self->toggle, self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->toggle, gtk_widget_unparent);
  g_clear_object (&self->table);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (atlas_facet_chip_parent_class)->dispose (object);
}

static gboolean
atlas_facet_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ATLAS_FACET_CHIP (widget)->toggle);
}

static void
atlas_facet_chip_class_init (AtlasFacetChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_facet_chip_dispose;
  widget_class->focus = atlas_focus_children;
  widget_class->grab_focus = atlas_facet_chip_grab_focus;

  gtk_widget_class_install_action (widget_class, "facet.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "facet.exclude", NULL, exclude_action);
  gtk_widget_class_install_action (widget_class, "facet.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "facet.want", NULL, want_action);
  gtk_widget_class_install_action (widget_class, "facet.want-only", NULL, want_only_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "facet.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "facet.menu",
                                       NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "facet-chip");
}

static void
atlas_facet_chip_init (AtlasFacetChip *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
add_toggle (AtlasFacetChip *self,
            GtkWidget      *mark,
            gboolean        is_line)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));

  self->toggle = is_line ? gtk_check_button_new () : gtk_toggle_button_new ();
  self->text = GTK_LABEL (gtk_label_new (NULL));
  self->count = GTK_LABEL (gtk_label_new (NULL));

  if (mark != NULL)
    gtk_box_append (box, mark);
  gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->text, 0);
  atlas_cut_text_explain (self->toggle, GTK_WIDGET (self->text));
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_box_append (box, GTK_WIDGET (self->text));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "count");
  gtk_box_append (box, GTK_WIDGET (self->count));
  g_object_set (self->toggle, "child", box, NULL);
  if (!is_line)
    gtk_widget_add_css_class (self->toggle, "chip");

  gtk_widget_set_parent (self->toggle, GTK_WIDGET (self));
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (toggled_cb), self);
}

/* Other facets have words of the program. */
static gboolean
has_values_of_document (AtlasFacet facet)
{
  return facet == ATLAS_FACET_STATUS || facet == ATLAS_FACET_THEME ||
         facet == ATLAS_FACET_SECTION || facet == ATLAS_FACET_PLACE || facet == ATLAS_FACET_SOURCE;
}

/**
 * atlas_facet_chip_new:
 * @table: the table whose entries are narrowed down
 * @facet: a facet
 * @value: one of its values
 * @mark: (nullable): what stands before the label
 * @is_line: whether it is a line of a list
 *
 * Makes a chip, or a line.
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *
atlas_facet_chip_new (AtlasTable *table,
                      AtlasFacet  facet,
                      const char *value,
                      GtkWidget  *mark,
                      gboolean    is_line)
{
  AtlasFacetChip *self;
  AtlasSelection *selection;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_FACET_CHIP, NULL);
  selection = atlas_table_get_selection (table);
  self->table = g_object_ref (table);
  self->facet = facet;
  self->value = g_strdup (value);
  self->label = atlas_facet_format_value (facet, atlas_selection_get_briefing (selection), value,
                                          atlas_selection_get_language (selection));
  add_toggle (self, mark, is_line);
  if (has_values_of_document (facet))
    atlas_content_set_language (self->toggle, atlas_selection_get_language (selection));
  atlas_content_mark_label (self->text,
                            atlas_facet_get_fallback (facet,
                                                      atlas_selection_get_briefing (selection),
                                                      value,
                                                      atlas_selection_get_language (selection)));
  atlas_facet_chip_update (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_facet_chip_get_value:
 * @self: a chip
 *
 * Gets the value.
 *
 * Returns: the value
 */
const char *
atlas_facet_chip_get_value (AtlasFacetChip *self)
{
  g_return_val_if_fail (ATLAS_IS_FACET_CHIP (self), NULL);

  return self->value;
}

/**
 * atlas_facet_chip_get_choice:
 * @self: a chip
 *
 * Gets what is asked of the value.
 *
 * Returns: the choice
 */
AtlasChoice
atlas_facet_chip_get_choice (AtlasFacetChip *self)
{
  g_return_val_if_fail (ATLAS_IS_FACET_CHIP (self), ATLAS_CHOICE_NONE);

  return atlas_query_get_choice (get_query (self), self->facet, self->value);
}

/**
 * atlas_facet_chip_dup_words:
 * @self: a chip
 *
 * Says what is asked of the value, or just its name.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_facet_chip_dup_words (AtlasFacetChip *self)
{
  g_return_val_if_fail (ATLAS_IS_FACET_CHIP (self), NULL);

  if (atlas_facet_chip_get_choice (self) != ATLAS_CHOICE_UNWANTED)
    return g_strdup (self->label);

  /* Translators: a value that isn't wanted: "not Exercises" */
  return g_strdup_printf (C_ ("facet", "not %s"), self->label);
}

/* A number has the digits of the words beside it. */
static const char *
get_words_language (AtlasFacetChip *self)
{
  AtlasSelection *selection = atlas_table_get_selection (self->table);
  const char *language = atlas_selection_get_language (selection);
  const char *fallback = atlas_facet_get_fallback (
      self->facet, atlas_selection_get_briefing (selection), self->value, language);

  return fallback != NULL ? fallback : language;
}

/**
 * atlas_facet_chip_update:
 * @self: a chip
 *
 * Looks again at what is asked, and how many entries there are.
 */
void
atlas_facet_chip_update (AtlasFacetChip *self)
{
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;
  AtlasChoice choice;
  guint n_entries;

  g_return_if_fail (ATLAS_IS_FACET_CHIP (self));

  choice = atlas_facet_chip_get_choice (self);
  n_entries = atlas_table_get_facet_count (self->table, self->facet, self->value);
  words = atlas_facet_chip_dup_words (self);
  count = atlas_number_format (n_entries, get_words_language (self));
  /* Translators: a choice for a screen reader: a status or theme, and how many entries have it */
  label = atlas_number_printf (C_ ("facet", "%s, %u"), words, n_entries);

  self->is_updating = TRUE;
  gtk_label_set_text (self->text, words);
  gtk_label_set_text (self->count, count);
  g_object_set (self->toggle, "active", choice != ATLAS_CHOICE_NONE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  atlas_widget_set_css_class (GTK_WIDGET (self->text), "unwanted",
                              choice == ATLAS_CHOICE_UNWANTED);
  /* What would leave nothing is no choice, but one that was made can be taken back. */
  gtk_widget_set_sensitive (self->toggle, n_entries > 0 || choice != ATLAS_CHOICE_NONE);
  self->is_updating = FALSE;
}
