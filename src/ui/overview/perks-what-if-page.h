/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-form-field.h"
#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_WHAT_IF_PAGE (perks_what_if_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksWhatIfPage, perks_what_if_page, PERKS, WHAT_IF_PAGE, PerksPlace)

GtkWidget      *perks_what_if_page_new        (void);
PerksFormField *perks_what_if_page_get_amount (PerksWhatIfPage *self);
PerksFormField *perks_what_if_page_get_day    (PerksWhatIfPage *self);

G_END_DECLS
