/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-edition-file.h"

#include "cli-fixture.h"
#include "perks-error.h"

static void
assert_unreadable (CliFixture *fixture,
                   const char *name,
                   PerksError  code,
                   const char *reason)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_cli_read_edition (file, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  cli_assert_contains (error->message, reason);
}

static void
test_bad (CliFixture    *fixture,
          gconstpointer  unused)
{
  g_autofree char *empty = cli_fixture_write (fixture, "empty.json", "");
  g_autofree char *other = cli_fixture_write (fixture, "other.json", "{\"format\": \"nonsense\"}");
  g_autofree char *long_text = g_strnfill (8 * 1024 * 1024 + 1, ' ');
  g_autofree char *large = cli_fixture_write (fixture, "large.json", long_text);

  assert_unreadable (fixture, "missing.json", PERKS_ERROR_UNREADABLE, "missing.json");
  assert_unreadable (fixture, ".", PERKS_ERROR_UNREADABLE, "folder");
  assert_unreadable (fixture, "empty.json", PERKS_ERROR_MALFORMED, "empty.json");
  assert_unreadable (fixture, "other.json", PERKS_ERROR_MALFORMED, "other.json");
  assert_unreadable (fixture, "large.json", PERKS_ERROR_MALFORMED, "large.json");
}

static void
test_good (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (GFile) file =
    g_file_new_build_filename (g_getenv ("PERKS_CATALOG_DATA"), "2023-12.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksEdition) edition = perks_cli_read_edition (file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (perks_edition_get_id (edition), ==, "2023-12");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-edition-file/bad", test_bad);
  cli_add ("/cli-edition-file/good", test_good);

  return g_test_run ();
}
