/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-batches-table.h"
#include "table-fixture.h"

static gint64
add (TableFixture *fixture,
     const char   *name,
     const char   *sha256,
     gint64        number)
{
  g_autoptr (PerksImportFile) file = perks_import_file_new (name, sha256, "orders", NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  perks_batches_table_add (fixture->connection, fixture->ledger, file, MOMENT, &id, &error);
  g_assert_no_error (error);
  file->accepted = number;
  file->duplicates = number + 1;
  file->updated = number + 2;
  file->usd = -number;
  file->fraud_usd = G_MAXINT64 - number;
  file->first = 738000;
  file->last = 738000 + (PerksDay) number;
  perks_batches_table_finish (fixture->connection, id, file, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_batch (PerksImportFile *batch,
              const char      *name,
              const char      *sha256,
              gint64           number)
{
  g_assert_cmpstr (batch->name, ==, name);
  g_assert_cmpstr (batch->sha256, ==, sha256);
  g_assert_cmpstr (batch->dialect, ==, "orders");
  g_assert_null (batch->source);
  g_assert_false (batch->already_imported);
  g_assert_cmpint (batch->accepted, ==, number);
  g_assert_cmpint (batch->duplicates, ==, number + 1);
  g_assert_cmpint (batch->updated, ==, number + 2);
  g_assert_cmpint (batch->usd, ==, -number);
  g_assert_cmpint (batch->fraud_usd, ==, G_MAXINT64 - number);
  g_assert_cmpint (batch->first, ==, 738000);
  g_assert_cmpint (batch->last, ==, 738000 + number);
}

static void
test_list (TableFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GPtrArray) batches = NULL;

  add (fixture, "b.csv", "ff", 10);
  add (fixture, "a.csv", "0a", 20);
  batches = perks_batches_table_list (fixture->connection, fixture->ledger, NULL);
  g_assert_cmpuint (batches->len, ==, 3);
  g_assert_cmpstr (((PerksImportFile *) g_ptr_array_index (batches, 0))->sha256, ==, "00");
  assert_batch (g_ptr_array_index (batches, 1), "a.csv", "0a", 20);
  assert_batch (g_ptr_array_index (batches, 2), "b.csv", "ff", 10);
}

static void
test_find (TableFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (PerksImportFile) found = NULL;
  g_autoptr (PerksImportFile) unknown = NULL;
  g_autoptr (PerksImportFile) elsewhere = NULL;

  add (fixture, "a.csv", "0a", 5);
  g_assert_true (
    perks_batches_table_find (fixture->connection, fixture->ledger, "0a", &found, NULL));
  assert_batch (found, "a.csv", "0a", 5);
  g_assert_true (
    perks_batches_table_find (fixture->connection, fixture->ledger, "0b", &unknown, NULL));
  g_assert_null (unknown);
  g_assert_true (
    perks_batches_table_find (fixture->connection, fixture->ledger + 1, "0a", &elsewhere, NULL));
  g_assert_null (elsewhere);
}

/* The table itself does not take one file twice. */
static void
test_twice (TableFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (PerksImportFile) file = perks_import_file_new ("other.csv", "00", "orders", NULL);
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_false (
    perks_batches_table_add (fixture->connection, fixture->ledger, file, MOMENT, &id, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/batches-table/" name, TableFixture, NULL, table_fixture_set_up, func,              \
              table_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("list", test_list);
  ADD ("find", test_find);
  ADD ("twice", test_twice);

  return g_test_run ();
}
