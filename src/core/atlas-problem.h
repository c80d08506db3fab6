/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_PROBLEM (atlas_problem_get_type ())

/**
 * AtlasProblem:
 *
 * One thing that is wrong with a document: where, what was expected and what
 * was found.
 */
G_DECLARE_FINAL_TYPE (AtlasProblem, atlas_problem, ATLAS, PROBLEM, GObject)

AtlasProblem *atlas_problem_new          (guint         line,
                                          guint         column,
                                          const char   *pointer,
                                          const char   *message);
guint         atlas_problem_get_line     (AtlasProblem *self);
guint         atlas_problem_get_column   (AtlasProblem *self);
const char   *atlas_problem_get_pointer  (AtlasProblem *self);
const char   *atlas_problem_get_message  (AtlasProblem *self);
char         *atlas_problem_to_string    (AtlasProblem *self,
                                          const char   *file_name);

G_END_DECLS
