/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-text.h"

#include "perks-catalog.h"
#include "perks-day.h"

static void
test_window (void)
{
  static const struct
  {
    int         months;
    const char *text;
  } rows[] = {
    { 0, "The whole past" }, { 1, "The last 1 month" }, { 12, "The last 12 months" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = perks_edition_text_window (rows[i].months);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_tier (void)
{
  static const struct
  {
    gint64      cents;
    gint64      users;
    const char *text;
  } rows[] = {
    { 0, -1, "With the first live offer that the marketplace bills" },
    { 50000, -1, "From $500.00 of billed sales" },
    { 5000000, 500, "From $50,000.00 of billed sales or 500 monthly active users of Teams" },
    { -1, 1000, "From 1,000 monthly active users of Teams" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PerksTierValues values = {
        .id = "tier",
        .label = "Tier",
        .thresholds = { rows[i].cents, rows[i].users },
      };
      g_autoptr (PerksTier) tier = perks_tier_new (&values);
      g_autofree char *text = perks_edition_text_tier (tier, locale_text);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static PerksEdition *
make_edition (PerksProvenance provenance,
              PerksProvenance window_provenance,
              PerksDay        to)
{
  const PerksEditionValues values = {
    .id = "id",
    .label = "Label",
    .summary = "Summary",
    .from = perks_day_new (2023, 8, 1),
    .to = to,
    .source = "Source",
    .provenance = provenance,
    .window_provenance = window_provenance,
  };

  return perks_edition_new (&values);
}

static void
test_span (void)
{
  const PerksProvenance published = PERKS_PROVENANCE_PUBLISHED;
  const PerksProvenance assumed = PERKS_PROVENANCE_ASSUMED;
  const struct
  {
    PerksProvenance provenance;
    PerksProvenance window_provenance;
    PerksDay        to;
    const char     *text;
  } rows[] = {
    { published, published, PERKS_DAY_NONE, "From Aug 1, 2023, published" },
    { published, assumed, PERKS_DAY_NONE, "From Aug 1, 2023, partly assumed" },
    { assumed, published, perks_day_new (2023, 11, 30), "Aug 1, 2023 to Nov 30, 2023, assumed" },
    { PERKS_PROVENANCE_USER, assumed, PERKS_DAY_NONE, "From Aug 1, 2023, entered by you" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PerksEdition) edition =
        make_edition (rows[i].provenance, rows[i].window_provenance, rows[i].to);
      g_autofree char *text = perks_edition_text_span (edition, locale_text);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Counted in 2023-08.json by hand: the period, one figure and four clauses. */
static void
test_n_assumed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (perks_edition_text_n_assumed (perks_catalog_find_edition (catalog, "2023-08")),
                    ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edition-text/window", test_window);
  g_test_add_func ("/edition-text/tier", test_tier);
  g_test_add_func ("/edition-text/span", test_span);
  g_test_add_func ("/edition-text/n-assumed", test_n_assumed);

  return g_test_run ();
}
