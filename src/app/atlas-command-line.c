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
#include "atlas-command-options.h"
#include "atlas-content-language.h"
#include "atlas-export.h"
#include "atlas-files.h"
#include "atlas-language.h"
#include "atlas-problem.h"
#include "atlas-report.h"
#include "atlas-selection.h"
#include "atlas-translation.h"

#define DEFAULT_COLUMNS 100

/* What the program ends with. */
enum
{
  STATUS_DONE,
  STATUS_PROBLEM, /* a document has problems, or there is no display */
  STATUS_MISUSE,  /* a wrong use of the options, or a file that can't be read */
  STATUS_UNWRITTEN,
};

static GFile *
get_file (const AtlasCommandOptions *options)
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
check (const AtlasCommandOptions *options)
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
show (const AtlasCommandOptions *options)
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
  if (!atlas_command_options_get_export (options, &export))
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
  static AtlasCommandOptions options;
  GOptionEntry entries[ATLAS_N_COMMAND_OPTIONS];

  atlas_command_options_fill (entries, &options);
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
         "  briefing-atlas -e all.csv --csv-bom       Write all entries as a table for a spreadsheet\n"
         "  briefing-atlas -e map.png -s 1920x1080    Write its map as a picture\n"
         "  briefing-atlas -e map.png --scale=3       The same, three times as fine, for print\n"
         "  briefing-atlas -e map.png --layer=:stage  The same, coloured by the stage of entries\n"
         "  briefing-atlas --present my.briefing      Present a briefing to a room\n"
         "\n"
         "It ends with 1 if a document has problems, with 2 if it is used wrongly or a file can’t be "
         "read, with 3 if one can’t be written."));
  g_signal_connect (application,
                    "handle-local-options",
                    G_CALLBACK (handle_local_options_cb),
                    NULL);
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
  g_auto (AtlasCommandOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!atlas_command_options_parse (arguments, &options, &error))
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

static int
fail (const char *message)
{
  g_printerr ("%s\n", message);

  return STATUS_PROBLEM;
}

/* Without a file it is about what the program that runs has open. */
static void
act (GApplication              *application,
     const AtlasCommandOptions *options)
{
  g_autoptr (GFile) file = NULL;

  if (!options->present)
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
    }
  else if (options->files == NULL || options->files[0] == NULL)
    {
      g_action_group_activate_action (G_ACTION_GROUP (application),
                                      options->windowed ? "present-windowed" : "present", NULL);
    }
  else
    {
      file = get_file (options);
      g_application_open (application, &file, 1,
                          options->windowed ? ATLAS_COMMAND_LINE_PRESENT_WINDOWED
                                            : ATLAS_COMMAND_LINE_PRESENT);
    }
}

/**
 * atlas_command_line_act:
 * @application: the program
 * @arguments: the arguments, the name of the program first
 * @exit_status: (out): what the program ends with
 *
 * Has a document presented or another window opened, if that is asked for: by the
 * program that runs already, or by this one.
 *
 * Returns: whether it was asked for
 */
gboolean
atlas_command_line_act (GApplication  *application,
                        char         **arguments,
                        int           *exit_status)
{
  g_auto (AtlasCommandOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  /* A file that is opened has a window of its own anyway. */
  if (!atlas_command_options_parse (arguments, &options, NULL) ||
      !(options.present || (options.new_window && options.files == NULL)))
    return FALSE;

  if (options.files != NULL && g_strv_length (options.files) > 1)
    {
      fail (_("One file at a time, please."));
      *exit_status = STATUS_MISUSE;
    }
  else if (!check_display ())
    {
      *exit_status = STATUS_PROBLEM;
    }
  else if (!g_application_register (application, NULL, &error))
    {
      *exit_status = fail (error->message);
    }
  else
    {
      act (application, &options);
      *exit_status = STATUS_DONE;
    }

  return TRUE;
}
