/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-credit.h"

static gboolean
try_add (Fixture     *fixture,
         const char  *publisher,
         const char  *words,
         char       **id,
         GError     **error)
{
  const PerksSelection selection = { .publisher = publisher };
  g_auto (GStrv) assignments = g_strsplit (words, ";", -1);

  return perks_commands_add_credit (fixture->workspace, &selection,
                                    (const char *const *) assignments, id, error);
}

static void
add (Fixture    *fixture,
     const char *publisher,
     const char *words,
     const char *expected_id)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (try_add (fixture, publisher, words, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, expected_id);
}

static gboolean
try_edit (Fixture     *fixture,
          const char  *id,
          const char  *words,
          GError     **error)
{
  g_auto (GStrv) assignments = g_strsplit (words, ";", -1);

  return perks_commands_edit_credit (fixture->workspace, NULL, id,
                                     (const char *const *) assignments, error);
}

static void
edit (Fixture    *fixture,
      const char *id,
      const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (try_edit (fixture, id, words, &error));
  g_assert_no_error (error);
}

static void
use (Fixture    *fixture,
     const char *id,
     gint64      cents)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_use_credit (fixture->workspace, NULL, id, cents, &error));
  g_assert_no_error (error);
}

/* Every field of each credit of a publisher. */
static void
assert_credits (Fixture    *fixture,
                const char *publisher,
                const char *expected)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, publisher);
  GPtrArray *credits = perks_books_get_credits (books);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < credits->len; i++)
    {
      PerksRecord *credit = g_ptr_array_index (credits, i);
      g_auto (GStrv) fields = perks_record_list_fields (credit);

      g_string_append (found, perks_record_get_id (credit));
      for (guint j = 0; fields[j] != NULL; j++)
        {
          g_autofree char *text = perks_record_dup_field (credit, fields[j]);

          if (text != NULL)
            g_string_append_printf (found, " %s=%s", fields[j], text);
        }
      g_string_append_c (found, '\n');
    }
  g_assert_cmpstr (found->str, ==, expected);
}

#define FIRST "one-poc-2026-01-01"

static void
add_first (Fixture *fixture)
{
  add (fixture, NULL, "amount=5000;kind=poc;start=2026-01-01;end=2026-06-30", FIRST);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  add (fixture, NULL, "amount=5000.5;kind=poc;start=2026-01-01;end=2026-06-30;offer=insights;"
       "used=12.34;note=For the pilot: a=b", FIRST);
  add (fixture, NULL, "amount=0.01;kind=other;start=2026-07-01;end=2026-07-01",
       "one-other-2026-07-01");
  add (fixture, NULL, "kind=test-drive;start=2028-02-29;end=2028-12-31;amount=1",
       "one-test-drive-2028-02-29");
  assert_credits (fixture, NULL,
                  "one-other-2026-07-01 publisher=one kind=other amount=0.01 start=2026-07-01 "
                  "end=2026-07-01\n"
                  FIRST " publisher=one offer=insights kind=poc amount=5000.50 used=12.34 "
                  "start=2026-01-01 end=2026-06-30 note=For the pilot: a=b\n"
                  "one-test-drive-2028-02-29 publisher=one kind=test-drive amount=1.00 "
                  "start=2028-02-29 end=2028-12-31\n");
  fixture_check (fixture);
}

/* An id is the key of a table that all publishers share, so that a number is added where another
 * publisher has it, in whichever way that came about. */
static void
test_ids (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  g_autoptr (PerksChange) change = perks_change_new ("Made elsewhere", FIXTURE_TODAY);
  g_autoptr (PerksCredit) foreign = perks_credit_new (FIRST);
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, &error);
  g_assert_no_error (error);
  g_object_set (foreign, "publisher", "two", "amount", (gint64) 100,
                "start", read_day ("2026-01-01"), "end", read_day ("2026-01-02"), NULL);
  perks_change_create (change, PERKS_RECORD (foreign));
  perks_repository_apply (perks_workspace_get_repository (fixture->workspace), change, &error);
  g_assert_no_error (error);

  add (fixture, NULL, "amount=10;used=10;kind=poc;start=2026-01-01;end=2026-06-30", FIRST "-2");
  add (fixture, NULL, "amount=9;used=9;kind=poc;start=2026-01-01;end=2026-06-30", FIRST "-3");
  add (fixture, "two", "amount=10;kind=poc;start=2026-03-01;end=2026-06-30", "two-poc-2026-03-01");
  g_assert_true (perks_commands_remove_credit (fixture->workspace, NULL, FIRST "-2", &error));
  g_assert_true (perks_commands_remove_credit (fixture->workspace, NULL, FIRST "-3", &error));
  add (fixture, NULL, "amount=10;kind=poc;start=2026-01-01;end=2026-06-30", FIRST "-2");
  assert_credits (fixture, "two",
                  FIRST " publisher=two kind=test-drive amount=1.00 start=2026-01-01 "
                  "end=2026-01-02\n"
                  "two-poc-2026-03-01 publisher=two kind=poc amount=10.00 start=2026-03-01 "
                  "end=2026-06-30\n");
  fixture_check (fixture);
}

static const struct
{
  const char *word;
  PerksError  code;
  const char *says;
} bad_words[] = {
  { "amount=0", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=-1", PERKS_ERROR_INVALID_VALUE, "less than zero" },
  { "amount=much", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=5,000", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=1.234", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=1e300", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=0x10", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=NaN", PERKS_ERROR_INVALID_VALUE, "amount: " },
  { "amount=92233720368547758.08", PERKS_ERROR_OVERFLOW, "amount: " },
  { "amount=99999999999999999999999999", PERKS_ERROR_OVERFLOW, "amount: " },
  { "used=5000.01", PERKS_ERROR_INVALID_VALUE, "used: " },
  { "used=-0.01", PERKS_ERROR_INVALID_VALUE, "used: " },
  { "used=92233720368547758.07", PERKS_ERROR_INVALID_VALUE, "used: " },
  { "kind=gift", PERKS_ERROR_INVALID_VALUE, "test-drive poc other" },
  { "start=", PERKS_ERROR_INVALID_VALUE, "start: " },
  { "start=2026-02-29", PERKS_ERROR_INVALID_VALUE, "start: " },
  { "start=1.2.2026", PERKS_ERROR_INVALID_VALUE, "start: " },
  { "start=2026-07-01", PERKS_ERROR_INVALID_VALUE, "end: " },
  { "end=", PERKS_ERROR_INVALID_VALUE, "end: " },
  { "end=2025-12-31", PERKS_ERROR_INVALID_VALUE, "end: " },
  { "end=99999-01-01", PERKS_ERROR_INVALID_VALUE, "end: " },
  { "offer=nothing", PERKS_ERROR_NOT_FOUND, "“nothing”" },
  { "id=mine", PERKS_ERROR_UNKNOWN_FIELD, "id of a credit cannot be set" },
  { "publisher=two", PERKS_ERROR_UNKNOWN_FIELD, "publisher of a credit cannot be set" },
  { "left=1", PERKS_ERROR_UNKNOWN_FIELD, "“left” cannot be set" },
  { "note=\xff", PERKS_ERROR_INVALID_VALUE, "FIELD=VALUE" },
  { "=1", PERKS_ERROR_INVALID_VALUE, "FIELD=VALUE" },
};

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_words); i++)
    {
      g_autofree char *words =
        g_strconcat ("amount=5000;kind=poc;start=2026-01-01;end=2026-06-30;", bad_words[i].word,
                     NULL);
      g_autofree char *id = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (try_add (fixture, NULL, words, &id, &error));
      g_assert_error (error, PERKS_ERROR, (int) bad_words[i].code);
      assert_says (error, bad_words[i].says);
      g_assert_null (id);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* What has to be there, and who for. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *publisher;
    const char *words;
    const char *says;
  } cases[] = {
    { NULL, "kind=poc;start=2026-01-01;end=2026-06-30", "amount: " },
    { NULL, "amount=1;start=2026-01-01;end=2026-06-30", "kind: " },
    { NULL, "amount=1;kind=poc;end=2026-06-30", "start: " },
    { NULL, "amount=1;kind=poc;start=2026-01-01", "end: " },
    { "nobody", "amount=1;kind=poc;start=2026-01-01;end=2026-06-30", "“nobody”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (try_add (fixture, cases[i].publisher, cases[i].words, NULL, &error));
      assert_says (error, cases[i].says);
    }
  assert_credits (fixture, NULL, "");
}

static void
test_no_publisher (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try_add (fixture, NULL, "amount=1;kind=poc;start=2026-01-01;end=2026-06-30", NULL,
                           &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "no publisher yet");
}

/* By rules.md, Sponsorship, the earlier must be used up or ended before the next begins. */
static void
test_overlaps (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *first_used;
    const char *start;
    const char *end;
    gboolean    good;
  } cases[] = {
    { "0", "2026-06-30", "2026-12-31", FALSE },
    { "0", "2026-07-01", "2026-12-31", TRUE },
    { "0", "2026-03-01", "2026-03-01", FALSE },
    { "0", "2025-01-01", "2027-01-01", FALSE },
    { "0", "2025-01-01", "2026-01-01", FALSE },
    { "0", "2025-01-01", "2025-12-31", TRUE },
    { "0", "2026-01-01", "2026-06-30", FALSE },
    { "4999.99", "2026-06-30", "2026-12-31", FALSE },
    { "5000", "2026-06-30", "2026-12-31", TRUE },
    { "5000", "2026-01-02", "2026-12-31", TRUE },
    /* It is the one that begins first that has to be used up. */
    { "5000", "2025-01-01", "2026-01-01", FALSE },
  };

  add_first (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *used = g_strconcat ("used=", cases[i].first_used, NULL);
      g_autofree char *words = g_strdup_printf ("amount=1;kind=other;start=%s;end=%s",
                                                cases[i].start, cases[i].end);
      g_autofree char *id = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      edit (fixture, FIRST, used);
      g_assert_cmpint (try_add (fixture, NULL, words, &id, &error), ==, cases[i].good);
      if (cases[i].good)
        {
          g_assert_no_error (error);
          g_assert_true (perks_commands_remove_credit (fixture->workspace, NULL, id, &error));
          continue;
        }
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
      assert_says (error, "“" FIRST "” from 2026-01-01 to 2026-06-30");
    }
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  add_first (fixture);
  add (fixture, NULL, "amount=1;kind=other;start=2026-08-01;end=2026-12-31",
       "one-other-2026-08-01");
  edit (fixture, FIRST, "amount=6000;used=1;end=2026-07-31;offer=insights;note=n;kind=test-drive");
  edit (fixture, FIRST, "offer=;note=;used=");
  assert_credits (fixture, NULL,
                  "one-other-2026-08-01 publisher=one kind=other amount=1.00 start=2026-08-01 "
                  "end=2026-12-31\n"
                  FIRST " publisher=one kind=test-drive amount=6000.00 start=2026-01-01 "
                  "end=2026-07-31\n");

  before = fixture_export_all (fixture);
  g_assert_false (try_edit (fixture, FIRST, "note=good;end=2026-08-01", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
  assert_says (error, "one-other-2026-08-01");
  g_clear_error (&error);
  g_assert_false (try_edit (fixture, "nothing", "note=n", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“nothing”");
  g_assert_true (perks_commands_edit_credit (fixture->workspace, NULL, FIRST, NULL, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (bad_words); i++)
    {
      g_autofree char *words = g_strconcat ("amount=5000;end=2026-06-30;", bad_words[i].word, NULL);
      g_autofree char *after = NULL;
      g_autoptr (GError) wrong = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (try_edit (fixture, FIRST, words, &wrong));
      g_assert_error (wrong, PERKS_ERROR, (int) bad_words[i].code);
      assert_says (wrong, bad_words[i].says);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Two credits can come to overlap by taking something back; a note can be entered all the same. */
static void
test_edit_of_overlapping (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  add_first (fixture);
  use (fixture, FIRST, 500000);
  change = perks_workspace_dup_last_change (fixture->workspace);
  add (fixture, NULL, "amount=1;kind=other;start=2026-03-01;end=2026-12-31",
       "one-other-2026-03-01");
  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  g_assert_no_error (error);

  edit (fixture, FIRST, "note=both run");
  g_assert_false (try_add (fixture, NULL, "amount=1;kind=poc;start=2026-04-01;end=2026-04-02", NULL,
                           &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
}

static void
test_use (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *before = NULL;

  add_first (fixture);
  use (fixture, FIRST, 1);
  use (fixture, FIRST, 123455);
  assert_credits (fixture, NULL, FIRST " publisher=one kind=poc amount=5000.00 used=1234.56 "
                                       "start=2026-01-01 end=2026-06-30\n");
  use (fixture, FIRST, 500000 - 123456 - 1);
  before = fixture_export_all (fixture);

  for (gsize i = 0; i < 6; i++)
    {
      static const gint64 cents[] = { 0, -1, G_MININT64, 2, 500000, G_MAXINT64 };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (perks_commands_use_credit (fixture->workspace, NULL, FIRST, cents[i],
                                                 &error));
      g_assert_cmpint (error->code, ==,
                       (int) (cents[i] > 0 ? PERKS_ERROR_REFUSED : PERKS_ERROR_INVALID_VALUE));
      assert_says (error, cents[i] > 0 ? "Only 0.01 USD is left" : "amount: ");
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }

  use (fixture, FIRST, 1);
  assert_credits (fixture, NULL, FIRST " publisher=one kind=poc amount=5000.00 used=5000.00 "
                                       "start=2026-01-01 end=2026-06-30\n");
}

/* The largest amount that there is. */
static void
test_largest (Fixture       *fixture,
              gconstpointer  data)
{
  add (fixture, NULL, "amount=92233720368547758.07;kind=poc;start=0001-01-01;end=9999-12-31",
       "one-poc-0001-01-01");
  use (fixture, "one-poc-0001-01-01", G_MAXINT64 - 1);
  use (fixture, "one-poc-0001-01-01", 1);
  assert_credits (fixture, NULL,
                  "one-poc-0001-01-01 publisher=one kind=poc amount=92233720368547758.07 "
                  "used=92233720368547758.07 start=0001-01-01 end=9999-12-31\n");
  fixture_check (fixture);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  const PerksSelection selection = { .publisher = "two" };
  g_autoptr (GError) error = NULL;

  add_first (fixture);
  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, NULL);
  g_assert_false (perks_commands_remove_credit (fixture->workspace, &selection, FIRST, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (perks_commands_remove_credit (fixture->workspace, NULL, FIRST, &error));
  g_assert_no_error (error);
  assert_credits (fixture, NULL, "");
  g_assert_false (perks_commands_remove_credit (fixture->workspace, NULL, FIRST, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“" FIRST "”");
  g_clear_error (&error);
  g_assert_false (perks_commands_use_credit (fixture->workspace, NULL, FIRST, 1, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  fixture_check (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/credit-commands/" path, Fixture, NULL, fixture_set_up_filled, func, \
              fixture_tear_down)

  ADD ("add", test_add);
  ADD ("ids", test_ids);
  ADD ("refused", test_refused);
  ADD ("missing", test_missing);
  g_test_add ("/workspace/credit-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);
  ADD ("overlaps", test_overlaps);
  ADD ("edit", test_edit);
  ADD ("edit-of-overlapping", test_edit_of_overlapping);
  ADD ("use", test_use);
  ADD ("largest", test_largest);
  ADD ("remove", test_remove);

  return g_test_run ();
}
