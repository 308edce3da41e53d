/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-workspace.h"

G_BEGIN_DECLS

void perks_application_command_run    (GApplication            *application,
                                       GApplicationCommandLine *command_line,
                                       PerksWorkspace          *workspace);
void perks_application_command_refuse (GApplicationCommandLine *command_line,
                                       const char              *reason);

G_END_DECLS
