/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

const char *perks_figure_text_subject (const PerksFigure *figure);
char       *perks_figure_text_value   (const PerksFigure *figure,
                                       PerksLocaleText   *locale_text);

G_END_DECLS
