/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What GTK 4.8 and libadwaita 1.2 do one way and the newest do another: each
 * function here takes the better way that there is.
 */

/**
 * AtlasShortcut:
 * @group: (nullable): the group that begins with this shortcut, in the language of the interface
 * @accelerator: the keys, as gtk_accelerator_parse() reads them; several are set apart by blanks
 * @title: what they do, in the language of the interface
 *
 * A line of the window that shows the keys.
 */
typedef struct
{
  const char *group;
  const char *accelerator;
  const char *title;
} AtlasShortcut;

void     atlas_compat_open_file_async   (GtkWindow            *parent,
                                         const char           *title,
                                         GListModel           *filters,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GFile   *atlas_compat_open_file_finish  (GAsyncResult         *result,
                                         GError              **error);
void     atlas_compat_save_file_async   (GtkWindow            *parent,
                                         const char           *title,
                                         const char           *name,
                                         GListModel           *filters,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GFile   *atlas_compat_save_file_finish  (GAsyncResult         *result,
                                         GError              **error);
void     atlas_compat_confirm_async     (GtkWindow            *parent,
                                         const char           *heading,
                                         const char           *body,
                                         const char           *action,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean atlas_compat_confirm_finish    (GAsyncResult         *result,
                                         GError              **error);
void     atlas_compat_present_about     (GtkWindow            *parent);
void     atlas_compat_present_shortcuts (GtkWindow            *parent,
                                         const AtlasShortcut  *shortcuts,
                                         guint                 n_shortcuts);
void     atlas_compat_align_baseline    (GtkWidget            *widget);
gboolean atlas_compat_counts_from_left  (GtkColumnView        *view);
void     atlas_compat_get_color         (GtkWidget            *widget,
                                         GdkRGBA              *color);
void     atlas_compat_present_with_time (GtkWindow            *window,
                                         guint32               timestamp);
gboolean atlas_compat_lookup_color      (GtkWidget            *widget,
                                         const char           *name,
                                         GdkRGBA              *color);
void     atlas_compat_announce          (GtkWidget            *widget,
                                         const char           *message);

G_END_DECLS
