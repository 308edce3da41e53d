/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"

G_BEGIN_DECLS

GPtrArray *perks_claim_history_write (GPtrArray       *changes,
                                      PerksLocaleText *locale_text);

G_END_DECLS
