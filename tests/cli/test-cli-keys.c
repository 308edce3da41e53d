/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static const char *
count_fraud (CliFixture *fixture)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "sales list");
  JsonArray *sales = json_object_get_array_member (json_node_get_object (node), "sales");
  static char keys[64];

  *keys = '\0';
  for (guint i = 0; i < json_array_get_length (sales); i++)
    {
      JsonObject *sale = json_array_get_object_element (sales, i);

      if (json_object_get_boolean_member (sale, "fraud"))
        g_strlcat (keys, json_object_get_string_member (sale, "key"), sizeof keys);
    }

  return keys;
}

/* A key on each line, in any of the forms that files have; words may stand beside a file, and a key
 * counts once. */
static void
test_file (CliFixture    *fixture,
           gconstpointer  unused)
{
  static const struct
  {
    const char *content;
    const char *words;
    const char *output;
    const char *marked;
  } cases[] = {
    { "P1:1\nP2:1\n", "", "Marked 2 sales as fraud.\n", "P1:1P2:1" },
    { "P1:1", "", "Marked 1 sale as fraud.\n", "P1:1" },
    { "\xef\xbb\xbfP1:1\r\n\r\n  P3:1 \r\n\n", "", "Marked 2 sales as fraud.\n", "P1:1P3:1" },
    { "P1:1\nP1:1\n", "P1:1", "Marked 1 sale as fraud.\n", "P1:1" },
    { "P1:1\n", "P4:1", "Marked 2 sales as fraud.\n", "P1:1P4:1" },
    { "", "P4:1", "Marked 1 sale as fraud.\n", "P4:1" },
  };

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_fixture_write (fixture, "keys.txt", cases[i].content);
      g_autofree char *line = g_strconcat ("sales mark-fraud --keys=keys.txt ", cases[i].words,
                                           NULL);

      g_test_message ("%u", (guint) i);
      cli_fixture_must (fixture, line);
      g_assert_cmpstr (fixture->output, ==, cases[i].output);
      g_assert_cmpstr (count_fraud (fixture), ==, cases[i].marked);
      cli_fixture_must (fixture, "sales clear-fraud P1:1 P2:1 P3:1 P4:1");
    }
}

static void
test_input (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  fixture->input = "P2:1\nP4:1\n";
  cli_fixture_must (fixture, "sales mark-fraud --keys=-");
  g_assert_cmpstr (fixture->output, ==, "Marked 2 sales as fraud.\n");
  cli_fixture_must (fixture, "--format=json sales clear-fraud --keys -");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
  g_assert_cmpstr (count_fraud (fixture), ==, "");
}

/* All or nothing, and the reason names the file or the key. */
static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autofree char *empty = cli_fixture_write (fixture, "empty.txt", " \n\n");
  g_autofree char *latin = cli_fixture_write (fixture, "latin.txt", "P1:1\nCaf\xe9\n");
  g_autofree char *unknown = cli_fixture_write (fixture, "unknown.txt", "P1:1\nP9:1\n");

  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 2, "sales mark-fraud", "--keys=FILE");
  cli_fixture_fail (fixture, 2, "sales clear-fraud --keys=", "--keys");
  cli_fixture_fail (fixture, 1, "sales mark-fraud --keys=none.txt", "none.txt");
  cli_fixture_fail (fixture, 1, "sales mark-fraud --keys=.", "folder");
  cli_fixture_fail (fixture, 1, "sales mark-fraud --keys=empty.txt", "“empty.txt” names no key");
  cli_fixture_fail (fixture, 1, "sales mark-fraud --keys=latin.txt", "“latin.txt”");
  cli_fixture_fail (fixture, 1, "sales mark-fraud --keys=unknown.txt", "P9:1");
  cli_fixture_fail (fixture, 1, "sales mark-fraud --keys=-", "“-” names no key");
  g_assert_cmpstr (count_fraud (fixture), ==, "");
}

/* More than fits on any command line. */
static void
test_many (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GString) report = g_string_new (
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,"
    "Currency\n");
  g_autofree char *key_path = NULL;
  g_autofree char *report_path = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (report, "a-long-key-of-a-purchase-record-%u,1,2026-01-01,Winch,basic,"
                                      "1.00,1.00,USD\n", i);
      g_string_append_printf (keys, "a-long-key-of-a-purchase-record-%u:1\n", i);
    }
  report_path = cli_fixture_write (fixture, "many.csv", report->str);
  key_path = cli_fixture_write (fixture, "keys.txt", keys->str);
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "import many.csv");
  cli_fixture_must (fixture, "sales mark-fraud --keys=keys.txt");
  g_assert_cmpstr (fixture->output, ==, "Marked 20000 sales as fraud.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-keys/file", test_file);
  cli_add ("/cli-keys/input", test_input);
  cli_add ("/cli-keys/wrong", test_wrong);
  cli_add ("/cli-keys/many", test_many);

  return g_test_run ();
}
