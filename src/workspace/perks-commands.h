/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

/**
 * PerksClaimValues:
 * @benefit: the id of a benefit of the edition, or %PERKS_CLAIM_ISV_CONNECT
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole, where the benefit
 *   is one by tier
 * @state: how far it has got
 * @day: since when, or %PERKS_DAY_NONE for today
 * @expires_on: the last day on which it can be used, or %PERKS_DAY_NONE to leave it as it is
 * @by: (nullable): who brought it there, or %NULL for nobody in particular
 * @note: (nullable): what is to be noted, or %NULL to leave the note as it is
 *
 * One step of a claim.
 */
typedef struct
{
  const char      *benefit;
  const char      *offer;
  PerksClaimState  state;
  PerksDay         day;
  PerksDay         expires_on;
  const char      *by;
  const char      *note;
} PerksClaimValues;

gboolean perks_commands_add_publisher    (PerksWorkspace      *workspace,
                                          const char          *name,
                                          const char *const   *assignments,
                                          char               **id,
                                          GError             **error);
gboolean perks_commands_edit_publisher   (PerksWorkspace      *workspace,
                                          const char          *id,
                                          const char *const   *assignments,
                                          GError             **error);
gboolean perks_commands_remove_publisher (PerksWorkspace      *workspace,
                                          const char          *id,
                                          GError             **error);
gboolean perks_commands_use_publisher    (PerksWorkspace      *workspace,
                                          const char          *id,
                                          GError             **error);

gboolean perks_commands_add_offer        (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *name,
                                          const char *const     *assignments,
                                          char                 **id,
                                          GError               **error);
gboolean perks_commands_edit_offer       (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *id,
                                          const char *const     *assignments,
                                          GError               **error);
gboolean perks_commands_save_offer       (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          PerksOffer            *before,
                                          PerksOffer            *after,
                                          GError               **error);
gboolean perks_commands_remove_offer     (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *id,
                                          GError               **error);

gboolean perks_commands_claim            (PerksWorkspace         *workspace,
                                          const PerksSelection   *selection,
                                          const PerksClaimValues *values,
                                          GError                **error);

gboolean perks_commands_start_engagement (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *offer,
                                          const char            *manager,
                                          PerksDay               day,
                                          char                 **id,
                                          GError               **error);
gboolean perks_commands_end_engagement   (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *offer,
                                          PerksDay               day,
                                          GError               **error);
gboolean perks_commands_opt              (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *offer,
                                          gboolean               in,
                                          PerksDay               day,
                                          const char            *reason,
                                          GError               **error);
gboolean perks_commands_edit_engagement  (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *offer,
                                          const char *const     *assignments,
                                          GError               **error);

gboolean perks_commands_add_credit       (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char *const     *assignments,
                                          char                 **id,
                                          GError               **error);
gboolean perks_commands_edit_credit      (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *id,
                                          const char *const     *assignments,
                                          GError               **error);
gboolean perks_commands_use_credit       (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *id,
                                          gint64                 cents,
                                          GError               **error);
gboolean perks_commands_remove_credit    (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *id,
                                          GError               **error);

gboolean perks_commands_mark_fraud       (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char *const     *keys,
                                          gboolean               fraud,
                                          GError               **error);

gboolean perks_commands_use_edition      (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *id,
                                          GError               **error);
gboolean perks_commands_load_edition     (PerksWorkspace        *workspace,
                                          GFile                 *file,
                                          char                 **id,
                                          GError               **error);

gboolean perks_commands_take_back        (PerksWorkspace        *workspace,
                                          PerksChange           *change,
                                          GError               **error);

G_END_DECLS
