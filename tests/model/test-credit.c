/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-credit.h"

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

  return g_test_run ();
}
