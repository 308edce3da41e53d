/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-dialog.h"

G_BEGIN_DECLS

#define PERKS_TYPE_FRAUD_DIALOG (perks_fraud_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksFraudDialog, perks_fraud_dialog, PERKS, FRAUD_DIALOG, PerksFormDialog)

GtkWidget *perks_fraud_dialog_new        (GtkWindow    *parent,
                                          PerksContext *context);
char     **perks_fraud_dialog_split_keys (const char   *text);

G_END_DECLS
