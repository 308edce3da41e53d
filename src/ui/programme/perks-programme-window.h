/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

#define PERKS_TYPE_PROGRAMME_WINDOW (perks_programme_window_get_type ())
G_DECLARE_FINAL_TYPE (PerksProgrammeWindow, perks_programme_window, PERKS, PROGRAMME_WINDOW,
                      AdwWindow)

PerksProgrammeWindow *perks_programme_window_present         (GtkWindow      *parent,
                                                              PerksContext   *context,
                                                              const char     *place,
                                                              const char     *id);
void                  perks_programme_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
