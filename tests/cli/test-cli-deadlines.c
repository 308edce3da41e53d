/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* A trial that went live on 2026-09-01: its engagement ends on 2026-12-01, three months later, and
 * nobody has to be warned before 14 days ahead; its benefits end on 2027-03-01, six months later.
 * Nobody has written to a second offer, live since 2026-10-01: due after three weeks, on
 * 2026-10-22, raised from the day after on. */
static void
add_offers (CliFixture *fixture)
{
  cli_fixture_must (fixture, "publisher add --name=Acme --mpn-id=1234567");
  cli_fixture_must (fixture, "offer add --name=Try id=try type=softwareAsAService "
                             "listing=free-trial status=live live-since=2026-09-01 "
                             "owner=jo@acme.example contacted-on=2026-09-02");
  cli_fixture_must (fixture, "offer add --name=Quiet id=quiet type=softwareAsAService "
                             "listing=subscription status=live live-since=2026-10-01 "
                             "owner=jo@acme.example");
}

/* The rules and days that a command lists, in their order. */
static char *
list_deadlines (CliFixture *fixture,
                const char *options)
{
  g_autofree char *line = g_strconcat ("deadlines ", options, NULL);
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);
  JsonArray *all = json_object_get_array_member (json_node_get_object (node), "deadlines");
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *deadline = json_array_get_object_element (all, i);

      g_string_append_printf (list, "%s/%s %s ", json_object_get_string_member (deadline, "rule"),
                              json_object_get_string_member (deadline, "entity"),
                              json_object_get_string_member (deadline, "due"));
    }

  return g_strdup (g_strchomp (list->str));
}

#define QUIET "contact-silence/offer:quiet 2026-10-22"
#define ENGAGEMENT "engagement-ending/offer:try 2026-12-01"
#define BENEFITS "claim-expiring/offer:try 2027-03-01"

static void
test_horizon (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const struct
  {
    const char *options;
    const char *deadlines;
  } cases[] = {
    { "--today=2026-10-22", "" },
    { "--today=2026-10-23", QUIET },
    { "--today=2026-11-16", QUIET },
    { "--today=2026-11-16 --within=0", QUIET },
    { "--today=2026-11-16 --within=14", QUIET },
    { "--today=2026-11-16 --within=15", QUIET " " ENGAGEMENT },
    { "--today=2026-11-17", QUIET " " ENGAGEMENT },
    { "--today=2026-12-01", QUIET " " ENGAGEMENT },
    { "--today=2026-12-02", QUIET },
    { "--today=2026-11-16 --within=104", QUIET " " ENGAGEMENT },
    { "--today=2026-11-16 --within=105", QUIET " " ENGAGEMENT " " BENEFITS },
    { "--today=2026-11-16 --within=9223372036854775807", QUIET " " ENGAGEMENT " " BENEFITS },
    { "--today=2026-09-10 --within=200", ENGAGEMENT " " BENEFITS },
  };

  add_offers (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *deadlines = list_deadlines (fixture, cases[i].options);

      g_test_message ("%s", cases[i].options);
      g_assert_cmpstr (deadlines, ==, cases[i].deadlines);
    }
}

/* Due day, distance, sentence and command; what is assumed is marked, and said why at the end. */
static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  add_offers (fixture);
  cli_fixture_must (fixture, "deadlines --today=2026-11-16 --within=15");
  g_assert_true (g_str_has_prefix (fixture->output,
                                   "Oct 22, 2026        overdue by 25 days\n"
                                   "                    “Quiet” has been live "));
  cli_assert_contains (fixture->output,
                       "\n                    "
                       "perks explain deadline contact-silence/offer:quiet\n");
  cli_assert_contains (fixture->output, "\n\nDec 1, 2026         in 15 days (assumed)\n"
                                        "                    The engagement for “Try” ends on "
                                        "Dec 1, 2026");
  cli_assert_contains (fixture->output,
                       "\nWhat is assumed\n  - This page gives no number of months");
}

static void
test_nothing (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autofree char *none = list_deadlines (fixture, "");

  g_assert_cmpstr (none, ==, "");
  cli_fixture_must (fixture, "deadlines");
  g_assert_true (g_str_has_prefix (fixture->output, "No publisher yet."));
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "deadlines");
  g_assert_cmpstr (fixture->output, ==, "No day asks for your attention.\n");
  cli_fixture_must (fixture, "deadlines --within=1");
  g_assert_cmpstr (fixture->output, ==, "Nothing is due within 1 day.\n");
  cli_fixture_must (fixture, "deadlines --within=9000000000");
  g_assert_cmpstr (fixture->output, ==, "Nothing is due within 9,000,000,000 days.\n");
  cli_fixture_must (fixture, "deadlines --format=jsonl");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_fail (fixture, 2, "deadlines --within=-1", "--within");
  cli_fixture_fail (fixture, 2, "deadlines --within=soon", "--within");
  cli_fixture_fail (fixture, 2, "deadlines soon", "“soon”");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-deadlines/horizon", test_horizon);
  cli_add ("/cli-deadlines/text", test_text);
  cli_add ("/cli-deadlines/nothing", test_nothing);
  cli_add ("/cli-deadlines/wrong", test_wrong);

  return g_test_run ();
}
