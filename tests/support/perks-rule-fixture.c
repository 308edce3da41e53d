/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-rule-fixture.h"

#include "perks-conditions.h"
#include "perks-day.h"

/* Rules on books in the making, and what holds for whatever any of them raises. */

/* CONTRACT.md, “Rules named in attention and deadlines”. */
static const char *const rules[] = {
  "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
  "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending", "benefit-unclaimed",
  "optimization-first", "credit-ending", "credit-gap", "tier-at-risk", "isv-connect",
  "offer-delisted", "sync-failing", "edition-superseded", NULL,
};

static void
check_source (PerksDeadline *deadline,
              PerksEdition  *edition)
{
  g_auto (GStrv) parts = g_strsplit (perks_deadline_get_source (deadline), "#", 2);

  g_assert_cmpstr (parts[0], ==, perks_edition_get_id (edition));
  g_assert_nonnull (parts[1]);
  g_assert_nonnull (perks_edition_find_clause (edition, parts[1]));
}

static void
check_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strchr (text, '%'));
  g_assert_null (strchr (text, '\n'));
  g_assert_null (strchr (text, '!'));
  g_assert_null (strstr (text, "  "));
}

/* What they rest on is in the edition, and what raised them has a name and a value. */
static void
check_grounds (PerksDeadline *deadline,
               PerksEdition  *edition)
{
  const char *const *facts = perks_deadline_get_facts (deadline);
  const char *const *figures = perks_deadline_get_figures (deadline);

  for (guint i = 0; facts != NULL && facts[i] != NULL; i++)
    g_assert_nonnull (strchr (facts[i], '='));
  for (guint i = 0; figures != NULL && figures[i] != NULL; i++)
    g_assert_nonnull (perks_edition_find_figure (edition, figures[i]));
}

static void
check_entity (PerksDeadline *deadline)
{
  const char *entity = perks_deadline_get_entity (deadline);
  const char *colon = strchr (entity, ':');

  g_assert_nonnull (colon);
  g_assert_true (colon > entity && colon[1] != '\0');
}

/* Holds what was raised against what holds for all of it; no two have one id. */
void
perks_rule_fixture_check (GPtrArray    *deadlines,
                          PerksEdition *edition)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      g_test_message ("%s %s: %s", perks_deadline_get_rule (deadline),
                      perks_deadline_get_entity (deadline), perks_deadline_get_text (deadline));
      g_assert_true (g_strv_contains (rules, perks_deadline_get_rule (deadline)));
      check_entity (deadline);
      check_source (deadline, edition);
      check_text (perks_deadline_get_text (deadline));
      check_grounds (deadline, edition);
      g_assert_true (g_hash_table_add (ids, perks_deadline_dup_id (deadline)));
    }
}

/* Applies a file of rules, checks what it raises and hands it on, in the order of raising. */
GPtrArray *
perks_rule_fixture_apply (PerksFixture           *fixture,
                          const PerksRuleSetting *setting,
                          PerksRulesFunc          func)
{
  g_autoptr (PerksEdition) other = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS,
                                                              PERKS_FIXTURE_ALL_FIGURES);
  PerksEdition *edition = setting->edition != NULL ? setting->edition : other;
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksStanding) standing =
    perks_standing_new (books, edition, perks_fixture_day (setting->today), &error);
  g_autoptr (GPtrArray) entitlements = NULL;
  GPtrArray *deadlines = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  entitlements = perks_conditions_list_for_publisher (books, standing);
  func (&(PerksRuleCase) {
    .books = books,
    .standing = standing,
    .editions = setting->editions,
    .entitlements = entitlements,
    .wording = setting->wording,
    .horizon = setting->horizon,
    .deadlines = deadlines,
  });

  perks_rule_fixture_check (deadlines, edition);
  return deadlines;
}

/* A line for each: rule, entity and day, which is `-` where there is none. */
char *
perks_rule_fixture_write_down (GPtrArray *deadlines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *day = perks_day_to_string (perks_deadline_get_due (deadline));

      g_string_append_printf (text, "%s %s %s\n", perks_deadline_get_rule (deadline),
                              perks_deadline_get_entity (deadline), day != NULL ? day : "-");
    }

  return g_string_free (text, FALSE);
}

/* The one line of a rule about an entity, or %NULL. */
PerksDeadline *
perks_rule_fixture_find (GPtrArray  *deadlines,
                         const char *rule,
                         const char *entity)
{
  PerksDeadline *found = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (!g_str_equal (perks_deadline_get_rule (deadline), rule) ||
          !g_str_equal (perks_deadline_get_entity (deadline), entity))
        continue;
      g_assert_null (found);
      found = deadline;
    }

  return found;
}
