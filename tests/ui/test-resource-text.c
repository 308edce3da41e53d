/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-text.h"
#include "perks-ui-fixture.h"

static PerksResource *
make_resource (const char        *id,
               const char        *title,
               const char        *category,
               const char *const *audience,
               gboolean           verified)
{
  const PerksResourceValues values = {
    .id = id,
    .title = title,
    .url = "https://example.com/",
    .category = category,
    .audience = audience,
    .summary = "What it says.",
    .source = "A page of 2019",
    .verified = verified,
  };

  return perks_resource_new (&values);
}

static GPtrArray *
make_resources (void)
{
  static const char *const all[] = { "all", NULL };
  GPtrArray *resources = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (resources, make_resource ("a", "Payouts explained", "Pricing", all, TRUE));
  g_ptr_array_add (resources, make_resource ("b", "Test drives", "Trials", all, TRUE));
  g_ptr_array_add (resources, make_resource ("c", "Pricing and payouts", "Pricing", all, TRUE));
  return resources;
}

static void
test_words (void)
{
  static const char *const two[] = { "trial", "transact", NULL };
  g_autoptr (PerksResource) resource = make_resource ("x", "X", "Leads", two, TRUE);
  g_autoptr (PerksResource) derived = make_resource ("y", "Y", "Leads", two, FALSE);
  g_autofree char *audience = perks_resource_text_audience (resource);
  g_autofree char *source = perks_resource_text_source (resource);
  g_autofree char *assumed = perks_resource_text_source (derived);

  g_assert_cmpstr (audience, ==, "Trial offers, Transact offers");
  g_assert_cmpstr (source, ==, "A page of 2019");
  g_assert_cmpstr (assumed, ==,
                   "A page of 2019. The address is assumed from the name of the page.");
}

static void
test_categories (void)
{
  g_autoptr (GPtrArray) resources = make_resources ();
  g_autoptr (GPtrArray) categories = perks_resource_text_categories (resources);

  g_assert_cmpuint (categories->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (categories, 0), ==, "Pricing");
  g_assert_cmpstr (g_ptr_array_index (categories, 1), ==, "Trials");
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) resources = make_resources ();
  const struct
  {
    const char *category;
    const char *words;
    guint       n_found;
  } cases[] = {
    { NULL, "", 3 },          { NULL, "  ", 3 },        { "Pricing", "", 2 },
    { NULL, "payouts", 2 },   { NULL, "PAYOUT pri", 2 }, { "Trials", "payouts", 0 },
    { NULL, "nonsense", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = NULL;

      found = perks_resource_text_find (resources, cases[i].category, cases[i].words);
      g_assert_cmpuint (found->len, ==, cases[i].n_found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/resource-text/words", test_words);
  g_test_add_func ("/resource-text/categories", test_categories);
  g_test_add_func ("/resource-text/find", test_find);

  return g_test_run ();
}
