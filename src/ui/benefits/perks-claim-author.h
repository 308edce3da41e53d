/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *perks_claim_author_get (GObject    *keeper);
void        perks_claim_author_set (GObject    *keeper,
                                    const char *name);

G_END_DECLS
