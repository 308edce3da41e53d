/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-importer.h"
#include "perks-refused-row.h"

#define HEADER \
  "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,TrialDeployment,PayoutStatus," \
  "EstimatedRevenueUSD,Revenue,Currency\n"

static GPtrArray *
list_files (GFile *first,
            ...) G_GNUC_NULL_TERMINATED;

/* Takes over the files. */
static GPtrArray *
list_files (GFile *first,
            ...)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  va_list arguments;

  va_start (arguments, first);
  for (GFile *file = first; file != NULL; file = va_arg (arguments, GFile *))
    g_ptr_array_add (files, file);
  va_end (arguments);

  return files;
}

static GPtrArray *
import (Fixture                  *fixture,
        GPtrArray                *files,
        const PerksImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *results = perks_importer_run (fixture->workspace, files, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, files->len);
  return results;
}

static char *
hash (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static gint64
count_sales (Fixture *fixture)
{
  const PerksSalesQuery query = { .publisher = "one", .limit = -1 };
  g_autoptr (GError) error = NULL;
  gint64 total = -1;

  perks_repository_count_sales (perks_workspace_get_repository (fixture->workspace), &query, &total,
                                &error);
  g_assert_no_error (error);
  return total;
}

static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  static const char first[] = HEADER
    "A,1,2026-01-01,Insights,team,false,Sent,100.00,92.10,EUR\n"
    "A,2,2026-02-01,Insights,team,false,Sent,abc,1.00,EUR\n"
    "A,3,2026-03-01,Insights,,true,Sent,7.00,7.00,USD\n"
    "A,4,2026-04-01,Insights,,false,Rejected,9.00,9.00,USD\n"
    "A,5,2026-05-01,Insights,,false,Sent,-12.50,-12.50,USD\n";
  static const char second[] = HEADER
    "A,1,2026-01-01,Insights,team,false,Sent,100.00,92.10,EUR\n"
    "A,5,2026-05-01,Insights,,false,Sent,-10.00,-10.00,USD\n"
    "B,1,2026-06-01,Other,,false,Sent,3.00,3.00,USD\n";
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "first.csv", first),
                                            fixture_write (fixture, "second.csv", second), NULL);
  g_autoptr (GPtrArray) results = import (fixture, files, NULL);
  const PerksImportResult *result = g_ptr_array_index (results, 0);
  const PerksRefusedRow *row;
  g_autofree char *sha256 = hash (first);

  g_assert_cmpstr (result->name, ==, "first.csv");
  g_assert_cmpstr (result->sha256, ==, sha256);
  g_assert_cmpstr (result->dialect, ==, "revenue");
  g_assert_false (result->already_imported);
  g_assert_cmpint (result->rows, ==, 5);
  g_assert_cmpint (result->accepted, ==, 4);
  g_assert_cmpint (result->duplicates, ==, 0);
  g_assert_cmpint (result->updated, ==, 0);
  g_assert_cmpint (result->n_refused, ==, 1);
  /* 100.00 and -12.50 count; the trial and the rejected line do not. */
  g_assert_cmpint (result->usd, ==, 8750);
  g_assert_cmpint (result->fraud_usd, ==, 0);
  g_assert_cmpint (result->first, ==, read_day ("2026-01-01"));
  g_assert_cmpint (result->last, ==, read_day ("2026-05-01"));
  g_assert_cmpuint (result->refused->len, ==, 1);
  row = g_ptr_array_index (result->refused, 0);
  g_assert_cmpuint (row->line, ==, 3);
  g_assert_cmpstr (row->column, ==, "EstimatedRevenueUSD");
  g_assert_cmpstr (row->value, ==, "abc");
  g_assert_cmpint (row->reason, ==, PERKS_REFUSED_REASON_NOT_A_NUMBER);

  result = g_ptr_array_index (results, 1);
  g_assert_cmpstr (result->name, ==, "second.csv");
  g_assert_cmpint (result->rows, ==, 3);
  g_assert_cmpint (result->accepted, ==, 1);
  g_assert_cmpint (result->duplicates, ==, 1);
  g_assert_cmpint (result->updated, ==, 1);
  g_assert_cmpint (result->n_refused, ==, 0);
  g_assert_cmpint (result->usd, ==, 300 - 1000);

  g_assert_cmpint (count_sales (fixture), ==, 5);
}

/* A file that is in the books counts once, however often and under whatever name it comes. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] = HEADER
    "A,1,2026-01-01,Insights,,false,Sent,100.00,100.00,USD\n"
    "A,2,2026-02-01,Insights,,false,Sent,50.00,50.00,USD\n";
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", text),
                                            fixture_write (fixture, "b.csv", text), NULL);
  g_autoptr (GPtrArray) results = import (fixture, files, NULL);
  g_autoptr (GPtrArray) later = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const PerksImportResult *result = g_ptr_array_index (results, i);

      g_assert_cmpint (result->already_imported, ==, i == 1);
      g_assert_cmpint (result->rows, ==, 2);
      g_assert_cmpint (result->accepted, ==, i == 0 ? 2 : 0);
      g_assert_cmpstr (result->name, ==, i == 0 ? "a.csv" : "b.csv");
      g_assert_cmpstr (result->dialect, ==, "revenue");
    }
  g_assert_cmpint (count_sales (fixture), ==, 2);

  before = fixture_export_all (fixture);
  later = import (fixture, files, NULL);
  for (guint i = 0; i < 2; i++)
    {
      const PerksImportResult *result = g_ptr_array_index (later, i);

      g_assert_true (result->already_imported);
      g_assert_cmpint (result->rows, ==, 2);
      g_assert_cmpint (result->accepted + result->updated, ==, 0);
      g_assert_cmpint (result->duplicates, ==, result->rows);
      g_assert_cmpint (result->usd, ==, 0);
      g_assert_cmpint (result->first, ==, read_day ("2026-01-01"));
      g_assert_cmpint (result->last, ==, read_day ("2026-02-01"));
      g_assert_cmpstr (result->dialect, ==, "revenue");
    }
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] = HEADER "A,1,2026-01-01,Insights,,false,Sent,100.00,100.00,USD\n";
  const PerksImportOptions options = { .dry_run = TRUE };
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", text), NULL);
  g_autofree char *before = fixture_export_all (fixture);
  g_autoptr (GPtrArray) results = import (fixture, files, &options);
  const PerksImportResult *result = g_ptr_array_index (results, 0);
  g_autofree char *after = fixture_export_all (fixture);
  g_autoptr (GPtrArray) real = NULL;

  g_assert_cmpint (result->accepted, ==, 1);
  g_assert_cmpint (result->usd, ==, 10000);
  g_assert_false (result->already_imported);
  g_assert_cmpstr (before, ==, after);

  real = import (fixture, files, NULL);
  result = g_ptr_array_index (real, 0);
  g_assert_cmpint (result->accepted, ==, 1);
  g_assert_false (result->already_imported);
}

/* A header alone is a good, empty file. */
static void
test_header_alone (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", HEADER), NULL);
  g_autoptr (GPtrArray) results = import (fixture, files, NULL);
  const PerksImportResult *result = g_ptr_array_index (results, 0);

  g_assert_cmpint (result->rows, ==, 0);
  g_assert_cmpint (result->accepted, ==, 0);
  g_assert_cmpint (result->first, ==, PERKS_DAY_NONE);
  g_assert_cmpint (result->last, ==, PERKS_DAY_NONE);
}

static void
test_fraud_stays (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const keys[] = { "A:1", NULL };
  static const char first[] = HEADER "A,1,2026-01-01,Insights,,false,Sent,100.00,100.00,USD\n";
  static const char second[] = HEADER "A,1,2026-01-01,Insights,,false,Sent,120.00,120.00,USD\n";
  g_autoptr (GPtrArray) one = list_files (fixture_write (fixture, "a.csv", first), NULL);
  g_autoptr (GPtrArray) other = list_files (fixture_write (fixture, "b.csv", second), NULL);
  g_autoptr (GPtrArray) results = import (fixture, one, NULL);
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) sales = NULL;
  g_autoptr (GError) error = NULL;
  const PerksImportResult *result;
  const PerksSale *sale;

  perks_commands_mark_fraud (fixture->workspace, NULL, keys, TRUE, &error);
  g_assert_no_error (error);
  later = import (fixture, other, NULL);
  result = g_ptr_array_index (later, 0);
  g_assert_cmpint (result->updated, ==, 1);
  g_assert_cmpint (result->usd, ==, 0);
  g_assert_cmpint (result->fraud_usd, ==, 12000);

  sales = perks_repository_find_sales (perks_workspace_get_repository (fixture->workspace), "one",
                                       keys, &error);
  g_assert_no_error (error);
  sale = g_ptr_array_index (sales, 0);
  g_assert_true (sale->fraud);
  g_assert_cmpint (sale->usd, ==, 12000);
}

static guint32
get_seed (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : g_random_int ();

  g_test_message ("PERKS_SEED=%u", seed);
  return seed;
}

/* Files that overlap in rows with the same content. */
static char *
make_report (GRand *random,
             guint  number)
{
  static const char *const offers[] = { "Insights", "\"Other, wide\"", "Café" };
  GString *text = g_string_new (HEADER);

  for (guint i = 0; i < 120; i++)
    {
      guint key = i < 30 ? (guint) g_rand_int_range (random, 0, 60) : number * 1000 + i;
      guint cents = key * 7919 % 100000;

      g_string_append_printf (text, "K%04u,1,20%02u-%02u-01,%s,,%s,%s,%u.%02u,%u.%02u,USD\n", key,
                              23 + key % 4, 1 + key % 10, offers[key % 3],
                              key % 11 == 0 ? "true" : "false", key % 13 == 0 ? "Rejected" : "Sent",
                              cents / 100, cents % 100, cents / 100, cents % 100);
    }

  return g_string_free (text, FALSE);
}

static char *
import_in_order (char        **texts,
                 const guint  *order,
                 guint         n_texts)
{
  Fixture fixture = { NULL, NULL };
  char *content;

  fixture_set_up_filled (&fixture, NULL);
  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *name = g_strdup_printf ("report-%u.csv", order[i]);
      g_autoptr (GPtrArray) files = list_files (fixture_write (&fixture, name, texts[order[i]]),
                                                NULL);
      g_autoptr (GPtrArray) results = import (&fixture, files, NULL);

      g_assert_cmpuint (results->len, ==, 1);
    }

  content = fixture_export_all (&fixture);
  fixture_tear_down (&fixture, NULL);
  return content;
}

static void
test_order (void)
{
  static const guint orders[][3] = {
    { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (get_seed ());
  g_autofree char *expected = NULL;
  char *texts[3];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i] = make_report (random, i + 1);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *content = import_in_order (texts, orders[i], 3);

      if (expected == NULL)
        expected = g_steal_pointer (&content);
      else
        g_assert_cmpstr (content, ==, expected);
    }
  g_assert_nonnull (strstr (expected, "\"key\":\"K1031:1\""));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

static void
assert_refused (Fixture     *fixture,
                GPtrArray   *files,
                PerksError   code,
                const char  *words)
{
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_importer_run (fixture->workspace, files, NULL, NULL, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  assert_says (error, words);
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* Whatever is wrong with a file, the books are as they were, and a good file beside it is not
 * taken. */
static void
test_bad_files (Fixture       *fixture,
                gconstpointer  data)
{
  static const char good[] = HEADER "G,1,2026-01-01,Insights,,false,Sent,100.00,100.00,USD\n";
  static const struct
  {
    const char *text;
    PerksError  code;
  } cases[] = {
    { "", PERKS_ERROR_MALFORMED },
    { "\n\n\n", PERKS_ERROR_MALFORMED },
    { "Name,Street,Town\nx,y,z\n", PERKS_ERROR_NOT_RECOGNISED },
    { "PurchaseRecordId,LineItemId\nA,1\n", PERKS_ERROR_NOT_RECOGNISED },
    { HEADER "A,1,2026-01-01,Insights,,false,Sent,abc,1.00,USD\n", PERKS_ERROR_MALFORMED },
    { HEADER "A,1,2026-13-01,Insights,,false,Sent,1.00,1.00,USD\nA,2\n", PERKS_ERROR_MALFORMED },
    { HEADER ",,2026-01-01,Insights,,false,Sent,1.00,1.00,USD\n", PERKS_ERROR_MALFORMED },
    { HEADER "A,1,2026-01-01,,,false,Sent,1.00,1.00,USD\n", PERKS_ERROR_MALFORMED },
    { HEADER "A,1,2026-01-01,Insights,,false,Sent,99999999999999999999.00,1.00,USD\n",
      PERKS_ERROR_MALFORMED },
  };
  g_autoptr (GPtrArray) first = list_files (fixture_write (fixture, "first.csv", HEADER
    "A,1,2026-01-01,Insights,,false,Sent,10.00,10.00,USD\n"), NULL);
  g_autoptr (GPtrArray) results = import (fixture, first, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "good.csv", good),
                                                fixture_write (fixture, "bad.csv", cases[i].text),
                                                NULL);
      g_autoptr (GPtrArray) alone = list_files (g_object_ref (g_ptr_array_index (files, 1)), NULL);

      g_test_message ("case %u", (guint) i);
      assert_refused (fixture, alone, cases[i].code, "bad.csv");
      assert_refused (fixture, files, cases[i].code, "bad.csv");
    }
  g_assert_cmpint (count_sales (fixture), ==, 1);
}

static void
test_no_file (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->path, "missing.csv", NULL);
  g_autoptr (GPtrArray) files = list_files (g_file_new_for_path (missing), NULL);
  g_autoptr (GPtrArray) folder = list_files (g_file_new_for_path (fixture->path), NULL);
  g_autofree char *name = g_path_get_basename (fixture->path);

  assert_refused (fixture, files, PERKS_ERROR_NOT_FOUND, "missing.csv");
  assert_refused (fixture, folder, PERKS_ERROR_UNREADABLE, name);
}

static void
test_no_publisher (Fixture       *fixture,
                   gconstpointer  data)
{
  const PerksImportOptions options = { .publisher = "nobody" };
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", HEADER), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_importer_run (fixture->workspace, files, NULL, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "no publisher yet");

  g_clear_error (&error);
  g_assert_null (perks_importer_run (fixture->workspace, files, &options, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "nobody");
}

static void
test_dialect (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const PerksImportOptions wrong = { .dialect = perks_report_dialect_find ("orders", &error) };
  const PerksImportOptions right = { .dialect = perks_report_dialect_find ("revenue", &error) };
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", HEADER), NULL);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GPtrArray) refused = NULL;

  g_assert_no_error (error);
  refused = perks_importer_run (fixture->workspace, files, &wrong, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED);
  assert_says (error, "a.csv");
  results = import (fixture, files, &right);
}

/* The sales of one publisher are not those of another. */
static void
test_publishers (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  static const char text[] = HEADER "A,1,2026-01-01,Insights,,false,Sent,100.00,100.00,USD\n";
  const PerksImportOptions options = { .publisher = "two" };
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", text), NULL);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two Ltd", two, NULL, &error);
  g_assert_no_error (error);
  results = import (fixture, files, &options);
  g_assert_cmpint (count_sales (fixture), ==, 0);
  again = import (fixture, files, NULL);
  g_assert_false (((PerksImportResult *) g_ptr_array_index (again, 0))->already_imported);
  g_assert_cmpint (count_sales (fixture), ==, 1);
}

static char *
make_long_report (guint n_rows)
{
  GString *text = g_string_new (HEADER);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "K%05u,1,2026-01-01,Insights,,false,Sent,1.00,1.00,USD\n", i);

  return g_string_free (text, FALSE);
}

typedef struct
{
  guint64       last;
  guint64       total;
  guint         calls;
  GFile        *appended;
  GCancellable *cancelled;
} Watch;

static void
watch_progress (guint64  read,
                guint64  total,
                gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (read, >=, watch->last);
  g_assert_cmpuint (read, <=, total);
  watch->last = read;
  watch->total = total;
  if (watch->calls++ > 0)
    return;

  if (watch->appended != NULL)
    {
      g_autoptr (GFileOutputStream) stream = g_file_append_to (watch->appended, G_FILE_CREATE_NONE,
                                                               NULL, NULL);

      g_output_stream_write_all (G_OUTPUT_STREAM (stream),
                                 "Z,1,2026-01-01,Insights,,false,Sent,1.00,1.00,USD\n", 50, NULL,
                                 NULL, NULL);
      g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
      watch->last = 0;
    }
  if (watch->cancelled != NULL)
    g_cancellable_cancel (watch->cancelled);
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = make_long_report (8000);
  g_autofree char *other = make_long_report (4000);
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", text),
                                            fixture_write (fixture, "b.csv", other), NULL);
  Watch watch = { 0 };
  const PerksImportOptions options = { .progress = watch_progress, .progress_data = &watch };
  g_autoptr (GPtrArray) results = import (fixture, files, &options);

  g_assert_cmpuint (watch.calls, >=, 5);
  g_assert_cmpuint (watch.total, ==, strlen (text) + strlen (other));
  g_assert_cmpuint (watch.last, ==, watch.total);
}

static void
ignore_progress (guint64  read,
                 guint64  total,
                 gpointer user_data)
{
  watch_progress (0, G_MAXUINT64, user_data);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = make_long_report (8000);
  g_autoptr (GFile) file = fixture_write (fixture, "a.csv", text);
  g_autoptr (GPtrArray) files = list_files (g_object_ref (file), NULL);
  Watch watch = { .appended = file };
  const PerksImportOptions options = { .progress = ignore_progress, .progress_data = &watch };
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_importer_run (fixture->workspace, files, &options, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  assert_says (error, "“a.csv” changed while it was read: import it again");
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = make_long_report (8000);
  g_autoptr (GPtrArray) files = list_files (fixture_write (fixture, "a.csv", text), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancelled = cancellable };
  const PerksImportOptions options = { .progress = ignore_progress, .progress_data = &watch };
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_importer_run (fixture->workspace, files, &options, cancellable, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/importer/" path, Fixture, NULL, fixture_set_up_filled, func, \
              fixture_tear_down)

  ADD ("results", test_results);
  ADD ("again", test_again);
  ADD ("dry-run", test_dry_run);
  ADD ("header-alone", test_header_alone);
  ADD ("fraud-stays", test_fraud_stays);
  g_test_add_func ("/workspace/importer/order", test_order);
  ADD ("bad-files", test_bad_files);
  ADD ("no-file", test_no_file);
  g_test_add ("/workspace/importer/no-publisher", Fixture, NULL, fixture_set_up, test_no_publisher,
              fixture_tear_down);
  ADD ("dialect", test_dialect);
  ADD ("publishers", test_publishers);
  ADD ("progress", test_progress);
  ADD ("changed", test_changed);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
