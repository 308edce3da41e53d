/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-rules.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-claim.h"
#include "perks-conditions.h"
#include "perks-day.h"

/* The rules about what somebody has claimed, and about what ends unclaimed. */

#define EXPIRY_LEAD_DAYS 30
#define COMPLETION_LEAD_DAYS 60

/* What Marketplace Rewards promises and takes away does not hold for ISV Connect. */
static gboolean
is_isv_connect (PerksClaim *claim)
{
  return g_strcmp0 (perks_claim_get_benefit (claim), PERKS_CLAIM_ISV_CONNECT) == 0;
}

static PerksBenefit *
find_benefit (PerksRuleCase *rule_case,
              PerksClaim    *claim)
{
  return perks_edition_find_benefit (rule_case->standing->edition, perks_claim_get_benefit (claim));
}

/* A claim can be of a benefit that the edition does not have. */
static const char *
get_benefit_name (PerksRuleCase *rule_case,
                  PerksClaim    *claim)
{
  PerksBenefit *benefit = find_benefit (rule_case, claim);

  if (benefit != NULL)
    return perks_benefit_get_name (benefit);
  if (is_isv_connect (claim))
    return "ISV Connect";
  if (perks_claim_get_benefit (claim) != NULL)
    return perks_claim_get_benefit (claim);

  return perks_record_get_id (PERKS_RECORD (claim));
}

/* “Blog feature” or “Blog feature” for “Planner”. */
static char *
describe_claim (PerksRuleCase *rule_case,
                PerksClaim    *claim)
{
  const char *name = get_benefit_name (rule_case, claim);
  const char *offer_id = perks_claim_get_offer (claim);
  PerksOffer *offer = offer_id != NULL ? perks_books_find_offer (rule_case->books, offer_id) : NULL;

  if (offer == NULL)
    return g_strdup_printf ("“%s”", name);

  return g_strdup_printf (_("“%s” for “%s”"), name, perks_rule_name_of (offer));
}

static void
raise_claim (PerksRuleCase *rule_case,
             PerksClaim    *claim,
             PerksFinding  *finding)
{
  finding->record = PERKS_RECORD (claim);
  finding->action = PERKS_ACTION_OPEN_CLAIM;
  finding->target = perks_record_get_id (PERKS_RECORD (claim));
  perks_rule_raise (rule_case, finding);
}

static PerksDay
get_requested_on (PerksClaim *claim)
{
  PerksDay requested_on = perks_claim_get_requested_on (claim);

  return requested_on != PERKS_DAY_NONE ? requested_on : perks_claim_get_since (claim);
}

static void
check_reply (PerksRuleCase *rule_case,
             PerksClaim    *claim,
             int            days)
{
  PerksStanding *standing = rule_case->standing;
  PerksDay requested_on = get_requested_on (claim);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (days < 0 || perks_claim_get_state (claim) != PERKS_CLAIM_STATE_REQUESTED ||
      is_isv_connect (claim) || requested_on == PERKS_DAY_NONE ||
      (gint64) standing->today - requested_on < days)
    return;

  name = describe_claim (rule_case, claim);
  text = g_strdup_printf (ngettext ("%s was requested and nobody has answered, although an answer "
                                    "is promised within %d day. Write to the Rewards team, or note "
                                    "here that they answered.",
                                    "%s was requested and nobody has answered, although an answer "
                                    "is promised within %d days. Write to the Rewards team, or "
                                    "note here that they answered.", (gulong) days), name, days);
  raise_claim (rule_case, claim, &(PerksFinding) {
    .rule = "claim-reply-overdue",
    .clause = "claims",
    .due = requested_on + days,
    .text = text,
    .fields = "state requested-on",
    .figures = "reply-days",
  });
}

/* The day of the claim, else that of what its offer's path gives. */
static PerksDay
find_end (PerksRuleCase *rule_case,
          PerksClaim    *claim)
{
  const char *offer_id = perks_claim_get_offer (claim);
  PerksBenefit *benefit;
  PerksOffer *offer;

  if (perks_claim_get_expires_on (claim) != PERKS_DAY_NONE || offer_id == NULL)
    return perks_claim_get_expires_on (claim);

  offer = perks_books_find_offer (rule_case->books, offer_id);
  benefit = offer != NULL ? find_benefit (rule_case, claim) : NULL;
  if (benefit == NULL)
    return PERKS_DAY_NONE;

  return perks_conditions_find_end (rule_case->books, rule_case->standing, benefit, offer);
}

static void
check_expiry (PerksRuleCase *rule_case,
              PerksClaim    *claim)
{
  PerksDay end = perks_claim_is_open (claim) ? find_end (rule_case, claim) : PERKS_DAY_NONE;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (!perks_rule_is_near (rule_case, end, EXPIRY_LEAD_DAYS))
    return;

  name = describe_claim (rule_case, claim);
  day = perks_rule_write_day (rule_case, end);
  text = g_strdup_printf (_("%s ends on %s and is not done. Finish it before, or it is lost."),
                          name, day);
  raise_claim (rule_case, claim, &(PerksFinding) {
    .rule = "claim-expiring",
    .clause = "expiry",
    .due = end,
    .text = text,
    .fields = "state since expires-on",
  });
}

/* Only what was begun by that day can have to be finished by it. */
static void
check_completion (PerksRuleCase *rule_case,
                  PerksClaim    *claim,
                  PerksDay       day)
{
  PerksDay begun = get_requested_on (claim);
  g_autofree char *name = NULL;
  g_autofree char *written = NULL;
  g_autofree char *text = NULL;

  if (day == PERKS_DAY_NONE || !perks_claim_is_open (claim) || is_isv_connect (claim) ||
      begun > day ||
      (gint64) day - rule_case->standing->today > MAX (COMPLETION_LEAD_DAYS, rule_case->horizon))
    return;

  name = describe_claim (rule_case, claim);
  written = perks_rule_write_day (rule_case, day);
  text = g_strdup_printf (_("%s has to be finished by %s, the last day that the programme allows. "
                            "Agree with the Rewards team on what is still open."), name, written);
  raise_claim (rule_case, claim, &(PerksFinding) {
    .rule = "complete-by",
    .clause = "expiry",
    .due = day,
    .text = text,
    .fields = "state since requested-on",
    .figures = "complete-by",
  });
}

static void
check_delisted (PerksRuleCase *rule_case,
                GHashTable    *counts,
                PerksOffer    *offer)
{
  const char *id = perks_record_get_id (PERKS_RECORD (offer));
  guint n_open = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));
  g_autofree char *text = NULL;

  if (perks_offer_get_status (offer) != PERKS_OFFER_STATUS_DELISTED || n_open == 0)
    return;

  text = g_strdup_printf (ngettext ("“%s” is delisted and has %u open claim, which may be revoked. "
                                    "Publish the offer again or settle the claim.",
                                    "“%s” is delisted and has %u open claims, which may be "
                                    "revoked. Publish the offer again or settle the "
                                    "claims.", n_open),
                          perks_rule_name_of (offer), n_open);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "offer-delisted",
    .clause = "cancellation",
    .record = PERKS_RECORD (offer),
    .text = text,
    .action = PERKS_ACTION_OPEN_OFFER,
    .target = id,
    .fields = "status",
  });
}

/* How many open claims each offer has. */
static GHashTable *
count_claims (GPtrArray *claims)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);
      char *offer = (char *) perks_claim_get_offer (claim);
      guint n_open;

      if (offer == NULL || !perks_claim_is_open (claim) || is_isv_connect (claim))
        continue;
      n_open = GPOINTER_TO_UINT (g_hash_table_lookup (counts, offer));
      g_hash_table_insert (counts, offer, GUINT_TO_POINTER (n_open + 1));
    }

  return counts;
}

/* %PERKS_DAY_NONE where the edition names none. */
static PerksDay
get_complete_by (PerksEdition *edition)
{
  const PerksFigure *figure = perks_edition_find_figure (edition, "complete-by");
  PerksDay day;

  if (figure == NULL || !perks_day_from_string (figure->value, &day, NULL))
    return PERKS_DAY_NONE;

  return day;
}

/**
 * perks_claim_rules_apply:
 * @rule_case: what the rules are applied to
 *
 * Applies `claim-reply-overdue`, `claim-expiring` and `complete-by` to every claim, and
 * `offer-delisted` to every offer. What ends unclaimed is perks_benefit_rules_apply()'s. Source:
 * rules.md, What is owed and when.
 */
void
perks_claim_rules_apply (PerksRuleCase *rule_case)
{
  GPtrArray *claims = perks_books_get_claims (rule_case->books);
  GPtrArray *offers = perks_books_get_offers (rule_case->books);
  PerksEdition *edition = rule_case->standing->edition;
  int reply_days = perks_edition_get_number (edition, "reply-days");
  PerksDay complete_by = get_complete_by (edition);
  g_autoptr (GHashTable) counts = count_claims (claims);

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      check_reply (rule_case, claim, reply_days);
      check_expiry (rule_case, claim);
      check_completion (rule_case, claim, complete_by);
    }
  for (guint i = 0; i < offers->len; i++)
    check_delisted (rule_case, counts, g_ptr_array_index (offers, i));
}
