/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-place-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "atlas-closures.h"
#include "atlas-compat.h"
#include "atlas-content-text.h"
#include "atlas-facet.h"
#include "atlas-number.h"
#include "atlas-source-button.h"
#include "atlas-wrap-box.h"

struct _AtlasPlaceCard
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel        *name;
  GtkLabel        *other_names;
  GtkToggleButton *unfold;
  GtkWidget       *region_button;
  GtkWidget       *details;
  GtkLabel        *meta;
  AtlasWrapBox    *places;
  GtkToggleButton *all_places; /* behind the places */
  GtkGrid         *facts;
  GtkToggleButton *all_facts;
  GtkLabel        *footnotes;

  /* Owned. */
  AtlasSelection *selection;
  GSignalGroup   *signals;

  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (AtlasPlaceCard, atlas_place_card, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* How wide a label of facts may be before it wraps, and a fact must be. */
#define LABEL_CHARS 16
#define FACT_CHARS 18

static GtkLabel *
attach_label (GtkGrid    *grid,
              const char *text,
              int         column,
              int         row,
              const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  atlas_compat_align_baseline (GTK_WIDGET (label));
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_grid_attach (grid, GTK_WIDGET (label), column, row, 1, 1);

  return label;
}

static void
attach_source (GtkGrid       *grid,
               AtlasBriefing *briefing,
               const char    *id,
               const char    *language,
               int            row)
{
  guint number = 0;
  AtlasSource *source = id != NULL ? atlas_briefing_lookup_source (briefing, id, &number) : NULL;
  GtkWidget *button;

  if (source == NULL)
    return;

  button = atlas_source_button_new (source, number, language);
  atlas_compat_align_baseline (button);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_grid_attach (grid, button, 2, row, 1, 1);
}

/* The date steps back behind the fact; attributes do that without markup, which
 * text of a document never becomes part of. */
static PangoAttrList *
create_date_attributes (guint start)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *alpha = pango_attr_foreground_alpha_new ((guint16) (0.72 * G_MAXUINT16));

  alpha->start_index = start;
  pango_attr_list_insert (attributes, alpha);

  return attributes;
}

static void
attach_fact (GtkGrid         *grid,
             AtlasBriefing   *briefing,
             const AtlasFact *fact,
             gboolean         is_first,
             const char      *language,
             int              row)
{
  const char *value = atlas_text_get (fact->value, language);
  g_autofree char *text = atlas_format_fact (fact, language);
  g_autoptr (PangoAttrList) attributes = create_date_attributes (strlen (value));
  GtkLabel *label;

  /* A label that is the same as the one above is not said again. */
  if (is_first)
    {
      label = attach_label (grid, NULL, 0, row, "fact-label");
      atlas_content_set_text (label, briefing, fact->label, language);
      gtk_label_set_max_width_chars (label, LABEL_CHARS);
    }

  label = attach_label (grid, text, 1, row, "fact-value");
  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  gtk_label_set_width_chars (label, FACT_CHARS);
  atlas_content_mark_text (attributes, briefing, fact->value, language, 0, strlen (value));
  gtk_label_set_attributes (label, attributes);

  attach_source (grid, briefing, fact->source, language, row);
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

/* Whether a fact is the first one of its label, so that the others say more of
 * the same. */
static gboolean
is_first_of_label (AtlasPlace *place,
                   guint       index,
                   const char *language)
{
  const char *label = atlas_text_get (atlas_place_get_fact (place, index)->label, language);

  if (index == 0)
    return TRUE;

  return !g_str_equal (label,
                       atlas_text_get (atlas_place_get_fact (place, index - 1)->label, language));
}

/* The card stays small enough for the tables below it: of each label it shows
 * the first fact, and all of them on demand. */
static void
show_facts (AtlasPlaceCard *self,
            AtlasBriefing  *briefing,
            AtlasPlace     *place,
            const char     *language)
{
  gboolean shows_all = gtk_toggle_button_get_active (self->all_facts);
  guint n_facts = atlas_place_get_n_facts (place);
  guint n_labels = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_facts; i++)
    {
      gboolean is_first = is_first_of_label (place, i, language);

      n_labels += is_first;
      if (is_first || shows_all)
        attach_fact (self->facts, briefing, atlas_place_get_fact (place, i), is_first, language, i);
    }

  label = shows_all
              ? g_strdup (_ ("Fewer facts"))
              : atlas_number_printf (ngettext ("%u more fact", "%u more facts",
                                               n_facts - n_labels),
                                     n_facts - n_labels);
  gtk_button_set_label (GTK_BUTTON (self->all_facts), label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_facts), n_facts > n_labels);
}

static void
show_place (AtlasPlaceCard *self,
            AtlasBriefing  *briefing,
            AtlasPlace     *place,
            const char     *language)
{
  const char *const codes[] = { atlas_place_get_code (place), NULL };
  g_autofree char *name = atlas_place_format_marked (place, language);
  g_autofree char *other_names = atlas_format_other_names (briefing, place, language);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *footnotes = atlas_format_footnotes (briefing, codes, language, attributes);

  gtk_label_set_text (self->name, name);
  atlas_content_mark_label (self->name, atlas_facet_get_fallback (ATLAS_FACET_PLACE, briefing,
                                                                  codes[0], language));
  set_text (self->other_names, other_names);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->other_names), other_names);
  set_text (self->meta,
            atlas_place_get_n_facts (place) > 0
                ? ""
                : _("This briefing gives no facts about this place."));
  set_text (self->footnotes, footnotes);
  gtk_label_set_attributes (self->footnotes, attributes);
  show_facts (self, briefing, place, language);
}

static void
place_clicked_cb (AtlasPlaceCard *self,
                  GtkButton      *button)
{
  g_assert (ATLAS_IS_PLACE_CARD (self));

  /* The button goes away with the card of the region, and the focus with it:
   * so the focus moves on to where one comes back from. */
  atlas_selection_set_place (self->selection, g_object_get_data (G_OBJECT (button), "atlas-code"));
  gtk_widget_grab_focus (self->region_button);
}

/* How many places of a region are named until somebody wants all of them: two or
 * three lines, so that the tables have most of the room. A few more than that are
 * named all the same, for it takes hardly more room than to say how many they are. */
#define N_PLACES 12
#define N_MORE_PLACES 3

static void
append_place (AtlasPlaceCard *self,
              AtlasBriefing  *briefing,
              const char     *code,
              const char     *language)
{
  g_autofree char *name = atlas_briefing_format_place (briefing, code, language);
  GtkWidget *button = gtk_button_new_with_label (name);

  atlas_content_mark_label (
      GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
      atlas_facet_get_fallback (ATLAS_FACET_PLACE, briefing, code, language));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "small-button");
  g_object_set_data_full (G_OBJECT (button), "atlas-code", g_strdup (code), g_free);
  g_signal_connect_object (button,
                           "clicked",
                           G_CALLBACK (place_clicked_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, GTK_WIDGET (self->places), GTK_WIDGET (self->all_places));
}

static void
show_places (AtlasPlaceCard *self,
             AtlasBriefing  *briefing,
             const char     *language)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);
  guint n_places = focus != NULL ? g_strv_length ((char **) focus) : 0;
  gboolean shows_all = gtk_toggle_button_get_active (self->all_places);
  gboolean has_more = n_places > N_PLACES + N_MORE_PLACES;
  guint n_shown = has_more && !shows_all ? N_PLACES : n_places;
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_shown; i++)
    append_place (self, briefing, focus[i], language);

  label = shows_all
              ? g_strdup (_ ("Fewer places"))
              /* Translators: on a button behind the names of some places of a region */
              : atlas_number_printf (ngettext ("%u more place", "%u more places",
                                               n_places - n_shown),
                                     n_places - n_shown);
  gtk_button_set_label (GTK_BUTTON (self->all_places), label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_places), has_more);

  /* With nothing in it, its negative margins would make its width negative. */
  gtk_widget_set_visible (GTK_WIDGET (self->places), n_places > 0);
}

/* The button behind them stays, for it may have the focus. */
static void
clear_places (AtlasPlaceCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->places))) !=
         GTK_WIDGET (self->all_places))
    gtk_widget_unparent (child);
}

static void
show_region (AtlasPlaceCard *self,
             AtlasBriefing  *briefing,
             const char     *language)
{
  g_autofree char *meta = atlas_format_region (briefing);

  gtk_label_set_text (self->name, _("The whole region"));
  atlas_content_mark_words (self->name, language);
  set_text (self->other_names, "");
  set_text (self->meta, meta);
  /* The map beside it shows the region's names, and their footnotes with them. */
  set_text (self->footnotes, "");

  show_places (self, briefing, language);
}

/* What the card says of itself stands among names and facts of the document. */
static void
mark_words (AtlasPlaceCard *self,
            const char     *language)
{
  GtkWidget *more = gtk_button_get_child (GTK_BUTTON (self->all_facts));
  GtkWidget *region = gtk_button_get_child (GTK_BUTTON (self->region_button));

  atlas_content_mark_words (self->meta, language);
  atlas_content_mark_words (GTK_LABEL (region), language);
  /* It has no words as long as no place has had more facts than are shown. */
  if (GTK_IS_LABEL (more))
    atlas_content_mark_words (GTK_LABEL (more), language);
}

static void
update (AtlasPlaceCard *self)
{
  AtlasBriefing *briefing = NULL;
  AtlasPlace *place = NULL;
  const char *language = NULL;
  gboolean shows_details;

  if (self->selection != NULL)
    {
      const char *code = atlas_selection_get_place (self->selection);

      briefing = atlas_selection_get_briefing (self->selection);
      language = atlas_selection_get_language (self->selection);
      place =
          briefing != NULL && code != NULL ? atlas_briefing_lookup_place (briefing, code) : NULL;
    }

  shows_details = !self->is_compact || gtk_toggle_button_get_active (self->unfold);
  clear_grid (self->facts);
  clear_places (self);

  gtk_widget_set_visible (GTK_WIDGET (self), briefing != NULL);
  gtk_widget_set_visible (self->region_button, place != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->places), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), place != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->all_facts), FALSE);
  if (place != NULL)
    show_place (self, briefing, place, language);
  else if (briefing != NULL)
    show_region (self, briefing, language);
  if (briefing != NULL)
    mark_words (self, language);
  atlas_content_set_language (GTK_WIDGET (self), language);
  gtk_widget_set_visible (self->details, shows_details);
  if (!shows_details)
    gtk_widget_set_visible (GTK_WIDGET (self->other_names), FALSE);
}

static void
region_clicked_cb (AtlasPlaceCard *self)
{
  GtkWidget *first;

  g_assert (ATLAS_IS_PLACE_CARD (self));

  atlas_selection_set_place (self->selection, NULL);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->places));
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
atlas_place_card_dispose (GObject *object)
{
  AtlasPlaceCard *self = ATLAS_PLACE_CARD (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_place_card_parent_class)->dispose (object);
}

static void
atlas_place_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasPlaceCard *self = ATLAS_PLACE_CARD (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_place_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasPlaceCard *self = ATLAS_PLACE_CARD (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      atlas_place_card_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTION:
      atlas_place_card_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_place_card_class_init (AtlasPlaceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_place_card_dispose;
  object_class->get_property = atlas_place_card_get_property;
  object_class->set_property = atlas_place_card_set_property;

  /**
   * AtlasPlaceCard:compact:
   *
   * Whether there is one line only, until somebody unfolds the rest.
   */
  props[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasPlaceCard:selection:
   *
   * The selection that the card follows.
   */
  props[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ATLAS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-place-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, all_facts);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, all_places);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, details);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, facts);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, footnotes);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, meta);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, name);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, other_names);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, places);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, region_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, unfold);
  gtk_widget_class_bind_template_callback (widget_class, region_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_set_css_name (widget_class, "place-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
atlas_place_card_init (AtlasPlaceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->signals, "notify::briefing", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::language", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::place", G_CALLBACK (update), self);
}

/**
 * atlas_place_card_get_compact:
 * @self: a card
 *
 * Gets whether there is one line only, until somebody unfolds the rest.
 *
 * Returns: whether there is
 */
gboolean
atlas_place_card_get_compact (AtlasPlaceCard *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE_CARD (self), FALSE);

  return self->is_compact;
}

/**
 * atlas_place_card_set_compact:
 * @self: a card
 * @is_compact: whether there shall be one line only
 *
 * Sets whether there is little room.
 */
void
atlas_place_card_set_compact (AtlasPlaceCard *self,
                              gboolean        is_compact)
{
  g_return_if_fail (ATLAS_IS_PLACE_CARD (self));

  if (self->is_compact == is_compact)
    return;

  self->is_compact = is_compact;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

/**
 * atlas_place_card_get_selection:
 * @self: a card
 *
 * Gets the selection that the card follows.
 *
 * Returns: (transfer none) (nullable): the selection
 */
AtlasSelection *
atlas_place_card_get_selection (AtlasPlaceCard *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE_CARD (self), NULL);

  return self->selection;
}

/**
 * atlas_place_card_set_selection:
 * @self: a card
 * @selection: (nullable): a selection
 *
 * Sets the selection that the card follows.
 */
void
atlas_place_card_set_selection (AtlasPlaceCard *self,
                                AtlasSelection *selection)
{
  g_return_if_fail (ATLAS_IS_PLACE_CARD (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->signals, selection);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}
