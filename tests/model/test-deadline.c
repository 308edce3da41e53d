/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline.h"

static void
test_new (void)
{
  PerksDeadlineValues values = { .rule = "owner-left", .entity = "offer:one", .text = "Text.",
                                 .source = "2019-08#getting-started" };
  PerksDeadline *deadline = perks_deadline_new (&values);

  g_assert_true (PERKS_IS_DEADLINE (deadline));
  g_assert_finalize_object (deadline);
}

static void
test_values (void)
{
  char rule[] = "owner-left", text[] = "Text.";
  PerksDeadlineValues values = { .rule = rule, .entity = "offer:one", .due = 739000, .text = text,
                                 .source = "2019-08#getting-started" };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);

  rule[0] = text[0] = 'X';
  values.due = PERKS_DAY_NONE;
  g_assert_cmpstr (perks_deadline_get_rule (deadline), ==, "owner-left");
  g_assert_cmpstr (perks_deadline_get_entity (deadline), ==, "offer:one");
  g_assert_cmpint (perks_deadline_get_due (deadline), ==, 739000);
  g_assert_cmpstr (perks_deadline_get_text (deadline), ==, "Text.");
  g_assert_cmpstr (perks_deadline_get_source (deadline), ==, "2019-08#getting-started");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/deadline/new", test_new);
  g_test_add_func ("/deadline/values", test_values);

  return g_test_run ();
}
