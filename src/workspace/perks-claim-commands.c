/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-claim.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-publisher.h"

/* The command on claims. */

static PerksBenefit *
find_benefit (PerksEdition  *edition,
              const char    *id,
              GError       **error)
{
  PerksBenefit *benefit = perks_edition_find_benefit (edition, id);

  if (benefit == NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("The edition %s has no benefit “%s”"), perks_edition_get_id (edition), id);

  return benefit;
}

/* What List, Trial and Consulting are given belongs to an offer; without one nobody would see the
 * claim. */
static gboolean
check_for_whom (PerksBenefit  *benefit,
                const char    *offer,
                GError       **error)
{
  if (offer != NULL || perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("“%s” is given to single offers: name the offer that it is for"),
               perks_benefit_get_id (benefit));
  return FALSE;
}

static gboolean
set_day (PerksRecord  *claim,
         const char   *field,
         PerksDay      day,
         GError      **error)
{
  g_autofree char *text = perks_day_to_string (day);

  return perks_record_set_field (claim, field, text, error);
}

static gboolean
set_claim (PerksRecord      *claim,
           PerksClaimState   state,
           const char       *note,
           PerksDay          day,
           GError          **error)
{
  const char *name = perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, state);

  if (!perks_record_set_field (claim, "state", name, error) ||
      !set_day (claim, "since", day, error))
    return FALSE;
  if (state == PERKS_CLAIM_STATE_REQUESTED &&
      perks_claim_get_requested_on (PERKS_CLAIM (claim)) == PERKS_DAY_NONE &&
      !set_day (claim, "requested-on", day, error))
    return FALSE;

  return note == NULL || perks_record_set_field (claim, "note", note, error);
}

static PerksClaim *
make_claim (PerksPublisher *publisher,
            const char     *benefit,
            const char     *offer)
{
  const char *owner = perks_record_get_id (PERKS_RECORD (publisher));
  g_autofree char *id = perks_claim_make_id (owner, benefit, offer);
  PerksClaim *claim = perks_claim_new (id);

  g_object_set (claim, "publisher", owner, "benefit", benefit, "offer", offer, NULL);
  return claim;
}

static gboolean
apply_claim (PerksWorkspace  *workspace,
             PerksBenefit    *benefit,
             PerksClaim      *before,
             PerksRecord     *after,
             GError         **error)
{
  PerksClaimState state = perks_claim_get_state (PERKS_CLAIM (after));
  g_autoptr (PerksChange) change = NULL;

  change = perks_commands_begin (workspace, _("Claim of %s: %s"), perks_benefit_get_name (benefit),
                                 perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, state));
  if (before == NULL)
    perks_change_create (change, after);
  else
    perks_change_edit (change, PERKS_RECORD (before), after);

  return perks_commands_end (workspace, change, error);
}

/**
 * perks_commands_claim:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @benefit: the id of a benefit of the edition
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole, where the benefit
 *   is one by tier
 * @state: how far it has got
 * @note: (nullable): what is to be noted, or %NULL to leave the note as it is
 * @day: since when, or %PERKS_DAY_NONE for today
 * @error: return location for a #PerksError
 *
 * Enters how far a benefit has got. The day on which it was asked for is kept when it is entered
 * for the first time. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND that names the benefit or the offer, with
 *   %PERKS_ERROR_INVALID_VALUE, or with an error of storage; nothing is then changed
 */
gboolean
perks_commands_claim (PerksWorkspace        *workspace,
                      const PerksSelection  *selection,
                      const char            *benefit,
                      const char            *offer,
                      PerksClaimState        state,
                      const char            *note,
                      PerksDay               day,
                      GError               **error)
{
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (PerksRecord) after = NULL;
  PerksPublisher *publisher;
  PerksBenefit *found;
  PerksClaim *before;
  PerksBooks *books;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (benefit != NULL, FALSE);

  situation = perks_workspace_load (workspace, selection, error);
  if (situation == NULL)
    return FALSE;
  books = perks_situation_get_books (situation);
  publisher = perks_commands_require_publisher (books, error);
  if (publisher == NULL)
    return FALSE;
  found = find_benefit (perks_situation_get_edition (situation), benefit, error);
  if (found == NULL || !check_for_whom (found, offer, error))
    return FALSE;
  if (offer != NULL && perks_commands_require_offer (books, offer, error) == NULL)
    return FALSE;

  before = perks_books_find_claim (books, benefit, offer);
  after = before != NULL ? perks_record_copy (PERKS_RECORD (before))
                         : PERKS_RECORD (make_claim (publisher, benefit, offer));
  if (!set_claim (after, state, note,
                  day != PERKS_DAY_NONE ? day : perks_situation_get_today (situation), error))
    return FALSE;

  return apply_claim (workspace, found, before, after, error);
}
