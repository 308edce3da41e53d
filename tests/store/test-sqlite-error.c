/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-sqlite-error.h"

static void
test_codes (void)
{
  static const struct
  {
    int        code;
    PerksError expected;
  } cases[] = {
    { SQLITE_FULL, PERKS_ERROR_NO_SPACE },
    { SQLITE_READONLY, PERKS_ERROR_UNWRITABLE },
    { SQLITE_READONLY_DBMOVED, PERKS_ERROR_UNWRITABLE },
    { SQLITE_CANTOPEN, PERKS_ERROR_UNWRITABLE },
    { SQLITE_CANTOPEN_SYMLINK, PERKS_ERROR_UNWRITABLE },
    { SQLITE_PERM, PERKS_ERROR_UNWRITABLE },
    { SQLITE_CORRUPT, PERKS_ERROR_DAMAGED },
    { SQLITE_CORRUPT_INDEX, PERKS_ERROR_DAMAGED },
    { SQLITE_NOTADB, PERKS_ERROR_DAMAGED },
    { SQLITE_BUSY, PERKS_ERROR_IN_USE },
    { SQLITE_BUSY_SNAPSHOT, PERKS_ERROR_IN_USE },
    { SQLITE_LOCKED, PERKS_ERROR_IN_USE },
    { SQLITE_CONSTRAINT_FOREIGNKEY, PERKS_ERROR_REFUSED },
    { SQLITE_CONSTRAINT_UNIQUE, PERKS_ERROR_STORAGE },
    { SQLITE_IOERR_WRITE, PERKS_ERROR_STORAGE },
    { SQLITE_IOERR_FSYNC, PERKS_ERROR_STORAGE },
    { SQLITE_NOMEM, PERKS_ERROR_STORAGE },
    { SQLITE_ERROR, PERKS_ERROR_STORAGE },
    { SQLITE_TOOBIG, PERKS_ERROR_STORAGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      perks_sqlite_error_set (&error, NULL, cases[i].code, "/home/ann/books.sqlite3");
      g_assert_error (error, PERKS_ERROR, (int) cases[i].expected);
      g_assert_nonnull (strstr (error->message, "“/home/ann/books.sqlite3”"));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* The reason is that of the connection where there is one. */
static void
test_reason (void)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "SELECT * FROM nowhere", NULL, NULL, NULL), ==,
                   SQLITE_ERROR);
  perks_sqlite_error_set (&error, handle, SQLITE_ERROR, "/books");
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "no such table: nowhere"));
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sqlite-error/codes", test_codes);
  g_test_add_func ("/sqlite-error/reason", test_reason);

  return g_test_run ();
}
