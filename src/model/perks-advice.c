/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-advice.h"

#include "perks-benefit-rules.h"
#include "perks-claim-rules.h"
#include "perks-conditions.h"
#include "perks-contact-rules.h"
#include "perks-credit-rules.h"
#include "perks-engagement-rules.h"
#include "perks-publisher-rules.h"

/* What deserves attention now, and why: pure, from books and standing. */

static void
apply_rules (PerksRuleCase *rule_case)
{
  perks_publisher_rules_apply (rule_case);
  perks_contact_rules_apply (rule_case);
  perks_claim_rules_apply (rule_case);
  perks_engagement_rules_apply (rule_case);
  perks_benefit_rules_apply (rule_case);
  perks_credit_rules_apply (rule_case);
}

/**
 * perks_advice_list:
 * @rule_case: what the rules are applied to; its deadlines are of no account, and entitlements that
 *   are not given are worked out
 *
 * Applies every rule of rules.md, part “What is owed and when”. A rule never raises two lines about
 * the same thing. May be called on any thread.
 *
 * Returns: (transfer full) (element-type PerksDeadline): first what has a day, the earliest first,
 *   then the rest in the order of the table in rules.md
 */
GPtrArray *
perks_advice_list (const PerksRuleCase *rule_case)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func (g_object_unref);
  PerksRuleCase applied = *rule_case;
  g_autoptr (GPtrArray) entitlements = NULL;

  g_return_val_if_fail (PERKS_IS_BOOKS (rule_case->books), advice);

  if (applied.entitlements == NULL)
    {
      entitlements = perks_conditions_list_for_publisher (applied.books, applied.standing);
      applied.entitlements = entitlements;
    }
  applied.deadlines = advice;
  apply_rules (&applied);

  perks_rule_sort (advice);
  return advice;
}
