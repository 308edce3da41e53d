/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_add_and_show (CliFixture    *fixture,
                   gconstpointer  unused)
{
  g_autoptr (JsonNode) added = NULL;
  g_autoptr (JsonNode) shown = NULL;
  JsonObject *offer;

  cli_fixture_must (fixture, "publisher add --name=Acme");
  added = cli_fixture_get_json (
    fixture, "offer add --name='Winch & Co' type=softwareAsAService listing=subscription "
             "status=live live-since=2025-12-01 teams-mau=12");
  offer = json_node_get_object (added);
  g_assert_cmpint (json_object_get_size (offer), ==, 1);
  {
    g_autofree char *line = g_strdup_printf ("offer show %s",
                                             json_object_get_string_member (offer, "id"));

    shown = cli_fixture_get_json (fixture, line);
    offer = json_node_get_object (shown);
    g_assert_cmpstr (json_object_get_string_member (offer, "name"), ==, "Winch & Co");
    g_assert_cmpstr (json_object_get_string_member (offer, "path"), ==, "transact");
    cli_fixture_must (fixture, line);
    cli_assert_contains (fixture->output, "\nname                Winch & Co\n");
    cli_assert_contains (fixture->output, "\npath                transact\n");
    g_assert_null (strstr (fixture->output, "\nowner "));
  }
}

static void
test_edit (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "offer edit winch owner= status=delisted 'name=A name'");
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "owner"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "status"), ==,
                   "delisted");
  cli_fixture_must (fixture, "offer list");
  cli_assert_contains (fixture->output, "A name  transact  delisted");
}

/* One wrong field, and none of the others is changed. */
static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "offer edit winch owner=new@acme.example status=gone",
                    "draft live delisted");
  cli_fixture_fail (fixture, 1, "offer edit winch colour=red", "colour");
  cli_fixture_fail (fixture, 1, "offer edit winch live-since=2026-02-29", "live-since");
  cli_fixture_fail (fixture, 1, "offer edit winch path=list", "path");
  cli_fixture_fail (fixture, 1, "offer edit none status=live", "none");
  cli_fixture_fail (fixture, 1, "offer show none", "none");
  cli_fixture_fail (fixture, 1, "offer remove none", "none");
  cli_fixture_fail (fixture, 1, "offer add --name=Winch id=winch", "winch");
  cli_fixture_fail (fixture, 2, "offer edit winch nonsense", "nonsense");
  cli_fixture_fail (fixture, 2, "offer add --name=x nonsense", "nonsense");
  cli_fixture_must (fixture, "offer show winch");
  cli_assert_contains (fixture->output, "\nowner               jo@acme.example\n");
  cli_assert_contains (fixture->output, "\nstatus              live\n");
}

static void
test_remove (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer remove winch");
  cli_fixture_must (fixture, "offer list");
  cli_assert_contains (fixture->output, "No offer yet. Add one with: perks offer add --name=NAME");
  cli_fixture_must (fixture, "offer add --name=Winch --format=json");
  cli_fixture_must (fixture, "offer remove winch --format=json");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_must (fixture, "offer list");
  cli_assert_contains (fixture->output, "perks publisher add --name=NAME");
  cli_fixture_fail (fixture, 1, "offer add --name=Winch", "perks publisher add");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-offer/add-and-show", test_add_and_show);
  cli_add ("/cli-offer/edit", test_edit);
  cli_add ("/cli-offer/wrong", test_wrong);
  cli_add ("/cli-offer/remove", test_remove);
  cli_add ("/cli-offer/nobody", test_nobody);

  return g_test_run ();
}
