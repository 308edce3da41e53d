/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-deadline-text.h"
#include "perks-deadline.h"

static char *
write_title (PerksSituation *situation,
             const char     *rule,
             const char     *entity)
{
  const PerksDeadlineValues values = {
    .rule = rule,
    .entity = entity,
    .text = "",
    .source = "2023-08#purpose",
  };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);

  return perks_deadline_text_title (situation, deadline);
}

static void
test_titles (TextFixture   *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *rule;
    const char *entity;
    const char *title;
  } cases[] = {
    { "mpn-id-missing", "publisher:contoso", "No MPN ID" },
    { "tier-at-risk", "publisher:contoso", "Tier at risk" },
    { "benefit-unclaimed", "publisher:contoso", "Benefits not claimed" },
    { "benefit-unclaimed", "offer:planner", "“Contoso Planner”: Benefits not claimed" },
    { "contact-silence", "offer:planner", "“Contoso Planner”: No message from the Rewards team" },
    { "contact-silence", "offer:nameless",
      "“nameless”: No message from the Rewards team" },
    { "contact-silence", "offer:gone", "“gone”: No message from the Rewards team" },
    { "claim-expiring", "claim:contoso/blog-feature/planner",
      "“Commercial marketplace blog feature” for “Contoso Planner”: Benefit ends" },
    { "claim-reply-overdue", "claim:contoso/guest-blog",
      "“Individual guest blog post”: Answer overdue" },
    { "complete-by", "claim:contoso/of-old", "“of-old”: Last day to finish" },
    { "complete-by", "claim:gone", "“gone”: Last day to finish" },
    { "credit-ending", "credit:spring", "“spring”: Sponsorship ends" },
    { "edition-superseded", "edition:2019-08", "“2019-08”: Edition ended" },
    { "sync-failing", "remote:partner-center", "“partner-center”: Nothing comes in" },
    { "unheard-of", "publisher:contoso", "unheard-of" },
  };
  g_autoptr (PerksSituation) situation = NULL;

  perks_fixture_add_offer (fixture->books, "planner", "name=Contoso Planner", NULL);
  perks_fixture_add_offer (fixture->books, "nameless", NULL);
  perks_fixture_add_claim (fixture->books, "blog-feature", "planner", "active");
  perks_fixture_add_claim (fixture->books, "guest-blog", NULL, "requested");
  perks_fixture_add_claim (fixture->books, "of-old", NULL, "requested");
  situation = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = write_title (situation, cases[i].rule, cases[i].entity);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* CONTRACT part 2, the rules named in `attention` and `deadlines`. */
static void
test_rules (void)
{
  static const char *const rules[] = {
    "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
    "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending",
    "benefit-unclaimed", "optimization-first", "credit-ending", "credit-gap", "tier-at-risk",
    "isv-connect", "offer-delisted", "sync-failing", "edition-superseded",
  };
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const char *text = perks_deadline_text_rule (rules[i]);

      g_assert_cmpstr (text, !=, rules[i]);
      g_assert_true (g_hash_table_add (words, (char *) text));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/deadline-text/titles", test_titles);
  g_test_add_func ("/workspace/deadline-text/rules", test_rules);

  return g_test_run ();
}
