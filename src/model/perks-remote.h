/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksRemote:
 * @name: its name: `partner-center`, `editions` …
 * @set_up_on: the day on which it was set up
 * @succeeded_on: the day on which it last brought something in, or %PERKS_DAY_NONE
 * @failures: how often it has failed since
 *
 * Where sales or editions come in from, and how it has gone of late.
 */
typedef struct
{
  char    *name;
  PerksDay set_up_on;
  PerksDay succeeded_on;
  guint    failures;
} PerksRemote;

PerksRemote *perks_remote_new     (const char  *name,
                                   PerksDay     set_up_on,
                                   PerksDay     succeeded_on,
                                   guint        failures);
void         perks_remote_free    (PerksRemote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksRemote, perks_remote_free)

G_END_DECLS
