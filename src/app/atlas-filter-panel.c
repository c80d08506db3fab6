/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-filter-panel.h"

#include <glib/gi18n.h>

#include "atlas-date-range.h"
#include "atlas-facet-chip.h"
#include "atlas-number.h"
#include "atlas-stage-mark.h"

/* Nobody reads a longer list; whoever knows what to look for types it. */
#define MAX_VALUES 100

/* The facets that unfold, in the order in which they stand. Kinds are tabs. */
static const AtlasFacet facets[] = {
  ATLAS_FACET_STATUS, ATLAS_FACET_STAGE, ATLAS_FACET_THEME,
  ATLAS_FACET_SECTION, ATLAS_FACET_PLACE, ATLAS_FACET_SOURCE,
};

#define N_FACETS G_N_ELEMENTS (facets)

struct _AtlasFilterPanel
{
  GtkWidget parent_instance;

  GtkBox         *box;
  GtkExpander    *expanders[N_FACETS];
  AtlasDateRange *dates;

  GPtrArray  *chips; /* of AtlasFacetChip, borrowed */
  AtlasTable *table;
};

G_DEFINE_FINAL_TYPE (AtlasFilterPanel, atlas_filter_panel, GTK_TYPE_WIDGET)

static GtkWidget *
add_line (AtlasFilterPanel *self,
          GtkBox           *box,
          AtlasFacet        facet,
          const char       *value,
          GtkWidget        *mark)
{
  GtkWidget *chip = atlas_facet_chip_new (self->table, facet, value, mark, TRUE);

  g_ptr_array_add (self->chips, chip);
  gtk_box_append (box, chip);

  return chip;
}

static gboolean
is_shown (AtlasFilterPanel *self,
          AtlasFacet        facet,
          const char       *value)
{
  AtlasQuery *query = atlas_selection_get_query (atlas_table_get_selection (self->table));

  /* A place is concerned by what is about the whole region, too. */
  if (facet == ATLAS_FACET_PLACE && atlas_table_get_facet_count (self->table, facet, value) > 0)
    return TRUE;

  return atlas_table_get_facet_total (self->table, facet, value) > 0 ||
         atlas_query_get_choice (query, facet, value) != ATLAS_CHOICE_NONE;
}

static GtkWidget *
create_mark (AtlasBriefing *briefing,
             AtlasFacet     facet,
             guint          index)
{
  if (facet != ATLAS_FACET_STATUS)
    return NULL;
  if (index >= atlas_briefing_get_n_categories (briefing, ATLAS_CATEGORY_STATUS))
    return atlas_stage_mark_new (ATLAS_STAGE_NONE);

  return atlas_stage_mark_new (
      atlas_briefing_get_category (briefing, ATLAS_CATEGORY_STATUS, index)->stage);
}

static void
fill_expander (AtlasFilterPanel *self,
               GtkExpander      *expander,
               AtlasFacet        facet)
{
  AtlasBriefing *briefing =
      atlas_selection_get_briefing (atlas_table_get_selection (self->table));
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  guint n_values = atlas_facet_get_n_values (facet, briefing);
  guint n_lines = 0;
  guint n_left = 0;

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = atlas_facet_get_value (facet, briefing, i);

      if (!is_shown (self, facet, value))
        continue;
      if (n_lines++ < MAX_VALUES)
        add_line (self, box, facet, value, create_mark (briefing, facet, i));
      else
        n_left++;
    }

  if (n_left > 0)
    {
      g_autofree char *text = atlas_number_printf (
          /* Translators: the last %s is what to type, such as "source:" */
          ngettext ("%u more: type “%s:” in the search", "%u more: type “%s:” in the search",
                    n_left),
          n_left, atlas_facet_get_field (facet));
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "quiet");
      gtk_box_append (box, label);
    }
  gtk_widget_set_margin_start (GTK_WIDGET (box), 12);
  gtk_expander_set_child (expander, GTK_WIDGET (box));
}

static void
expanded_cb (AtlasFilterPanel *self,
             GParamSpec       *pspec,
             GtkExpander      *expander)
{
  g_assert (ATLAS_IS_FILTER_PANEL (self));

  for (guint i = 0; i < N_FACETS; i++)
    if (self->expanders[i] == expander && gtk_expander_get_expanded (expander) &&
        gtk_expander_get_child (expander) == NULL)
      fill_expander (self, expander, facets[i]);
}

static guint
count_chosen (AtlasFilterPanel *self,
              AtlasFacet        facet)
{
  AtlasQuery *query = atlas_selection_get_query (atlas_table_get_selection (self->table));

  return g_strv_length ((GStrv) atlas_query_get_wanted (query, facet)) +
         g_strv_length ((GStrv) atlas_query_get_unwanted (query, facet));
}

/* A folded facet says that something is chosen in it. */
static void
update_heading (AtlasFilterPanel *self,
                GtkExpander      *expander,
                AtlasFacet        facet)
{
  guint n_chosen = count_chosen (self, facet);
  g_autofree char *heading = NULL;

  if (n_chosen == 0)
    heading = g_strdup (atlas_facet_get_heading (facet));
  else
    /* Translators: "Theme: 3 chosen" */
    heading = atlas_number_printf (ngettext ("%s: %u chosen", "%s: %u chosen", n_chosen),
                                   atlas_facet_get_heading (facet), n_chosen);
  gtk_expander_set_label (expander, heading);
}

static gboolean
has_values (AtlasFilterPanel *self,
            AtlasFacet        facet)
{
  AtlasBriefing *briefing =
      atlas_selection_get_briefing (atlas_table_get_selection (self->table));
  guint n_values = atlas_facet_get_n_values (facet, briefing);

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = atlas_facet_get_value (facet, briefing, i);

      /* That none is given tells nothing where none has any. */
      if (*value != '\0' && is_shown (self, facet, value))
        return TRUE;
    }

  return FALSE;
}

static void
add_expander (AtlasFilterPanel *self,
              guint             index,
              gboolean          is_unfolded)
{
  if (!has_values (self, facets[index]))
    return;

  self->expanders[index] = GTK_EXPANDER (gtk_expander_new (NULL));
  g_signal_connect_object (self->expanders[index], "notify::expanded",
                           G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  update_heading (self, self->expanders[index], facets[index]);
  gtk_box_append (self->box, GTK_WIDGET (self->expanders[index]));
  gtk_expander_set_expanded (self->expanders[index],
                             is_unfolded || count_chosen (self, facets[index]) > 0);
}

static void
clear (AtlasFilterPanel *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; i < N_FACETS; i++)
    self->expanders[i] = NULL;
  self->dates = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static void
build (AtlasFilterPanel *self,
       gboolean          is_alone)
{
  GtkWidget *heading;

  if (is_shown (self, ATLAS_FACET_CAUTION, ATLAS_FACET_VALUE_CAUTION))
    add_line (self, self->box, ATLAS_FACET_CAUTION, ATLAS_FACET_VALUE_CAUTION, NULL);
  if (is_shown (self, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION))
    add_line (self, self->box, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION, NULL);
  for (guint i = 0; i < N_FACETS; i++)
    add_expander (self, i, is_alone && facets[i] == ATLAS_FACET_STATUS);

  heading = gtk_label_new (C_ ("filter", "Time"));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (self->box, heading);
  self->dates = ATLAS_DATE_RANGE (atlas_date_range_new (atlas_table_get_selection (self->table)));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->dates),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);
  gtk_box_append (self->box, GTK_WIDGET (self->dates));
}

static void
atlas_filter_panel_dispose (GObject *object)
{
  AtlasFilterPanel *self = ATLAS_FILTER_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (atlas_filter_panel_parent_class)->dispose (object);
}

static void
atlas_filter_panel_class_init (AtlasFilterPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_filter_panel_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filter-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_filter_panel_init (AtlasFilterPanel *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", 420,
                                      "width-request", 280,
                                      NULL);

  self->chips = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

/**
 * atlas_filter_panel_new:
 *
 * Makes a panel with nothing in it.
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
atlas_filter_panel_new (void)
{
  return g_object_new (ATLAS_TYPE_FILTER_PANEL, NULL);
}

/**
 * atlas_filter_panel_set_table:
 * @self: a panel
 * @table: (nullable): a table of a selection with a briefing
 * @is_alone: whether no chips stand beside it, so that statuses are unfolded
 *
 * Shows what the entries of a table can be filtered by, even where it is the
 * same table as before.
 */
void
atlas_filter_panel_set_table (AtlasFilterPanel *self,
                              AtlasTable       *table,
                              gboolean          is_alone)
{
  g_return_if_fail (ATLAS_IS_FILTER_PANEL (self));
  g_return_if_fail (table == NULL || ATLAS_IS_TABLE (table));

  clear (self);
  g_set_object (&self->table, table);
  if (table != NULL)
    build (self, is_alone);
}

/**
 * atlas_filter_panel_update:
 * @self: a panel
 *
 * Looks again at what is asked, and how many entries there are.
 */
void
atlas_filter_panel_update (AtlasFilterPanel *self)
{
  g_return_if_fail (ATLAS_IS_FILTER_PANEL (self));

  if (self->table == NULL)
    return;

  for (guint i = 0; i < self->chips->len; i++)
    atlas_facet_chip_update (g_ptr_array_index (self->chips, i));
  for (guint i = 0; i < N_FACETS; i++)
    if (self->expanders[i] != NULL)
      update_heading (self, self->expanders[i], facets[i]);
  atlas_date_range_update (self->dates);
}
