/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-deadlines.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"

static GPtrArray *
list (PerksFixture *fixture,
      PerksEdition *edition)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition,
                                                           perks_fixture_day (TODAY), NULL);

  return perks_deadlines_list (&(PerksRuleCase) { .books = books, .standing = standing });
}

static char *
write_down (GPtrArray *deadlines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *day = perks_day_to_string (perks_deadline_get_due (deadline));

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "\n" : "", day,
                              perks_deadline_get_rule (deadline),
                              perks_deadline_get_entity (deadline));
    }

  return g_string_free (text, FALSE);
}

static void
test_empty (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (GPtrArray) none = list (fixture, edition);
  g_autoptr (GPtrArray) well = NULL;

  g_assert_cmpint (none->len, ==, 0);
  perks_fixture_add_live (fixture, "one", "softwareAsAService", "subscription");
  well = list (fixture, edition);
  g_assert_cmpint (well->len, ==, 0);
}

/* By day; on one day by the table of rules.md, then as the books have the offers. What has no
 * day is not here. */
static void
test_order (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *text = NULL;
  PerksOffer *offer;

  offer = perks_fixture_add_live (fixture, "left", "softwareAsAService", "subscription");
  perks_fixture_set (offer, "owner-left=yes");
  offer = perks_fixture_add_live (fixture, "generic", "softwareAsAService", "subscription");
  perks_fixture_set (offer, "owner=info@contoso.example");
  offer = perks_fixture_add_live (fixture, "silent", "softwareAsAService", "subscription");
  perks_fixture_set (offer, "contacted-on=");
  perks_fixture_set (offer, "live-since=2026-10-01");
  offer = perks_fixture_add_live (fixture, "also-silent", "softwareAsAService", "free-trial");
  perks_fixture_set (offer, "contacted-on=");
  perks_fixture_set (offer, "live-since=2026-10-01");
  perks_fixture_add_offer (fixture, "draft", "name=Draft", NULL);
  perks_fixture_add_offer (fixture, "planned", "live-since=2026-11-22", NULL);
  perks_fixture_add_offer (fixture, "earlier", "live-since=2026-10-22", NULL);
  deadlines = list (fixture, edition);

  text = write_down (deadlines);
  g_assert_cmpstr (text, ==,
                   "2026-10-22 contact-missing offer:earlier\n"
                   "2026-10-22 contact-silence offer:silent\n"
                   "2026-10-22 contact-silence offer:also-silent\n"
                   "2026-11-22 contact-missing offer:planned\n"
                   "2026-11-22 owner-left offer:left");
}

static void
test_source (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();
  g_autoptr (GPtrArray) deadlines = NULL;
  PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService", "subscription");

  perks_fixture_set (offer, "contacted-on=");
  deadlines = list (fixture, edition);

  g_assert_cmpint (deadlines->len, ==, 1);
  g_assert_cmpstr (perks_deadline_get_source (g_ptr_array_index (deadlines, 0)), ==,
                   "2023-12#getting-started");
}

/* What ends is listed from its own lead on, and from as far off as is asked for. */
static void
test_horizon (void)
{
  static const struct
  {
    int         horizon;
    const char *rules;
  } cases[] = {
    { -5, "" },
    { 0, "" },
    { 30, "" },
    { 47, "" },
    { 48, "2027-01-09 engagement-ending offer:trial" },
    { 49, "2027-01-09 engagement-ending offer:trial\n"
          "2027-01-10 claim-expiring claim:contoso/research-pmc" },
    { 50, "2027-01-09 engagement-ending offer:trial\n"
          "2027-01-10 claim-expiring claim:contoso/research-pmc\n"
          "2027-01-11 credit-ending credit:poc" },
    { 365, "2027-01-09 engagement-ending offer:trial\n"
           "2027-01-10 claim-expiring claim:contoso/research-pmc\n"
           "2027-01-11 credit-ending credit:poc\n"
           "2027-03-01 tier-at-risk publisher:contoso" },
  };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (12, PERKS_FIXTURE_METRICS,
                                                                "engagement-months=3");
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_set (perks_fixture_add_live (fixture, "trial", "softwareAsAService", "free-trial"),
                     "live-since=2026-10-09");
  perks_fixture_set (perks_fixture_add_claim (fixture, "research-pmc", NULL, "active"),
                     "expires-on=2027-01-10");
  perks_fixture_add_credit (fixture, "poc", "amount=2000.00 end=2027-01-11");
  perks_fixture_add_sale (fixture, "saas", "2026-03-01", PERKS_SALE_KIND_BILLED, "500.00");
  books = perks_fixture_dup_books (fixture);
  standing = perks_standing_new (books, edition, perks_fixture_day (TODAY), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) deadlines = perks_deadlines_list (&(PerksRuleCase) {
        .books = books,
        .standing = standing,
        .horizon = cases[i].horizon,
      });
      g_autofree char *text = write_down (deadlines);

      perks_rule_fixture_check (deadlines, edition);
      g_assert_cmpstr (text, ==, cases[i].rules);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/deadlines/empty", test_empty);
  g_test_add_func ("/deadlines/order", test_order);
  g_test_add_func ("/deadlines/source", test_source);
  g_test_add_func ("/deadlines/horizon", test_horizon);

  return g_test_run ();
}
