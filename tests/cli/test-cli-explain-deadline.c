/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* The trial engagement of “Try” ends three months after 2026-09-01, a figure that is assumed in
 * edition 2023-08; nobody has written to “Quiet”, live since 2026-10-01. */
static void
add_offers (CliFixture *fixture)
{
  cli_fixture_must (fixture, "publisher add --name=Acme --mpn-id=1234567");
  cli_fixture_must (fixture, "offer add --name=Try id=try type=softwareAsAService "
                             "listing=free-trial status=live live-since=2026-09-01 "
                             "owner=jo@acme.example contacted-on=2026-09-02");
  cli_fixture_must (fixture, "offer add --name=Quiet id=quiet type=softwareAsAService "
                             "listing=subscription status=live live-since=2026-10-01 "
                             "portal=partner-center owner=jo@acme.example");
}

static JsonObject *
find_line (JsonNode   *node,
           const char *subject)
{
  JsonArray *lines = json_object_get_array_member (json_node_get_object (node), "rests_on");

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      if (g_str_equal (json_object_get_string_member (line, "subject"), subject))
        return line;
    }

  g_error ("There is no line “%s”", subject);
}

static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *explanation;
  JsonArray *steps;

  add_offers (fixture);
  node = cli_fixture_get_json (fixture, "explain deadline contact-silence/offer:quiet "
                                        "--today=2026-11-16");
  explanation = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (explanation, "deadline"), "due"), ==,
                   "2026-10-22");
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (explanation, "deadline"), "provenance"), ==,
                   "published");
  g_assert_cmpstr (json_object_get_string_member (find_line (node, "Live since"), "value"), ==,
                   "2026-10-01");
  steps = json_object_get_array_member (explanation, "steps");
  g_assert_cmpint (json_array_get_length (steps), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (g_str_has_prefix (
      json_object_get_string_member (json_array_get_object_element (steps, i), "url"),
      "https://"));
  g_assert_cmpstr (json_object_get_string_member (
                     json_array_get_object_element (
                       json_object_get_array_member (explanation, "clauses"), 0), "id"), ==,
                   "getting-started");
}

/* An assumed figure is marked, with the sentence on what is assumed; only contacts have steps. */
static void
test_assumed (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *figure;

  add_offers (fixture);
  node = cli_fixture_get_json (fixture, "explain deadline engagement-ending --today=2026-11-20");
  figure = find_line (node, "Length of an engagement");
  g_assert_true (json_object_get_boolean_member (figure, "assumed"));
  g_assert_nonnull (json_object_get_string_member (figure, "note"));
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (json_node_get_object (node), "deadline"),
                     "provenance"), ==, "assumed");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (
                     json_node_get_object (node), "steps")), ==, 0);

  cli_fixture_must (fixture, "explain deadline engagement-ending --today=2026-11-20");
  cli_assert_contains (fixture->output, "\nDec 1, 2026, in 11 days (assumed)\n");
  cli_assert_contains (fixture->output, "\nLength of an engagement  3 months (assumed)\n");
  cli_assert_contains (fixture->output, "  This page gives no number of months; the three of\n");
  cli_assert_contains (fixture->output, "\n\nEngagement manager (assumed)\n");
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  static const char *const parts[] = {
    "“Quiet”: No message from the Rewards team\nOct 22, 2026, overdue by 25 days\n\n“Quiet” has ",
    "\n\nWhat to do\n  1. Look up the owner of “Quiet” in Partner Center: ",
    "\n     https://",
    "\n  2. When the owner cannot be found, raise a support ticket.\n     https://",
    "\nOnce they wrote     perks offer edit quiet contacted-on=YYYY-MM-DD\n",
    "\n\nWhat it rests on\nLive since                 Oct 1, 2026\n",
    "\n\nGetting started\n",
    "\nSource: Programme page of 1 August 2023\n",
  };

  add_offers (fixture);
  cli_fixture_must (fixture, "explain deadline contact-silence --today=2026-11-16");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    cli_assert_contains (fixture->output, parts[i]);
  g_assert_null (strstr (fixture->output, "Command"));
  g_assert_null (strstr (fixture->output, "(assumed)"));
}

/* What has no day can be explained as well; its command is not this one, and is printed. */
static void
test_command (CliFixture    *fixture,
              gconstpointer  unused)
{
  add_offers (fixture);
  cli_fixture_must (fixture, "offer edit try owner=info@acme.example");
  cli_fixture_must (fixture, "explain deadline contact-generic --today=2026-11-16");
  cli_assert_contains (fixture->output, "\nCommand             perks offer edit try owner=…\n");
  g_assert_null (strstr (fixture->output, "Due "));
  g_assert_null (strstr (fixture->output, "What to do"));
}

/* What is called for has to be raised, and raised once. */
static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  add_offers (fixture);
  cli_fixture_fail (fixture, 1, "explain deadline nonsense --today=2026-11-16", "“nonsense”");
  cli_fixture_fail (fixture, 1, "explain deadline contact-silence --today=2026-10-22",
                    "“contact-silence”");
  cli_fixture_must (fixture, "offer edit try contacted-on=");
  cli_fixture_fail (fixture, 1, "explain deadline contact-silence --today=2026-11-16",
                    "contact-silence/offer:try, contact-silence/offer:quiet");
  cli_fixture_must (fixture, "explain deadline contact-silence/offer:try --today=2026-11-16");
  cli_fixture_fail (fixture, 2, "explain deadline", "ID");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_must (fixture, "explain deadline contact-silence");
  g_assert_true (g_str_has_prefix (fixture->output, "No publisher yet."));
  cli_fixture_fail (fixture, 1, "explain deadline contact-silence --format=json",
                    "contact-silence");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-explain-deadline/json", test_json);
  cli_add ("/cli-explain-deadline/assumed", test_assumed);
  cli_add ("/cli-explain-deadline/text", test_text);
  cli_add ("/cli-explain-deadline/command", test_command);
  cli_add ("/cli-explain-deadline/wrong", test_wrong);
  cli_add ("/cli-explain-deadline/nobody", test_nobody);

  return g_test_run ();
}
