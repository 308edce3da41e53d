/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"

G_BEGIN_DECLS

gboolean perks_amount_text_read_usd (const char       *text,
                                     PerksLocaleText  *locale_text,
                                     gint64           *cents,
                                     GError          **error);

G_END_DECLS
