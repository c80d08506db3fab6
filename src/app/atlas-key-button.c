/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-key-button.h"

#include <glib/gi18n.h>

#include "atlas-widgets.h"

struct _AtlasKeyButton
{
  GtkButton parent_instance;

  /* Owned by the button. */
  GtkLabel *text;
  GtkLabel *key;

  gboolean  is_active;
};

G_DEFINE_FINAL_TYPE (AtlasKeyButton, atlas_key_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_KEY,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* GTK 4.8 tells nobody of the accessible property for keys, so the name does. */
static void
update_name (AtlasKeyButton *self)
{
  const char *text = gtk_label_get_label (self->text);
  const char *key = gtk_label_get_label (self->key);
  g_autofree char *name = NULL;

  if (*key == '\0')
    name = g_strdup (text);
  else
    /* Translators: the name of a button, such as “Next”, and the key that does the same. */
    name = g_strdup_printf (_("%s, key %s"), text, key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                  -1);
}

static void
set_key (AtlasKeyButton *self,
         const char     *key)
{
  gtk_label_set_label (self->key, key != NULL ? key : "");
  gtk_widget_set_visible (GTK_WIDGET (self->key), key != NULL && *key != '\0');
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEY]);
}

static void
atlas_key_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasKeyButton *self = ATLAS_KEY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->is_active);
      break;
    case PROP_KEY:
      g_value_set_string (value, gtk_label_get_label (self->key));
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->text));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_key_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasKeyButton *self = ATLAS_KEY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      atlas_key_button_set_active (self, g_value_get_boolean (value));
      break;
    case PROP_KEY:
      set_key (self, g_value_get_string (value));
      break;
    case PROP_TEXT:
      atlas_key_button_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_key_button_class_init (AtlasKeyButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = atlas_key_button_get_property;
  object_class->set_property = atlas_key_button_set_property;

  /**
   * AtlasKeyButton:active:
   *
   * Whether what it stands for is the case.
   */
  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);

  /**
   * AtlasKeyButton:key:
   *
   * The key that does the same, as it is written on the keyboard.
   */
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", flags);

  /**
   * AtlasKeyButton:text:
   *
   * What it does.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_key_button_init (AtlasKeyButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->text = GTK_LABEL (gtk_label_new (""));
  self->key = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->key), "key");
  gtk_widget_set_valign (GTK_WIDGET (self->key), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->key), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->key));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "key-button");
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
}

/**
 * atlas_key_button_set_text:
 * @self: a button
 * @text: what it does
 *
 * Sets what the button says.
 */
void
atlas_key_button_set_text (AtlasKeyButton *self,
                           const char     *text)
{
  g_return_if_fail (ATLAS_IS_KEY_BUTTON (self));

  if (g_strcmp0 (gtk_label_get_label (self->text), text) == 0)
    return;

  gtk_label_set_label (self->text, text != NULL ? text : "");
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * atlas_key_button_set_active:
 * @self: a button
 * @is_active: whether what it stands for is the case
 *
 * Has the button stand out, or no more.
 */
void
atlas_key_button_set_active (AtlasKeyButton *self,
                             gboolean        is_active)
{
  g_return_if_fail (ATLAS_IS_KEY_BUTTON (self));

  if (self->is_active == is_active)
    return;

  self->is_active = is_active;
  atlas_widget_set_css_class (GTK_WIDGET (self), "active", is_active);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               is_active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}
