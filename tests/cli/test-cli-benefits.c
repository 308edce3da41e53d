/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* A list of what the first tier opens, with the condition that stands in the way. */
static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "benefits");
  g_assert_true (g_str_has_prefix (fixture->output, "Benefit "));
  cli_assert_contains (fixture->output, "\nlisting-optimization");
  cli_assert_contains (fixture->output, "perks explain benefit");
}

static void
test_category (CliFixture    *fixture,
               gconstpointer  unused)
{
  static const char *const categories[] = { "marketing", "sales", "technical" };
  guint total = 0;
  g_autoptr (JsonNode) all = NULL;

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      g_autofree char *line = g_strdup_printf ("benefits --category=%s", categories[i]);
      g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);
      JsonArray *benefits = json_object_get_array_member (json_node_get_object (node), "benefits");

      total += json_array_get_length (benefits);
      for (guint j = 0; j < json_array_get_length (benefits); j++)
        g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (benefits, j),
                                                        "category"),
                         ==, categories[i]);
    }

  all = cli_fixture_get_json (fixture, "benefits");
  g_assert_cmpint (total, >, 0);
  g_assert_cmpint (total, ==,
                   json_array_get_length (
                     json_object_get_array_member (json_node_get_object (all), "benefits")));
  cli_fixture_fail (fixture, 2, "benefits --category=free", "marketing sales technical");
}

static void
add_trial (CliFixture *fixture)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (
    fixture,
    "offer add --name=Trial id=trial type=softwareAsAService listing=free-trial status=live "
    "live-since=2026-11-01");
}

/* What the path of the offer gives comes first, then what the tier gives to it. */
static void
test_offer (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *benefits;
  guint n_path = 0, n_tier = 0;

  add_trial (fixture);
  node = cli_fixture_get_json (fixture, "benefits --offer=trial --today=2026-11-22");
  benefits = json_object_get_array_member (json_node_get_object (node), "benefits");
  for (guint i = 0; i < json_array_get_length (benefits); i++)
    {
      JsonObject *benefit = json_array_get_object_element (benefits, i);

      g_assert_cmpstr (json_object_get_string_member (benefit, "offer"), ==, "trial");
      if (g_str_equal (json_object_get_string_member (benefit, "path"), "trial"))
        n_path++;
      else
        n_tier++;
      g_assert_true (n_tier == 0 || n_path == i - n_tier + 1);
    }

  /* benefit-tier-matrix-2023-08.csv: twelve benefits of a trial, twenty-two by tier. */
  g_assert_cmpuint (n_path, ==, 12);
  g_assert_cmpuint (n_tier, ==, 22);
  cli_fixture_fail (fixture, 1, "benefits --offer=none", "none");
}

/* The lines of the paragraphs of a text, put together again. */
static char *
unwrap (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);
  GString *unwrapped = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_string_append_printf (unwrapped, "%s%s", unwrapped->len > 0 ? " " : "", parts[i]);
    }

  return g_string_free (unwrapped, FALSE);
}

static void
test_offer_text (CliFixture    *fixture,
                 gconstpointer  unused)
{
  g_autofree char *text = NULL;

  add_trial (fixture);
  cli_fixture_must (fixture, "claim nt-onboarding-docs --offer=trial done --date=2026-11-05");
  cli_fixture_must (fixture, "benefits --offer=trial --today=2026-11-22");
  text = unwrap (fixture->output);

  cli_assert_contains (text, "(nt-marketing-toolkit) - Available until May 1, 2027 ");
  cli_assert_contains (text, "(nt-onboarding-docs) - Done on Nov 5, 2026 ");
  cli_assert_contains (text, "(nt-press-release-support) - Blocked, until May 1, 2027: The listing "
                             "of “Trial” is not optimized yet: go through the listing optimization "
                             "first and mark it done on the offer. ");
  cli_assert_contains (text, "(executive-endorsement) - Locked: given from $1M on ");
  cli_assert_contains (text, "perks explain benefit");

  cli_fixture_must (fixture, "benefits --offer=trial --category=sales --today=2026-11-22");
  g_assert_null (strstr (fixture->output, "nt-marketing-toolkit"));
  cli_assert_contains (fixture->output, "(nt-cosell-guidance)");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_must (fixture, "benefits");
  cli_assert_contains (fixture->output, "perks publisher add --name=NAME");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-benefits/text", test_text);
  cli_add ("/cli-benefits/category", test_category);
  cli_add ("/cli-benefits/offer", test_offer);
  cli_add ("/cli-benefits/offer-text", test_offer_text);
  cli_add ("/cli-benefits/nobody", test_nobody);

  return g_test_run ();
}
