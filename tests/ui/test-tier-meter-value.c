/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-meter-value.h"

#include "perks-test-situation.h"

static void
test_permille (void)
{
  static const struct
  {
    gint64 part;
    gint64 whole;
    guint  permille;
  } cases[] = {
    { 0, 100, 0 },
    { 1, 1000, 1 },
    { 999, 1000, 999 },
    { 1999, 2000, 999 },
    { 1000, 1000, 1000 },
    { 2000, 1000, 1000 },
    { -5, 100, 0 },
    { 5, 0, 0 },
    { 5, -100, 0 },
    { 1, 3, 333 },
    { 2, 3, 666 },
    { 3611896, 5000000, 722 },
    { G_MAXINT64 - 1, G_MAXINT64, 1000 },
    { G_MAXINT64 / 2, G_MAXINT64, 500 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (perks_permille (cases[i].part, cases[i].whole), ==, cases[i].permille);
}

/* One sale, and where it brings the publisher: thresholds are those of tiers.csv. */
static void
test_values (void)
{
  static const struct
  {
    const char *edition;
    gint64      cents;
    guint       n_steps;
    guint       reached;
    guint       permille;
    int         now;
    int         most;
    const char *text;
  } cases[] = {
    { "2023-08", 1, 8, 0, 0, 0, 500, "$0.01 of $500 to the $500 tier" },
    { "2023-08", 49999, 8, 0, 999, 499, 500, "$499.99 of $500 to the $500 tier" },
    { "2023-08", 50000, 8, 1, 0, 500, 25000, "$500 of $25,000 to the $25K tier" },
    { "2023-08", 8611896, 8, 3, 722, 86118, 100000, "$86,118.96 of $100,000 to the $100K tier" },
    { "2023-08",
      499999999,
      8,
      7,
      999,
      4999999,
      5000000,
      "$4,999,999.99 of $5,000,000 to the $5M tier" },
    { "2023-08",
      500000000,
      8,
      8,
      0,
      5000000,
      5000000,
      "$5,000,000, and with it the highest tier, $5M" },
    { "2023-08",
      900000000,
      8,
      8,
      0,
      5000000,
      5000000,
      "$9,000,000, and with it the highest tier, $5M" },
    { "2023-12", 4684024, 5, 1, 291, 46840, 100000, "$46,840.24 of $100,000 to the $100K tier" },
    { "2019-08", 8611896, 8, 3, 722, 86118, 100000, "$86,118.96 of $100,000 to the $100K tier" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksTestCase books = { cases[i].edition, "P", "subscription", cases[i].cents, "2026-11-01",
                              PERKS_SALE_KIND_BILLED };
      g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
      g_autoptr (PerksTierMeterValue) value =
        perks_tier_meter_value_new (perks_situation_get_standing (situation), locale_text);

      g_test_message ("%s, %" G_GINT64_FORMAT, cases[i].edition, cases[i].cents);
      g_assert_cmpuint (value->n_steps, ==, cases[i].n_steps);
      g_assert_cmpuint (g_strv_length (value->labels), ==, cases[i].n_steps);
      g_assert_cmpuint (value->reached, ==, cases[i].reached);
      g_assert_cmpuint (value->permille, ==, cases[i].permille);
      g_assert_cmpint (value->now, ==, cases[i].now);
      g_assert_cmpint (value->most, ==, cases[i].most);
      g_assert_cmpstr (value->text, ==, cases[i].text);
      g_assert_cmpstr (value->start, ==, "Publisher");
    }
}

/* Thresholds that are assumed carry a sentence; those of August 2023 are published. */
static void
test_notes (void)
{
  static const struct
  {
    const char *edition;
    gboolean    has_note;
  } cases[] = { { "2019-08", TRUE }, { "2023-08", FALSE }, { "2023-12", TRUE } };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksTestCase books = { cases[i].edition, "P", "subscription", 0, NULL, 0 };
      g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
      g_autoptr (PerksTierMeterValue) value =
        perks_tier_meter_value_new (perks_situation_get_standing (situation), locale_text);

      g_assert_cmpint (value->note != NULL, ==, cases[i].has_note);
    }
}

static void
test_no_tier (void)
{
  PerksTestCase books = {
    "2023-08", "P", "free-trial", 100000, "2026-11-01", PERKS_SALE_KIND_BILLED
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_autoptr (PerksTierMeterValue) value =
    perks_tier_meter_value_new (perks_situation_get_standing (situation), locale_text);

  g_assert_cmpuint (value->reached, ==, 0);
  g_assert_cmpuint (value->permille, ==, 0);
  g_assert_cmpstr (value->text, ==, "No tier yet");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tier-meter-value/permille", test_permille);
  g_test_add_func ("/tier-meter-value/values", test_values);
  g_test_add_func ("/tier-meter-value/notes", test_notes);
  g_test_add_func ("/tier-meter-value/no-tier", test_no_tier);

  return g_test_run ();
}
