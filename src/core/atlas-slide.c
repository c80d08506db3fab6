/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slide.h"

static void
atlas_slide_clear (AtlasSlide *self)
{
  g_free ((char *) self->place);
  g_clear_pointer (&self->heading, atlas_text_unref);
  g_clear_pointer (&self->notes, atlas_text_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasSlide, atlas_slide, atlas_slide_clear)

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
