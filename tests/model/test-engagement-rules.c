/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-rules.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"
#define FIGURES "engagement-months=3"

static GPtrArray *
apply (PerksFixture *fixture,
       const char   *figures,
       int           horizon)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS, figures);

  return perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = TODAY,
    .horizon = horizon,
  }, perks_engagement_rules_apply);
}

/* One Trial offer, by its fields, what was entered about its engagement, and the last day that is
 * warned of. */
typedef struct
{
  const char *figures;
  const char *offer;
  const char *record;
  int         horizon;
  const char *due;
} Row;

static void
check_rows (const Row *rows,
            gsize      n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected = NULL;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                     "free-trial"), rows[i].offer);
      if (rows[i].record != NULL)
        perks_fixture_set_all (perks_fixture_add_engagement (fixture, "one", NULL),
                               rows[i].record);
      deadlines = apply (fixture, rows[i].figures, rows[i].horizon);
      text = perks_rule_fixture_write_down (deadlines);
      expected = rows[i].due != NULL
                   ? g_strdup_printf ("engagement-ending offer:one %s\n", rows[i].due)
                   : g_strdup ("");

      g_test_message ("%s | %s | %d", rows[i].offer, rows[i].record, rows[i].horizon);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* Within fourteen days, its last day included. */
static void
test_days (void)
{
  static const Row rows[] = {
    { FIGURES, "live-since=2026-08-21", NULL, 0, NULL },
    { FIGURES, "live-since=2026-08-22", NULL, 0, "2026-11-22" },
    { FIGURES, "live-since=2026-09-06", NULL, 0, "2026-12-06" },
    { FIGURES, "live-since=2026-09-07", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-07", NULL, 14, NULL },
    { FIGURES, "live-since=2026-09-07", NULL, 15, "2026-12-07" },
    { FIGURES, "live-since=2026-09-06", NULL, 3, "2026-12-06" },
    { FIGURES, "live-since=2026-08-21", NULL, G_MAXINT, NULL },
    { FIGURES, "live-since=2026-11-22", NULL, G_MAXINT, "2027-02-22" },
    { "engagement-months=2", "live-since=2026-09-30", NULL, 0, "2026-11-30" },
    { "engagement-months=0", "live-since=2026-11-22", NULL, 0, "2026-11-22" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Only what has a length: Trial and Consulting, live, and not opted out of. */
static void
test_whose (void)
{
  static const Row rows[] = {
    { FIGURES, "live-since=2026-09-01", NULL, 0, "2026-12-01" },
    { FIGURES, "live-since=2026-09-01 listing=test-drive", NULL, 0, "2026-12-01" },
    { FIGURES, "live-since=2026-09-01 listing=get-it-now-free", NULL, 0, "2026-12-01" },
    { FIGURES, "live-since=2026-09-01 type=consultingService consulting=workshop", NULL, 0,
      "2026-12-01" },
    { FIGURES, "live-since=2026-09-01 type=consultingService consulting=briefing", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-01 listing=subscription", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-01 listing=contact-me", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-01 listing=", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-01 status=draft", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-01 status=delisted", NULL, 0, NULL },
    { FIGURES, "live-since=", NULL, 0, NULL },
    { "", "live-since=2026-09-01", NULL, 0, NULL },
    { FIGURES, "live-since=2026-09-01", "opted-out-on=2026-11-22", 0, NULL },
    { FIGURES, "live-since=2026-09-01", "opted-out-on=2026-11-23", 0, "2026-12-01" },
    { FIGURES, "live-since=2026-09-01", "opted-out-on=2026-10-01 opted-in-on=2026-11-22", 0,
      "2026-12-01" },
    { FIGURES, "live-since=2026-09-01", "opted-out-on=2026-08-31", 0, "2026-12-01" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* What was entered of this publication goes before what follows from going live. */
static void
test_entered (void)
{
  static const Row rows[] = {
    { FIGURES, "live-since=2026-09-01", "end=2026-11-30", 0, "2026-11-30" },
    { FIGURES, "live-since=2026-09-01", "end=2027-06-30", 0, NULL },
    { FIGURES, "live-since=2026-09-01", "start=2026-09-06", 0, "2026-12-06" },
    { FIGURES, "live-since=2026-09-01", "start=2026-09-07", 0, NULL },
    { FIGURES, "live-since=2025-01-02", "start=2026-09-01", 0, "2026-12-01" },
    { FIGURES, "live-since=2026-09-01", "start=2025-01-01 end=2026-11-30", 0, "2026-12-01" },
    { FIGURES, "live-since=2025-01-02 former-paths=list:2026-09-01", NULL, 0, "2026-12-01" },
    { FIGURES, "live-since=2026-09-01 listing=subscription", "end=2026-11-30", 0, NULL },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Each offer by itself. */
static void
test_offers (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *text = NULL;

  perks_fixture_set (perks_fixture_add_live (fixture, "b", "softwareAsAService", "free-trial"),
                     "live-since=2026-09-03");
  perks_fixture_set (perks_fixture_add_live (fixture, "c", "softwareAsAService", "free-trial"),
                     "live-since=2026-09-30");
  perks_fixture_set (perks_fixture_add_live (fixture, "a", "softwareAsAService", "test-drive"),
                     "live-since=2026-09-01");
  deadlines = apply (fixture, FIGURES, 0);
  text = perks_rule_fixture_write_down (deadlines);

  g_assert_cmpstr (text, ==, "engagement-ending offer:b 2026-12-03\n"
                             "engagement-ending offer:a 2026-12-01\n");
}

static void
test_grounds (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;
  PerksDeadline *line;

  perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                 "free-trial"), "live-since=2026-09-01 name=Café");
  deadlines = apply (fixture, FIGURES, 0);
  g_assert_cmpuint (deadlines->len, ==, 1);
  line = g_ptr_array_index (deadlines, 0);

  g_assert_nonnull (strstr (perks_deadline_get_text (line), "“Café” ends on 2026-12-01"));
  g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#engagement");
  g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_ENGAGEMENT);
  g_assert_cmpstr (perks_deadline_get_target (line), ==, "one");
  g_assert_cmpstrv (perks_deadline_get_facts (line),
                    ((const char *const[]) { "live-since=2026-09-01", "listing=free-trial",
                                             "consulting=", NULL }));
  g_assert_cmpstrv (perks_deadline_get_figures (line),
                    ((const char *const[]) { "engagement-months", NULL }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/engagement-rules/days", test_days);
  g_test_add_func ("/engagement-rules/whose", test_whose);
  g_test_add_func ("/engagement-rules/entered", test_entered);
  g_test_add_func ("/engagement-rules/offers", test_offers);
  g_test_add_func ("/engagement-rules/grounds", test_grounds);

  return g_test_run ();
}
