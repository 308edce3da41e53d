/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-catalog.h"
#include "perks-edition-comparison.h"

static char *
write_differences (GPtrArray *differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      PerksEditionDifference *difference = g_ptr_array_index (differences, i);

      g_string_append_printf (text, "%s: %s -> %s\n", difference->subject,
                              difference->before != NULL ? difference->before : "-",
                              difference->after != NULL ? difference->after : "-");
    }

  return g_string_free (text, FALSE);
}

static void
assert_differences (PerksEdition *a,
                    PerksEdition *b,
                    const char   *expected)
{
  g_autoptr (GPtrArray) differences = perks_edition_compare (a, b);
  g_autofree char *text = write_differences (differences);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_same (void)
{
  g_autoptr (PerksEdition) a = parse_own_edition (NULL, NULL);
  g_autoptr (PerksEdition) b = parse_own_edition (NULL, NULL);

  assert_differences (a, a, "");
  assert_differences (a, b, "");
}

/* What only explains is no difference for a publisher. */
static void
test_explanations (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    { "\"Our own agreement\"", "\"Theirs\"" },
    { "\"Start mail\"", "\"Another mail\"" },
    { "\"A credit.\"", "\"Money.\"" },
    { "\"The users are a guess.\"", "\"The users are guessed.\"" },
    { "\"own-2024\"", "\"own-2025\"" },
    { "\"2024-12-31\"", "null" },
  };
  g_autoptr (PerksEdition) a = parse_own_edition (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEdition) b = parse_own_edition (cases[i].from, cases[i].to);

      assert_differences (a, b, "");
    }
}

static void
test_one_change (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *expected;
  } cases[] = {
    { "\"1234.50\"", "\"2000.00\"", "tier grown: billed-sales: 1234.50 -> 2000.00\n" },
    { "\"teams-mau\": \"40\"", "\"teams-mau\": \"50\"", "tier grown: teams-mau: 40 -> 50\n" },
    { "\"1234.50\", \"teams-mau\": \"40\"", "\"1234.50\"", "tier grown: teams-mau: 40 -> -\n" },
    { "\"label\": \"Grown\"", "\"label\": \"Tall\"", "tier grown: Grown -> Tall\n" },
    { "\"trailing\", \"months\": 6", "\"whole-past\"", "sum window: trailing 6 -> whole-past\n" },
    { "\"value\": \"2\"", "\"value\": \"4\"", "figure silence-weeks: 2 -> 4\n" },
    { "\"silence-weeks\"", "\"reply-days\"",
      "figure silence-weeks: 2 -> -\nfigure reply-days: - -> 2\n" },
    { "\"conditions\": [\"byol\", \"region\"]", "\"conditions\": []",
      "benefit credit: conditions: byol, region -> -\n" },
    { "\"first_tier\": \"grown\"", "\"first_tier\": \"start\"",
      "benefit credit: first tier: grown -> start\n" },
    { "\"first_tier\": \"grown\"", "\"first_tier\": null",
      "benefit credit: first tier: grown -> -\n" },
    { "\"250.75\"", "\"300.00\"", "benefit credit: amount at grown: 250.75 -> 300.00\n" },
    { "{\"grown\": \"250.75\"}", "{\"any\": \"250.75\"}",
      "benefit credit: amount at grown: 250.75 -> -\nbenefit credit: amount: - -> 250.75\n" },
    { "[\"list\", \"trial\"]", "[\"trial\", \"list\", \"consulting\"]",
      "benefit advice: paths: list, trial -> list, trial, consulting\n" },
    { "\"trial\": \"personal\"", "\"trial\": \"guidance\"",
      "benefit advice: level for trial: personal -> guidance\n" },
    { "\"id\": \"advice\"", "\"id\": \"help\"",
      "benefit advice: Advice -> -\nbenefit help: - -> Advice\n" },
    { "[\"free-trial\", \"subscription\"]", "[\"subscription\"]",
      "listing Service: options: free-trial, subscription -> subscription\n" },
    { "\"workshop\": \"trial\"", "\"workshop\": \"list\"", "path of workshop: trial -> list\n" },
    { "\"byol\": \"list\"", "\"byol\": \"trial\"", "path of byol: list -> trial\n" },
    { "What is fraud does not count.", "All counts.",
      "clause fraud: What is fraud does not count. -> All counts.\n" },
    { "\"id\": \"language\"", "\"id\": \"tongue\"",
      "clause language: Français, English. -> -\nclause tongue: - -> Français, English.\n" },
  };
  g_autoptr (PerksEdition) a = parse_own_edition (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEdition) b = parse_own_edition (cases[i].from, cases[i].to);

      assert_differences (a, b, cases[i].expected);
    }
}

/* Looked at from the other side, each line says the opposite. */
static void
test_opposite (void)
{
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);
  PerksEdition *a = perks_catalog_find_edition (catalog, "2023-08");
  PerksEdition *b = perks_catalog_find_edition (catalog, "2023-12");
  g_autoptr (GPtrArray) there = perks_edition_compare (a, b);
  g_autoptr (GPtrArray) back = perks_edition_compare (b, a);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < there->len; i++)
    {
      PerksEditionDifference *line = g_ptr_array_index (there, i);

      g_assert_true (g_hash_table_add (lines, g_strdup_printf ("%s|%s|%s", line->subject,
                                                               line->before, line->after)));
    }
  for (guint i = 0; i < back->len; i++)
    {
      PerksEditionDifference *line = g_ptr_array_index (back, i);
      g_autofree char *key =
        g_strdup_printf ("%s|%s|%s", line->subject, line->after, line->before);

      g_assert_true (g_hash_table_contains (lines, key));
    }
  g_assert_cmpuint (there->len, ==, back->len);
}

static gboolean
has_line (GPtrArray  *differences,
          const char *subject,
          const char *before,
          const char *after)
{
  for (guint i = 0; i < differences->len; i++)
    {
      PerksEditionDifference *line = g_ptr_array_index (differences, i);

      if (g_str_equal (line->subject, subject) && g_strcmp0 (line->before, before) == 0 &&
          g_strcmp0 (line->after, after) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What the programme announced for December 2023. */
static void
test_shipped (void)
{
  static const struct
  {
    const char *subject;
    const char *before;
    const char *after;
  } cases[] = {
    { "sum window", "whole-past", "trailing 12" },
    { "figure path-benefit-months", "6", "12" },
    { "figure complete-by", "2024-06-30", NULL },
    { "tier t500", "$500", NULL },
    { "tier t50k", "$50K", NULL },
    { "tier t2m", "$2M", NULL },
    { "tier t5m", "$5M", NULL },
    { "tier t4m", NULL, "$4M" },
    { "tier t25k: teams-mau", "250", NULL },
    { "benefit rewards-testimonial: first tier", "t500", "t25k" },
    { "benefit customer-review: first tier", "t50k", "t100k" },
    { "benefit sponsor-poc: amount at t5m", "300000.00", NULL },
    { "benefit sponsor-poc: amount at t4m", NULL, "125000.00" },
  };
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);
  g_autoptr (GPtrArray) differences =
    perks_edition_compare (perks_catalog_find_edition (catalog, "2023-08"),
                           perks_catalog_find_edition (catalog, "2023-12"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (has_line (differences, cases[i].subject, cases[i].before, cases[i].after));

  g_assert_false (has_line (differences, "tier publisher", "Publisher", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edition-comparison/same", test_same);
  g_test_add_func ("/edition-comparison/explanations", test_explanations);
  g_test_add_func ("/edition-comparison/one-change", test_one_change);
  g_test_add_func ("/edition-comparison/opposite", test_opposite);
  g_test_add_func ("/edition-comparison/shipped", test_shipped);

  return g_test_run ();
}
