/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

void            perks_workspace_opening_run_async  (GFile                *directory,
                                                    PerksClock           *clock,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
PerksWorkspace *perks_workspace_opening_run_finish (GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
