/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-finder.h"

#include "atlas-compat.h"
#include "atlas-content-text.h"
#include "atlas-number.h"
#include "atlas-words.h"

struct _AtlasFinder
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkWidget          *content;
  GtkLabel           *count;
  GtkSearchEntry     *entry;
  GtkListView        *list;
  GtkSingleSelection *selection;

  /* Owned. */
  AtlasDeck          *deck;
  char               *searched; /* (nullable): what the list is the answer to */
};

G_DEFINE_FINAL_TYPE (AtlasFinder, atlas_finder, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (AtlasFinder *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GListModel) found = atlas_found_search (self->deck, typed);
  guint n_found = g_list_model_get_n_items (found);
  g_autofree char *count = NULL;

  g_free (self->searched);
  self->searched = g_strdup (typed);
  if (n_found > 0)
    count = atlas_number_printf (atlas_ngettext ("%u found", "%u found", n_found), n_found);
  else if (*typed != '\0')
    count = g_strdup (_("Nothing found"));
  else
    count = g_strdup (_("A place, a heading, or words of an entry. "
                        "The room sees what you choose; Backspace goes back to the slide."));

  gtk_single_selection_set_model (self->selection, found);
  gtk_label_set_label (self->count, count);
  if (*typed != '\0')
    atlas_compat_announce (GTK_WIDGET (self->entry), count);
}

static void
choose (AtlasFinder *self,
        guint        position)
{
  g_autoptr (AtlasFound) found =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (found != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, found);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* A search entry waits a moment before it says that it has changed, and somebody who
 * types fast presses the next key earlier. */
static void
catch_up (AtlasFinder *self)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->searched) != 0)
    changed_cb (self);
}

static void
entry_activated_cb (AtlasFinder *self)
{
  catch_up (self);
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
list_activated_cb (AtlasFinder *self,
                   guint        position)
{
  choose (self, position);
}

static void
move (AtlasFinder *self,
      int          step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0)
    return;

  selected = (guint) CLAMP ((int) selected + step, 0, (int) n_items - 1);
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
}

static gboolean
key_pressed_cb (AtlasFinder     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  AtlasFound *found;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down && keyval != GDK_KEY_Up &&
      keyval != GDK_KEY_KP_Up)
    return GDK_EVENT_PROPAGATE;

  catch_up (self);
  move (self, keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : -1);
  found = gtk_single_selection_get_selected_item (self->selection);
  if (found != NULL)
    {
      g_autofree char *text = atlas_words_enumerate (
          (const char *const[]) { atlas_found_get_title (found), atlas_found_get_sort (found),
                                  NULL });

      atlas_compat_announce (GTK_WIDGET (self->entry), text);
    }

  return GDK_EVENT_STOP;
}

static void
setup_cb (AtlasFinder *self,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *sort = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (sort), 0);
  gtk_widget_add_css_class (sort, "quiet");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), sort);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AtlasFinder *self,
         GtkListItem *item)
{
  AtlasFound *found = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (title), atlas_found_get_title (found));
  atlas_content_set_language (title, atlas_deck_get_language (self->deck));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)),
                       atlas_found_get_sort (found));
}

static void
atlas_finder_dispose (GObject *object)
{
  AtlasFinder *self = ATLAS_FINDER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_FINDER);
  g_clear_object (&self->deck);
  g_clear_pointer (&self->searched, g_free);

  G_OBJECT_CLASS (atlas_finder_parent_class)->dispose (object);
}

static void
atlas_finder_class_init (AtlasFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_finder_dispose;

  /**
   * AtlasFinder::chosen:
   * @self: a finder
   * @found: what is wanted
   *
   * Comes when something is chosen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, ATLAS_TYPE_FOUND);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasFinder, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasFinder, count);
  gtk_widget_class_bind_template_child (widget_class, AtlasFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasFinder, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasFinder, selection);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);

  gtk_widget_class_set_css_name (widget_class, "finder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
atlas_finder_init (AtlasFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_finder_set_deck:
 * @self: a finder
 * @deck: a deck
 *
 * Sets where it looks.
 */
void
atlas_finder_set_deck (AtlasFinder *self,
                       AtlasDeck   *deck)
{
  g_return_if_fail (ATLAS_IS_FINDER (self));

  g_set_object (&self->deck, deck);
  changed_cb (self);
}

/**
 * atlas_finder_start:
 * @self: a finder
 *
 * Begins a new search.
 */
void
atlas_finder_start (AtlasFinder *self)
{
  g_return_if_fail (ATLAS_IS_FINDER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
