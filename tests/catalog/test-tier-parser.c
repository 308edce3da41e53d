/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-tier.h"

static PerksTier *
get_tier (PerksEdition *edition,
          guint         index)
{
  return g_ptr_array_index (perks_edition_get_tiers (edition), index);
}

static void
test_values (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);
  PerksTier *start, *grown;

  g_assert_cmpuint (perks_edition_get_tiers (edition)->len, ==, 2);
  start = get_tier (edition, 0);
  grown = get_tier (edition, 1);

  g_assert_cmpstr (perks_tier_get_id (start), ==, "start");
  g_assert_cmpstr (perks_tier_get_label (start), ==, "Start");
  g_assert_cmpint (perks_tier_get_threshold (start, PERKS_METRIC_BILLED_SALES), ==, 0);
  g_assert_cmpint (perks_tier_get_threshold (start, PERKS_METRIC_TEAMS_MAU), ==, -1);
  g_assert_cmpint (perks_tier_get_provenance (start), ==, PERKS_PROVENANCE_USER);
  g_assert_cmpstr (perks_tier_get_source (start), ==, "Start mail");
  g_assert_null (perks_tier_get_note (start));

  g_assert_cmpint (perks_tier_get_threshold (grown, PERKS_METRIC_BILLED_SALES), ==, 123450);
  g_assert_cmpint (perks_tier_get_threshold (grown, PERKS_METRIC_TEAMS_MAU), ==, 40);
  g_assert_cmpint (perks_tier_get_provenance (grown), ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpstr (perks_tier_get_note (grown), ==, "The users are a guess.");
}

/* The largest amount that the form allows arrives to the cent. */
static void
test_largest (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition ("1234.50", "999999999999999.99");

  g_assert_cmpint (perks_tier_get_threshold (get_tier (edition, 1), PERKS_METRIC_BILLED_SALES), ==,
                   G_GINT64_CONSTANT (99999999999999999));
}

static void
test_broken (void)
{
  static const BrokenCase cases[] = {
    { "\"tiers\": [", "\"tiers\": [], \"nothing\": [", "/nothing", "not known here" },
    { "\"1234.50\"", "1234.5", "/tiers/1/thresholds/billed-sales", "has to be text" },
    { "\"1234.50\"", "\"1234.5\"", "/tiers/1/thresholds/billed-sales", "two digits" },
    { "\"1234.50\"", "\"1234.500\"", "/tiers/1/thresholds/billed-sales", "two digits" },
    { "\"1234.50\"", "\"1,234.50\"", "/tiers/1/thresholds/billed-sales", "two digits" },
    { "\"1234.50\"", "\"-1234.50\"", "/tiers/1/thresholds/billed-sales", "two digits" },
    { "\"1234.50\"", "\"01234.50\"", "/tiers/1/thresholds/billed-sales", "two digits" },
    { "\"1234.50\"", "\"1000000000000000.00\"", "/tiers/1/thresholds/billed-sales", "two digits" },
    { "\"1234.50\"", "\"0.00\"", "/tiers/1/thresholds/billed-sales", "not above" },
    { "\"billed-sales\": \"1234.50\", ", "", "/tiers/1/thresholds/billed-sales", "is missing" },
    { "\"teams-mau\": \"40\"", "\"teams-mau\": 40", "/tiers/1/thresholds/teams-mau", "text" },
    { "\"teams-mau\": \"40\"", "\"teams-mau\": \"0\"", "/tiers/1/thresholds/teams-mau", "above 0" },
    { "\"teams-mau\": \"40\"", "\"teams-mau\": \"4e1\"", "/tiers/1/thresholds/teams-mau",
      "above 0" },
    { "\"teams-mau\": \"40\"", "\"teams-mau\": \"1234567890123\"", "/tiers/1/thresholds/teams-mau",
      "at most 12 digits" },
    { "\"teams-mau\": \"40\"", "\"seats\": \"40\"", "/tiers/1/thresholds/seats",
      "known are: billed-sales teams-mau" },
    { "\"0.00\"}", "\"0.00\", \"teams-mau\": \"40\"}", "/tiers/1/thresholds/teams-mau",
      "not above" },
    { "[\"billed-sales\", \"teams-mau\"]", "[\"billed-sales\"]", "/tiers/1/thresholds/teams-mau",
      "not among the metrics" },
    { "[\"billed-sales\", \"teams-mau\"]", "[\"teams-mau\"]", "/tiers/0/thresholds/billed-sales",
      "not among the metrics" },
    { "{\"billed-sales\": \"0.00\"}", "\"0.00\"", "/tiers/0/thresholds", "has to be an object" },
    { "\"id\": \"grown\"", "\"id\": \"start\"", "/tiers/1/id", "earlier" },
    { "\"id\": \"grown\"", "\"id\": \"any\"", "/tiers/1/id", "cannot be the id of a tier" },
    { "\"id\": \"grown\"", "\"id\": \"Grown\"", "/tiers/1/id", "has to be an id" },
    { "\"label\": \"Start\"", "\"label\": \" \"", "/tiers/0/label", "is empty" },
    { "\"label\": \"Start\"", "\"label\": \"a\\u001b[2J\"", "/tiers/0/label", "control character" },
    { "\"The users are a guess.\"", "null", "/tiers/1/note", "what is assumed" },
    { ", \"note\": \"The users are a guess.\"", "", "/tiers/1/note", "is missing" },
    { "\"assumed\", \"source\": \"Talk of January\"", "\"guessed\", \"source\": \"x\"",
      "/tiers/1/provenance", "published assumed user" },
  };

  assert_broken_editions (cases, G_N_ELEMENTS (cases));
}

static void
test_no_tiers (void)
{
  static const BrokenCase cases[] = {
    { "\"tiers\": [", "\"tiers\": 3, \"x\": [", "/x", "not known here" },
    { "  \"tiers\": [\n    {\"id\": \"start\"", "  \"tiers\": [\n    7, {\"id\": \"start\"",
      "/tiers/0", "has to be an object" },
  };

  assert_broken_editions (cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tier-parser/values", test_values);
  g_test_add_func ("/tier-parser/largest", test_largest);
  g_test_add_func ("/tier-parser/broken", test_broken);
  g_test_add_func ("/tier-parser/no-tiers", test_no_tiers);

  return g_test_run ();
}
