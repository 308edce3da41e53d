/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-chart-drawing.h"
#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksSalesMonths:
 * @n_months: how many months there are
 * @values: what counted in each, in cents of USD, the earliest first
 * @names: the name of each
 * @amounts: what counted in each, as text
 * @marks: the lines of the axis
 * @n_marks: how many there are
 * @text: the same in words
 *
 * What counted month by month.
 */
typedef struct
{
  guint           n_months;
  gint64         *values;
  char          **names;
  char          **amounts;
  PerksChartMark *marks;
  guint           n_marks;
  char           *text;
} PerksSalesMonths;

#define PERKS_SALES_MOST_MONTHS 24

PerksSalesMonths *perks_sales_months_new  (PerksSituation   *situation,
                                           PerksLocaleText  *locale_text);
void              perks_sales_months_free (PerksSalesMonths *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksSalesMonths, perks_sales_months_free)

G_END_DECLS
