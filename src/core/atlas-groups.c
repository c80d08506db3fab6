/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-groups.h"

#include "atlas-facet.h"
#include "atlas-index.h"
#include "atlas-words.h"

/* Which facet's values a grouping has, and whether the whole region is one more. */
static const struct
{
  const char *id;
  AtlasFacet  facet;
  gboolean    has_region;
} groupings[ATLAS_N_GROUPINGS] = {
  [ATLAS_GROUPING_NONE] = { "none", ATLAS_FACET_STATUS, FALSE },
  [ATLAS_GROUPING_SECTION] = { "section", ATLAS_FACET_SECTION, FALSE },
  [ATLAS_GROUPING_PLACE] = { "place", ATLAS_FACET_PLACE, TRUE },
  [ATLAS_GROUPING_STATUS] = { "status", ATLAS_FACET_STATUS, FALSE },
};

/* The value of a group that takes in what is in no other one. */
#define VALUE_OTHER "?"

struct _AtlasGroups
{
  AtlasBriefing *briefing;
  AtlasGrouping  grouping;
  guint          first; /* entry of the kind */
  guint          n_entries;

  GPtrArray *values; /* of static strings or those of the document */

  /* The groups of the entry i are those from starts[i] to starts[i + 1]. */
  guint32 *starts;
  guint32 *groups;
};

/* --- From the members of each value to the groups of each entry. --- */

typedef struct
{
  AtlasGroups *self;
  guint        group;
  guint32     *ends; /* where the next group of each entry goes */
} Filling;

static void
count_cb (guint    entry,
          gpointer user_data)
{
  AtlasGroups *self = user_data;

  self->starts[entry - self->first]++;
}

static void
fill_cb (guint    entry,
         gpointer user_data)
{
  Filling *filling = user_data;
  AtlasGroups *self = filling->self;

  self->groups[filling->ends[entry - self->first]++] = filling->group;
}

static const AtlasMembers *
get_members (AtlasGroups *self,
             guint        group)
{
  AtlasIndex *index = atlas_briefing_get_index (self->briefing);
  const char *value = g_ptr_array_index (self->values, group);

  if (groupings[self->grouping].has_region && g_str_equal (value, ATLAS_FACET_VALUE_REGION))
    return atlas_index_get_members (index, ATLAS_FACET_REGION, value);

  return atlas_index_get_members (index, groupings[self->grouping].facet, value);
}

static void
add_values (AtlasGroups *self)
{
  AtlasFacet facet = groupings[self->grouping].facet;
  guint n_values = atlas_facet_get_n_values (facet, self->briefing);

  self->values = g_ptr_array_new ();
  for (guint i = 0; i < n_values; i++)
    g_ptr_array_add (self->values, (char *) atlas_facet_get_value (facet, self->briefing, i));
  if (groupings[self->grouping].has_region)
    g_ptr_array_add (self->values, (char *) ATLAS_FACET_VALUE_REGION);
}

static void
for_each_member (AtlasGroups     *self,
                 guint            group,
                 AtlasMembersFunc func,
                 gpointer         user_data)
{
  const AtlasMembers *members = get_members (self, group);

  if (members != NULL)
    atlas_members_foreach (members, self->first, self->n_entries, func, user_data);
}

static void
add_groups (AtlasGroups *self)
{
  Filling filling = { self, 0, NULL };
  guint n_values = self->values->len;
  guint32 end = 0;

  self->starts = g_new0 (guint32, self->n_entries + 1);
  for (guint i = 0; i < n_values; i++)
    for_each_member (self, i, count_cb, self);

  /* Each entry stands somewhere, even one that refers to what there isn't. */
  filling.ends = g_new (guint32, self->n_entries + 1);
  for (guint i = 0; i < self->n_entries; i++)
    {
      guint32 count = MAX (self->starts[i], 1);

      self->starts[i] = filling.ends[i] = end;
      end += count;
    }
  self->starts[self->n_entries] = end;

  self->groups = g_new (guint32, MAX (end, 1));
  for (; filling.group < n_values; filling.group++)
    for_each_member (self, filling.group, fill_cb, &filling);
  for (guint i = 0; i < self->n_entries; i++)
    if (filling.ends[i] == self->starts[i])
      self->groups[self->starts[i]] = n_values;

  g_ptr_array_add (self->values, (char *) VALUE_OTHER);
  g_free (filling.ends);
}

/**
 * atlas_grouping_get_id:
 * @grouping: a grouping
 *
 * Gets a word for a grouping, which is the same in every language.
 *
 * Returns: the word
 */
const char *
atlas_grouping_get_id (AtlasGrouping grouping)
{
  g_return_val_if_fail (grouping < ATLAS_N_GROUPINGS, NULL);

  return groupings[grouping].id;
}

/**
 * atlas_groups_new:
 * @briefing: a briefing
 * @grouping: by what to group, which must be something
 * @kind: a kind
 *
 * Finds out under which headings the entries of a kind stand. That takes some
 * milliseconds for a million.
 *
 * Returns: (transfer full): the groups
 */
AtlasGroups *
atlas_groups_new (AtlasBriefing *briefing,
                  AtlasGrouping  grouping,
                  AtlasKind      kind)
{
  AtlasGroups *self;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (grouping > ATLAS_GROUPING_NONE && grouping < ATLAS_N_GROUPINGS, NULL);

  self = g_rc_box_new0 (AtlasGroups);
  self->briefing = g_object_ref (briefing);
  self->grouping = grouping;
  atlas_briefing_get_kind_range (briefing, kind, &self->first, &self->n_entries);
  add_values (self);
  add_groups (self);

  return self;
}

static void
clear (AtlasGroups *self)
{
  g_object_unref (self->briefing);
  g_ptr_array_unref (self->values);
  g_free (self->starts);
  g_free (self->groups);
}

/**
 * atlas_groups_ref:
 * @self: groups
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the groups
 */
AtlasGroups *
atlas_groups_ref (AtlasGroups *self)
{
  return g_rc_box_acquire (self);
}

/**
 * atlas_groups_unref:
 * @self: (transfer full): groups
 *
 * Gives a reference back.
 */
void
atlas_groups_unref (AtlasGroups *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * atlas_groups_get_grouping:
 * @self: groups
 *
 * Gets what makes the groups.
 *
 * Returns: the grouping
 */
AtlasGrouping
atlas_groups_get_grouping (const AtlasGroups *self)
{
  g_return_val_if_fail (self != NULL, ATLAS_GROUPING_NONE);

  return self->grouping;
}

/**
 * atlas_groups_get_n_groups:
 * @self: groups
 *
 * Gets how many groups there are, empty ones included.
 *
 * Returns: the number
 */
guint
atlas_groups_get_n_groups (const AtlasGroups *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->values->len;
}

/**
 * atlas_groups_get_value:
 * @self: groups
 * @group: one of them
 *
 * Gets what the entries of a group have in common.
 *
 * Returns: the value of the facet, or a word for the whole region
 */
const char *
atlas_groups_get_value (const AtlasGroups *self,
                        guint              group)
{
  g_return_val_if_fail (self != NULL && group < self->values->len, NULL);

  return g_ptr_array_index (self->values, group);
}

static AtlasFacet
get_facet (const AtlasGroups *self,
           const char        *value)
{
  if (groupings[self->grouping].has_region && g_str_equal (value, ATLAS_FACET_VALUE_REGION))
    return ATLAS_FACET_REGION;

  return groupings[self->grouping].facet;
}

/**
 * atlas_groups_format_value:
 * @self: groups
 * @group: one of them
 * @language: the BCP 47 tag of the language of the content
 *
 * Says in words what the entries of a group have in common.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_groups_format_value (const AtlasGroups *self,
                           guint              group,
                           const char        *language)
{
  const char *value;

  g_return_val_if_fail (self != NULL && group < self->values->len, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  value = g_ptr_array_index (self->values, group);
  if (group + 1 == self->values->len)
    /* Translators: the heading above entries that belong under no other one */
    return g_strdup (C_ ("group", "Other"));

  return atlas_facet_format_value (get_facet (self, value), self->briefing, value, language);
}

/**
 * atlas_groups_get_fallback:
 * @self: groups
 * @group: one of them
 * @language: the BCP 47 tag of the language of the content
 *
 * Gets the language of what [method@Groups.format_value] says, if nobody has translated
 * it into the one that was asked for.
 *
 * Returns: (nullable): a BCP 47 tag, or %NULL where that is as asked
 */
const char *
atlas_groups_get_fallback (const AtlasGroups *self,
                           guint              group,
                           const char        *language)
{
  const char *value;

  g_return_val_if_fail (self != NULL && group < self->values->len, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  value = g_ptr_array_index (self->values, group);
  if (group + 1 == self->values->len)
    return NULL;

  return atlas_facet_get_fallback (get_facet (self, value), self->briefing, value, language);
}

/**
 * atlas_groups_get_stage:
 * @self: groups
 * @group: one of them
 *
 * Gets the stage that all entries of a group are in, because they have one status.
 *
 * Returns: the stage, %ATLAS_STAGE_NONE where they have none in common
 */
AtlasStage
atlas_groups_get_stage (const AtlasGroups *self,
                        guint              group)
{
  AtlasCategory *category;

  g_return_val_if_fail (self != NULL && group < self->values->len, ATLAS_STAGE_NONE);

  if (self->grouping != ATLAS_GROUPING_STATUS)
    return ATLAS_STAGE_NONE;
  category = atlas_briefing_lookup_category (self->briefing, ATLAS_CATEGORY_STATUS,
                                             g_ptr_array_index (self->values, group));

  return category != NULL ? category->stage : ATLAS_STAGE_NONE;
}

/**
 * atlas_groups_find:
 * @self: groups
 * @entry: the number of an entry, counted from the first one of the kind
 * @n_groups: (out): how many groups it is in
 *
 * Finds the groups of an entry, of which there is one at least.
 *
 * Returns: (transfer none) (array length=n_groups): the groups
 */
const guint32 *
atlas_groups_find (const AtlasGroups *self,
                   guint              entry,
                   guint             *n_groups)
{
  *n_groups = self->starts[entry + 1] - self->starts[entry];

  return &self->groups[self->starts[entry]];
}
