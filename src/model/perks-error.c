/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"

G_DEFINE_QUARK (perks-error, perks_error)
