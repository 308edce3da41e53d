/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-claims.h"

#include <glib/gi18n.h>

#include "perks-benefit-texts.h"
#include "perks-commands.h"

/* How a claim moves on: the next step from where it is, and the change of the books that takes
 * it. */

/**
 * perks_benefit_claim_new_from_variant: (skip)
 * @parameter: a parameter of the form %PERKS_BENEFIT_CLAIM_FORMAT
 * @situation: (nullable): where the publisher stands
 * @by: (nullable): who does it
 *
 * The day is today; where only the note changes, day and person stay as they are entered.
 *
 * Returns: (transfer full) (nullable): the claim, or %NULL without a situation and for an unknown
 *   state
 */
PerksBenefitClaim *
perks_benefit_claim_new_from_variant (GVariant       *parameter,
                                      PerksSituation *situation,
                                      const char     *by)
{
  g_autoptr (PerksBenefitClaim) self = g_new0 (PerksBenefitClaim, 1);
  g_autofree char *offer = NULL;
  g_autofree char *name = NULL;
  PerksClaim *before;
  int state;

  g_variant_get (parameter, PERKS_BENEFIT_CLAIM_FORMAT, &self->benefit, &offer, &name, &self->note);
  if (situation == NULL || !perks_enum_from_name (PERKS_TYPE_CLAIM_STATE, name, &state))
    return NULL;

  self->offer = *offer != '\0' ? g_steal_pointer (&offer) : NULL;
  self->state = state;
  before =
    perks_books_find_claim (perks_situation_get_books (situation), self->benefit, self->offer);
  if (before != NULL && self->note != NULL && perks_claim_get_state (before) == self->state)
    {
      self->day = perks_claim_get_since (before);
      by = perks_claim_get_by (before);
    }

  self->by = g_strdup (by);
  return g_steal_pointer (&self);
}

/**
 * perks_benefit_claim_free: (skip)
 * @self: (transfer full): a claim
 */
void
perks_benefit_claim_free (PerksBenefitClaim *self)
{
  g_free (self->benefit);
  g_free (self->offer);
  g_free (self->note);
  g_free (self->by);
  g_free (self);
}

/**
 * perks_benefit_claims_name:
 * @edition: the edition in use
 * @benefit: the id of a benefit, or %PERKS_CLAIM_ISV_CONNECT
 *
 * Returns: (transfer none): the name of what is claimed; its id where the edition does not have it
 */
const char *
perks_benefit_claims_name (PerksEdition *edition,
                           const char   *benefit)
{
  PerksBenefit *found = perks_edition_find_benefit (edition, benefit);

  if (g_str_equal (benefit, PERKS_CLAIM_ISV_CONNECT))
    return _("ISV Connect");

  return found != NULL ? perks_benefit_get_name (found) : benefit;
}

/**
 * perks_benefit_claim_describe: (skip)
 * @self: a claim
 * @situation: where the publisher stands
 *
 * Returns: (transfer full): what is said when it is entered
 */
char *
perks_benefit_claim_describe (PerksBenefitClaim *self,
                              PerksSituation    *situation)
{
  PerksClaim *before =
    perks_books_find_claim (perks_situation_get_books (situation), self->benefit, self->offer);

  if (self->note != NULL && before != NULL && perks_claim_get_state (before) == self->state)
    return g_strdup (_("Note saved."));

  return g_strdup_printf ("%s: %s",
                          perks_benefit_claims_name (perks_situation_get_edition (situation),
                                                     self->benefit),
                          perks_benefit_texts_claim (self->state));
}

/**
 * perks_benefit_claim_apply: (skip)
 * @workspace: the workspace
 * @claim: a #PerksBenefitClaim
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #PerksError
 *
 * Enters a claim; for perks_place_run(). Waits for the disk.
 *
 * Returns: %FALSE as perks_commands_claim()
 */
gboolean
perks_benefit_claim_apply (PerksWorkspace  *workspace,
                           gpointer         claim,
                           GCancellable    *cancellable,
                           GError         **error)
{
  const PerksBenefitClaim *self = claim;

  return perks_commands_claim (workspace, NULL, &(PerksClaimValues) {
    .benefit = self->benefit,
    .offer = self->offer,
    .state = self->state,
    .day = self->day,
    .expires_on = self->expires_on,
    .by = self->by,
    .note = self->note,
  }, error);
}

/**
 * perks_benefit_claims_get_offer:
 * @entitlement: an entitlement
 *
 * What an offer has claimed stands for the publisher; it is that claim which moves on.
 *
 * Returns: (transfer none) (nullable): the id of the offer whose claim it is, or %NULL for that of
 *   the publisher as a whole
 */
const char *
perks_benefit_claims_get_offer (PerksEntitlement *entitlement)
{
  PerksClaim *claim = perks_entitlement_get_claim (entitlement);
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);

  if (offer != NULL)
    return perks_record_get_id (PERKS_RECORD (offer));

  return claim != NULL ? perks_claim_get_offer (claim) : NULL;
}

/**
 * perks_benefit_claims_make_target:
 * @entitlement: what is claimed, and for what
 * @state: how far it is to have got
 * @note: (nullable): the note, or %NULL to leave it as it is
 *
 * Returns: (transfer floating): the parameter for the action `benefits.claim`
 */
GVariant *
perks_benefit_claims_make_target (PerksEntitlement *entitlement,
                                  PerksClaimState   state,
                                  const char       *note)
{
  const char *offer = perks_benefit_claims_get_offer (entitlement);

  return g_variant_new (PERKS_BENEFIT_CLAIM_FORMAT,
                        perks_benefit_get_id (perks_entitlement_get_benefit (entitlement)),
                        offer != NULL ? offer : "",
                        perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, state), note);
}

/**
 * perks_benefit_claims_get_state:
 * @entitlement: an entitlement
 *
 * Returns: how far its claim has got
 */
PerksClaimState
perks_benefit_claims_get_state (PerksEntitlement *entitlement)
{
  PerksClaim *claim = perks_entitlement_get_claim (entitlement);

  return claim != NULL ? perks_claim_get_state (claim) : PERKS_CLAIM_STATE_AVAILABLE;
}

/* What nobody has to be asked for begins with being done. */
static gboolean
has_to_be_asked_for (PerksBenefit *benefit)
{
  const PerksBenefitMode mode = perks_benefit_get_mode (benefit);

  return mode != PERKS_BENEFIT_MODE_SELF_SERVE && mode != PERKS_BENEFIT_MODE_AUTOMATIC;
}

/**
 * perks_benefit_claims_get_next:
 * @entitlement: an entitlement
 * @next: (out): the state that the claim is to have next
 * @label: (out): what the button says that takes this step
 *
 * Returns: whether there is a next step
 */
gboolean
perks_benefit_claims_get_next (PerksEntitlement  *entitlement,
                               PerksClaimState   *next,
                               const char       **label)
{
  switch (perks_benefit_claims_get_state (entitlement))
    {
    case PERKS_CLAIM_STATE_REQUESTED:
    case PERKS_CLAIM_STATE_CONTACTED:
    case PERKS_CLAIM_STATE_SCHEDULED:
      *next = PERKS_CLAIM_STATE_ACTIVE;
      *label = _("Mark as _Active");
      return TRUE;
    case PERKS_CLAIM_STATE_ACTIVE:
      *next = PERKS_CLAIM_STATE_DONE;
      *label = _("Mark as _Done");
      return TRUE;
    case PERKS_CLAIM_STATE_DECLINED:
    case PERKS_CLAIM_STATE_REFUSED:
    case PERKS_CLAIM_STATE_EXPIRED:
      *next = PERKS_CLAIM_STATE_REQUESTED;
      *label = _("_Request Again");
      return TRUE;
    case PERKS_CLAIM_STATE_DONE:
    case PERKS_CLAIM_STATE_REVOKED:
      return FALSE;
    case PERKS_CLAIM_STATE_AVAILABLE:
    default:
      break;
    }

  if (perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_EXPIRED)
    return FALSE;

  *next = has_to_be_asked_for (perks_entitlement_get_benefit (entitlement))
            ? PERKS_CLAIM_STATE_REQUESTED
            : PERKS_CLAIM_STATE_DONE;
  *label = *next == PERKS_CLAIM_STATE_REQUESTED ? _("_Request") : _("Mark as _Done");
  return TRUE;
}
