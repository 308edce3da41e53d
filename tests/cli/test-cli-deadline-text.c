/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-cli-deadline-text.h"

static void
test_due (CliFixture    *fixture,
          gconstpointer  unused)
{
  static const struct
  {
    PerksDay    due;
    const char *text;
  } cases[] = {
    { 20000, "today" },
    { 20001, "in 1 day" },
    { 20002, "in 2 days" },
    { 19999, "overdue by 1 day" },
    { 19998, "overdue by 2 days" },
    { 21000, "in 1000 days" },
    { 1, "overdue by 19999 days" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_cli_describe_due (cases[i].due, 20000);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A command stands on one line, however long it is. */
static void
test_command (CliFixture    *fixture,
              gconstpointer  unused)
{
  const char *words[] = { "deadlines", NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = NULL;
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "isv-connect",
    .entity = "offer:x",
    .text = "x",
    .source = "2019-08#isv-connect",
    .action = PERKS_ACTION_MARK_DONE,
    .target = "an-offer-with-a-name-that-is-longer-than-most-names-of-offers-are-in-fact",
  });

  g_assert_true (perks_cli_line_parse (line, words, NULL));
  context = perks_cli_context_new (line, console, NULL, words);
  perks_cli_print_command (context, "Command", deadline);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "Command             perks claim isv-connect --offer=an-offer-with-a-name-that-"
                   "is-longer-than-most-names-of-offers-are-in-fact done\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-deadline-text/due", test_due);
  cli_add ("/cli-deadline-text/command", test_command);

  return g_test_run ();
}
