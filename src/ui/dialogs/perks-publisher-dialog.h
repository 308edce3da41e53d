/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-dialog.h"

G_BEGIN_DECLS

#define PERKS_TYPE_PUBLISHER_DIALOG (perks_publisher_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksPublisherDialog, perks_publisher_dialog, PERKS, PUBLISHER_DIALOG,
                      PerksFormDialog)

PerksPublisherDialog *perks_publisher_dialog_new (GtkWindow    *parent,
                                                  PerksContext *context,
                                                  const char   *publisher);

G_END_DECLS
