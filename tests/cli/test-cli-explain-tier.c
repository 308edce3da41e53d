/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *tier;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "explain tier");
  tier = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (tier, "tier"), ==, "t25k");
  g_assert_cmpstr (json_object_get_string_member (tier, "threshold"), ==, "25000.00");
  g_assert_cmpstr (json_object_get_string_member (tier, "counted"), ==, "30250.50");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (tier, "rows")), ==, 4);
}

/* What the forecast is worked out from: ceil (19749.50 x 182 / 30250.50) = 119. */
static void
test_forecast (CliFixture    *fixture,
               gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *tier;
  JsonObject *forecast;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "explain tier --today=2026-06-01");
  tier = json_node_get_object (node);
  forecast = json_object_get_object_member (tier, "forecast");
  g_assert_cmpstr (json_object_get_string_member (tier, "since"), ==, "2026-01-01");
  g_assert_true (json_object_get_null_member (tier, "falls_on"));
  g_assert_cmpstr (json_object_get_string_member (tier, "provenance"), ==, "published");
  g_assert_cmpstr (json_object_get_string_member (forecast, "tier"), ==, "t50k");
  g_assert_cmpstr (json_object_get_string_member (forecast, "missing"), ==, "19749.50");
  g_assert_cmpstr (json_object_get_string_member (forecast, "pace"), ==, "30250.50");
  g_assert_cmpint (json_object_get_int_member (forecast, "pace_days"), ==, 182);
  g_assert_cmpint (json_object_get_int_member (forecast, "days"), ==, 119);
  g_assert_cmpstr (json_object_get_string_member (forecast, "day"), ==, "2026-09-28");
  g_assert_cmpstr (json_object_get_string_member (forecast, "provenance"), ==, "assumed");
}

/* The sale of 2026-01-01 leaves a window of twelve months on 2027-01-01. */
static void
test_fall (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *tier;
  JsonObject *window;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "explain tier --today=2026-06-01 --edition=2023-12");
  tier = json_node_get_object (node);
  window = json_object_get_object_member (tier, "window");
  g_assert_cmpstr (json_object_get_string_member (tier, "falls_on"), ==, "2027-01-01");
  g_assert_cmpstr (json_object_get_string_member (tier, "provenance"), ==, "assumed");
  g_assert_cmpstr (json_object_get_string_member (window, "from"), ==, "2025-06-02");
  g_assert_cmpstr (json_object_get_string_member (window, "to"), ==, "2026-06-01");
  g_assert_cmpstr (json_object_get_string_member (window, "provenance"), ==, "published");
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "explain tier");
  g_assert_true (
    g_str_has_prefix (fixture->output,
                      "The tier is $25K: $30,250.50 counts, and it is reached from $25,000 on.\n"));
  cli_assert_contains (fixture->output, "\n2026-02  Winch  no: trials");
  cli_assert_contains (fixture->output, "\n2026-01  Winch  yes ");
  cli_assert_contains (fixture->output, "\nSource: ");
}

/* The output as one line, so that a sentence can be looked for wherever it is wrapped. */
static char *
explain (CliFixture *fixture,
         const char *options)
{
  g_autofree char *line = g_strconcat ("explain tier ", options, NULL);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  cli_fixture_must (fixture, line);
  words = g_strsplit_set (fixture->output, " \n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s ", words[i]);

  return g_strdup (text->str);
}

/* 30000.00 on 2026-01-01 and 250.50 on 2026-02-01 count. To $50K 19749.50 is missing; x 182 /
 * 30250.50 = 118.8 days. What edition 2023-08 says on the period is assumed. */
static void
test_whole_past (CliFixture    *fixture,
                 gconstpointer  unused)
{
  static const char *const sentences[] = {
    "reached from $25,000 on. What it rests on Period that counts ",
    "up to Jun 1, 2026 (assumed) The page of August 2023 names no period; ",
    "Reached since Jan 1, 2026: ",
    "The way to $50K Threshold $50,000",
    "Missing $50,000 − $30,250.50 = $19,749.50 ",
    "Pace $30,250.50 counted in 182 days, Dec 2, 2025 to Jun 1, 2026 (assumed) ",
    "Forecast $19,749.50 × 182 ÷ $30,250.50, rounded up: 119 days from today, on Sep 28, 2026 "
    "(assumed) ",
  };
  g_autofree char *text = NULL;

  cli_fixture_add_sales (fixture);
  text = explain (fixture, "--today=2026-06-01");
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    cli_assert_contains (text, sentences[i]);
  g_assert_null (strstr (text, "Lost on"));
}

/* In a window of twelve months the sale of 2026-01-01 counts for the last time on 2026-12-31. The
 * thresholds of the middle tiers of 2023-12 are assumed. */
static void
test_trailing (CliFixture    *fixture,
               gconstpointer  unused)
{
  static const char *const sentences[] = {
    "reached from $25,000 on. (assumed) ",
    "12 months: Jun 2, 2025 to Jun 1, 2026 Source: ",
    "Threshold $25,000, counted from the very amount (assumed) Read from the stages drawn in a ",
    "Lost on Jan 1, 2027 when nothing more is sold",
    "420 days from today, on Jul 26, 2027 (assumed) ",
  };
  g_autofree char *text = NULL;

  cli_fixture_add_sales (fixture);
  text = explain (fixture, "--today=2026-06-01 --edition=2023-12");
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    cli_assert_contains (text, sentences[i]);
}

/* At the top there is no way on, and without sales of late none to a day. */
static void
test_no_way (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autofree char *late = NULL;
  g_autofree char *top = NULL;

  cli_fixture_add_sales (fixture);
  late = explain (fixture, "--today=2027-06-01");
  cli_assert_contains (late, "Forecast None, since nothing counted in these days ");
  cli_fixture_must (fixture, "offer edit winch teams-mau=9000000 teams-mau-on=2026-05-01");
  top = explain (fixture, "--today=2026-06-01");
  cli_assert_contains (top, "The tier is $5M through 9,000,000 monthly active users of Teams; of ");
  g_assert_null (strstr (top, "The way to"));
}

/* The sum is there, the offer that makes it count is not live. */
static void
test_no_tier (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer edit winch status=delisted");
  node = cli_fixture_get_json (fixture, "explain tier");
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "tier"));
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "threshold"));
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "forecast"));
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "provenance"));
  cli_fixture_must (fixture, "explain tier");
  cli_assert_contains (fixture->output, "at least one live offer");
}

static void
test_users (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer edit winch teams-mau=1000 teams-mau-on=2026-11-01");
  cli_fixture_must (fixture, "explain tier");
  g_assert_true (
    g_str_has_prefix (fixture->output, "The tier is $100K through 1,000 monthly active users"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-explain-tier/json", test_json);
  cli_add ("/cli-explain-tier/forecast", test_forecast);
  cli_add ("/cli-explain-tier/fall", test_fall);
  cli_add ("/cli-explain-tier/text", test_text);
  cli_add ("/cli-explain-tier/whole-past", test_whole_past);
  cli_add ("/cli-explain-tier/trailing", test_trailing);
  cli_add ("/cli-explain-tier/no-way", test_no_way);
  cli_add ("/cli-explain-tier/no-tier", test_no_tier);
  cli_add ("/cli-explain-tier/users", test_users);

  return g_test_run ();
}
