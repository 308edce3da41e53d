/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean perks_cli_check_assignments (const char *const  *words,
                                      GError            **error);

G_END_DECLS
