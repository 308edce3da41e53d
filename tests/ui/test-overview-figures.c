/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-figures.h"

#include "perks-test-situation.h"

static void
test_figures (void)
{
  static const struct
  {
    PerksTestCase books;
    const char   *values[PERKS_OVERVIEW_N_FIGURES];
    const char   *notes[PERKS_OVERVIEW_N_FIGURES];
  } cases[] = {
    { { "2023-08", "P", "subscription", 5000000, "2026-11-01", 0 },
      { "$50,000", "$50,000", NULL, NULL },
      { "In the whole past", "$100K tier", NULL, "Not claimed yet" } },
    { { "2023-12", "P", "subscription", 4684024, "2026-11-01", 0 },
      { "$46,840.24", "$53,159.76", NULL, NULL },
      { "After Nov 23, 2025", "$100K tier", NULL, NULL } },
    { { "2023-08", "P", "subscription", 500000000, "2026-11-01", 0 },
      { "$5,000,000", "–", "22 of 22", NULL },
      { NULL, "The highest tier is reached", "0 in use or done", NULL } },
    { { "2023-08", "P", "free-trial", 0, NULL, 0 },
      { "$0", "–", "0 of 22", "$0" },
      { NULL, "No tier yet", NULL, NULL } },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksSituation) situation =
        perks_test_situation_new (&cases[i].books, "2026-11-22");
      PerksOverviewFigure figures[PERKS_OVERVIEW_N_FIGURES];

      perks_overview_get_figures (situation, locale_text, figures);
      for (guint j = 0; j < PERKS_OVERVIEW_N_FIGURES; j++)
        {
          g_assert_cmpstr (figures[j].title, !=, "");
          if (cases[i].values[j] != NULL)
            g_assert_cmpstr (figures[j].value, ==, cases[i].values[j]);
          if (cases[i].notes[j] != NULL)
            g_assert_cmpstr (figures[j].note, ==, cases[i].notes[j]);
          perks_overview_figure_clear (&figures[j]);
          g_assert_null (figures[j].title);
        }
    }
}

/* What the cards and the rows of benefits lead to is called. */
static void
test_places (void)
{
  static const struct
  {
    const char *place;
    const char *name;
  } cases[] = {
    { "overview:tier", "Why This Tier" },
    { "benefits:press-release", "Show Benefit" },
    { "benefits", "Show Benefits" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (perks_overview_name_place (cases[i].place), ==, cases[i].name);
}

static void
test_unused (void)
{
  PerksTestCase books = { "2023-08", "P", "subscription", 500000000, "2026-11-01", 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);
  g_autoptr (GPtrArray) few = perks_overview_list_unused (entitlements, 5);
  g_autoptr (GPtrArray) all = perks_overview_list_unused (entitlements, G_MAXUINT);
  gint64 before = G_MAXINT64;

  g_assert_cmpuint (few->len, ==, 5);
  g_assert_cmpuint (all->len, ==, entitlements->len);
  for (guint i = 0; i < all->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (all, i);

      g_assert_cmpint (perks_entitlement_get_amount (entitlement), <=, before);
      before = perks_entitlement_get_amount (entitlement);
      if (i < few->len)
        g_assert_true (g_ptr_array_index (few, i) == entitlement);
    }
}

/* What is locked is not unused. */
static void
test_unused_locked (void)
{
  PerksTestCase books = { "2023-08", "P", "free-trial", 0, NULL, 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_autoptr (GPtrArray) unused =
    perks_overview_list_unused (perks_situation_get_entitlements (situation), G_MAXUINT);

  for (guint i = 0; i < unused->len; i++)
    {
      PerksBenefitState state = perks_entitlement_get_state (g_ptr_array_index (unused, i));

      g_assert_true (state == PERKS_BENEFIT_STATE_AVAILABLE ||
                     state == PERKS_BENEFIT_STATE_BLOCKED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/overview-figures/figures", test_figures);
  g_test_add_func ("/overview-figures/places", test_places);
  g_test_add_func ("/overview-figures/unused", test_unused);
  g_test_add_func ("/overview-figures/unused-locked", test_unused_locked);

  return g_test_run ();
}
