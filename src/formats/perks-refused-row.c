/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-refused-row.h"

#include <glib/gi18n.h>

/* What a person is shown of a value; the rest is no help and may be long. */
#define MOST_CHARACTERS 200

G_DEFINE_ENUM_TYPE (PerksRefusedReason, perks_refused_reason,
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_NONE, "none"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_NOT_A_NUMBER, "not-a-number"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_AMBIGUOUS_AMOUNT, "ambiguous-amount"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_TOO_LARGE, "too-large"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_OTHER_CURRENCY, "other-currency"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_NOT_A_CURRENCY, "not-a-currency"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_NOT_A_DATE, "not-a-date"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_NOT_YES_OR_NO, "not-yes-or-no"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_KEY_MISSING, "key-missing"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_OFFER_MISSING, "offer-missing"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_TOO_FEW_FIELDS, "too-few-fields"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_TOO_MANY_FIELDS, "too-many-fields"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_NOT_UTF8, "not-utf8"),
  G_DEFINE_ENUM_VALUE (PERKS_REFUSED_REASON_BROKEN_QUOTES, "broken-quotes"))

G_DEFINE_BOXED_TYPE (PerksRefusedRow, perks_refused_row, perks_refused_row_copy,
                     perks_refused_row_free)

static char *
cut_value (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  if (g_utf8_strlen (valid, -1) <= MOST_CHARACTERS)
    return g_steal_pointer (&valid);

  return g_utf8_substring (valid, 0, MOST_CHARACTERS);
}

/**
 * perks_refused_row_new:
 * @line: the line of the file on which the row starts, from 1
 * @column: (nullable): the column as the header prints it
 * @value: (nullable): what stands there; cut to 200 characters
 * @reason: why the row was not taken
 *
 * Returns: (transfer full): the refused row; free it with perks_refused_row_free()
 */
PerksRefusedRow *
perks_refused_row_new (guint64             line,
                       const char         *column,
                       const char         *value,
                       PerksRefusedReason  reason)
{
  PerksRefusedRow *self = g_new0 (PerksRefusedRow, 1);

  self->line = line;
  self->column = g_strdup (column);
  self->value = value != NULL ? cut_value (value) : NULL;
  self->reason = reason;
  return self;
}

/**
 * perks_refused_row_copy:
 * @self: a refused row
 *
 * Returns: (transfer full): a copy
 */
PerksRefusedRow *
perks_refused_row_copy (const PerksRefusedRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return perks_refused_row_new (self->line, self->column, self->value, self->reason);
}

/**
 * perks_refused_row_free:
 * @self: (transfer full): a refused row
 */
void
perks_refused_row_free (PerksRefusedRow *self)
{
  g_free (self->column);
  g_free (self->value);
  g_free (self);
}

/**
 * perks_refused_row_get_reason_name:
 * @self: a refused row
 *
 * Returns: the reason as CONTRACT part 2 names it: `not-a-number` …
 */
const char *
perks_refused_row_get_reason_name (const PerksRefusedRow *self)
{
  g_autoptr (GEnumClass) reasons = g_type_class_ref (PERKS_TYPE_REFUSED_REASON);

  return g_enum_get_value (reasons, self->reason)->value_nick;
}

/**
 * perks_refused_reason_to_text:
 * @reason: a reason
 *
 * Returns: the reason in words, to stand behind a value
 */
const char *
perks_refused_reason_to_text (PerksRefusedReason reason)
{
  static const char *const texts[] = {
    [PERKS_REFUSED_REASON_NONE] = N_("nothing is wrong"),
    [PERKS_REFUSED_REASON_NOT_A_NUMBER] = N_("this is not an amount"),
    [PERKS_REFUSED_REASON_AMBIGUOUS_AMOUNT] =
      N_("the comma may part thousands or decimals; write the amount with a point"),
    [PERKS_REFUSED_REASON_TOO_LARGE] = N_("the amount is larger than the amounts that can be kept"),
    [PERKS_REFUSED_REASON_OTHER_CURRENCY] = N_("the amount names another currency"),
    [PERKS_REFUSED_REASON_NOT_A_CURRENCY] = N_("this is not a currency code of three letters"),
    [PERKS_REFUSED_REASON_NOT_A_DATE] = N_("this is not a date of the calendar"),
    [PERKS_REFUSED_REASON_NOT_YES_OR_NO] = N_("this is neither true nor false"),
    [PERKS_REFUSED_REASON_KEY_MISSING] = N_("what the row is known by is missing"),
    [PERKS_REFUSED_REASON_OFFER_MISSING] = N_("the offer’s name is missing"),
    [PERKS_REFUSED_REASON_TOO_FEW_FIELDS] = N_("the row has fewer fields than the header"),
    [PERKS_REFUSED_REASON_TOO_MANY_FIELDS] = N_("the row has more fields than the header"),
    [PERKS_REFUSED_REASON_NOT_UTF8] = N_("the row is not text in UTF-8"),
    [PERKS_REFUSED_REASON_BROKEN_QUOTES] = N_("there is text behind a closing quote"),
  };

  g_return_val_if_fail (reason < G_N_ELEMENTS (texts), NULL);

  return _(texts[reason]);
}

/**
 * perks_refused_row_dup_message:
 * @self: a refused row
 *
 * Returns: (transfer full): one line for a person: the line, the column, the value and the reason
 */
char *
perks_refused_row_dup_message (const PerksRefusedRow *self)
{
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, self->line);
  const char *reason = perks_refused_reason_to_text (self->reason);

  if (self->column == NULL)
    return g_strdup_printf (_("line %s: %s"), line, reason);
  if (self->value == NULL || *self->value == '\0')
    return g_strdup_printf (_("line %s, column %s is empty: %s"), line, self->column, reason);

  return g_strdup_printf (_("line %s, column %s: “%s”: %s"), line, self->column, self->value,
                          reason);
}
