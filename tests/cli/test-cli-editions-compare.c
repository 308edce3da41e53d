/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static const char *
find_member (JsonNode   *node,
             const char *list,
             const char *subject,
             const char *member)
{
  JsonArray *lines = json_object_get_array_member (json_node_get_object (node), list);

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      if (g_str_equal (json_object_get_string_member (line, "subject"), subject))
        return json_object_get_string_member_with_default (line, member, "null");
    }

  return NULL;
}

/* What was billed counts for ever by edition 2023-08 and for twelve months by 2023-12, so the sale
 * of 2026-01-01 is lost on 2027-01-01; the next tier after $25K is $50K and then $100K. */
static void
test_publisher (CliFixture    *fixture,
                gconstpointer  unused)
{
  static const struct
  {
    const char *subject;
    const char *before;
    const char *after;
  } cases[] = {
    { "tier falls-on", "null", "2027-01-01" },
    { "next", "$50K", "$100K" },
    { "missing", "19749.50 USD", "69749.50 USD" },
    { "forecast", "2026-09-28", "2027-07-26" },
  };
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "editions compare 2023-08 2023-12 --today=2026-06-01");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].subject);
      g_assert_cmpstr (find_member (node, "publisher", cases[i].subject, "before"), ==,
                       cases[i].before);
      g_assert_cmpstr (find_member (node, "publisher", cases[i].subject, "after"), ==,
                       cases[i].after);
    }
  g_assert_null (find_member (node, "publisher", "tier", "before"));
  g_assert_null (find_member (node, "publisher", "counted", "before"));
  g_assert_cmpstr (find_member (node, "differences", "tier t50k", "before"), ==, "$50K");
}

/* The one in use does not matter, nor does its name on the line. */
static void
test_turned_round (CliFixture    *fixture,
                   gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "editions use 2019-08");
  node = cli_fixture_get_json (
    fixture, "editions compare 2023-12 2023-08 --today=2026-06-01 --edition=2019-08");
  g_assert_cmpstr (find_member (node, "publisher", "next", "before"), ==, "$100K");
  g_assert_cmpstr (find_member (node, "publisher", "next", "after"), ==, "$50K");
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "editions compare 2023-08 2023-12 --today=2026-06-01");
  g_assert_true (g_str_has_prefix (fixture->output, "What would change for Acme Hoists\n  - "));
  cli_assert_contains (fixture->output, "\n  - Next tier: $50K → $100K\n");
  cli_assert_contains (fixture->output,
                       "\n  - Tier lost without further sales on: nothing → Jan 1, 2027\n");
  cli_assert_contains (fixture->output, "\n\nWhat the editions say\nsum window\n");
  cli_fixture_must (fixture, "editions compare 2023-08 2023-08");
  g_assert_cmpstr (fixture->output, ==,
                   "Nothing would change for Acme Hoists.\n\n"
                   "What the editions say\n2023-08 and 2023-08 say the same.\n");
}

/* Without a publisher only the editions are compared. */
static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "editions compare 2023-08 2023-12");

  g_assert_true (json_object_get_null_member (json_node_get_object (node), "publisher"));
  g_assert_nonnull (find_member (node, "differences", "tier t50k", "before"));
  cli_fixture_must (fixture, "editions compare 2023-08 2023-12");
  g_assert_true (g_str_has_prefix (fixture->output, "sum window\n"));
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "editions compare 1999-01 2023-12", "1999-01");
  cli_fixture_fail (fixture, 1, "editions compare 2023-12 1999-01", "1999-01");
  cli_fixture_fail (fixture, 2, "editions compare 2023-12", "A B");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-editions-compare/publisher", test_publisher);
  cli_add ("/cli-editions-compare/turned-round", test_turned_round);
  cli_add ("/cli-editions-compare/text", test_text);
  cli_add ("/cli-editions-compare/nobody", test_nobody);
  cli_add ("/cli-editions-compare/wrong", test_wrong);

  return g_test_run ();
}
