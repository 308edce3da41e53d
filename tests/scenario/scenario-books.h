/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"

G_BEGIN_DECLS

/* The events of scenario-events.txt, and the books that they make up to a day. */
typedef struct
{
  PerksDay   first;
  PerksDay   last;
  GPtrArray *events;
} Scenario;

Scenario   *scenario_new       (const char *path);
void        scenario_free      (Scenario   *self);
PerksBooks *scenario_dup_books (Scenario   *self,
                                PerksDay    today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scenario, scenario_free)

G_END_DECLS
