/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-cli-find-offer.h"
#include "perks-error.h"

/* An offer that is not there is named, by every command that has the option. */
static void
test_unknown (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const char *const lines[] = {
    "sales list --offer=none",
    "claim list --offer=none",
    "benefits --offer=none",
    "explain benefit featured-category --offer=none",
  };

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    cli_fixture_fail (fixture, 1, lines[i],
                      "There is no offer “none”; “perks offer list” lists them");
}

/* The offer is one of the publisher in question. */
static void
test_other_publisher (CliFixture    *fixture,
                      gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "publisher add --name=Other");
  cli_fixture_must (fixture, "sales list --offer=winch");
  cli_fixture_fail (fixture, 1, "sales list --offer=winch --publisher=other", "“winch”");
}

/* PERKS_ERROR_NOT_FOUND, and nothing where the option is not given. */
static void
test_function (CliFixture    *fixture,
               gconstpointer  unused)
{
  static const char *const lines[] = { "claim list", "claim list --offer=x", NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksBooks) books = perks_books_new (&(PerksBooksValues) { NULL });

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      g_autoptr (PerksCliLine) line = perks_cli_line_new ();
      g_autoptr (PerksCliContext) context = NULL;
      g_autoptr (GError) error = NULL;
      PerksOffer *offer = (PerksOffer *) &error;
      gboolean found;

      g_assert_true (perks_cli_line_parse (line, (const char *const *) words, NULL));
      context = perks_cli_context_new (line, console, NULL, (const char *const *) words);
      found = perks_cli_find_offer (context, books, &offer, &error);
      g_assert_cmpint (found, ==, i == 0);
      if (found)
        g_assert_null (offer);
      else
        g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-find-offer/unknown", test_unknown);
  cli_add ("/cli-find-offer/other-publisher", test_other_publisher);
  cli_add ("/cli-find-offer/function", test_function);

  return g_test_run ();
}
