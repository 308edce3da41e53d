/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-report-dialect.h"
#include "perks-report-layout.h"

static void
test_normalise (void)
{
  static const struct
  {
    const char *name;
    const char *normal;
  } cases[] = {
    { "PurchaseRecordId", "purchaserecordid" },
    { "Purchase record ID", "purchaserecordid" },
    { "purchase_record_id", "purchaserecordid" },
    { "\357\273\277PurchaseRecordId", "purchaserecordid" },
    { "Purchase\302\240Record\tId ", "purchaserecordid" },
    { "Line-item ID", "lineitemid" },
    { "Estimated revenue (USD)", "estimatedrevenueusd" },
    { "[Estimated]{revenue}(USD)", "estimatedrevenueusd" },
    { "", "" },
    { " _-() ", "" },
    { "Größe", "grösse" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normal = perks_header_normalise (cases[i].name);

      g_assert_cmpstr (normal, ==, cases[i].normal);
    }
}

static void
test_recognise (void)
{
  static const struct
  {
    const char *header;
    const char *dialect;
    const char *missing;
  } cases[] = {
    { "PurchaseRecordId,EstimatedRevenueUSD", "revenue", NULL },
    { "Estimated revenue (USD),x,Purchase record ID", "revenue", NULL },
    { "AssetId,BilledRevenue", "orders", NULL },
    { "AssetId,EstimatedCharges", "orders", NULL },
    { "OrderId,BilledRevenue", "orders", NULL },
    { "Order ID,Estimated Charges", "orders", NULL },
    { "AssetId,Billed Revenue USD", "orders", NULL },
    { "earningId,transactionAmount", "earnings", NULL },
    { "Earning ID,Transaction amount", "earnings", NULL },
    /* The revenue report has an asset and a “Billed revenue” too. */
    { "AssetId,Billed revenue,PurchaseRecordId,EstimatedRevenueUSD", "revenue", NULL },
    { "PurchaseRecordId,LineItemId,MonthStartDate,OfferName", NULL, "EstimatedRevenueUSD" },
    { "AssetId,OrderPurchaseDate,OfferName", NULL, "BilledRevenue" },
    { "earningId,productName", NULL, "transactionAmount" },
    { "Name,Price", NULL,
      "PurchaseRecordId, LineItemId, MonthStartDate, EstimatedRevenueUSD, OfferName" },
    { "", NULL, "PurchaseRecordId" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) header = g_strsplit (cases[i].header, ",", -1);
      g_autoptr (GError) error = NULL;
      const PerksReportDialect *dialect;

      dialect = perks_report_dialect_recognise ((const char *const *) header,
                                                g_strv_length (header), &error);
      g_test_message ("%s", cases[i].header);
      if (cases[i].dialect != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (dialect->name, ==, cases[i].dialect);
        }
      else
        {
          g_assert_null (dialect);
          g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED);
          g_assert_nonnull (strstr (error->message, cases[i].missing));
        }
    }
}

static void
test_find (void)
{
  const char *const *names = perks_report_dialect_get_names ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length ((char **) names), ==, 3);
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpstr (perks_report_dialect_find (names[i], NULL)->name, ==, names[i]);

  g_assert_null (perks_report_dialect_find ("usage", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "usage"));
  g_assert_nonnull (strstr (error->message, "revenue orders earnings"));
}

/* No column that holds personal data is among those that are read. */
static void
test_no_personal_data (void)
{
  static const char *const personal[] = { "customername", "customeremail", "customercity",
                                          "customerstate", "customerpostalcode",
                                          "firstname", "lastname", "email", "customercompanyname" };

  const char *const *names = perks_report_dialect_get_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PerksReportDialect *dialect = perks_report_dialect_find (names[i], NULL);

      for (guint j = 0; j < dialect->n_columns; j++)
        for (guint k = 0; dialect->columns[j].spellings[k] != NULL; k++)
          for (gsize l = 0; l < G_N_ELEMENTS (personal); l++)
            {
              g_autofree char *spelling = perks_header_normalise (dialect->columns[j].spellings[k]);

              g_assert_cmpstr (spelling, !=, personal[l]);
            }
    }
}

static void
test_bind (void)
{
  static const char *const header[] = { "x", "OrderId", "Asset ID", "Order Purchase Date",
                                        "Offer Name", "BilledRevenue", NULL };
  static const char *const twice[] = { "AssetId", "Asset ID", "OrderPurchaseDate", "OfferName",
                                       "BilledRevenue", NULL };
  const PerksReportDialect *orders = perks_report_dialect_find ("orders", NULL);
  g_autofree int *positions = g_new (int, orders->n_columns);
  g_autoptr (GError) error = NULL;
  PerksReportLayout layout;

  g_assert_true (perks_report_dialect_bind (orders, header, 6, positions, &error));
  g_assert_no_error (error);
  g_assert_cmpint (positions[0], ==, 2);
  g_assert_cmpint (positions[1], ==, 3);
  g_assert_cmpint (positions[2], ==, -1);

  g_assert_false (perks_report_dialect_bind (orders, twice, 5, positions, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "AssetId"));
  g_clear_error (&error);

  g_assert_false (perks_report_dialect_bind (orders, header, 3, positions, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED);
  g_assert_nonnull (strstr (error->message, "OrderPurchaseDate, BilledRevenue, OfferName"));
  g_clear_error (&error);

  g_assert_true (perks_report_layout_init (&layout, orders, header, 6, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (layout.n_header, ==, 6);
  g_assert_cmpuint (layout.n_positions[PERKS_REPORT_ROLE_KEY], ==, 2);
  g_assert_cmpuint (layout.n_positions[PERKS_REPORT_ROLE_TRIAL], ==, 0);
  g_assert_cmpint (layout.positions[PERKS_REPORT_ROLE_USD][0], ==, 5);
}

/* Earnings need one of two dates, and an amount in USD or a rate. */
static void
test_alternatives (void)
{
  static const struct
  {
    const char *header;
    const char *missing;
  } cases[] = {
    { "earningId,transactionAmount,transactionAmountUSD,transactionDate,productName", NULL },
    { "earningId,transactionAmount,transactionAmountUSD,earningDate,productName", NULL },
    { "earningId,transactionAmount,transactionExchangeRate,earningDate,productName", NULL },
    { "earningId,transactionAmount,earningExchangeRate,earningDate,productName", NULL },
    { "earningId,transactionAmount,earningExchangeRate,productName", "transactionDate" },
    { "earningId,transactionAmount,earningDate,productName", "transactionAmountUSD" },
    { "earningId,transactionAmount,transactionAmountUSD,earningDate", "productName" },
  };
  const PerksReportDialect *earnings = perks_report_dialect_find ("earnings", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) header = g_strsplit (cases[i].header, ",", -1);
      g_autofree int *positions = g_new (int, earnings->n_columns);
      g_autoptr (GError) error = NULL;
      gboolean bound = perks_report_dialect_bind (earnings, (const char *const *) header,
                                                  g_strv_length (header),
                                                  positions, &error);

      g_test_message ("%s", cases[i].header);
      g_assert_cmpint (bound, ==, cases[i].missing == NULL);
      if (cases[i].missing != NULL)
        g_assert_true (g_str_has_suffix (error->message, cases[i].missing));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/report-dialect/normalise", test_normalise);
  g_test_add_func ("/report-dialect/recognise", test_recognise);
  g_test_add_func ("/report-dialect/find", test_find);
  g_test_add_func ("/report-dialect/no-personal-data", test_no_personal_data);
  g_test_add_func ("/report-dialect/bind", test_bind);
  g_test_add_func ("/report-dialect/alternatives", test_alternatives);

  return g_test_run ();
}
