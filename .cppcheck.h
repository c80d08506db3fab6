/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Read by cppcheck before each file, and by nothing else. It gets no headers of the system,
 * as its manual advises: with all of GTK's it didn't end in hours, without them it takes
 * seconds. It brings a file about GTK of its own; what that leaves out stands here. */

#define G_DEFINE_ENUM_TYPE(TypeName, type_name, ...) GType type_name##_get_type (void);
#define G_DEFINE_QUARK(QN, q_n) GQuark q_n##_quark (void);
#define G_GNUC_FORMAT(index)
#define G_GNUC_PRINTF(format, first)
#define G_LOG_DOMAIN "briefing-atlas"
#define NULL ((void *) 0)

/* Where it doesn't know a type, it can't read a value of it that is written in place. */
typedef struct
{
  int x, y, width, height;
} GdkRectangle;

typedef GdkRectangle GtkAllocation;

typedef struct
{
  float red, green, blue, alpha;
} GdkRGBA;
