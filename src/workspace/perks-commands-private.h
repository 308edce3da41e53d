/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-assignments.h"
#include "perks-change.h"
#include "perks-commands.h"

G_BEGIN_DECLS

/* What the commands share. */

typedef GPtrArray *(*PerksCommandsGetRecords) (PerksBooks *books);

PerksChange    *perks_commands_begin             (PerksWorkspace          *workspace,
                                                  const char              *format,
                                                  ...) G_GNUC_PRINTF (2, 3);
gboolean        perks_commands_end               (PerksWorkspace          *workspace,
                                                  PerksChange             *change,
                                                  GError                 **error);
PerksBooks     *perks_commands_load_books        (PerksWorkspace          *workspace,
                                                  const PerksSelection    *selection,
                                                  GError                 **error);
PerksPublisher *perks_commands_require_publisher (PerksBooks              *books,
                                                  GError                 **error);
PerksOffer     *perks_commands_require_offer     (PerksBooks              *books,
                                                  const char              *id,
                                                  GError                 **error);
gboolean        perks_commands_check_name        (const char              *name,
                                                  GError                 **error);
GHashTable     *perks_commands_gather_ids        (PerksWorkspace          *workspace,
                                                  PerksBooks              *books,
                                                  PerksCommandsGetRecords  get,
                                                  GError                 **error);
void            perks_commands_remove_records    (PerksChange             *change,
                                                  GPtrArray               *records);
void            perks_commands_set_setting       (PerksChange             *change,
                                                  PerksBooks              *books,
                                                  const char              *name,
                                                  const char              *value);

G_END_DECLS
