/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray  *perks_words_fold        (const char  *text);
const char *perks_words_find_prefix (const char  *text,
                                     const char  *folded);

G_END_DECLS
