/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-problems-window.h"

#include <glib/gi18n.h>

#include "atlas-briefing-reader.h"
#include "atlas-closures.h"
#include "atlas-files.h"
#include "atlas-number.h"
#include "atlas-problem.h"

struct _AtlasProblemsWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  GtkLabel       *heading;
  GtkLabel       *advice;
  GtkWidget      *scroller;
  GtkListView    *list;
  GtkNoSelection *model;

  /* Owned. */
  char *file_name;
};

G_DEFINE_FINAL_TYPE (AtlasProblemsWindow, atlas_problems_window, ADW_TYPE_WINDOW)

static const char *
get_io_advice (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("There is no such file or folder. It may have been moved or renamed: choose it again.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("You may not read or write here. Ask for the permission, or use another folder.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _("The disk is full. Make room, or use another folder.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("This is a folder. Choose a briefing in it.");

  return _("Check that the file can be reached, then try again.");
}

static const char *
get_advice (const GError *error)
{
  if (g_error_matches (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID))
    return _("Correct what is listed here in a text editor, then open the file again.");
  if (g_error_matches (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_TOO_LARGE))
    return _("Divide it into several briefings, or check that it is a briefing at all.");
  if (g_error_matches (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_CHANGED))
    return _("Wait until it has been written, then open it again.");
  if (g_error_matches (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_NOT_A_FILE))
    return _("Choose a briefing: a file whose name ends in “.briefing”.");

  return get_io_advice (error);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autofree char *text = atlas_problems_window_dup_text (ATLAS_PROBLEMS_WINDOW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static GtkListItemFactory *
create_factory (void)
{
  GtkBuilderScope *scope = gtk_builder_cscope_new ();
  GtkListItemFactory *factory;

  gtk_builder_cscope_add_callback_symbol (GTK_BUILDER_CSCOPE (scope),
                                          "atlas_closure_format_problem_position",
                                          G_CALLBACK (atlas_closure_format_problem_position));
  factory = gtk_builder_list_item_factory_new_from_resource (scope, ATLAS_RESOURCE_PREFIX
                                                             "/atlas-problem-row.ui");
  g_object_unref (scope);

  return factory;
}

static void
atlas_problems_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_PROBLEMS_WINDOW);

  G_OBJECT_CLASS (atlas_problems_window_parent_class)->dispose (object);
}

static void
atlas_problems_window_finalize (GObject *object)
{
  AtlasProblemsWindow *self = ATLAS_PROBLEMS_WINDOW (object);

  g_clear_pointer (&self->file_name, g_free);

  G_OBJECT_CLASS (atlas_problems_window_parent_class)->finalize (object);
}

static void
atlas_problems_window_class_init (AtlasProblemsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_problems_window_dispose;
  object_class->finalize = atlas_problems_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-problems-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsWindow, advice);
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsWindow, model);
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsWindow, scroller);

  gtk_widget_class_install_action (widget_class, "problems.copy", NULL, copy_action);
}

static void
atlas_problems_window_init (AtlasProblemsWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_type_ensure (ATLAS_TYPE_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));

  factory = create_factory ();
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * atlas_problems_window_new:
 * @parent: the window above which it belongs
 * @title: what failed, such as "The File Could Not Be Opened"
 * @file_name: the name of the file, as people know it
 * @error: what is wrong
 * @problems: (nullable): a list model of [class@Problem]
 * @kept: (nullable): what is still there in spite of it, a sentence
 *
 * Makes a window that says why something could not be done with a file.
 *
 * Returns: the window
 */
AtlasProblemsWindow *
atlas_problems_window_new (GtkWindow    *parent,
                           const char   *title,
                           const char   *file_name,
                           const GError *error,
                           GListModel   *problems,
                           const char   *kept)
{
  AtlasProblemsWindow *self;
  guint n_problems = problems != NULL ? g_list_model_get_n_items (problems) : 0;
  g_autofree char *heading = NULL;
  g_autofree char *advice = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_PROBLEMS_WINDOW, "transient-for", parent, "title", title, NULL);
  self->file_name = g_strdup (file_name);

  if (n_problems > 0)
    heading = atlas_number_printf (ngettext ("“%s” has %u problem", "“%s” has %u problems",
                                             n_problems),
                                   file_name, n_problems);
  else
    /* Translators: the name of a file, then what is wrong with it */
    heading = g_strdup_printf (_("“%s”: %s"), file_name, error->message);
  advice = g_strjoin ("\n", get_advice (error), kept, NULL);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->advice, advice);
  gtk_widget_set_visible (self->scroller, n_problems > 0);
  gtk_no_selection_set_model (self->model, problems);
  if (n_problems == 0)
    gtk_window_set_default_size (GTK_WINDOW (self), 480, -1);

  return self;
}

static char *
format_kept (AtlasSelection *selection)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);

  if (briefing == NULL)
    return NULL;

  /* Translators: %s is the title of a briefing */
  return g_strdup_printf (_("“%s” stays open."),
                          atlas_text_get (atlas_briefing_get_title (briefing),
                                          atlas_selection_get_language (selection)));
}

/**
 * atlas_problems_window_show:
 * @parent: the window above which it belongs
 * @selection: the selection whose briefing is still there in spite of it
 * @title: what failed, such as "The File Could Not Be Opened"
 * @file: the file
 * @error: what is wrong
 * @problems: (nullable): a list model of [class@Problem]
 *
 * Says why a document could not be opened or saved, and which one stays open.
 */
void
atlas_problems_window_show (GtkWindow      *parent,
                            AtlasSelection *selection,
                            const char     *title,
                            GFile          *file,
                            const GError   *error,
                            GListModel     *problems)
{
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;

  g_return_if_fail (ATLAS_IS_SELECTION (selection));
  g_return_if_fail (G_IS_FILE (file));

  name = atlas_file_dup_name (file);
  kept = format_kept (selection);
  gtk_window_present (
      GTK_WINDOW (atlas_problems_window_new (parent, title, name, error, problems, kept)));
}

/**
 * atlas_problems_window_dup_text:
 * @self: a window
 *
 * Writes all that the window says as plain text, a line for each problem.
 *
 * Returns: (transfer full): the text
 */
char *
atlas_problems_window_dup_text (AtlasProblemsWindow *self)
{
  GString *text;
  GListModel *problems;

  g_return_val_if_fail (ATLAS_IS_PROBLEMS_WINDOW (self), NULL);

  text = g_string_new (gtk_label_get_text (self->heading));
  g_string_append_printf (text, "\n%s\n", gtk_label_get_text (self->advice));

  problems = G_LIST_MODEL (self->model);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (AtlasProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = atlas_problem_to_string (problem, self->file_name);

      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}
