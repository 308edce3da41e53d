/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-money.h"
#include "perks-refused-row.h"

G_BEGIN_DECLS

gboolean           perks_amount_read          (const char  *text,
                                               const char  *currency,
                                               PerksMoney  *money,
                                               GError     **error);
gboolean           perks_amount_read_product  (const char  *text,
                                               const char  *text_currency,
                                               const char  *rate,
                                               const char  *currency,
                                               PerksMoney  *money,
                                               GError     **error);

PerksRefusedReason perks_amount_parse         (const char  *text,
                                               const char  *currency,
                                               PerksMoney  *money);
PerksRefusedReason perks_amount_parse_product (const char  *text,
                                               const char  *text_currency,
                                               const char  *rate,
                                               const char  *currency,
                                               PerksMoney  *money);

G_END_DECLS
