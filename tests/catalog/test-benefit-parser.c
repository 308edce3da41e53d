/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-benefit.h"

static void
test_values (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);
  PerksBenefit *credit, *advice;

  g_assert_cmpuint (perks_edition_get_benefits (edition)->len, ==, 2);
  credit = g_ptr_array_index (perks_edition_get_benefits (edition), 0);
  advice = g_ptr_array_index (perks_edition_get_benefits (edition), 1);

  g_assert_cmpstr (perks_benefit_get_id (credit), ==, "credit");
  g_assert_cmpstr (perks_benefit_get_name (credit), ==, "Credit");
  g_assert_cmpint (perks_benefit_get_category (credit), ==, PERKS_CATEGORY_SALES);
  g_assert_cmpint (perks_benefit_get_mode (credit), ==, PERKS_BENEFIT_MODE_FUNDING);
  g_assert_cmpstr (perks_benefit_get_first_tier (credit), ==, "grown");
  g_assert_cmpint (perks_benefit_get_amount (credit, "grown"), ==, 25075);
  g_assert_cmpint (perks_benefit_get_amount (credit, "start"), ==, -1);
  g_assert_cmpstr (perks_benefit_get_summary (credit), ==, "A credit.");
  g_assert_cmpstr (perks_benefit_get_how (credit), ==, "Ask.");
  g_assert_cmpstr (perks_benefit_get_value (credit), ==, "Saves money.");
  g_assert_cmpstr (perks_benefit_get_source (credit), ==, "Credit mail");
  g_assert_cmpint (perks_benefit_get_provenance (credit), ==, PERKS_PROVENANCE_USER);

  g_assert_null (perks_benefit_get_first_tier (advice));
  g_assert_cmpint (perks_benefit_get_amount (advice, NULL), ==, 1000);
  g_assert_cmpint (perks_benefit_get_amount (advice, "start"), ==, 1000);
  g_assert_cmpstr (perks_benefit_get_level (advice, PERKS_PATH_TRIAL), ==, "personal");
  g_assert_cmpstr (perks_benefit_get_level (advice, PERKS_PATH_LIST), ==, "guidance");
  g_assert_null (perks_benefit_get_level (advice, PERKS_PATH_TRANSACT));
}

static void
test_sets (void)
{
  static const PerksCondition of_credit[] = { PERKS_CONDITION_BYOL, PERKS_CONDITION_REGION };
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);
  PerksBenefit *credit = perks_edition_find_benefit (edition, "credit");
  PerksBenefit *advice = perks_edition_find_benefit (edition, "advice");

  for (int condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      gboolean expected = condition == (int) of_credit[0] || condition == (int) of_credit[1];

      g_assert_cmpint (perks_benefit_has_condition (credit, condition), ==, expected);
      g_assert_false (perks_benefit_has_condition (advice, condition));
    }

  g_assert_true (perks_benefit_is_for_path (credit, PERKS_PATH_TRANSACT));
  g_assert_false (perks_benefit_is_for_path (credit, PERKS_PATH_LIST));
  g_assert_true (perks_benefit_is_for_path (advice, PERKS_PATH_LIST));
  g_assert_true (perks_benefit_is_for_path (advice, PERKS_PATH_TRIAL));
  g_assert_false (perks_benefit_is_for_path (advice, PERKS_PATH_CONSULTING));
  g_assert_false (perks_benefit_is_for_path (advice, PERKS_PATH_TRANSACT));
  g_assert_false (perks_benefit_is_for_path (advice, PERKS_PATH_UNKNOWN));
}

static void
test_broken (void)
{
  static const BrokenCase cases[] = {
    { "\"first_tier\": \"grown\"", "\"first_tier\": \"gone\"", "/benefits/0/first_tier",
      "“gone” is not the id of a tier" },
    { "\"first_tier\": \"grown\", ", "", "/benefits/0/first_tier", "is missing" },
    { "\"first_tier\": \"grown\"", "\"first_tier\": \"\"", "/benefits/0/first_tier", "is empty" },
    { "\"first_tier\": null", "\"first_tier\": false", "/benefits/1/first_tier", "has to be text" },
    { "\"category\": \"sales\"", "\"category\": \"sale\"", "/benefits/0/category",
      "marketing sales technical" },
    { "\"category\": \"sales\"", "\"category\": [\"sales\"]", "/benefits/0/category",
      "has to be text" },
    { "\"mode\": \"funding\"", "\"mode\": \"funded\"", "/benefits/0/mode", "one-time" },
    { "[\"transact\"]", "[]", "/benefits/0/paths", "is empty" },
    { "[\"transact\"]", "\"transact\"", "/benefits/0/paths", "has to be an array" },
    { "[\"transact\"]", "[\"unknown\"]", "/benefits/0/paths/0", "list trial consulting transact" },
    { "[\"list\", \"trial\"]", "[\"list\", \"list\"]", "/benefits/1/paths/1", "twice" },
    { "[\"list\", \"trial\"]", "[\"list\", 1]", "/benefits/1/paths/1", "has to be text" },
    { "\"region\"", "\"not-live\"", "/benefits/0/conditions/1", "byol listing-optimization" },
    { "\"region\"", "\"byol\"", "/benefits/0/conditions/1", "twice" },
    { "\"conditions\": [], ", "", "/benefits/1/conditions", "is missing" },
    { "\"250.75\"", "250.75", "/benefits/0/amounts/grown", "has to be text" },
    { "\"250.75\"", "\"250\"", "/benefits/0/amounts/grown", "two digits" },
    { "\"250.75\"", "\"2.5e2\"", "/benefits/0/amounts/grown", "two digits" },
    { "{\"grown\": \"250.75\"}", "{\"large\": \"250.75\"}", "/benefits/0/amounts/large",
      "“large” is not the id of a tier" },
    { "{\"grown\": \"250.75\"}", "{\"start\": \"250.75\"}", "/benefits/0/amounts/start",
      "below the first tier" },
    { "{\"grown\": \"250.75\"}", "[]", "/benefits/0/amounts", "has to be an object" },
    { "{\"grown\": \"250.75\"}", "{\"a/b~c\": \"1.00\"}", "/benefits/0/amounts/a~1b~0c",
      "not the id" },
    { "\"trial\": \"personal\"", "\"trial\": \"private\"", "/benefits/1/levels/trial",
      "guidance personal" },
    { "\"trial\": \"personal\"", "\"transact\": \"personal\"", "/benefits/1/levels/transact",
      "not among the paths" },
    { "\"levels\": {}, ", "", "/benefits/0/levels", "is missing" },
    { "\"id\": \"advice\"", "\"id\": \"credit\"", "/benefits/1/id",
      "“credit” is the id of an earlier" },
    { "\"id\": \"advice\"", "\"id\": \"advice-\"", "/benefits/1/id", "has to be an id" },
    { "\"how\": \"Ask.\", ", "", "/benefits/0/how", "is missing" },
    { "\"how\": \"Ask.\", ", "\"how\": \"Ask.\", \"cost\": \"1.00\", ", "/benefits/0/cost",
      "not known here" },
    { "\"value\": \"Saves time.\"", "\"value\": null", "/benefits/1/value", "has to be text" },
    { "\"summary\": \"An hour.\"", "\"summary\": \"\\u00a0\\u2003\"", "/benefits/1/summary",
      "is empty" },
    { "\"user\", \"source\": \"Credit mail\"", "\"assumed\", \"source\": \"Credit mail\"",
      "/benefits/0/note", "what is assumed" },
  };

  assert_broken_editions (cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/benefit-parser/values", test_values);
  g_test_add_func ("/benefit-parser/sets", test_sets);
  g_test_add_func ("/benefit-parser/broken", test_broken);

  return g_test_run ();
}
