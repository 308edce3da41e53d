/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-command.h"

G_BEGIN_DECLS

const PerksCliCommand *perks_cli_table_find               (const char             *name,
                                                           const char             *subcommand);
gboolean               perks_cli_table_has_name           (const char             *name);
const PerksCliOption  *perks_cli_table_find_option        (const PerksCliCommand  *command,
                                                           const char             *name,
                                                           char                    short_name);
const PerksCliOption  *perks_cli_table_find_any_option    (const char             *name,
                                                           char                    short_name);
char                  *perks_cli_table_list_subcommands   (const char             *name);

G_END_DECLS
