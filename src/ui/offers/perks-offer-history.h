/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

GPtrArray *perks_offer_history_write (GPtrArray       *changes,
                                      PerksEdition    *edition,
                                      PerksLocaleText *locale_text);

G_END_DECLS
