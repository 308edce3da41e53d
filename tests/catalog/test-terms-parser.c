/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-day.h"

#define WINDOW \
  "\"kind\": \"trailing\", \"months\": 6, \"provenance\": \"user\", \"source\": \"Window mail\""

static void
test_window (void)
{
  static const struct
  {
    const char     *window;
    int             months;
    PerksProvenance provenance;
    const char     *note;
  } cases[] = {
    { WINDOW, 6, PERKS_PROVENANCE_USER, NULL },
    { "\"kind\": \"trailing\", \"months\": 1, \"provenance\": \"user\", \"source\": \"x\"", 1,
      PERKS_PROVENANCE_USER, NULL },
    { "\"kind\": \"trailing\", \"months\": 120, \"provenance\": \"user\", \"source\": \"x\"", 120,
      PERKS_PROVENANCE_USER, NULL },
    { "\"kind\": \"whole-past\", \"provenance\": \"published\", \"source\": \"x\", \"note\": null",
      0, PERKS_PROVENANCE_PUBLISHED, NULL },
    { "\"kind\": \"whole-past\", \"provenance\": \"assumed\", \"source\": \"x\", \"note\": \"So.\"",
      0, PERKS_PROVENANCE_ASSUMED, "So." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEdition) edition = parse_own_edition (WINDOW, cases[i].window);

      g_assert_cmpint (perks_edition_get_window_months (edition), ==, cases[i].months);
      g_assert_cmpint (perks_edition_get_window_provenance (edition), ==, cases[i].provenance);
      g_assert_cmpstr (perks_edition_get_window_note (edition), ==, cases[i].note);
    }
}

static void
test_figures (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);
  const PerksFigure *figure;

  g_assert_cmpuint (perks_edition_get_figures (edition)->len, ==, 3);
  g_assert_cmpint (perks_edition_get_number (edition, "silence-weeks"), ==, 2);
  g_assert_cmpint (perks_edition_get_number (edition, "engagement-months"), ==, -1);
  g_assert_null (perks_edition_find_figure (edition, "reply-days"));
  g_assert_cmpstr (perks_edition_find_figure (edition, "asks-enrolment")->value, ==, "no");

  figure = perks_edition_find_figure (edition, "complete-by");
  g_assert_cmpstr (figure->value, ==, "2024-11-30");
  g_assert_cmpint (figure->provenance, ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpstr (figure->source, ==, "Talk");
  g_assert_cmpstr (figure->note, ==, "Said on the telephone.");
}

static void
test_clauses (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);
  const PerksClause *clause = perks_edition_find_clause (edition, "language");

  g_assert_cmpuint (perks_edition_get_clauses (edition)->len, ==, 2);
  g_assert_cmpstr (clause->title, ==, "Language");
  g_assert_cmpstr (clause->text, ==, "Français, English.");
  g_assert_cmpint (clause->provenance, ==, PERKS_PROVENANCE_USER);
  g_assert_cmpstr (clause->source, ==, "Language mail");
}

static void
test_broken (void)
{
  static const BrokenCase cases[] = {
    { "\"kind\": \"trailing\"", "\"kind\": \"fiscal\"", "/window/kind", "whole-past trailing" },
    { "\"kind\": \"trailing\", ", "", "/window/kind", "is missing" },
    { "\"kind\": \"trailing\"", "\"kind\": \"whole-past\"", "/window/months", "not known here" },
    { "\"months\": 6, ", "", "/window/months", "is missing" },
    { "\"months\": 6", "\"months\": 0", "/window/months", "from 1 to 120" },
    { "\"months\": 6", "\"months\": 121", "/window/months", "from 1 to 120" },
    { "\"months\": 6", "\"months\": -6", "/window/months", "from 1 to 120" },
    { "\"months\": 6", "\"months\": 6.5", "/window/months", "from 1 to 120" },
    { "\"months\": 6", "\"months\": \"6\"", "/window/months", "without quotes" },
    { "\"months\": 6", "\"months\": 4294967302", "/window/months", "from 1 to 120" },
    { "\"months\": 6", "\"months\": true", "/window/months", "from 1 to 120" },
    { "\"user\", \"source\": \"Window mail\"", "\"assumed\", \"source\": \"x\"", "/window/note",
      "what is assumed" },
    { ", \"source\": \"Window mail\"", "", "/window/source", "is missing" },
    { "\"source\": \"Window mail\"", "\"source\": \"x\", \"note\": \"\"", "/window/note",
      "is empty" },
    { "\"silence-weeks\"", "\"silence-days\"", "/figures/silence-days",
      "known are: silence-weeks" },
    { "{\"value\": \"2\", \"provenance\"", "{\"provenance\"", "/figures/silence-weeks/value",
      "is missing" },
    { "\"value\": \"2\"", "\"value\": 2", "/figures/silence-weeks/value", "has to be text" },
    { "\"value\": \"2\"", "\"value\": \"0\"", "/figures/silence-weeks/value", "above 0" },
    { "\"value\": \"2\"", "\"value\": \"10000\"", "/figures/silence-weeks/value", "at most 4" },
    { "\"value\": \"2\"", "\"value\": \"two\"", "/figures/silence-weeks/value", "above 0" },
    { "\"value\": \"2024-11-30\"", "\"value\": \"2024-11-31\"", "/figures/complete-by/value",
      "has to be a day" },
    { "\"value\": \"no\"", "\"value\": \"maybe\"", "/figures/asks-enrolment/value", "yes no" },
    { "\"Said on the telephone.\"", "null", "/figures/complete-by/note", "what is assumed" },
    { "\"source\": \"Silence mail\", \"note\": null", "\"source\": \"x\"",
      "/figures/silence-weeks/note", "is missing" },
    { "{\"value\": \"2\"", "{\"unit\": \"week\", \"value\": \"2\"", "/figures/silence-weeks/unit",
      "not known here" },
    { "\"id\": \"language\"", "\"id\": \"fraud\"", "/clauses/1/id", "earlier" },
    { "\"id\": \"language\"", "\"id\": \"a--b\"", "/clauses/1/id", "has to be an id" },
    { "\"text\": \"Français, English.\"", "\"text\": \"\\n\"", "/clauses/1/text", "is empty" },
    { "\"text\": \"Français, English.\"", "\"text\": \"One\\nTwo\"", "/clauses/1/text",
      "control character" },
    { "\"source\": \"Fraud mail\"", "\"source\": \"x\", \"note\": null", "/clauses/0/note",
      "not known here" },
    { "\"title\": \"Fraud\", ", "", "/clauses/0/title", "is missing" },
    { "\"clauses\": [", "\"clauses\": [null, ", "/clauses/0", "has to be an object" },
  };

  assert_broken_editions (cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/terms-parser/window", test_window);
  g_test_add_func ("/terms-parser/figures", test_figures);
  g_test_add_func ("/terms-parser/clauses", test_clauses);
  g_test_add_func ("/terms-parser/broken", test_broken);

  return g_test_run ();
}
