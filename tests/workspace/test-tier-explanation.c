/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-explanation.h"

#include "perks-offer.h"
#include "perks-test-situation.h"

#define TODAY "2026-11-22"

typedef GPtrArray *(*ListFunc) (PerksStanding   *standing,
                                PerksLocaleText *locale_text);

/* The lines as text, `subject: value` and what is assumed in brackets. */
static char *
read_lines (const PerksTestCase *books,
            ListFunc             list)
{
  g_autoptr (PerksSituation) situation = perks_test_situation_new (books, TODAY);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GPtrArray) lines = list (perks_situation_get_standing (situation), locale_text);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s: %s%s\n", line->subject, line->value,
                              line->assumed ? " [assumed]" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_value (GPtrArray  *lines,
              const char *subject,
              const char *value)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->subject, subject))
        {
          g_assert_cmpstr (line->value, ==, value);
          return;
        }
    }

  g_error ("There is no line “%s”", subject);
}

static void
test_verdict (void)
{
  static const struct
  {
    PerksTestCase books;
    const char   *verdict;
  } cases[] = {
    { { "2023-08", "P", "subscription", 5000000, "2026-01-01", 0 },
      "The tier is $50K: $50,000 counts, and it is reached from $50,000 on." },
    { { "2023-08", "P", "subscription", 4999999, "2026-01-01", 0 },
      "The tier is $25K: $49,999.99 counts, and it is reached from $25,000 on." },
    { { "2023-08", "P", "subscription", 0, NULL, 0 },
      "The tier is Publisher: $0 counts, and it is reached from $0 on." },
    { { "2023-08", "P", NULL, 700, "2026-01-01", 0 },
      "There is no tier, although $7 counts: it needs at least one live offer of path Transact." },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksSituation) situation = perks_test_situation_new (&cases[i].books, TODAY);
      g_autofree char *verdict =
        perks_tier_explanation_dup_verdict (perks_situation_get_standing (situation), locale_text);

      g_assert_cmpstr (verdict, ==, cases[i].verdict);
    }
}

/* Worked out by hand. By the edition of December 2023 the window of 22 November 2026 begins on 23
 * November 2025; a sale of 1 February 2026 is out of it on 1 February 2027. */
static void
test_reasons (void)
{
  static const struct
  {
    PerksTestCase books;
    const char   *lines;
  } cases[] = {
    { { "2023-08", "P", "subscription", 5000000, "2026-03-01", 0 },
      "Period that counts: The whole past up to Nov 22, 2026 [assumed]\n"
      "Threshold: $50,000, counted from the very amount\n"
      "Reached since: Mar 1, 2026: from that day on the sum has not been below the threshold "
      "[assumed]\n" },
    { { "2023-08", "P", "subscription", 0, NULL, 0 },
      "Period that counts: The whole past up to Nov 22, 2026 [assumed]\n"
      "Threshold: $0, counted from the very amount\n"
      "Reached since: Jan 1, 2024, when the first offer that is billed went live\n" },
    { { "2023-08", "P", "free-trial", 5000000, "2026-03-01", 0 },
      "Period that counts: The whole past up to Nov 22, 2026 [assumed]\n" },
    { { "2023-12", "P", "subscription", 2500000, "2026-02-01", 0 },
      "Period that counts: 12 months: Nov 23, 2025 to Nov 22, 2026\n"
      "Threshold: $25,000, counted from the very amount [assumed]\n"
      "Reached since: Feb 1, 2026: from that day on the sum has not been below the threshold "
      "[assumed]\n"
      "Lost on: Feb 1, 2027 when nothing more is sold: the sales up to Feb 1, 2026 are then out of "
      "the period\n" },
    { { "2023-12", "P", "subscription", 100, "2026-02-01", 0 },
      "Period that counts: 12 months: Nov 23, 2025 to Nov 22, 2026\n"
      "Threshold: $0, counted from the very amount\n"
      "Reached since: Jan 1, 2024, when the first offer that is billed went live\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = read_lines (&cases[i].books, perks_tier_explanation_list_reasons);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

/* The 182 days that end on 22 November 2026 begin on 25 May. 50,000 missing at 50,000 a half-year
 * are 182 days; 100 missing at 400 are 45.5. */
static void
test_forecast (void)
{
  static const struct
  {
    PerksTestCase books;
    const char   *lines;
  } cases[] = {
    { { "2023-08", "P", "subscription", 5000000, TODAY, 0 },
      "Threshold: $100,000, counted from the very amount\n"
      "Missing: $100,000 − $50,000 = $50,000\n"
      "Pace: $50,000 counted in 182 days, May 25, 2026 to Nov 22, 2026 [assumed]\n"
      "Forecast: $50,000 × 182 ÷ $50,000, rounded up: 182 days from today, on May 23, 2027 "
      "[assumed]\n" },
    { { "2023-08", "P", "subscription", 40000, "2026-11-21", 0 },
      "Threshold: $500, counted from the very amount\n"
      "Missing: $500 − $400 = $100\n"
      "Pace: $400 counted in 182 days, May 25, 2026 to Nov 22, 2026 [assumed]\n"
      "Forecast: $100 × 182 ÷ $400, rounded up: 46 days from today, on Jan 7, 2027 [assumed]\n" },
    { { "2023-08", "P", "subscription", 40000, "2026-05-24", 0 },
      "Threshold: $500, counted from the very amount\n"
      "Missing: $500 − $400 = $100\n"
      "Pace: $0 counted in 182 days, May 25, 2026 to Nov 22, 2026 [assumed]\n"
      "Forecast: None, since nothing counted in these days [assumed]\n" },
    { { "2023-08", "P", "subscription", 100, TODAY, 0 },
      "Threshold: $500, counted from the very amount\n"
      "Missing: $500 − $1 = $499\n"
      "Pace: $1 counted in 182 days, May 25, 2026 to Nov 22, 2026 [assumed]\n"
      "Forecast: None, since at this pace it is more than ten years away [assumed]\n" },
    { { "2023-08", "P", "subscription", 500000000, TODAY, 0 }, "" },
    { { "2023-08", "P", NULL, 100, TODAY, 0 },
      "Threshold: $0, counted from the very amount\n"
      "Missing: No sales: only a live offer that is billed\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = read_lines (&cases[i].books, perks_tier_explanation_list_forecast);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

/* By the edition of August 2023 the $25K tier is reached from 250 users on and the $50K tier from
 * 500. */
static void
test_users (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", 700, "2026-02-01", 0 };
  g_autoptr (PerksSituation) plain = perks_test_situation_new (&books, TODAY);
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GPtrArray) reasons = NULL;
  g_autoptr (GPtrArray) forecast = NULL;
  g_autofree char *verdict = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (plain));
  PerksStanding *standing;

  perks_record_set_field (g_ptr_array_index (offers, 0), "teams-mau", "300", &error);
  g_assert_no_error (error);
  perks_record_set_field (g_ptr_array_index (offers, 0), "teams-mau-on", "2026-10-05", &error);
  g_assert_no_error (error);
  situation = perks_situation_new (&(PerksSituationValues) {
    .books = perks_situation_get_books (plain),
    .edition = perks_situation_get_edition (plain),
    .today = perks_situation_get_today (plain),
  }, &error);
  g_assert_no_error (error);

  standing = perks_situation_get_standing (situation);
  verdict = perks_tier_explanation_dup_verdict (standing, locale_text);
  g_assert_cmpstr (verdict, ==, "The tier is $25K through 300 monthly active users of Teams; of "
                                "the sales $7 counts.");
  reasons = perks_tier_explanation_list_reasons (standing, locale_text);
  assert_value (reasons, "Monthly active users of Teams",
                "300 of one offer; the $25K tier is reached from 250 on");
  assert_value (reasons, "Reached since", "Oct 5, 2026, when the users were counted");
  forecast = perks_tier_explanation_list_forecast (standing, locale_text);
  assert_value (forecast, "Monthly active users of Teams",
                "300 of one offer; the $50K tier is reached from 500 on");
}

/* Whatever is assumed says what; whatever an edition states says where. */
static void
test_notes (void)
{
  const PerksTestCase books = { "2023-12", "P", "subscription", 2500000, "2026-02-01", 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, TODAY);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  PerksStanding *standing = perks_situation_get_standing (situation);
  g_autoptr (GPtrArray) reasons = perks_tier_explanation_list_reasons (standing, locale_text);
  g_autoptr (GPtrArray) forecast = perks_tier_explanation_list_forecast (standing, locale_text);

  g_ptr_array_extend_and_steal (reasons, g_steal_pointer (&forecast));
  for (guint i = 0; i < reasons->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (reasons, i);

      g_assert_true (!line->assumed || line->note != NULL);
      if (g_str_equal (line->subject, "Period that counts"))
        g_assert_cmpstr (line->source, ==, perks_edition_get_source (standing->edition));
      if (g_str_equal (line->subject, "Threshold"))
        g_assert_cmpstr (line->source, ==, "Incentives deck of February 2024, slide 8");
    }
}

static void
test_clauses (void)
{
  static const char *const editions[] = { "2019-08", "2023-08", "2023-12" };

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      const PerksTestCase books = { editions[i], "P", NULL, 0, NULL, 0 };
      g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, TODAY);
      const char *const *ids = perks_tier_explanation_get_clauses ();

      for (; *ids != NULL; ids++)
        g_assert_nonnull (perks_edition_find_clause (perks_situation_get_edition (situation),
                                                     *ids));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tier-explanation/verdict", test_verdict);
  g_test_add_func ("/tier-explanation/reasons", test_reasons);
  g_test_add_func ("/tier-explanation/forecast", test_forecast);
  g_test_add_func ("/tier-explanation/users", test_users);
  g_test_add_func ("/tier-explanation/notes", test_notes);
  g_test_add_func ("/tier-explanation/clauses", test_clauses);

  return g_test_run ();
}
