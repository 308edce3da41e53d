/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

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

gboolean perks_commands_claim            (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          const char            *benefit,
                                          const char            *offer,
                                          PerksClaimState        state,
                                          const char            *note,
                                          PerksDay               day,
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

G_END_DECLS
