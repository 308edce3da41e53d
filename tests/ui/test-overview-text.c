/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-text.h"

#include "perks-day.h"
#include "perks-test-situation.h"

static PerksDay
read_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksDay day = PERKS_DAY_NONE;

  if (text == NULL)
    return PERKS_DAY_NONE;

  perks_day_from_string (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

static void
test_states (void)
{
  static const struct
  {
    PerksTestCase      books;
    PerksOverviewState state;
  } cases[] = {
    { { "2023-08", NULL, NULL, 0, NULL, 0 }, PERKS_OVERVIEW_STATE_FIRST_RUN },
    { { "2023-08", "P", NULL, 0, NULL, 0 }, PERKS_OVERVIEW_STATE_NO_OFFER },
    { { "2023-08", "P", "free-trial", 0, NULL, 0 }, PERKS_OVERVIEW_STATE_NO_OFFER },
    { { "2023-08", "P", NULL, 100, "2026-01-01", 0 }, PERKS_OVERVIEW_STATE_NO_OFFER },
    { { "2023-08", "P", "subscription", 0, NULL, 0 }, PERKS_OVERVIEW_STATE_NO_SALES },
    { { "2023-08", "P", "subscription", 100, "2026-01-01", 0 }, PERKS_OVERVIEW_STATE_STANDING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksSituation) situation =
        perks_test_situation_new (&cases[i].books, "2026-11-22");

      g_assert_cmpint (perks_overview_get_state (situation), ==, cases[i].state);
      g_assert_cmpint (perks_overview_describe_next_step (cases[i].state) != NULL, ==,
                       cases[i].state == PERKS_OVERVIEW_STATE_NO_OFFER ||
                       cases[i].state == PERKS_OVERVIEW_STATE_NO_SALES);
    }
}

/* What is missing and when it is reached; the dates are counted by hand: with c cents in 182 days
 * and m missing, today + ceil (m * 182 / c). */
static void
test_way (void)
{
  static const struct
  {
    const char *edition;
    const char *offer;
    gint64      cents;
    const char *day;
    const char *tier;
    const char *since;
    const char *way;
  } cases[] = {
    { "2023-08", "subscription", 40000, "2026-11-21", "Publisher tier", NULL,
      "$100 to the $500 tier; at the pace of the last 182 days on Jan 7, 2027." },
    { "2023-08", "subscription", 5000000, "2026-11-22", "$50K tier", "Since Nov 22, 2026",
      "$50,000 to the $100K tier; at the pace of the last 182 days on May 23, 2027." },
    { "2023-08", "subscription", 5000000, "2025-01-15", "$50K tier", "Since Jan 15, 2025",
      "$50,000 to the $100K tier; nothing counted in the last 182 days." },
    { "2023-08", "subscription", 100, "2026-11-22", "Publisher tier", NULL,
      "$499 to the $500 tier; at the pace of the last 182 days that is more than ten years away." },
    { "2023-08", "subscription", 500000000, "2026-11-22", "$5M tier", "Since Nov 22, 2026",
      "This is the highest tier." },
    { "2023-08", "free-trial", 5000000, "2026-11-22", "No tier yet", NULL,
      NULL },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksTestCase books = {
        cases[i].edition, "P", cases[i].offer, cases[i].cents, cases[i].day, 0
      };
      g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
      PerksStanding *standing = perks_situation_get_standing (situation);
      g_autofree char *tier = perks_overview_describe_tier (standing);
      g_autofree char *since = perks_overview_describe_since (standing, locale_text);
      g_autofree char *way = perks_overview_describe_way (standing, locale_text);

      g_assert_cmpstr (tier, ==, cases[i].tier);
      g_assert_cmpstr (way, ==, cases[i].way);
      if (cases[i].since != NULL)
        g_assert_cmpstr (since, ==, cases[i].since);
    }
}

static void
test_due (void)
{
  static const struct
  {
    const char *due;
    const char *today;
    const char *text;
  } cases[] = {
    { NULL, "2026-11-22", NULL },
    { "2026-11-22", "2026-11-22", "Due today, Nov 22, 2026" },
    { "2026-11-23", "2026-11-22", "In 1 day, on Nov 23, 2026" },
    { "2026-11-24", "2026-11-22", "In 2 days, on Nov 24, 2026" },
    { "2026-11-21", "2026-11-22", "Overdue by 1 day, since Nov 21, 2026" },
    { "2026-10-19", "2026-11-22", "Overdue by 34 days, since Oct 19, 2026" },
    { "2024-02-28", "2024-03-01", "Overdue by 2 days, since Feb 28, 2024" },
    { "2029-11-22", "2026-11-22", "In 1,096 days, on Nov 22, 2029" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_overview_describe_due (read_day (cases[i].due),
                                                           read_day (cases[i].today), locale_text);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_edition (void)
{
  PerksTestCase books = { "2023-08", "P", NULL, 0, NULL, 0 };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_autofree char *text = perks_overview_describe_edition (situation, locale_text);

  g_assert_cmpstr (text, ==, "August 2023 edition · as of Nov 22, 2026");
}

/* August 2019: thresholds and window are assumed. August 2023: the window is. December 2023: the
 * window is published, the tiers of the middle are assumed. */
static void
test_assumed (void)
{
  static const struct
  {
    const char *edition;
    guint       n_notes;
  } cases[] = { { "2019-08", 2 }, { "2023-08", 1 }, { "2023-12", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksTestCase books = { cases[i].edition, "P", "subscription", 3000000, "2026-11-01", 0 };
      g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
      g_autofree char *text =
        perks_overview_describe_assumed (perks_situation_get_standing (situation));
      g_auto (GStrv) notes = g_strsplit (text != NULL ? text : "", "\n", -1);

      g_assert_cmpuint (g_strv_length (notes), ==, cases[i].n_notes);
    }
}

/* Every reason has a name of its own and a sentence. */
static void
test_exclusions (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (int exclusion = 0; exclusion < PERKS_N_EXCLUSIONS; exclusion++)
    {
      const char *name = perks_overview_name_exclusion ((PerksExclusion) exclusion);
      const char *reason = perks_overview_explain_exclusion ((PerksExclusion) exclusion);

      g_assert_true (g_hash_table_add (names, (char *) name));
      g_assert_true (g_hash_table_add (names, (char *) reason));
      g_assert_true (g_str_has_suffix (reason, "."));
      g_assert_false (g_str_has_suffix (name, "."));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/overview-text/states", test_states);
  g_test_add_func ("/overview-text/way", test_way);
  g_test_add_func ("/overview-text/due", test_due);
  g_test_add_func ("/overview-text/edition", test_edition);
  g_test_add_func ("/overview-text/assumed", test_assumed);
  g_test_add_func ("/overview-text/exclusions", test_exclusions);

  return g_test_run ();
}
