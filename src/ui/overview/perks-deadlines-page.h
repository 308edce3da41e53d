/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_DEADLINES_PAGE (perks_deadlines_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksDeadlinesPage, perks_deadlines_page, PERKS, DEADLINES_PAGE, PerksPlace)

GtkWidget *perks_deadlines_page_new    (void);
void       perks_deadlines_page_export (PerksDeadlinesPage *self,
                                        GFile              *file);

G_END_DECLS
