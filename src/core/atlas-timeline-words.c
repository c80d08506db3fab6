/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-timeline-private.h"
#include "atlas-words.h"

/**
 * atlas_timeline_format_lane:
 * @self: a timeline
 * @lane: a lane
 *
 * Names a lane: by its place, or "Region-wide".
 *
 * Returns: (transfer full): the name
 */
char *
atlas_timeline_format_lane (const AtlasTimeline *self,
                            guint                lane)
{
  const char *place = atlas_timeline_get_place (self, lane);

  if (place == NULL)
    return g_strdup (C_ ("places", "Region-wide"));

  return atlas_briefing_format_place (self->briefing, place, self->language);
}

static char *
format_time (const AtlasTimeline     *self,
             const AtlasTimelineItem *item)
{
  AtlasDate start = atlas_entry_get_start (item->entry);
  AtlasDate end = atlas_entry_get_end (item->entry);
  g_autofree char *first = atlas_date_format (start, self->language);
  g_autofree char *last = atlas_date_format (end, self->language);

  if (item->opens_early)
    /* Translators: %s is a date */
    return g_strdup_printf (C_ ("dates", "until %s"), last);
  if (item->ends_late)
    /* Translators: %s is a date; the end is not known */
    return g_strdup_printf (C_ ("dates", "from %s"), first);
  if (*last == '\0' || atlas_date_compare (start, end) == 0)
    return g_steal_pointer (&first);

  /* Translators: from one date to another */
  return g_strdup_printf (C_ ("dates", "%s to %s"), first, last);
}

/* What an entry without places is about may have exceptions. */
static char *
format_place (const AtlasTimeline     *self,
              const AtlasTimelineItem *item)
{
  if (atlas_entry_is_region_wide (item->entry))
    return atlas_briefing_format_field (self->briefing, item->entry, ATLAS_FIELD_PLACES,
                                        self->language);

  return atlas_timeline_format_lane (self, item->lane);
}

/**
 * atlas_timeline_format_item:
 * @self: a timeline
 * @index: an item
 *
 * Says all that is to be seen of an item: "Exercise, 10 March 2025 to 12 March
 * 2025, Kosovo*, Planned".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_timeline_format_item (const AtlasTimeline *self,
                            guint                index)
{
  const AtlasTimelineItem *item = atlas_timeline_get_item (self, index);
  const char *title;
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;
  g_autofree char *status = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  title = atlas_text_get (atlas_entry_get_title (item->entry), self->language);
  time = format_time (self, item);
  place = format_place (self, item);
  if (atlas_entry_get_status (item->entry) != NULL)
    status = atlas_briefing_format_field (self->briefing, item->entry, ATLAS_FIELD_STATUS,
                                          self->language);

  return atlas_language_enumerate (self->language, NULL,
                                   (const char *const[]) { title, time, place, status, NULL },
                                   NULL);
}

/* What stands in a sentence with counts has digits as these do. */
static char *
format_span (const AtlasTimeline *self)
{
  g_autofree char *language = atlas_words_dup_language ();
  g_autofree char *first = atlas_date_format (self->first_date, language);
  g_autofree char *last = atlas_date_format (self->last_date, language);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  return g_strdup_printf (C_ ("dates", "%s to %s"), first, last);
}

/**
 * atlas_timeline_format_summary:
 * @self: a timeline
 *
 * Says what there is: "11 initiatives: 5 with a date, 10 March 2025 to 3 May 2026;
 * 6 without".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_timeline_format_summary (const AtlasTimeline *self)
{
  guint n_dated = self->n_dated;
  guint n_undated = self->undated->len;
  g_autofree char *count = atlas_kind_format_count (self->kind, n_dated + n_undated);
  g_autofree char *span = NULL;

  if (n_dated + n_undated == 0)
    return g_steal_pointer (&count);
  if (n_dated == 0)
    /* Translators: %s is such as "6 initiatives" */
    return g_strdup_printf (C_ ("timeline", "%s, none with a date"), count);

  span = format_span (self);
  if (n_undated == 0)
    /* Translators: such as "2 visits: 10 March 2025 to 11 March 2025" */
    return g_strdup_printf (C_ ("timeline", "%s: %s"), count, span);

  /* Translators: such as "11 initiatives: 5 with a date, 10 March 2025 to 3 May
   * 2026; 6 without" */
  return atlas_number_printf (C_ ("timeline", "%s: %u with a date, %s; %u without"), count, n_dated,
                              span, n_undated);
}
