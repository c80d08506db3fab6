/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export-choice.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* In the order in which they are offered. */
static const AtlasExportChoice choices[] = {
  { "handout", ATLAS_EXPORT_PDF, ATLAS_EXPORT_HANDOUT, "pdf", N_ ("Handout (PDF)"),
    NC_ ("print", "Handout"), .is_paper = TRUE },
  { "place", ATLAS_EXPORT_PDF, ATLAS_EXPORT_PLACE, "pdf", N_ ("Paper for Each Place (PDF)"),
    NC_ ("print", "Paper for Each Place"), .is_paper = TRUE, .has_place = TRUE },
  { "deck", ATLAS_EXPORT_PDF, ATLAS_EXPORT_DECK, "pdf", N_ ("Slides (PDF)"),
    NC_ ("print", "Slides") },
  { "map", ATLAS_EXPORT_PDF, ATLAS_EXPORT_MAP, "pdf", N_ ("Map (PDF)"), NC_ ("print", "Map"),
    .is_picture = TRUE },
  { "page", ATLAS_EXPORT_HTML, ATLAS_EXPORT_WHOLE, "html", N_ ("Web Page (HTML)"),
    .has_place = TRUE },
  { "map-png", ATLAS_EXPORT_PNG, ATLAS_EXPORT_MAP, "png", N_ ("Map as a Picture (PNG)"),
    .is_picture = TRUE },
  /* Translators: shapes that somebody can go on with in a drawing program */
  { "map-svg", ATLAS_EXPORT_SVG, ATLAS_EXPORT_MAP, "svg", N_ ("Map as a Drawing (SVG)"),
    .is_picture = TRUE },
  { "slide-png", ATLAS_EXPORT_PNG, ATLAS_EXPORT_DECK, "png", N_ ("Slide as a Picture (PNG)"),
    .is_picture = TRUE },
  { "slide-svg", ATLAS_EXPORT_SVG, ATLAS_EXPORT_DECK, "svg", N_ ("Slide as a Drawing (SVG)"),
    .is_picture = TRUE },
};

/**
 * atlas_export_choice_get_n:
 *
 * Gets how many choices there are.
 *
 * Returns: the number
 */
guint
atlas_export_choice_get_n (void)
{
  return G_N_ELEMENTS (choices);
}

/**
 * atlas_export_choice_get:
 * @index: which one
 *
 * Gets a choice.
 *
 * Returns: (transfer none): the choice
 */
const AtlasExportChoice *
atlas_export_choice_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (choices), NULL);

  return &choices[index];
}

/**
 * atlas_export_choice_get_title:
 * @self: a choice
 * @is_printed: whether it goes to a printer, where there are no formats
 *
 * Gets what a choice is called.
 *
 * Returns: the title, in the language of the interface
 */
const char *
atlas_export_choice_get_title (const AtlasExportChoice *self,
                               gboolean                 is_printed)
{
  return is_printed ? g_dpgettext2 (NULL, "print", self->print_title) : _(self->title);
}

/**
 * atlas_export_choice_is_slide:
 * @self: a choice
 *
 * Tells whether it is one slide, and which one is to be chosen.
 *
 * Returns: whether it is
 */
gboolean
atlas_export_choice_is_slide (const AtlasExportChoice *self)
{
  return self->is_picture && self->form == ATLAS_EXPORT_DECK;
}

/**
 * atlas_export_choice_create_filters:
 * @self: a choice
 *
 * Makes what a dialog shows of files.
 *
 * Returns: (transfer full): a list of #GtkFileFilter
 */
GListModel *
atlas_export_choice_create_filters (const AtlasExportChoice *self)
{
  static const char *const names[] = {
    [ATLAS_EXPORT_PDF] = N_ ("PDF Documents"), [ATLAS_EXPORT_PNG] = N_ ("PNG Pictures"),
    [ATLAS_EXPORT_SVG] = N_ ("SVG Drawings"),  [ATLAS_EXPORT_HTML] = N_ ("Web Pages"),
    [ATLAS_EXPORT_CSV] = N_ ("CSV Tables"),
  };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(names[self->format]));
  gtk_file_filter_add_suffix (filter, self->ending);
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

/**
 * atlas_export_choice_create_name:
 * @self: a choice
 * @briefing: a briefing
 * @options: what has been chosen
 *
 * Makes a name for a file: the briefing's, with what of it, which place or which
 * slide where that tells files apart.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_export_choice_create_name (const AtlasExportChoice  *self,
                                 AtlasBriefing            *briefing,
                                 const AtlasExportOptions *options)
{
  static const char *const forms[ATLAS_N_EXPORT_FORMS] = {
    [ATLAS_EXPORT_WHOLE] = "",        [ATLAS_EXPORT_DECK] = "-deck",
    [ATLAS_EXPORT_HANDOUT] = "-handout", [ATLAS_EXPORT_PLACE] = "-place",
    [ATLAS_EXPORT_MAP] = "-map",      [ATLAS_EXPORT_ENTRIES] = "-entries",
  };
  GString *name = g_string_new (atlas_briefing_get_id (briefing));

  g_string_append (name, atlas_export_choice_is_slide (self) ? "-slide" : forms[self->form]);
  if (options->place != NULL)
    g_string_append_printf (name, "-%s", options->place);
  if (options->slide > 0)
    g_string_append_printf (name, "-%u", options->slide);
  g_string_append_printf (name, ".%s", self->ending);

  return g_string_free (name, FALSE);
}
