/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"
#include "perks-deadline.h"

G_BEGIN_DECLS

char *perks_cli_describe_due  (PerksDay         due,
                               PerksDay         today);
void  perks_cli_print_command (PerksCliContext *context,
                               const char      *label,
                               PerksDeadline   *deadline);

G_END_DECLS
