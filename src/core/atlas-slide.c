/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slide.h"

static const char *layout_ids[] = {
  [ATLAS_SLIDE_LAYOUT_TITLE] = "title",
  [ATLAS_SLIDE_LAYOUT_MAP] = "map",
  [ATLAS_SLIDE_LAYOUT_PLACE] = "place",
  [ATLAS_SLIDE_LAYOUT_TABLE] = "table",
  [ATLAS_SLIDE_LAYOUT_LIST] = "list",
  [ATLAS_SLIDE_LAYOUT_SOURCES] = "sources",
};

static void
atlas_slide_clear (AtlasSlide *self)
{
  g_free ((char *) self->place);
  g_clear_pointer (&self->heading, atlas_text_unref);
  g_clear_pointer (&self->notes, atlas_text_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasSlide, atlas_slide, atlas_slide_clear)

GType
atlas_slide_layout_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { ATLAS_SLIDE_LAYOUT_TITLE, "ATLAS_SLIDE_LAYOUT_TITLE", "title" },
        { ATLAS_SLIDE_LAYOUT_MAP, "ATLAS_SLIDE_LAYOUT_MAP", "map" },
        { ATLAS_SLIDE_LAYOUT_PLACE, "ATLAS_SLIDE_LAYOUT_PLACE", "place" },
        { ATLAS_SLIDE_LAYOUT_TABLE, "ATLAS_SLIDE_LAYOUT_TABLE", "table" },
        { ATLAS_SLIDE_LAYOUT_LIST, "ATLAS_SLIDE_LAYOUT_LIST", "list" },
        { ATLAS_SLIDE_LAYOUT_SOURCES, "ATLAS_SLIDE_LAYOUT_SOURCES", "sources" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("AtlasSlideLayout", values));
    }

  return type;
}

/**
 * atlas_slide_layout_from_id:
 * @id: a word
 * @layout: (out): the layout
 *
 * Finds the layout that a document names.
 *
 * Returns: whether there is one
 */
gboolean
atlas_slide_layout_from_id (const char       *id,
                            AtlasSlideLayout *layout)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (layout != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (layout_ids); i++)
    {
      if (g_str_equal (id, layout_ids[i]))
        {
          *layout = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * atlas_slide_new:
 * @layout: what it shows
 * @place: (nullable): the code of the place that it is about
 * @kind: the kind of its entries, or -1
 * @heading: (nullable): its heading
 * @notes: (nullable): what the presenter reads
 * @minutes: how long it is planned for, or 0
 *
 * Makes a slide.
 *
 * Returns: (transfer full): the slide
 */
AtlasSlide *
atlas_slide_new (AtlasSlideLayout  layout,
                 const char       *place,
                 int               kind,
                 AtlasText        *heading,
                 AtlasText        *notes,
                 double            minutes)
{
  AtlasSlide *self;

  g_return_val_if_fail (kind >= -1 && kind < ATLAS_N_KINDS, NULL);

  self = g_atomic_rc_box_new0 (AtlasSlide);
  self->layout = layout;
  self->place = g_strdup (place);
  self->kind = kind;
  self->heading = heading != NULL ? atlas_text_ref (heading) : NULL;
  self->notes = notes != NULL ? atlas_text_ref (notes) : NULL;
  self->minutes = minutes;

  return self;
}
