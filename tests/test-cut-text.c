/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-cut-text.h"
#include "atlas-test-ui.h"

#define LONG "A title that has no room in a window as narrow as that"

static gboolean
has_tooltip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean result = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 4, 4, FALSE, tooltip, &result);

  return result;
}

/* Only where there is more than one sees. */
static void
test_explains (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("Short");
  GtkWidget *inscription = gtk_inscription_new ("Short");
  GtkWindow *window;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  atlas_cut_text_explain (label, label);
  atlas_cut_text_explain (inscription, inscription);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), inscription);
  g_assert_null (atlas_cut_text_get (label));
  window = atlas_test_window_new (box, 120, 60);
  g_assert_false (has_tooltip (label));
  g_assert_false (has_tooltip (inscription));

  gtk_label_set_text (GTK_LABEL (label), LONG);
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), LONG);
  atlas_test_wait_frame (box);
  g_assert_true (has_tooltip (label));
  g_assert_true (has_tooltip (inscription));
  g_assert_cmpstr (atlas_cut_text_get (label), ==, LONG);
  g_assert_cmpstr (atlas_cut_text_get (inscription), ==, LONG);
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), NULL);
  g_assert_null (atlas_cut_text_get (inscription));
  g_assert_null (atlas_cut_text_get (NULL));

  atlas_test_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);

  g_test_add_func ("/cut-text/explains", test_explains);

  return g_test_run ();
}
