/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-header.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-entry-menus.h"
#include "atlas-number.h"

/* The headings of columns answer to the pointer alone in GTK 4.8. Here they take
 * the focus, one of them for all, and keys do what a click and a pull do. */

/* How much wider a key makes a column, in pixels, and how narrow at most. */
#define STEP 24
#define MIN_WIDTH 48

static GtkWidget *
get_header (AtlasEntryTable *table)
{
  return gtk_widget_get_first_child (GTK_WIDGET (atlas_entry_table_get_view (table)));
}

/* The n-th heading that is shown. */
static GtkWidget *
get_title (AtlasEntryTable *table,
           guint            n)
{
  GtkWidget *title = gtk_widget_get_first_child (get_header (table));

  for (; title != NULL; title = gtk_widget_get_next_sibling (title))
    if (gtk_widget_get_visible (title) && n-- == 0)
      return title;

  return NULL;
}

static guint
get_fields (AtlasEntryTable *table,
            AtlasField       fields[ATLAS_N_FIELDS])
{
  return atlas_entry_columns_get_visible (atlas_entry_table_get_columns (table), fields);
}

/* Which heading has the focus, or would take it. */
static gboolean
find_current (AtlasEntryTable *table,
              guint           *n)
{
  GtkWidget *title;

  for (*n = 0; (title = get_title (table, *n)) != NULL; (*n)++)
    if (gtk_widget_get_focusable (title))
      return TRUE;

  return FALSE;
}

/* Old versions of a view scroll to the row that has the focus, but not to the heading. */
static void
scroll_to (AtlasEntryTable *table,
           GtkWidget       *title)
{
  GtkColumnView *view = atlas_entry_table_get_view (table);
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  graphene_rect_t bounds;
  double start;

  /* In the header, which is as long as all columns: in the view it stands where it was
   * at the last layout, which need not be where the view has been scrolled to. */
  if (!gtk_widget_compute_bounds (title, get_header (table), &bounds))
    return;

  start = bounds.origin.x;
  if (!atlas_compat_counts_from_left (view))
    start = gtk_widget_get_width (get_header (table)) - start - bounds.size.width;
  gtk_adjustment_clamp_page (adjustment, start, start + bounds.size.width);
}

static void
set_current (AtlasEntryTable *table,
             guint            n)
{
  GtkWidget *title;

  if (get_title (table, n) == NULL)
    return;

  gtk_widget_set_focusable (get_title (table, n), TRUE);
  gtk_widget_grab_focus (get_title (table, n));
  scroll_to (table, get_title (table, n));
  for (guint i = 0; (title = get_title (table, i)) != NULL; i++)
    gtk_widget_set_focusable (title, i == n);
}

static gboolean
find_field (AtlasEntryTable *table,
            AtlasField       field,
            guint           *n)
{
  AtlasField fields[ATLAS_N_FIELDS];
  guint n_fields = get_fields (table, fields);

  for (*n = 0; *n < n_fields; (*n)++)
    if (fields[*n] == field)
      return TRUE;

  return FALSE;
}

/* --- What can be done to a column. --- */

static void
resize (AtlasEntryTable *table,
        AtlasField       field,
        int              step)
{
  AtlasEntryColumns *columns = atlas_entry_table_get_columns (table);
  g_autofree char *text = NULL;
  graphene_rect_t bounds;
  int width;
  guint n;

  if (atlas_entry_columns_get_stacked (columns) || !find_field (table, field, &n) ||
      !gtk_widget_compute_bounds (get_title (table, n), get_header (table), &bounds))
    return;

  width = MAX ((int) bounds.size.width + step, MIN_WIDTH);
  atlas_entry_columns_set_width (columns, field, width);
  /* Translators: %s is the heading of a column, %d how wide it is now */
  text = atlas_number_printf (ngettext ("%s: %d pixel wide", "%s: %d pixels wide", width),
                              atlas_entry_columns_get_heading (columns, field), width);
  atlas_compat_announce (GTK_WIDGET (table), text);
}

static void
move (AtlasEntryTable *table,
      AtlasField       field,
      int              step)
{
  AtlasEntryColumns *columns = atlas_entry_table_get_columns (table);
  gboolean has_focus = gtk_widget_get_focus_child (get_header (table)) != NULL;
  guint n;

  if (step < 0)
    atlas_entry_columns_move_forward (columns, field);
  else
    atlas_entry_columns_move_back (columns, field);
  if (has_focus && find_field (table, field, &n))
    set_current (table, n);
}

static gboolean
parse_field (GVariant   *parameter,
             AtlasField *field)
{
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < ATLAS_N_FIELDS; i++)
    if (g_str_equal (atlas_field_get_id (i), id))
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}

static void
column_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasEntryTable *table = ATLAS_ENTRY_TABLE (widget);
  AtlasField field;

  if (!parse_field (parameter, &field))
    return;

  if (g_str_equal (action_name, "table.widen-column"))
    resize (table, field, STEP);
  else if (g_str_equal (action_name, "table.narrow-column"))
    resize (table, field, -STEP);
  else if (g_str_equal (action_name, "table.reset-column-width"))
    atlas_entry_columns_set_width (atlas_entry_table_get_columns (table), field, -1);
  else if (g_str_equal (action_name, "table.move-column"))
    move (table, field, -1);
  else
    move (table, field, 1);
}

/* --- Keys. --- */

/* What is in no popover any more gets the focus back: in newer GTK the table, which
 * gives it to a row. */
static void
put_away_cb (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;
  GtkWidget *table = gtk_widget_get_parent (popover);

  if (table == NULL)
    return;

  atlas_entry_header_take_focus (ATLAS_ENTRY_TABLE (table));
  gtk_widget_unparent (popover);
}

static void
menu_closed_cb (GtkWidget *popover)
{
  atlas_entry_header_take_focus (ATLAS_ENTRY_TABLE (gtk_widget_get_parent (popover)));
  /* The item that was chosen is activated only after this. */
  g_idle_add_once (put_away_cb, g_object_ref (popover));
}

static void
present_menu (AtlasEntryTable *table,
              guint            n,
              AtlasField       field)
{
  g_autoptr (GMenuModel) menu =
      atlas_entry_menu_new_for_column (atlas_entry_table_get_columns (table), field);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (get_title (table, n), GTK_WIDGET (table), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle){ bounds.origin.x, bounds.origin.y,
                                                  bounds.size.width, bounds.size.height });
  gtk_widget_set_parent (popover, GTK_WIDGET (table));
  g_signal_connect (popover, "closed", G_CALLBACK (menu_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static gboolean
use_arrow (AtlasEntryTable *table,
           guint            n,
           AtlasField       field,
           int              step,
           GdkModifierType  modifiers)
{
  if (modifiers == GDK_SHIFT_MASK)
    resize (table, field, step * STEP);
  else if (modifiers == GDK_CONTROL_MASK)
    move (table, field, step);
  else if (modifiers == 0)
    set_current (table, n + step);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
use_key (AtlasEntryTable *table,
         guint            keyval,
         guint            n,
         AtlasField       field,
         GdkModifierType  modifiers)
{
  GtkColumnView *view = atlas_entry_table_get_view (table);
  int right = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return use_arrow (table, n, field, -right, modifiers);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return use_arrow (table, n, field, right, modifiers);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      gtk_widget_grab_focus (GTK_WIDGET (table));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      atlas_entry_table_sort_by (table, field);
      return GDK_EVENT_STOP;
    case GDK_KEY_F10:
      if (modifiers != GDK_SHIFT_MASK)
        return GDK_EVENT_PROPAGATE;
      present_menu (table, n, field);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
      present_menu (table, n, field);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AtlasEntryTable       *table)
{
  AtlasField fields[ATLAS_N_FIELDS];
  guint n_fields = get_fields (table, fields);
  guint n;

  if (!find_current (table, &n) || n >= n_fields)
    return GDK_EVENT_PROPAGATE;

  return use_key (table, keyval, n, fields[n],
                  state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK));
}

/* --- For the table. --- */

/**
 * atlas_entry_header_install:
 * @widget_class: the class of [class@EntryTable]
 *
 * Installs the actions that move columns and change their width.
 */
void
atlas_entry_header_install (GtkWidgetClass *widget_class)
{
  static const char *const names[] = {
    "table.move-column",  "table.move-column-back",   "table.narrow-column",
    "table.widen-column", "table.reset-column-width",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], "s", column_action);
}

/**
 * atlas_entry_header_attach:
 * @table: a table
 *
 * Lets keys work on the headings of its columns.
 */
void
atlas_entry_header_attach (AtlasEntryTable *table)
{
  GtkEventController *keys;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (table));

  /* A header says that nothing in it may have the focus, and has no way there by
   * the tab key even when it is told otherwise: see atlas_entry_header_take_focus(). */
  gtk_widget_set_can_focus (get_header (table), TRUE);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), table);
  gtk_widget_add_controller (get_header (table), keys);
}

/**
 * atlas_entry_header_take_focus:
 * @table: a table
 *
 * Moves the focus to the heading that had it last.
 *
 * Returns: whether there is one
 */
gboolean
atlas_entry_header_take_focus (AtlasEntryTable *table)
{
  guint n;

  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (table), FALSE);

  return find_current (table, &n) && gtk_widget_grab_focus (get_title (table, n));
}

static void
name_title (GtkWidget  *title,
            const char *heading,
            gboolean    is_sorted,
            gboolean    descending)
{
  g_autofree char *name = NULL;

  /* Screen readers of today don't read the property about the order. */
  if (!is_sorted)
    name = g_strdup (heading);
  else if (descending)
    /* Translators: %s is the heading of a column */
    name = g_strdup_printf (_("%s, sorted, reversed"), heading);
  else
    /* Translators: %s is the heading of a column */
    name = g_strdup_printf (_("%s, sorted"), heading);

  gtk_accessible_update_property (GTK_ACCESSIBLE (title),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_SORT,
                                  !is_sorted   ? GTK_ACCESSIBLE_SORT_NONE
                                  : descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                               : GTK_ACCESSIBLE_SORT_ASCENDING,
                                  -1);
}

/**
 * atlas_entry_header_update:
 * @table: a table
 *
 * Says in the headings by which one the rows are sorted, and lets one of them
 * take the focus. Columns that come or move have new headings.
 */
void
atlas_entry_header_update (AtlasEntryTable *table)
{
  AtlasField fields[ATLAS_N_FIELDS];
  AtlasField sorted = ATLAS_N_FIELDS;
  gboolean descending = FALSE;
  guint n_fields, current;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (table));

  n_fields = get_fields (table, fields);
  atlas_table_get_order (atlas_entry_table_get_table (table), &sorted, &descending);
  if (!find_current (table, &current))
    current = 0;
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *title = get_title (table, i);

      if (title == NULL)
        break;
      gtk_widget_set_focusable (title, i == current);
      name_title (title,
                  atlas_entry_columns_get_heading (atlas_entry_table_get_columns (table),
                                                   fields[i]),
                  fields[i] == sorted, descending);
    }
}
