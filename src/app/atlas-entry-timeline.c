/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-timeline.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-content-text.h"
#include "atlas-cut-text.h"
#include "atlas-focus.h"
#include "atlas-number.h"
#include "atlas-stage-mark.h"
#include "atlas-timeline-canvas.h"
#include "atlas-undated-entries.h"
#include "atlas-view-switcher.h"
#include "atlas-widgets.h"
#include "atlas-wrap-box.h"

/* How much a key or a button zooms. */
#define ZOOM_FACTOR 1.5

/* How high the list of what has no date may become beside a timeline, in pixels. */
#define MAX_REST_HEIGHT 104

struct _AtlasEntryTimeline
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel            *summary;
  GtkWidget           *zoom;
  GtkStack            *stack;
  GtkWidget           *scroller;
  AtlasTimelineCanvas *canvas;
  GtkWidget           *rest;
  GtkLabel            *rest_heading;
  GtkScrolledWindow   *rest_scroller;
  GtkListView         *rest_list;
  GtkLabel            *empty;
  GtkWidget           *clear;

  /* Owned. */
  AtlasTable          *table;
  GSignalGroup        *table_signals;
  GSignalGroup        *selection_signals;
  AtlasUndatedEntries *undated;
  GtkSingleSelection  *undated_selection;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (AtlasEntryTimeline, atlas_entry_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AtlasSelection *
get_selection (AtlasEntryTimeline *self)
{
  return atlas_table_get_selection (self->table);
}

static gboolean
is_shown (AtlasEntryTimeline *self)
{
  return self->table != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         atlas_selection_get_briefing (get_selection (self)) != NULL;
}

static void
select_undated (AtlasEntryTimeline *self)
{
  guint position =
      atlas_undated_entries_find (self->undated, atlas_selection_get_entry (get_selection (self)));

  self->is_updating = TRUE;
  gtk_single_selection_set_selected (self->undated_selection,
                                     position != G_MAXUINT ? position : GTK_INVALID_LIST_POSITION);
  self->is_updating = FALSE;
}

static void
entry_changed_cb (AtlasEntryTimeline *self)
{
  if (!is_shown (self))
    return;

  atlas_timeline_canvas_select (self->canvas);
  select_undated (self);
}

static void
undated_selected_cb (AtlasEntryTimeline *self)
{
  AtlasUndatedEntry *row = gtk_single_selection_get_selected_item (self->undated_selection);

  if (!self->is_updating && row != NULL && self->table != NULL)
    atlas_selection_set_entry (get_selection (self), atlas_undated_entry_get_entry (row));
}

/* A list item can't be given a name before GTK 4.12; the widget of the row can. */
static void
name_row (GtkListItem *item)
{
  AtlasUndatedEntry *row = gtk_list_item_get_item (item);
  GtkWidget *widget = gtk_widget_get_parent (gtk_list_item_get_child (item));
  g_autofree char *words = NULL;

  if (row == NULL || widget == NULL)
    return;

  words = atlas_undated_entry_format (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
bind_to_row (GtkListItem *item,
             gpointer     target,
             const char  *property,
             const char  *row_property)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");

  gtk_expression_bind (gtk_property_expression_new (ATLAS_TYPE_UNDATED_ENTRY, row, row_property),
                       target, property, item);
}

/* Rows are made when they are scrolled to. */
static void
row_mapped_cb (AtlasEntryTimeline *self,
               GtkWidget          *box)
{
  if (self->table != NULL)
    atlas_content_set_language (gtk_widget_get_parent (box),
                                atlas_selection_get_language (get_selection (self)));
}

static void
align_title_cb (GtkInscription *title)
{
  atlas_content_align (title, gtk_widget_get_direction (GTK_WIDGET (title)));
}

static void
setup_row_cb (AtlasEntryTimeline *self,
              GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = atlas_stage_mark_new (ATLAS_STAGE_NONE);
  GtkWidget *title = g_object_new (GTK_TYPE_INSCRIPTION,
                                   "hexpand", TRUE,
                                   "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                   NULL);

  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), title);
  atlas_cut_text_explain (box, title);
  gtk_list_item_set_child (item, box);
  bind_to_row (item, mark, "stage", "stage");
  bind_to_row (item, title, "text", "title");
  g_signal_connect_object (title, "notify::text", G_CALLBACK (name_row), item, G_CONNECT_SWAPPED);
  g_signal_connect (title, "notify::text", G_CALLBACK (align_title_cb), NULL);
  g_signal_connect (title, "direction-changed", G_CALLBACK (align_title_cb), NULL);
  g_signal_connect_object (box, "map", G_CALLBACK (name_row), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (box, "map", G_CALLBACK (row_mapped_cb), self, G_CONNECT_SWAPPED);
}

static void
create_list (AtlasEntryTimeline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->rest_list, factory);
  g_object_unref (factory);

  self->undated = atlas_undated_entries_new ();
  self->undated_selection = g_object_new (GTK_TYPE_SINGLE_SELECTION,
                                          "autoselect", FALSE,
                                          "can-unselect", TRUE,
                                          "model", self->undated,
                                          NULL);
  g_signal_connect_object (self->undated_selection, "notify::selected-item",
                           G_CALLBACK (undated_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->rest_list, GTK_SELECTION_MODEL (self->undated_selection));
}

/* What can be scrolled asks for no room by itself. */
static int
get_canvas_height (AtlasEntryTimeline *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self->canvas), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                      NULL);

  return height;
}

/* What has no date stands below the timeline, or is all there is. */
static void
show_rest (AtlasEntryTimeline  *self,
           const AtlasTimeline *timeline)
{
  guint n_undated = atlas_timeline_get_n_undated (timeline);
  gboolean is_all = atlas_timeline_get_n_dated (timeline) == 0;
  g_autofree char *heading = NULL;

  if (is_all)
    heading = atlas_timeline_format_summary (timeline);
  else
    /* Translators: how many entries have no date; they are listed below */
    heading = atlas_number_printf (C_ ("timeline", "No date given: %u"), n_undated);

  gtk_label_set_text (self->rest_heading, heading);
  gtk_widget_set_visible (self->rest, n_undated > 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->rest), is_all);
  gtk_widget_set_vexpand (GTK_WIDGET (self->rest_scroller), is_all);
  gtk_scrolled_window_set_max_content_height (self->rest_scroller, is_all ? -1 : MAX_REST_HEIGHT);
  gtk_scrolled_window_set_min_content_height (self->rest_scroller, is_all ? MAX_REST_HEIGHT : -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              get_canvas_height (self));
  gtk_widget_set_visible (self->scroller, !is_all);
  gtk_widget_set_visible (self->zoom, !is_all);
}

static void
show_empty (AtlasEntryTimeline *self)
{
  g_autofree char *text = atlas_format_empty (self->table);

  gtk_label_set_text (self->empty, text);
  gtk_widget_set_visible (
      self->clear, !atlas_query_is_empty (atlas_selection_get_query (get_selection (self))));
}

/* Whether what has the focus is not there any more with a timeline. */
static gboolean
loses_focus (AtlasEntryTimeline  *self,
             const AtlasTimeline *timeline)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return FALSE;
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->canvas)))
    return atlas_timeline_get_n_dated (timeline) == 0;
  if (gtk_widget_is_ancestor (focus, self->rest))
    return atlas_timeline_get_n_undated (timeline) == 0;

  return gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));
}

/* To the item where one was, not to the first button above; or to what there is
 * instead. */
static gboolean
atlas_entry_timeline_grab_focus (GtkWidget *widget)
{
  AtlasEntryTimeline *self = ATLAS_ENTRY_TIMELINE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entries") != 0)
    return gtk_widget_grab_focus (self->clear);
  if (gtk_widget_get_visible (self->scroller))
    return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));

  return gtk_widget_child_focus (GTK_WIDGET (self->rest_list), GTK_DIR_TAB_FORWARD);
}

static void
show_timeline (AtlasEntryTimeline  *self,
               const AtlasTimeline *timeline)
{
  gboolean is_empty = atlas_table_get_n_matching (self->table) == 0;
  g_autofree char *name = atlas_timeline_format_summary (timeline);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  self->is_updating = TRUE;
  atlas_undated_entries_set (self->undated, timeline, get_selection (self));
  self->is_updating = FALSE;
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "entries");
  if (is_empty)
    show_empty (self);
  show_rest (self, timeline);
}

/* A timeline that nobody sees need not be right. */
static void
update (AtlasEntryTimeline *self)
{
  AtlasTimeline *timeline;
  g_autofree char *summary = NULL;
  gboolean must_move_focus;

  if (!is_shown (self))
    return;

  summary = atlas_format_summary (self->table);
  atlas_label_tell (self->summary, summary);
  timeline = atlas_timeline_new (self->table);
  must_move_focus = loses_focus (self, timeline);
  /* Before GTK looks for a place of its own, maybe in what goes as well. */
  if (must_move_focus)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  show_timeline (self, timeline);
  atlas_timeline_canvas_set_timeline (self->canvas, timeline, get_selection (self));
  atlas_content_set_language (GTK_WIDGET (self->canvas),
                              atlas_selection_get_language (get_selection (self)));
  atlas_content_set_language (GTK_WIDGET (self->rest_list),
                              atlas_selection_get_language (get_selection (self)));
  entry_changed_cb (self);
  if (must_move_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Of another document, all is to be seen. */
static void
briefing_changed_cb (AtlasEntryTimeline *self)
{
  atlas_timeline_canvas_set_timeline (self->canvas, NULL, NULL);
  atlas_undated_entries_set (self->undated, NULL, NULL);
  atlas_timeline_canvas_fit (self->canvas);
  update (self);
}

static void
atlas_entry_timeline_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_entry_timeline_parent_class)->map (widget);

  update (ATLAS_ENTRY_TIMELINE (widget));
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  atlas_timeline_canvas_zoom (ATLAS_ENTRY_TIMELINE (widget)->canvas, ZOOM_FACTOR);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  atlas_timeline_canvas_zoom (ATLAS_ENTRY_TIMELINE (widget)->canvas, 1 / ZOOM_FACTOR);
}

static void
fit_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  atlas_timeline_canvas_fit (ATLAS_ENTRY_TIMELINE (widget)->canvas);
}

static void
today_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  atlas_timeline_canvas_show_today (ATLAS_ENTRY_TIMELINE (widget)->canvas);
}

static void
atlas_entry_timeline_dispose (GObject *object)
{
  AtlasEntryTimeline *self = ATLAS_ENTRY_TIMELINE (object);
  GtkWidget *child;

  g_clear_object (&self->table_signals);
  g_clear_object (&self->selection_signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->undated_selection);
  g_clear_object (&self->undated);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (atlas_entry_timeline_parent_class)->dispose (object);
}

static void
atlas_entry_timeline_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AtlasEntryTimeline *self = ATLAS_ENTRY_TIMELINE (object);

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
atlas_entry_timeline_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AtlasEntryTimeline *self = ATLAS_ENTRY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_TABLE:
      atlas_entry_timeline_set_table (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ATLAS_TYPE_TIMELINE_CANVAS);
  g_type_ensure (ATLAS_TYPE_VIEW_SWITCHER);
  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-entry-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, canvas);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, clear);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, empty);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, rest);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, rest_heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, rest_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, rest_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryTimeline, zoom);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } bindings[] = {
    { GDK_KEY_plus, "timeline.zoom-in" },   { GDK_KEY_equal, "timeline.zoom-in" },
    { GDK_KEY_KP_Add, "timeline.zoom-in" }, { GDK_KEY_minus, "timeline.zoom-out" },
    { GDK_KEY_0, "timeline.fit" },          { GDK_KEY_KP_Subtract, "timeline.zoom-out" },
    { GDK_KEY_KP_0, "timeline.fit" },
  };

  gtk_widget_class_install_action (widget_class, "timeline.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_action);

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, 0, bindings[i].action,
                                         NULL);
}

static void
atlas_entry_timeline_class_init (AtlasEntryTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_entry_timeline_dispose;
  object_class->get_property = atlas_entry_timeline_get_property;
  object_class->set_property = atlas_entry_timeline_set_property;
  widget_class->focus = atlas_focus_children;
  widget_class->grab_focus = atlas_entry_timeline_grab_focus;
  widget_class->map = atlas_entry_timeline_map;

  /**
   * AtlasEntryTimeline:table:
   *
   * The table whose entries are shown.
   */
  props[PROP_TABLE] =
      g_param_spec_object ("table", NULL, NULL, ATLAS_TYPE_TABLE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  bind_template (widget_class);
  install_actions (widget_class);

  gtk_widget_class_set_css_name (widget_class, "entry-timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_entry_timeline_init (AtlasEntryTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_list (self);

  self->table_signals = g_signal_group_new (ATLAS_TYPE_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update), self);
  self->selection_signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "notify::briefing",
                                  G_CALLBACK (briefing_changed_cb), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::entry",
                                  G_CALLBACK (entry_changed_cb), self);
}

/**
 * atlas_entry_timeline_new:
 *
 * Makes a timeline of nothing yet.
 *
 * Returns: (transfer floating): the timeline
 */
GtkWidget *
atlas_entry_timeline_new (void)
{
  return g_object_new (ATLAS_TYPE_ENTRY_TIMELINE, NULL);
}

/**
 * atlas_entry_timeline_get_table:
 * @self: a timeline
 *
 * Gets the table whose entries are shown.
 *
 * Returns: (transfer none) (nullable): the table
 */
AtlasTable *
atlas_entry_timeline_get_table (AtlasEntryTimeline *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_TIMELINE (self), NULL);

  return self->table;
}

/**
 * atlas_entry_timeline_set_table:
 * @self: a timeline
 * @table: (nullable): a table
 *
 * Sets the table whose entries are shown.
 */
void
atlas_entry_timeline_set_table (AtlasEntryTimeline *self,
                                AtlasTable         *table)
{
  g_return_if_fail (ATLAS_IS_ENTRY_TIMELINE (self));
  g_return_if_fail (table == NULL || ATLAS_IS_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;

  g_signal_group_set_target (self->table_signals, table);
  g_signal_group_set_target (self->selection_signals, table != NULL ? get_selection (self) : NULL);
  briefing_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}
