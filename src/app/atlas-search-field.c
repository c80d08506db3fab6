/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-search-field.h"

#include <string.h>

#include "atlas-compat.h"
#include "atlas-completion-row.h"
#include "atlas-words.h"

/* More of them nobody reads: another letter helps more. */
#define MAX_COMPLETIONS 60

/* How wide their list is, in pixels, below a field that may have just been shown. */
#define MIN_WIDTH 260
#define MAX_WIDTH 420

struct _AtlasSearchField
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkEditable       *entry;
  GtkPopover        *popover;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;
  GtkWidget         *hint;

  /* Owned. */
  AtlasSelection *selection;
  GSignalGroup   *signals;
  GPtrArray      *completions; /* of AtlasCompletion, one a row */

  guint    update_id;
  gboolean is_completing;
};

G_DEFINE_FINAL_TYPE (AtlasSearchField, atlas_search_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
search_changed_cb (AtlasSearchField *self)
{
  g_autoptr (AtlasQuery) query = NULL;

  g_assert (ATLAS_IS_SEARCH_FIELD (self));

  if (self->selection == NULL)
    return;

  query = atlas_query_with_text (atlas_selection_get_query (self->selection),
                                 gtk_editable_get_text (self->entry));
  atlas_selection_set_query (self->selection, query);
}

static void
query_changed_cb (AtlasSearchField *self)
{
  const char *text = atlas_query_get_text (atlas_selection_get_query (self->selection));

  if (!g_str_equal (text, gtk_editable_get_text (self->entry)))
    gtk_editable_set_text (self->entry, text);
}

static gsize
get_cursor (AtlasSearchField *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  long length = g_utf8_strlen (text, -1);
  long position = gtk_editable_get_position (self->entry);

  return g_utf8_offset_to_pointer (text, CLAMP (position, 0, length)) - text;
}

static gboolean
is_open (AtlasSearchField *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static void
close_completions (AtlasSearchField *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (!is_open (self))
    return;

  gtk_popover_popdown (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                 GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* The rest of the query, of which what is being typed is no part yet. */
static AtlasResult *
ask_rest (AtlasSearchField *self,
          AtlasSpan         span)
{
  g_autoptr (GString) rest = g_string_new (gtk_editable_get_text (self->entry));
  g_autoptr (AtlasQuery) query = NULL;

  g_string_erase (rest, span.start, span.end - span.start);
  query = atlas_query_with_text (atlas_selection_get_query (self->selection), rest->str);

  return atlas_briefing_ask (atlas_selection_get_briefing (self->selection), query,
                             atlas_selection_get_place (self->selection));
}

/* What is typed in full already is no way to go on. */
static void
remove_typed (AtlasSearchField *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  for (guint i = self->completions->len; i > 0; i--)
    {
      AtlasCompletion *completion = g_ptr_array_index (self->completions, i - 1);
      gsize length = completion->span.end - completion->span.start;

      if (strlen (completion->text) == length &&
          strncmp (text + completion->span.start, completion->text, length) == 0)
        g_ptr_array_remove_index (self->completions, i - 1);
    }
  if (self->completions->len > MAX_COMPLETIONS)
    g_ptr_array_set_size (self->completions, MAX_COMPLETIONS);
}

static void
fill_list (AtlasSearchField *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  AtlasCompletion *first = g_ptr_array_index (self->completions, 0);
  g_autoptr (AtlasResult) result = ask_rest (self, first->span);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->completions->len; i++)
    gtk_list_box_append (self->list,
                         atlas_completion_row_new (g_ptr_array_index (self->completions, i),
                                                   briefing, result));

  gtk_list_box_unselect_all (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  /* With the fields it says what else there is; values have no need of it. */
  gtk_widget_set_visible (self->hint, first->value == NULL);
}

/* Between words nobody is helped by a list that comes by itself: there it has
 * to be asked for. Returns whether there is anything to list. */
static gboolean
find_completions (AtlasSearchField *self,
                  gboolean          is_asked)
{
  AtlasBriefing *briefing =
      self->selection != NULL ? atlas_selection_get_briefing (self->selection) : NULL;
  AtlasCompletion *first;

  g_clear_pointer (&self->completions, g_ptr_array_unref);
  if (briefing != NULL)
    self->completions = atlas_query_complete (gtk_editable_get_text (self->entry),
                                              get_cursor (self), briefing,
                                              atlas_selection_get_language (self->selection));
  else
    self->completions = g_ptr_array_new ();
  remove_typed (self);
  if (self->completions->len == 0)
    return FALSE;
  first = g_ptr_array_index (self->completions, 0);

  return is_asked || first->span.start < first->span.end;
}

static gboolean
open_completions (AtlasSearchField *self,
                  gboolean          is_asked)
{
  if (!find_completions (self, is_asked))
    {
      close_completions (self);
      return FALSE;
    }

  fill_list (self);
  if (is_open (self))
    return TRUE;

  gtk_widget_set_size_request (
      GTK_WIDGET (self->scroller),
      CLAMP (gtk_widget_get_width (GTK_WIDGET (self)) - 24, MIN_WIDTH, MAX_WIDTH), -1);
  gtk_popover_popup (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);

  return TRUE;
}

static void
update_cb (gpointer user_data)
{
  AtlasSearchField *self = user_data;

  self->update_id = 0;
  open_completions (self, FALSE);
}

static gboolean
has_focus (AtlasSearchField *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) !=
         0;
}

/* The text is there before the cursor is where it belongs: so this waits until
 * both are, but not until a frame is drawn. */
static void
changed_cb (AtlasSearchField *self)
{
  g_assert (ATLAS_IS_SEARCH_FIELD (self));

  if (self->update_id == 0 && !self->is_completing && has_focus (self))
    {
      self->update_id = g_idle_add_once (update_cb, self);
      g_source_set_priority (g_main_context_find_source_by_id (NULL, self->update_id),
                             G_PRIORITY_HIGH_IDLE);
    }
}

/* Whoever walks through the text goes on with nothing. */
static void
cursor_moved_cb (AtlasSearchField *self)
{
  g_assert (ATLAS_IS_SEARCH_FIELD (self));

  if (self->update_id == 0 && !self->is_completing)
    close_completions (self);
}

static void
complete (AtlasSearchField *self,
          guint             index)
{
  g_autoptr (AtlasCompletion) completion =
      atlas_completion_ref (g_ptr_array_index (self->completions, index));
  g_autoptr (GString) text = g_string_new (gtk_editable_get_text (self->entry));
  gsize end = completion->span.start + strlen (completion->text);
  gboolean is_value = completion->value != NULL;

  g_string_erase (text, completion->span.start, completion->span.end - completion->span.start);
  g_string_insert (text, completion->span.start, completion->text);
  /* Behind a value goes the next word, behind a field its value. */
  if (is_value)
    {
      if (text->str[end] != ' ')
        g_string_insert_c (text, end, ' ');
      end++;
    }

  self->is_completing = TRUE;
  gtk_editable_set_text (self->entry, text->str);
  gtk_editable_set_position (self->entry, g_utf8_pointer_to_offset (text->str, text->str + end));
  self->is_completing = FALSE;
  if (is_value)
    close_completions (self);
  else
    open_completions (self, FALSE);
}

static void
row_activated_cb (AtlasSearchField *self,
                  GtkListBoxRow    *row)
{
  g_assert (ATLAS_IS_SEARCH_FIELD (self));

  complete (self, gtk_list_box_row_get_index (row));
}

static void
button_clicked_cb (AtlasSearchField *self)
{
  gboolean was_open = is_open (self);

  g_assert (ATLAS_IS_SEARCH_FIELD (self));

  if (!has_focus (self))
    {
      int position = gtk_editable_get_position (self->entry);

      /* The focus selects all of the text, which the next letter would replace. */
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_set_position (self->entry, position);
    }
  if (was_open)
    close_completions (self);
  else
    open_completions (self, TRUE);
}

static int
get_selected (AtlasSearchField *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

/* Rows have no focus that would scroll the list by itself. */
static void
scroll_to (AtlasSearchField *self,
           GtkListBoxRow    *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
select_nth (AtlasSearchField *self,
            int               index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  AtlasCompletion *completion;
  g_autofree char *words = NULL;

  if (row == NULL)
    {
      gtk_list_box_unselect_all (self->list);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                     GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
      return;
    }

  completion = g_ptr_array_index (self->completions, index);
  gtk_list_box_select_row (self->list, row);
  scroll_to (self, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row,
                                  -1);
  words = atlas_words_enumerate ((const char *const[]) { completion->text, completion->label,
                                                         NULL });
  /* Before GTK 4.14 nothing can be announced, but what describes the entry can. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  atlas_compat_announce (GTK_WIDGET (self), words);
}

/* Down opens the list where there is one, and goes through it. */
static gboolean
step (AtlasSearchField *self,
      int               by)
{
  int n_rows;

  if (!is_open (self) && (by < 0 || !open_completions (self, TRUE)))
    return GDK_EVENT_PROPAGATE;

  /* One stop more than there are rows: what was typed. */
  n_rows = self->completions->len;
  select_nth (self, (get_selected (self) + 1 + by + n_rows + 1) % (n_rows + 1) - 1);

  return GDK_EVENT_STOP;
}

/* Tab goes on to the next widget where it would be a surprise that it doesn't:
 * in the middle of a word that only happens to begin like a field. */
static gboolean
take (AtlasSearchField *self,
      gboolean          is_tab)
{
  int index = get_selected (self);
  AtlasCompletion *first;

  if (!is_open (self))
    return GDK_EVENT_PROPAGATE;

  first = g_ptr_array_index (self->completions, 0);
  if (index < 0 && is_tab && first->value != NULL)
    index = 0;
  if (index < 0)
    {
      close_completions (self);
      return GDK_EVENT_PROPAGATE;
    }
  complete (self, index);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                AtlasSearchField      *self)
{
  g_assert (ATLAS_IS_SEARCH_FIELD (self));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  /* Whoever types faster than the list comes means the one that is to come. */
  if (self->update_id != 0)
    {
      g_clear_handle_id (&self->update_id, g_source_remove);
      open_completions (self, FALSE);
    }

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, -1);
    case GDK_KEY_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return take (self, keyval == GDK_KEY_Tab);
    case GDK_KEY_Escape:
      if (!is_open (self))
        return GDK_EVENT_PROPAGATE;
      close_completions (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
atlas_search_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLAS_SEARCH_FIELD (widget)->entry));
}

static void
atlas_search_field_dispose (GObject *object)
{
  AtlasSearchField *self = ATLAS_SEARCH_FIELD (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->completions, g_ptr_array_unref);
  self->is_completing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_search_field_parent_class)->dispose (object);
}

static void
atlas_search_field_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AtlasSearchField *self = ATLAS_SEARCH_FIELD (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_search_field_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AtlasSearchField *self = ATLAS_SEARCH_FIELD (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      atlas_search_field_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_search_field_class_init (AtlasSearchFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_search_field_dispose;
  object_class->get_property = atlas_search_field_get_property;
  object_class->set_property = atlas_search_field_set_property;
  widget_class->grab_focus = atlas_search_field_grab_focus;

  /**
   * AtlasSearchField:selection:
   *
   * The selection whose query is typed.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-search-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchField, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchField, hint);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchField, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchField, popover);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchField, scroller);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_completions);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_set_css_name (widget_class, "search-field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_search_field_init (AtlasSearchField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "notify::query", G_CALLBACK (query_changed_cb),
                                  self);
}

/**
 * atlas_search_field_get_selection:
 * @self: a search field
 *
 * Gets the selection whose query is typed.
 *
 * Returns: (transfer none) (nullable): the selection
 */
AtlasSelection *
atlas_search_field_get_selection (AtlasSearchField *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_FIELD (self), NULL);

  return self->selection;
}

/**
 * atlas_search_field_set_selection:
 * @self: a search field
 * @selection: (nullable): a selection
 *
 * Sets the selection whose query is typed.
 */
void
atlas_search_field_set_selection (AtlasSearchField *self,
                                  AtlasSelection   *selection)
{
  g_return_if_fail (ATLAS_IS_SEARCH_FIELD (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  close_completions (self);
  g_signal_group_set_target (self->signals, selection);
  if (selection != NULL)
    query_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}

/**
 * atlas_search_field_get_entry:
 * @self: a search field
 *
 * Gets where one types, for whatever catches keys for it.
 *
 * Returns: (transfer none): the entry
 */
GtkEditable *
atlas_search_field_get_entry (AtlasSearchField *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_FIELD (self), NULL);

  return self->entry;
}
