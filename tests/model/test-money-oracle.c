/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "perks-error.h"
#include "perks-money.h"

/* Random amounts against what money-oracle.py says of them. */

#define N_CASES "250000"

static const char *oracle;

/* The answer as the oracle writes it. */
static char *
write_answer (gboolean    done,
              PerksMoney  money,
              GError     *error)
{
  if (done)
    return perks_money_to_string (money);

  g_assert_true (g_error_matches (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW) ||
                 g_error_matches (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE));
  return g_strdup (error->code == PERKS_ERROR_OVERFLOW ? "size" : "form");
}

static void
check_read (char **words)
{
  g_autoptr (GError) error = NULL;
  PerksMoney money = { 0 };
  gboolean done = perks_money_from_string (words[2], words[1], &money, &error);
  g_autofree char *answer = write_answer (done, money, error);

  /* Where a text is wrong in both ways, either may be said. */
  if (g_str_equal (words[3], "form") && g_str_equal (answer, "size"))
    return;
  g_assert_cmpstr (answer, ==, words[3]);
}

static void
check_two (char **words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  PerksMoney a, b, result = { 0 };
  gboolean done;

  g_assert_true (perks_money_from_string (words[2], words[1], &a, NULL));
  g_assert_true (perks_money_from_string (words[3], words[1], &b, NULL));
  done = g_str_equal (words[0], "add") ? perks_money_add (a, b, &result, &error)
                                       : perks_money_subtract (a, b, &result, &error);
  answer = write_answer (done, result, error);
  g_assert_cmpstr (answer, ==, words[4]);
}

static void
test_random_amounts (void)
{
  const char *seed = g_getenv ("PERKS_SEED") != NULL ? g_getenv ("PERKS_SEED") : "20261122";
  const char *argv[] = { "/usr/bin/python3", oracle, seed, N_CASES, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  int status = -1, n_cases = 0;

  g_test_message ("seed %s", seed);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  for (char *line = output, *end; (end = strchr (line, '\n')) != NULL; line = end + 1)
    {
      g_auto (GStrv) words = NULL;

      *end = '\0';
      words = g_strsplit (line, " ", -1);
      if (g_str_equal (words[0], "read"))
        check_read (words);
      else
        check_two (words);
      n_cases++;
    }

  g_assert_cmpint (n_cases, ==, atoi (N_CASES));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  oracle = argc > 1 ? argv[1] : NULL;
  g_assert_nonnull (oracle);

  g_test_add_func ("/money-oracle/random-amounts", test_random_amounts);

  return g_test_run ();
}
