/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-model-fixture.h"
#include "perks-rule.h"

static void
test_raise (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (GPtrArray) deadlines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("p-1");
  PerksDeadline *first, *second;

  perks_rule_raise (deadlines, edition, "owner-left", "getting-started", PERKS_RECORD (offer),
                    730000, "Do it.");
  perks_rule_raise (deadlines, edition, "mpn-id-missing", "contacts", PERKS_RECORD (publisher),
                    PERKS_DAY_NONE, "Enter it.");

  g_assert_cmpint (deadlines->len, ==, 2);
  first = g_ptr_array_index (deadlines, 0);
  g_assert_cmpstr (perks_deadline_get_rule (first), ==, "owner-left");
  g_assert_cmpstr (perks_deadline_get_entity (first), ==, "offer:o-1");
  g_assert_cmpstr (perks_deadline_get_source (first), ==, "2023-08#getting-started");
  g_assert_cmpstr (perks_deadline_get_text (first), ==, "Do it.");
  g_assert_cmpint (perks_deadline_get_due (first), ==, 730000);
  second = g_ptr_array_index (deadlines, 1);
  g_assert_cmpstr (perks_deadline_get_entity (second), ==, "publisher:p-1");
}

static void
test_name_of (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");

  g_assert_cmpstr (perks_rule_name_of (offer), ==, "o-1");
  g_object_set (offer, "name", "Insights", NULL);
  g_assert_cmpstr (perks_rule_name_of (offer), ==, "Insights");
}

/* The table of rules.md from its end to its beginning, in two rounds, one of them with a day. */
static void
test_sort (void)
{
  static const char *const table[] = {
    "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
    "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending",
    "benefit-unclaimed",
    "optimization-first", "credit-ending", "credit-gap", "tier-at-risk", "isv-connect",
    "offer-delisted",
    "edition-superseded", "sync-failing",
  };
  g_autoptr (GPtrArray) deadlines = g_ptr_array_new_with_free_func (g_object_unref);
  const gsize n_rules = G_N_ELEMENTS (table);

  for (gsize i = 0; i < 4 * n_rules; i++)
    {
      g_autofree char *text = g_strdup_printf ("%zu", i);
      PerksDeadlineValues values = { .rule = table[n_rules - 1 - i % n_rules],
                                     .entity = "offer:one",
                                     .text = text, .source = "2023-08#contacts" };

      values.due = i < 2 * n_rules ? PERKS_DAY_NONE : 730000 - (PerksDay) (i / n_rules);
      g_ptr_array_add (deadlines, perks_deadline_new (&values));
    }
  perks_rule_sort (deadlines);

  for (gsize i = 0; i < 4 * n_rules; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      /* The last round has the earliest day; the two without one are mixed, and stay in order. */
      if (i < n_rules)
        g_assert_cmpint (perks_deadline_get_due (deadline), ==, 730000 - 3);
      else if (i < 2 * n_rules)
        g_assert_cmpint (perks_deadline_get_due (deadline), ==, 730000 - 2);
      else
        g_assert_cmpint (perks_deadline_get_due (deadline), ==, PERKS_DAY_NONE);

      g_assert_cmpstr (perks_deadline_get_rule (deadline), ==,
                       table[i < 2 * n_rules ? i % n_rules : (i - 2 * n_rules) / 2]);
      if (i >= 2 * n_rules && i % 2 == 1)
        g_assert_cmpint (atoi (perks_deadline_get_text (deadline)), >=, (int) n_rules);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rule/raise", test_raise);
  g_test_add_func ("/rule/name-of", test_name_of);
  g_test_add_func ("/rule/sort", test_sort);

  return g_test_run ();
}
