/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-repository.h"

/* The interface hands every call on as it is: to a repository that writes down what it was
 * asked. */
#define TEST_TYPE_REPOSITORY (test_repository_get_type ())
G_DECLARE_FINAL_TYPE (TestRepository, test_repository, TEST, REPOSITORY, GObject)

struct _TestRepository
{
  GObject   parent_instance;

  GString  *asked;
  gboolean  fails;
};

static gboolean
note (PerksRepository  *repository,
      GError          **error,
      const char       *name,
      const char       *argument)
{
  TestRepository *self = TEST_REPOSITORY (repository);

  g_string_append_printf (self->asked, "%s(%s) ", name, argument != NULL ? argument : "-");
  if (self->fails)
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_STORAGE, "The books are closed");
  return !self->fails;
}

static PerksBooks *
test_repository_load (PerksRepository  *repository,
                      const char       *publisher,
                      GError          **error)
{
  PerksBooksValues values = { 0 };

  return note (repository, error, "load", publisher) ? perks_books_new (&values) : NULL;
}

static gboolean
test_repository_apply (PerksRepository  *repository,
                       PerksChange      *change,
                       GError          **error)
{
  return note (repository, error, "apply", perks_change_get_label (change));
}

static gboolean
test_repository_import (PerksRepository  *repository,
                        const char       *publisher,
                        GPtrArray        *files,
                        PerksChange      *change,
                        gboolean          dry_run,
                        GCancellable     *cancellable,
                        GError          **error)
{
  PerksImportFile *file = g_ptr_array_index (files, 0);

  g_assert_cmpstr (publisher, ==, "contoso");
  g_assert_cmpstr (perks_change_get_label (change), ==, "Edit");
  g_assert_true (dry_run);
  g_assert_nonnull (cancellable);
  file->accepted = 3;
  return note (repository, error, "import", file->name);
}

static gboolean
test_repository_count_sales (PerksRepository        *repository,
                             const PerksSalesQuery  *query,
                             gint64                 *total,
                             GError                **error)
{
  *total = 12;
  return note (repository, error, "count", query->publisher);
}

static gboolean
test_repository_foreach_sale (PerksRepository        *repository,
                              const PerksSalesQuery  *query,
                              PerksSaleFunc           func,
                              gpointer                user_data,
                              GError                **error)
{
  PerksSale sale = { .usd = 500 };

  return note (repository, error, "foreach", query->offer) && func (&sale, user_data, error);
}

static GPtrArray *
test_repository_find_sales (PerksRepository    *repository,
                            const char         *publisher,
                            const char *const  *keys,
                            GError            **error)
{
  g_assert_cmpstr (publisher, ==, "contoso");
  return note (repository, error, "find", keys[0]) ? g_ptr_array_new () : NULL;
}

static GPtrArray *
test_repository_list_batches (PerksRepository  *repository,
                              const char       *publisher,
                              GError          **error)
{
  return note (repository, error, "batches", publisher) ? g_ptr_array_new () : NULL;
}

static GPtrArray *
test_repository_list_changes (PerksRepository  *repository,
                              const char       *kind,
                              const char       *id,
                              GError          **error)
{
  g_assert_cmpstr (kind, ==, "claim");
  return note (repository, error, "changes", id) ? g_ptr_array_new () : NULL;
}

static GPtrArray *
test_repository_verify (PerksRepository  *repository,
                        GError          **error)
{
  return note (repository, error, "verify", NULL) ? g_ptr_array_new () : NULL;
}

static void
test_repository_iface_init (PerksRepositoryInterface *iface)
{
  iface->load = test_repository_load;
  iface->apply = test_repository_apply;
  iface->import = test_repository_import;
  iface->count_sales = test_repository_count_sales;
  iface->foreach_sale = test_repository_foreach_sale;
  iface->find_sales = test_repository_find_sales;
  iface->list_batches = test_repository_list_batches;
  iface->list_changes = test_repository_list_changes;
  iface->verify = test_repository_verify;
}

G_DEFINE_TYPE_WITH_CODE (TestRepository, test_repository, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (PERKS_TYPE_REPOSITORY, test_repository_iface_init))

static void
test_repository_finalize (GObject *object)
{
  g_string_free (TEST_REPOSITORY (object)->asked, TRUE);

  G_OBJECT_CLASS (test_repository_parent_class)->finalize (object);
}

static void
test_repository_class_init (TestRepositoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_repository_finalize;
}

static void
test_repository_init (TestRepository *self)
{
  self->asked = g_string_new (NULL);
}

static gboolean
add_up (const PerksSale  *sale,
        gpointer          user_data,
        GError          **error)
{
  *(gint64 *) user_data += sale->usd;
  return TRUE;
}

static void
test_calls (void)
{
  g_autoptr (TestRepository) test = g_object_new (TEST_TYPE_REPOSITORY, NULL);
  PerksRepository *repository = PERKS_REPOSITORY (test);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksChange) change = perks_change_new ("Edit", "2026-11-22T12:00:00Z");
  GDestroyNotify free_file = (GDestroyNotify) perks_import_file_free;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const char *const keys[] = { "key-1", NULL };
  PerksSalesQuery query = { .publisher = "contoso", .offer = "saas", .limit = -1 };
  gint64 total = 0, sum = 0;
  g_autoptr (PerksBooks) books = perks_repository_load (repository, "contoso", &error);
  g_autoptr (GPtrArray) sales = perks_repository_find_sales (repository, "contoso", keys, &error);
  g_autoptr (GPtrArray) batches = perks_repository_list_batches (repository, "contoso", &error);
  g_autoptr (GPtrArray) changes = perks_repository_list_changes (repository, "claim", "contoso/b",
                                                                 &error);
  g_autoptr (GPtrArray) findings = perks_repository_verify (repository, &error);

  g_ptr_array_add (files, perks_import_file_new ("a.csv", "00ff", "revenue", NULL));
  g_assert_true (perks_repository_apply (repository, change, &error));
  g_assert_true (perks_repository_import (repository, "contoso", files, change, TRUE, cancellable,
                                          &error));
  g_assert_true (perks_repository_count_sales (repository, &query, &total, &error));
  g_assert_true (perks_repository_foreach_sale (repository, &query, add_up, &sum, &error));

  g_assert_no_error (error);
  g_assert_true (PERKS_IS_BOOKS (books));
  g_assert_true (sales != NULL && batches != NULL && changes != NULL && findings != NULL);
  g_assert_cmpint (((PerksImportFile *) g_ptr_array_index (files, 0))->accepted, ==, 3);
  g_assert_cmpint (total, ==, 12);
  g_assert_cmpint (sum, ==, 500);
  g_assert_cmpstr (test->asked->str, ==,
                   "load(contoso) find(key-1) batches(contoso) changes(contoso/b) verify(-) "
                   "apply(Edit) import(a.csv) count(contoso) foreach(saas) ");
}

static void
test_failures (void)
{
  g_autoptr (TestRepository) test = g_object_new (TEST_TYPE_REPOSITORY, NULL);
  g_autoptr (PerksChange) change = perks_change_new ("Edit", "2026-11-22T12:00:00Z");
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) apply_error = NULL;

  test->fails = TRUE;
  g_assert_null (perks_repository_load (PERKS_REPOSITORY (test), NULL, &load_error));
  g_assert_error (load_error, PERKS_ERROR, PERKS_ERROR_STORAGE);
  g_assert_false (perks_repository_apply (PERKS_REPOSITORY (test), change, &apply_error));
  g_assert_error (apply_error, PERKS_ERROR, PERKS_ERROR_STORAGE);
}

static void
test_import_file (void)
{
  g_autoptr (PerksImportFile) file = perks_import_file_new ("a.csv", "00ff", "revenue", NULL);

  g_assert_cmpstr (file->name, ==, "a.csv");
  g_assert_cmpstr (file->sha256, ==, "00ff");
  g_assert_cmpstr (file->dialect, ==, "revenue");
  g_assert_null (file->source);
  g_assert_false (file->already_imported);
  g_assert_cmpint (file->accepted + file->duplicates + file->updated, ==, 0);
  g_assert_cmpint (file->usd + file->fraud_usd, ==, 0);
  g_assert_cmpint (file->first, ==, PERKS_DAY_NONE);
  g_assert_cmpint (file->last, ==, PERKS_DAY_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/repository/calls", test_calls);
  g_test_add_func ("/repository/failures", test_failures);
  g_test_add_func ("/repository/import-file", test_import_file);

  return g_test_run ();
}
