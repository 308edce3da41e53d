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

/* What a claim is of, in the person's words. Joining ISV Connect is claimed as if it were a
 * benefit. */
static const char *
find_name (PerksEdition            *edition,
           const PerksClaimValues  *values,
           GError                 **error)
{
  PerksBenefit *benefit = perks_edition_find_benefit (edition, values->benefit);

  if (g_str_equal (values->benefit, PERKS_CLAIM_ISV_CONNECT))
    return _("ISV Connect");
  if (benefit == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("The edition %s has no benefit “%s”"), perks_edition_get_id (edition),
                   values->benefit);
      return NULL;
    }

  /* What List, Trial and Consulting are given belongs to an offer; without one nobody would see the
   * claim. */
  if (values->offer != NULL || perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT))
    return perks_benefit_get_name (benefit);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("“%s” is given to single offers: name the offer that it is for"),
               perks_benefit_get_id (benefit));
  return NULL;
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
set_claim (PerksRecord             *claim,
           const PerksClaimValues  *values,
           PerksDay                 day,
           GError                 **error)
{
  const char *name = perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, values->state);

  if (!perks_record_set_field (claim, "state", name, error) ||
      !set_day (claim, "since", day, error) ||
      !perks_record_set_field (claim, "by", values->by, error))
    return FALSE;
  if (values->state == PERKS_CLAIM_STATE_REQUESTED &&
      perks_claim_get_requested_on (PERKS_CLAIM (claim)) == PERKS_DAY_NONE &&
      !set_day (claim, "requested-on", day, error))
    return FALSE;
  if (values->expires_on != PERKS_DAY_NONE &&
      !set_day (claim, "expires-on", values->expires_on, error))
    return FALSE;

  return values->note == NULL || perks_record_set_field (claim, "note", values->note, error);
}

/* What is over before it begins is a slip of the pen. Of what has ended in whichever way, both days
 * are told afterwards. */
static gboolean
check_expiry (const PerksClaimValues  *values,
              PerksDay                 day,
              GError                 **error)
{
  gboolean is_open = values->state == PERKS_CLAIM_STATE_CONTACTED ||
                     values->state == PERKS_CLAIM_STATE_REQUESTED ||
                     values->state == PERKS_CLAIM_STATE_SCHEDULED ||
                     values->state == PERKS_CLAIM_STATE_ACTIVE;

  if (!is_open || values->expires_on == PERKS_DAY_NONE || values->expires_on >= day)
    return TRUE;

  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                       _("expires-on: it cannot end before the day since which it is so"));
  return FALSE;
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
             const char      *name,
             PerksClaim      *before,
             PerksRecord     *after,
             GError         **error)
{
  PerksClaimState state = perks_claim_get_state (PERKS_CLAIM (after));
  g_autoptr (PerksChange) change = NULL;

  change = perks_commands_begin (workspace, _("Claim of %s: %s"), name,
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
 * @values: how far what has got
 * @error: return location for a #PerksError
 *
 * Enters how far a benefit has got. The day on which it was asked for is kept when it is entered
 * for the first time. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND that names the benefit or the offer, with
 *   %PERKS_ERROR_INVALID_VALUE, or with an error of storage; nothing is then changed
 */
gboolean
perks_commands_claim (PerksWorkspace          *workspace,
                      const PerksSelection    *selection,
                      const PerksClaimValues  *values,
                      GError                 **error)
{
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (PerksRecord) after = NULL;
  PerksPublisher *publisher;
  PerksClaim *before;
  PerksBooks *books;
  const char *name;
  PerksDay day;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (values->benefit != NULL, FALSE);

  situation = perks_workspace_load (workspace, selection, error);
  if (situation == NULL)
    return FALSE;
  books = perks_situation_get_books (situation);
  publisher = perks_commands_require_publisher (books, error);
  if (publisher == NULL)
    return FALSE;
  name = find_name (perks_situation_get_edition (situation), values, error);
  if (name == NULL)
    return FALSE;
  if (values->offer != NULL && perks_commands_require_offer (books, values->offer, error) == NULL)
    return FALSE;

  day = values->day != PERKS_DAY_NONE ? values->day : perks_situation_get_today (situation);
  before = perks_books_find_claim (books, values->benefit, values->offer);
  after = before != NULL ? perks_record_copy (PERKS_RECORD (before))
                         : PERKS_RECORD (make_claim (publisher, values->benefit, values->offer));
  if (!check_expiry (values, day, error) || !set_claim (after, values, day, error))
    return FALSE;

  return apply_claim (workspace, name, before, after, error);
}
