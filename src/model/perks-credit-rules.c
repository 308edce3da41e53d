/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit-rules.h"

#include <glib/gi18n.h>

#include "perks-credit.h"
#include "perks-entitlement.h"

/* The rules about sponsorship: money that lapses, and the gap between two credits. */

#define LEAD_DAYS 30

static void
check_ending (PerksRuleCase *rule_case,
              PerksCredit   *credit)
{
  PerksDay end = perks_credit_get_end (credit);
  gint64 left = perks_credit_get_left (credit);
  g_autofree char *money = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (left == 0 || !perks_rule_is_near (rule_case, end, LEAD_DAYS))
    return;

  money = perks_rule_write_usd (rule_case, left);
  day = perks_rule_write_day (rule_case, end);
  text = g_strdup_printf (_("An Azure sponsorship ends on %s with %s left, which is then lost. Use "
                            "it for what it was given for, and enter what is used."), day, money);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "credit-ending",
    .clause = "sponsorship",
    .record = PERKS_RECORD (credit),
    .due = end,
    .text = text,
    .action = PERKS_ACTION_OPEN_CREDITS,
    .target = perks_record_get_id (PERKS_RECORD (credit)),
    .fields = "amount used start end",
  });
}

static PerksCredit *
find_latest (GPtrArray *credits)
{
  PerksCredit *latest = NULL;

  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *credit = g_ptr_array_index (credits, i);

      if (latest == NULL || perks_credit_get_start (credit) >= perks_credit_get_start (latest))
        latest = credit;
    }

  return latest;
}

/* The open sponsorship that brings most. */
static PerksEntitlement *
find_available (GPtrArray *entitlements)
{
  PerksEntitlement *best = NULL;

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);

      if (perks_benefit_get_mode (benefit) == PERKS_BENEFIT_MODE_FUNDING &&
          perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_AVAILABLE &&
          (best == NULL ||
           perks_entitlement_get_amount (entitlement) > perks_entitlement_get_amount (best)))
        best = entitlement;
    }

  return best;
}

/* As long as one credit runs, or another is entered for later, there is no gap. */
static PerksCredit *
find_ended (GPtrArray *credits,
            PerksDay   today)
{
  for (guint i = 0; i < credits->len; i++)
    {
      if (!perks_credit_has_ended (g_ptr_array_index (credits, i), today))
        return NULL;
    }

  return find_latest (credits);
}

static char *
describe_gap (PerksRuleCase    *rule_case,
              PerksEntitlement *available)
{
  const char *name = perks_benefit_get_name (perks_entitlement_get_benefit (available));
  g_autofree char *money = NULL;

  if (perks_entitlement_get_amount (available) <= 0)
    return g_strdup_printf (_("Your last Azure sponsorship has ended or is used up, so Azure is "
                              "charged in full, and “%s” is open and not claimed. Ask for it."),
                            name);

  money = perks_rule_write_usd (rule_case, perks_entitlement_get_amount (available));
  return g_strdup_printf (_("Your last Azure sponsorship has ended or is used up, so Azure is "
                            "charged in full, and “%s” (%s) is open and not claimed. Ask for "
                            "it."), name, money);
}

static void
check_gap (PerksRuleCase *rule_case)
{
  PerksCredit *ended = find_ended (perks_books_get_credits (rule_case->books),
                                   rule_case->standing->today);
  PerksEntitlement *available = find_available (rule_case->entitlements);
  g_autofree char *text = NULL;

  if (ended == NULL || available == NULL)
    return;

  text = describe_gap (rule_case, available);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "credit-gap",
    .clause = "sponsorship",
    .record = PERKS_RECORD (ended),
    .text = text,
    .action = PERKS_ACTION_OPEN_CREDITS,
    .target = perks_record_get_id (PERKS_RECORD (ended)),
    .fields = "amount used start end",
  });
}

/**
 * perks_credit_rules_apply:
 * @rule_case: what the rules are applied to
 *
 * Applies `credit-ending` to every credit and `credit-gap` to all of them together. Source:
 * rules.md, What is owed and when, and Sponsorship.
 */
void
perks_credit_rules_apply (PerksRuleCase *rule_case)
{
  GPtrArray *credits = perks_books_get_credits (rule_case->books);

  for (guint i = 0; i < credits->len; i++)
    check_ending (rule_case, g_ptr_array_index (credits, i));
  check_gap (rule_case);
}
