/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-deadline.h"

G_BEGIN_DECLS

/**
 * PerksDeadlineRoute:
 * @action: the name of an action of the window
 * @target: (nullable): its parameter, a text; %NULL for none
 *
 * What the button of a deadline does.
 */
typedef struct
{
  const char *action;
  char       *target;
} PerksDeadlineRoute;

void perks_deadline_route_find  (PerksDeadlineRoute *self,
                                 PerksDeadline      *deadline,
                                 PerksBooks         *books);
void perks_deadline_route_clear (PerksDeadlineRoute *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksDeadlineRoute, perks_deadline_route_clear)

G_END_DECLS
