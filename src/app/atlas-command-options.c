/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-command-options.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEFAULT_WIDTH 1600
#define DEFAULT_HEIGHT 1200

/* The largest side of a picture, in dots, and how many of them a pixel may have. */
#define MAX_SIZE 16384
#define MAX_SCALE 8

/**
 * atlas_command_options_clear:
 * @self: options
 *
 * Forgets what was asked for.
 */
void
atlas_command_options_clear (AtlasCommandOptions *self)
{
  g_clear_pointer (&self->export, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->layer, g_free);
  g_clear_pointer (&self->boundaries, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->as, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->slide, g_free);
  g_clear_pointer (&self->scale, g_free);
  g_clear_pointer (&self->files, g_strfreev);
}

/**
 * atlas_command_options_fill:
 * @entries: (out caller-allocates): the options of the program
 * @self: where GLib's parser is to put what it finds
 *
 * Describes the options, to the parser and to who asks for help.
 */
void
atlas_command_options_fill (GOptionEntry         entries[ATLAS_N_COMMAND_OPTIONS],
                            AtlasCommandOptions *self)
{
  const GOptionEntry filled[] = {
    { "check", 'c', 0, G_OPTION_ARG_NONE, &self->check,
      N_ ("List all problems of each FILE, and open no window"), NULL },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &self->list,
      N_ ("Print the tables of the briefing, and open no window"), NULL },
    { "export", 'e', 0, G_OPTION_ARG_FILENAME, &self->export,
      N_ ("Write the briefing, its slides, its map or its entries into a file, and open no window"),
      N_ ("OUT.{pdf,svg,png,html,csv}") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->as, N_ ("What to write"),
      "deck|handout|place|map|entries" },
    { "place", 0, 0, G_OPTION_ARG_STRING, &self->place,
      N_ ("Write only what concerns a place, such as XK"), N_ ("CODE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language,
      N_ ("Write in this language of the briefing, such as fr"), N_ ("TAG") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, N_ ("Size of paper"), "A4|Letter" },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &self->notes,
      N_ ("Write the presenter’s notes on paper, too"), NULL },
    { "slide", 0, 0, G_OPTION_ARG_STRING, &self->slide,
      N_ ("Write one slide as a picture, and not each into a file of its own"), N_ ("NUMBER") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &self->size,
      N_ ("Size of the picture in pixels (1600x1200)"), N_ ("WIDTHxHEIGHT") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &self->scale,
      N_ ("Dots in a pixel’s width of a PNG picture, for fine screens and print (1)"),
      N_ ("NUMBER") },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &self->layer,
      N_ ("Colour the picture by a layer of the briefing, by :entries or by :stage"), N_ ("ID") },
    { "boundaries", 0, 0, G_OPTION_ARG_STRING, &self->boundaries,
      N_ ("Draw boundaries as the document says, or all as lines"), "document|lines" },
    { "csv-bom", 0, 0, G_OPTION_ARG_NONE, &self->csv_bom,
      N_ ("Begin a CSV table with a byte order mark, for spreadsheets that need one"), NULL },
    { "csv-hxl", 0, 0, G_OPTION_ARG_NONE, &self->csv_hxl,
      N_ ("Write HXL tags below the headings of a CSV table"), NULL },
    { "present", 'p', 0, G_OPTION_ARG_NONE, &self->present,
      N_ ("Present the briefing at once"), NULL },
    { "windowed", 'w', 0, G_OPTION_ARG_NONE, &self->windowed,
      N_ ("Present in two windows, and fill no screen"), NULL },
    { "new-window", 'n', 0, G_OPTION_ARG_NONE, &self->new_window,
      N_ ("Open another window in the program that runs"), NULL },
    { "version", 'v', 0, G_OPTION_ARG_NONE, &self->version, N_ ("Print the version"), NULL },
    { NULL },
  };

  memcpy (entries, filled, sizeof filled);
}

/* Whether the program knows an option that isn't among ours. */
static gboolean
is_known (const char *argument)
{
  static const char *const known[] = { "--help", "-h", "-?", "--gapplication" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (argument, known[i]))
      return TRUE;

  return *argument != '-';
}

/**
 * atlas_command_options_parse:
 * @arguments: the arguments, the name of the program first
 * @self: where to put what they say
 * @error: return location for an error
 *
 * Reads the arguments. Those of GTK and GLib are not known here: where %FALSE
 * comes without an error, the program has to deal with them.
 *
 * Returns: whether all of them are known here, or else perhaps an error of
 *   %G_OPTION_ERROR
 */
gboolean
atlas_command_options_parse (char                **arguments,
                             AtlasCommandOptions  *self,
                             GError              **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);
  GOptionEntry entries[ATLAS_N_COMMAND_OPTIONS];
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    { NULL },
  };

  /* What asks for help is left to the program, which knows more options. */
  atlas_command_options_fill (entries, self);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, rest, NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);

  if (!g_option_context_parse_strv (context, &copy, error))
    return FALSE;
  for (guint i = 1; copy[i] != NULL; i++)
    if (!is_known (copy[i]))
      {
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
                     _("There is no option “%s”. See --help."), copy[i]);
        return FALSE;
      }

  return g_strv_length (copy) <= 1;
}

/* --- What to write. --- */

static gboolean
parse_size (const char *string,
            int        *width,
            int        *height)
{
  g_auto (GStrv) parts = NULL;
  guint64 numbers[2];

  *width = DEFAULT_WIDTH;
  *height = DEFAULT_HEIGHT;
  if (string == NULL)
    return TRUE;

  parts = g_strsplit (string, "x", 2);
  if (g_strv_length (parts) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 16, MAX_SIZE, &numbers[0], NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 16, MAX_SIZE, &numbers[1], NULL))
    {
      g_printerr (
          _ ("“%s” is no size. Write it as WIDTHxHEIGHT in pixels, 16 to %d each, such as 1600x1200.\n"),
          string,
          MAX_SIZE);
      return FALSE;
    }

  *width = numbers[0];
  *height = numbers[1];

  return TRUE;
}

static gboolean
find_format (const char        *path,
             AtlasExportFormat *format)
{
  if (atlas_export_find_format (path, format))
    return TRUE;

  g_printerr (_ ("“%s”: pages can be written as PDF, a map or slides as PNG or SVG, entries as CSV, "
                 "and all of it as HTML. Choose a name that ends in “.pdf”, “.png”, “.svg”, “.csv” "
                 "or “.html”.\n"),
              path);

  return FALSE;
}

/* From whose point of view boundaries are drawn; returns whether there is such a one. */
static gboolean
parse_boundaries (const char        *string,
                  AtlasBoundaryView *boundaries)
{
  *boundaries = ATLAS_BOUNDARY_VIEW_AS_DOCUMENT;
  if (string == NULL || strcmp (string, "document") == 0)
    return TRUE;

  *boundaries = ATLAS_BOUNDARY_VIEW_ALL_LINES;
  if (strcmp (string, "lines") == 0)
    return TRUE;

  g_printerr (_ ("“%s” says nothing of boundaries. Write “document” or “lines”.\n"), string);

  return FALSE;
}

static gboolean
parse_form (const AtlasCommandOptions *self,
            AtlasExportOptions        *export)
{
  export->form = ATLAS_EXPORT_WHOLE;
  if (self->as != NULL && !atlas_export_find_form (self->as, &export->form))
    {
      g_printerr (_ ("“%s” can’t be written. Choose “deck”, “handout”, “place”, “map” or “entries”.\n"),
                  self->as);
      return FALSE;
    }
  if (self->export == NULL || atlas_export_is_possible (export))
    return TRUE;

  g_printerr (_ ("“%s” can’t be a “%s”. A PDF can be all of them, a picture “deck” or “map”, a page "
                 "of HTML “place”, a table of CSV “place” or “entries”.\n"),
              self->export, self->as);

  return FALSE;
}

static gboolean
parse_paper (const char       *string,
             AtlasExportPaper *paper)
{
  *paper = ATLAS_EXPORT_A4;
  if (string == NULL || g_ascii_strcasecmp (string, "A4") == 0)
    return TRUE;

  *paper = ATLAS_EXPORT_LETTER;
  if (g_ascii_strcasecmp (string, "Letter") == 0)
    return TRUE;

  g_printerr (_ ("There is no paper “%s”. Write “A4” or “Letter”.\n"), string);

  return FALSE;
}

/* Reads a number from 1 on, which is 0 only where none is given. */
static gboolean
parse_number (const char *string,
              guint       maximum,
              guint      *number)
{
  guint64 value = 0;

  if (string != NULL && !g_ascii_string_to_unsigned (string, 10, 1, maximum, &value, NULL))
    return FALSE;
  *number = value;

  return TRUE;
}

static gboolean
parse_slide (const AtlasCommandOptions *self,
             AtlasExportOptions        *export)
{
  gboolean is_picture = export->format == ATLAS_EXPORT_PNG || export->format == ATLAS_EXPORT_SVG;

  if (parse_number (self->slide, G_MAXUINT, &export->slide) &&
      (export->slide == 0 || (is_picture && export->form == ATLAS_EXPORT_DECK)))
    return TRUE;

  g_printerr ("%s\n", _("A slide has a number from 1 on, and needs --as=deck and a picture."));

  return FALSE;
}

/* Codes stand beside names in each table; the rest is for whoever asks. */
static gboolean
parse_csv (const AtlasCommandOptions *self,
           AtlasExportOptions        *export)
{
  export->csv = ATLAS_CSV_CODES;
  if (self->csv_bom)
    export->csv |= ATLAS_CSV_MARK;
  if (self->csv_hxl)
    export->csv |= ATLAS_CSV_TAGS;
  if (export->csv == ATLAS_CSV_CODES ||
      (self->export != NULL && export->format == ATLAS_EXPORT_CSV))
    return TRUE;

  g_printerr ("%s\n", _("A byte order mark and HXL tags need a CSV table."));

  return FALSE;
}

/* The picture must not become larger than can be drawn. */
static gboolean
parse_scale (const AtlasCommandOptions *self,
             AtlasExportOptions        *export)
{
  guint largest = (guint) MAX (export->width, export->height);
  guint scale;

  if (parse_number (self->scale, MAX_SCALE, &scale) &&
      (scale == 0 || (largest * scale <= MAX_SIZE && export->format == ATLAS_EXPORT_PNG)))
    {
      export->scale = scale;
      return TRUE;
    }

  g_printerr (_ ("A scale is a number from 1 to %d, and needs a PNG picture that gets at most %d dots "
                 "wide and high.\n"),
              MAX_SCALE, MAX_SIZE);

  return FALSE;
}

/**
 * atlas_command_options_get_export:
 * @self: what was asked for
 * @export: where to put what it means; its strings stay those of @self
 *
 * Reads what is to be exported, as far as it can be told before the document is
 * read. What is wrong is printed for who gave the command.
 *
 * Returns: whether it can be done
 */
gboolean
atlas_command_options_get_export (const AtlasCommandOptions *self,
                                  AtlasExportOptions        *export)
{
  export->layer = self->layer;
  export->place = self->place;
  export->has_notes = self->notes;

  return parse_size (self->size, &export->width, &export->height) &&
         parse_boundaries (self->boundaries, &export->boundaries) &&
         parse_paper (self->paper, &export->paper) &&
         (self->export == NULL || find_format (self->export, &export->format)) &&
         parse_form (self, export) && parse_slide (self, export) &&
         parse_scale (self, export) && parse_csv (self, export);
}
