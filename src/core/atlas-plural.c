/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-plural-private.h"

#include <string.h>

/*
 * A rule is an expression of C over n, as in the header of a po file:
 * https://www.gnu.org/software/gettext/manual/html_node/Plural-forms.html
 * It becomes a tree once, and is then asked as often as there are numbers.
 */

/* The header of a catalogue may be anybody's: deeper and longer than this no rule is.
 * A tree is as deep as a chain of operators is long. */
#define MAX_DEPTH 64
#define MAX_LENGTH 1024
#define MAX_FORMS 16

typedef enum
{
  NODE_NUMBER,
  NODE_VARIABLE,
  NODE_NOT,
  NODE_CHOICE,
  NODE_OR,
  NODE_AND,
  NODE_EQUAL,
  NODE_UNEQUAL,
  NODE_LESS,
  NODE_GREATER,
  NODE_LESS_EQUAL,
  NODE_GREATER_EQUAL,
  NODE_PLUS,
  NODE_MINUS,
  NODE_TIMES,
  NODE_DIVIDED,
  NODE_REMAINDER,
} NodeSort;

typedef struct _Node Node;

struct _Node
{
  NodeSort sort;
  gulong   number;
  Node    *operands[3];
};

struct _AtlasPlural
{
  Node *rule;
  guint n_forms;
};

static const struct
{
  const char *sign;
  NodeSort    sort;
  guint       level; /* the higher, the tighter it binds */
} operators[] = {
  { "||", NODE_OR, 1 },         { "&&", NODE_AND, 2 },
  { "==", NODE_EQUAL, 3 },      { "!=", NODE_UNEQUAL, 3 },
  { "<=", NODE_LESS_EQUAL, 4 }, { ">=", NODE_GREATER_EQUAL, 4 },
  { "<", NODE_LESS, 4 },        { ">", NODE_GREATER, 4 },
  { "+", NODE_PLUS, 5 },        { "-", NODE_MINUS, 5 },
  { "*", NODE_TIMES, 6 },       { "/", NODE_DIVIDED, 6 },
  { "%", NODE_REMAINDER, 6 },
};

#define TIGHTEST 6

static void
node_free (Node *node)
{
  if (node == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (node->operands); i++)
    node_free (node->operands[i]);
  g_free (node);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, node_free)

/* Takes the operands; %NULL if one of those that it needs is missing. */
static Node *
node_new (NodeSort sort,
          Node    *first,
          Node    *second,
          Node    *third)
{
  guint n_operands = sort == NODE_CHOICE ? 3 : sort == NODE_NOT ? 1 : sort < NODE_NOT ? 0 : 2;
  Node *operands[] = { first, second, third };
  g_autoptr (Node) node = g_new0 (Node, 1);
  gboolean is_whole = TRUE;

  node->sort = sort;
  for (guint i = 0; i < G_N_ELEMENTS (operands); i++)
    {
      node->operands[i] = operands[i];
      is_whole = is_whole && (i >= n_operands || operands[i] != NULL);
    }
  return is_whole ? g_steal_pointer (&node) : NULL;
}

static gboolean
take (const char **p,
      const char  *sign)
{
  *p += strspn (*p, " \t");
  if (!g_str_has_prefix (*p, sign))
    return FALSE;
  *p += strlen (sign);
  return TRUE;
}

static Node *parse_choice (const char **p,
                           guint        depth);

static Node *
parse_term (const char **p,
            guint        depth)
{
  g_autoptr (Node) node = NULL;

  if (depth > MAX_DEPTH)
    return NULL;
  if (take (p, "n"))
    return node_new (NODE_VARIABLE, NULL, NULL, NULL);
  if (take (p, "!"))
    return node_new (NODE_NOT, parse_term (p, depth + 1), NULL, NULL);
  if (take (p, "("))
    {
      node = parse_choice (p, depth + 1);
      return take (p, ")") ? g_steal_pointer (&node) : NULL;
    }
  if (!g_ascii_isdigit (**p))
    return NULL;
  node = node_new (NODE_NUMBER, NULL, NULL, NULL);
  node->number = (gulong) g_ascii_strtoull (*p, (char **) p, 10);
  return g_steal_pointer (&node);
}

static gboolean
take_operator (const char **p,
               guint        level,
               NodeSort    *sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].level == level && take (p, operators[i].sign))
      {
        *sort = operators[i].sort;
        return TRUE;
      }
  return FALSE;
}

/* Operators of a level bind to the left. */
static Node *
parse_level (const char **p,
             guint        level,
             guint        depth)
{
  g_autoptr (Node) node = NULL;
  NodeSort sort;

  if (level > TIGHTEST)
    return parse_term (p, depth + 1);
  node = parse_level (p, level + 1, depth);
  while (node != NULL && take_operator (p, level, &sort))
    node = node_new (sort, g_steal_pointer (&node), parse_level (p, level + 1, depth), NULL);
  return g_steal_pointer (&node);
}

static Node *
parse_choice (const char **p,
              guint        depth)
{
  g_autoptr (Node) node = parse_level (p, 1, depth);
  g_autoptr (Node) yes = NULL;

  if (node == NULL || depth > MAX_DEPTH || !take (p, "?"))
    return g_steal_pointer (&node);
  yes = parse_choice (p, depth + 1);
  if (!take (p, ":"))
    return NULL;
  return node_new (NODE_CHOICE, g_steal_pointer (&node), g_steal_pointer (&yes),
                   parse_choice (p, depth + 1));
}

static gulong
evaluate (const Node *node,
          gulong      n)
{
  gulong a, b;

  if (node->sort == NODE_NUMBER)
    return node->number;
  if (node->sort == NODE_VARIABLE)
    return n;
  a = evaluate (node->operands[0], n);
  if (node->sort == NODE_NOT)
    return !a;
  if (node->sort == NODE_CHOICE)
    return evaluate (node->operands[a ? 1 : 2], n);
  b = evaluate (node->operands[1], n);

  switch ((guint) node->sort)
    {
    case NODE_OR:
      return a || b;
    case NODE_AND:
      return a && b;
    case NODE_EQUAL:
      return a == b;
    case NODE_UNEQUAL:
      return a != b;
    case NODE_LESS:
      return a < b;
    case NODE_GREATER:
      return a > b;
    case NODE_LESS_EQUAL:
      return a <= b;
    case NODE_GREATER_EQUAL:
      return a >= b;
    case NODE_PLUS:
      return a + b;
    case NODE_MINUS:
      return a - b;
    case NODE_TIMES:
      return a * b;
    case NODE_DIVIDED:
      return b != 0 ? a / b : 0;
    case NODE_REMAINDER:
      return b != 0 ? a % b : 0;
    default:
      g_return_val_if_reached (0);
    }
}

/* Where a member of the line "nplurals=2; plural=(n != 1);" begins. */
static const char *
find_value (const char *line,
            const char *member)
{
  const char *found = strstr (line, member);

  return found != NULL ? found + strlen (member) : NULL;
}

/**
 * atlas_plural_new:
 * @header: the header of a catalogue
 *
 * Reads the rule in the line "Plural-Forms" of a header.
 *
 * Returns: (transfer full) (nullable): the rule, or %NULL if there is none that can be read
 */
AtlasPlural *
atlas_plural_new (const char *header)
{
  g_autoptr (AtlasPlural) self = NULL;
  const char *line, *forms, *rule;

  g_return_val_if_fail (header != NULL, NULL);

  line = find_value (header, "Plural-Forms:");
  forms = line != NULL ? find_value (line, "nplurals=") : NULL;
  rule = forms != NULL ? find_value (forms, "plural=") : NULL;
  if (rule == NULL || strcspn (rule, ";\n") > MAX_LENGTH)
    return NULL;
  self = g_new0 (AtlasPlural, 1);
  self->n_forms = (guint) CLAMP (g_ascii_strtoull (forms, NULL, 10), 1, MAX_FORMS);
  self->rule = parse_choice (&rule, 0);
  if (self->rule == NULL || !(take (&rule, ";") || take (&rule, "\n") || *rule == '\0'))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * atlas_plural_free:
 * @self: (nullable): a rule
 *
 * Frees a rule.
 */
void
atlas_plural_free (AtlasPlural *self)
{
  if (self == NULL)
    return;
  node_free (self->rule);
  g_free (self);
}

/**
 * atlas_plural_select:
 * @self: a rule
 * @number: a number of things
 *
 * Selects the form that goes with a number.
 *
 * Returns: the index of the form, one that the catalogue says it has
 */
guint
atlas_plural_select (const AtlasPlural *self,
                     gulong             number)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) MIN (evaluate (self->rule, number), self->n_forms - 1);
}
