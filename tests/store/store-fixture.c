/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

struct _TestSource
{
  GObject       parent_instance;

  GPtrArray    *sales;
  guint         n_read;
  guint         fail_at;
  guint         cancel_at;
  GCancellable *cancellable;
};

static gboolean
test_source_next (PerksSaleSource  *source,
                  PerksSale        *sale,
                  GError          **error)
{
  TestSource *self = TEST_SOURCE (source);
  const PerksSale *next;

  if (self->n_read == self->fail_at)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "line %u of the test", self->n_read);
      return FALSE;
    }
  if (self->n_read == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  if (self->n_read == self->sales->len)
    return FALSE;

  next = g_ptr_array_index (self->sales, self->n_read++);
  *sale = *next;
  sale->key = g_strdup (next->key);
  sale->offer_name = g_strdup (next->offer_name);
  sale->sku = g_strdup (next->sku);
  return TRUE;
}

static void
test_source_iface_init (PerksSaleSourceInterface *iface)
{
  iface->next = test_source_next;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource, test_source, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (PERKS_TYPE_SALE_SOURCE, test_source_iface_init))

static void
test_source_finalize (GObject *object)
{
  TestSource *self = TEST_SOURCE (object);

  g_ptr_array_unref (self->sales);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_init (TestSource *self)
{
  self->fail_at = self->cancel_at = G_MAXUINT;
}

TestSource *
test_source_new (GPtrArray *sales)
{
  TestSource *self = g_object_new (TEST_TYPE_SOURCE, NULL);

  self->sales = g_ptr_array_ref (sales);
  return self;
}

void
test_source_fail_at (TestSource *self,
                     guint       row)
{
  self->fail_at = row;
}

void
test_source_cancel_at (TestSource   *self,
                       guint         row,
                       GCancellable *cancellable)
{
  self->cancel_at = row;
  self->cancellable = g_object_ref (cancellable);
}

guint
test_source_get_n_read (TestSource *self)
{
  return self->n_read;
}

void
remove_directory (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

PerksChange *
new_change (const char *label)
{
  return perks_change_new (label, MOMENT);
}

/* Pairs of field and text. */
PerksRecord *
new_record (GType       type,
            const char *id,
            ...)
{
  PerksRecord *record = g_object_new (type, "id", id, NULL);
  const char *field;
  va_list arguments;

  va_start (arguments, id);
  while ((field = va_arg (arguments, const char *)) != NULL)
    {
      g_autoptr (GError) error = NULL;

      perks_record_set_field (record, field, va_arg (arguments, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (arguments);

  return record;
}

GPtrArray *
new_sales (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) perks_sale_free);
}

PerksSale *
add_sale (GPtrArray  *sales,
          const char *key,
          const char *offer,
          PerksDay    day,
          gint64      usd)
{
  PerksSale *sale = perks_sale_new ();

  sale->key = g_strdup (key);
  sale->offer_name = g_strdup (offer);
  sale->day = day;
  sale->usd = usd;
  sale->own = perks_money_new_usd (usd);
  g_ptr_array_add (sales, sale);
  return sale;
}

static void
open_store (StoreFixture *self)
{
  g_autoptr (GFile) directory = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;

  self->store = perks_store_new (directory, &error);
  g_assert_no_error (error);
}

void
store_fixture_set_up (StoreFixture  *self,
                      gconstpointer  user_data)
{
  g_autoptr (PerksRecord) publisher =
    new_record (PERKS_TYPE_PUBLISHER, PUBLISHER, "name", "Contoso", NULL);
  g_autoptr (PerksChange) change = new_change ("Addition of a publisher");

  self->path = g_dir_make_tmp ("perks-store-XXXXXX", NULL);
  open_store (self);
  perks_change_create (change, publisher);
  store_fixture_apply (self, change);
}

void
store_fixture_tear_down (StoreFixture  *self,
                         gconstpointer  user_data)
{
  if (self->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->store));
  remove_directory (self->path);
  g_clear_pointer (&self->path, g_free);
}

void
store_fixture_reopen (StoreFixture *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->store));
  open_store (self);
}

PerksRepository *
store_fixture_get_repository (StoreFixture *self)
{
  return PERKS_REPOSITORY (self->store);
}

char *
store_fixture_get_database_path (StoreFixture *self)
{
  return g_build_filename (self->path, "books.sqlite3", NULL);
}

static sqlite3 *
open_beside (StoreFixture *self)
{
  g_autofree char *path = store_fixture_get_database_path (self);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  return handle;
}

/* Changes the file behind the store's back. */
void
store_fixture_execute (StoreFixture *self,
                       const char   *sql)
{
  sqlite3 *handle = open_beside (self);

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static int
append_row (void  *data,
            int    n_columns,
            char **values,
            char **names)
{
  GString *dump = data;

  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (dump, "%s|", values[i] != NULL ? values[i] : "-");
  g_string_append_c (dump, '\n');
  return 0;
}

static char *
query_text (StoreFixture *self,
            const char   *sql)
{
  sqlite3 *handle = open_beside (self);
  GString *dump = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (handle, sql, append_row, dump, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return g_string_free (dump, FALSE);
}

gint64
store_fixture_query (StoreFixture *self,
                     const char   *sql)
{
  g_autofree char *text = query_text (self, sql);

  return g_ascii_strtoll (text, NULL, 10);
}

/* Every row of every table, numbers and all. */
char *
store_fixture_dump_tables (StoreFixture *self)
{
  static const char *const tables[] = {
    "publishers",  "offers",          "claims",
    "engagements", "credits",         "settings",
    "editions",    "journal_changes", "journal_operations",
    "ledgers",     "ledger_offers",   "ledger_links",
    "batches",     "sales",           "replaced_sales",
    "sums",
  };
  g_autoptr (GString) dump = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
      g_autofree char *rows = query_text (self, sql);

      g_string_append_printf (dump, "%s\n%s", tables[i], rows);
    }

  return g_strdup (dump->str);
}

static gboolean
dump_sale (const PerksSale  *sale,
           gpointer          user_data,
           GError          **error)
{
  g_string_append_printf (
    user_data, "%s|%s|%s|%d|%d|%d|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s\n", sale->key,
    sale->offer_name, sale->sku != NULL ? sale->sku : "-", sale->day, sale->kind, sale->fraud,
    sale->usd, sale->own.minor, sale->own.currency);
  return TRUE;
}

/* Sales, sums and names as the interface gives them: without the numbers that depend on the order
   of imports. */
char *
store_fixture_dump_books (StoreFixture *self)
{
  PerksRepository *repository = store_fixture_get_repository (self);
  PerksSalesQuery query = { .publisher = PUBLISHER, .sort = PERKS_SALES_SORT_KEY, .limit = -1 };
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksBooks) books = perks_repository_load (repository, PUBLISHER, &error);
  GArray *sums;

  g_assert_no_error (error);
  perks_repository_foreach_sale (repository, &query, dump_sale, dump, &error);
  g_assert_no_error (error);

  sums = perks_books_get_sums (books);
  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      const PerksLedgerOffer *offer = perks_books_get_ledger_offer (books, sum);

      g_string_append_printf (
        dump, "%s (%s)|%d|%d|%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "\n",
        offer->name, offer->offer != NULL ? offer->offer : "-", sum->day, sum->kind, sum->currency,
        sum->rows, sum->usd, sum->own);
    }

  return g_strdup (dump->str);
}

void
store_fixture_check (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
    perks_repository_verify (store_fixture_get_repository (self), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

void
store_fixture_apply (StoreFixture *self,
                     PerksChange  *change)
{
  g_autoptr (GError) error = NULL;
  gboolean well = perks_repository_apply (store_fixture_get_repository (self), change, &error);

  g_assert_no_error (error);
  g_assert_true (well);
}

/* A change that fails leaves no trace. */
void
store_fixture_apply_fails (StoreFixture *self,
                           PerksChange  *change,
                           PerksError    code,
                           const char   *named)
{
  g_autofree char *before = store_fixture_dump_tables (self);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_repository_apply (store_fixture_get_repository (self), change, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, named));
  g_assert_null (strchr (error->message, '\n'));
  after = store_fixture_dump_tables (self);
  g_assert_cmpstr (before, ==, after);
}

void
store_fixture_set (StoreFixture *self,
                   const char   *kind,
                   const char   *id,
                   const char   *field,
                   const char   *before,
                   const char   *after)
{
  g_autoptr (PerksChange) change = new_change ("Edit");

  perks_change_add (change, kind, id, field, before, after);
  store_fixture_apply (self, change);
}

void
store_fixture_add_offer (StoreFixture *self,
                         const char   *id,
                         const char   *name)
{
  g_autoptr (PerksRecord) offer =
    new_record (PERKS_TYPE_OFFER, id, "publisher", PUBLISHER, "name", name, NULL);
  g_autoptr (PerksChange) change = new_change ("Addition of an offer");

  perks_change_create (change, offer);
  store_fixture_apply (self, change);
}

PerksImportFile *
store_fixture_import (StoreFixture *self,
                      const char   *name,
                      GPtrArray    *sales)
{
  g_autoptr (TestSource) source = test_source_new (sales);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (PerksChange) change = new_change ("Import");
  g_autoptr (GError) error = NULL;
  PerksImportFile *file =
    perks_import_file_new (name, sha256, "revenue", PERKS_SALE_SOURCE (source));

  g_ptr_array_add (files, file);
  perks_repository_import (store_fixture_get_repository (self), PUBLISHER, files, change, FALSE,
                           NULL, &error);
  g_assert_no_error (error);
  return file;
}

GRand *
store_fixture_new_random (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();

  g_test_message ("PERKS_SEED=%u", seed);
  return g_rand_new_with_seed (seed);
}
