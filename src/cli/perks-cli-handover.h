/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-console.h"

G_BEGIN_DECLS

/* What the handing process tells about its terminal, beside what GApplication tells by itself. */
#define PERKS_HANDOVER_OUTPUT_IS_TERMINAL "perks-output-is-terminal"
#define PERKS_HANDOVER_ERRORS_IS_TERMINAL "perks-errors-is-terminal"
#define PERKS_HANDOVER_COLUMNS "perks-columns"
#define PERKS_HANDOVER_INPUT "perks-input"

/**
 * PerksHandover:
 * @PERKS_HANDOVER_DONE: a window has answered
 * @PERKS_HANDOVER_NO_BUS: there is no session bus to look for one
 * @PERKS_HANDOVER_NO_WINDOW: no window is open on the data directory
 *
 * What became of handing a command over.
 */
typedef enum
{
  PERKS_HANDOVER_DONE,
  PERKS_HANDOVER_NO_BUS,
  PERKS_HANDOVER_NO_WINDOW,
} PerksHandover;

PerksHandover perks_cli_hand_over (GFile              *directory,
                                   PerksConsole       *console,
                                   const char *const  *arguments,
                                   int                *status);

G_END_DECLS
