/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-page-preview.h"

/* The room that the picture has, in pixels. */
#define SIZE 420

struct _AtlasPagePreview
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets. */
  GtkPicture   *picture;
  GtkLabel     *caption;

  /* Owned. */
  GCancellable *drawing; /* of the page that comes, or NULL */
};

G_DEFINE_FINAL_TYPE (AtlasPagePreview, atlas_page_preview, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  DRAWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AtlasPagePreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guint n_pages;

  /* Whoever chooses something else, or closes the window, wants another one or none. */
  texture = atlas_export_job_preview_finish (ATLAS_EXPORT_JOB (source), result, &n_pages, &error);
  if (texture == NULL)
    return;
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  g_signal_emit (self, signals[DRAWN], 0, n_pages);
}

/**
 * atlas_page_preview_show:
 * @self: a preview
 * @job: what would be written
 *
 * Draws the page in a thread and shows it then. Until it is there the last one stays.
 */
void
atlas_page_preview_show (AtlasPagePreview *self,
                         AtlasExportJob   *job)
{
  int size = SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  g_return_if_fail (ATLAS_IS_PAGE_PREVIEW (self));
  g_return_if_fail (ATLAS_IS_EXPORT_JOB (job));

  atlas_page_preview_stop (self);
  self->drawing = g_cancellable_new ();
  atlas_export_job_preview_async (job, size, size, self->drawing, drawn_cb, g_object_ref (self));
}

/**
 * atlas_page_preview_stop:
 * @self: a preview
 *
 * Waits no longer for the page that is drawn.
 */
void
atlas_page_preview_stop (AtlasPagePreview *self)
{
  g_return_if_fail (ATLAS_IS_PAGE_PREVIEW (self));

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

/**
 * atlas_page_preview_set_caption:
 * @self: a preview
 * @caption: plain text in the language of the interface
 *
 * Sets what stands below the page.
 */
void
atlas_page_preview_set_caption (AtlasPagePreview *self,
                                const char       *caption)
{
  g_return_if_fail (ATLAS_IS_PAGE_PREVIEW (self));

  gtk_label_set_text (self->caption, caption);
}

static void
atlas_page_preview_dispose (GObject *object)
{
  atlas_page_preview_stop (ATLAS_PAGE_PREVIEW (object));

  G_OBJECT_CLASS (atlas_page_preview_parent_class)->dispose (object);
}

static void
atlas_page_preview_class_init (AtlasPagePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_page_preview_dispose;

  /**
   * AtlasPagePreview::drawn:
   * @self: the preview
   * @n_pages: how many pages there are
   *
   * The page is there.
   */
  signals[DRAWN] = g_signal_new ("drawn", ATLAS_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-page-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPagePreview, caption);
  gtk_widget_class_bind_template_child (widget_class, AtlasPagePreview, picture);
}

static void
atlas_page_preview_init (AtlasPagePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
