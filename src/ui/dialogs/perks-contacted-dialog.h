/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-dialog.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CONTACTED_DIALOG (perks_contacted_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksContactedDialog,
                      perks_contacted_dialog,
                      PERKS,
                      CONTACTED_DIALOG,
                      PerksFormDialog)

PerksFormDialog *perks_contacted_dialog_new (GtkWindow    *parent,
                                             PerksContext *context,
                                             const char   *offer);

G_END_DECLS
