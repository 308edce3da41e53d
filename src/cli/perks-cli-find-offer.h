/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-context.h"

G_BEGIN_DECLS

gboolean perks_cli_find_offer (PerksCliContext  *context,
                               PerksBooks       *books,
                               PerksOffer      **offer,
                               GError          **error);

G_END_DECLS
