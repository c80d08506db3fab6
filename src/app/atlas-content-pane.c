/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-pane.h"

#include "atlas-compact-layout.h"
#include "atlas-drawer.h"
#include "atlas-entry-detail.h"
#include "atlas-entry-matrix.h"
#include "atlas-entry-table.h"
#include "atlas-entry-timeline.h"
#include "atlas-filter-bar.h"
#include "atlas-kind-switcher.h"
#include "atlas-place-card.h"
#include "atlas-search-field.h"

struct _AtlasContentPane
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkSearchBar      *search_bar;
  AtlasSearchField  *search_field;
  GtkWidget         *card;
  GtkWidget         *bars;
  AtlasKindSwitcher *switcher;
  AtlasFilterBar    *filter_bar;
  GtkPaned          *paned;
  GtkStack          *stack;
  GtkWidget         *detail;

  /* Owned. */
  AtlasSelection *selection;
  GSignalGroup   *signals;
  AtlasDrawer    *drawer;
  GListStore     *tables; /* of AtlasTable, one a kind, in their order */

  gboolean    search_mode_enabled;
  const char *view; /* one of the views */
};

/* The other ways to show entries than as a table. */
#define VIEW_MATRIX "matrix"
#define VIEW_TIMELINE "timeline"

static const char *const views[] = { ATLAS_VIEW_TABLE, VIEW_MATRIX, VIEW_TIMELINE, NULL };

G_DEFINE_FINAL_TYPE (AtlasContentPane, atlas_content_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SEARCH_MODE_ENABLED,
  PROP_SELECTION,
  PROP_TABLE,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What narrows the tables is never hidden. */
static void
query_changed_cb (AtlasContentPane *self)
{
  const char *text = atlas_query_get_text (atlas_selection_get_query (self->selection));

  if (*text != '\0')
    atlas_content_pane_set_search_mode_enabled (self, TRUE);
}

/* The table that is shown as such, or none. */
static AtlasEntryTable *
get_entry_table (AtlasContentPane *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return ATLAS_IS_ENTRY_TABLE (child) ? ATLAS_ENTRY_TABLE (child) : NULL;
}

static gboolean
has_focus_in_rows (AtlasContentPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

/* Whoever was in the rows of one view is in those of the next one: the focus
 * doesn't get lost with what had it. */
static void
move_focus_to_rows (AtlasContentPane *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  if (get_entry_table (self) != NULL)
    child = GTK_WIDGET (atlas_entry_table_get_view (get_entry_table (self)));
  if (!gtk_widget_grab_focus (child))
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_view (AtlasContentPane *self,
             AtlasTable       *table)
{
  if (g_str_equal (self->view, VIEW_MATRIX))
    return atlas_entry_matrix_new ();
  if (g_str_equal (self->view, VIEW_TIMELINE))
    return atlas_entry_timeline_new ();

  return atlas_entry_table_new (table);
}

/* A view is made when it is first shown: most people look at one or two. Of tables,
 * there is one a kind. */
static void
show_table (AtlasContentPane *self)
{
  gboolean had_focus = has_focus_in_rows (self);
  GtkWidget *before = gtk_stack_get_visible_child (self->stack);
  AtlasTable *table = atlas_content_pane_get_table (self);
  gboolean is_table = g_str_equal (self->view, ATLAS_VIEW_TABLE);
  const char *name;

  if (table == NULL)
    return;

  name = is_table ? atlas_kind_get_member (atlas_table_get_kind (table)) : self->view;
  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    gtk_stack_add_named (self->stack, create_view (self, table), name);
  gtk_stack_set_visible_child_name (self->stack, name);
  if (!is_table)
    g_object_set (gtk_stack_get_visible_child (self->stack), "table", table, NULL);
  if (had_focus && gtk_stack_get_visible_child (self->stack) != before)
    move_focus_to_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}

/* What else there is is folded by itself; kinds and filter stand side by side. */
static void
compact_changed_cb (AtlasContentPane   *self,
                    GParamSpec         *pspec,
                    AtlasCompactLayout *layout)
{
  gboolean is_compact = atlas_compact_layout_get_compact (layout);

  g_assert (ATLAS_IS_CONTENT_PANE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bars), is_compact
                                                                   ? GTK_ORIENTATION_HORIZONTAL
                                                                   : GTK_ORIENTATION_VERTICAL);
  if (is_compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

/* What is no longer among the rows is not looked at any more either. */
static void
table_changed_cb (AtlasContentPane *self,
                  AtlasTable       *table)
{
  AtlasEntry *entry = atlas_selection_get_entry (self->selection);

  if (entry != NULL && atlas_entry_get_kind (entry) == atlas_table_get_kind (table) &&
      atlas_table_find (table, entry) == G_MAXUINT)
    atlas_selection_set_entry (self->selection, NULL);
}

/* Without a briefing there is nothing to say about it, not even that it is empty. */
static void
update_content (AtlasContentPane *self)
{
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self)),
                          self->selection != NULL &&
                              atlas_selection_get_briefing (self->selection) != NULL);
}

/* As long as there is no entry, all of the room is for those to choose from. */
static void
update_detail (AtlasContentPane *self)
{
  atlas_drawer_set_is_open (self->drawer,
                            self->selection != NULL &&
                                atlas_selection_get_entry (self->selection) != NULL);
}

/* The entry has come in over rows, maybe over its own. */
static void
drawer_settled_cb (AtlasContentPane *self)
{
  if (get_entry_table (self) != NULL)
    atlas_entry_table_scroll_to_selected (get_entry_table (self));
}

/* The selection says how the entries are shown, so that it can be gone back to. */
static void
set_view (AtlasContentPane *self,
          const char       *view)
{
  if (self->selection != NULL && g_strv_contains (views, view))
    atlas_selection_set_view (self->selection, view);
}

static void
view_changed_cb (AtlasContentPane *self)
{
  const char *view = ATLAS_VIEW_TABLE;

  for (guint i = 0; i < G_N_ELEMENTS (views) - 1; i++)
    if (g_str_equal (views[i], atlas_selection_get_view (self->selection)))
      view = views[i];
  if (g_str_equal (self->view, view))
    return;

  self->view = view;
  show_table (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static void
clear_tables (AtlasContentPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, child);
  g_list_store_remove_all (self->tables);
}

static void
create_tables (AtlasContentPane *self)
{
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autoptr (AtlasTable) table = atlas_table_new (self->selection, kind);

      g_signal_connect_object (table,
                               "changed",
                               G_CALLBACK (table_changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->tables, table);
    }

  atlas_kind_switcher_set_tables (self->switcher, self->selection, G_LIST_MODEL (self->tables));
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  atlas_content_pane_clear (ATLAS_CONTENT_PANE (widget));
}

static void
atlas_content_pane_dispose (GObject *object)
{
  AtlasContentPane *self = ATLAS_CONTENT_PANE (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->drawer);
  self->search_bar = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->tables);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_content_pane_parent_class)->dispose (object);
}

static void
atlas_content_pane_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AtlasContentPane *self = ATLAS_CONTENT_PANE (object);

  switch (prop_id)
    {
    case PROP_SEARCH_MODE_ENABLED:
      g_value_set_boolean (value, self->search_mode_enabled);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_TABLE:
      g_value_set_object (value, atlas_content_pane_get_table (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_content_pane_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AtlasContentPane *self = ATLAS_CONTENT_PANE (object);

  switch (prop_id)
    {
    case PROP_SEARCH_MODE_ENABLED:
      atlas_content_pane_set_search_mode_enabled (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTION:
      atlas_content_pane_set_selection (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
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
   * AtlasContentPane:search-mode-enabled:
   *
   * Whether the search is shown.
   */
  props[PROP_SEARCH_MODE_ENABLED] =
      g_param_spec_boolean ("search-mode-enabled", NULL, NULL, FALSE, flags);

  /**
   * AtlasContentPane:selection:
   *
   * The selection that the pane follows.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION, flags);

  /**
   * AtlasContentPane:table:
   *
   * The table of the kind that is looked at.
   */
  props[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, ATLAS_TYPE_TABLE,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * AtlasContentPane:view:
   *
   * How the entries are shown: `table`, `matrix` or `timeline`.
   */
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, ATLAS_VIEW_TABLE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_content_pane_class_init (AtlasContentPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_content_pane_dispose;
  object_class->get_property = atlas_content_pane_get_property;
  object_class->set_property = atlas_content_pane_set_property;

  install_properties (object_class);

  g_type_ensure (ATLAS_TYPE_COMPACT_LAYOUT);
  g_type_ensure (ATLAS_TYPE_ENTRY_DETAIL);
  g_type_ensure (ATLAS_TYPE_FILTER_BAR);
  g_type_ensure (ATLAS_TYPE_KIND_SWITCHER);
  g_type_ensure (ATLAS_TYPE_PLACE_CARD);
  g_type_ensure (ATLAS_TYPE_SEARCH_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-content-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, bars);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, card);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, detail);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, paned);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, search_field);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, switcher);
  gtk_widget_class_bind_template_callback (widget_class, compact_changed_cb);

  gtk_widget_class_install_action (widget_class, "content.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_property_action (widget_class, "content.search", "search-mode-enabled");
  gtk_widget_class_install_property_action (widget_class, "content.view", "view");

  gtk_widget_class_set_css_name (widget_class, "content-pane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_content_pane_init (AtlasContentPane *self)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);

  self->tables = g_list_store_new (ATLAS_TYPE_TABLE);
  self->view = ATLAS_VIEW_TABLE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->drawer = atlas_drawer_new (self->paned, settings, "detail-height");
  g_signal_connect_object (self->drawer, "settled",
                           G_CALLBACK (drawer_settled_cb), self, G_CONNECT_SWAPPED);
  gtk_search_bar_connect_entry (self->search_bar,
                                atlas_search_field_get_entry (self->search_field));

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals,
                                  "notify::query",
                                  G_CALLBACK (query_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::briefing", G_CALLBACK (update_content),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::entry", G_CALLBACK (update_detail), self);
  g_signal_group_connect_swapped (self->signals, "notify::kind", G_CALLBACK (show_table), self);
  g_signal_group_connect_swapped (self->signals, "notify::view", G_CALLBACK (view_changed_cb),
                                  self);
}

/* An entry that can't be seen any more must not go on taking what is typed. */
static void
leave_search (AtlasContentPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)) &&
      !gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack)))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * atlas_content_pane_get_selection:
 * @self: a pane
 *
 * Gets the selection that the pane follows.
 *
 * Returns: (transfer none) (nullable): the selection
 */
AtlasSelection *
atlas_content_pane_get_selection (AtlasContentPane *self)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), NULL);

  return self->selection;
}

/**
 * atlas_content_pane_set_selection:
 * @self: a pane
 * @selection: (nullable): a selection
 *
 * Sets the selection that the pane follows.
 */
void
atlas_content_pane_set_selection (AtlasContentPane *self,
                                  AtlasSelection   *selection)
{
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  clear_tables (self);
  g_set_object (&self->selection, selection);
  g_signal_group_set_target (self->signals, selection);
  if (selection != NULL)
    {
      create_tables (self);
      view_changed_cb (self);
      show_table (self);
      query_changed_cb (self);
    }
  update_content (self);
  update_detail (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}

/**
 * atlas_content_pane_get_table:
 * @self: a pane
 *
 * Gets the table of the kind that is looked at.
 *
 * Returns: (transfer none) (nullable): the table
 */
AtlasTable *
atlas_content_pane_get_table (AtlasContentPane *self)
{
  g_autoptr (AtlasTable) table = NULL;

  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), NULL);

  if (self->selection != NULL && self->tables != NULL)
    table = g_list_model_get_item (G_LIST_MODEL (self->tables),
                                   atlas_selection_get_kind (self->selection));

  /* The list keeps it alive. */
  return table;
}

/**
 * atlas_content_pane_get_search_mode_enabled:
 * @self: a pane
 *
 * Gets whether the search is shown.
 *
 * Returns: whether it is
 */
gboolean
atlas_content_pane_get_search_mode_enabled (AtlasContentPane *self)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), FALSE);

  return self->search_mode_enabled;
}

/**
 * atlas_content_pane_set_search_mode_enabled:
 * @self: a pane
 * @enabled: whether to show the search
 *
 * Shows the search, or hides it; a hidden one asks for nothing.
 */
void
atlas_content_pane_set_search_mode_enabled (AtlasContentPane *self,
                                            gboolean          enabled)
{
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  if (self->search_mode_enabled == enabled)
    return;

  self->search_mode_enabled = enabled;
  if (!enabled)
    {
      gtk_editable_set_text (atlas_search_field_get_entry (self->search_field), "");
      leave_search (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE_ENABLED]);
}

/**
 * atlas_content_pane_search:
 * @self: a pane
 *
 * Shows the search and puts the cursor there.
 */
void
atlas_content_pane_search (AtlasContentPane *self)
{
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  atlas_content_pane_set_search_mode_enabled (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_field));
}

/**
 * atlas_content_pane_clear:
 * @self: a pane
 *
 * Clears the search and all filters.
 */
void
atlas_content_pane_clear (AtlasContentPane *self)
{
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  if (self->selection != NULL)
    atlas_selection_clear_query (self->selection);
  atlas_content_pane_set_search_mode_enabled (self, FALSE);
}

/**
 * atlas_content_pane_step_back:
 * @self: a pane
 *
 * Takes back the last thing that narrows what is shown: the entry, then the
 * search, the filters and the place.
 *
 * Returns: whether there was anything to take back
 */
gboolean
atlas_content_pane_step_back (AtlasContentPane *self)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), FALSE);

  if (self->selection == NULL)
    return FALSE;

  if (atlas_selection_get_entry (self->selection) != NULL)
    atlas_selection_set_entry (self->selection, NULL);
  else if (self->search_mode_enabled)
    atlas_content_pane_set_search_mode_enabled (self, FALSE);
  else if (!atlas_query_is_empty (atlas_selection_get_query (self->selection)))
    atlas_selection_clear_query (self->selection);
  else if (atlas_selection_get_place (self->selection) != NULL)
    atlas_selection_set_place (self->selection, NULL);
  else
    return FALSE;

  return TRUE;
}

/* The kinds that the briefing has entries of, which are those that have a tab. */
static GArray *
get_kinds (AtlasContentPane *self)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (AtlasKind));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tables)); i++)
    {
      g_autoptr (AtlasTable) table = g_list_model_get_item (G_LIST_MODEL (self->tables), i);
      AtlasKind kind = atlas_table_get_kind (table);

      if (atlas_table_get_n_total (table) > 0)
        g_array_append_val (kinds, kind);
    }

  return kinds;
}

/**
 * atlas_content_pane_show_nth_kind:
 * @self: a pane
 * @n: a tab, from 1
 *
 * Shows a table. Where there is no such tab nothing happens.
 */
void
atlas_content_pane_show_nth_kind (AtlasContentPane *self,
                                  guint             n)
{
  g_autoptr (GArray) kinds = NULL;

  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  kinds = get_kinds (self);
  if (n > 0 && n <= kinds->len)
    atlas_selection_set_kind (self->selection, g_array_index (kinds, AtlasKind, n - 1));
}

/**
 * atlas_content_pane_show_kind:
 * @self: a pane
 * @step: 1 for the next tab, -1 for the one before
 *
 * Shows the table of a tab nearby; behind the last one is the first.
 */
void
atlas_content_pane_show_kind (AtlasContentPane *self,
                              int               step)
{
  g_autoptr (GArray) kinds = NULL;

  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  kinds = get_kinds (self);
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, AtlasKind, i) == atlas_selection_get_kind (self->selection))
      {
        guint next = (i + kinds->len + step) % kinds->len;

        atlas_selection_set_kind (self->selection, g_array_index (kinds, AtlasKind, next));
        return;
      }
}

/**
 * atlas_content_pane_sort_by_nth:
 * @self: a pane
 * @n: a column, from 1, or 0 for the order of the document
 *
 * Sorts the table that is shown, as atlas_entry_table_sort_by_nth() does.
 */
void
atlas_content_pane_sort_by_nth (AtlasContentPane *self,
                                guint             n)
{
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  if (get_entry_table (self) != NULL)
    atlas_entry_table_sort_by_nth (get_entry_table (self), n);
}

/**
 * atlas_content_pane_get_rows:
 * @self: a pane
 *
 * Gets what holds the rows of the table that is shown, to move the focus there.
 *
 * Returns: (transfer none): the widget
 */
GtkWidget *
atlas_content_pane_get_rows (AtlasContentPane *self)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), NULL);

  return GTK_WIDGET (self->stack);
}

/**
 * atlas_content_pane_list_parts:
 * @self: a pane
 *
 * Lists what one steps through from part to part, in order: the search, the
 * card, the kinds, the filter, the rows, the entry. Some of them may be hidden.
 *
 * Returns: (transfer container) (element-type GtkWidget): the parts
 */
GPtrArray *
atlas_content_pane_list_parts (AtlasContentPane *self)
{
  GPtrArray *parts = g_ptr_array_new ();

  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), parts);

  if (self->search_mode_enabled)
    g_ptr_array_add (parts, self->search_bar);
  g_ptr_array_add (parts, self->card);
  g_ptr_array_add (parts, self->switcher);
  g_ptr_array_add (parts, self->filter_bar);
  g_ptr_array_add (parts, self->stack);
  g_ptr_array_add (parts, self->detail);

  return parts;
}

/**
 * atlas_content_pane_focus_part:
 * @self: a pane
 * @part: one of its parts
 *
 * Moves the focus to a part. In a table that is a row, not what is above them.
 *
 * Returns: whether there is anything in it that takes the focus
 */
gboolean
atlas_content_pane_focus_part (AtlasContentPane *self,
                               GtkWidget        *part)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (part), FALSE);

  if (!gtk_widget_get_mapped (part))
    return FALSE;
  if (part == GTK_WIDGET (self->stack) && get_entry_table (self) != NULL &&
      gtk_widget_child_focus (GTK_WIDGET (atlas_entry_table_get_view (get_entry_table (self))),
                              GTK_DIR_TAB_FORWARD))
    return TRUE;

  return gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

/**
 * atlas_content_pane_get_detail:
 * @self: a pane
 *
 * Gets the entry that is shown whole, to move the focus there.
 *
 * Returns: (transfer none): the widget
 */
GtkWidget *
atlas_content_pane_get_detail (AtlasContentPane *self)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), NULL);

  return self->detail;
}
