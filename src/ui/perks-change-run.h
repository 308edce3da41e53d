/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-change.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

void     perks_change_run_async  (PerksWorkspace       *workspace,
                                  PerksWorkFunc         func,
                                  gpointer              user_data,
                                  GDestroyNotify        destroy,
                                  GAsyncReadyCallback   callback,
                                  gpointer              callback_data);
gboolean perks_change_run_finish (PerksWorkspace       *workspace,
                                  GAsyncResult         *result,
                                  PerksChange         **change,
                                  GError              **error);

G_END_DECLS
