/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-link.h"

#include <glib/gi18n.h>

#include "atlas-closures.h"
#include "atlas-compat.h"

typedef struct
{
  GtkWindow   *window;
  AtlasSource *source;
} Link;

static void
link_free (Link *link)
{
  g_clear_object (&link->window);
  g_clear_pointer (&link->source, atlas_source_unref);
  g_free (link);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Link, link_free)

static void
copy_confirmed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Link) link = user_data;

  if (atlas_compat_confirm_finish (result, NULL))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (link->window)),
                            link->source->url);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Link) link = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = link->window;
  g_autofree char *body = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  body = g_strdup_printf (_("%s\n\nCopy the address, and open it in a web browser yourself:\n%s"),
                          error->message, link->source->url);
  atlas_compat_confirm_async (window,
                              _("The Link Could Not Be Opened"),
                              body,
                              _("_Copy Address"),
                              NULL,
                              copy_confirmed_cb,
                              g_steal_pointer (&link));
}

static void
open_confirmed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Link) link = user_data;
  g_autoptr (GdkAppLaunchContext) context = NULL;
  const char *url;

  if (!atlas_compat_confirm_finish (result, NULL))
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (link->window)));
  url = link->source->url;
  g_app_info_launch_default_for_uri_async (url,
                                           G_APP_LAUNCH_CONTEXT (context),
                                           NULL,
                                           launched_cb,
                                           g_steal_pointer (&link));
}

/**
 * atlas_link_open:
 * @widget: the widget in whose window to ask
 * @source: a source
 * @language: the language of the content
 *
 * Asks whether to open the address of a source, which it shows whole, and opens
 * it if the answer is yes. A document opens nothing by itself, and a source
 * without an address that may be opened does nothing.
 */
void
atlas_link_open (GtkWidget   *widget,
                 AtlasSource *source,
                 const char  *language)
{
  GtkRoot *root;
  g_autofree char *words = NULL;
  g_autofree char *body = NULL;
  Link *link;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (source != NULL);

  root = gtk_widget_get_root (widget);
  if (!GTK_IS_WINDOW (root) || source->url == NULL || !atlas_source_url_is_allowed (source->url))
    return;

  words = atlas_format_source (source, language);
  /* Translators: first what is opened, then its address */
  body = g_strdup_printf (_("%s\n\n%s\n\nIt opens in your web browser."), words, source->url);

  link = g_new0 (Link, 1);
  link->window = GTK_WINDOW (g_object_ref (root));
  link->source = atlas_source_ref (source);
  atlas_compat_confirm_async (GTK_WINDOW (root),
                              _("Open This Link?"),
                              body,
                              _("_Open"),
                              NULL,
                              open_confirmed_cb,
                              link);
}
