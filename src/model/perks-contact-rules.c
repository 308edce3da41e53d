/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact-rules.h"

#include <glib/gi18n.h>

#include "perks-contact.h"
#include "perks-offer.h"
#include "perks-rule.h"

/* The rules about who answers for an offer. The Rewards team writes to owner or primary contact
 * and to nobody else, so an offer whose contacts do not work is given nothing. */

static void
check_missing (PerksRuleCase *rule_case,
               PerksOffer    *offer)
{
  g_autofree char *text = NULL;

  if (perks_offer_get_status (offer) == PERKS_OFFER_STATUS_DELISTED ||
      perks_offer_get_owner (offer) != NULL || perks_offer_get_primary_contact (offer) != NULL)
    return;

  text = g_strdup_printf (_("“%s” has neither an owner nor a primary contact, so the Rewards team "
                            "has nobody to write to. Enter one of "
                            "them."), perks_rule_name_of (offer));
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "contact-missing",
    .clause = "contacts",
    .record = PERKS_RECORD (offer),
    .due = perks_offer_get_live_since (offer),
    .text = text,
    .action = PERKS_ACTION_EDIT_OFFER,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "status live-since owner primary-contact",
  });
}

static char *
dup_generic_address (const char *text)
{
  g_autoptr (PerksContact) contact = NULL;

  if (text == NULL)
    return NULL;

  contact = perks_contact_new_from_text (text);
  return perks_contact_is_generic (contact) ? g_strdup (perks_contact_get_address (contact)) : NULL;
}

static void
check_generic (PerksRuleCase *rule_case,
               PerksOffer    *offer)
{
  g_autofree char *owner = dup_generic_address (perks_offer_get_owner (offer));
  g_autofree char *primary = dup_generic_address (perks_offer_get_primary_contact (offer));
  g_autofree char *text = NULL;

  if (owner == NULL && primary == NULL)
    return;

  text = g_strdup_printf (_("“%s” is answered for by the general mailbox %s, where messages often "
                            "get lost. Enter a person, or an alias that somebody reads every day."),
                          perks_rule_name_of (offer), owner != NULL ? owner : primary);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "contact-generic",
    .clause = "contacts",
    .record = PERKS_RECORD (offer),
    .text = text,
    .action = PERKS_ACTION_EDIT_OFFER,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "owner primary-contact",
  });
}

static const char *
get_portal_name (PerksOffer *offer)
{
  switch (perks_offer_get_portal (offer))
    {
    case PERKS_PORTAL_CLOUD_PARTNER_PORTAL:
      return _("Cloud Partner Portal");
    case PERKS_PORTAL_PARTNER_CENTER:
      return _("Partner Center");
    case PERKS_PORTAL_UNKNOWN:
    default:
      return _("Cloud Partner Portal or Partner Center");
    }
}

/* The day after the last week is the first on which more than so many weeks have passed. */
static void
check_silence (PerksRuleCase *rule_case,
               PerksOffer    *offer,
               int            weeks)
{
  PerksStanding *standing = rule_case->standing;
  PerksDay live_since = perks_offer_get_live_since (offer);
  g_autofree char *text = NULL;

  if (weeks < 0 || !perks_offer_is_live (offer) || live_since == PERKS_DAY_NONE ||
      perks_offer_get_contacted_on (offer) != PERKS_DAY_NONE ||
      (gint64) standing->today - live_since <= 7 * (gint64) weeks)
    return;

  text = g_strdup_printf (ngettext ("“%s” has been live for more than %d week and the Rewards team "
                                    "has not written. Look up in %s who owns the offer: the "
                                    "message went there. When the owner cannot be found, raise a "
                                    "support ticket.",
                                    "“%s” has been live for more than %d weeks and the Rewards "
                                    "team has not written. Look up in %s who owns the offer: the "
                                    "message went there. When the owner cannot be found, raise a "
                                    "support ticket.", (gulong) weeks),
                          perks_rule_name_of (offer), weeks, get_portal_name (offer));
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "contact-silence",
    .clause = "getting-started",
    .record = PERKS_RECORD (offer),
    .due = live_since + 7 * weeks,
    .text = text,
    .action = PERKS_ACTION_FIND_OWNER,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "live-since contacted-on portal",
    .figures = "silence-weeks",
  });
}

static void
check_owner_left (PerksRuleCase *rule_case,
                  PerksOffer    *offer)
{
  g_autofree char *text = NULL;

  if (!perks_offer_get_owner_left (offer))
    return;

  text = g_strdup_printf (_("The owner of “%s” has left the company. Name a new one in %s; where "
                            "that cannot be done, raise a support ticket."),
                          perks_rule_name_of (offer), get_portal_name (offer));
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "owner-left",
    .clause = "getting-started",
    .record = PERKS_RECORD (offer),
    .due = rule_case->standing->today,
    .text = text,
    .action = PERKS_ACTION_FIND_OWNER,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "owner owner-left portal",
  });
}

/**
 * perks_contact_rules_apply:
 * @rule_case: what the rules are applied to
 *
 * Applies `contact-missing`, `contact-generic`, `contact-silence` and `owner-left` to every offer.
 * Source: rules.md, What is owed and when.
 */
void
perks_contact_rules_apply (PerksRuleCase *rule_case)
{
  GPtrArray *offers = perks_books_get_offers (rule_case->books);
  int weeks = perks_edition_get_number (rule_case->standing->edition, "silence-weeks");

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      check_missing (rule_case, offer);
      check_generic (rule_case, offer);
      check_silence (rule_case, offer, weeks);
      check_owner_left (rule_case, offer);
    }
}
