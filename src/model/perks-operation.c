/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-operation.h"

/**
 * perks_operation_new:
 * @kind: the kind of the record
 * @id: its id
 * @field: the field, or %PERKS_OPERATION_EXISTS
 * @before: (nullable): its value before
 * @after: (nullable): its value after
 *
 * Returns: (transfer full): the operation
 */
PerksOperation *
perks_operation_new (const char *kind,
                     const char *id,
                     const char *field,
                     const char *before,
                     const char *after)
{
  PerksOperation *self = g_new0 (PerksOperation, 1);

  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  self->field = g_strdup (field);
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  return self;
}

/**
 * perks_operation_free:
 * @self: (transfer full): an operation
 */
void
perks_operation_free (PerksOperation *self)
{
  g_free (self->kind);
  g_free (self->id);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * perks_operation_invert:
 * @self: an operation
 *
 * Returns: (transfer full): the operation that takes @self back
 */
PerksOperation *
perks_operation_invert (const PerksOperation *self)
{
  return perks_operation_new (self->kind, self->id, self->field, self->after, self->before);
}
