/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-change.h"

/**
 * PerksChange:
 *
 * What a person did in one step, named in words, as operations field by field. It is applied as a
 * whole or not at all, and turning it round takes it back.
 *
 * A record comes into being by the operation that makes %PERKS_OPERATION_EXISTS `yes`, followed by
 * its fields; it goes by the reverse, fields first.
 */
struct _PerksChange
{
  GObject    parent_instance;

  char      *label;
  char      *moment;
  GPtrArray *operations;
};

G_DEFINE_FINAL_TYPE (PerksChange, perks_change, G_TYPE_OBJECT)

static void
perks_change_finalize (GObject *object)
{
  PerksChange *self = PERKS_CHANGE (object);

  g_free (self->label);
  g_free (self->moment);
  g_ptr_array_unref (self->operations);

  G_OBJECT_CLASS (perks_change_parent_class)->finalize (object);
}

static void
perks_change_class_init (PerksChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_change_finalize;
}

static void
perks_change_init (PerksChange *self)
{
  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_operation_free);
}

/**
 * perks_change_new:
 * @label: what the step is, in the person's words: “Edit of the offer Insights”
 * @moment: when, as perks_clock_dup_moment() gives it
 *
 * Returns: (transfer full): a change without operations
 */
PerksChange *
perks_change_new (const char *label,
                  const char *moment)
{
  PerksChange *self = g_object_new (PERKS_TYPE_CHANGE, NULL);

  self->label = g_strdup (label);
  self->moment = g_strdup (moment);
  return self;
}

/**
 * perks_change_get_label:
 * @self: a change
 *
 * Returns: (transfer none): what the step is, in words
 */
const char *
perks_change_get_label (PerksChange *self)
{
  return self->label;
}

/**
 * perks_change_get_moment:
 * @self: a change
 *
 * Returns: (transfer none): when it was made, in UTC
 */
const char *
perks_change_get_moment (PerksChange *self)
{
  return self->moment;
}

/**
 * perks_change_get_operations:
 * @self: a change
 *
 * Returns: (transfer none) (element-type PerksOperation): the operations in the order in which they
 *   are applied
 */
GPtrArray *
perks_change_get_operations (PerksChange *self)
{
  return self->operations;
}

/**
 * perks_change_add:
 * @self: a change
 * @kind: the kind of a record
 * @id: its id
 * @field: the field
 * @before: (nullable): its value before
 * @after: (nullable): its value after
 *
 * Adds an operation, unless it would change nothing.
 */
void
perks_change_add (PerksChange *self,
                  const char  *kind,
                  const char  *id,
                  const char  *field,
                  const char  *before,
                  const char  *after)
{
  g_return_if_fail (PERKS_IS_CHANGE (self));

  if (g_strcmp0 (before, after) != 0)
    g_ptr_array_add (self->operations, perks_operation_new (kind, id, field, before, after));
}

/**
 * perks_change_edit:
 * @self: a change
 * @before: a record as it is
 * @after: the same record as it is to be
 *
 * Adds an operation for each field in which the two differ.
 */
void
perks_change_edit (PerksChange *self,
                   PerksRecord *before,
                   PerksRecord *after)
{
  g_auto (GStrv) fields = perks_record_list_fields (before);

  g_return_if_fail (g_str_equal (perks_record_get_id (before), perks_record_get_id (after)));

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *old = perks_record_dup_field (before, fields[i]);
      g_autofree char *new = perks_record_dup_field (after, fields[i]);

      perks_change_add (self, perks_record_get_kind (before), perks_record_get_id (before),
                        fields[i], old, new);
    }
}

/**
 * perks_change_create:
 * @self: a change
 * @record: a record that is to come into the books
 *
 * Adds the operations that make @record.
 */
void
perks_change_create (PerksChange *self,
                     PerksRecord *record)
{
  g_autoptr (PerksRecord) empty = g_object_new (G_OBJECT_TYPE (record),
                                                "id", perks_record_get_id (record),
                                                NULL);

  perks_change_add (self, perks_record_get_kind (record), perks_record_get_id (record),
                    PERKS_OPERATION_EXISTS, NULL, "yes");
  perks_change_edit (self, empty, record);
}

/**
 * perks_change_remove:
 * @self: a change
 * @record: a record that is to leave the books
 *
 * Adds the operations that take @record away, with every value it had.
 */
void
perks_change_remove (PerksChange *self,
                     PerksRecord *record)
{
  g_autoptr (PerksRecord) empty = g_object_new (G_OBJECT_TYPE (record),
                                                "id", perks_record_get_id (record),
                                                NULL);

  perks_change_edit (self, record, empty);
  perks_change_add (self, perks_record_get_kind (record), perks_record_get_id (record),
                    PERKS_OPERATION_EXISTS, "yes", NULL);
}

/**
 * perks_change_invert:
 * @self: a change
 * @label: what taking it back is called
 * @moment: when it is taken back
 *
 * Returns: (transfer full): the change that takes @self back
 */
PerksChange *
perks_change_invert (PerksChange *self,
                     const char  *label,
                     const char  *moment)
{
  PerksChange *inverse = perks_change_new (label, moment);

  for (guint i = self->operations->len; i > 0; i--)
    g_ptr_array_add (inverse->operations,
                     perks_operation_invert (g_ptr_array_index (self->operations, i - 1)));

  return inverse;
}
