/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tests of widgets in real windows, with real events: these go through the X
 * server and all of GDK, since GTK has no public way to make events up. */

/**
 * atlas_test_wait:
 * @condition: an expression
 *
 * Runs the main loop until @condition holds. Fails the test if it doesn't
 * within some seconds. When it holds it has been looked at for the last time, so
 * that it may be what gives something away.
 */
#define atlas_test_wait(condition)                                              \
  G_STMT_START                                                                  \
  {                                                                             \
    AtlasTestTimeout atlas_test_timeout_;                                       \
    gboolean atlas_test_holds_;                                                 \
    atlas_test_timeout_start (&atlas_test_timeout_);                            \
    while (!(atlas_test_holds_ = (condition) ? TRUE : FALSE) &&                 \
           atlas_test_timeout_iterate (&atlas_test_timeout_))                   \
      ;                                                                         \
    atlas_test_timeout_end (&atlas_test_timeout_);                              \
    if (!atlas_test_holds_ && !(condition))                                     \
      g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC,         \
                           "timeout while waiting for " #condition);            \
  }                                                                             \
  G_STMT_END

typedef struct
{
  guint    source;
  guint    beat;
  gboolean is_over;
} AtlasTestTimeout;

void        atlas_test_init             (int              *argc,
                                         char           ***argv);

void        atlas_test_timeout_start    (AtlasTestTimeout *timeout);
gboolean    atlas_test_timeout_iterate  (AtlasTestTimeout *timeout);
void        atlas_test_timeout_end      (AtlasTestTimeout *timeout);

GtkWindow  *atlas_test_window_new       (GtkWidget        *child,
                                         int               width,
                                         int               height);
void        atlas_test_window_destroy   (GtkWindow        *window);
void        atlas_test_raise_window     (GtkWindow        *window);
void        atlas_test_wait_frame       (GtkWidget        *widget);
void        atlas_test_wait_ms          (guint             milliseconds);

GtkWidget  *atlas_test_find             (GtkWidget        *root,
                                         GType             type,
                                         const char       *name);
GtkWidget  *atlas_test_find_text        (GtkWidget        *root,
                                         const char       *text);
GtkWidget  *atlas_test_find_actionable  (GtkWidget        *root,
                                         const char       *action);

void        atlas_test_move_pointer     (GtkWidget        *widget,
                                         double            x,
                                         double            y);
void        atlas_test_press_button     (guint             button);
void        atlas_test_press_heard      (GtkWindow        *window,
                                         guint             button);
void        atlas_test_release_button   (guint             button);
void        atlas_test_click            (GtkWidget        *widget,
                                         double            x,
                                         double            y);
void        atlas_test_key              (guint             keyval,
                                         GdkModifierType   modifiers);
void        atlas_test_type             (const char       *text);

GdkTexture *atlas_test_render           (GtkWidget        *widget);
gboolean    atlas_test_textures_equal   (GdkTexture       *a,
                                         GdkTexture       *b);
GdkTexture *atlas_test_render_still     (GtkWidget        *widget);
GdkTexture *atlas_test_render_other     (GtkWidget        *widget,
                                         GdkTexture       *than);
void        atlas_test_wait_look        (GtkWidget        *widget,
                                         GdkTexture       *texture);

G_END_DECLS
