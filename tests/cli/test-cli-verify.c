/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_sound (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *verdict;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "verify");
  g_assert_cmpstr (fixture->output, ==, "The books are sound.\n");
  node = cli_fixture_get_json (fixture, "verify");
  verdict = json_node_get_object (node);
  g_assert_true (json_object_get_boolean_member (verdict, "ok"));
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (verdict, "findings")), ==,
                   0);
}

/* A file that is no database at all. */
static void
test_damaged (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autofree char *path = NULL;

  cli_fixture_add_sales (fixture);
  path = cli_fixture_write (fixture, "books/books.sqlite3",
                            "This is not a database. It is a text, and a long one.");
  cli_fixture_fail (fixture, 1, "verify", "books");
}

static void
test_words (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_fail (fixture, 2, "verify file", "file");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-verify/sound", test_sound);
  cli_add ("/cli-verify/damaged", test_damaged);
  cli_add ("/cli-verify/words", test_words);

  return g_test_run ();
}
