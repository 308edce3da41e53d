/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit-text.h"

#include <glib/gi18n.h>

#include "perks-edition.h"
#include "perks-rule.h"
#include "perks-tier.h"

/* What the page on sponsorship says. */

static const char *
name_kind (PerksCreditKind kind)
{
  switch (kind)
    {
    case PERKS_CREDIT_KIND_TEST_DRIVE:
      return _("Test drive or trial sandbox");
    case PERKS_CREDIT_KIND_POC:
      return _("Deployment or proof of concept");
    case PERKS_CREDIT_KIND_OTHER:
    default:
      return _("Other sponsorship");
    }
}

static char *
write_usd (gint64           cents,
           PerksLocaleText *locale_text)
{
  return perks_locale_text_money (locale_text, perks_money_new_usd (MAX (cents, 0)));
}

/**
 * perks_credit_text_title:
 * @credit: a credit
 * @locale_text: how money is written
 *
 * Returns: (transfer full): what it is for and how much it was
 */
char *
perks_credit_text_title (PerksCredit     *credit,
                         PerksLocaleText *locale_text)
{
  g_autofree char *amount = write_usd (perks_credit_get_amount (credit), locale_text);

  return g_strdup_printf (_("%s, %s"), name_kind (perks_credit_get_kind (credit)), amount);
}

static char *
describe_state (PerksCredit     *credit,
                PerksDay         today,
                PerksLocaleText *locale_text)
{
  PerksDay end = perks_credit_get_end (credit);

  if (perks_credit_get_left (credit) == 0)
    return g_strdup (_("used up"));
  if (perks_credit_has_ended (credit, today))
    return g_strdup (_("ended; what is left is lost"));
  if (perks_credit_get_start (credit) > today)
    return g_strdup (_("not begun"));
  if (end == today)
    return g_strdup (_("ends today"));

  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) (end - today)),
                          end - today);
}

/**
 * perks_credit_text_status:
 * @credit: a credit with a first and a last day
 * @books: the books that it is in
 * @today: the day
 * @locale_text: how days are written
 *
 * Returns: (transfer full): its days, how it stands, and the offer that it is for
 */
char *
perks_credit_text_status (PerksCredit     *credit,
                          PerksBooks      *books,
                          PerksDay         today,
                          PerksLocaleText *locale_text)
{
  const char *id = perks_credit_get_offer (credit);
  PerksOffer *offer = id != NULL ? perks_books_find_offer (books, id) : NULL;
  g_autofree char *start = perks_locale_text_day (locale_text, perks_credit_get_start (credit));
  g_autofree char *end = perks_locale_text_day (locale_text, perks_credit_get_end (credit));
  g_autofree char *state = describe_state (credit, today, locale_text);

  if (offer == NULL)
    return g_strdup_printf (_("%s to %s, %s"), start, end, state);

  return g_strdup_printf (_("%s to %s, %s, for “%s”"), start, end, state,
                          perks_rule_name_of (offer));
}

/**
 * perks_credit_text_left:
 * @credit: a credit
 * @today: the day
 * @locale_text: how money is written
 *
 * Returns: (transfer full): how much of it is left, or was when it ended
 */
char *
perks_credit_text_left (PerksCredit     *credit,
                        PerksDay         today,
                        PerksLocaleText *locale_text)
{
  g_autofree char *left = write_usd (perks_credit_get_left (credit), locale_text);
  g_autofree char *amount = write_usd (perks_credit_get_amount (credit), locale_text);

  if (perks_credit_get_left (credit) > 0 && perks_credit_has_ended (credit, today))
    return g_strdup_printf (_("%s of %s not used"), left, amount);

  return g_strdup_printf (_("%s of %s left"), left, amount);
}

/**
 * perks_credit_text_amount:
 * @entitlement: what a publisher is entitled to that brings money
 * @locale_text: how money is written
 *
 * Returns: (transfer full): the amount, or that its tier is not reached
 */
char *
perks_credit_text_amount (PerksEntitlement *entitlement,
                          PerksLocaleText  *locale_text)
{
  if (perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_LOCKED)
    return g_strdup (_("Locked"));

  return write_usd (perks_entitlement_get_amount (entitlement), locale_text);
}

/**
 * perks_credit_text_given:
 * @situation: where the publisher stands
 * @kind: what a credit is for
 * @locale_text: how money is written
 *
 * Returns: (transfer full) (nullable): what the tier of the publisher gives for @kind, as a
 *   sentence, or %NULL where it gives nothing or the programme does not say
 */
char *
perks_credit_text_given (PerksSituation  *situation,
                         PerksCreditKind  kind,
                         PerksLocaleText *locale_text)
{
  static const char *const benefits[] = {
    [PERKS_CREDIT_KIND_TEST_DRIVE] = "sponsor-test-drive",
    [PERKS_CREDIT_KIND_POC] = "sponsor-poc",
  };
  PerksStanding *standing = perks_situation_get_standing (situation);
  PerksBenefit *benefit = NULL;
  gint64 cents = -1;
  g_autofree char *amount = NULL;

  if (kind < G_N_ELEMENTS (benefits))
    benefit = perks_edition_find_benefit (perks_situation_get_edition (situation), benefits[kind]);
  if (benefit != NULL && standing->tier != NULL)
    cents = perks_benefit_get_amount (benefit, perks_tier_get_id (standing->tier));
  if (cents <= 0)
    return NULL;

  amount = write_usd (cents, locale_text);
  return g_strdup_printf (_("Your tier, %s, gives %s."), perks_tier_get_label (standing->tier),
                          amount);
}
