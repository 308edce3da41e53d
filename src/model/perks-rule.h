/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-deadline.h"
#include "perks-edition.h"
#include "perks-record.h"

G_BEGIN_DECLS

/* For the files of rules only: perks-advice.c, perks-contact-rules.c, perks-deadlines.c. */
void        perks_rule_raise    (GPtrArray    *deadlines,
                                 PerksEdition *edition,
                                 const char   *rule,
                                 const char   *clause,
                                 PerksRecord  *record,
                                 PerksDay      due,
                                 const char   *text);
const char *perks_rule_name_of  (PerksOffer   *offer);
void        perks_rule_sort     (GPtrArray    *deadlines);

G_END_DECLS
