/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static const char *const spring =
  "credit add --amount=5000 --kind=poc --start=2026-03-01 --end=2026-05-31";

/* What a member of the only credit says. */
static void
assert_member (CliFixture *fixture,
               const char *member,
               const char *expected)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "credit list");
  JsonArray *credits = json_object_get_array_member (json_node_get_object (node), "credits");

  g_assert_cmpint (json_array_get_length (credits), ==, 1);
  g_assert_cmpstr (json_object_get_string_member_with_default (
                     json_array_get_object_element (credits, 0), member, NULL), ==, expected);
}

static void
test_add (CliFixture    *fixture,
          gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (
    fixture, "credit add --amount=2000.50 --kind=test-drive --start=2026-01-01 --end=2026-06-30 "
             "--offer=winch --note='first one'");
  g_assert_cmpint (json_object_get_size (json_node_get_object (node)), ==, 1);
  assert_member (fixture, "id",
                 json_object_get_string_member (json_node_get_object (node), "id"));
  assert_member (fixture, "kind", "test-drive");
  assert_member (fixture, "amount", "2000.50");
  assert_member (fixture, "start", "2026-01-01");
  assert_member (fixture, "end", "2026-06-30");
  assert_member (fixture, "offer", "winch");
  assert_member (fixture, "note", "first one");
  assert_member (fixture, "left", "2000.50");
}

/* What is refused changes nothing, and an overlap names the credit in the way. */
static void
test_refused (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const struct
  {
    const char *line;
    int         status;
    const char *reason;
  } cases[] = {
    { "credit add --amount=1 --kind=poc --start=2026-05-31 --end=2026-06-30", 1, "2026-05-31" },
    { "credit add --amount=1 --kind=other --start=2026-04-01 --end=2026-04-02", 1, "5000.00 USD" },
    { "credit add --amount=0 --kind=poc --start=2026-07-01 --end=2026-07-31", 1, "amount: " },
    { "credit add --amount=-5 --kind=poc --start=2026-07-01 --end=2026-07-31", 1, "amount: " },
    { "credit add --amount=1 --kind=poc --start=2026-07-31 --end=2026-07-01", 1, "end: " },
    { "credit add --amount=1 --kind=poc --start=2026-07-01 --end=2026-07-31 --offer=none", 1,
      "“none”" },
    { "credit add --amount=1 --kind=gift --start=2026-07-01 --end=2026-07-31", 2,
      "test-drive poc other" },
    { "credit add --amount=much --kind=poc --start=2026-07-01 --end=2026-07-31", 2, "--amount" },
    { "credit add --amount=1 --kind=poc --start=2026-02-30 --end=2026-07-31", 2, "--start" },
    { "credit add --amount=1 --kind=poc --start=2026-07-01", 2, "--end=YYYY-MM-DD" },
    { "credit add --kind=poc --start=2026-07-01 --end=2026-07-31", 2, "--amount=USD" },
    { "credit use none 5", 1, "“none”" },
    { "credit use acme-hoists-poc-2026-03-01 5000.01", 1, "5000.00 USD is left" },
    { "credit use acme-hoists-poc-2026-03-01 0", 1, "amount: " },
    { "credit use acme-hoists-poc-2026-03-01 some", 2, "AMOUNT: “some”" },
    { "credit use acme-hoists-poc-2026-03-01", 2, "ID AMOUNT" },
    { "credit edit acme-hoists-poc-2026-03-01 colour=red", 1, "colour" },
    { "credit edit acme-hoists-poc-2026-03-01 used=6000", 1, "used: " },
    { "credit edit acme-hoists-poc-2026-03-01 note", 2, "“note”" },
    { "credit edit none note=x", 1, "“none”" },
    { "credit remove none", 1, "“none”" },
    { "credit", 2, "add use list edit remove" },
  };

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, spring);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].line);
      cli_fixture_fail (fixture, cases[i].status, cases[i].line, cases[i].reason);
    }
  assert_member (fixture, "left", "5000.00");
  assert_member (fixture, "note", NULL);
}

/* Each credit begins after the one before, or once that is used up. */
static void
test_one_after_the_other (CliFixture    *fixture,
                          gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, spring);
  cli_fixture_must (fixture,
                    "credit add --amount=1 --kind=poc --start=2026-06-01 --end=2026-06-30");
  cli_fixture_must (fixture, "credit remove acme-hoists-poc-2026-06-01");
  g_assert_cmpstr (fixture->output, ==, "Removed the credit acme-hoists-poc-2026-06-01.\n");
  cli_fixture_must (fixture, "credit use acme-hoists-poc-2026-03-01 5000");
  cli_fixture_must (fixture,
                    "credit add --amount=1 --kind=poc --start=2026-04-01 --end=2026-04-30");
  g_assert_cmpstr (fixture->output, ==, "Added the credit acme-hoists-poc-2026-04-01.\n");
}

static void
test_use (CliFixture    *fixture,
          gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, spring);
  cli_fixture_must (fixture, "credit use acme-hoists-poc-2026-03-01 1500.25");
  g_assert_cmpstr (fixture->output, ==,
                   "Used $1,500.25 of acme-hoists-poc-2026-03-01; $3,499.75 is left.\n");
  node = cli_fixture_get_json (fixture, "credit use acme-hoists-poc-2026-03-01 0.75");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "used"), ==,
                   "1501.00");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "left"), ==,
                   "3499.00");
}

static void
test_edit (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, spring);
  node = cli_fixture_get_json (fixture,
                               "credit edit acme-hoists-poc-2026-03-01 amount=6000 used=1");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "left"), ==,
                   "5999.00");
  cli_fixture_must (fixture, "credit edit acme-hoists-poc-2026-03-01 kind=other note=Café");
  cli_assert_contains (fixture->output, "\nkind                other\n");
  cli_assert_contains (fixture->output, "\nnote                Café\n");
  cli_assert_contains (fixture->output, "\nleft                $5,999\n");
  cli_fixture_must (fixture, "--format=json credit remove acme-hoists-poc-2026-03-01");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-credit/add", test_add);
  cli_add ("/cli-credit/refused", test_refused);
  cli_add ("/cli-credit/one-after-the-other", test_one_after_the_other);
  cli_add ("/cli-credit/use", test_use);
  cli_add ("/cli-credit/edit", test_edit);

  return g_test_run ();
}
