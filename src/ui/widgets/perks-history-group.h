/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-history-line.h"
#include "perks-repository.h"

G_BEGIN_DECLS

/**
 * PerksHistoryFunc:
 * @changes: (element-type PerksChange): what became of a record, the oldest first
 * @user_data: what was handed over
 *
 * Returns: (transfer full) (element-type PerksHistoryLine): the lines to show, in their order
 */
typedef GPtrArray *(*PerksHistoryFunc) (GPtrArray *changes,
                                        gpointer   user_data);

#define PERKS_TYPE_HISTORY_GROUP (perks_history_group_get_type ())
G_DECLARE_FINAL_TYPE (PerksHistoryGroup,
                      perks_history_group,
                      PERKS,
                      HISTORY_GROUP,
                      AdwPreferencesGroup)

void perks_history_group_load  (PerksHistoryGroup *self,
                                PerksRepository   *repository,
                                const char        *kind,
                                const char        *id,
                                PerksHistoryFunc   func,
                                gpointer           user_data,
                                GDestroyNotify     destroy);
void perks_history_group_clear (PerksHistoryGroup *self);

G_END_DECLS
