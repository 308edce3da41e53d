/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"

G_BEGIN_DECLS

PerksSituation *perks_cli_suppose          (PerksCliContext  *context,
                                            PerksSituation   *situation,
                                            PerksEdition     *edition,
                                            GError          **error);
GPtrArray      *perks_cli_compare          (PerksCliContext  *context,
                                            PerksSituation   *before,
                                            PerksSituation   *after);
void            perks_cli_add_comparison   (JsonBuilder      *builder,
                                            GPtrArray        *differences);
void            perks_cli_print_comparison (PerksCliContext  *context,
                                            GPtrArray        *differences);

G_END_DECLS
