/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksWhatIf:
 * @situation: the situation as it would be
 * @differences: (element-type PerksSituationDifference): what would change
 *
 * What would follow from a sale that might be.
 */
typedef struct
{
  PerksSituation *situation;
  GPtrArray      *differences;
} PerksWhatIf;

void         perks_what_if_free   (PerksWhatIf          *self);

void         perks_what_if_async  (PerksSituation       *situation,
                                   PerksDay              day,
                                   gint64                cents,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
PerksWhatIf *perks_what_if_finish (GAsyncResult         *result,
                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksWhatIf, perks_what_if_free)

G_END_DECLS
