/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition.h"

static void
test_figure (void)
{
  char value[] = "3";
  g_autoptr (PerksFigure) figure = perks_figure_new ("silence-weeks", value,
                                                     PERKS_PROVENANCE_ASSUMED,
                                                     "seed.md", "A note.");

  value[0] = '4';
  g_assert_cmpstr (figure->name, ==, "silence-weeks");
  g_assert_cmpstr (figure->value, ==, "3");
  g_assert_cmpint (figure->provenance, ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpstr (figure->source, ==, "seed.md");
  g_assert_cmpstr (figure->note, ==, "A note.");
}

static void
test_figure_without_note (void)
{
  g_autoptr (PerksFigure) figure = perks_figure_new ("reply-days", "7", PERKS_PROVENANCE_PUBLISHED,
                                                     NULL, NULL);

  g_assert_null (figure->source);
  g_assert_null (figure->note);
}

static void
test_clause (void)
{
  char id[] = "fraud";
  g_autoptr (PerksClause) clause = perks_clause_new (id, "Fraud",
                                                     "Sales proven fraudulent do not count.",
                                                     PERKS_PROVENANCE_PUBLISHED, "seed.md");

  id[0] = 'g';
  g_assert_cmpstr (clause->id, ==, "fraud");
  g_assert_cmpstr (clause->title, ==, "Fraud");
  g_assert_cmpstr (clause->text, ==, "Sales proven fraudulent do not count.");
  g_assert_cmpint (clause->provenance, ==, PERKS_PROVENANCE_PUBLISHED);
  g_assert_cmpstr (clause->source, ==, "seed.md");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edition-statements/figure", test_figure);
  g_test_add_func ("/edition-statements/figure-without-note", test_figure_without_note);
  g_test_add_func ("/edition-statements/clause", test_clause);

  return g_test_run ();
}
