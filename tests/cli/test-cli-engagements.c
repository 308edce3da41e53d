/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#define DAY "--today=2026-06-01 "

static JsonObject *
find_engagement (JsonNode   *node,
                 const char *offer)
{
  JsonArray *all = json_object_get_array_member (json_node_get_object (node), "engagements");

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *engagement = json_array_get_object_element (all, i);

      if (g_str_equal (json_object_get_string_member (engagement, "offer"), offer))
        return engagement;
    }

  g_error ("There is no engagement of %s", offer);
}

/* One offer of each kind: three months from going live, without an end, none, and not yet live. */
static void
add_offers (CliFixture *fixture)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer add --name=Try id=try type=softwareAsAService "
                             "listing=free-trial status=live live-since=2026-04-30");
  cli_fixture_must (fixture, "offer add --name=Old id=old type=softwareAsAService "
                             "listing=free-trial status=live live-since=2025-11-30");
  cli_fixture_must (fixture, "offer add --name=Chat id=chat type=softwareAsAService "
                             "listing=contact-me status=live live-since=2026-01-01");
  cli_fixture_must (fixture, "offer add --name=Draft id=draft type=softwareAsAService "
                             "listing=subscription");
}

static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  static const struct
  {
    const char *offer;
    const char *kind;
    const char *starts;
    const char *ends;
    int         days_left;
  } cases[] = {
    { "chat", "none", "2026-01-01", NULL, 0 },
    { "draft", "evergreen", NULL, NULL, 0 },
    { "old", "fixed", "2025-11-30", "2026-02-28", -93 },
    { "try", "fixed", "2026-04-30", "2026-07-30", 59 },
    { "winch", "evergreen", "2025-12-01", NULL, 0 },
  };
  g_autoptr (JsonNode) node = NULL;

  add_offers (fixture);
  node = cli_fixture_get_json (fixture, DAY "engagement list");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *found = find_engagement (node, cases[i].offer);

      g_test_message ("%s", cases[i].offer);
      g_assert_cmpstr (json_object_get_string_member (found, "kind"), ==, cases[i].kind);
      g_assert_cmpstr (json_object_get_string_member_with_default (found, "starts", NULL), ==,
                       cases[i].starts);
      g_assert_cmpstr (json_object_get_string_member_with_default (found, "ends", NULL), ==,
                       cases[i].ends);
      g_assert_cmpint (json_object_get_null_member (found, "days_left"), ==,
                       cases[i].ends == NULL);
      if (cases[i].ends != NULL)
        g_assert_cmpint (json_object_get_int_member (found, "days_left"), ==, cases[i].days_left);
      g_assert_false (json_object_get_boolean_member (found, "out"));
    }
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  add_offers (fixture);
  cli_fixture_must (fixture, "engagement edit try manager=Ada activities='plan; launch' " DAY);
  cli_fixture_must (fixture, "engagement opt-out winch --date=2026-05-01");
  cli_fixture_must (fixture, DAY "engagement list");
  cli_assert_contains (fixture->output,
                       "\ntry    fixed      Apr 30, 2026  Jul 30, 2026    59  Ada                 "
                       "plan; launch\n");
  cli_assert_contains (fixture->output,
                       "\nold    fixed      Nov 30, 2025  Feb 28, 2026  over\n");
  cli_assert_contains (fixture->output, "\nwinch  evergreen  Dec 1, 2025  ");
  g_assert_true (g_str_has_suffix (fixture->output, "  yes\n"));
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "engagement list");

  g_assert_cmpint (json_array_get_length (json_object_get_array_member (
                     json_node_get_object (node), "engagements")), ==, 0);
  cli_fixture_must (fixture, "engagement list");
  g_assert_true (g_str_has_prefix (fixture->output, "No publisher yet."));
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "engagement list");
  g_assert_true (g_str_has_prefix (fixture->output, "No offer yet."));
  cli_fixture_must (fixture, "engagement list --format=jsonl");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_lines (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_auto (GStrv) lines = NULL;

  add_offers (fixture);
  cli_fixture_must (fixture, "engagement list --format=jsonl");
  lines = g_strsplit (g_strchomp (fixture->output), "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, 5);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);

      g_assert_true (json_object_has_member (json_node_get_object (node), "days_left"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-engagements/json", test_json);
  cli_add ("/cli-engagements/text", test_text);
  cli_add ("/cli-engagements/nobody", test_nobody);
  cli_add ("/cli-engagements/lines", test_lines);

  return g_test_run ();
}
