/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-fact-group.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

GtkWidget *perks_edition_row_add (PerksFactGroup  *group,
                                  PerksEdition    *edition,
                                  gboolean         used,
                                  PerksLocaleText *locale_text);

G_END_DECLS
