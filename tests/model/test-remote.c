/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-books.h"
#include "perks-remote.h"

static void
test_new (void)
{
  char name[] = "partner-center";
  g_autoptr (PerksRemote) remote = perks_remote_new (name, 739000, 739100, 2);

  name[0] = 'X';
  g_assert_cmpstr (remote->name, ==, "partner-center");
  g_assert_cmpint (remote->set_up_on, ==, 739000);
  g_assert_cmpint (remote->succeeded_on, ==, 739100);
  g_assert_cmpuint (remote->failures, ==, 2);
}

static void
test_never (void)
{
  g_autoptr (PerksRemote) remote = perks_remote_new ("editions", 739000, PERKS_DAY_NONE, 0);

  g_assert_cmpint (remote->succeeded_on, ==, PERKS_DAY_NONE);
  g_assert_cmpuint (remote->failures, ==, 0);
}

/* The books keep them for as long as they live. */
static void
test_books (void)
{
  g_autoptr (GPtrArray) remotes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_remote_free);
  const PerksBooksValues values = { .remotes = remotes };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksBooks) other = NULL;
  const PerksRemote *remote;

  g_ptr_array_add (remotes, perks_remote_new ("partner-center", 739000, PERKS_DAY_NONE, 1));
  books = perks_books_new (&values);
  other = perks_books_copy_with_sale (books, 739000, 100);
  g_clear_pointer (&remotes, g_ptr_array_unref);
  g_clear_object (&books);

  g_assert_cmpuint (perks_books_get_remotes (other)->len, ==, 1);
  remote = g_ptr_array_index (perks_books_get_remotes (other), 0);
  g_assert_cmpstr (remote->name, ==, "partner-center");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/remote/new", test_new);
  g_test_add_func ("/remote/never", test_never);
  g_test_add_func ("/remote/books", test_books);

  return g_test_run ();
}
