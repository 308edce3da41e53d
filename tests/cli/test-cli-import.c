/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#define HEADER                                                                                     \
  "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,Currency\n"

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (GString) content = g_string_new (HEADER "G,1,2026-01-01,Winch,b,5.00,5.00,USD\n");
  g_autofree char *path = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (content, "B%u,1,2026-01-01,Winch,b,five,5.00,USD\n", i);
  path = cli_fixture_write (fixture, "bad.csv", content->str);

  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "import bad.csv");
  g_assert_true (g_str_has_prefix (fixture->output, "bad.csv (revenue)\n"));
  cli_assert_contains (fixture->output, "13 rows: 1 new, 0 updated, 0 known already, 12");
  cli_assert_contains (fixture->output, "  - line 3, column EstimatedRevenueUSD: “five”: ");
  cli_assert_contains (fixture->output, "  - line 12, column ");
  g_assert_null (strstr (fixture->output, "line 13,"));
  g_assert_true (g_str_has_suffix (fixture->output, "\n  and 2 more\n"));
}

static void
test_again (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "import sales.csv");
  g_assert_cmpstr (
    fixture->output, ==,
    "sales.csv (revenue)\n  This file is in the books already and was not read again.\n");
}

static void
test_dry_run (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (fixture, "a.csv",
                                             HEADER "G,1,2026-01-01,Winch,b,5.00,5.00,USD\n");
  static const char *const lines[] = { "import a.csv -n", "import -n a.csv",
                                       "import a.csv --dry-run" };

  cli_fixture_must (fixture, "publisher add --name=Acme");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cli_fixture_must (fixture, lines[i]);
      cli_assert_contains (fixture->output, "1 rows: 1 new");
      cli_assert_contains (fixture->output, "A trial: the books are as they were.");
    }
  cli_fixture_must (fixture, "sales list");
  cli_assert_contains (fixture->output, "No sale yet.");
}

/* One file that cannot be read, and none of the others is taken. */
static void
test_whole (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autofree char *good = cli_fixture_write (fixture, "a.csv",
                                             HEADER "G,1,2026-01-01,Winch,b,5.00,5.00,USD\n");
  g_autofree char *bad = cli_fixture_write (fixture, "b.csv", "x,y\n1,2\n");

  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_fail (fixture, 1, "import a.csv b.csv", "b.csv");
  cli_fixture_fail (fixture, 1, "import a.csv c.csv", "c.csv");
  cli_fixture_must (fixture, "sales list");
  cli_assert_contains (fixture->output, "No sale yet.");
}

static void
test_dialect (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 2, "import sales.csv --dialect=nonsense", "nonsense");
  cli_fixture_fail (fixture, 2, "import sales.csv --dialect=revenue --mapping=m.json", "not both");
  cli_fixture_fail (fixture, 1, "import sales.csv --mapping=m.json", "m.json");
  cli_fixture_must (fixture, "publisher add --name=Other");
  cli_fixture_must (fixture, "--publisher=other import sales.csv --dialect=revenue");
  cli_assert_contains (fixture->output, "4 rows: 4 new");
}

/* How far it has got is shown to a person only, on standard error, and wiped away afterwards. */
static void
test_progress (CliFixture    *fixture,
               gconstpointer  unused)
{
  g_autoptr (GString) content = g_string_new (HEADER);
  g_autofree char *path = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (content, "G%u,1,2026-01-01,Winch,b,5.00,5.00,USD\n", i);
  path = cli_fixture_write (fixture, "a.csv", content->str);

  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "import a.csv --dry-run");
  fixture->errors_is_terminal = TRUE;
  g_assert_cmpint (cli_fixture_run (fixture, "import a.csv"), ==, 0);
  cli_assert_contains (fixture->errors, "100 % read");
  g_assert_true (g_str_has_suffix (fixture->errors, "\r\033[K"));
  g_assert_null (strchr (fixture->errors, '\n'));
  cli_assert_contains (fixture->output, "50,000 rows: 50,000 new");
  g_assert_null (strchr (fixture->output, '\r'));
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (fixture, "a.csv", HEADER);

  cli_fixture_fail (fixture, 1, "import a.csv", "perks publisher add");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-import/text", test_text);
  cli_add ("/cli-import/again", test_again);
  cli_add ("/cli-import/dry-run", test_dry_run);
  cli_add ("/cli-import/whole", test_whole);
  cli_add ("/cli-import/dialect", test_dialect);
  cli_add ("/cli-import/progress", test_progress);
  cli_add ("/cli-import/nobody", test_nobody);

  return g_test_run ();
}
