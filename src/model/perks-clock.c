/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-clock.h"

#include "perks-day.h"

/**
 * PerksClock:
 *
 * What day it is. Everything that depends on today asks a clock that was handed to it, so that a
 * test and `--today` can say what day it is. A day is the civil day where the person is; moments
 * are in UTC.
 */
struct _PerksClock
{
  GObject  parent_instance;

  PerksDay fixed_day;
};

G_DEFINE_FINAL_TYPE (PerksClock, perks_clock, G_TYPE_OBJECT)

static void
perks_clock_class_init (PerksClockClass *klass)
{
}

static void
perks_clock_init (PerksClock *self)
{
}

/**
 * perks_clock_new_system:
 *
 * Returns: (transfer full): a clock that follows the machine's clock and time zone
 */
PerksClock *
perks_clock_new_system (void)
{
  return g_object_new (PERKS_TYPE_CLOCK, NULL);
}

/**
 * perks_clock_new_fixed:
 * @today: the day that it is to be for good
 *
 * Returns: (transfer full): a clock that stands still
 */
PerksClock *
perks_clock_new_fixed (PerksDay today)
{
  PerksClock *self = g_object_new (PERKS_TYPE_CLOCK, NULL);

  self->fixed_day = today;
  return self;
}

/**
 * perks_clock_get_today:
 * @self: a clock
 *
 * Returns: the civil day today
 */
PerksDay
perks_clock_get_today (PerksClock *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (PERKS_IS_CLOCK (self), PERKS_DAY_NONE);

  if (self->fixed_day != PERKS_DAY_NONE)
    return self->fixed_day;

  now = g_date_time_new_now_local ();
  return perks_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}

/**
 * perks_clock_dup_moment:
 * @self: a clock
 *
 * The moment now in UTC, for the journal. A clock that stands still is at noon of its day.
 *
 * Returns: (transfer full): the moment as `YYYY-MM-DDTHH:MM:SSZ`
 */
char *
perks_clock_dup_moment (PerksClock *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (PERKS_IS_CLOCK (self), NULL);

  if (self->fixed_day != PERKS_DAY_NONE)
    {
      g_autofree char *day = perks_day_to_string (self->fixed_day);

      return g_strconcat (day, "T12:00:00Z", NULL);
    }

  now = g_date_time_new_now_utc ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}
