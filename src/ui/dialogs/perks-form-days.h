/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-dialog.h"

G_BEGIN_DECLS

void     perks_form_days_set   (PerksFormDialog *self,
                                const char      *name,
                                PerksDay         day);
gboolean perks_form_days_get   (PerksFormDialog *self,
                                const char      *name,
                                PerksDay        *day);
gboolean perks_form_days_check (PerksFormDialog *self,
                                const char      *name,
                                PerksDay        *day);

G_END_DECLS
