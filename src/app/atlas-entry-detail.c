/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-detail.h"

#include <string.h>

#include "atlas-closures.h"
#include "atlas-compat.h"
#include "atlas-content-text.h"
#include "atlas-hits.h"
#include "atlas-link.h"
#include "atlas-number.h"
#include "atlas-stage-mark.h"
#include "atlas-translation.h"
#include "atlas-words.h"

struct _AtlasEntryDetail
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkScrolledWindow *scroller;
  GtkLabel          *title;
  GtkLabel          *text;
  GtkWidget         *caution_box;
  GtkLabel          *caution_heading;
  GtkLabel          *caution;
  GtkGrid           *grid;
  GtkWidget         *notes_expander;
  GtkLabel          *notes_heading;
  GtkLabel          *notes;
  GtkBox            *sources;
  GtkLabel          *footnotes;

  /* Owned. */
  AtlasSelection *selection;
  GSignalGroup   *signals;

  int n_rows; /* of the grid */
};

G_DEFINE_FINAL_TYPE (AtlasEntryDetail, atlas_entry_detail, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
add_row (AtlasEntryDetail *self,
         const char       *label,
         const char       *value,
         const GArray     *foreign,
         GtkWidget        *mark)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GtkWidget *label_widget;
  GtkWidget *value_widget;
  GtkBox *box;

  if (!atlas_closure_is_given (NULL, value))
    return;

  label_widget = gtk_label_new (label);
  atlas_content_mark_words (GTK_LABEL (label_widget),
                            atlas_selection_get_language (self->selection));
  gtk_label_set_xalign (GTK_LABEL (label_widget), 0);
  atlas_compat_align_baseline (label_widget);
  gtk_widget_add_css_class (label_widget, "fact-label");
  gtk_grid_attach (self->grid, label_widget, 0, self->n_rows, 1, 1);

  value_widget = gtk_label_new (value);
  atlas_content_mark_foreign (attributes, foreign);
  gtk_label_set_attributes (GTK_LABEL (value_widget), attributes);
  gtk_label_set_xalign (GTK_LABEL (value_widget), 0);
  gtk_label_set_wrap (GTK_LABEL (value_widget), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value_widget), PANGO_WRAP_WORD_CHAR);
  /* Not labelled by it: newer GTK would say the label instead of the value. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value_widget),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label_widget, NULL,
                                  -1);

  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  atlas_compat_align_baseline (GTK_WIDGET (box));
  if (mark != NULL)
    gtk_box_append (box, mark);
  gtk_box_append (box, value_widget);
  gtk_grid_attach (self->grid, GTK_WIDGET (box), 1, self->n_rows, 1, 1);
  self->n_rows++;
}

static void
add_field (AtlasEntryDetail *self,
           const char       *label,
           AtlasEntry       *entry,
           AtlasField        field,
           GtkWidget        *mark)
{
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *value = atlas_briefing_format_field_foreign (
      atlas_selection_get_briefing (self->selection), entry, field,
      atlas_selection_get_language (self->selection), foreign);

  add_row (self, label, value, foreign, mark);
}

static void
add_basis (AtlasEntryDetail *self,
           AtlasBasis        basis,
           const char       *language)
{
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  const char *words = atlas_basis_get_label (basis);

  atlas_foreign_add (foreign, 0, strlen (words), atlas_words_get_fallback (language));
  add_row (self, C_ ("detail", "Basis"), words, foreign, NULL);
}

static void
add_rows (AtlasEntryDetail *self,
          AtlasBriefing    *briefing,
          AtlasEntry       *entry,
          const char       *language)
{
  g_autofree char *dates = atlas_entry_format_dates (entry, language);
  AtlasBasis basis = atlas_entry_get_basis (entry);

  /* That none is given is worth saying only of what could have one. */
  if (atlas_entry_get_status (entry) != NULL ||
      atlas_entry_get_kind (entry) == ATLAS_KIND_INITIATIVE)
    add_field (self, C_ ("detail", "Status"), entry, ATLAS_FIELD_STATUS,
               atlas_stage_mark_new (atlas_briefing_get_stage (briefing, entry)));

  add_row (self, C_ ("detail", "Date"), dates, NULL, NULL);
  add_field (self, C_ ("detail", "Places"), entry, ATLAS_FIELD_PLACES, NULL);
  if (basis != ATLAS_BASIS_NONE)
    add_basis (self, basis, language);
  add_field (self, C_ ("detail", "Themes"), entry, ATLAS_FIELD_THEMES, NULL);
  add_field (self, C_ ("detail", "Section"), entry, ATLAS_FIELD_SECTION, NULL);
}

static void
source_clicked_cb (AtlasEntryDetail *self,
                   GtkButton        *button)
{
  g_assert (ATLAS_IS_ENTRY_DETAIL (self));

  atlas_link_open (GTK_WIDGET (self),
                   g_object_get_data (G_OBJECT (button), "atlas-source"),
                   atlas_selection_get_language (self->selection));
}

static void
append_source (AtlasEntryDetail *self,
               AtlasSource      *source,
               guint             number,
               const char       *language)
{
  g_autofree char *words = atlas_format_source (source, language);
  g_autofree char *shown = atlas_number_format (number, language);
  g_autofree char *text = g_strdup_printf ("[%s] %s", shown, words);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  if (source->url == NULL || !atlas_source_url_is_allowed (source->url))
    {
      gtk_widget_add_css_class (label, "source-text");
      gtk_box_append (self->sources, label);
      return;
    }

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, source->url);
  gtk_widget_add_css_class (button, "source-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "atlas-source",
                          atlas_source_ref (source), (GDestroyNotify) atlas_source_unref);
  g_signal_connect_object (button,
                           "clicked",
                           G_CALLBACK (source_clicked_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->sources, button);
}

static void
show_sources (AtlasEntryDetail *self,
              AtlasBriefing    *briefing,
              AtlasEntry       *entry,
              const char       *language)
{
  const char *const *ids = atlas_entry_get_sources (entry);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sources))) != NULL)
    gtk_box_remove (self->sources, child);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint number;
      AtlasSource *source = atlas_briefing_lookup_source (briefing, ids[i], &number);

      if (source != NULL)
        append_source (self, source, number, language);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sources),
                          gtk_widget_get_first_child (GTK_WIDGET (self->sources)) != NULL);
}

static void
set_text (GtkLabel        *label,
          GtkWidget       *shown,
          const AtlasText *text,
          const char      *language)
{
  gtk_label_set_text (label, text != NULL ? atlas_text_get (text, language) : "");
  gtk_widget_set_visible (shown, text != NULL);
}

static void
mark_text (AtlasEntryDetail *self,
           GtkLabel         *label,
           const AtlasText  *text)
{
  const char *shown = gtk_label_get_text (label);
  g_autoptr (PangoAttrList) attributes =
      atlas_hits_create_attributes (atlas_selection_get_query (self->selection), shown);

  if (attributes == NULL)
    attributes = pango_attr_list_new ();
  atlas_content_mark_text (attributes, atlas_selection_get_briefing (self->selection), text,
                           atlas_selection_get_language (self->selection), 0, strlen (shown));
  gtk_label_set_attributes (label, attributes);
}

/* Marks what the query has found, and which language each text is in. */
static void
mark_texts (AtlasEntryDetail *self)
{
  AtlasEntry *entry =
      self->selection != NULL ? atlas_selection_get_entry (self->selection) : NULL;

  if (entry == NULL)
    return;

  mark_text (self, self->title, atlas_entry_get_title (entry));
  mark_text (self, self->text, atlas_entry_get_text (entry));
  mark_text (self, self->caution, atlas_entry_get_caution (entry));
  mark_text (self, self->notes, atlas_entry_get_notes (entry));
}

/* What the program says of them stands among them. */
static void
mark_words (AtlasEntryDetail *self)
{
  const char *language = atlas_selection_get_language (self->selection);

  atlas_content_mark_words (self->caution_heading, language);
  atlas_content_mark_words (self->notes_heading, language);
}

static char *
format_footnotes (AtlasBriefing *briefing,
                  AtlasEntry    *entry,
                  const char    *language,
                  PangoAttrList *attributes)
{
  const char *const *codes = atlas_entry_is_region_wide (entry) ? atlas_entry_get_except (entry)
                                                                : atlas_entry_get_places (entry);

  return atlas_format_footnotes (briefing, codes, language, attributes);
}

static void
show_entry (AtlasEntryDetail *self,
            AtlasBriefing    *briefing,
            AtlasEntry       *entry,
            const char       *language)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *footnotes = format_footnotes (briefing, entry, language, attributes);

  gtk_label_set_text (self->title, atlas_text_get (atlas_entry_get_title (entry), language));
  set_text (self->text, GTK_WIDGET (self->text), atlas_entry_get_text (entry), language);
  set_text (self->caution, self->caution_box, atlas_entry_get_caution (entry), language);
  set_text (self->notes, self->notes_expander, atlas_entry_get_notes (entry), language);
  add_rows (self, briefing, entry, language);
  show_sources (self, briefing, entry, language);
  gtk_label_set_text (self->footnotes, footnotes);
  gtk_label_set_attributes (self->footnotes, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self->footnotes), *footnotes != '\0');
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
update (AtlasEntryDetail *self)
{
  AtlasBriefing *briefing = NULL;
  AtlasEntry *entry = NULL;
  GtkWidget *child;

  if (self->selection != NULL)
    {
      briefing = atlas_selection_get_briefing (self->selection);
      entry = atlas_selection_get_entry (self->selection);
    }

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_rows = 0;

  /* Without an entry there is nothing to say: whoever shows it hides it then. */
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), entry != NULL);
  if (entry != NULL)
    {
      show_entry (self, briefing, entry, atlas_selection_get_language (self->selection));
      mark_texts (self);
      mark_words (self);
      atlas_content_set_language (GTK_WIDGET (self),
                                   atlas_selection_get_language (self->selection));
    }
}

static void
close_clicked_cb (AtlasEntryDetail *self)
{
  g_assert (ATLAS_IS_ENTRY_DETAIL (self));

  atlas_selection_set_entry (self->selection, NULL);
}

static void
atlas_entry_detail_dispose (GObject *object)
{
  AtlasEntryDetail *self = ATLAS_ENTRY_DETAIL (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_entry_detail_parent_class)->dispose (object);
}

static void
atlas_entry_detail_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AtlasEntryDetail *self = ATLAS_ENTRY_DETAIL (object);

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
atlas_entry_detail_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AtlasEntryDetail *self = ATLAS_ENTRY_DETAIL (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      atlas_entry_detail_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_detail_class_init (AtlasEntryDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_entry_detail_dispose;
  object_class->get_property = atlas_entry_detail_get_property;
  object_class->set_property = atlas_entry_detail_set_property;

  /**
   * AtlasEntryDetail:selection:
   *
   * The selection that the detail follows.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-entry-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, caution);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, caution_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, caution_heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, footnotes);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, grid);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, notes_expander);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, notes_heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, sources);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, text);
  gtk_widget_class_bind_template_child (widget_class, AtlasEntryDetail, title);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);

  gtk_widget_class_set_css_name (widget_class, "entry-detail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
atlas_entry_detail_init (AtlasEntryDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "notify::briefing", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::entry", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::language", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::query", G_CALLBACK (mark_texts), self);
  update (self);
}

/**
 * atlas_entry_detail_get_selection:
 * @self: a detail
 *
 * Gets the selection that the detail follows.
 *
 * Returns: (transfer none) (nullable): the selection
 */
AtlasSelection *
atlas_entry_detail_get_selection (AtlasEntryDetail *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_DETAIL (self), NULL);

  return self->selection;
}

/**
 * atlas_entry_detail_set_selection:
 * @self: a detail
 * @selection: (nullable): a selection
 *
 * Sets the selection that the detail follows.
 */
void
atlas_entry_detail_set_selection (AtlasEntryDetail *self,
                                  AtlasSelection   *selection)
{
  g_return_if_fail (ATLAS_IS_ENTRY_DETAIL (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->signals, selection);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}
