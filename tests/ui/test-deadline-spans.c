/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-spans.h"

#include "perks-day.h"
#include "perks-deadline.h"
#include "perks-test-situation.h"

static PerksDay
read_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksDay day = PERKS_DAY_NONE;

  perks_day_from_string (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

/* The boundaries, the day before and the day after. A month after 31 January is 28 February. */
static void
test_find (void)
{
  static const struct
  {
    const char       *today;
    const char       *due;
    PerksDeadlineSpan span;
  } cases[] = {
    { "2026-11-22", "2025-11-22", PERKS_DEADLINE_SPAN_OVERDUE },
    { "2026-11-22", "2026-11-21", PERKS_DEADLINE_SPAN_OVERDUE },
    { "2026-11-22", "2026-11-22", PERKS_DEADLINE_SPAN_WEEK },
    { "2026-11-22", "2026-11-29", PERKS_DEADLINE_SPAN_WEEK },
    { "2026-11-22", "2026-11-30", PERKS_DEADLINE_SPAN_MONTH },
    { "2026-11-22", "2026-12-22", PERKS_DEADLINE_SPAN_MONTH },
    { "2026-11-22", "2026-12-23", PERKS_DEADLINE_SPAN_LATER },
    { "2026-11-22", "2036-01-01", PERKS_DEADLINE_SPAN_LATER },
    { "2026-01-31", "2026-02-28", PERKS_DEADLINE_SPAN_MONTH },
    { "2026-01-31", "2026-03-01", PERKS_DEADLINE_SPAN_LATER },
    { "2026-12-31", "2027-01-31", PERKS_DEADLINE_SPAN_MONTH },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_deadline_span_find (read_day (cases[i].due), read_day (cases[i].today)),
                     ==, cases[i].span);
}

/* An offer of path Trial that went live on 1 January 2024: by the edition of August 2023 its
 * manager helps for three months, its benefits end after six. Nobody answers for it, which was due
 * on that day, and the Rewards team has been silent for more than three weeks, due on 22 January.
 * So on 26 March two things are overdue, the engagement ends within a week, the benefits later. */
static void
test_list (void)
{
  static const guint counts[PERKS_N_DEADLINE_SPANS] = { 2, 1, 0, 1 };
  const PerksTestCase books = { "2023-08", "P", "free-trial", 0, NULL, 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2024-03-26");
  guint n_listed = 0;

  for (int span = 0; span < PERKS_N_DEADLINE_SPANS; span++)
    {
      g_autoptr (GPtrArray) list =
        perks_deadline_span_list (situation, (PerksDeadlineSpan) span);

      g_assert_cmpuint (list->len, ==, counts[span]);
      for (guint i = 1; i < list->len; i++)
        g_assert_cmpint (perks_deadline_get_due (g_ptr_array_index (list, i - 1)), <=,
                         perks_deadline_get_due (g_ptr_array_index (list, i)));
      n_listed += list->len;
    }

  g_assert_cmpuint (n_listed, ==, perks_situation_get_deadlines (situation)->len);
}

static void
test_none (void)
{
  const PerksTestCase books = { "2023-08", NULL, NULL, 0, NULL, 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2024-03-26");

  for (int span = 0; span < PERKS_N_DEADLINE_SPANS; span++)
    {
      g_autoptr (GPtrArray) list =
        perks_deadline_span_list (situation, (PerksDeadlineSpan) span);

      g_assert_cmpuint (list->len, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/deadline-spans/find", test_find);
  g_test_add_func ("/ui/deadline-spans/list", test_list);
  g_test_add_func ("/ui/deadline-spans/none", test_none);

  return g_test_run ();
}
