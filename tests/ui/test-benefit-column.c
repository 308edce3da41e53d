/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-column.h"

#include "perks-test-situation.h"

/* The programme's table of August 2023, from the page's image (benefit-tier-matrix-2023-08.csv). */
static const struct
{
  const char *benefit;
  const char *cells[9];
} matrix[] = {
  { "research-pmc", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "digital-marketing-on-demand", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "partnering-assessments", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "listing-optimization", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "marketing-toolkit", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "whats-new-blog", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "press-release-support", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "rewards-testimonial", { NULL, "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "featured-category", { NULL, "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "blog-feature", { NULL, NULL, "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "customer-review", { NULL, NULL, NULL, "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "sponsor-test-drive",
    { NULL, NULL, NULL, "$5,000", "$5,000", "$40,000", "$50,000", "$75,000", "$100,000" } },
  { "success-story", { NULL, NULL, NULL, NULL, "✓", "✓", "✓", "✓", "✓" } },
  { "social-spotlight", { NULL, NULL, NULL, NULL, "✓", "✓", "✓", "✓", "✓" } },
  { "featured-home", { NULL, NULL, NULL, NULL, NULL, "✓", "✓", "✓", "✓" } },
  { "guest-blog", { NULL, NULL, NULL, NULL, NULL, "✓", "✓", "✓", "✓" } },
  { "executive-endorsement", { NULL, NULL, NULL, NULL, NULL, NULL, "✓", "✓", "✓" } },
  { "cosell-guidance", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "sell-through-partners", { "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "✓" } },
  { "sponsor-poc",
    { NULL, "$2,000", "$2,000", "$15,000", "$30,000", "$60,000", "$100,000", "$125,000",
      "$300,000" } },
  { "seller-webinar", { NULL, NULL, NULL, NULL, "✓", "✓", "✓", "✓", "✓" } },
  { "seller-spotlight", { NULL, NULL, NULL, NULL, "✓", "✓", "✓", "✓", "✓" } },
};

static PerksSituation *
make_situation (const char *edition,
                gint64      cents)
{
  const PerksTestCase books = { edition, "Pantlerwick", "subscription", cents, "2026-10-01",
                                PERKS_SALE_KIND_BILLED };

  return perks_test_situation_new (&books, "2026-11-22");
}

static GPtrArray *
list_columns (PerksSituation *situation)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  return perks_benefit_column_list_tiers (perks_situation_get_edition (situation),
                                          perks_situation_get_standing (situation), locale_text);
}

static void
test_matrix (void)
{
  g_autoptr (PerksSituation) situation = make_situation ("2023-08", 8611896);
  g_autoptr (GPtrArray) columns = list_columns (situation);
  PerksEdition *edition = perks_situation_get_edition (situation);

  g_assert_cmpuint (columns->len, ==, 9);
  g_assert_cmpuint (G_N_ELEMENTS (matrix), ==, 22);
  for (guint i = 0; i < G_N_ELEMENTS (matrix); i++)
    {
      PerksBenefit *benefit = perks_edition_find_benefit (edition, matrix[i].benefit);

      g_assert_nonnull (benefit);
      for (guint j = 0; j < columns->len; j++)
        {
          PerksBenefitColumn *column = g_ptr_array_index (columns, j);
          g_autofree char *cell = perks_benefit_column_write (column, benefit);

          g_test_message ("%s at %s", matrix[i].benefit, perks_benefit_column_get_title (column));
          g_assert_cmpstr (cell, ==, matrix[i].cells[j]);
        }
    }
}

/* tiers.csv: a threshold counts from the very amount. */
static void
test_present (void)
{
  static const struct
  {
    gint64      cents;
    const char *title;
  } cases[] = {
    { 49999, "Publisher (now)" }, { 50000, "$500 (now)" },       { 2500000, "$25K (now)" },
    { 8611896, "$50K (now)" },    { 10000000, "$100K (now)" },   { 49999999, "$100K (now)" },
    { 50000000, "$500K (now)" },  { 500000000, "$5M (now)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksSituation) situation = make_situation ("2023-08", cases[i].cents);
      g_autoptr (GPtrArray) columns = list_columns (situation);
      guint n_present = 0;

      for (guint j = 0; j < columns->len; j++)
        {
          PerksBenefitColumn *column = g_ptr_array_index (columns, j);

          if (!perks_benefit_column_is_present (column))
            continue;
          n_present++;
          g_assert_cmpstr (perks_benefit_column_get_title (column), ==, cases[i].title);
        }
      g_assert_cmpuint (n_present, ==, 1);
    }
}

static void
test_spoken (void)
{
  static const struct
  {
    const char *benefit;
    guint       column;
    const char *text;
  } cases[] = {
    { "blog-feature", 0, "not given at Publisher" }, { "blog-feature", 2, "given from $25K on" },
    { "blog-feature", 8, "given from $25K on" },     { "sponsor-poc", 0, "not given at Publisher" },
    { "sponsor-poc", 4, "$30,000 at $100K" },
  };
  g_autoptr (PerksSituation) situation = make_situation ("2023-08", 100000);
  g_autoptr (GPtrArray) columns = list_columns (situation);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksBenefit *benefit = perks_edition_find_benefit (perks_situation_get_edition (situation),
                                                          cases[i].benefit);
      g_autofree char *text = NULL;

      text = perks_benefit_column_speak (g_ptr_array_index (columns, cases[i].column), benefit);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* benefits.csv: guidance for List, personal help for Consulting and Trial; press release support
 * is not for List. */
static void
test_paths (void)
{
  static const struct
  {
    const char *benefit;
    const char *cells[3];
  } cases[] = {
    { "nt-listing-optimization", { "Guidance", "Personal help", "Personal help" } },
    { "nt-press-release-support", { NULL, "Included", "Included" } },
    { "nt-community-forums", { "Included", "Included", "Included" } },
    { "blog-feature", { NULL, NULL, NULL } },
  };
  g_autoptr (PerksSituation) situation = make_situation ("2023-08", 0);
  g_autoptr (GPtrArray) columns = perks_benefit_column_list_paths ();

  g_assert_cmpuint (columns->len, ==, 3);
  g_assert_cmpstr (perks_benefit_column_get_title (g_ptr_array_index (columns, 0)), ==, "List");
  g_assert_cmpstr (perks_benefit_column_get_title (g_ptr_array_index (columns, 1)), ==,
                   "Consulting");
  g_assert_cmpstr (perks_benefit_column_get_title (g_ptr_array_index (columns, 2)), ==, "Trial");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksBenefit *benefit = perks_edition_find_benefit (perks_situation_get_edition (situation),
                                                          cases[i].benefit);

      for (guint j = 0; j < columns->len; j++)
        {
          g_autofree char *cell = NULL;

          cell = perks_benefit_column_write (g_ptr_array_index (columns, j), benefit);
          g_assert_cmpstr (cell, ==, cases[i].cells[j]);
        }
    }
}

/* An amount that does not depend on the tier, of a benefit that asks for none. */
static void
test_any_tier (void)
{
  g_autoptr (PerksSituation) situation = make_situation ("2019-08", 0);
  g_autoptr (GPtrArray) columns = list_columns (situation);
  PerksBenefit *benefit = perks_edition_find_benefit (perks_situation_get_edition (situation),
                                                      "tech-aad-dev-test-sponsorship");

  g_assert_nonnull (benefit);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *cell = perks_benefit_column_write (g_ptr_array_index (columns, i), benefit);

      g_assert_cmpstr (cell, ==, "$5,000");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/benefit-column/matrix", test_matrix);
  g_test_add_func ("/ui/benefit-column/present", test_present);
  g_test_add_func ("/ui/benefit-column/spoken", test_spoken);
  g_test_add_func ("/ui/benefit-column/paths", test_paths);
  g_test_add_func ("/ui/benefit-column/any-tier", test_any_tier);

  return g_test_run ();
}
