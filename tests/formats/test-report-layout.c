/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-enums.h"
#include "perks-error.h"
#include "perks-report-layout.h"

#define REVENUE_HEADER                                                                             \
  "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,Revenue,Currency,"                     \
  "EstimatedRevenueUSD,TrialDeployment,PayoutStatus\n"

/* Reads a report of one row by the dialect that its header has. */
static PerksRefusedReason
read_row (const char *header,
          const char *row,
          PerksSale  *sale,
          int        *column)
{
  g_autofree char *text = g_strconcat (header, row, "\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "report.csv", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const PerksReportDialect *dialect;
  const char *const *columns;
  PerksReportLayout layout;

  g_assert_true (perks_csv_reader_next (reader, NULL));
  for (guint i = 0; i < perks_csv_reader_get_n_fields (reader); i++)
    g_ptr_array_add (names, g_strdup (perks_csv_reader_get_field (reader, i)));

  columns = (const char *const *) names->pdata;
  dialect = perks_report_dialect_recognise (columns, names->len, NULL);
  g_assert_nonnull (dialect);
  g_assert_true (perks_report_layout_init (&layout, dialect, columns, names->len, NULL));
  g_assert_true (perks_csv_reader_next (reader, NULL));
  return perks_report_layout_read (&layout, reader, sale, column);
}

static char *
show_sale (const PerksSale *sale)
{
  g_autofree char *day = perks_day_to_string (sale->day);
  g_autofree char *usd = perks_usd_to_string (sale->usd);
  g_autofree char *own = perks_money_to_string (sale->own);

  return g_strdup_printf ("%s|%s|%s|%s|%s|%s|%s %s", sale->key, sale->offer_name,
                          sale->sku != NULL ? sale->sku : "-", day,
                          perks_enum_to_name (PERKS_TYPE_SALE_KIND, sale->kind), usd, own,
                          sale->own.currency);
}

static void
test_taken (void)
{
  static const struct
  {
    const char *row;
    const char *sale;
  } cases[] = {
    { "a,1,2026-01-01,O,P,1,USD,1,False,Sent,", "a:1|O|P|2026-01-01|billed|1.00|1.00 USD" },
    { " a , 1 , 2026-01-01 , O , P , 1 , usd , 1 , false , sent ",
      "a:1|O|P|2026-01-01|billed|1.00|1.00 USD" },
    { "a,1,2026-01-01,O,,,,1,,", "a:1|O|-|2026-01-01|billed|1.00|1.00 USD" },
    { "a,1,2026-01-01,O,P,,EUR,1,,", "a:1|O|P|2026-01-01|billed|1.00|1.00 USD" },
    { "a,1,2026-01-01,O,P,5,,1,,", "a:1|O|P|2026-01-01|billed|1.00|1.00 USD" },
    { "a,1,2026-01-01,O,P,5,KWD,1,TRUE,", "a:1|O|P|2026-01-01|trial|1.00|5.000 KWD" },
    { "a,1,2026-01-01,O,P,5,JPY,1,1,rejected", "a:1|O|P|2026-01-01|rejected|1.00|5 JPY" },
    { "a,1,2026-01-01,O,P,5,EUR,1,N/A,Not eligible", "a:1|O|P|2026-01-01|billed|1.00|5.00 EUR" },
    { "a:b,c:1,2026-01-01,O,P,,,1,,", "a\\:b:c\\:1|O|P|2026-01-01|billed|1.00|1.00 USD" },
    { "'=a,1,2026-01-01,'@O,'+P,,,1,,", "=a:1|@O|+P|2026-01-01|billed|1.00|1.00 USD" },
    { "a,1,2026-01-01,'tis,P,,,1,,", "a:1|'tis|P|2026-01-01|billed|1.00|1.00 USD" },
    { "a,1,2024-02-29,O,P,,,0.125,,", "a:1|O|P|2024-02-29|billed|0.12|0.12 USD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (PerksSale) sale = { 0 };
      g_autofree char *shown = NULL;
      int column;

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (read_row (REVENUE_HEADER, cases[i].row, &sale, &column), ==,
                       PERKS_REFUSED_REASON_NONE);
      shown = show_sale (&sale);
      g_assert_cmpstr (shown, ==, cases[i].sale);
    }
}

/* An order is the same one whether the report has an empty line item or none, and whichever way its
 * day is printed. */
static void
test_order_key (void)
{
  static const struct
  {
    const char *header;
    const char *row;
    const char *key;
  } cases[] = {
    { "AssetId,OrderPurchaseDate,OfferName,BilledRevenue\n", "s,1/15/2026,O,1", "s:2026-01-15" },
    { "OrderId,OrderPurchaseDate,PurchaseRecordLineItemId,OfferName,BilledRevenue\n",
      "s,2026-01-15T10:00:00Z,,O,1", "s:2026-01-15" },
    { "AssetId,OrderPurchaseDate,PurchaseRecordLineItemId,OfferName,BilledRevenue\n",
      "s,01/15/2026 10:00:00 AM,l,O,1", "s:2026-01-15:l" },
    { "AssetId,OrderId,OrderPurchaseDate,OfferName,BilledRevenue\n", "s,o,2026-01-15,O,1",
      "s:2026-01-15" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (PerksSale) sale = { 0 };
      int column;

      g_assert_cmpint (read_row (cases[i].header, cases[i].row, &sale, &column), ==,
                       PERKS_REFUSED_REASON_NONE);
      g_assert_cmpstr (sale.key, ==, cases[i].key);
    }
}

/* Where the amount in USD of earnings comes from, and which column is blamed without one. */
static void
test_earnings (void)
{
  static const char header[] = "earningId,transactionDate,earningDate,transactionAmount,"
                               "transactionCurrency,transactionAmountUSD,transactionExchangeRate,"
                               "earningExchangeRate,productName\n";
  static const struct
  {
    const char        *row;
    PerksRefusedReason reason;
    int                column;
    gint64             usd;
  } cases[] = {
    { "e,2026-01-15,,100,EUR,110,2,3,P", PERKS_REFUSED_REASON_NONE, 0, 11000 },
    { "e,2026-01-15,,100,EUR,,2,3,P", PERKS_REFUSED_REASON_NONE, 0, 20000 },
    { "e,2026-01-15,,100,EUR,,,3,P", PERKS_REFUSED_REASON_NONE, 0, 30000 },
    { "e,,2026-01-15,100,EUR,,,1.00005,P", PERKS_REFUSED_REASON_NONE, 0, 10000 },
    { "e,,2026-01-15,100,,,,1.00015,P", PERKS_REFUSED_REASON_NONE, 0, 10002 },
    { "e,,2026-01-15,100,USD,,,,P", PERKS_REFUSED_REASON_NONE, 0, 10000 },
    { "e,,2026-01-15,100,EUR,,,,P", PERKS_REFUSED_REASON_NOT_A_NUMBER, 6, 0 },
    { "e,,2026-01-15,100,,,,,P", PERKS_REFUSED_REASON_NOT_A_NUMBER, 6, 0 },
    { "e,,2026-01-15,1e30,EUR,,1,,P", PERKS_REFUSED_REASON_TOO_LARGE, 3, 0 },
    { "e,,,100,EUR,1,1,,P", PERKS_REFUSED_REASON_NOT_A_DATE, 1, 0 },
    { "e,soon,2026-01-15,100,EUR,1,1,,P", PERKS_REFUSED_REASON_NOT_A_DATE, 1, 0 },
    { ",2026-01-15,,100,EUR,1,1,,P", PERKS_REFUSED_REASON_KEY_MISSING, 0, 0 },
    { "e,2026-01-15,,100,EUR,1,1,,", PERKS_REFUSED_REASON_OFFER_MISSING, 8, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (PerksSale) sale = { 0 };
      int column = -1;

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (read_row (header, cases[i].row, &sale, &column), ==, cases[i].reason);
      if (cases[i].reason == PERKS_REFUSED_REASON_NONE)
        g_assert_cmpint (sale.usd, ==, cases[i].usd);
      else
        g_assert_cmpint (column, ==, cases[i].column);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/report-layout/taken", test_taken);
  g_test_add_func ("/report-layout/order-key", test_order_key);
  g_test_add_func ("/report-layout/earnings", test_earnings);

  return g_test_run ();
}
