/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-topic-private.h"

#include "atlas-deck-words-private.h"

/* From a document to what its slides say: the document's own deck, or else one that
 * goes from the whole region by way of its places to what is done in them. */

/* The most entries of a kind that are put on slides. Nobody sits through more; the
 * last page says how many are left out. */
#define MOST_ENTRIES 1000

static AtlasDeckTopic *
topic_new (AtlasSlideLayout layout)
{
  AtlasDeckTopic *self = g_new0 (AtlasDeckTopic, 1);

  self->layout = layout;
  self->slide = -1;
  self->kind = -1;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);

  return self;
}

/**
 * atlas_deck_topic_free:
 * @self: (transfer full): a topic
 *
 * Frees a topic.
 */
void
atlas_deck_topic_free (AtlasDeckTopic *self)
{
  g_free (self->place);
  g_free (self->heading);
  g_free (self->notes);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static void
set_heading (AtlasDeckTopic  *self,
             const AtlasText *heading,
             const char      *language)
{
  g_free (self->heading);
  self->heading = g_strdup (atlas_text_get (heading, language));
  self->heading_text = heading;
}

static void
add_entry (AtlasDeckTopic *self,
           AtlasEntry     *entry)
{
  if (self->entries->len < MOST_ENTRIES)
    g_ptr_array_add (self->entries, atlas_entry_ref (entry));
  else
    self->n_left_out++;
}

/* Adds the entries of a kind, or those of them that concern a place. */
static void
add_entries (AtlasDeckTopic *self,
             AtlasBriefing  *briefing,
             AtlasKind       kind)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
      AtlasScope scope = atlas_briefing_get_scope (briefing, entry, self->place);

      if (scope == ATLAS_SCOPE_PLACE || scope == ATLAS_SCOPE_REGION)
        add_entry (self, entry);
    }
}

/* The kinds in the order in which a place tells of them: what happened there first. */
static const AtlasKind place_kinds[ATLAS_N_KINDS] = {
  ATLAS_KIND_VISIT,     ATLAS_KIND_INITIATIVE, ATLAS_KIND_OUTCOME,
  ATLAS_KIND_CHALLENGE, ATLAS_KIND_POINT,      ATLAS_KIND_RECOMMENDATION,
};

static void
add_own_entries (AtlasDeckTopic *self,
                 AtlasBriefing  *briefing,
                 AtlasKind       kind)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
      AtlasScope scope = atlas_briefing_get_scope (briefing, entry, self->place);

      if (scope == ATLAS_SCOPE_PLACE)
        add_entry (self, entry);
      else if (scope == ATLAS_SCOPE_REGION)
        self->n_region_wide[kind]++;
    }
}

/**
 * atlas_deck_topic_new_place:
 * @briefing: a document
 * @code: the code of one of its places
 * @language: a BCP 47 tag
 *
 * Makes what is said of a place: its facts, the entries that are about it, and how
 * many are about the whole region.
 *
 * Returns: (transfer full): the topic
 */
AtlasDeckTopic *
atlas_deck_topic_new_place (AtlasBriefing *briefing,
                            const char    *code,
                            const char    *language)
{
  AtlasDeckTopic *self = topic_new (ATLAS_SLIDE_LAYOUT_PLACE);
  AtlasPlace *place = atlas_briefing_lookup_place (briefing, code);

  self->place = g_strdup (code);
  self->heading = atlas_briefing_format_place (briefing, code, language);
  self->heading_text = place != NULL ? atlas_place_get_name (place) : NULL;
  for (guint i = 0; i < ATLAS_N_KINDS; i++)
    add_own_entries (self, briefing, place_kinds[i]);

  return self;
}

static AtlasDeckTopic *
topic_new_kind (AtlasBriefing   *briefing,
                AtlasSlideLayout layout,
                AtlasKind        kind,
                const char      *place)
{
  AtlasDeckTopic *self = topic_new (layout);

  self->kind = (int) kind;
  self->place = g_strdup (place);
  self->heading = g_strdup (atlas_kind_get_heading (kind));
  add_entries (self, briefing, kind);

  return self;
}

static AtlasDeckTopic *
topic_new_title (AtlasBriefing *briefing,
                 const char    *language)
{
  AtlasDeckTopic *self = topic_new (ATLAS_SLIDE_LAYOUT_TITLE);

  set_heading (self, atlas_briefing_get_title (briefing), language);

  return self;
}

static AtlasDeckTopic *
topic_new_with_heading (AtlasSlideLayout layout,
                        const char      *heading)
{
  AtlasDeckTopic *self = topic_new (layout);

  self->heading = g_strdup (heading);

  return self;
}

static AtlasDeckTopic *
topic_new_for_slide (AtlasBriefing    *briefing,
                     const AtlasSlide *slide,
                     const char       *language)
{
  switch (slide->layout)
    {
    case ATLAS_SLIDE_LAYOUT_TITLE:
      return topic_new_title (briefing, language);
    case ATLAS_SLIDE_LAYOUT_MAP:
    case ATLAS_SLIDE_LAYOUT_PLACE:
      if (slide->place != NULL)
        return atlas_deck_topic_new_place (briefing, slide->place, language);
      return topic_new_with_heading (ATLAS_SLIDE_LAYOUT_MAP, atlas_deck_words_overview ());
    case ATLAS_SLIDE_LAYOUT_TABLE:
    case ATLAS_SLIDE_LAYOUT_LIST:
      return topic_new_kind (briefing, slide->layout, (AtlasKind) slide->kind, slide->place);
    case ATLAS_SLIDE_LAYOUT_SOURCES:
      return topic_new_with_heading (ATLAS_SLIDE_LAYOUT_SOURCES, atlas_deck_words_sources ());
    default:
      g_return_val_if_reached (topic_new_title (briefing, language));
    }
}

static void
add_slide (GPtrArray        *topics,
           AtlasBriefing    *briefing,
           const AtlasSlide *slide,
           int               number,
           const char       *language)
{
  AtlasDeckTopic *topic = topic_new_for_slide (briefing, slide, language);

  topic->slide = number;
  topic->minutes = slide->minutes;
  if (slide->notes != NULL)
    topic->notes = g_strdup (atlas_text_get (slide->notes, language));
  if (slide->heading != NULL)
    set_heading (topic, slide->heading, language);
  g_ptr_array_add (topics, topic);
}

/* A table or list that names no kind is of all kinds that there are entries of. */
static void
add_slide_of_all_kinds (GPtrArray        *topics,
                        AtlasBriefing    *briefing,
                        const AtlasSlide *slide,
                        int               number,
                        const char       *language)
{
  g_autoptr (AtlasSlide) copy = atlas_slide_new (slide->layout, slide->place, 0, slide->heading,
                                                 slide->notes, 0.0);
  guint n_before = topics->len;

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    if (atlas_briefing_count_entries (briefing, kind, slide->place) > 0)
      {
        copy->kind = (int) kind;
        add_slide (topics, briefing, copy, number, language);
      }
  for (guint i = n_before; i < topics->len; i++)
    ((AtlasDeckTopic *) topics->pdata[i])->minutes = slide->minutes / (topics->len - n_before);
}

static void
add_document_deck (GPtrArray     *topics,
                   AtlasBriefing *briefing,
                   const char    *language)
{
  for (guint i = 0; i < atlas_briefing_get_n_slides (briefing); i++)
    {
      const AtlasSlide *slide = atlas_briefing_get_slide (briefing, i);
      gboolean has_kind = slide->layout == ATLAS_SLIDE_LAYOUT_TABLE ||
                          slide->layout == ATLAS_SLIDE_LAYOUT_LIST;

      if (has_kind && slide->kind < 0)
        add_slide_of_all_kinds (topics, briefing, slide, (int) i, language);
      else
        add_slide (topics, briefing, slide, (int) i, language);
    }
}

/* Visits stand on the pages of their places; one that has none would be lost. */
static gboolean
has_visit_without_page (AtlasBriefing *briefing)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (briefing, ATLAS_KIND_VISIT, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      const char *const *places = atlas_entry_get_places (atlas_briefing_get_entry (briefing, i));
      gboolean is_shown = FALSE;

      for (guint k = 0; places != NULL && places[k] != NULL && !is_shown; k++)
        is_shown = atlas_briefing_is_focus (briefing, places[k]);
      if (!is_shown)
        return TRUE;
    }

  return FALSE;
}

static void
add_generated_places (GPtrArray     *topics,
                      AtlasBriefing *briefing,
                      const char    *language)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);

  for (guint i = 0; focus != NULL && focus[i] != NULL; i++)
    {
      g_autoptr (AtlasDeckTopic) topic = atlas_deck_topic_new_place (briefing, focus[i], language);

      if (topic->entries->len > 0)
        g_ptr_array_add (topics, g_steal_pointer (&topic));
    }
}

static void
add_generated_kinds (GPtrArray     *topics,
                     AtlasBriefing *briefing)
{
  static const AtlasSlideLayout layouts[ATLAS_N_KINDS] = {
    [ATLAS_KIND_INITIATIVE] = ATLAS_SLIDE_LAYOUT_TABLE,
    [ATLAS_KIND_OUTCOME] = ATLAS_SLIDE_LAYOUT_TABLE,
    [ATLAS_KIND_POINT] = ATLAS_SLIDE_LAYOUT_LIST,
    [ATLAS_KIND_RECOMMENDATION] = ATLAS_SLIDE_LAYOUT_LIST,
    [ATLAS_KIND_CHALLENGE] = ATLAS_SLIDE_LAYOUT_LIST,
    [ATLAS_KIND_VISIT] = ATLAS_SLIDE_LAYOUT_TABLE,
  };
  static const AtlasKind order[ATLAS_N_KINDS] = {
    ATLAS_KIND_VISIT, ATLAS_KIND_INITIATIVE, ATLAS_KIND_OUTCOME,
    ATLAS_KIND_POINT, ATLAS_KIND_CHALLENGE,  ATLAS_KIND_RECOMMENDATION,
  };

  for (guint i = 0; i < ATLAS_N_KINDS; i++)
    {
      AtlasKind kind = order[i];

      if (atlas_briefing_count_entries (briefing, kind, NULL) > 0 &&
          (kind != ATLAS_KIND_VISIT || has_visit_without_page (briefing)))
        g_ptr_array_add (topics, topic_new_kind (briefing, layouts[kind], kind, NULL));
    }
}

static void
add_generated_deck (GPtrArray     *topics,
                    AtlasBriefing *briefing,
                    const char    *language)
{
  g_ptr_array_add (topics, topic_new_title (briefing, language));
  g_ptr_array_add (topics, topic_new_with_heading (ATLAS_SLIDE_LAYOUT_MAP,
                                                   atlas_deck_words_overview ()));
  add_generated_places (topics, briefing, language);
  add_generated_kinds (topics, briefing);
  if (atlas_briefing_get_n_sources (briefing) > 0 || atlas_briefing_get_n_footnotes (briefing) > 0)
    g_ptr_array_add (topics, topic_new_with_heading (ATLAS_SLIDE_LAYOUT_SOURCES,
                                                     atlas_deck_words_sources ()));
}

/**
 * atlas_deck_list_topics:
 * @briefing: a document
 * @language: a BCP 47 tag
 *
 * Lists what a document is presented with, in order: what its own deck asks for, or,
 * where it has none, the title, the whole region, each focus place with entries of
 * its own, the entries of each kind, and the sources.
 *
 * Returns: (transfer full) (element-type AtlasDeckTopic): the topics, at least one
 */
GPtrArray *
atlas_deck_list_topics (AtlasBriefing *briefing,
                        const char    *language)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_topic_free);

  add_document_deck (topics, briefing, language);
  /* A deck of nothing but kinds that have no entries would be an empty screen. */
  if (topics->len == 0)
    add_generated_deck (topics, briefing, language);

  return topics;
}
