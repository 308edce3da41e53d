/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-deadline.h"

G_BEGIN_DECLS

const char *perks_action_text_label   (PerksAction    action);
char       *perks_action_text_command (PerksDeadline *deadline);

G_END_DECLS
