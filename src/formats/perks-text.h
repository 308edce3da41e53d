/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean perks_text_is_utf8         (const char *text,
                                     gsize       length);
guint64  perks_text_count_line_ends (const char *text,
                                     gsize       length);
char    *perks_text_unquote         (char       *field,
                                     gsize       length);

G_END_DECLS
