/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-column-mapping.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-sales-reader.h"

#define FULL                                                                                       \
  "{\"name\": \"ledger\", \"key\": [\"Invoice\", \"Line\"], \"date\": \"Day\", \"usd\": \"Net "    \
  "(USD)\","                                                                                       \
  " \"amount\": \"Net\", \"currency\": \"Ccy\", \"offer\": \"Product\", \"sku\": \"Plan\","        \
  " \"trial\": \"Test?\", \"status\": \"State\"}"

static void
test_new (void)
{
  g_assert_finalize_object (perks_column_mapping_new ("ledger"));
}

static PerksColumnMapping *
make_full (void)
{
  static const char *const key[] = { "Invoice", "Line", NULL };
  PerksColumnMapping *mapping = perks_column_mapping_new ("ledger");

  perks_column_mapping_set_key (mapping, key);
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_DATE, "Day");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_USD, "Net (USD)");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_AMOUNT, "Net");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_CURRENCY, "Ccy");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_OFFER, "Product");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_SKU, "Plan");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_TRIAL, "Test?");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_STATUS, "State");
  return mapping;
}

static void
check_equal (PerksColumnMapping *a,
             PerksColumnMapping *b)
{
  g_assert_cmpstr (perks_column_mapping_get_name (a), ==, perks_column_mapping_get_name (b));
  g_assert_true (g_strv_equal (perks_column_mapping_get_key (a), perks_column_mapping_get_key (b)));
  for (int role = 0; role < PERKS_N_REPORT_ROLES; role++)
    g_assert_cmpstr (perks_column_mapping_get_column (a, role), ==,
                     perks_column_mapping_get_column (b, role));
}

static void
test_read (void)
{
  g_autoptr (PerksColumnMapping) made = make_full ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksColumnMapping) mapping = perks_column_mapping_new_from_data (FULL, strlen (FULL),
                                                                               "m.json", &error);
  static const char small[] = "{\"name\":\"s\",\"key\":[\"A\"],\"date\":\"D\",\"usd\":\"U\","
                              "\"amount\":null,\"offer\":\"O\",\"sku\":null}";
  g_autoptr (PerksColumnMapping) little = perks_column_mapping_new_from_data (small, strlen (small),
                                                                              "m.json", NULL);

  g_assert_no_error (error);
  check_equal (mapping, made);

  g_assert_cmpstr (perks_column_mapping_get_column (little, PERKS_REPORT_ROLE_USD), ==, "U");
  g_assert_null (perks_column_mapping_get_column (little, PERKS_REPORT_ROLE_AMOUNT));
  g_assert_null (perks_column_mapping_get_column (little, PERKS_REPORT_ROLE_STATUS));
  g_assert_cmpuint (perks_column_mapping_get_dialect (little)->n_columns, ==, 4);
}

static void
test_write (void)
{
  g_autoptr (PerksColumnMapping) made = make_full ();
  g_autofree char *text = perks_column_mapping_to_json (made);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksColumnMapping) back = perks_column_mapping_new_from_data (text, strlen (text),
                                                                            "m.json", &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  check_equal (back, made);

  perks_column_mapping_set_column (made, PERKS_REPORT_ROLE_SKU, NULL);
  again = perks_column_mapping_to_json (made);
  g_assert_nonnull (strstr (again, "\"sku\" : null"));
}

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "", "line 1, column 1" },
    { "{", "line 1, column 2" },
    { "{\"name\":\"a\",\n\"name\":\"b\"}", "line 2, column 1" },
    { "[]", "/" },
    { "{}", "/name" },
    { "{\"name\":\"\"}", "/name" },
    { "{\"name\":1}", "/name" },
    { "{\"name\":null}", "/name" },
    { "{\"name\":\"n\"}", "/key" },
    { "{\"name\":\"n\",\"key\":\"A\"}", "/key" },
    { "{\"name\":\"n\",\"key\":[]}", "/key" },
    { "{\"name\":\"n\",\"key\":[\"A\",1]}", "/key/1" },
    { "{\"name\":\"n\",\"key\":[\"A\",\"\"]}", "/key/1" },
    { "{\"name\":\"n\",\"key\":[null]}", "/key/0" },
    { "{\"name\":\"n\",\"key\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]}", "/key" },
    { "{\"name\":\"n\",\"key\":[\"A\"]}", "/date" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":{}}", "/date" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":\"D\"}", "/usd" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":\"D\",\"usd\":null}", "/usd" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":\"D\",\"usd\":\"U\"}", "/offer" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":\"D\",\"usd\":\"U\",\"offer\":\"O\",\"sku\":true}",
      "/sku" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":\"D\",\"usd\":\"U\",\"offer\":\"O\",\"amount\":"
      "\"X\"}", "/currency" },
    { "{\"name\":\"n\",\"key\":[\"A\"],\"date\":\"D\",\"usd\":\"U\",\"offer\":\"O\",\"colour\":"
      "\"X\"}", "/colour" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksColumnMapping) mapping =
        perks_column_mapping_new_from_data (cases[i].text, strlen (cases[i].text), "m.json",
                                            &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (mapping);
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
      g_assert_nonnull (strstr (error->message, "m.json"));
      if (strstr (error->message, cases[i].place) == NULL)
        g_error ("“%s” does not name %s", error->message, cases[i].place);
    }
}

static void
test_files (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "m.json", NULL);
  g_autofree char *large = g_strnfill (70 * 1024, ' ');
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());
  g_autoptr (PerksColumnMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_null (perks_column_mapping_new_from_file (file, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "m.json"));
  g_clear_error (&error);

  g_assert_null (perks_column_mapping_new_from_file (folder, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, large, -1, NULL));
  g_assert_null (perks_column_mapping_new_from_file (file, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, FULL, -1, NULL));
  mapping = perks_column_mapping_new_from_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (perks_column_mapping_get_name (mapping), ==, "ledger");
}

/* The mapping as a dialect reads a report that no dialect of ours knows. */
static void
test_report (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (PERKS_FORMATS_DATA "/custom.csv");
  g_autoptr (PerksColumnMapping) mapping = make_full ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesReader) unknown = perks_sales_reader_new (file, NULL, NULL, &error);
  g_autoptr (PerksSalesReader) reader = NULL;
  g_autoptr (PerksSalesReader) lacking = NULL;
  g_auto (PerksSale) sale = { 0 };

  g_assert_null (unknown);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED);
  g_clear_error (&error);

  reader = perks_sales_reader_new (file, perks_column_mapping_get_dialect (mapping), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (perks_sales_reader_get_dialect (reader), ==, "ledger");

  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_SKU, "Colour");
  lacking = perks_sales_reader_new (file, perks_column_mapping_get_dialect (mapping), NULL, &error);
  g_assert_null (lacking);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED);
  g_assert_nonnull (strstr (error->message, "custom.csv"));
  g_assert_true (g_str_has_suffix (error->message, "Colour"));
  g_clear_error (&error);
  g_clear_object (&mapping);

  g_assert_true (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error));
  g_assert_cmpstr (sale.key, ==, "i-1:1");
  g_assert_cmpint (sale.usd, ==, 10877);
  g_assert_cmpint (sale.own.minor, ==, 10000);
  g_assert_cmpstr (sale.own.currency, ==, "EUR");
  g_assert_cmpstr (sale.sku, ==, "Pro");
  g_assert_cmpint (sale.kind, ==, PERKS_SALE_KIND_BILLED);
  g_assert_cmpint (sale.day, ==, perks_day_new (2026, 1, 15));
  g_assert_true (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error));
  g_assert_cmpint (sale.kind, ==, PERKS_SALE_KIND_REJECTED);
  g_assert_false (perks_sale_source_next (PERKS_SALE_SOURCE (reader), &sale, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/column-mapping/new", test_new);
  g_test_add_func ("/column-mapping/read", test_read);
  g_test_add_func ("/column-mapping/write", test_write);
  g_test_add_func ("/column-mapping/bad", test_bad);
  g_test_add_func ("/column-mapping/files", test_files);
  g_test_add_func ("/column-mapping/report", test_report);

  return g_test_run ();
}
