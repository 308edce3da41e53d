/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-record.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-field.h"

/**
 * PerksRecord:
 *
 * What a person keeps in the books: a publisher, an offer, a claim. A record is a set of fields;
 * each field is a property of the object and has one form as text, the same on the command line, in
 * JSON, in the journal and in the window's forms. A subclass lists its fields and adds typed
 * getters; reading, checking, comparing and notifying are done here once for all.
 *
 * The first field of every record is `id`, which is given when the object is made and stays.
 */

typedef struct
{
  GValue *values;
} PerksRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PerksRecord, perks_record, G_TYPE_OBJECT)

#define PROP_ID 1

static GValue *
get_slot (PerksRecord *self,
          guint        number)
{
  PerksRecordPrivate *priv = perks_record_get_instance_private (self);
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (self);

  /* Not in init: there the object still has the class of its parent. */
  if (priv->values == NULL)
    {
      priv->values = g_new0 (GValue, klass->n_fields);
      for (guint i = PROP_ID; i < klass->n_fields; i++)
        g_param_value_set_default (klass->fields[i],
                                   g_value_init (&priv->values[i], klass->fields[i]->value_type));
    }

  return &priv->values[number];
}

static GParamSpec *
find_field (PerksRecord *self,
            const char  *field)
{
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (self);

  for (guint i = PROP_ID; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i]->name, field))
        return klass->fields[i];
    }

  return NULL;
}

static void
perks_record_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_value_copy (get_slot (PERKS_RECORD (object), property_id), value);
}

static void
perks_record_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GValue *slot = get_slot (PERKS_RECORD (object), property_id);

  if (g_param_values_cmp (pspec, slot, value) == 0)
    return;

  g_value_copy (value, slot);
  if (G_VALUE_HOLDS_STRING (slot) && g_strcmp0 (g_value_get_string (slot), "") == 0)
    g_value_set_string (slot, NULL);
  g_object_notify_by_pspec (object, pspec);
}

static void
perks_record_finalize (GObject *object)
{
  PerksRecordPrivate *priv = perks_record_get_instance_private (PERKS_RECORD (object));
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (object);

  for (guint i = PROP_ID; priv->values != NULL && i < klass->n_fields; i++)
    g_value_unset (&priv->values[i]);
  g_free (priv->values);

  G_OBJECT_CLASS (perks_record_parent_class)->finalize (object);
}

static void
perks_record_class_init (PerksRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_record_finalize;
}

static void
perks_record_init (PerksRecord *self)
{
}

/**
 * perks_record_class_install:
 * @klass: the class of a record
 * @kind: (transfer none): a static string, the record's name in the journal
 * @fields: (transfer none): a static array; element 0 is unused, element 1 is `id`
 * @n_fields: its length
 *
 * Declares the fields of a kind of record. To be called in `class_init`.
 */
void
perks_record_class_install (PerksRecordClass  *klass,
                            const char        *kind,
                            GParamSpec       **fields,
                            guint              n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject does not hand these two down to a subclass that installs properties of its own. */
  object_class->get_property = perks_record_get_property;
  object_class->set_property = perks_record_set_property;

  klass->kind = kind;
  klass->fields = fields;
  klass->n_fields = n_fields;
  g_object_class_install_properties (object_class, n_fields, fields);
}

/**
 * perks_record_get_kind:
 * @self: a record
 *
 * Returns: (transfer none): what kind of record it is, as the journal names it: `offer`, `claim` …
 */
const char *
perks_record_get_kind (PerksRecord *self)
{
  g_return_val_if_fail (PERKS_IS_RECORD (self), NULL);

  return PERKS_RECORD_GET_CLASS (self)->kind;
}

/**
 * perks_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): the id, unique among the records of its kind
 */
const char *
perks_record_get_id (PerksRecord *self)
{
  g_return_val_if_fail (PERKS_IS_RECORD (self), NULL);

  return g_value_get_string (get_slot (self, PROP_ID));
}

/**
 * perks_record_list_fields:
 * @self: a record
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of all fields but `id`, in their
 *   order
 */
char **
perks_record_list_fields (PerksRecord *self)
{
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = PROP_ID + 1; i < klass->n_fields; i++)
    g_strv_builder_add (names, klass->fields[i]->name);

  return g_strv_builder_end (names);
}

/**
 * perks_record_has_field:
 * @self: a record
 * @field: a name
 *
 * Returns: whether records of this kind have a field of that name
 */
gboolean
perks_record_has_field (PerksRecord *self,
                        const char  *field)
{
  return find_field (self, field) != NULL;
}

/**
 * perks_record_dup_field:
 * @self: a record
 * @field: the name of one of its fields
 *
 * The field's value in its one form as text: names of values, `yes` and `no`, `YYYY-MM-DD`, digits,
 * USD with two digits after the point.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where nothing is entered
 */
char *
perks_record_dup_field (PerksRecord *self,
                        const char  *field)
{
  GParamSpec *pspec;

  g_return_val_if_fail (PERKS_IS_RECORD (self), NULL);

  pspec = find_field (self, field);
  g_return_val_if_fail (pspec != NULL, NULL);
  return perks_field_to_text (pspec, get_slot (self, pspec->param_id));
}

static gboolean
set_unknown_field (PerksRecord  *self,
                   const char   *field,
                   GError      **error)
{
  g_auto (GStrv) fields = perks_record_list_fields (self);
  g_autofree char *allowed = g_strjoinv (" ", fields);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD,
               _("“%s” cannot be set; the fields are: %s"), field, allowed);
  return FALSE;
}

static gboolean
check_text (PerksRecord  *self,
            const char   *field,
            const char   *text,
            gboolean      entered,
            GError      **error)
{
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (self);

  if (klass->check != NULL && !klass->check (self, field, text, error))
    return FALSE;

  return !entered || klass->check_entry == NULL || klass->check_entry (self, field, text, error);
}

static gboolean
set_from_text (PerksRecord  *self,
               const char   *field,
               const char   *text,
               gboolean      entered,
               GError      **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GParamSpec *pspec = find_field (self, field);

  if (pspec == NULL || pspec->param_id == PROP_ID)
    return set_unknown_field (self, field, error);

  g_value_init (&value, pspec->value_type);
  g_param_value_set_default (pspec, &value);
  if (text != NULL && *text != '\0')
    {
      if (!perks_field_read (pspec, text, &value, error) ||
          !check_text (self, field, text, entered, error))
        return FALSE;
    }

  g_object_set_property (G_OBJECT (self), field, &value);
  return TRUE;
}

/**
 * perks_record_set_field:
 * @self: a record
 * @field: the name of a field, not `id`
 * @text: (nullable): its new value as text, or %NULL or "" for none
 * @error: return location for a #PerksError
 *
 * Sets a field from text, as a person or a file gives it.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNKNOWN_FIELD or %PERKS_ERROR_INVALID_VALUE, with the field and
 *   what is allowed in the message; the record is then unchanged
 */
gboolean
perks_record_set_field (PerksRecord  *self,
                        const char   *field,
                        const char   *text,
                        GError      **error)
{
  return set_from_text (self, field, text, TRUE, error);
}

/**
 * perks_record_restore_field:
 * @self: a record
 * @field: the name of a field, not `id`
 * @text: (nullable): its value as text, or %NULL or "" for none
 * @error: return location for a #PerksError
 *
 * Sets a field from text, as the books and their journal give it. What was entered before there was
 * a rule about entering is taken as it is.
 *
 * Returns: %FALSE as perks_record_set_field(); the record is then unchanged
 */
gboolean
perks_record_restore_field (PerksRecord  *self,
                            const char   *field,
                            const char   *text,
                            GError      **error)
{
  return set_from_text (self, field, text, FALSE, error);
}

/**
 * perks_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a new record of the same kind with the same id and fields
 */
PerksRecord *
perks_record_copy (PerksRecord *self)
{
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (self);
  PerksRecord *copy = g_object_new (G_OBJECT_TYPE (self), "id", perks_record_get_id (self), NULL);

  for (guint i = PROP_ID + 1; i < klass->n_fields; i++)
    g_object_set_property (G_OBJECT (copy), klass->fields[i]->name, get_slot (self, i));

  return copy;
}

/**
 * perks_record_get_value: (skip)
 * @self: a record
 * @number: the number of a field's property
 *
 * For the typed getters of subclasses.
 *
 * Returns: (transfer none): the value, owned by the record and gone with its next change
 */
const GValue *
perks_record_get_value (PerksRecord *self,
                        guint        number)
{
  return get_slot (self, number);
}
