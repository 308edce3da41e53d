/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* What the engagement of an offer has to say on a member. */
static char *
read_member (CliFixture *fixture,
             const char *offer,
             const char *member)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "--today=2026-06-01 engagement list");
  JsonArray *all = json_object_get_array_member (json_node_get_object (node), "engagements");

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *engagement = json_array_get_object_element (all, i);

      if (g_str_equal (json_object_get_string_member (engagement, "offer"), offer))
        return json_node_dup_string (json_object_get_member (engagement, member));
    }

  g_error ("There is no engagement of %s", offer);
}

static void
assert_member (CliFixture *fixture,
               const char *member,
               const char *expected)
{
  g_autofree char *value = read_member (fixture, "winch", member);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_start (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture,
                               "engagement start winch --manager='Ada Rewards' --date=2026-01-15");
  g_assert_cmpint (json_object_get_size (json_node_get_object (node)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "id"), ==,
                   "winch/2026-01-15");
  assert_member (fixture, "manager", "Ada Rewards");
  assert_member (fixture, "start", "2026-01-15");
  cli_fixture_fail (fixture, 1, "engagement start winch", "not over");
}

/* Without a day it is that of going live, 2025-12-01. */
static void
test_start_by_itself (CliFixture    *fixture,
                      gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "engagement start winch --today=2026-06-01");
  g_assert_cmpstr (fixture->output, ==, "Started the engagement of winch (winch/2025-12-01).\n");
}

static void
test_end (CliFixture    *fixture,
          gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "--format=json engagement end winch --date=2026-05-31");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
  assert_member (fixture, "ends", "2026-05-31");
  cli_fixture_fail (fixture, 1, "engagement end winch --date=2025-11-30", "end: ");
  assert_member (fixture, "ends", "2026-05-31");
}

static void
test_opt (CliFixture    *fixture,
          gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "engagement opt-in winch", "not opted out");
  cli_fixture_must (fixture, "engagement opt-out winch --date=2026-04-01 --reason='no time'");
  g_assert_cmpstr (fixture->output, ==, "Noted: you have opted out for winch.\n");
  assert_member (fixture, "opted-out-on", "2026-04-01");
  assert_member (fixture, "opt-reason", "no time");
  cli_fixture_fail (fixture, 1, "engagement opt-out winch", "already");
  cli_fixture_must (fixture, "--format=json engagement opt-in winch --date=2026-05-01");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
  assert_member (fixture, "opted-out-on", "2026-04-01");
  assert_member (fixture, "opted-in-on", "2026-05-01");
}

static void
test_edit (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "engagement edit winch manager=Bo activities='a; b' "
                                        "notes=n start=2026-01-01 end=2026-12-31 "
                                        "--today=2026-12-01");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "manager"), ==,
                   "Bo");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "ends"), ==,
                   "2026-12-31");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "days_left"), ==, 30);
  cli_fixture_must (fixture, "engagement edit winch manager=");
  cli_assert_contains (fixture->output, "\nactivities          a; b\n");
  cli_assert_contains (fixture->output, "\nlast day            Dec 31, 2026\n");
  g_assert_null (strstr (fixture->output, "\nmanager"));
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer add --name=Chat id=chat type=softwareAsAService "
                             "listing=contact-me status=live live-since=2026-01-01");
  cli_fixture_fail (fixture, 1, "engagement start none", "“none”");
  cli_fixture_fail (fixture, 1, "engagement end none", "“none”");
  cli_fixture_fail (fixture, 1, "engagement opt-out none", "“none”");
  cli_fixture_fail (fixture, 1, "engagement edit none notes=x", "“none”");
  cli_fixture_fail (fixture, 1, "engagement start chat", "“Chat”");
  cli_fixture_fail (fixture, 1, "engagement end chat", "“Chat”");
  cli_fixture_fail (fixture, 1, "engagement edit winch colour=red", "colour");
  cli_fixture_fail (fixture, 1, "engagement edit winch start=2026-02-30", "2026-02-30");
  cli_fixture_fail (fixture, 2, "engagement edit winch notes", "“notes”");
  cli_fixture_fail (fixture, 2, "engagement edit winch", "FIELD=VALUE");
  cli_fixture_fail (fixture, 2, "engagement start", "OFFER");
  cli_fixture_fail (fixture, 2, "engagement start winch --reason=x", "--reason");
  cli_fixture_fail (fixture, 2, "engagement end winch --date=31.12.2026", "--date");
  cli_fixture_fail (fixture, 2, "engagement", "start end opt-out opt-in list edit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-engagement/start", test_start);
  cli_add ("/cli-engagement/start-by-itself", test_start_by_itself);
  cli_add ("/cli-engagement/end", test_end);
  cli_add ("/cli-engagement/opt", test_opt);
  cli_add ("/cli-engagement/edit", test_edit);
  cli_add ("/cli-engagement/wrong", test_wrong);

  return g_test_run ();
}
