/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-publisher.h"
#include "perks-records-table.h"
#include "store-fixture.h"
#include "table-fixture.h"

static PerksRecord *
new_full_offer (void)
{
  return new_record (
    PERKS_TYPE_OFFER, "offer", "publisher", PUBLISHER, "name", "Zürich Insights’ “Pro”", "type",
    "softwareAsAService", "storefront", "azure-marketplace,appsource", "listing", "free-trial",
    "consulting", "workshop", "visibility", "private", "status", "delisted", "live-since",
    "2024-02-29", "owner", "Ann <ann@contoso.com>", "primary-contact", "bob@contoso.com",
    "owner-left", "yes", "contacted-on", "9999-12-31", "portal", "cloud-partner-portal",
    "listing-optimized", "yes", "co-sell-ready", "yes", "country", "CH", "product-family",
    "dynamics", "teams-mau", "9223372036854775807", "teams-mau-on", "0001-01-01",
    "former-paths", "list:2025-01-01,trial:2026-03-01", NULL);
}

static GPtrArray *
new_full_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, new_record (PERKS_TYPE_PUBLISHER, "other", "name", "Fabrikam", "mpn-id",
                                        "0123456789", "enrolled", "no", "marketing-contacts",
                                        "a@b.c, d@e.f", "edition", "2023-08", NULL));
  g_ptr_array_add (records, new_full_offer ());
  g_ptr_array_add (records, new_record (PERKS_TYPE_CLAIM, "claim", "publisher", PUBLISHER,
                                        "benefit", "featured", "offer", "offer", "state", "refused",
                                        "since", "2026-01-01", "requested-on", "2026-01-02",
                                        "expires-on", "2026-01-03", "note", "two\nlines", "by",
                                        "Ann Able", NULL));
  g_ptr_array_add (records,
                   new_record (PERKS_TYPE_ENGAGEMENT, "engagement", "publisher", PUBLISHER, "offer",
                               "offer", "start", "2026-02-01", "end", "2026-05-01", "manager",
                               "Eve", "notes", "calls", "opted-out-on", "2026-03-01", "opt-reason",
                               "no time", "opted-in-on", "2026-03-15", "activities",
                               "webinar; case study", NULL));
  g_ptr_array_add (records, new_record (PERKS_TYPE_CREDIT, "credit", "publisher", PUBLISHER,
                                        "offer", "offer", "kind", "poc", "amount",
                                        "92233720368547758.07", "used", "0.00", "start",
                                        "2026-02-01", "end", "2026-05-01", "note", "n", NULL));
  return records;
}

static void
assert_equal (PerksRecord *a,
              PerksRecord *b)
{
  g_auto (GStrv) fields = perks_record_list_fields (a);

  g_assert_true (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b));
  g_assert_cmpstr (perks_record_get_id (a), ==, perks_record_get_id (b));
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *left = perks_record_dup_field (a, fields[i]);
      g_autofree char *right = perks_record_dup_field (b, fields[i]);

      g_assert_cmpstr (left, ==, right);
    }
}

/* The test itself would miss a field that is new. */
static void
assert_every_field_set (PerksRecord *record)
{
  g_auto (GStrv) fields = perks_record_list_fields (record);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *text = perks_record_dup_field (record, fields[i]);

      g_assert_nonnull (text);
    }
}

static void
assert_stored (TableFixture *fixture,
               PerksRecord  *record)
{
  g_autoptr (PerksRecord) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_records_table_get (fixture->connection, perks_record_get_kind (record),
                                          perks_record_get_id (record), &stored, &error));
  g_assert_no_error (error);
  g_assert_nonnull (stored);
  assert_equal (record, stored);
}

static void
test_full (TableFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GPtrArray) records = new_full_records ();

  for (guint i = 0; i < records->len; i++)
    {
      assert_every_field_set (g_ptr_array_index (records, i));
      table_fixture_put (fixture, g_ptr_array_index (records, i));
      assert_stored (fixture, g_ptr_array_index (records, i));
    }
}

/* An empty one after a full one: nothing of the old is left. */
static void
test_empty (TableFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) records = new_full_records ();

  for (guint i = 0; i < records->len; i++)
    {
      PerksRecord *full = g_ptr_array_index (records, i);
      g_autoptr (PerksRecord) empty = perks_records_table_new_record (perks_record_get_kind (full),
                                                                      perks_record_get_id (full));

      if (perks_record_has_field (empty, "publisher"))
        g_assert_true (perks_record_set_field (empty, "publisher", PUBLISHER, NULL));
      table_fixture_put (fixture, full);
      table_fixture_put (fixture, empty);
      assert_stored (fixture, empty);
    }
  g_assert_cmpint (
    table_fixture_query (fixture, "SELECT count (*) FROM credits WHERE amount IS NULL"), ==, 1);
}

static void
test_remove (TableFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GPtrArray) records = new_full_records ();

  for (guint i = 0; i < records->len; i++)
    table_fixture_put (fixture, g_ptr_array_index (records, i));
  for (guint i = records->len; i > 0; i--)
    {
      PerksRecord *record = g_ptr_array_index (records, i - 1);
      g_autoptr (PerksRecord) stored = NULL;

      g_assert_true (perks_records_table_remove (
        fixture->connection, perks_record_get_kind (record), perks_record_get_id (record), NULL));
      g_assert_true (perks_records_table_get (fixture->connection, perks_record_get_kind (record),
                                              perks_record_get_id (record), &stored, NULL));
      g_assert_null (stored);
    }
}

static void
test_list (TableFixture  *fixture,
           gconstpointer  user_data)
{
  static const char *const ids[] = { "b", "a", "ä", "B", "10", "9" };
  static const char *const sorted[] = { "10", "9", "B", "a", "b", "ä" };
  g_autoptr (PerksRecord) other = new_record (PERKS_TYPE_PUBLISHER, "other", NULL);
  g_autoptr (PerksRecord) foreign =
    new_record (PERKS_TYPE_OFFER, "foreign", "publisher", "other", NULL);
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GPtrArray) publishers = NULL;

  table_fixture_put (fixture, other);
  table_fixture_put (fixture, foreign);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PerksRecord) offer =
        new_record (PERKS_TYPE_OFFER, ids[i], "publisher", PUBLISHER, NULL);

      table_fixture_put (fixture, offer);
    }

  offers = perks_records_table_list (fixture->connection, "offer", PUBLISHER, NULL);
  g_assert_cmpuint (offers->len, ==, G_N_ELEMENTS (sorted));
  for (guint i = 0; i < offers->len; i++)
    g_assert_cmpstr (perks_record_get_id (g_ptr_array_index (offers, i)), ==, sorted[i]);

  publishers = perks_records_table_list (fixture->connection, "publisher", NULL, NULL);
  g_assert_cmpuint (publishers->len, ==, 2);
}

static void
test_damaged (TableFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (PerksRecord) offer = new_full_offer ();
  g_autoptr (PerksRecord) stored = NULL;
  g_autoptr (GError) got = NULL;
  g_autoptr (GError) listed = NULL;

  table_fixture_put (fixture, offer);
  g_assert_true (perks_sqlite_connection_execute (fixture->connection,
                                                  "UPDATE offers SET status = 'eaten'", NULL));
  g_assert_false (perks_records_table_get (fixture->connection, "offer", "offer", &stored, &got));
  g_assert_error (got, PERKS_ERROR, PERKS_ERROR_DAMAGED);
  g_assert_nonnull (strstr (got->message, "“offer”"));
  g_assert_nonnull (strstr (got->message, "eaten"));
  g_assert_null (perks_records_table_list (fixture->connection, "offer", PUBLISHER, &listed));
  g_assert_error (listed, PERKS_ERROR, PERKS_ERROR_DAMAGED);
}

/* Marketing contacts were free text once: books with more than three of them are read, and so is
 * what the journal says of them. */
static void
test_older_rules (TableFixture  *fixture,
                  gconstpointer  user_data)
{
  static const char four[] = "a@b.c,d@e.f,g@h.i,,j";
  g_autoptr (PerksRecord) publisher =
    new_record (PERKS_TYPE_PUBLISHER, "other", "marketing-contacts", "a@b.c", NULL);
  g_autoptr (PerksRecord) stored = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GError) error = NULL;

  table_fixture_put (fixture, publisher);
  g_assert_true (perks_sqlite_connection_execute (
    fixture->connection,
    "UPDATE publishers SET marketing_contacts = 'a@b.c,d@e.f,g@h.i,,j' WHERE id = 'other'", NULL));
  g_assert_true (perks_records_table_get (fixture->connection, "publisher", "other", &stored,
                                          &error));
  g_assert_no_error (error);
  g_assert_cmpstr (perks_publisher_get_marketing_contacts (PERKS_PUBLISHER (stored)), ==, four);
  listed = perks_records_table_list (fixture->connection, "publisher", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, 2);
}

static void
test_kinds (void)
{
  g_assert_true (perks_records_table_has_kind ("publisher"));
  g_assert_true (perks_records_table_has_kind ("credit"));
  g_assert_false (perks_records_table_has_kind ("sale"));
  g_assert_false (perks_records_table_has_kind ("Offer"));
  g_assert_false (perks_records_table_has_kind (""));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/records-table/" name, TableFixture, NULL, table_fixture_set_up, func,              \
              table_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("full", test_full);
  ADD ("empty", test_empty);
  ADD ("remove", test_remove);
  ADD ("list", test_list);
  ADD ("damaged", test_damaged);
  ADD ("older-rules", test_older_rules);
  g_test_add_func ("/records-table/kinds", test_kinds);

  return g_test_run ();
}
