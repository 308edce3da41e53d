/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* A copy of a shipped edition under another id, with the middle of its text changed. */
static char *
make_edition (CliFixture *fixture,
              const char *id)
{
  g_autofree char *path = g_build_filename (g_getenv ("PERKS_CATALOG_DATA"), "2023-12.json", NULL);
  g_autofree char *content = NULL;
  g_autofree char *own_id = g_strdup_printf ("\"id\": \"%s\"", id);
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (content);
  g_assert_cmpint (g_string_replace (text, "\"id\": \"2023-12\"", own_id, 1), ==, 1);
  return cli_fixture_write (fixture, "own.json", text->str);
}

static void
test_load_and_use (CliFixture    *fixture,
                   gconstpointer  unused)
{
  g_autofree char *path = make_edition (fixture, "our-own");
  g_autoptr (JsonNode) added = NULL;
  g_autoptr (JsonNode) report = NULL;

  cli_fixture_must (fixture, "publisher add --name=Acme");
  added = cli_fixture_get_json (fixture, "editions load own.json");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (added), "id"), ==,
                   "our-own");
  cli_fixture_must (fixture, "editions list");
  cli_assert_contains (fixture->output, "\nour-own ");
  cli_fixture_must (fixture, "editions use our-own");
  report = cli_fixture_get_json (fixture, "report");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (report), "edition"), ==,
                   "our-own");
}

/* The terms with their source, and where each is known from. */
static void
test_show (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "editions show 2023-12");
  JsonArray *figures = json_object_get_array_member (json_node_get_object (node), "figures");
  JsonArray *clauses = json_object_get_array_member (json_node_get_object (node), "clauses");
  JsonObject *figure = json_array_get_object_element (figures, 0);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "id"), ==,
                   "2023-12");
  g_assert_cmpstr (json_object_get_string_member (figure, "name"), ==, "silence-weeks");
  g_assert_cmpstr (json_object_get_string_member (figure, "value"), ==, "3");
  g_assert_cmpstr (json_object_get_string_member (figure, "provenance"), ==, "assumed");
  g_assert_cmpstr (json_object_get_string_member (figure, "source"), ==,
                   "Programme page of 1 August 2023, carried over");
  g_assert_cmpint (json_array_get_length (clauses), >, 15);
  for (guint i = 0; i < json_array_get_length (clauses); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (clauses, i),
                                                    "source"), !=, "");
}

static void
test_check (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autofree char *path = make_edition (fixture, "our-own");
  g_autofree char *books = g_build_filename (fixture->directory, "books", NULL);
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "editions check own.json");

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "id"), ==,
                   "our-own");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (node), "valid"));
  cli_fixture_must (fixture, "editions check own.json");
  cli_assert_contains (fixture->output, "our-own");
  g_assert_false (g_file_test (books, G_FILE_TEST_EXISTS));
  cli_fixture_fail (fixture, 1, "editions check missing.json", "missing.json");
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_fail (fixture, 1, "editions show 1999-01", "1999-01");
  cli_fixture_fail (fixture, 1, "editions use 1999-01", "1999-01");
  cli_fixture_fail (fixture, 1, "editions compare 2023-08 1999-01", "1999-01");
  cli_fixture_fail (fixture, 1, "editions load missing.json", "missing.json");
  cli_fixture_fail (fixture, 2, "editions compare 2023-08", "A B");
}

static void
test_lines (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_auto (GStrv) lines = NULL;

  cli_fixture_must (fixture, "editions compare 2023-08 2023-12 --format=jsonl");
  lines = g_strsplit (g_strchomp (fixture->output), "\n", -1);
  g_assert_cmpint (g_strv_length (lines), >, 5);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);

      g_assert_true (json_object_has_member (json_node_get_object (node), "subject"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-editions/load-and-use", test_load_and_use);
  cli_add ("/cli-editions/show", test_show);
  cli_add ("/cli-editions/check", test_check);
  cli_add ("/cli-editions/wrong", test_wrong);
  cli_add ("/cli-editions/lines", test_lines);

  return g_test_run ();
}
