/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-operation.h"

static void
test_new (void)
{
  char kind[] = "offer", before[] = "draft";
  g_autoptr (PerksOperation) operation = perks_operation_new (kind, "o-1", "status", before,
                                                              "live");

  kind[0] = before[0] = 'X';
  g_assert_cmpstr (operation->kind, ==, "offer");
  g_assert_cmpstr (operation->id, ==, "o-1");
  g_assert_cmpstr (operation->field, ==, "status");
  g_assert_cmpstr (operation->before, ==, "draft");
  g_assert_cmpstr (operation->after, ==, "live");
}

static void
test_invert (void)
{
  g_autoptr (PerksOperation) operation = perks_operation_new ("offer", "o-1", "owner", NULL, "Ann");
  g_autoptr (PerksOperation) inverse = perks_operation_invert (operation);
  g_autoptr (PerksOperation) again = perks_operation_invert (inverse);

  g_assert_cmpstr (inverse->kind, ==, "offer");
  g_assert_cmpstr (inverse->id, ==, "o-1");
  g_assert_cmpstr (inverse->field, ==, "owner");
  g_assert_cmpstr (inverse->before, ==, "Ann");
  g_assert_null (inverse->after);
  g_assert_null (again->before);
  g_assert_cmpstr (again->after, ==, "Ann");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/operation/new", test_new);
  g_test_add_func ("/operation/invert", test_invert);

  return g_test_run ();
}
