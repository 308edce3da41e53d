/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PERKS_TYPE_COMMAND_LINE_STREAM (perks_command_line_stream_get_type ())
G_DECLARE_FINAL_TYPE (
  PerksCommandLineStream, perks_command_line_stream, PERKS, COMMAND_LINE_STREAM, GOutputStream)

GOutputStream *perks_command_line_stream_new (GApplicationCommandLine *command_line,
                                              gboolean                 errors);

G_END_DECLS
