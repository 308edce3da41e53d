/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

static char *
list_ids (GPtrArray *editions)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < editions->len; i++)
    g_string_append_printf (ids, "%s ", perks_edition_get_id (g_ptr_array_index (editions, i)));

  return g_string_free (ids, FALSE);
}

static void
load (Fixture    *fixture,
      const char *from,
      const char *id)
{
  g_autofree char *text = read_edition (from, id);
  g_autoptr (GFile) file = fixture_write (fixture, "edition.json", text);
  g_autoptr (GError) error = NULL;

  perks_commands_load_edition (fixture->workspace, file, NULL, &error);
  g_assert_no_error (error);
}

/* Those of one day by their id. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GPtrArray) editions = NULL;
  g_autofree char *ids = NULL;
  g_autoptr (GError) error = NULL;

  load (fixture, "2023-12", "2023-12-ours");
  load (fixture, "2019-08", "a-first-draft");
  books = fixture_load (fixture, NULL);
  editions = perks_workspace_list_editions (fixture->workspace, books, &error);
  g_assert_no_error (error);
  ids = list_ids (editions);
  g_assert_cmpstr (ids, ==, "2019-08 a-first-draft 2023-08 2023-12 2023-12-ours ");
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const ids[] = { "2019-08", "2023-08", "2023-12", "ours" };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  load (fixture, "2023-12", "ours");
  books = fixture_load (fixture, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PerksEdition) edition = NULL;

      edition = perks_workspace_find_edition (fixture->workspace, books, ids[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (perks_edition_get_id (edition), ==, ids[i]);
    }

  g_assert_null (perks_workspace_find_edition (fixture->workspace, books, "2020-01", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“2020-01”");
  assert_says (error, "2019-08 2023-08 2023-12 ours");
}

static PerksBooks *
make_books (const char *id,
            const char *json)
{
  g_autoptr (GHashTable) editions = g_hash_table_new (g_str_hash, g_str_equal);
  const PerksBooksValues values = { .editions = editions };

  g_hash_table_insert (editions, (gpointer) id, (gpointer) json);
  return perks_books_new (&values);
}

/* An edition in the books that cannot be read is an error where it is needed, and only there. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksBooks) books = make_books ("ours", "{\"format\": \"something\"}");
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (GError) error = NULL;

  edition = perks_workspace_find_edition (fixture->workspace, books, "2023-08", &error);
  g_assert_no_error (error);
  g_assert_nonnull (edition);

  g_assert_null (perks_workspace_find_edition (fixture->workspace, books, "ours", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  assert_says (error, "ours");
  g_clear_error (&error);

  g_assert_null (perks_workspace_list_editions (fixture->workspace, books, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
}

/* What a later version of Perks ships under the same id is meant. */
static void
test_shipped_wins (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PerksBooks) books = make_books ("2023-08", "{}");
  PerksCatalog *catalog = perks_workspace_get_catalog (fixture->workspace);
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (GPtrArray) editions = NULL;
  g_autofree char *ids = NULL;
  g_autoptr (GError) error = NULL;

  edition = perks_workspace_find_edition (fixture->workspace, books, "2023-08", &error);
  g_assert_no_error (error);
  g_assert_true (edition == perks_catalog_get_default_edition (catalog));
  editions = perks_workspace_list_editions (fixture->workspace, books, &error);
  g_assert_no_error (error);
  ids = list_ids (editions);
  g_assert_cmpstr (ids, ==, "2019-08 2023-08 2023-12 ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/workspace-editions/" path, Fixture, NULL, fixture_set_up, func, \
              fixture_tear_down)

  ADD ("list", test_list);
  ADD ("find", test_find);
  ADD ("broken", test_broken);
  ADD ("shipped-wins", test_shipped_wins);

  return g_test_run ();
}
