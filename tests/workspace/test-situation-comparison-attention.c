/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

/* The day is 22 November 2026. */

#define SALES (1u << PERKS_METRIC_BILLED_SALES)

static PerksSituation *
judge (TextFixture *fixture,
       const char  *figures,
       const char  *today)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, SALES, figures);

  return text_fixture_judge_by (fixture, edition, today);
}

static PerksOffer *
add_quiet (TextFixture *fixture)
{
  PerksOffer *offer = perks_fixture_add_live (fixture->books, "planner", "softwareAsAService",
                                              "subscription");

  perks_fixture_set_all (offer, "name=Planner live-since=2026-10-01 contacted-on=");
  return offer;
}

#define QUIET_3 \
  "“Planner” has been live for more than 3 weeks and the Rewards team has not written. Look up " \
  "in Cloud Partner Portal or Partner Center who owns the offer: the message went there. When " \
  "the owner cannot be found, raise a support ticket."

/* What stays shows its days, what comes or goes its sentence. */
static void
test_silence (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) three = NULL;
  g_autoptr (PerksSituation) four = NULL;
  g_autoptr (PerksSituation) eight = NULL;

  add_quiet (fixture);
  three = judge (fixture, "silence-weeks=3", TEXT_TODAY);
  four = judge (fixture, "silence-weeks=4", TEXT_TODAY);
  eight = judge (fixture, "silence-weeks=8", TEXT_TODAY);

  text_assert_differs (
    fixture, three, four,
    { "“Planner”: No message from the Rewards team", "attention contact-silence/offer:planner",
      "Oct 22, 2026", "Oct 29, 2026" },
    { "Weeks without a message", "silence-weeks", "3 weeks", "4 weeks" });
  text_assert_differs (
    fixture, three, eight,
    { "“Planner”: No message from the Rewards team", "attention contact-silence/offer:planner",
      QUIET_3, NULL },
    { "Weeks without a message", "silence-weeks", "3 weeks", "8 weeks" });
  text_assert_differs (
    fixture, eight, three,
    { "“Planner”: No message from the Rewards team", "attention contact-silence/offer:planner",
      NULL, QUIET_3 },
    { "Weeks without a message", "silence-weeks", "8 weeks", "3 weeks" });
}

/* Lines stand in the order in which they press; what only the second has stands last. */
static void
test_order (TextFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_set (fixture->books->publisher, "mpn-id=");
  perks_fixture_add_credit (fixture->books, "spring",
                            "amount=10.00 start=2026-06-01 end=2026-12-01");
  perks_fixture_add_credit (fixture->books, "autumn",
                            "amount=10.00 start=2026-10-01 end=2026-12-02");
  before = judge (fixture, "", TEXT_TODAY);

  g_ptr_array_set_size (fixture->books->credits, 0);
  perks_fixture_add_credit (fixture->books, "autumn",
                            "amount=10.00 start=2026-10-01 end=2026-12-03");
  perks_fixture_add_credit (fixture->books, "winter",
                            "amount=20.50 start=2026-10-01 end=2026-11-30");
  perks_fixture_set (fixture->books->publisher, "mpn-id=1234567");
  after = judge (fixture, "", TEXT_TODAY);

  text_assert_differs (
    fixture, before, after,
    { "“spring”: Sponsorship ends", "attention credit-ending/credit:spring",
      "An Azure sponsorship ends on Dec 1, 2026 with $10.00 left, which is then lost. Use it for "
      "what it was given for, and enter what is used.", NULL },
    { "“autumn”: Sponsorship ends", "attention credit-ending/credit:autumn", "Dec 2, 2026",
      "Dec 3, 2026" },
    { "No MPN ID", "attention mpn-id-missing/publisher:contoso",
      "The publisher has no MPN ID, without which nothing can be published. Enter the 4 to 10 "
      "digits that Partner Center shows for your account.", NULL },
    { "“winter”: Sponsorship ends", "attention credit-ending/credit:winter", NULL,
      "An Azure sponsorship ends on Nov 30, 2026 with $20.50 left, which is then lost. Use it for "
      "what it was given for, and enter what is used." });
}

/* That a sentence reads otherwise is no change: the number of open benefits stands elsewhere. */
static void
test_sentence (TextFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_add_live (fixture->books, "trial", "softwareAsAService", "free-trial");
  before = judge (fixture, "", TEXT_TODAY);
  perks_fixture_add_claim (fixture->books, "trial-review", "trial", "active");
  after = judge (fixture, "", TEXT_TODAY);
  text_assert_differs (fixture, before, after,
                       { "“trial”: trial-review", "offer trial: benefit trial-review state",
                         "Available", "Active" });
}

/* A day that comes to a line, or goes from it. */
static void
test_day_comes (TextFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_add_offer (fixture->books, "draft", "name=Draft", NULL);
  before = judge (fixture, "", TEXT_TODAY);
  g_ptr_array_set_size (fixture->books->offers, 0);
  perks_fixture_add_offer (fixture->books, "draft", "name=Draft", "live-since=2027-01-01", NULL);
  after = judge (fixture, "", TEXT_TODAY);
  text_assert_differs (fixture, before, after,
                       { "“Draft”: No contact", "attention contact-missing/offer:draft", NULL,
                         "Jan 1, 2027" });
  text_assert_differs (fixture, after, before,
                       { "“Draft”: No contact", "attention contact-missing/offer:draft",
                         "Jan 1, 2027", NULL });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/situation-comparison-attention/silence", test_silence);
  text_add ("/workspace/situation-comparison-attention/order", test_order);
  text_add ("/workspace/situation-comparison-attention/sentence", test_sentence);
  text_add ("/workspace/situation-comparison-attention/day-comes", test_day_comes);

  return g_test_run ();
}
