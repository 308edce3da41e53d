/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline.h"

static void
test_new (void)
{
  PerksDeadlineValues values = { .rule = "owner-left", .entity = "offer:one", .text = "Text.",
                                 .source = "2019-08#getting-started" };
  PerksDeadline *deadline = perks_deadline_new (&values);

  g_assert_true (PERKS_IS_DEADLINE (deadline));
  g_assert_finalize_object (deadline);
}

static void
test_values (void)
{
  char rule[] = "owner-left", text[] = "Text.";
  PerksDeadlineValues values = { .rule = rule, .entity = "offer:one", .due = 739000, .text = text,
                                 .source = "2019-08#getting-started" };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);

  rule[0] = text[0] = 'X';
  values.due = PERKS_DAY_NONE;
  g_assert_cmpstr (perks_deadline_get_rule (deadline), ==, "owner-left");
  g_assert_cmpstr (perks_deadline_get_entity (deadline), ==, "offer:one");
  g_assert_cmpint (perks_deadline_get_due (deadline), ==, 739000);
  g_assert_cmpstr (perks_deadline_get_text (deadline), ==, "Text.");
  g_assert_cmpstr (perks_deadline_get_source (deadline), ==, "2019-08#getting-started");
}

static void
test_grounds (void)
{
  char target[] = "planner", fact[] = "portal=partner-center", figure[] = "silence-weeks";
  const char *const facts[] = { "live-since=2026-01-02", fact, NULL };
  const char *const figures[] = { figure, NULL };
  const PerksDeadlineValues values = { .rule = "contact-silence", .entity = "offer:planner",
                                       .text = "Text.", .source = "2019-08#getting-started",
                                       .provenance = PERKS_PROVENANCE_ASSUMED,
                                       .action = PERKS_ACTION_FIND_OWNER, .target = target,
                                       .facts = facts, .figures = figures };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);

  target[0] = fact[0] = figure[0] = 'X';
  g_assert_cmpint (perks_deadline_get_provenance (deadline), ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpint (perks_deadline_get_action (deadline), ==, PERKS_ACTION_FIND_OWNER);
  g_assert_cmpstr (perks_deadline_get_target (deadline), ==, "planner");
  g_assert_cmpstrv (perks_deadline_get_facts (deadline),
                    ((const char *const[]) { "live-since=2026-01-02", "portal=partner-center",
                                             NULL }));
  g_assert_cmpstrv (perks_deadline_get_figures (deadline),
                    ((const char *const[]) { "silence-weeks", NULL }));
}

static void
test_without_grounds (void)
{
  const PerksDeadlineValues values = { .rule = "owner-left", .entity = "offer:one", .text = "Text.",
                                       .source = "2019-08#getting-started" };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);

  g_assert_null (perks_deadline_get_target (deadline));
  g_assert_null (perks_deadline_get_facts (deadline));
  g_assert_null (perks_deadline_get_figures (deadline));
}

/* Rule and entity, whatever the day: an id that a calendar can keep. */
static void
test_id (void)
{
  static const struct
  {
    const char *rule;
    const char *entity;
    const char *id;
  } cases[] = {
    { "contact-silence", "offer:planner", "contact-silence/offer:planner" },
    { "claim-expiring", "claim:contoso/poc/planner", "claim-expiring/claim:contoso/poc/planner" },
    { "edition-superseded", "edition:2019-08", "edition-superseded/edition:2019-08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksDeadlineValues values = { .rule = cases[i].rule, .entity = cases[i].entity,
                                     .due = 739000, .text = "Text.", .source = "2019-08#purpose" };
      g_autoptr (PerksDeadline) today = perks_deadline_new (&values);
      g_autoptr (PerksDeadline) tomorrow = NULL;
      g_autofree char *id = perks_deadline_dup_id (today);
      g_autofree char *other_id = NULL;

      values.due++;
      values.text = "Other text.";
      tomorrow = perks_deadline_new (&values);
      other_id = perks_deadline_dup_id (tomorrow);
      g_assert_cmpstr (id, ==, cases[i].id);
      g_assert_cmpstr (other_id, ==, cases[i].id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/deadline/new", test_new);
  g_test_add_func ("/deadline/values", test_values);
  g_test_add_func ("/deadline/grounds", test_grounds);
  g_test_add_func ("/deadline/without-grounds", test_without_grounds);
  g_test_add_func ("/deadline/id", test_id);

  return g_test_run ();
}
