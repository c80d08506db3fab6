/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-classification.h"

#include <string.h>

#include "atlas-number.h"
#include "atlas-translation.h"
#include "atlas-words.h"

struct _AtlasClassification
{
  char       *title;
  char       *title_fallback; /* (nullable) */
  char       *note;
  GArray     *groups;   /* of AtlasClassificationGroup */
  GHashTable *group_of; /* the code of a place → the index of its group + 1 */
};

static const struct
{
  const char *number;
  const char *stage;
} titles[ATLAS_N_KINDS] = {
  [ATLAS_KIND_INITIATIVE] = { N_ ("Number of initiatives"), N_ ("Stage of initiatives") },
  [ATLAS_KIND_OUTCOME] = { N_ ("Number of outcomes"), N_ ("Stage of outcomes") },
  [ATLAS_KIND_POINT] = { N_ ("Number of points"), N_ ("Stage of points") },
  [ATLAS_KIND_RECOMMENDATION] = { N_ ("Number of recommendations"),
                                  N_ ("Stage of recommendations") },
  [ATLAS_KIND_CHALLENGE] = { N_ ("Number of challenges"), N_ ("Stage of challenges") },
  [ATLAS_KIND_VISIT] = { N_ ("Number of visits"), N_ ("Stage of visits") },
};

static void
group_clear (AtlasClassificationGroup *group)
{
  g_clear_pointer (&group->label, g_free);
  g_clear_pointer (&group->fallback, g_free);
}

static void
atlas_classification_clear (AtlasClassification *self)
{
  g_free (self->title);
  g_free (self->title_fallback);
  g_free (self->note);
  g_array_unref (self->groups);
  g_hash_table_unref (self->group_of);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasClassification, atlas_classification, atlas_classification_clear)

static AtlasClassification *
classification_new (const char *title)
{
  AtlasClassification *self = g_atomic_rc_box_new0 (AtlasClassification);

  self->title = g_strdup (title);
  self->groups = g_array_new (FALSE, TRUE, sizeof (AtlasClassificationGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify) group_clear);
  self->group_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static void
add_group (AtlasClassification *self,
           const char          *label,
           AtlasScale           scale,
           guint                tone,
           gboolean             is_hatched)
{
  AtlasClassificationGroup group = { .scale = scale, .tone = tone, .is_hatched = is_hatched };

  group.label = g_strdup (label);
  g_array_append_val (self->groups, group);
}

/* Puts a place into the group that was added last. */
static void
add_place (AtlasClassification *self,
           const char          *code)
{
  if (g_hash_table_insert (self->group_of, g_strdup (code), GUINT_TO_POINTER (self->groups->len)))
    g_array_index (self->groups, AtlasClassificationGroup, self->groups->len - 1).n_places++;
}

/* The groups from one on are named by the program, and not by the document. */
static void
mark_own_groups (AtlasClassification *self,
                 guint                first,
                 const char          *language)
{
  for (guint i = first; i < self->groups->len; i++)
    g_array_index (self->groups, AtlasClassificationGroup, i).fallback =
        g_strdup (atlas_words_get_fallback (language));
}

static char *
format_note (AtlasBriefing *briefing,
             AtlasLayer    *layer,
             const char    *language)
{
  AtlasSource *source =
      layer->source != NULL ? atlas_briefing_lookup_source (briefing, layer->source, NULL) : NULL;
  const char *whose = source == NULL             ? NULL
                      : source->publisher != NULL ? source->publisher
                                                  : source->title;
  g_autofree char *date = atlas_date_format (layer->date, language);
  g_autofree char *as_of = NULL;

  /* Translators: %s is a date. It stands below the legend of a map. */
  if (*date != '\0')
    as_of = g_strdup_printf (_("As of %s"), date);
  if (as_of == NULL || whose == NULL)
    return as_of != NULL ? g_steal_pointer (&as_of) : g_strdup (whose);

  return g_strdup_printf ("%s  ·  %s", as_of, whose);
}

/* From the seventh class on the tones come round again. Then each is the other of
 * its tone: hatched where the first is plain, and plain where that is hatched. */
static gboolean
is_hatched (GPtrArray *groups,
            guint      index)
{
  AtlasLayerGroup *group = g_ptr_array_index (groups, index % ATLAS_N_CLASS_TONES);

  return index < ATLAS_N_CLASS_TONES ? group->is_hatched : !group->is_hatched;
}

/* A focus place of which the layer says nothing is a finding, and so is in the
 * legend; around the focus it is not. */
static void
add_unclassified (AtlasClassification *self,
                  AtlasBriefing       *briefing)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);
  gboolean is_added = FALSE;

  for (guint i = 0; focus[i] != NULL; i++)
    {
      if (g_hash_table_contains (self->group_of, focus[i]))
        continue;
      if (!is_added)
        add_group (self, C_ ("map legend", "Not classified"), ATLAS_SCALE_NONE, 0, FALSE);
      is_added = TRUE;
      add_place (self, focus[i]);
    }
}

static AtlasClassification *
classify_by_layer (AtlasBriefing *briefing,
                   AtlasLayer    *layer,
                   const char    *language)
{
  AtlasClassification *self =
      classification_new (atlas_text_get (layer->label, language));

  self->title_fallback = g_strdup (atlas_briefing_get_fallback (briefing, layer->label, language));
  self->note = format_note (briefing, layer, language);
  for (guint i = 0; i < layer->groups->len; i++)
    {
      AtlasLayerGroup *group = g_ptr_array_index (layer->groups, i);

      add_group (self, atlas_text_get (group->label, language), ATLAS_SCALE_CLASS,
                 i % ATLAS_N_CLASS_TONES, is_hatched (layer->groups, i));
      g_array_index (self->groups, AtlasClassificationGroup, i).fallback =
          g_strdup (atlas_briefing_get_fallback (briefing, group->label, language));
      for (guint k = 0; group->places[k] != NULL; k++)
        add_place (self, group->places[k]);
    }
  add_unclassified (self, briefing);
  mark_own_groups (self, layer->groups->len, language);

  return self;
}

/* What concerns a place. */
typedef struct
{
  guint n_entries;
  guint n_of_stage[ATLAS_N_STAGES];
} Tally;

static Tally *
count_entries (AtlasBriefing     *briefing,
               AtlasKind          kind,
               const char *const *focus,
               guint              n_places)
{
  Tally *tallies = g_new0 (Tally, n_places);

  for (guint i = 0; i < n_places; i++)
    {
      tallies[i].n_entries = atlas_briefing_count_entries (briefing, kind, focus[i]);
      for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
        tallies[i].n_of_stage[stage] = atlas_briefing_count_stage (briefing, kind, stage, focus[i]);
    }

  return tallies;
}

/* Sets classes of equal width, 1, 2, 5, 10, 20, …, that end at round numbers, so that
 * there are no more of them than tones. Returns how many there are. */
static guint
choose_classes (guint  least,
                guint  greatest,
                guint *start,
                guint *width)
{
  static const guint digits[] = { 1, 2, 5 };

  for (guint power = 1;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      {
        guint n_classes;

        *width = digits[i] * power;
        *start = (least - 1) / *width * *width;
        n_classes = (greatest - *start + *width - 1) / *width;
        if (n_classes <= ATLAS_N_STEP_TONES)
          return n_classes;
      }
}

/* Adds the group of the places whose counts are from one number to another, both
 * included. */
static void
add_range (AtlasClassification *self,
           const char *const   *places,
           const Tally         *tallies,
           guint                from,
           guint                to,
           guint                tone)
{
  g_autofree char *label = NULL;

  /* Translators: from one number to another, such as 1–5. */
  label = from == to ? atlas_number_printf ("%u", from)
                     : atlas_number_printf (C_ ("map legend", "%u–%u"), from, to);

  add_group (self, label, to == 0 ? ATLAS_SCALE_NONE : ATLAS_SCALE_STEP, tone, FALSE);
  for (guint i = 0; places[i] != NULL; i++)
    if (tallies[i].n_entries >= from && tallies[i].n_entries <= to)
      add_place (self, places[i]);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* The numbers above 0 that there are, each once, from the least up. */
static GArray *
list_distinct (const Tally *tallies,
               guint        n_places)
{
  GArray *distinct = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_places; i++)
    if (tallies[i].n_entries > 0)
      g_array_append_val (distinct, tallies[i].n_entries);
  g_array_sort (distinct, compare_numbers);
  for (guint i = distinct->len; i-- > 1;)
    if (g_array_index (distinct, guint, i) == g_array_index (distinct, guint, i - 1))
      g_array_remove_index (distinct, i);

  return distinct;
}

/* Spreads the tones of so many groups over all that there are; two groups don't differ
 * as much as the least and the most. */
static guint
choose_tone (guint index,
             guint n_groups)
{
  static const guint tones[ATLAS_N_STEP_TONES][ATLAS_N_STEP_TONES] = {
    { 2 },
    { 1, 3 },
    { 0, 2, 4 },
    { 0, 1, 3, 4 },
    { 0, 1, 2, 3, 4 },
  };

  g_return_val_if_fail (index < n_groups && n_groups <= ATLAS_N_STEP_TONES, 0);

  return tones[n_groups - 1][index];
}

/* A class for each number where there are few, or else classes of equal width. */
static AtlasClassification *
classify_by_number (AtlasBriefing *briefing,
                    AtlasKind      kind)
{
  AtlasClassification *self =
      classification_new (atlas_gettext (titles[kind].number));
  const char *const *focus = atlas_briefing_get_focus (briefing);
  guint n_places = g_strv_length ((char **) focus);
  g_autofree Tally *tallies = count_entries (briefing, kind, focus, n_places);
  g_autoptr (GArray) distinct = list_distinct (tallies, n_places);
  guint n_some = 0;

  self->note = g_strdup (_("What is about the whole region counts for each place."));
  for (guint i = 0; i < n_places; i++)
    n_some += tallies[i].n_entries > 0;
  if (n_some < n_places)
    add_range (self, focus, tallies, 0, 0, 0);

  if (distinct->len <= ATLAS_N_STEP_TONES)
    for (guint i = 0; i < distinct->len; i++)
      {
        guint number = g_array_index (distinct, guint, i);

        add_range (self, focus, tallies, number, number, choose_tone (i, distinct->len));
      }
  else
    {
      guint start, width;
      guint n_classes = choose_classes (g_array_index (distinct, guint, 0),
                                        g_array_index (distinct, guint, distinct->len - 1),
                                        &start, &width);

      for (guint i = 0; i < n_classes; i++)
        add_range (self, focus, tallies, start + i * width + 1, start + (i + 1) * width,
                   choose_tone (i, n_classes));
    }

  return self;
}

/* The stage that most entries of a place have, of those that say; of two that are
 * as frequent, the earlier one. */
static AtlasStage
find_stage (const Tally *tally)
{
  AtlasStage found = ATLAS_STAGE_NONE;
  guint most = 0;

  for (guint stage = ATLAS_STAGE_NONE + 1; stage < ATLAS_N_STAGES; stage++)
    if (tally->n_of_stage[stage] > most)
      {
        found = stage;
        most = tally->n_of_stage[stage];
      }

  return found;
}

/* What has stopped is hatched: that is seen without its colour. */
static gboolean
has_stopped (AtlasStage stage)
{
  return stage == ATLAS_STAGE_SUSPENDED || stage == ATLAS_STAGE_CANCELLED;
}

/* The stages that there are, in their order, and none at the end. */
static AtlasClassification *
classify_by_stage (AtlasBriefing *briefing,
                   AtlasKind      kind)
{
  AtlasClassification *self =
      classification_new (atlas_gettext (titles[kind].stage));
  const char *const *focus = atlas_briefing_get_focus (briefing);
  guint n_places = g_strv_length ((char **) focus);
  g_autofree Tally *tallies = count_entries (briefing, kind, focus, n_places);

  self->note =
      g_strdup (_("The stage that most of those with a status have; of two, the earlier."));
  for (guint k = 1; k <= ATLAS_N_STAGES; k++)
    {
      AtlasStage stage = k % ATLAS_N_STAGES;
      gboolean is_added = FALSE;

      for (guint i = 0; i < n_places; i++)
        {
          if (find_stage (&tallies[i]) != stage)
            continue;
          if (!is_added)
            add_group (self, atlas_stage_get_label (stage), ATLAS_SCALE_STAGE, stage,
                       has_stopped (stage));
          is_added = TRUE;
          add_place (self, focus[i]);
        }
    }

  return self;
}

/**
 * atlas_briefing_has_layer:
 * @briefing: a briefing
 * @layer: (nullable): the id of a layer
 *
 * Checks whether there is such a layer: one of the document, or one that every
 * document has. %NULL stands for the map without any, which there always is.
 *
 * Returns: whether there is
 */
gboolean
atlas_briefing_has_layer (AtlasBriefing *briefing,
                          const char    *layer)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), FALSE);

  return layer == NULL || strcmp (layer, ATLAS_LAYER_ENTRIES) == 0 ||
         strcmp (layer, ATLAS_LAYER_STAGE) == 0 ||
         atlas_briefing_lookup_layer (briefing, layer) != NULL;
}

/**
 * atlas_briefing_format_layer:
 * @briefing: a briefing
 * @layer: (nullable): the id of one of its layers
 * @language: the BCP 47 tag of the language of the content
 *
 * Gets what a layer is called where one is chosen.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where there is no such layer
 */
char *
atlas_briefing_format_layer (AtlasBriefing *briefing,
                             const char    *layer,
                             const char    *language)
{
  AtlasLayer *found;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  /* Translators: what the colours of the map can stand for. */
  if (layer == NULL)
    return g_strdup (C_ ("map layer", "Plain"));
  if (strcmp (layer, ATLAS_LAYER_ENTRIES) == 0)
    return g_strdup (C_ ("map layer", "Entries"));
  if (strcmp (layer, ATLAS_LAYER_STAGE) == 0)
    return g_strdup (C_ ("map layer", "Status"));

  found = atlas_briefing_lookup_layer (briefing, layer);

  return found != NULL ? g_strdup (atlas_text_get (found->label, language)) : NULL;
}

/**
 * atlas_briefing_classify:
 * @briefing: a briefing
 * @layer: (nullable): the id of one of its layers
 * @kind: the kind of the entries that are counted, where the layer counts any
 * @language: the BCP 47 tag of the language of the content
 *
 * Sorts the places of a document into the groups of a layer. Entries are counted
 * whatever filter there is: the map shows the document, and not a search.
 *
 * Returns: (transfer full) (nullable): the classification, or %NULL where @layer is
 *   %NULL or there is no such layer
 */
AtlasClassification *
atlas_briefing_classify (AtlasBriefing *briefing,
                         const char    *layer,
                         AtlasKind      kind,
                         const char    *language)
{
  AtlasClassification *self;
  AtlasLayer *found;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail ((guint) kind < ATLAS_N_KINDS, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (layer == NULL)
    return NULL;

  found = atlas_briefing_lookup_layer (briefing, layer);
  if (strcmp (layer, ATLAS_LAYER_ENTRIES) == 0)
    self = classify_by_number (briefing, kind);
  else if (strcmp (layer, ATLAS_LAYER_STAGE) == 0)
    self = classify_by_stage (briefing, kind);
  else
    return found != NULL ? classify_by_layer (briefing, found, language) : NULL;

  /* All that these say is said by the program. */
  self->title_fallback = g_strdup (atlas_words_get_fallback (language));
  mark_own_groups (self, 0, language);

  return self;
}

/**
 * atlas_classification_get_title:
 * @self: a classification
 *
 * Gets what stands above its legend.
 *
 * Returns: the title
 */
const char *
atlas_classification_get_title (const AtlasClassification *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * atlas_classification_get_title_fallback:
 * @self: a classification
 *
 * Gets the language of the title, if nobody has translated it into the one that was
 * asked for.
 *
 * Returns: (nullable): a BCP 47 tag, or %NULL where that is as asked
 */
const char *
atlas_classification_get_title_fallback (const AtlasClassification *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title_fallback;
}

/**
 * atlas_classification_get_note:
 * @self: a classification
 *
 * Gets what stands below its legend: when it was so and who says so, or how it is
 * counted.
 *
 * Returns: (nullable): the note
 */
const char *
atlas_classification_get_note (const AtlasClassification *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

/**
 * atlas_classification_get_n_groups:
 * @self: a classification
 *
 * Gets how many groups there are.
 *
 * Returns: the number
 */
guint
atlas_classification_get_n_groups (const AtlasClassification *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/**
 * atlas_classification_get_group:
 * @self: a classification
 * @index: which one, in the order of the legend
 *
 * Gets a group.
 *
 * Returns: (transfer none): the group
 */
const AtlasClassificationGroup *
atlas_classification_get_group (const AtlasClassification *self,
                                guint                      index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &g_array_index (self->groups, AtlasClassificationGroup, index);
}

/**
 * atlas_classification_lookup_place:
 * @self: a classification
 * @code: the code of a place
 *
 * Finds the group that a place is in.
 *
 * Returns: its index, or %ATLAS_NO_GROUP
 */
int
atlas_classification_lookup_place (const AtlasClassification *self,
                                   const char                *code)
{
  g_return_val_if_fail (self != NULL, ATLAS_NO_GROUP);
  g_return_val_if_fail (code != NULL, ATLAS_NO_GROUP);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->group_of, code)) - 1;
}
