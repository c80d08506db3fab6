/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-problem.h"

struct _AtlasProblem
{
  GObject parent_instance;

  guint line;
  guint column;
  char *pointer;
  char *message;
};

G_DEFINE_FINAL_TYPE (AtlasProblem, atlas_problem, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_COLUMN,
  PROP_LINE,
  PROP_MESSAGE,
  PROP_POINTER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
atlas_problem_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AtlasProblem *self = ATLAS_PROBLEM (object);

  switch (prop_id)
    {
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_POINTER:
      g_value_set_string (value, self->pointer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_problem_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AtlasProblem *self = ATLAS_PROBLEM (object);

  switch (prop_id)
    {
    case PROP_COLUMN:
      self->column = g_value_get_uint (value);
      break;
    case PROP_LINE:
      self->line = g_value_get_uint (value);
      break;
    case PROP_MESSAGE:
      self->message = g_value_dup_string (value);
      break;
    case PROP_POINTER:
      self->pointer = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_problem_finalize (GObject *object)
{
  AtlasProblem *self = ATLAS_PROBLEM (object);

  g_free (self->pointer);
  g_free (self->message);

  G_OBJECT_CLASS (atlas_problem_parent_class)->finalize (object);
}

static void
atlas_problem_class_init (AtlasProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = atlas_problem_finalize;
  object_class->get_property = atlas_problem_get_property;
  object_class->set_property = atlas_problem_set_property;

  /**
   * AtlasProblem:column:
   *
   * The column in characters, from 1.
   */
  props[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 1, G_MAXUINT, 1, flags);

  /**
   * AtlasProblem:line:
   *
   * The line, from 1.
   */
  props[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 1, G_MAXUINT, 1, flags);

  /**
   * AtlasProblem:message:
   *
   * What was expected and what was found.
   */
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", flags);

  /**
   * AtlasProblem:pointer:
   *
   * The JSON pointer of the value, empty for the whole document.
   */
  props[PROP_POINTER] = g_param_spec_string ("pointer", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_problem_init (AtlasProblem *self)
{
}

/**
 * atlas_problem_new:
 * @line: the line, from 1
 * @column: the column in characters, from 1
 * @pointer: the JSON pointer of the value that is at fault; where a member is
 *   missing, of the object that lacks it
 * @message: what was expected and what was found
 *
 * Makes a problem.
 *
 * Returns: (transfer full): the problem
 */
AtlasProblem *
atlas_problem_new (guint       line,
                   guint       column,
                   const char *pointer,
                   const char *message)
{
  g_return_val_if_fail (pointer != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  return g_object_new (ATLAS_TYPE_PROBLEM,
                       "line", line,
                       "column", column,
                       "pointer", pointer,
                       "message", message,
                       NULL);
}

/**
 * atlas_problem_get_line:
 * @self: a problem
 *
 * Gets the line.
 *
 * Returns: the line, from 1
 */
guint
atlas_problem_get_line (AtlasProblem *self)
{
  g_return_val_if_fail (ATLAS_IS_PROBLEM (self), 0);

  return self->line;
}

/**
 * atlas_problem_get_column:
 * @self: a problem
 *
 * Gets the column in characters.
 *
 * Returns: the column, from 1
 */
guint
atlas_problem_get_column (AtlasProblem *self)
{
  g_return_val_if_fail (ATLAS_IS_PROBLEM (self), 0);

  return self->column;
}

/**
 * atlas_problem_get_pointer:
 * @self: a problem
 *
 * Gets the JSON pointer of the value that is at fault. It may hold whatever a
 * name in the document does.
 *
 * Returns: the pointer, empty for the whole document
 */
const char *
atlas_problem_get_pointer (AtlasProblem *self)
{
  g_return_val_if_fail (ATLAS_IS_PROBLEM (self), NULL);

  return self->pointer;
}

/**
 * atlas_problem_get_message:
 * @self: a problem
 *
 * Gets what was expected and what was found, in the language of the interface.
 *
 * Returns: the message
 */
const char *
atlas_problem_get_message (AtlasProblem *self)
{
  g_return_val_if_fail (ATLAS_IS_PROBLEM (self), NULL);

  return self->message;
}

/* A name may hold what a terminal obeys or what ends the line. */
static void
append_printable (GString    *string,
                  const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isprint (c))
        g_string_append_unichar (string, c);
      else
        g_string_append_printf (string, "\\u%04x", c);
    }
}

/**
 * atlas_problem_to_string:
 * @self: a problem
 * @file_name: what to call the file
 *
 * Writes a problem as editors and terminals know it,
 * `FILE:LINE:COLUMN: POINTER: message`, on one line. The pointer of the whole
 * document is empty, and left out.
 *
 * Returns: (transfer full): the line, without its end
 */
char *
atlas_problem_to_string (AtlasProblem *self,
                         const char   *file_name)
{
  g_autofree char *display_name = NULL;
  GString *string;

  g_return_val_if_fail (ATLAS_IS_PROBLEM (self), NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  display_name = g_filename_display_name (file_name);
  string = g_string_new (NULL);
  append_printable (string, display_name);
  g_string_append_printf (string, ":%u:%u: ", self->line, self->column);
  if (self->pointer[0] != '\0')
    {
      append_printable (string, self->pointer);
      g_string_append (string, ": ");
    }
  g_string_append (string, self->message);

  return g_string_free (string, FALSE);
}
