/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-drip-stream.h"
#include "perks-enums.h"
#include "perks-error.h"
#include "perks-sales-reader.h"

#define REVENUE                                                                                    \
  "a1f0:1|Contoso Forecast|Pro|2026-01-01|billed|1234.50|1234.50 USD\n"                            \
  "a1f0:2|Contoso Forecast|Pro|2026-01-01|billed|-12.00|-12.00 USD\n"                              \
  "b2e1:1|Contoso Ledger|-|2026-02-01|trial|0.02|0.02 USD\n"                                       \
  "c3d2:1|Contoso Ledger, Pro|Basic|2026-03-01|rejected|99.99|99.99 USD\n"

#define REVENUE_OWN                                                                                \
  "a1f0:1|Contoso Forecast|Pro|2026-01-01|billed|1234.50|1134.00 EUR\n"                            \
  "a1f0:2|Contoso Forecast|Pro|2026-01-01|billed|-12.00|-11.00 EUR\n"                              \
  "b2e1:1|Contoso Ledger|-|2026-02-01|trial|0.02|2 JPY\n"                                          \
  "c3d2:1|Contoso Ledger, Pro|Basic|2026-03-01|rejected|99.99|99.99 USD\n"

#define ORDERS                                                                                     \
  "s-1:2026-01-15:l1|Contoso Forecast|Pro|2026-01-15|billed|500.00|500.00 USD\n"                   \
  "s-1:2026-01-15:l2|Contoso Forecast|Pro|2026-01-15|billed|-50.00|-50.00 USD\n"                   \
  "s-2:2026-02-28:l1|Contoso Ledger|-|2026-02-28|trial|0.00|0.00 USD\n"

#define EARNINGS                                                                                   \
  "e-1|Contoso Forecast|-|2026-01-15|billed|108.76|100.00 EUR\n"                                   \
  "e-2|Contoso Ledger|-|2026-02-15|rejected|20.00|20.00 USD\n"

static void
append_sale (GString         *text,
             const PerksSale *sale)
{
  g_autofree char *day = perks_day_to_string (sale->day);
  g_autofree char *usd = perks_usd_to_string (sale->usd);
  g_autofree char *own = perks_money_to_string (sale->own);

  g_string_append_printf (text, "%s|%s|%s|%s|%s|%s|%s %s\n", sale->key, sale->offer_name,
                          sale->sku != NULL ? sale->sku : "-", day,
                          perks_enum_to_name (PERKS_TYPE_SALE_KIND, sale->kind), usd, own,
                          sale->own.currency);
  g_assert_false (sale->fraud);
}

/* All sales of a reader, one a line. */
static char *
read_sales (PerksSalesReader  *reader,
            GError           **error)
{
  g_auto (PerksSale) sale = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  while (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, error))
    append_sale (text, &sale);

  return g_strdup (text->str);
}

static PerksSalesReader *
open_data (const char *name)
{
  g_autofree char *path = g_build_filename (PERKS_FORMATS_DATA, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PerksSalesReader *reader = perks_sales_reader_new (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return reader;
}

static void
test_new (void)
{
  g_assert_finalize_object (open_data ("revenue-api.csv"));
}

/* The same sales in every shape in which the marketplace has given them out over the years. */
static void
test_shapes (void)
{
  static const struct
  {
    const char *name;
    const char *dialect;
    const char *sales;
    guint       n_refused;
  } cases[] = {
    { "revenue-api.csv", "revenue", REVENUE, 0 },
    { "revenue-dashboard.csv", "revenue", REVENUE_OWN, 0 },
    { "revenue-semicolon.csv", "revenue", REVENUE, 0 },
    { "revenue-tab.tsv", "revenue", REVENUE_OWN, 0 },
    { "revenue-utf16le.csv", "revenue", REVENUE, 0 },
    { "revenue-utf16be.csv", "revenue", REVENUE, 0 },
    { "revenue-utf16le-unmarked.csv", "revenue", REVENUE, 0 },
    { "revenue-cr.csv", "revenue", REVENUE, 0 },
    { "revenue-quoted.csv", "revenue", REVENUE, 0 },
    { "revenue-every-column.csv", "revenue", REVENUE, 0 },
    { "orders-api.csv", "orders", ORDERS, 0 },
    { "orders-dashboard.csv", "orders", ORDERS, 0 },
    { "orders-download.csv", "orders", ORDERS, 0 },
    { "orders-v2.csv", "orders", ORDERS, 0 },
    { "orders-utf16le.csv", "orders", ORDERS, 0 },
    { "orders-semicolon.csv", "orders", ORDERS, 0 },
    { "orders-no-line-item.csv", "orders",
      "s-1:2026-01-15|Contoso Forecast|Pro|2026-01-15|billed|500.00|500.00 USD\n"
      "s-2:2026-02-28|Contoso Ledger|-|2026-02-28|billed|0.00|0.00 USD\n", 0 },
    { "earnings-export.csv", "earnings", EARNINGS, 0 },
    { "earnings-no-usd.csv", "earnings", EARNINGS, 0 },
    { "earnings-earning-rate.csv", "earnings", EARNINGS, 0 },
    { "earnings-labels.csv", "earnings", EARNINGS, 1 },
    { "earnings-tab.tsv", "earnings", EARNINGS, 0 },
    { "earnings-utf16be-unmarked.csv", "earnings", EARNINGS, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksSalesReader) reader = open_data (cases[i].name);
      g_autoptr (GError) error = NULL;
      g_autofree char *sales = read_sales (reader, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (perks_sales_reader_get_dialect (reader), ==, cases[i].dialect);
      g_assert_cmpstr (perks_sales_reader_get_name (reader), ==, cases[i].name);
      g_assert_cmpstr (sales, ==, cases[i].sales);
      g_assert_cmpuint (perks_sales_reader_get_n_refused (reader), ==, cases[i].n_refused);
    }
}

/* What the customer is called, writes from or lives in comes out nowhere. */
static void
test_personal_data (void)
{
  static const char *const personal[] = { "Per", "p@example.com", "Oslo", "Zoë",
                                          "zoe@example.com" };
  static const char *const names[] = { "revenue-every-column.csv", "revenue-dashboard.csv",
                                       "orders-v2.csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PerksSalesReader) reader = open_data (names[i]);
      g_autofree char *sales = read_sales (reader, NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (personal); j++)
        g_assert_null (strstr (sales, personal[j]));
    }
}

static GFile *
write_file (const char *name,
            const char *data,
            gssize      length)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, data, length, &error));
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

#define HEADER                                                                                     \
  "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,Revenue,Currency,"                     \
  "EstimatedRevenueUSD,TrialDeployment,PayoutStatus\n"

static PerksSalesReader *
open_rows (const char *rows)
{
  g_autofree char *data = g_strconcat (HEADER, rows, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  PerksSalesReader *reader = perks_sales_reader_new_for_stream (stream, "report.csv", NULL, NULL,
                                                                &error);

  g_assert_no_error (error);
  return reader;
}

static void
test_refused_rows (void)
{
  static const struct
  {
    const char *row;
    const char *column;
    const char *value;
    const char *reason;
  } cases[] = {
    { "a,1,2026-01-01,O,P,1,USD,abc,False,Sent", "EstimatedRevenueUSD", "abc", "not-a-number" },
    { "a,1,2026-01-01,O,P,1,USD,ten dollars,False,Sent", "EstimatedRevenueUSD", "ten dollars",
      "not-a-number" },
    { "a,1,2026-01-01,O,P,1,USD,,False,Sent", "EstimatedRevenueUSD", "", "not-a-number" },
    { "a,1,2026-01-01,O,P,1,USD,\"1,234\",False,Sent", "EstimatedRevenueUSD", "1,234",
      "ambiguous-amount" },
    { "a,1,2026-01-01,O,P,1,USD,1e30,False,Sent", "EstimatedRevenueUSD", "1e30", "too-large" },
    { "a,1,2026-01-01,O,P,1,USD,€1,False,Sent", "EstimatedRevenueUSD", "€1", "other-currency" },
    { "a,1,2026-01-01,O,P,x,USD,1,False,Sent", "Revenue", "x", "not-a-number" },
    { "a,1,2026-01-01,O,P,1,Euro,1,False,Sent", "Currency", "Euro", "not-a-currency" },
    { "a,1,2023-02-29,O,P,1,USD,1,False,Sent", "MonthStartDate", "2023-02-29", "not-a-date" },
    { "a,1,,O,P,1,USD,1,False,Sent", "MonthStartDate", "", "not-a-date" },
    { ",1,2026-01-01,O,P,1,USD,1,False,Sent", "PurchaseRecordId", "", "key-missing" },
    { "a, ,2026-01-01,O,P,1,USD,1,False,Sent", "LineItemId", " ", "key-missing" },
    { "a,1,2026-01-01,,P,1,USD,1,False,Sent", "OfferName", "", "offer-missing" },
    { "a,1,2026-01-01,O,P,1,USD,1,maybe,Sent", "TrialDeployment", "maybe", "not-yes-or-no" },
    { "a,1,2026-01-01,O,P,1,USD,1,False", NULL, NULL, "too-few-fields" },
    { "a", NULL, NULL, "too-few-fields" },
    { "a,1,2026-01-01,O,P,1,USD,1,False,Sent,x", NULL, NULL, "too-many-fields" },
    { "a,1,2026-01-01,O\353,P,1,USD,1,False,Sent", NULL, NULL, "not-utf8" },
    { "a,1,2026-01-01,\"O\"x,P,1,USD,1,False,Sent", NULL, NULL, "broken-quotes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = g_strconcat ("g,1,2026-01-01,O,P,,,1.00,False,Sent\n", cases[i].row,
                                           "\nh,1,2026-01-01,O,P,,,2.00,False,Sent\n", NULL);
      g_autoptr (PerksSalesReader) reader = open_rows (rows);
      g_autoptr (GError) error = NULL;
      g_autofree char *sales = read_sales (reader, &error);
      PerksRefusedRow *refused;

      g_test_message ("%s", cases[i].reason);
      g_assert_no_error (error);
      g_assert_cmpstr (sales, ==,
                       "g:1|O|P|2026-01-01|billed|1.00|1.00 USD\n"
                       "h:1|O|P|2026-01-01|billed|2.00|2.00 USD\n");
      g_assert_cmpuint (perks_sales_reader_get_n_rows (reader), ==, 3);
      g_assert_cmpuint (perks_sales_reader_get_n_refused (reader), ==, 1);
      g_assert_cmpuint (perks_sales_reader_get_refused (reader)->len, ==, 1);
      refused = g_ptr_array_index (perks_sales_reader_get_refused (reader), 0);
      g_assert_cmpuint (refused->line, ==, 3);
      g_assert_cmpstr (refused->column, ==, cases[i].column);
      g_assert_cmpstr (refused->value, ==, cases[i].value);
      g_assert_cmpstr (perks_refused_row_get_reason_name (refused), ==, cases[i].reason);
    }
}

static void
test_header_alone (void)
{
  static const char *const endings[] = { "", "\n", "\n\n", "\r\n\r\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (PerksSalesReader) reader = open_rows (endings[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *sales = read_sales (reader, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (sales, ==, "");
      g_assert_cmpuint (perks_sales_reader_get_n_rows (reader), ==, 0);
      g_assert_nonnull (perks_sales_reader_get_sha256 (reader));
    }
}

static void
check_not_opened (GFile      *file,
                  PerksError  code,
                  const char *name,
                  const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, NULL, &error);

  g_assert_null (reader);
  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
  if (strstr (error->message, what) == NULL)
    g_error ("“%s” does not say “%s”", error->message, what);
}

/* One line each, with the file's name. */
static void
test_bad_files (void)
{
  static const char archive[] = "PK\003\004\024\0\006\0\010\0\0\0!\0";
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/gone.csv");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  g_autoptr (GFile) empty = write_file ("empty.csv", "", 0);
  g_autoptr (GFile) blank = write_file ("blank.csv", "\n\r\n\n", -1);
  g_autoptr (GFile) binary = write_file ("book.xlsx", archive, sizeof archive - 1);
  g_autoptr (GFile) other = write_file ("other.csv", "Name,Price\nx,1\n", -1);
  g_autoptr (GFile) no_date = write_file ("no-date.csv",
                                          "PurchaseRecordId,LineItemId,OfferName,"
                                          "EstimatedRevenueUSD\n", -1);
  g_autoptr (GFile) twice = write_file ("twice.csv",
                                        "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,"
                                        "EstimatedRevenueUSD,"
                                        "Estimated revenue (USD)\n", -1);
  g_autoptr (GFile) latin = write_file ("latin.csv", "PurchaseRecordId,Caf\351\n", -1);
  g_autoptr (GFile) open_quote = write_file ("quote.csv", "\"PurchaseRecordId,LineItemId\n1,2\n",
                                             -1);
  g_autofree char *folder_name = g_file_get_basename (folder);

  check_not_opened (missing, PERKS_ERROR_NOT_FOUND, "gone.csv", "no file");
  check_not_opened (folder, PERKS_ERROR_UNREADABLE, folder_name, "folder");
  check_not_opened (device, PERKS_ERROR_UNREADABLE, "null", "not a file");
  check_not_opened (empty, PERKS_ERROR_MALFORMED, "empty.csv", "empty");
  check_not_opened (blank, PERKS_ERROR_MALFORMED, "blank.csv", "empty");
  check_not_opened (binary, PERKS_ERROR_MALFORMED, "book.xlsx", "not a text file");
  check_not_opened (other, PERKS_ERROR_NOT_RECOGNISED, "other.csv", "PurchaseRecordId");
  check_not_opened (no_date, PERKS_ERROR_NOT_RECOGNISED, "no-date.csv", "MonthStartDate");
  check_not_opened (twice, PERKS_ERROR_MALFORMED, "twice.csv", "EstimatedRevenueUSD");
  check_not_opened (latin, PERKS_ERROR_MALFORMED, "latin.csv", "line 1");
  check_not_opened (open_quote, PERKS_ERROR_MALFORMED, "quote.csv", "line 1");
}

static void
check_failure (PerksSalesReader *reader,
               PerksError        code,
               const char       *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autofree char *sales = read_sales (reader, &error);
  g_auto (PerksSale) sale = { 0 };

  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, perks_sales_reader_get_name (reader)));
  if (strstr (error->message, what) == NULL)
    g_error ("“%s” does not say “%s”", error->message, what);

  g_assert_false (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &again));
  g_assert_error (again, PERKS_ERROR, (int) code);
  g_assert_cmpstr (again->message, ==, error->message);
}

static void
test_not_one_row (void)
{
  g_autoptr (PerksSalesReader) words = open_rows ("a,1,2026-01-01,O,P,,,abc,,\nb,1,2026-01-01,O,"
                                                  "P,,,def,,\n");
  g_autoptr (PerksSalesReader) dates = open_rows ("a,1,2023-02-29,O,P,,,1,,\n");

  check_failure (words, PERKS_ERROR_MALFORMED, "line 2, column EstimatedRevenueUSD: “abc”");
  g_assert_cmpuint (perks_sales_reader_get_n_refused (words), ==, 2);
  check_failure (dates, PERKS_ERROR_MALFORMED, "2023-02-29");
}

static void
test_long_line (void)
{
  g_autofree char *line = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *rows = g_strconcat ("a,1,2026-01-01,O,P,,,1,,\n", line, "\n", NULL);
  g_autoptr (PerksSalesReader) reader = open_rows (rows);

  check_failure (reader, PERKS_ERROR_MALFORMED, "line 3");
}

static void
test_unclosed_quote (void)
{
  g_autoptr (PerksSalesReader) reader = open_rows ("a,1,2026-01-01,O,P,,,1,,\nb,1,2026-01-01,\"O,"
                                                   "P,,,1,,\n");

  check_failure (reader, PERKS_ERROR_MALFORMED, "line 3");
}

/* The file is opened, then goes away, grows or is written over. */
static void
test_vanishes (void)
{
  static const char data[] = HEADER "a,1,2026-01-01,O,P,,,1,,\n";
  g_autoptr (GFile) file = write_file ("vanishing.csv", data, -1);
  g_autoptr (PerksSalesReader) gone = perks_sales_reader_new (file, NULL, NULL, NULL);
  g_autoptr (PerksSalesReader) grown = NULL;
  g_autoptr (GFile) again = NULL;
  g_autoptr (GFile) longer = NULL;

  g_assert_true (g_file_delete (file, NULL, NULL));
  check_failure (gone, PERKS_ERROR_UNREADABLE, "vanished");

  again = write_file ("vanishing.csv", data, -1);
  grown = perks_sales_reader_new (again, NULL, NULL, NULL);
  longer = write_file ("vanishing.csv",
                       HEADER "a,1,2026-01-01,O,P,,,1,,\nb,1,2026-01-01,O,P,,,1,,\n", -1);
  check_failure (grown, PERKS_ERROR_UNREADABLE, "changed");
}

/* The same number of bytes, but other ones. */
static void
test_written_over (void)
{
  g_autoptr (GFile) file = write_file ("over.csv", HEADER "a,1,2026-01-01,O,P,,,1,,\n", -1);
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, NULL, NULL);
  g_autoptr (GFile) again = write_file ("over.csv", HEADER "a,1,2026-01-01,O,P,,,2,,\n", -1);

  g_assert_true (g_file_set_attribute_uint64 (again, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1700000000,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
  check_failure (reader, PERKS_ERROR_UNREADABLE, "changed");
}

/* An order is the same one whether the report has an empty line item or none. */
/* The disk fails in the middle of the file. */
static void
test_disk_fails (void)
{
  static const char data[] = HEADER "a,1,2026-01-01,O,P,,,1,,\nb,1,2026-01-01,O,P,,,1,,\n";
  g_autoptr (GInputStream) stream = perks_drip_stream_new (data, sizeof data - 1, 50, 150);
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new_for_stream (stream, "report.csv",
                                                                           NULL, NULL, NULL);

  check_failure (reader, PERKS_ERROR_UNREADABLE, "Input/output error");
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) file = write_file ("cancelled.csv", HEADER, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (perks_sales_reader_new (file, NULL, cancellable, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (perks_sales_reader_hash_file (file, cancellable, &sha256, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
}

static void
test_hash (void)
{
  static const char data[] = HEADER "a,1,2026-01-01,O,P,,,1,,\n";
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, data, -1);
  g_autoptr (GFile) file = write_file ("hash.csv", data, -1);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/gone.csv");
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *none = NULL;
  g_autofree char *sales = NULL;

  g_assert_true (perks_sales_reader_hash_file (file, NULL, &sha256, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sha256, ==, expected);

  g_assert_null (perks_sales_reader_get_sha256 (reader));
  sales = read_sales (reader, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (perks_sales_reader_get_sha256 (reader), ==, expected);
  g_assert_cmpuint (perks_sales_reader_get_bytes_read (reader), ==, strlen (data));
  g_assert_cmpuint (perks_sales_reader_get_size (reader), ==, strlen (data));

  g_assert_false (perks_sales_reader_hash_file (missing, NULL, &none, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
}

static void
test_columns (void)
{
  g_autoptr (PerksSalesReader) reader = open_data ("revenue-dashboard.csv");

  g_assert_cmpuint (g_strv_length ((char **) perks_sales_reader_get_header (reader)), ==, 12);
  g_assert_cmpstr (perks_sales_reader_get_header (reader)[0], ==, "Billed month");
  g_assert_cmpstr (perks_sales_reader_get_column (reader, PERKS_REPORT_ROLE_USD), ==,
                   "Estimated revenue (USD)");
  g_assert_cmpstr (perks_sales_reader_get_column (reader, PERKS_REPORT_ROLE_DATE), ==,
                   "Billed month");
  g_assert_null (perks_sales_reader_get_column (reader, PERKS_REPORT_ROLE_RATE));
}

/* A dialect that is asked for is held to, whatever the report looks like. */
static void
test_given_dialect (void)
{
  g_autofree char *path = g_build_filename (PERKS_FORMATS_DATA, "revenue-api.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesReader) wrong = perks_sales_reader_new (file,
                                                               perks_report_dialect_find ("orders",
                                                                                          NULL),
                                                                                          NULL,
                                                                                          &error);

  g_assert_null (wrong);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED);
  g_assert_nonnull (strstr (error->message, "revenue-api.csv"));
  g_assert_nonnull (strstr (error->message, "AssetId"));
  g_assert_nonnull (strstr (error->message, "BilledRevenue"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sales-reader/new", test_new);
  g_test_add_func ("/sales-reader/shapes", test_shapes);
  g_test_add_func ("/sales-reader/personal-data", test_personal_data);
  g_test_add_func ("/sales-reader/refused-rows", test_refused_rows);
  g_test_add_func ("/sales-reader/header-alone", test_header_alone);
  g_test_add_func ("/sales-reader/bad-files", test_bad_files);
  g_test_add_func ("/sales-reader/not-one-row", test_not_one_row);
  g_test_add_func ("/sales-reader/long-line", test_long_line);
  g_test_add_func ("/sales-reader/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/sales-reader/vanishes", test_vanishes);
  g_test_add_func ("/sales-reader/written-over", test_written_over);
  g_test_add_func ("/sales-reader/disk-fails", test_disk_fails);
  g_test_add_func ("/sales-reader/cancelled", test_cancelled);
  g_test_add_func ("/sales-reader/hash", test_hash);
  g_test_add_func ("/sales-reader/columns", test_columns);
  g_test_add_func ("/sales-reader/given-dialect", test_given_dialect);

  return g_test_run ();
}
