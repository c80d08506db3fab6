/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-date-range.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-widgets.h"

struct _AtlasDateRange
{
  GtkWidget parent_instance;

  GtkEditable *after;
  GtkEditable *before;
  GtkLabel    *problem;

  AtlasSelection *selection;
  gboolean        is_updating;
};

G_DEFINE_FINAL_TYPE (AtlasDateRange, atlas_date_range, GTK_TYPE_WIDGET)

/* Nothing is a date, too: one that doesn't matter. */
static gboolean
read_date (GtkEditable *entry,
           AtlasDate   *date)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  *date = (AtlasDate) { 0 };

  return *text == '\0' || atlas_date_parse (text, date);
}

static void
show_state (GtkEditable *entry,
            gboolean     is_valid)
{
  atlas_widget_set_css_class (GTK_WIDGET (entry), "error", !is_valid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE
                                        : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
show_problem (AtlasDateRange *self,
              const char     *problem)
{
  gboolean is_new = !g_str_equal (gtk_label_get_text (self->problem), problem);

  gtk_label_set_text (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *problem != '\0');
  if (is_new && *problem != '\0')
    atlas_compat_announce (GTK_WIDGET (self->problem), problem);
}

static void
changed_cb (AtlasDateRange *self)
{
  AtlasDate after, before, last, first;
  gboolean is_after_valid = read_date (self->after, &after);
  gboolean is_before_valid = read_date (self->before, &before);
  gboolean is_reversed = atlas_date_is_set (after) && atlas_date_is_set (before) &&
                         atlas_date_is_before (before, after);
  g_autoptr (AtlasQuery) query = NULL;

  g_assert (ATLAS_IS_DATE_RANGE (self));

  if (self->is_updating)
    return;

  show_state (self->after, is_after_valid);
  show_state (self->before, is_before_valid && !is_reversed);
  if (!is_after_valid || !is_before_valid)
    {
      show_problem (self, _("A date is a day, month or year, such as 2025-03-11, 2025-03 or 2025"));
      return;
    }
  if (is_reversed)
    {
      show_problem (self, _("The last date comes before the first one"));
      return;
    }

  show_problem (self, "");
  atlas_query_get_dates (atlas_selection_get_query (self->selection), &first, &last);
  if (atlas_date_compare (first, after) == 0 && atlas_date_compare (last, before) == 0)
    return;
  query = atlas_query_with_dates (atlas_selection_get_query (self->selection), after, before);
  atlas_selection_set_query (self->selection, query);
}

static GtkEditable *
append_entry (AtlasDateRange *self,
              GtkGrid        *grid,
              const char     *heading,
              int             row)
{
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_set_hexpand (entry, TRUE);
  /* Translators: shows how to write a date, of which the month and day may be left out */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("2025-03-11"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->problem, NULL,
                                  -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, entry, 1, row, 1, 1);

  return GTK_EDITABLE (entry);
}

static void
atlas_date_range_dispose (GObject *object)
{
  AtlasDateRange *self = ATLAS_DATE_RANGE (object);
  GtkWidget *child;

  self->is_updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_date_range_parent_class)->dispose (object);
}

static void
atlas_date_range_class_init (AtlasDateRangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_date_range_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "date-range");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_date_range_init (AtlasDateRange *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 9);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_widget_set_parent (GTK_WIDGET (grid), GTK_WIDGET (self));

  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_max_width_chars (self->problem, 30);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "note");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_grid_attach (grid, GTK_WIDGET (self->problem), 0, 2, 2, 1);

  self->after = append_entry (self, grid, C_ ("filter", "From"), 0);
  self->before = append_entry (self, grid, C_ ("filter", "Until"), 1);
}

/**
 * atlas_date_range_new:
 * @selection: the selection whose query asks for the dates
 *
 * Makes the entries.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
atlas_date_range_new (AtlasSelection *selection)
{
  AtlasDateRange *self;

  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);

  self = g_object_new (ATLAS_TYPE_DATE_RANGE, NULL);
  self->selection = g_object_ref (selection);
  atlas_date_range_update (self);

  return GTK_WIDGET (self);
}

static void
show_date (GtkEditable *entry,
           AtlasDate    date)
{
  g_autofree char *text = atlas_date_is_set (date) ? atlas_date_to_string (date) : g_strdup ("");
  AtlasDate shown;

  /* What is being typed stays as it is, so long as it means the same. */
  if (!read_date (entry, &shown) || atlas_date_compare (shown, date) != 0)
    gtk_editable_set_text (entry, text);
}

/**
 * atlas_date_range_update:
 * @self: the entries
 *
 * Looks again at what is asked for.
 */
void
atlas_date_range_update (AtlasDateRange *self)
{
  AtlasDate after, before;

  g_return_if_fail (ATLAS_IS_DATE_RANGE (self));

  atlas_query_get_dates (atlas_selection_get_query (self->selection), &after, &before);
  self->is_updating = TRUE;
  show_date (self->after, after);
  show_date (self->before, before);
  self->is_updating = FALSE;
  show_state (self->after, TRUE);
  show_state (self->before, TRUE);
  show_problem (self, "");
}
