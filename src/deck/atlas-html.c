/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-html-private.h"

#include "atlas-deck-resources.h"
#include "atlas-html-writer-private.h"
#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-translation.h"
#include "atlas-words.h"

#define PATH ATLAS_RESOURCE_PREFIX "/deck/html/"

/* Nothing is fetched, whatever somebody adds to the file later. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"

/* What an address may hold beside letters, digits and "-._~". */
#define URL_CHARACTERS ":/?#[]@!$&'()*+,;=%"

typedef struct
{
  AtlasHtmlWriter         writer;
  AtlasBriefing          *briefing;
  const AtlasHtmlOptions *options;
} Page;

static void
open_element (Page       *page,
              const char *element,
              const char *name)
{
  atlas_html_writer_open (&page->writer, element, "class", name, NULL);
}

static void
close_element (Page       *page,
               const char *element)
{
  atlas_html_writer_close (&page->writer, element);
}

static void
add (Page       *page,
     const char *text)
{
  atlas_html_writer_add (&page->writer, text);
}

/* Registered by hand, and so for good: by itself it would be gone as soon as exit() runs,
 * while a thread may be writing still. */
static GResource *
get_resource (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      atlas_deck_register_resource ();
      /* GLib makes the resource with the next lookup of any thread, and if another one is
       * just at it, there is none yet. Whoever looks up a path waits for that. */
      g_resources_get_info ("/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
      g_once_init_leave (&registered, TRUE);
    }

  return atlas_deck_get_resource ();
}

/* The style and the script are parts of the program, so they are no text to escape. */
static void
add_resource (Page       *page,
              const char *element,
              const char *name)
{
  g_autofree char *path = g_strconcat (PATH, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  bytes = g_resource_lookup_data (get_resource (), path, 0, NULL);
  g_return_if_fail (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  open_element (page, element, NULL);
  g_string_append_c (page->writer.html, '\n');
  g_string_append_len (page->writer.html, data, (gssize) size);
  close_element (page, element);
}

static void
add_head (Page *page)
{
  AtlasHtmlWriter *writer = &page->writer;
  const char *language = page->options->language;
  const AtlasText *title = atlas_briefing_get_title (page->briefing);

  g_string_append (writer->html, "<!DOCTYPE html>\n");
  atlas_html_writer_open (writer, "html", "lang", language, "dir",
                          atlas_html_get_direction (language), NULL);
  g_string_append (writer->html, "\n<head>\n<meta charset=\"utf-8\">\n");
  atlas_html_writer_open (writer, "meta", "http-equiv", "Content-Security-Policy", "content",
                          POLICY, NULL);
  g_string_append (writer->html,
                   "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  atlas_html_writer_open (writer, "meta", "name", "generator", "content",
                          "Briefing Atlas " ATLAS_VERSION, NULL);
  g_string_append_c (writer->html, '\n');
  atlas_html_writer_open (writer, "title", "lang",
                          atlas_briefing_get_fallback (page->briefing, title, language), NULL);
  add (page, atlas_text_get (title, language));
  close_element (page, "title");
  add_resource (page, "style", "page.css");
  g_string_append (writer->html, "</head>\n<body>\n");
}

static void
add_header (Page *page)
{
  AtlasDate as_of = atlas_briefing_get_as_of (page->briefing);

  open_element (page, "header", NULL);
  open_element (page, "h1", NULL);
  atlas_html_writer_add_text (&page->writer, atlas_briefing_get_title (page->briefing));
  close_element (page, "h1");
  if (atlas_briefing_get_subtitle (page->briefing) != NULL)
    {
      open_element (page, "p", "subtitle");
      atlas_html_writer_add_text (&page->writer, atlas_briefing_get_subtitle (page->briefing));
      close_element (page, "p");
    }
  if (atlas_date_is_set (as_of))
    {
      g_autofree char *date = atlas_date_format (as_of, page->options->language);
      /* Translators: the date as of which the briefing speaks. */
      g_autofree char *words = g_strdup_printf (_("As of %s"), date);

      open_element (page, "p", "quiet");
      add (page, words);
      close_element (page, "p");
    }
  close_element (page, "header");
}

/* An entry is left out where the page is of one place and it doesn't concern it. */
static gboolean
is_shown (Page       *page,
          AtlasEntry *entry)
{
  AtlasScope scope;

  if (page->options->place == NULL)
    return TRUE;
  scope = atlas_briefing_get_scope (page->briefing, entry, page->options->place);
  return scope == ATLAS_SCOPE_PLACE || scope == ATLAS_SCOPE_REGION;
}

static guint
count_kind (Page      *page,
            AtlasKind  kind)
{
  guint first, n_entries, count = 0;

  atlas_briefing_get_kind_range (page->briefing, kind, &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    count += is_shown (page, atlas_briefing_get_entry (page->briefing, i));
  return count;
}

static void
add_link (Page       *page,
          const char *target,
          const char *words)
{
  g_autofree char *address = g_strconcat ("#", target, NULL);

  open_element (page, "li", NULL);
  atlas_html_writer_open (&page->writer, "a", "href", address, NULL);
  add (page, words);
  g_string_append (page->writer.html, "</a>");
  close_element (page, "li");
}

static void
add_contents (Page *page)
{
  atlas_html_writer_open (&page->writer, "nav", "aria-label", _("Contents"), NULL);
  open_element (page, "ul", NULL);
  if (page->options->map != NULL)
    add_link (page, "map", _("Map"));
  if (atlas_briefing_get_n_places (page->briefing) > 0)
    add_link (page, "places", _("Places"));
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    if (count_kind (page, kind) > 0)
      add_link (page, atlas_kind_get_member (kind), atlas_kind_get_heading (kind));
  if (atlas_briefing_get_n_terms (page->briefing) > 0)
    add_link (page, "glossary", _("Glossary"));
  if (atlas_briefing_get_n_sources (page->briefing) > 0)
    add_link (page, "sources", _("Sources"));
  close_element (page, "ul");
  close_element (page, "nav");
}

static void
open_section (Page       *page,
              const char *id,
              const char *heading)
{
  g_autofree char *heading_id = g_strconcat (id, "-heading", NULL);

  atlas_html_writer_open (&page->writer, "section", "id", id, "aria-labelledby", heading_id, NULL);
  atlas_html_writer_open (&page->writer, "h2", "id", heading_id, NULL);
  add (page, heading);
  close_element (page, "h2");
}

static void
add_map (Page *page)
{
  if (page->options->map == NULL)
    return;
  open_section (page, "map", _("Map"));
  /* On a narrow screen the map keeps its letters and scrolls, also by keyboard. */
  atlas_html_writer_open (&page->writer, "figure", "tabindex", "0", "aria-label", _("Map"), NULL);
  g_string_append (page->writer.html, page->options->map);
  close_element (page, "figure");
  close_element (page, "section");
}

/* Refers to a source by its number in the list. */
static void
add_citation (Page       *page,
              const char *id)
{
  guint number;
  g_autofree char *target = NULL, *words = NULL;

  if (id == NULL || atlas_briefing_lookup_source (page->briefing, id, &number) == NULL)
    return;
  target = g_strdup_printf ("#source-%u", number);
  words = atlas_number_printf ("[%u]", number);
  g_string_append_c (page->writer.html, ' ');
  atlas_html_writer_open (&page->writer, "a", "class", "cite", "href", target, NULL);
  add (page, words);
  g_string_append (page->writer.html, "</a>");
}

/* Facts about the same stand together, as on the cards of places. */
static gboolean
is_about_the_same (Page            *page,
                   const AtlasFact *fact,
                   const AtlasFact *before)
{
  const char *language = page->options->language;

  return before != NULL && g_str_equal (atlas_text_get (fact->label, language),
                                        atlas_text_get (before->label, language));
}

static void
add_fact (Page            *page,
          const AtlasFact *fact,
          const AtlasFact *before)
{
  if (!is_about_the_same (page, fact, before))
    {
      open_element (page, "dt", NULL);
      atlas_html_writer_add_text (&page->writer, fact->label);
      close_element (page, "dt");
    }
  open_element (page, "dd", NULL);
  atlas_html_writer_add_text (&page->writer, fact->value);
  if (atlas_date_is_set (fact->date))
    {
      g_autofree char *date = atlas_date_format (fact->date, page->options->language);

      /* No line begins with the dot. */
      g_string_append (page->writer.html, "\302\240");
      open_element (page, "span", "date");
      g_string_append (page->writer.html, "· ");
      add (page, date);
      g_string_append (page->writer.html, "</span>");
    }
  add_citation (page, fact->source);
  close_element (page, "dd");
}

static void
add_place (Page       *page,
           AtlasPlace *place)
{
  g_autofree char *name = atlas_place_format_marked (place, page->options->language);
  g_autofree char *id = g_strconcat ("about-", atlas_place_get_code (place), NULL);
  g_autoptr (GArray) foreign = atlas_foreign_new ();

  atlas_foreign_add (foreign, 0, strlen (name),
                     atlas_briefing_get_fallback (page->briefing, atlas_place_get_name (place),
                                                  page->options->language));
  atlas_html_writer_open (&page->writer, "article", "id", id, NULL);
  open_element (page, "h3", NULL);
  atlas_html_writer_add_foreign (&page->writer, name, foreign);
  close_element (page, "h3");
  if (atlas_place_get_n_facts (place) > 0)
    {
      open_element (page, "dl", NULL);
      for (guint i = 0; i < atlas_place_get_n_facts (place); i++)
        add_fact (page, atlas_place_get_fact (place, i),
                  i > 0 ? atlas_place_get_fact (place, i - 1) : NULL);
      close_element (page, "dl");
    }
  close_element (page, "article");
}

static void
add_places (Page *page)
{
  if (atlas_briefing_get_n_places (page->briefing) == 0)
    return;
  open_section (page, "places", _("Places"));
  open_element (page, "div", "places");
  for (guint i = 0; i < atlas_briefing_get_n_places (page->briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (page->briefing, i);
      const char *code = atlas_place_get_code (place);

      if (page->options->place != NULL ? g_str_equal (code, page->options->place)
                                       : atlas_briefing_is_focus (page->briefing, code))
        add_place (page, place);
    }
  close_element (page, "div");
  close_element (page, "section");
}

/* What a cell is sorted by where that isn't what it says. */
static char *
dup_key (Page       *page,
         AtlasEntry *entry,
         AtlasField  field)
{
  if (field == ATLAS_FIELD_STATUS)
    return g_strdup_printf ("%u", (guint) atlas_briefing_get_stage (page->briefing, entry));
  if (field == ATLAS_FIELD_START)
    return atlas_date_to_string (atlas_entry_get_start (entry));
  return NULL;
}

static void
add_remark (Page            *page,
            const char      *name,
            const AtlasText *text)
{
  if (text == NULL)
    return;
  open_element (page, "p", name);
  atlas_html_writer_add_text (&page->writer, text);
  close_element (page, "p");
}

/* A caution stands right under what it warns of, and the citations behind. */
static void
add_title_cell (Page       *page,
                AtlasEntry *entry)
{
  const char *const *sources = atlas_entry_get_sources (entry);

  atlas_html_writer_open (&page->writer, "th", "scope", "row", "data-key",
                          atlas_text_get (atlas_entry_get_title (entry), page->options->language),
                          NULL);
  atlas_html_writer_add_text (&page->writer, atlas_entry_get_title (entry));
  for (guint i = 0; sources[i] != NULL; i++)
    add_citation (page, sources[i]);
  if (!atlas_kind_has_column (atlas_entry_get_kind (entry), ATLAS_FIELD_TEXT))
    add_remark (page, "text", atlas_entry_get_text (entry));
  add_remark (page, "caution", atlas_entry_get_caution (entry));
  close_element (page, "th");
}

static void
add_cell (Page       *page,
          AtlasEntry *entry,
          AtlasField  field)
{
  g_autofree char *key = dup_key (page, entry, field);

  if (field == ATLAS_FIELD_TITLE)
    {
      add_title_cell (page, entry);
      return;
    }
  atlas_html_writer_open (&page->writer, "td", "class", field == ATLAS_FIELD_TEXT ? "text" : NULL,
                          "data-key", key, NULL);
  if (field == ATLAS_FIELD_TEXT)
    atlas_html_writer_add_text (&page->writer, atlas_entry_get_text (entry));
  else
    {
      g_autoptr (GArray) foreign = atlas_foreign_new ();
      g_autofree char *words = atlas_briefing_format_field_foreign (
          page->briefing, entry, field, page->options->language, foreign);

      atlas_html_writer_add_foreign (&page->writer, words, foreign);
    }
  close_element (page, "td");
}

static void
add_column_headings (Page              *page,
                     const AtlasColumn *columns,
                     guint              n_columns)
{
  g_string_append (page->writer.html, "<thead><tr>");
  for (guint i = 0; i < n_columns; i++)
    {
      atlas_html_writer_open (&page->writer, "th", "scope", "col", NULL);
      add (page, atlas_column_get_heading (&columns[i]));
      close_element (page, "th");
    }
  g_string_append (page->writer.html, "</tr></thead>\n");
}

static void
add_row (Page              *page,
         AtlasEntry        *entry,
         const AtlasColumn *columns,
         guint              n_columns)
{
  g_autofree char *id = g_strconcat ("entry-", atlas_entry_get_id (entry), NULL);

  atlas_html_writer_open (&page->writer, "tr", "id", id, NULL);
  for (guint i = 0; i < n_columns; i++)
    add_cell (page, entry, columns[i].field);
  close_element (page, "tr");
}

static void
add_table (Page      *page,
           AtlasKind  kind)
{
  guint first, n_entries, n_columns;
  const AtlasColumn *columns = atlas_kind_get_columns (kind, &n_columns);
  g_autofree char *count = NULL;

  if (count_kind (page, kind) == 0)
    return;
  atlas_briefing_get_kind_range (page->briefing, kind, &first, &n_entries);
  count = atlas_kind_format_count (kind, count_kind (page, kind));
  open_section (page, atlas_kind_get_member (kind), atlas_kind_get_heading (kind));
  /* Wide tables scroll, also by keyboard, instead of making the page wide. */
  atlas_html_writer_open (&page->writer, "div", "class", "table", "tabindex", "0", "role",
                          "region", "aria-label", atlas_kind_get_heading (kind), NULL);
  open_element (page, "table", NULL);
  open_element (page, "caption", "quiet");
  add (page, count);
  close_element (page, "caption");
  add_column_headings (page, columns, n_columns);
  open_element (page, "tbody", NULL);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (page->briefing, i);

      if (is_shown (page, entry))
        add_row (page, entry, columns, n_columns);
    }
  g_string_append (page->writer.html, "</tbody></table></div>\n");
  close_element (page, "section");
}

static void
add_glossary (Page *page)
{
  guint n_terms = atlas_briefing_get_n_terms (page->briefing);

  if (n_terms == 0)
    return;
  open_section (page, "glossary", _("Glossary"));
  open_element (page, "dl", NULL);
  for (guint i = 0; i < n_terms; i++)
    {
      AtlasTerm *term = atlas_briefing_get_term (page->briefing, i);

      open_element (page, "dt", NULL);
      atlas_html_writer_add_text (&page->writer, term->term);
      close_element (page, "dt");
      open_element (page, "dd", NULL);
      atlas_html_writer_add_text (&page->writer, term->gloss);
      add_citation (page, term->source);
      close_element (page, "dd");
    }
  close_element (page, "dl");
  close_element (page, "section");
}

static void
add_source (Page        *page,
            AtlasSource *source,
            guint        number)
{
  g_autofree char *id = g_strdup_printf ("source-%u", number);
  g_autofree char *date = atlas_date_format (source->date, page->options->language);
  const char *comma = atlas_language_get_comma (page->options->language);
  gboolean is_link = source->url != NULL && atlas_source_url_is_allowed (source->url);

  atlas_html_writer_open (&page->writer, "li", "id", id, NULL);
  if (is_link)
    {
      /* Some of what people copy from a browser is only right in its address bar. */
      g_autofree char *address = g_uri_escape_string (source->url, URL_CHARACTERS, FALSE);

      atlas_html_writer_open (&page->writer, "a", "href", address, "rel", "noopener noreferrer",
                              NULL);
    }
  add (page, source->title);
  if (is_link)
    g_string_append (page->writer.html, "</a>");
  if (source->publisher != NULL)
    {
      g_string_append (page->writer.html, comma);
      add (page, source->publisher);
    }
  if (*date != '\0')
    {
      g_string_append (page->writer.html, comma);
      add (page, date);
    }
  close_element (page, "li");
}

static void
add_sources (Page *page)
{
  guint n_sources = atlas_briefing_get_n_sources (page->briefing);

  if (n_sources == 0)
    return;
  open_section (page, "sources", _("Sources"));
  open_element (page, "ol", "sources");
  for (guint i = 0; i < n_sources; i++)
    add_source (page, atlas_briefing_get_source (page->briefing, i), i + 1);
  close_element (page, "ol");
  close_element (page, "section");
}

static gboolean
has_footnotes (AtlasBriefing *briefing)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    if (atlas_place_get_footnote (atlas_briefing_get_place (briefing, i)) != NULL)
      return TRUE;
  return FALSE;
}

/* The notes that marked names point to. */
static void
add_footer (Page *page)
{
  if (!has_footnotes (page->briefing))
    return;
  open_element (page, "footer", NULL);
  for (guint i = 0; i < atlas_briefing_get_n_places (page->briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (page->briefing, i);
      const char *id = atlas_place_get_footnote (place);
      AtlasFootnote *footnote =
          id != NULL ? atlas_briefing_lookup_footnote (page->briefing, id) : NULL;

      if (footnote == NULL)
        continue;
      open_element (page, "p", NULL);
      if (atlas_place_get_mark (place) != NULL)
        add (page, atlas_place_get_mark (place));
      g_string_append_c (page->writer.html, ' ');
      atlas_html_writer_add_text (&page->writer, footnote->text);
      close_element (page, "p");
    }
  close_element (page, "footer");
}

/**
 * atlas_html_write:
 * @briefing: a briefing
 * @options: what the page holds
 *
 * Writes a briefing as one page of HTML that needs nothing beside it: it has its
 * style, its few lines of script and its map in it, and makes no request. Every
 * text of the document is escaped.
 *
 * Returns: (transfer full): the page
 */
char *
atlas_html_write (AtlasBriefing          *briefing,
                  const AtlasHtmlOptions *options)
{
  Page page = { .briefing = briefing, .options = options };

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (options != NULL && options->language != NULL, NULL);

  page.writer.html = g_string_new (NULL);
  page.writer.language = options->language;
  page.writer.source = atlas_briefing_get_language (briefing);
  add_head (&page);
  add_header (&page);
  add_contents (&page);
  open_element (&page, "main", NULL);
  add_map (&page);
  add_places (&page);
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    add_table (&page, kind);
  add_glossary (&page);
  add_sources (&page);
  close_element (&page, "main");
  add_footer (&page);
  add_resource (&page, "script", "page.js");
  g_string_append (page.writer.html, "</body>\n</html>\n");

  return g_string_free (page.writer.html, FALSE);
}
