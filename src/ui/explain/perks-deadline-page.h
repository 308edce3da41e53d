/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_DEADLINE_PAGE (perks_deadline_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksDeadlinePage, perks_deadline_page, PERKS, DEADLINE_PAGE, PerksPlace)

GtkWidget  *perks_deadline_page_new    (const char        *id);
const char *perks_deadline_page_get_id (PerksDeadlinePage *self);

G_END_DECLS
