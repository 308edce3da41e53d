/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PerksDataLock PerksDataLock;

PerksDataLock *perks_data_lock_acquire       (GFile          *directory,
                                              GError        **error);
const char    *perks_data_lock_get_directory (PerksDataLock  *self);
void           perks_data_lock_release       (PerksDataLock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksDataLock, perks_data_lock_release)

G_END_DECLS
