/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PERKS_RECORD_ID_MOST_LENGTH 40

char     *perks_record_id_from_name (const char  *name,
                                     const char  *fallback);
gboolean  perks_record_id_check     (const char  *id,
                                     GError     **error);
char     *perks_record_id_number    (const char  *id,
                                     GHashTable  *taken);
char     *perks_record_id_choose    (const char  *given,
                                     const char  *name,
                                     const char  *kind,
                                     GHashTable  *taken,
                                     GError     **error);

G_END_DECLS
