/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-assignments.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/**
 * PerksAssignments: (skip)
 *
 * Fields and the values that they are to get, as a person writes them: `FIELD=VALUE`. They keep
 * their order, and the last one for a field holds.
 */
struct _PerksAssignments
{
  GPtrArray *list;
};

typedef struct
{
  char *field;
  char *value;
} Assignment;

static void
assignment_free (Assignment *assignment)
{
  g_free (assignment->field);
  g_free (assignment->value);
  g_free (assignment);
}

static Assignment *
read_word (const char  *word,
           GError     **error)
{
  const char *sign = strchr (word, '=');
  Assignment *assignment;

  if (sign == NULL || sign == word || !g_utf8_validate (word, -1, NULL))
    {
      g_autofree char *shown = g_utf8_make_valid (word, -1);

      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("“%s” does not have the form FIELD=VALUE"), shown);
      return NULL;
    }

  assignment = g_new0 (Assignment, 1);
  assignment->field = g_strdelimit (g_strndup (word, sign - word), "_", '-');
  assignment->value = g_strdup (sign + 1);
  return assignment;
}

/**
 * perks_assignments_new:
 * @words: (nullable) (array zero-terminated=1): words of the form `FIELD=VALUE`, or %NULL for none;
 *   in a field's name `_` counts as `-`
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the assignments, or %NULL with %PERKS_ERROR_INVALID_VALUE
 *   that names the word which has another form
 */
PerksAssignments *
perks_assignments_new (const char *const  *words,
                       GError            **error)
{
  g_autoptr (PerksAssignments) self = g_new0 (PerksAssignments, 1);

  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) assignment_free);
  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      Assignment *assignment = read_word (words[i], error);

      if (assignment == NULL)
        return NULL;
      g_ptr_array_add (self->list, assignment);
    }

  return g_steal_pointer (&self);
}

/**
 * perks_assignments_free:
 * @self: (transfer full): assignments
 */
void
perks_assignments_free (PerksAssignments *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * perks_assignments_take:
 * @self: assignments
 * @field: the name of a field
 *
 * Takes what is given for a field out of the assignments.
 *
 * Returns: (transfer full) (nullable): its value, or %NULL when none is given
 */
char *
perks_assignments_take (PerksAssignments *self,
                        const char       *field)
{
  char *value = NULL;

  for (guint i = self->list->len; i > 0; i--)
    {
      Assignment *assignment = g_ptr_array_index (self->list, i - 1);

      if (!g_str_equal (assignment->field, field))
        continue;
      if (value == NULL)
        value = g_steal_pointer (&assignment->value);
      g_ptr_array_remove_index (self->list, i - 1);
    }

  return value;
}

/**
 * perks_assignments_has:
 * @self: assignments
 * @field: the name of a field
 *
 * Returns: whether a value is given for the field
 */
gboolean
perks_assignments_has (PerksAssignments *self,
                       const char       *field)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const Assignment *assignment = g_ptr_array_index (self->list, i);

      if (g_str_equal (assignment->field, field))
        return TRUE;
    }

  return FALSE;
}

/**
 * perks_assignments_is_empty:
 * @self: assignments
 *
 * Returns: whether there is none, or none that has not been taken
 */
gboolean
perks_assignments_is_empty (PerksAssignments *self)
{
  return self->list->len == 0;
}

/**
 * perks_assignments_apply:
 * @self: assignments
 * @record: a record
 * @error: return location for a #PerksError
 *
 * Sets the fields of @record.
 *
 * Returns: %FALSE as perks_record_set_field(); those before the one at fault are then set
 */
gboolean
perks_assignments_apply (PerksAssignments  *self,
                         PerksRecord       *record,
                         GError           **error)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const Assignment *assignment = g_ptr_array_index (self->list, i);

      if (!perks_record_set_field (record, assignment->field, assignment->value, error))
        return FALSE;
    }

  return TRUE;
}
