/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export-rows.h"

#include <glib/gi18n.h>

#include "atlas-combo-factory.h"
#include "atlas-document-memory.h"
#include "atlas-language.h"
#include "atlas-print.h"
#include "atlas-translation.h"
#include "atlas-widgets.h"

/* What is kept of each document. */
#define DOCUMENTS_KEY "exports"

struct _AtlasExportRows
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets. */
  AdwComboRow    *form_row;
  AdwActionRow   *slide_row;
  GtkSpinButton  *slide;
  AdwComboRow    *place_row;
  AdwComboRow    *language_row;
  AdwComboRow    *paper_row;
  AdwActionRow   *notes_row;
  GtkSwitch      *notes;

  /* Owned. */
  AtlasSelection *selection;
  GSettings      *settings;
  GStrv           languages;
  GPtrArray      *choices; /* of AtlasExportChoice, not owned: what is offered */
  GPtrArray      *places;  /* of char: codes; the first one stands for all and is NULL */

  gboolean        is_printing; /* and writes no files */
  gboolean        is_filled;   /* whether rows speak of what somebody chooses */
};

G_DEFINE_FINAL_TYPE (AtlasExportRows, atlas_export_rows, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The paper of a file is chosen here, that of a printer in its dialog. */
static AtlasExportPaper
get_paper (AtlasExportRows *self)
{
  if (self->is_printing)
    return atlas_print_is_letter (self->settings) ? ATLAS_EXPORT_LETTER : ATLAS_EXPORT_A4;

  return adw_combo_row_get_selected (self->paper_row) == 0 ? ATLAS_EXPORT_A4 : ATLAS_EXPORT_LETTER;
}

static const char *
get_place (AtlasExportRows *self)
{
  return g_ptr_array_index (self->places, adw_combo_row_get_selected (self->place_row));
}

static const char *
get_language (AtlasExportRows *self)
{
  return self->languages[adw_combo_row_get_selected (self->language_row)];
}

/* --- What is remembered. --- */

static const char *
get_form_key (AtlasExportRows *self)
{
  return self->is_printing ? "print-form" : "file-form";
}

static void
add (GVariantBuilder *builder,
     const char      *name,
     const char      *value)
{
  g_variant_builder_add (builder, "{ss}", name, value != NULL ? value : "");
}

/* What was looked at goes along: who looks at something else by then gets that. */
static void
remember_document (AtlasExportRows *self)
{
  g_autofree char *uri =
      atlas_document_memory_dup_uri (atlas_selection_get_briefing (self->selection));
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  add (&builder, "place", get_place (self));
  add (&builder, "shown-place", atlas_selection_get_place (self->selection));
  add (&builder, "language", get_language (self));
  add (&builder, "shown-language", atlas_selection_get_language (self->selection));
  atlas_document_memory_set (self->settings, DOCUMENTS_KEY, uri, g_variant_builder_end (&builder));
}

/* Gets what was chosen while @shown was looked at, or else @shown itself. */
static char *
recall_chosen (GVariant   *values,
               const char *name,
               const char *shown_name,
               const char *shown)
{
  const char *chosen, *shown_before;

  if (values != NULL && g_variant_lookup (values, name, "&s", &chosen) &&
      g_variant_lookup (values, shown_name, "&s", &shown_before) &&
      g_str_equal (shown_before, shown != NULL ? shown : ""))
    return g_strdup (chosen);

  return g_strdup (shown != NULL ? shown : "");
}

static void
remember (AtlasExportRows *self)
{
  g_settings_set_string (self->settings, get_form_key (self),
                         atlas_export_rows_get_choice (self)->id);
  if (!self->is_printing)
    g_settings_set_string (self->settings, "file-paper",
                           adw_combo_row_get_selected (self->paper_row) == 0 ? "a4" : "letter");
  remember_document (self);
}

static void
recall (AtlasExportRows *self)
{
  g_autofree char *form = g_settings_get_string (self->settings, get_form_key (self));
  g_autofree char *paper = g_settings_get_string (self->settings, "file-paper");

  for (guint i = 0; i < self->choices->len; i++)
    {
      const AtlasExportChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_str_equal (choice->id, form))
        adw_combo_row_set_selected (self->form_row, i);
    }
  /* Who has chosen no paper has that of the country. */
  if (g_str_equal (paper, "letter") ||
      (*paper == '\0' && g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)))
    adw_combo_row_set_selected (self->paper_row, 1);
  g_settings_bind (self->settings, "file-notes", self->notes, "active", G_SETTINGS_BIND_DEFAULT);
}

/* --- What is asked. --- */

static void
show_rows (AtlasExportRows *self)
{
  const AtlasExportChoice *choice = atlas_export_rows_get_choice (self);

  atlas_list_row_set_visible (GTK_WIDGET (self->slide_row), atlas_export_choice_is_slide (choice));
  atlas_list_row_set_visible (GTK_WIDGET (self->place_row), choice->has_place);
  atlas_list_row_set_visible (GTK_WIDGET (self->paper_row), choice->is_paper && !self->is_printing);
  atlas_list_row_set_visible (GTK_WIDGET (self->notes_row), choice->is_paper);
}

static void
changed_cb (AtlasExportRows *self)
{
  /* Template and settings speak before all is there. */
  if (!self->is_filled)
    return;
  remember (self);
  show_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Pages go to a printer, all of it into files. */
static void
fill_choices (AtlasExportRows *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < atlas_export_choice_get_n (); i++)
    {
      const AtlasExportChoice *choice = atlas_export_choice_get (i);

      if (self->is_printing && choice->print_title == NULL)
        continue;
      g_ptr_array_add (self->choices, (gpointer) choice);
      gtk_string_list_append (titles, atlas_export_choice_get_title (choice, self->is_printing));
    }
  adw_combo_row_set_model (self->form_row, G_LIST_MODEL (titles));
}

/* All places, and then each that the briefing is about. */
static void
fill_places (AtlasExportRows *self,
             GVariant        *values)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const char *language = atlas_selection_get_language (self->selection);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = recall_chosen (values, "place", "shown-place",
                                           atlas_selection_get_place (self->selection));
  guint selected = 0;

  gtk_string_list_append (names, C_ ("export", "All Places"));
  g_ptr_array_add (self->places, NULL);
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *code = atlas_place_get_code (place);

      if (!atlas_briefing_is_focus (briefing, code))
        continue;
      if (g_str_equal (code, chosen))
        selected = self->places->len;
      gtk_string_list_take (names, atlas_place_format_marked (place, language));
      g_ptr_array_add (self->places, g_strdup (code));
    }
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->place_row, selected);
}

static guint
find_language (AtlasExportRows *self,
               const char      *tag)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (g_str_equal (self->languages[i], tag))
      return i;

  return G_MAXUINT;
}

static void
fill_languages (AtlasExportRows *self,
                GVariant        *values)
{
  const char *shown = atlas_selection_get_language (self->selection);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = recall_chosen (values, "language", "shown-language", shown);
  guint selected;

  self->languages = atlas_briefing_list_languages (atlas_selection_get_briefing (self->selection));
  for (guint i = 0; self->languages[i] != NULL; i++)
    gtk_string_list_take (names, atlas_language_dup_display_name (self->languages[i],
                                                                  self->languages[i]));
  /* A language that was chosen may not be there any more. */
  selected = find_language (self, chosen);
  if (selected == G_MAXUINT)
    selected = find_language (self, shown);
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language_row, selected != G_MAXUINT ? selected : 0);
  atlas_list_row_set_visible (GTK_WIDGET (self->language_row), g_strv_length (self->languages) > 1);
}

static void
atlas_export_rows_dispose (GObject *object)
{
  AtlasExportRows *self = ATLAS_EXPORT_ROWS (object);

  self->is_filled = FALSE;
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_export_rows_parent_class)->dispose (object);
}

static void
atlas_export_rows_finalize (GObject *object)
{
  AtlasExportRows *self = ATLAS_EXPORT_ROWS (object);

  g_strfreev (self->languages);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->places);

  G_OBJECT_CLASS (atlas_export_rows_parent_class)->finalize (object);
}

static void
atlas_export_rows_class_init (AtlasExportRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_export_rows_dispose;
  object_class->finalize = atlas_export_rows_finalize;

  /**
   * AtlasExportRows::changed:
   * @self: the rows
   *
   * Somebody has chosen something else.
   */
  signals[CHANGED] = g_signal_new ("changed", ATLAS_TYPE_EXPORT_ROWS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-export-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, form_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, language_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, notes_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, paper_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, place_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, slide);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportRows, slide_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
atlas_export_rows_init (AtlasExportRows *self)
{
  self->choices = g_ptr_array_new ();
  self->places = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_combo_factory_install (self->form_row);
  atlas_combo_factory_install (self->place_row);
  atlas_combo_factory_install (self->language_row);
}

/**
 * atlas_export_rows_set_up:
 * @self: rows that are empty
 * @selection: what is looked at, with a briefing
 * @settings: where the choices are remembered
 * @is_printing: whether it goes to a printer, and not into a file
 *
 * Fills the rows with what there is to choose, and chooses what was chosen last.
 */
void
atlas_export_rows_set_up (AtlasExportRows *self,
                          AtlasSelection  *selection,
                          GSettings       *settings,
                          gboolean         is_printing)
{
  g_autofree char *uri = NULL;
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (ATLAS_IS_EXPORT_ROWS (self) && !self->is_filled);
  g_return_if_fail (atlas_selection_get_briefing (selection) != NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));

  uri = atlas_document_memory_dup_uri (atlas_selection_get_briefing (selection));
  values = atlas_document_memory_get (settings, DOCUMENTS_KEY, uri);
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  self->is_printing = is_printing;
  fill_choices (self);
  recall (self);
  fill_languages (self, values);
  fill_places (self, values);
  self->is_filled = TRUE;
  show_rows (self);
}

/**
 * atlas_export_rows_get_choice:
 * @self: rows that are filled
 *
 * Gets what is to be written or printed.
 *
 * Returns: (transfer none): the choice
 */
const AtlasExportChoice *
atlas_export_rows_get_choice (AtlasExportRows *self)
{
  guint selected;

  g_return_val_if_fail (ATLAS_IS_EXPORT_ROWS (self), NULL);

  selected = adw_combo_row_get_selected (self->form_row);

  return g_ptr_array_index (self->choices, MIN (selected, self->choices->len - 1));
}

/**
 * atlas_export_rows_get_options:
 * @self: rows that are filled
 * @options: (out caller-allocates): what is chosen
 *
 * Gets what is chosen. Strings belong to the rows.
 */
void
atlas_export_rows_get_options (AtlasExportRows    *self,
                               AtlasExportOptions *options)
{
  const AtlasExportChoice *choice = atlas_export_rows_get_choice (self);

  *options = (AtlasExportOptions) {
    .format = choice->format,
    .form = choice->form,
    .language = get_language (self),
    .place = choice->has_place ? get_place (self) : NULL,
    .layer = atlas_selection_get_layer (self->selection),
    .kind = atlas_selection_get_kind (self->selection),
    .boundaries = atlas_selection_get_boundaries (self->selection),
    .paper = get_paper (self),
    .has_notes = choice->is_paper && gtk_switch_get_active (self->notes),
  };
  if (atlas_export_choice_is_slide (choice))
    options->slide = (guint) gtk_spin_button_get_value_as_int (self->slide);
}

/**
 * atlas_export_rows_set_n_slides:
 * @self: rows
 * @n_slides: how many slides there are
 *
 * Tells how many slides there are to choose one of.
 */
void
atlas_export_rows_set_n_slides (AtlasExportRows *self,
                                guint            n_slides)
{
  g_return_if_fail (ATLAS_IS_EXPORT_ROWS (self));

  gtk_spin_button_set_range (self->slide, 1, n_slides);
}
