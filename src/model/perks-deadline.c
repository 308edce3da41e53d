/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline.h"

/**
 * PerksDeadline:
 *
 * Something that is owed, lapses or deserves attention: what it is about, until when, what to do,
 * and the rule and clause that make it so. Immutable.
 */
struct _PerksDeadline
{
  GObject   parent_instance;

  char     *rule;
  char     *entity;
  PerksDay  due;
  char     *text;
  char     *source;
};

G_DEFINE_FINAL_TYPE (PerksDeadline, perks_deadline, G_TYPE_OBJECT)

static void
perks_deadline_finalize (GObject *object)
{
  PerksDeadline *self = PERKS_DEADLINE (object);

  g_free (self->rule);
  g_free (self->entity);
  g_free (self->text);
  g_free (self->source);

  G_OBJECT_CLASS (perks_deadline_parent_class)->finalize (object);
}

static void
perks_deadline_class_init (PerksDeadlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_deadline_finalize;
}

static void
perks_deadline_init (PerksDeadline *self)
{
}

/**
 * perks_deadline_new:
 * @values: what it is made from
 *
 * The texts are copied.
 *
 * Returns: (transfer full): a deadline
 */
PerksDeadline *
perks_deadline_new (const PerksDeadlineValues *values)
{
  PerksDeadline *self = g_object_new (PERKS_TYPE_DEADLINE, NULL);

  self->rule = g_strdup (values->rule);
  self->entity = g_strdup (values->entity);
  self->due = values->due;
  self->text = g_strdup (values->text);
  self->source = g_strdup (values->source);

  return self;
}

/**
 * perks_deadline_get_rule:
 * @self: a deadline
 *
 * Returns: (transfer none): the id of the rule that raises it
 */
const char *
perks_deadline_get_rule (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return self->rule;
}

/**
 * perks_deadline_get_entity:
 * @self: a deadline
 *
 * Returns: (transfer none): what it is about: kind, colon, id
 */
const char *
perks_deadline_get_entity (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return self->entity;
}

/**
 * perks_deadline_get_due:
 * @self: a deadline
 *
 * Returns: the civil day on which it is owed or lapses, or %PERKS_DAY_NONE
 */
PerksDay
perks_deadline_get_due (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), PERKS_DAY_NONE);

  return self->due;
}

/**
 * perks_deadline_get_text:
 * @self: a deadline
 *
 * Returns: (transfer none): what is the matter and what to do next
 */
const char *
perks_deadline_get_text (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return self->text;
}

/**
 * perks_deadline_get_source:
 * @self: a deadline
 *
 * Returns: (transfer none): edition, `#` and the id of the clause that it rests on
 */
const char *
perks_deadline_get_source (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return self->source;
}
