/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-author.h"

static void
test_remembered (void)
{
  g_autoptr (GObject) keeper = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  char name[] = "Ada";

  g_assert_null (perks_claim_author_get (keeper));
  perks_claim_author_set (keeper, name);
  name[0] = 'I';
  g_assert_cmpstr (perks_claim_author_get (keeper), ==, "Ada");
  g_assert_null (perks_claim_author_get (other));
  perks_claim_author_set (keeper, "Grace & <co>");
  g_assert_cmpstr (perks_claim_author_get (keeper), ==, "Grace & <co>");
  perks_claim_author_set (keeper, NULL);
  g_assert_null (perks_claim_author_get (keeper));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/claim-author/remembered", test_remembered);

  return g_test_run ();
}
