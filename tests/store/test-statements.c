/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-statements.h"
#include "store-fixture.h"
#include "table-fixture.h"

static void
test_scripts (void)
{
  for (int i = 0; i < PERKS_N_SCRIPTS; i++)
    g_assert_nonnull (perks_script_get_text ((PerksScript) i));

  g_assert_nonnull (strstr (perks_script_get_text (PERKS_SCRIPT_OPEN), "synchronous = FULL"));
  g_assert_nonnull (strstr (perks_script_get_text (PERKS_SCRIPT_OPEN), "mmap_size = 0"));
  g_assert_nonnull (strstr (perks_script_get_text (PERKS_SCRIPT_OPEN_READER), "query_only = ON"));
  g_assert_nonnull (
    strstr (perks_script_get_text (PERKS_SCRIPT_OPEN_READER), "wal_autocheckpoint = 0"));
  g_assert_cmpstr (perks_script_get_text (PERKS_SCRIPT_BEGIN_WRITE), ==, "BEGIN IMMEDIATE");
}

/* Each is there, and those that ask have an answer with columns. */
static void
test_prepared (TableFixture  *fixture,
               gconstpointer  user_data)
{
  guint n_questions = 0;

  for (int i = 0; i < PERKS_N_STATEMENTS; i++)
    {
      g_autoptr (PerksSqliteStatement) statement = perks_statements_get (fixture->connection,
                                                                         (PerksStatement) i);

      g_assert_nonnull (statement);
      if (perks_sqlite_statement_get_n_columns (statement) > 0)
        n_questions++;
    }

  g_assert_cmpuint (n_questions, ==, 44);
}

/* The enumeration of sorts and the statements go side by side. */
static void
test_orders (TableFixture  *fixture,
             gconstpointer  user_data)
{
  g_assert_cmpint (PERKS_STATEMENT_SALES_BY_KIND_DESCENDING - PERKS_STATEMENT_SALES_BY_DAY, ==,
                   2 * PERKS_SALES_SORT_KIND + 1);
  g_assert_cmpint (PERKS_STATEMENT_SALES_BY_USD - PERKS_STATEMENT_SALES_BY_DAY, ==,
                   2 * PERKS_SALES_SORT_USD);
  g_assert_cmpint (PERKS_STATEMENT_SALES_BY_KEY - PERKS_STATEMENT_SALES_BY_DAY, ==,
                   2 * PERKS_SALES_SORT_KEY);
}

/* Nothing is written through a connection for reading, whatever is run on it. */
static void
test_reader (TableFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (PerksSqliteConnection) reader = NULL;
  g_autoptr (PerksSqliteStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  reader = perks_sqlite_connection_open (fixture->path, PERKS_SQLITE_ACCESS_READ, &error);
  g_assert_no_error (error);
  g_assert_true (perks_script_run (PERKS_SCRIPT_OPEN_READER, reader, &error));
  g_assert_true (perks_statements_prepare (reader, &error));

  statement = perks_statements_get (reader, PERKS_STATEMENT_SETTING_PUT);
  perks_sqlite_statement_bind_text (statement, 1, "a");
  perks_sqlite_statement_bind_text (statement, 2, "b");
  g_assert_false (perks_sqlite_statement_run (statement, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statements/scripts", test_scripts);
  g_test_add ("/statements/prepared", TableFixture, NULL, table_fixture_set_up, test_prepared,
              table_fixture_tear_down);
  g_test_add ("/statements/orders", TableFixture, NULL, table_fixture_set_up, test_orders,
              table_fixture_tear_down);
  g_test_add ("/statements/reader", TableFixture, NULL, table_fixture_set_up, test_reader,
              table_fixture_tear_down);

  return g_test_run ();
}
