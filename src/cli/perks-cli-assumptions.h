/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"
#include "perks-deadline.h"

G_BEGIN_DECLS

typedef struct _PerksCliAssumptions PerksCliAssumptions;

const char          *perks_cli_get_assumed_mark          (PerksProvenance      provenance);

PerksCliAssumptions *perks_cli_assumptions_new           (void);
void                 perks_cli_assumptions_free          (PerksCliAssumptions *self);
const char          *perks_cli_assumptions_mark          (PerksCliAssumptions *self,
                                                          PerksProvenance      provenance,
                                                          const char          *note);
const char          *perks_cli_assumptions_mark_deadline (PerksCliAssumptions *self,
                                                          PerksEdition        *edition,
                                                          PerksDeadline       *deadline);
void                 perks_cli_assumptions_print         (PerksCliAssumptions *self,
                                                          PerksCliContext     *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksCliAssumptions, perks_cli_assumptions_free)

G_END_DECLS
