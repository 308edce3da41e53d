/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PerksRefusedReason:
 * @PERKS_REFUSED_REASON_NONE: not refused
 * @PERKS_REFUSED_REASON_NOT_A_NUMBER: the amount is words, empty or wrongly grouped
 * @PERKS_REFUSED_REASON_AMBIGUOUS_AMOUNT: the amount can be read in two ways, as `1,234` can
 * @PERKS_REFUSED_REASON_TOO_LARGE: the amount does not fit into 64 bits of minor units
 * @PERKS_REFUSED_REASON_OTHER_CURRENCY: the amount names another currency than the column has
 * @PERKS_REFUSED_REASON_NOT_A_CURRENCY: the currency is not a code of three letters
 * @PERKS_REFUSED_REASON_NOT_A_DATE: the date has another form, or the calendar has no such day
 * @PERKS_REFUSED_REASON_NOT_YES_OR_NO: a flag is neither true nor false
 * @PERKS_REFUSED_REASON_KEY_MISSING: a column of the key is empty
 * @PERKS_REFUSED_REASON_OFFER_MISSING: the offer's name is empty
 * @PERKS_REFUSED_REASON_TOO_FEW_FIELDS: the row has fewer fields than the header
 * @PERKS_REFUSED_REASON_TOO_MANY_FIELDS: the row has more fields than the header
 * @PERKS_REFUSED_REASON_NOT_UTF8: the row is not text in the file's encoding
 * @PERKS_REFUSED_REASON_BROKEN_QUOTES: there is text behind a closing quote
 *
 * Why a row of a report was not taken. The nick is its name in CONTRACT part 2.
 */
typedef enum
{
  PERKS_REFUSED_REASON_NONE,
  PERKS_REFUSED_REASON_NOT_A_NUMBER,
  PERKS_REFUSED_REASON_AMBIGUOUS_AMOUNT,
  PERKS_REFUSED_REASON_TOO_LARGE,
  PERKS_REFUSED_REASON_OTHER_CURRENCY,
  PERKS_REFUSED_REASON_NOT_A_CURRENCY,
  PERKS_REFUSED_REASON_NOT_A_DATE,
  PERKS_REFUSED_REASON_NOT_YES_OR_NO,
  PERKS_REFUSED_REASON_KEY_MISSING,
  PERKS_REFUSED_REASON_OFFER_MISSING,
  PERKS_REFUSED_REASON_TOO_FEW_FIELDS,
  PERKS_REFUSED_REASON_TOO_MANY_FIELDS,
  PERKS_REFUSED_REASON_NOT_UTF8,
  PERKS_REFUSED_REASON_BROKEN_QUOTES,
} PerksRefusedReason;

#define PERKS_TYPE_REFUSED_REASON (perks_refused_reason_get_type ())
GType perks_refused_reason_get_type (void) G_GNUC_CONST;

/**
 * PerksRefusedRow:
 * @line: the line of the file on which the row starts, from 1
 * @column: (nullable): the column as the header prints it; %NULL where the whole row is at fault
 * @value: (nullable): what stands there, at most 200 characters of it
 * @reason: why
 *
 * A row of a report that was not taken.
 */
typedef struct
{
  guint64            line;
  char              *column;
  char              *value;
  PerksRefusedReason reason;
} PerksRefusedRow;

#define PERKS_TYPE_REFUSED_ROW (perks_refused_row_get_type ())
GType            perks_refused_row_get_type        (void) G_GNUC_CONST;

PerksRefusedRow *perks_refused_row_new             (guint64                line,
                                                    const char            *column,
                                                    const char            *value,
                                                    PerksRefusedReason     reason);
PerksRefusedRow *perks_refused_row_copy            (const PerksRefusedRow *self);
void             perks_refused_row_free            (PerksRefusedRow       *self);
const char      *perks_refused_row_get_reason_name (const PerksRefusedRow *self);
char            *perks_refused_row_dup_message     (const PerksRefusedRow *self);

const char      *perks_refused_reason_to_text      (PerksRefusedReason     reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksRefusedRow, perks_refused_row_free)

G_END_DECLS
