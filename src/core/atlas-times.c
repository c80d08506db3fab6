/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-times-private.h"

#include "atlas-hash-private.h"
#include "atlas-index.h"

/* The places of the region and those that entries name, numbered as they come. Times
 * of the same kind share them: numbers and lists come to be, but none ever changes. */
typedef struct
{
  GPtrArray  *codes;   /* of char, by number */
  GHashTable *numbers; /* from 1, by code */
  GArray     *lists;   /* of guint32: each ends with ATLAS_TIMES_NONE; the first is empty */
} Places;

struct _AtlasTimes
{
  guint      version;    /* of the index */
  guint      n_measured; /* entries in all, those of the times before included */
  GPtrArray *entries;    /* of AtlasEntry, held: none with the same address is another one */
  AtlasTime *times;      /* by the same number */
  Places    *places;
};

static void
places_clear (gpointer data)
{
  Places *places = data;

  g_hash_table_unref (places->numbers);
  g_ptr_array_unref (places->codes);
  g_array_unref (places->lists);
}

static guint32
places_find (const Places *places,
             const char   *code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places->numbers, code)) - 1;
}

static guint32
places_add (Places     *places,
            const char *code)
{
  guint32 number = places_find (places, code);

  if (number != ATLAS_TIMES_NONE)
    return number;

  g_ptr_array_add (places->codes, g_strdup (code));
  g_hash_table_insert (places->numbers, g_ptr_array_index (places->codes, places->codes->len - 1),
                       GUINT_TO_POINTER (places->codes->len));

  return places->codes->len - 1;
}

/* The places of the region have numbers even where no entry names them. */
static Places *
places_new (const char *const *focus)
{
  const guint32 none = ATLAS_TIMES_NONE;
  Places *places = g_rc_box_new0 (Places);

  places->codes = g_ptr_array_new_with_free_func (g_free);
  places->numbers = g_hash_table_new (atlas_string_hash, g_str_equal);
  places->lists = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (places->lists, none);
  for (guint i = 0; focus[i] != NULL; i++)
    places_add (places, focus[i]);

  return places;
}

/* Returns where the list begins. */
static guint32
places_add_list (Places            *places,
                 const char *const *codes)
{
  const guint32 none = ATLAS_TIMES_NONE;
  guint32 start = places->lists->len;

  if (codes[0] == NULL)
    return 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      guint32 number = places_add (places, codes[i]);

      g_array_append_val (places->lists, number);
    }
  g_array_append_val (places->lists, none);

  return start;
}

/* A visit without an end is over on the day, and so is what has come to its end
 * somewhen. The rest goes on: what is under way does so on the document's day at
 * least. */
static void
extend_open_end (AtlasTime     *time,
                 AtlasBriefing *briefing,
                 AtlasEntry    *entry)
{
  AtlasStage stage = atlas_briefing_get_stage (briefing, entry);
  AtlasDate as_of = atlas_briefing_get_as_of (briefing);
  int first, end;

  if (atlas_entry_get_kind (entry) == ATLAS_KIND_VISIT || stage == ATLAS_STAGE_COMPLETED ||
      stage == ATLAS_STAGE_CANCELLED)
    return;

  time->ends_late = TRUE;
  if (stage != ATLAS_STAGE_ONGOING || !atlas_date_is_set (as_of))
    return;
  atlas_date_get_days (as_of, &first, &end);
  time->end = MAX (time->end, end);
}

static void
measure (AtlasTime     *time,
         AtlasBriefing *briefing,
         AtlasEntry    *entry)
{
  AtlasDate start = atlas_entry_get_start (entry);
  AtlasDate end = atlas_entry_get_end (entry);
  int day;

  time->is_dated = atlas_date_is_set (start) || atlas_date_is_set (end);
  if (!time->is_dated)
    return;

  time->opens_early = !atlas_date_is_set (start);
  atlas_date_get_days (time->opens_early ? end : start, &time->first, &time->end);
  time->given_end = time->end;
  if (!atlas_date_is_set (end))
    extend_open_end (time, briefing, entry);
  else
    {
      atlas_date_get_days (end, &day, &time->given_end);
      time->end = MAX (time->given_end, time->first + 1);
    }
}

/* What was known of an entry holds as long as no other value stands there. */
static AtlasTimes *
times_new (AtlasBriefing    *briefing,
           AtlasKind         kind,
           guint             version,
           const AtlasTimes *before)
{
  AtlasTimes *self = g_rc_box_new0 (AtlasTimes);
  guint first, n_entries;

  atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
  self->version = version;
  self->n_measured = before != NULL ? before->n_measured : 0;
  self->entries = g_ptr_array_new_full (n_entries, (GDestroyNotify) atlas_entry_unref);
  self->times = g_new0 (AtlasTime, n_entries);
  self->places = before != NULL ? g_rc_box_acquire (before->places)
                                : places_new (atlas_briefing_get_focus (briefing));
  for (guint i = 0; i < n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, first + i);

      g_ptr_array_add (self->entries, atlas_entry_ref (entry));
      if (before != NULL && entry == atlas_times_get_entry (before, i))
        {
          self->times[i] = before->times[i];
          continue;
        }
      measure (&self->times[i], briefing, entry);
      self->times[i].places = places_add_list (self->places, atlas_entry_get_places (entry));
      self->n_measured++;
    }

  return self;
}

static void
times_clear (gpointer data)
{
  AtlasTimes *self = data;

  g_ptr_array_unref (self->entries);
  g_free (self->times);
  g_rc_box_release_full (self->places, places_clear);
}

static void
free_known (gpointer data)
{
  AtlasTimes **known = data;

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    g_clear_pointer (&known[kind], atlas_times_unref);
  g_free (known);
}

/* The last times of each kind, which belong to the briefing. */
static AtlasTimes **
get_known (AtlasBriefing *briefing)
{
  GQuark quark = g_quark_from_static_string ("atlas-times");
  AtlasTimes **known = g_object_get_qdata (G_OBJECT (briefing), quark);

  if (known == NULL)
    {
      known = g_new0 (AtlasTimes *, ATLAS_N_KINDS);
      g_object_set_qdata_full (G_OBJECT (briefing), quark, known, free_known);
    }

  return known;
}

/**
 * atlas_times_get:
 * @briefing: a briefing
 * @kind: a kind
 *
 * Gets when and where the entries of a kind are now. That is found out when it is
 * first asked for; after a change of the document, only of what has changed.
 *
 * Returns: (transfer full): the times, by the number of each entry from the first of
 *   its kind on
 */
AtlasTimes *
atlas_times_get (AtlasBriefing *briefing,
                 AtlasKind      kind)
{
  AtlasTimes **known;
  guint version;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);

  known = get_known (briefing);
  version = atlas_index_get_version (atlas_briefing_get_index (briefing));
  if (known[kind] == NULL || known[kind]->version != version)
    {
      AtlasTimes *before = known[kind];

      known[kind] = times_new (briefing, kind, version, before);
      g_clear_pointer (&before, atlas_times_unref);
    }

  return atlas_times_ref (known[kind]);
}

/**
 * atlas_times_ref:
 * @self: times
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the same times
 */
AtlasTimes *
atlas_times_ref (AtlasTimes *self)
{
  return g_rc_box_acquire (self);
}

/**
 * atlas_times_unref:
 * @self: (transfer full): times
 *
 * Gives a reference back.
 */
void
atlas_times_unref (AtlasTimes *self)
{
  g_rc_box_release_full (self, times_clear);
}

/**
 * atlas_times_get_entry:
 * @self: times
 * @number: the number of an entry from the first of its kind on
 *
 * Gets an entry as it was when the times were found out.
 *
 * Returns: (transfer none): the entry
 */
AtlasEntry *
atlas_times_get_entry (const AtlasTimes *self,
                       guint             number)
{
  g_return_val_if_fail (number < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, number);
}

/**
 * atlas_times_get_time:
 * @self: times
 * @number: the number of an entry from the first of its kind on
 *
 * Gets when an entry is.
 *
 * Returns: (transfer none): the time
 */
const AtlasTime *
atlas_times_get_time (const AtlasTimes *self,
                      guint             number)
{
  g_return_val_if_fail (number < self->entries->len, NULL);

  return &self->times[number];
}

/**
 * atlas_times_get_places:
 * @self: times
 * @time: one of them
 *
 * Gets the numbers of the places that an entry names.
 *
 * Returns: (transfer none): the places, %ATLAS_TIMES_NONE behind the last; none where
 *   it is about the whole region
 */
const guint32 *
atlas_times_get_places (const AtlasTimes *self,
                        const AtlasTime  *time)
{
  return &g_array_index (self->places->lists, guint32, time->places);
}

/**
 * atlas_times_get_n_places:
 * @self: times
 *
 * Gets how many places have a number.
 *
 * Returns: the number behind the last one
 */
guint
atlas_times_get_n_places (const AtlasTimes *self)
{
  return self->places->codes->len;
}

/**
 * atlas_times_get_code:
 * @self: times
 * @place: the number of a place
 *
 * Gets which place has a number.
 *
 * Returns: its code
 */
const char *
atlas_times_get_code (const AtlasTimes *self,
                      guint32           place)
{
  g_return_val_if_fail (place < self->places->codes->len, NULL);

  return g_ptr_array_index (self->places->codes, place);
}

/**
 * atlas_times_find_place:
 * @self: times
 * @code: the code of a place
 *
 * Finds the number of a place.
 *
 * Returns: the number, or %ATLAS_TIMES_NONE where it isn't of the region and no entry names
 *   it
 */
guint32
atlas_times_find_place (const AtlasTimes *self,
                        const char       *code)
{
  g_return_val_if_fail (code != NULL, ATLAS_TIMES_NONE);

  return places_find (self->places, code);
}

/**
 * atlas_times_get_n_measured:
 * @self: times
 *
 * Gets how many times an entry of the kind has been asked for its dates, since the
 * briefing is there.
 *
 * Returns: the number
 */
guint
atlas_times_get_n_measured (const AtlasTimes *self)
{
  return self->n_measured;
}
