/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-remote.h"

/**
 * perks_remote_new:
 * @name: its name
 * @set_up_on: the day on which it was set up
 * @succeeded_on: the day on which it last brought something in, or %PERKS_DAY_NONE
 * @failures: how often it has failed since
 *
 * Returns: (transfer full): a remote; free it with perks_remote_free()
 */
PerksRemote *
perks_remote_new (const char *name,
                  PerksDay    set_up_on,
                  PerksDay    succeeded_on,
                  guint       failures)
{
  PerksRemote *self = g_new0 (PerksRemote, 1);

  self->name = g_strdup (name);
  self->set_up_on = set_up_on;
  self->succeeded_on = succeeded_on;
  self->failures = failures;
  return self;
}

/**
 * perks_remote_free:
 * @self: (transfer full): a remote
 */
void
perks_remote_free (PerksRemote *self)
{
  g_free (self->name);
  g_free (self);
}
