/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *perks_data_directory_find           (const char        *name,
                                            const char        *current_directory,
                                            const char *const *environment);
char  *perks_data_directory_get_path       (GFile             *directory);
char  *perks_application_id_for_directory  (GFile             *directory);

G_END_DECLS
