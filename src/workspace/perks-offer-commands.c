/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-error.h"
#include "perks-former-paths.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-record-id.h"

/* Commands on offers. */

/* The fields of an offer that follow from something else. */
static gboolean
check_assignments (PerksAssignments  *assignments,
                   GError           **error)
{
  if (perks_assignments_has (assignments, "path"))
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD,
                           _("path follows from type and listing and cannot be set"));
      return FALSE;
    }
  if (perks_assignments_has (assignments, "publisher"))
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD,
                           _("publisher is the one that is in use or selected and cannot be set"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_offer (PerksSituation  *situation,
             PerksOffer      *offer,
             GError         **error)
{
  return perks_commands_check_name (perks_offer_get_name (offer), error) &&
         perks_edition_check_offer (perks_situation_get_edition (situation), offer, error);
}

static PerksOffer *
make_offer (PerksWorkspace    *workspace,
            PerksSituation    *situation,
            const char        *name,
            PerksAssignments  *assignments,
            GError           **error)
{
  g_autoptr (GHashTable) taken = NULL;
  g_autofree char *given = perks_assignments_take (assignments, "id");
  g_autofree char *assigned = perks_assignments_take (assignments, "name");
  const char *chosen = assigned != NULL ? assigned : name;
  PerksBooks *books = perks_situation_get_books (situation);
  PerksPublisher *publisher = perks_books_get_publisher (books);
  g_autoptr (PerksOffer) offer = NULL;
  g_autofree char *id = NULL;

  if (!perks_commands_check_name (chosen, error))
    return NULL;
  taken = perks_commands_gather_ids (workspace, books, perks_books_get_offers, error);
  if (taken == NULL)
    return NULL;
  id = perks_record_id_choose (given, chosen, "offer", taken, error);
  if (id == NULL)
    return NULL;

  offer = perks_offer_new (id);
  g_object_set (offer, "publisher", perks_record_get_id (PERKS_RECORD (publisher)), NULL);
  if (!perks_record_set_field (PERKS_RECORD (offer), "name", chosen, error) ||
      !perks_assignments_apply (assignments, PERKS_RECORD (offer), error) ||
      !check_offer (situation, offer, error))
    return NULL;

  return g_steal_pointer (&offer);
}

/**
 * perks_commands_add_offer:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @name: the name of the new offer, as reports print it
 * @assignments: (nullable) (array zero-terminated=1): `FIELD=VALUE` for its other fields; `id` may
 *   be among them
 * @id: (out) (optional): its id, which is made from the name when none is given
 * @error: return location for a #PerksError
 *
 * Adds an offer. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE, %PERKS_ERROR_UNKNOWN_FIELD, %PERKS_ERROR_EXISTS,
 *   %PERKS_ERROR_REFUSED for what the edition does not allow, %PERKS_ERROR_NOT_FOUND when there is
 *   no publisher, or an error of storage; nothing is then changed
 */
gboolean
perks_commands_add_offer (PerksWorkspace        *workspace,
                          const PerksSelection  *selection,
                          const char            *name,
                          const char *const     *assignments,
                          char                 **id,
                          GError               **error)
{
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (PerksAssignments) given = NULL;
  g_autoptr (PerksOffer) offer = NULL;
  g_autoptr (PerksChange) change = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);

  given = perks_assignments_new (assignments, error);
  if (given == NULL || !check_assignments (given, error))
    return FALSE;
  situation = perks_workspace_load (workspace, selection, error);
  if (situation == NULL ||
      perks_commands_require_publisher (perks_situation_get_books (situation), error) == NULL)
    return FALSE;
  offer = make_offer (workspace, situation, name, given, error);
  if (offer == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("New offer %s"), perks_offer_get_name (offer));
  perks_change_create (change, PERKS_RECORD (offer));
  if (!perks_commands_end (workspace, change, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (perks_record_get_id (PERKS_RECORD (offer)));
  return TRUE;
}

/* A live offer that gets another path keeps the old one with the day: from that day on the rules of
 * the new one hold. What a person enters about former paths goes before. */
static void
note_path (PerksSituation *situation,
           PerksOffer     *before,
           PerksOffer     *after)
{
  PerksEdition *edition = perks_situation_get_edition (situation);
  PerksPath path = perks_edition_derive_path (edition, before);
  PerksPath next = perks_edition_derive_path (edition, after);
  const char *former = perks_offer_get_former_paths (before);
  g_autofree char *noted = NULL;

  if (!perks_offer_is_live (before) || !perks_offer_is_live (after) || path == next ||
      path == PERKS_PATH_UNKNOWN || next == PERKS_PATH_UNKNOWN ||
      g_strcmp0 (former, perks_offer_get_former_paths (after)) != 0)
    return;

  noted = perks_former_paths_append (former, path, next, perks_situation_get_today (situation));
  g_object_set (after, "former-paths", noted, NULL);
}

static gboolean
apply_edit (PerksWorkspace  *workspace,
            PerksSituation  *situation,
            PerksOffer      *before,
            PerksOffer      *after,
            GError         **error)
{
  g_autoptr (PerksChange) change = perks_commands_begin (workspace, _("Edit of the offer %s"),
                                                         perks_offer_get_name (after));

  note_path (situation, before, after);
  perks_change_edit (change, PERKS_RECORD (before), PERKS_RECORD (after));
  return perks_commands_end (workspace, change, error);
}

/**
 * perks_commands_edit_offer:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @id: the id of an offer
 * @assignments: (nullable) (array zero-terminated=1): `FIELD=VALUE` for the fields that are to
 *   change
 * @error: return location for a #PerksError
 *
 * Changes fields of an offer; an empty value takes one away. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_INVALID_VALUE,
 *   %PERKS_ERROR_UNKNOWN_FIELD, %PERKS_ERROR_REFUSED for what the edition does not allow, or an
 *   error of storage; nothing is then changed
 */
gboolean
perks_commands_edit_offer (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           const char            *id,
                           const char *const     *assignments,
                           GError               **error)
{
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (PerksAssignments) given = NULL;
  g_autoptr (PerksRecord) after = NULL;
  PerksOffer *before;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  given = perks_assignments_new (assignments, error);
  if (given == NULL || !check_assignments (given, error))
    return FALSE;
  situation = perks_workspace_load (workspace, selection, error);
  if (situation == NULL)
    return FALSE;
  before = perks_commands_require_offer (perks_situation_get_books (situation), id, error);
  if (before == NULL)
    return FALSE;

  after = perks_record_copy (PERKS_RECORD (before));
  if (!perks_assignments_apply (given, after, error) ||
      !check_offer (situation, PERKS_OFFER (after), error))
    return FALSE;

  return apply_edit (workspace, situation, before, PERKS_OFFER (after), error);
}

/**
 * perks_commands_save_offer:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @before: the offer as it was when the person began to edit it
 * @after: the same offer as it is to be
 * @error: return location for a #PerksError
 *
 * Changes the fields in which the two differ. A field that something else has changed since is not
 * overwritten. Waits for the disk.
 *
 * Returns: %FALSE as perks_commands_edit_offer(), or with the error of perks_repository_apply()
 *   when the offer has changed since; nothing is then changed
 */
gboolean
perks_commands_save_offer (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           PerksOffer            *before,
                           PerksOffer            *after,
                           GError               **error)
{
  g_autoptr (PerksSituation) situation = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (PERKS_IS_OFFER (before), FALSE);
  g_return_val_if_fail (PERKS_IS_OFFER (after), FALSE);

  situation = perks_workspace_load (workspace, selection, error);
  if (situation == NULL ||
      perks_commands_require_offer (perks_situation_get_books (situation),
                                    perks_record_get_id (PERKS_RECORD (before)), error) == NULL ||
      !check_offer (situation, after, error))
    return FALSE;

  return apply_edit (workspace, situation, before, after, error);
}

/* What hangs on the offer goes with it; a credit is money and stays. */
static void
remove_dependents (PerksChange *change,
                   PerksBooks  *books,
                   const char  *id)
{
  GPtrArray *credits = perks_books_get_credits (books);
  GPtrArray *claims = perks_books_get_claims (books);
  GPtrArray *engagements = perks_books_get_engagements (books);

  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *credit = g_ptr_array_index (credits, i);

      if (g_strcmp0 (perks_credit_get_offer (credit), id) == 0)
        perks_change_add (change, "credit", perks_record_get_id (PERKS_RECORD (credit)),
                          "offer", id, NULL);
    }
  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (g_strcmp0 (perks_claim_get_offer (claim), id) == 0)
        perks_change_remove (change, PERKS_RECORD (claim));
    }
  for (guint i = 0; i < engagements->len; i++)
    {
      PerksEngagement *engagement = g_ptr_array_index (engagements, i);

      if (g_strcmp0 (perks_engagement_get_offer (engagement), id) == 0)
        perks_change_remove (change, PERKS_RECORD (engagement));
    }
}

/**
 * perks_commands_remove_offer:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @id: the id of an offer
 * @error: return location for a #PerksError
 *
 * Removes an offer with its claims and engagements. Its sales stay and count as those of an offer
 * that is not in the books; its credits stay without an offer. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND or an error of storage; nothing is then changed
 */
gboolean
perks_commands_remove_offer (PerksWorkspace        *workspace,
                             const PerksSelection  *selection,
                             const char            *id,
                             GError               **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksOffer *offer;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  books = perks_commands_load_books (workspace, selection, error);
  if (books == NULL)
    return FALSE;
  offer = perks_commands_require_offer (books, id, error);
  if (offer == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("Removal of the offer %s"),
                                 perks_offer_get_name (offer));
  remove_dependents (change, books, id);
  perks_change_remove (change, PERKS_RECORD (offer));
  return perks_commands_end (workspace, change, error);
}
