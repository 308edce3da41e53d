/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-journal.h"
#include "table-fixture.h"

static void
journal (TableFixture *fixture,
         PerksChange  *change)
{
  g_autoptr (GError) error = NULL;

  perks_journal_add (fixture->connection, change, &error);
  g_assert_no_error (error);
}

static void
test_rows (TableFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (PerksChange) change = new_change ("Edit of “Insights”");

  perks_change_add (change, "offer", "o/1", "name", NULL, "Insights");
  perks_change_add (change, "offer", "o/1", "country", "CH", NULL);
  journal (fixture, change);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT count (*) FROM journal_changes "
                                                 "WHERE moment = '" MOMENT "' "
                                                 "AND label = 'Edit of “Insights”'"), ==, 1);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT count (*) FROM journal_operations "
                                                 "WHERE position = 0 AND kind = 'offer' "
                                                 "AND record = 'o/1' AND field = 'name' "
                                                 "AND before IS NULL AND after = 'Insights'"),
                   ==, 1);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT count (*) FROM journal_operations "
                                                 "WHERE position = 1 AND field = 'country' "
                                                 "AND before = 'CH' AND after IS NULL"), ==, 1);
}

static void
test_nothing (TableFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (PerksChange) change = new_change ("Nothing");

  journal (fixture, change);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT count (*) FROM journal_changes"), ==, 0);
}

static gboolean
append (const char  *kind,
        const char  *id,
        GHashTable  *values,
        gpointer     user_data,
        GError     **error)
{
  g_autoptr (GList) fields = g_list_sort (g_hash_table_get_keys (values), (GCompareFunc) strcmp);

  g_string_append_printf (user_data, "%s %s:", kind, id);
  for (GList *link = fields; link != NULL; link = link->next)
    {
      const char *value = g_hash_table_lookup (values, link->data);

      g_string_append_printf (user_data, " %s=%s", (char *) link->data,
                              value != NULL ? value : "-");
    }
  g_string_append (user_data, "\n");
  return TRUE;
}

static gboolean
refuse (const char  *kind,
        const char  *id,
        GHashTable  *values,
        gpointer     user_data,
        GError     **error)
{
  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW, "as asked");
  return FALSE;
}

static void
test_last_values (TableFixture  *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (PerksChange) first = new_change ("1");
  g_autoptr (PerksChange) second = new_change ("2");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_journal_foreach_last_values (fixture->connection, append, text, NULL));
  g_assert_cmpstr (text->str, ==, "");

  perks_change_add (first, "offer", "a", "name", NULL, "one");
  perks_change_add (first, "offer", "a", "name", "one", "two");
  perks_change_add (first, "offer", "a", "country", NULL, "CH");
  perks_change_add (first, "claim", "a", "note", NULL, "n");
  perks_change_add (second, "offer", "b", "name", NULL, "other");
  perks_change_add (second, "offer", "a", "country", "CH", NULL);
  journal (fixture, first);
  journal (fixture, second);
  g_assert_true (perks_journal_foreach_last_values (fixture->connection, append, text, NULL));
  g_assert_cmpstr (text->str, ==,
                   "claim a: note=n\noffer a: country=- name=two\noffer b: name=other\n");

  g_assert_false (perks_journal_foreach_last_values (fixture->connection, refuse, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/journal/" name, TableFixture, NULL, table_fixture_set_up, func,                    \
              table_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("rows", test_rows);
  ADD ("nothing", test_nothing);
  ADD ("last-values", test_last_values);

  return g_test_run ();
}
