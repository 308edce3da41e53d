/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

#define PERKS_TYPE_WINDOW (perks_window_get_type ())
G_DECLARE_FINAL_TYPE (PerksWindow, perks_window, PERKS, WINDOW, AdwApplicationWindow)

PerksWindow  *perks_window_new         (GtkApplication *application);
PerksContext *perks_window_get_context (PerksWindow    *self);
void          perks_window_set_context (PerksWindow    *self,
                                        PerksContext   *context);
void          perks_window_show_error  (PerksWindow    *self,
                                        const char     *message);
void          perks_window_clear_error (PerksWindow   *self);
void          perks_window_show_toast  (PerksWindow    *self,
                                        const char     *message);
void          perks_window_go          (PerksWindow    *self,
                                        const char     *place,
                                        const char     *id);

G_END_DECLS
