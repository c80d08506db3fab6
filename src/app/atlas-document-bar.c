/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-document-bar.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-files.h"

/* Between the text and the buttons, in pixels. */
#define SPACING 9

struct _AtlasDocumentBar
{
  GtkWidget parent_instance;

  /* Template widgets. */
  GtkLabel  *text;
  GtkWidget *dismiss_button;
  GtkWidget *reload_button;
  GtkWidget *save_button;

  /* Owned. */
  AtlasDocumentMonitor *monitor;
  char                 *reload_action;
  char                 *save_action;
};

G_DEFINE_FINAL_TYPE (AtlasDocumentBar, atlas_document_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MONITOR,
  PROP_RELOAD_ACTION,
  PROP_SAVE_ACTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
dismiss_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  AtlasDocumentBar *self = ATLAS_DOCUMENT_BAR (widget);

  if (self->monitor != NULL)
    atlas_document_monitor_dismiss (self->monitor);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasDocumentBar *self = ATLAS_DOCUMENT_BAR (widget);

  if (self->monitor != NULL)
    atlas_document_monitor_reload (self->monitor);
}

static char *
format_text (AtlasDocumentState  state,
             const char         *name)
{
  switch (state)
    {
    case ATLAS_DOCUMENT_CHANGED:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_("“%s” has changed on disk."), name);
    case ATLAS_DOCUMENT_UNREADABLE:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_("“%s” has changed on disk, and can’t be read as it is now. "
                                "What was read before stays open."), name);
    case ATLAS_DOCUMENT_GONE:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_("“%s” is no longer where it was. What was read stays open."),
                              name);
    case ATLAS_DOCUMENT_SAME:
    default:
      return NULL;
    }
}

static void
update (AtlasDocumentBar *self)
{
  AtlasDocumentState state = ATLAS_DOCUMENT_SAME;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->monitor != NULL)
    state = atlas_document_monitor_get_state (self->monitor);
  if (state != ATLAS_DOCUMENT_SAME)
    name = atlas_file_dup_name (
        atlas_briefing_get_file (atlas_document_monitor_get_briefing (self->monitor)));

  text = format_text (state, name);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (self->reload_button,
                          self->reload_action != NULL && state != ATLAS_DOCUMENT_GONE);
  gtk_widget_set_visible (self->save_button,
                          self->save_action != NULL && state == ATLAS_DOCUMENT_GONE);
  if (text != NULL)
    atlas_compat_announce (GTK_WIDGET (self->text), text);
}

static void
set_action (AtlasDocumentBar *self,
            char            **action,
            GtkWidget        *button,
            const char       *name)
{
  g_free (*action);
  *action = g_strdup (name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  update (self);
}

static void
atlas_document_bar_dispose (GObject *object)
{
  AtlasDocumentBar *self = ATLAS_DOCUMENT_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_DOCUMENT_BAR);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (atlas_document_bar_parent_class)->dispose (object);
}

static void
atlas_document_bar_finalize (GObject *object)
{
  AtlasDocumentBar *self = ATLAS_DOCUMENT_BAR (object);

  g_free (self->reload_action);
  g_free (self->save_action);

  G_OBJECT_CLASS (atlas_document_bar_parent_class)->finalize (object);
}

static void
atlas_document_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AtlasDocumentBar *self = ATLAS_DOCUMENT_BAR (object);

  switch (prop_id)
    {
    case PROP_MONITOR:
      g_value_set_object (value, self->monitor);
      break;
    case PROP_RELOAD_ACTION:
      g_value_set_string (value, self->reload_action);
      break;
    case PROP_SAVE_ACTION:
      g_value_set_string (value, self->save_action);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_document_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AtlasDocumentBar *self = ATLAS_DOCUMENT_BAR (object);

  switch (prop_id)
    {
    case PROP_MONITOR:
      atlas_document_bar_set_monitor (self, g_value_get_object (value));
      break;
    case PROP_RELOAD_ACTION:
      set_action (self, &self->reload_action, self->reload_button, g_value_get_string (value));
      break;
    case PROP_SAVE_ACTION:
      set_action (self, &self->save_action, self->save_button, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_document_bar_class_init (AtlasDocumentBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_document_bar_dispose;
  object_class->finalize = atlas_document_bar_finalize;
  object_class->get_property = atlas_document_bar_get_property;
  object_class->set_property = atlas_document_bar_set_property;

  /**
   * AtlasDocumentBar:monitor:
   *
   * What knows of the file.
   */
  props[PROP_MONITOR] =
      g_param_spec_object ("monitor", NULL, NULL, ATLAS_TYPE_DOCUMENT_MONITOR,
                           flags | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasDocumentBar:reload-action:
   *
   * The name of the action that reads the file again.
   */
  props[PROP_RELOAD_ACTION] = g_param_spec_string ("reload-action", NULL, NULL, NULL, flags);

  /**
   * AtlasDocumentBar:save-action:
   *
   * The name of the action that saves what was read.
   */
  props[PROP_SAVE_ACTION] = g_param_spec_string ("save-action", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-document-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasDocumentBar, dismiss_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDocumentBar, reload_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDocumentBar, save_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDocumentBar, text);
  gtk_widget_class_install_action (widget_class, "document.dismiss", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "document.reload", NULL, reload_action);
  gtk_widget_class_set_css_name (widget_class, "document-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
atlas_document_bar_init (AtlasDocumentBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_document_bar_set_monitor:
 * @self: a bar
 * @monitor: (nullable): what knows of the file
 *
 * Sets of which file it speaks.
 */
void
atlas_document_bar_set_monitor (AtlasDocumentBar     *self,
                                AtlasDocumentMonitor *monitor)
{
  g_return_if_fail (ATLAS_IS_DOCUMENT_BAR (self));
  g_return_if_fail (monitor == NULL || ATLAS_IS_DOCUMENT_MONITOR (monitor));

  if (self->monitor == monitor)
    return;

  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_func (self->monitor, update, self);
  g_set_object (&self->monitor, monitor);
  if (monitor != NULL)
    g_signal_connect_object (monitor, "notify::state", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MONITOR]);
}
