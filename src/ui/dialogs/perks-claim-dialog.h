/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-dialog.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CLAIM_DIALOG (perks_claim_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksClaimDialog, perks_claim_dialog, PERKS, CLAIM_DIALOG, PerksFormDialog)

PerksFormDialog *perks_claim_dialog_new (GtkWindow    *parent,
                                         PerksContext *context,
                                         const char   *benefit,
                                         const char   *offer);

G_END_DECLS
