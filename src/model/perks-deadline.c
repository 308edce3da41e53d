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
  GObject          parent_instance;

  char            *rule;
  char            *entity;
  PerksDay         due;
  char            *text;
  char            *source;
  PerksProvenance  provenance;
  PerksAction      action;
  char            *target;
  char           **facts;
  char           **figures;
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
  g_free (self->target);
  g_strfreev (self->facts);
  g_strfreev (self->figures);

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
  self->provenance = values->provenance;
  self->action = values->action;
  self->target = g_strdup (values->target);
  self->facts = g_strdupv ((char **) values->facts);
  self->figures = g_strdupv ((char **) values->figures);

  return self;
}

/**
 * perks_deadline_dup_id:
 * @self: a deadline
 *
 * A rule never raises two lines about the same thing, so rule and entity make the id. It stays the
 * same from day to day.
 *
 * Returns: (transfer full): the id: `contact-silence/offer:planner`
 */
char *
perks_deadline_dup_id (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return g_strconcat (self->rule, "/", self->entity, NULL);
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

/**
 * perks_deadline_get_provenance:
 * @self: a deadline
 *
 * Returns: where the least sure of the clause and the figures that it rests on is known from
 */
PerksProvenance
perks_deadline_get_provenance (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), PERKS_PROVENANCE_PUBLISHED);

  return self->provenance;
}

/**
 * perks_deadline_get_action:
 * @self: a deadline
 *
 * Returns: what a person can do about it
 */
PerksAction
perks_deadline_get_action (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), PERKS_ACTION_EDIT_PUBLISHER);

  return self->action;
}

/**
 * perks_deadline_get_target:
 * @self: a deadline
 *
 * Returns: (transfer none) (nullable): the id of what the action is about
 */
const char *
perks_deadline_get_target (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return self->target;
}

/**
 * perks_deadline_get_facts:
 * @self: a deadline
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what in the books raised it,
 *   `name=value`, in the forms of perks_record_dup_field()
 */
const char *const *
perks_deadline_get_facts (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return (const char *const *) self->facts;
}

/**
 * perks_deadline_get_figures:
 * @self: a deadline
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names of the figures of the
 *   edition that it rests on
 */
const char *const *
perks_deadline_get_figures (PerksDeadline *self)
{
  g_return_val_if_fail (PERKS_IS_DEADLINE (self), NULL);

  return (const char *const *) self->figures;
}
