/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slide-grid.h"

#include <glib/gi18n.h>

#include "atlas-content-text.h"
#include "atlas-number.h"

#define THUMBNAIL_WIDTH 200

struct _AtlasSlideGrid
{
  GtkWidget parent_instance;

  /* Children. */
  GtkWidget          *scroller;
  GtkGridView        *grid;
  GtkSingleSelection *selection; /* owned by the grid */

  /* Owned. */
  AtlasTalk          *talk;
  AtlasDeckCache     *cache;
};

G_DEFINE_FINAL_TYPE (AtlasSlideGrid, atlas_slide_grid, GTK_TYPE_WIDGET)

static void
setup_cb (AtlasSlideGrid *self,
          GtkListItem    *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  AtlasSlideView *view = atlas_slide_view_new ();
  GtkWidget *caption = gtk_label_new (NULL);

  g_object_set (view, "thumbnail", TRUE, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (view), THUMBNAIL_WIDTH, THUMBNAIL_WIDTH * 9 / 16);
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 1);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AtlasSlideGrid *self,
         GtkListItem    *item)
{
  GtkWidget *view = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *caption = gtk_widget_get_next_sibling (view);
  guint position = gtk_list_item_get_position (item);
  AtlasDeckPage *page = atlas_talk_get_nth_page (self->talk, position);
  /* Translators: the number of a slide and its heading, in the overview. */
  g_autofree char *text = atlas_number_printf (C_ ("overview", "%u  %s"), position + 1,
                                               page->heading);

  atlas_slide_view_set_cache (ATLAS_SLIDE_VIEW (view), self->cache);
  atlas_slide_view_set_page (ATLAS_SLIDE_VIEW (view), page);
  gtk_label_set_label (GTK_LABEL (caption), text);
  atlas_content_set_language (caption,
                              atlas_deck_get_language (atlas_deck_cache_get_deck (self->cache)));
}

static void
unbind_cb (AtlasSlideGrid *self,
           GtkListItem    *item)
{
  GtkWidget *view = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  atlas_slide_view_set_page (ATLAS_SLIDE_VIEW (view), NULL);
}

static void
activate_cb (AtlasSlideGrid *self,
             guint           position)
{
  atlas_talk_go_to (self->talk, position);
}

static void
atlas_slide_grid_dispose (GObject *object)
{
  AtlasSlideGrid *self = ATLAS_SLIDE_GRID (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->talk);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (atlas_slide_grid_parent_class)->dispose (object);
}

static void
atlas_slide_grid_class_init (AtlasSlideGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_slide_grid_dispose;

  gtk_widget_class_set_css_name (widget_class, "slide-grid");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
atlas_slide_grid_init (AtlasSlideGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  self->grid = GTK_GRID_VIEW (gtk_grid_view_new (GTK_SELECTION_MODEL (self->selection), factory));
  gtk_grid_view_set_max_columns (self->grid, 12);
  gtk_grid_view_set_single_click_activate (self->grid, TRUE);
  g_signal_connect_object (self->grid, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("All slides"),
                                  -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * atlas_slide_grid_set_talk:
 * @self: a grid
 * @talk: a talk
 * @cache: what paints its pages
 *
 * Sets what the grid is of; to be called once.
 */
void
atlas_slide_grid_set_talk (AtlasSlideGrid *self,
                           AtlasTalk      *talk,
                           AtlasDeckCache *cache)
{
  g_return_if_fail (ATLAS_IS_SLIDE_GRID (self));
  g_return_if_fail (ATLAS_IS_TALK (talk) && self->talk == NULL);

  self->talk = g_object_ref (talk);
  self->cache = g_object_ref (cache);
}

/**
 * atlas_slide_grid_set_cache:
 * @self: a grid
 * @cache: what paints the pages that the talk is about to have
 *
 * Has other pages painted, and lists none until it is started again.
 */
void
atlas_slide_grid_set_cache (AtlasSlideGrid *self,
                            AtlasDeckCache *cache)
{
  g_return_if_fail (ATLAS_IS_SLIDE_GRID (self));

  gtk_single_selection_set_model (self->selection, NULL);
  g_set_object (&self->cache, cache);
}

/* The pages are listed only when they are asked for the first time: until then nobody
 * has to paint so many thumbnails. */
static void
fill (AtlasSlideGrid *self)
{
  g_autoptr (GtkStringList) headings = gtk_string_list_new (NULL);

  if (gtk_single_selection_get_model (self->selection) != NULL)
    return;

  for (guint i = 0; i < atlas_talk_get_n_pages (self->talk); i++)
    gtk_string_list_append (headings, atlas_talk_get_nth_page (self->talk, i)->heading);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (headings));
}

/**
 * atlas_slide_grid_start:
 * @self: a grid
 *
 * Leads the keyboard to where the talk is.
 */
void
atlas_slide_grid_start (AtlasSlideGrid *self)
{
  guint position;

  g_return_if_fail (ATLAS_IS_SLIDE_GRID (self));

  fill (self);
  position = atlas_talk_get_position (self->talk);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", position);
}
