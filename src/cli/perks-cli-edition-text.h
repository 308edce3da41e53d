/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"
#include "perks-edition.h"

G_BEGIN_DECLS

gboolean perks_cli_print_edition_table (PerksCliContext  *context,
                                        GPtrArray        *editions,
                                        PerksEdition     *in_use,
                                        GError          **error);
void     perks_cli_print_edition       (PerksCliContext  *context,
                                        PerksEdition     *edition);
void     perks_cli_print_differences   (PerksCliContext  *context,
                                        PerksEdition     *a,
                                        PerksEdition     *b,
                                        GPtrArray        *differences);
void     perks_cli_print_clause        (PerksCliContext   *context,
                                        const PerksClause *clause);

G_END_DECLS
