/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-catalog-parser.h"
#include "perks-publisher.h"

static char *
get_edition_in_use (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSituation) situation = perks_workspace_load (fixture->workspace, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (perks_edition_get_id (perks_situation_get_edition (situation)));
}

static void
test_use (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autofree char *before = get_edition_in_use (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (before, ==, "2023-08");
  g_assert_true (perks_commands_use_edition (fixture->workspace, NULL, "2019-08", &error));
  g_assert_no_error (error);
  after = get_edition_in_use (fixture);
  g_assert_cmpstr (after, ==, "2019-08");

  books = fixture_load (fixture, NULL);
  g_assert_cmpstr (perks_publisher_get_edition (perks_books_get_publisher (books)), ==, "2019-08");
  g_assert_null (perks_books_get_setting (books, PERKS_SETTING_EDITION));
}

/* Before there is a publisher, the data directory as a whole uses it. */
static void
test_use_without_publisher (Fixture       *fixture,
                            gconstpointer  data)
{
  static const char *const own[] = { "id=own", "edition=2019-08", NULL };
  g_autoptr (PerksBooks) books = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_use_edition (fixture->workspace, NULL, "2023-12", &error));
  g_assert_no_error (error);
  books = fixture_load (fixture, NULL);
  g_assert_cmpstr (perks_books_get_setting (books, PERKS_SETTING_EDITION), ==, "2023-12");
  first = get_edition_in_use (fixture);
  g_assert_cmpstr (first, ==, "2023-12");

  perks_commands_add_publisher (fixture->workspace, "Follows", NULL, NULL, &error);
  g_assert_no_error (error);
  second = get_edition_in_use (fixture);
  g_assert_cmpstr (second, ==, "2023-12");

  perks_commands_add_publisher (fixture->workspace, "Own", own, NULL, &error);
  perks_commands_use_publisher (fixture->workspace, "own", &error);
  g_assert_no_error (error);
  third = get_edition_in_use (fixture);
  g_assert_cmpstr (third, ==, "2019-08");
}

static void
test_use_refused (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_use_edition (fixture->workspace, NULL, "2099-01", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“2099-01”");
  assert_says (error, "2019-08 2023-08 2023-12");
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
load (Fixture    *fixture,
      const char *text,
      const char *expected)
{
  g_autoptr (GFile) file = fixture_write (fixture, "edition.json", text);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_assert_true (perks_commands_load_edition (fixture->workspace, file, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, expected);
}

static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = read_edition ("2023-08", "2023-08-ours");
  g_autofree char *other = read_edition ("2023-12", "2023-08-ours");
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksBooks) later = NULL;
  g_autofree char *in_use = NULL;
  g_autoptr (GError) error = NULL;

  load (fixture, text, "2023-08-ours");
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (g_hash_table_size (perks_books_get_editions (books)), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (perks_books_get_editions (books), "2023-08-ours"), ==,
                   text);

  g_assert_true (perks_commands_use_edition (fixture->workspace, NULL, "2023-08-ours", &error));
  g_assert_no_error (error);
  in_use = get_edition_in_use (fixture);
  g_assert_cmpstr (in_use, ==, "2023-08-ours");

  /* A later file with the same id takes its place; the same file once more changes nothing. */
  load (fixture, other, "2023-08-ours");
  load (fixture, other, "2023-08-ours");
  later = fixture_load (fixture, NULL);
  g_assert_cmpuint (g_hash_table_size (perks_books_get_editions (later)), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (perks_books_get_editions (later), "2023-08-ours"), ==,
                   other);
}

static void
test_load_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *shipped = read_edition ("2023-08", "2019-08");
  g_autofree char *large = g_strnfill (PERKS_CATALOG_MOST_BYTES + 1, ' ');
  g_autofree char *missing = g_build_filename (fixture->path, "missing.json", NULL);
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) no_file = g_file_new_for_path (missing);
  const struct
  {
    const char *text;
    PerksError  code;
    const char *says;
  } cases[] = {
    { "", PERKS_ERROR_MALFORMED, "bad.json" },
    { "{}", PERKS_ERROR_MALFORMED, "bad.json" },
    { "{\"format\": \"perks-edition\"", PERKS_ERROR_MALFORMED, "bad.json" },
    { "\xff\xfe", PERKS_ERROR_MALFORMED, "bad.json" },
    { shipped, PERKS_ERROR_EXISTS, "“2019-08” comes with Perks" },
    { shipped, PERKS_ERROR_EXISTS, "bad.json" },
    { large, PERKS_ERROR_MALFORMED, "bad.json is larger than 8 MiB" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = fixture_write (fixture, "bad.json", cases[i].text);
      char *id = NULL;

      g_clear_error (&error);
      g_assert_false (perks_commands_load_edition (fixture->workspace, file, &id, &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      assert_says (error, cases[i].says);
      g_assert_null (id);
    }

  g_clear_error (&error);
  g_assert_false (perks_commands_load_edition (fixture->workspace, no_file, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  assert_says (error, "missing.json");

  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/edition-commands/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("use", fixture_set_up_filled, test_use);
  ADD ("use-without-publisher", fixture_set_up, test_use_without_publisher);
  ADD ("use-refused", fixture_set_up_filled, test_use_refused);
  ADD ("load", fixture_set_up_filled, test_load);
  ADD ("load-refused", fixture_set_up_filled, test_load_refused);

  return g_test_run ();
}
