/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-settings-table.h"
#include "table-fixture.h"

static void
put (TableFixture *fixture,
     const char   *kind,
     const char   *name,
     const char   *value)
{
  g_autoptr (GError) error = NULL;

  perks_settings_table_put (fixture->connection, kind, name, value, &error);
  g_assert_no_error (error);
}

static void
assert_value (TableFixture *fixture,
              const char   *kind,
              const char   *name,
              const char   *expected)
{
  g_autofree char *value = NULL;

  g_assert_true (perks_settings_table_get (fixture->connection, kind, name, &value, NULL));
  g_assert_cmpstr (value, ==, expected);
}

static void
test_values (TableFixture  *fixture,
             gconstpointer  user_data)
{
  static const char *const kinds[] = { "setting", "edition" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      assert_value (fixture, kinds[i], "a", NULL);
      put (fixture, kinds[i], "a", "one");
      put (fixture, kinds[i], "a", "two");
      put (fixture, kinds[i], "b", "");
      assert_value (fixture, kinds[i], "a", "two");
      assert_value (fixture, kinds[i], "b", "");
      put (fixture, kinds[i], "a", NULL);
      put (fixture, kinds[i], "never", NULL);
      assert_value (fixture, kinds[i], "a", NULL);
      assert_value (fixture, kinds[i], "b", "");
    }
}

/* The two do not see each other. */
static void
test_apart (TableFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GHashTable) settings = NULL;
  g_autoptr (GHashTable) editions = NULL;

  put (fixture, "setting", "x", "of the directory");
  put (fixture, "edition", "x", "{\"id\": \"x\"}");
  put (fixture, "edition", "y", "{}");
  settings = perks_settings_table_list (fixture->connection, "setting", NULL);
  editions = perks_settings_table_list (fixture->connection, "edition", NULL);
  g_assert_cmpuint (g_hash_table_size (settings), ==, 1);
  g_assert_cmpuint (g_hash_table_size (editions), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (settings, "x"), ==, "of the directory");
  g_assert_cmpstr (g_hash_table_lookup (editions, "x"), ==, "{\"id\": \"x\"}");
}

static void
test_kinds (void)
{
  g_assert_true (perks_settings_table_has_kind ("setting"));
  g_assert_true (perks_settings_table_has_kind ("edition"));
  g_assert_false (perks_settings_table_has_kind ("settings"));
  g_assert_false (perks_settings_table_has_kind ("offer"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/settings-table/values", TableFixture, NULL, table_fixture_set_up, test_values,
              table_fixture_tear_down);
  g_test_add ("/settings-table/apart", TableFixture, NULL, table_fixture_set_up, test_apart,
              table_fixture_tear_down);
  g_test_add_func ("/settings-table/kinds", test_kinds);

  return g_test_run ();
}
