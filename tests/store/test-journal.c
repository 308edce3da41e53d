/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sqlite3.h>

#include "perks-engagement.h"
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

/* One line for each change: its moment and its name, and each of its operations. */
static char *
describe (GPtrArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      PerksChange *change = g_ptr_array_index (changes, i);
      GPtrArray *operations = perks_change_get_operations (change);

      g_string_append_printf (text, "%s %s:", perks_change_get_moment (change),
                              perks_change_get_label (change));
      for (guint j = 0; j < operations->len; j++)
        {
          const PerksOperation *operation = g_ptr_array_index (operations, j);

          g_string_append_printf (text, " %s %s %s %s→%s", operation->kind, operation->id,
                                  operation->field,
                                  operation->before != NULL ? operation->before : "-",
                                  operation->after != NULL ? operation->after : "-");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_list (TableFixture *fixture,
             const char   *kind,
             const char   *id,
             const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = perks_journal_list (fixture->connection, kind, id, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (changes);
  g_assert_cmpstr (text, ==, expected);
}

/* The order is that of the changes, not that of their moments: a clock can be wrong. */
static void
test_list (TableFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (PerksChange) first = perks_change_new ("One", "2026-11-22T12:00:00Z");
  g_autoptr (PerksChange) second = perks_change_new ("Two", "2026-11-22T12:00:01Z");
  g_autoptr (PerksChange) third = perks_change_new ("Three", "2025-01-01T00:00:00Z");

  assert_list (fixture, "offer", "a", "");

  perks_change_add (first, "offer", "a", "exists", NULL, "yes");
  perks_change_add (first, "offer", "ab", "name", NULL, "other");
  perks_change_add (first, "offer", "a", "name", NULL, "one");
  perks_change_add (first, "claim", "a", "note", NULL, "n");
  perks_change_add (second, "offer", "ab", "name", "other", "others");
  perks_change_add (third, "claim", "a", "note", "n", NULL);
  perks_change_add (third, "offer", "a", "name", "one", "“two”\nlines");
  perks_change_add (third, "offer", "a", "country", "CH", NULL);
  journal (fixture, first);
  journal (fixture, second);
  journal (fixture, third);

  assert_list (fixture, "offer", "a",
               "2026-11-22T12:00:00Z One: offer a exists -→yes offer a name -→one\n"
               "2025-01-01T00:00:00Z Three: offer a name one→“two”\nlines offer a country CH→-\n");
  assert_list (fixture, "offer", "ab",
               "2026-11-22T12:00:00Z One: offer ab name -→other\n"
               "2026-11-22T12:00:01Z Two: offer ab name other→others\n");
  assert_list (fixture, "claim", "a",
               "2026-11-22T12:00:00Z One: claim a note -→n\n"
               "2025-01-01T00:00:00Z Three: claim a note n→-\n");
  assert_list (fixture, "offer", "A", "");
  assert_list (fixture, "offer", "", "");
  assert_list (fixture, "", "a", "");
  assert_list (fixture, "offer", "a' OR '1'='1", "");
}

static void
assert_history (StoreFixture *fixture,
                const char   *kind,
                const char   *id,
                const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes =
    perks_repository_list_changes (store_fixture_get_repository (fixture), kind, id, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (changes);
  g_assert_cmpstr (text, ==, expected);
}

/* Each life of a record, over a restart, through the interface. */
static void
test_history (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (PerksRecord) engagement = new_record (
    PERKS_TYPE_ENGAGEMENT, "o/1", "publisher", PUBLISHER, "offer", "o", NULL);
  g_autoptr (PerksChange) change = new_change ("Opting out");
  g_autoptr (PerksChange) removal = new_change ("Removal");
  g_autoptr (PerksChange) inverse = NULL;

  store_fixture_add_offer (fixture, "o", "Insights");
  perks_change_create (change, engagement);
  store_fixture_apply (fixture, change);
  store_fixture_set (fixture, "engagement", "o/1", "opt-reason", NULL, "no time");
  perks_record_set_field (engagement, "opt-reason", "no time", NULL);
  perks_change_remove (removal, engagement);
  store_fixture_apply (fixture, removal);
  inverse = perks_change_invert (removal, "Taken back: Removal", "2026-11-23T08:00:00Z");
  store_fixture_reopen (fixture);
  store_fixture_apply (fixture, inverse);

  assert_history (fixture, "engagement", "o/1",
                  MOMENT " Opting out: engagement o/1 exists -→yes "
                  "engagement o/1 publisher -→pub engagement o/1 offer -→o\n"
                  MOMENT " Edit: engagement o/1 opt-reason -→no time\n"
                  MOMENT " Removal: engagement o/1 publisher pub→- engagement o/1 offer o→- "
                  "engagement o/1 opt-reason no time→- engagement o/1 exists yes→-\n"
                  "2026-11-23T08:00:00Z Taken back: Removal: engagement o/1 exists -→yes "
                  "engagement o/1 opt-reason -→no time engagement o/1 offer -→o "
                  "engagement o/1 publisher -→pub\n");
  assert_history (fixture, "offer", "o",
                  MOMENT " Addition of an offer: offer o exists -→yes offer o publisher -→pub "
                  "offer o name -→Insights\n");
  assert_history (fixture, "offer", "none", "");
}

/* Who reads does not wait for who writes. */
static void
test_history_beside_writing (StoreFixture  *fixture,
                             gconstpointer  user_data)
{
  g_autofree char *path = store_fixture_get_database_path (fixture);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_history (fixture, "publisher", PUBLISHER,
                  MOMENT " Addition of a publisher: publisher pub exists -→yes "
                  "publisher pub name -→Contoso\n");
  g_assert_cmpint (sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/journal/" name, TableFixture, NULL, table_fixture_set_up, func,                    \
              table_fixture_tear_down)
#define ADD_STORE(name, func)                                                                      \
  g_test_add ("/journal/" name, StoreFixture, NULL, store_fixture_set_up, func,                    \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("rows", test_rows);
  ADD ("nothing", test_nothing);
  ADD ("last-values", test_last_values);
  ADD ("list", test_list);
  ADD_STORE ("history", test_history);
  ADD_STORE ("history-beside-writing", test_history_beside_writing);

  return g_test_run ();
}
