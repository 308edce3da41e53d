/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-months.h"

#include <glib/gi18n.h>

#include "perks-chart-layout.h"
#include "perks-day.h"

/* What counted month by month: pure, from a situation. */

#define MOST_LINES 4

static int
get_month_number (PerksDay day)
{
  int year, month, day_of_month;

  perks_day_get_parts (day, &year, &month, &day_of_month);
  return year * 12 + month - 1;
}

/* Where only some months count, no others are shown. */
static guint
count_months (PerksStanding *standing)
{
  if (standing->window_from == PERKS_DAY_NONE)
    return PERKS_SALES_MOST_MONTHS;

  return (guint) CLAMP (get_month_number (standing->today) -
                          get_month_number (standing->window_from) + 1,
                        1,
                        PERKS_SALES_MOST_MONTHS);
}

static void
add_up (PerksSalesMonths *self,
        PerksBooks       *books,
        PerksStanding    *standing)
{
  GArray *sums = perks_books_get_sums (books);
  int first = get_month_number (standing->today) - (int) self->n_months + 1;

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      int month = get_month_number (sum->day) - first;
      gboolean counts = FALSE;

      if (month < 0 || month >= (int) self->n_months)
        continue;

      perks_standing_classify (standing, books, sum, &counts);
      /* What is beyond counting is drawn as the most that can be kept. */
      if (counts && !perks_minor_add (&self->values[month], sum->usd, NULL))
        self->values[month] = G_MAXINT64;
    }
}

static char *
format_usd (PerksLocaleText *locale_text,
            gint64           cents)
{
  return perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
}

static void
set_marks (PerksSalesMonths *self,
           PerksLocaleText  *locale_text)
{
  gint64 least = 0, most = 0, step, from, to;

  for (guint i = 0; i < self->n_months; i++)
    {
      least = MIN (least, self->values[i]);
      most = MAX (most, self->values[i]);
    }

  /* Whole dollars. */
  step = MAX (perks_chart_layout_choose_step (least, most, MOST_LINES), 100);
  from = least < 0 ? (least - step + 1) / step : 0;
  to = MAX ((most + step - 1) / step, from < 0 ? 0 : 1);
  self->n_marks = (guint) (to - from + 1);
  self->marks = g_new0 (PerksChartMark, self->n_marks);
  for (guint i = 0; i < self->n_marks; i++)
    {
      self->marks[i].value = (from + (gint64) i) * step;
      self->marks[i].label = format_usd (locale_text, self->marks[i].value);
    }
}

static char *
describe (PerksSalesMonths *self)
{
  guint last = self->n_months - 1;
  guint best = 0;

  for (guint i = 0; i < self->n_months; i++)
    {
      if (self->values[i] > self->values[best])
        best = i;
    }

  return g_strdup_printf (_("What counted from %1$s to %2$s: most in %3$s with %4$s, and %5$s in "
                            "the last month."),
                          self->names[0], self->names[last], self->names[best],
                          self->amounts[best], self->amounts[last]);
}

/**
 * perks_sales_months_new:
 * @situation: where the publisher stands
 * @locale_text: how money and months are written
 *
 * Adds up what counts by month: the last 24 months, or those of the edition's window when it is
 * shorter, up to the month of today.
 *
 * Returns: (transfer full): the months
 */
PerksSalesMonths *
perks_sales_months_new (PerksSituation  *situation,
                        PerksLocaleText *locale_text)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  PerksSalesMonths *self = g_new0 (PerksSalesMonths, 1);
  PerksDay month = perks_day_get_month (standing->today);

  self->n_months = count_months (standing);
  self->values = g_new0 (gint64, self->n_months);
  self->names = g_new0 (char *, self->n_months + 1);
  self->amounts = g_new0 (char *, self->n_months + 1);
  add_up (self, perks_situation_get_books (situation), standing);

  for (guint i = 0; i < self->n_months; i++)
    {
      int back = (int) (self->n_months - 1 - i);

      self->names[i] = perks_locale_text_month (locale_text, perks_day_add_months (month, -back));
      self->amounts[i] = format_usd (locale_text, self->values[i]);
    }

  set_marks (self, locale_text);
  self->text = describe (self);
  return self;
}

/**
 * perks_sales_months_free:
 * @self: months
 *
 * Frees them.
 */
void
perks_sales_months_free (PerksSalesMonths *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    g_free (self->marks[i].label);
  g_free (self->marks);
  g_free (self->values);
  g_strfreev (self->names);
  g_strfreev (self->amounts);
  g_free (self->text);
  g_free (self);
}
