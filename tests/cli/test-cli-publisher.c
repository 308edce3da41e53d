/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_life (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode)
    added = cli_fixture_get_json (fixture, "publisher add --name='Acme Hoists' --mpn-id=1234567");
  g_autoptr (JsonNode) shown = NULL;
  g_autoptr (JsonNode) edited = NULL;

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (added), "id"), ==,
                   "acme-hoists");
  shown = cli_fixture_get_json (fixture, "publisher show acme-hoists");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (shown), "mpn_id"), ==,
                   "1234567");
  edited = cli_fixture_get_json (fixture, "publisher edit acme-hoists mpn-id= enrolled=yes");
  g_assert_true (json_object_get_null_member (json_node_get_object (edited), "mpn_id"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (edited), "enrolled"), ==,
                   "yes");
  cli_fixture_must (fixture, "publisher remove acme-hoists");
  cli_assert_contains (fixture->output, "acme-hoists");
  cli_fixture_must (fixture, "publisher list");
  cli_assert_contains (fixture->output, "No publisher yet.");
}

/* The first one is in use until another one is. */
static void
test_use (CliFixture    *fixture,
          gconstpointer  unused)
{
  cli_fixture_must (fixture, "publisher add --name=One");
  cli_fixture_must (fixture, "publisher add --name=Two enrolled=yes");
  cli_fixture_must (fixture, "publisher list");
  g_assert_cmpstr (fixture->output, ==,
                   "ID   Name  MPN ID  In use\none  One           yes\ntwo  Two\n");
  cli_fixture_must (fixture, "publisher use two");
  cli_fixture_must (fixture, "publisher list");
  g_assert_cmpstr (fixture->output, ==,
                   "ID   Name  MPN ID  In use\none  One\ntwo  Two           yes\n");
  cli_fixture_must (fixture, "report");
  g_assert_true (g_str_has_prefix (fixture->output, "Two\n"));
  cli_fixture_must (fixture, "report --publisher=one");
  g_assert_true (g_str_has_prefix (fixture->output, "One\n"));
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  static const char *const ids[] = { "abc", "123", "12345678901", "12a45", "-1234", "１２３４" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *line = g_strdup_printf ("publisher add --name=Acme --mpn-id=%s", ids[i]);

      cli_fixture_fail (fixture, 1, line, "mpn-id");
    }

  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_fail (fixture, 1, "publisher edit acme mpn-id=abc", "mpn-id");
  cli_fixture_fail (fixture, 1, "publisher edit acme colour=red", "colour");
  cli_fixture_fail (fixture, 1, "publisher edit acme enrolled=perhaps", "yes no");
  cli_fixture_fail (fixture, 1, "publisher edit none name=x", "none");
  cli_fixture_fail (fixture, 1, "publisher show none", "none");
  cli_fixture_fail (fixture, 1, "publisher remove none", "none");
  cli_fixture_fail (fixture, 1, "publisher use none", "none");
  cli_fixture_fail (fixture, 2, "publisher add --name=Acme nonsense", "nonsense");
  cli_fixture_fail (fixture, 2, "publisher edit acme nonsense", "nonsense");
  cli_fixture_fail (fixture, 2, "publisher add", "--name=NAME");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-publisher/life", test_life);
  cli_add ("/cli-publisher/use", test_use);
  cli_add ("/cli-publisher/wrong", test_wrong);

  return g_test_run ();
}
