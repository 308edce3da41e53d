/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <malloc.h>
#include <stdio.h>

#include "perks-drip-stream.h"
#include "perks-error.h"
#include "perks-sales-reader.h"

#define N_ROWS      100000
#define MOST_GROWTH (64 * 1024)

#define HEADER                                                                                     \
  "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,"                  \
  "TrialDeployment,PayoutStatus\n"

/* What the program holds of memory, in bytes. */
static gsize
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* Every @bad_each-th row has words for an amount; 0 for none. */
static GFile *
write_report (const char *name,
              int         n_rows,
              int         bad_each)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  FILE *file;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  file = fopen (path, "w");
  g_assert_nonnull (file);
  fputs (HEADER, file);
  for (int i = 0; i < n_rows; i++)
    fprintf (file, "%08x-0000-4000-8000-%012x,%d,2026-%02d-01,Offer %d,plan,%s%d.%02d,False,Sent\n",
             (unsigned) i * 2654435761u,
             (unsigned) i, i % 7, i % 12 + 1, i % 20, bad_each > 0 &&
             i % bad_each == 0 ? "about " : "", i % 900, i % 100);
  g_assert_cmpint (fclose (file), ==, 0);
  return g_file_new_for_path (path);
}

static gint64
read_report (PerksSalesReader *reader,
             gsize            *growth)
{
  g_auto (PerksSale) sale = { 0 };
  g_autoptr (GError) error = NULL;
  gsize before = 0;
  gsize most = 0;
  gint64 sum = 0;

  for (guint i = 0; perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error); i++)
    {
      sum += sale.usd;
      if (i == 100)
        before = get_memory ();
      if (i % 1000 == 0)
        most = MAX (most, get_memory ());
    }

  g_assert_no_error (error);
  *growth = most > before ? most - before : 0;
  return sum;
}

static void
test_memory (void)
{
  g_autoptr (GFile) file = write_report ("large.csv", N_ROWS, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, NULL, &error);
  gint64 expected = 0;
  gint64 started = g_get_monotonic_time ();
  gsize growth;

  g_assert_no_error (error);
  for (int i = 0; i < N_ROWS; i++)
    expected += i % 900 * 100 + i % 100;

  g_assert_cmpint (read_report (reader, &growth), ==, expected);
  g_assert_cmpuint (perks_sales_reader_get_n_rows (reader), ==, N_ROWS);
  g_test_message ("%d rows of %" G_GUINT64_FORMAT " bytes: %" G_GSIZE_FORMAT " bytes more memory,"
                                                                             " %d ms", N_ROWS,
                  perks_sales_reader_get_size (reader), growth,
                  (int) ((g_get_monotonic_time () - started) / 1000));
  g_assert_cmpuint (growth, <, MOST_GROWTH);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* However many rows are wrong, 10,000 are kept and all are counted. */
static void
test_many_refused (void)
{
  g_autoptr (GFile) file = write_report ("bad.csv", 45000, 3);
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, NULL, NULL);
  PerksRefusedRow *first, *last;
  gsize growth;

  read_report (reader, &growth);
  g_assert_cmpuint (perks_sales_reader_get_n_rows (reader), ==, 45000);
  g_assert_cmpuint (perks_sales_reader_get_n_refused (reader), ==, 15000);
  g_assert_cmpuint (perks_sales_reader_get_refused (reader)->len, ==, 10000);
  first = g_ptr_array_index (perks_sales_reader_get_refused (reader), 0);
  last = g_ptr_array_index (perks_sales_reader_get_refused (reader), 9999);
  g_assert_cmpuint (first->line, ==, 2);
  g_assert_cmpuint (last->line, ==, 2 + 3 * 9999);
  g_assert_cmpint (last->reason, ==, PERKS_REFUSED_REASON_NOT_A_NUMBER);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static gpointer
watch_progress (gpointer data)
{
  PerksSalesReader *reader = data;
  guint64 before = 0;
  guint64 now;

  do
    {
      now = perks_sales_reader_get_bytes_read (reader);
      g_assert_cmpuint (now, >=, before);
      before = now;
      g_usleep (100);
    }
  while (now < perks_sales_reader_get_size (reader));

  return NULL;
}

/* The progress is asked for on another thread, and only goes up. */
static void
test_progress (void)
{
  g_autoptr (GFile) file = write_report ("progress.csv", 50000, 0);
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, NULL, NULL);
  GThread *thread = g_thread_new ("progress", watch_progress, reader);
  gsize growth;

  read_report (reader, &growth);
  g_thread_join (thread);
  g_assert_cmpuint (perks_sales_reader_get_bytes_read (reader), ==,
                    perks_sales_reader_get_size (reader));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* Cancelled in the middle: an error, not an end. */
static void
test_cancelled (void)
{
  g_autoptr (GFile) file = write_report ("cancel.csv", 20000, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, cancellable, NULL);
  g_auto (PerksSale) sale = { 0 };
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100; i++)
    g_assert_true (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error));
  g_cancellable_cancel (cancellable);
  while (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error))
    continue;

  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  g_assert_cmpuint (perks_sales_reader_get_n_rows (reader), <, 20000);
  g_assert_null (perks_sales_reader_get_sha256 (reader));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* Spoils some bytes of a text. */
static void
spoil (GRand *chance,
       char  *text,
       gsize  length)
{
  static const char bytes[] = "\"\"\",;\t\r\n\0\377\303=-.1";

  for (int n = g_rand_int_range (chance, 1, 12); n > 0; n--)
    text[g_rand_int_range (chance, 0, (int) length)] =
      bytes[g_rand_int_range (chance, 0, sizeof bytes - 1)];
}

/* Whatever is done to a report, every row of it is either taken or refused, or the file is refused
 * with its name; and it is the same the second time. */
static void
check_spoiled (const char *text,
               gsize       length,
               gsize       most,
               GString    *outcome)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new (text, length, most, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new_for_stream (stream, "spoiled.csv",
                                                                           NULL, NULL, &error);
  g_auto (PerksSale) sale = { 0 };
  guint64 n_taken = 0;

  while (reader != NULL && perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error))
    {
      n_taken++;
      g_assert_nonnull (sale.key);
      g_assert_nonnull (sale.offer_name);
      g_assert_cmpint (sale.day, >, PERKS_DAY_NONE);
      g_assert_true (g_utf8_validate (sale.key, -1, NULL));
      g_assert_true (g_utf8_validate (sale.offer_name, -1, NULL));
      g_string_append_printf (outcome, "%s %s %" G_GINT64_FORMAT "\n", sale.key, sale.offer_name,
                              sale.usd);
    }

  if (reader != NULL)
    g_assert_cmpuint (n_taken + perks_sales_reader_get_n_refused (reader), ==,
                      perks_sales_reader_get_n_rows (reader));
  if (error == NULL)
    return;

  g_assert_true (error->domain == PERKS_ERROR);
  g_assert_nonnull (strstr (error->message, "spoiled.csv"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_string_append (outcome, error->message);
}

static void
test_spoiled (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : 20261122;
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  static const char *const names[] = { "revenue-dashboard.csv", "revenue-quoted.csv",
                                       "revenue-utf16le.csv", "orders-semicolon.csv",
                                       "earnings-tab.tsv" };

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *path = g_build_filename (PERKS_FORMATS_DATA,
                                                names[i % (int) G_N_ELEMENTS (names)], NULL);
      g_autoptr (GString) first = g_string_new (NULL);
      g_autoptr (GString) second = g_string_new (NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      spoil (chance, text, length);
      check_spoiled (text, length, 7, first);
      check_spoiled (text, length, 100000, second);
      g_assert_cmpstr (first->str, ==, second->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sales-reader-large/memory", test_memory);
  g_test_add_func ("/sales-reader-large/many-refused", test_many_refused);
  g_test_add_func ("/sales-reader-large/progress", test_progress);
  g_test_add_func ("/sales-reader-large/cancelled", test_cancelled);
  g_test_add_func ("/sales-reader-large/spoiled", test_spoiled);

  return g_test_run ();
}
