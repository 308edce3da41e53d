/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"
#include "perks-credit.h"

G_BEGIN_DECLS

PerksCredit *perks_cli_find_credit  (PerksBooks      *books,
                                     const char      *id);
void         perks_cli_print_credit (PerksCliContext *context,
                                     PerksCredit     *credit);

G_END_DECLS
