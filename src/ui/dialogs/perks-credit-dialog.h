/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-dialog.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CREDIT_DIALOG (perks_credit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksCreditDialog, perks_credit_dialog, PERKS, CREDIT_DIALOG,
                      PerksFormDialog)

GtkWidget *perks_credit_dialog_new     (GtkWindow    *parent,
                                        PerksContext *context,
                                        PerksCredit  *credit);
GtkWidget *perks_credit_dialog_new_use (GtkWindow    *parent,
                                        PerksContext *context,
                                        PerksCredit  *credit);

G_END_DECLS
