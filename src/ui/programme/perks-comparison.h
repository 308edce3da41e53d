/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-context.h"

G_BEGIN_DECLS

void       perks_comparison_run_async  (PerksSituation       *situation,
                                        PerksEdition         *edition,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GPtrArray *perks_comparison_run_finish (GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
