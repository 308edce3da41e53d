/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-console.h"

G_BEGIN_DECLS

int perks_displayless_run (const char *const *arguments,
                           PerksConsole      *console);

G_END_DECLS
