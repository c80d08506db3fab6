/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "atlas-plural-private.h"

/* A rule of whatever content is refused, or says for each number what C says. The input
 * is the rule alone. */

/* The same expression by the letter of the grammar of C, a function for a level, and
 * without a tree. */
typedef struct
{
  const char *p;
  gulong      n;
} Reference;

static gulong choice (Reference *self);

static gboolean
take (Reference  *self,
      const char *sign)
{
  self->p += strspn (self->p, " \t");
  if (strncmp (self->p, sign, strlen (sign)) != 0)
    return FALSE;
  self->p += strlen (sign);
  return TRUE;
}

static gulong
term (Reference *self)
{
  gulong value;

  if (take (self, "n"))
    return self->n;
  if (take (self, "!"))
    return !term (self);
  if (take (self, "("))
    {
      value = choice (self);
      take (self, ")");
      return value;
    }
  return strtoull (self->p, (char **) &self->p, 10);
}

static gulong
product (Reference *self)
{
  gulong value = term (self), other;

  for (;;)
    if (take (self, "*"))
      value *= term (self);
    else if (take (self, "/"))
      value = (other = term (self)) != 0 ? value / other : 0;
    else if (take (self, "%"))
      value = (other = term (self)) != 0 ? value % other : 0;
    else
      return value;
}

static gulong
sum (Reference *self)
{
  gulong value = product (self);

  for (;;)
    if (take (self, "+"))
      value += product (self);
    else if (take (self, "-"))
      value -= product (self);
    else
      return value;
}

static gulong
relation (Reference *self)
{
  gulong value = sum (self);

  for (;;)
    if (take (self, "<="))
      value = value <= sum (self);
    else if (take (self, ">="))
      value = value >= sum (self);
    else if (take (self, "<"))
      value = value < sum (self);
    else if (take (self, ">"))
      value = value > sum (self);
    else
      return value;
}

static gulong
equality (Reference *self)
{
  gulong value = relation (self);

  for (;;)
    if (take (self, "=="))
      value = value == relation (self);
    else if (take (self, "!="))
      value = value != relation (self);
    else
      return value;
}

/* No operand has effects, so that both of two may be calculated. */
static gulong
conjunction (Reference *self)
{
  gulong value = equality (self), other;

  while (take (self, "&&"))
    {
      other = equality (self);
      value = value && other;
    }
  return value;
}

static gulong
disjunction (Reference *self)
{
  gulong value = conjunction (self), other;

  while (take (self, "||"))
    {
      other = conjunction (self);
      value = value || other;
    }
  return value;
}

static gulong
choice (Reference *self)
{
  gulong value = disjunction (self), yes, no;

  if (!take (self, "?"))
    return value;
  yes = choice (self);
  take (self, ":");
  no = choice (self);
  return value ? yes : no;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const gulong numbers[] = { 0, 1, 2, 5, 11, 21, 100, 101, 111, 1000000, G_MAXULONG };
  g_autofree char *rule = g_strndup ((const char *) data, size);
  g_autofree char *header = g_strconcat ("Plural-Forms: nplurals=16; plural=", rule, NULL);
  g_autoptr (AtlasPlural) plural = atlas_plural_new (header);

  if (plural == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      Reference reference = { rule, numbers[i] };
      gulong expected = choice (&reference);

      g_assert_cmpuint (atlas_plural_select (plural, numbers[i]), ==, MIN (expected, 15));
    }
  return 0;
}
