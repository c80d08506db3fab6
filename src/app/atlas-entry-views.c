/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-views.h"

#include "atlas-entry-matrix.h"
#include "atlas-entry-timeline.h"

struct _AtlasEntryViews
{
  GObject parent_instance;

  GtkStack       *stack;
  AtlasSelection *selection;
  GSignalGroup   *signals;
  GListStore     *tables; /* of AtlasTable, one a kind, in their order */
  const char     *view;   /* one of the views */
};

/* The other ways to show entries than as a table. */
#define VIEW_MATRIX "matrix"
#define VIEW_TIMELINE "timeline"

static const char *const views[] = { ATLAS_VIEW_TABLE, VIEW_MATRIX, VIEW_TIMELINE, NULL };

G_DEFINE_FINAL_TYPE (AtlasEntryViews, atlas_entry_views, G_TYPE_OBJECT)

enum
{
  TABLE_CHANGED,
  VIEW_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- The views. --- */

static gboolean
has_focus (AtlasEntryViews *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->stack));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

/* Whoever was in the rows of one view is in those of the next one: the focus
 * doesn't get lost with what had it. */
static void
move_focus (AtlasEntryViews *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  if (!gtk_widget_grab_focus (child))
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_view (AtlasEntryViews *self,
             AtlasTable      *table)
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
show_table (AtlasEntryViews *self)
{
  gboolean had_focus = has_focus (self);
  GtkWidget *before = gtk_stack_get_visible_child (self->stack);
  AtlasTable *table = atlas_entry_views_get_table (self);
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
    move_focus (self);
  g_signal_emit (self, signals[TABLE_CHANGED], 0);
}

static void
view_changed_cb (AtlasEntryViews *self)
{
  const char *view = ATLAS_VIEW_TABLE;

  for (guint i = 0; i < G_N_ELEMENTS (views) - 1; i++)
    if (g_str_equal (views[i], atlas_selection_get_view (self->selection)))
      view = views[i];
  if (g_str_equal (self->view, view))
    return;

  self->view = view;
  show_table (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

/* --- The tables. --- */

/* What is no longer among the rows is not looked at any more either. */
static void
table_changed_cb (AtlasEntryViews *self,
                  AtlasTable      *table)
{
  AtlasEntry *entry = atlas_selection_get_entry (self->selection);

  if (entry != NULL && atlas_entry_get_kind (entry) == atlas_table_get_kind (table) &&
      atlas_table_find (table, entry) == G_MAXUINT)
    atlas_selection_set_entry (self->selection, NULL);
}

static void
clear_tables (AtlasEntryViews *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, child);
  g_list_store_remove_all (self->tables);
}

static void
create_tables (AtlasEntryViews *self)
{
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autoptr (AtlasTable) table = atlas_table_new (self->selection, kind);

      g_signal_connect_object (table, "changed", G_CALLBACK (table_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->tables, table);
    }
}

/* The kinds that the briefing has entries of, which are those that have a tab. */
static GArray *
get_kinds (AtlasEntryViews *self)
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

/* --- The object. --- */

static void
atlas_entry_views_dispose (GObject *object)
{
  AtlasEntryViews *self = ATLAS_ENTRY_VIEWS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->stack);
  if (self->tables != NULL)
    g_list_store_remove_all (self->tables);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_entry_views_parent_class)->dispose (object);
}

static void
atlas_entry_views_finalize (GObject *object)
{
  g_clear_object (&ATLAS_ENTRY_VIEWS (object)->tables);

  G_OBJECT_CLASS (atlas_entry_views_parent_class)->finalize (object);
}

static void
atlas_entry_views_class_init (AtlasEntryViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_views_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_entry_views_finalize;

  /**
   * AtlasEntryViews::table-changed:
   *
   * The table of another kind is looked at, or of another selection.
   */
  signals[TABLE_CHANGED] = g_signal_new ("table-changed", ATLAS_TYPE_ENTRY_VIEWS,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AtlasEntryViews::view-changed:
   *
   * Entries are shown in another way.
   */
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", ATLAS_TYPE_ENTRY_VIEWS,
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_entry_views_init (AtlasEntryViews *self)
{
  self->tables = g_list_store_new (ATLAS_TYPE_TABLE);
  self->view = ATLAS_VIEW_TABLE;
  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "notify::kind", G_CALLBACK (show_table), self);
  g_signal_group_connect_swapped (self->signals, "notify::view", G_CALLBACK (view_changed_cb),
                                  self);
}

/**
 * atlas_entry_views_new:
 * @stack: an empty stack
 *
 * Makes what fills a stack with views.
 *
 * Returns: (transfer full): the object, to be disposed of before the stack
 */
AtlasEntryViews *
atlas_entry_views_new (GtkStack *stack)
{
  AtlasEntryViews *self;

  g_return_val_if_fail (GTK_IS_STACK (stack), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_VIEWS, NULL);
  self->stack = g_object_ref (stack);

  return self;
}

/**
 * atlas_entry_views_set_selection:
 * @self: views
 * @selection: (nullable): a selection
 *
 * Sets the selection that the views follow. All of them are made anew.
 */
void
atlas_entry_views_set_selection (AtlasEntryViews *self,
                                 AtlasSelection  *selection)
{
  g_return_if_fail (ATLAS_IS_ENTRY_VIEWS (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  clear_tables (self);
  g_set_object (&self->selection, selection);
  g_signal_group_set_target (self->signals, selection);
  if (selection == NULL)
    return;

  create_tables (self);
  view_changed_cb (self);
  show_table (self);
}

/**
 * atlas_entry_views_get_tables:
 * @self: views
 *
 * Gets the tables, one of each kind, in the order of kinds.
 *
 * Returns: (transfer none): a list of [class@Table], empty without a selection
 */
GListModel *
atlas_entry_views_get_tables (AtlasEntryViews *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_VIEWS (self), NULL);

  return G_LIST_MODEL (self->tables);
}

/**
 * atlas_entry_views_get_table:
 * @self: views
 *
 * Gets the table of the kind that is looked at.
 *
 * Returns: (transfer none) (nullable): the table
 */
AtlasTable *
atlas_entry_views_get_table (AtlasEntryViews *self)
{
  g_autoptr (AtlasTable) table = NULL;

  g_return_val_if_fail (ATLAS_IS_ENTRY_VIEWS (self), NULL);

  if (self->selection != NULL)
    table = g_list_model_get_item (G_LIST_MODEL (self->tables),
                                   atlas_selection_get_kind (self->selection));

  /* The list keeps it alive. */
  return table;
}

/**
 * atlas_entry_views_get_view:
 * @self: views
 *
 * Gets how the entries are shown.
 *
 * Returns: `table`, `matrix` or `timeline`
 */
const char *
atlas_entry_views_get_view (AtlasEntryViews *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_VIEWS (self), NULL);

  return self->view;
}

/**
 * atlas_entry_views_set_view:
 * @self: views
 * @view: `table`, `matrix` or `timeline`
 *
 * Shows the entries in another way. Another word changes nothing.
 */
void
atlas_entry_views_set_view (AtlasEntryViews *self,
                            const char      *view)
{
  g_return_if_fail (ATLAS_IS_ENTRY_VIEWS (self));
  g_return_if_fail (view != NULL);

  if (self->selection != NULL && g_strv_contains (views, view))
    atlas_selection_set_view (self->selection, view);
}

/**
 * atlas_entry_views_get_entry_table:
 * @self: views
 *
 * Gets the table that is shown as such.
 *
 * Returns: (transfer none) (nullable): the table, or %NULL where entries are shown
 *   in another way
 */
AtlasEntryTable *
atlas_entry_views_get_entry_table (AtlasEntryViews *self)
{
  GtkWidget *child;

  g_return_val_if_fail (ATLAS_IS_ENTRY_VIEWS (self), NULL);

  child = gtk_stack_get_visible_child (self->stack);

  return ATLAS_IS_ENTRY_TABLE (child) ? ATLAS_ENTRY_TABLE (child) : NULL;
}

/**
 * atlas_entry_views_focus:
 * @self: views
 *
 * Moves the focus there. In a table that is a row, not what is above the rows.
 *
 * Returns: whether there is anything that takes the focus
 */
gboolean
atlas_entry_views_focus (AtlasEntryViews *self)
{
  AtlasEntryTable *table;

  g_return_val_if_fail (ATLAS_IS_ENTRY_VIEWS (self), FALSE);

  table = atlas_entry_views_get_entry_table (self);

  return (table != NULL &&
          gtk_widget_child_focus (GTK_WIDGET (atlas_entry_table_get_view (table)),
                                  GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * atlas_entry_views_show_nth_kind:
 * @self: views
 * @n: a tab, from 1
 *
 * Shows the table of a tab. Where there is no such tab nothing happens.
 */
void
atlas_entry_views_show_nth_kind (AtlasEntryViews *self,
                                 guint            n)
{
  g_autoptr (GArray) kinds = NULL;

  g_return_if_fail (ATLAS_IS_ENTRY_VIEWS (self));

  kinds = get_kinds (self);
  if (n > 0 && n <= kinds->len)
    atlas_selection_set_kind (self->selection, g_array_index (kinds, AtlasKind, n - 1));
}

/**
 * atlas_entry_views_show_kind:
 * @self: views
 * @step: 1 for the next tab, -1 for the one before
 *
 * Shows the table of a tab nearby; behind the last one is the first.
 */
void
atlas_entry_views_show_kind (AtlasEntryViews *self,
                             int              step)
{
  g_autoptr (GArray) kinds = NULL;

  g_return_if_fail (ATLAS_IS_ENTRY_VIEWS (self));

  kinds = get_kinds (self);
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, AtlasKind, i) == atlas_selection_get_kind (self->selection))
      {
        guint next = (i + kinds->len + step) % kinds->len;

        atlas_selection_set_kind (self->selection, g_array_index (kinds, AtlasKind, next));
        return;
      }
}
