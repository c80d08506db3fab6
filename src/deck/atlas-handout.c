/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-handout-private.h"

#include "atlas-deck-words-private.h"
#include "atlas-map-description.h"
#include "atlas-map-picture.h"
#include "atlas-number.h"
#include "atlas-paper-briefing.h"
#include "atlas-words.h"

/* How high the map of the region is beside its width. */
#define REGION_SHAPE 0.66

/* How much lies around a place on its own map, beside how large it is. */
#define AROUND_PLACE 0.45
#define LEAST_AROUND 25.0 /* kilometres */

/* What is set closer together comes to a page and a half where tables take this many. */
#define MOST_PAGES 4

/* The paper of a place is to be one page. Where tables take more than that, what stands
 * in them is run in, in two columns; then the map gives way, and last the letters do, a
 * little. Nothing is left out. */
#define PLACE_SHAPE 0.4

typedef struct
{
  AtlasPaperDensity density;
  double            shape; /* how high the map is beside its width */
} Layout;

static const Layout region_layout = { ATLAS_PAPER_OPEN, REGION_SHAPE };
static const Layout place_layout = { ATLAS_PAPER_OPEN, PLACE_SHAPE };

static const Layout dense_layouts[] = {
  { ATLAS_PAPER_DENSE, 0.62 },   { ATLAS_PAPER_DENSE, 0.5 },    { ATLAS_PAPER_DENSE, 0.42 },
  { ATLAS_PAPER_DENSEST, 0.5 },  { ATLAS_PAPER_DENSEST, 0.42 }, { ATLAS_PAPER_DENSEST, 0.34 },
  { ATLAS_PAPER_DENSEST, 0.3 },
};

/* Points in a pixel of CSS, in which the letters of maps are measured. */
#define POINTS 0.75

/* --- What texts are put together of. --- */

/* Begins the words of a cell. */
void
atlas_handout_begin (const AtlasHandout *self,
                     AtlasPaperWords    *words)
{
  atlas_paper_words_init (words, self->briefing, self->options->language);
}

void
atlas_handout_cite (AtlasHandout *self,
                    const char   *id,
                    GString      *numbers)
{
  guint number;

  if (id == NULL || atlas_briefing_lookup_source (self->briefing, id, &number) == NULL)
    return;
  self->cited[number] = TRUE;
  atlas_deck_words_append_source (numbers, number, self->options->language);
}

/* A line breaks before numbers in brackets, but not between them. */
void
atlas_handout_append_numbers (GString    *text,
                              const char *numbers)
{
  if (*numbers == '\0')
    return;
  g_string_append_printf (text, " [%s]", numbers);
}

/* --- Facts. --- */

static void
append_fact (AtlasHandout    *self,
             const AtlasFact *fact,
             AtlasPaperWords *words)
{
  g_autofree char *date = atlas_date_format (fact->date, self->options->language);
  g_autoptr (GString) numbers = g_string_new (NULL);

  atlas_paper_words_add (words, fact->value);
  if (*date != '\0')
    g_string_append_printf (words->string, ATLAS_HANDOUT_DOT "%s", date);
  atlas_handout_cite (self, fact->source, numbers);
  atlas_handout_append_numbers (words->string, numbers->str);
}

/* Adds what is said of one thing: a line for each fact from a first one on. Returns the
 * number of the first fact about another. */
guint
atlas_handout_append_facts (AtlasHandout    *self,
                            AtlasPlace      *place,
                            guint            first,
                            AtlasPaperWords *words)
{
  const char *language = self->options->language;
  const char *label = atlas_text_get (atlas_place_get_fact (place, first)->label, language);
  guint n_facts = atlas_place_get_n_facts (place), i = first;

  do
    {
      if (i > first)
        atlas_paper_words_begin_line (words);
      append_fact (self, atlas_place_get_fact (place, i++), words);
    }
  while (i < n_facts &&
         g_str_equal (atlas_text_get (atlas_place_get_fact (place, i)->label, language), label));

  return i;
}

/* Facts about the same stand together, as on the cards of places. */
static void
add_facts (AtlasHandout  *self,
           AtlasPlace    *place,
           const char    *title,
           PangoLanguage *title_foreign)
{
  AtlasPaperTable *table;
  guint n_facts = atlas_place_get_n_facts (place);

  if (n_facts == 0)
    return;
  table = atlas_paper_table_new ();
  atlas_paper_table_set_title (table, title);
  atlas_paper_table_set_title_foreign (table, title_foreign);
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "");
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "");
  for (guint i = 0; i < n_facts;)
    {
      g_auto (AtlasPaperWords) label = { NULL };
      g_auto (AtlasPaperWords) words = { NULL };

      atlas_handout_begin (self, &label);
      atlas_handout_begin (self, &words);
      atlas_paper_words_add (&label, atlas_place_get_fact (place, i)->label);
      i = atlas_handout_append_facts (self, place, i, &words);
      atlas_paper_words_add_to (&label, table, 0);
      atlas_paper_words_add_to (&words, table, 0);
    }
  atlas_paper_take_table (self->paper, table);
}

static void
add_places (AtlasHandout *self)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (self->briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (self->briefing, i);
      const char *code = atlas_place_get_code (place);
      g_autofree char *name = atlas_place_format_marked (place, self->options->language);

      if (self->options->place == NULL && atlas_briefing_is_focus (self->briefing, code))
        add_facts (self, place, name,
                   atlas_paper_get_foreign (self->briefing, atlas_place_get_name (place),
                                            self->options->language));
      else if (g_strcmp0 (self->options->place, code) == 0)
        add_facts (self, place, C_ ("paper", "Facts"), NULL);
    }
}

/* --- What goes along. --- */

static void
add_glossary (AtlasHandout *self)
{
  guint n_terms = atlas_briefing_get_n_terms (self->briefing);
  AtlasPaperTable *table;

  if (n_terms == 0 || self->options->place != NULL)
    return;
  table = atlas_paper_table_new ();
  atlas_paper_table_set_title (table, _("Glossary"));
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "");
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "");
  for (guint i = 0; i < n_terms; i++)
    {
      AtlasTerm *term = atlas_briefing_get_term (self->briefing, i);
      g_autoptr (GString) numbers = g_string_new (NULL);
      g_auto (AtlasPaperWords) name = { NULL };
      g_auto (AtlasPaperWords) gloss = { NULL };

      atlas_handout_begin (self, &name);
      atlas_handout_begin (self, &gloss);
      atlas_paper_words_add (&name, term->term);
      atlas_paper_words_add (&gloss, term->gloss);
      atlas_handout_cite (self, term->source, numbers);
      atlas_handout_append_numbers (gloss.string, numbers->str);
      atlas_paper_words_add_to (&name, table, 0);
      atlas_paper_words_add_to (&gloss, table, 0);
    }
  atlas_paper_take_table (self->paper, table);
}

/* On paper an address is only of use when it can be read; the short paper of a place
 * leaves it to the link. */
char *
atlas_handout_format_source (const AtlasHandout *self,
                             const AtlasSource  *source)
{
  g_autofree char *date = atlas_date_format (source->date, self->options->language);
  GString *text = g_string_new (source->title);

  if (source->publisher != NULL && *source->publisher != '\0')
    g_string_append_printf (text, ATLAS_HANDOUT_DOT "%s", source->publisher);
  if (*date != '\0')
    g_string_append_printf (text, ATLAS_HANDOUT_DOT "%s", date);
  if (self->options->place == NULL && source->url != NULL)
    g_string_append_printf (text, "\n%s", source->url);

  return g_string_free (text, FALSE);
}

/* All of them where it is all of the briefing, else those that are cited, with the
 * numbers that they have everywhere. */
static void
add_sources (AtlasHandout *self)
{
  AtlasPaperTable *table = NULL;

  for (guint i = 0; i < atlas_briefing_get_n_sources (self->briefing); i++)
    {
      const AtlasSource *source = atlas_briefing_get_source (self->briefing, i);
      g_autofree char *number = atlas_number_printf ("%u", i + 1);
      g_autofree char *text = atlas_handout_format_source (self, source);

      if (self->options->place != NULL && !self->cited[i + 1])
        continue;
      if (table == NULL)
        {
          table = atlas_paper_table_new ();
          atlas_paper_table_set_title (table, _("Sources"));
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "");
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "");
        }
      atlas_paper_table_add_cell (table, number, 0);
      atlas_paper_table_add_cell (table, text, 0);
      if (source->url != NULL)
        atlas_paper_table_set_link (table, source->url);
    }
  if (table != NULL)
    atlas_paper_take_table (self->paper, table);
}

/* --- The head. --- */

typedef struct
{
  AtlasMapScene *scene;
  gboolean       has_extents;
  gboolean       has_foot; /* footnotes, attribution and scale */
  AtlasRectangle extents; /* of a place with what is around it, in kilometres */
} Figure;

static void
figure_free (gpointer data)
{
  Figure *figure = data;

  atlas_map_scene_unref (figure->scene);
  g_free (figure);
}

/* On the paper of a place the region is what lies around. */
static void
zoom_to_place (Figure     *figure,
               const char *place)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  int region = atlas_geometry_lookup (geometry, place);
  AtlasRectangle *extents = &figure->extents;
  AtlasProjection projection;
  AtlasBounds bounds;
  double margin;

  if (region == ATLAS_NO_REGION)
    return;
  atlas_map_scene_get_projection (figure->scene, &projection);
  atlas_geometry_get_home_bounds (geometry, region, &bounds);
  atlas_bounds_project (&bounds, &projection, extents);
  if (!(extents->width > 0.0 && extents->height > 0.0))
    return;
  margin = MAX (MAX (extents->width, extents->height) * AROUND_PLACE, LEAST_AROUND);
  extents->x -= margin;
  extents->y -= margin;
  extents->width += 2.0 * margin;
  extents->height += 2.0 * margin;
  figure->has_extents = TRUE;
}

static void
draw_map_cb (cairo_t  *cr,
             double    width,
             double    height,
             gpointer  data)
{
  const Figure *figure = data;
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  cairo_save (cr);
  cairo_scale (cr, POINTS, POINTS);
  atlas_map_picture_draw (figure->scene, &palette, figure->has_extents ? &figure->extents : NULL,
                          (int) (width / POINTS), (int) (height / POINTS),
                          figure->has_foot ? ATLAS_MAP_PICTURE_FOOT : 0, cr);
  cairo_restore (cr);
}

static void
add_map (AtlasHandout *self)
{
  const AtlasHandoutOptions *options = self->options;
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasClassification) classification = atlas_briefing_classify (
      self->briefing, options->layer, options->kind, options->language);
  double width;
  g_autofree char *caption = NULL;
  Figure *figure = g_new0 (Figure, 1);
  g_autofree char *attributed = NULL;

  if (options->place != NULL)
    figure->scene = atlas_map_scene_new_for_place (geometry, self->briefing, options->language,
                                           classification, options->boundaries, options->place);
  else
    figure->scene = atlas_map_scene_new_for_briefing (geometry, self->briefing, options->language,
                                              classification, options->boundaries);
  if (options->place != NULL)
    zoom_to_place (figure, options->place);
  caption = atlas_map_description_format (figure->scene);
  /* Footnotes have their place at the foot of the page. Only a map that explains its
   * boundaries has them, too. */
  figure->has_foot = options->boundaries == ATLAS_BOUNDARY_VIEW_ALL_LINES;
  if (!figure->has_foot)
    {
      attributed = g_strdup_printf ("%s %s", caption,
                                    atlas_map_scene_get_attribution (figure->scene));
      atlas_paper_set_figure_notes (self->paper);
    }
  width = atlas_paper_get_column_width (self->paper);
  atlas_paper_set_figure (self->paper, width * self->shape,
                          attributed != NULL ? attributed : caption, draw_map_cb, figure,
                          figure_free);
}

static char *
format_counts (const AtlasHandout *self)
{
  GString *words = g_string_new (NULL);

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      guint n_entries = atlas_handout_count (self, kind);
      g_autofree char *count = atlas_kind_format_count (kind, n_entries);

      if (n_entries > 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ATLAS_HANDOUT_DOT : "", count);
    }

  return g_string_free (words, FALSE);
}

/* The language of the name of the place, if that isn't the paper's. */
static PangoLanguage *
get_place_foreign (const AtlasHandout *self)
{
  AtlasPlace *place = atlas_briefing_lookup_place (self->briefing, self->options->place);

  return place != NULL ? atlas_paper_get_foreign (self->briefing, atlas_place_get_name (place),
                                                  self->options->language)
                       : NULL;
}

static AtlasPaper *
create_paper (const AtlasHandout   *self,
              const AtlasPaperSize *size,
              gboolean              is_dense)
{
  const char *language = self->options->language;
  const AtlasText *subtitle = atlas_briefing_get_subtitle (self->briefing);
  AtlasDate date = atlas_briefing_get_as_of (self->briefing);
  g_autofree char *day = atlas_date_format (date, language);
  g_autofree char *as_of = NULL;
  g_autofree char *counts = format_counts (self);
  g_autofree char *name = NULL;
  AtlasPaperHead head = {
    .title = atlas_text_get (atlas_briefing_get_title (self->briefing), language),
    .subtitle = subtitle != NULL ? atlas_text_get (subtitle, language) : NULL,
    .title_foreign = atlas_paper_get_foreign (
        self->briefing, atlas_briefing_get_title (self->briefing), language),
    .subtitle_foreign = atlas_paper_get_foreign (self->briefing, subtitle, language),
    .sentence = is_dense ? NULL : counts, /* one sees how much there is */
    .language = language,
  };

  if (self->options->place != NULL)
    {
      name = atlas_briefing_format_place (self->briefing, self->options->place, language);
      head.subtitle = head.title;
      head.subtitle_foreign = head.title_foreign;
      head.title = name;
      head.title_foreign = get_place_foreign (self);
    }
  if (atlas_date_is_set (date))
    /* Translators: %s is a date */
    head.as_of = as_of = g_strdup_printf (C_ ("paper", "As of %s"), day);

  return atlas_paper_new (size, &head);
}

/* --- All of it. --- */

static void
add_tables (AtlasHandout *self)
{
  gboolean has_entries_only = self->options->has_entries_only;

  if (!has_entries_only)
    add_places (self);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    atlas_handout_add_kind (self, kind);
  atlas_handout_add_regional (self);
  if (has_entries_only)
    return;
  add_glossary (self);
  add_sources (self);
}

static AtlasPaper *
make (AtlasBriefing             *briefing,
      const AtlasPaperSize      *size,
      const AtlasHandoutOptions *options,
      const Layout              *layout)
{
  gboolean is_dense = layout->density != ATLAS_PAPER_OPEN;
  g_autofree gboolean *cited = g_new0 (gboolean, atlas_briefing_get_n_sources (briefing) + 1);
  AtlasHandout self = { .briefing = briefing, .options = options, .cited = cited,
                        .density = layout->density, .shape = layout->shape };

  self.paper = create_paper (&self, size, is_dense);
  if (is_dense)
    atlas_paper_set_n_columns (self.paper, 2);
  atlas_paper_add_footnotes (self.paper, briefing, options->language);
  if (!options->has_entries_only)
    add_map (&self);
  if (is_dense)
    atlas_handout_add_dense (&self);
  else
    add_tables (&self);

  return self.paper;
}

/* The first of the layouts that stands on a page, else on two, else tables. */
static AtlasPaper *
make_for_place (AtlasBriefing             *briefing,
                const AtlasPaperSize      *size,
                const AtlasHandoutOptions *options)
{
  g_autoptr (AtlasPaper) tables = make (briefing, size, options, &place_layout);

  if (!atlas_paper_fits (tables, MOST_PAGES))
    return g_steal_pointer (&tables);

  for (guint n_pages = 1; n_pages <= 2; n_pages++)
    {
      if (atlas_paper_fits (tables, n_pages))
        return g_steal_pointer (&tables);
      for (guint i = 0; i < G_N_ELEMENTS (dense_layouts); i++)
        {
          g_autoptr (AtlasPaper) paper = make (briefing, size, options, &dense_layouts[i]);

          if (atlas_paper_fits (paper, n_pages))
            return g_steal_pointer (&paper);
        }
    }

  return g_steal_pointer (&tables);
}

/**
 * atlas_handout_new:
 * @briefing: a briefing
 * @size: the size of a page
 * @options: what it has
 *
 * Makes a paper of a whole briefing, or of what concerns a place: map, facts, tables
 * of all entries, and the sources by the numbers with which they are cited. That of
 * a place is one page where its content allows it.
 *
 * Returns: (transfer full): the paper
 */
AtlasPaper *
atlas_handout_new (AtlasBriefing             *briefing,
                   const AtlasPaperSize      *size,
                   const AtlasHandoutOptions *options)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (size != NULL && options != NULL && options->language != NULL, NULL);

  if (options->place != NULL && !options->has_entries_only)
    return make_for_place (briefing, size, options);

  return make (briefing, size, options, &region_layout);
}
