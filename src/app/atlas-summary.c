/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-summary.h"

#include "atlas-compat.h"

/**
 * atlas_summary_show:
 * @label: the label above a view of entries
 * @text: the sentence that says what is asked for, and how many there are
 *
 * Shows the sentence. Where it is another one than before, whoever hears the screen
 * hears it too, as far as the view is on it.
 */
void
atlas_summary_show (GtkLabel   *label,
                    const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, gtk_label_get_text (label)))
    return;

  gtk_label_set_text (label, text);
  if (gtk_widget_get_mapped (GTK_WIDGET (label)))
    atlas_compat_announce (GTK_WIDGET (label), text);
}
