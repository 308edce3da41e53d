/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-assignments.h"

#include <string.h>

#include "perks-error.h"

static void
test_good (void)
{
  const char *const words[] = { "name=Winch", "owner=", "note=a=b", NULL };
  const char *const none[] = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_cli_check_assignments (words, &error));
  g_assert_true (perks_cli_check_assignments (none, &error));
  g_assert_no_error (error);
}

static void
test_wrong (void)
{
  static const char *const cases[] = { "name", "=Winch", "", "name Winch" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const words[] = { "name=Winch", cases[i], NULL };
      g_autoptr (GError) error = NULL;

      g_assert_false (perks_cli_check_assignments (words, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, cases[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cli-assignments/good", test_good);
  g_test_add_func ("/cli-assignments/wrong", test_wrong);

  return g_test_run ();
}
