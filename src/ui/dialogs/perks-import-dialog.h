/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

#define PERKS_TYPE_IMPORT_DIALOG (perks_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PerksImportDialog, perks_import_dialog, PERKS, IMPORT_DIALOG, AdwWindow)

PerksImportDialog *perks_import_dialog_new (GtkWindow    *parent,
                                            PerksContext *context,
                                            GFile        *file);

G_END_DECLS
