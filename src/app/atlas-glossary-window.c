/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-glossary-window.h"

#include <string.h>

#include "atlas-closures.h"
#include "atlas-content-text.h"
#include "atlas-fold.h"
#include "atlas-language.h"

/* A word as it is shown: lists hold objects. */
#define ATLAS_TYPE_GLOSSARY_ITEM (atlas_glossary_item_get_type ())
G_DECLARE_FINAL_TYPE (AtlasGlossaryItem, atlas_glossary_item, ATLAS, GLOSSARY_ITEM, GObject)

struct _AtlasGlossaryItem
{
  GObject parent_instance;

  AtlasTerm *origin;

  char *term;
  char *source;
  char *folded; /* all of it, for the search */
};

G_DEFINE_FINAL_TYPE (AtlasGlossaryItem, atlas_glossary_item, G_TYPE_OBJECT)

static void
atlas_glossary_item_finalize (GObject *object)
{
  AtlasGlossaryItem *self = ATLAS_GLOSSARY_ITEM (object);

  g_clear_pointer (&self->origin, atlas_term_unref);
  g_clear_pointer (&self->term, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (atlas_glossary_item_parent_class)->finalize (object);
}

static void
atlas_glossary_item_class_init (AtlasGlossaryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_glossary_item_finalize;
}

static void
atlas_glossary_item_init (AtlasGlossaryItem *self)
{
}

struct _AtlasGlossaryWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  GtkEditable        *entry;
  GtkStack           *stack;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;

  /* Owned. */
  AtlasSelection *selection;
  GSignalGroup   *signals;
  GListStore     *items;
  GStrv           words; /* folded, all of which a term has to have */
};

G_DEFINE_FINAL_TYPE (AtlasGlossaryWindow, atlas_glossary_window, ADW_TYPE_WINDOW)

static AtlasGlossaryItem *
create_item (AtlasBriefing *briefing,
             AtlasTerm     *term,
             const char    *language)
{
  AtlasGlossaryItem *item = g_object_new (ATLAS_TYPE_GLOSSARY_ITEM, NULL);
  AtlasSource *source =
      term->source != NULL ? atlas_briefing_lookup_source (briefing, term->source, NULL) : NULL;
  g_autofree char *all = NULL;

  item->origin = atlas_term_ref (term);
  item->term = g_strdup (atlas_text_get (term->term, language));
  item->source = source != NULL ? atlas_format_source (source, language) : g_strdup ("");
  all = g_strjoin (" ", item->term, atlas_text_get (term->gloss, language), item->source, NULL);
  item->folded = atlas_fold (all);

  return item;
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  AtlasGlossaryItem *const *item_a = a;
  AtlasGlossaryItem *const *item_b = b;

  return atlas_collator_compare (user_data, (*item_a)->term, (*item_b)->term);
}

static void
fill (AtlasGlossaryWindow *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const char *language = atlas_selection_get_language (self->selection);
  g_autoptr (AtlasCollator) collator = atlas_collator_new (language);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_terms = briefing != NULL ? atlas_briefing_get_n_terms (briefing) : 0;

  for (guint i = 0; i < n_terms; i++)
    g_ptr_array_add (items,
                     create_item (briefing, atlas_briefing_get_term (briefing, i), language));
  g_ptr_array_sort_with_data (items, compare_items, collator);

  /* All at once: a list that is shown would follow what moves in it. */
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AtlasGlossaryWindow *self = user_data;
  AtlasGlossaryItem *term = item;

  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (term->folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
items_changed_cb (AtlasGlossaryWindow *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "terms");
}

static void
search_changed_cb (AtlasGlossaryWindow *self)
{
  g_autofree char *folded = NULL;

  g_assert (ATLAS_IS_GLOSSARY_WINDOW (self));

  folded = atlas_fold (gtk_editable_get_text (self->entry));
  g_strfreev (self->words);
  self->words = g_strsplit (folded, " ", -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkWidget *source = create_label ("quiet");

  gtk_widget_add_css_class (source, "note");
  gtk_box_append (box, create_label ("heading"));
  gtk_box_append (box, create_label (NULL));
  gtk_box_append (box, source);
  gtk_list_item_set_child (item, GTK_WIDGET (box));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AtlasGlossaryWindow      *self)
{
  AtlasGlossaryItem *term = gtk_list_item_get_item (item);
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const char *language = atlas_selection_get_language (self->selection);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  atlas_content_set_text (GTK_LABEL (label), briefing, term->origin->term, language);
  label = gtk_widget_get_next_sibling (label);
  atlas_content_set_text (GTK_LABEL (label), briefing, term->origin->gloss, language);
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), term->source);
  gtk_widget_set_visible (label, *term->source != '\0');
  atlas_content_set_language (gtk_list_item_get_child (item), language);
}

static void
atlas_glossary_window_dispose (GObject *object)
{
  AtlasGlossaryWindow *self = ATLAS_GLOSSARY_WINDOW (object);

  /* The list may outlive the window for a moment, and ask. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  self->filter = NULL;
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_GLOSSARY_WINDOW);
  g_clear_object (&self->items);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (atlas_glossary_window_parent_class)->dispose (object);
}

static void
atlas_glossary_window_class_init (AtlasGlossaryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_glossary_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-glossary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasGlossaryWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasGlossaryWindow, filter);
  gtk_widget_class_bind_template_child (widget_class, AtlasGlossaryWindow, filtered);
  gtk_widget_class_bind_template_child (widget_class, AtlasGlossaryWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_glossary_window_init (AtlasGlossaryWindow *self)
{
  self->words = g_new0 (char *, 1);
  self->items = g_list_store_new (ATLAS_TYPE_GLOSSARY_ITEM);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, matches, self, NULL);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->items));
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* A key that is typed anywhere is meant for the search. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "notify::briefing", G_CALLBACK (fill), self);
  g_signal_group_connect_swapped (self->signals, "notify::language", G_CALLBACK (fill), self);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlas_glossary_window_new:
 * @parent: the window above which to show it
 * @selection: the selection whose briefing it shows
 *
 * Makes a window with the glossary of a briefing.
 *
 * Returns: (transfer none): the window, which belongs to GTK
 */
AtlasGlossaryWindow *
atlas_glossary_window_new (GtkWindow      *parent,
                           AtlasSelection *selection)
{
  AtlasGlossaryWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);

  self = g_object_new (ATLAS_TYPE_GLOSSARY_WINDOW, "transient-for", parent, NULL);
  self->selection = g_object_ref (selection);
  g_signal_group_set_target (self->signals, selection);
  fill (self);
  items_changed_cb (self);

  return self;
}
