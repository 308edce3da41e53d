/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-context.h"

G_BEGIN_DECLS

char **perks_cli_read_keys (PerksCliContext  *context,
                            GError          **error);

G_END_DECLS
