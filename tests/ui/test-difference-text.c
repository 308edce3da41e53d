/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-difference-text.h"

#include "perks-catalog.h"
#include "perks-name-text.h"

typedef struct
{
  const char         *subject;
  const char         *before;
  const char         *after;
  PerksDifferencePart part;
  const char         *words;
  const char         *change;
} Row;

/* What the shipped editions call the things that differ. */
static const Row rows[] = {
  { "sum metrics", "billed-sales, teams-mau", "billed-sales", PERKS_DIFFERENCE_PART_COUNTS,
    "What is measured", "billed sales, monthly active users of Teams → billed sales" },
  { "sum window", "whole-past", "trailing 12", PERKS_DIFFERENCE_PART_COUNTS,
    "Period that counts", "The whole past → The last 12 months" },
  { "figure silence-weeks", "3", "4", PERKS_DIFFERENCE_PART_COUNTS, "Weeks without a message",
    "3 weeks → 4 weeks" },
  { "figure complete-by", "2024-06-30", NULL, PERKS_DIFFERENCE_PART_COUNTS, "Last day to finish",
    "No longer: Jun 30, 2024" },
  { "tier t50k", "$50K", NULL, PERKS_DIFFERENCE_PART_TIERS, "$50K", "No longer there" },
  { "tier t4m", NULL, "$4M", PERKS_DIFFERENCE_PART_TIERS, "$4M", "New" },
  { "tier t100k: teams-mau", "1000", NULL, PERKS_DIFFERENCE_PART_TIERS,
    "$100K, monthly active users of Teams", "No longer: 1,000" },
  { "tier t100k: billed-sales", "100000.00", "90000.00", PERKS_DIFFERENCE_PART_TIERS,
    "$100K, billed sales", "$100,000.00 → $90,000.00" },
  { "benefit sponsor-poc: amount at t50k", "15000.00", NULL, PERKS_DIFFERENCE_PART_BENEFITS,
    "Azure sponsorship for deployment/proof of concept, amount at $50K",
    "No longer: $15,000.00" },
  { "benefit sponsor-poc: first tier", "t500", "t25k", PERKS_DIFFERENCE_PART_BENEFITS,
    "Azure sponsorship for deployment/proof of concept, given from the tier", "$500 → $25K" },
  { "benefit sponsor-poc: conditions", NULL, "region, not-live", PERKS_DIFFERENCE_PART_BENEFITS,
    "Azure sponsorship for deployment/proof of concept, what it asks for",
    "New: the country, a live offer" },
  { "benefit gone", "Its Name", NULL, PERKS_DIFFERENCE_PART_BENEFITS, "gone", "No longer there" },
  { "path of byol", "list", "transact", PERKS_DIFFERENCE_PART_LISTINGS,
    "Path of “bring your own licence (BYOL)”", "List → Transact" },
  { "clause language", "One.", "Other.", PERKS_DIFFERENCE_PART_TERMS, "Language",
    "One. → Other." },
  { "clause language: title", "Tongue: old", "Language", PERKS_DIFFERENCE_PART_TERMS,
    "Language, title", "Tongue: old → Language" },
  { "something new", "1", "2", PERKS_DIFFERENCE_PART_COUNTS, "something new", "1 → 2" },
};

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (&error);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  const PerksDifferenceCase self = {
    .before = perks_catalog_find_edition (catalog, "2023-08"),
    .after = perks_catalog_find_edition (catalog, "2023-12"),
    .locale_text = locale_text,
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PerksEditionDifference difference = {
        .subject = (char *) rows[i].subject,
        .before = (char *) rows[i].before,
        .after = (char *) rows[i].after,
      };
      g_autofree char *words = perks_difference_text_subject (&self, &difference);
      g_autofree char *change = perks_difference_text_change (&self, &difference);

      g_test_message ("%s", rows[i].subject);
      g_assert_cmpint (perks_difference_text_get_part (&difference), ==, rows[i].part);
      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_cmpstr (change, ==, rows[i].change);
    }
}

/* Between any two of the editions that are shipped no name of a file is left. */
static void
test_all (void)
{
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GRegex) name = g_regex_new ("^[a-z0-9]+(-[a-z0-9]+)+$", 0, 0, NULL);
  GPtrArray *editions = perks_catalog_get_editions (catalog);
  guint n_checked = 0;

  for (guint i = 0; i < editions->len * editions->len; i++)
    {
      const PerksDifferenceCase self = { editions->pdata[i / editions->len],
                                         editions->pdata[i % editions->len], locale_text };
      g_autoptr (GPtrArray) differences = perks_edition_compare (self.before, self.after);

      for (guint j = 0; j < differences->len; j++)
        {
          g_autofree char *words = perks_difference_text_subject (&self, differences->pdata[j]);
          g_autofree char *change = perks_difference_text_change (&self, differences->pdata[j]);
          g_auto (GStrv) parts = g_strsplit (words, ", ", -1);
          g_auto (GStrv) values = g_strsplit_set (change, ",:", -1);

          n_checked++;
          for (guint k = 0; parts[k] != NULL; k++)
            g_assert_false (g_regex_match (name, g_strstrip (parts[k]), 0, NULL));
          for (guint k = 0; values[k] != NULL; k++)
            {
              if (g_regex_match (name, g_strstrip (values[k]), 0, NULL) &&
                  !g_str_equal (values[k], "usage-based"))
                g_error ("%s: %s", words, change);
            }
        }
    }
  g_assert_cmpuint (n_checked, >, 100);
}

static void
test_names (void)
{
  g_autofree char *none = perks_name_text_list ("");
  g_autofree char *both = perks_name_text_list ("list, no-such-name");

  g_assert_cmpstr (perks_name_text ("self-serve"), ==, "without asking anybody");
  g_assert_cmpstr (perks_name_text ("no-such-name"), ==, "no-such-name");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (both, ==, "List, no-such-name");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/difference-text/rows", test_rows);
  g_test_add_func ("/difference-text/all", test_all);
  g_test_add_func ("/difference-text/names", test_names);

  return g_test_run ();
}
