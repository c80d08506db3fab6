/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-parts-reader-private.h"

#include "atlas-entry-reader-private.h"
#include "atlas-json-text-private.h"
#include "atlas-layer-reader-private.h"
#include "atlas-place-reader-private.h"
#include "atlas-words.h"

#include <string.h>

#define FORMAT_PREFIX "briefing-atlas/"
#define FORMAT        FORMAT_PREFIX "1"

#define MAX_MINUTES 1440

typedef struct
{
  AtlasBriefingParts *parts;
  AtlasReferences     references;
  AtlasProgress      *progress; /* or NULL */
  GCancellable       *cancellable;
} PartsReader;

/*
 * Reads one object of a list and returns a value, or NULL where something is
 * reported. The sort or kind says which list it is in, where that matters.
 */
typedef gpointer (*ReadFunc) (PartsReader    *self,
                              AtlasJsonValue *object,
                              guint           sort);

static void
read_list (PartsReader    *self,
           AtlasJsonValue *document,
           const char     *name,
           ReadFunc        read,
           guint           sort,
           GPtrArray      *values)
{
  AtlasJsonValue list, element;
  guint n_elements;

  if (!atlas_json_value_find (document, name, ATLAS_JSON_OPTIONAL, &list) ||
      !atlas_json_value_is_list (&list, &n_elements))
    return;

  for (guint i = 0; i < n_elements && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      gpointer value;

      atlas_json_value_get_element (&list, i, &element);
      if (!atlas_json_value_is_object (&element))
        continue;
      value = read (self, &element, sort);
      if (value != NULL)
        g_ptr_array_add (values, value);
    }
}

static gboolean
has_new_problems (AtlasJsonValue *value,
                  guint           n_problems)
{
  return atlas_json_reader_get_n_problems (value->reader) != n_problems;
}

static gpointer
read_category (PartsReader    *self,
               AtlasJsonValue *object,
               guint           sort)
{
  /* The categories are the first of what can be referred to, in the same order. */
  AtlasReferent referent = (AtlasReferent) sort;
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  const char *id = atlas_references_read_own (&self->references, referent, object);
  g_autoptr (AtlasText) label =
      atlas_json_value_read_text (object,
                                  sort == ATLAS_CATEGORY_SECTION ? "heading" : "label",
                                  ATLAS_JSON_REQUIRED);
  AtlasStage stage = ATLAS_STAGE_NONE;
  AtlasJsonValue member;

  if (sort == ATLAS_CATEGORY_STATUS &&
      atlas_json_value_find (object, "stage", ATLAS_JSON_REQUIRED, &member))
    {
      const char *choices[ATLAS_N_STAGES] = { NULL };

      for (guint i = ATLAS_STAGE_NONE + 1; i < ATLAS_N_STAGES; i++)
        choices[i - 1] = atlas_stage_get_id (i);
      stage = atlas_json_value_get_choice (&member, choices) + 1;
    }

  if (has_new_problems (object, n_problems))
    return NULL;

  return atlas_category_new (id, label, stage);
}

static gpointer
read_footnote (PartsReader    *self,
               AtlasJsonValue *object,
               guint           sort)
{
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  const char *id = atlas_references_read_own (&self->references, ATLAS_REFERENT_FOOTNOTE, object);
  g_autoptr (AtlasText) text = atlas_json_value_read_text (object, "text", ATLAS_JSON_REQUIRED);

  if (has_new_problems (object, n_problems))
    return NULL;

  return atlas_footnote_new (id, text);
}

static const char *
read_url (AtlasJsonValue *object)
{
  g_autofree char *found = NULL;
  AtlasJsonValue member;
  const char *url;

  if (!atlas_json_value_find (object, "url", ATLAS_JSON_OPTIONAL, &member))
    return NULL;

  url = atlas_json_value_get_string (&member);
  if (url == NULL || atlas_source_url_is_allowed (url))
    return url;

  found = atlas_json_quote (url);
  atlas_json_value_report (&member,
                           _("expected an address that begins with “https://” or “http://” and has a "
                             "host, but no user name and no space; found %s"),
                           found);

  return NULL;
}

static gpointer
read_source (PartsReader    *self,
             AtlasJsonValue *object,
             guint           sort)
{
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  const char *id = atlas_references_read_own (&self->references, ATLAS_REFERENT_SOURCE, object);
  const char *title = atlas_json_value_read_words (object, "title", ATLAS_JSON_REQUIRED);
  const char *publisher = atlas_json_value_read_words (object, "publisher", ATLAS_JSON_OPTIONAL);
  AtlasDate date = atlas_json_value_read_date (object, "date");
  const char *url = read_url (object);

  if (has_new_problems (object, n_problems))
    return NULL;

  return atlas_source_new (id, title, publisher, date, url);
}

static gpointer
read_place (PartsReader    *self,
            AtlasJsonValue *object,
            guint           sort)
{
  return atlas_place_read (object, &self->references);
}

static gboolean
read_between (PartsReader    *self,
              AtlasJsonValue *object,
              const char     *between[2])
{
  AtlasJsonValue list, element;
  guint n_elements;

  if (!atlas_json_value_find (object, "between", ATLAS_JSON_REQUIRED, &list) ||
      !atlas_json_value_is_list (&list, &n_elements))
    return FALSE;

  if (n_elements != 2)
    {
      atlas_json_value_report (&list, _("expected the codes of two places, found %u elements"),
                               n_elements);
      return FALSE;
    }

  for (guint i = 0; i < 2; i++)
    {
      atlas_json_value_get_element (&list, i, &element);
      between[i] = atlas_references_get (&self->references, ATLAS_REFERENT_PLACE, &element);
    }

  /* The references keep one copy of a code, so that pointers will do. */
  if (between[0] != NULL && between[0] == between[1])
    atlas_json_value_report (&element, _("expected another place than the first"));

  return between[0] != NULL && between[1] != NULL;
}

static gpointer
read_boundary (PartsReader    *self,
               AtlasJsonValue *object,
               guint           sort)
{
  static const char *const styles[] = {
    [ATLAS_BOUNDARY_STYLE_NORMAL] = "normal",
    [ATLAS_BOUNDARY_STYLE_DISPUTED] = "disputed",
    NULL,
  };
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  const char *between[2] = { NULL, NULL };
  AtlasJsonValue member;
  int style = -1;

  read_between (self, object, between);
  if (atlas_json_value_find (object, "style", ATLAS_JSON_REQUIRED, &member))
    style = atlas_json_value_get_choice (&member, styles);

  if (has_new_problems (object, n_problems))
    return NULL;

  return atlas_boundary_new (between[0], between[1], style);
}

static gpointer
read_term (PartsReader    *self,
           AtlasJsonValue *object,
           guint           sort)
{
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  g_autoptr (AtlasText) term = atlas_json_value_read_text (object, "term", ATLAS_JSON_REQUIRED);
  g_autoptr (AtlasText) gloss = atlas_json_value_read_text (object, "gloss", ATLAS_JSON_REQUIRED);
  const char *source =
      atlas_references_read (&self->references, ATLAS_REFERENT_SOURCE, object, "source");

  if (has_new_problems (object, n_problems))
    return NULL;

  return atlas_term_new (term, gloss, source);
}

static int
read_kind (AtlasJsonValue *object)
{
  const char *choices[ATLAS_N_KINDS + 1] = { NULL };
  AtlasJsonValue member;

  if (!atlas_json_value_find (object, "kind", ATLAS_JSON_OPTIONAL, &member))
    return -1;

  for (guint i = 0; i < ATLAS_N_KINDS; i++)
    choices[i] = atlas_kind_get_member (i);

  return atlas_json_value_get_choice (&member, choices);
}

static gpointer
read_slide (PartsReader    *self,
            AtlasJsonValue *object,
            guint           sort)
{
  static const char *const layouts[] = {
    [ATLAS_SLIDE_LAYOUT_TITLE] = "title",
    [ATLAS_SLIDE_LAYOUT_MAP] = "map",
    [ATLAS_SLIDE_LAYOUT_PLACE] = "place",
    [ATLAS_SLIDE_LAYOUT_TABLE] = "table",
    [ATLAS_SLIDE_LAYOUT_LIST] = "list",
    [ATLAS_SLIDE_LAYOUT_SOURCES] = "sources",
    NULL,
  };
  guint n_problems = atlas_json_reader_get_n_problems (object->reader);
  const char *place =
      atlas_references_read (&self->references, ATLAS_REFERENT_PLACE, object, "place");
  g_autoptr (AtlasText) heading =
      atlas_json_value_read_text (object, "heading", ATLAS_JSON_OPTIONAL);
  g_autoptr (AtlasText) notes = atlas_json_value_read_text (object, "notes", ATLAS_JSON_OPTIONAL);
  int kind = read_kind (object);
  AtlasJsonValue member;
  double minutes = 0;
  int layout = -1;

  if (atlas_json_value_find (object, "slide", ATLAS_JSON_REQUIRED, &member))
    layout = atlas_json_value_get_choice (&member, layouts);
  if (atlas_json_value_find (object, "minutes", ATLAS_JSON_OPTIONAL, &member))
    atlas_json_value_get_number (&member, 0, MAX_MINUTES, &minutes);

  if (has_new_problems (object, n_problems))
    return NULL;

  return atlas_slide_new (layout, place, kind, heading, notes, minutes);
}

static void
read_focus (PartsReader    *self,
            AtlasJsonValue *map)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  atlas_references_read_list (&self->references, ATLAS_REFERENT_PLACE, map, "focus", codes);
  g_strfreev (self->parts->focus);
  self->parts->focus = g_strdupv ((GStrv) codes->pdata);
}

static void
read_bounds (PartsReader    *self,
             AtlasJsonValue *map)
{
  static const double limits[] = { 180, 90, 180, 90 };
  double *bounds = self->parts->bounds;
  AtlasJsonValue member;

  if (!atlas_json_value_read_numbers (map, "bounds", ATLAS_JSON_OPTIONAL, limits, 4, bounds))
    return;

  self->parts->has_bounds = TRUE;
  if (bounds[1] >= bounds[3] &&
      atlas_json_value_find (map, "bounds", ATLAS_JSON_OPTIONAL, &member))
    atlas_json_value_report (&member,
                             _("expected west, south, east and north, but the south, %.10g, is not "
                               "less than the north, %.10g"),
                             bounds[1],
                             bounds[3]);
}

static void
read_map (PartsReader    *self,
          AtlasJsonValue *document)
{
  static const char *const projections[] = { "lambert-conformal-conic", "azimuthal-equal-area",
                                             "equal-earth", NULL };
  AtlasJsonValue map, member;
  int projection;

  if (!atlas_json_value_find (document, "map", ATLAS_JSON_OPTIONAL, &map) ||
      !atlas_json_value_is_object (&map))
    return;

  read_focus (self, &map);
  read_bounds (self, &map);
  atlas_layers_read (&map, &self->references, self->parts->layers);
  if (atlas_json_value_find (&map, "projection", ATLAS_JSON_OPTIONAL, &member))
    {
      projection = atlas_json_value_get_choice (&member, projections);
      if (projection >= 0)
        self->parts->projection = g_strdup (projections[projection]);
    }
}

/* A document that says nothing else is about all of its places. */
static void
complete_focus (AtlasBriefingParts *parts)
{
  if (parts->focus[0] != NULL)
    return;

  g_strfreev (parts->focus);
  parts->focus = g_new0 (char *, parts->places->len + 1);
  for (guint i = 0; i < parts->places->len; i++)
    parts->focus[i] = g_strdup (atlas_place_get_code (g_ptr_array_index (parts->places, i)));
}

static gboolean
is_later_format (const char *format)
{
  const char *version = format + strlen (FORMAT_PREFIX);

  return g_str_has_prefix (format, FORMAT_PREFIX) && strcmp (format, FORMAT) != 0 &&
         *version >= '1' && *version <= '9' && version[strspn (version, "0123456789")] == '\0';
}

/* Returns whether there is any sense in reading on. */
static gboolean
read_format (AtlasJsonValue *document)
{
  AtlasJsonValue member;
  g_autofree char *found = NULL;
  const char *format;

  if (!atlas_json_value_find (document, "format", ATLAS_JSON_REQUIRED, &member))
    return TRUE;

  format = atlas_json_value_get_string (&member);
  if (format == NULL)
    return TRUE;
  if (strcmp (format, FORMAT) == 0)
    return TRUE;

  found = atlas_json_quote (format);
  if (is_later_format (format))
    atlas_json_value_report (&member,
                             _("this briefing was made by a newer version of the program: expected "
                               "“%s”, found %s; update the program to open it"),
                             FORMAT,
                             found);
  else
    atlas_json_value_report (&member, _("expected “%s”, found %s"), FORMAT, found);

  return FALSE;
}

static void
read_header (PartsReader    *self,
             AtlasJsonValue *document)
{
  AtlasBriefingParts *parts = self->parts;
  AtlasJsonValue member;

  /* The language first: it says in which order the texts fall back. */
  if (atlas_json_value_find (document, "language", ATLAS_JSON_REQUIRED, &member))
    parts->language = g_strdup (atlas_json_value_get_language (&member));
  atlas_json_reader_set_language (document->reader, parts->language);

  parts->id = g_strdup (atlas_json_value_read_id (document, "id", ATLAS_JSON_REQUIRED));
  parts->title = atlas_json_value_read_text (document, "title", ATLAS_JSON_REQUIRED);
  parts->subtitle = atlas_json_value_read_text (document, "subtitle", ATLAS_JSON_OPTIONAL);
  parts->as_of = atlas_json_value_read_date (document, "asOf");
}

/* What is referred to comes before what refers to it, wherever it stands. */
static void
read_lists (PartsReader    *self,
            AtlasJsonValue *document)
{
  static const char *const categories[] = {
    [ATLAS_CATEGORY_STATUS] = "statuses",
    [ATLAS_CATEGORY_THEME] = "themes",
    [ATLAS_CATEGORY_SECTION] = "sections",
  };
  AtlasBriefingParts *parts = self->parts;

  read_list (self, document, "sources", read_source, 0, parts->sources);
  read_list (self, document, "footnotes", read_footnote, 0, parts->footnotes);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    read_list (self, document, categories[i], read_category, i, parts->categories[i]);
  read_list (self, document, "places", read_place, 0, parts->places);
  read_list (self, document, "boundaries", read_boundary, 0, parts->boundaries);
  read_list (self, document, "glossary", read_term, 0, parts->terms);
  read_list (self, document, "deck", read_slide, 0, parts->slides);
}

static void
read_entries (PartsReader    *self,
              AtlasJsonValue *document)
{
  g_autoptr (AtlasEntryReader) reader = atlas_entry_reader_new (&self->references);
  gsize length = atlas_json_value_get_span (document).end;
  AtlasJsonValue list, element;
  guint n_elements;

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      if (!atlas_json_value_find (document, atlas_kind_get_member (kind), ATLAS_JSON_OPTIONAL,
                                  &list) ||
          !atlas_json_value_is_list (&list, &n_elements))
        continue;

      for (guint i = 0; i < n_elements && !g_cancellable_is_cancelled (self->cancellable); i++)
        {
          AtlasEntry *entry;

          atlas_json_value_get_element (&list, i, &element);
          if (!atlas_json_value_is_object (&element))
            continue;
          entry = atlas_entry_reader_read (reader, kind, &element);
          if (entry != NULL)
            g_ptr_array_add (self->parts->entries, entry);
          atlas_progress_report (self->progress, ATLAS_STEP_PARSE,
                                 atlas_json_value_get_span (&element).end, length);
        }
    }
}

/**
 * atlas_parts_read:
 * @document: the document
 * @progress: (nullable): what learns how far it is
 * @cancellable: (nullable): what ends the reading early
 *
 * Reads everything that a document has. What isn't as it should be is
 * reported to the reader of the document.
 *
 * Returns: (transfer full): the parts, which are of use only where nothing is
 *   reported and @cancellable isn't cancelled
 */
AtlasBriefingParts *
atlas_parts_read (AtlasJsonValue *document,
                  AtlasProgress  *progress,
                  GCancellable   *cancellable)
{
  g_autoptr (AtlasBriefingParts) parts = atlas_briefing_parts_new ();
  PartsReader self = { .parts = parts, .progress = progress, .cancellable = cancellable };

  g_return_val_if_fail (document != NULL, NULL);

  if (!atlas_json_value_is_object (document) || !read_format (document))
    return g_steal_pointer (&parts);

  atlas_references_init (&self.references);
  read_header (&self, document);
  read_lists (&self, document);
  read_map (&self, document);
  read_entries (&self, document);
  complete_focus (parts);
  atlas_references_clear (&self.references);

  return g_steal_pointer (&parts);
}
