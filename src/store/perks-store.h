/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-repository.h"

G_BEGIN_DECLS

#define PERKS_TYPE_STORE (perks_store_get_type ())
G_DECLARE_FINAL_TYPE (PerksStore, perks_store, PERKS, STORE, GObject)

PerksStore *perks_store_new (GFile   *directory,
                             GError **error);

G_END_DECLS
