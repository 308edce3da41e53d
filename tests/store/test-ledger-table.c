/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-table.h"
#include "perks-records-table.h"
#include "table-fixture.h"

static gint64
intern (TableFixture *fixture,
        const char   *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  perks_ledger_table_intern (fixture->connection, PUBLISHER, fixture->ledger, name, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
put_offer (TableFixture *fixture,
           const char   *id,
           const char   *name)
{
  g_autoptr (PerksRecord) offer =
    new_record (PERKS_TYPE_OFFER, id, "publisher", PUBLISHER, "name", name, NULL);

  table_fixture_put (fixture, offer);
}

static void
add_offer (TableFixture *fixture,
           const char   *id,
           const char   *name)
{
  put_offer (fixture, id, name);
  g_assert_true (perks_ledger_table_link (fixture->connection, PUBLISHER, id, name, NULL));
}

static void
assert_names (TableFixture *fixture,
              const char   *expected)
{
  g_autoptr (GPtrArray) names =
    perks_ledger_table_list_names (fixture->connection, fixture->ledger, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const PerksLedgerName *name = g_ptr_array_index (names, i);

      g_string_append_printf (text, "%s=%s;", name->name, name->offer != NULL ? name->offer : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_ledger (TableFixture  *fixture,
             gconstpointer  user_data)
{
  gint64 found, again, other;

  g_assert_true (perks_ledger_table_find (fixture->connection, PUBLISHER, &found, NULL));
  g_assert_cmpint (found, ==, fixture->ledger);
  g_assert_true (perks_ledger_table_find_or_add (fixture->connection, PUBLISHER, &again, NULL));
  g_assert_cmpint (again, ==, fixture->ledger);
  g_assert_true (perks_ledger_table_find (fixture->connection, "nobody", &found, NULL));
  g_assert_cmpint (found, ==, 0);
  g_assert_true (perks_ledger_table_find_or_add (fixture->connection, "other", &other, NULL));
  g_assert_cmpint (other, !=, fixture->ledger);
}

static void
test_intern (TableFixture  *fixture,
             gconstpointer  user_data)
{
  gint64 insights = intern (fixture, "Insights");

  g_assert_cmpint (intern (fixture, "Insights"), ==, insights);
  g_assert_cmpint (intern (fixture, "insights"), !=, insights);
  g_assert_cmpint (intern (fixture, ""), !=, insights);
  assert_names (fixture, "=-;Insights=-;insights=-;");
}

/* Whichever of the two comes first: the offer, or the name in a report. */
static void
test_link (TableFixture  *fixture,
           gconstpointer  user_data)
{
  add_offer (fixture, "early", "STRASSE Ω");
  intern (fixture, "straße ω");
  intern (fixture, "Straße Ω");
  intern (fixture, "Insights Pro");
  assert_names (fixture, "Insights Pro=-;Straße Ω=early;straße ω=early;");

  add_offer (fixture, "late", "INSIGHTS PRO");
  assert_names (fixture, "Insights Pro=late;Straße Ω=early;straße ω=early;");

  add_offer (fixture, "third", "Insights Pro");
  assert_names (fixture, "Insights Pro=late;Straße Ω=early;straße ω=early;");
}

static void
test_rename (TableFixture  *fixture,
             gconstpointer  user_data)
{
  add_offer (fixture, "o", "Insights");
  intern (fixture, "Insights");
  put_offer (fixture, "o", "Analytics");
  assert_names (fixture, "Insights=o;");
  intern (fixture, "Analytics");
  intern (fixture, "insights");
  assert_names (fixture, "Analytics=o;Insights=o;insights=-;");
}

/* What an offer stood for comes back with it, also under its other name. */
static void
test_removal (TableFixture  *fixture,
              gconstpointer  user_data)
{
  add_offer (fixture, "o", "Insights");
  intern (fixture, "Insights");
  put_offer (fixture, "o", "Analytics");
  g_assert_true (perks_records_table_remove (fixture->connection, "offer", "o", NULL));
  assert_names (fixture, "Insights=-;");
  add_offer (fixture, "o", "Analytics");
  assert_names (fixture, "Insights=o;");

  g_assert_true (perks_records_table_remove (fixture->connection, "offer", "o", NULL));
  add_offer (fixture, "p", "Insights");
  assert_names (fixture, "Insights=p;");

  /* What another has got meanwhile it keeps. */
  put_offer (fixture, "o", "Analytics");
  assert_names (fixture, "Insights=p;");
  g_assert_true (perks_records_table_remove (fixture->connection, "offer", "p", NULL));
  assert_names (fixture, "Insights=o;");
}

/* Of two offers with one name the first by id is taken; offers of other publishers are of no
   account. */
static void
test_choice (TableFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (PerksRecord) other = new_record (PERKS_TYPE_PUBLISHER, "other", NULL);
  g_autoptr (PerksRecord) foreign = new_record (PERKS_TYPE_OFFER, "a", "publisher", "other", "name",
                                                "Insights", NULL);
  g_autoptr (PerksRecord) nameless =
    new_record (PERKS_TYPE_OFFER, "b", "publisher", PUBLISHER, NULL);

  table_fixture_put (fixture, other);
  table_fixture_put (fixture, foreign);
  table_fixture_put (fixture, nameless);
  add_offer (fixture, "z", "Insights");
  add_offer (fixture, "y", "Insights");
  intern (fixture, "Insights");
  assert_names (fixture, "Insights=y;");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/ledger-table/" name, TableFixture, NULL, table_fixture_set_up, func,               \
              table_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("ledger", test_ledger);
  ADD ("intern", test_intern);
  ADD ("link", test_link);
  ADD ("rename", test_rename);
  ADD ("removal", test_removal);
  ADD ("choice", test_choice);

  return g_test_run ();
}
