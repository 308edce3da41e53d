/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-credit.h"
#include "perks-model-fixture.h"

static void
set (PerksCredit *credit,
     const char  *field,
     const char  *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (PERKS_RECORD (credit), field, text, &error);
  g_assert_no_error (error);
}

static void
test_new (void)
{
  PerksCredit *credit = perks_credit_new ("one");

  g_assert_true (PERKS_IS_CREDIT (credit));
  g_assert_cmpstr (perks_record_get_kind (PERKS_RECORD (credit)), ==, "credit");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (credit)), ==, "one");
  g_assert_finalize_object (credit);
}

/* The names of the fields, in their order, are a contract. */
static void
test_fields (void)
{
  static const char *const expected[] = {
    "publisher", "offer", "kind", "amount", "used", "start", "end", "note", NULL,
  };
  g_autoptr (PerksCredit) credit = perks_credit_new ("one");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (credit));

  g_assert_cmpstrv (fields, (char **) expected);
}

static void
test_empty (void)
{
  g_autoptr (PerksCredit) credit = perks_credit_new ("one");

  g_assert_null (perks_credit_get_publisher (credit));
  g_assert_null (perks_credit_get_offer (credit));
  g_assert_cmpint (perks_credit_get_kind (credit), ==, PERKS_CREDIT_KIND_TEST_DRIVE);
  g_assert_cmpint (perks_credit_get_amount (credit), ==, -1);
  g_assert_cmpint (perks_credit_get_used (credit), ==, -1);
  g_assert_cmpint (perks_credit_get_start (credit), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_credit_get_end (credit), ==, PERKS_DAY_NONE);
  g_assert_null (perks_credit_get_note (credit));
}

static void
test_values (void)
{
  static const char *const values[][2] = {
    { "publisher", "contoso" },
    { "offer", "saas" },
    { "kind", "poc" },
    { "amount", "2000.00" },
    { "used", "0.01" },
    { "start", "2026-01-02" },
    { "end", "2026-12-31" },
    { "note", "First half." },
  };
  g_autoptr (PerksCredit) credit = perks_credit_new ("one");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    set (credit, values[i][0], values[i][1]);

  g_assert_cmpstr (perks_credit_get_publisher (credit), ==, "contoso");
  g_assert_cmpstr (perks_credit_get_offer (credit), ==, "saas");
  g_assert_cmpint (perks_credit_get_kind (credit), ==, PERKS_CREDIT_KIND_POC);
  g_assert_cmpint (perks_credit_get_amount (credit), ==, 200000);
  g_assert_cmpint (perks_credit_get_used (credit), ==, 1);
  g_assert_cmpint (perks_credit_get_start (credit), ==, perks_day_new (2026, 1, 2));
  g_assert_cmpint (perks_credit_get_end (credit), ==, perks_day_new (2026, 12, 31));
  g_assert_cmpstr (perks_credit_get_note (credit), ==, "First half.");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (credit), values[i][0]);

      g_assert_cmpstr (text, ==, values[i][1]);
    }
}

/* What is left never goes below zero, so neither amount can be less. */
static void
test_negative (void)
{
  g_autoptr (PerksCredit) credit = perks_credit_new ("one");
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_record_set_field (PERKS_RECORD (credit), "used", "-1.00", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  g_assert_cmpint (perks_credit_get_used (credit), ==, -1);
}

static void
test_left (void)
{
  static const struct
  {
    const char *fields;
    gint64      left;
  } cases[] = {
    { "", 0 },
    { "amount=2000.00", 200000 },
    { "amount=2000.00 used=0.00", 200000 },
    { "amount=2000.00 used=0.01", 199999 },
    { "amount=2000.00 used=1999.99", 1 },
    { "amount=2000.00 used=2000.00", 0 },
    { "amount=2000.00 used=2000.01", 0 },
    { "used=5.00", 0 },
    { "amount=0.00", 0 },
    { "amount=92233720368547758.07 used=0.07", G_MAXINT64 - 7 },
    { "amount=0.00 used=92233720368547758.07", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksCredit) credit = perks_credit_new ("one");

      perks_fixture_set_all (credit, cases[i].fields);
      g_assert_cmpint (perks_credit_get_left (credit), ==, cases[i].left);
    }
}

/* Its last day counts; what is not entered has no end. */
static void
test_has_ended (void)
{
  static const struct
  {
    const char *fields;
    const char *day;
    gboolean    ended;
  } cases[] = {
    { "amount=10.00 end=2026-11-22", "2026-11-21", FALSE },
    { "amount=10.00 end=2026-11-22", "2026-11-22", FALSE },
    { "amount=10.00 end=2026-11-22", "2026-11-23", TRUE },
    { "amount=10.00 used=9.99 end=2026-11-22", "2026-11-22", FALSE },
    { "amount=10.00 used=10.00 end=2026-11-22", "2026-11-01", TRUE },
    { "amount=10.00 used=10.00", "2026-11-01", TRUE },
    { "amount=10.00", "9999-12-31", FALSE },
    { "amount=0.00", "2026-11-22", TRUE },
    { "amount=10.00 start=2027-01-01 end=2027-02-01", "2026-11-22", FALSE },
    { "end=2026-11-22", "2026-11-22", FALSE },
    { "end=2026-11-22", "2026-11-23", TRUE },
    { "used=5.00", "2026-11-22", FALSE },
    { "", "2026-11-22", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksCredit) credit = perks_credit_new ("one");

      perks_fixture_set_all (credit, cases[i].fields);
      g_test_message ("%s on %s", cases[i].fields, cases[i].day);
      g_assert_cmpint (perks_credit_has_ended (credit, perks_fixture_day (cases[i].day)), ==,
                       cases[i].ended);
    }
}

/* The earlier has to be used up or ended before the next begins. Which of the two is asked does
 * not matter. */
static void
test_overlaps (void)
{
  static const struct
  {
    const char *one;
    const char *two;
    gboolean    overlap;
  } cases[] = {
    { "start=2026-01-01 end=2026-06-30", "start=2026-07-01 end=2026-12-31", FALSE },
    { "start=2026-01-01 end=2026-06-30", "start=2026-06-30 end=2026-12-31", TRUE },
    { "start=2026-01-01 end=2026-06-30", "start=2026-06-29 end=2026-12-31", TRUE },
    { "start=2026-01-01 end=2026-12-31", "start=2026-03-01 end=2026-04-01", TRUE },
    { "start=2026-01-01 end=2026-06-30", "start=2026-01-01 end=2026-06-30", TRUE },
    { "start=2026-01-01", "start=2030-01-01", TRUE },
    { "start=2026-01-01 end=2026-06-30", "start=2026-07-01", FALSE },
    { "end=2026-06-30", "start=2026-06-30", TRUE },
    { "end=2026-06-30", "start=2026-07-01", FALSE },
    { "start=2026-01-01 end=2026-06-30 used=10.00", "start=2026-02-01 end=2026-12-31", FALSE },
    { "start=2026-01-01 used=10.00", "start=2026-02-01 end=2026-12-31", FALSE },
    { "start=2026-01-01 end=2026-06-30 used=9.99", "start=2026-02-01 end=2026-12-31", TRUE },
    { "start=2026-01-01 end=2026-06-30", "start=2026-02-01 end=2026-12-31 used=10.00", TRUE },
    /* On one day either can be the earlier, and the one that is used up is. */
    { "start=2026-01-01 end=2026-06-30 used=10.00", "start=2026-01-01 end=2026-12-31", FALSE },
    { "start=2026-01-01 used=10.00", "start=2026-01-01 used=10.00", FALSE },
    /* What nobody has entered the amount of is not used up. */
    { "start=2026-01-01 end=2026-06-30 amount=", "start=2026-02-01 end=2026-12-31", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksCredit) one = perks_credit_new ("one");
      g_autoptr (PerksCredit) two = perks_credit_new ("two");

      perks_fixture_set_all (one, "amount=10.00");
      perks_fixture_set_all (two, "amount=10.00");
      perks_fixture_set_all (one, cases[i].one);
      perks_fixture_set_all (two, cases[i].two);
      g_test_message ("%s | %s", cases[i].one, cases[i].two);
      g_assert_cmpint (perks_credit_overlaps (one, two), ==, cases[i].overlap);
      g_assert_cmpint (perks_credit_overlaps (two, one), ==, cases[i].overlap);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/credit/new", test_new);
  g_test_add_func ("/credit/fields", test_fields);
  g_test_add_func ("/credit/empty", test_empty);
  g_test_add_func ("/credit/values", test_values);
  g_test_add_func ("/credit/negative", test_negative);
  g_test_add_func ("/credit/left", test_left);
  g_test_add_func ("/credit/has-ended", test_has_ended);
  g_test_add_func ("/credit/overlaps", test_overlaps);

  return g_test_run ();
}
