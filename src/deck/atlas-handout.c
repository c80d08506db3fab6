/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-handout.h"

#include "atlas-map-description.h"
#include "atlas-map-picture.h"
#include "atlas-paper-briefing.h"
#include "atlas-words.h"

/* How high the map is beside its width: of the region, and of a place, whose paper is
 * to be one page where that is possible. */
#define REGION_SHAPE 0.66
#define PLACE_SHAPE  0.4

/* How much lies around a place on its own map, beside how large it is. */
#define AROUND_PLACE 0.45
#define LEAST_AROUND 25.0 /* kilometres */

/* Points in a pixel of CSS, in which the letters of maps are measured. */
#define POINTS 0.75

/* A kind's own columns, and the one for what none of them has. */
#define MOST_COLUMNS (ATLAS_N_FIELDS + 1)

/* What has no column of its own: texts of kinds whose tables have none, cautions, notes. */
#define DETAILS ATLAS_N_FIELDS

typedef struct
{
  AtlasBriefing             *briefing;
  const AtlasHandoutOptions *options;
  AtlasPaper                *paper;
  gboolean                  *cited; /* by the numbers of sources, from 1 */
} Handout;

/* A paper about a place has all of what is about it, and of what is about the whole
 * region the titles, so that it stays short. */
static gboolean
is_shown (const Handout *self,
          AtlasEntry    *entry)
{
  return self->options->place == NULL ||
         atlas_briefing_get_scope (self->briefing, entry, self->options->place) ==
             ATLAS_SCOPE_PLACE;
}

static gboolean
is_regional (const Handout *self,
             AtlasEntry    *entry)
{
  return atlas_briefing_get_scope (self->briefing, entry, self->options->place) ==
         ATLAS_SCOPE_REGION;
}

/* --- Citations. --- */

static void
cite (Handout    *self,
      const char *id,
      GString    *numbers)
{
  guint number;

  if (id == NULL || atlas_briefing_lookup_source (self->briefing, id, &number) == NULL)
    return;
  self->cited[number] = TRUE;
  g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ",\302\240" : "", number);
}

/* A line breaks before numbers in brackets, but not between them. */
static void
append_numbers (GString    *text,
                const char *numbers)
{
  if (*numbers == '\0')
    return;
  g_string_append_printf (text, " [%s]", numbers);
}

static void
append_citations (Handout    *self,
                  AtlasEntry *entry,
                  GString    *text)
{
  const char *const *sources = atlas_entry_get_sources (entry);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    cite (self, sources[i], numbers);
  append_numbers (text, numbers->str);
}

/* --- Tables of entries. --- */

static gboolean
has_text_column (AtlasKind kind)
{
  guint n_columns;
  const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].field == ATLAS_FIELD_TEXT)
      return TRUE;

  return FALSE;
}

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (paragraph != NULL && *paragraph != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", paragraph);
}

static void
append_caution (GString    *text,
                const char *caution)
{
  /* Translators: with this something is to be taken with care */
  g_autofree char *said = g_strdup_printf (C_ ("paper", "Caution: %s"), caution);

  append_paragraph (text, said);
}

static void
append_notes (GString    *text,
              const char *notes)
{
  /* Translators: what the presenter has noted */
  g_autofree char *said = g_strdup_printf (C_ ("paper", "Notes: %s"), notes);

  append_paragraph (text, said);
}

/* A caution stands right below what it warns of. */
static char *
format_details (const Handout *self,
                AtlasEntry    *entry)
{
  const char *language = self->options->language;
  const AtlasText *body = atlas_entry_get_text (entry);
  const AtlasText *caution = atlas_entry_get_caution (entry);
  const AtlasText *notes = atlas_entry_get_notes (entry);
  GString *text = g_string_new (NULL);

  if (body != NULL)
    append_paragraph (text, atlas_text_get (body, language));
  if (caution != NULL)
    append_caution (text, atlas_text_get (caution, language));
  if (notes != NULL && self->options->has_notes)
    append_notes (text, atlas_text_get (notes, language));

  return g_string_free (text, FALSE);
}

static char *
format_cell (Handout    *self,
             AtlasEntry *entry,
             guint       field)
{
  GString *text;

  if (field == ATLAS_FIELD_TEXT || field == DETAILS)
    return format_details (self, entry);
  if (field != ATLAS_FIELD_TITLE)
    return atlas_briefing_format_field (self->briefing, entry, field, self->options->language);

  text = g_string_new (atlas_text_get (atlas_entry_get_title (entry), self->options->language));
  append_citations (self, entry, text);

  return g_string_free (text, FALSE);
}

static gboolean
is_empty (Handout   *self,
          AtlasKind  kind,
          guint      field)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);
      g_autofree char *text = NULL;

      if (!is_shown (self, entry))
        continue;
      text = format_cell (self, entry, field);
      if (text != NULL && *text != '\0')
        return FALSE;
    }

  return TRUE;
}

/* Columns in which nothing would stand take no room from the others. */
static guint
find_columns (Handout         *self,
              AtlasKind        kind,
              AtlasPaperTable *table,
              guint            fields[MOST_COLUMNS])
{
  guint n_columns, n_found = 0;
  const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_title = columns[i].field == ATLAS_FIELD_TITLE;

      if (is_empty (self, kind, columns[i].field))
        continue;
      fields[n_found++] = columns[i].field;
      atlas_paper_table_add_column (
          table, is_title ? ATLAS_PAPER_COLUMN_STRONG : ATLAS_PAPER_COLUMN_TEXT,
          atlas_column_get_heading (&columns[i]));
      if (is_title && !has_text_column (kind) && !is_empty (self, kind, DETAILS))
        {
          fields[n_found++] = DETAILS;
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, C_ ("paper", "Details"));
        }
    }

  return n_found;
}

static guint
count_kind (const Handout *self,
            AtlasKind      kind)
{
  guint first, n_entries, count = 0;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    count += is_shown (self, atlas_briefing_get_entry (self->briefing, i));

  return count;
}

static void
add_entry (Handout         *self,
           AtlasPaperTable *table,
           AtlasEntry      *entry,
           const guint     *fields,
           guint            n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = format_cell (self, entry, fields[i]);
      guint stages = fields[i] == ATLAS_FIELD_STATUS
                         ? 1u << atlas_briefing_get_stage (self->briefing, entry)
                         : 0;

      atlas_paper_table_add_cell (table, text != NULL ? text : "", stages);
    }
}

static void
add_kind (Handout   *self,
          AtlasKind  kind)
{
  AtlasPaperTable *table;
  guint fields[MOST_COLUMNS], n_fields, first, n_entries;

  if (count_kind (self, kind) == 0)
    return;
  table = atlas_paper_table_new ();
  atlas_paper_table_set_title (table, atlas_kind_get_heading (kind));
  n_fields = find_columns (self, kind, table, fields);
  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);

      if (is_shown (self, entry))
        add_entry (self, table, entry, fields, n_fields);
    }
  atlas_paper_take_table (self->paper, table);
}

/* --- What is about the whole region, on the paper of a place. --- */

static char *
list_regional (Handout   *self,
               AtlasKind  kind)
{
  GString *text = g_string_new (NULL);
  guint first, n_entries;

  atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);
      const char *title = atlas_text_get (atlas_entry_get_title (entry), self->options->language);

      if (is_regional (self, entry))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", title);
    }

  return g_string_free (text, FALSE);
}

static void
add_regional (Handout *self)
{
  AtlasPaperTable *table = NULL;

  for (guint kind = 0; kind < ATLAS_N_KINDS && self->options->place != NULL; kind++)
    {
      g_autofree char *titles = list_regional (self, kind);

      if (*titles == '\0')
        continue;
      if (table == NULL)
        {
          table = atlas_paper_table_new ();
          /* Translators: above the titles of entries that are about all places alike */
          atlas_paper_table_set_title (table, C_ ("paper", "For the Whole Region"));
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "");
          atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "");
        }
      atlas_paper_table_add_cell (table, atlas_kind_get_heading (kind), 0);
      atlas_paper_table_add_cell (table, titles, 0);
    }
  if (table != NULL)
    atlas_paper_take_table (self->paper, table);
}

/* --- Facts. --- */

static void
append_fact (Handout         *self,
             const AtlasFact *fact,
             GString         *text)
{
  const char *language = self->options->language;
  g_autofree char *date = atlas_date_format (fact->date, language);
  g_autoptr (GString) numbers = g_string_new (NULL);

  append_paragraph (text, atlas_text_get (fact->value, language));
  if (*date != '\0')
    g_string_append_printf (text, " · %s", date);
  cite (self, fact->source, numbers);
  append_numbers (text, numbers->str);
}

/* Facts about the same stand together, as on the cards of places. */
static void
add_facts (Handout    *self,
           AtlasPlace *place,
           const char *title)
{
  const char *language = self->options->language;
  AtlasPaperTable *table;
  guint n_facts = atlas_place_get_n_facts (place);

  if (n_facts == 0)
    return;
  table = atlas_paper_table_new ();
  atlas_paper_table_set_title (table, title);
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_STRONG, "");
  atlas_paper_table_add_column (table, ATLAS_PAPER_COLUMN_TEXT, "");
  for (guint i = 0; i < n_facts;)
    {
      const char *label = atlas_text_get (atlas_place_get_fact (place, i)->label, language);
      g_autoptr (GString) text = g_string_new (NULL);

      do
        append_fact (self, atlas_place_get_fact (place, i++), text);
      while (i < n_facts &&
             g_str_equal (atlas_text_get (atlas_place_get_fact (place, i)->label, language),
                          label));
      atlas_paper_table_add_cell (table, label, 0);
      atlas_paper_table_add_cell (table, text->str, 0);
    }
  atlas_paper_take_table (self->paper, table);
}

static void
add_places (Handout *self)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (self->briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (self->briefing, i);
      const char *code = atlas_place_get_code (place);
      g_autofree char *name = atlas_place_format_marked (place, self->options->language);

      if (self->options->place == NULL && atlas_briefing_is_focus (self->briefing, code))
        add_facts (self, place, name);
      else if (g_strcmp0 (self->options->place, code) == 0)
        add_facts (self, place, C_ ("paper", "Facts"));
    }
}

/* --- What goes along. --- */

static void
add_glossary (Handout *self)
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
      g_autoptr (GString) gloss =
          g_string_new (atlas_text_get (term->gloss, self->options->language));

      cite (self, term->source, numbers);
      append_numbers (gloss, numbers->str);
      atlas_paper_table_add_cell (table, atlas_text_get (term->term, self->options->language), 0);
      atlas_paper_table_add_cell (table, gloss->str, 0);
    }
  atlas_paper_take_table (self->paper, table);
}

/* On paper an address is only of use when it can be read; the short paper of a place
 * leaves it to the link. */
static char *
format_source (const Handout     *self,
               const AtlasSource *source)
{
  g_autofree char *date = atlas_date_format (source->date, self->options->language);
  GString *text = g_string_new (source->title);

  if (source->publisher != NULL && *source->publisher != '\0')
    g_string_append_printf (text, " · %s", source->publisher);
  if (*date != '\0')
    g_string_append_printf (text, " · %s", date);
  if (self->options->place == NULL)
    append_paragraph (text, source->url);

  return g_string_free (text, FALSE);
}

/* All of them where it is all of the briefing, else those that are cited, with the
 * numbers that they have everywhere. */
static void
add_sources (Handout *self)
{
  AtlasPaperTable *table = NULL;

  for (guint i = 0; i < atlas_briefing_get_n_sources (self->briefing); i++)
    {
      const AtlasSource *source = atlas_briefing_get_source (self->briefing, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = format_source (self, source);

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
                          (int) (width / POINTS), (int) (height / POINTS), FALSE, cr);
  cairo_restore (cr);
}

static void
add_map (Handout              *self,
         const AtlasPaperSize *size)
{
  const AtlasHandoutOptions *options = self->options;
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasClassification) classification = atlas_briefing_classify (
      self->briefing, options->layer, options->kind, options->language);
  double width = size->width - size->left - size->right;
  g_autofree char *caption = NULL;
  Figure *figure = g_new0 (Figure, 1);

  if (options->place != NULL)
    figure->scene = atlas_map_scene_new_for_place (geometry, self->briefing, options->language,
                                           classification, options->boundaries, options->place);
  else
    figure->scene = atlas_map_scene_new_for_briefing (geometry, self->briefing, options->language,
                                              classification, options->boundaries);
  if (options->place != NULL)
    zoom_to_place (figure, options->place);
  caption = atlas_map_description_format (figure->scene);
  atlas_paper_set_figure (self->paper,
                          width * (options->place != NULL ? PLACE_SHAPE : REGION_SHAPE), caption,
                          draw_map_cb, figure, figure_free);
}

static char *
format_counts (const Handout *self)
{
  GString *words = g_string_new (NULL);

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      guint n_entries = count_kind (self, kind);
      g_autofree char *count = atlas_kind_format_count (kind, n_entries);

      if (n_entries > 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", count);
    }

  return g_string_free (words, FALSE);
}

static AtlasPaper *
create_paper (const Handout        *self,
              const AtlasPaperSize *size)
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
    .sentence = counts,
    .language = language,
  };

  if (self->options->place != NULL)
    {
      name = atlas_briefing_format_place (self->briefing, self->options->place, language);
      head.subtitle = head.title;
      head.title = name;
    }
  if (atlas_date_is_set (date))
    /* Translators: %s is a date */
    head.as_of = as_of = g_strdup_printf (C_ ("paper", "As of %s"), day);

  return atlas_paper_new (size, &head);
}

/**
 * atlas_handout_new:
 * @briefing: a briefing
 * @size: the size of a page
 * @options: what it has
 *
 * Makes a paper of a whole briefing, or of what concerns a place: map, facts, tables
 * of all entries, and the sources by the numbers with which they are cited.
 *
 * Returns: (transfer full): the paper
 */
AtlasPaper *
atlas_handout_new (AtlasBriefing             *briefing,
                   const AtlasPaperSize      *size,
                   const AtlasHandoutOptions *options)
{
  Handout self = { .briefing = briefing, .options = options };
  g_autofree gboolean *cited = g_new0 (gboolean, atlas_briefing_get_n_sources (briefing) + 1);

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (size != NULL && options != NULL && options->language != NULL, NULL);

  self.cited = cited;
  self.paper = create_paper (&self, size);
  atlas_paper_add_footnotes (self.paper, briefing, options->language);
  if (!options->has_entries_only)
    {
      add_map (&self, size);
      add_places (&self);
    }
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    add_kind (&self, kind);
  add_regional (&self);
  if (!options->has_entries_only)
    {
      add_glossary (&self);
      add_sources (&self);
    }

  return self.paper;
}
