/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact-texts.h"

#include <glib/gi18n.h>

#include "perks-contact.h"
#include "perks-offer-texts.h"

/* What is said of getting in touch: the clock of silence, and what is wrong with the contacts of an
 * offer. Pure; may be called on any thread. */

static char *
describe_contact (PerksLocaleText *locale_text,
                  PerksOffer      *offer)
{
  const PerksDay contacted = perks_offer_get_contacted_on (offer);
  const PerksDay live = perks_offer_get_live_since (offer);
  g_autofree char *day = perks_locale_text_day (locale_text, contacted);
  g_autofree char *days = NULL;

  if (live == PERKS_DAY_NONE || contacted < live)
    return g_strdup_printf (_("The Rewards team wrote on %s."), day);

  days = perks_offer_texts_days (locale_text, contacted - live);
  return g_strdup_printf (_("The Rewards team wrote on %s, %s after the offer went live."), day,
                          days);
}

/* %FALSE while the clock does not run: the offer is not live, or the team wrote. */
static gboolean
is_waiting (PerksOffer *offer,
            PerksDay    today)
{
  const PerksDay live = perks_offer_get_live_since (offer);

  return perks_offer_is_live (offer) && live != PERKS_DAY_NONE && live <= today &&
         perks_offer_get_contacted_on (offer) == PERKS_DAY_NONE;
}

static char *
write_weeks (PerksEdition *edition,
             int           weeks)
{
  const PerksFigure *figure = perks_edition_find_figure (edition, "silence-weeks");

  if (figure != NULL && figure->provenance == PERKS_PROVENANCE_ASSUMED)
    return g_strdup_printf (ngettext ("%d week (assumed)", "%d weeks (assumed)", (gulong) weeks),
                            weeks);

  return g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) weeks), weeks);
}

/**
 * perks_contact_texts_silence:
 * @locale_text: how days are written
 * @edition: an edition
 * @offer: an offer
 * @today: the day
 *
 * Says how long the Rewards team has been silent, and since or until when it is to write. The
 * weeks are the edition's figure `silence-weeks`; one day more than those weeks is too long.
 *
 * Returns: (transfer full): a sentence or two
 */
char *
perks_contact_texts_silence (PerksLocaleText *locale_text,
                             PerksEdition    *edition,
                             PerksOffer      *offer,
                             PerksDay         today)
{
  const PerksDay live = perks_offer_get_live_since (offer);
  const int weeks = perks_edition_get_number (edition, "silence-weeks");
  g_autofree char *days = NULL;
  g_autofree char *span = NULL;
  g_autofree char *due = NULL;

  if (perks_offer_get_contacted_on (offer) != PERKS_DAY_NONE)
    return describe_contact (locale_text, offer);
  if (!is_waiting (offer, today))
    return g_strdup (_("The Rewards team writes once the offer is live."));

  days = perks_offer_texts_days (locale_text, today - live);
  if (weeks < 0)
    return g_strdup_printf (
      _("Live for %s and no message yet. This edition does not say when one is due."), days);

  span = write_weeks (edition, weeks);
  due = perks_locale_text_day (locale_text, live + 7 * weeks);
  if (today > live + 7 * weeks)
    return g_strdup_printf (_("Live for %s and no message yet. The %s in which the Rewards team "
                              "writes ran out on %s."), days, span, due);

  return g_strdup_printf (_("Live for %s and no message yet. The %s in which the Rewards team "
                            "writes run out on %s."), days, span, due);
}

/**
 * perks_contact_texts_needs_steps:
 * @edition: an edition
 * @offer: an offer
 * @today: the day
 *
 * Returns: whether the person has to do something to get in touch: nobody wrote in the weeks that
 *   the edition gives, or the owner has left
 */
gboolean
perks_contact_texts_needs_steps (PerksEdition *edition,
                                 PerksOffer   *offer,
                                 PerksDay      today)
{
  const int weeks = perks_edition_get_number (edition, "silence-weeks");

  if (perks_offer_get_owner_left (offer))
    return TRUE;

  return weeks >= 0 && is_waiting (offer, today) &&
         today > perks_offer_get_live_since (offer) + 7 * weeks;
}

/**
 * perks_contact_texts_is_generic:
 * @contact: (nullable): a contact as it was typed
 *
 * Returns: whether it is a general mailbox, which no person reads as their own
 */
gboolean
perks_contact_texts_is_generic (const char *contact)
{
  g_autoptr (PerksContact) parsed = NULL;

  if (contact == NULL || *contact == '\0')
    return FALSE;

  parsed = perks_contact_new_from_text (contact);
  return parsed != NULL && perks_contact_is_generic (parsed);
}

/**
 * perks_contact_texts_judge:
 * @offer: an offer
 *
 * Returns: what is wrong with its contacts, if anything is
 */
PerksContactConcern
perks_contact_texts_judge (PerksOffer *offer)
{
  const char *owner = perks_offer_get_owner (offer);
  const char *primary = perks_offer_get_primary_contact (offer);

  if (owner == NULL && primary == NULL)
    return PERKS_CONTACT_CONCERN_MISSING;
  if (perks_offer_get_owner_left (offer))
    return PERKS_CONTACT_CONCERN_OWNER_LEFT;
  if (perks_contact_texts_is_generic (owner) || perks_contact_texts_is_generic (primary))
    return PERKS_CONTACT_CONCERN_GENERIC;

  return PERKS_CONTACT_CONCERN_NONE;
}

/**
 * perks_contact_texts_concern:
 * @concern: what is wrong
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL when nothing is wrong
 */
const char *
perks_contact_texts_concern (PerksContactConcern concern)
{
  switch (concern)
    {
    case PERKS_CONTACT_CONCERN_MISSING:
      return _("Nobody is entered whom the Rewards team could write to.");
    case PERKS_CONTACT_CONCERN_GENERIC:
      return _(
        "A general mailbox: messages of the Rewards team can get lost there. Enter a person.");
    case PERKS_CONTACT_CONCERN_OWNER_LEFT:
      return _("The owner has left the company. Enter a new one.");
    case PERKS_CONTACT_CONCERN_NONE:
    default:
      return NULL;
    }
}
