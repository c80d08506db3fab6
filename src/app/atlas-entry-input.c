/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-input.h"

#include "atlas-entry-cell.h"
#include "atlas-entry-header.h"
#include "atlas-fold.h"
#include "atlas-typeahead.h"

/* How many letters of a name are folded for each that was typed: a letter may be
 * followed by marks that count for nothing. */
#define LETTERS_PER_LETTER 4

/* What a list view of GTK doesn't know: headings that fold, and rows that one
 * gets to by typing. */
typedef struct
{
  AtlasEntryTable *table; /* whose view has the controllers that own this */
  AtlasTypeahead  *typeahead;
} Input;

static void
input_free (gpointer  data,
            GClosure *closure)
{
  Input *self = data;

  atlas_typeahead_free (self->typeahead);
  g_free (self);
}

static gboolean
is_heading (Input *self,
            guint  position)
{
  AtlasRows *rows = atlas_entry_table_get_rows (self->table);

  return atlas_rows_get_heading (rows, position) == position;
}

static gboolean
is_expanded (Input *self,
             guint  position)
{
  g_autoptr (AtlasRow) row = g_list_model_get_item (
      G_LIST_MODEL (atlas_entry_table_get_rows (self->table)), position);

  return row != NULL && atlas_row_get_expanded (row);
}

/* --- Keys on headings. --- */

/* Goes to the heading from an entry, and folds it from there. */
static gboolean
go_out (Input *self,
        guint  position)
{
  guint heading = atlas_rows_get_heading (atlas_entry_table_get_rows (self->table), position);

  if (heading == G_MAXUINT)
    return GDK_EVENT_PROPAGATE;

  if (heading == position)
    atlas_entry_table_set_expanded (self->table, position, FALSE);
  else
    atlas_entry_table_focus_row (self->table, heading);

  return GDK_EVENT_STOP;
}

/* Unfolds a heading, and goes to the first entry from there. */
static gboolean
go_in (Input *self,
       guint  position)
{
  if (!is_heading (self, position))
    return GDK_EVENT_PROPAGATE;

  if (is_expanded (self, position))
    atlas_entry_table_focus_row (self->table, position + 1);
  else
    atlas_entry_table_set_expanded (self->table, position, TRUE);

  return GDK_EVENT_STOP;
}

static gboolean
toggle (Input *self,
        guint  position)
{
  if (!is_heading (self, position))
    return GDK_EVENT_PROPAGATE;

  atlas_entry_table_set_expanded (self->table, position, !is_expanded (self, position));

  return GDK_EVENT_STOP;
}

static gboolean
use_key (Input *self,
         guint  keyval,
         guint  position)
{
  GtkColumnView *view = atlas_entry_table_get_view (self->table);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return is_rtl ? go_in (self, position) : go_out (self, position);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return is_rtl ? go_out (self, position) : go_in (self, position);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      return toggle (self, position);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- Typing. --- */

/* What a row is known by: what the rows are sorted by, if that can be seen, or
 * the first column. */
static AtlasField
get_key_field (Input *self)
{
  AtlasField shown[ATLAS_N_FIELDS];
  AtlasField sorted;
  guint n_shown =
      atlas_entry_columns_get_shown (atlas_entry_table_get_columns (self->table), shown);

  if (atlas_table_get_order (atlas_entry_table_get_table (self->table), &sorted, NULL))
    for (guint i = 0; i < n_shown; i++)
      if (shown[i] == sorted)
        return sorted;

  atlas_entry_columns_get_visible (atlas_entry_table_get_columns (self->table), shown);

  return shown[0];
}

static gboolean
text_starts_with (const char *text,
                  const char *prefix)
{
  /* Folding takes longer than all else, and few letters are enough. */
  gsize n_letters = LETTERS_PER_LETTER * (strlen (prefix) + 1);
  g_autofree char *begin = NULL;
  g_autofree char *folded = NULL;
  const char *end = text;

  for (gsize i = 0; i < n_letters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  begin = g_strndup (text, end - text);
  folded = atlas_fold (begin);

  return g_str_has_prefix (folded, prefix);
}

/* A heading whose entries can't be seen stands for them. */
static gboolean
row_starts_with (guint       position,
                 const char *prefix,
                 gpointer    user_data)
{
  Input *self = user_data;
  AtlasRows *rows = atlas_entry_table_get_rows (self->table);
  AtlasEntry *entry = atlas_rows_get_entry (rows, position);
  AtlasSelection *selection =
      atlas_table_get_selection (atlas_entry_table_get_table (self->table));
  g_autofree char *text = NULL;

  if (entry != NULL)
    text = atlas_briefing_format_field (atlas_selection_get_briefing (selection), entry,
                                        get_key_field (self),
                                        atlas_selection_get_language (selection));
  else if (!is_expanded (self, position))
    {
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), position);

      text = atlas_row_dup_heading (row);
    }

  return text != NULL && text_starts_with (text, prefix);
}

/* Letters spell a name by when they were typed, and not by when their turn comes: to find
 * one among very many rows may take a slow machine longer than a pause. */
static gboolean
type (Input   *self,
      gunichar letter,
      guint32  milliseconds,
      guint    position)
{
  gint64 time = milliseconds != GDK_CURRENT_TIME ? 1000 * (gint64) milliseconds
                                                 : g_get_monotonic_time ();
  guint found;

  if (!g_unichar_isalnum (letter) &&
      !(letter == ' ' && atlas_typeahead_is_typing (self->typeahead, time)))
    return GDK_EVENT_PROPAGATE;

  found = atlas_typeahead_type (
      self->typeahead, letter, time,
      g_list_model_get_n_items (G_LIST_MODEL (atlas_entry_table_get_rows (self->table))), position,
      row_starts_with, self);
  if (found != ATLAS_TYPEAHEAD_NONE)
    atlas_entry_table_focus_row (self->table, found);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->table));

  return GDK_EVENT_STOP;
}

/* --- Events. --- */

/* Back from the rows, or up from the first one, are the headings of the columns. */
static gboolean
leads_up (guint           keyval,
          GdkModifierType state,
          guint           position)
{
  if ((state & GDK_SHIFT_MASK) != 0)
    return keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab;

  return position == 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                Input                 *self)
{
  GtkColumnView *view = atlas_entry_table_get_view (self->table);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  guint position;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
      atlas_entry_cell_find_row (view, focus, &position) == NULL)
    return GDK_EVENT_PROPAGATE;

  if (type (self, gdk_keyval_to_unicode (keyval), time, position) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;

  if (leads_up (keyval, state, position))
    return atlas_entry_header_take_focus (self->table);

  return (state & GDK_SHIFT_MASK) == 0 ? use_key (self, keyval, position) : GDK_EVENT_PROPAGATE;
}

static guint
pick_heading (Input *self,
              double x,
              double y)
{
  GtkColumnView *view = atlas_entry_table_get_view (self->table);
  guint position;

  atlas_entry_cell_find_row (view, gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT),
                             &position);

  return is_heading (self, position) ? position : GTK_INVALID_LIST_POSITION;
}

/* A click on a heading selects nothing. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Input           *self)
{
  guint position = pick_heading (self, x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (
      atlas_entry_cell_get_row_at (atlas_entry_table_get_view (self->table), position));
  toggle (self, position);
}

/**
 * atlas_entry_input_attach:
 * @table: a table
 *
 * Lets keys and clicks fold and unfold the groups of a table, and letters lead
 * to a row.
 */
void
atlas_entry_input_attach (AtlasEntryTable *table)
{
  GtkWidget *view;
  GtkEventController *keys;
  GtkGesture *click;
  Input *self;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (table));

  self = g_new0 (Input, 1);
  self->table = table;
  self->typeahead = atlas_typeahead_new ();
  view = GTK_WIDGET (atlas_entry_table_get_view (table));

  /* Before a row has its say about space and return, or about a click. */
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, input_free, 0);
  gtk_widget_add_controller (view, keys);

  click = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
}
