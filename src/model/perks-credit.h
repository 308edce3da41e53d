/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-record.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CREDIT (perks_credit_get_type ())
G_DECLARE_FINAL_TYPE (PerksCredit, perks_credit, PERKS, CREDIT, PerksRecord)

PerksCredit    *perks_credit_new           (const char *id);
const char     *perks_credit_get_publisher (PerksCredit *self);
const char     *perks_credit_get_offer     (PerksCredit *self);
PerksCreditKind perks_credit_get_kind      (PerksCredit *self);
gint64          perks_credit_get_amount    (PerksCredit *self);
gint64          perks_credit_get_used      (PerksCredit *self);
PerksDay        perks_credit_get_start     (PerksCredit *self);
PerksDay        perks_credit_get_end       (PerksCredit *self);
const char     *perks_credit_get_note      (PerksCredit *self);
gint64          perks_credit_get_left      (PerksCredit *self);
gboolean        perks_credit_has_ended     (PerksCredit *self,
                                            PerksDay     day);
gboolean        perks_credit_overlaps      (PerksCredit *self,
                                            PerksCredit *other);

G_END_DECLS
