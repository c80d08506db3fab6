/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-completion-row.h"

#include "atlas-number.h"
#include "atlas-words.h"

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Of a field nothing is counted, nor of what isn't wanted: there the number would
 * be that of the entries that go. */
static char *
format_count (const AtlasCompletion *completion,
              AtlasBriefing         *briefing,
              AtlasResult           *result)
{
  if (completion->value == NULL || completion->text[0] == '-')
    return g_strdup ("");

  return atlas_number_printf ("%u", atlas_result_count (result, completion->facet,
                                                        completion->value, 0,
                                                        atlas_briefing_get_n_entries (briefing)));
}

/**
 * atlas_completion_row_new:
 * @completion: a way to go on with a search
 * @briefing: the briefing that is searched
 * @result: what the rest of the search finds
 *
 * Makes a row of a list of completions: what would be typed, what it means, and how
 * many entries it would leave. It takes no focus, which stays where one types.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
atlas_completion_row_new (const AtlasCompletion *completion,
                          AtlasBriefing         *briefing,
                          AtlasResult           *result)
{
  GtkWidget *row, *meaning;
  GtkBox *box;
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (completion != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (result != NULL, NULL);

  count = format_count (completion, briefing, result);
  meaning = create_label (completion->label, "completion-label");
  gtk_widget_set_hexpand (meaning, TRUE);
  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_append (box, create_label (completion->text, "completion-text"));
  gtk_box_append (box, meaning);
  gtk_box_append (box, create_label (count, "count"));

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  gtk_widget_set_focusable (row, FALSE);
  words = atlas_words_enumerate ((const char *const[]) { completion->text, completion->label,
                                                         *count != '\0' ? count : NULL, NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}
