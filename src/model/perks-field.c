/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-field.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-enums.h"
#include "perks-error.h"
#include "perks-money.h"

#define FIELD_FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static G_DEFINE_QUARK (perks-field-day, perks_field_day)
static G_DEFINE_QUARK (perks-field-usd, perks_field_usd)

/**
 * perks_field_text:
 * @name: the field's name
 *
 * Returns: (transfer floating): a field of free text; empty text counts as none
 */
GParamSpec *
perks_field_text (const char *name)
{
  GParamFlags flags = FIELD_FLAGS;

  if (g_str_equal (name, "id"))
    flags |= G_PARAM_CONSTRUCT_ONLY;

  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

/**
 * perks_field_enum:
 * @name: the field's name
 * @type: the enumeration; its first value is the default
 *
 * Returns: (transfer floating): a field that takes one of a set of names
 */
GParamSpec *
perks_field_enum (const char *name,
                  GType       type)
{
  return g_param_spec_enum (name, NULL, NULL, type, 0, FIELD_FLAGS);
}

/**
 * perks_field_flags:
 * @name: the field's name
 * @type: the flags
 *
 * Returns: (transfer floating): a field that takes names with commas between them
 */
GParamSpec *
perks_field_flags (const char *name,
                   GType       type)
{
  return g_param_spec_flags (name, NULL, NULL, type, 0, FIELD_FLAGS);
}

/**
 * perks_field_yes:
 * @name: the field's name
 *
 * Returns: (transfer floating): a field that is `yes` or `no`, and `no` when nothing was entered
 */
GParamSpec *
perks_field_yes (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE, FIELD_FLAGS);
}

/**
 * perks_field_day:
 * @name: the field's name
 *
 * Returns: (transfer floating): a field that holds a #PerksDay
 */
GParamSpec *
perks_field_day (const char *name)
{
  GParamSpec *pspec = g_param_spec_int (name, NULL, NULL, 0, G_MAXINT, PERKS_DAY_NONE, FIELD_FLAGS);

  g_param_spec_set_qdata (pspec, perks_field_day_quark (), GINT_TO_POINTER (TRUE));
  return pspec;
}

/**
 * perks_field_count:
 * @name: the field's name
 *
 * Returns: (transfer floating): a field that holds a number of things, or nothing (-1)
 */
GParamSpec *
perks_field_count (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, -1, G_MAXINT64, -1, FIELD_FLAGS);
}

/**
 * perks_field_usd:
 * @name: the field's name
 *
 * Returns: (transfer floating): a field that holds an amount in cents of USD that is not negative,
 *   or nothing (-1)
 */
GParamSpec *
perks_field_usd (const char *name)
{
  GParamSpec *pspec = perks_field_count (name);

  g_param_spec_set_qdata (pspec, perks_field_usd_quark (), GINT_TO_POINTER (TRUE));
  return pspec;
}

static char *
flags_to_text (GType type,
               guint value)
{
  g_autoptr (GTypeClass) flags_class = g_type_class_ref (type);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_FLAGS_CLASS (flags_class)->n_values; i++)
    {
      const GFlagsValue *flag = &G_FLAGS_CLASS (flags_class)->values[i];

      if ((value & flag->value) == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ',');
      g_string_append (text, flag->value_nick);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
enum_to_text (GType type,
              int   value)
{
  const char *name = perks_enum_to_name (type, value);

  if (g_str_equal (name, "unknown") || g_str_equal (name, "none"))
    return NULL;

  return g_strdup (name);
}

static char *
count_to_text (GParamSpec *pspec,
               gint64      value)
{
  if (value < 0)
    return NULL;
  if (g_param_spec_get_qdata (pspec, perks_field_usd_quark ()) != NULL)
    return perks_usd_to_string (value);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/**
 * perks_field_to_text:
 * @pspec: a field
 * @value: a value of its type
 *
 * Returns: (transfer full) (nullable): the one form of @value as text, or %NULL where nothing is
 *   entered
 */
char *
perks_field_to_text (GParamSpec   *pspec,
                     const GValue *value)
{
  if (G_VALUE_HOLDS_ENUM (value))
    return enum_to_text (G_VALUE_TYPE (value), g_value_get_enum (value));
  if (G_VALUE_HOLDS_FLAGS (value))
    return flags_to_text (G_VALUE_TYPE (value), g_value_get_flags (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_strdup (g_value_get_boolean (value) ? "yes" : NULL);
  if (G_VALUE_HOLDS_INT (value))
    return perks_day_to_string (g_value_get_int (value));
  if (G_VALUE_HOLDS_INT64 (value))
    return count_to_text (pspec, g_value_get_int64 (value));

  return g_value_dup_string (value);
}

static void
set_not_allowed (const char  *field,
                 const char  *text,
                 const char  *allowed,
                 GError     **error)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("%s: “%s” is not allowed; it is one of: %s"), field, text, allowed);
}

static gboolean
read_enum (GParamSpec  *pspec,
           const char  *text,
           GValue      *value,
           GError     **error)
{
  g_autofree char *allowed = NULL;
  int number;

  if (perks_enum_from_name (pspec->value_type, text, &number) &&
      !g_str_equal (text, "unknown") && !g_str_equal (text, "none"))
    {
      g_value_set_enum (value, number);
      return TRUE;
    }

  allowed = perks_enum_list_names (pspec->value_type);
  set_not_allowed (pspec->name, text, allowed, error);
  return FALSE;
}

static gboolean
read_flags (GParamSpec  *pspec,
            const char  *text,
            GValue      *value,
            GError     **error)
{
  g_autoptr (GTypeClass) flags_class = g_type_class_ref (pspec->value_type);
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  guint flags = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      GFlagsValue *flag = g_flags_get_value_by_nick (G_FLAGS_CLASS (flags_class),
                                                     g_strstrip (names[i]));

      if (flag == NULL)
        {
          g_autofree char *all = flags_to_text (pspec->value_type, G_MAXUINT);

          set_not_allowed (pspec->name, names[i], all, error);
          return FALSE;
        }
      flags |= flag->value;
    }

  g_value_set_flags (value, flags);
  return TRUE;
}

static gboolean
read_yes (GParamSpec  *pspec,
          const char  *text,
          GValue      *value,
          GError     **error)
{
  if (!g_str_equal (text, "yes") && !g_str_equal (text, "no"))
    {
      set_not_allowed (pspec->name, text, "yes no", error);
      return FALSE;
    }

  g_value_set_boolean (value, g_str_equal (text, "yes"));
  return TRUE;
}

static gboolean
read_day (GParamSpec  *pspec,
          const char  *text,
          GValue      *value,
          GError     **error)
{
  PerksDay day;

  if (!perks_day_from_string (text, &day, error))
    {
      g_prefix_error (error, "%s: ", pspec->name);
      return FALSE;
    }

  g_value_set_int (value, day);
  return TRUE;
}

static gboolean
read_count (GParamSpec  *pspec,
            const char  *text,
            GValue      *value,
            GError     **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &number, NULL))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("%s: “%s” is not a number of 0 or more"), pspec->name, text);
      return FALSE;
    }

  g_value_set_int64 (value, (gint64) number);
  return TRUE;
}

static gboolean
read_usd (GParamSpec  *pspec,
          const char  *text,
          GValue      *value,
          GError     **error)
{
  PerksMoney money;

  if (!perks_money_from_string (text, "USD", &money, error))
    {
      g_prefix_error (error, "%s: ", pspec->name);
      return FALSE;
    }
  if (money.minor < 0)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("%s: “%s” is less than zero"), pspec->name, text);
      return FALSE;
    }

  g_value_set_int64 (value, money.minor);
  return TRUE;
}

static gboolean
read_text (GParamSpec  *pspec,
           const char  *text,
           GValue      *value,
           GError     **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("%s: the text is not UTF-8"), pspec->name);
      return FALSE;
    }

  g_value_set_string (value, text);
  return TRUE;
}

/**
 * perks_field_read:
 * @pspec: a field
 * @text: its value as text, not empty
 * @value: (inout): a value of the field's type, where the reading is put
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE, the field and what is allowed in the message
 */
gboolean
perks_field_read (GParamSpec  *pspec,
                  const char  *text,
                  GValue      *value,
                  GError     **error)
{
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    return read_enum (pspec, text, value, error);
  if (G_IS_PARAM_SPEC_FLAGS (pspec))
    return read_flags (pspec, text, value, error);
  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    return read_yes (pspec, text, value, error);
  if (g_param_spec_get_qdata (pspec, perks_field_day_quark ()) != NULL)
    return read_day (pspec, text, value, error);
  if (g_param_spec_get_qdata (pspec, perks_field_usd_quark ()) != NULL)
    return read_usd (pspec, text, value, error);
  if (G_IS_PARAM_SPEC_INT64 (pspec))
    return read_count (pspec, text, value, error);

  return read_text (pspec, text, value, error);
}
