/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-model-fixture.h"
#include "perks-rule.h"

static PerksRuleCase *
rule_case_new (PerksEdition *edition,
               PerksDay      today)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksRuleCase *rule_case = g_new0 (PerksRuleCase, 1);

  rule_case->books = perks_fixture_dup_books (fixture);
  rule_case->standing = perks_standing_new (rule_case->books, edition, today, NULL);
  rule_case->deadlines = g_ptr_array_new_with_free_func (g_object_unref);
  return rule_case;
}

static void
rule_case_free (PerksRuleCase *rule_case)
{
  g_object_unref (rule_case->books);
  perks_standing_unref (rule_case->standing);
  g_ptr_array_unref (rule_case->deadlines);
  g_free (rule_case);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksRuleCase, rule_case_free)

static void
test_raise (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksRuleCase) rule_case = rule_case_new (edition, 730000);
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  PerksDeadline *first, *second;

  perks_fixture_set (offer, "portal=partner-center");
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "owner-left",
    .clause = "getting-started",
    .record = PERKS_RECORD (offer),
    .due = 730000,
    .text = "Do it.",
    .action = PERKS_ACTION_FIND_OWNER,
    .target = "o-1",
    .fields = "owner portal",
    .figures = "silence-weeks reply-days",
  });
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "edition-superseded",
    .clause = "contacts",
    .entity = "edition:2023-08",
    .text = "Compare.",
    .action = PERKS_ACTION_OPEN_EDITIONS,
  });

  g_assert_cmpint (rule_case->deadlines->len, ==, 2);
  first = g_ptr_array_index (rule_case->deadlines, 0);
  g_assert_cmpstr (perks_deadline_get_rule (first), ==, "owner-left");
  g_assert_cmpstr (perks_deadline_get_entity (first), ==, "offer:o-1");
  g_assert_cmpstr (perks_deadline_get_source (first), ==, "2023-08#getting-started");
  g_assert_cmpstr (perks_deadline_get_text (first), ==, "Do it.");
  g_assert_cmpint (perks_deadline_get_due (first), ==, 730000);
  g_assert_cmpint (perks_deadline_get_action (first), ==, PERKS_ACTION_FIND_OWNER);
  g_assert_cmpstr (perks_deadline_get_target (first), ==, "o-1");
  g_assert_cmpstrv (perks_deadline_get_facts (first),
                    ((const char *const[]) { "owner=", "portal=partner-center", NULL }));
  g_assert_cmpstrv (perks_deadline_get_figures (first),
                    ((const char *const[]) { "silence-weeks", "reply-days", NULL }));
  second = g_ptr_array_index (rule_case->deadlines, 1);
  g_assert_cmpstr (perks_deadline_get_entity (second), ==, "edition:2023-08");
  g_assert_cmpint (perks_deadline_get_due (second), ==, PERKS_DAY_NONE);
  g_assert_null (perks_deadline_get_facts (second));
  g_assert_null (perks_deadline_get_figures (second));
}

/* An edition with figures and clauses of every provenance. */
static PerksEdition *
make_mixed_edition (void)
{
  static const PerksProvenance provenances[] = {
    PERKS_PROVENANCE_PUBLISHED, PERKS_PROVENANCE_ASSUMED, PERKS_PROVENANCE_USER
  };
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (
    (GDestroyNotify) perks_figure_free);
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (
    (GDestroyNotify) perks_clause_free);
  PerksEditionValues values = { .id = "mixed", .label = "Mixed", .figures = figures,
                                .clauses = clauses };

  for (gsize i = 0; i < G_N_ELEMENTS (provenances); i++)
    {
      const char *name = perks_enum_to_name (PERKS_TYPE_PROVENANCE, provenances[i]);

      g_ptr_array_add (figures, perks_figure_new (name, "1", provenances[i], "here", NULL));
      g_ptr_array_add (clauses, perks_clause_new (name, name, "text", provenances[i], "here"));
    }

  return perks_edition_new (&values);
}

/* The least sure of clause and figures decides, in whatever order they stand. What is assumed has
 * to be shown as such; what a person entered is surer. */
static void
test_provenance (void)
{
  static const struct
  {
    const char *clause;
    const char *figures;
    const char *provenance;
  } rows[] = {
    { "published", NULL, "published" },
    { "assumed", NULL, "assumed" },
    { "user", NULL, "user" },
    { "published", "published", "published" },
    { "published", "assumed", "assumed" },
    { "published", "user", "user" },
    { "assumed", "published", "assumed" },
    { "user", "published", "user" },
    { "assumed", "user", "assumed" },
    { "user", "assumed", "assumed" },
    { "published", "assumed user", "assumed" },
    { "published", "user assumed", "assumed" },
    { "published", "published assumed published", "assumed" },
    { "published", "unheard-of", "published" },
    { "unheard-of", "user", "user" },
  };
  g_autoptr (PerksEdition) edition = make_mixed_edition ();
  g_autoptr (PerksRuleCase) rule_case = rule_case_new (edition, 730000);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PerksDeadline *line;

      perks_rule_raise (rule_case, &(PerksFinding) {
        .rule = "owner-left",
        .clause = rows[i].clause,
        .entity = "offer:one",
        .text = "Do it.",
        .figures = rows[i].figures,
      });
      line = g_ptr_array_index (rule_case->deadlines, i);
      g_test_message ("%s and %s", rows[i].clause, rows[i].figures);
      g_assert_cmpstr (perks_enum_to_name (PERKS_TYPE_PROVENANCE,
                                           perks_deadline_get_provenance (line)),
                       ==, rows[i].provenance);
    }
}

/* What is written of days and amounts is written as the case says. */
static void
test_write (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksRuleCase) rule_case = rule_case_new (edition, 730000);
  g_autofree char *day = perks_rule_write_day (rule_case, perks_fixture_day ("2024-02-29"));
  g_autofree char *usd = perks_rule_write_usd (rule_case, 150000);

  g_assert_cmpstr (day, ==, "2024-02-29");
  g_assert_cmpstr (usd, ==, "1500.00 USD");
}

static void
test_near (void)
{
  static const struct
  {
    PerksDay day;
    int      lead;
    int      horizon;
    gboolean near;
  } rows[] = {
    { 730000, 14, 0, TRUE },
    { 730014, 14, 0, TRUE },
    { 730015, 14, 0, FALSE },
    { 729999, 14, 0, FALSE },
    { 730015, 14, 15, TRUE },
    { 730014, 14, 3, TRUE },
    { PERKS_DAY_NONE, 14, 0, FALSE },
    { PERKS_DAY_NONE, 14, G_MAXINT, FALSE },
    { 2000000, 14, G_MAXINT, TRUE },
    { 729999, 14, G_MAXINT, FALSE },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksRuleCase) rule_case = rule_case_new (edition, 730000);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rule_case->horizon = rows[i].horizon;
      g_assert_cmpint (perks_rule_is_near (rule_case, rows[i].day, rows[i].lead), ==, rows[i].near);
    }
}

static void
test_name_of (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");

  g_assert_cmpstr (perks_rule_name_of (offer), ==, "o-1");
  g_object_set (offer, "name", "Insights", NULL);
  g_assert_cmpstr (perks_rule_name_of (offer), ==, "Insights");
}

/* The table of rules.md from its end to its beginning, in two rounds, one of them with a day. */
static void
test_sort (void)
{
  static const char *const table[] = {
    "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
    "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending",
    "benefit-unclaimed",
    "optimization-first", "credit-ending", "credit-gap", "tier-at-risk", "isv-connect",
    "offer-delisted",
    "edition-superseded", "sync-failing",
  };
  g_autoptr (GPtrArray) deadlines = g_ptr_array_new_with_free_func (g_object_unref);
  const gsize n_rules = G_N_ELEMENTS (table);

  for (gsize i = 0; i < 4 * n_rules; i++)
    {
      g_autofree char *text = g_strdup_printf ("%zu", i);
      PerksDeadlineValues values = { .rule = table[n_rules - 1 - i % n_rules],
                                     .entity = "offer:one",
                                     .text = text, .source = "2023-08#contacts" };

      values.due = i < 2 * n_rules ? PERKS_DAY_NONE : 730000 - (PerksDay) (i / n_rules);
      g_ptr_array_add (deadlines, perks_deadline_new (&values));
    }
  perks_rule_sort (deadlines);

  for (gsize i = 0; i < 4 * n_rules; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      /* The last round has the earliest day; the two without one are mixed, and stay in order. */
      if (i < n_rules)
        g_assert_cmpint (perks_deadline_get_due (deadline), ==, 730000 - 3);
      else if (i < 2 * n_rules)
        g_assert_cmpint (perks_deadline_get_due (deadline), ==, 730000 - 2);
      else
        g_assert_cmpint (perks_deadline_get_due (deadline), ==, PERKS_DAY_NONE);

      g_assert_cmpstr (perks_deadline_get_rule (deadline), ==,
                       table[i < 2 * n_rules ? i % n_rules : (i - 2 * n_rules) / 2]);
      if (i >= 2 * n_rules && i % 2 == 1)
        g_assert_cmpint (atoi (perks_deadline_get_text (deadline)), >=, (int) n_rules);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rule/raise", test_raise);
  g_test_add_func ("/rule/provenance", test_provenance);
  g_test_add_func ("/rule/write", test_write);
  g_test_add_func ("/rule/near", test_near);
  g_test_add_func ("/rule/name-of", test_name_of);
  g_test_add_func ("/rule/sort", test_sort);

  return g_test_run ();
}
