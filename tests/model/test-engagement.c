/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-engagement.h"
#include "perks-model-fixture.h"

static void
set (PerksEngagement *engagement,
     const char      *field,
     const char      *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (PERKS_RECORD (engagement), field, text, &error);
  g_assert_no_error (error);
}

static void
test_new (void)
{
  PerksEngagement *engagement = perks_engagement_new ("one");

  g_assert_true (PERKS_IS_ENGAGEMENT (engagement));
  g_assert_cmpstr (perks_record_get_kind (PERKS_RECORD (engagement)), ==, "engagement");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (engagement)), ==, "one");
  g_assert_finalize_object (engagement);
}

/* The names of the fields, in their order, are a contract. */
static void
test_fields (void)
{
  static const char *const expected[] = {
    "publisher", "offer", "start", "end", "manager", "notes", "opted-out-on", "opt-reason",
    "opted-in-on", "activities", NULL,
  };
  g_autoptr (PerksEngagement) engagement = perks_engagement_new ("one");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (engagement));

  g_assert_cmpstrv (fields, (char **) expected);
}

static void
test_empty (void)
{
  g_autoptr (PerksEngagement) engagement = perks_engagement_new ("one");

  g_assert_null (perks_engagement_get_publisher (engagement));
  g_assert_null (perks_engagement_get_offer (engagement));
  g_assert_cmpint (perks_engagement_get_start (engagement), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_engagement_get_end (engagement), ==, PERKS_DAY_NONE);
  g_assert_null (perks_engagement_get_manager (engagement));
  g_assert_null (perks_engagement_get_notes (engagement));
  g_assert_cmpint (perks_engagement_get_opted_out_on (engagement), ==, PERKS_DAY_NONE);
  g_assert_null (perks_engagement_get_opt_reason (engagement));
  g_assert_cmpint (perks_engagement_get_opted_in_on (engagement), ==, PERKS_DAY_NONE);
  g_assert_null (perks_engagement_get_activities (engagement));
}

static void
test_values (void)
{
  static const char *const values[][2] = {
    { "publisher", "contoso" },
    { "offer", "saas" },
    { "start", "2026-01-02" },
    { "end", "2026-04-02" },
    { "manager", "Mia Manager" },
    { "notes", "Calls on Mondays." },
    { "opted-out-on", "2026-03-01" },
    { "opt-reason", "No time." },
    { "opted-in-on", "2026-03-15" },
    { "activities", "webinar; case study" },
  };
  g_autoptr (PerksEngagement) engagement = perks_engagement_new ("one");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    set (engagement, values[i][0], values[i][1]);

  g_assert_cmpstr (perks_engagement_get_publisher (engagement), ==, "contoso");
  g_assert_cmpstr (perks_engagement_get_offer (engagement), ==, "saas");
  g_assert_cmpint (perks_engagement_get_start (engagement), ==, perks_day_new (2026, 1, 2));
  g_assert_cmpint (perks_engagement_get_end (engagement), ==, perks_day_new (2026, 4, 2));
  g_assert_cmpstr (perks_engagement_get_manager (engagement), ==, "Mia Manager");
  g_assert_cmpstr (perks_engagement_get_notes (engagement), ==, "Calls on Mondays.");
  g_assert_cmpint (perks_engagement_get_opted_out_on (engagement), ==, perks_day_new (2026, 3, 1));
  g_assert_cmpstr (perks_engagement_get_opt_reason (engagement), ==, "No time.");
  g_assert_cmpint (perks_engagement_get_opted_in_on (engagement), ==, perks_day_new (2026, 3, 15));
  g_assert_cmpstr (perks_engagement_get_activities (engagement), ==, "webinar; case study");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (engagement), values[i][0]);

      g_assert_cmpstr (text, ==, values[i][1]);
    }
}

/* Opting out holds from its day on, until the day of opting in again. */
static void
test_is_out (void)
{
  static const struct
  {
    const char *fields;
    const char *day;
    gboolean    out;
  } cases[] = {
    { "", "2026-11-22", FALSE },
    { "opted-out-on=2026-11-22", "2026-11-21", FALSE },
    { "opted-out-on=2026-11-22", "2026-11-22", TRUE },
    { "opted-out-on=2026-11-22", "2026-11-23", TRUE },
    { "opted-out-on=2026-11-01 opted-in-on=2026-11-22", "2026-11-21", TRUE },
    { "opted-out-on=2026-11-01 opted-in-on=2026-11-22", "2026-11-22", FALSE },
    { "opted-out-on=2026-11-01 opted-in-on=2026-11-22", "2026-11-23", FALSE },
    { "opted-out-on=2026-11-22 opted-in-on=2026-11-22", "2026-11-22", FALSE },
    { "opted-out-on=2026-11-22 opted-in-on=2026-11-21", "2026-11-22", TRUE },
    { "opted-out-on=2026-11-22 opted-in-on=2026-11-21", "2026-11-21", FALSE },
    { "opted-in-on=2026-11-01", "2026-11-22", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEngagement) engagement = perks_engagement_new ("one");

      perks_fixture_set_all (engagement, cases[i].fields);
      g_test_message ("%s on %s", cases[i].fields, cases[i].day);
      g_assert_cmpint (perks_engagement_is_out (engagement, perks_fixture_day (cases[i].day)), ==,
                       cases[i].out);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/engagement/new", test_new);
  g_test_add_func ("/engagement/fields", test_fields);
  g_test_add_func ("/engagement/empty", test_empty);
  g_test_add_func ("/engagement/values", test_values);
  g_test_add_func ("/engagement/is-out", test_is_out);

  return g_test_run ();
}
