/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-rule.h"

G_BEGIN_DECLS

GPtrArray *perks_advice_list (const PerksRuleCase *rule_case);

G_END_DECLS
