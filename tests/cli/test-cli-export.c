/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_kind (CliFixture    *fixture,
           gconstpointer  unused)
{
  static const struct
  {
    const char *line;
    const char *name;
    char        first;
  } cases[] = {
    { "export sales --output=a.csv", "a.csv", 'k' },
    { "export sales --output=a.json", "a.json", '{' },
    { "export sales --output=A.JSON", "A.JSON", '{' },
    { "export sales -o b.csv", "b.csv", 'k' },
    { "export sales --output=b.txt --kind=csv", "b.txt", 'k' },
    { "export sales --output=c.csv --kind=json", "c.csv", '{' },
    { "export deadlines --output=d.csv", "d.csv", 'r' },
    { "export deadlines --output=d.json", "d.json", '{' },
    { "export deadlines --output=d.ics", "d.ics", 'B' },
    { "export deadlines --output=D.ICS", "D.ICS", 'B' },
    { "export deadlines --output=e.txt --kind=ics", "e.txt", 'B' },
  };

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->directory, cases[i].name, NULL);
      g_autofree char *content = NULL;

      cli_fixture_must (fixture, cases[i].line);
      cli_assert_contains (fixture->output, cases[i].name);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpint (content[0], ==, cases[i].first);
      cli_assert_contains (content, "Winch");
    }
}

/* To standard output goes what goes to a file, and nothing else. */
static void
test_output (CliFixture    *fixture,
             gconstpointer  unused)
{
  static const char *const subjects[] = { "sales", "offers", "benefits", "deadlines",
                                          "everything" };
  static const char *const kinds[] = { "csv", "json", "ics" };

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *name = g_strdup_printf ("%s.%s", subjects[i], kinds[j]);
        g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
        g_autofree char *to_file = g_strdup_printf ("export %s --output=%s", subjects[i], name);
        g_autofree char *to_output = g_strdup_printf ("export %s --output=- --kind=%s", subjects[i],
                                                      kinds[j]);
        g_autofree char *content = NULL;

        if (g_str_equal (name, "everything.csv") ||
            (g_str_equal (kinds[j], "ics") && !g_str_equal (subjects[i], "deadlines")))
          {
            cli_fixture_fail (fixture, 1, to_file, "cannot be exported as");
            continue;
          }
        cli_fixture_must (fixture, to_file);
        cli_fixture_must (fixture, to_output);
        g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
        g_assert_cmpstr (fixture->output, ==, content);
      }
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 2, "export nonsense --output=a.csv",
                    "sales offers benefits deadlines everything");
  cli_fixture_fail (fixture, 2, "export sales --output=a.txt", ".csv .json .ics");
  cli_fixture_fail (fixture, 2, "export sales --output=a", ".csv .json .ics");
  cli_fixture_fail (fixture, 2, "export sales --output=-", "--kind=csv, --kind=json or --kind=ics");
  cli_fixture_fail (fixture, 2, "export sales", "--output=FILE");
  cli_fixture_fail (fixture, 1, "export sales --output=none/a.csv", "a.csv");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-export/kind", test_kind);
  cli_add ("/cli-export/output", test_output);
  cli_add ("/cli-export/wrong", test_wrong);

  return g_test_run ();
}
