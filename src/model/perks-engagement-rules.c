/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-rules.h"

#include <glib/gi18n.h>

#include "perks-engagement-span.h"

/* The rule about engagements of fixed length. */

#define LEAD_DAYS 14

static void
check_ending (PerksRuleCase *rule_case,
              PerksOffer    *offer)
{
  PerksStanding *standing = rule_case->standing;
  PerksEngagementSpan span;
  g_autofree char *text = NULL;
  g_autofree char *end = NULL;

  if (!perks_offer_is_live (offer))
    return;
  perks_engagement_span_find (&span, rule_case->books, standing->edition, offer, standing->today);
  if (span.kind != PERKS_ENGAGEMENT_KIND_FIXED || span.out ||
      !perks_rule_is_near (rule_case, span.end, LEAD_DAYS))
    return;

  end = perks_rule_write_day (rule_case, span.end);
  text = g_strdup_printf (_("The engagement for “%s” ends on %s, and the engagement manager helps "
                            "no longer after that. Agree now on what is still open."),
                          perks_rule_name_of (offer), end);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "engagement-ending",
    .clause = "engagement",
    .record = PERKS_RECORD (offer),
    .due = span.end,
    .text = text,
    .action = PERKS_ACTION_OPEN_ENGAGEMENT,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "live-since listing consulting",
    .figures = "engagement-months",
  });
}

/**
 * perks_engagement_rules_apply:
 * @rule_case: what the rules are applied to
 *
 * Applies `engagement-ending` to every live offer: an engagement of fixed length that nobody opted
 * out of ends within 14 days. Source: rules.md, What is owed and when.
 */
void
perks_engagement_rules_apply (PerksRuleCase *rule_case)
{
  GPtrArray *offers = perks_books_get_offers (rule_case->books);

  for (guint i = 0; i < offers->len; i++)
    check_ending (rule_case, g_ptr_array_index (offers, i));
}
