/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"

static void
test_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (PERKS_ERROR, PERKS_ERROR_REFUSED, "No.");

  g_assert_cmpstr (g_quark_to_string (PERKS_ERROR), ==, "perks-error");
  g_assert_true (PERKS_ERROR == perks_error_quark ());
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/error/domain", test_domain);

  return g_test_run ();
}
