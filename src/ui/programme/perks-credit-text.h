/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-credit.h"
#include "perks-entitlement.h"
#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

char *perks_credit_text_title  (PerksCredit      *credit,
                                PerksLocaleText  *locale_text);
char *perks_credit_text_status (PerksCredit      *credit,
                                PerksBooks       *books,
                                PerksDay          today,
                                PerksLocaleText  *locale_text);
char *perks_credit_text_left   (PerksCredit      *credit,
                                PerksDay          today,
                                PerksLocaleText  *locale_text);
char *perks_credit_text_amount (PerksEntitlement *entitlement,
                                PerksLocaleText  *locale_text);
char *perks_credit_text_given  (PerksSituation   *situation,
                                PerksCreditKind   kind,
                                PerksLocaleText  *locale_text);

G_END_DECLS
