/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-refused-row.h"

G_BEGIN_DECLS

#define PERKS_DECIMAL_SHORT 64

/**
 * PerksDecimal:
 * @negative: whether the number is below zero
 * @n_digits: how many digits
 * @scale: how many of them stand behind the point; may be negative or larger than @n_digits
 * @digits: the digits as values from 0 to 9, the highest first; points into @inside or to memory of
 *   its own
 * @inside: room for short numbers, so that the usual ones need no memory of their own
 *
 * A decimal number of any length, exact. Clear it with perks_decimal_clear(); do not copy it by
 * value.
 */
typedef struct
{
  gboolean       negative;
  gsize          n_digits;
  gint64         scale;
  unsigned char *digits;
  unsigned char  inside[PERKS_DECIMAL_SHORT];
} PerksDecimal;

PerksRefusedReason perks_decimal_parse    (PerksDecimal       *self,
                                           const char         *text,
                                           gsize               length);
gboolean           perks_decimal_multiply (PerksDecimal       *self,
                                           const PerksDecimal *a,
                                           const PerksDecimal *b);
gboolean           perks_decimal_to_minor (const PerksDecimal *self,
                                           guint               digits,
                                           gint64             *minor);
void               perks_decimal_clear    (PerksDecimal       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksDecimal, perks_decimal_clear)

G_END_DECLS
