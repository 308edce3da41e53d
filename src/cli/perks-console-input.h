/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What D-Bus carries in one message is limited, and so is what a command reads. */
#define PERKS_CONSOLE_INPUT_MOST_BYTES (32 * 1024 * 1024)

#define PERKS_TYPE_CONSOLE_INPUT (perks_console_input_get_type ())
G_DECLARE_FINAL_TYPE (PerksConsoleInput, perks_console_input, PERKS, CONSOLE_INPUT, GObject)

PerksConsoleInput *perks_console_input_new  (GInputStream       *stream);
GBytes            *perks_console_input_read (PerksConsoleInput  *self,
                                             GError            **error);
GBytes            *perks_console_input_peek (PerksConsoleInput  *self);

G_END_DECLS
