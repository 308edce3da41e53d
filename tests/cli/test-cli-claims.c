/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static JsonArray *
get_array (JsonNode   *node,
           const char *name)
{
  return json_object_get_array_member (json_node_get_object (node), name);
}

/* The benefits of the claims that a command lists, in their order. */
static char *
list_benefits (CliFixture *fixture,
               const char *line)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);
  JsonArray *claims = get_array (node, "claims");
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (claims); i++)
    g_string_append_printf (list, "%s ", json_object_get_string_member (
                                           json_array_get_object_element (claims, i), "benefit"));

  return g_strdup (list->str);
}

static void
add_claims (CliFixture *fixture)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "claim marketing-toolkit done --date=2026-03-01");
  cli_fixture_must (fixture, "claim featured-category requested --offer=winch --date=2026-03-02 "
                             "--by='Jo Hoist' --note='by mail' --expires=2026-06-30");
}

static void
test_list (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *all = NULL;
  g_autofree char *of_winch = NULL;
  JsonObject *claim;

  add_claims (fixture);
  all = list_benefits (fixture, "claim list");
  g_assert_cmpstr (all, ==, "featured-category marketing-toolkit ");
  of_winch = list_benefits (fixture, "claim list --offer=winch");
  g_assert_cmpstr (of_winch, ==, "featured-category ");

  node = cli_fixture_get_json (fixture, "claim list --offer=winch");
  claim = json_array_get_object_element (get_array (node, "claims"), 0);
  g_assert_cmpstr (json_object_get_string_member (claim, "state"), ==, "requested");
  g_assert_cmpstr (json_object_get_string_member (claim, "since"), ==, "2026-03-02");
  g_assert_cmpstr (json_object_get_string_member (claim, "requested-on"), ==, "2026-03-02");
  g_assert_cmpstr (json_object_get_string_member (claim, "expires-on"), ==, "2026-06-30");
  g_assert_cmpstr (json_object_get_string_member (claim, "by"), ==, "Jo Hoist");
  g_assert_cmpstr (json_object_get_string_member (claim, "note"), ==, "by mail");
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_must (fixture, "claim list");
  g_assert_true (g_str_has_prefix (fixture->output, "No publisher yet."));
  add_claims (fixture);
  cli_fixture_must (fixture, "claim list");
  cli_assert_contains (fixture->output,
                       "\nfeatured-category  winch  requested  Mar 2, 2026  Jo Hoist  by mail\n");
}

static void
test_nothing (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "claim list");
  g_assert_cmpstr (fixture->output, ==,
                   "Nothing is claimed yet. Note a claim with: perks claim BENEFIT STATE\n");
  cli_fixture_must (fixture, "claim list --offer=winch");
  g_assert_cmpstr (fixture->output, ==, "Nothing is claimed for this offer.\n");
}

static void
test_lines (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_auto (GStrv) lines = NULL;

  add_claims (fixture);
  cli_fixture_must (fixture, "claim list --format=jsonl");
  lines = g_strsplit (g_strchomp (fixture->output), "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, 2);
  cli_fixture_must (fixture, "claim history featured-category --offer=winch --format=jsonl");
  g_assert_cmpstr (strchr (fixture->output, '\n'), ==, "\n");
}

static void
assert_step (JsonArray  *history,
             guint       number,
             const char *state,
             const char *since,
             const char *by)
{
  JsonObject *step = json_array_get_object_element (history, number);

  g_assert_cmpstr (json_object_get_string_member (step, "state"), ==, state);
  g_assert_cmpstr (json_object_get_string_member (step, "since"), ==, since);
  g_assert_cmpstr (json_object_get_string_member_with_default (step, "by", NULL), ==, by);
  g_assert_true (g_str_has_suffix (json_object_get_string_member (step, "moment"), "Z"));
}

/* Who did what when, the earliest first; each claim has a history of its own. */
static void
test_history (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *history;

  add_claims (fixture);
  cli_fixture_must (fixture, "claim featured-category contacted --offer=winch --date=2026-03-05 "
                             "--by=Rewards");
  cli_fixture_must (fixture, "claim featured-category done --offer=winch --date=2026-03-09");
  node = cli_fixture_get_json (fixture, "claim history featured-category --offer=winch");
  history = get_array (node, "history");
  g_assert_cmpint (json_array_get_length (history), ==, 3);
  assert_step (history, 0, "requested", "2026-03-02", "Jo Hoist");
  assert_step (history, 1, "contacted", "2026-03-05", "Rewards");
  assert_step (history, 2, "done", "2026-03-09", NULL);

  cli_fixture_must (fixture, "claim history featured-category --offer=winch");
  cli_assert_contains (fixture->output, "\nMar 5, 2026  contacted  Rewards   by mail  20");
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  add_claims (fixture);
  cli_fixture_fail (fixture, 1, "claim list --offer=none", "none");
  cli_fixture_fail (fixture, 1, "claim history featured-category", "--offer=ID");
  cli_fixture_fail (fixture, 1, "claim history marketing-toolkit --offer=winch", "“winch”");
  cli_fixture_fail (fixture, 2, "claim history", "BENEFIT");
  cli_fixture_fail (fixture, 2, "claim list --by=x", "--by");
}

/* A second word is a command only where no more words follow than that takes, so no benefit is out
 * of reach because of its id. */
static void
test_words (CliFixture    *fixture,
            gconstpointer  unused)
{
  add_claims (fixture);
  cli_fixture_fail (fixture, 1, "claim list done", "no benefit “list”");
  cli_fixture_fail (fixture, 1, "claim history done --offer=winch", "“done”");
  cli_fixture_fail (fixture, 2, "claim marketing-toolkit", "BENEFIT STATE");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autofree char *none = list_benefits (fixture, "claim list");
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "claim history featured-category");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpint (json_array_get_length (get_array (node, "history")), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-claims/list", test_list);
  cli_add ("/cli-claims/text", test_text);
  cli_add ("/cli-claims/nothing", test_nothing);
  cli_add ("/cli-claims/lines", test_lines);
  cli_add ("/cli-claims/history", test_history);
  cli_add ("/cli-claims/wrong", test_wrong);
  cli_add ("/cli-claims/words", test_words);
  cli_add ("/cli-claims/nobody", test_nobody);

  return g_test_run ();
}
