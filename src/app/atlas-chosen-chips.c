/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-chosen-chips.h"

#include <glib/gi18n.h>

#include "atlas-content-text.h"
#include "atlas-query-words.h"

struct _AtlasChosenChips
{
  GObject parent_instance;

  GtkWidget      *next;   /* borrowed: they stand before it */
  GtkWidget      *source; /* borrowed: where the choices are made */
  AtlasSelection *selection;
  GPtrArray      *chips; /* of GtkButton, borrowed */
  char           *key;   /* stands for what they say */
  gboolean        is_visible;
};

G_DEFINE_FINAL_TYPE (AtlasChosenChips, atlas_chosen_chips, G_TYPE_OBJECT)

static void
remove_clicked_cb (AtlasChosenChips *self,
                   GtkWidget        *chip)
{
  const char *value = g_object_get_data (G_OBJECT (chip), "atlas-value");
  AtlasFacet facet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "atlas-facet"));
  AtlasQuery *before = atlas_selection_get_query (self->selection);
  g_autoptr (AtlasQuery) query = NULL;

  /* The chip goes, and the focus with it, unless it is elsewhere by then. */
  gtk_widget_grab_focus (self->source);
  if (value != NULL)
    query = atlas_query_with_value (before, facet, value, ATLAS_CHOICE_NONE);
  else
    query = atlas_query_with_dates (before, (AtlasDate) { 0 }, (AtlasDate) { 0 });
  atlas_selection_set_query (self->selection, query);
}

static void
add_chip (AtlasChosenChips *self,
          const char       *words,
          AtlasFacet        facet,
          const char       *value)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *chip = gtk_button_new ();
  const char *language = atlas_selection_get_language (self->selection);
  /* Translators: a button for a screen reader; %s is a filter, such as "Kosovo*" */
  g_autofree char *name = g_strdup_printf (_("Remove the filter: %s"), words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_box_append (box, label);
  atlas_content_set_language (label, language);
  if (value != NULL)
    atlas_content_mark_label (
        GTK_LABEL (label),
        atlas_facet_get_fallback (facet, atlas_selection_get_briefing (self->selection), value,
                                  language));
  gtk_box_append (box, gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), GTK_WIDGET (box));
  gtk_widget_set_tooltip_text (chip, name);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (chip), "atlas-value", g_strdup (value), g_free);
  g_object_set_data (G_OBJECT (chip), "atlas-facet", GUINT_TO_POINTER (facet));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (chip, self->is_visible);
  gtk_widget_insert_before (chip, gtk_widget_get_parent (self->next), self->next);
  g_ptr_array_add (self->chips, chip);
}

static void
add_values (AtlasChosenChips *self,
            AtlasFacet        facet,
            gboolean          is_unwanted)
{
  AtlasQuery *query = atlas_selection_get_query (self->selection);
  const char *const *values = is_unwanted ? atlas_query_get_unwanted (query, facet)
                                          : atlas_query_get_wanted (query, facet);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *name =
          atlas_facet_format_value (facet, atlas_selection_get_briefing (self->selection),
                                    values[i], atlas_selection_get_language (self->selection));
      g_autofree char *words =
          is_unwanted
              /* Translators: a value that isn't wanted: "not Exercises" */
              ? g_strdup_printf (C_ ("facet", "not %s"), name)
              : g_strdup (name);

      add_chip (self, words, facet, values[i]);
    }
}

static void
atlas_chosen_chips_finalize (GObject *object)
{
  AtlasChosenChips *self = ATLAS_CHOSEN_CHIPS (object);

  g_ptr_array_unref (self->chips);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_chosen_chips_parent_class)->finalize (object);
}

static void
atlas_chosen_chips_class_init (AtlasChosenChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_chosen_chips_finalize;
}

static void
atlas_chosen_chips_init (AtlasChosenChips *self)
{
  self->chips = g_ptr_array_new ();
  self->is_visible = TRUE;
}

/**
 * atlas_chosen_chips_new:
 * @next: the widget before which the chips are to stand, among its siblings
 * @source: the widget that takes the focus when a chip goes
 *
 * Makes an object for chips, none yet. Both widgets have to stay as long as it is
 * used.
 *
 * Returns: (transfer full): the object
 */
AtlasChosenChips *
atlas_chosen_chips_new (GtkWidget *next,
                        GtkWidget *source)
{
  AtlasChosenChips *self;

  g_return_val_if_fail (GTK_IS_WIDGET (next), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (source), NULL);

  self = g_object_new (ATLAS_TYPE_CHOSEN_CHIPS, NULL);
  self->next = next;
  self->source = source;

  return self;
}

/**
 * atlas_chosen_chips_update:
 * @self: chips
 * @selection: a selection with a briefing
 *
 * Shows what the selection's query asks for, but for statuses, themes and sections,
 * which have chips or menus of their own. No widget is made anew where nothing else
 * has been chosen.
 */
void
atlas_chosen_chips_update (AtlasChosenChips *self,
                           AtlasSelection   *selection)
{
  AtlasQuery *query;
  g_autoptr (AtlasQuery) rest = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (ATLAS_IS_CHOSEN_CHIPS (self));
  g_return_if_fail (ATLAS_IS_SELECTION (selection));

  query = atlas_selection_get_query (selection);
  dates = atlas_query_describe_dates (query, atlas_selection_get_language (selection));
  rest = atlas_query_with_text (query, "");
  chosen = atlas_query_to_string (rest);
  key = g_strconcat (chosen, " ", dates, NULL);
  if (g_strcmp0 (self->key, key) == 0)
    return;

  atlas_chosen_chips_clear (self);
  self->key = g_steal_pointer (&key);
  g_set_object (&self->selection, selection);
  for (guint facet = ATLAS_FACET_STAGE; facet < ATLAS_N_FACETS; facet++)
    {
      add_values (self, facet, FALSE);
      add_values (self, facet, TRUE);
    }
  if (*dates != '\0')
    add_chip (self, dates, 0, NULL);
}

/**
 * atlas_chosen_chips_clear:
 * @self: chips
 *
 * Takes the chips away, but changes nothing about what has been chosen.
 */
void
atlas_chosen_chips_clear (AtlasChosenChips *self)
{
  g_return_if_fail (ATLAS_IS_CHOSEN_CHIPS (self));

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  g_clear_pointer (&self->key, g_free);
}

/**
 * atlas_chosen_chips_set_visible:
 * @self: chips
 * @is_visible: whether to show them
 *
 * Shows the chips, now and later, or hides them.
 */
void
atlas_chosen_chips_set_visible (AtlasChosenChips *self,
                                gboolean          is_visible)
{
  g_return_if_fail (ATLAS_IS_CHOSEN_CHIPS (self));

  self->is_visible = is_visible;
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->chips, i), is_visible);
}
