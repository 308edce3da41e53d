/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-text.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-claim.h"
#include "perks-rule.h"

/* What a line of attention is about, in a few words. Pure; may be called on any thread. */

static const struct
{
  const char *rule;
  const char *words;
} rules[] = {
  { "mpn-id-missing", N_("No MPN ID") },
  { "contact-missing", N_("No contact") },
  { "contact-generic", N_("General mailbox as contact") },
  { "contact-silence", N_("No message from the Rewards team") },
  { "owner-left", N_("Owner has left") },
  { "claim-reply-overdue", N_("Answer overdue") },
  { "claim-expiring", N_("Benefit ends") },
  { "complete-by", N_("Last day to finish") },
  { "engagement-ending", N_("Engagement ends") },
  { "benefit-unclaimed", N_("Benefits not claimed") },
  { "optimization-first", N_("Listing not optimized") },
  { "credit-ending", N_("Sponsorship ends") },
  { "credit-gap", N_("Sponsorship at its end") },
  { "tier-at-risk", N_("Tier at risk") },
  { "isv-connect", N_("ISV Connect") },
  { "offer-delisted", N_("Delisted with open claims") },
  { "edition-superseded", N_("Edition ended") },
  { "sync-failing", N_("Nothing comes in") },
};

/**
 * perks_deadline_text_rule:
 * @rule: the id of a rule
 *
 * Returns: (transfer none): in a few words what it raises; its id where Perks has no words for it
 */
const char *
perks_deadline_text_rule (const char *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_str_equal (rules[i].rule, rule))
        return _(rules[i].words);
    }

  return rule;
}

static PerksClaim *
find_claim (PerksBooks *books,
            const char *id)
{
  GPtrArray *claims = perks_books_get_claims (books);

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (g_str_equal (perks_record_get_id (PERKS_RECORD (claim)), id))
        return claim;
    }

  return NULL;
}

static char *
name_claim (PerksSituation *situation,
            PerksClaim     *claim)
{
  const char *id = perks_claim_get_benefit (claim);
  const char *offer_id = perks_claim_get_offer (claim);
  PerksBenefit *benefit = NULL;
  PerksOffer *offer = NULL;
  const char *name;

  if (id != NULL)
    benefit = perks_edition_find_benefit (perks_situation_get_edition (situation), id);
  if (offer_id != NULL)
    offer = perks_books_find_offer (perks_situation_get_books (situation), offer_id);

  name = benefit != NULL ? perks_benefit_get_name (benefit) : id;
  if (offer == NULL)
    return g_strdup_printf (_("“%s”"), name);

  return g_strdup_printf (_("“%s” for “%s”"), name, perks_rule_name_of (offer));
}

/* %NULL for what is of the publisher as a whole. */
static char *
name_entity (PerksSituation *situation,
             const char     *entity)
{
  PerksBooks *books = perks_situation_get_books (situation);
  g_auto (GStrv) parts = g_strsplit (entity, ":", 2);
  PerksOffer *offer = NULL;
  PerksClaim *claim = NULL;

  if (parts[1] == NULL || g_str_equal (parts[0], "publisher"))
    return NULL;

  if (g_str_equal (parts[0], "offer"))
    offer = perks_books_find_offer (books, parts[1]);
  else if (g_str_equal (parts[0], "claim"))
    claim = find_claim (books, parts[1]);

  if (claim != NULL)
    return name_claim (situation, claim);

  return g_strdup_printf (_("“%s”"), offer != NULL ? perks_rule_name_of (offer) : parts[1]);
}

/**
 * perks_deadline_text_title:
 * @situation: a situation
 * @deadline: what it raises
 *
 * Returns: (transfer full): what @deadline is about: `“Planner”: No message from the Rewards team`
 */
char *
perks_deadline_text_title (PerksSituation *situation,
                           PerksDeadline  *deadline)
{
  g_autofree char *name = NULL;
  const char *words;

  g_return_val_if_fail (PERKS_IS_SITUATION (situation), NULL);
  g_return_val_if_fail (PERKS_IS_DEADLINE (deadline), NULL);

  words = perks_deadline_text_rule (perks_deadline_get_rule (deadline));
  name = name_entity (situation, perks_deadline_get_entity (deadline));
  return name != NULL ? g_strdup_printf (_("%s: %s"), name, words) : g_strdup (words);
}
