/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-command.h"

G_BEGIN_DECLS

const PerksCliCommand *perks_cli_rows_get_commands       (void);
const PerksCliOption  *perks_cli_rows_get_global_options (void);

G_END_DECLS
