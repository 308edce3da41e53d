/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-command.h"
#include "perks-console.h"

G_BEGIN_DECLS

char *perks_cli_usage_describe (PerksConsole          *console,
                                const char            *name,
                                const PerksCliCommand *command);
char *perks_cli_usage_remind   (PerksConsole          *console,
                                const char            *name,
                                const PerksCliCommand *command);

G_END_DECLS
