/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-pane.h"

#include "atlas-compact-layout.h"
#include "atlas-content-head.h"
#include "atlas-drawer.h"
#include "atlas-entry-detail.h"
#include "atlas-entry-views.h"
#include "atlas-search-field.h"
#include "atlas-widgets.h"

struct _AtlasContentPane
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkBox             *box;
  AtlasCompactLayout *layout;
  GtkSearchBar       *search_bar;
  GtkPaned           *paned;
  GtkStack           *stack;

  /* Owned. */
  AtlasSelection  *selection;
  GSignalGroup    *signals;
  AtlasEntryViews *views;

  /* (nullable): made with the briefing, which the first rows are there before, and
   * the field when somebody wants to search. */
  AtlasContentHead *head;
  GtkWidget        *detail;
  AtlasDrawer      *drawer;
  AtlasSearchField *search_field;

  gboolean search_mode_enabled;
};

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

/* What else there is is folded by itself. */
static void
compact_changed_cb (AtlasContentPane   *self,
                    GParamSpec         *pspec,
                    AtlasCompactLayout *layout)
{
  g_assert (ATLAS_IS_CONTENT_PANE (self));

  atlas_widget_set_css_class (GTK_WIDGET (self), "compact",
                              atlas_compact_layout_get_compact (layout));
}

/* As long as there is no entry, all of the room is for those to choose from. */
static void
update_detail (AtlasContentPane *self)
{
  if (self->drawer != NULL)
    atlas_drawer_set_is_open (self->drawer,
                              self->selection != NULL &&
                                  atlas_selection_get_entry (self->selection) != NULL);
}

/* The entry has come in over rows, maybe over its own. */
static void
drawer_settled_cb (AtlasContentPane *self)
{
  AtlasEntryTable *table = atlas_entry_views_get_entry_table (self->views);

  if (table != NULL)
    atlas_entry_table_scroll_to_selected (table);
}

static void
create_head (AtlasContentPane *self)
{
  self->head = g_object_new (ATLAS_TYPE_CONTENT_HEAD, NULL);
  g_object_bind_property (self->layout, "compact", self->head, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "selection", self->head, "selection", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "table", self->head, "table", G_BINDING_SYNC_CREATE);
  atlas_content_head_set_tables (self->head, atlas_entry_views_get_tables (self->views));
  gtk_box_insert_child_after (self->box, GTK_WIDGET (self->head), GTK_WIDGET (self->search_bar));
}

static void
create_detail (AtlasContentPane *self)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);

  self->detail = g_object_new (ATLAS_TYPE_ENTRY_DETAIL, NULL);
  g_object_bind_property (self, "selection", self->detail, "selection", G_BINDING_SYNC_CREATE);
  gtk_paned_set_end_child (self->paned, self->detail);
  self->drawer = atlas_drawer_new (self->paned, settings, "detail-height");
  g_signal_connect_object (self->drawer, "settled",
                           G_CALLBACK (drawer_settled_cb), self, G_CONNECT_SWAPPED);
  update_detail (self);
}

/* Without a briefing there is nothing to say about it, not even that it is empty.
 * While one is read its first rows may be seen, but neither chosen nor narrowed; they
 * stand where they will be below the head, so that nobody loses the line when it comes. */
static void
update_content (AtlasContentPane *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  gboolean has_briefing =
      self->selection != NULL && atlas_selection_get_briefing (self->selection) != NULL;
  gboolean has_beginning =
      self->selection != NULL && atlas_selection_get_beginning (self->selection) != NULL;

  if (has_briefing && self->head == NULL)
    {
      create_head (self);
      create_detail (self);
    }
  if (self->head != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->head), has_briefing);
  gtk_widget_set_visible (child, has_briefing || has_beginning);
  gtk_widget_set_can_focus (child, has_briefing);
  gtk_widget_set_can_target (child, has_briefing);
  atlas_widget_set_css_class (GTK_WIDGET (self), "beginning", has_beginning && !has_briefing);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY,
                               has_beginning && !has_briefing, -1);
}

static void
table_changed_cb (AtlasContentPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}

static void
view_changed_cb (AtlasContentPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
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
  if (self->views != NULL)
    g_object_run_dispose (G_OBJECT (self->views));
  g_clear_object (&self->views);
  self->search_bar = NULL;
  self->search_field = NULL;
  self->head = NULL;
  self->detail = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
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
      g_value_set_string (value, atlas_entry_views_get_view (self->views));
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
      atlas_entry_views_set_view (self->views, g_value_get_string (value));
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-content-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, box);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, layout);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, paned);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasContentPane, stack);
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
  gtk_widget_init_template (GTK_WIDGET (self));
  self->views = atlas_entry_views_new (self->stack);
  g_signal_connect_object (self->views, "table-changed", G_CALLBACK (table_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "view-changed", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals,
                                  "notify::query",
                                  G_CALLBACK (query_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::beginning", G_CALLBACK (update_content),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::briefing", G_CALLBACK (update_content),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::entry", G_CALLBACK (update_detail), self);
}

static void
ensure_search_field (AtlasContentPane *self)
{
  if (self->search_field != NULL)
    return;

  self->search_field = g_object_new (ATLAS_TYPE_SEARCH_FIELD,
                                     "hexpand", TRUE,
                                     "selection", self->selection,
                                     NULL);
  g_object_bind_property (self, "selection", self->search_field, "selection", G_BINDING_DEFAULT);
  gtk_search_bar_set_child (self->search_bar, GTK_WIDGET (self->search_field));
  gtk_search_bar_connect_entry (self->search_bar,
                                atlas_search_field_get_entry (self->search_field));
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

  g_set_object (&self->selection, selection);
  /* Of a new briefing the tables hear first: what stands above them counts in them. */
  atlas_entry_views_set_selection (self->views, selection);
  g_signal_group_set_target (self->signals, selection);
  if (selection != NULL)
    query_changed_cb (self);
  update_content (self);
  update_detail (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
  /* The head has the same selection by now. */
  if (self->head != NULL && selection != NULL)
    atlas_content_head_set_tables (self->head, atlas_entry_views_get_tables (self->views));
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
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), NULL);

  return self->views != NULL ? atlas_entry_views_get_table (self->views) : NULL;
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
  if (enabled)
    ensure_search_field (self);
  else
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
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  atlas_entry_views_show_nth_kind (self->views, n);
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
  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  atlas_entry_views_show_kind (self->views, step);
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
  AtlasEntryTable *table;

  g_return_if_fail (ATLAS_IS_CONTENT_PANE (self));

  table = atlas_entry_views_get_entry_table (self->views);
  if (table != NULL)
    atlas_entry_table_sort_by_nth (table, n);
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
  if (self->head != NULL)
    atlas_content_head_add_parts (self->head, parts);
  g_ptr_array_add (parts, self->stack);
  if (self->detail != NULL)
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
  if (part == GTK_WIDGET (self->stack))
    return atlas_entry_views_focus (self->views);

  return gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

/**
 * atlas_content_pane_get_detail:
 * @self: a pane
 *
 * Gets the entry that is shown whole, to move the focus there.
 *
 * Returns: (transfer none) (nullable): the widget, if there is a briefing
 */
GtkWidget *
atlas_content_pane_get_detail (AtlasContentPane *self)
{
  g_return_val_if_fail (ATLAS_IS_CONTENT_PANE (self), NULL);

  return self->detail;
}
