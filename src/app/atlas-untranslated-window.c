/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-untranslated-window.h"

#include <glib/gi18n.h>

#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-translation.h"

/* Somebody who has more to translate than this doesn't do it from a list. */
#define MOST_ROWS 300

typedef struct
{
  AtlasBriefing      *briefing;
  const char         *language;
  AdwPreferencesPage *page;
  GtkWidget          *group; /* (nullable): of what is of @owner */
  AtlasTextOwner      owner;
  guint               n_rows;
} List;

/* Texts come sorted by what they belong to. */
static void
add_text_cb (const AtlasText *text,
             AtlasTextOwner   owner,
             gpointer         data)
{
  List *list = data;
  GtkWidget *row;

  if (atlas_briefing_has_translation (list->briefing, text, list->language) ||
      list->n_rows++ >= MOST_ROWS)
    return;
  if (list->group == NULL || list->owner != owner)
    {
      list->group = adw_preferences_group_new ();
      list->owner = owner;
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list->group),
                                       atlas_text_owner_get_label (owner));
      adw_preferences_page_add (list->page, ADW_PREFERENCES_GROUP (list->group));
    }
  row = adw_action_row_new ();
  /* What a document says is text and never markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), atlas_text_get (text, list->language));
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list->group), row);
}

static char *
format_summary (const List *list)
{
  g_autofree char *language = atlas_language_dup_display_name (list->language, list->language);

  if (list->n_rows == 0)
    /* Translators: %s is the name of a language */
    return g_strdup_printf (_("All texts of the briefing are there in this language: %s"), language);
  return atlas_number_printf (
      /* Translators: %2$s is the name of a language */
      ngettext ("%1$u text is shown in the language of the briefing, for it is not there in %2$s",
                "%1$u texts are shown in the language of the briefing, for they are not there in %2$s",
                list->n_rows),
      list->n_rows, language);
}

/**
 * atlas_untranslated_window_new:
 * @parent: the window above which to show it
 * @selection: what is looked at
 *
 * Makes a window that lists which texts of the briefing are not there in the
 * language that it is shown in, so that a presenter knows before the talk.
 *
 * Returns: (transfer none): the window, which belongs to GTK
 */
GtkWindow *
atlas_untranslated_window_new (GtkWindow      *parent,
                               AtlasSelection *selection)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_label_new (NULL);
  g_autofree char *summary = NULL;
  List list = { .page = ADW_PREFERENCES_PAGE (page) };
  GtkWindow *window;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);

  list.briefing = atlas_selection_get_briefing (selection);
  list.language = atlas_selection_get_language (selection);
  if (list.briefing != NULL)
    atlas_briefing_foreach_text (list.briefing, add_text_cb, &list);
  summary = format_summary (&list);
  gtk_label_set_text (GTK_LABEL (words), summary);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (words, "untranslated-summary");
  gtk_widget_set_vexpand (page, TRUE);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), page);
  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE,
                         "modal", TRUE, "title", _("Missing Translations"), "default-width", 560,
                         "default-height", 560, "content", box, NULL);

  return window;
}
