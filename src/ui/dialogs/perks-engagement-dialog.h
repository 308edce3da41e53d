/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-engagement-work.h"
#include "perks-form-dialog.h"

G_BEGIN_DECLS

#define PERKS_TYPE_ENGAGEMENT_DIALOG (perks_engagement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksEngagementDialog,
                      perks_engagement_dialog,
                      PERKS,
                      ENGAGEMENT_DIALOG,
                      PerksFormDialog)

PerksFormDialog *perks_engagement_dialog_new (GtkWindow           *parent,
                                              PerksContext        *context,
                                              const char          *offer,
                                              PerksEngagementStep  step);

G_END_DECLS
