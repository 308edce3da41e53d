/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-supposition.h"

#include "perks-tier.h"
#include "support.h"

static PerksSituation *
load (Fixture    *fixture,
      const char *edition)
{
  const PerksSelection selection = { .edition = edition, .today = read_day (FIXTURE_TODAY) };
  g_autoptr (GError) error = NULL;
  PerksSituation *situation = perks_workspace_load (fixture->workspace, &selection, &error);

  g_assert_no_error (error);
  return situation;
}

/* Thresholds of the two editions: 500, 25,000, 50,000 … and 25,000, 100,000 … USD; by the later one
 * only the twelve months up to today count. */
static void
test_tier (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *edition;
    const char *day;
    gint64      cents;
    gint64      counted;
    const char *tier;
    const char *since;
  } cases[] = {
    { "2023-08", NULL, 2500000, 2500000, "t25k", FIXTURE_TODAY },
    { "2023-08", NULL, 2499999, 2499999, "t500", FIXTURE_TODAY },
    { "2023-08", "2026-01-05", 5000000, 5000000, "t50k", "2026-01-05" },
    { "2023-08", "2026-11-23", 5000000, 0, "publisher", "2024-01-15" },
    { "2023-08", NULL, -100, -100, "publisher", "2024-01-15" },
    { "2023-08", NULL, 0, 0, "publisher", "2024-01-15" },
    { "2023-12", "2025-11-23", 2500000, 2500000, "t25k", "2025-11-23" },
    { "2023-12", "2025-11-22", 2500000, 0, "publisher", "2024-01-15" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksDay day = cases[i].day != NULL ? read_day (cases[i].day) : PERKS_DAY_NONE;
      g_autoptr (PerksSituation) situation = load (fixture, cases[i].edition);
      g_autoptr (PerksSituation) supposed = NULL;
      g_autoptr (GError) error = NULL;
      PerksStanding *standing;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      supposed = perks_supposition_add_sale (situation, day, cases[i].cents, NULL, &error);
      g_assert_no_error (error);
      standing = perks_situation_get_standing (supposed);
      g_assert_cmpint (standing->counted, ==, cases[i].counted);
      g_assert_cmpstr (perks_tier_get_id (standing->tier), ==, cases[i].tier);
      g_assert_cmpint (standing->since, ==, read_day (cases[i].since));
      g_assert_cmpint (perks_situation_get_today (supposed), ==, read_day (FIXTURE_TODAY));
      g_assert_true (perks_situation_get_edition (supposed) ==
                     perks_situation_get_edition (situation));
    }
}

/* Neither the situation nor the books on the disk know of it. */
static void
test_nothing_changes (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (PerksSituation) situation = load (fixture, "2023-08");
  g_autoptr (PerksSituation) supposed = NULL;
  g_autoptr (PerksSituation) again = NULL;
  g_autoptr (GError) error = NULL;

  supposed = perks_supposition_add_sale (situation, PERKS_DAY_NONE, 5000000, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (perks_situation_get_standing (situation)->counted, ==, 0);
  g_assert_cmpuint (perks_books_get_sums (perks_situation_get_books (situation))->len, ==, 0);
  again = load (fixture, "2023-08");
  g_assert_cmpint (perks_situation_get_standing (again)->counted, ==, 0);
  g_assert_null (perks_workspace_get_situation (fixture->workspace));
  after = fixture_export_all (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_overflow (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = load (fixture, "2023-08");
  g_autoptr (PerksSituation) most = NULL;
  g_autoptr (PerksSituation) too_much = NULL;
  g_autoptr (GError) error = NULL;

  most = perks_supposition_add_sale (situation, PERKS_DAY_NONE, G_MAXINT64, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (perks_situation_get_standing (most)->counted, ==, G_MAXINT64);
  too_much = perks_supposition_add_sale (most, PERKS_DAY_NONE, 1, NULL, &error);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  g_assert_null (too_much);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/supposition/" name, Fixture, NULL, fixture_set_up_filled, func, fixture_tear_down)
  ADD ("tier", test_tier);
  ADD ("nothing-changes", test_nothing_changes);
  ADD ("overflow", test_overflow);

  return g_test_run ();
}
