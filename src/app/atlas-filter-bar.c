/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-filter-bar.h"

#include <glib/gi18n.h>

#include "atlas-chosen-chips.h"
#include "atlas-facet-chips.h"
#include "atlas-filter-panel.h"
#include "atlas-number.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

struct _AtlasFilterBar
{
  GtkWidget parent_instance;

  AtlasWrapBox *box;
  /* Only themes and sections have a menu, which is filled when it opens. */
  GtkMenuButton     *menus[ATLAS_N_CATEGORY_SORTS];
  GtkScrolledWindow *scrollers[ATLAS_N_CATEGORY_SORTS];
  GtkMenuButton     *more;
  AtlasFilterPanel  *panel;
  GtkWidget         *clear;

  AtlasFacetChips  *chips[ATLAS_N_CATEGORY_SORTS];
  AtlasChosenChips *chosen; /* of what has been chosen in the panel */
  AtlasTable       *table;
  GSignalGroup     *table_signals;
  GSignalGroup     *selection_signals;
  gboolean          is_compact;
};

G_DEFINE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AtlasSelection *
get_selection (AtlasFilterBar *self)
{
  return self->table != NULL ? atlas_table_get_selection (self->table) : NULL;
}

static AtlasQuery *
get_query (AtlasFilterBar *self)
{
  return atlas_selection_get_query (get_selection (self));
}

static const char *
get_menu_heading (AtlasFacet facet)
{
  return facet == ATLAS_FACET_THEME ? C_ ("filter", "Theme") : C_ ("filter", "Section");
}

static gboolean
is_any_chosen (AtlasFilterBar *self,
               AtlasFacet      facet)
{
  AtlasQuery *query = get_query (self);

  return *atlas_query_get_wanted (query, facet) != NULL ||
         *atlas_query_get_unwanted (query, facet) != NULL;
}

/* Whether entries of the table have any value that a menu is of. */
static gboolean
has_values (AtlasFilterBar *self,
            AtlasFacet      facet)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (get_selection (self));
  guint n_categories = atlas_briefing_get_n_categories (briefing, (AtlasCategorySort) facet);

  for (guint i = 0; i < n_categories; i++)
    if (atlas_table_get_facet_total (
            self->table, facet,
            atlas_briefing_get_category (briefing, (AtlasCategorySort) facet, i)->id) > 0)
      return TRUE;

  return is_any_chosen (self, facet);
}

/* A menu button says what has been chosen in it, because its menu is closed. */
static void
update_menu (AtlasFilterBar *self,
             AtlasFacet      facet)
{
  g_autofree char *chosen = NULL;
  g_autofree char *label = NULL;
  guint n_chosen = atlas_facet_chips_count_chosen (self->chips[facet], &chosen);

  if (n_chosen == 0)
    label = g_strdup (get_menu_heading (facet));
  else if (n_chosen == 1)
    /* Translators: "Theme: Training" */
    label = g_strdup_printf (C_ ("filter", "%s: %s"), get_menu_heading (facet), chosen);
  else
    /* Translators: "Theme: 3 chosen" */
    label = atlas_number_printf (ngettext ("%s: %u chosen", "%s: %u chosen", n_chosen),
                                 get_menu_heading (facet), n_chosen);

  gtk_menu_button_set_label (self->menus[facet], label);
  gtk_widget_set_visible (GTK_WIDGET (self->menus[facet]),
                          !self->is_compact && has_values (self, facet));
  atlas_widget_set_css_class (GTK_WIDGET (self->menus[facet]), "chosen", n_chosen > 0);
}

static guint
count_chosen (AtlasFilterBar *self)
{
  AtlasQuery *query = get_query (self);
  AtlasDate after, before;
  guint n_chosen = atlas_query_get_dates (query, &after, &before) ? 1 : 0;

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    n_chosen += g_strv_length ((GStrv) atlas_query_get_wanted (query, facet)) +
                g_strv_length ((GStrv) atlas_query_get_unwanted (query, facet));

  return n_chosen;
}

/* Where there is no room for chips the button stands for all of them. */
static void
update_more (AtlasFilterBar *self)
{
  guint n_chosen = count_chosen (self);
  g_autofree char *label = NULL;

  if (!self->is_compact)
    label = g_strdup (C_ ("filter", "More"));
  else if (n_chosen == 0)
    label = g_strdup (C_ ("filter", "Filter"));
  else
    /* Translators: a button; the number of filters that are chosen */
    label = atlas_number_printf (C_ ("filter", "Filter (%u)"), n_chosen);

  gtk_menu_button_set_label (self->more, label);
  atlas_widget_set_css_class (GTK_WIDGET (self->more), "chosen",
                              self->is_compact && n_chosen > 0);
}

/* Puts the lines into a menu, for which there is time until somebody opens it. */
static void
fill_menu (AtlasFilterBar *self,
           AtlasFacet      facet)
{
  GtkWidget *lines;

  if (atlas_facet_chips_are_filled (self->chips[facet]))
    return;

  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  atlas_facet_chips_fill (self->chips[facet], self->table, lines, NULL);
  gtk_scrolled_window_set_child (self->scrollers[facet], lines);
}

static void
update (AtlasFilterBar *self)
{
  AtlasSelection *selection = get_selection (self);
  gboolean is_filtered;

  if (selection == NULL || atlas_selection_get_briefing (selection) == NULL)
    return;

  /* What has been chosen in a menu is said on its button. */
  for (guint facet = ATLAS_FACET_THEME; facet <= ATLAS_FACET_SECTION; facet++)
    if (is_any_chosen (self, facet))
      fill_menu (self, facet);
  for (guint facet = 0; facet < ATLAS_N_CATEGORY_SORTS; facet++)
    atlas_facet_chips_update (self->chips[facet]);
  atlas_facet_chips_set_visible (self->chips[ATLAS_FACET_STATUS], !self->is_compact);
  update_menu (self, ATLAS_FACET_THEME);
  update_menu (self, ATLAS_FACET_SECTION);
  atlas_chosen_chips_update (self->chosen, selection);
  update_more (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->panel)))
    atlas_filter_panel_update (self->panel);

  is_filtered = !atlas_query_is_empty (get_query (self));
  gtk_widget_set_visible (self->clear, is_filtered);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          is_filtered || atlas_table_get_n_total (self->table) > 0);
}

static void
clear_chips (AtlasFilterBar *self)
{
  for (guint facet = 0; facet < ATLAS_N_CATEGORY_SORTS; facet++)
    atlas_facet_chips_clear (self->chips[facet]);
  for (guint facet = ATLAS_FACET_THEME; facet <= ATLAS_FACET_SECTION; facet++)
    gtk_scrolled_window_set_child (self->scrollers[facet], NULL);
  atlas_chosen_chips_clear (self->chosen);
}

static void
rebuild_chips (AtlasFilterBar *self)
{
  AtlasSelection *selection = get_selection (self);

  clear_chips (self);
  if (selection == NULL || atlas_selection_get_briefing (selection) == NULL)
    return;

  atlas_facet_chips_fill (self->chips[ATLAS_FACET_STATUS], self->table, GTK_WIDGET (self->box),
                          GTK_WIDGET (self->menus[ATLAS_FACET_THEME]));
  for (guint facet = ATLAS_FACET_THEME; facet <= ATLAS_FACET_SECTION; facet++)
    if (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (self->menus[facet]))))
      fill_menu (self, facet);
  update (self);
}

/* What the panel shows is put together each time that it opens: so it closes
 * where all of it is about something else. */
static void
rebuild (AtlasFilterBar *self)
{
  gtk_menu_button_popdown (self->more);
  rebuild_chips (self);
}

static void
panel_shown_cb (AtlasFilterBar *self)
{
  AtlasSelection *selection = get_selection (self);

  g_assert (ATLAS_IS_FILTER_BAR (self));

  if (selection != NULL && atlas_selection_get_briefing (selection) != NULL)
    atlas_filter_panel_set_table (self->panel, self->table, self->is_compact);
}

static void
table_changed_cb (AtlasFilterBar *self)
{
  for (guint facet = 0; facet < ATLAS_N_CATEGORY_SORTS; facet++)
    if (!atlas_facet_chips_have_chosen (self->chips[facet]))
      {
        rebuild_chips (self);
        return;
      }
  update (self);
}

static void
atlas_filter_bar_dispose (GObject *object)
{
  AtlasFilterBar *self = ATLAS_FILTER_BAR (object);

  g_clear_object (&self->table_signals);
  g_clear_object (&self->selection_signals);
  if (self->box != NULL)
    {
      clear_chips (self);
      atlas_wrap_box_remove_all (self->box);
      gtk_widget_unparent (GTK_WIDGET (self->box));
      self->box = NULL;
    }
  for (guint facet = 0; facet < ATLAS_N_CATEGORY_SORTS; facet++)
    g_clear_pointer (&self->chips[facet], atlas_facet_chips_free);
  g_clear_object (&self->chosen);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (atlas_filter_bar_parent_class)->dispose (object);
}

static void
atlas_filter_bar_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasFilterBar *self = ATLAS_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_filter_bar_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasFilterBar *self = ATLAS_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      atlas_filter_bar_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_TABLE:
      atlas_filter_bar_set_table (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_filter_bar_class_init (AtlasFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_filter_bar_dispose;
  object_class->get_property = atlas_filter_bar_get_property;
  object_class->set_property = atlas_filter_bar_set_property;

  /**
   * AtlasFilterBar:compact:
   *
   * Whether one button stands for all chips.
   */
  props[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasFilterBar:table:
   *
   * The table whose entries are narrowed down.
   */
  props[PROP_TABLE] =
      g_param_spec_object ("table", NULL, NULL, ATLAS_TYPE_TABLE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filter-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
menu_opened_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  AtlasFilterBar *self = user_data;
  AtlasSelection *selection = get_selection (self);

  if (selection == NULL || atlas_selection_get_briefing (selection) == NULL)
    return;

  for (guint facet = ATLAS_FACET_THEME; facet <= ATLAS_FACET_SECTION; facet++)
    if (self->menus[facet] == button)
      fill_menu (self, facet);
}

static void
create_menu (AtlasFilterBar *self,
             AtlasFacet      sort)
{
  GtkWidget *popover = gtk_popover_new ();

  self->scrollers[sort] = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                        "hscrollbar-policy", GTK_POLICY_NEVER,
                                        "propagate-natural-height", TRUE,
                                        "propagate-natural-width", TRUE,
                                        "max-content-height", 360,
                                        "max-content-width", 420,
                                        NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->scrollers[sort]));
  gtk_widget_add_css_class (popover, "facets");

  self->menus[sort] = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->menus[sort], popover);
  gtk_menu_button_set_create_popup_func (self->menus[sort], menu_opened_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->menus[sort]), "chip");
  atlas_wrap_box_append (self->box, GTK_WIDGET (self->menus[sort]));
}

static void
create_more (AtlasFilterBar *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->panel = ATLAS_FILTER_PANEL (atlas_filter_panel_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->panel));
  gtk_widget_add_css_class (popover, "facets");
  g_signal_connect_object (popover, "show", G_CALLBACK (panel_shown_cb), self, G_CONNECT_SWAPPED);

  self->more = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->more, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->more),
                               _("Filter by place, source, date and more"));
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "chip");
  atlas_wrap_box_append (self->box, GTK_WIDGET (self->more));
}

static void
atlas_filter_bar_init (AtlasFilterBar *self)
{
  for (guint facet = 0; facet < ATLAS_N_CATEGORY_SORTS; facet++)
    self->chips[facet] = atlas_facet_chips_new (facet);

  self->box = g_object_new (ATLAS_TYPE_WRAP_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  create_menu (self, ATLAS_FACET_THEME);
  create_menu (self, ATLAS_FACET_SECTION);
  create_more (self);

  self->clear = gtk_button_new_with_label (C_ ("filter", "Clear"));
  gtk_button_set_has_frame (GTK_BUTTON (self->clear), FALSE);
  gtk_widget_set_tooltip_text (self->clear, _("Clear the search and all filters (Ctrl+Shift+F)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "content.clear-filter");
  gtk_widget_add_css_class (self->clear, "clear");
  atlas_wrap_box_append (self->box, self->clear);
  self->chosen = atlas_chosen_chips_new (self->clear, GTK_WIDGET (self->more));

  self->table_signals = g_signal_group_new (ATLAS_TYPE_TABLE);
  g_signal_group_connect_swapped (self->table_signals,
                                  "changed",
                                  G_CALLBACK (table_changed_cb),
                                  self);
  self->selection_signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals,
                                  "notify::briefing",
                                  G_CALLBACK (rebuild),
                                  self);
  g_signal_group_connect_swapped (self->selection_signals,
                                  "notify::language",
                                  G_CALLBACK (rebuild),
                                  self);
}

/**
 * atlas_filter_bar_get_compact:
 * @self: a filter bar
 *
 * Gets whether one button stands for all chips.
 *
 * Returns: whether it does
 */
gboolean
atlas_filter_bar_get_compact (AtlasFilterBar *self)
{
  g_return_val_if_fail (ATLAS_IS_FILTER_BAR (self), FALSE);

  return self->is_compact;
}

/**
 * atlas_filter_bar_set_compact:
 * @self: a filter bar
 * @is_compact: whether one button shall stand for all chips
 *
 * Sets whether there is little room.
 */
void
atlas_filter_bar_set_compact (AtlasFilterBar *self,
                              gboolean        is_compact)
{
  g_return_if_fail (ATLAS_IS_FILTER_BAR (self));

  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  gtk_menu_button_popdown (self->more);
  atlas_chosen_chips_set_visible (self->chosen, !is_compact);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

/**
 * atlas_filter_bar_get_table:
 * @self: a filter bar
 *
 * Gets the table whose entries are narrowed down.
 *
 * Returns: (transfer none) (nullable): the table
 */
AtlasTable *
atlas_filter_bar_get_table (AtlasFilterBar *self)
{
  g_return_val_if_fail (ATLAS_IS_FILTER_BAR (self), NULL);

  return self->table;
}

/**
 * atlas_filter_bar_set_table:
 * @self: a filter bar
 * @table: (nullable): a table
 *
 * Sets the table whose entries are narrowed down.
 */
void
atlas_filter_bar_set_table (AtlasFilterBar *self,
                            AtlasTable     *table)
{
  g_return_if_fail (ATLAS_IS_FILTER_BAR (self));
  g_return_if_fail (table == NULL || ATLAS_IS_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;

  g_signal_group_set_target (self->table_signals, table);
  g_signal_group_set_target (self->selection_signals, get_selection (self));
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}
