/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-books.h"
#include "perks-credit.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

GtkWidget *perks_credit_row_new (PerksCredit     *credit,
                                 PerksBooks      *books,
                                 PerksDay         today,
                                 PerksLocaleText *locale_text);

G_END_DECLS
