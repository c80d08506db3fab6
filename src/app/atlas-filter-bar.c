/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-filter-bar.h"

#include <glib/gi18n.h>

#include "atlas-stage-mark.h"
#include "atlas-wrap-box.h"

/* A category that one may choose: a chip, or a line of a menu. */
typedef struct
{
  AtlasFilterBar   *bar; /* borrowed */
  AtlasFacet sort;
  char             *id;
  char             *label;
  GtkWidget        *toggle; /* has a property "active" */
  GtkLabel         *count;
} Facet;

struct _AtlasFilterBar
{
  GtkWidget parent_instance;

  AtlasWrapBox *box;
  /* Only themes and sections have a menu; statuses are chips. */
  GtkMenuButton     *menus[ATLAS_N_CATEGORY_SORTS];
  GtkScrolledWindow *scrollers[ATLAS_N_CATEGORY_SORTS];
  GtkWidget         *clear;

  GPtrArray    *facets; /* of Facet */
  AtlasTable   *table;
  GSignalGroup *table_signals;
  GSignalGroup *selection_signals;
  gboolean      is_updating;
};

G_DEFINE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
facet_free (Facet *facet)
{
  g_clear_pointer (&facet->id, g_free);
  g_clear_pointer (&facet->label, g_free);
  g_free (facet);
}

static AtlasSelection *
get_selection (AtlasFilterBar *self)
{
  return self->table != NULL ? atlas_table_get_selection (self->table) : NULL;
}

static const char *
get_menu_heading (AtlasFacet sort)
{
  return sort == ATLAS_FACET_THEME ? C_ ("filter", "Theme") : C_ ("filter", "Section");
}

static void
update_facet (Facet *facet)
{
  AtlasFilterBar *self = facet->bar;
  AtlasQuery *query = atlas_selection_get_query (get_selection (self));
  guint count = atlas_table_get_facet_count (self->table, facet->sort, facet->id);
  gboolean is_chosen = atlas_query_wants (query, facet->sort, facet->id);
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *words = NULL;

  /* Translators: a choice for a screen reader: a status or theme, and how many entries have it */
  words = g_strdup_printf (C_ ("facet", "%s, %u"), facet->label, count);
  gtk_label_set_text (facet->count, text);
  g_object_set (facet->toggle, "active", is_chosen, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (facet->toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  /* What would leave nothing is no choice, but one that was made can be taken back. */
  gtk_widget_set_sensitive (facet->toggle, count > 0 || is_chosen);
}

/* A menu button says what has been chosen in it, because its menu is closed. */
static void
update_menu (AtlasFilterBar *self,
             AtlasFacet      sort)
{
  const char *chosen = NULL;
  guint n_chosen = 0;
  guint n_facets = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->facets->len; i++)
    {
      Facet *facet = g_ptr_array_index (self->facets, i);
      AtlasQuery *query = atlas_selection_get_query (get_selection (self));

      if (facet->sort != sort)
        continue;

      n_facets++;
      if (atlas_query_wants (query, sort, facet->id))
        {
          chosen = facet->label;
          n_chosen++;
        }
    }

  if (n_chosen == 0)
    label = g_strdup (get_menu_heading (sort));
  else if (n_chosen == 1)
    /* Translators: "Theme: Training" */
    label = g_strdup_printf (C_ ("filter", "%s: %s"), get_menu_heading (sort), chosen);
  else
    /* Translators: "Theme: 3 chosen" */
    label = g_strdup_printf (ngettext ("%s: %u chosen", "%s: %u chosen", n_chosen),
                             get_menu_heading (sort), n_chosen);

  gtk_menu_button_set_label (self->menus[sort], label);
  gtk_widget_set_visible (GTK_WIDGET (self->menus[sort]), n_facets > 0);
  if (n_chosen > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->menus[sort]), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->menus[sort]), "chosen");
}

static void
update (AtlasFilterBar *self)
{
  AtlasSelection *selection = get_selection (self);
  gboolean is_filtered;

  if (selection == NULL)
    return;

  self->is_updating = TRUE;
  for (guint i = 0; i < self->facets->len; i++)
    update_facet (g_ptr_array_index (self->facets, i));
  self->is_updating = FALSE;

  update_menu (self, ATLAS_FACET_THEME);
  update_menu (self, ATLAS_FACET_SECTION);

  is_filtered = !atlas_query_is_empty (atlas_selection_get_query (selection));
  gtk_widget_set_visible (self->clear, is_filtered);
  gtk_widget_set_visible (GTK_WIDGET (self), is_filtered || self->facets->len > 0);
}

static void
toggled_cb (Facet *facet)
{
  AtlasFilterBar *self = facet->bar;
  AtlasSelection *selection = get_selection (self);
  g_autoptr (AtlasQuery) query = NULL;
  gboolean is_active;

  if (self->is_updating)
    return;

  g_object_get (facet->toggle, "active", &is_active, NULL);
  query = atlas_query_with_value (atlas_selection_get_query (selection),
                                  facet->sort,
                                  facet->id,
                                  is_active ? ATLAS_CHOICE_WANTED : ATLAS_CHOICE_NONE);
  atlas_selection_set_query (selection, query);
}

static void
add_facet (AtlasFilterBar *self,
           AtlasFacet      sort,
           const char     *id,
           const char     *label,
           GtkWidget      *toggle,
           GtkWidget      *mark)
{
  Facet *facet = g_new0 (Facet, 1);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  GtkWidget *text = gtk_label_new (label);

  facet->bar = self;
  facet->sort = sort;
  facet->id = g_strdup (id);
  facet->label = g_strdup (label);
  facet->toggle = toggle;
  facet->count = GTK_LABEL (gtk_label_new (NULL));
  g_ptr_array_add (self->facets, facet);

  if (mark != NULL)
    gtk_box_append (box, mark);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (box, text);
  gtk_widget_add_css_class (GTK_WIDGET (facet->count), "count");
  gtk_box_append (box, GTK_WIDGET (facet->count));
  g_object_set (toggle, "child", box, NULL);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), facet);
}

static void
add_chip (AtlasFilterBar *self,
          const char     *id,
          const char     *label,
          AtlasStage      stage)
{
  GtkWidget *chip = gtk_toggle_button_new ();

  gtk_widget_add_css_class (chip, "chip");
  add_facet (self, ATLAS_FACET_STATUS, id, label, chip, atlas_stage_mark_new (stage));
  gtk_widget_insert_before (chip,
                            GTK_WIDGET (self->box),
                            GTK_WIDGET (self->menus[ATLAS_FACET_THEME]));
}

static void
add_line (AtlasFilterBar *self,
          GtkBox         *lines,
          AtlasFacet      sort,
          const char     *id,
          const char     *label)
{
  GtkWidget *check = gtk_check_button_new ();

  add_facet (self, sort, id, label, check, NULL);
  gtk_box_append (lines, check);
}

/* The categories that entries of the table have, and those that the query asks
 * for even though none has them: what narrows the table is never hidden. The
 * set doesn't depend on what else is chosen, so that nothing vanishes under
 * the pointer. */
static GHashTable *
collect_ids (AtlasFilterBar *self,
             AtlasFacet      sort)
{
  AtlasSelection *selection = get_selection (self);
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  const char *const *chosen = atlas_query_get_wanted (atlas_selection_get_query (selection), sort);
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_values = atlas_facet_get_n_values (sort, briefing);

  for (guint i = 0; chosen[i] != NULL; i++)
    g_hash_table_add (ids, (char *) chosen[i]);

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = atlas_facet_get_value (sort, briefing, i);

      /* Only a status that isn't given says something. */
      if ((*value != '\0' || sort == ATLAS_FACET_STATUS) &&
          atlas_table_get_facet_total (self->table, sort, value) > 0)
        g_hash_table_add (ids, (char *) value);
    }

  return ids;
}

static gboolean
has_statuses (GHashTable *ids)
{
  return g_hash_table_size (ids) > 1 || !g_hash_table_contains (ids, ATLAS_FACET_NONE);
}

static void
add_facets (AtlasFilterBar *self,
            AtlasFacet      sort,
            GtkBox         *lines)
{
  AtlasSelection *selection = get_selection (self);
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  const char *language = atlas_selection_get_language (selection);
  guint n_categories = atlas_briefing_get_n_categories (briefing, (AtlasCategorySort) sort);
  g_autoptr (GHashTable) ids = collect_ids (self, sort);

  for (guint i = 0; i < n_categories; i++)
    {
      AtlasCategory *category = atlas_briefing_get_category (briefing, (AtlasCategorySort) sort, i);
      const char *label = atlas_text_get (category->label, language);

      if (!g_hash_table_contains (ids, category->id))
        continue;
      if (sort == ATLAS_FACET_STATUS)
        add_chip (self, category->id, label, category->stage);
      else
        add_line (self, lines, sort, category->id, label);
    }

  /* Where no entry has a status, that none is given says nothing. */
  if (sort == ATLAS_FACET_STATUS && g_hash_table_contains (ids, ATLAS_FACET_NONE) &&
      has_statuses (ids))
    add_chip (self, ATLAS_FACET_NONE, atlas_stage_get_label (ATLAS_STAGE_NONE), ATLAS_STAGE_NONE);
}

static void
clear_facets (AtlasFilterBar *self)
{
  GtkWidget *theme_menu = GTK_WIDGET (self->menus[ATLAS_FACET_THEME]);
  GtkWidget *child;

  for (guint i = 0; i < self->facets->len; i++)
    {
      Facet *facet = g_ptr_array_index (self->facets, i);

      g_signal_handlers_disconnect_by_data (facet->toggle, facet);
    }
  g_ptr_array_set_size (self->facets, 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != theme_menu)
    gtk_widget_unparent (child);
}

static void
rebuild (AtlasFilterBar *self)
{
  AtlasSelection *selection = get_selection (self);

  clear_facets (self);
  if (selection == NULL || atlas_selection_get_briefing (selection) == NULL)
    return;

  add_facets (self, ATLAS_FACET_STATUS, NULL);
  for (guint sort = ATLAS_FACET_THEME; sort <= ATLAS_FACET_SECTION; sort++)
    {
      GtkBox *lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

      add_facets (self, sort, lines);
      gtk_scrolled_window_set_child (self->scrollers[sort], GTK_WIDGET (lines));
    }
  update (self);
}

static gboolean
has_facet (AtlasFilterBar *self,
           AtlasFacet      sort,
           const char     *id)
{
  for (guint i = 0; i < self->facets->len; i++)
    {
      Facet *facet = g_ptr_array_index (self->facets, i);

      if (facet->sort == sort && g_str_equal (facet->id, id))
        return TRUE;
    }

  return FALSE;
}

static void
table_changed_cb (AtlasFilterBar *self)
{
  AtlasQuery *query = atlas_selection_get_query (get_selection (self));

  for (guint sort = 0; sort < ATLAS_N_CATEGORY_SORTS; sort++)
    {
      const char *const *chosen = atlas_query_get_wanted (query, sort);

      for (guint i = 0; chosen[i] != NULL; i++)
        if (!has_facet (self, sort, chosen[i]))
          {
            rebuild (self);
            return;
          }
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
      clear_facets (self);
      atlas_wrap_box_remove_all (self->box);
      gtk_widget_unparent (GTK_WIDGET (self->box));
      self->box = NULL;
    }
  g_clear_pointer (&self->facets, g_ptr_array_unref);
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
  gtk_widget_add_css_class (GTK_WIDGET (self->menus[sort]), "chip");
  atlas_wrap_box_append (self->box, GTK_WIDGET (self->menus[sort]));
}

static void
atlas_filter_bar_init (AtlasFilterBar *self)
{
  self->facets = g_ptr_array_new_with_free_func ((GDestroyNotify) facet_free);

  self->box = g_object_new (ATLAS_TYPE_WRAP_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  create_menu (self, ATLAS_FACET_THEME);
  create_menu (self, ATLAS_FACET_SECTION);

  self->clear = gtk_button_new_with_label (C_ ("filter", "Clear"));
  gtk_button_set_has_frame (GTK_BUTTON (self->clear), FALSE);
  gtk_widget_set_tooltip_text (self->clear, _("Clear the search and all filters (Ctrl+Shift+F)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "content.clear-filter");
  gtk_widget_add_css_class (self->clear, "clear");
  atlas_wrap_box_append (self->box, self->clear);

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
