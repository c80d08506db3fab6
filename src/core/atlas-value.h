/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ATLAS_DEFINE_VALUE_TYPE:
 * @TypeName: the name of the type, in camel case
 * @type_name: the name of the type, in lower case
 * @clear: a `void (TypeName *)` that releases the members of a value
 *
 * Defines the type, `_ref` and `_unref` of an immutable value: an atomically
 * counted box, so that a worker reads it without a lock.
 */
#define ATLAS_DEFINE_VALUE_TYPE(TypeName, type_name, clear)                    \
  G_DEFINE_BOXED_TYPE (TypeName, type_name, type_name##_ref, type_name##_unref) \
  TypeName *type_name##_ref (TypeName *self)                                   \
  {                                                                            \
    g_return_val_if_fail (self != NULL, NULL);                                 \
    return g_atomic_rc_box_acquire (self);                                     \
  }                                                                            \
  void type_name##_unref (TypeName *self)                                      \
  {                                                                            \
    g_return_if_fail (self != NULL);                                           \
    g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);               \
  }

/**
 * ATLAS_DEFINE_COMPACT_VALUE_TYPE:
 * @TypeName: the name of the type, in camel case
 * @type_name: the name of the type, in lower case
 * @clear: a `void (TypeName *)` that releases the members of a value
 *
 * Defines the same for a value that has a `gatomicrefcount ref_count` of its own
 * and was allocated with g_malloc(). What a box takes beside its contents is half
 * of a title, and a document may have millions of them.
 */
#define ATLAS_DEFINE_COMPACT_VALUE_TYPE(TypeName, type_name, clear)            \
  G_DEFINE_BOXED_TYPE (TypeName, type_name, type_name##_ref, type_name##_unref) \
  TypeName *type_name##_ref (TypeName *self)                                   \
  {                                                                            \
    g_return_val_if_fail (self != NULL, NULL);                                 \
    g_atomic_ref_count_inc (&self->ref_count);                                 \
    return self;                                                               \
  }                                                                            \
  void type_name##_unref (TypeName *self)                                      \
  {                                                                            \
    g_return_if_fail (self != NULL);                                           \
    if (!g_atomic_ref_count_dec (&self->ref_count))                            \
      return;                                                                  \
    clear (self);                                                              \
    g_free (self);                                                             \
  }

/**
 * ATLAS_DECLARE_VALUE_TYPE:
 * @TypeName: the name of the type, in camel case
 * @type_name: the name of the type, in lower case
 *
 * Declares what ATLAS_DEFINE_VALUE_TYPE() or ATLAS_DEFINE_COMPACT_VALUE_TYPE()
 * defines.
 */
#define ATLAS_DECLARE_VALUE_TYPE(TypeName, type_name)             \
  GType     type_name##_get_type (void) G_GNUC_CONST;             \
  TypeName *type_name##_ref (TypeName *self);                     \
  void      type_name##_unref (TypeName *self);                   \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (TypeName, type_name##_unref)

/**
 * AtlasSpan:
 * @start: the offset of the first byte
 * @end: the offset behind the last byte
 *
 * The bytes of a document that a value was read from.
 */
typedef struct
{
  gsize start;
  gsize end;
} AtlasSpan;

G_END_DECLS
