/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-command-line.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "atlas-briefing-reader.h"
#include "atlas-content-language.h"
#include "atlas-export.h"
#include "atlas-files.h"
#include "atlas-language.h"
#include "atlas-problem.h"
#include "atlas-report.h"
#include "atlas-selection.h"
#include "atlas-translation.h"

#define DEFAULT_WIDTH 1600
#define DEFAULT_HEIGHT 1200
#define MAX_SIZE 16384
#define DEFAULT_COLUMNS 100

/* The options, and the end of them. */
#define N_ENTRIES 16

/* What the program ends with. */
enum
{
  STATUS_DONE,
  STATUS_PROBLEM, /* a document has problems, or there is no display */
  STATUS_MISUSE,  /* a wrong use of the options, or a file that can't be read */
  STATUS_UNWRITTEN,
};

typedef struct
{
  gboolean check;
  gboolean list;
  gboolean version;
  gboolean present;
  gboolean windowed;
  char    *export;
  char    *size;
  char    *layer;
  char    *boundaries;
  char    *place;
  char    *as;
  char    *language;
  char    *paper;
  gboolean notes;
  int      slide;
  GStrv    files;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->export, g_free);
  g_clear_pointer (&options->size, g_free);
  g_clear_pointer (&options->layer, g_free);
  g_clear_pointer (&options->boundaries, g_free);
  g_clear_pointer (&options->place, g_free);
  g_clear_pointer (&options->as, g_free);
  g_clear_pointer (&options->language, g_free);
  g_clear_pointer (&options->paper, g_free);
  g_clear_pointer (&options->files, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The same entries tell the program about its options and the user about them. */
static void
fill_entries (GOptionEntry  entries[N_ENTRIES],
              Options      *options)
{
  const GOptionEntry filled[] = {
    { "check", 'c', 0, G_OPTION_ARG_NONE, &options->check,
      N_ ("List all problems of each FILE, and open no window"), NULL },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &options->list,
      N_ ("Print the tables of the briefing, and open no window"), NULL },
    { "export", 'e', 0, G_OPTION_ARG_FILENAME, &options->export,
      N_ ("Write the briefing, its slides, its map or its entries into a file, and open no window"),
      N_ ("OUT.{pdf,svg,png,html,csv}") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &options->as, N_ ("What to write"),
      "deck|handout|place|map|entries" },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options->place,
      N_ ("Write only what concerns a place, such as XK"), N_ ("CODE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_ ("Write in this language of the briefing, such as fr"), N_ ("TAG") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper, N_ ("Size of paper"), "A4|Letter" },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &options->notes,
      N_ ("Write the presenter’s notes on paper, too"), NULL },
    { "slide", 0, 0, G_OPTION_ARG_INT, &options->slide,
      N_ ("Write one slide as a picture, and not each into a file of its own"), N_ ("NUMBER") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &options->size,
      N_ ("Size of the picture in pixels (1600x1200)"), N_ ("WIDTHxHEIGHT") },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &options->layer,
      N_ ("Colour the picture by a layer of the briefing, by :entries or by :stage"), N_ ("ID") },
    { "boundaries", 0, 0, G_OPTION_ARG_STRING, &options->boundaries,
      N_ ("Draw boundaries as the document says, or all as lines"), "document|lines" },
    { "present", 'p', 0, G_OPTION_ARG_NONE, &options->present,
      N_ ("Present the briefing at once"), NULL },
    { "windowed", 'w', 0, G_OPTION_ARG_NONE, &options->windowed,
      N_ ("Present in two windows, and fill no screen"), NULL },
    { "version", 'v', 0, G_OPTION_ARG_NONE, &options->version, N_ ("Print the version"), NULL },
    { NULL },
  };

  memcpy (entries, filled, sizeof filled);
}

static GFile *
get_file (const Options *options)
{
  if (options->files == NULL || options->files[0] == NULL)
    return atlas_file_new_default ();

  return g_file_new_for_commandline_arg (options->files[0]);
}

/* Reads a document, and prints all that is wrong with it. Problems are what was
 * asked for with --check, and go to the standard output; what prevented the
 * reading goes to the standard error. */
static AtlasBriefing *
load (const char *argument,
      GFile      *file,
      int        *status)
{
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, problems, NULL, &error);
  guint n_problems = g_list_model_get_n_items (G_LIST_MODEL (problems));
  g_autofree char *name = g_filename_display_name (argument);

  if (briefing != NULL)
    return briefing;

  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr (AtlasProblem) problem = g_list_model_get_item (G_LIST_MODEL (problems), i);
      g_autofree char *line = atlas_problem_to_string (problem, argument);

      g_print ("%s\n", line);
    }

  if (g_error_matches (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID))
    {
      *status = MAX (*status, STATUS_PROBLEM);
      return NULL;
    }

  g_printerr ("%s: %s\n", name, error->message);
  *status = STATUS_MISUSE;

  return NULL;
}

static int
check (const Options *options)
{
  int status = STATUS_DONE;

  if (options->files == NULL || options->files[0] == NULL)
    {
      g_printerr ("%s\n", _("Which files? Try: briefing-atlas --check FILE…"));
      return STATUS_MISUSE;
    }

  for (guint i = 0; options->files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->files[i]);
      g_autoptr (AtlasBriefing) briefing = load (options->files[i], file, &status);
    }

  return status;
}

static guint
get_columns (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;

  return DEFAULT_COLUMNS;
}

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
parse_form (const Options      *options,
            AtlasExportOptions *export)
{
  export->form = ATLAS_EXPORT_WHOLE;
  if (options->as != NULL && !atlas_export_find_form (options->as, &export->form))
    {
      g_printerr (_ ("“%s” can't be written. Choose “deck”, “handout”, “place”, “map” or “entries”.\n"),
                  options->as);
      return FALSE;
    }
  if (options->export == NULL || atlas_export_is_possible (export))
    return TRUE;

  g_printerr (_ ("“%s” can't be a “%s”. A PDF can be all of them, a picture “deck” or “map”, a page "
                 "of HTML “place”, a table of CSV “place” or “entries”.\n"),
              options->export, options->as);

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

static gboolean
parse_slide (const Options      *options,
             AtlasExportOptions *export)
{
  gboolean is_picture = export->format == ATLAS_EXPORT_PNG || export->format == ATLAS_EXPORT_SVG;

  export->slide = (guint) MAX (options->slide, 0);
  if (options->slide == 0 ||
      (options->slide > 0 && is_picture && export->form == ATLAS_EXPORT_DECK))
    return TRUE;

  g_printerr ("%s\n", _("A slide has a number from 1 on, and needs --as=deck and a picture."));

  return FALSE;
}

/* What can be told before the document is read. */
static gboolean
parse_export (const Options      *options,
              AtlasExportOptions *export)
{
  export->layer = options->layer;
  export->place = options->place;
  export->has_notes = options->notes;

  return parse_size (options->size, &export->width, &export->height) &&
         parse_boundaries (options->boundaries, &export->boundaries) &&
         parse_paper (options->paper, &export->paper) &&
         (options->export == NULL || find_format (options->export, &export->format)) &&
         parse_form (options, export) && parse_slide (options, export);
}

/* Checks that there is the layer that is asked for, and says which there are. */
static gboolean
check_layer (AtlasBriefing *briefing,
             const char    *layer)
{
  if (atlas_briefing_has_layer (briefing, layer))
    return TRUE;

  g_printerr (_ ("There is no layer “%s”. There are:\n"), layer);
  for (guint i = 0; i < atlas_briefing_get_n_layers (briefing); i++)
    g_printerr ("  %s\n", atlas_briefing_get_layer (briefing, i)->id);
  g_printerr ("  %s\n  %s\n", ATLAS_LAYER_ENTRIES, ATLAS_LAYER_STAGE);

  return FALSE;
}

/* The kind of entries that the window shows first, for layers that count entries. */
static AtlasKind
get_first_kind (AtlasBriefing *briefing)
{
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();

  atlas_selection_set_briefing (selection, briefing);

  return atlas_selection_get_kind (selection);
}

/* Checks that there is the place that is asked for, and says which there are. */
static gboolean
check_place (AtlasBriefing *briefing,
             const char    *place)
{
  if (place == NULL || atlas_briefing_lookup_place (briefing, place) != NULL)
    return TRUE;

  g_printerr (_ ("There is no place “%s”. There are:\n"), place);
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    g_printerr ("  %s\n", atlas_place_get_code (atlas_briefing_get_place (briefing, i)));

  return FALSE;
}

/* The language that is asked for, or that of the desktop; or NULL, with words on what
 * there is. */
static char *
choose_language (AtlasBriefing *briefing,
                 const char    *wanted)
{
  const char *const tags[] = { wanted, NULL };
  g_auto (GStrv) available = atlas_briefing_list_languages (briefing);
  g_autofree char *found = NULL;

  if (wanted == NULL)
    return atlas_content_language_choose (briefing, NULL);

  found = atlas_language_negotiate (tags, (const char *const *) available, "");
  if (found != NULL && *found != '\0')
    return g_steal_pointer (&found);

  g_printerr (_ ("The briefing has not been translated into “%s”. There are:\n"), wanted);
  for (guint i = 0; available[i] != NULL; i++)
    g_printerr ("  %s\n", available[i]);

  return NULL;
}

static int
write_file (AtlasBriefing            *briefing,
            const char               *path,
            const AtlasExportOptions *export)
{
  gboolean is_picture = export->format == ATLAS_EXPORT_PNG || export->format == ATLAS_EXPORT_SVG;
  g_autoptr (GFile) out = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  if (is_picture && export->form == ATLAS_EXPORT_DECK && export->slide == 0)
    is_written = atlas_export_save_slides (briefing, export, path, NULL, &error);
  else
    is_written = atlas_export_save (briefing, export, out, NULL, &error);
  if (is_written)
    return STATUS_DONE;

  g_printerr ("%s: %s\n", path, error->message);

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT) ? STATUS_MISUSE
                                                                          : STATUS_UNWRITTEN;
}

static int
show (const Options *options)
{
  int status = STATUS_DONE;
  AtlasExportOptions export = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autoptr (AtlasBriefing) briefing = NULL;
  g_autofree char *name = NULL;
  g_autofree char *language = NULL;

  if (g_strv_length (options->files != NULL ? options->files : (char *[]) { NULL }) > 1)
    {
      g_printerr ("%s\n", _("One file at a time, please."));
      return STATUS_MISUSE;
    }
  if (!parse_export (options, &export))
    return STATUS_MISUSE;

  file = get_file (options);
  name = options->files != NULL && options->files[0] != NULL ? g_strdup (options->files[0])
                                                             : g_file_get_basename (file);
  briefing = load (name, file, &status);
  if (briefing == NULL)
    return status;
  if (options->export != NULL &&
      (!check_layer (briefing, options->layer) || !check_place (briefing, options->place)))
    return STATUS_MISUSE;

  language = choose_language (briefing, options->language);
  if (language == NULL)
    return STATUS_MISUSE;
  if (options->list)
    {
      g_autofree char *report = atlas_report_format (briefing, language, get_columns ());

      g_print ("%s", report);
    }
  export.language = language;
  export.kind = get_first_kind (briefing);

  return options->export != NULL ? write_file (briefing, options->export, &export) : STATUS_DONE;
}

static gboolean
check_display (void)
{
  if (gtk_init_check ())
    return TRUE;

  g_printerr ("%s\n", _("There is no display to open a window on."));
  g_printerr ("%s\n",
              _ ("Without one, the briefing can be printed and its map be written to a file:"));
  g_printerr ("  briefing-atlas --list --export=map.png [FILE]\n");

  return FALSE;
}

static int
handle_local_options_cb (GApplication *application,
                         GVariantDict *options,
                         gpointer      user_data)
{
  return check_display () ? -1 : STATUS_PROBLEM;
}

/**
 * atlas_command_line_describe:
 * @application: the program
 *
 * Tells the program of its options, for --help and for those that are wrong, and
 * lets it say in words that there is no display.
 */
void
atlas_command_line_describe (GApplication *application)
{
  /* Only described here: atlas_command_line_run() has dealt with them before. */
  static Options options;
  GOptionEntry entries[N_ENTRIES];

  fill_entries (entries, &options);
  g_application_add_main_option_entries (application, entries);
  g_application_set_option_context_parameter_string (application, _("[FILE…]"));
  g_application_set_option_context_summary (application, _("Brief a region from its map."));
  g_application_set_option_context_description (
      application,
      _ ("Examples:\n"
         "  briefing-atlas                            Open the briefing that comes with the program\n"
         "  briefing-atlas my.briefing                Open a briefing\n"
         "  briefing-atlas --check *.briefing         List what is wrong with some\n"
         "  briefing-atlas --list my.briefing         Print its tables\n"
         "  briefing-atlas -e paper.pdf               Write all of it as a handout\n"
         "  briefing-atlas -e deck.pdf --as=deck      Write the slides that a room sees\n"
         "  briefing-atlas -e each.pdf --as=place     Write each place on paper of its own\n"
         "  briefing-atlas -e all.html                Write all of it for a browser\n"
         "  briefing-atlas -e xk.csv --place=XK       Write what concerns a place as a table\n"
         "  briefing-atlas -e map.png -s 1920x1080    Write its map as a picture\n"
         "  briefing-atlas -e map.png --layer=:stage  The same, coloured by the stage of entries\n"
         "  briefing-atlas --present my.briefing      Present a briefing to a room\n"
         "\n"
         "It ends with 1 if a document has problems, with 2 if it is used wrongly or a file can't be "
         "read, with 3 if one can't be written."));
  g_signal_connect (application,
                    "handle-local-options",
                    G_CALLBACK (handle_local_options_cb),
                    NULL);
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

static gboolean
parse (char    **arguments,
       Options  *options,
       GError  **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);
  GOptionEntry entries[N_ENTRIES];
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    { NULL },
  };

  /* What asks for help is left to the program, which knows more options. */
  fill_entries (entries, options);
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

/**
 * atlas_command_line_run:
 * @arguments: the arguments, the name of the program first
 * @exit_status: (out): what the program ends with
 *
 * Does what needs no window, and so no display and no running program.
 *
 * Returns: whether that was all that was asked for
 */
gboolean
atlas_command_line_run (char **arguments,
                        int   *exit_status)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!parse (arguments, &options, &error))
    {
      if (error == NULL)
        return FALSE;
      g_printerr ("%s\n", error->message);
      *exit_status = STATUS_MISUSE;
      return TRUE;
    }

  if (options.version)
    {
      g_print ("Briefing Atlas %s\n", ATLAS_VERSION);
      *exit_status = STATUS_DONE;
    }
  else if (options.check)
    *exit_status = check (&options);
  else if (options.list || options.export != NULL)
    *exit_status = show (&options);
  else
    return FALSE;

  return TRUE;
}

/**
 * atlas_command_line_present:
 * @application: the program
 * @arguments: the arguments, the name of the program first
 * @exit_status: (out): what the program ends with
 *
 * Has a document presented, if that is asked for: by the program that runs already,
 * or by this one.
 *
 * Returns: whether it was asked for
 */
gboolean
atlas_command_line_present (GApplication  *application,
                            char         **arguments,
                            int           *exit_status)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (!parse (arguments, &options, NULL) || !options.present)
    return FALSE;

  *exit_status = STATUS_MISUSE;
  if (options.files != NULL && g_strv_length (options.files) > 1)
    {
      g_printerr ("%s\n", _("One file at a time, please."));
      return TRUE;
    }
  *exit_status = STATUS_PROBLEM;
  if (!check_display ())
    return TRUE;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return TRUE;
    }

  file = get_file (&options);
  g_application_open (application, &file, 1,
                      options.windowed ? ATLAS_COMMAND_LINE_PRESENT_WINDOWED
                                       : ATLAS_COMMAND_LINE_PRESENT);
  *exit_status = STATUS_DONE;

  return TRUE;
}
