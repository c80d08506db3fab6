/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-classification.h"

#include "atlas-briefing-private.h"
#include "atlas-briefing-reader.h"
#include "atlas-problem.h"
#include "atlas-selection.h"

#define ROUNDS 400

static const char *const codes[] = { "AL", "BA", "BG", "GR", "HR", "HU", "IT", "ME", "MK",
                                     "RO", "RS", "SI", "XK" };

static AtlasBriefing *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, problems, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static const AtlasClassificationGroup *
lookup (const AtlasClassification *groups,
        const char                *code)
{
  int group = atlas_classification_lookup_place (groups, code);

  return group != ATLAS_NO_GROUP ? atlas_classification_get_group (groups, group) : NULL;
}

/* The same, of a place that is in one. */
static const AtlasClassificationGroup *
get (const AtlasClassification *groups,
     const char                *code)
{
  int group = atlas_classification_lookup_place (groups, code);

  g_assert_cmpint (group, !=, ATLAS_NO_GROUP);
  return atlas_classification_get_group (groups, group);
}

static void
test_layers_of_document (void)
{
  g_autoptr (AtlasBriefing) briefing = load ("layers.briefing");
  AtlasLayer *layer = atlas_briefing_lookup_layer (briefing, "alliances");
  AtlasLayerGroup *group;

  g_assert_cmpuint (atlas_briefing_get_n_layers (briefing), ==, 2);
  g_assert_true (layer == atlas_briefing_get_layer (briefing, 0));
  g_assert_null (atlas_briefing_lookup_layer (briefing, "nothing"));
  g_assert_cmpstr (atlas_text_get (layer->label, "fr"), ==, "Alliances");
  g_assert_cmpstr (layer->source, ==, "register");
  g_assert_cmpuint (layer->date.month, ==, 3);
  g_assert_cmpuint (layer->groups->len, ==, 4);
  group = g_ptr_array_index (layer->groups, 0);
  g_assert_cmpstr (group->places[0], ==, "AL");
  g_assert_cmpstr (group->places[1], ==, "XK");
  g_assert_null (group->places[2]);
  group = g_ptr_array_index (layer->groups, 1);
  g_assert_cmpuint (g_strv_length ((char **) group->places), ==, 1);
  g_assert_true (group->is_hatched);
}

static void
test_classify_by_layer (void)
{
  g_autoptr (AtlasBriefing) briefing = load ("layers.briefing");
  g_autoptr (AtlasClassification) groups =
      atlas_briefing_classify (briefing, "alliances", ATLAS_KIND_VISIT, "fr");
  g_autoptr (AtlasClassification) entries =
      atlas_briefing_classify (briefing, "entries", ATLAS_KIND_VISIT, "fr");

  g_assert_cmpstr (atlas_classification_get_title (groups), ==, "Alliances");
  g_assert_cmpstr (atlas_classification_get_note (groups), ==, "As of mars 2025  ·  A register");
  g_assert_cmpuint (atlas_classification_get_n_groups (groups), ==, 4);
  g_assert_cmpstr (get (groups, "BA")->label, ==, "Partenaires");
  g_assert_true (get (groups, "BA")->is_hatched);
  g_assert_false (get (groups, "XK")->is_hatched);
  g_assert_cmpint (get (groups, "XK")->scale, ==, ATLAS_SCALE_CLASS);
  g_assert_cmpuint (get (groups, "BA")->tone, ==, 1);
  g_assert_cmpuint (get (groups, "AL")->n_places, ==, 2);
  g_assert_null (lookup (groups, "RS"));

  /* A layer of the document is no clash with a built-in one, and says of the places
   * in focus that are in none of its classes that they are not. */
  g_assert_cmpstr (atlas_classification_get_title (entries), ==, "No number of entries");
  g_assert_null (atlas_classification_get_note (entries));
  g_assert_cmpint (get (entries, "BA")->scale, ==, ATLAS_SCALE_NONE);
  g_assert_cmpuint (get (entries, "BA")->n_places, ==, 2);
}

/* What the program says among content is marked as being in its own language. */
static void
test_languages_of_words (void)
{
  g_autoptr (AtlasBriefing) briefing = load ("layers.briefing");
  g_autoptr (AtlasClassification) english =
      atlas_briefing_classify (briefing, "entries", ATLAS_KIND_VISIT, "en");
  g_autoptr (AtlasClassification) french =
      atlas_briefing_classify (briefing, "entries", ATLAS_KIND_VISIT, "fr");
  g_autoptr (AtlasClassification) numbers =
      atlas_briefing_classify (briefing, ATLAS_LAYER_ENTRIES, ATLAS_KIND_VISIT, "fr");

  g_assert_null (get (english, "BA")->fallback);
  g_assert_cmpstr (get (french, "BA")->label, ==, "Not classified");
  g_assert_cmpstr (get (french, "BA")->fallback, ==, "en");
  g_assert_cmpstr (atlas_classification_get_title_fallback (numbers), ==, "en");
  g_assert_cmpstr (get (numbers, "BA")->fallback, ==, "en");
}

static void
test_which_layers (void)
{
  g_autoptr (AtlasBriefing) briefing = load ("layers.briefing");
  g_autofree char *plain = atlas_briefing_format_layer (briefing, NULL, "en");
  g_autofree char *number = atlas_briefing_format_layer (briefing, ATLAS_LAYER_ENTRIES, "en");
  g_autofree char *stage = atlas_briefing_format_layer (briefing, ATLAS_LAYER_STAGE, "en");
  g_autofree char *own = atlas_briefing_format_layer (briefing, "alliances", "en");

  g_assert_true (atlas_briefing_has_layer (briefing, NULL));
  g_assert_true (atlas_briefing_has_layer (briefing, "entries"));
  g_assert_true (atlas_briefing_has_layer (briefing, ATLAS_LAYER_ENTRIES));
  g_assert_true (atlas_briefing_has_layer (briefing, ATLAS_LAYER_STAGE));
  g_assert_false (atlas_briefing_has_layer (briefing, "nothing"));
  g_assert_false (atlas_briefing_has_layer (briefing, ""));
  g_assert_cmpstr (plain, ==, "Plain");
  g_assert_cmpstr (number, ==, "Entries");
  g_assert_cmpstr (stage, ==, "Status");
  g_assert_cmpstr (own, ==, "Alliances");
  g_assert_null (atlas_briefing_format_layer (briefing, "nothing", "en"));
  g_assert_null (atlas_briefing_classify (briefing, "nothing", ATLAS_KIND_VISIT, "en"));
  g_assert_null (atlas_briefing_classify (briefing, NULL, ATLAS_KIND_VISIT, "en"));
}

/* Some of the codes, in the order of the alphabet, perhaps none. */
static GStrv
choose_codes (GRand *rand,
              double share)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_rand_double (rand) < share)
      g_strv_builder_add (builder, codes[i]);
  return g_strv_builder_end (builder);
}

static void
add_random_entry (AtlasBriefingParts *parts,
                  GRand              *rand,
                  guint               number,
                  double              share)
{
  static const char *const statuses[] = { NULL, "1", "2", "3", "4", "5" };
  g_autofree char *id = g_strdup_printf ("entry-%u", number);
  g_autoptr (AtlasText) title = atlas_text_new ("An entry");
  g_auto (GStrv) places = choose_codes (rand, share);
  g_auto (GStrv) except = choose_codes (rand, 0.1);
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = id, .title = title };

  init.status = statuses[g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses))];
  if (places[0] != NULL && g_rand_boolean (rand))
    init.places = (const char *const *) places;
  if (except[0] != NULL)
    init.except = (const char *const *) except;
  g_ptr_array_add (parts->entries, atlas_entry_new (&init));
}

/* A layer of so many classes, each place in one of them or in none. */
static void
add_random_layer (AtlasBriefingParts *parts,
                  GRand              *rand)
{
  guint n_groups = g_rand_int_range (rand, 1, ATLAS_LAYER_MAX_GROUPS + 1);
  g_autoptr (GPtrArray) groups =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_layer_group_unref);
  g_autoptr (AtlasText) label = atlas_text_new ("A layer");
  guint group_of[G_N_ELEMENTS (codes)];

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    group_of[i] = g_rand_int_range (rand, 0, n_groups + 1);
  for (guint k = 0; k < n_groups; k++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) places = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
        if (group_of[i] == k)
          g_strv_builder_add (builder, codes[i]);
      places = g_strv_builder_end (builder);
      g_ptr_array_add (groups, atlas_layer_group_new (label, (const char *const *) places,
                                                      g_rand_boolean (rand)));
    }
  g_ptr_array_add (parts->layers, atlas_layer_new ("own", label, groups, NULL, ATLAS_DATE_NONE));
}

static AtlasBriefing *
make_random (GRand *rand)
{
  AtlasBriefingParts *parts = atlas_briefing_parts_new ();
  guint n_entries = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 12 : 120);
  double share = g_rand_double (rand);

  parts->id = g_strdup ("random");
  parts->title = atlas_text_new ("Random");
  parts->language = g_strdup ("en");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      AtlasPlaceInit place = { .code = codes[i] };

      g_ptr_array_add (parts->places, atlas_place_new (&place));
    }
  g_strfreev (parts->focus);
  parts->focus = choose_codes (rand, 0.7);
  for (guint stage = ATLAS_STAGE_NONE + 1; stage < ATLAS_N_STAGES; stage++)
    {
      g_autofree char *id = g_strdup_printf ("%u", stage);
      g_autoptr (AtlasText) label = atlas_text_new (id);

      g_ptr_array_add (parts->categories[ATLAS_CATEGORY_STATUS],
                       atlas_category_new (id, label, stage));
    }
  for (guint i = 0; i < n_entries; i++)
    add_random_entry (parts, rand, i, share);
  add_random_layer (parts, rand);

  return atlas_briefing_new (parts, NULL, NULL);
}

/* What holds for every classification: each place in one group, the groups count their
 * places, no two look the same. */
static void
assert_sound (AtlasBriefing       *briefing,
              AtlasClassification *groups)
{
  guint n_groups = atlas_classification_get_n_groups (groups);
  g_autofree guint *n_places = g_new0 (guint, n_groups);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      int group = atlas_classification_lookup_place (groups, codes[i]);

      g_assert_cmpint (group, <, (int) n_groups);
      if (group != ATLAS_NO_GROUP)
        n_places[group]++;
      else
        g_assert_false (atlas_briefing_is_focus (briefing, codes[i]));
    }
  for (guint i = 0; i < n_groups; i++)
    {
      const AtlasClassificationGroup *group = atlas_classification_get_group (groups, i);

      g_assert_cmpuint (group->n_places, ==, n_places[i]);
      for (guint k = 0; k < i; k++)
        {
          const AtlasClassificationGroup *other = atlas_classification_get_group (groups, k);

          g_assert_false (group->scale == other->scale && group->tone == other->tone &&
                          group->is_hatched == other->is_hatched);
        }
    }
}

static void
assert_numbers (AtlasBriefing *briefing)
{
  g_autoptr (AtlasClassification) groups =
      atlas_briefing_classify (briefing, ATLAS_LAYER_ENTRIES, ATLAS_KIND_INITIATIVE, "en");
  guint64 last = 0;

  assert_sound (briefing, groups);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      guint count = atlas_briefing_count_entries (briefing, ATLAS_KIND_INITIATIVE, codes[i]);
      const AtlasClassificationGroup *group = lookup (groups, codes[i]);
      g_auto (GStrv) bounds = NULL;
      guint64 from, to;

      g_assert_cmpint (group != NULL, ==, atlas_briefing_is_focus (briefing, codes[i]));
      if (group == NULL)
        continue;
      bounds = g_strsplit (group->label, "–", -1);
      from = g_ascii_strtoull (bounds[0], NULL, 10);
      to = bounds[1] != NULL ? g_ascii_strtoull (bounds[1], NULL, 10) : from;
      g_assert_cmpuint (from, <=, count);
      g_assert_cmpuint (to, >=, count);
      g_assert_cmpint (group->scale, ==, count == 0 ? ATLAS_SCALE_NONE : ATLAS_SCALE_STEP);
    }
  /* From little to much, and darker all the way. */
  for (guint i = 0; i < atlas_classification_get_n_groups (groups); i++)
    {
      const AtlasClassificationGroup *group = atlas_classification_get_group (groups, i);
      guint64 from = g_ascii_strtoull (group->label, NULL, 10);

      g_assert_cmpuint (group->tone, <, ATLAS_N_STEP_TONES);
      g_assert_false (group->is_hatched);
      if (i > 0)
        {
          const AtlasClassificationGroup *before = atlas_classification_get_group (groups, i - 1);

          g_assert_cmpuint (from, >, last);
          g_assert_true (before->scale == ATLAS_SCALE_NONE || group->tone > before->tone);
        }
      last = from;
    }
}

static void
assert_stages (AtlasBriefing *briefing)
{
  g_autoptr (AtlasClassification) groups =
      atlas_briefing_classify (briefing, ATLAS_LAYER_STAGE, ATLAS_KIND_INITIATIVE, "en");

  assert_sound (briefing, groups);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const AtlasClassificationGroup *group = lookup (groups, codes[i]);
      guint count;

      g_assert_cmpint (group != NULL, ==, atlas_briefing_is_focus (briefing, codes[i]));
      if (group == NULL)
        continue;
      g_assert_cmpint (group->scale, ==, ATLAS_SCALE_STAGE);
      g_assert_cmpstr (group->label, ==, atlas_stage_get_label (group->tone));
      count = atlas_briefing_count_stage (briefing, ATLAS_KIND_INITIATIVE, group->tone, codes[i]);
      for (guint stage = ATLAS_STAGE_NONE + 1; stage < ATLAS_N_STAGES; stage++)
        {
          guint other =
              atlas_briefing_count_stage (briefing, ATLAS_KIND_INITIATIVE, stage, codes[i]);

          if (group->tone == ATLAS_STAGE_NONE)
            g_assert_cmpuint (other, ==, 0);
          else if (stage < group->tone)
            g_assert_cmpuint (other, <, count);
          else
            g_assert_cmpuint (other, <=, count);
        }
    }
}

static void
assert_layer (AtlasBriefing *briefing)
{
  AtlasLayer *layer = atlas_briefing_get_layer (briefing, 0);
  g_autoptr (AtlasClassification) groups =
      atlas_briefing_classify (briefing, "own", ATLAS_KIND_INITIATIVE, "en");

  assert_sound (briefing, groups);
  g_assert_cmpuint (atlas_classification_get_n_groups (groups), >=, layer->groups->len);
  g_assert_cmpuint (atlas_classification_get_n_groups (groups), <=, layer->groups->len + 1);
  for (guint i = 0; i < layer->groups->len; i++)
    {
      AtlasLayerGroup *group = g_ptr_array_index (layer->groups, i);

      for (guint k = 0; group->places[k] != NULL; k++)
        g_assert_cmpint (atlas_classification_lookup_place (groups, group->places[k]), ==, i);
      if (i < ATLAS_N_CLASS_TONES)
        g_assert_cmpint (atlas_classification_get_group (groups, i)->is_hatched, ==,
                         group->is_hatched);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250311);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (AtlasBriefing) briefing = make_random (rand);

      assert_numbers (briefing);
      assert_stages (briefing);
      assert_layer (briefing);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_selection (void)
{
  g_autoptr (AtlasBriefing) briefing = load ("layers.briefing");
  g_autoptr (AtlasBriefing) other = load ("minimal.briefing");
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  guint n_layer = 0, n_boundaries = 0;

  g_signal_connect_swapped (selection, "notify::layer", G_CALLBACK (count_cb), &n_layer);
  g_signal_connect_swapped (selection, "notify::boundaries", G_CALLBACK (count_cb),
                            &n_boundaries);
  atlas_selection_set_briefing (selection, briefing);
  g_assert_null (atlas_selection_get_layer (selection));

  atlas_selection_set_layer (selection, "alliances");
  atlas_selection_set_layer (selection, "alliances");
  atlas_selection_set_boundaries (selection, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  atlas_selection_set_boundaries (selection, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  g_assert_cmpuint (n_layer, ==, 1);
  g_assert_cmpuint (n_boundaries, ==, 1);
  g_assert_cmpstr (atlas_selection_get_layer (selection), ==, "alliances");

  g_object_set (selection, "layer", ATLAS_LAYER_STAGE, "boundaries",
                ATLAS_BOUNDARY_VIEW_AS_DOCUMENT, NULL);
  g_assert_cmpstr (atlas_selection_get_layer (selection), ==, ATLAS_LAYER_STAGE);
  g_assert_cmpuint (n_layer, ==, 2);
  g_assert_cmpuint (n_boundaries, ==, 2);

  /* Another briefing starts with its own colours and its own word on boundaries. */
  atlas_selection_set_boundaries (selection, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  atlas_selection_set_briefing (selection, other);
  g_assert_null (atlas_selection_get_layer (selection));
  g_assert_cmpint (atlas_selection_get_boundaries (selection), ==,
                   ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  g_assert_cmpuint (n_layer, ==, 3);
  g_assert_cmpuint (n_boundaries, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/classification/layers-of-document", test_layers_of_document);
  g_test_add_func ("/classification/by-layer", test_classify_by_layer);
  g_test_add_func ("/classification/languages-of-words", test_languages_of_words);
  g_test_add_func ("/classification/which-layers", test_which_layers);
  g_test_add_func ("/classification/random", test_random);
  g_test_add_func ("/classification/selection", test_selection);

  return g_test_run ();
}
