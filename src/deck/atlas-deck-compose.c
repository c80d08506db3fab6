/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-compose-private.h"

#include <math.h>

#include "atlas-deck-extents-private.h"
#include "atlas-deck-furniture-private.h"
#include "atlas-deck-galley-private.h"
#include "atlas-deck-makeup-private.h"
#include "atlas-deck-title-private.h"
#include "atlas-deck-words-private.h"

/* From what a slide is to say to pages that can be read: the largest letters with which
 * all of it fits on one page, and else as few pages as letters for a room need. */

/* More entries than this are not tried in every size, for they fit on no single page. */
#define MOST_TRIED 40

/* How many times as wide gaps are made so that little fills a page. */
#define MOST_SPREAD 1.8

/* Room between columns, and between the heading and what is beneath it. */
#define GUTTER   72.0
#define BODY_GAP 30.0

/* How a page may be divided: what part of its width a map has, how many columns the
 * rest, and how large its letters are. */
typedef struct
{
  double map_share;
  guint  n_columns;
  double size;
} Plan;

/* What a topic is made into pages with. */
typedef struct
{
  AtlasDeckComposer    *composer;
  const AtlasDeckTopic *topic;
  AtlasEntry           *entry; /* (nullable) of a page about one entry */
  AtlasRectangle        map_extents;
  gboolean              has_map;
  AtlasMapScene        *place_scene; /* (nullable) of a page about a place */
  char                 *lead;
  PangoLanguage        *lead_foreign; /* (nullable) */
  char                 *shared_caution;
  double                footer;
} Job;

/* A galley that was made to a plan, and where it goes. */
typedef struct
{
  Plan             plan;
  AtlasDeckGalley *galley;
  AtlasRectangle   body;
  double           column_width;
  guint            n_pages;
} Proof;

static void
proof_clear (Proof *self)
{
  g_clear_pointer (&self->galley, atlas_deck_galley_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proof, proof_clear)

/* --- What the pages say. --- */

static void
fill_with_place (Job             *job,
                 AtlasDeckGalley *galley)
{
  AtlasPlace *place = atlas_briefing_lookup_place (job->composer->briefing, job->topic->place);

  if (place != NULL)
    atlas_deck_galley_add_facts (galley, place);
  atlas_deck_galley_add_own (galley, job->topic);
}

static void
fill_galley (Job             *job,
             AtlasDeckGalley *galley)
{
  const AtlasDeckTopic *topic = job->topic;
  AtlasDeckBox none = ATLAS_DECK_TEXT (atlas_deck_words_no_entries (), galley->size);

  if (job->entry != NULL)
    {
      atlas_deck_galley_add_entry (galley, job->entry);
      return;
    }
  switch (topic->layout)
    {
    case ATLAS_SLIDE_LAYOUT_MAP:
      atlas_deck_galley_add_numbers (galley);
      atlas_deck_galley_add_stages (galley);
      atlas_deck_galley_add_legend (galley);
      break;
    case ATLAS_SLIDE_LAYOUT_PLACE:
      fill_with_place (job, galley);
      none.text = (char *) atlas_deck_words_no_facts ();
      break;
    case ATLAS_SLIDE_LAYOUT_TABLE:
      if (topic->entries->len > 0 && !galley->is_loose)
        atlas_deck_galley_add_table (galley, topic, job->shared_caution);
      else
        atlas_deck_galley_add_list (galley, topic, job->shared_caution);
      break;
    case ATLAS_SLIDE_LAYOUT_LIST:
      atlas_deck_galley_add_list (galley, topic, job->shared_caution);
      break;
    case ATLAS_SLIDE_LAYOUT_SOURCES:
      atlas_deck_galley_add_sources (galley);
      break;
    case ATLAS_SLIDE_LAYOUT_TITLE:
    default:
      break;
    }
  if (galley->blocks->len == 0)
    {
      none.ink = ATLAS_DECK_INK_QUIET;
      atlas_deck_galley_add_text (galley, &none, 0.0);
    }
}

static guint
count_region_wide (GPtrArray *entries)
{
  guint count = 0;

  for (guint i = 0; i < entries->len; i++)
    count += atlas_entry_is_region_wide (entries->pdata[i]);

  return count;
}

static char *
format_visits (AtlasDeckComposer    *composer,
               const AtlasDeckTopic *topic)
{
  for (guint i = 0; i < topic->entries->len; i++)
    {
      const AtlasEntry *entry = topic->entries->pdata[i];

      if (atlas_entry_get_kind (entry) == ATLAS_KIND_VISIT &&
          atlas_date_is_set (atlas_entry_get_start (entry)))
        return atlas_deck_words_visited (atlas_entry_get_start (entry),
                                         atlas_briefing_get_as_of (composer->briefing),
                                         composer->setter.language);
    }

  return NULL;
}

/* What stands beneath the heading: what holds for all that follows. */
static char *
format_lead (Job *job)
{
  const AtlasDeckTopic *topic = job->topic;

  if (job->entry != NULL)
    {
      guint n_columns;

      /* The first column is headed by the word for one entry. */
      return g_strdup (atlas_column_get_heading (
          atlas_kind_get_columns (atlas_entry_get_kind (job->entry), &n_columns)));
    }
  if (topic->layout == ATLAS_SLIDE_LAYOUT_PLACE)
    return format_visits (job->composer, topic);
  if (topic->layout == ATLAS_SLIDE_LAYOUT_MAP && job->composer->classification == NULL)
    {
      const AtlasText *subtitle = atlas_briefing_get_subtitle (job->composer->briefing);

      job->lead_foreign = atlas_deck_get_foreign (job->composer, subtitle);
      return subtitle != NULL ? atlas_deck_clean (
                                    atlas_text_get (subtitle, job->composer->setter.language), 200)
                              : NULL;
    }
  if (topic->kind < 0 || topic->entries->len == 0)
    return NULL;
  if (job->shared_caution != NULL)
    {
      job->lead_foreign = atlas_deck_get_foreign (
          job->composer, atlas_entry_get_caution (topic->entries->pdata[0]));
      return g_strdup (job->shared_caution);
    }
  if (topic->kind == ATLAS_KIND_RECOMMENDATION)
    return g_strdup (atlas_deck_words_own_voice ());

  return atlas_deck_words_count ((AtlasKind) topic->kind, topic->entries->len + topic->n_left_out,
                                 count_region_wide (topic->entries));
}

/* --- How they are divided. --- */

static void
measure_column (Job            *job,
                const Plan     *plan,
                AtlasRectangle *column)
{
  double width = job->composer->width;

  column->x = plan->map_share > 0.0
                  ? floor (plan->map_share * width) + ATLAS_DECK_PANEL_MARGIN
                  : ATLAS_DECK_MARGIN;
  column->y = ATLAS_DECK_TOP;
  column->width = width - column->x -
                  (plan->map_share > 0.0 ? ATLAS_DECK_PANEL_MARGIN : ATLAS_DECK_MARGIN);
  column->height = 0.0;
}

static char *
format_lead_of_part (Job  *job,
                     guint part,
                     guint n_parts)
{
  g_autofree char *words = n_parts > 1 ? atlas_deck_words_part (part, n_parts) : NULL;

  if (words == NULL || job->lead == NULL)
    return words != NULL ? g_steal_pointer (&words) : g_strdup (job->lead);

  return atlas_deck_setter_join (&job->composer->setter, job->lead, "  ·  ", words);
}

/* Sets the heading of a page, or measures it only; returns where it ends. */
static double
set_heading (Job                  *job,
             AtlasDeckPage        *page,
             guint                 part,
             guint                 n_parts,
             const AtlasRectangle *column)
{
  g_autofree char *lead = format_lead_of_part (job, part, n_parts);
  AtlasDeckHeading heading = {
    .words = job->topic->heading,
    .foreign = atlas_deck_get_foreign (job->composer, job->topic->heading_text),
    .lead = ATLAS_DECK_TEXT (lead, 0.0),
    .is_warning = job->shared_caution != NULL,
  };
  double end;

  if (job->lead != NULL)
    atlas_deck_box_mark_part (&heading.lead, job->lead_foreign, job->lead, 0);

  end = atlas_deck_set_heading (job->composer, page, &heading, column);
  atlas_deck_draft_clear (&heading.lead);

  return end;
}

static void
measure_body (Job            *job,
              const Plan     *plan,
              gboolean        is_split,
              AtlasRectangle *body)
{
  measure_column (job, plan, body);
  body->y = BODY_GAP + set_heading (job, NULL, 87, is_split ? 88 : 1, body);
  body->height = job->footer - 28.0 - body->y;
}

/* Makes a galley to a plan; returns whether every block of it fits on a page. */
static gboolean
make_proof (Job        *job,
            const Plan *plan,
            gboolean    is_split,
            gboolean    is_loose,
            Proof      *proof)
{
  proof_clear (proof);
  proof->plan = *plan;
  measure_body (job, plan, is_split, &proof->body);
  proof->column_width =
      floor ((proof->body.width - GUTTER * (plan->n_columns - 1)) / plan->n_columns);
  proof->galley = atlas_deck_galley_new (job->composer, proof->column_width, proof->body.height,
                                         plan->size);
  proof->galley->is_loose = is_loose;
  fill_galley (job, proof->galley);
  proof->n_pages = atlas_deck_makeup (proof->galley->blocks, proof->body.height, plan->n_columns,
                                      NULL, NULL);

  return !atlas_deck_galley_is_too_high (proof->galley);
}

/* The sizes are steps of one scale, each about a sixth larger than the one before. Those
 * of headings and titles go on with it. */
static const Plan overview_plans[] = {
  { 0.62, 1, 46.0 }, { 0.62, 1, 38.0 }, { 0.6, 1, 32.0 },
  { 0.56, 1, 28.0 }, { 0.5, 1, 28.0 },  { 0.44, 1, 28.0 }, { 0.4, 1, 24.0 },
};
static const Plan place_plans[] = {
  { 0.6, 1, 46.0 },  { 0.6, 1, 38.0 },  { 0.56, 1, 32.0 },
  { 0.48, 1, 32.0 }, { 0.46, 1, 28.0 }, { 0.34, 2, 28.0 },
};
static const Plan entry_plans[] = {
  { 0.44, 1, 46.0 }, { 0.44, 1, 38.0 }, { 0.4, 1, 32.0 }, { 0.36, 1, 28.0 }, { 0.0, 1, 28.0 },
};
static const Plan table_plans[] = {
  { 0.0, 1, 46.0 }, { 0.0, 1, 38.0 }, { 0.0, 1, 32.0 }, { 0.0, 1, 28.0 },
};
static const Plan short_list_plans[] = {
  { 0.0, 1, 46.0 }, { 0.0, 1, 38.0 }, { 0.0, 1, 32.0 }, { 0.0, 2, 32.0 }, { 0.0, 2, 28.0 },
};
static const Plan list_plans[] = {
  { 0.0, 2, 46.0 }, { 0.0, 2, 38.0 }, { 0.0, 2, 32.0 }, { 0.0, 2, 28.0 },
};
static const Plan source_plans[] = {
  { 0.0, 2, 32.0 }, { 0.0, 2, 28.0 }, { 0.0, 2, 24.0 },
};

static const Plan *
get_plans (const Job *job,
           guint     *n_plans)
{
#define PLANS(plans) (*n_plans = G_N_ELEMENTS (plans), (plans))
  if (job->entry != NULL)
    return PLANS (entry_plans);
  switch (job->topic->layout)
    {
    case ATLAS_SLIDE_LAYOUT_MAP:
      return PLANS (overview_plans);
    case ATLAS_SLIDE_LAYOUT_PLACE:
      return job->has_map ? PLANS (place_plans) : PLANS (list_plans);
    case ATLAS_SLIDE_LAYOUT_TABLE:
      return PLANS (table_plans);
    case ATLAS_SLIDE_LAYOUT_SOURCES:
      return PLANS (source_plans);
    case ATLAS_SLIDE_LAYOUT_LIST:
    case ATLAS_SLIDE_LAYOUT_TITLE:
    default:
      return job->topic->entries->len <= 4 ? PLANS (short_list_plans) : PLANS (list_plans);
    }
#undef PLANS
}

/* Without a map its part of the page goes to the words. */
static Plan
adapt_plan (const Job  *job,
            const Plan *plan)
{
  Plan adapted = *plan;

  if (!job->has_map)
    adapted.map_share = 0.0;

  return adapted;
}

static gboolean
try_one_page (Job   *job,
              Proof *proof)
{
  guint n_plans;
  const Plan *plans = get_plans (job, &n_plans);

  if (job->topic->entries->len > MOST_TRIED)
    return FALSE;
  for (guint i = 0; i < n_plans; i++)
    {
      Plan plan = adapt_plan (job, &plans[i]);

      if (make_proof (job, &plan, FALSE, FALSE, proof) && proof->n_pages == 1)
        return TRUE;
    }

  return FALSE;
}

/* As few pages as the smallest letters need, and then letters as large as these pages
 * have room for. What doesn't fit even so is taken apart, in one column. */
static void
split_pages (Job   *job,
             Proof *proof)
{
  guint n_plans;
  const Plan *plans = get_plans (job, &n_plans);
  Plan plan = adapt_plan (job, &plans[n_plans - 1]);
  guint least;

  if (!make_proof (job, &plan, TRUE, FALSE, proof))
    {
      plan.n_columns = 1;
      make_proof (job, &plan, TRUE, TRUE, proof);
      return;
    }
  least = proof->n_pages;
  if (job->topic->entries->len > MOST_TRIED)
    return;
  for (guint i = 1; i < n_plans; i++)
    {
      Plan larger = adapt_plan (job, &plans[i]);

      if (make_proof (job, &larger, TRUE, FALSE, proof) && proof->n_pages <= least)
        return;
    }
}

/* --- Putting them together. --- */

/* Where a block has come to stand. */
typedef struct
{
  const AtlasDeckBlock *block;
  guint                 page;
  guint                 column;
} Placement;

static void
place_block_cb (const AtlasDeckBlock *block,
                guint                 page,
                guint                 column,
                gpointer              user_data)
{
  GArray *placements = user_data;
  Placement placement = { block, page, column };

  g_array_append_val (placements, placement);
}

/* Whether a block is the first one in its column. */
static gboolean
is_at_top (GArray *placements,
           guint   index)
{
  const Placement *here = &g_array_index (placements, Placement, index), *before = here - 1;

  return index == 0 || before->page != here->page || before->column != here->column;
}

/* How many times as wide all gaps can be made, so that the fullest column is full. */
static double
measure_spread (GArray *placements,
                double  height)
{
  double spread = MOST_SPREAD, set = 0.0, gaps = 0.0;

  for (guint i = 0; i < placements->len; i++)
    {
      const Placement *placement = &g_array_index (placements, Placement, i);

      if (is_at_top (placements, i))
        set = gaps = 0.0;
      else
        gaps += placement->block->gap;
      set += placement->block->height;
      if (gaps > 0.0)
        spread = MIN (spread, (height - set) / gaps);
    }

  return MAX (spread, 1.0);
}

static void
put_block (const AtlasDeckBlock *block,
           AtlasDeckPage        *page,
           double                x,
           double                y)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      AtlasDeckBox box = g_array_index (block->boxes, AtlasDeckBox, i);

      box.area.x += x;
      box.area.y += y;
      atlas_deck_page_add (page, &box);
    }
  if (block->entry != NULL && !atlas_deck_page_has_entry (page, block->entry))
    g_ptr_array_add (page->entries, atlas_entry_ref (block->entry));
}

static void
put_blocks (const Proof *proof,
            GArray      *placements,
            GPtrArray   *pages,
            guint        first)
{
  double spread = measure_spread (placements, proof->body.height);
  double y = 0.0;

  for (guint i = 0; i < placements->len; i++)
    {
      const Placement *placement = &g_array_index (placements, Placement, i);

      y = is_at_top (placements, i) ? proof->body.y : y + spread * placement->block->gap;
      put_block (placement->block, pages->pdata[first + placement->page],
                 proof->body.x + placement->column * (proof->column_width + GUTTER), y);
      y += placement->block->height;
    }
}

/* What the presenter reads: what the document has for the slide, and then for each
 * entry that is on the page. */
static char *
format_notes (Job                 *job,
              const AtlasDeckPage *page)
{
  const char *language = job->composer->setter.language;
  g_autoptr (GString) notes = g_string_new (job->topic->notes);

  for (guint i = 0; i < page->entries->len; i++)
    {
      const AtlasEntry *entry = page->entries->pdata[i];
      const AtlasText *text = atlas_entry_get_notes (entry);

      if (text != NULL)
        {
          g_string_append (notes, notes->len > 0 ? "\n\n" : "");
          atlas_deck_words_append_note (notes,
                                        atlas_text_get (atlas_entry_get_title (entry), language),
                                        atlas_text_get (text, language));
        }
    }

  return notes->len > 0 ? g_string_free (g_steal_pointer (&notes), FALSE) : NULL;
}

static AtlasDeckPage *
begin_page (Job         *job,
            const Proof *proof,
            guint        part)
{
  const AtlasDeckTopic *topic = job->topic;
  AtlasDeckPage *page = atlas_deck_page_new (topic->layout);
  AtlasRectangle column;

  page->slide = topic->slide;
  page->heading = g_strdup (topic->heading);
  page->heading_language = atlas_deck_get_foreign (job->composer, topic->heading_text);
  page->minutes = topic->minutes / proof->n_pages;
  page->place = g_strdup (topic->place);
  page->kind = topic->kind;
  page->part = part;
  page->n_parts = proof->n_pages;
  page->footer = job->footer;
  page->has_map = proof->plan.map_share > 0.0;
  page->is_classified = topic->layout == ATLAS_SLIDE_LAYOUT_MAP;
  page->map_extents = job->map_extents;
  if (job->entry != NULL)
    page->highlighted = g_strdupv ((char **) atlas_entry_get_places (job->entry));
  else if (topic->layout == ATLAS_SLIDE_LAYOUT_PLACE)
    page->highlighted = g_strsplit (topic->place, " ", -1);
  if (job->place_scene != NULL)
    page->scene = atlas_map_scene_ref (job->place_scene);
  if (page->has_map)
    page->map_area.width = floor (proof->plan.map_share * job->composer->width);
  page->map_area.height = page->footer;
  measure_column (job, &proof->plan, &column);
  set_heading (job, page, part, proof->n_pages, &column);

  return page;
}

static void
assemble (Job         *job,
          const Proof *proof,
          GPtrArray   *pages)
{
  const GPtrArray *blocks = proof->galley->blocks;
  guint n_columns = proof->plan.n_columns, first = pages->len;
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (Placement));
  double height = atlas_deck_makeup_balance (blocks, proof->body.height, n_columns, proof->n_pages);

  for (guint i = 0; i < proof->n_pages; i++)
    g_ptr_array_add (pages, begin_page (job, proof, i));
  atlas_deck_makeup (blocks, height, n_columns, place_block_cb, placements);
  put_blocks (proof, placements, pages, first);
  for (guint i = first; i < pages->len; i++)
    {
      AtlasDeckPage *page = pages->pdata[i];

      page->notes = format_notes (job, page);
    }
}

static void
make_pages (Job       *job,
            GPtrArray *pages)
{
  g_auto (Proof) proof = { { 0 } };

  job->footer = ATLAS_DECK_HEIGHT -
                atlas_deck_measure_footer (job->composer, job->topic, job->has_map);
  job->lead = format_lead (job);
  if (!try_one_page (job, &proof))
    split_pages (job, &proof);
  assemble (job, &proof, pages);
  g_free (job->lead);
}

/**
 * atlas_deck_compose:
 * @self: a composer
 * @topic: what is to be said
 * @pages: (element-type AtlasDeckPage): where the pages go
 *
 * Lays out the pages of a topic, at least one.
 */
void
atlas_deck_compose (AtlasDeckComposer    *self,
                    const AtlasDeckTopic *topic,
                    GPtrArray            *pages)
{
  Job job = { .composer = self, .topic = topic };

  if (topic->layout == ATLAS_SLIDE_LAYOUT_TITLE)
    {
      g_ptr_array_add (pages, atlas_deck_compose_title (self, topic));
      return;
    }
  if (topic->layout == ATLAS_SLIDE_LAYOUT_MAP)
    {
      job.has_map = TRUE;
      atlas_deck_get_region_extents (self, &job.map_extents);
    }
  else if (topic->layout == ATLAS_SLIDE_LAYOUT_PLACE)
    job.has_map = atlas_deck_get_place_extents (self, topic->place, &job.map_extents);
  if (topic->kind >= 0)
    job.shared_caution = atlas_deck_find_shared_caution (self, topic->entries);
  if (topic->layout == ATLAS_SLIDE_LAYOUT_PLACE && job.has_map)
    job.place_scene = atlas_map_scene_new_for_place (
        atlas_plane_get_geometry (self->plane), self->briefing, self->setter.language, NULL,
        ATLAS_BOUNDARY_VIEW_AS_DOCUMENT, topic->place);
  make_pages (&job, pages);
  g_clear_pointer (&job.place_scene, atlas_map_scene_unref);
  g_free (job.shared_caution);
}

/**
 * atlas_deck_compose_entry:
 * @self: a composer
 * @entry: an entry
 *
 * Lays out a page that says all there is about one entry.
 *
 * Returns: (transfer full): the page
 */
AtlasDeckPage *
atlas_deck_compose_entry (AtlasDeckComposer *self,
                          AtlasEntry        *entry)
{
  g_autoptr (GPtrArray) pages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_deck_page_unref);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  AtlasDeckTopic topic = { .layout = ATLAS_SLIDE_LAYOUT_LIST, .slide = -1, .entries = entries };
  Job job = { .composer = self, .topic = &topic, .entry = entry, .has_map = TRUE };
  AtlasDeckPage *page;

  topic.kind = (int) atlas_entry_get_kind (entry);
  topic.heading_text = atlas_entry_get_title (entry);
  topic.heading = (char *) atlas_text_get (topic.heading_text, self->setter.language);
  g_ptr_array_add (entries, entry);
  atlas_deck_get_entry_extents (self, entry, &job.map_extents);
  make_pages (&job, pages);
  page = atlas_deck_page_ref (pages->pdata[0]);
  if (!atlas_deck_page_has_entry (page, entry))
    g_ptr_array_add (page->entries, atlas_entry_ref (entry));

  return page;
}
