/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-change.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

#define PERKS_TYPE_UNDO (perks_undo_get_type ())
G_DECLARE_FINAL_TYPE (PerksUndo, perks_undo, PERKS, UNDO, GObject)

PerksUndo *perks_undo_new            (AdwToastOverlay *overlay);
PerksUndo *perks_undo_find           (GtkWidget       *widget);
void       perks_undo_offer          (PerksUndo       *self,
                                      const char      *message,
                                      PerksWorkspace  *workspace,
                                      PerksChange     *change);
void       perks_undo_tell           (GtkWidget       *widget,
                                      const char      *message,
                                      PerksWorkspace  *workspace,
                                      PerksChange     *change);
gboolean   perks_undo_take_back_last (PerksUndo       *self);

G_END_DECLS
