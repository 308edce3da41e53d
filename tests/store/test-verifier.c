/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#define DAY 738000

/* Books with something of everything. */
static void
set_up (StoreFixture  *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;

  store_fixture_set_up (fixture, user_data);
  store_fixture_add_offer (fixture, "o", "Insights");
  store_fixture_set (fixture, "offer", "o", "status", "draft", "live");
  store_fixture_set (fixture, "setting", "colour", "value", NULL, "green");
  add_sale (sales, "a", "Insights", DAY, 100);
  add_sale (sales, "b", "Insights", DAY, 250);
  add_sale (sales, "c", "Backup", DAY + 1, 30);
  file = store_fixture_import (fixture, "a.csv", sales);
  store_fixture_set (fixture, "sale", PUBLISHER "/b", "fraud", NULL, "yes");
}

static void
test_well (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  store_fixture_check (fixture);
}

/* Each is done behind the store's back, found, and taken back with the next. */
static void
test_findings (StoreFixture  *fixture,
               gconstpointer  user_data)
{
  static const struct
  {
    const char *damage;
    const char *repair;
    const char *finding;
  } cases[] = {
    { "UPDATE sales SET usd = usd + 1 WHERE key = 'a'",
      "UPDATE sales SET usd = usd - 1 WHERE key = 'a'", "Insights" },
    { "UPDATE sums SET usd = usd + 1 WHERE day = 738001",
      "UPDATE sums SET usd = usd - 1 WHERE day = 738001", "Backup" },
    { "UPDATE sums SET rows = rows + 1", "UPDATE sums SET rows = rows - 1", "2021-" },
    { "INSERT INTO sums VALUES (1, 1, 1, 0, 'EUR', 1, 1, 1)",
      "DELETE FROM sums WHERE currency = 'EUR'", "EUR" },
    { "UPDATE sales SET fraud = 0 WHERE key = 'b'", "UPDATE sales SET fraud = 1 WHERE key = 'b'",
      "pub/b" },
    { "UPDATE sales SET batch = 77 WHERE key = 'c'", "UPDATE sales SET batch = 1 WHERE key = 'c'",
      "“c”" },
    { "UPDATE sales SET batch = 77 WHERE key = 'c'", "UPDATE sales SET batch = 1 WHERE key = 'c'",
      "batches" },
    { "UPDATE offers SET status = 'delisted'", "UPDATE offers SET status = 'live'", "status" },
    { "UPDATE offers SET country = 'CH'", "UPDATE offers SET country = NULL", "country" },
    { "UPDATE offers SET id = 'p'", "UPDATE offers SET id = 'o'", "exists" },
    { "UPDATE offers SET id = 'p'", "UPDATE offers SET id = 'o'", "“p”" },
    { "INSERT INTO settings VALUES ('x', 'y')", "DELETE FROM settings WHERE name = 'x'", "“x”" },
    { "UPDATE settings SET value = 'red'", "UPDATE settings SET value = 'green'", "red" },
    { "UPDATE batches SET name = 'b.csv'", "UPDATE batches SET name = 'a.csv'", "b.csv" },
    { "UPDATE offers SET publisher = 'nobody'", "UPDATE offers SET publisher = 'pub'",
      "publishers" },
    { "UPDATE journal_operations SET after = 'eaten' WHERE field = 'status'",
      "UPDATE journal_operations SET after = 'live' WHERE field = 'status'", "eaten" },
    { "INSERT INTO journal_operations VALUES (1, 99, 'sale', 'pub/lost', 'fraud', NULL, 'yes')",
      "DELETE FROM journal_operations WHERE position = 99", "pub/lost" },
    { "INSERT INTO journal_operations VALUES (1, 99, 'sale', 'lost', 'fraud', NULL, 'yes')",
      "DELETE FROM journal_operations WHERE position = 99", "“lost”" },
    { "INSERT INTO journal_operations VALUES (1, 99, 'planet', 'mars', 'name', NULL, 'yes')",
      "DELETE FROM journal_operations WHERE position = 99", "planet “mars”" },
    { "UPDATE offers SET status = 'eaten'", "UPDATE offers SET status = 'live'", "damaged" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GError) error = NULL;
      gboolean found = FALSE;

      store_fixture_execute (fixture, cases[i].damage);
      findings = perks_repository_verify (store_fixture_get_repository (fixture), &error);
      g_assert_no_error (error);
      for (guint j = 0; j < findings->len; j++)
        {
          const char *finding = g_ptr_array_index (findings, j);

          found = found || strstr (finding, cases[i].finding) != NULL;
          g_assert_true (g_str_has_suffix (finding, "."));
          g_assert_null (strchr (finding, '\n'));
        }
      if (!found)
        g_error ("not found: %s", cases[i].damage);

      store_fixture_execute (fixture, cases[i].repair);
      store_fixture_check (fixture);
    }
}

/* A page in the middle of the file is overwritten while nobody has it open. */
static void
test_damage (StoreFixture  *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = store_fixture_get_database_path (fixture);
  g_autofree char *bytes = NULL;
  g_autoptr (GFile) directory = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gint64 page;
  gsize length;

  page =
    store_fixture_query (fixture, "SELECT rootpage FROM sqlite_schema WHERE name = 'sales_by_key'");
  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + (page - 1) * 4096 + 1000, 0x5a, 3096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));

  fixture->store = perks_store_new (directory, &error);
  g_assert_no_error (error);
  findings = perks_repository_verify (store_fixture_get_repository (fixture), &failure);
  g_assert_no_error (failure);
  g_assert_cmpuint (findings->len, >, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (findings, 0), "damaged"));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/verifier/" name, StoreFixture, NULL, set_up, func, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("well", test_well);
  ADD ("findings", test_findings);
  ADD ("damage", test_damage);

  return g_test_run ();
}
