/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit.h"
#include "perks-credit-rules.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"

static GPtrArray *
apply (PerksFixture *fixture,
       int           horizon)
{
  return perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .today = TODAY,
    .horizon = horizon,
  }, perks_credit_rules_apply);
}

/* A credit of 100 USD ends within thirty days with money left. */
static void
test_ending (void)
{
  static const struct
  {
    const char *credit;
    int         horizon;
    const char *left;
  } cases[] = {
    { "end=2026-11-21", 0, NULL },
    { "end=2026-11-22", 0, "100.00 USD" },
    { "end=2026-12-22", 0, "100.00 USD" },
    { "end=2026-12-23", 0, NULL },
    { "end=2026-12-23", 30, NULL },
    { "end=2026-12-23", 31, "100.00 USD" },
    { "end=2026-11-21", G_MAXINT, NULL },
    { "", G_MAXINT, NULL },
    { "end=2026-12-22 used=99.99", 0, "0.01 USD" },
    { "end=2026-12-22 used=100.00", 0, NULL },
    { "end=2026-12-22 used=100.01", 0, NULL },
    { "end=2026-12-22 amount=", 0, NULL },
    { "start=2026-12-01 end=2026-12-22", 0, "100.00 USD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksCredit *credit = perks_fixture_add_credit (fixture, "one", "amount=100.00");
      PerksDeadline *line;

      perks_fixture_set_all (credit, cases[i].credit);
      deadlines = apply (fixture, cases[i].horizon);
      line = perks_rule_fixture_find (deadlines, "credit-ending", "credit:one");

      g_test_message ("%s within %d", cases[i].credit, cases[i].horizon);
      g_assert_cmpint (line != NULL, ==, cases[i].left != NULL);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, perks_credit_get_end (credit));
      g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].left));
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#sponsorship");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_CREDITS);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "one");
    }
}

/* Books whose tier opens sponsor-poc (2,000 USD), and at 50,000 sponsor-test-drive too. */
static PerksFixture *
make_sponsored (const char *usd)
{
  PerksFixture *fixture = perks_fixture_new ();

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, usd);
  return fixture;
}

/* A credit has ended or is used up, and a further one is available and unclaimed. */
static void
test_gap (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *entity;
  } cases[] = {
    { NULL, NULL, NULL },
    { "start=2026-01-01 end=2026-11-21", NULL, "credit:first" },
    { "start=2026-01-01 end=2026-11-22", NULL, NULL },
    { "start=2026-01-01 end=2026-12-31 used=100.00", NULL, "credit:first" },
    { "start=2026-01-01 used=100.00", NULL, "credit:first" },
    { "start=2026-01-01", NULL, NULL },
    { "start=2026-01-01 end=2026-12-31 used=99.99", NULL, NULL },
    { "start=2026-01-01 end=2026-12-31 amount=", NULL, NULL },
    { "start=2026-01-01 end=2026-03-31", "start=2026-04-01 end=2026-11-21", "credit:second" },
    { "start=2026-04-01 end=2026-11-21", "start=2026-01-01 end=2026-03-31", "credit:first" },
    { "start=2026-01-01 end=2026-03-31", "start=2026-04-01 end=2026-12-31", NULL },
    /* Another is entered for later: it is not to be asked for again. */
    { "start=2026-01-01 end=2026-03-31", "start=2027-01-01 end=2027-12-31", NULL },
    { "start=2026-01-01 end=2026-03-31", "start=2027-01-01 end=2027-12-31 used=100.00",
      "credit:second" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = make_sponsored ("500.00");
      g_autoptr (GPtrArray) deadlines = NULL;
      const char *entities[] = { "credit:first", "credit:second" };

      if (cases[i].first != NULL)
        perks_fixture_set_all (perks_fixture_add_credit (fixture, "first", "amount=100.00"),
                               cases[i].first);
      if (cases[i].second != NULL)
        perks_fixture_set_all (perks_fixture_add_credit (fixture, "second", "amount=100.00"),
                               cases[i].second);
      deadlines = apply (fixture, 0);

      g_test_message ("%s | %s", cases[i].first, cases[i].second);
      for (gsize k = 0; k < G_N_ELEMENTS (entities); k++)
        g_assert_cmpint (perks_rule_fixture_find (deadlines, "credit-gap", entities[k]) != NULL,
                         ==, g_strcmp0 (cases[i].entity, entities[k]) == 0);
    }
}

/* Only what is open fills a gap, and of several what brings most is named. */
static void
test_gap_available (void)
{
  static const struct
  {
    const char *usd;
    const char *claim;
    const char *state;
    const char *says;
  } cases[] = {
    { "499.99", NULL, NULL, NULL },
    { "500.00", NULL, NULL, "“sponsor-poc” (2000.00 USD)" },
    { "50000.00", NULL, NULL, "“sponsor-poc” (15000.00 USD)" },
    { "500.00", "sponsor-poc", "requested", NULL },
    { "500.00", "sponsor-poc", "active", NULL },
    { "500.00", "sponsor-poc", "done", NULL },
    { "500.00", "sponsor-poc", "available", "“sponsor-poc” (2000.00 USD)" },
    { "50000.00", "sponsor-poc", "done", "“sponsor-test-drive” (5000.00 USD)" },
    { "50000.00", "sponsor-test-drive", "done", "“sponsor-poc” (15000.00 USD)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = make_sponsored (cases[i].usd);
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksDeadline *line;

      perks_fixture_add_credit (fixture, "old", "amount=100.00 end=2026-03-31");
      if (cases[i].claim != NULL)
        perks_fixture_add_claim (fixture, cases[i].claim, NULL, cases[i].state);
      deadlines = apply (fixture, 0);
      line = perks_rule_fixture_find (deadlines, "credit-gap", "credit:old");

      g_test_message ("%s %s %s", cases[i].usd, cases[i].claim, cases[i].state);
      g_assert_cmpint (line != NULL, ==, cases[i].says != NULL);
      g_assert_cmpuint (deadlines->len, ==, line != NULL ? 1 : 0);
      if (line == NULL)
        continue;
      g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].says));
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#sponsorship");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_CREDITS);
    }
}

/* What nobody can have yet fills no gap either. */
static void
test_gap_blocked (void)
{
  g_autoptr (PerksFixture) fixture = make_sponsored ("500.00");
  g_autoptr (GPtrArray) deadlines = NULL;

  perks_fixture_set (g_ptr_array_index (fixture->offers, 0), "country=");
  perks_fixture_add_credit (fixture, "old", "amount=100.00 end=2026-03-31");
  deadlines = apply (fixture, 0);

  g_assert_cmpuint (deadlines->len, ==, 0);
}

/* A sponsorship that no amount is known of. */
static PerksEdition *
make_bare_edition (void)
{
  g_autoptr (PerksEdition) whole = perks_fixture_edition_2023 ();
  g_autoptr (GPtrArray) benefits = g_ptr_array_new_with_free_func (g_object_unref);
  const PerksBenefitValues funding = { .id = "sponsor-bare", .name = "Sponsorship",
                                       .paths = 1u << PERKS_PATH_TRANSACT,
                                       .mode = PERKS_BENEFIT_MODE_FUNDING };
  const PerksEditionValues values = {
    .id = "2023-08",
    .label = "A label",
    .metrics = 1u << PERKS_METRIC_BILLED_SALES,
    .tiers = perks_edition_get_tiers (whole),
    .benefits = benefits,
    .clauses = perks_edition_get_clauses (whole),
    .listing_paths = { [PERKS_LISTING_OPTION_SUBSCRIPTION] = PERKS_PATH_TRANSACT },
  };

  g_ptr_array_add (benefits, perks_benefit_new (&funding));
  return perks_edition_new (&values);
}

static void
test_gap_without_amount (void)
{
  g_autoptr (PerksEdition) edition = make_bare_edition ();
  g_autoptr (PerksFixture) fixture = make_sponsored ("500.00");
  g_autoptr (GPtrArray) deadlines = NULL;
  const char *text;

  perks_fixture_add_credit (fixture, "old", "amount=100.00 end=2026-03-31");
  deadlines = perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = TODAY,
  }, perks_credit_rules_apply);

  g_assert_cmpuint (deadlines->len, ==, 1);
  text = perks_deadline_get_text (g_ptr_array_index (deadlines, 0));
  g_assert_nonnull (strstr (text, "“Sponsorship” is open"));
  g_assert_null (strstr (text, "USD"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/credit-rules/ending", test_ending);
  g_test_add_func ("/credit-rules/gap", test_gap);
  g_test_add_func ("/credit-rules/gap-available", test_gap_available);
  g_test_add_func ("/credit-rules/gap-blocked", test_gap_blocked);
  g_test_add_func ("/credit-rules/gap-without-amount", test_gap_without_amount);

  return g_test_run ();
}
