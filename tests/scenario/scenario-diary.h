/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

/* A scenario day by day, as the program shows it, to be held against an oracle. */
GPtrArray *scenario_walk          (const char *events,
                                   PerksDay   *first);
char      *scenario_write_changes (GPtrArray  *days,
                                   PerksDay    first);
char      *scenario_strip         (const char *text);
void       scenario_assert_same   (const char *got,
                                   const char *expected);
char      *scenario_run_script    (const char *script,
                                   const char *argument,
                                   const char *editions);

G_END_DECLS
