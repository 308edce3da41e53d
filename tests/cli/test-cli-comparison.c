/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-cli-comparison.h"
#include "perks-situation-comparison.h"

static GPtrArray *
make_differences (void)
{
  static const struct
  {
    const char *subject;
    const char *key;
    const char *before;
    const char *after;
  } lines[] = {
    { "Tier", "tier", "$25K", "$50K" },
    { "Next tier", "next", "$50K", NULL },
    { "Tier lost on", "tier falls-on", NULL, "2027-01-01" },
  };
  GPtrArray *differences =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_situation_difference_free);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      PerksSituationDifference *difference = g_new0 (PerksSituationDifference, 1);

      difference->subject = g_strdup (lines[i].subject);
      difference->key = g_strdup (lines[i].key);
      difference->before = g_strdup (lines[i].before);
      difference->after = g_strdup (lines[i].after);
      g_ptr_array_add (differences, difference);
    }

  return differences;
}

static PerksCliContext *
make_context (PerksCliLine *line,
              PerksConsole *console)
{
  static const char *const words[] = { "report", NULL };

  g_assert_true (perks_cli_line_parse (line, words, NULL));
  return perks_cli_context_new (line, console, NULL, words);
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (line, console);
  g_autoptr (GPtrArray) differences = make_differences ();

  perks_cli_print_comparison (context, differences);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "  - Tier: $25K → $50K\n"
                   "  - Next tier: $50K → nothing\n"
                   "  - Tier lost on: nothing → 2027-01-01\n");
}

/* The subjects of JSON are those for programs. */
static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (GPtrArray) differences = make_differences ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  perks_cli_add_comparison (builder, differences);
  text = perks_cli_to_json_line (builder);
  g_assert_cmpstr (text, ==,
                   "[{\"subject\":\"tier\",\"before\":\"$25K\",\"after\":\"$50K\"},"
                   "{\"subject\":\"next\",\"before\":\"$50K\",\"after\":null},"
                   "{\"subject\":\"tier falls-on\",\"before\":null,\"after\":\"2027-01-01\"}]");
}

/* Books and day stay as they are, and by the same edition nothing changes. */
static void
test_suppose (CliFixture    *fixture,
              gconstpointer  unused)
{
  const char *words[] = { "report", "--today=2026-06-01", "--data-dir=books", NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = NULL;
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (PerksSituation) same = NULL;
  g_autoptr (PerksSituation) later = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) something = NULL;
  PerksEdition *edition;

  cli_fixture_add_sales (fixture);
  g_assert_true (perks_cli_line_parse (line, words, NULL));
  context = perks_cli_context_new (line, console, NULL, words);
  situation = perks_cli_context_load (context, NULL);
  same = perks_cli_suppose (context, situation, perks_situation_get_edition (situation),
                            NULL);
  nothing = perks_cli_compare (context, situation, same);
  g_assert_cmpint (nothing->len, ==, 0);

  edition = perks_catalog_find_edition (
    perks_workspace_get_catalog (perks_cli_context_open (context, NULL)), "2023-12");
  later = perks_cli_suppose (context, situation, edition, NULL);
  g_assert_true (perks_situation_get_edition (later) == edition);
  g_assert_true (perks_situation_get_books (later) == perks_situation_get_books (situation));
  g_assert_cmpint (perks_situation_get_today (later), ==, perks_situation_get_today (situation));
  something = perks_cli_compare (context, situation, later);
  g_assert_cmpint (something->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-comparison/text", test_text);
  cli_add ("/cli-comparison/json", test_json);
  cli_add ("/cli-comparison/suppose", test_suppose);

  return g_test_run ();
}
