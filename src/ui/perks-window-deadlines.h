/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-deadline.h"
#include "perks-window.h"

G_BEGIN_DECLS

void     perks_window_act                         (PerksWindow    *self,
                                                   PerksDeadline  *deadline);
gboolean perks_window_has_action                  (GtkWidget      *widget,
                                                   const char     *name);
void     perks_window_deadlines_install_actions   (GtkWidgetClass *widget_class);

G_END_DECLS
