/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-picture-size.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "atlas-widgets.h"

typedef struct
{
  int width;
  int height;
} Size;

/* The usual ones, in pixels; the first of them is offered to begin with. */
static const Size map_sizes[] = { { 1600, 1200 }, { 800, 600 }, { 1920, 1080 }, { 1200, 1200 } };
static const Size slide_sizes[] = { { 1920, 1080 }, { 1280, 720 }, { 3840, 2160 } };

struct _AtlasPictureSize
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets. */
  AdwComboRow   *size_row;
  AdwActionRow  *other_row;
  AdwComboRow   *scale_row;
  GtkSpinButton *width;
  GtkSpinButton *height;

  /* Owned. */
  GSettings     *settings;

  const Size    *sizes;
  guint          n_sizes;
  gboolean       is_filled; /* whether the rows are of what the picture is of */
};

G_DEFINE_FINAL_TYPE (AtlasPictureSize, atlas_picture_size, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_key (AtlasPictureSize *self)
{
  return self->sizes == slide_sizes ? "slide-size" : "map-size";
}

/**
 * atlas_picture_size_get:
 * @self: rows
 * @width: (out): the width, in pixels
 * @height: (out): the height, in pixels
 * @scale: (out): how many dots a pixel has on a side
 *
 * Gets what is chosen.
 */
void
atlas_picture_size_get (AtlasPictureSize *self,
                        int              *width,
                        int              *height,
                        int              *scale)
{
  g_return_if_fail (ATLAS_IS_PICTURE_SIZE (self));

  *width = gtk_spin_button_get_value_as_int (self->width);
  *height = gtk_spin_button_get_value_as_int (self->height);
  *scale = gtk_widget_get_visible (GTK_WIDGET (self->scale_row))
               ? (int) adw_combo_row_get_selected (self->scale_row) + 1
               : 1;
}

static void
fill_sizes (AtlasPictureSize *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->n_sizes; i++)
    gtk_string_list_take (names, g_strdup_printf ("%d × %d", self->sizes[i].width,
                                                  self->sizes[i].height));
  /* Translators: none of the usual sizes */
  gtk_string_list_append (names, C_ ("size", "Other"));
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (names));
}

static void
set_size (AtlasPictureSize *self,
          const Size       *size)
{
  gtk_spin_button_set_value (self->width, size->width);
  gtk_spin_button_set_value (self->height, size->height);
}

/* What is remembered may be nonsense: then it is as if nothing were. */
static void
recall (AtlasPictureSize *self)
{
  g_autofree char *string = g_settings_get_string (self->settings, get_key (self));
  Size size;
  guint selected = 0;

  if (sscanf (string, "%dx%d", &size.width, &size.height) == 2)
    while (selected < self->n_sizes && (self->sizes[selected].width != size.width ||
                                        self->sizes[selected].height != size.height))
      selected++;
  else
    size = self->sizes[0];
  set_size (self, &size);
  adw_combo_row_set_selected (self->size_row, selected);
  atlas_list_row_set_visible (GTK_WIDGET (self->other_row), selected == self->n_sizes);
}

static void
remember (AtlasPictureSize *self)
{
  g_autofree char *string = g_strdup_printf ("%dx%d", gtk_spin_button_get_value_as_int (self->width),
                                             gtk_spin_button_get_value_as_int (self->height));

  g_settings_set_string (self->settings, get_key (self), string);
}

/**
 * atlas_picture_size_set_subject:
 * @self: rows with settings
 * @is_slide: whether the picture is of a slide, and not of the map
 * @has_dots: whether it is made of dots, and not of shapes
 *
 * Sets what the picture is of.
 */
void
atlas_picture_size_set_subject (AtlasPictureSize *self,
                                gboolean          is_slide,
                                gboolean          has_dots)
{
  g_return_if_fail (ATLAS_IS_PICTURE_SIZE (self) && self->settings != NULL);

  self->is_filled = FALSE;
  self->sizes = is_slide ? slide_sizes : map_sizes;
  self->n_sizes = is_slide ? G_N_ELEMENTS (slide_sizes) : G_N_ELEMENTS (map_sizes);
  fill_sizes (self);
  recall (self);
  atlas_list_row_set_visible (GTK_WIDGET (self->scale_row), has_dots);
  self->is_filled = TRUE;
}

/**
 * atlas_picture_size_set_settings:
 * @self: rows
 * @settings: where the choices are remembered
 *
 * Sets where sizes are remembered.
 */
void
atlas_picture_size_set_settings (AtlasPictureSize *self,
                                 GSettings        *settings)
{
  g_return_if_fail (ATLAS_IS_PICTURE_SIZE (self));
  g_return_if_fail (G_IS_SETTINGS (settings) && self->settings == NULL);

  self->settings = g_object_ref (settings);
  adw_combo_row_set_selected (self->scale_row,
                              (guint) g_settings_get_int (settings, "picture-scale") - 1);
}

static void
size_chosen_cb (AtlasPictureSize *self)
{
  guint selected = adw_combo_row_get_selected (self->size_row);

  if (!self->is_filled || selected == GTK_INVALID_LIST_POSITION)
    return;
  /* Width and height change together. */
  self->is_filled = FALSE;
  if (selected < self->n_sizes)
    set_size (self, &self->sizes[selected]);
  atlas_list_row_set_visible (GTK_WIDGET (self->other_row), selected >= self->n_sizes);
  self->is_filled = TRUE;
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (AtlasPictureSize *self)
{
  if (!self->is_filled)
    return;
  g_settings_set_int (self->settings, "picture-scale",
                      (int) adw_combo_row_get_selected (self->scale_row) + 1);
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
atlas_picture_size_dispose (GObject *object)
{
  AtlasPictureSize *self = ATLAS_PICTURE_SIZE (object);

  self->is_filled = FALSE;
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_picture_size_parent_class)->dispose (object);
}

static void
atlas_picture_size_class_init (AtlasPictureSizeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_picture_size_dispose;

  /**
   * AtlasPictureSize::changed:
   * @self: the rows
   *
   * Somebody has chosen another size.
   */
  signals[CHANGED] = g_signal_new ("changed", ATLAS_TYPE_PICTURE_SIZE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-picture-size.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureSize, height);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureSize, other_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureSize, scale_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureSize, size_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureSize, width);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_chosen_cb);
}

static void
atlas_picture_size_init (AtlasPictureSize *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
