/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-cli-assumptions.h"

static PerksCliContext *
make_context (PerksCliLine *line,
              PerksConsole *console)
{
  static const char *const words[] = { "report", NULL };

  g_assert_true (perks_cli_line_parse (line, words, NULL));
  return perks_cli_context_new (line, console, NULL, words);
}

static PerksEdition *
make_edition (void)
{
  g_autoptr (GPtrArray) figures =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_figure_free);
  g_autoptr (GPtrArray) clauses =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_clause_free);

  g_ptr_array_add (figures, perks_figure_new ("weeks", "3", PERKS_PROVENANCE_ASSUMED, "page",
                                              "Three weeks are assumed."));
  g_ptr_array_add (figures, perks_figure_new ("days", "7", PERKS_PROVENANCE_PUBLISHED, "page",
                                              "Never to be seen."));
  g_ptr_array_add (clauses, perks_clause_new ("a", "First", "Text.", PERKS_PROVENANCE_ASSUMED,
                                              "page"));
  g_ptr_array_add (clauses, perks_clause_new ("b", "Second", "Text.", PERKS_PROVENANCE_ASSUMED,
                                              "page"));
  g_ptr_array_add (clauses, perks_clause_new ("c", "Third", "Text.", PERKS_PROVENANCE_PUBLISHED,
                                              "page"));
  return perks_edition_new (&(PerksEditionValues) {
    .id = "own",
    .figures = figures,
    .clauses = clauses,
  });
}

static PerksDeadline *
make_deadline (PerksProvenance    provenance,
               const char        *source,
               const char *const *figures)
{
  return perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "complete-by",
    .entity = "claim:x",
    .text = "x",
    .source = source,
    .provenance = provenance,
    .figures = figures,
  });
}

static void
test_mark (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_assert_cmpstr (perks_cli_get_assumed_mark (PERKS_PROVENANCE_PUBLISHED), ==, "");
  g_assert_cmpstr (perks_cli_get_assumed_mark (PERKS_PROVENANCE_USER), ==, "");
  g_assert_cmpstr (perks_cli_get_assumed_mark (PERKS_PROVENANCE_ASSUMED), ==, " (assumed)");
}

/* Each note once, in the order in which they came; none of what is published. */
static void
test_notes (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (line, console);
  g_autoptr (PerksCliAssumptions) assumptions = perks_cli_assumptions_new ();

  perks_cli_assumptions_print (assumptions, context);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==, "");

  g_assert_cmpstr (perks_cli_assumptions_mark (assumptions, PERKS_PROVENANCE_PUBLISHED, "no"), ==,
                   "");
  perks_cli_assumptions_mark (assumptions, PERKS_PROVENANCE_ASSUMED, "Two.");
  perks_cli_assumptions_mark (assumptions, PERKS_PROVENANCE_ASSUMED, "One.");
  perks_cli_assumptions_mark (assumptions, PERKS_PROVENANCE_ASSUMED, "Two.");
  g_assert_cmpstr (perks_cli_assumptions_mark (assumptions, PERKS_PROVENANCE_ASSUMED, NULL), ==,
                   " (assumed)");
  perks_cli_assumptions_print (assumptions, context);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "\nWhat is assumed\n  - Two.\n  - One.\n");
}

/* The figures and the clause behind a deadline, as far as they are assumed. */
static void
test_deadline (CliFixture    *fixture,
               gconstpointer  unused)
{
  const char *figures[] = { "days", "weeks", "unknown", NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (line, console);
  g_autoptr (PerksCliAssumptions) assumptions = perks_cli_assumptions_new ();
  g_autoptr (PerksEdition) edition = make_edition ();
  g_autoptr (PerksDeadline) sure = make_deadline (PERKS_PROVENANCE_PUBLISHED, "own#c", NULL);
  g_autoptr (PerksDeadline) one = make_deadline (PERKS_PROVENANCE_ASSUMED, "own#a", figures);
  g_autoptr (PerksDeadline) two = make_deadline (PERKS_PROVENANCE_ASSUMED, "own#b", NULL);

  g_assert_cmpstr (perks_cli_assumptions_mark_deadline (assumptions, edition, sure), ==, "");
  g_assert_cmpstr (perks_cli_assumptions_mark_deadline (assumptions, edition, one), ==,
                   " (assumed)");
  perks_cli_assumptions_print (assumptions, context);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "\nWhat is assumed\n"
                   "  - Three weeks are assumed.\n"
                   "  - The clause “First” is assumed; its text is in: perks editions show own\n");

  g_string_truncate (perks_cli_context_get_text (context), 0);
  perks_cli_assumptions_mark_deadline (assumptions, edition, two);
  perks_cli_assumptions_mark_deadline (assumptions, edition, one);
  perks_cli_assumptions_print (assumptions, context);
  cli_assert_contains (perks_cli_context_get_text (context)->str,
                       "  - The clauses “First”, “Second” are assumed; their texts are in: perks");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-assumptions/mark", test_mark);
  cli_add ("/cli-assumptions/notes", test_notes);
  cli_add ("/cli-assumptions/deadline", test_deadline);

  return g_test_run ();
}
